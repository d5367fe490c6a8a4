/// A part of a Markdown report that is written whole, with fewer rows, or not at all.
///
/// However much is removed, each opened tag is closed: ``head`` and ``tail`` always come together.
struct MarkdownBlock {
  /// How much a reader needs the block; lower ranks get room before higher ones.
  enum Rank: Int, Comparable {
    case verdictOfFailure, verdict, failure, cause, fix, place, timeline, figures, output, advice, details

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Lines that cannot be parted.
  struct Row {
    var lines: [String]
    /// Of rows that do not all fit, those with the highest weight stay.
    var weight: Double

    var bytes: Int { MarkdownBlock.bytes(lines) }
  }

  var rank: Rank
  /// Its name, to be mentioned if the block is left out; `nil` if it needs no mention.
  var name: String?
  var head: [String]
  var rows: [Row] = []
  var tail: [String] = []
  /// The line that says how many rows are missing, and whether it comes after ``tail``.
  var omission: (text: @Sendable (Int) -> String, isBehind: Bool)?
  /// With fewer rows than this it is not worth its room.
  var leastRows = 1

  /// A part that is written whole or not at all.
  init(_ rank: Rank, named name: String? = nil, _ lines: [String]) {
    self.rank = rank
    self.name = name
    head = lines
  }

  var lines: [String] { head + rows.flatMap(\.lines) + tail }

  /// The bytes of all lines with their line ends.
  var bytes: Int { Self.bytes(head) + rows.reduce(0) { $0 + $1.bytes } + Self.bytes(tail) }

  /// The part with as many rows as fit, or `nil` if that is too few.
  func fitting(into room: Int) -> MarkdownBlock? {
    if bytes <= room { return self }
    guard rows.count > leastRows, let omission else { return nil }
    // The longest text that this line can have.
    let sign = omission.text(rows.count)
    var left = room - Self.bytes(head) - Self.bytes(tail) - sign.utf8.count - 2
    var kept: Set<Int> = []
    for index in rows.indices.sorted(by: { (rows[$0].weight, $1) > (rows[$1].weight, $0) }) {
      left -= rows[index].bytes
      if left < 0 { break }
      kept.insert(index)
    }
    guard kept.count >= leastRows else { return nil }
    var cut = self
    cut.rows = rows.indices.filter { kept.contains($0) }.map { rows[$0] }
    let line = omission.text(rows.count - kept.count)
    if omission.isBehind {
      cut.tail += ["", line]
    } else if kept.contains(0) {
      cut.tail.insert(line, at: 0)
    } else {
      cut.head.append(line)
    }
    return cut
  }

  static func bytes(_ lines: [String]) -> Int { lines.reduce(0) { $0 + $1.utf8.count + 1 } }
}

/// The parts of a report in the order in which they are, those of one build together.
struct MarkdownSection {
  /// How the note on what was left out names the build; `nil` for the only one.
  var name: String?
  /// The first one is the build's verdict, without which the others mean nothing.
  var blocks: [MarkdownBlock]
}
