/// Repairs of pip and Python.
enum PythonRecipes {
  /// Whether the image's pip refuses to install into the system's Python (PEP 668).
  static func refusesSystemPip(_ site: RepairSite) -> Bool {
    if let release = site.state.image.flatMap(DebianRelease.init(image:)) { return release >= .bookworm }
    guard let image = site.state.image else { return false }
    if image.official == "alpine", let tag = image.tag, tag.hasPrefix("3."),
      let minor = Int(tag.dropFirst(2).prefix { $0.isNumber })
    {
      return minor >= 19
    }
    return (image.official == "debian" || image.official == "alpine" || image.official == "ubuntu")
      && (image.tag == nil || image.tag == "latest" || image.tag == "stable")
  }

  /// Lets pip install into the system's Python, which a container has for itself.
  static func allowSystemPip(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing),
      site.state.environment["PIP_BREAK_SYSTEM_PACKAGES"] == nil, !usesEnsurepip(site)
    else { return nil }
    return Proposal(
      text:
        "Let pip install into the system's Python with `PIP_BREAK_SYSTEM_PACKAGES=1` (the option --break-system-packages): a container has it for itself. Or make a virtual environment (`python3 -m venv`) and put it first in PATH.",
      changes: site.change([site.insert(lines: ["ENV PIP_BREAK_SYSTEM_PACKAGES=1"], before: failing)]))
  }

  private static func usesEnsurepip(_ site: RepairSite) -> Bool {
    site.script.commands.contains { command in command.words.contains { $0.text == "ensurepip" } }
  }

  /// Makes a virtual environment before pip is used, and puts it first in `PATH`.
  static func virtualEnvironment(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing),
      !site.file.text(0..<site.file.bytes.count).hasText("/opt/venv"),
      let command = site.script.commands.first(where: { command in
        command.words.contains { $0.text == "ensurepip" || $0.text == "get-pip.py" }
          || command.program.hasPrefix("pip")
      })
    else { return nil }
    var edits = [
      site.insert(lines: ["ENV PATH=\"/opt/venv/bin:$PATH\""], before: failing),
      site.insert("python3 -m venv /opt/venv && ", at: command.range.lowerBound),
    ]
    if site.manager == .apt {
      guard let install = PackageRecipes.install(["python3-venv"], site)?.first?.edits else { return nil }
      edits = install + edits
    }
    return Proposal(
      text:
        "Make a virtual environment (`python3 -m venv /opt/venv`) and put it first in PATH: pip refuses the system's Python.",
      changes: site.change(edits))
  }

  /// Installs the module `venv`, which Debian keeps in a package of its own.
  static func ensurepip(_ site: RepairSite) -> Proposal? {
    guard site.manager == .apt, site.says("ensurepip is not") || site.says("python3-venv") else { return nil }
    guard let changes = PackageRecipes.install(["python3-venv"], site) else { return nil }
    return Proposal(
      text: "Install `python3-venv`: Debian keeps this part of Python in its own package.", changes: changes)
  }
}
