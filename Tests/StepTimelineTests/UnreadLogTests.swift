import Foundation
import StepTimeline
import Testing

/// A log without a build is still asked for what the rules know.
@Suite struct UnreadLogTests {
  private func unread(_ log: String) throws -> UnreadLog {
    var reader = BuildLogReader(source: "x.log")
    Array(log.utf8).withUnsafeBytes { reader.feed($0) }
    #expect(reader.finish().isEmpty)
    return try #require(reader.unread)
  }

  @Test(arguments: [
    (
      "2.530 npm ERR! code ERESOLVE\n2.531 npm ERR! ERESOLVE unable to resolve dependency tree\n",
      "npm-eresolve"
    ),
    ("#0 0.58 go: example.com/x@v1.0.0: unknown revision v1.0.0\n#0 0.60 exit\n", "go-unknown-revision"),
    (
      "2026-11-22T16:36:39.7648458Z Cannot connect to the Docker daemon at unix:///var/run/docker.sock.\n",
      "daemon-unreachable"
    ),
  ])
  func theRulesReadIt(log: String, rule: String) throws {
    let unread = try unread(log)
    #expect(unread.diagnoses.first?.rule == rule)
    #expect(unread.diagnoses.first?.isPrimary == true)
    #expect(unread.diagnoses.first?.confidence != .certain)
    #expect(unread.diagnoses.first?.step == nil)
  }

  @Test func reportsShowIt() throws {
    let unread = try unread(
      "1\n2\nnpm ERR! code ERESOLVE\nnpm ERR! ERESOLVE unable to resolve dependency tree\n")
    func text(_ format: ReportFormat) -> String {
      var bytes: [UInt8] = []
      format.write([], unread: [unread]) { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self)
    }
    for format in [ReportFormat.table, .markdown, .html] {
      #expect(text(format).contains("No docker build found in x.log (4 lines)"), "\(format)")
    }
    #expect(text(.github).hasPrefix("::error title=no docker build found::"))
    let json = try JSONSerialization.jsonObject(with: Data(text(.json).utf8)) as? [String: Any]
    #expect((json?["builds"] as? [Any])?.isEmpty == true)
    let cause = (json?["diagnoses"] as? [[String: Any]])?.first
    #expect(cause?["rule"] as? String == "npm-eresolve")
    #expect(((cause?["evidence"] as? [[String: Any]])?.first)?["line"] as? Int ?? 0 >= 3)
  }

  @Test func itsLastLinesHaveNoSecrets() throws {
    let unread = try unread("docker: unknown\nexport NPM_TOKEN=npm_abcdefghijklmnopqrstuvwxyz0123456789\n")
    #expect(unread.lastLines.count == 2)
    #expect(!unread.lastLines.joined().contains("abcdefghijklmnop"))
  }

  @Test func aBuildLeavesNothingUnread() {
    var reader = BuildLogReader(source: "x.log")
    Array("#4 [1/1] FROM x\n#4 DONE 1.0s\n".utf8).withUnsafeBytes { reader.feed($0) }
    #expect(reader.finish().count == 1)
    #expect(reader.unread == nil)
  }
}
