extension EnvironmentCause {
  // MARK: Subjects of failures

  /// The module path without a version.
  var module: String? {
    captures["module"].map { String($0.prefix { $0 != "@" && !$0.isWhitespace }) }.flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  /// The server that could not be reached.
  var target: String? {
    for name in ["host", "address", "url", "proxy"] {
      guard var text = captures[name]?[...] else { continue }
      if let range = text.rangeOfText("://") { text = text[range.upperBound...] }
      if let sign = text.firstIndex(of: "@") { text = text[text.index(after: sign)...] }
      let server = text.prefix { $0 != "/" && $0 != ":" && $0 != "?" }
      if server.contains(".") || name == "host" { return server.isEmpty ? nil : String(server) }
    }
    return nil
  }

  /// `GOPRIVATE=*.corp.example`, secrets masked.
  func shown(_ name: String, _ value: String) -> String { Redactor().redact("\(name)=\(value)") }

  /// `the build has none`, `the build has X`, `the build's log does not show it`.
  func inBuildText(_ name: String) -> String {
    guard let value = build?.value(name) else { return "the build's log does not show that the build has it" }
    return value.isEmpty ? "the build has none" : "the build has \(shown(name, value))"
  }

  static let flagsAdvice = "It decides whether go uses modules or the vendor folder, or changes go.mod."

  /// Whether NO_PROXY leaves the proxy out for a server: a name matches itself and what is below it.
  static func bypasses(_ list: String, _ server: String) -> Bool {
    let server = server.lowercased()
    for entry in list.split(whereSeparator: { $0 == "," || $0 == " " }) {
      if entry == "*" { return true }
      var name = entry.lowercased()[...]
      if let colon = name.firstIndex(of: ":") { name = name[..<colon] }
      if name.hasPrefix("*.") { name = name.dropFirst() }
      if name.hasPrefix(".") ? server.hasSuffix(name) : (server == name || server.hasSuffix("." + name)) {
        return true
      }
    }
    return false
  }

  /// The numbers of `go1.26.3`; what follows (`rc1`, `-X:…`) is left out.
  static func numbers(_ version: String) -> [Int]? {
    guard version.hasPrefix("go") else { return nil }
    let numbers = version.dropFirst(2).prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let parts = numbers.split(separator: ".").compactMap { Int($0) }
    return parts.count >= 2 ? parts : nil
  }
}
