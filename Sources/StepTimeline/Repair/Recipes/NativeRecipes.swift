/// Repairs of programs in C and C++: libraries to link and to load, makefiles, the folder of CMake.
enum NativeRecipes {
  // MARK: Libraries

  /// Adds the library of an undefined function after the sources.
  static func linkLibrary(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let symbol = site.capture("symbol"),
      let library = library(of: symbol)
    else { return nil }
    for command in site.script.commands where compilers.contains(command.program) {
      guard let last = command.words.last, !command.has("-c"), last.text != "-l" + library else { continue }
      return Proposal(
        text: "Link with `-l\(library)`, after the sources: `\(symbol)` is in that library.",
        changes: site.change([site.insert(" -l\(library)", at: last.range.upperBound)]))
    }
    return nil
  }

  private static let compilers: Set<String> = ["gcc", "cc", "clang", "g++", "c++", "clang++"]

  /// The library of a C function (Linux man pages, section 3; for prefixes zlib.h, sqlite3.h and other headers).
  private static func library(of symbol: String) -> String? {
    let math: Set<String> = [
      "pow", "sqrt", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "log", "log2", "log10",
      "floor",
      "ceil", "round", "fabs", "fmod", "cbrt", "hypot", "powf", "sqrtf", "sinf", "cosf", "expf", "logf",
      "floorf",
      "ceilf", "lround", "trunc", "tanh", "sinh", "cosh", "erf", "tgamma", "lgamma", "exp2", "rint",
    ]
    if math.contains(symbol) { return "m" }
    let exact = [
      "dlopen": "dl", "dlsym": "dl", "shm_open": "rt", "clock_gettime": "rt", "timer_create": "rt",
      "compress": "z", "uncompress": "z", "deflate": "z", "inflate": "z", "crc32": "z", "gzopen": "z",
      "zlibVersion": "z", "readline": "readline", "add_history": "readline", "crypt": "crypt",
      "initscr": "ncurses",
    ]
    if let known = exact[symbol] { return known }
    let prefixes = [
      ("pthread_", "pthread"), ("sem_", "pthread"), ("sqlite3_", "sqlite3"), ("curl_", "curl"), ("PQ", "pq"),
      ("SSL_", "ssl"), ("EVP_", "crypto"), ("BIO_", "crypto"), ("BZ2_", "bz2"), ("lzma_", "lzma"),
      ("ZSTD_", "zstd"),
      ("xmlRead", "xml2"), ("xmlParse", "xml2"), ("png_", "png"), ("jpeg_", "jpeg"),
      ("mysql_", "mysqlclient"),
      ("uuid_", "uuid"), ("zmq_", "zmq"), ("event_base", "event"), ("yaml_", "yaml"), ("__gmp", "gmp"),
      ("deflateInit", "z"), ("inflateInit", "z"), ("pcre2_", "pcre2-8"), ("ffi_", "ffi"), ("cap_", "cap"),
    ]
    return prefixes.first { symbol.hasPrefix($0.0) }?.1
  }

  /// Installs the package with a library that a program loads.
  static func sharedLibrary(_ site: RepairSite) -> Proposal? {
    guard let library = site.capture("library"), library.hasText(".so"), ValueForm.package.admits(library),
      !library.hasText("/"), let manager = site.manager, let family = manager.family,
      // It belongs to another C library or architecture: no package of this distribution has it.
      !library.hasPrefix("ld-"), !library.hasPrefix("libc."), !library.hasPrefix("libc-")
    else { return nil }
    let package: String?
    if family == .apt {
      package = debianPackage(of: library, site)
    } else {
      package =
        known.first { $0.library == library }.map { family == .apk ? $0.apk : $0.dnf }
        ?? PackageIndex.Capability.sharedObject(library, for: family)
    }
    guard let package else { return nil }
    guard let changes = PackageRecipes.install([package], site) else { return nil }
    return Proposal(
      text: "Install `\(package)`, which contains `\(library)`: the program needs it.", changes: changes)
  }

  private static func debianPackage(of library: String, _ site: RepairSite) -> String? {
    if let row = known.first(where: { $0.library == library }) { return row.apt }
    return PackageIndex.package(
      withSharedObject: library, for: .apt, in: DistributionRelease(of: site))
  }

  /// Libraries with packages of another name (packages.debian.org, pkgs.alpinelinux.org, packages.fedoraproject.org).
  private static let known: [(library: String, apt: String, apk: String, dnf: String)] = [
    ("libGL.so.1", "libgl1", "mesa-gl", "mesa-libGL"), ("libglib-2.0.so.0", "libglib2.0-0", "glib", "glib2"),
    ("libgthread-2.0.so.0", "libglib2.0-0", "glib", "glib2"),
    ("libgobject-2.0.so.0", "libglib2.0-0", "glib", "glib2"),
    ("libSM.so.6", "libsm6", "libsm", "libSM"), ("libXext.so.6", "libxext6", "libxext", "libXext"),
    ("libXrender.so.1", "libxrender1", "libxrender", "libXrender"),
    ("libX11.so.6", "libx11-6", "libx11", "libX11"),
    ("libgomp.so.1", "libgomp1", "libgomp", "libgomp"),
    ("libstdc++.so.6", "libstdc++6", "libstdc++", "libstdc++"),
    ("libgcc_s.so.1", "libgcc-s1", "libgcc", "libgcc"), ("libz.so.1", "zlib1g", "zlib", "zlib"),
    ("libsqlite3.so.0", "libsqlite3-0", "sqlite-libs", "sqlite-libs"),
    ("libcurl.so.4", "libcurl4", "libcurl", "libcurl"),
    ("libpq.so.5", "libpq5", "libpq", "libpq"), ("libxml2.so.2", "libxml2", "libxml2", "libxml2"),
    ("libssl.so.3", "libssl3", "libssl3", "openssl-libs"),
    ("libcrypto.so.3", "libssl3", "libcrypto3", "openssl-libs"),
    ("libnss3.so", "libnss3", "nss", "nss"), ("libgbm.so.1", "libgbm1", "mesa-gbm", "mesa-libgbm"),
    ("libasound.so.2", "libasound2", "alsa-lib", "alsa-lib"),
    ("libmagic.so.1", "libmagic1", "libmagic", "file-libs"),
  ]

  // MARK: make

  /// Begins the recipes of a makefile with a tab.
  static func tabs(_ site: RepairSite) -> Proposal? {
    guard let line = (site.evidence + site.output).first(where: { $0.hasText("*** missing separator") }),
      let end = line.rangeOfText(": ***"), case let place = line[..<end.lowerBound],
      let colon = place.lastIndex(of: ":"), let number = Int(place[place.index(after: colon)...]),
      let name = place[..<colon].split(separator: " ").last.map(String.init), PathRecipes.isPath(name)
    else { return nil }
    let paths = ContextFiles(project: site.project).files.filter { PathText.name($0) == PathText.name(name) }
    guard let path = ScriptRecipes.contextPath(of: name, site) ?? (paths.count == 1 ? paths.first : nil),
      let bytes = site.project.contents(path)
    else { return nil }
    var edits: [Edit] = []
    var start = 0
    var current = 1
    var isRecipe = false
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let blanks = line.prefix { $0 == UInt8(ascii: " ") }.count
      if blanks > 0, blanks < line.count, current == number || (isRecipe && current > number) {
        isRecipe = true
        let range = start..<(start + blanks)
        edits.append(Edit(range: range, expected: Array(bytes[range]), replacement: [9]))
      } else if blanks == 0, current > number {
        // The recipes of later rules have the same fault.
        isRecipe =
          line.contains(UInt8(ascii: ":")) && line.first != 9 && line.first != UInt8(ascii: "#")
          || (line.isEmpty && isRecipe)
      }
      start += line.count + 1
      current += 1
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Start the commands of `\(path)` with a tab: with spaces, make does not read them as commands.",
      target: .file,
      changes: [FileChange(path: site.project.contextPrefix + path, old: bytes, edits: edits)])
  }

  // MARK: CMake

  /// Names the folder that has CMakeLists.txt.
  static func sourceFolder(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    let lists = CopiedFiles(site).files.filter { PathText.name($0) == "CMakeLists.txt" }
    let depth = lists.map { $0.split(separator: "/").count }.min() ?? 0
    let top = lists.filter { $0.split(separator: "/").count == depth }.map(PathText.folder)
    guard top.count == 1, let folder = top.first, PathRecipes.isPath(folder) else { return nil }
    for command in site.script.commands where command.program == "cmake" {
      if command.words.contains(where: { $0.text == "--build" || $0.text == "--install" }) { continue }
      let words = command.words
      if let option = words.firstIndex(where: { $0.text == "-S" || $0.text == "-H" }),
        option + 1 < words.count
      {
        guard words[option + 1].text != folder else { return nil }
        return proposal(folder, site, [site.replace(words[option + 1].range, with: folder)])
      }
      if let word = words.dropFirst().first(where: { word in
        (word.text == "." || word.text == ".." || word.text.hasSuffix("/..") || word.text.hasPrefix("/"))
          && word.text != folder
      }) {
        return proposal(folder, site, [site.replace(word.range, with: folder)])
      }
      if let program = words.first, words.contains(where: { $0.text == "-B" }) {
        return proposal(folder, site, [site.insert(" -S \(folder)", at: program.range.upperBound)])
      }
    }
    return nil
  }

  private static func proposal(_ folder: String, _ site: RepairSite, _ edits: [Edit]) -> Proposal {
    Proposal(
      text: "Pass the folder `\(folder)` to CMake: it has the CMakeLists.txt.", changes: site.change(edits)
    )
  }

  // MARK: Compilers

  /// Makes the linker merge definitions of one variable, as compilers before GCC 10 did.
  static func commonSymbols(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.says("multiple definition of"), site.says("(.bss") else { return nil }
    for command in site.script.commands where command.program == "make" {
      guard let program = command.words.first,
        !command.words.contains(where: { $0.text.hasPrefix("CC=") || $0.text.hasText("fcommon") })
      else { continue }
      return Proposal(
        text:
          "Compile with `-fcommon`, the default before GCC 10; better, declare the variable `extern` in the header.",
        changes: site.change([site.insert(" CC='cc -fcommon'", at: program.range.upperBound)]))
    }
    return nil
  }

  /// Asks the compiler for the release that the JDK of the distribution has.
  static func javaRelease(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, let wanted = site.capture("version"), let asked = Int(wanted),
      let own = jdk(site), own < asked
    else { return nil }
    var edits: [Edit] = []
    for command in site.script.commands where command.program == "javac" {
      for (index, word) in command.words.enumerated()
      where ["--release", "-source", "-target", "--source", "--target"].contains(word.text) {
        guard index + 1 < command.words.count, command.words[index + 1].text == wanted else { continue }
        edits.append(site.replace(command.words[index + 1].range, with: String(own)))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text:
        "Compile for Java \(own), which the image's JDK supports; if the code needs \(asked), use an image with that JDK.",
      changes: site.change(edits))
  }

  /// The version of the distribution's JDK that the stage installs.
  private static func jdk(_ site: RepairSite) -> Int? {
    for package in site.state.packages where package.hasPrefix("openjdk-") {
      if let version = Int(package.dropFirst("openjdk-".count).prefix { $0.isNumber }) { return version }
    }
    guard site.state.packages.contains(where: { $0.hasPrefix("default-jdk") }) else { return nil }
    switch DebianRelease(of: site) {
    case .bullseye: return 11
    case .bookworm: return 17
    case .trixie: return 21
    default: return nil
    }
  }

  /// Makes the loader find libraries that were copied into the image.
  static func loaderCache(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let stage = site.stage, let library = site.capture("library"),
      site.manager != .apk, !site.file.text(0..<site.file.bytes.count).hasText("ldconfig")
    else { return nil }
    let isCopied = site.file.stages[stage].instructions.contains { index in
      let copy = site.file.instructions[index]
      guard index < failing, copy.keyword == "COPY",
        let destination = copy.words(in: site.file.bytes).last?.text
      else { return false }
      return destination.hasPrefix("/usr/local/lib") || destination == "/usr/local/"
        || site.file.text(copy.range).hasText(PathText.name(library))
    }
    let isInstalled = site.state.stages.contains { stage in
      site.file.stages[stage].instructions.contains { index in
        index <= failing && site.file.text(site.file.instructions[index].range).hasText("make install")
      }
    }
    guard isCopied || isInstalled else { return nil }
    return Proposal(
      text: "Run `ldconfig` after the libraries are installed, so the loader finds them.",
      changes: site.change([
        site.insert(lines: site.asRoot(["RUN ldconfig"], user: site.state.user), before: failing)
      ]))
  }

  /// Makes `make` run its commands with bash.
  static func makeShell(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.says("make: ***"), site.manager != nil, site.manager != .apk,
      site.says("[[: not found") || site.says("Bad substitution") || site.says("source: not found")
        || site.says("pushd: not found")
    else { return nil }
    for command in site.script.commands where command.program == "make" {
      guard let program = command.words.first, !command.words.contains(where: { $0.text.hasPrefix("SHELL=") })
      else { continue }
      return Proposal(
        text: "Set `SHELL=/bin/bash` for make: its commands use features that /bin/sh does not support.",
        changes: site.change([site.insert(" SHELL=/bin/bash", at: program.range.upperBound)]))
    }
    return nil
  }
}
