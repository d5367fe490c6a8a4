/// Names of types and kinds, which programs and their descriptions have in a value's place.
extension SecretValue {
  /// `string`, `String?`, `Option<String>`, `IDENT`: what programs and their descriptions have in a value's place.
  static func isTypeWord(_ value: ArraySlice<UInt8>) -> Bool {
    var word = value
    while let last = word.last, last.isOne(of: "?!;,[]*&") { word.removeLast() }
    while let first = word.first, first.isOne(of: "?*&[]") { word.removeFirst() }
    guard !word.isEmpty, word.count <= 24 else { return false }
    if typeWords.contains(where: { SecretName.equals(word, $0) }) { return true }
    if let open = word.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") }),
      open > word.startIndex,
      word.allSatisfy({ SecretBytes.isLetter($0) || $0.isOne(of: "<>[], ") })
    {
      return true
    }
    // A parser's name of a kind of token.
    return word.count <= 12 && word.allSatisfy { SecretBytes.isUpper($0) || $0 == UInt8(ascii: "_") }
  }

  /// `PasswordField` after `password: `: the name of a type that begins with the setting's own word.
  static func isType(_ value: ArraySlice<UInt8>, of name: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first, SecretBytes.isUpper(first), value.count <= 64,
      value.allSatisfy(SecretBytes.isLetter)
    else { return false }
    // Where a word of the value begins, the words before it may be the last ones of the name.
    return value.indices.dropFirst().contains { i in
      guard SecretBytes.isUpper(value[i]), SecretBytes.isLower(value[i - 1]) else { return false }
      var (at, end) = (i, name.endIndex)
      while at > value.startIndex, end > name.startIndex {
        end -= 1
        guard SecretBytes.isLetter(name[end]) else { continue }
        guard name[end].lowercased == value[at - 1].lowercased else { return false }
        at -= 1
      }
      return at == value.startIndex
    }
  }

  private static let typeWords = [
    "string", "str", "text", "number", "integer", "int", "bool", "boolean", "object", "array", "any", "void",
    "char",
    "varchar", "uuid", "bytes", "buffer", "secretstr", "optional", "secretstring", "securestring",
    "identifier", "literal",
    "keyword", "operator", "punctuator", "whitespace", "newline", "comment", "eof", "ident", "symbol",
    "function", "class",
    "struct", "enum", "float", "double", "date", "datetime", "json", "unicode", "nullable", "readonly",
    "list", "dict", "map",
    "set", "tuple", "async", "await", "return", "const", "static", "public", "private", "typeof",
    "instanceof", "undefined",
    "expression", "statement", "punctuation", "comma", "semicolon", "colon",
  ]
}
