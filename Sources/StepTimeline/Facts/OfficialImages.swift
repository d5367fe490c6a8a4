/// Which tags the official images have, on which release they are, and which tag has the same version on a newer release.
///
/// A tag that is no longer built stays on the release of its last build: `node:10` is on Debian 9 for ever. The tables
/// (`OfficialImages+….swift`) hold series, not every tag; a version between two known states has no known release.
/// Sources and how to renew them: README.md beside this file.
enum OfficialImages {
  /// The known facts of a tag.
  struct Facts: Sendable {
    /// The name in the official collection: `node`.
    let image: String
    /// The series that the tag belongs to; nil for images of distributions.
    let series: ImageSeries?
    /// The release of the distribution that the tag is on; nil if it is not known.
    let release: DistributionRelease?
  }

  /// Another tag, and the release that it is on.
  struct Choice: Equatable, Sendable {
    /// Without the image's name: `10-buster-slim`.
    let tag: String
    let release: DistributionRelease
    /// Whether it names the same version as the tag it replaces: false if `2.5.3` became `2.5`.
    let keepsVersion: Bool
  }

  /// The facts of a tag, as they were on a day (the day of the facts if it is not known).
  ///
  /// Nil for images that are not known.
  static func facts(of image: some StringProtocol, tag: some StringProtocol, on day: Day?) -> Facts? {
    guard let image = name(image) else { return nil }
    if let release = DistributionImages.release(of: image, tag: tag, on: day) {
      return Facts(image: image, series: nil, release: release)
    }
    guard let table = table(of: image, tag: tag) else { return nil }
    let read = ImageTag(tag, aliases: table.aliases)
    let series = table.series(of: read, on: day)
    return Facts(image: image, series: series, release: table.release(of: read, series: series, on: day))
  }

  /// Tags with the same version and variant on a newer release of the distribution, the nearest release first.
  ///
  /// Empty if there is none, or if the tag or its release is not known.
  static func newerReleases(of image: some StringProtocol, tag: some StringProtocol, on day: Day?) -> [Choice]
  {
    guard let image = name(image) else { return [] }
    let distribution = DistributionImages.newerReleases(of: image, tag: tag, on: day)
    if !distribution.isEmpty { return distribution }
    guard let table = table(of: image, tag: tag) else { return [] }
    let read = ImageTag(tag, aliases: table.aliases)
    guard let series = table.series(of: read, on: day), table.allows(read),
      let current = table.release(of: read, series: series, on: day)
    else { return [] }
    return table.choices(read, series: series, on: day).filter { current.released < $0.release.released }
  }

  /// Tags of the newer series with the same variant, the nearest series first; each series once, on the release that a
  /// tag without a suite means, or on its newest if the tag names a suite.
  static func newerSeries(of image: some StringProtocol, tag: some StringProtocol, on day: Day?) -> [Choice] {
    guard let image = name(image), let table = table(of: image, tag: tag) else { return [] }
    let read = ImageTag(tag, aliases: table.aliases)
    guard let series = table.series(of: read, on: day), table.allows(read) else { return [] }
    return table.newerSeries(read, than: series, on: day)
  }

  /// If the tables know this tag: its series, its variant, and a version of that series on that suite.
  static func knows(_ image: some StringProtocol, tag: some StringProtocol, on day: Day?) -> Bool {
    guard let image = name(image) else { return false }
    if DistributionImages.release(of: image, tag: tag, on: day) != nil { return true }
    guard let table = table(of: image, tag: tag) else { return false }
    let read = ImageTag(tag, aliases: table.aliases)
    guard let series = table.series(of: read, on: day), table.allows(read) else { return false }
    return table.has(read, series: series)
  }

  private static let processors: Set<String> = [
    "amd64", "arm32v5", "arm32v6", "arm32v7", "arm64v8", "i386", "mips64le", "ppc64le", "riscv64", "s390x",
  ]

  /// The name in the official collection of an image's full name: `node` of `docker.io/library/node`.
  ///
  /// Bitnami's small Debian keeps its own name. Nil for other images.
  static func name(_ image: some StringProtocol) -> String? {
    var name = image.lowercased()[...]
    for host in [
      "docker.io/", "index.docker.io/", "registry-1.docker.io/", "public.ecr.aws/docker/", "mirror.gcr.io/",
    ]
    where name.hasPrefix(host) {
      name = name.dropFirst(host.count)
    }
    if name.hasPrefix("library/") { name = name.dropFirst("library/".count) }
    // The same images for one processor, under its name.
    if let slash = name.firstIndex(of: "/"), processors.contains(String(name[..<slash])) {
      name = name[name.index(after: slash)...]
    }
    if name == "bitnami/minideb" { return String(name) }
    return name.contains("/") || name.isEmpty ? nil : String(name)
  }
}
