/// Follows the lines of private keys: `-----BEGIN … PRIVATE KEY-----`, lines of base64, `-----END …` (RFC 7468;
/// OpenSSH and PGP use the same frame), and PuTTY's `Private-Lines: 14`.
///
/// A key is also recognised if it is cut, indented, numbered, quoted, or without its heading: then by a line of random
/// base64 as long as a key's lines. It ends before the first line that cannot belong to a key, so that a heading without
/// an end hides nothing else.
struct KeyBlock: Equatable {
  private enum Place: Equatable {
    case outside
    /// After a heading.
    case heading
    /// Within base64 lines of a length; the latest one was shorter, so that it was the last.
    case body(width: Int, isLast: Bool)
  }

  private var place = Place.outside
  /// Whether the block is a key that may be seen: a certificate.
  private var isPublic = false

  /// Lines shorter than these are no key's first line.
  private static let shortestFirst = 24
  /// Without a heading, only lines of the usual lengths are taken for a key's: 64, 70 or 76 characters.
  private static let headless = 60...78
  private static let longestPrefix = 48

  /// Whether the lines are those of a block that may be seen: a certificate, a public key.
  var isShown: Bool { place != .outside && isPublic }

  var isOpen: Bool { place != .outside && !isPublic }

  /// The range to mask of a line, or `nil`.
  mutating func find(in bytes: [UInt8], line: Range<Int>) -> Range<Int>? {
    if let heading = Self.heading(in: bytes, line) {
      isPublic = !heading.isSecret
      place = .heading
      if let end = Self.closing(in: bytes, heading.end..<line.upperBound) {
        place = .outside
        let body = Self.trimmed(bytes, heading.end..<end)
        return isPublic || body.count < 16 ? nil : body
      }
      let body = Self.trimmed(bytes, heading.end..<line.upperBound)
      guard !isPublic, body.count >= 16,
        bytes[body].allSatisfy({ Self.isBase64($0) || SecretBytes.isBlank($0) || $0 == 0x5C }),
        Self.isRandom(bytes[body])
      else { return nil }
      place = .body(width: body.count, isLast: false)
      return body
    }
    if let end = Self.closing(in: bytes, line) {
      defer { place = .outside }
      let body = Self.trimmed(bytes, line.lowerBound..<end)
      let isBody =
        isOpen && !body.isEmpty && bytes[body].allSatisfy(Self.isBase64)
        && !bytes[body].elementsEqual("echo".utf8)
      return isBody ? body : nil
    }
    if place == .outside {
      // Most lines are shorter or have blanks.
      guard line.count >= Self.headless.lowerBound, let run = Self.run(in: bytes, line),
        Self.headless.contains(run.count), Self.isRandom(bytes[run]),
        run.lowerBound > line.lowerBound
          && (SecretBytes.isQuote(bytes[run.lowerBound - 1])
            || bytes[run.lowerBound - 1] == UInt8(ascii: "="))
          || bytes[line.lowerBound..<run.lowerBound].allSatisfy({ !SecretBytes.isLetter($0) })
      else { return nil }
      isPublic = false
      place = .body(width: run.count, isLast: false)
      return run
    }
    return nextLine(bytes, line)
  }

  private mutating func nextLine(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    // This includes the end of a string that continues in the next line.
    let isEmpty = bytes[line].allSatisfy {
      SecretBytes.isBlank($0) || SecretBytes.isQuote($0) || $0.isOne(of: "+,;)")
    }
    if isEmpty || Self.isHeader(bytes[line]) || Self.isFormat(bytes[line]) { return nil }
    guard
      let run = Self.quoted(in: bytes, line) ?? Self.printed(in: bytes, line) ?? Self.run(in: bytes, line)
        ?? Self.escaped(in: bytes, line),
      line.lowerBound + Self.longestPrefix >= run.lowerBound
    else {
      place = .outside
      return nil
    }
    switch place {
    case .outside: return nil
    case .heading:
      let isAlone = run.lowerBound == line.lowerBound
      guard isAlone || run.count >= Self.shortestFirst && Self.isRandom(bytes[run]) else {
        place = .outside
        return nil
      }
      place = .body(width: run.count, isLast: false)
    case .body(let width, let isLast):
      let isWord = run.count < 16 && bytes[run].allSatisfy(SecretBytes.isLower)
      guard !isLast, !isWord, run.count <= width || run.count >= Self.shortestFirst else {
        place = .outside
        return nil
      }
      place = .body(width: width, isLast: run.count < width / 2)
    }
    return isPublic ? nil : run
  }

  /// The base64 that a line ends with, without the quotation marks and signs around it.
  private static func run(in bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    var end = line.upperBound
    while end > line.lowerBound {
      let byte = bytes[end - 1]
      if SecretBytes.isBlank(byte) || SecretBytes.isQuote(byte) || byte.isOne(of: ",;\\)|}]") {
        end -= 1
      } else if byte == UInt8(ascii: "n"), end - 2 >= line.lowerBound, bytes[end - 2] == UInt8(ascii: "\\") {
        end -= 2
      } else if byte == UInt8(ascii: "+"), end - 2 >= line.lowerBound, SecretBytes.isBlank(bytes[end - 2]) {
        // The string continues in the next line.
        end -= 1
      } else {
        break
      }
    }
    var start = end
    while start > line.lowerBound, isBase64(bytes[start - 1]) { start -= 1 }
    guard start < end else { return nil }
    // `KEY=MIIE…`: only at its end has base64 equals signs.
    if let sign = bytes[start..<end].dropLast(2).lastIndex(of: UInt8(ascii: "=")) { start = sign + 1 }
    if start > line.lowerBound {
      let before = bytes[start - 1]
      guard SecretBytes.isBlank(before) || SecretBytes.isQuote(before) || before.isOne(of: "|:>$=") else {
        return nil
      }
    }
    return start..<end
  }

  /// The base64 that a line begins with, if a quotation mark ends it: the last line of a text in JSON.
  private static func quoted(in bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, SecretBytes.isBlank(bytes[start]) { start += 1 }
    var end = start
    while end < line.upperBound, isBase64(bytes[end]) { end += 1 }
    let isQuoted = end < line.upperBound && (SecretBytes.isQuote(bytes[end]) || bytes[end] == 0x5C)
    return isQuoted && end - start >= shortestFirst && isRandom(bytes[start..<end]) ? start..<end : nil
  }

  /// A whole line of base64 with `\n` in it: a part of a key in one line that was broken.
  private static func escaped(in bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard line.count >= shortestFirst, bytes[line].allSatisfy({ isBase64($0) || $0 == 0x5C }),
      isRandom(bytes[line])
    else { return nil }
    return line
  }

  /// The base64 of `echo 'MIIE…' >> key.pem`.
  private static func printed(in bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    let limit = min(line.upperBound, line.lowerBound + longestPrefix)
    var i = line.lowerBound
    while i < limit,
      bytes[i] != UInt8(ascii: "e") && bytes[i] != UInt8(ascii: "p")
        || !bytes[i..<line.upperBound].starts(with: "echo ".utf8)
          && !bytes[i..<line.upperBound].starts(with: "printf ".utf8)
    { i += 1 }
    let isQuoted = SecretBytes.isQuote(bytes[line.lowerBound])
    if i < limit {
      i += bytes[i] == UInt8(ascii: "e") ? 5 : 7
    } else if isQuoted {
      // `' 'MIIE…' >> key.pem`, if the line end of the format `'%s\n'` was read.
      i = line.lowerBound
    } else {
      return nil
    }
    // Options, formats and quotation marks before the word.
    while i < limit {
      while i < limit, SecretBytes.isBlank(bytes[i]) || SecretBytes.isQuote(bytes[i]) || bytes[i] == 0x5C {
        i += 1
      }
      guard i < limit, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "%") else { break }
      while i < limit, !SecretBytes.isBlank(bytes[i]) { i += 1 }
    }
    var end = i
    while end < line.upperBound, isBase64(bytes[end]) { end += 1 }
    // The end of the line is the end of the word, or a quotation mark is.
    let isWhole = end == line.upperBound || SecretBytes.isBlank(bytes[end]) || SecretBytes.isQuote(bytes[end])
    return end > i && isWhole ? i..<end : nil
  }

  /// `Proc-Type: 4,ENCRYPTED` and other headers between heading and body.
  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.drop { SecretBytes.isBlank($0) || SecretBytes.isQuote($0) }
    return ["Proc-Type:", "DEK-Info:", "Comment:", "Version:", "X-"].contains { line.starts(with: $0.utf8) }
  }

  /// `printf '%s`, the beginning of `printf '%s\n' 'MIIE…'`.
  private static func isFormat(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.suffix(2).elementsEqual("%s".utf8), line.count <= longestPrefix else { return false }
    return line.dropLast(3).suffix(7).elementsEqual("printf ".utf8)
  }

  private static let dashes = Array("-----".utf8)
  private static let begin = Array("-----BEGIN ".utf8)
  private static let end = Array("-----END ".utf8)

  private static func heading(in bytes: [UInt8], _ line: Range<Int>) -> (end: Int, isSecret: Bool)? {
    // As a word of `printf` it has a quotation mark in front.
    let text = bytes[line].first.map(SecretBytes.isQuote) == true ? bytes[line].dropFirst() : bytes[line]
    if text.first == UInt8(ascii: "P") {
      for (head, isSecret) in [("Private-Lines: ", true), ("Public-Lines: ", false)]
      where text.starts(with: head.utf8) {
        return (line.upperBound, isSecret)
      }
    }
    // The last one is the heading: a sentence before it may quote another.
    var found: (Int, Bool)?
    var i = line.lowerBound
    while let start = firstDashes(in: bytes, i..<line.upperBound) {
      if bytes[start..<line.upperBound].starts(with: begin),
        let label = label(bytes, start + begin.count, line.upperBound)
      {
        let name = bytes[start + begin.count..<label.end - dashes.count]
        found = (label.end, holdsKey(name))
        i = label.end
      } else {
        i = start + dashes.count
      }
    }
    return found
  }

  /// The index in a line at which the end of a key begins.
  private static func closing(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var i = line.lowerBound
    while let start = firstDashes(in: bytes, i..<line.upperBound) {
      if bytes[start..<line.upperBound].starts(with: end),
        label(bytes, start + end.count, line.upperBound) != nil
      {
        return start
      }
      i = start + dashes.count
    }
    return nil
  }

  private static func label(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (end: Int, Void)? {
    var i = start
    while i < limit, i - start < 48, bytes[i] != UInt8(ascii: "-") { i += 1 }
    guard i > start, bytes[i..<limit].starts(with: dashes) else { return nil }
    return (i + dashes.count, ())
  }

  private static func holdsKey(_ label: ArraySlice<UInt8>) -> Bool {
    // OpenVPN's keys that both sides have.
    if label.starts(with: "OpenVPN Static key".utf8) { return true }
    let key = Array("PRIVATE KEY".utf8)
    guard label.count >= key.count else { return false }
    return label.indices.dropLast(key.count - 1).contains { label[$0...].starts(with: key) }
  }

  private static func firstDashes(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var i = range.lowerBound + 4
    // Every fifth byte is enough to meet five dashes.
    while i < range.upperBound {
      guard bytes[i] == UInt8(ascii: "-") else {
        i += 5
        continue
      }
      var start = i
      while start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
      if start + 5 <= range.upperBound, bytes[start..<start + 5].elementsEqual(dashes) { return start }
      i += 1
      while i < range.upperBound, bytes[i] == UInt8(ascii: "-") { i += 1 }
      i += 4
    }
    return nil
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    func isAround(_ byte: UInt8) -> Bool {
      SecretBytes.isBlank(byte) || SecretBytes.isQuote(byte) || byte == 0x5C
    }
    while start < end, isAround(bytes[start]) { start += 1 }
    // `\n` as two characters.
    if start > range.lowerBound, start < end, bytes[start - 1] == 0x5C, bytes[start] == UInt8(ascii: "n") {
      start += 1
    }
    while end > start, isAround(bytes[end - 1]) { end -= 1 }
    if end - 2 >= start, bytes[end - 1] == UInt8(ascii: "n"), bytes[end - 2] == 0x5C { end -= 2 }
    return start..<end
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    SecretBytes.isDigit(byte) || SecretBytes.isLetter(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
  }

  /// Whether a line is base64 and no word or path: letters of both cases and digits take turns.
  private static func isRandom(_ run: ArraySlice<UInt8>) -> Bool {
    if heads.contains(where: { run.starts(with: $0.utf8) }) { return true }
    return run.contains(where: SecretBytes.isDigit) && run.contains(where: SecretBytes.isUpper)
      && run.contains(where: SecretBytes.isLower) && SecretValue.turns(in: run) * 3 >= run.count
  }

  /// The first bytes of keys: a DER sequence with a long length, and OpenSSH's own form.
  private static let heads = ["MII", "MIG", "MHc", "MC4", "b3BlbnNzaC1rZXktdjE"]
}
