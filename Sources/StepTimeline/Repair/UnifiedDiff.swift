/// Writes what edits change as a unified diff, byte for byte.
///
/// `git apply` and `patch -p1` take it: carriage returns stay, and a last line without an end is marked.
struct UnifiedDiff {
  /// Lines shown around a change.
  private static let context = 3

  /// The lines that may differ, with the context around them.
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let path: String
  /// The number of the first of these lines, less one.
  private let offset: Int

  /// - Parameters:
  ///   - path: the file as seen from the folder in which the patch is applied.
  ///   - offset: the lines of the file before the given ones.
  init(path: String, old: [UInt8], new: [UInt8], offset: Int = 0) {
    self.path = path
    let (head, tail) = Self.equalEnds(old, new)
    self.old = Self.lines(old[head..<(old.count - tail)])
    self.new = Self.lines(new[head..<(new.count - tail)])
    self.offset = offset + old[..<head].count { $0 == UInt8(ascii: "\n") }
  }

  /// The lines of a whole file.
  private init(whole old: [UInt8], _ new: [UInt8]) {
    path = ""
    self.old = Self.lines(old[...])
    self.new = Self.lines(new[...])
    offset = 0
  }

  /// How many bytes at both ends are the same and too far from a change to be context.
  private static func equalEnds(_ old: [UInt8], _ new: [UInt8]) -> (head: Int, tail: Int) {
    var (head, tail) = Dockerfile.equalEnds(old, new)
    let lineEnd = UInt8(ascii: "\n")
    // Back to the beginning of the line, and over the context.
    for _ in 0...context {
      guard head > 0 else { break }
      head -= 1
      while head > 0, old[head - 1] != lineEnd { head -= 1 }
    }
    for _ in 0...(context + 1) {
      guard tail > 0 else { break }
      tail -= 1
      while tail > 0, old[old.count - 1 - tail] != lineEnd { tail -= 1 }
    }
    return (head, tail)
  }

  /// A run of lines that differ.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The patch; empty if nothing differs.
  var bytes: [UInt8] {
    let changes = changes
    guard !changes.isEmpty else { return [] }
    var result = Array("--- a/\(path)\n+++ b/\(path)\n".utf8)
    var group: [Change] = []
    for change in changes {
      if let last = group.last, change.old.lowerBound - last.old.upperBound > 2 * Self.context {
        write(group, to: &result)
        group = []
      }
      group.append(change)
    }
    write(group, to: &result)
    return result
  }

  /// A text with both of two changes; `nil` if they touch the same or adjacent lines.
  static func merging(old: [UInt8], _ first: [UInt8], _ second: [UInt8]) -> [UInt8]? {
    let one = UnifiedDiff(whole: old, first)
    let other = UnifiedDiff(whole: old, second)
    let pieces =
      one.changes.map { ($0.old, one.new[$0.new]) } + other.changes.map { ($0.old, other.new[$0.new]) }
    var result: [UInt8] = []
    var at = 0
    for (place, (range, lines)) in pieces.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }).enumerated() {
      guard place == 0 || range.lowerBound > at else { return nil }
      result += one.old[at..<range.lowerBound].joined()
      result += lines.joined()
      at = range.upperBound
    }
    return result + one.old[at...].joined()
  }

  private func write(_ group: [Change], to result: inout [UInt8]) {
    guard let first = group.first, let last = group.last else { return }
    let start = max(0, first.old.lowerBound - Self.context)
    let end = min(old.count, last.old.upperBound + Self.context)
    let lead = first.old.lowerBound - start
    let newStart = first.new.lowerBound - lead
    let newEnd = last.new.upperBound + (end - last.old.upperBound)
    result +=
      "@@ -\(range(start..<end)) +\(range(newStart..<newEnd)) @@\n".utf8
    var at = start
    for change in group {
      for line in old[at..<change.old.lowerBound] { write(" ", line, to: &result) }
      for line in old[change.old] { write("-", line, to: &result) }
      for line in new[change.new] { write("+", line, to: &result) }
      at = change.old.upperBound
    }
    for line in old[at..<end] { write(" ", line, to: &result) }
  }

  private func range(_ lines: Range<Int>) -> String {
    let start = offset + lines.lowerBound + (lines.isEmpty ? 0 : 1)
    return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
  }

  private func write(_ mark: String, _ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    result += mark.utf8
    result += line
    if line.last != UInt8(ascii: "\n") { result += "\n\\ No newline at end of file\n".utf8 }
  }

  /// The lines with their ends.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(bytes[start...end])
      start = end + 1
    }
    if start < bytes.endIndex { lines.append(bytes[start...]) }
    return lines
  }

  /// The runs of lines that differ, by the longest common subsequence of what lies between equal ends.
  private var changes: [Change] {
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    let a = old[head..<(old.count - tail)]
    let b = new[head..<(new.count - tail)]
    guard !a.isEmpty || !b.isEmpty else { return [] }
    // Edits far apart in a very long file are shown as one: the table would not fit into memory.
    guard a.count * b.count <= 4_000_000 else {
      return [Change(old: a.startIndex..<a.endIndex, new: b.startIndex..<b.endIndex)]
    }
    var lengths = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        lengths[i][j] =
          a[a.startIndex + i] == b[b.startIndex + j]
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var changes: [Change] = []
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[a.startIndex + i] == b[b.startIndex + j] {
        i += 1
        j += 1
        continue
      }
      let (from, to) = (i, j)
      while i < a.count || j < b.count {
        if i < a.count, j < b.count, a[a.startIndex + i] == b[b.startIndex + j] { break }
        if j >= b.count || (i < a.count && lengths[i + 1][j] >= lengths[i][j + 1]) { i += 1 } else { j += 1 }
      }
      changes.append(
        Change(
          old: (a.startIndex + from)..<(a.startIndex + i), new: (b.startIndex + to)..<(b.startIndex + j)))
    }
    return changes
  }
}
