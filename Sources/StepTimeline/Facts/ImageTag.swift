/// A tag of an official image, read into its parts: `10.16.3-stretch-slim` is version 10.16.3, suite stretch, variant slim.
struct ImageTag: Equatable, Sendable {
  /// `10.16.3`, `8u222`; empty for `latest` and `slim`.
  var version = ""
  /// The name of a release of the distribution (`stretch`, `jammy`), or `alpine` with or without its version.
  var suite = ""
  /// The words that are neither (`slim`, `fpm`, `jdk`), in their order.
  var variants: [String] = []
  /// A name that the image gives to a series, or to whatever is newest: `carbon`, `lts`, `latest`.
  var alias = ""

  /// The parts of a tag.
  ///
  /// `aliases` are other names of a version.
  init(_ tag: some StringProtocol, aliases: Set<String>) {
    for word in tag.lowercased().split(separator: "-").map(String.init) {
      if version.isEmpty, alias.isEmpty, suite.isEmpty, variants.isEmpty, word.first?.isNumber == true {
        version = word
      } else if alias.isEmpty, version.isEmpty, aliases.contains(word) {
        alias = word
      } else if suite.isEmpty, Self.isSuite(word) {
        suite = word
      } else {
        variants.append(word)
      }
    }
  }

  /// The Alpine version of `alpine3.12`; nil for another suite and for `alpine` alone.
  var alpineVersion: Substring? {
    guard suite.hasPrefix("alpine") else { return nil }
    let version = suite.dropFirst("alpine".count)
    return version.isEmpty ? nil : version
  }

  var isAlpine: Bool { suite.hasPrefix("alpine") }

  private static func isSuite(_ word: String) -> Bool {
    if word == "alpine" { return true }
    if word.hasPrefix("alpine") { return VersionNumber(word.dropFirst("alpine".count)) != nil }
    return DistributionReleases.release(codename: word) != nil
  }
}
