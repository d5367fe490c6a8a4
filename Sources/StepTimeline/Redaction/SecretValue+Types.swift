/// Names of types and kinds, which programs and their descriptions have in a value's place.
extension SecretValue {
  /// Whether the last part behind a hyphen is a checksum of so many digits or more, as in the key of a cache: `v2-deps-Main2-5c8b…`.
  static func endsWithChecksum(_ value: ArraySlice<UInt8>, of digits: Int) -> Bool {
    guard let dash = value.lastIndex(of: UInt8(ascii: "-")), value.endIndex - dash > digits else {
      return false
    }
    return value[(dash + 1)...].allSatisfy(SecretBytes.isHexDigit)
  }

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

  /// Whether a value is the name of a type: `HmacSha256`, `Uint8Array`, `AccessToken2`.
  ///
  /// Two words with capitals at the least, and no more than one digit at the end: people put two and more behind a word.
  static func isTypeName(_ value: ArraySlice<UInt8>) -> Bool {
    var text = value
    while let last = text.last, last.isOne(of: "!?;,") { text.removeLast() }
    guard let first = text.first, let last = text.last, SecretBytes.isUpper(first),
      text.allSatisfy({ SecretBytes.isLetter($0) || SecretBytes.isDigit($0) }),
      lettersInWords(of: text) * 3 >= text.count * 2
    else { return false }
    let words = zip(text, text.dropFirst()).count { SecretBytes.isUpper($0) && SecretBytes.isLower($1) }
    let digits = text.count(where: SecretBytes.isDigit)
    // `Whinchat88Moor`; `Float64Array` counts bits.
    let numbers = text.split { !SecretBytes.isDigit($0) }
    let isNumbered = numbers.contains {
      $0.count > 1 && !$0.elementsEqual("32".utf8) && !$0.elementsEqual("64".utf8)
        && !$0.elementsEqual("16".utf8)
    }
    return words >= 2 && (digits <= 1 || SecretBytes.isLetter(last) && (!isNumbered || namesAlgorithm(text)))
      || words >= 1 && namesAlgorithm(text) && digits <= 3
  }

  /// Whether the name is that of an environment variable, in capitals: its value is a text, and no type but an algorithm.
  static func isOfVariable(_ name: ArraySlice<UInt8>?, _ value: ArraySlice<UInt8>) -> Bool {
    guard let name, name.count >= 4, !namesAlgorithm(value) else { return false }
    return name.contains(where: SecretBytes.isUpper) && !name.contains(where: SecretBytes.isLower)
  }

  /// Whether a value is a name of several small words with dots: `spacing.large.200`, `comment.line.double-slash`.
  static func isNameWithDots(_ value: ArraySlice<UInt8>) -> Bool {
    let parts = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count >= 3
      && parts.allSatisfy { part in
        part.count >= 2
          && part.allSatisfy { SecretBytes.isLower($0) || SecretBytes.isDigit($0) || $0 == UInt8(ascii: "-") }
          && (part.allSatisfy(SecretBytes.isDigit) || turns(in: part) <= 1)
      }
  }

  /// Whether a value is the number of a published weakness, which a table has beside a package's name.
  static func isAdvisory(_ value: ArraySlice<UInt8>) -> Bool {
    advisories.contains { value.starts(with: $0) }
  }

  static let advisories = ["CVE-", "GHSA-", "RUSTSEC-", "PYSEC-", "CWE-", "DSA-", "RHSA-"].map {
    Array($0.utf8)
  }

  /// Whether a value is a sentence or a label: words without a digit, the first one with a capital.
  static func isLabel(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first, SecretBytes.isUpper(first), value.contains(where: SecretBytes.isBlank)
    else { return false }
    return value.allSatisfy {
      SecretBytes.isLetter($0) || SecretBytes.isBlank($0) || $0 >= 0x80 || $0.isOne(of: "?!.,:'-")
    }
  }

  /// Whether a value is the name itself with a capital: `"auth.password": "Password"`.
  static func isName(_ value: ArraySlice<UInt8>, alsoIn name: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first, SecretBytes.isUpper(first), value.allSatisfy(SecretBytes.isLetter) else {
      return false
    }
    return zip(value, name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  /// `@password@`, `@@DB_PASSWORD@@`: a placeholder between marks.
  static func isMarked(_ value: ArraySlice<UInt8>) -> Bool {
    var text = value
    while let first = text.first, first == UInt8(ascii: "@") { text.removeFirst() }
    while let last = text.last, last == UInt8(ascii: "@") { text.removeLast() }
    return isPlaceholder(text)
  }

  static let alternative = Array("||".utf8)
}
