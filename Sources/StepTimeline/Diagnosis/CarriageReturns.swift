internal import BuildLogParser

/// What the carriage returns inside a line of output mean.
enum CarriageReturns {
  private static let sign = UInt8(ascii: "\r")

  /// The pieces that a line consists of.
  ///
  /// A progress meter and the error after it share a line: `  0  0 --:--\rcurl: (6) …`. A word from a file with Windows line endings
  /// keeps its carriage return when a program quotes it: `run.sh: 2: npm\r: not found`. The second is no new piece; its carriage
  /// return is written `␍`, which no program prints.
  static func pieces(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var pieces = line.split(separator: sign, omittingEmptySubsequences: true)
    for place in pieces.indices.dropFirst().reversed()
    where closesWord(pieces[place], after: pieces[place - 1]) {
      pieces[place - 1] = pieces[place - 1] + "␍".utf8 + pieces[place]
      pieces.remove(at: place)
    }
    return pieces
  }

  /// Whether a program goes on after a word that it quoted: with a shell's words, or with the mark that ends the quotation.
  private static func closesWord(_ piece: ArraySlice<UInt8>, after before: ArraySlice<UInt8>) -> Bool {
    if PasteOverwrites.ends.contains(where: { piece.starts(with: $0.utf8) }) { return true }
    guard let mark = piece.first, mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\"") else {
      return false
    }
    guard !before.count(where: { $0 == mark }).isMultiple(of: 2) else { return false }
    guard let next = piece.dropFirst().first else { return true }
    return next.isOne(of: " .,:;)]")
  }
}
