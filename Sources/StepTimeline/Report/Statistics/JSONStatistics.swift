/// Statistics in schema `buildlog.stats/1`, key by key as `docs/compare.md` has it.
struct JSONStatistics {
  let statistics: LogStatistics
  let toolVersion: String

  func encoded() -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("schema", "buildlog.stats/1")
      json.tool(version: toolVersion)
      json.key("builds")
      json.array(statistics.builds) { $0.statistics($1) }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func statistics(_ build: BuildStatistics) {
    object { json in
      json.member("runs", build.runs)
      let results: [Build.Result] = [.succeeded, .failed, .canceled, .incomplete]
      json.key("results")
      json.counts(results.map { ($0.rawValue, build.results[$0] ?? 0) })
      json.member("partialRuns", build.partialRuns)
      json.member("endedBeforeSteps", build.endedBeforeSteps)
      json.key("retries")
      json.counts([("runs", build.retries), ("succeeded", build.successfulRetries)])
      json.member("successRate", thousandths: build.successRate)
      json.key("clocks")
      json.counts(build.clocks.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 })
      json.key("wall")
      json.times(build.wall)
      json.key("causes")
      json.array(build.causes) { $0.cause($1) }
      json.key("steps")
      json.array(build.stepsByCost) { $0.step(build.steps[$1], number: $1 + 1) }
      json.key("sources")
      json.array(build.sources) { json, source in
        json.onOneLine { json in
          json.object { json in
            json.member("name", source.name)
            json.member("line", source.line)
          }
        }
      }
    }
  }

  private mutating func counts(_ counts: [(String, Int)]) {
    onOneLine { json in
      json.object { json in
        for (name, count) in counts {
          json.key(text: name)
          json.value(count)
        }
      }
    }
  }

  private mutating func times(_ times: TimeSample) {
    onOneLine { json in
      json.object { json in
        json.member("count", times.count)
        json.member("medianSeconds", thousandths: times.median)
        json.member("p90Seconds", thousandths: times.p90)
        json.member("p95Seconds", thousandths: times.p95)
        json.member("p99Seconds", thousandths: times.p99)
        json.member("minSeconds", thousandths: times.least)
        json.member("maxSeconds", thousandths: times.most)
        json.member("totalSeconds", thousandths: times.total)
      }
    }
  }

  private mutating func cause(_ cause: BuildStatistics.FailureCause) {
    object { json in
      json.member("rule", cause.rule)
      json.member("title", cause.title)
      json.member("count", cause.count)
      json.key("retryable")
      if let isRetryable = cause.isRetryable { json.value(isRetryable) } else { json.value(nil as String?) }
      json.member("lastSource", cause.lastSource)
    }
  }

  private mutating func step(_ step: StepStatistics, number: Int) {
    let parts = step.latest.parts
    object { json in
      json.member("step", number)
      json.member("name", step.latest.name)
      json.member("kind", step.latest.parts.kind.rawValue)
      json.member("target", parts.target)
      json.member("platform", parts.platform)
      json.member("stage", parts.stage)
      json.member("index", parts.index)
      json.member("instruction", parts.instruction)
      json.member("runs", step.runs)
      json.member("done", step.done)
      json.member("cached", step.cached)
      json.member("failed", step.failed)
      json.member("unfinished", step.unfinished)
      json.member("edits", step.edits)
      json.member("flakyFailures", step.flakyFailures)
      json.member("cacheHitRate", thousandths: step.cacheHitRate)
      json.key("times")
      json.times(step.times)
      json.member("totalSeconds", thousandths: step.totalSeconds)
      json.key("failuresByRule")
      json.counts(step.failuresByRule.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
    }
  }
}
