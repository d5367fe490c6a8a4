import BuildLogParser
import StepTimeline

/// Builds with the user's own engine: the files as they are, and copies of them with a change.
struct TryBuilder {
  /// How a build ended.
  enum Ending {
    case succeeded(seconds: Double)
    case failed(Build, seconds: Double)
    case tookTooLong
    case stopped(Stop)
  }

  /// Why a build says nothing of the files.
  enum Stop {
    case interrupted(Signal)
    case notStarted(SystemError)
    /// A temporary file could not be written.
    case unwritable(path: String, SystemError)
    /// The engine printed no build, such as without its daemon.
    case noBuild(lines: [String])
    /// A signal ended the engine.
    case died(status: Int32)
    /// The engine cannot read the temporary folder.
    case unreadable(folder: String)
    /// The command failed, and the log does not say that the build did.
    case withoutFailure(status: Int32)
    /// The change was not tried.
    case skipped(String)

    /// Whether nothing is left to be said.
    var endsEverything: Bool {
      switch self {
      case .interrupted, .notStarted, .unwritable: true
      case .noBuild, .died, .unreadable, .withoutFailure, .skipped: false
      }
    }
  }

  let signals: SignalQueue
  private let command: BuildCommand
  private let dockerfile: String
  private let project: ProjectFiles
  private let folder: String
  private let timeLimit: Double
  private let rules: [Rule]
  /// Whether the engine reads `NAME.dockerignore` beside the Dockerfile, as BuildKit does.
  private var readsIgnoreFileBeside = false
  /// Whether the image of a try is left in the cache.
  private var exportsNothing = false
  private enum Copy {
    case none
    case failed(ContextCopy.Failure)
    case made(ContextCopy)
  }
  private var copy = Copy.none
  /// Whether the copy holds what the engine leaves out, too.
  private var isCopyWhole = false

  init(
    _ command: BuildCommand, dockerfile: String, project: ProjectFiles, folder: String, timeLimit: Double,
    rules: [Rule]
  ) throws(SystemError) {
    self.command = command
    self.dockerfile = dockerfile
    self.project = project
    self.folder = folder
    self.timeLimit = timeLimit
    self.rules = rules
    signals = try SignalQueue(CommandRun.signals)
  }

  /// Builds the user's files.
  mutating func buildAsItIs() -> Ending { run(command.words) }

  /// Takes from a build what the engine is.
  mutating func learn(from build: Build) {
    let isBuildKit = build.source.dialect != .classic && command.engine.isDocker
    readsIgnoreFileBeside = isBuildKit
    exportsNothing = isBuildKit && command.engine == .docker
  }

  /// Builds with a change.
  mutating func build(_ files: FileVersions) -> Ending {
    let words: [String]
    do throws(SystemError) {
      switch try prepare(files) {
      case .success(let prepared): words = prepared
      case .failure(let failure): return .stopped(.skipped(failure.text))
      }
    } catch {
      return .stopped(.unwritable(path: folder, error))
    }
    let ending = run(words)
    // An engine of before 2019, or another program's.
    if exportsNothing, case .failed(let build, _) = ending, build.says("cacheonly") {
      exportsNothing = false
      return self.build(files)
    }
    return ending
  }

  // MARK: Files

  /// Writes the changed files into the temporary folder.
  ///
  /// - Returns: the words of the build, or why it cannot be tried.
  private mutating func prepare(_ files: FileVersions) throws(SystemError) -> Result<
    [String], ContextCopy.Failure
  > {
    let source = project.dockerfiles[0]
    let (_, name) = OutputFile.split(dockerfile)
    let path = folder + "/" + name
    try Platform.overwrite(path, with: files.bytes(of: source.path) ?? source.bytes)
    var besides: [String: [UInt8]] = [:]
    for ending in [".dockerignore", ".containerignore"] {
      Platform.removeFile(path + ending)
      if Platform.kind(of: dockerfile + ending) == .regular {
        let own = try Platform.contents(of: dockerfile + ending, atMost: 4 << 20)
        besides[ending] = files.bytes(of: source.path + ending) ?? own
      }
    }
    var inContext: [(path: String, bytes: [UInt8])] = []
    for change in files.changes where change.path != source.path {
      if change.path == source.path + ".dockerignore", besides[".dockerignore"] != nil { continue }
      if readsIgnoreFileBeside, change.path == project.contextPrefix + ".dockerignore" {
        if besides[".dockerignore"] == nil { besides[".dockerignore"] = change.new }
        continue
      }
      guard change.path.hasPrefix(project.contextPrefix) else {
        return .failure(.init(path: change.path, reason: "it is not in the context"))
      }
      inContext.append((String(change.path.dropFirst(project.contextPrefix.count)), change.new))
    }
    for (ending, bytes) in besides { try Platform.overwrite(path + ending, with: bytes) }
    var context: String?
    if !inContext.isEmpty {
      // A file that the user's own ignore file leaves out may be needed if another ignore file counts.
      let isWhole = !readsIgnoreFileBeside || besides[".dockerignore"] != nil
      switch contextCopy(inContext, isWhole: isWhole) {
      case .success(let copy): context = copy
      case .failure(let failure): return .failure(failure)
      }
    }
    return .success(
      command.words(dockerfile: path, context: context, exportsNothing: exportsNothing))
  }

  private mutating func contextCopy(_ files: [(path: String, bytes: [UInt8])], isWhole: Bool) -> Result<
    String, ContextCopy.Failure
  > {
    if isWhole != isCopyWhole {
      Platform.removeTree(folder + "/context")
      copy = .none
      isCopyWhole = isWhole
    }
    if case .none = copy { copy = makeCopy() }
    switch copy {
    case .none: return .failure(Self.tooLarge)
    case .failed(let failure): return .failure(failure)
    case .made(var made):
      defer { copy = .made(made) }
      do throws(ContextCopy.Failure) { try made.apply(files) } catch { return .failure(error) }
      return .success(made.path)
    }
  }

  private static let tooLarge = ContextCopy.Failure(
    path: "",
    reason:
      "it changes other files than the Dockerfile, and the context is too large to be copied (over 100 MB)")

  private func makeCopy() -> Copy {
    let ignored = isCopyWhole ? nil : project.contents(".dockerignore").map(IgnorePatterns.init)
    do throws(ContextCopy.Failure) {
      let made = try ContextCopy(of: command.context, to: folder + "/context", without: ignored)
      return made.map(Copy.made) ?? .failed(Self.tooLarge)
    } catch {
      // A full disk must not keep the next change from being tried.
      Platform.removeTree(folder + "/context")
      return .failed(error)
    }
  }

  // MARK: Running

  private mutating func run(_ words: [String]) -> Ending {
    if let signal = pendingSignal { return .stopped(.interrupted(signal)) }
    let start = Platform.uptime()
    var log = LiveLog(
      BuildLogReader(source: "<\(words[0])>", options: BuildLogReader.Options(addedRules: rules)),
      view: LiveView.Settings(), passesOn: false)
    var run = CommandRun(words)
    run.isWatched = true
    run.temporaryFolder = folder
    run.timeLimit = Int64(min(timeLimit, 1e8) * 1e9)
    let outcome: CommandRun.Outcome
    do throws(SystemError) {
      outcome = try run.run(into: &log, signals: signals)
    } catch {
      log.abandon()
      return .stopped(.notStarted(error))
    }
    let builds = log.finish()
    let seconds = Double(Platform.uptime() - start) / 1e9
    if let signal = outcome.interrupt ?? pendingSignal { return .stopped(.interrupted(signal)) }
    if outcome.isTooLong { return .tookTooLong }
    if outcome.ending == .exited(0), !builds.contains(where: { $0.result == .failed }) {
      return .succeeded(seconds: seconds)
    }
    if case .signaled = outcome.ending { return .stopped(.died(status: outcome.ending.status)) }
    guard let build = builds.last(where: { $0.result == .failed }) else {
      if builds.isEmpty { return .stopped(.noBuild(lines: log.unread?.lastLines ?? [])) }
      return .stopped(.withoutFailure(status: outcome.ending.status))
    }
    if build.says(folder), build.failures.first?.step.map({ build.steps[$0].parts.index == nil }) ?? true {
      return .stopped(.unreadable(folder: folder))
    }
    return .failed(build, seconds: seconds)
  }

  private var pendingSignal: Signal? {
    signals.take().map(\.signal).first(where: Signal.ending.contains)
  }
}

extension Build {
  /// Whether the engine's messages hold a text.
  fileprivate func says(_ text: String) -> Bool {
    ([closingError ?? ""] + failures.map(\.message)).contains { $0.contains(text) }
  }
}
