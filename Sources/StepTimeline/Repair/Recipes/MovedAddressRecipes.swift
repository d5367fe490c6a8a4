/// Repairs of addresses and images that have moved since a Dockerfile was written.
enum MovedAddressRecipes {
  /// Replaces the address of a download or repository with its present one.
  static func address(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun else { return image(site) }
    let said = site.wholeOutput + "\n" + site.evidence.joined(separator: "\n")
    var edits: [Edit] = []
    var reason = ""
    // What names the address may be an earlier instruction of the stage: `apt-get update` fails for the line that it wrote.
    let earlier = site.stage.map { site.file.stages[$0].instructions.filter { $0 < failing } } ?? []
    for index in [failing] + earlier
    where site.isReal(index) && site.file.instructions[index].keyword == "RUN" {
      let range = site.file.instructions[index].range
      let text = site.file.text(range)
      for row in MovedAddresses.named(in: text) where shows(row.sign, said, isFailing: index == failing) {
        // A pinned version is in the old repository only: the form of versions differs between the two.
        if row.new.hasText("{k8s}"), [failing, index].contains(where: { pinsKubernetes($0, site) }) {
          return nil
        }
        edits += replacements(of: row, in: text, at: range.lowerBound, site)
        reason = row.reason
      }
    }
    let range = site.file.instructions[failing].range
    let text = site.file.text(range)
    if said.hasText("chromedriver.storage.googleapis.com") { edits += driver(text, range.lowerBound, site) }
    if edits.isEmpty {
      guard let snapshot = snapshots(said, failing, site) else { return nil }
      edits = [snapshot]
      reason = "Microsoft shut down MRAN in 2023"
    }
    return Proposal(text: "Download it from its current location: \(reason).", changes: site.change(edits))
  }

  private static func replacements(
    of row: MovedAddresses.Row, in text: String, at base: Int, _ site: RepairSite
  ) -> [Edit] {
    let new = row.new.replacing("{k8s}", with: MovedAddresses.kubernetes(on: site.day))
    var edits: [Edit] = []
    var at = text.startIndex
    while let found = text.rangeOfText(row.old, from: at) {
      at = found.upperBound
      let start = base + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      // The letter of OpenSSL's release is in the address twice.
      let letter = String(text[found.upperBound...].prefix { $0.isLowercase })
      edits.append(
        site.replace(start..<(start + row.old.utf8.count), with: new.replacing("{letter}", with: letter)))
    }
    return edits
  }

  private static func pinsKubernetes(_ index: Int, _ site: RepairSite) -> Bool {
    ["kubectl=", "kubeadm=", "kubelet="].contains(
      where: site.file.text(site.file.instructions[index].range).hasText)
  }

  /// Whether the log shows that an address is gone.
  private static func shows(_ sign: String, _ said: String, isFailing: Bool) -> Bool {
    // Another instruction has ended well, so an answer that does not name the address is not about it.
    guard isFailing || (sign != "gone" && sign != "501") else { return false }
    guard sign == "gone" else { return said.hasText(sign) }
    return ["404", "403", "Could not resolve host", "unable to resolve host"].contains(where: said.hasText)
  }

  /// The archive of chromedriver, which has a folder in it today.
  private static func driver(_ text: String, _ start: Int, _ site: RepairSite) -> [Edit] {
    var edits: [Edit] = []
    for scheme in ["https://", "http://"] {
      let old = scheme + "chromedriver.storage.googleapis.com/"
      let end = "/chromedriver_linux64.zip"
      guard let from = text.rangeOfText(old), !text[from.upperBound...].hasPrefix("LATEST_RELEASE") else {
        var at = text.startIndex
        // The version is asked for at the same host.
        while let found = text.rangeOfText(old, from: at) {
          at = found.upperBound
          guard !text[at...].hasPrefix("LATEST_RELEASE"), let until = text.rangeOfText(end, from: at) else {
            continue
          }
          edits += archive(text, found, until, start, site)
        }
        continue
      }
      guard let until = text.rangeOfText(end, from: from.upperBound) else { continue }
      edits += archive(text, from, until, start, site)
    }
    guard !edits.isEmpty else { return [] }
    for command in site.script.commands
    where command.program == "unzip" && !command.has("-j")
      && command.words.contains(where: { $0.text.hasText("driver") })
    {
      edits.append(site.insert(" -j", at: command.words[0].range.upperBound))
      // A file of the archive, not the folder after -d.
      for (word, before) in zip(command.words.dropFirst(), command.words)
      where word.text == "chromedriver" && before.text != "-d" {
        edits.append(site.replace(word.range, with: "chromedriver-linux64/chromedriver"))
      }
    }
    return edits
  }

  private static func archive(
    _ text: String, _ from: Range<String.Index>, _ until: Range<String.Index>, _ start: Int,
    _ site: RepairSite
  ) -> [Edit] {
    let place = { (index: String.Index) in start + text.utf8.distance(from: text.startIndex, to: index) }
    return [
      site.replace(
        place(from.lowerBound)..<place(from.upperBound),
        with: "https://storage.googleapis.com/chrome-for-testing-public/"),
      site.replace(
        place(until.lowerBound)..<place(until.upperBound), with: "/linux64/chromedriver-linux64.zip"),
    ]
  }

  /// The snapshots that an R image takes its packages from, in the profile that it has.
  private static func snapshots(_ said: String, _ failing: Int, _ site: RepairSite) -> Edit? {
    guard said.hasText("mran.microsoft.com/snapshot"),
      let image = site.state.image, image.repository.hasPrefix("rocker/"),
      !site.file.text(0..<site.file.bytes.count).hasText("packagemanager.posit.co")
    else { return nil }
    let lines = [
      "RUN sed -i 's|https\\?://mran.microsoft.com/snapshot|https://packagemanager.posit.co/cran|g' \"$(R RHOME)/etc/Rprofile.site\""
    ]
    return site.insert(lines: site.asRoot(lines, user: site.state.user), before: failing)
  }

  // MARK: Images

  /// Renames the image in every stage that uses an old name of the same kind.
  private static func image(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, site.instruction?.keyword == "FROM" else { return nil }
    var edits: [Edit] = []
    var names: [String] = []
    let failing = site.instruction?.words(in: site.file.bytes).first { !$0.text.hasPrefix("--") }
    let usesApt = site.file.text(0..<site.file.bytes.count).hasText("apt-get")
    guard let failing, moved(failing.text, usesApt: usesApt) != nil else { return nil }
    for (index, instruction) in site.file.instructions.enumerated()
    where instruction.keyword == "FROM" && site.isReal(index) {
      guard let word = instruction.words(in: site.file.bytes).first(where: { !$0.text.hasPrefix("--") }),
        let new = moved(word.text, usesApt: usesApt)
      else { continue }
      edits.append(site.replace(word.range, with: new))
      if !names.contains(new) { names.append(new) }
    }
    guard !edits.isEmpty else { return nil }
    let list = names.map { "`\($0)`" }.joined(separator: " and ")
    return Proposal(
      text: "Use \(list): the old name is no longer published.", changes: site.change(edits))
  }

  /// The name of an image today; `nil` for one that has not moved.
  ///
  /// - Parameter usesApt: whether the image has to have a distribution whose packages can still be had.
  static func moved(_ name: String, usesApt: Bool = false) -> String? {
    guard !name.hasText("$") else { return nil }
    for row in FactTable.rows(MovedAddresses.images) where row.count == 2 {
      guard name.hasPrefix(String(row[0])) else { continue }
      // A name without a tag is whole, or its tag follows.
      let rest = name.dropFirst(row[0].count)
      let isOpen = row[0].hasSuffix("/") || row[0].hasSuffix(":")
      if isOpen || rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix("@") {
        return String(row[1]) + String(name.dropFirst(row[0].count))
      }
    }
    if name.hasPrefix("nvidia/cuda:") {
      let tag = name.dropFirst("nvidia/cuda:".count)
      let version = tag.prefix { $0.isNumber || $0 == "." }
      if let major = Int(version.prefix { $0 != "." }), major < 11 {
        // What a Dockerfile for CentOS installs, Ubuntu does not have.
        return tag.hasText("centos") || tag.hasText("ubi") ? nil : "nvidia/cuda:" + oldest(tag)
      }
      guard
        tag.hasText("-ubuntu") || tag.hasText("-centos") || tag.hasText("-ubi") || tag.hasText("-rockylinux"),
        let new = MovedAddresses.cuda[String(version)]
      else { return nil }
      return "nvidia/cuda:" + new + String(tag.dropFirst(version.count))
    }
    return dotnet(name, usesApt)
  }

  /// The tag of CUDA 11 with the same parts: Docker Hub has no older one any more.
  private static func oldest(_ tag: Substring) -> String {
    let words = tag.split(separator: "-").map(String.init)
    let flavor = words.first { ["base", "runtime", "devel"].contains($0) } ?? "devel"
    let cudnn = words.contains { $0.hasPrefix("cudnn") } && flavor != "base" ? "cudnn8-" : ""
    let system = words.contains { $0 == "ubuntu18.04" || $0 == "ubuntu20.04" } ? "ubuntu20.04" : "ubuntu22.04"
    return "11.8.0-\(cudnn)\(flavor)-\(system)"
  }

  /// Microsoft's .NET images by their names on Docker Hub: `microsoft/dotnet:2.1-sdk`.
  private static func dotnet(_ name: String, _ usesApt: Bool) -> String? {
    guard name.hasPrefix("microsoft/dotnet:") || name == "microsoft/dotnet" else { return nil }
    var words = name.dropFirst("microsoft/dotnet:".count).split(separator: "-").map(String.init)
    // Tags without a version were those of 2.2 when the images left.
    if words.first?.first?.isNumber != true {
      words.insert("2.2", at: 0)
      if words.count == 1 || words[1] == "latest" { words = ["2.2", "sdk"] }
    }
    guard let version = words.first, ["2.1", "2.2"].contains(where: version.hasPrefix) else { return nil }
    let rest = words.dropFirst()
    var suites = rest.filter { $0.hasPrefix("alpine") || ["stretch", "bionic", "slim"].contains($0) }
    let kind: String
    switch rest.filter({ !suites.contains($0) }) {
    case ["sdk"]: kind = "sdk"
    case ["aspnetcore", "runtime"]: kind = "aspnet"
    case ["runtime"]: kind = "runtime"
    case ["runtime", "deps"]: kind = "runtime-deps"
    default: return nil
    }
    // They stand on Debian 9, whose packages have left the mirrors.
    if usesApt, suites.isEmpty { suites = ["bionic"] }
    let tag = ([version] + suites).joined(separator: "-")
    // 2.2 had ended before the repositories lost `core/` from their names.
    return "mcr.microsoft.com/dotnet/\(version.hasPrefix("2.2") ? "core/" : "")\(kind):\(tag)"
  }
}
