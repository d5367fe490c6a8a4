/// A printed line that says something about time; the marks of a build stand in the order of the log.
///
/// Of a block of output lines three are kept: the first, the last, and between them the one whose stamp
/// bounds the step's start best. So the marks of a build grow with the blocks that the printer made, not
/// with the lines.
struct TimelineMark: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    /// The step's name; a new block of the step begins.
    case named
    /// `#N ...`: the block ends while the step runs.
    case paused
    /// Output: `figure` is the offset from the step's latest start in milliseconds, or -1.
    case output
    /// A status line: `figure` is the time since that piece of work began in milliseconds, or -1.
    case status
    /// The step ended: `figure` is the printed busy time in tenths of a second, or -1.
    case done, cached, failed, canceled
  }

  var kind: Kind
  /// How many decimals `figure` was printed with.
  var decimals: UInt8
  /// Index of the step.
  var step: Int32
  var figure: Int32
  /// When the line was printed, in nanoseconds on the build's clock; ``unknown`` where nothing tells.
  var moment: Int64
  /// The line may have been printed up to this many nanoseconds after ``moment``.
  var resolution: Int64

  static let unknown = Int64.min

  var isEnd: Bool { kind.rawValue >= Kind.done.rawValue }
  var hasMoment: Bool { moment != Self.unknown }
}

/// The marks of a build while its log is read.
struct TimelineMarks: Sendable {
  /// Blocks beyond these are counted as one: a build's timeline does not get better by a million of them.
  static let most = 200_000

  private(set) var all: [TimelineMark] = []
  private var blockStep: Int32 = -1
  private var blockStart = 0
  private var blockOutputs = 0

  mutating func append(_ mark: TimelineMark) {
    guard mark.kind == .output else {
      blockStep = -1
      guard all.count < Self.most || mark.isEnd else { return }
      all.append(mark)
      return
    }
    guard mark.step == blockStep else {
      guard all.count < Self.most else { return }
      blockStep = mark.step
      blockStart = all.count
      blockOutputs = 1
      all.append(mark)
      return
    }
    blockOutputs += 1
    if blockOutputs <= 3 {
      all.append(mark)
      return
    }
    let last = blockStart + 2
    if all[last].slack < all[last - 1].slack { all[last - 1] = all[last] }
    all[last] = mark
  }
}

extension TimelineMark {
  /// How late the line bounds its step's start: the smaller, the better the bound.
  fileprivate var slack: Int64 { hasMoment ? moment &- Int64(figure) &* 1_000_000 : Int64.max }
}
