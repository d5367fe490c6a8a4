/// Values that a setting with a secret's name may hold without being one.
enum SecretValue {
  /// Whether nothing would be given away by the value: a reference to a variable, a placeholder, a switch.
  ///
  /// - Parameter name: the setting's name, where there is one: `password=password` is code.
  static func isHarmless(_ value: ArraySlice<UInt8>, name: ArraySlice<UInt8>?) -> Bool {
    guard let first = value.first else { return true }
    if value.allSatisfy({ $0 == first }), fillers.contains(first) { return true }
    switch first {
    case UInt8(ascii: "$"): return isReference(value)
    case UInt8(ascii: "%"): return isPercentReference(value)
    case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "{"): return isPlaceholder(value)
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"),
      UInt8(ascii: "@"):
      return value.count == 1
    default: break
    }
    if words.contains(where: { SecretName.equals(value, $0) }) { return true }
    if placeholders.contains(where: { value.elementsEqual($0.utf8) }) { return true }
    // What `--secret`, a checksum or a program's text has in this place.
    for head in heads where value.starts(with: head) { return true }
    if let name, value.count <= name.count, value.elementsEqual(name.suffix(value.count)) { return true }
    return isCall(value)
  }

  /// Whether the value is the path of a file that holds the secret.
  static func isPath(_ value: ArraySlice<UInt8>) -> Bool {
    pathHeads.contains { value.starts(with: $0) }
  }

  /// `$TOKEN`, `${TOKEN}`, `${TOKEN:-}`, `$(cat /run/secrets/token)`, `${{ secrets.TOKEN }}`, or several of them
  /// with nothing but separators between.
  private static func isReference(_ value: ArraySlice<UInt8>) -> Bool {
    var i = value.startIndex
    while i < value.endIndex {
      switch value[i] {
      case UInt8(ascii: "$"):
        guard let end = endOfReference(value, at: i) else { return false }
        i = end
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: ","), UInt8(ascii: "@"), UInt8(ascii: "\\"):
        i += 1
      default: return false
      }
    }
    return true
  }

  private static func endOfReference(_ value: ArraySlice<UInt8>, at start: Int) -> Int? {
    var i = start + 1
    guard i < value.endIndex else { return nil }
    let open = value[i]
    if open == UInt8(ascii: "{") || open == UInt8(ascii: "(") {
      let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
      var depth = 0
      let limit = min(value.endIndex, start + 2048)
      while i < limit {
        if value[i] == open { depth += 1 }
        if value[i] == close { depth -= 1 }
        i += 1
        if depth == 0 { return i }
      }
      // Cut off at a blank or a quotation mark inside: still a reference.
      return value.endIndex
    }
    if SecretBytes.isDigit(open) { return i + 1 == value.endIndex ? i + 1 : nil }
    guard SecretBytes.isWord(open) else { return nil }
    while i < value.endIndex, SecretBytes.isWord(value[i]) { i += 1 }
    return i
  }

  /// `%TOKEN%`, and the verbs of a format (`%s`, `%q`).
  private static func isPercentReference(_ value: ArraySlice<UInt8>) -> Bool {
    if value.count == 2 { return true }
    return value.last == UInt8(ascii: "%") && value.dropFirst().dropLast().allSatisfy(SecretBytes.isWord)
  }

  /// `<your token>`, `[REDACTED]`, `{token}`, `{{ token }}`, also where the value was cut at a blank.
  private static func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
    value.allSatisfy {
      SecretBytes.isName($0) || SecretBytes.isBlank($0) || "<>[]{}/:#|!".utf8.contains($0)
    } && !value.contains(where: SecretBytes.isDigit)
  }

  /// `getToken()`, `process.env.TOKEN`, `os.environ["TOKEN"]`: program text.
  private static func isCall(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first, SecretBytes.isLetter(first) || first == UInt8(ascii: "_") else {
      return false
    }
    let word = value.prefix { SecretBytes.isWord($0) || $0 == UInt8(ascii: ".") }
    guard word.endIndex < value.endIndex else { return false }
    let next = value[word.endIndex]
    return next == UInt8(ascii: "(") || (next == UInt8(ascii: "[") && word.contains(UInt8(ascii: ".")))
  }

  private static let fillers: [UInt8] = Array("*.-xX_?\"'".utf8)

  private static let words = [
    "true", "false", "null", "nil", "none", "undefined", "yes", "no", "on", "off", "required", "optional",
    "unset", "empty", "redacted", "masked", "hidden", "inherit", "env", "default",
    "build-only", "dummy", "placeholder",
  ]

  /// As documentation writes them; in lower case they are passwords that somebody chose.
  private static let placeholders = ["PASSWORD", "PASS", "TOKEN", "SECRET", "YOUR_TOKEN", "YOUR_PASSWORD"]

  private static let heads: [[UInt8]] = [
    "id=", "type=", "src=", "source=", "env=", "sha256:", "sha512:", "sha512-", "sha384-", "sha256-", "sha1-",
    "h1:", "process.env.", "os.environ", "os.getenv", "System.getenv", "secrets.", "env.", "config.", "self.",
    "this.", "settings.", "vault:", "file:", "op://", "arn:aws:",
  ].map { Array($0.utf8) }

  private static let pathHeads: [[UInt8]] = [
    "/run/", "/etc/", "/root/", "/home/", "/var/", "/tmp/", "/usr/", "/opt/", "/app/", "/secrets/", "./",
    "../",
    "~/", "C:\\", "C:/",
  ].map { Array($0.utf8) }
}
