/// A series of versions of an official image, such as 10 of node and 3.7 of python, read from a row of ``OfficialImages``.
struct ImageSeries: Sendable {
  /// `10`, `3.7`.
  let name: String
  /// Other names of it: `dubnium`.
  let aliases: [String]
  /// The day of its first version.
  let first: Day
  /// The last day of support by its makers; nil while it is not set.
  let end: Day?
  /// Its newest version, if it is known: the last one for a series that has ended.
  let last: VersionNumber?
  /// The suites that its tags name, and for which versions, the oldest suite first.
  var suites: [Span] { FactTable.words(suiteText).map(Span.init) }
  /// The suite of a tag that names none, by versions.
  var defaults: [Span] { FactTable.words(defaultText).map(Span.init) }
  /// The releases of Alpine that its tags name, the oldest first.
  var alpine: [Span] { FactTable.words(alpineText).map(Span.init) }

  private let suiteText: Substring
  private let defaultText: Substring
  private let alpineText: Substring

  /// A release, with the versions that are on it: `buster:10.16.0..10.24.1`.
  ///
  /// An end that is not there is open.
  struct Span: Equatable, Sendable {
    let suite: String
    let from: VersionNumber?
    let to: VersionNumber?

    /// Reads `buster`, `stretch..14.19.3`, `buster:10.16.0` and `stretch:2.7.15..2.7.15`.
    init(_ text: Substring) {
      let dots = text.rangeOfText("..")
      let before = text[..<(dots?.lowerBound ?? text.endIndex)]
      let parts = FactTable.split(before, at: UInt8(ascii: ":"), keepEmpty: true)
      suite = String(parts[0])
      from = parts.count > 1 ? VersionNumber(parts[1]) : nil
      to = dots.flatMap { VersionNumber(text[$0.upperBound...]) }
    }

    /// If some of the versions that begin with these numbers are on the release.
    func holds(_ version: VersionNumber) -> Bool {
      if let from, version < from, !from.begins(with: version) { return false }
      if let to, to < version { return false }
      return true
    }

    /// If the newest of the versions that begin with these numbers is on the release.
    func holdsNewest(of version: VersionNumber) -> Bool {
      guard holds(version) else { return false }
      guard let to else { return true }
      return to == version || !to.begins(with: version)
    }
  }

  /// Series, names, first day, last day, last version, suites, defaults, Alpine.
  init?(_ row: [Substring]) {
    guard row.count >= 8, let first = Day(row[2]) else { return nil }
    name = String(row[0])
    aliases = FactTable.words(row[1]).map(String.init)
    self.first = first
    end = Day(row[3])
    last = VersionNumber(row[4])
    suiteText = row[5]
    defaultText = row[6]
    alpineText = row[7]
  }
}
