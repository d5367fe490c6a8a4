/// The Python that a message itself asks for: PyO3, a wheel's name, the range of a package.
enum PythonNeeds {
  /// Rows like those of ``LanguageBreaks``, made of what the output says.
  static func breaks(_ site: RepairSite) -> [LanguageBreaks.Break] {
    // Some of these words are warnings elsewhere in the output.
    for line in site.evidence {
      if let found = pyO3(line) ?? wheel(line, site) ?? range(line) ?? exact(line, site) { return [found] }
    }
    return []
  }

  /// What PyO3 says: `the configured Python interpreter version (3.13) is newer than PyO3's maximum supported version (3.12)`.
  private static func pyO3(_ line: String) -> LanguageBreaks.Break? {
    let sign = "is newer than PyO3's maximum supported version ("
    guard let newest = line.between(sign, ")"), isMinor(newest) else { return nil }
    return row(
      sign, newest, isFirst: false, "the PyO3 of a package that is compiled supports no later Python")
  }

  /// What pip says of a wheel: `acme-1.0-cp310-cp310-linux_x86_64.whl is not a supported wheel on this platform`.
  private static func wheel(_ line: String, _ site: RepairSite) -> LanguageBreaks.Break? {
    let sign = ".whl is not a supported wheel on this platform"
    guard let end = line.rangeOfText(sign) else { return nil }
    // A wheel for another system does not fit any Python of Linux.
    if line.hasText("-macosx") || line.hasText("-win") { return nil }
    // The other C library is a fault that no other Python mends.
    if line.hasText("-manylinux"), site.state.image?.tag?.hasText("alpine") == true { return nil }
    let parts = line[..<end.lowerBound].split(separator: "-")
    guard parts.count >= 5 else { return nil }
    let (python, abi) = (parts[parts.count - 3], parts[parts.count - 2])
    let digits = python.dropFirst(3)
    // A wheel of the stable ABI runs on later Pythons, too.
    guard python == abi, python.hasPrefix("cp3"), let minor = Int(digits), (6...30).contains(minor) else {
      return nil
    }
    let version = "3.\(minor)"
    return row(
      sign, version, isFirst: isOlder(site, than: version), "the wheel was made for Python \(version)")
  }

  /// `requires a different Python: 3.13.1 not in '<3.13,>=3.9'` and the words of Poetry and uv.
  private static func range(_ line: String) -> LanguageBreaks.Break? {
    let signs = [
      "requires a different Python: ", "The currently activated Python version ",
      "which is incompatible with the project's Python requirement",
    ]
    guard let sign = signs.first(where: { line.hasText($0) }), let start = line.rangeOfText(sign) else {
      return nil
    }
    // uv names the version before these words, the others behind them.
    let isBefore = sign.hasPrefix("which")
    let named = isBefore ? line.rangeOfText(" Python 3")?.lowerBound : start.upperBound
    guard let named, let current = version(in: line[named...]), let own = VersionNumber(current) else {
      return nil
    }
    let limits = line[start.upperBound...]
    if let low = bound(after: [">=", "^", "~="], in: limits), own < low.number {
      return row(sign, low.minor, isFirst: true, "the project requires \(low.text) or later")
    }
    if let high = bound(after: ["<"], in: limits), !(own < high.number), high.number.parts[1] > 6 {
      let reason = "the project requires a Python below \(high.text)"
      return row(sign, "3.\(high.number.parts[1] - 1)", isFirst: false, reason)
    }
    return nil
  }

  /// `Your Pipfile requires python_version 3.11, but you are using 3.13.1`, and the Python that uv does not find.
  private static func exact(_ line: String, _ site: RepairSite) -> LanguageBreaks.Break? {
    for (sign, end) in [
      ("Your Pipfile requires python_version ", ","), ("No interpreter found for Python ", " in"),
    ] {
      guard let wanted = line.between(sign, end), isMinor(wanted) else { continue }
      return row(sign, wanted, isFirst: isOlder(site, than: wanted), "the project requires Python \(wanted)")
    }
    return nil
  }

  /// Whether the image's tag has an older Python.
  private static func isOlder(_ site: RepairSite, than version: String) -> Bool {
    let own = (site.state.image?.tag ?? "").prefix { $0.isNumber || $0 == "." }
    return VersionNumber(own).flatMap { own in VersionNumber(version).map { own < $0 } } ?? false
  }

  private typealias Bound = (text: String, number: VersionNumber, minor: String)

  /// The version behind the first of these operators.
  private static func bound(after operators: [String], in text: Substring) -> Bound? {
    for sign in operators {
      let all = String(text)
      guard let start = all.rangeOfText(sign)?.upperBound else { continue }
      let found = all[start...]
      guard found.first != "=", let version = version(in: found.prefix { !",)'\"`|".contains($0) }),
        let number = VersionNumber(version), number.parts.count >= 2, number.parts[0] == 3
      else { continue }
      return (version, number, "3.\(number.parts[1])")
    }
    return nil
  }

  private static func row(_ sign: String, _ version: String, isFirst: Bool, _ reason: String)
    -> LanguageBreaks.Break
  {
    LanguageBreaks.Break(sign: sign, image: "python", version: version, isFirst: isFirst, reason: reason)
  }

  private static func isMinor(_ text: String) -> Bool {
    let parts = text.split(separator: ".")
    return parts.count == 2 && parts[0] == "3" && Int(parts[1]) != nil
  }

  /// The first version in a text.
  private static func version(in text: Substring) -> String? {
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
    let version = String(digits.last == "." ? digits.dropLast() : digits)
    return version.hasText(".") ? version : nil
  }
}
