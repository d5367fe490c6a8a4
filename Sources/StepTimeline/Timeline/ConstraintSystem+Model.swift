internal import BuildLogParser

private typealias K = TimelineConstants

extension ConstraintSystem {
  /// Everything that the blocks say, except which dependency a start waited for: that is asked anew with every
  /// estimate (``addPulls(_:_:to:)``).
  init(_ model: TimelineModel) {
    for run in model.runs.indices { addRun(run, model) }
    addOrder(model)
    for block in model.blocks.indices { addBlock(block, model) }
    addEndsWithoutFigure(model)
    if model.isStamped {
      for block in model.blocks.indices { addStamps(block, model) }
    } else if let first = model.blocks.first {
      value(model.runs[first.run].start, -1, 0, sigma: 0.0005)
    }
  }

  /// How long a run took.
  private mutating func addRun(_ index: Int, _ model: TimelineModel) {
    let run = model.runs[index]
    let node = model.graph.nodes[run.step]
    atLeast(run.stop, run.start, 0, sigma: 0.001)
    if let last = run.lastOffset { atLeast(run.stop, run.start, last, sigma: K.dependencyEdge) }
    if run.end == .cached, run.leastWork > 0 {
      // A layer from the cache may have to be fetched and unpacked first: the step took as long as that.
      atLeast(run.stop, run.start, run.leastWork, sigma: K.dependencyEdge)
      pull(run.stop, run.start, run.leastWork, above: 0.3, below: 0.03)
    } else if run.end == .cached {
      if node.phase == .stage, model.steps[run.step].parts.kind == .from, run.number == 0 {
        value(run.stop, run.start, 0.010, sigma: 0.010)
      } else {
        value(run.stop, run.start, 0.0005, sigma: 0.003)
      }
    } else if let figure = run.figure, let before = run.figureBefore {
      // The figure of a step that ran before is the sum of its runs; both figures are rounded.
      let seconds = max(0, figure - before)
      let half = K.figureHalf * (before > 0 ? 2 : 1)
      if seconds < 0.05 {
        let (mean, spread) =
          node.stage == nil
          ? (K.zeroInternal, K.zeroInternalSpread) : (K.zeroInstruction, K.zeroInstructionSpread)
        value(run.stop, run.start, run.number == 0 ? mean : 0.005, sigma: spread)
      } else if before == 0, let last = run.lastOffset, model.steps[run.step].parts.kind == .run,
        last + K.exitReach > seconds - half
      {
        // The exact offset says more than the rounded figure.
        // Where the figure says that the exit took longer, it did so by some of what the figure leaves open.
        let exit = max(last + K.exitGap, seconds - half + K.lateExit)
        pull(
          run.stop, run.start, exit, above: K.exitAbove,
          below: exit > last + K.exitGap ? K.lateExit : K.exitBelow)
        atLeast(run.stop, run.start, seconds - half, sigma: 0.004)
      } else {
        value(run.stop, run.start, seconds, sigma: K.figureSigma * (before > 0 ? 1.4 : 1))
        atLeast(run.stop, run.start, seconds - half, sigma: 0.004)
      }
      atMost(run.stop, run.start, seconds + half, sigma: 0.004)
    } else if run.end == .done {
      value(run.stop, run.start, 0, sigma: 0.05)
    }
    if run.number > 0 {
      atLeast(run.start, model.runs[model.runsOfStep[run.step][run.number - 1]].stop, 0, sigma: 0.002)
    }
    for dependency in run.dependencies {
      atLeast(
        run.start, model.runs[dependency].stop, 0, sigma: run.end == .cached ? 0.01 : K.dependencyEdge)
    }
  }

  /// Lines are printed one after the other.
  private mutating func addOrder(_ model: TimelineModel) {
    var previous = -1
    for block in model.blocks {
      if previous >= 0 { atLeast(block.head, previous, 0, sigma: 0.001) }
      previous = block.head
      if block.isEnd {
        atLeast(block.tail, block.head, 0, sigma: 0.001)
        previous = block.tail
      }
    }
  }

  /// The terms that one block adds for its own run and its neighbours.
  private mutating func addBlock(_ index: Int, _ model: TimelineModel) {
    let block = model.blocks[index]
    let run = model.runs[block.run]
    let isFine = model.isStamped && model.resolution <= K.fineResolution
    // An event is printed after it happened.
    atLeast(block.head, run.start, K.leastLag, sigma: K.dependencyEdge)
    if !model.isStamped, let work = block.printed.firstWork, work > K.figureHalf {
      atLeast(block.head, run.start, work - K.figureHalf, sigma: K.dependencyEdge)
    }
    let after = model.blocks.indices.contains(index + 1) ? model.blocks[index + 1].head : -1
    let out = block.isEnd ? block.tail : after
    if let last = block.printed.lastOffset, out >= 0 {
      atLeast(out, run.start, last + K.leastLag, sigma: K.dependencyEdge)
    }
    if block.isEnd {
      atLeast(block.tail, run.stop, K.leastLag, sigma: K.dependencyEdge)
      atMost(block.tail, run.stop, K.mostLag, sigma: 0.02)
      if run.end == .failed {
        // An error has no figure; the last line is the best sign.
        let silent = model.steps[run.step].parts.kind == .run ? K.failedSilentRun : K.failedSilent
        pull(
          run.stop, run.start, run.lastOffset.map { $0 + K.failedGap } ?? silent, above: K.failedAbove,
          below: K.failedBelow)
      }
      if run.end == .failed || run.end == .canceled {
        pull(block.tail, run.stop, 0.01, above: 0.05, below: 0.05)
      } else if !isFine, !isFoundWithBlockBefore(index, model) {
        pull(block.tail, run.stop, K.usualLag, above: K.lagSpread, below: K.lagSpread)
      }
    }
    guard index > 0 else { return }
    let before = model.blocks[index - 1]
    if !before.isEnd {
      addAfterPause(index, model, isFine: isFine)
    } else {
      addAfterEnd(index, model, isFine: isFine)
    }
  }

  /// Whether the block is the end of a cached step that was found at one moment with the one printed before it.
  ///
  /// A chain of cached steps is one event: how late it was printed counts once.
  private func isFoundWithBlockBefore(_ index: Int, _ model: TimelineModel) -> Bool {
    guard index > 0, model.blocks[index].isEnd, model.blocks[index - 1].isEnd else { return false }
    return model.runs[model.blocks[index].run].end == .cached
      && model.runs[model.blocks[index - 1].run].end == .cached
  }

  /// The block follows one that the printer left while its step was running.
  private mutating func addAfterPause(_ index: Int, _ model: TimelineModel, isFine: Bool) {
    let block = model.blocks[index]
    let paused = model.blocks[index - 1]
    let run = model.runs[block.run]
    atLeast(block.head, paused.head, K.refresh, sigma: 0.02)
    if block.isEnd, block.printed.step != paused.printed.step {
      // It had not ended when the paused block was printed, or it would have come first.
      atLeast(run.stop, paused.head, -K.seen, sigma: 0.003)
      if let last = paused.printed.lastOffset {
        // Ends come first in a refresh, so that line was printed in an earlier one.
        atLeast(block.head, model.runs[paused.run].start, last + K.refresh, sigma: 0.005)
        atLeast(run.stop, model.runs[paused.run].start, last - K.seen, sigma: 0.003)
      }
      if !isFine { pull(block.tail, block.head, 0, above: 0.05, below: 0.05) }
    }
    // Where does the paused step come back?
    var back = index
    while back < model.blocks.count, model.blocks[back].isEnd,
      model.blocks[back].printed.step != paused.printed.step
    {
      back += 1
    }
    guard back < model.blocks.count, back > index, model.blocks[back].run == paused.run else { return }
    let again = model.blocks[back]
    // The step being shown is printed first when it ends: so it had not ended at the interruption.
    if again.isEnd { atLeast(model.runs[paused.run].stop, block.head, -K.seen, sigma: 0.003) }
    if let first = again.printed.firstOffset {
      atMost(block.head, model.runs[paused.run].start, first + K.tick, sigma: 0.02)
    }
  }

  /// The block follows the end of another step.
  private mutating func addAfterEnd(_ index: Int, _ model: TimelineModel, isFine: Bool) {
    let block = model.blocks[index]
    let before = model.blocks[index - 1]
    let run = model.runs[block.run]
    let runBefore = model.runs[before.run]
    if block.isEnd {
      // Ends are sorted by time, but for the step being shown, which comes first.
      let earlier = index > 1 ? model.blocks[index - 2] : nil
      let wasNotShown =
        earlier.map {
          !$0.isEnd && $0.printed.step != before.printed.step && before.printed.firstOffset == nil
        } ?? false
      let isSure = runBefore.end == .cached || wasNotShown
      atLeast(run.stop, runBefore.stop, -0.001, sigma: isSure ? 0.003 : 0.06)
    } else if !isFine {
      pull(block.head, before.tail, 0, above: 0.15, below: 0.05)
    }
    // After an end the next refresh shows a running step, if there is one.
    if before.leavesRunning { atMost(block.head, before.tail, K.tick, sigma: 0.02) }
  }

  /// Cancelled runs end with the failure; runs without an end at the log's last line.
  private mutating func addEndsWithoutFigure(_ model: TimelineModel) {
    let failure = model.runs.first { $0.end == .failed && model.graph.nodes[$0.step].phase == .stage }
    for run in model.runs {
      if run.end == .canceled, let failure {
        atLeast(run.stop, failure.stop, 0, sigma: 0.005)
        pull(run.stop, failure.stop, 0.02, above: 0.03, below: 0.03)
      } else if run.end == .canceled {
        // It was stopped some time after its last line. Without this, the rounding of the bounds would decide.
        pull(run.stop, run.start, (run.lastOffset ?? 0) + K.canceledGap, above: 2, below: 2)
      } else if run.end == nil, let next = model.next(after: run) {
        // Its last line was lost: it ended when the next step of its stage began, at the latest.
        atMost(run.stop, model.runs[next].start, 0, sigma: K.dependencyEdge)
        pull(run.stop, model.runs[next].start, 0, above: 0.05, below: 0.05)
      } else if run.end == nil, let jobEnd = model.jobEnd {
        value(run.stop, -1, model.seconds(jobEnd), sigma: 0.05)
      } else if run.end == nil, let last = model.blocks.last {
        let printed = last.isEnd ? last.tail : last.head
        value(run.stop, printed, 0.05, sigma: 0.3)
        atLeast(run.stop, printed, 0, sigma: 0.01)
      }
    }
  }

  /// A stamp is the moment of printing, up to its resolution.
  private mutating func addStamps(_ index: Int, _ model: TimelineModel) {
    let edge = 0.002
    let block = model.blocks[index]
    let moments = model.moments[index]
    let run = model.runs[block.run]
    func within(_ variable: Int, _ moment: Double) {
      atLeast(variable, -1, moment, sigma: edge)
      atMost(variable, -1, moment + model.resolution, sigma: edge)
    }
    if let head = moments.head { within(block.head, model.seconds(head)) }
    if block.isEnd, let end = moments.end { within(block.tail, model.seconds(end)) }
    let latest = moments.latestStart.map(model.seconds)
    if let latest { atMost(run.start, -1, latest + model.resolution, sigma: edge) }
    guard model.resolution <= K.fineResolution else { return }
    if block.isEnd, let end = moments.end, !isFoundWithBlockBefore(index, model) {
      var wasQuiet = false
      if let before = moments.refreshBeforeEnd {
        atLeast(run.stop, -1, model.seconds(before) - K.seen, sigma: edge)
        wasQuiet = model.seconds(end) - model.seconds(before) > 0.26
      }
      // With nothing else to print, the end is printed when it comes.
      if wasQuiet {
        pull(block.tail, run.stop, 0.004, above: 0.02, below: 0.005)
      } else {
        pull(block.tail, run.stop, K.usualLag, above: K.lagSpread, below: K.lagSpread)
      }
    }
    if let earliest = moments.earliestStart, let latest {
      atLeast(run.start, -1, model.seconds(earliest) - K.seen, sigma: edge)
      pull(-1, run.start, -(latest - 0.001), above: 0.03, below: 0.005)
    }
  }

  /// The step that each start most likely waited for, by the present estimate of the ends.
  static func addPulls(_ model: TimelineModel, _ x: [Double], to terms: inout [Term]) {
    func pull(_ a: Int, _ b: Int, _ c: Double, _ above: Double, _ below: Double) {
      terms.append(Term(kind: .pull, a: a, b: b, c: c, sigma: above, sigmaBelow: below))
    }
    for run in model.runs {
      if let guess = run.guess {
        pull(
          run.start, model.runs[guess].stop, K.runGap, run.number == 0 ? K.guessedGapSpread : 0.1, 0.01)
      } else if run.needsGuess, run.dependencies.isEmpty {
        // Not known yet: as late as it can be.
        if let block = run.blocks.first { pull(run.start, model.blocks[block].head, 0, 1, 1) }
      } else if let last = (run.dependencies + run.dependenciesPrintedLater)
        .max(by: { x[model.runs[$0].stop] < x[model.runs[$1].stop] })
      {
        let (gap, spread) = gap(of: run, after: last, model)
        pull(run.start, model.runs[last].stop, gap, spread, run.end == .cached ? K.cachedGapSpread : spread)
      } else if run.number == 0, let first = model.runs.first, run.start != first.start {
        // A step that waits for nothing began when the client asked for it: with the build.
        pull(run.start, first.start, K.otherGap, K.askedSpread, K.otherGapSpread)
      }
    }
  }

  /// How long after its last dependency a run begins.
  private static func gap(
    of run: TimelineModel.Run, after last: Int, _ model: TimelineModel
  ) -> (gap: Double, spread: Double) {
    let node = model.graph.nodes[run.step]
    // Stamps show how long the engine took.
    let pace = model.isStamped ? 0 : model.pace
    guard node.phase == .stage, node.stage != nil else {
      return (K.otherGap + K.otherGapPace * pace, K.otherGapSpread + K.otherGapPace * pace)
    }
    if run.end == .cached {
      return (0, model.steps[run.step].parts.kind == .from ? K.cachedGapSpread : K.foundLateSpread)
    }
    if node.copiesFromStage {
      if let source = node.source, model.graph.nodes[source].isHashed, model.runs[last].step == source,
        !model.graph.nodes[source].copiesFromStage
      {
        switch ImageSize.under(source, model) {
        case .small: break
        case .medium: return (K.hashGapMedium, K.hashGapSpread)
        case .large: return (K.hashGapLarge, K.hashGapSpread)
        case .unnamed: return (K.hashGapUnnamed, K.hashGapSpread)
        case .unknown: return (K.hashGapUnknown, K.hashGapSpread)
        }
      }
      return (K.copyGap, K.copyGapSpread)
    }
    if model.steps[run.step].parts.kind == .from { return (K.fromGap, K.otherGapSpread) }
    return (K.runGap + K.runGapPace * pace, K.runGapSpread + K.runGapPace * pace)
  }
}
