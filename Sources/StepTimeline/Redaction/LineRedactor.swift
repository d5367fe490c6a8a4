internal import BuildLogParser

/// Masks secrets in lines as they are read, before the rest of the log is known.
///
/// It treats each line as ``Redactor`` treats a text, and remembers: a value that one line has shown to be
/// a secret is masked in all later ones, and a private key is masked over all its lines. A secret that stands alone
/// before the line that reveals it is not recognised.
package struct LineRedactor: Sendable {
  /// A sequence of lines: the output of one step of one build.
  package struct Place: Hashable, Sendable {
    var build: Int
    /// The step's number, or a negative one for texts outside steps.
    var step: Int

    package init(build: Int, step: Int) {
      self.build = build
      self.step = step
    }
  }

  /// What the lines so far mean for the next one, for each sequence that has such a state.
  private var states: [Place: SecretScanner.State] = [:]
  private var known = KnownSecrets()

  /// Creates a redactor that knows no secrets yet.
  package init() {}

  /// The line with its secrets masked, or `nil` if it has none.
  package mutating func masked(_ line: Span<UInt8>, at place: Place) -> [UInt8]? {
    masked([UInt8](line), at: place)
  }

  /// The line with its secrets masked, or `nil` if it has none.
  package mutating func masked(_ line: [UInt8], at place: Place) -> [UInt8]? {
    let before = states.isEmpty ? nil : states[place]
    guard before != nil || SecretScanner.isLongEnough(line) else { return nil }
    var state = before ?? SecretScanner.State()
    let masked = Redactor.masked(line, &state, noting: &known)
    if state != SecretScanner.State() {
      states[place] = state
    } else if before != nil {
      states[place] = nil
    }
    guard !known.isEmpty else { return masked }
    return Redactor.masked(masked ?? line, knowing: known) ?? masked
  }

  /// Lines that were masked when they were read, with what later lines have shown to be secrets masked too.
  package func masked(again lines: [UInt8]) -> [UInt8] {
    known.isEmpty ? lines : Redactor.masked(lines, knowing: known) ?? lines
  }

  /// The text with its secrets masked, which are remembered.
  package mutating func masked(_ text: String, at place: Place) -> String {
    masked(Array(text.utf8), at: place).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// The step ended: no line of it follows, so no rest of a key either.
  package mutating func close(_ place: Place) {
    if !states.isEmpty { states[place] = nil }
  }
}
