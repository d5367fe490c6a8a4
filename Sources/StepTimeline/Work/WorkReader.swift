/// Reads a step's output line by line and adds up what it worked on.
///
/// The time from a line to the next one belongs to what the first one says. BuildKit stamps a line when its first
/// bytes are printed, so that a progress meter which redraws itself for minutes is one line with all of its time
/// after it.
struct WorkReader {
  /// More are not listed one by one.
  private static let mostSources = 200

  private var work = StepWork()
  private var activity: StepWork.Activity?
  private var isKept = false
  private var since: Int?
  /// When the source build that runs began.
  private var sourceStart: Int?
  /// How long the pause before a retry is, in seconds.
  private var pause = 0.0
  /// The size of the file that is being fetched.
  private var fileBytes: Double?

  /// Reads a line.
  ///
  /// - Parameter milliseconds: when it was printed, from the step's start.
  mutating func read(_ text: Span<UInt8>, milliseconds: Int?) {
    var gap = 0.0
    if let milliseconds {
      work.hasTimes = true
      if let since, milliseconds > since { gap = Double(milliseconds - since) / 1000 }
      add(gap)
      since = milliseconds
    }
    let start = Self.contentStart(text)
    guard start < text.count else { return }
    let line = text.extracting(start..<text.count)
    let hints = LineHints(line)
    if hints.hasRetry, let seconds = Self.backOff(line) {
      work.retries += 1
      if seconds > 0 {
        pause = seconds
        begin(.waiting, isKept: false)
      } else {
        // Unless the output says that it paused, it waited for an answer.
        if let activity { work[activity] -= gap }
        work[.waiting] += gap
        begin(.fetching, isKept: false)
      }
      return
    }
    if Self.isProgress(line, hints) {
      note(Figures.transfer(line))
      if hints.hasBar || line.count > 400 { work.drawsProgress = true }
      begin(.fetching, isKept: false)
      return
    }
    guard let sign = WorkSign.find(line) else {
      if Self.isCMake(line) {
        let links = line.firstIndex(of: "] Linking ") != nil
        work.compiler = .c
        begin(links ? .linking : .compiling, isKept: true)
      } else if !isKept, milliseconds != nil || !work.hasTimes {
        // A line without a time among others is the rest of the one before, which a terminal wrapped.
        activity = nil
      }
      return
    }
    // Next.js prints what other bundlers print as well.
    if let compiler = sign.compiler, work.compiler != .next { work.compiler = compiler }
    apply(sign.meaning, line, milliseconds)
  }

  /// Lines are missing here.
  mutating func skip() {
    activity = nil
    isKept = false
    since = nil
  }

  /// The step ended.
  ///
  /// - Parameter milliseconds: when, from its start; `nil` if unknown.
  /// - Returns: `nil` if nothing was learnt.
  mutating func finish(milliseconds: Int?) -> StepWork? {
    if let milliseconds, let since, let activity, isKept || activity == .waiting || work.drawsProgress,
      milliseconds > since
    {
      add(Double(milliseconds - since) / 1000)
    }
    return work.isEmpty ? nil : work
  }

  /// Adds the time since the line before to what it worked on.
  private mutating func add(_ seconds: Double) {
    guard let activity, seconds > 0 else { return }
    // After the pause the transfer goes on.
    let waited = activity == .waiting ? min(seconds, pause) : seconds
    work[activity] += waited
    work[.fetching] += seconds - waited
  }

  private mutating func begin(_ next: StepWork.Activity, isKept: Bool) {
    activity = next
    self.isKept = isKept
  }

  private mutating func apply(_ meaning: WorkSign.Meaning, _ line: Span<UInt8>, _ milliseconds: Int?) {
    switch meaning {
    case .works(let next):
      if next == .fetching { work.fetchedFiles += 1 }
      // Bundler compiles what it installs.
      if next == .fetching, line.firstIndex(of: "with native extensions") != nil {
        addSource(.gem, line, from: "Installing ".utf8.count)
        begin(.compiling, isKept: true)
      } else {
        begin(next, isKept: false)
      }
    case .keeps(let next):
      if next == .unpacking, line.hasPrefix("Unpacking ") { work.unpackedPackages += 1 }
      begin(next, isKept: true)
    case .ends:
      activity = nil
      isKept = false
    case .fetched: addFetched(line)
    case .installed:
      activity = nil
      isKept = false
      // npm prints little while it fetches, and at the end how long all of it took.
      if let at = line.firstIndex(of: "packages in ") ?? line.firstIndex(of: "package in "),
        let seconds = Figures.duration(line, at: line.firstIndex(of: " in ", from: at).map { $0 + 4 } ?? at)
      {
        work[.fetching] = max(work[.fetching], seconds)
      }
    case .file: addFile(line)
    case .rate: note(Figures.transfer(line))
    case .source(let tool):
      if line.firstIndex(of: "finished with status") != nil || line.firstIndex(of: ": finished") != nil {
        endSource(milliseconds)
      } else if let at = line.firstIndex(of: "for ") ?? line.firstIndex(of: "package ") {
        let isFor = line.hasPrefix("for ", at: at)
        addSource(tool, line, from: at + (isFor ? 4 : 8))
        sourceStart = milliseconds
        begin(.compiling, isKept: true)
      }
    case .sourceEnded: endSource(milliseconds)
    case .renv: addRenv(line)
    }
  }

  // MARK: Fetched

  private mutating func addFetched(_ line: Span<UInt8>) {
    activity = nil
    isKept = false
    guard let size = Figures.size(line, at: 8), let at = line.firstIndex(of: " in "),
      let seconds = Figures.duration(line, at: at + 4)
    else { return }
    work.fetchedBytes += Int64(size.bytes)
    if !work.hasTimes { work[.fetching] += seconds }
    if let transfer = Figures.transfer(line) {
      keep(StepWork.Transfer(bytes: Int64(size.bytes), bytesPerSecond: transfer.bytesPerSecond))
    }
  }

  private mutating func addFile(_ line: Span<UInt8>) {
    begin(.fetching, isKept: false)
    guard let size = Figures.bracketedSize(line), line.firstIndex(of: ".metadata ") == nil else { return }
    fileBytes = size
    work.fetchedFiles += 1
    work.fetchedBytes += Int64(size)
    if line.hasPrefix("nvidia", at: 12) || line.firstIndex(of: "%2Bcu") != nil
      || line.firstIndex(of: "+cu1") != nil
    {
      work.hasCUDA = true
      work.cudaBytes += Int64(size)
    }
    if line.firstIndex(of: "+cpu") != nil || line.firstIndex(of: "%2Bcpu") != nil { work.hasCPUWheels = true }
    if line.hasPrefix("torch-", at: 12) { work.hasTorch = true }
    // PyPI's torch for Linux on x86 is the one for CUDA, a few hundred MB; the one for the CPU is named so.
    if line.hasPrefix("torch-", at: 12), size > 400_000_000, !work.hasCPUWheels {
      work.hasCUDA = true
      work.cudaBytes += Int64(size)
    }
  }

  private mutating func note(_ transfer: (bytes: Double?, bytesPerSecond: Double)?) {
    guard let transfer else { return }
    // Without a size in brackets before it, what a meter counts is what was fetched.
    let bytes = transfer.bytes ?? fileBytes
    if fileBytes == nil, let bytes { work.fetchedBytes += Int64(bytes) }
    fileBytes = nil
    guard let bytes else { return }
    keep(StepWork.Transfer(bytes: Int64(bytes), bytesPerSecond: transfer.bytesPerSecond))
  }

  private mutating func keep(_ transfer: StepWork.Transfer) {
    if transfer.seconds > work.slowest?.seconds ?? 0 { work.slowest = transfer }
  }

  // MARK: Sources

  private mutating func addSource(_ tool: StepWork.SourceBuild.Tool, _ line: Span<UInt8>, from start: Int) {
    guard work.sourceBuilds.count < Self.mostSources else { return }
    var at = start
    var name: [UInt8] = []
    while at < line.count, name.count < 100 {
      let byte = line[at]
      // R quotes names with typographic signs.
      if byte.isLetterOrDigit || byte.isOne(of: "._-@/") {
        name.append(byte)
      } else if !name.isEmpty {
        break
      }
      at += 1
    }
    let text = String(decoding: name, as: UTF8.self)
    work.sourceBuilds.append(
      StepWork.SourceBuild(tool: tool, name: ValueForm.package.admits(text) ? text : nil, seconds: nil))
  }

  private mutating func endSource(_ milliseconds: Int?) {
    if let start = sourceStart, let milliseconds, let last = work.sourceBuilds.indices.last,
      work.sourceBuilds[last].seconds == nil, milliseconds >= start
    {
      work.sourceBuilds[last].seconds = Double(milliseconds - start) / 1000
    }
    sourceStart = nil
    activity = nil
    isKept = false
  }

  private mutating func addRenv(_ line: Span<UInt8>) {
    guard let at = line.firstIndex(of: "built from source") else {
      begin(.fetching, isKept: false)
      return
    }
    addSource(.r, line, from: "- Installing ".utf8.count)
    if let last = work.sourceBuilds.indices.last, let figure = line.firstIndex(of: " in ", from: at) {
      work.sourceBuilds[last].seconds = Figures.duration(line, at: figure + 4)
    }
    begin(.compiling, isKept: true)
  }

  // MARK: Lines

  /// Blanks and colour codes at a line's front.
  private static func contentStart(_ text: Span<UInt8>) -> Int {
    var at = 0
    while at < text.count {
      if text[at] == 27, at + 1 < text.count, text[at + 1] == UInt8(ascii: "[") {
        at += 2
        while at < text.count, !(64...126).contains(text[at]) { at += 1 }
        at += 1
      } else if text[at].isBlank {
        at += 1
      } else {
        break
      }
    }
    return at
  }

  /// `[ 45%] Building C object …`, `[100%] Linking …`.
  private static func isCMake(_ line: Span<UInt8>) -> Bool {
    line.count > 8 && line[0] == UInt8(ascii: "[") && line.firstIndex(of: "%] ").map { $0 <= 5 } == true
  }

  /// A meter: bars of pip, tqdm, wget, curl, npm's and others that end in a rate.
  private static func isProgress(_ line: Span<UInt8>, _ hints: LineHints) -> Bool {
    if hints.hasRate {
      // apt and Maven say the rate of what is over.
      return !line.hasPrefix("Fetched ") && line.firstIndex(of: "ownloaded from") == nil
    }
    if hints.hasBar { return true }
    // wget's dots, and curl's table.
    guard line[0].isDigit else { return false }
    return line.firstIndex(of: "K .......... ") != nil
      || line.count > 60 && line.firstIndex(of: "--:--:--") != nil
  }

  /// The seconds of a pause before a retry, 0 if the line does not say; `nil` for any other line.
  private static func backOff(_ line: Span<UInt8>) -> Double? {
    guard let at = line.firstIndex(of: "etry") else { return nil }
    if let place = line.firstIndex(of: "etry in ", from: at) {
      return Figures.duration(line, at: place + 8) ?? 0
    }
    if line.hasPrefix("etrying", at: at) {
      if let place = line.firstIndex(of: " in ", from: at),
        let seconds = Figures.duration(line, at: place + 4)
      {
        return seconds
      }
      if let place = line.firstIndex(of: " after ", from: at),
        let seconds = Figures.duration(line, at: place + 7)
      {
        return seconds
      }
      return line.firstIndex(of: "imed out") != nil || line.firstIndex(of: "imeout") != nil
        || line.firstIndex(of: "connection") != nil || line.hasPrefix("WARNING: Retrying") ? 0 : nil
    }
    return nil
  }
}
