internal import BuildLogParser

/// One build, as far as it has been read.
struct BuildRecord {
  /// A line of the block that quotes the Dockerfile.
  typealias SourceLine = Failure.Excerpt.Line

  var dialect: DialectName
  var envelope = EnvelopeName.none
  var firstLine: Int
  var lastLine: Int
  var steps: [StepRecord] = []
  var blocks = PrintedBlocks()
  var hasSucceeded = false
  /// Whether another build prints under the same step numbers, so that no time can be attributed.
  var isMixed = false
  /// The lines after the steps.
  var aftermath = Aftermath()
  /// Whether only the build's end is in the log; known once the steps repeated there were added.
  var isOnlyEnd = false
  /// Whether the closing error is only the place of the failed instruction: the log ends before the error itself.
  var hasOnlyLocation = false

  var sourceFile: String?
  var sourceLineNumber: Int?
  var sourceLines: [SourceLine] = []
  var closing: [RetainedLine] = []
  var warnings: [BuildWarning] = []
  /// The failed steps as repeated at the end.
  var repeated: [RepeatedStep] = []
  /// The job's last lines before the build, while no build of the log had steps.
  var earlier: [RetainedLine] = []
  /// The messages that the sentences around a pasted log quote.
  var prose: [RetainedLine] = []
  /// The title of the report that a log was pasted into: a line before it, the first one that is not blank.
  var title: RetainedLine?

  /// Index of each step by its number.
  ///
  /// The number as it is: a type of keys of its own costs each process a quarter of a million instructions.
  private var indexOfNumber: [Int: Int] = [:]
  private var latestNumber: StepNumber = -1
  private var latestIndex = -1

  // The clock: stamps may lack the date, so that midnight must be noticed.
  private(set) var hasStamps = false
  private(set) var hasArrivals = false
  private(set) var hasDates = false
  private var dayOffset: Int64 = 0
  private var latestStamp = Int64.min

  init(dialect: DialectName, line: Int) {
    self.dialect = dialect
    firstLine = line
    lastLine = line
  }

  /// The index of a step, or `nil` if it was never named.
  @inline(__always)
  mutating func index(of number: StepNumber) -> Int? {
    if number == latestNumber { return latestIndex }
    guard let index = indexOfNumber[number.rawValue] else { return nil }
    latestNumber = number
    latestIndex = index
    return index
  }

  /// Adds a step.
  mutating func addStep(_ number: StepNumber, name: String, line: Int) -> Int {
    steps.append(StepRecord(number: number, name: name, sourceLine: line))
    indexOfNumber[number.rawValue] = steps.count - 1
    return steps.count - 1
  }

  /// When a line was printed, on one clock without jumps at midnight.
  @inline(__always)
  mutating func moment(of context: LineContext) -> (moment: Int64?, resolution: Int64) {
    if let stamp = context.stamp {
      hasStamps = true
      hasDates = hasDates || stamp.hasDate
      var moment = stamp.nanoseconds &+ dayOffset
      if !stamp.hasDate, latestStamp != .min, moment < latestStamp &- 43_200_000_000_000 {
        dayOffset &+= 86_400_000_000_000
        moment &+= 86_400_000_000_000
      }
      latestStamp = moment
      return (moment, stamp.resolution)
    }
    if let arrival = context.arrival {
      hasArrivals = true
      hasDates = true
      return (arrival, 0)
    }
    return (nil, 0)
  }
}
