/// Repairs that choose an image with the language's release that the project needs.
enum FittingImageRecipes {
  /// Takes the version of the official image that fits.
  static func image(_ site: RepairSite) -> Proposal? {
    let said = site.wholeOutput + "\n" + site.evidence.joined(separator: "\n")
    guard let root = site.state.stages.first, let image = site.state.image else {
      return python(withoutImage: site, said)
    }
    guard image.digest == nil, let name = image.official else { return nil }
    if name == "ruby", let exact = exactRuby(site, image, root) { return exact }
    let named = name == "python" ? PythonNeeds.breaks(site) : []
    for row in named.filter({ said.hasText($0.sign) }) + LanguageBreaks.said(in: said)
    where row.image == name {
      // The project's wrapper chooses Gradle, not the image.
      if name == "gradle", site.instructionText.hasText("gradlew") { continue }
      if row.sign.hasPrefix("satisfies the requirement"),
        isForAnotherIndex(said) || image.tag?.hasText("alpine") == true
      {
        continue
      }
      guard let wanted = VersionNumber(row.version) else { continue }
      // Without Bundler the library is a gem to install.
      if row.sign.hasPrefix("cannot load such file"), !site.instructionText.hasText("bundle") { continue }
      let own = (image.tag ?? "").prefix { $0.isNumber || $0 == "." }
      if let current = VersionNumber(own), current.parts.count > 1 || current.parts[0] != wanted.parts[0] {
        // `3.9.18` is not newer than `3.9`.
        if row.isFirst ? !(current < wanted) : !(wanted < current) || current.begins(with: wanted) {
          continue
        }
      } else if row.isFirst {
        continue
      }
      guard let tag = tag(image, row, site.day) else { continue }
      let has = row.isFirst ? "first" : "last"
      let text = "Use `\(name):\(tag)`, the \(has) version that works: \(row.reason)."
      if image.tag != nil { return VersionRecipes.proposal(text, image, to: name + ":" + tag, root, site) }
      let base = site.file.stages[root].baseRange
      guard base.lowerBound >= site.invented, site.file.text(base).hasSuffix(image.repository) else {
        return nil
      }
      return Proposal(
        text: text, changes: site.change([site.insert(":" + tag, at: base.upperBound)]))
    }
    return nil
  }

  // MARK: Logs that do not show the image

  /// The Python to take if the log does not say which image the stage begins with.
  private static func python(withoutImage site: RepairSite, _ said: String) -> Proposal? {
    let programs = ["pip", "pip3", "python", "python3", "poetry", "pipenv", "pdm", "uv"]
    guard site.file.stages.isEmpty, site.script.commands.contains(where: { programs.contains($0.program) }),
      let row = (PythonNeeds.breaks(site) + LanguageBreaks.said(in: said)).first(where: {
        $0.image == "python" && said.hasText($0.sign)
          && !($0.sign.hasPrefix("satisfies the requirement")
            && (isForAnotherIndex(said) || said.hasText("(from versions: none)")))
      })
    else { return nil }
    let has = row.isFirst ? "first" : "last"
    return Proposal(
      text: "Use an image with Python \(row.version), the \(has) version that works: \(row.reason).",
      snippet: "FROM python:\(row.version)")
  }

  /// The Node.js to take if the log does not say which image the stage begins with, but which version it has.
  static func node(withoutImage site: RepairSite) -> Proposal? {
    let programs = ["npm", "npx", "yarn", "pnpm", "node", "corepack"]
    guard site.file.stages.isEmpty, site.script.commands.contains(where: { programs.contains($0.program) }),
      !site.says("Your pnpm version is incompatible"), let version = site.capture("version")
    else { return nil }
    let current = String(version.drop { $0 == "v" })
    guard VersionRecipes.isVersion(current), let wanted = WantedImages.node(current, site) else { return nil }
    // A later release of the major one that is there is in its newest image, too.
    let major = String(wanted.tag.prefix { $0.isNumber })
    return Proposal(
      text: "Use an image with Node.js \(major): version \(wanted.version) or a compatible one is required.",
      snippet: "FROM node:\(major)")
  }

  /// Whether a requirement names a build that PyPI does not have: `torch==1.12.1+cpu`.
  private static func isForAnotherIndex(_ said: String) -> Bool {
    guard let found = said.rangeOfText("satisfies the requirement ") else { return false }
    return said[found.upperBound...].prefix { $0 != " " && $0 != "\n" }.contains("+")
  }

  /// Takes the Ruby that the Gemfile names: `Your Ruby version is 2.7.8, but your Gemfile specified 2.7.2`.
  private static func exactRuby(_ site: RepairSite, _ image: ImageName, _ root: Int) -> Proposal? {
    guard let line = site.line(with: "but your Gemfile specified "), let tag = image.tag,
      let start = line.rangeOfText("but your Gemfile specified ")
    else { return nil }
    let wanted = String(line[start.upperBound...])
    let own = tag.prefix { $0.isNumber || $0 == "." }
    guard VersionRecipes.isVersion(wanted), VersionRecipes.isVersion(String(own)), own != wanted else {
      return nil
    }
    // An old patch level was built on the distributions of its day.
    let words = tag.dropFirst(own.count).split(separator: "-").map(String.init)
    let kept = words.compactMap { word in
      word.hasPrefix("alpine") ? "alpine" : DistributionReleases.release(codename: word) == nil ? word : nil
    }
    let new = ([wanted] + kept).joined(separator: "-")
    return VersionRecipes.proposal(
      "Use `ruby:\(new)`: the Gemfile requires exactly that version.", image, to: "ruby:" + new, root, site)
  }

  /// The image's tag with another version and its own variant, as far as there is one.
  private static func tag(_ image: ImageName, _ row: LanguageBreaks.Break, _ day: Day?) -> String? {
    var words = (image.tag ?? "").split(separator: "-").map(String.init)
    if let first = words.first, first.first?.isNumber == true || aliases.contains(first) {
      words.removeFirst()
    }
    let kept = [row.version] + words
    let plain =
      [row.version]
      + words.compactMap { word in
        word.hasPrefix("alpine") ? "alpine" : DistributionReleases.release(codename: word) == nil ? word : nil
      }
    for tag in [kept, plain].map({ $0.joined(separator: "-") })
    where OfficialImages.knows(row.image, tag: tag, on: day) {
      return tag
    }
    // The official image of Gradle names the JDK in its tag.
    if row.image == "gradle" {
      // Gradle 6 runs on Java 15 at most; the JDK of the tag says which one the project has.
      let jdks = words.compactMap { Int($0.drop { !$0.isNumber }) }
      return jdks.contains { $0 > 15 } ? nil : kept.joined(separator: "-")
    }
    if words == ["jammy"], row.image == "swift" { return kept.joined(separator: "-") }
    if row.image == "maven" {
      // These variants were made of it.
      let jdks: [[String]] = [["jdk", "8"], ["jdk", "11"], ["jdk", "14"], ["openjdk", "17"]]
      return jdks.contains(words) ? kept.joined(separator: "-") : nil
    }
    return row.version
  }

  /// Keeps the release of Debian for which the Dockerfile names a vendor's repository.
  static func release(_ site: RepairSite) -> Proposal? {
    guard site.says("/usr/bin/sqv returned an error"), let root = site.state.stages.first,
      let image = site.state.image, let name = image.official, let tag = image.tag, image.digest == nil,
      let line = site.line(with: "is not signed")
    else { return nil }
    for release in [DebianRelease.bookworm, .bullseye] where line.hasText(" \(release.name) ") {
      let new = tag + "-" + release.name
      guard !tag.hasText(release.name), OfficialImages.knows(name, tag: new, on: site.day) else { continue }
      return VersionRecipes.proposal(
        "Use `\(name):\(new)`: the repository is made for \(release.name), and a newer apt rejects its key.",
        image, to: name + ":" + new, root, site)
    }
    return nil
  }

  /// Tags that name no version.
  private static let aliases: Set<String> = [
    "latest", "lts", "current", "stable", "rc", "fermium", "gallium", "hydrogen", "iron", "jod", "krypton",
  ]
}
