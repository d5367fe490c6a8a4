import Foundation
import StepTimeline

/// libFuzzer's own entry point, from the runtime library that `-sanitize=fuzzer` links.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Reads any bytes as a log, in pieces and cut short, and writes every report of what is found.
///
/// libFuzzer calls it with ever new inputs; a trap is a finding.
@main
enum FuzzLogs {
  static func main() {
    // The package manager gives every executable a `main` of its own, so libFuzzer's is not the one.
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &arguments) { fuzzOneInput($0, $1) })
  }

  static func check(_ log: [UInt8]) {
    let whole = Reading.inOnePiece(log)
    Reading.checkPieces(of: log, against: whole)
    let cut = Reading.inOnePiece(Array(log.prefix(log.count / 2)))
    for build in whole + cut { BuildChecks.check(build) }
    ReportChecks.check(whole, seed: Choices(log))
    ReportChecks.checkEvents(of: log, whole)
    ReportChecks.checkSummaries(whole, cut)
    TextChecks.check(log)
    SecretChecks.check(log)
  }
}

/// What libFuzzer looks for by its name.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzLogs.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the run with a sentence that says what does not hold.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

/// Numbers that follow from an input: the same ones whenever it is read again.
struct Choices: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// A number below a limit.
  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
