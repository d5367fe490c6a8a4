/// One change of a file: the expected bytes at a place, and their replacement.
struct Edit: Sendable, Equatable {
  /// The bytes to replace; empty for an insertion.
  var range: Range<Int>
  /// The bytes that must be there; otherwise the edit is refused.
  var expected: [UInt8]
  var replacement: [UInt8]
}

/// Edits of one file: either all of them are made, or none.
struct FileChange: Sendable, Equatable {
  /// The path for the patch.
  var path: String
  /// The file before.
  var old: [UInt8]
  var edits: [Edit]

  /// The file after; `nil` if an edit does not fit, or if two of them touch the same bytes.
  var new: [UInt8]? {
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    var result: [UInt8] = []
    var at = 0
    for edit in ordered {
      guard edit.range.lowerBound >= at, edit.range.upperBound <= old.count,
        old[edit.range].elementsEqual(edit.expected)
      else { return nil }
      result += old[at..<edit.range.lowerBound]
      result += edit.replacement
      at = edit.range.upperBound
    }
    return result + old[at...]
  }
}

/// A repair: its description, and the changes that it makes.
struct Proposal: Sendable, Equatable {
  /// The instruction, as an imperative sentence.
  var text: String
  var target = Fix.Target.dockerfile
  var applicability = Fix.Applicability.likely
  /// Changes of the Dockerfile or of another file; empty for a command or an advice.
  var changes: [FileChange] = []
  /// Lines to copy, if there is no patch.
  var snippet: String?
  /// The command to build with after the change, if it is another one.
  var command: String?
}
