internal import BuildLogParser

extension JSONWriter {
  /// The keys before a build's steps in the schema.
  mutating func heading(of build: Build) {
    key("source")
    onOneLine { json in
      json.object { json in
        json.member("name", build.source.name)
        json.member("line", build.source.line)
        json.member("lines", build.source.lines)
        json.member("dialect", build.source.dialect.rawValue)
        json.member("envelope", build.source.envelope.rawValue)
        json.member("onlyEnd", build.source.isOnlyEnd)
      }
    }
    member("result", build.result.rawValue)
    member("resultReason", build.resultReason)
    member("clock", build.clock.rawValue)
    member("startedAt", build.startedAt.map(rfc3339))
    member("wallSeconds", thousandths: build.wallSeconds)
    member("wallIsLeast", build.isWallLeast)
    key("summary")
    summary(build.summary)
  }

  /// The keys after a build's steps.
  mutating func findings(of build: Build, _ names: StepNames) {
    key("dockerfiles")
    array(build.dockerfiles) { json, use in
      json.object { json in
        json.member("path", use.path)
        json.member("target", use.target)
        json.member("fits", use.fits)
      }
    }
    key("criticalPath")
    onOneLine { $0.array(names[build.criticalPath]) { $0.value($1) } }
    key("criticalPathSegments")
    array(build.criticalPathSegments) { json, segment in
      json.onOneLine { json in
        json.object { json in
          json.member("step", names[segment.step])
          json.member("startSeconds", thousandths: segment.startSeconds)
          json.member("endSeconds", thousandths: segment.endSeconds)
        }
      }
    }
    key("failures")
    array(build.failures) { $0.failure($1, names) }
    key("diagnoses")
    array(build.diagnoses) { $0.diagnosis($1, names) }
    key("insights")
    array(build.insights) { $0.insight($1, names) }
    key("environment")
    environment(build.environment)
    key("warnings")
    array(build.warnings) { $0.warning($1) }
    member("closingError", build.closingError)
  }

  private mutating func summary(_ summary: BuildSummary) {
    object { json in
      json.member("steps", summary.steps)
      json.member("done", summary.done)
      json.member("cached", summary.cached)
      json.member("failed", summary.failed)
      json.member("canceled", summary.canceled)
      json.member("running", summary.running)
      json.member("cacheableSteps", summary.cacheableSteps)
      json.member("cacheHits", summary.cacheHits)
      json.member("cacheHitRatio", thousandths: summary.cacheHitRatio)
      json.member("busySeconds", thousandths: summary.busySeconds)
      json.member("criticalPathSeconds", thousandths: summary.criticalPathSeconds)
    }
  }

  private mutating func failure(_ failure: Failure, _ names: StepNames) {
    object { json in
      json.member("step", names[failure.step])
      json.member("message", failure.message)
      json.member("exitCode", failure.exitCode)
      json.key("dockerfile")
      if let excerpt = failure.dockerfile {
        json.object { json in
          json.member("file", excerpt.file)
          json.member("line", excerpt.line)
          json.member("endLine", excerpt.endLine)
          json.member("excerpt", excerpt.lines.map(\.text))
          // The number in the Dockerfile of the excerpt's first line.
          json.member("excerptLine", excerpt.lines.first?.number)
        }
      } else {
        json.value(nil as String?)
      }
      json.member("tail", failure.tail)
    }
  }

  /// A cause as the schema has it.
  mutating func diagnosis(_ diagnosis: Diagnosis, _ names: StepNames) {
    object { json in
      json.member("rule", diagnosis.rule)
      json.member("title", diagnosis.title)
      json.member("kind", diagnosis.kind.rawValue)
      json.member("step", names[diagnosis.step])
      json.member("confidence", diagnosis.confidence.rawValue)
      json.member("primary", diagnosis.isPrimary)
      json.member("retryable", diagnosis.isRetryable)
      json.key("evidence")
      json.array(diagnosis.evidence) { json, evidence in
        json.object { json in
          json.member("line", evidence.line)
          json.member("text", evidence.text)
        }
      }
      json.key("captures")
      json.object { json in
        for (name, text) in diagnosis.captures.sorted(by: { $0.key < $1.key }) {
          json.key(text: name)
          json.value(text)
        }
      }
      json.member("causes", diagnosis.causes)
      json.key("fixes")
      json.array(diagnosis.fixes) { json, fix in
        json.object { json in
          json.member("text", fix.spokenText)
          json.member("snippet", fix.snippet)
          if let command = fix.command { json.member("command", command) }
          json.member("applies", fix.target.rawValue)
          json.member("applicability", fix.applicability.rawValue)
          json.member("patch", fix.patch)
          if let note = fix.patchNote { json.member("patchNote", note) }
          if fix.isFromExcerpt { json.member("fromExcerpt", true) }
        }
      }
      json.member("verify", diagnosis.verify)
      json.member("docs", diagnosis.docs)
    }
  }

  private mutating func insight(_ insight: Insight, _ names: StepNames) {
    object { json in
      json.member("id", insight.id)
      json.member("text", insight.text)
      json.member("step", names[insight.step])
      json.member("secondsAtStake", thousandths: insight.secondsAtStake)
      json.member("snippet", insight.snippet)
      json.member("applicability", insight.applicability.rawValue)
      json.member("patch", insight.patch)
    }
  }

  private mutating func warning(_ warning: BuildWarning) {
    object { json in
      json.member("rule", warning.rule)
      json.member("text", warning.text)
      json.member("line", warning.line)
      json.member("url", warning.url)
    }
  }

  private mutating func environment(_ report: EnvironmentReport?) {
    guard let report else { return value(nil as String?) }
    object { json in
      json.member("differences", report.differences)
      json.member("explanation", report.explanation)
      json.member("snippet", report.snippet)
    }
  }
}
