import StepTimeline

/// Shows on a terminal what a build is doing while its log is read.
struct LiveView {
  /// How a view looks.
  struct Settings: Sendable {
    /// Whether secrets are masked.
    var redacts = true
    /// Whether only ASCII is drawn.
    var ascii = false
    var color = ColorChoice.auto
  }

  /// At most ten pictures a second, in nanoseconds between two of them.
  private static let shortestPause: Int64 = 100_000_000
  /// The clocks on the screen go on while nothing is printed.
  private static let longestPause: Int64 = 250_000_000
  /// A command that ends at once needs no view.
  private static let delay: Int64 = 300_000_000

  let build: LiveBuild
  private let terminal: Platform.Descriptor
  private let glyphs: Glyphs
  private var screen: LiveScreen
  /// Whether the log goes above the rows.
  private let passesOn: Bool
  private let startedAt: Int64
  private var drawnAt: Int64?
  private var isClosed = false

  /// Creates a view, or none if there is no terminal that it could be drawn on.
  ///
  /// - Parameters:
  ///   - settings: how it looks.
  ///   - passesOn: whether the log itself is shown above the view.
  ///   - now: the beginning of the log, in nanoseconds since 1970.
  init?(_ settings: Settings, passesOn: Bool, now: Int64) {
    let terminal = Platform.Descriptor.standardError
    let kind = Platform.environment("TERM") ?? ""
    guard terminal.isTerminal, !kind.isEmpty, kind != "dumb" else { return nil }
    self.terminal = terminal
    self.passesOn = passesOn
    build = LiveBuild(redacts: settings.redacts)
    glyphs = settings.ascii ? .ascii : .unicode
    screen = LiveScreen(color: settings.color.isOn(isTerminal: true, environment: Platform.environment))
    startedAt = now
    Platform.restoreOnCrash(terminal)
  }

  /// Takes bytes of the log to be shown above the view.
  mutating func pass(_ bytes: UnsafeRawBufferPointer, at now: Int64) {
    guard passesOn else { return }
    guard !isClosed else {
      show(bytes)
      return
    }
    screen.pass(bytes, at: now)
    if screen.isFull { draw(now) }
  }

  /// When ``drawIfDue(_:)`` wants to be called next.
  var deadline: Int64? {
    guard !isClosed else { return nil }
    guard let drawnAt else { return startedAt + Self.shortestPause }
    let usual = drawnAt + (screen.hasWaiting || hasNews ? Self.shortestPause : Self.longestPause)
    return max(min(usual, screen.patienceEnds ?? usual), drawnAt + Self.shortestPause)
  }

  /// Whether something was read since the last picture.
  var hasNews = false
  /// Whether the build was asked to end and is given time to.
  var isEnding = false

  /// Draws a new picture if it is time to.
  mutating func drawIfDue(_ now: Int64) {
    guard let deadline, now >= deadline else { return }
    draw(now)
  }

  private mutating func draw(_ now: Int64) {
    drawnAt = now
    hasNews = false
    let size = terminal.terminalSize ?? (80, 24)
    if passesOn, build.isTerminalDisplay {
      // The command draws on the terminal itself; two cannot.
      close()
      return
    }
    var rows: [StyledLine] = []
    if now - startedAt >= Self.delay, size.rows >= 4, size.columns >= 20, terminal.isInForeground {
      let frame = LiveFrame(
        width: size.columns, height: size.rows, glyphs: glyphs, startedAt: startedAt, now: now,
        logIsAbove: passesOn, isEnding: isEnding)
      rows = frame.rows(build)
    }
    write(screen.update(rows, width: size.columns, now: now))
  }

  /// Gives the terminal back for a while: the tool is about to be stopped.
  mutating func pause() {
    guard !isClosed else { return }
    write(screen.erase())
  }

  /// Removes the view for good.
  mutating func close() {
    guard !isClosed else { return }
    write(screen.close())
    isClosed = true
    Platform.restoreOnCrash(nil)
  }

  private mutating func write(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    bytes.withUnsafeBytes { show($0) }
  }

  private mutating func show(_ bytes: UnsafeRawBufferPointer) {
    // The terminal was closed; the report may still go to a file.
    do throws(SystemError) { try Platform.writeAll(bytes, to: terminal) } catch { isClosed = true }
  }
}
