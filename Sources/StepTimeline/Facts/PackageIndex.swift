/// Which package has a program, a header, a library.
///
/// For apt the answer is of Debian 12's package lists; Ubuntu has nearly all of these packages under the same name. For apk and
/// dnf it is the package that ``PackageTranslations`` names for Debian's. Nil if nothing is known. Names may be several packages,
/// separated by spaces.
enum PackageIndex {
  /// The package with a program of that name.
  static func package(withCommand name: some StringProtocol, for manager: PackageManager) -> String? {
    let name = String(name)
    if let known = ProgramPackages.known(name, for: manager) { return known }
    // Alpine writes the release of a compiler without a hyphen.
    if name.hasPrefix("clang-"), name.dropFirst(6).allSatisfy(\.isNumber), name.count > 6 {
      return manager == .apt ? name : manager == .apk ? "clang" + name.dropFirst(6) : "clang"
    }
    if let package = WordTable.value(of: name, in: DebianContents.commands) {
      return PackageTranslations.translated(package, for: manager)
    }
    // Debian has some programs under a name that only its alternatives give: `traceroute`, `iptables`.
    return WordTable.value(of: name, in: PackageTranslations.same)
  }

  /// The package with a header as `#include` names it: `openssl/ssl.h`, `ffi.h`.
  static func package(withHeader path: some StringProtocol, for manager: PackageManager) -> String? {
    let path = String(path)
    let folder = path.firstIndex(of: "/").map { String(path[...$0]) }
    for key in [path, folder].compactMap({ $0 }) {
      if let package = HeaderPackages.package(ofHeader: key)
        ?? WordTable.value(of: key, in: DebianContents.headers)
      {
        return PackageTranslations.translated(package, for: manager)
      }
    }
    return nil
  }

  /// The package with a name that pkg-config knows: `libxml-2.0`.
  static func package(withPkgConfig name: some StringProtocol, for manager: PackageManager) -> String? {
    (HeaderPackages.package(ofModule: String(name))
      ?? value(name, in: DebianContents.pkgConfig) { "lib\($0)-dev" })
      .flatMap { PackageTranslations.translated($0, for: manager) }
  }

  /// The package with what CMake's `find_package` looks for: `OpenSSL`, `Boost`, `fmt`.
  static func package(withCMake name: some StringProtocol, for manager: PackageManager) -> String? {
    (HeaderPackages.package(ofFinder: String(name))
      ?? WordTable.value(of: String(name), in: DebianContents.cmake))
      .flatMap { PackageTranslations.translated($0, for: manager) }
  }

  /// The package with a library as the linker is asked for it: `z` of `-lz`.
  static func package(withLibrary name: some StringProtocol, for manager: PackageManager) -> String? {
    if let known = LibraryPackages.known(String(name), for: manager) { return known }
    return value(name, in: DebianContents.libraries) { "lib\($0)-dev" }
      .flatMap { PackageTranslations.translated($0, for: manager) }
  }

  /// The package with what a compiler, linker, pkg-config or CMake asks for by that name.
  static func package(withDevelopmentFilesOf name: String, for manager: PackageManager) -> String? {
    if name.hasSuffix(".h") || name.hasSuffix(".hpp") || name.contains("/") {
      return package(withHeader: name, for: manager)
    }
    if let known = package(withPkgConfig: name, for: manager) ?? package(withCMake: name, for: manager)
      ?? package(withLibrary: name, for: manager)
    {
      return known
    }
    // Messages write a library as they like: PCRE2, libpcre2, libuuid.
    let plain = name.lowercased()
    let bare = plain.hasPrefix("lib") ? String(plain.dropFirst(3)) : plain
    return [plain, bare].filter { $0 != name }.lazy
      .compactMap { package(withPkgConfig: $0, for: manager) ?? package(withLibrary: $0, for: manager) }.first
  }

  /// The package with a shared library that a program loads: `libGL.so.1`; under the name that a release has for it.
  static func package(
    withSharedObject name: some StringProtocol, for manager: PackageManager,
    in release: DistributionRelease? = nil
  ) -> String? {
    let package = value(name, in: DebianContents.sharedObjects, otherwise: sharedPackage)
    guard let package else { return nil }
    if manager == .apt, let release, let change = PackageChanges.change(of: package, in: release) {
      return change.replacements.first?.joined(separator: " ")
    }
    return PackageTranslations.translated(package, for: manager)
  }

  /// The words that apk and dnf accept instead of a package's name: `cmd:rsync`, `'pkgconfig(zlib)'`.
  ///
  /// Nil for apt, which has nothing of the kind.  Every package of these distributions says by itself that it has
  /// such a thing; the manager fails if none does.
  enum Capability {
    static func command(_ name: String, for manager: PackageManager) -> String? {
      capability(manager, apk: "cmd:\(name)", dnf: "/usr/bin/\(name)")
    }

    static func pkgConfig(_ name: String, for manager: PackageManager) -> String? {
      capability(manager, apk: "pc:\(name)", dnf: "'pkgconfig(\(name))'")
    }

    static func sharedObject(_ name: String, for manager: PackageManager) -> String? {
      capability(manager, apk: "so:\(name)", dnf: "'\(name)()(64bit)'")
    }

    private static func capability(_ manager: PackageManager, apk: String, dnf: String) -> String? {
      switch manager {
      case .apk: apk
      case .apt: nil
      case .dnf: dnf
      }
    }
  }

  /// A name without a value follows a rule, the one by which `.ci/facts` left the value out.
  private static func value(
    _ name: some StringProtocol, in table: StaticString, otherwise rule: (String) -> String
  ) -> String? {
    let name = String(name)
    return WordTable.value(of: name, in: table).map { $0 == name ? rule(name) : $0 }
  }

  /// `libcairo.so.2` is in libcairo2, `libpng16.so.16` in libpng16-16.
  private static func sharedPackage(_ name: String) -> String {
    guard let range = name.rangeOfText(".so.") else { return name }
    let base = name[..<range.lowerBound].lowercased().split(separator: "_", omittingEmptySubsequences: false)
      .joined(separator: "-")
    return base + (base.last?.isNumber == true ? "-" : "") + name[range.upperBound...]
  }
}
