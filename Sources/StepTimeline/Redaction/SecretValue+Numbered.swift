/// Passwords that people make of words and a number.
extension SecretValue {
  /// Whether a value is one word of small letters, or with a capital, and a number of two digits or more behind it:
  /// `meadowtundra65`.
  ///
  /// Servers, users and releases have such names, too: only for places where nothing but a password stands.
  static func isNumberedWord(_ value: ArraySlice<UInt8>) -> Bool {
    guard (8...40).contains(value.count) else { return false }
    let digits = value.reversed().prefix(while: SecretBytes.isDigit).count
    guard (2...6).contains(digits), value.count - digits >= 5 else { return false }
    return value.dropLast(digits).dropFirst().allSatisfy(SecretBytes.isLower)
      && SecretBytes.isLetter(value[value.startIndex]) && !namesAlgorithm(value)
  }

  /// Whether a value between quotation marks behind the word for a password is one, not a name or a message.
  static func isQuotedPassword(_ value: ArraySlice<UInt8>) -> Bool {
    guard (6...128).contains(value.count), value.contains(where: SecretBytes.isDigit),
      value.contains(where: SecretBytes.isLetter), !value.contains(where: SecretBytes.isBlank),
      !value.contains(where: { $0.isOne(of: ":/\\()<>{}[]=,;|%$") }), !namesAlgorithm(value),
      !isHarmless(value, name: nil)
    else { return false }
    return isNumberedWord(value) || isChosen(value) || isGenerated(value) || looksLikeKey(value)
  }
}
