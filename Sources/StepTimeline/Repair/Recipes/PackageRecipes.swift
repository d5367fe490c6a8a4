/// Repairs for a stage that lacks a program, library or compiler.
enum PackageRecipes {
  /// Installs the package that has the missing program.
  static func installProgram(_ site: RepairSite) -> Proposal? {
    guard let program = missingProgram(site) else { return nil }
    if let proposal = LanguageProgramRecipes.installProgram(program, site) { return proposal }
    guard let manager = site.manager else { return nil }
    // A package of that name exists, but the program is in another one.
    if site.state.installs(program), let new = PackageNames.successor(of: program, manager, site) {
      for index in site.state.installations where site.isReal(index) {
        let words = ShellScript(of: site.file.instructions[index], in: site.file).commands
          .compactMap(PackageInstallation.init).flatMap(\.packages).filter { $0.text == program }
        guard let word = words.first else { continue }
        return Proposal(
          text:
            "Install `\(new)`: the package `\(program)` exists, but does not include that program in this release.",
          changes: site.change([site.replace(word.range, with: new)]))
      }
    }
    guard let packages = packages(of: program, manager, site),
      let edits = PackageEdits(site: site, manager: manager).install(packages)
    else { return nil }
    var changes = edits
    var text = "Install \(list(packages)): the stage has no `\(program)`."
    // The pip of Debian 12, Alpine 3.19 and later refuses the system's Python: the next error is known.
    if program.hasPrefix("pip"), let failing = site.failing, PythonRecipes.refusesSystemPip(site),
      site.isReal(failing)
    {
      changes.append(site.insert(lines: ["ENV PIP_BREAK_SYSTEM_PACKAGES=1"], before: failing))
      text += " Its pip needs `PIP_BREAK_SYSTEM_PACKAGES=1` to install into the system's Python."
    }
    return Proposal(text: text, changes: site.change(changes))
  }

  /// Words for packages: `curl`, or `gcc` and `libc6-dev`.
  static func list(_ packages: [String]) -> String {
    packages.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// The program that the shell or another program did not find.
  static func missingProgram(_ site: RepairSite) -> String? {
    var candidates = [site.capture("program", "tool", "compiler")].compactMap(\.self)
    for line in site.evidence + site.output {
      if let name = line.between("exec: \"", "\": executable file not found") { candidates.append(name) }
      if let name = line.between("/bin/sh: 1: ", ": not found") { candidates.append(name) }
      if line.hasPrefix("/bin/sh: "), let name = line.between("/bin/sh: ", ": not found") {
        candidates.append(name)
      }
      if let name = line.between("(child): ", ": Cannot exec") { candidates.append(name) }
      // Programs of Python that ask another one what to build with.
      for (open, close) in [
        ("Error: ", " executable not found"), ("OSError: ", " not found"), ("Could not run ", ": "),
        ("[Errno 2] No such file or directory: '", "'"),
      ] {
        if let name = line.between(open, close) { candidates.append(name) }
      }
      if let end = line.rangeOfText(": command not found") {
        candidates.append(String(line[..<end.lowerBound].split(separator: " ").last ?? ""))
      }
    }
    return candidates.first { isProgram($0) }
  }

  private static func isProgram(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.isLetterOrDigit, name.utf8.count <= 40 else { return false }
    return name.utf8.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "+-._") }
  }

  /// The packages of a program; `nil` if no package of the distribution is known to have it.
  static func packages(of program: String, _ manager: PackageTool, _ site: RepairSite) -> [String]? {
    guard let family = manager.family else { return nil }
    var packages: [String]
    switch (program, manager) {
    case ("gcc", .apt), ("cc", .apt): packages = ["gcc", "libc6-dev"]
    case ("g++", .apt), ("c++", .apt): packages = ["g++"]
    case ("gcc", .apk), ("cc", .apk): packages = ["gcc", "musl-dev"]
    case ("g++", .apk), ("c++", .apk): packages = ["g++"]
    // A bare distribution has no compiler either, and a Makefile asks for it next.
    case ("make", .apt) where isBare(site): packages = ["build-essential"]
    case ("make", .apk) where isBare(site): packages = ["build-base"]
    case ("python", _) where manager == .apk: packages = ["python3"]
    case ("npm", .apt): packages = ["npm"]
    default:
      guard !foreign.contains(program) else { return nil }
      guard
        let known = PackageIndex.package(withCommand: program, for: family)
          ?? (sameName.contains(program) ? program : nil)
      else { return nil }
      packages = known.split(separator: " ").map(String.init)
    }
    let text = site.instructionText
    // Who asks for it compiles with it next.
    if program == "pg_config" || program == "mysql_config", text.hasText("pip"), lacksCompiler(site) {
      packages =
        (manager == .apk ? ["gcc", "musl-dev"] : ["gcc", "libc6-dev"]).filter { !site.state.installs($0) }
        + packages
    }
    // Without recommended packages these cannot check the certificates of `https` addresses.
    if manager == .apt, ["curl", "wget", "git"].contains(program), text.hasText("https://"),
      site.state.image?.official == "debian" || site.state.image?.official == "ubuntu",
      !site.state.installs("ca-certificates")
    {
      packages.append("ca-certificates")
    }
    return packages
  }

  /// Whether the image is one of those of Python that have no compiler, and none was installed.
  private static func lacksCompiler(_ site: RepairSite) -> Bool {
    guard site.state.image?.official == "python", let tag = site.state.image?.tag,
      tag.hasText("slim") || tag.hasText("alpine")
    else { return false }
    return !["gcc", "g++", "clang", "build-essential", "build-base"].contains { site.state.installs($0) }
  }

  /// Whether the stage is a distribution without a compiler.
  private static func isBare(_ site: RepairSite) -> Bool {
    guard ["alpine", "debian", "ubuntu"].contains(site.state.image?.official) else { return false }
    return !["gcc", "g++", "clang", "build-essential", "build-base"].contains { site.state.installs($0) }
  }

  /// Programs that come from elsewhere; a package of that name is an old one, or another thing.
  private static let foreign: Set<String> = [
    "yarn", "pnpm", "poetry", "uv", "bun", "deno", "nvm", "rvm", "pyenv", "rustup", "helm", "kubectl",
    "terraform", "conda",
    "gradle", "dotnet", "tsc", "ng", "vue", "task", "just", "composer", "bundle", "bundler",
  ]

  /// Programs that have a package of the same name in every distribution.
  private static let sameName: Set<String> = [
    "curl", "wget", "git", "unzip", "zip", "rsync", "make", "cmake", "jq", "vim", "nano", "less", "file",
    "patch",
    "perl", "ruby", "php", "tar", "gzip", "bzip2", "zstd", "gawk", "sed", "grep", "bash", "zsh", "tree",
    "autoconf",
    "automake", "libtool", "bison", "flex", "gettext", "texinfo", "nodejs", "npm", "subversion", "mercurial",
    "strace",
    "gdb", "lsof", "socat", "expect", "dialog", "screen", "tmux", "ffmpeg", "pandoc", "nasm", "yasm", "swig",
    "ccache",
    "doxygen", "clang", "llvm", "meson", "scons", "cpio", "bc", "time", "sudo", "logrotate", "supervisor",
    "gnupg",
    "nginx", "rpm", "lzip", "lz4", "pv", "parallel", "moreutils", "python3", "binutils", "m4", "cargo",
    "openssl",
  ]

  /// Installs the development files of a library.
  static func installLibrary(_ site: RepairSite) -> Proposal? {
    guard let manager = site.manager, let family = manager.family else { return nil }
    let wanted: String
    var found: String?
    if let header = site.capture("header") {
      wanted = "the header `\(header)`"
      found =
        PackageIndex.package(withHeader: header, for: family)
        ?? LibraryNames.library(ofHeader: header).flatMap { LibraryPackages.package(of: $0, for: family) }
    } else if let library = site.capture("library") {
      wanted = "the library `\(library)`"
      found =
        PackageIndex.package(withLibrary: library, for: family)
        ?? PackageIndex.package(withDevelopmentFilesOf: library, for: family)
    } else if let name = site.capture("package", "dependency") {
      wanted = "`\(name)`"
      found =
        PackageIndex.package(withPkgConfig: name, for: family) ?? PackageIndex.package(
          withCMake: name, for: family)
        ?? LibraryNames.library(named: name).flatMap { LibraryPackages.package(of: $0, for: family) }
    } else {
      return nil
    }
    guard let found else { return nil }
    var packages = found.split(separator: " ").map(String.init)
    // Static libraries are only for those who link so, as rustc does for musl.
    let isStatic =
      site.says("-static") || site.says("error: could not compile `") && !site.says("-crt-static")
    packages.removeAll { $0.hasSuffix("-static") && !isStatic }
    // What pip builds needs more than the first header that is missing.
    if let line = site.line(with: "Failed building wheel for "),
      let start = line.rangeOfText("Failed building wheel for ")
    {
      let name = line[start.upperBound...].prefix { $0 != " " }
      packages += NativeDependencies.packages(for: name, in: .python, with: family).filter {
        !packages.contains($0)
      }
    }
    guard let edits = PackageEdits(site: site, manager: manager).install(packages) else { return nil }
    return Proposal(
      text: "Install \(list(packages)): \(wanted) is missing in the stage.", changes: site.change(edits))
  }

  /// Installs a compiler with the C library's headers.
  static func installCompiler(_ site: RepairSite) -> Proposal? {
    guard let manager = site.manager else { return nil }
    let isCPlusPlus = site.says("CXX") || site.says("g++") || site.says("c++")
    let packages: [String]? =
      switch manager {
      case .apt: isCPlusPlus ? ["g++"] : ["gcc", "libc6-dev"]
      case .apk: isCPlusPlus ? ["g++"] : ["gcc", "musl-dev"]
      case .dnf, .yum, .microdnf: isCPlusPlus ? ["gcc-c++"] : ["gcc"]
      case .zypper: isCPlusPlus ? ["gcc-c++"] : ["gcc"]
      case .pacman: ["gcc"]
      }
    guard let packages, let edits = PackageEdits(site: site, manager: manager).install(packages) else {
      return nil
    }
    let language = isCPlusPlus ? "C++" : "C"
    // `make` may also do other things than compile.
    let lacksMake = site.says("make: not found") || site.says("make: command not found")
    return Proposal(
      text: lacksMake
        ? "If the makefile compiles \(language) code, install \(list(packages)) too."
        : "Install \(list(packages)): the stage has no \(language) compiler.",
      changes: site.change(edits))
  }

  /// Installs packages that a rule's own snippet installs.
  static func install(_ packages: [String], _ site: RepairSite) -> [FileChange]? {
    guard let manager = site.manager else { return nil }
    return PackageEdits(site: site, manager: manager).install(packages).map { site.change($0) }
  }
}

extension PackageTool {
  /// The family that tables of packages know.
  var family: PackageManager? {
    switch self {
    case .apt: .apt
    case .apk: .apk
    case .dnf, .yum, .microdnf: .dnf
    case .zypper, .pacman: nil
    }
  }

  /// The family that rules write fixes for.
  var base: Fix.Base? { family.flatMap { Fix.Base(rawValue: $0.rawValue) } }
}
