import Foundation
import StepTimeline
import Testing

/// The recordings that the tests read.
enum Samples {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "samples")

  static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  /// Names of all samples with this ending, without it.
  static func names(endingWith ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}

/// Reads a log in one piece.
func builds(in log: [UInt8], name: String = "test.log") -> [Build] {
  var reader = BuildLogReader(source: name)
  log.withUnsafeBytes { reader.feed($0) }
  return reader.finish()
}

/// Reads a log in one piece.
func builds(in log: String) -> [Build] { builds(in: Array(log.utf8)) }
