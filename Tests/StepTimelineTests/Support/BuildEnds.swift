import BuildLogParser

@testable import StepTimeline

/// Reads logs as ``BuildLogReader`` does, but stops when it is known how each build ended.
///
/// Times, causes and advice take nine tenths of a debug build's time. What comes after the failed steps changes neither
/// result nor steps; `BuildEndsTests` compares both readers.
struct BuildEnds {
  private var parser = LogParser()
  private var assembler = BuildAssembler(keepsEnvironment: false)

  mutating func feed(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer {
      parser.feed(Span(_unsafeElements: $0), arrivedAt: nil, into: &assembler)
    }
  }

  /// The builds with result, failures and steps, whose times are unknown; secrets are not masked.
  mutating func finish() -> [Build] {
    parser.finish(arrivedAt: nil, into: &assembler)
    var again = BuildAssembler(keepsEnvironment: false)
    if parser.rereadPaste(into: &again) { assembler = again }
    return BuildRecord.withoutRepeatedEnds(assembler.finish()).compactMap { record in
      let record = record.withRepeatedSteps()
      guard var build = Build(record, source: "test.log") else { return nil }
      _ = FailedSteps.find(in: &build, record, tailLines: 200)
      return build
    }
  }

  /// The ends of the builds in a log that is at hand as a whole.
  static func of(_ log: [UInt8]) -> [Build] {
    var ends = BuildEnds()
    ends.feed(log[...])
    return ends.finish()
  }
}
