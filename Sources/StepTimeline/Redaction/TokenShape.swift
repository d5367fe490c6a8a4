/// A credential that is recognised by its own text: a fixed head and a tail of known letters and length.
///
/// Lengths are lower than those that the issuers hand out today where they have changed before, and high enough that
/// a name with the same head (`npm_config_registry`, `hf_hub_download`) is not masked.
struct TokenShape: Sendable {
  /// The letters of a tail.
  enum Alphabet: Sendable {
    case digitsAndLetters
    /// Letters, digits and `_`.
    case word
    /// Letters, digits, `_` and `-`.
    case base64URL
    /// Letters, digits, `_`, `-` and `.`.
    case dotted
    /// Letters, digits, `_`, `-`, `.` and `=`.
    case padded
    /// Letters, digits, `+`, `/`, `=`, `_` and `-`.
    case base64
    /// Letters, digits, `_`, `-`, `.` and `%`.
    case percented
    case upperAndDigits
    /// Upper-case letters, digits and `-`.
    case upperDash
    case lowerAndDigits
    case hex
    /// Hexadecimal digits and `-`.
    case hexDash
    /// Hexadecimal digits, `_` and letters between underscores.
    case hexWord
    /// Digits, upper-case letters and `_`: a number and a key.
    case numberAndKey
    /// Hexadecimal digits and `.`.
    case hexDotted
    /// Lower-case letters, digits and `$`.
    case hexDollar
    /// Lower-case letters, digits, `-` and `:`: `x7f2k:` and what follows.
    case keyOfCluster
    /// Lower-case letters, digits and `:`: a checksum, `::server:`, a password.
    case keyOfNode
    /// Letters, digits, `!`, `.` and `_`: a session of Salesforce.
    case forceID
    /// Upper-case letters and the digits 2 to 7.
    case base32

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
      switch self {
      case .digitsAndLetters: SecretBytes.isDigit(byte) || SecretBytes.isLetter(byte)
      case .word: SecretBytes.isWord(byte)
      case .base64URL: SecretBytes.isWord(byte) || byte == UInt8(ascii: "-")
      case .dotted: SecretBytes.isName(byte)
      case .padded: SecretBytes.isName(byte) || byte == UInt8(ascii: "=")
      case .base64:
        SecretBytes.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
          || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
      case .percented: SecretBytes.isName(byte) || byte == UInt8(ascii: "%")
      case .upperAndDigits: SecretBytes.isDigit(byte) || SecretBytes.isUpper(byte)
      case .upperDash: SecretBytes.isDigit(byte) || SecretBytes.isUpper(byte) || byte == UInt8(ascii: "-")
      case .lowerAndDigits: SecretBytes.isDigit(byte) || SecretBytes.isLower(byte)
      case .hex: SecretBytes.isHexDigit(byte)
      case .hexDash: SecretBytes.isHexDigit(byte) || byte == UInt8(ascii: "-")
      case .hexWord: SecretBytes.isHexDigit(byte) || byte == UInt8(ascii: "_") || SecretBytes.isLower(byte)
      case .numberAndKey: SecretBytes.isDigit(byte) || SecretBytes.isUpper(byte) || byte == UInt8(ascii: "_")
      case .hexDotted: SecretBytes.isHexDigit(byte) || byte == UInt8(ascii: ".")
      case .hexDollar: SecretBytes.isDigit(byte) || SecretBytes.isLower(byte) || byte == UInt8(ascii: "$")
      case .keyOfCluster:
        SecretBytes.isDigit(byte) || SecretBytes.isLower(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ":")
      case .keyOfNode: SecretBytes.isDigit(byte) || SecretBytes.isLower(byte) || byte == UInt8(ascii: ":")
      case .forceID: SecretBytes.isName(byte) || byte == UInt8(ascii: "!")
      case .base32: SecretBytes.isUpper(byte) || byte &- UInt8(ascii: "2") < 6
      }
    }
  }

  /// What the tail must also contain if the head is a common word.
  enum Demand: Sendable {
    case nothing
    case digits
    /// Digits and letters of both cases.
    case mixed
  }

  let head: StaticString
  let alphabet: Alphabet
  let length: ClosedRange<Int>
  let demand: Demand

  init(_ head: StaticString, _ alphabet: Alphabet, _ length: ClosedRange<Int>, _ demand: Demand = .nothing) {
    self.head = head
    self.alphabet = alphabet
    self.length = length
    self.demand = demand
  }

  init(_ head: StaticString, _ alphabet: Alphabet, _ least: Int, _ demand: Demand = .nothing) {
    self.init(head, alphabet, least...Int(Int32.max), demand)
  }

  /// All shapes, found by how their heads begin.
  private static let table = TokenTable(all, others: webhooks + ["ey", "MI"])

  /// The range to mask of the token that begins at `start`, the first byte of a word.
  ///
  /// - Returns: the range after the token's head, or `nil` if no token begins.
  static func find(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    headed(in: bytes, at: start) ?? SingularToken.find(in: bytes, at: start)
  }

  /// The same for tokens with a head of their own.
  static func headed(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard start + shortest <= bytes.count else { return nil }
    guard table.mayBegin(bytes[start], bytes[start + 1]) else { return nil }
    if let find = table.first(in: bytes, at: start, where: { $0.tail(in: bytes, at: start) }) { return find }
    switch bytes[start] {
    case UInt8(ascii: "e"): return webToken(in: bytes, at: start)
    case UInt8(ascii: "M"): return encodedKey(in: bytes, at: start)
    case UInt8(ascii: "h"), UInt8(ascii: "d"): return webhook(in: bytes, at: start)
    default: return nil
    }
  }

  /// A token that a word begins before: a line end was lost in between (`exit code: 1ghp_…`).
  ///
  /// Only heads that end with an underscore and are not words themselves are tried.
  ///
  /// - Parameters:
  ///   - start: the first byte of the word.
  ///   - sign: the word's underscore.
  static func glued(in bytes: [UInt8], from start: Int, sign: Int) -> Range<Int>? {
    guard sign + shortest < bytes.count else { return nil }
    var first = sign - 3
    while first > start, sign - first <= 12 {
      if table.mayBegin(bytes[first], bytes[first + 1]) {
        let find = table.first(in: bytes, at: first) { shape -> Range<Int>? in
          guard shape.head.utf8CodeUnitCount == sign - first + 1, shape.demand == .nothing else { return nil }
          return shape.tail(in: bytes, at: first)
        }
        if let find { return find }
      }
      first -= 1
    }
    return nil
  }

  /// No token is shorter.
  private static let shortest = 12

  /// Whether a token's head and a part of its tail end the text: the rest is in the next line.
  ///
  /// - Returns: the range after the head.
  static func cutToken(in bytes: [UInt8], at start: Int, end: Int) -> Range<Int>? {
    guard start + 2 < end, table.mayBegin(bytes[start], bytes[start + 1]) else { return nil }
    return table.first(in: bytes, at: start) { shape in
      let head = shape.head.bytes
      let first = start + head.count
      guard first + 4 <= end, bytes[start..<end].starts(with: head),
        bytes[first..<end].allSatisfy(shape.alphabet.contains)
      else { return nil }
      let tail = bytes[first..<end]
      // A head that is a word or a part of one says too little for a few characters.
      let isClear =
        shape.demand == .nothing && head.count >= 4 && !SecretBytes.isLetter(head[head.count - 1])
      let isPart =
        isClear
        ? tail.contains(where: SecretBytes.isDigit) || tail.contains(where: SecretBytes.isUpper)
        : tail.count >= 20
          && (SecretValue.isRandom(tail)
            || tail.contains(where: SecretBytes.isDigit) && SecretValue.turns(in: tail) * 4 >= tail.count)
      return isPart ? first..<end : nil
    }
  }

  private func tail(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard bytes[start...].starts(with: head.bytes) else { return nil }
    let first = start + head.utf8CodeUnitCount
    var end = first
    while end < bytes.count, alphabet.contains(bytes[end]) { end += 1 }
    // A full stop, hyphen or equals sign at the end belongs to the sentence.
    while end > first, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard length.contains(end - first), end == bytes.count || !SecretBytes.isWord(bytes[end]) else {
      return nil
    }
    let tail = bytes[first..<end]
    switch demand {
    case .nothing:
      // `ghp_import-2.1.0-py3-none-any.whl` is a file.
      if alphabet == .dotted, tail.contains(where: { $0.isOne(of: "-.") }),
        !tail.contains(where: SecretBytes.isUpper)
      {
        return nil
      }
    case .digits: guard tail.contains(where: SecretBytes.isDigit) else { return nil }
    case .mixed:
      guard tail.contains(where: SecretBytes.isDigit), tail.contains(where: SecretBytes.isUpper),
        tail.contains(where: SecretBytes.isLower), SecretValue.turns(in: tail) * 6 >= tail.count
      else { return nil }
    }
    return first..<end
  }

  /// A JSON web token: `eyJ`, a dot, `eyJ`, a dot, the signature (RFC 7519, and RFC 7516 with
  /// five parts; only the first is JSON).
  private static func webToken(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard beginsJSON(bytes, at: start) else { return nil }
    // The second part of a token is not looked at again.
    if start > 0, bytes[start - 1] == UInt8(ascii: ".") || bytes[start - 1] == UInt8(ascii: "-") {
      return nil
    }
    var dots: [Int] = []
    var end = start
    while end < bytes.count, Alphabet.padded.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: ".") {
        if dots.count == 4 { break }
        dots.append(end)
      }
      end += 1
    }
    while end > start, bytes[end - 1] == UInt8(ascii: "."), dots.count != 2 { end -= 1 }
    guard !dots.isEmpty, dots[0] - start >= 10 else { return nil }
    if dots.count >= 2, dots.count == 4 || beginsJSON(bytes, at: dots[0] + 1) { return start + 3..<end }
    // Two parts, or a second one that is not JSON.
    let parts = bytes[start..<end].split(separator: UInt8(ascii: "."))
    guard parts.count >= 2, parts[0].count >= 20, let signature = parts.last, signature.count >= 24,
      SecretValue.isRandom(signature)
    else { return nil }
    return start + 3..<end
  }

  /// A private key or a key store (PKCS 1, 8 and 12) in base64 without line ends: a sequence of DER with a length of
  /// two bytes, a version, and what follows it.
  private static func encodedKey(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard start + 64 <= bytes.count, bytes[start + 2] == UInt8(ascii: "I"),
      keysAfterLength.contains(where: { bytes[(start + 6)...].starts(with: $0) })
    else { return nil }
    var end = start
    while end < bytes.count, Alphabet.base64.contains(bytes[end]) { end += 1 }
    return end - start >= 64 ? start + 3..<end : nil
  }

  private static let keysAfterLength = ["IBAzC", "IBADAN", "IBAAKC", "IBAAKB"].map { Array($0.utf8) }

  /// `eyJ`, which is `{"` in base64.
  private static func beginsJSON(_ bytes: [UInt8], at start: Int) -> Bool {
    start + 3 <= bytes.count && bytes[start] == UInt8(ascii: "e") && bytes[start + 1] == UInt8(ascii: "y")
      && bytes[start + 2] == UInt8(ascii: "J")
  }

  /// The part of a webhook's address that gives anyone the right to post.
  private static func webhook(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    for head in webhooks {
      guard bytes[start...].starts(with: head.bytes) else { continue }
      let first = start + head.utf8CodeUnitCount
      var end = first
      while end < bytes.count, Alphabet.base64URL.contains(bytes[end]) || bytes[end].isOne(of: "/@") {
        end += 1
      }
      return end - first >= 14 ? first..<end : nil
    }
    return nil
  }

  private static let webhooks: [StaticString] = [
    "hooks.slack.com/services/", "hooks.slack.com/workflows/", "hooks.slack.com/triggers/",
    "discord.com/api/webhooks/", "discordapp.com/api/webhooks/", "hooks.zapier.com/hooks/catch/",
  ]
}
