import Foundation
import StepTimeline
import Testing

/// The recordings that the tests read.
enum Samples {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "samples")

  static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  /// Names of all samples with this ending, without it.
  static func names(endingWith ending: String) -> [String] {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      preconditionFailure("Expected the folder \(folder.path)")
    }
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}

extension Samples {
  /// The files that `.ci/samples` finds in this project: its Dockerfile, which is none of the samples'.
  static func project(of build: Build) -> ProjectFiles {
    guard build.namedDockerfiles.contains("Dockerfile") else { return ProjectFiles() }
    return ProjectFiles(dockerfiles: [
      ProjectFiles.Source(path: "Dockerfile", bytes: Array("FROM x\nRUN y\n".utf8))
    ])
  }
}

/// The builds of the samples, each read once for all tests.
enum SampleBuilds {
  private static let all = Once<String, [Build]?>()

  private static func read(_ file: String) -> [Build]? {
    (try? Samples.bytes(file)).map { log in
      var found = builds(in: log, name: "samples/" + file)
      for i in found.indices { found[i].addRepairs(for: Samples.project(of: found[i])) }
      return found
    }
  }

  /// The builds of one sample; a test that names a missing file fails.
  static func of(_ file: String, sourceLocation: SourceLocation = #_sourceLocation) -> [Build] {
    let found = all.value(of: file) { read(file) }
    if found == nil { Issue.record("samples/\(file) is missing", sourceLocation: sourceLocation) }
    return found ?? []
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
