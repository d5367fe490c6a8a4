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
      SecretBytes.isBlank($0) || "-+=|".utf8.contains($0) || $0 >= 0x80
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
}
