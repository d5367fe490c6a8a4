/// Keys that a licence is sold with: groups of capitals and digits.
extension SecretScanner {
  /// `W269N-…`: five groups of five, the form of Microsoft's and VMware's keys.
  func productKey(at start: Int) -> Range<Int>? {
    let end = start + 29
    guard end <= bytes.count, bytes[start + 5] == UInt8(ascii: "-"), bytes[start + 11] == UInt8(ascii: "-"),
      end == bytes.count || !SecretBytes.isName(bytes[end]) || bytes[end] == UInt8(ascii: "."),
      start == 0 || !SecretBytes.isName(bytes[start - 1])
    else { return nil }
    let text = bytes[start..<end]
    return Self.groups(of: text) == 5 && SecretValue.turns(in: text) >= 4 ? start..<end : nil
  }

  /// How many groups of the same length a key has; 0 if it is none.
  private static func groups(of text: ArraySlice<UInt8>) -> Int {
    guard (14...71).contains(text.count), text.contains(where: SecretBytes.isUpper) else { return 0 }
    let groups = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (3...9).contains(groups.count), (4...8).contains(groups[0].count),
      groups.allSatisfy({ $0.count == groups[0].count }),
      text.allSatisfy({ SecretBytes.isUpper($0) || SecretBytes.isDigit($0) || $0 == UInt8(ascii: "-") }),
      text.count(where: SecretBytes.isDigit) >= 2
    else { return 0 }
    return groups.count
  }

  /// The key of groups that follows, or `nil`.
  func groupedKey(from start: Int) -> Range<Int>? {
    guard let find = value(from: skipBlanks(from: start), until: .endOfWord, name: nil),
      Self.groups(of: bytes[find]) > 0, SecretValue.turns(in: bytes[find]) >= 3
    else { return nil }
    return find
  }

  /// `License key: x`, `activation code is x`, `product key x`.
  func licenceKey(named name: Range<Int>) -> Range<Int>? {
    let before = String(
      decoding: bytes[max(0, name.lowerBound - 16)..<name.lowerBound].map(\.lowercased), as: UTF8.self)
    guard Self.kindsOfKeys.contains(where: { before.hasText($0) }) else { return nil }
    var i = name.upperBound
    while i < bytes.count, i - name.upperBound < 16,
      SecretBytes.isBlank(bytes[i]) || SecretBytes.isQuote(bytes[i]) || bytes[i].isOne(of: ":=")
    {
      i += 1
    }
    if holdsWord("is", at: i) { i = skipBlanks(from: i + 2) }
    return i > name.upperBound && i < bytes.count ? groupedKey(from: i) : nil
  }

  private static let kindsOfKeys = [
    "license", "licence", "product", "activation", "registration", "serial", "unlock",
  ]

  /// Options that a key of groups follows: `--license x`.
  static let licenceOptions = SecretWords(
    """
    license licence serial serial-number serialnumber product-key productkey activation-code activation-key \
    registration-code regcode unlock-code
    """)

  /// The token of `pro attach x`, with which Ubuntu joins a subscription, and of `SUSEConnect -r x`.
  func subscription(_ word: Range<Int>) -> Range<Int>? {
    if SecretName.equals(bytes[word], "attach") {
      let before = bytes[..<word.lowerBound].suffix(4)
      guard before.elementsEqual("pro ".utf8) || before.suffix(3).elementsEqual("ua ".utf8)

      else { return nil }
      return tokenArgument(from: word.upperBound)
    }
    let option = skipBlanks(from: word.upperBound)
    guard SecretName.equals(bytes[word], "suseconnect"), holdsWord("-r", at: option) else { return nil }
    return argument(from: option + 2)
  }
}
