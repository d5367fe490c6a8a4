/// Settings that a build or a machine printed about itself with `go env`, `env` or `printenv`.
///
/// Only settings that decide where programs look for modules and packages are kept; the rest of an environment is
/// private. Values are as printed: a report must show them through ``Redactor``.
struct EnvironmentListing: Sendable, Equatable {
  /// A setting and its line.
  struct Setting: Sendable, Equatable {
    /// The value without its quotation marks; empty if it is set to nothing.
    var value: String
    /// The 1-based number of the line in the log or file.
    var line: Int
  }

  /// The settings that are read, as Go and most programs write them.
  ///
  /// Proxies are read in either case.
  static let names: Set<String> = [
    "GOPROXY", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GONOSUMCHECK", "GOSUMDB", "GOFLAGS", "GO111MODULE",
    "GOTOOLCHAIN", "GOVERSION", "GOINSECURE", "GOVCS", "GOWORK", "GOAUTH", "CGO_ENABLED", "GOOS", "GOARCH",
    "GOROOT",
    "GOPATH", "GOMODCACHE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "GIT_SSL_CAINFO", "GIT_SSL_NO_VERIFY", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS",
    "TZ",
  ]
  /// The output of `go env`; a variable that is not there is not set.
  static let goNames: Set<String> = [
    "GOPROXY", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOSUMDB", "GOFLAGS", "GO111MODULE", "GOTOOLCHAIN",
    "GOVERSION",
    "GOINSECURE", "GOVCS", "GOWORK", "GOAUTH", "CGO_ENABLED", "GOOS", "GOARCH", "GOROOT", "GOPATH",
    "GOMODCACHE",
  ]
  private static let caseless: Set<String> = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"]

  /// The settings by name.
  private(set) var settings: [String: Setting] = [:]
  /// Whether all of `go env` was printed, so that a missing setting is one that is not set.
  private(set) var isGoComplete = false
  /// Whether the whole environment was printed.
  private(set) var isComplete = false

  /// Reads what a step printed.
  ///
  /// - Parameter lines: lines of one step with their numbers in the log; other output may be between.
  /// - Returns: `nil` if no listing is among them.
  init?(lines: [(line: Int, text: String)]) {
    var run: [(name: String, value: String, isQuoted: Bool, line: Int)] = []
    for (line, text) in lines {
      if let (name, value, isQuoted) = Self.assignment(text) {
        run.append((name, value, isQuoted, line))
      } else if !text.allSatisfy({ $0.isWhitespace || $0 == "{" || $0 == "}" }) {
        take(run)
        run = []
      }
    }
    take(run)
    guard !settings.isEmpty || isComplete || isGoComplete else { return nil }
  }

  /// Reads a file that holds the output of `go env`, `go env -json`, `env` or `set`.
  ///
  /// - Returns: `nil` if the file has no line of the form `NAME=value`.
  init?(text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    self.init(lines: lines.enumerated().map { ($0.offset + 1, String($0.element)) })
  }

  /// The value of a setting.
  ///
  /// - Returns: the value, empty if the listing shows that it is not set, or `nil` if nothing says.
  func value(_ name: String) -> String? {
    if let setting = settings[name] { return setting.value }
    if isGoComplete, Self.goNames.contains(name) { return "" }
    return isComplete && !Self.goNames.contains(name) ? "" : nil
  }

  /// The values that Go works with, including defaults and the fallback of GONOPROXY and GONOSUMDB to GOPRIVATE.
  func effective(_ name: String) -> String? {
    if let value = settings[name]?.value, !value.isEmpty { return value }
    switch name {
    case "GONOPROXY", "GONOSUMDB": return effective("GOPRIVATE")
    case "GOPROXY" where isComplete: return "https://proxy.golang.org,direct"
    case "GOSUMDB" where isComplete: return "sum.golang.org"
    case "GOPRIVATE", "GOFLAGS", "GOINSECURE": return isComplete ? "" : value(name)
    default: return value(name)
    }
  }

  /// Adds what another step printed; the later one counts.
  mutating func merge(_ other: EnvironmentListing) {
    settings.merge(other.settings) { $1 }
    isGoComplete = isGoComplete || other.isGoComplete
    isComplete = isComplete || other.isComplete
  }

  /// Lines that follow each other are a listing when there are several, or when each of them is of interest
  /// (`env | grep -i proxy`).
  private mutating func take(_ run: [(name: String, value: String, isQuoted: Bool, line: Int)]) {
    let known = run.filter { Self.names.contains($0.name) }
    // `GOFLAGS=-mod=mod go build` is a command.
    let isShort = run.count < 3
    if isShort, known.count < run.count || known.contains(where: { !$0.isQuoted && $0.value.contains(" ") }) {
      return
    }
    let all = Set(run.map(\.name))
    if all.isSuperset(of: ["GOROOT", "GOPATH", "GOOS"]), all.contains("GOPROXY") || run.count > 20 {
      isGoComplete = true
    } else if all.contains("PATH"), !all.isDisjoint(with: ["HOME", "PWD", "HOSTNAME", "USER", "USERNAME"]) {
      isComplete = true
    }
    for entry in known {
      // Of `http_proxy` and `HTTP_PROXY` the one that is set counts.
      if entry.value.isEmpty, settings[entry.name]?.value.isEmpty == false { continue }
      settings[entry.name] = Setting(value: entry.value, line: entry.line)
    }
  }

  /// Reads `NAME=value`, `NAME='value'`, `set NAME=value`, `export NAME="value"`, `declare -x NAME="value"` and
  /// `"NAME": "value",`.
  private static func assignment(_ text: String) -> (name: String, value: String, isQuoted: Bool)? {
    var rest = text[...].drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    if rest.first == "\"" { return member(rest) }
    for prefix in ["set ", "export ", "declare -x "] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    guard let sign = rest.firstIndex(of: "="), isName(rest[..<sign]) else { return nil }
    let value = rest[rest.index(after: sign)...]
    guard let first = value.first, first == "'" || first == "\"", value.count >= 2, value.last == first else {
      return (canonical(rest[..<sign]), String(value), false)
    }
    return (canonical(rest[..<sign]), String(value.dropFirst().dropLast()), true)
  }

  /// A line of `go env -json`.
  private static func member(_ text: Substring) -> (name: String, value: String, isQuoted: Bool)? {
    let text = text.last == "," ? text.dropLast() : text
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    // `"NAME": "value"` is cut into: nothing, the name, `: `, the value, nothing.
    guard parts.count == 5, parts[0].isEmpty, parts[4].isEmpty,
      parts[2].allSatisfy({ $0 == ":" || $0 == " " }),
      isName(parts[1])
    else { return nil }
    return (canonical(parts[1]), String(parts[3]), true)
  }

  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, text.utf8.count >= 2, !SecretBytes.isDigit(first) else { return false }
    return text.utf8.allSatisfy(SecretBytes.isWord)
  }

  private static func canonical(_ name: Substring) -> String {
    let upper = name.uppercased()
    return caseless.contains(upper) ? upper : String(name)
  }
}
