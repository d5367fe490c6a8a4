/// A comparison in schema `buildlog.compare/1`, key by key as `docs/compare.md` has it.
struct JSONComparison {
  let comparison: LogComparison
  let toolVersion: String

  func encoded() -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("schema", "buildlog.compare/1")
      json.tool(version: toolVersion)
      json.key("builds")
      json.array(comparison.builds) { $0.comparison($1) }
      json.key("onlyInBase")
      json.array(comparison.onlyInBase) { $0.comparedBuild($1) }
      json.key("onlyInHead")
      json.array(comparison.onlyInHead) { $0.comparedBuild($1) }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  /// The name and version of this tool.
  mutating func tool(version: String) {
    key("tool")
    onOneLine { json in
      json.object { json in
        json.member("name", "buildlog")
        json.member("version", version)
      }
    }
  }

  fileprivate mutating func comparison(_ comparison: BuildComparison) {
    object { json in
      json.key("base")
      json.comparedBuild(comparison.base)
      json.key("head")
      json.comparedBuild(comparison.head)
      json.key("wall")
      json.difference(comparison.wall, isComparable: comparison.isWallComparable)
      json.member("wallComparable", comparison.isWallComparable)
      json.member("wallOutsideStepsSeconds", thousandths: comparison.wallOutsideSteps)
      json.member("hasCommonSteps", comparison.hasCommonSteps)
      json.key("doubts")
      json.onOneLine { $0.array(comparison.doubts) { $0.value($1.rawValue) } }
      json.key("baseRuns")
      json.array(comparison.baseRuns) { json, source in
        json.onOneLine { json in
          json.object { json in
            json.member("name", source.name)
            json.member("line", source.line)
          }
        }
      }
      json.key("counts")
      json.object { json in
        for change in StepComparison.Change.allCases {
          json.key(text: change.rawValue)
          json.value(comparison.count(of: change))
        }
      }
      json.key("cacheLosses")
      json.array(comparison.cacheLosses) { $0.cacheLoss($1) }
      json.key("steps")
      json.array(comparison.steps) { $0.step($1, comparison) }
    }
  }

  /// A build of a comparison: the values that identify it, without its steps.
  fileprivate mutating func comparedBuild(_ build: Build) {
    object { json in
      json.heading(of: build)
      json.key("cause")
      guard let cause = build.diagnoses.first(where: \.isPrimary) else { return json.value(nil as String?) }
      json.object { json in
        json.member("rule", cause.rule)
        json.member("title", cause.title)
        json.member("confidence", cause.confidence.rawValue)
      }
    }
  }

  private mutating func difference(_ difference: SecondsDifference, isComparable: Bool) {
    let isKnown = difference.delta != nil
    onOneLine { json in
      json.object { json in
        json.member("baseSeconds", thousandths: difference.base)
        json.member("headSeconds", thousandths: difference.head)
        json.member("deltaSeconds", thousandths: difference.delta)
        json.member("uncertaintySeconds", thousandths: isKnown ? difference.uncertainty : nil)
        json.member("noiseSeconds", thousandths: isKnown ? difference.noise : nil)
        json.member("thresholdSeconds", thousandths: isKnown ? difference.threshold : nil)
        json.member("percent", thousandths: difference.percent)
        json.member("verdict", isComparable ? difference.verdict?.rawValue : nil)
      }
    }
  }

  /// A lost cache; `step` and `because` are indices into the comparison's `steps`.
  private mutating func cacheLoss(_ loss: CacheLoss) {
    object { json in
      json.member("step", loss.step)
      json.member("reason", loss.reason.rawValue)
      json.member("confidence", loss.confidence?.rawValue)
      json.member("because", loss.because)
      json.member("followers", loss.followers)
      json.member("seconds", thousandths: loss.seconds)
    }
  }

  private mutating func step(_ step: StepComparison, _ comparison: BuildComparison) {
    let before = step.base.flatMap { comparison.base.steps[safe: $0] }
    let after = step.head.flatMap { comparison.head.steps[safe: $0] }
    object { json in
      json.member("match", step.match.rawValue)
      json.member("change", step.change.rawValue)
      json.member("cache", step.cache?.rawValue)
      json.member("kind", ((after ?? before)?.parts.kind ?? .other).rawValue)
      json.key("time")
      json.difference(step.time, isComparable: step.hasComparableTime)
      json.member("wallContributionSeconds", thousandths: step.wallContribution)
      json.key("base")
      json.side(before)
      json.key("head")
      json.side(after)
    }
  }

  private mutating func side(_ step: Step?) {
    guard let step else { return value(nil as String?) }
    object { json in
      json.member("id", step.id)
      json.member("name", step.name)
      json.member("target", step.parts.target)
      json.member("platform", step.parts.platform)
      json.member("stage", step.parts.stage)
      json.member("index", step.parts.index)
      json.member("instruction", step.parts.instruction)
      json.member("status", step.status.rawValue)
      json.member("startSeconds", thousandths: step.startSeconds)
      json.member("onCriticalPath", step.isOnCriticalPath)
    }
  }
}
