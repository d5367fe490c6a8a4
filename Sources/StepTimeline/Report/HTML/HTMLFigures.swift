/// The build's figures as tables: which steps took longest, and what the cache served, by stage.
struct HTMLFigures {
  let context: HTMLBuild
  private var build: Build { context.build }

  init(_ context: HTMLBuild) { self.context = context }

  func write(on page: inout Markup) {
    let slowest = slowestSteps
    let stages = build.source.isOnlyEnd ? [] : CachedStage.of(build)
    guard slowest.count > 2 || !stages.isEmpty else { return }
    page.element("div", ["class": "columns figures"]) { page in
      page.newline()
      if slowest.count > 2 { slowestTable(slowest, on: &page) }
      if !stages.isEmpty { cacheTable(stages, on: &page) }
    }
    page.newline()
  }

  private func table(
    _ part: String, _ title: String, columns: [(title: String, look: String?)], on page: inout Markup,
    rows: (inout Markup) -> Void
  ) {
    let id = context.anchors.of(part)
    page.element("section", ["class": "notes", "aria-labelledby": id]) { page in
      context.heading(1, ["id": id], on: &page) { $0.text(title) }
      page.newline()
      page.element("div", ["class": "table"]) { page in
        page.element("table", ["aria-labelledby": id]) { page in
          page.element("thead") { page in
            page.element("tr") { page in
              for column in columns {
                page.element("th", ["scope": "col", "class": column.look], text: column.title)
              }
            }
          }
          page.newline()
          page.element("tbody", [:], rows)
        }
      }
    }
    page.newline()
  }

  private var slowestSteps: [Int] {
    guard build.clock != .none else { return [] }
    // A row that says 0.0s, or names what the timeline folds, says nothing.
    let least = context.hundredths ? 0.005 : 0.05
    let timed = build.steps.indices.filter {
      (build.steps[$0].busySeconds ?? 0) >= least
        && !ShownSteps.isFoldable(build.steps[$0], wall: build.wallSeconds)
    }
    let ranked = timed.sorted {
      (build.steps[$0].busySeconds ?? 0, $1) > (build.steps[$1].busySeconds ?? 0, $0)
    }
    // A part of less than a hundredth of the time says nothing.
    let wall = build.wallSeconds ?? 0
    return ranked.prefix(10).filter { (build.steps[$0].busySeconds ?? 0) >= wall / 100 }
  }

  private func slowestTable(_ steps: [Int], on page: inout Markup) {
    table(
      "slowest", "Slowest steps",
      columns: [("Step", nil), ("Name", nil), ("Time", "number"), ("Share of build", "number")], on: &page
    ) { page in
      for index in steps {
        let step = build.steps[index]
        page.newline()
        page.element("tr") { page in
          page.element("td") { page in
            context.link(to: index, on: &page)
            if context.marksPath, step.isOnCriticalPath {
              page.text(" ")
              PageIcon.critical.write(on: &page)
              page.element("span", ["class": "vh"], text: "on the critical path")
            }
          }
          page.element("td", ["class": "wide"]) { page in
            page.code(TextWidth.fit(step.instructionText, columns: 80))
          }
          page.element("td", ["class": "number"], text: context.time(step.busySeconds))
          page.element("td", ["class": "number"], text: share(of: step.busySeconds))
        }
      }
      page.newline()
    }
  }

  /// The part of the wall time, as a percentage.
  private func share(of seconds: Double?) -> String {
    guard let seconds, let wall = build.wallSeconds, wall > 0 else { return "?" }
    return PercentText.of(seconds / wall) ?? "?"
  }

  private func cacheTable(_ stages: [CachedStage], on page: inout Markup) {
    let summary = build.summary
    table(
      "cache", "Cache: \(summary.cacheHits) of \(summary.cacheableSteps) instructions",
      columns: [("Stage", nil), ("Cached", "number"), ("First step not cached", nil)], on: &page
    ) { page in
      for stage in stages {
        page.newline()
        page.element("tr") { page in
          page.element("th", ["scope": "row"], text: TextWidth.fit(stage.name, columns: 60, cut: .middle))
          page.element("td", ["class": "number"], text: "\(stage.hits) of \(stage.steps.count)")
          page.element("td", ["class": "wide"]) { page in
            guard let first = stage.firstMiss else {
              page.text("none")
              return
            }
            context.link(to: first, on: &page)
            page.text(" ")
            page.code(TextWidth.fit(build.steps[first].instructionText, columns: 60))
          }
        }
      }
      page.newline()
    }
  }
}

/// How much of one stage the cache served.
struct CachedStage: Equatable {
  /// Target, platform and stage.
  var name: String
  /// Indices into ``Build/steps`` of the instructions that the cache can hold, in their order in the stage.
  var steps: [Int]
  /// How many of them were in the cache.
  var hits: Int
  /// The first of them that was not.
  var firstMiss: Int?

  /// The stages of a build that have such instructions, in the order in which the log names them.
  static func of(_ build: Build) -> [CachedStage] {
    var stages: [CachedStage] = []
    var places: [String: Int] = [:]
    for (index, step) in build.steps.enumerated() where step.isCacheable {
      let words = [step.parts.target, step.parts.platform, step.parts.stage].compactMap(\.self)
      let name = words.isEmpty ? "(unnamed)" : words.joined(separator: " ")
      let place = places[name] ?? stages.count
      if place == stages.count {
        places[name] = place
        stages.append(CachedStage(name: name, steps: [], hits: 0))
      }
      stages[place].steps.append(index)
      if step.status == .cached { stages[place].hits += 1 }
    }
    for place in stages.indices {
      stages[place].steps.sort {
        (build.steps[$0].parts.index ?? .max, $0) < (build.steps[$1].parts.index ?? .max, $1)
      }
      stages[place].firstMiss = stages[place].steps.first { build.steps[$0].status != .cached }
    }
    return stages
  }
}
