/// Microsoft's .NET images (`mcr.microsoft.com/dotnet/sdk`), and the release that their tags are on.
enum DotnetImages {
  /// The release of a tag; nil for other images and for what is not known.
  ///
  /// Source: github.com/dotnet/dotnet-docker, README of each image, and its history.
  static func release(of image: some StringProtocol, tag: some StringProtocol) -> DistributionRelease? {
    let image = image.lowercased()
    guard image.hasPrefix("mcr.microsoft.com/dotnet/") || image.hasPrefix("microsoft/dotnet") else {
      return nil
    }
    var words = tag.lowercased().split(separator: "-").map(String.init)
    guard let first = words.first, let version = VersionNumber(first), version.parts.count >= 2 else {
      return nil
    }
    words.removeFirst()
    for word in words {
      if word.hasPrefix("alpine") {
        return DistributionReleases.release(.alpine, word.dropFirst("alpine".count))
      }
      if let release = DistributionReleases.release(codename: word) { return release }
    }
    guard words.allSatisfy({ ["sdk", "runtime", "aspnetcore", "slim", "amd64", "arm64v8"].contains($0) })
    else {
      return nil
    }
    let series = version.parts[..<2].map(String.init).joined(separator: ".")
    let isSDK = image.hasSuffix("sdk") || words.contains("sdk")
    guard let row = FactTable.rows(table).first(where: { $0[0] == series }), row.count == 3 else {
      return nil
    }
    return DistributionReleases.release(codename: isSDK ? row[1] : row[2])
  }

  /// .NET version, the release of its SDK image and of its runtime images if the tag names none.
  static let table = """
    2.1|stretch|stretch
    2.2|stretch|stretch
    3.0|buster|buster
    3.1|buster|buster
    5.0|buster|buster
    6.0|bullseye|bullseye
    7.0|bullseye|bullseye
    8.0|bookworm|bookworm
    9.0|bookworm|bookworm
    10.0|noble|noble
    11.0|resolute|resolute
    """
}
