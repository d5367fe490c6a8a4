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

  /// A copy cut to a width: first the name of its stage or image goes, then the beginning of where it goes to and the end of
  /// what is copied.
  private func copy(columns: Int, sign: String) -> String {
    var words = withShortFlags(sign).split(separator: " ").map(String.init)
    guard words.count > 2, TextWidth.columns(of: words.joined(separator: " ")) > columns else {
      return TextWidth.fit(words.joined(separator: " "), columns: columns, sign: sign)
    }
    if let from = words.firstIndex(where: { $0.hasPrefix("--from=") }) { words[from] = "--from=" + sign }
    let whole = words.joined(separator: " ")
    guard TextWidth.columns(of: whole) > columns else { return whole }
    let last = words.removeLast()
    let source = words.joined(separator: " ")
    let room = max(columns / 3, columns - TextWidth.columns(of: source) - 1)
    let destination = TextWidth.fit(last, columns: room, cut: .start, sign: sign)
    return TextWidth.fit(source, columns: columns - TextWidth.columns(of: destination) - 1, sign: sign) + " "
      + destination
  }

  /// The instruction with `--mount=…` for `--mount=type=cache,target=/root/.cache`; where a copy comes
  /// from stays.
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
