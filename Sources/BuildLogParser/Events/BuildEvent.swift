/// One line of a build log, by its meaning.
///
/// Texts are borrowed from the line and live only during the call that delivers the event; copy what has
/// to stay. Step numbers are those that the engine printed, counted from 1 anew in each build.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum BuildEvent: ~Escapable {
  /// A new build begins here; everything until the next one of the same lane belongs to it.
  case buildBegan(DialectName)
  /// BuildKit's description of the build: the text after `#0 `.
  case description(Span<UInt8>)

  /// A step's name was printed: for the first time, or again because the printer came back to it.
  case stepNamed(StepNumber, name: Span<UInt8>)
  /// The vertex digest that Docker 18.09 to 20.10 prints under the name.
  case stepDigest(StepNumber, Span<UInt8>)
  /// The printer left the step while it was running (`#7 ...`).
  case stepPaused(StepNumber)
  /// A line of the step's own output; the offset counts from the step's latest start.
  case stepOutput(StepNumber, offset: LineOffset?, text: Span<UInt8>)
  /// A line that belongs to the running step but carries no prefix of it (a wrapped or split line).
  case stepStray(StepNumber, text: Span<UInt8>)
  /// A transfer or other piece of work inside the step.
  case stepStatus(StepNumber, StatusLine, id: Span<UInt8>)
  /// A remark on the step (`WARN: …`).
  case stepWarning(StepNumber, text: Span<UInt8>)
  /// The step ended; `tenths` is its busy time in tenths of a second as printed, if it was.
  case stepEnded(StepNumber, StepEnd, tenths: Int?)
  /// The message of a failed step; ``stepEnded(_:_:tenths:)`` with ``StepEnd/failed`` follows.
  case stepError(StepNumber, text: Span<UInt8>)
  /// A further line of the message of a failed step.
  case stepErrorContinued(StepNumber, text: Span<UInt8>)

  /// The engine's own record: the step began (nanoseconds since 1970).
  case stepStarted(StepNumber, at: Int64)
  /// The engine's own record: the step's latest interval ended (nanoseconds since 1970).
  case stepCompleted(StepNumber, at: Int64)
  /// The engine's own record: the step needs the result of another one.
  case stepInput(StepNumber, from: StepNumber)
  /// The step's start and end as far as the frames of the terminal display show them; a later event replaces an earlier one.
  case stepShown(StepNumber, ShownMoments)

  /// The heading of the block that repeats a failed step's last output: the step's name.
  case failedStepHeading(name: Span<UInt8>)
  /// A repeated line of a failed step's output.
  case failedStepOutput(offset: LineOffset?, text: Span<UInt8>)
  /// The place of the failed instruction (`Dockerfile:6`).
  case sourceLocation(file: Span<UInt8>, line: Int)
  /// A quoted line of the Dockerfile.
  case sourceLine(number: Int, isMarked: Bool, text: Span<UInt8>)
  /// The error that closes the build (`ERROR: failed to solve: …`), without `ERROR: `.
  case closingError(Span<UInt8>)
  /// A further line of the closing error.
  case closingErrorContinued(Span<UInt8>)
  /// The build's own word that it succeeded (classic: `Successfully built …`; terminal: `FINISHED`).
  case buildSucceeded
  /// A warning listed after the build (` - Rule: message (line 3)`).
  case checkWarning(rule: Span<UInt8>, text: Span<UInt8>, line: Int?)
  /// A `WARNING: …` of the client.
  case remark(Span<UInt8>)

  /// A client's last words, which it has only if it did not fail before (`View build details: …`).
  case closingWords(Span<UInt8>)
  /// The record of the steps stops before the build does: the engine's own record stops within an update or lacks
  /// the end of a step that it announced; the last frame of a terminal display lacks rows.
  case recordCutOff
  /// The CI system ended the job; the text is its line.
  case jobEnded(JobEnd, text: Span<UInt8>)
  /// Another build prints under the same step numbers: which lines are this one's is partly a guess.
  case stepsMixed
  /// A line of another command of the job, without what the CI system put before it; ``outside(_:)`` follows with
  /// the whole line.
  case jobLine(Span<UInt8>)

  /// A line outside the build's progress: other output of the job.
  case outside(Span<UInt8>)
}

/// How a step ended.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum StepEnd: Sendable, Equatable {
  /// It ran to its end.
  case done
  /// Its result was in the cache.
  case cached
  /// It failed.
  case failed
  /// It was stopped because another step failed or the user interrupted the build.
  case canceled
}

/// The offset of an output line from its step's latest start, as printed.
public struct LineOffset: Sendable, Equatable {
  /// The offset in milliseconds.
  public var milliseconds: Int
  /// How many decimals were printed: 3 below 10 s, 2 below 100 s, then 1.
  public var decimals: Int

  /// Creates an offset.
  public init(milliseconds: Int, decimals: Int) {
    self.milliseconds = milliseconds
    self.decimals = decimals
  }
}

/// The figures of a status line (`sha256:… 58.72MB / 152.76MB 0.2s done`).
public struct StatusLine: Sendable, Equatable {
  /// Bytes so far.
  public var current: Int64?
  /// Bytes in all.
  public var total: Int64?
  /// Milliseconds since the piece of work began; left out by the engine up to 10 ms.
  public var milliseconds: Int?
  /// Whether it is finished.
  public var isDone: Bool

  /// Creates the figures of a status line.
  public init(current: Int64? = nil, total: Int64? = nil, milliseconds: Int? = nil, isDone: Bool = false) {
    self.current = current
    self.total = total
    self.milliseconds = milliseconds
    self.isDone = isDone
  }
}

/// The forms that a build's progress comes in.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum DialectName: String, Sendable, CaseIterable {
  /// `--progress=plain`.
  case plain = "buildkit-plain"
  /// `--progress=rawjson`: the engine's own record.
  case rawJSON = "buildkit-rawjson"
  /// A `.dockerbuild` file: the record that the engine keeps of a build.
  case record = "buildkit-record"
  /// The terminal display, pasted or captured.
  case terminal = "buildkit-tty"
  /// The classic builder (`Step 5/8 : RUN …`).
  case classic
  /// Buildah, and what is built by it: Podman, OpenShift (`STEP 5/8: RUN …`).
  case buildah
  /// kaniko (`INFO[0003] RUN …`).
  case kaniko
  /// What another program shows of BuildKit's steps in a form of its own: Earthly, Hugging Face Spaces, Railway.
  case hosted = "buildkit-hosted"
}

/// Where an event comes from.
public struct LineContext: Sendable, Equatable {
  /// The 1-based number of the line in the log.
  public var line: Int
  /// Which of several mixed outputs the line belongs to; 0 if no prefix separates them.
  public var lane: Int
  /// Which of the builds that print into this lane at the same time the event belongs to; 0 if there is only one.
  public var build: Int
  /// The marks that a CI system put around the line.
  public var envelope: EnvelopeName
  /// The time stamp that was put before the line.
  public var stamp: TimeStamp?
  /// When the line arrived, in nanoseconds since 1970, if it was read live.
  public var arrival: Int64?
  /// Where the text of a ``BuildEvent/outside(_:)`` line begins, after the CI system's prefix.
  public var textStart = 0

  /// Creates a place.
  public init(
    line: Int, lane: Int = 0, build: Int = 0, envelope: EnvelopeName = .none, stamp: TimeStamp? = nil,
    arrival: Int64? = nil
  ) {
    self.line = line
    self.lane = lane
    self.build = build
    self.envelope = envelope
    self.stamp = stamp
    self.arrival = arrival
  }
}

/// One build's place among mixed outputs: the same for all its events.
public struct BuildLane: Sendable, Hashable, Comparable {
  /// Which of several mixed outputs of the job.
  public var lane: Int
  /// Which of the builds that print into it at the same time.
  public var build: Int

  /// Creates a place.
  public init(lane: Int, build: Int) {
    self.lane = lane
    self.build = build
  }

  /// Orders by lane, then by build.
  public static func < (a: Self, b: Self) -> Bool { (a.lane, a.build) < (b.lane, b.build) }
}

extension LineContext {
  /// The lane and the build in it.
  public var buildLane: BuildLane { BuildLane(lane: lane, build: build) }
}

/// A moment that was written before a line.
public struct TimeStamp: Sendable, Equatable {
  /// Nanoseconds since 1970-01-01T00:00:00Z, or since midnight of an unknown day if ``hasDate`` is false.
  public var nanoseconds: Int64
  /// The stamp's resolution in nanoseconds: the true moment is up to this much later.
  public var resolution: Int64
  /// Whether the date is known (`16:36:39` has none, `Nov 22 16:36:39` has no year).
  public var hasDate: Bool

  /// Creates a stamp.
  public init(nanoseconds: Int64, resolution: Int64, hasDate: Bool) {
    self.nanoseconds = nanoseconds
    self.resolution = resolution
    self.hasDate = hasDate
  }
}

/// Takes the events of a log as they are read.
public protocol BuildEventSink {
  /// Called once for each event, in the order of the log.
  mutating func receive(_ event: BuildEvent, at context: LineContext)

  /// Called instead with consecutive lines of a step's output.
  ///
  /// Unless a sink has something better to do with them, each becomes a ``BuildEvent/stepOutput(_:offset:text:)``.
  ///
  /// - Parameters:
  ///   - run: figures of the lines.
  ///   - bytes: the lines as they are in the log, with their ends.
  ///   - context: where the first of them is.
  mutating func receive(_ run: OutputRun, bytes: Span<UInt8>, at context: LineContext)
}

extension BuildEventSink {
  /// Makes an event of each line.
  public mutating func receive(_ run: OutputRun, bytes: Span<UInt8>, at context: LineContext) {
    var place = context
    OutputRun.forEachLine(in: bytes) { offset, text, index in
      place.line = context.line + index
      receive(.stepOutput(run.step, offset: offset, text: text), at: place)
    }
  }
}
