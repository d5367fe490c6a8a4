/// A credential that its own text gives away: a fixed head and a tail of known letters and length.
///
/// Lengths are lower than what the issuers hand out today where they have changed before, and high enough that
/// a name with the same head (`npm_config_registry`, `hf_hub_download`) is none.
struct TokenShape: Sendable {
  /// What a tail is made of.
  enum Alphabet: Sendable {
    case digitsAndLetters
    /// Letters, digits and `_`.
    case word
    /// Letters, digits, `_` and `-`.
    case base64URL
    /// Letters, digits, `_`, `-` and `.`.
    case dotted
    case upperAndDigits
    case lowerAndDigits
    case hex

    func contains(_ byte: UInt8) -> Bool {
      switch self {
      case .digitsAndLetters: SecretBytes.isDigit(byte) || SecretBytes.isLetter(byte)
      case .word: SecretBytes.isWord(byte)
      case .base64URL: SecretBytes.isWord(byte) || byte == UInt8(ascii: "-")
      case .dotted: SecretBytes.isName(byte)
      case .upperAndDigits: SecretBytes.isDigit(byte) || SecretBytes.isUpper(byte)
      case .lowerAndDigits: SecretBytes.isDigit(byte) || SecretBytes.isLower(byte)
      case .hex: SecretBytes.isHexDigit(byte)
      }
    }
  }

  let head: [UInt8]
  let alphabet: Alphabet
  let length: ClosedRange<Int>
  /// Whether the tail must hold a digit and an upper-case letter: the head alone is a common word.
  let isMixed: Bool

  private init(
    _ head: String, _ alphabet: Alphabet, _ length: ClosedRange<Int>, isMixed: Bool = false
  ) {
    self.head = Array(head.utf8)
    self.alphabet = alphabet
    self.length = length
    self.isMixed = isMixed
  }

  private init(_ head: String, _ alphabet: Alphabet, atLeast least: Int, isMixed: Bool = false) {
    self.init(head, alphabet, least...1024, isMixed: isMixed)
  }

  private static let all: [TokenShape] =
    // GitHub
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map { TokenShape($0, .dotted, atLeast: 20) }
    + [TokenShape("github_pat_", .word, atLeast: 22)]
    // GitLab
    + [
      "glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-", "gloas-",
      "glffct-", "GR1348941",
    ].map { TokenShape($0, .dotted, atLeast: 16) }
    // Package registries
    + [
      TokenShape("npm_", .digitsAndLetters, atLeast: 30),
      TokenShape("pypi-AgE", .base64URL, atLeast: 30),
      TokenShape("rubygems_", .hex, 48...48),
      TokenShape("cio", .digitsAndLetters, 32...32, isMixed: true),
      TokenShape("oy2", .lowerAndDigits, 43...43),
      TokenShape("dckr_pat_", .base64URL, atLeast: 20),
      TokenShape("dckr_oat_", .base64URL, atLeast: 20),
    ]
    // Clouds
    + ["AKIA", "ASIA", "ABIA", "ACCA"].map { TokenShape($0, .upperAndDigits, 16...16) }
    + [
      TokenShape("AIza", .base64URL, 35...35),
      TokenShape("ya29.", .dotted, atLeast: 20),
      TokenShape("GOCSPX-", .base64URL, atLeast: 20),
      TokenShape("dop_v1_", .hex, 64...64),
      TokenShape("dapi", .hex, 32...32),
      TokenShape("hvs.", .base64URL, atLeast: 24),
      TokenShape("hvb.", .base64URL, atLeast: 24),
      TokenShape("pul-", .hex, 40...40),
    ]
    // Slack
    + ["xoxa-", "xoxb-", "xoxp-", "xoxr-", "xoxs-", "xoxe-", "xoxe.", "xapp-"].map {
      TokenShape($0, .dotted, atLeast: 10)
    }
    // Other services
    + ["sk_live_", "rk_live_", "sk_test_", "rk_test_", "whsec_"].map {
      TokenShape($0, .digitsAndLetters, atLeast: 16)
    }
    + [
      TokenShape("hf_", .digitsAndLetters, atLeast: 30),
      TokenShape("sk-ant-", .base64URL, atLeast: 24),
      TokenShape("sk-proj-", .base64URL, atLeast: 24),
      TokenShape("sk-or-", .base64URL, atLeast: 24),
      TokenShape("sk-", .base64URL, 32...256, isMixed: true),
      TokenShape("SG.", .dotted, 60...80, isMixed: true),
      TokenShape("SK", .hex, 32...32),
      TokenShape("ATATT3", .dotted, atLeast: 50),
      TokenShape("shpat_", .hex, 32...32),
      TokenShape("sntrys_", .word, atLeast: 30),
      TokenShape("glsa_", .word, atLeast: 32),
      TokenShape("CCIPAT_", .word, atLeast: 30),
      TokenShape("bkua_", .hex, 40...40),
    ]

  /// The shapes by the first byte of their heads; a longer head stands before a shorter one.
  private static let byFirstByte: [[TokenShape]] = {
    var table = [[TokenShape]](repeating: [], count: 256)
    for shape in all { table[Int(shape.head[0])].append(shape) }
    return table
  }()

  /// What to mask of the token that begins at `start`, the first byte of a word.
  ///
  /// - Returns: the range behind the token's head, or `nil` where no token begins.
  static func find(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    if bytes[start] == UInt8(ascii: "e") { return webToken(in: bytes, at: start) }
    for shape in byFirstByte[Int(bytes[start])] {
      if let find = shape.tail(in: bytes, at: start) { return find }
    }
    if bytes[start] == UInt8(ascii: "h") || bytes[start] == UInt8(ascii: "d") {
      return webhook(in: bytes, at: start)
    }
    return nil
  }

  private func tail(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    // The second byte tells of nearly all words that they are none.
    guard start + head.count <= bytes.count, bytes[start + 1] == head[1], bytes[start...].starts(with: head)
    else { return nil }
    let first = start + head.count
    var end = first
    while end < bytes.count, alphabet.contains(bytes[end]), end - first <= length.upperBound { end += 1 }
    // A full stop or hyphen at the end belongs to the sentence.
    while end > first, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard length.contains(end - first), end == bytes.count || !SecretBytes.isWord(bytes[end]) else {
      return nil
    }
    if isMixed {
      let tail = bytes[first..<end]
      guard tail.contains(where: SecretBytes.isDigit), tail.contains(where: SecretBytes.isUpper) else {
        return nil
      }
    }
    return first..<end
  }

  /// A JSON web token: `eyJ`, a dot, `eyJ`, a dot, the signature (RFC 7519, and RFC 7516 with
  /// five parts of which only the first is JSON).
  private static func webToken(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard beginsJSON(bytes, at: start) else { return nil }
    // The second part of a token is not looked at again.
    if start > 0, bytes[start - 1] == UInt8(ascii: ".") || bytes[start - 1] == UInt8(ascii: "-") {
      return nil
    }
    var dots: [Int] = []
    var end = start
    while end < bytes.count, Alphabet.dotted.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: ".") {
        if dots.count == 4 { break }
        dots.append(end)
      }
      end += 1
    }
    while end > start, bytes[end - 1] == UInt8(ascii: "."), dots.count != 2 { end -= 1 }
    guard dots.count >= 2, dots[0] - start >= 10 else { return nil }
    guard dots.count == 4 || beginsJSON(bytes, at: dots[0] + 1) else { return nil }
    return start + 3..<end
  }

  /// `eyJ`, which is `{"` in base64.
  private static func beginsJSON(_ bytes: [UInt8], at start: Int) -> Bool {
    start + 3 <= bytes.count && bytes[start] == UInt8(ascii: "e") && bytes[start + 1] == UInt8(ascii: "y")
      && bytes[start + 2] == UInt8(ascii: "J")
  }

  /// The part of a Slack or Discord webhook's address that lets anyone post.
  private static func webhook(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    for head in ["hooks.slack.com/services/", "discord.com/api/webhooks/"] {
      guard bytes[start...].starts(with: head.utf8) else { continue }
      let first = start + head.utf8.count
      var end = first
      while end < bytes.count, Alphabet.base64URL.contains(bytes[end]) || bytes[end] == UInt8(ascii: "/") {
        end += 1
      }
      return end - first >= 20 ? first..<end : nil
    }
    return nil
  }
}
