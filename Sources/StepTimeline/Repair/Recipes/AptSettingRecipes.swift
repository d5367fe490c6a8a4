/// Repairs of what apt is set up for: components, backports, other processors.
enum AptSettingRecipes {
  /// Adds the processor of packages such as `libc6:i386`.
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
        "Add the processor \(architectures.map { "`\($0)`" }.joined(separator: ", ")) before the lists are read: apt knows only the packages of the image's own.",
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
      text: "Add the source of `\(name)` first: the image has none.",
      changes: site.change([
        site.insert(
          lines: site.asRoot(
            [
              "RUN echo 'deb http://deb.debian.org/debian \(name) main' > /etc/apt/sources.list.d/\(name).list"
            ], user: site.state.user), before: failing)
      ]))
  }

  /// Lets apt see the component that has a package.
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
        "Let apt read the component `\(component)`, which has `\(package)`: the image's sources name only `main`.",
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
}
