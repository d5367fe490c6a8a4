/// A line of kaniko's, in one of the forms of its logger: `INFO[0003] RUN make`, with colours or without, and
/// `time="…" level=info msg="RUN make"`, `{"level":"info","msg":"RUN make","time":"…"}`.
///
/// Sources: GoogleContainerTools/kaniko pkg/logging, sirupsen/logrus text_formatter.go. The number is the seconds since the
/// program started; with `--log-timestamp` a moment is there.
struct KanikoLine {
  enum Level {
    case info, warning, error, other
  }

  var level: Level
  /// The time that the logger put before the text.
  var stamp: TimeStamp?
  /// Where the text begins.
  var start: Int

  /// Reads a line without control sequences.
  init?(_ line: Span<UInt8>) {
    guard line.count > 5, let level = Self.level(line) else { return nil }
    self.level = level
    start = 4
    if line[4] == ASCII.leftBracket {
      guard let close = line.firstIndex(of: ASCII.rightBracket, from: 5), close < 48 else { return nil }
      stamp = Self.stamp(line.extracting(5..<close))
      start = close + 1
    } else if line[4] != ASCII.space {
      return nil
    }
    start = line.indexAfterBlanks(from: start)
  }

  private static func level(_ line: Span<UInt8>) -> Level? {
    if line.hasPrefix("INFO") { return .info }
    if line.hasPrefix("WARN") { return .warning }
    if line.hasPrefix("ERRO") || line.hasPrefix("FATA") { return .error }
    if line.hasPrefix("DEBU") || line.hasPrefix("TRAC") || line.hasPrefix("PANI") { return .other }
    return nil
  }

  private static func stamp(_ text: Span<UInt8>) -> TimeStamp? {
    if let number = text.number(at: 0), number.end == text.count {
      return TimeStamp(
        nanoseconds: Int64(number.value) * 1_000_000_000, resolution: 1_000_000_000, hasDate: false)
    }
    guard let moment = parseRFC3339(text) else { return nil }
    return TimeStamp(nanoseconds: moment, resolution: 1_000_000_000, hasDate: true)
  }

  /// The text of a line in logfmt or JSON, with its level and time; `nil` for other lines.
  static func structured(_ line: Span<UInt8>) -> (line: KanikoLine, text: [UInt8])? {
    logfmt(line) ?? json(line)
  }

  private static func json(_ line: Span<UInt8>) -> (line: KanikoLine, text: [UInt8])? {
    guard line.hasPrefix("{\"level\":\"") else { return nil }
    var json = JSONScanner(at: 0)
    guard json.enter(ASCII.leftBrace, line) else { return nil }
    var level = Level.other
    var text: [UInt8] = []
    var stamp: TimeStamp?
    while let key = json.nextKey(line) {
      let key = line.extracting(key)
      guard key.equals("level") || key.equals("msg") || key.equals("time") else {
        json.skipValue(line)
        continue
      }
      guard let place = json.string(line) else { continue }
      if key.equals("level") {
        level = Self.level(named: line.extracting(place.range))
      } else if key.equals("msg") {
        JSONScanner.append(place, of: line, to: &text)
      } else {
        stamp = Self.stamp(line.extracting(place.range))
      }
    }
    return text.isEmpty ? nil : (KanikoLine(level: level, stamp: stamp, start: 0), text)
  }

  private static func level(named word: Span<UInt8>) -> Level {
    if word.equals("info") { return .info }
    if word.equals("warning") { return .warning }
    return word.equals("error") || word.equals("fatal") ? .error : .other
  }

  private static func logfmt(_ line: Span<UInt8>) -> (line: KanikoLine, text: [UInt8])? {
    guard line.hasPrefix("time=\""), let close = line.firstIndex(of: ASCII.quote, from: 6),
      line.hasPrefix("\" level=", at: close), let space = line.firstIndex(of: ASCII.space, from: close + 8),
      line.hasPrefix(" msg=", at: space)
    else { return nil }
    var text: [UInt8] = []
    if line.hasPrefix("\"", at: space + 5) {
      var json = JSONScanner(at: space + 5)
      guard let place = json.string(line) else { return nil }
      JSONScanner.append(place, of: line, to: &text)
    } else {
      text = line.copy((space + 5)..<line.count)
    }
    let level = Self.level(named: line.extracting((close + 8)..<space))
    let moment = parseRFC3339(line.extracting(6..<close))
    let stamp = moment.map { TimeStamp(nanoseconds: $0, resolution: 1_000_000_000, hasDate: true) }
    return (KanikoLine(level: level, stamp: stamp, start: 0), text)
  }

  private init(level: Level, stamp: TimeStamp?, start: Int) {
    self.level = level
    self.stamp = stamp
    self.start = start
  }
}

/// The messages of kaniko's logger.
///
/// Sources: GoogleContainerTools/kaniko pkg/executor (build.go, push.go), pkg/image, pkg/dockerfile, pkg/commands,
/// cmd/executor/cmd/root.go.
enum KanikoText {
  case retrieving(Range<Int>)
  /// `Resolved base name node:20 to build`.
  case stageName(base: Range<Int>, name: Range<Int>)
  case dependenciesBuilt
  case stage(base: Range<Int>)
  /// `Unpacking rootfs as cmd COPY a /b requires it.`: the first instruction of the stage that needs files.
  case unpacking(Range<Int>?)
  case cachedCommand
  case foundInCache
  case instruction
  case stageEnd
  case cachePush(Range<Int>)
  case push(Range<Int>)
  case pushed
  case notPushed
  /// `Running: [/bin/sh -c make]`: the command of the instruction that was logged before.
  case command(Range<Int>)
  /// Words about how the builder works, which belong to no program's output.
  case remark

  /// Reads the text after the logger's mark.
  init?(_ text: Span<UInt8>) {
    let end = text.endWithoutBlanks()
    func rest(_ wording: StaticString) -> Range<Int>? {
      let start = wording.utf8CodeUnitCount
      return text.hasPrefix(wording) && end > start ? start..<end : nil
    }
    if DockerfileWords.isInstruction(text, at: 0, inCapitals: true) {
      self = .instruction
    } else if let range = rest("Retrieving image manifest ") ?? rest("Downloading base image ") {
      self = .retrieving(range)
    } else if let range = rest("Resolved base name ") {
      guard let to = text.firstIndex(of: " to ", from: range.lowerBound), to + 4 < end else {
        self = .remark
        return
      }
      self = .stageName(base: range.lowerBound..<to, name: (to + 4)..<end)
    } else if text.hasPrefix("Built cross stage deps: ") {
      self = .dependenciesBuilt
    } else if let range = rest("Building stage '") {
      guard let close = text.firstIndex(of: UInt8(ascii: "'"), from: range.lowerBound) else { return nil }
      self = .stage(base: range.lowerBound..<close)
    } else if let range = rest("Unpacking rootfs as cmd ") {
      let words: StaticString = " requires it."
      let isWhole =
        text.hasPrefix(words, at: end - words.utf8CodeUnitCount)
        && end - words.utf8CodeUnitCount > range.lowerBound
      self = .unpacking(isWhole ? range.lowerBound..<(end - words.utf8CodeUnitCount) : nil)
    } else if text.hasPrefix("Skipping unpacking as no commands require it") {
      self = .unpacking(nil)
    } else if text.hasPrefix("Using caching version of cmd: ") {
      self = .cachedCommand
    } else if text.hasPrefix("Found cached layer, extracting to filesystem") {
      self = .foundInCache
    } else if text.hasPrefix("Deleting filesystem") || text.hasPrefix("Storing source image from stage ")
      || text.hasPrefix("Saving file ")
    {
      self = .stageEnd
    } else if text.hasPrefix("Pushing layer "), let to = text.firstIndex(of: " to cache now") {
      self = .cachePush(14..<to)
    } else if let range = rest("Pushing image to ") {
      self = .push(range)
    } else if text.hasPrefix("Pushed ") {
      self = .pushed
    } else if text.hasPrefix("Skipping push to container registry due to --no-push flag") {
      self = .notPushed
    } else if let range = rest("Running: [/bin/sh -c "), end - 1 > range.lowerBound {
      self = .command(range.lowerBound..<end - 1)
    } else if Self.isRemark(text) {
      self = .remark
    } else {
      return nil
    }
  }

  private static func isRemark(_ text: Span<UInt8>) -> Bool {
    for wording in remarks where text.hasPrefix(wording) { return true }
    return false
  }

  private static let remarks: [StaticString] = [
    "Retrieving image ", "Returning cached image manifest", "Executing ", "Using dockerignore file: ",
    "Initializing snapshotter", "Taking snapshot of ", "No files were changed", "No files changed",
    "Checking for cached layer ", "No cached layer found for cmd ", "Resolving srcs ", "Resolving ", "Cmd: ",
    "cmd: ",
    "Args: ", "args: ", "Running: ", "Util.Lookup returned: ", "Performing slow lookup of group ids for ",
    "Base image from previous stage ", "No base image, nothing to extract", "Only file modification time",
    "Changed working directory to ", "Creating directory ", "Adding exposed port: ", "Adding volume ",
    "Applying label ", "Found manifest at ", "Found sha256:", "Error while retrieving image from cache: ",
    "Using files from context: ", "Skipping paths under ", "Skipping unpacking", "Skipping snapshotting",
    "Unpacking rootfs", "Immutable tag error ignored", "Container runtime information", "To simplify",
    "Ignoring files", "Pulling context", "Checking out", "GET KEYCHAIN", "running on kubernetes",
  ]
}
