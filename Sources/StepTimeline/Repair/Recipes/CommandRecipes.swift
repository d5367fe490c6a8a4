/// Repairs of a command's own words: its form, its options, the target that it names.
enum CommandRecipes {
  /// Changes a command from the JSON form to the shell form if it contains something that only a shell understands.
  static func shellForm(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, let instruction = site.instruction,
      let words = instruction.jsonWords(in: site.file.bytes), !words.isEmpty,
      let first = words.first, let last = words.last,
      words.contains(where: { ["&&", "||", ";", "|", ">", ">>", "<"].contains($0.text) }),
      words.allSatisfy({ $0.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !$0.isOne(of: "'\"\\`") } })
    else { return nil }
    let bytes = site.file.bytes
    // From the opening to the closing bracket.
    guard let open = bytes[..<first.range.lowerBound].lastIndex(of: UInt8(ascii: "[")),
      let close = bytes[last.range.upperBound...].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return Proposal(
      text:
        "Write the command without brackets: the JSON form runs no shell, so `&&` and similar do not work.",
      changes: site.change([site.replace(open..<(close + 1), with: words.map(\.text).joined(separator: " "))])
    )
  }

  /// Keeps the folders that PATH had.
  static func keepPath(_ site: RepairSite) -> Proposal? {
    guard let program = PackageRecipes.missingProgram(site), basic.contains(program),
      let path = site.state.environment["PATH"], !path.split(separator: ":").contains("/bin"),
      !path.hasText("$PATH"), !path.hasText("${PATH")
    else { return nil }
    for stage in site.state.stages.reversed() {
      for index in site.file.stages[stage].instructions.reversed()
      where index < site.failing ?? 0 && site.file.instructions[index].keyword == "ENV" && site.isReal(index)
      {
        let words = site.file.instructions[index].words(in: site.file.bytes)
        if let word = words.first(where: { $0.text.hasPrefix("PATH=") }) {
          let isQuoted = site.file.bytes[word.range.upperBound - 1] == UInt8(ascii: "\"")
          return added(at: word.range.upperBound - (isQuoted ? 1 : 0), program, site)
        }
        if words.first?.text == "PATH", words.count == 2 {
          return added(at: words[1].range.upperBound, program, site)
        }
      }
    }
    return nil
  }

  private static func added(at end: Int, _ program: String, _ site: RepairSite) -> Proposal {
    Proposal(
      text: "Keep the existing folders of PATH: without them no program is found, not even `\(program)`.",
      changes: site.change([site.insert(":$PATH", at: end)]))
  }

  /// Programs that every image with a shell has.
  private static let basic: Set<String> = [
    "mkdir", "cp", "mv", "rm", "ls", "cat", "chmod", "chown", "ln", "touch", "echo", "sed", "grep", "sh",
    "tar", "id",
    "date", "env", "test", "head", "tail", "sort", "find", "apt-get", "apk", "dirname", "basename", "sleep",
    "uname",
  ]

  /// Calls the target that the makefile has.
  static func makeTarget(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let target = site.capture("target"),
      !site.says("needed by")
    else { return nil }
    for command in site.script.commands where ["make", "gmake"].contains(command.program) {
      guard let word = command.words.dropFirst().first(where: { $0.text == target }),
        let targets = targets(of: command, site), !targets.contains(target),
        let name = Suggestion.closest(to: target, among: targets.sorted()),
        Suggestion.distance(name, target) <= 2
      else { continue }
      return Proposal(
        text: "Use the target `\(name)`: the makefile has no target `\(target)`.",
        changes: site.change([site.replace(word.range, with: name)]))
    }
    return nil
  }

  /// The targets of the makefile that a command reads; `nil` if the context does not have it.
  private static func targets(of command: SimpleCommand, _ site: RepairSite) -> Set<String>? {
    guard let folder = folder(of: command, option: ("-C", "--directory"), site) else { return nil }
    let names =
      value(of: ("-f", "--file"), command).map { [$0] } ?? ["GNUmakefile", "makefile", "Makefile"]
    for name in names {
      guard let path = ScriptRecipes.contextPath(of: PathText.join(folder, name), site),
        let bytes = site.project.contents(path)
      else { continue }
      return Set(Self.names(in: String(decoding: bytes, as: UTF8.self)))
    }
    return nil
  }

  /// The folder in which a command works: the stage's, after each `cd` and by an option; `nil` if a variable names it.
  private static func folder(
    of command: SimpleCommand, option: (short: String, long: String), _ site: RepairSite
  ) -> String? {
    var folder = site.state.workdir
    for earlier in site.script.commands.prefix(while: { $0 != command }) where earlier.program == "cd" {
      guard let to = earlier.operands.first, !to.isExpanded else { return nil }
      folder = PathText.join(folder, to.text)
    }
    return value(of: option, command).map { PathText.join(folder, $0) } ?? folder
  }

  /// The value of an option: `-C x`, `-Cx`, `--directory x` or `--directory=x`.
  private static func value(of option: (short: String, long: String), _ command: SimpleCommand) -> String? {
    for (index, word) in command.words.enumerated().dropFirst() {
      let text = word.text
      if text == option.short || text == option.long {
        return index + 1 < command.words.count ? command.words[index + 1].text : nil
      }
      if text.hasPrefix(option.long + "=") { return String(text.dropFirst(option.long.count + 1)) }
      if text.hasPrefix(option.short) { return String(text.dropFirst(option.short.count)) }
    }
    return nil
  }

  private static func names(in makefile: String) -> [String] {
    makefile.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
      guard let colon = line.firstIndex(of: ":"), let first = line.first, first != "\t", first != " ",
        first != "#",
        first != ".", !line[colon...].hasPrefix(":=")
      else { return [] }
      return line[..<colon].split(separator: " ").map(String.init).filter {
        ValueForm.package.admits($0) && !$0.hasText("/")
      }
    }
  }

  /// Removes tar's compression option, so that tar detects the format itself.
  static func tarFormat(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil,
      ["not in gzip format", "is not a bzip2 file", "File format not recognized"].contains(where: {
        site.says($0)
      })
    else { return nil }
    // busybox's tar does so only for a file, and GNU's cannot for a pipe.
    for command in site.script.commands where command.program == "tar" && command.joint != .pipe {
      guard let word = command.words.dropFirst().first, !word.text.hasPrefix("--"), word.text.contains("x"),
        word.text.contains("f")
      else { continue }
      let new = word.text.filter { !"zjJ".contains($0) }
      guard new != word.text, new.allSatisfy({ $0 == "-" || $0.isLetter }), command.words.count > 2 else {
        continue
      }
      let archive = command.words[2].text
      guard contradicts(archive, word.text) || !isDownloaded(archive, site) else { continue }
      return Proposal(
        text: "Let tar detect the compression (`tar -xf`): it is not the one that the option says.",
        changes: site.change([site.replace(word.range, with: new)]))
    }
    return nil
  }

  /// Whether an archive's name says another compression than the option.
  private static func contradicts(_ archive: String, _ option: String) -> Bool {
    let forms = [("z", [".gz", ".tgz"]), ("j", [".bz2", ".tbz2", ".tbz"]), ("J", [".xz", ".txz"])]
    return forms.contains { letter, ends in
      !option.contains(letter) && ends.contains { archive.hasSuffix($0) }
    }
  }

  /// Whether a command of the stage fetches the archive: then it is most likely an error page.
  private static func isDownloaded(_ archive: String, _ site: RepairSite) -> Bool {
    let name = PathText.name(archive)
    return site.state.stages.contains { stage in
      site.file.stages[stage].instructions.contains { index in
        let text = site.file.text(site.file.instructions[index].range)
        return index <= site.failing ?? 0 && text.hasText(name)
          && ["curl", "wget", "ADD http"].contains { text.hasText($0) }
      }
    }
  }

  /// Installs without a lock file if the project has none.
  static func npmInstall(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    let context = ContextFiles(project: site.project)
    guard context.isKnown else { return nil }
    let command = site.script.commands.first {
      $0.program == "npm" && $0.words.count > 1 && ["ci", "clean-install", "ic"].contains($0.words[1].text)
    }
    let known = context.files.filter { LockFileNames.node.contains(PathText.name($0)) }
    var reason = "the project has none"
    if !known.isEmpty {
      // A lock file in another folder is another package's.
      let workdir = command.map { folder(of: $0, option: ("-C", "--prefix"), site) } ?? site.state.workdir
      guard let workdir,
        let manifest = ScriptRecipes.contextPath(of: PathText.join(workdir, "package.json"), site),
        context.files.contains(manifest)
      else { return nil }
      let beside = known.filter { PathText.folder($0) == PathText.folder(manifest) }
      if let lock = beside.first(where: { PathText.name($0) == LockFileNames.npm[0] }) {
        return copiedLock(lock, site)
      }
      guard beside.isEmpty else { return nil }
      reason = "none is beside `\(manifest)`"
    }
    guard let command else { return nil }
    return Proposal(
      text: "Run `npm install`, or commit a package-lock.json: `npm ci` needs one, and \(reason).",
      changes: site.change([site.replace(command.words[1].range, with: "install")]))
  }

  /// Copies the lock file with the package.json that it is for.
  private static func copiedLock(_ lock: String, _ site: RepairSite) -> Proposal? {
    let manifest = PathText.folder(lock).isEmpty ? "package.json" : PathText.folder(lock) + "/package.json"
    for copy in site.state.copies.reversed() where copy.from == nil && site.isReal(copy.instruction) {
      let words = site.file.instructions[copy.instruction].words(in: site.file.bytes)
      guard let word = words.dropLast().first(where: { ContextFiles.clean($0.text) == manifest }),
        words.last?.text.hasSuffix("/") == true || words.last?.text == "."
      else { continue }
      return Proposal(
        text: "Copy `\(lock)` with package.json: the context has it, and `npm ci` needs it.",
        changes: site.change([site.insert(" \(lock)", at: word.range.upperBound)]))
    }
    return nil
  }

  /// Removes an option that the program does not know.
  static func dropOption(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let option = site.capture("option"),
      option.hasPrefix("-")
    else { return nil }
    for command in site.script.commands {
      // If the option has its value in a word of its own, removing the option would leave the value.
      guard
        let index = command.words.firstIndex(where: { $0.text == option || $0.text.hasPrefix(option + "=") }),
        index > 0
      else { continue }
      return Proposal(
        text: "Remove `\(option)`: the \(command.program) of this image does not support it.",
        changes: site.change([site.remove(index...index, of: command)]))
    }
    return nil
  }

  /// Installs the package that has a Perl module.
  static func perlModule(_ site: RepairSite) -> Proposal? {
    guard let manager = site.manager else { return nil }
    var name = site.line(with: "you may need to install the ")?.between(
      "you may need to install the ", " module")
    if name == nil, let path = site.capture("module", "path"), path.hasSuffix(".pm") {
      name = path.dropLast(3).split(separator: "/").joined(separator: "::")
    }
    guard let name,
      name.utf8.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "_") })
    else { return nil }
    let joined = name.split(separator: ":").joined(separator: "-")
    let package: String
    // The policies of the distributions name the packages of modules so (Debian's perl policy 4.2).
    switch manager {
    case .apt: package = core.contains(name) ? "perl" : debian(name) ?? "lib\(joined.lowercased())-perl"
    case .apk: package = core.contains(name) ? "perl" : "perl-" + joined.lowercased()
    case .dnf, .yum, .microdnf: package = core.contains(name) ? "perl-core" : "perl-" + joined
    case .zypper: package = core.contains(name) ? "perl" : "perl-" + joined
    case .pacman: package = core.contains(name) ? "perl" : "perl-" + joined.lowercased()
    }
    guard let edits = PackageEdits(site: site, manager: manager).install([package]) else { return nil }
    return Proposal(
      text: "Install `\(package)`, which contains the Perl module \(name).", changes: site.change(edits))
  }

  /// Modules that are Perl's own: Debian's `perl-base` lacks them, the package `perl` has them.
  private static let core: Set<String> = [
    "FindBin", "Data::Dumper", "Digest::SHA", "Digest::MD5", "Time::HiRes", "Time::Piece", "JSON::PP",
    "Getopt::Long",
    "File::Copy", "File::Find", "File::Temp", "File::Compare", "Text::Balanced", "Pod::Usage", "Encode",
    "Storable",
    "IPC::Cmd", "Test::More", "Term::ANSIColor", "Unicode::Normalize", "MIME::Base64", "Math::BigInt",
    "bigint",
    "open", "English", "Sys::Hostname", "Benchmark", "CPAN", "ExtUtils::MakeMaker", "HTTP::Tiny",
    "Archive::Tar", "IPC::Open3", "File::Path", "File::Basename", "Time::Local", "Text::Wrap",
    "Text::ParseWords", "Thread::Queue", "Locale::Maketext::Simple", "Params::Check",
    "Module::Load::Conditional", "autodie", "lib", "sort",
  ]

  /// Debian's package of a module that is not named after the module (packages.debian.org, `apt-file search`).
  private static func debian(_ name: String) -> String? {
    let packages = [
      ("LWP", "libwww-perl"), ("URI", "liburi-perl"), ("CGI", "libcgi-pm-perl"),
      ("HTML::Entities", "libhtml-parser-perl"),
      ("HTML::TreeBuilder", "libhtml-tree-perl"), ("HTTP::Request", "libhttp-message-perl"),
      ("HTTP::Response", "libhttp-message-perl"), ("HTTP::Status", "libhttp-message-perl"),
      ("Date::Parse", "libtimedate-perl"),
      ("Date::Format", "libtimedate-perl"), ("Image::Magick", "libimage-magick-perl"), ("Tk", "perl-tk"),
      ("Mojo", "libmojolicious-perl"), ("Moose", "libmoose-perl"), ("DBI", "libdbi-perl"),
      ("Template", "libtemplate-perl"),
      ("YAML", "libyaml-perl"), ("Email::MIME", "libemail-mime-perl"), ("Net::DNS", "libnet-dns-perl"),
      ("IO::Socket::SSL", "libio-socket-ssl-perl"), ("Net::SSLeay", "libnet-ssleay-perl"),
    ]
    let own = [
      "URI::Find", "YAML::XS", "YAML::Tiny", "YAML::LibYAML", "CGI::Session", "LWP::Protocol", "DBIx",
    ]
    guard !own.contains(where: { name.hasPrefix($0) }) else { return nil }
    return packages.first { name == $0.0 || name.hasPrefix($0.0 + "::") }?.1
  }

  // MARK: Files of packages

  /// Installs the package that has a file of the system which a command edits or reads.
  static func systemFile(_ site: RepairSite) -> Proposal? {
    guard let manager = site.manager, let family = manager.family, let file = site.capture("file", "path"),
      let row = systemFiles.first(where: {
        file == $0.path || ($0.path.hasSuffix("/") && file.hasPrefix($0.path))
      })
    else { return nil }
    let package = family == .apt ? row.debian : row.alpine
    guard let package, family == .apt || family == .apk,
      let edits = PackageEdits(site: site, manager: manager).install([package])
    else { return nil }
    return Proposal(
      text: "Install `\(package)`, which contains `\(row.path)`: the image does not have it.",
      changes: site.change(edits))
  }

  /// Files and folders that a package brings, by Debian's and Alpine's names for it (packages.debian.org, pkgs.alpinelinux.org).
  private static let systemFiles: [(path: String, debian: String?, alpine: String?)] = [
    ("/etc/locale.gen", "locales", nil), ("/usr/share/i18n/", "locales", nil),
    ("/usr/share/zoneinfo/", "tzdata", "tzdata"),
    ("/etc/ssl/certs/ca-certificates.crt", "ca-certificates", "ca-certificates"),
    ("/etc/sudoers", "sudo", "sudo"), ("/etc/sudoers.d/", "sudo", "sudo"), ("/etc/cron.d/", "cron", nil),
    ("/etc/nginx/", "nginx", "nginx"), ("/etc/apache2/", "apache2", "apache2"),
    ("/etc/supervisor/", "supervisor", nil), ("/etc/ssh/sshd_config", "openssh-server", "openssh-server"),
    ("/etc/redis/", "redis-server", "redis"), ("/etc/logrotate.d/", "logrotate", "logrotate"),
    ("/usr/share/fonts/", "fontconfig", "fontconfig"), ("/etc/postfix/", "postfix", "postfix"),
    ("/usr/share/dict/words", "wamerican", nil), ("/etc/rsyslog.conf", "rsyslog", "rsyslog"),
    ("/etc/fail2ban/", "fail2ban", "fail2ban"), ("/etc/haproxy/", "haproxy", "haproxy"),
    ("/usr/share/bash-completion/", "bash-completion", "bash-completion"),
    ("/etc/mime.types", "media-types", "mailcap"),
    ("/etc/services", "netbase", nil), ("/etc/protocols", "netbase", nil),
  ]
}
