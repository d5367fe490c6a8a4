/// Secrets in the cells of a table, as databases and command-line tools print them.
extension SecretScanner {
  /// The column of a table that holds secrets.
  struct Column: Equatable {
    var index: Int
    /// How many bars a row has.
    var bars: Int
  }

  /// The cells to mask of a line with bars.
  ///
  /// A cell is a secret if its column is headed by a secret's name, or the cell before it in the row is one.
  mutating func secretCells(_ line: Range<Int>) -> [Range<Int>] {
    // Each cell is compared with all of its row.
    guard !bars.isEmpty, bars.count <= Self.mostBars else {
      if column != nil, !isRuler(line) { expectRows(of: nil) }
      return []
    }
    var cells: [Range<Int>] = []
    var start = contentStart(of: line)
    for bar in bars {
      cells.append(trimmed(start..<max(start, bar.lowerBound)))
      start = bar.upperBound
    }
    cells.append(trimmed(start..<line.upperBound))
    let startsWithBar = cells[0].isEmpty
    let known = column
    if let known, known.bars == bars.count {
      let find = secret(in: cells[known.index], isSure: true)
      return find.map { [$0] } ?? []
    }
    expectRows(of: nil)
    var finds: [Range<Int>] = []
    for (index, cell) in cells.enumerated() where isSecretName(cell) {
      let next = index + 1 < cells.count ? secret(in: cells[index + 1], isSure: startsWithBar) : nil
      if let next {
        finds.append(next)
      } else if cells.allSatisfy({ !bytes[$0].contains(where: SecretBytes.isDigit) }) {
        expectRows(of: Column(index: index, bars: bars.count))
      }
    }
    return finds
  }

  /// No table that a person reads has more columns.
  private static let mostBars = 64

  /// `-----+-----`, between a table's head and its rows.
  private func isRuler(_ line: Range<Int>) -> Bool {
    bytes[contentStart(of: line)..<line.upperBound].allSatisfy {
      SecretBytes.isBlank($0) || $0.isOne(of: "-+=|") || $0 >= 0x80
    }
  }

  private func isSecretName(_ cell: Range<Int>) -> Bool {
    (3...Self.longestName).contains(cell.count) && bytes[cell].allSatisfy(SecretBytes.isName)
      && SecretName.isSecret(bytes[cell])
  }

  private func secret(in cell: Range<Int>, isSure: Bool) -> Range<Int>? {
    guard !cell.isEmpty, !bytes[cell].contains(where: SecretBytes.isBlank),
      let find = value(from: cell.lowerBound, until: .endOfWord, name: nil),
      find.upperBound <= cell.upperBound
    else { return nil }
    let text = bytes[find]
    let isSecret =
      isSure && SecretValue.isMixed(text) || SecretValue.isChosen(text) || SecretValue.looksLikeKey(text)
    return isSecret ? find : nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, SecretBytes.isBlank(bytes[start]) { start += 1 }
    while end > start, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  // MARK: Names with commas or semicolons between

  /// The fields of `user,password` or `user;password` that hold secrets in the lines below.
  struct Fields: Equatable {
    /// One bit for each field.
    var secret: UInt32
    var count: Int
    /// The sign between them: a comma or a semicolon.
    var sign: UInt8
  }

  /// The fields to mask of a row; a heading is noted.
  mutating func secretFields(_ line: Range<Int>) -> [Range<Int>] {
    let known = state.fields
    state.fields = nil
    guard let sign = bytes[line].first(where: { $0.isOne(of: ",;") }),
      let fields = fields(of: line, between: sign)
    else { return [] }
    if let known, known.count == fields.count, known.sign == sign {
      state.fields = known
      return fields.indices.compactMap {
        known.secret >> UInt32($0) & 1 == 1 ? secret(inField: fields[$0]) : nil
      }
    }
    var heading = Fields(secret: 0, count: fields.count, sign: sign)
    for (index, field) in fields.enumerated() {
      guard let first = bytes[field].first, SecretBytes.isLetter(first),
        bytes[field].allSatisfy(SecretBytes.isName)
      else { return [] }
      if SecretName.isSecret(bytes[field]) { heading.secret |= 1 << UInt32(index) }
    }
    if heading.secret != 0 { state.fields = heading }
    return []
  }

  /// The fields without the marks around them, if there are not too many.
  private func fields(of line: Range<Int>, between sign: UInt8) -> [Range<Int>]? {
    var fields: [Range<Int>] = []
    var start = contentStart(of: line)
    var i = start
    var isQuoted = false
    while i <= line.upperBound {
      if i == line.upperBound || bytes[i] == sign && !isQuoted {
        guard fields.count < 32 else { return nil }
        var field = trimmed(start..<i)
        if field.count >= 2, bytes[field.lowerBound] == UInt8(ascii: "\""),
          bytes[field.upperBound - 1] == bytes[field.lowerBound]
        {
          field = field.lowerBound + 1..<field.upperBound - 1
        }
        fields.append(field)
        start = i + 1
      } else if bytes[i] == UInt8(ascii: "\"") {
        isQuoted.toggle()
      }
      i += 1
    }
    return fields
  }

  private func secret(inField field: Range<Int>) -> Range<Int>? {
    let text = bytes[field]
    guard !isMasked(field), !SecretValue.isHarmless(text, name: nil),
      !text.contains(where: SecretBytes.isBlank), SecretValue.isCredential(text)
    else { return nil }
    return field
  }
}
