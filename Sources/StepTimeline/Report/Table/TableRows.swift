/// Which steps of a build the table shows, in which order.
struct TableRows {
  /// One shown step with the texts of its cells.
  struct Row {
    var step: Step
    var stage: String
    var instruction: String
    var time: String
  }

  /// The steps that share one row at the end.
  struct Folded {
    var count = 0
    var seconds: Double?
    /// Whether rows were left out because of `--top` too.
    var holdsOthers = false
  }

  var rows: [Row]
  var folded: Folded?
  /// Whether times have two decimals: those of a build that took less than a second.
  let hundredths: Bool

  init(_ build: Build, options: ReportOptions) {
    let hundredths = build.wallSeconds.map { $0 < 1 } ?? false
    self.hundredths = hundredths
    var shown = Array(build.steps.indices)
    var hidden: [Int] = []
    var holdsOthers = false
    if !options.all {
      let foldable = shown.filter { Self.isFoldable(build.steps[$0], wall: build.wallSeconds) }
      // A row that stands for one step saves nothing.
      if foldable.count > 1, foldable.count < shown.count {
        hidden = foldable
        let folded = Set(foldable)
        shown.removeAll { folded.contains($0) }
      }
    }
    if let top = options.top, shown.count > top {
      let ranked = shown.sorted {
        (Self.rank(build.steps[$0]), $1) > (Self.rank(build.steps[$1]), $0)
      }
      let kept = Set(ranked.prefix(max(top, 0)))
      hidden += shown.filter { !kept.contains($0) }
      shown = shown.filter { kept.contains($0) }
      holdsOthers = true
    }
    rows = Self.sorted(shown, of: build, by: options.sort).map {
      Row(build.steps[$0], hundredths: hundredths)
    }
    if !hidden.isEmpty {
      let times = hidden.compactMap { build.steps[$0].busySeconds }
      folded = Folded(
        count: hidden.count, seconds: times.isEmpty ? nil : times.reduce(0, +), holdsOthers: holdsOthers)
    }
  }

  /// Whether a step is not worth a row: internal and quick, or too short to be seen.
  ///
  /// A long internal step is shown: it may be what the build waited for. Cached instructions are shown:
  /// which ones the cache served is what a reader looks for.
  static func isFoldable(_ step: Step, wall: Double?) -> Bool {
    switch step.status {
    case .failed, .running, .canceled: return false
    case .cached where step.isCacheable: return false
    case .cached, .done: break
    }
    let wall = wall ?? 0
    switch step.parts.kind {
    case .internal, .auth:
      guard let busy = step.busySeconds else { return true }
      return busy < max(1, wall * 0.05)
    default:
      guard let busy = step.busySeconds else { return false }
      return busy < 0.1 && busy < wall * 0.005
    }
  }

  private static func rank(_ step: Step) -> Double {
    switch step.status {
    case .failed: .infinity
    case .running: .greatestFiniteMagnitude
    default: step.busySeconds ?? -1
    }
  }

  private static func sorted(_ indices: [Int], of build: Build, by sort: ReportOptions.Sort) -> [Int] {
    switch sort {
    case .id: return indices
    case .time:
      return indices.sorted {
        (build.steps[$0].busySeconds ?? -1, $1) > (build.steps[$1].busySeconds ?? -1, $0)
      }
    case .start:
      // A step without a start stays behind the step before it.
      var starts: [Int: Double] = [:]
      var last = 0.0
      for index in build.steps.indices {
        last = build.steps[index].startSeconds ?? last
        starts[index] = last
      }
      return indices.sorted { (starts[$0] ?? 0, $0) < (starts[$1] ?? 0, $1) }
    }
  }
}

extension TableRows.Row {
  init(_ step: Step, hundredths: Bool = false) {
    self.step = step
    stage = TerminalText.safe(Self.stage(of: step.parts))
    instruction = TerminalText.collapsed(step.parts.instruction ?? step.name)
    if instruction.isEmpty { instruction = TerminalText.collapsed(step.name) }
    if step.parts.kind == .from { instruction = Self.withShortImage(instruction) }
    time = DurationText.seconds(step.busySeconds, hundredths: hundredths)
  }

  /// `web arm64 build 2/5`.
  private static func stage(of parts: StepName) -> String {
    var words: [String] = []
    if let target = parts.target { words.append(target) }
    if let platform = parts.platform {
      words.append(platform.hasPrefix("linux/") ? String(platform.dropFirst(6)) : platform)
    }
    if let stage = parts.stage {
      words.append(stage)
    } else if [.internal, .auth, .context].contains(parts.kind) {
      words.append(parts.kind.rawValue)
    }
    if let index = parts.index {
      words.append(parts.count.map { "\(index)/\($0)" } ?? "\(index)")
    }
    return words.joined(separator: " ")
  }

  /// The stage cut to a width; its end tells more (`2/5`) and stays.
  func stage(columns: Int, sign: String) -> String {
    guard TextWidth.columns(of: stage) > columns else { return stage }
    guard let space = stage.lastIndex(of: " ") else {
      return TextWidth.fit(stage, columns: columns, sign: sign)
    }
    let end = stage[space...]
    let room = columns - TextWidth.columns(of: end)
    guard room >= TextWidth.columns(of: sign) + 1 else {
      return TextWidth.fit(stage, columns: columns, cut: .middle, sign: sign)
    }
    return TextWidth.fit(String(stage[..<space]), columns: room, sign: sign) + end
  }

  /// The instruction cut to a width.
  ///
  /// A command says most in its beginning, once mounts and the like are out of its way; of a copy both
  /// source and destination count.
  func instruction(columns: Int, sign: String) -> String {
    guard TextWidth.columns(of: instruction) > columns else { return instruction }
    switch step.parts.kind {
    case .run:
      return TextWidth.fit(withShortFlags(sign), columns: columns, sign: sign)
    case .copy, .add:
      return TextWidth.fit(withShortFlags(sign), columns: columns, cut: .middle, sign: sign)
    case .workdir, .otherInstruction, .export, .cacheImport, .cacheExport:
      return TextWidth.fit(instruction, columns: columns, cut: .middle, sign: sign)
    default:
      return TextWidth.fit(instruction, columns: columns, sign: sign)
    }
  }

  /// The instruction with `--mount=…` for `--mount=type=cache,target=/root/.cache`; where a copy comes
  /// from stays.
  private func withShortFlags(_ sign: String) -> String {
    let words = instruction.split(separator: " ")
    let flags = words.dropFirst().prefix { $0.hasPrefix("--") }
    let short = flags.map { word -> String in
      guard !word.hasPrefix("--from="), let equals = word.firstIndex(of: "=") else { return String(word) }
      return word[...equals] + sign
    }
    let rest = words.dropFirst(1 + flags.count).map(String.init)
    return (words.prefix(1).map(String.init) + short + rest).joined(separator: " ")
  }

  /// An image's name as it stands in a Dockerfile: without the default registry and without the digest.
  private static func withShortImage(_ instruction: String) -> String {
    let words = instruction.split(separator: " ").map { word in
      let image = word.hasPrefix("docker.io/") ? word.dropFirst(10) : word
      let short = image.hasPrefix("library/") ? image.dropFirst(8) : image
      return short.firstIndex(of: "@").map { short[..<$0] } ?? short
    }
    return words.joined(separator: " ")
  }
}
