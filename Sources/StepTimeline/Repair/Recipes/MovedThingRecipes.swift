/// Things that have another place or name today: downloads, images, repositories.
extension VersionRecipes {
  /// Downloads old releases of Apache projects from their archive.
  static func archivedDownload(_ site: RepairSite) -> Proposal? {
    let text = site.file.text(0..<site.file.bytes.count)
    var edits: [Edit] = []
    for host in [
      "downloads.apache.org/", "dlcdn.apache.org/", "www.apache.org/dist/", "www-us.apache.org/dist/",
      "www-eu.apache.org/dist/", "apache.osuosl.org/", "mirrors.ocf.berkeley.edu/apache/",
    ] {
      var at = text.startIndex
      while let found = text.rangeOfText("://" + host, from: at) {
        at = found.upperBound
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound) + 3
        guard start >= site.invented else { continue }
        edits.append(site.replace(start..<(start + host.utf8.count), with: "archive.apache.org/dist/"))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Download from archive.apache.org: the mirrors only keep the newest releases.",
      changes: site.change(edits))
  }

  /// The full name of the image that has the place of another one.
  private static func moved(_ image: ImageName) -> String? {
    guard image.digest == nil else { return nil }
    if image.registry == nil, image.repository == "jenkins" {
      // Old tags went with the image; its makers have them all.
      return "jenkins/jenkins:\(image.tag.map { $0 == "latest" ? "lts" : $0 } ?? "lts")"
    }
    if image.registry == nil, image.repository == "archlinux/base" || image.repository == "base/archlinux" {
      return "archlinux:\(image.tag ?? "latest")"
    }
    // Each of its tags names the release of Ubuntu; there is no latest.
    if image.registry == nil, image.repository == "phusion/baseimage", image.tag ?? "latest" == "latest" {
      return "phusion/baseimage:jammy-1.0.1"
    }
    guard let tag = image.tag else { return nil }
    if image.registry == nil {
      if image.repository.hasPrefix("bitnami/"), image.repository != "bitnami/minideb" {
        return "bitnamilegacy/\(image.repository.dropFirst("bitnami/".count)):\(tag)"
      }
      if image.repository == "vault" || image.repository == "consul" {
        return "hashicorp/\(image.repository):\(tag)"
      }
      let version = tag.prefix { $0.isNumber }
      if image.repository == "openjdk", let number = Int(version), number >= 8 {
        return
          "eclipse-temurin:\(number)-\(tag.hasText("jre") ? "jre" : "jdk")\(tag.hasText("alpine") ? "-alpine" : "")"
      }
    }
    if image.registry == "mcr.microsoft.com", image.repository.hasPrefix("dotnet/core/"),
      ["2.1", "3.1"].contains(where: tag.hasPrefix)
    {
      return "mcr.microsoft.com/dotnet/\(image.repository.dropFirst("dotnet/core/".count)):\(tag)"
    }
    return nil
  }

  /// A tag of the same version and variant that the image has: without the release, or on one that it is made on.
  static func nearestTag(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing), site.instruction?.keyword == "FROM",
      let base = site.instruction?.words(in: site.file.bytes).first, let image = ImageName(base.text),
      let name = image.official, let tag = image.tag, base.text.hasSuffix(":" + tag)
    else { return nil }
    let words = tag.split(separator: "-").map(String.init)
    let releases = DebianRelease.allCases.map(\.name)
    let kept = words.compactMap { word in
      word.hasPrefix("alpine3.") ? "alpine" : releases.contains(word) ? nil : word
    }
    let new = kept.joined(separator: "-")
    guard new != tag, OfficialImages.knows(name, tag: new, on: site.day) else { return nil }
    let start = base.range.upperBound - tag.utf8.count
    return Proposal(
      text: "Use `\(name):\(new)`: this version is not published for the release in the tag.",
      changes: site.change([site.replace(start..<base.range.upperBound, with: new)]))
  }

  /// Images that have left their name.
  private static let retired: [(old: String, new: String)] = [("java", "openjdk")]

  /// Takes the image that has the place of a retired one.
  static func retiredImage(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, site.instruction?.keyword == "FROM",
      let base = site.instruction?.words(in: site.file.bytes).first, let image = ImageName(base.text)
    else { return nil }
    if let new = moved(image) {
      return Proposal(
        text: new.hasPrefix("nvidia/cuda:11.8.0")
          ? "Use the image `\(new)`: NVIDIA no longer publishes CUDA before 11.2. Programs that were built for the old CUDA must be rebuilt."
          : "Use the image `\(new)`: `\(base.text)` is no longer published.",
        changes: site.change([site.replace(base.range, with: new)]))
    }
    guard
      let new = retired.first(where: { $0.old == image.official })?.new
    else { return nil }
    // Its `latest` was Java 8 on Debian, where today's of openjdk has another system.
    if image.digest != nil { return nil }
    if image.tag == nil || image.tag == "latest",
      base.text == image.repository || base.text == image.repository + ":latest"
    {
      return Proposal(
        text:
          "Use the image `\(new):8`: the official image `\(image.repository)` was removed, and its last version was Java 8.",
        changes: site.change([site.replace(base.range, with: new + ":8")]))
    }
    let name = base.range.lowerBound..<(base.range.lowerBound + image.repository.utf8.count)
    guard site.file.text(name) == image.repository else { return nil }
    // `java:openjdk-8-jdk` is `openjdk:8-jdk`.
    if let tag = image.tag, tag.hasPrefix("openjdk-"), image.digest == nil,
      site.file.text(base.range) == base.text
    {
      let its = new + ":" + tag.dropFirst(8)
      return Proposal(
        text: "Use the image `\(its)`: the official image `\(image.repository)` was removed.",
        changes: site.change([site.replace(base.range, with: its)]))
    }
    return Proposal(
      text:
        "Use the image `\(new)`: the official image `\(image.repository)` was removed, and this one has the same tags.",
      changes: site.change([site.replace(name, with: new)]))
  }

  /// Takes a release of Node.js that NodeSource has for this distribution.
  static func nodeSource(_ site: RepairSite) -> Proposal? {
    var edits: [Edit] = []
    let text = site.file.text(0..<site.file.bytes.count)
    var at = text.startIndex
    while let found = text.rangeOfText("nodesource.com/setup_", from: at) {
      at = found.upperBound
      let version = text[found.upperBound...].prefix { $0.isNumber || $0 == "." }
      guard let major = Int(version.prefix { $0.isNumber }), major < 18, version.hasSuffix(".") else {
        continue
      }
      let start = text.utf8.distance(from: text.startIndex, to: found.upperBound)
      guard start >= site.invented else { continue }
      edits.append(site.replace(start..<(start + String(major).utf8.count), with: "lts"))
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Use a newer release, `setup_lts.x`: NodeSource does not have the old one for this distribution.",
      changes: site.change(edits))
  }

  /// Keeps Cython below 3 for old releases of PyYAML and similar packages.
  static func oldCython(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable, site.says("cython_sources"),
      site.state.environment["PIP_CONSTRAINT"] == nil
    else { return nil }
    let lines = ["RUN echo 'cython<3' > /tmp/constraint.txt"]
    return Proposal(
      text:
        "Pin `cython<3` with PIP_CONSTRAINT: this release of PyYAML does not build with Cython 3. A newer PyYAML with Python 3 does not need this.",
      changes: site.change([
        site.insert(lines: lines + ["ENV PIP_CONSTRAINT=/tmp/constraint.txt"], before: failing)
      ]))
  }
}
