/// The image that has the version which a tool asks for: exact versions, ranges, and images whose tags have a form of
/// their own.
enum WantedImages {
  /// - Returns: the image with its tag but without its registry, and a sentence; `nil` if nothing asks for another one.
  static func image(for image: ImageName, tag: String, _ site: RepairSite) -> (image: String, text: String)? {
    let lines = site.evidence + site.output
    let found: (image: String, program: String, version: String)?
    switch image.official {
    case "node": found = node(tag, site).map { ("node:" + $0.tag, "Node.js", $0.version) }
    case "php": found = php(tag, lines, site.day).map { ("php:" + $0.tag, "PHP", $0.version) }
    case "ruby": found = ruby(tag, lines).map { ("ruby:" + $0.tag, "Ruby", $0.version) }
    case "elixir": found = elixir(tag, lines).map { ("elixir:" + $0.tag, "Elixir", $0.version) }
    case "rust":
      // Cargo.lock of version 4 is read since 1.78 (doc.rust-lang.org/cargo/CHANGELOG.html).
      guard
        lines.contains(where: { $0.hasText("lock file version 4") || $0.hasText("lock file version `4`") }),
        let new = VersionRecipes.raised(tag, to: "1.78", "rust", on: site.day)
      else { return nil }
      found = ("rust:" + new, "Rust", "1.78")
    case "maven", "gradle", "eclipse-temurin", "openjdk", "amazoncorretto":
      if let older = olderJava(image.repository, tag, lines) { return older }
      found = java(image.repository, tag, lines).map { ($0.image, "Java", $0.version) }
    default: found = other(image, tag, lines)
    }
    guard let found, found.image != image.repository + ":" + tag else { return nil }
    return (
      found.image, "Use \(found.program) \(found.version), `\(found.image)`: the build requires that version."
    )
  }

  // MARK: Ranges

  /// The versions from which a range's alternatives begin: 18 and 20 of `^18.0.0 || >=20`, and no upper limit.
  static func bounds(of range: String) -> [[Int]] {
    var bounds: [[Int]] = []
    var isLimit = false
    for word in range.split(whereSeparator: { $0 == " " || $0 == "|" || $0 == "," }) {
      if word.hasPrefix("<") {
        isLimit = word.allSatisfy { $0 == "<" || $0 == "=" }
        continue
      }
      let digits = word.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
      let parts = digits.split(separator: ".").compactMap { Int($0) }
      if !parts.isEmpty, !isLimit { bounds.append(parts) }
      isLimit = false
    }
    return bounds
  }

  private static func isLess(_ a: [Int], _ b: [Int]) -> Bool { a.lexicographicallyPrecedes(b) }

  private static func number(of tag: String) -> [Int]? {
    let digits = tag.prefix { $0.isNumber || $0 == "." }
    let parts = digits.split(separator: ".").compactMap { Int($0) }
    return parts.isEmpty ? nil : parts
  }

  // MARK: Node.js

  static func node(_ tag: String, _ site: RepairSite) -> (tag: String, version: String)? {
    guard let range = site.capture("wanted", "required"), let current = number(of: tag) else { return nil }
    let bounds = bounds(of: range)
    let variant = tag.drop { $0.isNumber || $0 == "." }
    // `node:12` is the newest 12 already, unless the range begins in its last releases.
    let later = bounds.filter { isLess(current, $0) && (current.count > 1 || $0[0] > current[0]) }
    if let above = later.min(by: isLess), let major = above.first {
      // An image of a major release moves to its newest version; odd releases have no long support.
      var version = String(major)
      if major == current[0] {
        // The tag of the major release is its newest version; a later major may be outside of the range.
        let same = version + variant
        let new = OfficialImages.knows("node", tag: same, on: site.day) ? same : version
        return new == tag ? nil : (new, above.map(String.init).joined(separator: "."))
      }
      if major % 2 == 1, range.hasText(">=") { version = String(major + 1) }
      guard let new = VersionRecipes.raised(tag, to: version, "node", on: site.day) else { return nil }
      return (new, above.map(String.init).joined(separator: "."))
    }
    // Only older versions are wanted: `^12`, `14.x`.
    guard !bounds.isEmpty, !range.hasText(">="), bounds.allSatisfy({ $0[0] < current[0] }),
      let major = bounds.map({ $0[0] }).max()
    else { return nil }
    let same = String(major) + variant
    let new = OfficialImages.knows("node", tag: same, on: site.day) ? same : String(major)
    return (new, String(major))
  }

  // MARK: PHP

  private static func php(_ tag: String, _ lines: [String], _ day: Day?) -> (tag: String, version: String)? {
    guard let current = number(of: tag) else { return nil }
    var needed: [Int]?
    for line in lines {
      guard
        let range = line.between("requires php ", " -> your php version")
          ?? line.between("requires php ", " but your php version")
      else { continue }
      let bounds = bounds(of: range)
      if let above = bounds.filter({ isLess(current, $0) }).min(by: isLess) {
        if needed.map({ isLess($0, above) }) ?? true { needed = above }
      } else if needed == nil, let last = bounds.max(by: isLess), last[0] < current[0], last[0] == 7 {
        needed = range.hasText("^7") || range.hasText(">=7") ? [7, 4] : Array(last.prefix(2))
      }
    }
    guard let needed, needed.count >= 2 || needed[0] >= 7 else { return nil }
    let version = [needed[0], needed.count > 1 ? needed[1] : 0].map(String.init).joined(separator: ".")
    var variant = String(tag.drop { $0.isNumber || $0 == "." })
    // A tag without a release of Debian or Alpine says which release the other version is on.
    if !OfficialImages.knows("php", tag: version + variant, on: day) {
      variant = variant.split(separator: "-").filter {
        ["cli", "fpm", "apache", "zts", "alpine"].contains($0)
      }
      .map { "-" + $0 }.joined()
    }
    return (version + variant, version)
  }

  // MARK: Ruby and Elixir

  private static func ruby(_ tag: String, _ lines: [String]) -> (tag: String, version: String)? {
    for line in lines {
      guard let found = line.rangeOfText("but your Gemfile specified ") else { continue }
      let range = line[found.upperBound...]
      let version = range.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
      var parts = version.split(separator: ".").map(String.init)
      guard (2...3).contains(parts.count), parts.allSatisfy({ Int($0) != nil }) else { return nil }
      if range.hasPrefix("~>") || range.hasPrefix(">=") { parts = Array(parts.prefix(2)) }
      let needed = parts.joined(separator: ".")
      let variant = ["slim", "alpine"].filter { tag.hasText($0) }.map { "-" + $0 }.joined()
      return (needed + variant, needed)
    }
    return rubyOfGem(tag, lines)
  }

  /// The least Ruby that a gem needs, as Bundler says it: `Ruby (>= 2.4)`, `Ruby >= 3.1.0 is required`.
  private static func rubyOfGem(_ tag: String, _ lines: [String]) -> (tag: String, version: String)? {
    guard let current = number(of: tag) else { return nil }
    for line in lines {
      guard let found = line.rangeOfText("Ruby (>= ") ?? line.rangeOfText("Ruby >= ") else { continue }
      let parts = line[found.upperBound...].prefix { $0.isNumber || $0 == "." }.split(separator: ".")
        .compactMap { Int($0) }
      guard (1...3).contains(parts.count), isLess(current, parts) else { continue }
      let needed = (parts + [0]).prefix(2).map(String.init).joined(separator: ".")
      let variant = ["slim", "alpine"].filter { tag.hasText($0) }.map { "-" + $0 }.joined()
      return (needed + variant, needed)
    }
    return nil
  }

  private static func elixir(_ tag: String, _ lines: [String]) -> (tag: String, version: String)? {
    guard let current = number(of: tag) else { return nil }
    for line in lines where line.hasText("lixir ~> ") || line.hasText("lixir >= ") {
      guard let found = line.rangeOfText("lixir ~> ") ?? line.rangeOfText("lixir >= ") else { continue }
      let parts = line[found.upperBound...].prefix { $0.isNumber || $0 == "." }.split(separator: ".")
        .compactMap { Int($0) }
      guard parts.count >= 2, isLess(current, parts) else { continue }
      let needed = parts.prefix(2).map(String.init).joined(separator: ".")
      let variant = ["slim", "alpine"].filter { tag.hasText($0) }.map { "-" + $0 }.joined()
      return (needed + variant, needed)
    }
    return nil
  }

  // MARK: Java

  private static func java(_ repository: String, _ tag: String, _ lines: [String])
    -> (image: String, version: String)?
  {
    guard let needed = javaVersion(lines), let place = javaNumber(in: tag, of: repository),
      let current = Int(tag[place]), current < needed
    else { return nil }
    let alpine = tag.hasText("alpine") ? "-alpine" : ""
    let version = String(needed)
    switch repository {
    case "maven": return ("maven:3.9-eclipse-temurin-\(needed)\(alpine)", version)
    case "openjdk":
      return ("eclipse-temurin:\(needed)-\(tag.hasText("jre") ? "jre" : "jdk")\(alpine)", version)
    case "gradle":
      // Each Gradle runs on the Java of its time (docs.gradle.org/current/userguide/compatibility.html).
      let least = needed >= 25 ? 9 : needed >= 21 ? 8 : needed >= 17 ? 7 : 5
      if let major = number(of: tag)?.first, major < least {
        return ("gradle:\(least)-jdk\(needed)\(alpine)", version)
      }
    default: break
    }
    return (repository + ":" + tag[..<place.lowerBound] + version + tag[place.upperBound...], version)
  }

  /// The image with the newest long-lived Java that the Gradle of the log runs on, if the image's is too new for it.
  private static func olderJava(_ repository: String, _ tag: String, _ lines: [String])
    -> (image: String, text: String)?
  {
    guard repository == "eclipse-temurin" || repository == "amazoncorretto",
      let gradle = gradleVersion(lines), let range = RuntimeNeeds.java(forGradle: gradle),
      let newest = range.newest, let place = javaNumber(in: tag, of: repository),
      let current = Int(tag[place]),
      current > newest, let java = [21, 17, 11, 8].first(where: { (range.oldest...newest).contains($0) })
    else { return nil }
    let variant = tag[place.upperBound...]
    guard variant.isEmpty || variant.hasPrefix("-") else { return nil }
    let image = repository + ":" + tag[..<place.lowerBound] + String(java) + variant
    return (image, "Use Java \(java), `\(image)`: Gradle \(gradle) supports at most Java \(newest).")
  }

  /// The Gradle that the wrapper downloads or that names its own documentation.
  private static func gradleVersion(_ lines: [String]) -> String? {
    for line in lines {
      for form in ["/distributions/gradle-", "https://docs.gradle.org/", "Welcome to Gradle "] {
        guard let found = line.rangeOfText(form) else { continue }
        var version = line[found.upperBound...].prefix { $0.isNumber || $0 == "." }
        while version.hasSuffix(".") { version.removeLast() }
        if version.hasText(".") { return String(version) }
      }
    }
    return nil
  }

  /// The number of the JDK in a tag: `3.8-openjdk-11`, `7.6-jdk17`, `17-jdk-jammy`.
  private static func javaNumber(in tag: String, of repository: String) -> Range<String.Index>? {
    let forms = ["openjdk-", "temurin-", "corretto-", "jdk-", "jdk", "ibmjava-", "sapmachine-"]
    if repository == "maven" || repository == "gradle" {
      for form in forms {
        guard let found = tag.rangeOfText(form) else { continue }
        let digits = tag[found.upperBound...].prefix { $0.isNumber }
        if !digits.isEmpty { return digits.startIndex..<digits.endIndex }
      }
      return nil
    }
    let digits = tag.prefix { $0.isNumber }
    return digits.isEmpty ? nil : digits.startIndex..<digits.endIndex
  }

  private static func javaVersion(_ lines: [String]) -> Int? {
    let forms = [
      "release version ", "invalid target release: ", "invalid source release: ",
      "requires at least JVM runtime version ", "requires Java ", "requires JVM ",
      "requires the build to run with Java ",
      "matching toolchains found for requested specification: {languageVersion=",
    ]
    for line in lines {
      for form in forms {
        guard let found = line.rangeOfText(form) else { continue }
        let digits = line[found.upperBound...].prefix { $0.isNumber }
        if let version = Int(digits), version >= 9, version < 40,
          form != "release version " || line.hasText("not supported")
        {
          return version
        }
      }
      if line.hasText("compiled by a more recent version"),
        let found = line.rangeOfText("class file version ")
      {
        if let file = Int(line[found.upperBound...].prefix { $0.isNumber }), file >= 53, file < 80 {
          return file - 44
        }
      }
    }
    return nil
  }

  // MARK: Images of vendors

  private static func other(_ image: ImageName, _ tag: String, _ lines: [String])
    -> (image: String, program: String, version: String)?
  {
    let repository = image.repository
    if image.registry == "mcr.microsoft.com", repository.hasPrefix("dotnet/") {
      return dotnet(tag, lines).map { (repository + ":" + $0.tag, ".NET", $0.version) }
    }
    if repository.hasSuffix("/flutter") {
      return flutter(lines).map { (repository + ":" + $0, "Flutter", $0) }
    }
    if repository == "hashicorp/terraform" {
      for line in lines {
        guard let range = line.between("required_version = \"", "\""), let least = bounds(of: range).first,
          let current = number(of: tag), isLess(current, least), least.count >= 2
        else { continue }
        let version = least.prefix(2).map(String.init).joined(separator: ".")
        return (repository + ":" + version, "Terraform", version)
      }
    }
    return nil
  }

  private static func dotnet(_ tag: String, _ lines: [String]) -> (tag: String, version: String)? {
    guard let current = number(of: tag) else { return nil }
    // Solutions in XML are read since SDK 9.0.200.
    if isLess(current, [9]),
      lines.contains(where: {
        $0.hasText(".slnx") && ($0.hasText("MSB4068") || $0.hasText("MSB5010"))
      })
    {
      return ("9.0" + (tag.hasText("alpine") ? "-alpine" : ""), "9.0")
    }
    let forms = [
      "does not support targeting .NET ", "Requested SDK version: ", "global.json version [",
      "'Microsoft.NETCore.App', version '", "'Microsoft.AspNetCore.App', version '",
    ]
    for line in lines {
      for form in forms {
        guard let found = line.rangeOfText(form) else { continue }
        let said = line[found.upperBound...].prefix { $0.isNumber || $0 == "." }
        let parts = said.split(separator: ".").compactMap { Int($0) }
        // global.json takes patches of that version only, and the image of a series moves on to others.
        if parts.count == 3, parts[0] >= 5, parts[2] >= 100,
          form.hasText("version: ") || form.hasText("global.json"),
          !line[found.upperBound...].hasPrefix(said + "-"), !tag.hasText("-"), !isLess(parts, current)
        {
          return (String(said), String(said))
        }
        guard parts.count >= 2, isLess(current, Array(parts.prefix(2))), parts[0] >= 5 else { continue }
        let version = "\(parts[0]).\(parts[1])"
        return (version + (tag.hasText("alpine") ? "-alpine" : ""), version)
      }
    }
    return nil
  }

  /// The Flutter that has a Dart SDK (docs.flutter.dev/install/archive).
  private static func flutter(_ lines: [String]) -> String? {
    let releases = [
      ("2.17", "3.0"), ("2.18", "3.3"), ("2.19", "3.7"), ("3.0", "3.10"), ("3.1", "3.13"), ("3.2", "3.16"),
      ("3.3", "3.19"), ("3.4", "3.22"), ("3.5", "3.24"), ("3.6", "3.27"), ("3.7", "3.29"), ("3.8", "3.32"),
      ("3.9", "3.35"),
    ]
    for line in lines {
      guard
        let found = line.rangeOfText("requires SDK version >=") ?? line.rangeOfText("requires SDK version ^")
      else { continue }
      let parts = line[found.upperBound...].prefix { $0.isNumber || $0 == "." }.split(separator: ".").prefix(
        2)
      if let release = releases.first(where: { $0.0 == parts.joined(separator: ".") }) {
        return release.1 + ".0"
      }
    }
    return nil
  }
}
