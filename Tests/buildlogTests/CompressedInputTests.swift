import BuildLogParser
import Foundation
import StepTimeline
import Testing

@testable import buildlog

@Suite("Compressed input")
struct CompressedInputTests {
  static let log = "#1 [1/1] RUN make\n#1 0.1 hello\n#1 DONE 0.2s\n"

  private func read(_ bytes: Data) throws -> InputResult {
    let path = FileManager.default.temporaryDirectory.appending(path: "buildlog-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try bytes.write(to: URL(filePath: path))
    return Input.file(path).read(BuildLogReader.Options())
  }

  @Test(
    "Programs of the system unpack what the parser does not",
    arguments: [CompressionFormat.zstandard, .xz, .bzip2])
  func decompressors(_ format: CompressionFormat) throws {
    let tool = try #require(Decompressor(format))
    let pack = Process()
    pack.executableURL = URL(filePath: "/usr/bin/env")
    pack.arguments = [tool.command, "-c"]
    let (input, output) = (Pipe(), Pipe())
    (pack.standardInput, pack.standardOutput, pack.standardError) = (input, output, FileHandle.nullDevice)
    try pack.run()
    input.fileHandleForWriting.write(Data(Self.log.utf8))
    try input.fileHandleForWriting.close()
    let packed = output.fileHandleForReading.readDataToEndOfFile()
    pack.waitUntilExit()
    // Not every machine has every program.
    guard pack.terminationStatus == 0 else { return }

    let result = try read(packed)
    #expect(result.error == nil)
    #expect(result.builds.map(\.steps.count) == [1])
    #expect(result.lines == 3)
  }

  @Test("What cannot be unpacked is named with the command that can")
  func advice() {
    func text(_ format: CompressionFormat, _ input: Input) -> String {
      InputError.problem(.unreadable(format), input).text
    }
    #expect(text(.zstandard, .file("ci.log.zst")).contains("zstd -dc < ci.log.zst | buildlog"))
    #expect(text(.xz, .standardInput).contains("xz -dc | buildlog"))
    #expect(text(.zip, .file("logs.zip")).contains("unzip logs.zip -d logs"))
    #expect(!text(.zip, .file("a\u{1B}[31m.zip")).contains("\u{1B}"))
  }

  @Test("A zip archive is an error that names it")
  func zip() throws {
    let result = try read(Data(Array("PK".utf8) + [3, 4, 20, 0] + [UInt8](repeating: 10, count: 50)))
    #expect(result.builds.isEmpty)
    guard case .problem(.unreadable(.zip), _) = result.error else {
      Issue.record("\(String(describing: result.error))")
      return
    }
  }
}
