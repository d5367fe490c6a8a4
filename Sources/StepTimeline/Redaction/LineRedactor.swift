/// Masks secrets in lines that are shown one by one while the log is still being read.
///
/// What a step's name shows to be a secret is masked in the lines too, as in a whole ``Build``.
package struct LineRedactor: Sendable {
  private let redactor = Redactor()
  private var known = KnownSecrets()

  /// Creates a redactor that knows no secrets yet.
  package init() {}

  /// Notes the secrets of a text, and returns the text without them.
  package mutating func note(_ text: String) -> String {
    known.note(text)
    return redact(text)
  }

  /// The text with its secrets masked.
  package func redact(_ text: String) -> String { known.masked(redactor.redact(text)) }

  /// Whether the lines behind this one are the body of a private key.
  package static func opensKey(_ line: String) -> Bool { PrivateKey.isLeftOpen(by: line) }
}
