/// A release of Debian, in the order of time.
enum DebianRelease: Int, Sendable, Comparable, CaseIterable {
  case squeeze = 6, wheezy, jessie, stretch, buster, bullseye, bookworm, trixie, forky

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// The code name.
  var name: String { "\(self)" }

  init?(name: String) {
    guard let release = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = release
  }

  /// The release that an image's tag names.
  init?(image: ImageName) {
    guard let tag = image.tag?.lowercased() else { return nil }
    for release in Self.allCases where tag.hasText(release.name) {
      self = release
      return
    }
    guard image.official == "debian" || image.repository == "bitnami/minideb",
      let number = Int(tag.prefix { $0.isNumber }), let release = Self(rawValue: number)
    else { return nil }
    self = release
  }
}
