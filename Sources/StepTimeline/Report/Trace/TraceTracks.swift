/// The tracks that a build's steps are drawn on.
///
/// Events of one track must not overlap, so a stage whose steps ran side by side has several. A build of very many
/// stages has tracks without a meaning instead, as few as it takes.
///
/// A step that took no time is drawn one microsecond long, and what begins at the same moment on its track right
/// after it: viewers show nothing of a bar without a length, and tie arrows to the wrong one of two that begin
/// together.
struct TraceTracks {
  /// More tracks than this are no longer read as stages.
  private static let mostStageLanes = 40

  /// The part of a track that a step takes up, in microseconds from the build's first event.
  struct Stretch: Equatable {
    var start: Int64
    var end: Int64
  }

  /// The tracks' names in the order in which they are drawn.
  private(set) var names: [String] = []
  /// The track of each step; `nil` for a step whose time is unknown.
  private(set) var laneOfStep: [Int?]
  /// When each step ran.
  private(set) var stretches: [[Stretch]]

  /// A track while steps are put on it.
  private struct Lane {
    var taken: [Stretch] = []
    /// The place of the steps without a length that were last put there: the moment, and the end of their bars.
    var moment = Stretch(start: -1, end: -1)
  }

  init(_ build: Build) {
    stretches = build.steps.map(Self.stretches)
    laneOfStep = Array(repeating: nil, count: build.steps.count)
    let order = build.steps.indices.filter { !stretches[$0].isEmpty }
      .sorted { a, b in
        (stretches[a][0].start, stretches[a][0].end, a) < (stretches[b][0].start, stretches[b][0].end, b)
      }
    let stages = build.steps.map(Self.stage)
    if !assign(order, label: { stages[$0] }, most: Self.mostStageLanes) {
      _ = assign(order, label: { _ in "lane" }, most: .max)
    }
  }

  /// Gives each step the first track of its label that is free when it runs.
  ///
  /// - Returns: whether no more than `most` tracks were needed.
  private mutating func assign(_ order: [Int], label: (Int) -> String, most: Int) -> Bool {
    var labels: [String] = []
    var lanesOfLabel: [String: [Int]] = [:]
    var lanes: [Lane] = []
    var drawnAt = stretches
    for step in order {
      let label = label(step)
      if lanesOfLabel[label] == nil { labels.append(label) }
      var place: (lane: Int, pieces: [Stretch])?
      for lane in lanesOfLabel[label, default: []] {
        guard let pieces = Self.fitting(stretches[step], in: lanes[lane]) else { continue }
        place = (lane, pieces)
        break
      }
      let (lane, pieces) = place ?? (lanes.count, stretches[step])
      if lane == lanes.count {
        guard lane < most else { return false }
        lanes.append(Lane())
        lanesOfLabel[label, default: []].append(lane)
      }
      for piece in pieces {
        lanes[lane].taken.insert(piece, at: Self.place(of: piece, in: lanes[lane].taken))
      }
      if pieces[0].end - pieces[0].start == 1 {
        let isNext = pieces[0].start == lanes[lane].moment.end
        lanes[lane].moment = Stretch(
          start: isNext ? lanes[lane].moment.start : stretches[step][0].start, end: pieces[0].end)
      }
      laneOfStep[step] = lane
      drawnAt[step] = pieces
    }
    stretches = drawnAt
    // Tracks of one label are together, whenever they were needed first.
    var drawn = Array(repeating: 0, count: lanes.count)
    for label in labels {
      let own = lanesOfLabel[label] ?? []
      for (number, lane) in own.enumerated() {
        drawn[lane] = names.count
        names.append(own.count == 1 ? label : "\(label) #\(number + 1)")
      }
    }
    for step in order { laneOfStep[step] = laneOfStep[step].map { drawn[$0] } }
    return true
  }

  /// Where a step's pieces are on a track, or `nil` if it is taken.
  private static func fitting(_ stretches: [Stretch], in lane: Lane) -> [Stretch]? {
    var pieces = stretches
    if pieces[0].start >= lane.moment.start, pieces[0].start < lane.moment.end {
      pieces[0].start = lane.moment.end
      pieces[0].end = max(pieces[0].end, pieces[0].start + 1)
      if pieces.count > 1, pieces[1].start < pieces[0].end { return nil }
    }
    return pieces.allSatisfy { isFree($0, in: lane.taken) } ? pieces : nil
  }

  /// The index of the first stretch that ends after the beginning of another.
  private static func place(of stretch: Stretch, in taken: [Stretch]) -> Int {
    var low = 0
    var high = taken.count
    while low < high {
      let middle = (low + high) / 2
      if taken[middle].end <= stretch.start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isFree(_ stretch: Stretch, in taken: [Stretch]) -> Bool {
    let next = place(of: stretch, in: taken)
    return next == taken.count || taken[next].start >= stretch.end
  }

  private static func stretches(of step: Step) -> [Stretch] {
    var stretches: [Stretch] = []
    for interval in step.intervals {
      guard let start = Microseconds.of(interval.start), let end = Microseconds.of(interval.end) else {
        continue
      }
      // Rounding must not make two pieces of a step overlap.
      let free = max(start, stretches.last?.end ?? 0)
      stretches.append(Stretch(start: free, end: max(free + 1, end)))
    }
    return stretches
  }

  private static func stage(of step: Step) -> String {
    var words = [step.parts.target, step.parts.platform].compactMap(\.self)
    switch step.parts.kind {
    case .internal, .auth, .context: words.append("internal")
    case .export, .cacheExport, .cacheImport: words.append("export")
    default:
      if let stage = step.parts.stage {
        words.append(stage)
      } else if words.isEmpty {
        words.append(step.parts.index == nil ? "other" : "stage")
      }
    }
    return TextWidth.fit(TerminalText.collapsed(words.joined(separator: " ")), columns: 60)
  }
}
