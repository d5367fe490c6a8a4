/// Finds the instructions of a Dockerfile that a log names.
struct InstructionSearch {
  let file: Dockerfile

  init(_ file: Dockerfile) { self.file = file }

  /// Keyword, flags and arguments on one line.
  static func text(of instruction: Instruction, in file: Dockerfile) -> String {
    var text = instruction.keyword
    for flag in instruction.flags { text += " " + file.text(flag.range) }
    return text + " " + instruction.arguments(in: file.bytes)
  }

  private static func words(_ text: String) -> [Substring] {
    Substring(text).utf8.split { $0.isBlank || $0 == UInt8(ascii: "\n") }.map(Substring.init)
  }

  /// The instruction of a step.
  ///
  /// - Parameters:
  ///   - step: the step's instruction as printed (`RUN make`).
  ///   - stage: the stage's name as printed.
  ///   - lower: only instructions from this index on.
  func instruction(of step: String, stage: String?, from lower: Int = 0) -> Int? {
    let words = Self.words(step)
    guard let keyword = words.first?.uppercased() else { return nil }
    let look = keyword == "FROM" ? Self.lastPart(ofImage: words) : Self.unquoted(words)
    let candidates = file.instructions.indices.filter {
      $0 >= lower && file.instructions[$0].keyword == keyword && mayBeSame($0, look)
        && isSame(Self.words(Self.text(of: file.instructions[$0], in: file)), words)
    }
    if let stage {
      let named = candidates.first { index in
        guard let number = file.stage(of: index) else { return false }
        return file.stages[number].name == stage.lowercased() || stage == "stage-\(number)"
      }
      if let named { return named }
    }
    return candidates.first
  }

  /// The last part of the printed image's name: `golang` of `docker.io/library/golang:1.27`.
  private static func lastPart(ofImage words: [Substring]) -> [UInt8] {
    guard let image = words.dropFirst().first(where: { !$0.hasPrefix("--") }) else { return [] }
    let name = image.utf8.prefix { $0 != UInt8(ascii: "@") }
    let part = name.lastIndex(of: UInt8(ascii: "/")).map { name[name.index(after: $0)...] } ?? name
    return Array(part.prefix { $0 != UInt8(ascii: ":") })
  }

  /// Whether a text, or a variable in its place, is in an instruction.
  private func mayHold(_ instruction: Instruction, _ wanted: [UInt8]) -> Bool {
    instruction.pieces.contains { piece in
      let bytes = file.bytes[piece]
      return bytes.contains(UInt8(ascii: "$")) || wanted.isEmpty
        || bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }
  }

  /// The printed words without the signs that shells take away.
  private static func unquoted(_ words: [Substring]) -> [UInt8] {
    var bytes: [UInt8] = []
    for word in words {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      for byte in word.utf8 where !isTakenAway(byte) { bytes.append(byte) }
    }
    return bytes
  }

  private static func isTakenAway(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\")
  }

  /// Whether an instruction may be the printed one; nearly all others differ within a few bytes.
  private func mayBeSame(_ index: Int, _ printed: [UInt8]) -> Bool {
    let instruction = file.instructions[index]
    guard instruction.keyword != "FROM" else { return mayHold(instruction, printed) }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var at = instruction.keyword.utf8.count
      var needsBlank = true
      for range in instruction.flags.map(\.range) + instruction.pieces {
        for place in range {
          let byte = bytes[place]
          if byte.isBlank || byte == UInt8(ascii: "\n") {
            needsBlank = true
            continue
          }
          // The value of a variable, and the text of a here-document, are compared word by word.
          if byte == UInt8(ascii: "$") || byte == UInt8(ascii: "<") { return true }
          if Self.isTakenAway(byte) && !needsBlank { continue }
          // The end of the printed text may be cut, and has a sign of up to three bytes for it.
          if needsBlank {
            guard at < printed.count, printed[at] == UInt8(ascii: " ") else { return at + 3 >= printed.count }
            at += 1
            needsBlank = false
          }
          if Self.isTakenAway(byte) { continue }
          guard at < printed.count, printed[at] == byte else { return at + 4 >= printed.count }
          at += 1
        }
        needsBlank = needsBlank || instruction.flags.contains { $0.range == range }
      }
      return at + 4 >= printed.count
    }
  }

  /// Whether a printed instruction is a written one: variables may have been replaced, and the end may be cut.
  private func isSame(_ written: [Substring], _ printed: [Substring]) -> Bool {
    if written.count == printed.count, written == printed { return true }
    // A FROM is printed with the whole name of its image.
    if written.first?.uppercased() == "FROM" {
      guard
        let image = printed.dropFirst().first(where: { !$0.hasPrefix("--") }).flatMap({
          ImageName(String($0))
        }),
        let base = written.dropFirst().first(where: { !$0.hasPrefix("--") })
      else { return false }
      if base.contains("$") { return true }
      guard let own = ImageName(String(base)) else { return false }
      return own.repository == image.repository && (own.tag ?? "latest") == (image.tag ?? "latest")
    }
    let a = written.joined(separator: " ")
    let b = printed.joined(separator: " ")
    if a == b { return true }
    if let cut = [" (", "…", "..."].compactMap({ b.hasSuffix($0) ? $0 : nil }).first {
      return a.hasPrefix(b.dropLast(cut.count))
    }
    // A here-document is printed with the beginning of its text.
    if b.hasPrefix("RUN <<"), a.hasPrefix("RUN <<") { return a.prefix(8) == b.prefix(8) }
    guard a.utf8.contains(UInt8(ascii: "$")) else {
      return Self.unquoted([a[...]]) == Self.unquoted([b[...]])
    }
    return literals(of: a).isFound(in: b)
  }

  /// The pieces between a text's variables.
  private func literals(of text: String) -> Literals {
    let bytes = Array(text.utf8)
    var parts: [[UInt8]] = [[]]
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "$"), at + 1 < bytes.count else {
        parts[parts.count - 1].append(bytes[at])
        at += 1
        continue
      }
      at += 1
      if bytes[at] == UInt8(ascii: "{") {
        while at < bytes.count, bytes[at] != UInt8(ascii: "}") { at += 1 }
        at += 1
      } else {
        while at < bytes.count, bytes[at].isLetterOrDigit || bytes[at] == UInt8(ascii: "_") { at += 1 }
      }
      parts.append([])
    }
    return Literals(parts: parts)
  }

  /// Texts that must follow each other, with anything between them.
  private struct Literals {
    var parts: [[UInt8]]

    func isFound(in text: String) -> Bool {
      let bytes = Array(text.utf8)
      guard let first = parts.first, bytes.starts(with: first) else { return false }
      var at = first.count
      for part in parts.dropFirst() where !part.isEmpty {
        guard let place = find(part, in: bytes, from: at) else { return false }
        at = place + part.count
      }
      return parts.last?.isEmpty == true || at == bytes.count
    }

    private func find(_ part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
      guard bytes.count - start >= part.count else { return nil }
      for place in start...(bytes.count - part.count) where bytes[place] == part[0] {
        if bytes[place..<(place + part.count)].elementsEqual(part) { return place }
      }
      return nil
    }
  }
}
