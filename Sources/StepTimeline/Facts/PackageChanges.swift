/// Packages that a release of a distribution no longer has under the name that people write, and what is there instead.
///
/// The answer is for one release: `python` is in Debian 10, and in Debian 12 it is `python-is-python3`.
enum PackageChanges {
  /// The fate of a package.
  struct Change: Equatable, Sendable {
    /// The package that is not there: `mysql-client`.
    let name: String
    /// Packages that do the same there, the best first; each is one package or several that are needed together.
    ///
    /// Empty if the distribution has nothing of the kind any more.
    let replacements: [[String]]
    /// If the old name still names something, but apt refuses it because several packages provide it (`netcat`).
    let isVirtual: Bool
  }

  /// The fate of a package in a release; nil if nothing is known of it, or if the release has it.
  ///
  /// A replacement that is itself replaced there is followed: `libssl1.0.0` in Debian 13 is `libssl3t64`.
  static func change(of name: some StringProtocol, in release: DistributionRelease) -> Change? {
    guard let first = direct(name.lowercased(), in: release) else { return nil }
    let replacements = first.replacements.map { group in group.map { last($0, in: release) } }
    return Change(name: first.name, replacements: replacements, isVirtual: first.isVirtual)
  }

  /// The one package that replaces another one in every release that changed it, whichever the release; nil if there
  /// are several.
  static func sole(of name: some StringProtocol) -> String? {
    let rows = FactTable.rows(table, of: name.lowercased())
    let replacements = Set(rows.map { $0.count > 2 ? $0[2] : "" })
    guard replacements.count == 1, let only = replacements.first, !only.isEmpty, only != "=",
      !only.contains(" "), !only.contains("+")
    else { return nil }
    return String(only)
  }

  /// Whether every release that changed a package has nothing in its place.
  static func isDropped(_ name: some StringProtocol) -> Bool {
    let rows = FactTable.rows(table, of: name.lowercased())
    return !rows.isEmpty && rows.allSatisfy { $0.count < 3 || $0[2].isEmpty }
  }

  private static func last(_ name: String, in release: DistributionRelease) -> String {
    var name = name
    for _ in 0..<4 {
      guard let next = direct(name, in: release)?.replacements.first, next.count == 1 else { break }
      name = next[0]
    }
    return name
  }

  private static func direct(_ name: String, in release: DistributionRelease) -> Change? {
    if let known = known(name, in: release) { return known }
    if let versioned = VersionedPackages.replacement(for: name, in: release) {
      return Change(name: name, replacements: versioned.map { [$0] }, isVirtual: false)
    }
    return generated(name, in: release)
  }

  /// The newest row that holds for the release or for one before it.
  private static func known(_ name: String, in release: DistributionRelease) -> Change? {
    var found: (since: DistributionRelease, row: [Substring])?
    for row in FactTable.rows(table, of: name) {
      let words = FactTable.words(row[1])
      guard row.count >= 3, words.count == 2, words[0] == release.distribution.rawValue,
        let since = DistributionReleases.release(release.distribution, words[1]),
        since.released <= release.released,
        found.map({ $0.since.released < since.released }) ?? true
      else { continue }
      found = (since, row)
    }
    guard let found, found.row[2] != "=" else { return nil }
    let replacements = FactTable.words(found.row[2]).map {
      FactTable.split($0, at: UInt8(ascii: "+"), keepEmpty: false).map(String.init)
    }
    return Change(
      name: name, replacements: replacements, isVirtual: found.row.count > 3 && found.row[3] == "virtual")
  }

  /// Libraries of Debian that changed their version, and the new names of those with 64-bit times.
  private static func generated(_ name: String, in release: DistributionRelease) -> Change? {
    var name = name
    let original = name
    let steps: [(StaticString, DistributionRelease?)] = [
      (DebianRenames.in12, DistributionReleases.release(.debian, "12")),
      (DebianRenames.in13, DistributionReleases.release(.debian, "13")),
    ]
    // Ubuntu 24.04 took over the names with 64-bit times, though not the versions of Debian 13.
    if release.distribution == .ubuntu, let noble = DistributionReleases.release(.ubuntu, "24.04"),
      release.released >= noble.released
    {
      guard let new = WordTable.value(of: name, in: DebianRenames.in13), new == name + "t64" else {
        return nil
      }
      return Change(name: original, replacements: [[new]], isVirtual: false)
    }
    guard release.distribution == .debian else { return nil }
    for (table, since) in steps {
      guard let since, since.released <= release.released, let new = WordTable.value(of: name, in: table)
      else { continue }
      name = new
    }
    return name == original ? nil : Change(name: original, replacements: [[name]], isVirtual: false)
  }
}
