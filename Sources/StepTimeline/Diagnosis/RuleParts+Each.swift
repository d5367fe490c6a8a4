extension [Pattern] {
  /// A pattern for each text, all under the same conditions.
  @inline(never)
  static func each(
    _ texts: [String], place: Pattern.Place = .anywhere, with: [String] = [], unless: [String] = [],
    notOnLine: [String] = [], more: [String] = [], inStep: String? = nil, inDockerfile: [String] = [],
    notInDockerfile: [String] = [], exitCodes: [Int] = [], ignoresCase: Bool = false,
    confidence: Confidence? = nil
  ) -> [Pattern] {
    texts.map {
      Pattern(
        $0, place: place, with: with, unless: unless, notOnLine: notOnLine, more: more, inStep: inStep,
        inDockerfile: inDockerfile, notInDockerfile: notInDockerfile, exitCodes: exitCodes,
        ignoresCase: ignoresCase, confidence: confidence)
    }
  }

  /// A pattern for each value: a name that the text holds.
  static func each<Value>(_ values: [Value], _ pattern: (Value) -> Pattern) -> [Pattern] {
    values.map(pattern)
  }

  /// Several patterns for each value.
  static func each<Value>(_ values: [Value], _ patterns: (Value) -> [Pattern]) -> [Pattern] {
    values.flatMap(patterns)
  }

  /// Each pattern twice: as sure as it is under further conditions, and only likely without them.
  @inline(never)
  func certain(
    with: [String] = [], unless: [String] = [], notOnLine: [String] = [], inStep: String? = nil,
    exitCodes: [Int] = []
  ) -> [Pattern] {
    flatMap { pattern in
      var (certain, likely) = (pattern, pattern)
      certain.with += with
      certain.unless += unless
      certain.notOnLine += notOnLine
      if let inStep { certain.inStep = inStep }
      if !exitCodes.isEmpty { certain.exitCodes = exitCodes }
      likely.confidence = .likely
      return [certain, likely]
    }
  }
}

extension [Fix] {
  /// Several fixes for each value: the same way, with another name for each distribution.
  static func each<Value>(_ values: [Value], _ fixes: (Value) -> [Fix]) -> [Fix] { values.flatMap(fixes) }

  /// To install packages in this stage, under the names that each package manager has for them.
  static func installing(_ text: String, apt: String, apk: String, dnf: String) -> [Fix] {
    [
      Fix(
        text, snippet: "RUN apt-get update && apt-get install -y --no-install-recommends \(apt)", base: .apt),
      Fix(text, snippet: "RUN apk add --no-cache \(apk)", base: .apk),
      Fix(text, snippet: "RUN dnf install -y \(dnf)", base: .dnf),
    ]
  }

  /// To install what has the headers of the library that a message names, for each package manager.
  static let developmentPackage: [Fix] = .each([
    (
      "apt-get update && apt-get install -y --no-install-recommends {aptPackages|<library>-dev}",
      Fix.Base.apt
    ),
    ("apk add --no-cache {apkPackages|<library>-dev}", .apk),
    ("dnf install -y {dnfPackages|<library>-devel}", .dnf),
  ]) { command, manager in
    [
      Fix(
        "Install the development package of the library in this stage.", snippet: "RUN \(command)",
        base: manager)
    ]
  }
}
