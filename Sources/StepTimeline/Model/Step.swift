public import BuildLogParser

/// One step (BuildKit: vertex) of a build.
public struct Step: Sendable, Equatable {
  /// How a step ended.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Status: String, Sendable, Codable {
    /// It ran to its end.
    case done
    /// Its result was in the cache.
    case cached
    /// It failed.
    case failed
    /// It was stopped before its end.
    case canceled
    /// The log does not say that it ended.
    case running
  }

  /// The kind of work that a step does, by its name.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Kind: String, Sendable, Codable {
    /// Something that the builder does for itself: `[internal] load build definition`.
    case `internal`
    /// The base image of a stage.
    case from
    /// A `RUN`.
    case run
    /// A `COPY`.
    case copy
    /// An `ADD`.
    case add
    /// A `WORKDIR`.
    case workdir
    /// Another instruction of the Dockerfile.
    case otherInstruction = "other-instruction"
    /// The image is exported or pushed.
    case export
    /// A build cache is read.
    case cacheImport = "cache-import"
    /// A build cache is written.
    case cacheExport = "cache-export"
    /// The login at a registry.
    case auth
    /// The build context, or an image or repository in its place.
    case context
    /// Any other.
    case other
  }

  /// A stretch of time in seconds from the build's first event.
  public struct Interval: Sendable, Equatable {
    /// When it began.
    public var start: Double
    /// When it ended.
    public var end: Double

    /// Creates an interval.
    public init(start: Double, end: Double) {
      self.start = start
      self.end = end
    }
  }

  /// The longest time in which a running step printed nothing.
  public struct Silence: Sendable, Equatable {
    /// When it began, in seconds from the build's first event.
    public var startSeconds: Double?
    /// How long it lasted, in seconds.
    public var seconds: Double
    /// The line before it; `nil` if nothing had been printed yet.
    public var afterText: String?

    /// Creates a silence.
    public init(startSeconds: Double?, seconds: Double, afterText: String?) {
      self.startSeconds = startSeconds
      self.seconds = seconds
      self.afterText = afterText
    }
  }

  /// A download, extraction or upload inside a step.
  public struct Transfer: Sendable, Equatable {
    /// The kind of transfer.
    #if hasAttribute(nonexhaustive)
      @nonexhaustive
    #endif
    public enum Action: String, Sendable, Codable {
      /// Something is downloaded: a layer, a file.
      case download
      /// A layer is unpacked.
      case extract
      /// A layer or a manifest is uploaded.
      case upload
      /// The build context is sent to the builder.
      case context
      /// Any other piece of work.
      case other
    }

    private static let unknown = Int64.min

    private(set) var work: WorkID
    // The small ones first: they fit after the name, and a long log has tens of thousands of transfers.
    /// The kind of transfer.
    public var action: Action
    /// Whether it was finished.
    public var isDone: Bool
    private var milliseconds = Int32.min
    private var bytesMoved = unknown
    private var bytesInAll = unknown

    /// The layer's digest, or the text of the status line.
    public var id: String {
      get { work.text }
      set { work = WorkID(newValue) }
    }
    /// Bytes moved so far.
    public var bytes: Int64? {
      get { bytesMoved == Self.unknown ? nil : bytesMoved }
      set { bytesMoved = newValue ?? Self.unknown }
    }
    /// Bytes to move in all.
    public var totalBytes: Int64? {
      get { bytesInAll == Self.unknown ? nil : bytesInAll }
      set { bytesInAll = newValue ?? Self.unknown }
    }
    /// How long it took, in seconds, to the millisecond; up to 23 days.
    public var seconds: Double? {
      get { milliseconds == .min ? nil : Double(milliseconds) / 1000 }
      set {
        guard let newValue, abs(newValue) < 2_000_000 else {
          milliseconds = .min
          return
        }
        milliseconds = Int32((newValue * 1000).rounded())
      }
    }
    /// Whether the text is a digest, which holds no words.
    var isDigest: Bool { work.isDigest }

    /// Creates a transfer.
    public init(
      id: String, action: Action, bytes: Int64? = nil, totalBytes: Int64? = nil, seconds: Double? = nil,
      isDone: Bool = false
    ) {
      self.init(WorkID(id), action)
      self.isDone = isDone
      self.bytes = bytes
      self.totalBytes = totalBytes
      self.seconds = seconds
    }

    init(_ work: WorkID, _ action: Action) {
      self.work = work
      self.action = action
      isDone = false
    }
  }

  /// The step's number as text (`7`), as reports have it.
  public var id: String
  /// The step's number, as in the events of ``BuildLogParser/BuildEvent``; `nil` if ``id`` is not a number.
  ///
  /// It is not the step's index in ``Build/steps``.
  public var number: StepNumber? { Int(id).map { StepNumber($0) } }
  /// The step's name as printed.
  public var name: String
  /// The parts of its name: stage, index, instruction.
  public var parts: StepName
  /// How it ended.
  public var status: Status
  /// When it first began.
  public var startSeconds: Double?
  /// When it last ended.
  public var endSeconds: Double?
  /// Whether ``endSeconds`` is only the earliest possible end: of a failed or cancelled step whose end the log does not
  /// say, neither by a figure nor by a clock.
  public var isEndLeast = false
  /// The sum of its intervals, in seconds.
  public var busySeconds: Double?
  /// How far ``startSeconds`` and ``endSeconds`` may be off, in seconds; 0 for recorded times.
  public var uncertaintySeconds: Double?
  /// When it ran.
  public var intervals: [Interval] = []
  /// The figure of its last `DONE` line, in seconds.
  public var reportedSeconds: Double?
  /// Whether the build's wall time depended on it.
  public var isOnCriticalPath = false
  /// Indices into ``Build/steps`` of the steps that had to end before it could start.
  public var dependsOn: [Int] = []
  /// Lines of output.
  public var logLines = 0
  /// Bytes of output.
  public var logBytes = 0
  /// Whether the engine dropped output (`[output clipped, …]`).
  public var isLogClipped = false
  /// The longest time without output while it ran.
  public var longestSilence: Silence?
  /// Its transfers.
  public var transfers: [Transfer] = []
  /// Remarks printed as `WARN:`.
  public var warnings: [String] = []
  /// Its error message.
  public var error: String?
  /// The exit code of its command, if the error has one.
  public var exitCode: Int?
  /// The last line that it printed; what a reader of a stopped log asks for.
  public var lastLine: String?
  /// The number of the log line that first named it.
  public var sourceLine: Int

  /// Creates a step that has only been named.
  public init(id: String, name: String, status: Status = .running, sourceLine: Int) {
    self.id = id
    self.name = name
    self.parts = StepName(name)
    self.status = status
    self.sourceLine = sourceLine
  }
}
