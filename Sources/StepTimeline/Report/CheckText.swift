/// A way to check a cause: a command or a sentence.
enum CheckText {
  /// Whether a check is a command to copy: sentences begin with a capital or a number.
  static func isCommand(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    return first.isLowercase || first == "." || first == "/"
  }
}
