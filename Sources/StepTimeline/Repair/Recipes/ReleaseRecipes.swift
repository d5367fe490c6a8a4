/// Repairs of images with a distribution that is no longer supported.
enum ReleaseRecipes {
  /// Points apt or yum to the archive of a release that has left the mirrors.
  static func archivedRelease(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun else {
      return nil
    }
    if let release = endedDebian(site) {
      return olderSuites(release, site, failing) ?? debian(release, site, failing)
    }
    if site.manager == .yum || site.manager == .dnf, site.says("mirrorlist.centos.org") || site.says("CentOS")
    {
      return centos(site, failing)
    }
    if site.says("ubuntu.com/ubuntu") { return foreignSources(site, failing) ?? ubuntu(site, failing) }
    return nil
  }

  /// Leaves out an instruction that gives a Debian image the sources of Ubuntu.
  private static func foreignSources(_ site: RepairSite, _ failing: Int) -> Proposal? {
    guard let stage = site.stage, DistributionRelease(of: site)?.distribution == .debian else { return nil }
    for index in site.file.stages[stage].instructions where index < failing && site.isReal(index) {
      let instruction = site.file.instructions[index]
      let commands = ShellScript(of: instruction, in: site.file).commands
      let text = site.file.text(instruction.range)
      guard instruction.keyword == "RUN", commands.count == 1, commands[0].program == "echo",
        text.hasText("ubuntu.com"), text.hasText("/etc/apt/sources.list")
      else { continue }
      let start = site.file.lineStarts[instruction.lines.lowerBound - 1]
      let end =
        instruction.lines.upperBound < site.file.lineCount
        ? site.file.lineStarts[instruction.lines.upperBound] : site.file.bytes.count
      return Proposal(
        text:
          "Remove the line that adds Ubuntu's sources to apt: the image is Debian, and has its own sources.",
        changes: site.change([site.replace(start..<end, with: "")]))
    }
    return nil
  }

  /// Leaves out the sources of an older release than the image has, and `-t` that asks for them.
  ///
  /// Whoever wrote them wanted a newer package than the image had then; the image of today has one at least as new.
  private static func olderSuites(_ release: DebianRelease, _ site: RepairSite, _ failing: Int) -> Proposal? {
    guard let stage = site.stage, let image = site.state.image, let official = image.official,
      let own = OfficialImages.facts(of: official, tag: image.tag ?? "latest", on: site.day)?.release,
      own.distribution == .debian, let ownRelease = DebianRelease(name: own.codename), release < ownRelease
    else { return nil }
    var edits: [Edit] = []
    for index in site.file.stages[stage].instructions where index < failing && site.isReal(index) {
      let instruction = site.file.instructions[index]
      let commands = ShellScript(of: instruction, in: site.file).commands
      guard instruction.keyword == "RUN", commands.count == 1, commands[0].program == "echo",
        site.file.text(instruction.range).hasText("/etc/apt/sources.list.d/"),
        site.file.text(instruction.range).hasText("\(release.name)-backports")
          || site.script.commands.contains(where: { $0.has("-t") }),
        commands[0].words.contains(where: { $0.text.hasText(" \(release.name)") })
      else { continue }
      edits.append(site.removeLines(of: index))
    }
    guard !edits.isEmpty else { return nil }
    for command in site.script.commands where PackageTool(program: command.program) == .apt {
      for (position, word) in command.words.enumerated().dropFirst()
      where word.text == "-t" && position + 1 < command.words.count
        && command.words[position + 1].text.hasPrefix(release.name)
      {
        edits.append(site.remove(position...position + 1, of: command))
      }
    }
    return Proposal(
      text:
        "Remove the sources of Debian \(release.rawValue) (\(release.name)): that release has reached its end of life, and the image is based on \(own.codename), which is newer.",
      changes: site.change(edits))
  }

  /// The ended release that apt asked its mirrors for in vain.
  private static func endedDebian(_ site: RepairSite) -> DebianRelease? {
    for line in site.evidence + site.output {
      guard line.hasText("Release") || line.hasText("404") || line.hasText("repository"),
        !line.hasText("ubuntu")
      else { continue }
      for release in DebianRelease.allCases where release <= .bullseye {
        // `debian stretch Release`, `dists/stretch/main`, `debian-security stretch/updates`.
        for form in [
          " \(release.name) ", " \(release.name)/", "/\(release.name)/", " \(release.name)-",
          "/\(release.name)-",
        ]
        where line.hasText(form) {
          return release
        }
      }
    }
    return nil
  }

  private static func debian(_ release: DebianRelease, _ site: RepairSite, _ failing: Int) -> Proposal? {
    if let edits = ownSources(release, site), !edits.isEmpty {
      return Proposal(
        text:
          "Debian \(release.rawValue) (\(release.name)) has reached its end of life: use archive.debian.org in the lines that the Dockerfile writes, without \(release.name)-updates, which the archive does not have.",
        changes: site.change(edits))
    }
    guard let lines = sources(of: release) else { return nil }
    var edits: [Edit] = []
    for index in places(site, failing) {
      let user = site.file.state(before: index).user
      edits.append(site.insert(lines: site.asRoot(lines, user: user), before: index))
    }
    guard !edits.isEmpty,
      !site.file.text(0..<site.file.bytes.count).hasText("archive.debian.org/debian \(release.name)")
        || !isArchivedBefore(site, failing)
    else { return nil }
    return Proposal(
      text:
        "Debian \(release.rawValue) (\(release.name)) has reached its end of life, and the mirrors no longer serve it: use archive.debian.org for apt, or a newer release as the base image.",
      changes: site.change(edits))
  }

  /// The lines that replace the image's sources; the archive's dates are old.
  static func sources(of release: DebianRelease) -> [String]? {
    guard let archive = DistributionReleases.release(.debian, release.name)?.archivedSources else {
      return nil
    }
    let lines = archive.lines()
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      result.append(
        (index == 0 ? "RUN" : "    &&")
          + " echo '\(line)' \(index == 0 ? ">" : ">>") /etc/apt/sources.list \\")
    }
    return result + ["    && echo 'Acquire::Check-Valid-Until \"false\";' > /etc/apt/apt.conf.d/99archive"]
  }

  /// The failing instruction, and in other stages on the same image the first that uses apt.
  private static func places(_ site: RepairSite, _ failing: Int) -> [Int] {
    var places = [failing]
    guard let stage = site.stage else { return places }
    for other in site.file.stages.indices
    where other != stage && !site.state.stages.contains(other) {
      let first = site.file.stages[other].instructions.first { index in
        ShellScript(of: site.file.instructions[index], in: site.file).commands.contains {
          PackageTool(program: $0.program) == .apt
        }
      }
      guard let first, site.isReal(first) else { continue }
      let state = site.file.state(before: first)
      guard state.image != nil, state.image == site.state.image, !state.stages.contains(stage) else {
        continue
      }
      places.append(first)
    }
    return places
  }

  private static func isArchivedBefore(_ site: RepairSite, _ failing: Int) -> Bool {
    guard let stage = site.stage else { return false }
    return site.file.stages[stage].instructions.contains {
      $0 < failing && site.file.text(site.file.instructions[$0].range).hasText("archive.debian.org")
    }
  }

  /// Edits of the `deb …` lines that the Dockerfile itself writes for the release.
  private static func ownSources(_ release: DebianRelease, _ site: RepairSite) -> [Edit]? {
    guard let stage = site.stage, let failing = site.failing else { return nil }
    var edits: [Edit] = []
    for index in site.file.stages[stage].instructions
    where index <= failing && site.file.instructions[index].keyword == "RUN" && site.isReal(index) {
      let range = site.file.instructions[index].range
      let text = Array(site.file.bytes[range])
      guard String(decoding: text, as: UTF8.self).hasText("sources.list") else { continue }
      edits += lineEdits(release, site, range)
    }
    return edits
  }

  private static func lineEdits(_ release: DebianRelease, _ site: RepairSite, _ range: Range<Int>) -> [Edit] {
    var edits: [Edit] = []
    let text = site.file.text(range)
    var at = text.startIndex
    while let found = text.rangeOfText("http", from: at) {
      at = found.upperBound
      let url = text[found.lowerBound...].prefix {
        $0 != " " && $0 != "\"" && $0 != "'" && $0 != "\\" && $0 != "\n"
      }
      let rest = text[url.endIndex...].drop { $0 == " " }
      guard url.hasText("debian"), rest.hasPrefix(release.name) else { continue }
      let suite = rest.prefix { $0 != " " && $0 != "\"" && $0 != "'" && $0 != "\\" && $0 != "\n" }
      let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: url.startIndex)
      let isUpdates = suite.hasSuffix("-updates") || suite.hasSuffix("-backports")
      if isUpdates {
        // The archive has no such suite, so the release itself is named again; that does no harm.
        let suiteStart = range.lowerBound + text.utf8.distance(from: text.startIndex, to: suite.startIndex)
        edits.append(
          site.replace(suiteStart..<(suiteStart + suite.utf8.count), with: release.name))
      }
      let isSecurity = suite.hasText("/updates") || suite.hasText("-security")
      let host = "http://archive.debian.org/debian" + (isSecurity ? "-security" : "")
      let clean = url.hasSuffix("/") ? String(url.dropLast()) : String(url)
      if clean != host { edits.append(site.replace(start..<(start + url.utf8.count), with: host)) }
    }
    return edits
  }

  private static func centos(_ site: RepairSite, _ failing: Int) -> Proposal? {
    guard !site.file.text(0..<site.file.bytes.count).hasText("vault.centos.org") else { return nil }
    let line =
      "RUN sed -i -e 's|^mirrorlist=|#mirrorlist=|' -e 's|^#\\?baseurl=http://mirror.centos.org|baseurl=http://vault.centos.org|' /etc/yum.repos.d/CentOS-*.repo"
    return Proposal(
      text:
        "This release of CentOS has reached its end of life: use vault.centos.org for yum, or a newer base image.",
      changes: site.change([
        site.insert(lines: site.asRoot([line], user: site.state.user), before: failing)
      ]))
  }

  private static func ubuntu(_ site: RepairSite, _ failing: Int) -> Proposal? {
    guard !site.file.text(0..<site.file.bytes.count).hasText("old-releases.ubuntu.com") else { return nil }
    let release = ubuntuRelease(site)
    if let release {
      guard let left = release.leftMirrors, left <= site.day ?? .factsRenewed else { return nil }
    } else {
      // A single package that is gone is no sign of an end: its lists may be old.
      guard site.says("Release file") || site.says("ubuntu.com/ubuntu/dists/") else { return nil }
    }
    let name = release.map { "Ubuntu \($0.version) (\($0.codename))" } ?? "This release of Ubuntu"
    let line =
      "RUN sed -i -e 's|archive.ubuntu.com|old-releases.ubuntu.com|g' -e 's|security.ubuntu.com|old-releases.ubuntu.com|g' /etc/apt/sources.list"
    return Proposal(
      text:
        "\(name) has reached its end of life: use old-releases.ubuntu.com for apt, or a newer base image.",
      changes: site.change([
        site.insert(lines: site.asRoot([line], user: site.state.user), before: failing)
      ]))
  }

  /// The release that apt asked its mirrors for, otherwise that of the image.
  private static func ubuntuRelease(_ site: RepairSite) -> DistributionRelease? {
    let lines = (site.evidence + site.output).filter { $0.hasText("ubuntu") }
    let named = DistributionReleases.releases(of: .ubuntu).first { release in
      let forms = [
        " \(release.codename) ", " \(release.codename)-", "/\(release.codename)/", "/\(release.codename)-",
      ]
      return lines.contains { line in forms.contains { line.hasText($0) } }
    }
    return named ?? DistributionRelease(of: site).flatMap { $0.distribution == .ubuntu ? $0 : nil }
  }
}
