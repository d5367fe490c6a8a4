import StepTimeline

/// Ways to read a log that must come to the same builds.
enum Reading {
  static func inOnePiece(_ log: [UInt8]) -> [Build] {
    var reader = BuildLogReader(source: "fuzz.log")
    log.withUnsafeBytes { reader.feed($0) }
    return reader.finish()
  }

  static func checkPieces(of log: [UInt8], against whole: [Build]) {
    var choices = Choices(log)
    // Bytes one by one, pieces of one size, pieces of all sizes.
    for largest in [1, 2 + choices.next(below: 64)] {
      compare(inPieces(log, { _ in largest }), whole, "pieces of \(largest)")
    }
    compare(inPieces(log) { $0.next(below: 300) }, whole, "pieces of all sizes")
  }

  private static func inPieces(_ log: [UInt8], _ size: (inout Choices) -> Int) -> [Build] {
    var choices = Choices(log)
    var reader = BuildLogReader(source: "fuzz.log")
    var start = 0
    while start < log.count {
      let end = min(start + size(&choices), log.count)
      // A copy: reading behind the piece is then reading behind an allocation.
      Array(log[start..<end]).withUnsafeBytes { reader.feed($0) }
      start = end
    }
    return reader.finish()
  }

  private static func compare(_ builds: [Build], _ whole: [Build], _ how: String) {
    guard builds != whole else { return }
    require(builds.count == whole.count, "\(how): \(builds.count) builds, not \(whole.count)")
    for (build, other) in zip(builds, whole) where build != other {
      let step = zip(build.steps, other.steps).first { $0 != $1 }
      fatalError("\(how): another build\n\(step.map { "\($0.0)\n\($0.1)" } ?? "\(build)\n\(other)")")
    }
  }
}
