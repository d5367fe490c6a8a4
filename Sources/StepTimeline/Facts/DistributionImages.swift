/// The images of distributions: their tags are numbers, codenames, dates and words such as `stable`.
enum DistributionImages {
  /// The release that a tag is on; nil for other images and for tags that are not known.
  static func release(of image: String, tag: some StringProtocol, on day: Day?) -> DistributionRelease? {
    guard let distribution = distribution(of: image) else { return nil }
    var words = tag.lowercased().split(separator: "-").map(String.init)
    words.removeAll { extras.contains($0) || isDate($0) }
    guard words.count <= 1 else { return nil }
    let word = words.first ?? "latest"
    if let moving = moving(distribution, word, on: day) { return moving }
    if image == "centos" && word.hasPrefix("centos") {
      return DistributionReleases.release(.centos, word.dropFirst("centos".count))
    }
    if image == "buildpack-deps" { return DistributionReleases.release(codename: word) }
    guard let release = DistributionReleases.release(distribution, word) else {
      // `8` of CentOS 8.4.2105, `9` of Rocky 9.3: the first number is the release.
      guard ![.debian, .ubuntu, .alpine].contains(distribution), let number = VersionNumber(word)?.parts.first
      else { return nil }
      return DistributionReleases.release(distribution, String(number))
    }
    return release
  }

  /// The same tag of newer releases, the nearest first: `9.6-slim` → `10-slim`, `11-slim`, ….
  static func newerReleases(of image: String, tag: some StringProtocol, on day: Day?) -> [OfficialImages
    .Choice]
  {
    guard let distribution = distribution(of: image), let current = release(of: image, tag: tag, on: day)
    else {
      return []
    }
    let day = day ?? .factsRenewed
    var words = tag.lowercased().split(separator: "-").map(String.init)
    words.removeAll(where: isDate)
    let byName = words.first.map { $0 == current.codename } ?? false
    let family = image == "buildpack-deps" ? current.distribution : distribution
    return DistributionReleases.releases(of: family)
      .filter { current.released < $0.released && $0.released <= day }
      .map { release in
        var other = words
        let name = byName || image == "buildpack-deps" ? release.codename : release.version
        if other.isEmpty { other = [name] } else { other[0] = name }
        return OfficialImages.Choice(
          tag: other.joined(separator: "-"), release: release, keepsVersion: false)
      }
  }

  private static func distribution(of image: String) -> Distribution? {
    switch image {
    case "debian", "buildpack-deps", "bitnami/minideb": .debian
    case "ubuntu": .ubuntu
    case "alpine": .alpine
    case "centos": .centos
    case "fedora": .fedora
    case "rockylinux": .rocky
    case "almalinux": .alma
    case "amazonlinux": .amazon
    case "oraclelinux": .oracle
    default: nil
    }
  }

  /// Words of a tag that say nothing about the release.
  private static let extras: Set<String> = [
    "slim", "minimal", "curl", "scm", "backports", "ubi", "init", "micro",
  ]

  private static func isDate(_ word: String) -> Bool {
    word.utf8.prefix(8).count == 8 && word.hasPrefix("20")
      && word.utf8.prefix(8).allSatisfy { (48...57).contains($0) }
  }

  /// The release that a tag without a fixed meaning had on a day.
  private static func moving(_ distribution: Distribution, _ word: String, on day: Day?)
    -> DistributionRelease?
  {
    let day = day ?? .factsRenewed
    let out = DistributionReleases.releases(of: distribution).filter { $0.released <= day }
    switch (distribution, word) {
    case (.centos, "latest"): return DistributionReleases.release(.centos, "8")
    case (.ubuntu, "latest"):
      return out.last { $0.version.hasSuffix(".04") && $0.version.isLongTermUbuntu }
    case (.ubuntu, "rolling"), (.alpine, "3"), (_, "latest"), (.debian, "stable"): return out.last
    case (.debian, "oldstable"): return out.dropLast().last
    case (.debian, "oldoldstable"): return out.dropLast(2).last
    default: return nil
    }
  }
}

extension String {
  /// Long-term releases of Ubuntu come out in April of even years.
  fileprivate var isLongTermUbuntu: Bool { Int(prefix { $0 != "." }).map { $0.isMultiple(of: 2) } ?? false }
}
