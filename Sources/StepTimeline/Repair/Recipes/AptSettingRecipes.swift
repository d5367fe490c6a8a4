/// Repairs of what apt is set up for: components, backports, other processors.
enum AptSettingRecipes {
  /// Adds the architecture of packages such as `libc6:i386`.
  static func foreignArchitecture(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.manager == .apt else { return nil }
    let installations = site.script.commands.compactMap(PackageInstallation.init)
    var architectures: [String] = []
    for package in installations.flatMap(\.packages) {
      let parts = package.text.split(separator: ":")
      guard parts.count == 2, case let name = String(parts[1]), known.contains(name),
        !architectures.contains(name), site.says(package.text)
      else { continue }
      architectures.append(name)
    }
    let whole = site.file.text(0..<site.file.bytes.count)
    architectures.removeAll { whole.hasText("--add-architecture \($0)") }
    let apt = site.script.commands.first { ["apt-get", "apt"].contains($0.program) }
    guard !architectures.isEmpty, let apt else { return nil }
    let commands = architectures.map { "dpkg --add-architecture \($0) && " }.joined()
    return Proposal(
      text:
        "Add the architecture \(architectures.map { "`\($0)`" }.joined(separator: ", ")) before `apt-get update`: by default apt only reads packages for the image's own.",
      changes: site.change([site.insert(commands, at: apt.range.lowerBound)]))
  }

  private static let known: Set<String> = [
    "i386", "amd64", "arm64", "armhf", "armel", "riscv64", "ppc64el", "s390x",
  ]

  /// Adds the source of a release's backports that `-t` asks for.
  static func backports(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, site.manager == .apt,
      let name = (site.evidence + site.output).lazy.compactMap({
        $0.between("The value '", "' is invalid for APT::Default-Release")
      }).first,
      name.hasSuffix("-backports"), case let release = String(name.dropLast("-backports".count)),
      DebianRelease.allCases.contains(where: { $0.name == release }),
      !site.file.text(0..<site.file.bytes.count).hasText("debian \(name) ")
    else { return nil }
    return Proposal(
      text: "Add the apt source of `\(name)` first: the image does not have it.",
      changes: site.change([
        site.insert(
          lines: site.asRoot(
            [
              "RUN echo 'deb http://deb.debian.org/debian \(name) main' > /etc/apt/sources.list.d/\(name).list"
            ], user: site.state.user), before: failing)
      ]))
  }

  /// Enables the apt component that has a package.
  static func component(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, site.manager == .apt,
      site.state.image?.official == "debian" || site.state.image?.official == nil
        || DebianRelease(of: site) != nil,
      let package = site.capture("package"), let component = components[package],
      !site.file.text(0..<site.file.bytes.count).hasText("non-free"), site.state.image?.official != "ubuntu"
    else { return nil }
    let names = component == "contrib" ? "contrib non-free" : component
    return Proposal(
      text:
        "Enable the apt component `\(component)`, which has `\(package)`: the image's sources only use `main`.",
      changes: site.change([
        site.insert(
          lines: site.asRoot(
            [
              "RUN find /etc/apt -name '*.list' -o -name '*.sources' | xargs sed -i 's/ main$/ main \(names)/'"
            ], user: site.state.user), before: failing)
      ]))
  }

  /// Packages outside of `main` that builds ask for (packages.debian.org).
  private static let components: [String: String] = [
    "unrar": "non-free", "rar": "non-free", "p7zip-rar": "non-free", "libfdk-aac-dev": "non-free",
    "libfdk-aac2": "non-free", "libttspico-utils": "non-free", "snmp-mibs-downloader": "non-free",
    "intel-mkl": "non-free", "libmkl-dev": "non-free", "fonts-ubuntu": "non-free",
    "ttf-mscorefonts-installer": "contrib", "msttcorefonts": "contrib", "nvidia-cuda-toolkit": "non-free",
    "intel-media-va-driver-non-free": "non-free", "i965-va-driver-shaders": "non-free",
    "iozone3": "non-free", "geoipupdate": "contrib", "virtualbox": "contrib", "steamcmd": "non-free",
    "firmware-linux": "non-free-firmware", "firmware-misc-nonfree": "non-free-firmware",
    "firmware-realtek": "non-free-firmware", "firmware-iwlwifi": "non-free-firmware",
  ]

  /// Takes one of two packages that exclude each other.
  static func dropConflict(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.manager == .apt else { return nil }
    for line in site.output {
      guard let mark = line.rangeOfText(" : Conflicts: "),
        let first = line[..<mark.lowerBound].split(separator: " ").last.map(String.init),
        let second = line[mark.upperBound...].split(separator: " ").first.map(String.init)
      else { continue }
      for command in site.script.commands {
        guard PackageInstallation(command) != nil,
          let index = command.words.firstIndex(where: { $0.text == first }), index > 0,
          command.words.contains(where: { $0.text == second })
        else { continue }
        return Proposal(
          text: "Remove `\(first)`: it conflicts with `\(second)`.",
          changes: site.change([site.remove(index...index, of: command)]))
      }
    }
    return nil
  }

  /// Changes the file of apt's sources to the one that the image has.
  static func sourcesFile(_ site: RepairSite) -> Proposal? {
    let files = ["/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list"]
    guard site.editableRun != nil, let missing = site.capture("file"),
      let place = files.firstIndex(of: missing),
      case let other = files[1 - place],
      !site.file.text(0..<site.file.bytes.count).hasText(other + " ")
    else { return nil }
    var edits: [Edit] = []
    for command in site.script.commands where command.program == "sed" {
      for word in command.words where word.text == missing {
        edits.append(site.replace(word.range, with: other))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Change `\(other)`: that file contains the image's apt sources.", changes: site.change(edits))
  }

  /// Takes a proxy of apt out that the build cannot reach.
  static func dropAptProxy(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let stage = site.stage else { return nil }
    for index in site.file.stages[stage].instructions where index < failing && site.isReal(index) {
      let instruction = site.file.instructions[index]
      let text = site.file.text(instruction.range)
      guard instruction.keyword == "RUN", text.hasText("Acquire::http"), text.hasText("Proxy"),
        let address = text.between("://", "\""), let host = address.split(separator: "/").first,
        site.says(String(host)), ShellScript(of: instruction, in: site.file).commands.count == 1
      else { continue }
      return Proposal(
        text: "Remove apt's proxy `\(host)`, or set one that a container can reach: it does not answer.",
        changes: site.change([site.removeLines(of: index)]))
    }
    return nil
  }

  /// Spells an option of apt as apt does.
  static func aptOption(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, let option = site.capture("option"), option.hasPrefix("-"),
      let name = Suggestion.closest(to: option, among: aptOptions), name != option
    else { return nil }
    var edits: [Edit] = []
    for command in site.script.commands where ["apt-get", "apt"].contains(command.program) {
      for word in command.words where word.text == option {
        edits.append(site.replace(word.range, with: name))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(text: "Use `\(name)`: apt has no option `\(option)`.", changes: site.change(edits))
  }

  private static let aptOptions = [
    "--no-install-recommends", "--no-install-suggests", "--yes", "--assume-yes", "--fix-missing",
    "--fix-broken", "--allow-downgrades", "--allow-unauthenticated", "--force-yes", "--quiet", "--reinstall",
    "--only-upgrade", "--no-upgrade", "--allow-change-held-packages", "--allow-remove-essential",
    "--download-only", "--install-recommends", "--purge", "--auto-remove", "--autoremove", "--simulate",
    "--allow-releaseinfo-change", "--target-release", "--no-remove",
  ]
}
