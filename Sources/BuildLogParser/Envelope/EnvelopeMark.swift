/// One piece of what comes before a line: a time stamp, a job's name, a stream marker.
///
/// An envelope is a row of marks; GitHub's `gh run view --log` for one is two columns and a time stamp.
protocol EnvelopeMark {
  /// Reads the mark at `start`.
  ///
  /// - Returns: the index after it, or `nil` if it is not there.
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int?
}

/// The meaning of the marks before a line.
struct EnvelopePrefix {
  /// The CI system, as far as the marks say.
  var name = EnvelopeName.none
  /// The time stamp.
  var stamp: TimeStamp?
  /// The part of the line that distinguishes mixed outputs.
  var label: Range<Int>?
  /// The number that comes after the label: that of the line, or a part of the name.
  var lineNumber: Int?
}

/// The marks that are known; the order is that in which they are tried.
enum EnvelopeMarks {
  /// A mark's place in the order, kept as the shape of an envelope.
  enum Kind: UInt8, CaseIterable {
    case byteOrderMark, buildkite, gitLabSection, color, gitLabStream, stamp, bracketedStamp, clock, syslog,
      httpDate
    case bamboo, gitHubColumns, cloudBuild, teamCityBlock, composeName, numberedName, bracketedName, quote,
      labelBeforeStamp
  }

  /// Reads one kind of mark.
  static func read(
    _ kind: Kind, _ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix
  ) -> Int? {
    switch kind {
    case .byteOrderMark: ByteOrderMark.read(line, at: start, into: &prefix)
    case .buildkite: BuildkiteMark.read(line, at: start, into: &prefix)
    case .gitLabSection: GitLabSectionMark.read(line, at: start, into: &prefix)
    case .color: ColorMark.read(line, at: start, into: &prefix)
    case .gitLabStream: GitLabStreamMark.read(line, at: start, into: &prefix)
    case .stamp: StampMark.read(line, at: start, into: &prefix)
    case .bracketedStamp: BracketedStampMark.read(line, at: start, into: &prefix)
    case .clock: ClockMark.read(line, at: start, into: &prefix)
    case .syslog: SyslogMark.read(line, at: start, into: &prefix)
    case .httpDate: HTTPDateMark.read(line, at: start, into: &prefix)
    case .bamboo: BambooMark.read(line, at: start, into: &prefix)
    case .gitHubColumns: GitHubColumnsMark.read(line, at: start, into: &prefix)
    case .cloudBuild: CloudBuildMark.read(line, at: start, into: &prefix)
    case .teamCityBlock: TeamCityBlockMark.read(line, at: start, into: &prefix)
    case .composeName: ComposeNameMark.read(line, at: start, into: &prefix)
    case .numberedName: NumberedNameMark.read(line, at: start, into: &prefix)
    case .bracketedName: BracketedNameMark.read(line, at: start, into: &prefix)
    case .quote: QuoteMark.read(line, at: start, into: &prefix)
    case .labelBeforeStamp: LabelBeforeStampMark.read(line, at: start, into: &prefix)
    }
  }
}

/// The row of marks that the log's lines begin with, up to six.
struct EnvelopeShape: Equatable {
  private(set) var marks: [EnvelopeMarks.Kind] = []
  /// The text after the marks that names the output; mixed outputs have one each.
  private(set) var learnt: [LearntPrefix] = []
  /// Blanks that all lines are set in by; what is more than that is a line's own.
  private var indent = 0
  /// Whether one space comes after a clock, and not Jenkins' two: a second one is the line's own.
  private var hasOneSpaceBehindClock = false

  /// Prefixes that are kept; more jobs than that do not print to one log.
  private static let mostLearnt = 16

  /// Whether lines are bare.
  var isBare: Bool { marks.isEmpty && learnt.isEmpty }

  /// Takes the shape's marks off a line that need not be progress.
  ///
  /// - Returns: where the line's own text begins, or `nil` if the line has another shape.
  func open(_ line: Span<UInt8>, into prefix: inout EnvelopePrefix) -> Int? {
    var start = 0
    for kind in marks {
      if kind == .quote, let end = QuoteMark.end(line, at: start, indent: indent) {
        start = end
      } else if kind == .quote, prefix.stamp != nil, start < line.count, line[start] != ASCII.greaterThan {
        // GitHub's runner sets in what docker prints on standard output, and not its standard error.
        continue
      } else if let end = EnvelopeMarks.read(kind, line, at: start, into: &prefix) {
        start = end
        if kind == .clock, hasOneSpaceBehindClock, prefix.name == .jenkins,
          Self.isTwoSpaces(line, before: end)
        {
          prefix.name = .timestamp
          start -= 1
        }
      } else if !Self.mayBeMissing.contains(kind) {
        return nil
      }
    }
    // These may come before any line, whatever its neighbours have.
    for kind in [EnvelopeMarks.Kind.byteOrderMark, .gitLabSection] where !marks.contains(kind) {
      if let end = EnvelopeMarks.read(kind, line, at: start, into: &prefix) { start = end }
    }
    guard !learnt.isEmpty else { return start }
    for other in learnt {
      if let end = other.read(line, at: start, into: &prefix) { return end }
    }
    return nil
  }

  /// Marks that a line of the job may lack, though the build's lines have them.
  private static let mayBeMissing: Set<EnvelopeMarks.Kind> = [
    .color, .byteOrderMark, .gitLabSection, .teamCityBlock,
  ]

  private static func isTwoSpaces(_ line: Span<UInt8>, before end: Int) -> Bool {
    end > 1 && line[end - 1] == ASCII.space && line[end - 2] == ASCII.space
  }

  /// The shape with the prefixes of an earlier one that had the same marks.
  func keeping(_ earlier: EnvelopeShape) -> EnvelopeShape {
    guard !learnt.isEmpty, earlier.marks == marks else { return self }
    var shape = self
    shape.learnt = (earlier.learnt + learnt).suffix(Self.mostLearnt)
    return shape
  }

  /// Finds the marks that precede progress output on this line, and other possible ones.
  static func detect<Forms: ProgressForms>(
    on line: Span<UInt8>, into prefix: inout EnvelopePrefix, forms: Forms.Type,
    isProgress: (Span<UInt8>) -> Bool
  ) -> (shape: EnvelopeShape, start: Int)? {
    var shape = EnvelopeShape()
    var start = 0
    for _ in 0...6 {
      if isProgress(line.extracting(start..<line.count)) { return (shape, start) }
      var advanced = false
      for kind in EnvelopeMarks.Kind.allCases {
        var tried = prefix
        guard let end = EnvelopeMarks.read(kind, line, at: start, into: &tried), end > start else { continue }
        prefix = tried
        shape.marks.append(kind)
        if kind == .clock { shape.hasOneSpaceBehindClock = !isTwoSpaces(line, before: end) }
        if kind == .quote { shape.indent = end - start - (line[start] == ASCII.greaterThan ? 1 : 0) }
        start = end
        advanced = true
        break
      }
      guard advanced else { break }
    }
    guard let learnt = LearntPrefix(of: line, from: start, forms: forms),
      let end = learnt.read(line, at: start, into: &prefix)
    else { return nil }
    shape.learnt = [learnt]
    return (shape, end)
  }
}
