/// Files of a project that need a version of a tool: the form of a lock file, the target of a .NET project, the
/// bytecode of a class file, the edition of a Rust crate.
enum RuntimeNeeds {
  /// The oldest JDK that a build tool or framework needs, and the newest that it knows.
  struct JavaRange: Equatable, Sendable {
    let oldest: Int
    /// Nil if none is known that is too new.
    let newest: Int?
  }

  /// The JDKs that a release of Gradle runs on.
  ///
  /// Source: docs.gradle.org, compatibility matrix.
  static func java(forGradle version: some StringProtocol) -> JavaRange? {
    guard let version = VersionNumber(version) else { return nil }
    var newest: Int?
    for row in FactTable.rows(gradle) {
      guard row.count == 2, let java = Int(row[0]), let since = VersionNumber(row[1]) else { continue }
      if since <= version { newest = java }
    }
    guard let newest else { return nil }
    let oldest = version >= VersionNumber([9]) ? 17 : version >= VersionNumber([5]) ? 8 : 7
    return JavaRange(oldest: oldest, newest: newest)
  }

  /// The oldest Gradle that runs on a JDK.
  static func gradle(forJava version: Int) -> String? {
    FactTable.rows(gradle).first { $0.count == 2 && Int($0[0]).map { $0 >= version } ?? false }
      .map { String($0[1]) }
  }

  /// The Java release that made a class file, by the number that `UnsupportedClassVersionError` prints: 61 is Java 17.
  static func java(forClassFile version: Int) -> Int? { (49...90).contains(version) ? version - 44 : nil }

  /// The .NET SDK image that builds a target framework: `8.0` for `net8.0`, `3.1` for `netcoreapp3.1`.
  ///
  /// Newer SDKs build it too. Nil for .NET Framework, which has no Linux image, and for what is not known.
  static func dotnetSDK(forTarget framework: some StringProtocol) -> (image: String, tag: String)? {
    let name = framework.lowercased().split(separator: "-").first.map(String.init) ?? ""
    if name.hasPrefix("netcoreapp") {
      let version = name.dropFirst("netcoreapp".count)
      guard ["2.1", "2.2", "3.0", "3.1"].contains(version) else { return nil }
      return ("mcr.microsoft.com/dotnet/core/sdk", String(version))
    }
    guard name.hasPrefix("net") else { return nil }
    let version = name.dropFirst(3)
    guard ["5.0", "6.0", "7.0", "8.0", "9.0", "10.0"].contains(version) else { return nil }
    return ("mcr.microsoft.com/dotnet/sdk", String(version))
  }

  /// The last day of support of a .NET version.
  ///
  /// Source: dotnet.microsoft.com, support policy.
  static func endOfDotnet(_ version: some StringProtocol) -> Day? {
    FactTable.rows(dotnet).first { $0[0] == version }.flatMap { Day($0[1]) }
  }

  /// The oldest Rust that knows an edition.
  static func rust(forEdition edition: some StringProtocol) -> String? {
    ["2015": "1.0", "2018": "1.31", "2021": "1.56", "2024": "1.85"][String(edition)]
  }

  /// The oldest Cargo that reads a version of `Cargo.lock`.
  static func rust(forLockFile version: Int) -> String? { [3: "1.53", 4: "1.78"][version] }

  /// The pnpm releases that read a `lockfileVersion`, the newest first.
  ///
  /// Source: pnpm's release notes and github.com/pnpm/spec.
  static func pnpm(forLockFile version: some StringProtocol) -> [Int] {
    guard let number = VersionNumber(version), let first = number.parts.first else { return [] }
    switch (first, number.parts.count > 1 ? number.parts[1] : 0) {
    case (5, 0), (5, 1): return [4, 3]
    case (5, 2): return [5]
    case (5, 3): return [6]
    case (5, 4): return [7]
    case (6, _): return [8]
    case (9, _): return [10, 9]
    default: return []
    }
  }

  /// The npm releases that read a `lockfileVersion` without writing it anew, the newest first.
  static func npm(forLockFile version: Int) -> [Int] {
    switch version {
    case 1: [6, 5]
    case 2: [8, 7]
    case 3: [11, 10, 9, 8, 7]
    default: []
    }
  }

  /// The Go release that brought a package of the standard library; nil for those that were always there.
  ///
  /// Source: Go's release notes.
  static func go(forPackage path: some StringProtocol) -> String? {
    FactTable.rows(goPackages).first { FactTable.words($0[1]).contains { $0 == path } }.map { String($0[0]) }
  }

  /// The packages that the standard library got since Go 1.7 and their releases, the oldest first.
  ///
  /// Source: Go's release notes.
  static let addedGoPackages: [(path: String, version: String)] = FactTable.rows(goPackages).flatMap { row in
    FactTable.words(row[1]).map { (String($0), String(row[0])) }
  }

  /// Java release, and the first Gradle that runs on it.
  static let gradle = """
    8|2.0
    9|4.3
    10|4.7
    11|5.0
    12|5.4
    13|6.0
    14|6.3
    15|6.7
    16|7.0
    17|7.3
    18|7.5
    19|7.6
    20|8.3
    21|8.5
    22|8.8
    23|8.10
    24|8.14
    25|9.1
    26|9.4
    """

  /// .NET version, and its last day of support.
  static let dotnet = """
    2.1|2021-08-21
    2.2|2019-12-23
    3.0|2020-03-03
    3.1|2022-12-13
    5.0|2022-05-10
    6.0|2024-11-12
    7.0|2024-05-14
    8.0|2026-11-10
    9.0|2026-11-10
    10.0|2028-11-14
    """

  /// Go release, and the packages that came with it.
  static let goPackages = """
    1.7|context
    1.9|math/bits
    1.13|crypto/ed25519
    1.14|hash/maphash
    1.15|time/tzdata
    1.16|embed io/fs go/build/constraint runtime/metrics testing/fstest
    1.18|debug/buildinfo net/netip
    1.19|go/doc/comment
    1.20|crypto/ecdh runtime/coverage
    1.21|cmp log/slog maps slices testing/slogtest
    1.22|go/version math/rand/v2
    1.23|iter structs unique
    1.24|crypto/fips140 crypto/hkdf crypto/mlkem crypto/pbkdf2 crypto/sha3 weak
    1.25|testing/synctest
    """
}
