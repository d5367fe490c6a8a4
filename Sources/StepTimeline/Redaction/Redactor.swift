/// Masks secrets in text, so that a report can be shown to people who may not know them.
///
/// What is secret is told by shape (`ghp_…`, `AKIA…`, JSON web tokens, private keys), by place (the password of
/// a URL, an `Authorization` header) or by name (`NPM_TOKEN=…`, `"password": "…"`). The head of a token stays, so
/// that a reader can tell which credential it was: `ghp_****`, `https://user:****@host`.
///
/// Redacting twice changes nothing. The time is linear in the length of the text.
struct Redactor: Sendable {
  /// What stands in place of a secret.
  static let mask = "****"

  /// Creates a redactor.
  init() {}

  /// The text with its secrets masked.
  func redact(_ text: String) -> String {
    guard text.utf8.count >= SecretScanner.shortestText else { return text }
    var scanner = SecretScanner(text)
    scanner.scan()
    return scanner.finds.isEmpty ? text : scanner.masked(scanner.finds)
  }

  /// The text with its secrets masked, which are noted.
  func redact(_ text: String, noting known: inout KnownSecrets) -> String {
    guard text.utf8.count >= SecretScanner.shortestText else { return text }
    var scanner = SecretScanner(text)
    scanner.scan()
    guard !scanner.finds.isEmpty else { return text }
    known.note(scanner)
    return scanner.masked(scanner.finds)
  }

  /// Lines that belong together with their secrets masked: a private key may run over several of them.
  func redact(_ lines: [String]) -> [String] {
    var isInsideKey = false
    return lines.map { line in
      if isInsideKey {
        isInsideKey = !line.holds("-----END ")
        return isInsideKey && !line.isEmpty ? Self.mask : redact(line)
      }
      isInsideKey = PrivateKey.isLeftOpen(by: line)
      return redact(line)
    }
  }
}

/// Secrets that were found in one text and are to be masked in others too.
///
/// A token that a step's command names in plain text may come back alone in a message, where nothing around it
/// tells that it is one.
struct KnownSecrets {
  /// A shorter value, or a plain word, would be masked in places where it is none.
  private static let shortest = 8

  private(set) var values: Set<[UInt8]> = []

  /// Notes the secrets of a text.
  mutating func note(_ text: String) {
    guard text.utf8.count >= SecretScanner.shortestText else { return }
    var scanner = SecretScanner(text)
    scanner.scan()
    note(scanner)
  }

  /// Notes the secrets that a scan has found.
  mutating func note(_ scanner: SecretScanner) {
    for find in scanner.finds where find.count >= Self.shortest {
      let value = scanner.bytes[find]
      guard !value.allSatisfy({ SecretBytes.isLetter($0) || SecretBytes.isBlank($0) }) else { continue }
      values.insert([UInt8](value))
    }
  }

  /// The text with the known values masked.
  func masked(_ text: String) -> String {
    guard !values.isEmpty else { return text }
    let scanner = SecretScanner(text)
    let bytes = scanner.bytes
    let byFirst = Dictionary(grouping: values) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
    var finds: [Range<Int>] = []
    var i = 0
    while i < bytes.count {
      if let known = byFirst[bytes[i]]?.first(where: { bytes[i...].starts(with: $0) }) {
        finds.append(i..<i + known.count)
        i += known.count
      } else {
        i += 1
      }
    }
    return finds.isEmpty ? text : scanner.masked(finds)
  }
}
