/// How a candidate that counts is told: its words, its evidence, and the fixes that are for this build.
extension Judgement {
  /// Puts a candidate into words.
  func diagnosis(of candidate: Candidate, isPrimary: Bool, surroundings: Surroundings) -> Diagnosis {
    let rule = rule(of: candidate)
    // `{file}` of "permission denied" is the file of the message, and never the Dockerfile.
    var captures = candidate.captures
    captures["install"] = installation(captures)
    if rule.family == "apt", let package = captures["package"] {
      captures["newPackage"] = PackageChanges.sole(of: package)
      captures["droppedPackage"] = PackageChanges.isDropped(package) ? package : nil
    }
    captures["pipPackage"] = captures["module"].flatMap(PythonModules.pipPackage)
    if rule.fixes.contains(where: { $0.snippet?.hasText("Packages") ?? false }) {
      captures.merge(Self.perManager("Packages") { Self.packages(captures, for: $0) }) { _, known in known }
    }
    if let program = captures["program"],
      rule.fixes.contains(where: { $0.snippet?.hasText("Program}") ?? false })
    {
      captures.merge(Self.perManager("Program") { ProgramPackages.packageOrNil(of: program, for: $0) }) {
        _, package in package
      }
    }
    captures["languageImage"] = captures["program"].flatMap {
      LanguageImages.image(with: $0, notOn: surroundings.variables["image"])
    }
    if rule.title.hasText("{scriptLine") { captures["scriptLine"] = ScriptLine.text(in: text, of: step) }
    if rule.id == "file-not-found", let file = captures["file"] {
      captures["cacheMount"] = MountedCache.target(of: file, inStepNamed: step.name)
    }
    let isOfMount = captures["cacheMount"] != nil
    let causes = rule.causes.filter { isOfMount || !$0.hasText("{cacheMount}") }
      .filter { !$0.hasText("{said}") || noteSaid(of: candidate, in: &captures) }
    captures["below"] = captures["high"].flatMap(Self.minorVersion(below:))
    for name in ["atWork", "emptyVariable", "nullVariable"] { captures[name] = surroundings.variables[name] }
    let values = surroundings.variables.filter { !rule.catches($0.key) }
      .merging(captures) { _, captured in captured }
    let fill = { CommandTemplate.fillSentence($0, values) }
    var confidence = candidate.confidence
    // The middle of the output is missing; the cause may have been there.
    if step.isClipped { confidence = confidence == .certain ? .likely : .possible }
    var diagnosis = Diagnosis(
      rule: rule.reportedID, title: Self.shortened(fill(rule.title)), kind: rule.kind, step: step.step,
      confidence: confidence,
      isPrimary: isPrimary, isRetryable: rule.retryable, evidence: evidence(of: candidate),
      captures: candidate.captures, causes: causes.map(fill),
      fixes: rule.fixes.filter { isFor($0, surroundings.base, captures) }
        .filled(baseIsKnown: surroundings.base != nil, with: values),
      verify: rule.verify.map { CommandTemplate.fill($0, values) }, docs: rule.docs)
    diagnosis.fixes.beginPlainly()
    // To copy or make a file helps nobody whose mount hides it.
    diagnosis.repairs = isOfMount ? [] : repairs(of: rule)
    return diagnosis
  }

  /// Notes what else the step says of its error; `false` if it says nothing.
  private func noteSaid(of candidate: Candidate, in captures: inout [String: String]) -> Bool {
    guard let line = ErrorLine.index(in: text, ofStepNamed: step.name, besides: candidate.lines) else {
      return false
    }
    let words = text.bytes[text.lines[line].range].drop { $0.isBlank || $0 == UInt8(ascii: "!") }
    let said = String(decoding: words, as: UTF8.self)
    // What the title says already is not told again.
    guard !captures.values.contains(where: { $0.utf8.count > 12 && said.hasText($0) }) else { return false }
    captures["said"] = said
    return true
  }

  /// A title of one or two lines: a message that it quotes may be of any length.
  private static func shortened(_ title: String) -> String {
    title.count > longestTitle ? title.prefix(longestTitle) + "…" : title
  }

  private static let longestTitle = 240

  /// The recipes of a rule; if it says nothing of them, those of the broader cause that it is a case of.
  private func repairs(of rule: Rule) -> [Recipe] {
    if let own = rule.repairs { return own }
    guard let broader = rule.partOf else { return [] }
    return (matcher.rules.first { $0.id == broader } ?? RuleCatalog.rule(broader))?.repairs ?? []
  }

  /// A value for each package manager that has one, under the manager's name and another word: `aptPackages`.
  private static func perManager(_ word: String, _ value: (PackageManager) -> String?) -> [String: String] {
    var values: [String: String] = [:]
    for (name, manager) in [("apt", PackageManager.apt), ("apk", .apk), ("dnf", .dnf)] {
      values[name + word] = value(manager)
    }
    return values
  }

  /// The packages with the library that a message names.
  private static func packages(_ captures: [String: String], for manager: PackageManager) -> String? {
    for (capture, ecosystem) in [
      ("extension", NativeDependencies.Ecosystem.php), ("gem", .ruby), ("addOn", .node),
    ] {
      let known = captures[capture].map { NativeDependencies.packages(for: $0, in: ecosystem, with: manager) }
      if let known, !known.isEmpty { return known.joined(separator: " ") }
    }
    let thing = ["header", "library", "package", "dependency"].compactMap { captures[$0] }.first
    return thing.flatMap { PackageIndex.package(withDevelopmentFilesOf: $0, for: manager) }
  }

  /// The minor version before another one: 3.11 before 3.12.
  private static func minorVersion(below version: String) -> String? {
    let parts = version.split(separator: ".").map { Int($0) }
    guard parts.count == 2, let major = parts[0], let minor = parts[1], minor > 0 else { return nil }
    return "\(major).\(minor - 1)"
  }

  /// The command that installs the missing program with its language's own tool.
  private func installation(_ captures: [String: String]) -> String? {
    guard
      let program = captures["program"] ?? captures["tool"] ?? captures["plugin"].map({ "protoc-gen-" + $0 })
    else { return nil }
    // Some programs are there for two languages.
    let usesPip = dockerfile.contains(bytes: Array("pip install".utf8)[...])
    if usesPip, LanguagePrograms.isAlsoOfPython(program) { return "pip install \(program)" }
    return LanguagePrograms.installation(of: program)
  }

  /// Whether a fix helps with what is known here.
  private func isFor(_ fix: Fix, _ base: Fix.Base?, _ captures: [String: String]) -> Bool {
    func holds(_ condition: String) -> Bool {
      if condition.hasPrefix("{"), condition.hasSuffix("}") {
        return captures[String(condition.dropFirst().dropLast())] != nil
      }
      let literal = Array(condition.utf8)[...]
      return dockerfile.contains(bytes: literal) || text.bytes.contains(bytes: literal)
    }
    return (fix.base == nil || base == nil || fix.base == base)
      && fix.when.allSatisfy(holds) && !fix.unless.contains(where: holds)
  }

  private func evidence(of candidate: Candidate) -> [Diagnosis.Evidence] {
    var evidence: [Diagnosis.Evidence] = []
    for index in candidate.lines {
      let line = text.lines[index]
      let words = String(
        decoding: text.spelling(of: index).drop(while: \.isBlank).prefix(2000), as: UTF8.self)
      guard !evidence.contains(where: { $0.text == words }) else { continue }
      evidence.append(.init(line: line.number, text: words))
      if evidence.count == 5 { break }
    }
    return evidence
  }
}

extension [Fix] {
  /// Takes the `Or` or `Else` off the first fix: the one that it was an alternative to does not hold here.
  mutating func beginPlainly() {
    guard let first = first?.text, let word = ["Or ", "Else "].first(where: first.hasPrefix) else { return }
    let rest = first.dropFirst(word.count)
    self[0].text = rest.prefix(1).uppercased() + rest.dropFirst()
  }
}
