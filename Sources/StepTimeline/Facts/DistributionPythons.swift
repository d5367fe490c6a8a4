/// The Python that a release of Debian or Ubuntu has.
///
/// Sources: packages.debian.org and packages.ubuntu.com, `python3` and `python`.
enum DistributionPythons {
  /// The version of its `python3`.
  static func python3(in release: DistributionRelease) -> String? {
    FactTable.rows(table, of: release.codename).first.flatMap { $0.count > 1 ? String($0[1]) : nil }
  }

  /// The version of its `python`, if that is Python 2.
  static func python2(in release: DistributionRelease) -> String? {
    FactTable.rows(table, of: release.codename).first.flatMap { $0.count > 2 ? String($0[2]) : nil }
  }

  /// Codename, Python 3, Python 2.
  static let table = """
    wheezy|3.2|2.7
    jessie|3.4|2.7
    stretch|3.5|2.7
    buster|3.7|2.7
    bullseye|3.9
    bookworm|3.11
    trixie|3.13
    precise|3.2|2.7
    trusty|3.4|2.7
    xenial|3.5|2.7
    bionic|3.6|2.7
    focal|3.8
    jammy|3.10
    noble|3.12
    """
}
