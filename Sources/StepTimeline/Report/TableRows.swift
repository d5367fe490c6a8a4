/// The rows of the table: the steps that are shown, with the texts of their cells.
struct TableRows {
  /// One shown step with the texts of its cells.
  struct Row {
    var step: Step
    var stage: String
    var instruction: String
    var time: String
  }

  /// The most rows of a table: what two screens hold.
  ///
  /// A build of many targets has hundreds of steps, and few of them took its time.
  static let mostRows = 40

  var rows: [Row]
  /// Indices of the rows' steps in ``Build/steps``.
  let indices: [Int]
  var folded: ShownSteps.Folded?
  /// Whether times have two decimals: those of a build that took less than a second.
  let hundredths: Bool
  /// Whether the rows of the critical path have a mark.
  let marksCriticalPath: Bool

  init(_ build: Build, options: ReportOptions) {
    let hundredths = build.wallSeconds.map { $0 < 1 } ?? false
    self.hundredths = hundredths
    let shown = ShownSteps(build, options: options, mostRows: Self.mostRows)
    indices = shown.indices
    rows = shown.indices.map { Row(build.steps[$0], hundredths: hundredths, isASCII: options.ascii) }
    folded = shown.folded
    marksCriticalPath = shown.marksCriticalPath(of: build)
  }

  /// Whether a time axis has something to compare: one row alone has not.
  var isWorthAChart: Bool { rows.count > 1 || folded != nil }
}

extension TableRows.Row {
  init(_ step: Step, hundredths: Bool = false, isASCII: Bool = false) {
    self.step = step
    stage = step.placeText
    instruction = step.instructionText
    let least = step.isEndLeast && step.busySeconds != nil ? (isASCII ? ">= " : "≥ ") : ""
    time = least + DurationText.cell(step.busySeconds, hundredths: hundredths)
  }

  /// The stage cut to a width; its end says more (`2/5`) and stays.
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
    return TextWidth.fit(String(stage[..<space]), columns: room, cut: .middle, sign: sign) + end
  }

  /// The instruction cut to a width.
  ///
  /// The beginning of a command, without mounts and similar options, says most; of a copy both
  /// source and destination count.
  func instruction(columns: Int, sign: String) -> String {
    guard TextWidth.columns(of: instruction) > columns else { return instruction }
    switch step.parts.kind {
    case .run:
      return TextWidth.fit(withShortFlags(sign), columns: columns, sign: sign)
    case .copy, .add: return copy(columns: columns, sign: sign)
    case .workdir, .otherInstruction, .export, .cacheImport, .cacheExport:
      return TextWidth.fit(instruction, columns: columns, cut: .middle, sign: sign)
    default:
      return TextWidth.fit(instruction, columns: columns, sign: sign)
    }
  }

  /// A copy cut to a width.
  ///
  /// Its other flags are left out first, then the name of its stage, then the beginning of the destination. If the sources would be
  /// cut, `--from` goes before them.
  private func copy(columns: Int, sign: String) -> String {
    let words = instruction.split(separator: " ").map(String.init)
    let flags = words.dropFirst().prefix { $0.hasPrefix("--") }
    let paths = words.dropFirst(1 + flags.count)
    let origin = flags.first { $0.hasPrefix("--from=") }
    func form(_ flag: String?) -> String {
      (words.prefix(1) + (flag.map { [$0] } ?? []) + paths).joined(separator: " ")
    }
    let plain = form(nil)
    let short = origin == nil ? plain : form("--from=" + sign)
    for whole in [withShortFlags(sign), form(origin), short]
    where TextWidth.columns(of: whole) <= columns { return whole }
    let least = columns / 3
    let isWhole = Self.parts(of: short).map { TextWidth.columns(of: $0.sources) + 1 + least <= columns }
    let shown = isWhole == true ? short : plain
    guard TextWidth.columns(of: shown) > columns, let (sources, destination) = Self.parts(of: shown) else {
      return TextWidth.fit(shown, columns: columns, sign: sign)
    }
    let room = max(least, columns - TextWidth.columns(of: sources) - 1)
    let end = TextWidth.fit(destination, columns: room, cut: .start, sign: sign)
    return TextWidth.fit(sources, columns: columns - TextWidth.columns(of: end) - 1, sign: sign) + " " + end
  }

  /// A copy divided before its destination; `nil` if it has none.
  private static func parts(of copy: String) -> (sources: String, destination: String)? {
    // A list in JSON needs no blanks.
    let isList = copy.split(separator: " ").dropFirst().first { !$0.hasPrefix("--") }?.hasPrefix("[") == true
    guard let sign = copy.lastIndex(of: isList && copy.contains(",") ? "," : " ") else { return nil }
    let sources = isList ? copy[...sign] : copy[..<sign]
    guard sources.contains(" ") else { return nil }
    return (String(sources), String(copy[sign...].dropFirst().drop { $0 == " " }))
  }

  /// The instruction with `--mount=…` for `--mount=type=cache,target=/root/.cache`; the name of what a copy comes from
  /// stays.
  func withShortFlags(_ sign: String) -> String {
    guard [.run, .copy, .add].contains(step.parts.kind) else { return instruction }
    let words = instruction.split(separator: " ")
    let flags = words.dropFirst().prefix { $0.hasPrefix("--") }
    let short = flags.map { word -> String in
      guard !word.hasPrefix("--from="), let equals = word.firstIndex(of: "=") else { return String(word) }
      return word[...equals] + sign
    }
    let rest = words.dropFirst(1 + flags.count).map(String.init)
    return (words.prefix(1).map(String.init) + short + rest).joined(separator: " ")
  }
}
