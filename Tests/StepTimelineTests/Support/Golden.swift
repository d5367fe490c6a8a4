import Foundation
import Testing

/// Reports as `samples/expected` holds them: the text without the line ends at its end, then the exit status.
enum Golden {
  /// Compares a whole report; `.ci/samples BINARY --record` writes the files anew.
  ///
  /// - Parameters:
  ///   - report: what was rendered.
  ///   - file: the name in `samples/expected`.
  ///   - exitStatus: the status that the program ends with.
  static func expect(
    _ report: [UInt8], isFile file: String, exitStatus: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expected = String(decoding: try Samples.bytes("expected/\(file)"), as: UTF8.self)
    var bytes = report[...]
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    let actual = String(decoding: bytes, as: UTF8.self) + "\nexit status \(exitStatus)\n"
    guard expected != actual else { return }
    let pairs = zip(expected.split(separator: "\n"), actual.split(separator: "\n"))
    let first = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(file) differs from line \((first?.offset ?? 0) + 1) on: expected \(first?.element.0 ?? "another length"), got \(first?.element.1 ?? "")",
      sourceLocation: sourceLocation)
  }
}
