/// Packages whose name has a version of what they hold, such as `php8.2-cli` and `openjdk-17-jdk`: which versions a release
/// has.
enum VersionedPackages {
  /// The versions that a release has, its own default first.
  ///
  /// Empty if nothing is known.
  static func versions(of family: String, in release: DistributionRelease) -> [String] {
    for row in FactTable.rows(table, of: family) where row.count >= 4 {
      if row[1] == release.distribution.rawValue, row[2] == release.version {
        return FactTable.words(row[3]).map(String.init)
      }
    }
    return []
  }

  /// The names that a release has instead of one with another version, the default first; nil if the name has no version
  /// of a known family, or if the release has it.
  static func replacement(for name: String, in release: DistributionRelease) -> [String]? {
    guard let parts = parts(name) else { return nil }
    let versions = versions(of: parts.family, in: release)
    guard !versions.isEmpty, !versions.contains(parts.version) else { return nil }
    return versions.map { parts.before + $0 + parts.after }
  }

  /// `php7.4-cli` is family php, version 7.4.
  private static func parts(_ name: String) -> (
    family: String, before: String, version: String, after: String
  )? {
    for family in families where name.hasPrefix(family.prefix) {
      let rest = name.dropFirst(family.prefix.utf8.count)
      let version = rest.prefix { $0.isNumber || $0 == "." }
      guard !version.isEmpty, version.last != ".", VersionNumber(version) != nil else { continue }
      let after = rest.dropFirst(version.count)
      guard after.isEmpty || after.hasPrefix("-") else { continue }
      // `php5` is another package altogether, and extensions come and go.
      if family.name == "php", !version.contains(".") || !phpParts.contains(String(after)) { continue }
      if family.name == "postgresql", !after.isEmpty { continue }
      if family.name == "python3", !after.isEmpty, !pythonParts.contains(String(after)) { continue }
      return (family.name, family.prefix, String(version), String(after))
    }
    return nil
  }

  private static let pythonParts: Set<String> = ["-dev", "-venv", "-minimal", "-distutils", "-full", "-dbg"]

  /// The parts of PHP that all of these releases have.
  private static let phpParts: Set<String> = [
    "", "-bcmath", "-bz2", "-cgi", "-cli", "-common", "-curl", "-dba", "-dev", "-enchant", "-fpm", "-gd",
    "-gmp", "-intl",
    "-ldap", "-mbstring", "-mysql", "-odbc", "-opcache", "-pgsql", "-phpdbg", "-readline", "-snmp", "-soap",
    "-sqlite3",
    "-sybase", "-tidy", "-xml", "-xsl", "-zip",
  ]

  private static let families: [(prefix: String, name: String)] = [
    ("python3.", "python3"), ("libpython3.", "python3"), ("php", "php"), ("libapache2-mod-php", "php"),
    ("openjdk-", "openjdk"), ("postgresql-client-", "postgresql"), ("postgresql-server-dev-", "postgresql"),
    ("postgresql-contrib-", "postgresql"), ("postgresql-", "postgresql"), ("gcc-", "gcc"), ("g++-", "gcc"),
    ("gfortran-", "gcc"),
  ]

  /// Family, distribution, release, versions (its own default first).
  ///
  /// Sources: the package lists of Debian and Ubuntu (packages.debian.org, packages.ubuntu.com).
  static let table = """
    python3|debian|8|4
    python3|debian|9|5
    python3|debian|10|7
    python3|debian|11|9
    python3|debian|12|11
    python3|debian|13|13
    python3|ubuntu|16.04|5
    python3|ubuntu|18.04|6 7 8
    python3|ubuntu|20.04|8 9
    python3|ubuntu|22.04|10 11
    python3|ubuntu|24.04|12
    php|debian|9|7.0
    php|debian|10|7.3
    php|debian|11|7.4
    php|debian|12|8.2
    php|debian|13|8.4
    php|ubuntu|16.04|7.0
    php|ubuntu|18.04|7.2
    php|ubuntu|20.04|7.4
    php|ubuntu|22.04|8.1
    php|ubuntu|24.04|8.3
    openjdk|debian|8|7
    openjdk|debian|9|8
    openjdk|debian|10|11
    openjdk|debian|11|11 17
    openjdk|debian|12|17
    openjdk|debian|13|21 25
    openjdk|ubuntu|16.04|8 9
    openjdk|ubuntu|18.04|11 8 17
    openjdk|ubuntu|20.04|11 8 13 16 17 21
    openjdk|ubuntu|22.04|11 8 17 18 19 21
    openjdk|ubuntu|24.04|21 8 11 17
    postgresql|debian|8|9.4
    postgresql|debian|9|9.6
    postgresql|debian|10|11
    postgresql|debian|11|13
    postgresql|debian|12|15
    postgresql|debian|13|17
    postgresql|ubuntu|16.04|9.5
    postgresql|ubuntu|18.04|10
    postgresql|ubuntu|20.04|12
    postgresql|ubuntu|22.04|14
    postgresql|ubuntu|24.04|16
    gcc|debian|8|4.9 4.8
    gcc|debian|9|6
    gcc|debian|10|8 7
    gcc|debian|11|10 9
    gcc|debian|12|12 11
    gcc|debian|13|14 13 12
    gcc|ubuntu|18.04|7 4.8 5 6 8
    gcc|ubuntu|20.04|9 7 8 10
    gcc|ubuntu|22.04|11 9 10 12
    gcc|ubuntu|24.04|13 9 10 11 12 14
    """
}
