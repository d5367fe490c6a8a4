internal import BuildLogParser

/// Guesses what a start waited for if the log does not say: the base of a stage that derives from another, and the
/// cause of a restart.
extension TimelineModel {
  /// The estimate that the solver starts from: one pass in the order of printing, ends at their print, starts a
  /// figure earlier.
  mutating func startValues() -> [Double] {
    let guessing = canGuess
    var x = [Double](repeating: 0, count: variables)
    var now = 0.0
    for index in blocks.indices {
      let block = blocks[index]
      let run = runs[block.run]
      if isStamped, let head = moments[index].head { now = seconds(head) }
      if index == run.blocks.first {
        placeFirst(index, now, guessing: guessing, &x)
      }
      if block.printed.lastOffset != nil { now = max(now, x[run.start] + (block.printed.firstOffset ?? 0)) }
      x[block.head] = now
      if block.isEnd {
        now = isStamped ? moments[index].end.map(seconds) ?? now : max(now, x[run.stop])
        x[block.tail] = now
        if isStamped, run.dependencies.isEmpty {
          x[run.stop] = now
          x[run.start] = now - (run.figure ?? 0)
        }
      }
    }
    return x
  }

  private mutating func placeFirst(_ index: Int, _ now: Double, guessing: Bool, _ x: inout [Double]) {
    let id = blocks[index].run
    let run = runs[id]
    var start = (run.dependencies.map { x[runs[$0].stop] }.max() ?? 0) + 0.003
    if run.dependencies.isEmpty { start = now }
    var duration = run.figure ?? (run.lastOffset ?? 0) + 0.01
    if run.end == .cached { duration = 0 }
    if let figure = run.figure { duration = max(0, figure - (run.figureBefore ?? 0)) }
    var stop = start + duration
    if run.needsGuess, !isStamped {
      // Printed whole: it had just ended.
      stop = blocks[index].isEnd ? max(now, duration) : now + duration
      if guessing, let guess = firstGuess(id, x), x[runs[guess].stop] > stop - duration {
        runs[id].guess = guess
        stop = x[runs[guess].stop] + 0.002 + duration
      }
      start = stop - duration
      if guessing, !blocks[index].isEnd, let image = lastImage(id, x) {
        // Seen running, perhaps for long: nothing speaks for a start just now.
        runs[id].guess = image
        start = x[runs[image].stop] + 0.002
        stop = start + duration
      }
    }
    x[run.start] = start
    x[run.stop] = stop
  }

  /// Chooses for every open start the end nearest before it.
  ///
  /// - Returns: whether a guess changed.
  mutating func chooseGuesses(_ x: [Double]) -> Bool {
    guard canGuess else { return false }
    var changed = false
    for id in runs.indices where runs[id].needsGuess && !isRestartSeenWorking(id) {
      let start = x[runs[id].start]
      let known = runs[id].dependencies.map { x[runs[$0].stop] }.max()
      var weighed: [(cost: Double, run: Int)] = []
      for (run, penalty) in candidates(id) {
        let late = start - x[runs[run].stop] - 0.002
        // A base cannot end after the stage began.
        weighed.append((abs(late) + (late < 0 ? abs(late) : 0) + penalty, run))
      }
      let best = weighed.min { ($0.cost, $0.run) < ($1.cost, $1.run) }
      var guess = best?.run
      if let known, let best, best.cost > abs(start - known) { guess = nil }
      runs[id].rivals = weighed.filter { $0.cost < (best?.cost ?? 0) + 0.04 }.map(\.run)
      if guess != runs[id].guess {
        runs[id].guess = guess
        changed = true
      }
    }
    return changed
  }

  /// Whether there are not too many candidates to look at: they grow with the square of the build.
  private var canGuess: Bool {
    runs.count(where: \.needsGuess) * (steps.count + runs.count) <= 5_000_000
  }

  /// The age at which a piece of work is printed first if its step is the one that is shown, in seconds.
  private static let freshWork = 0.5

  private func isRestartSeenWorking(_ id: Int) -> Bool {
    guard runs[id].number > 0, let first = runs[id].blocks.first.map({ blocks[$0].printed }) else {
      return false
    }
    // Work that had been going on for a while did not wait for what was printed just before.
    return first.isSeenWorking && (first.firstWork ?? 0) < Self.freshWork
  }

  /// Runs that a start may have waited for, with what speaks against each, in seconds.
  private func candidates(_ id: Int) -> [(run: Int, penalty: Double)] {
    let run = runs[id]
    let node = graph.nodes[run.step]
    guard let header = run.blocks.first else { return [] }
    var found: [(run: Int, penalty: Double)] = []
    if run.number > 0 { found.append((runsOfStep[run.step][run.number - 1], 0)) }
    for other in steps.indices where other != run.step {
      let otherNode = graph.nodes[other]
      var penalty = 0.0
      if run.number == 0, node.stage != nil {
        guard otherNode.stage != nil else { continue }
        if node.index > 1, otherNode.index == node.index - 1 {
          // Stages with the same beginning share steps; WORKDIR and COPY more often than RUN.
          penalty = (otherNode.count == node.count ? 0 : 0.01) + (steps[other].parts.kind == .run ? 0.05 : 0)
        } else if otherNode.endsStage {
          // The instructions of a stage that derives from another are numbered from 1 (moby/buildkit
          // frontend/dockerfile/dockerfile2llb, prefixCommand).
          penalty = node.index > 1 ? 2 : 0
        } else {
          continue
        }
        if !mayDerive(run.step, from: other) { penalty += 0.3 }
        // BuildKit of Docker 20.10 numbers a step after what it needs, later ones number it when it is first
        // printed: a base has the lower number. Cached ones come in any order.
        if let number = numbers[other], let own = numbers[run.step], number > own, run.end != .cached {
          penalty += 10
        }
      } else if otherNode.phase != .stage {
        continue
      }
      for (number, candidate) in runsOfStep[other].enumerated() {
        guard let end = runs[candidate].endBlock, end < header else { continue }
        // It had more to do: no finished base.
        let goesOn =
          runsOfStep[other].indices.contains(number + 1) && runs[runsOfStep[other][number + 1]].end != .cached
        found.append((candidate, goesOn && run.number == 0 && run.end != .cached ? penalty + 0.5 : penalty))
      }
    }
    return found
  }

  /// Whether a stage can name another one as its base: not one of another platform, and not an unnamed one of
  /// another target, whose Dockerfile is another one as a rule.
  private func mayDerive(_ step: Int, from other: Int) -> Bool {
    let (own, base) = (steps[step].parts, steps[other].parts)
    return own.platform == base.platform && (own.target == base.target || base.stage != nil)
  }

  /// The image that the second step of a stage is most likely on: the one that ended last.
  private func lastImage(_ id: Int, _ x: [Double]) -> Int? {
    let run = runs[id]
    guard run.number == 0, graph.nodes[run.step].stage != nil, graph.nodes[run.step].index == 2 else {
      return nil
    }
    return candidates(id).filter { steps[runs[$0.run].step].parts.kind == .from }
      .min { ($0.penalty, -x[runs[$0.run].stop]) < ($1.penalty, -x[runs[$1.run].stop]) }?.run
  }

  /// Second steps of stages that were taken for the next of an instruction, with the image they may be on.
  func doubtfulImages(_ x: [Double]) -> [(run: Int, image: Int)] {
    guard canGuess else { return [] }
    return runs.indices.compactMap { id in
      guard runs[id].needsGuess, let guess = runs[id].guess, steps[runs[guess].step].parts.kind != .from,
        let image = lastImage(id, x)
      else { return nil }
      return (id, image)
    }
  }

  /// First runs whose start is guessed, those first that fit their guess worst.
  func doubtfulBases(_ x: [Double]) -> [Int] {
    guard canGuess else { return [] }
    func misfit(_ id: Int) -> Double {
      runs[id].guess.map { abs(x[runs[id].start] - x[runs[$0].stop]) } ?? 0
    }
    return runs.indices
      .filter { runs[$0].needsGuess && runs[$0].number == 0 && runs[$0].end != .cached }
      .map { (run: $0, misfit: misfit($0)) }
      .sorted { ($1.misfit, $0.run) < ($0.misfit, $1.run) }
      .map(\.run)
  }

  /// First steps of stages with the stage that each may derive from and that nothing is copied from, where their
  /// guess is another one.
  func commonBases(_ x: [Double]) -> [(run: Int, base: Int)] {
    guard canGuess else { return [] }
    return runs.indices.compactMap { id in
      let run = runs[id]
      guard run.needsGuess, run.number == 0, run.end != .cached, run.dependencies.isEmpty,
        graph.nodes[run.step].index == 1
      else {
        return nil
      }
      let base = candidates(id)
        .filter { $0.penalty < 0.3 && !graph.nodes[runs[$0.run].step].isSource }
        .max { x[runs[$0.run].stop] < x[runs[$1.run].stop] }?.run
      return base.flatMap { $0 == run.guess ? nil : (id, $0) }
    }
  }

  /// Bases that a run may have waited for instead of its guess, the nearest ends first.
  func otherBases(of id: Int, _ x: [Double]) -> [Int] {
    let run = runs[id]
    guard let endBlock = run.endBlock else { return [] }
    let start = x[run.start]
    let duration = x[run.stop] - start
    // With an earlier start it would have ended before what was printed before its end.
    let printedBefore =
      endBlock > 0 ? x[blocks[endBlock - 1].isEnd ? blocks[endBlock - 1].tail : blocks[endBlock - 1].head] : 0
    let earliest = printedBefore - TimelineConstants.mostLag - 0.1 - duration
    return candidates(id)
      .filter { $0.penalty < 0.3 && $0.run != run.guess && x[runs[$0.run].stop] > earliest }
      .map {
        (run: $0.run, distance: abs(x[runs[$0.run].stop] - start), value: likelihood(ofBase: $0.run, of: id))
      }
      .sorted { (-$0.value, $0.distance, $0.run) < (-$1.value, $1.distance, $1.run) }
      .prefix(Self.mostOtherBases).map(\.run)
  }

  /// Other bases that are weighed for one run.
  private static let mostOtherBases = 4

  /// The evidence for a base apart from times, and against the present guess, as a logarithm of likelihood.
  ///
  /// A stage that nothing is copied from is built because others derive from it. Stages that share their first
  /// steps more often have as many of them.
  func likelihood(ofBase base: Int, of id: Int) -> Double {
    func value(_ run: Int) -> Double {
      let (node, own) = (graph.nodes[runs[run].step], graph.nodes[runs[id].step])
      if own.index > 1, node.index == own.index - 1 {
        return node.count == own.count && steps[runs[run].step].parts.kind != .from ? 1 : 0
      }
      return node.endsStage && !node.isSource ? 1 : 0
    }
    return value(base) - (runs[id].guess.map(value) ?? 0)
  }

  /// A guess before anything is solved.
  private func firstGuess(_ id: Int, _ x: [Double]) -> Int? {
    let run = runs[id]
    guard let header = run.blocks.first else { return nil }
    if isRestartSeenWorking(id) {
      // Layers are unpacked one image after another: it waited for the one that ended just before.
      for index in stride(from: header - 1, through: 0, by: -1) {
        if blocks[index].printed.step == run.step { break }
        let other = runs[blocks[index].run]
        if blocks[index].printed.end == .done, steps[other.step].parts.kind == .from {
          return blocks[index].run
        }
      }
      return runsOfStep[run.step][run.number - 1]
    }
    let node = graph.nodes[run.step]
    guard run.number == 0, node.stage != nil, node.index >= 2 else { return nil }
    var best: Int?
    for (candidate, _) in candidates(id) {
      let other = graph.nodes[runs[candidate].step]
      let kind = steps[runs[candidate].step].parts.kind
      guard other.index == node.index - 1, other.count == node.count,
        kind == .copy || kind == .add || kind == .workdir
      else { continue }
      if best.map({ x[runs[candidate].stop] > x[runs[$0].stop] }) ?? true { best = candidate }
    }
    return best
  }
}
