/// Masks secrets in text, so that a report can be shown to people who may not know them.
///
/// A secret is recognised by its shape (`ghp_…`, `AKIA…`, JSON web tokens, private keys), by its place (the password of
/// a URL, an `Authorization` header), by its name (`NPM_TOKEN=…`, `"password": "…"`) or by a command (`docker login -p …`).
/// The head of a token stays, so that a reader can see which credential it was: `ghp_****`, `https://user:****@host`.
///
/// The search works on the text's ``NormalForm``. Redacting twice changes nothing. The time is linear in the length of
/// the text.
struct Redactor: Sendable {
  /// The text that replaces a secret.
  static let mask = "****"

  /// Creates a redactor.
  init() {}

  /// The text with its secrets masked.
  func redact(_ text: String) -> String {
    var known = KnownSecrets()
    return redact(text, noting: &known)
  }

  /// The text with its secrets masked, which are noted.
  func redact(_ text: String, noting known: inout KnownSecrets) -> String {
    guard text.utf8.count >= SecretScanner.shortestText else { return text }
    var state = SecretScanner.State()
    guard let masked = Self.masked(Array(text.utf8), &state, noting: &known) else { return text }
    return String(decoding: masked, as: UTF8.self)
  }

  /// Lines that belong together with their secrets masked: a private key may run over several of them.
  func redact(_ lines: [String]) -> [String] {
    var known = KnownSecrets()
    return redact(lines, noting: &known)
  }

  /// The lines with their secrets masked, which are noted.
  func redact(_ lines: [String], noting known: inout KnownSecrets) -> [String] {
    var state = SecretScanner.State()
    return lines.map { line in
      guard let masked = Self.masked(Array(line.utf8), &state, noting: &known) else { return line }
      return String(decoding: masked, as: UTF8.self)
    }
  }

  /// The text with the known secrets masked.
  func redact(_ text: String, knowing known: KnownSecrets) -> String {
    guard !known.isEmpty, text.utf8.count >= SecretScanner.shortestText else { return text }
    guard let masked = Self.masked(Array(text.utf8), knowing: known) else { return text }
    return String(decoding: masked, as: UTF8.self)
  }

  /// The bytes with their secrets masked, or `nil` if they contain none.
  ///
  /// - Parameter state: what earlier lines mean for this text; afterwards, what this text means for the next.
  static func masked(_ raw: [UInt8], _ state: inout SecretScanner.State, noting known: inout KnownSecrets)
    -> [UInt8]?
  {
    let form = NormalForm(of: raw, decodes: false)
    var scanner = SecretScanner(bytes: form.bytes, state: state)
    scanner.scan()
    var ranges = scanner.finds.map { form.origin(of: $0.range) }
    known.note(scanner)
    if NormalForm.holdsEscapes(raw) {
      let decoded = NormalForm(of: raw, decodes: true)
      var second = SecretScanner(bytes: decoded.bytes, state: state)
      second.scan()
      known.note(second)
      if !second.finds.isEmpty {
        ranges += second.finds.map { decoded.origin(of: $0.range) }
      }
      scanner = second
    }
    if form.isShownOtherwise(raw) {
      let shown = NormalForm(of: raw, decodes: NormalForm.holdsEscapes(raw), isShown: true)
      var third = SecretScanner(bytes: shown.bytes, state: state)
      third.scan()
      known.note(third)
      ranges += third.finds.map { shown.origin(of: $0.range) }
      scanner = third
    }
    state = scanner.state
    return ranges.isEmpty ? nil : masked(raw, ranges)
  }

  /// The bytes with the known secrets masked, or `nil` if none is in them.
  static func masked(_ raw: [UInt8], knowing known: KnownSecrets) -> [UInt8]? {
    let form = NormalForm(of: raw, decodes: false)
    var ranges = known.finds(in: form.bytes).map { form.origin(of: $0) }
    if NormalForm.holdsEscapes(raw) {
      let decoded = NormalForm(of: raw, decodes: true)
      ranges += known.finds(in: decoded.bytes).map { decoded.origin(of: $0) }
    }
    if form.isShownOtherwise(raw) {
      let shown = NormalForm(of: raw, decodes: false, isShown: true)
      ranges += known.finds(in: shown.bytes).map { shown.origin(of: $0) }
    }
    return ranges.isEmpty ? nil : masked(raw, ranges)
  }

  /// The bytes with ranges in any order masked, overlapping ones as one.
  private static func masked(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard range.upperBound > at else { continue }
      if range.lowerBound >= at {
        result += bytes[at..<range.lowerBound]
        result += mask.utf8
      }
      at = range.upperBound
    }
    result += bytes[at...]
    return result
  }
}
