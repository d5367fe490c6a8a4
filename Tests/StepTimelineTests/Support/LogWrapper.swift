import Foundation

/// Puts what a CI system puts around each line around a recording's lines, with the true arrival times.
enum LogWrapper: String, CaseIterable, Sendable {
  case gitHub, gitHubCLI, gitLab, gitLabPlain, jenkins, jenkinsClock, azure, buildkite, cloudBuild, compose
  case ts, kubectl, crlf, teamCity, colored, gitPush, terraform, logger, bamboo, codeBuild
  case jsonFile, jsonLines, jsonSpread, jsonList, drone, droneColored, woodpecker, indented, lineNumbers
  case table, devContainer, gitHubPage

  struct Row {
    /// When the line arrived, such as `2026-11-22T16:41:10.1142275Z`.
    var stamp: String
    var text: [UInt8]
  }

  /// Takes the stamps of a recording in GitHub's form off its lines.
  static func rows(of recording: [UInt8]) -> [Row] {
    recording.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).compactMap { line in
      guard line.count >= 28, line[line.startIndex + 27] == UInt8(ascii: "Z") else { return nil }
      let stamp = String(decoding: line.prefix(28), as: UTF8.self)
      return Row(stamp: stamp, text: Array(line.dropFirst(29)))
    }
  }

  /// The whole log, with a little unrelated output before and after.
  func wrap(_ rows: [Row]) -> [UInt8] {
    guard let first = rows.first, let last = rows.last else { return [] }
    let before = [
      "Preparing environment", "Fetching changes with git depth set to 20...", "$ docker build .",
    ]
    let after = ["Uploading artifacts...", "Job finished"]
    var log: [UInt8] = self == .gitHub ? [0xEF, 0xBB, 0xBF] : []
    if self == .azure { log += prefix(first.stamp) + Array("##[section]Starting: Build image\n".utf8) }
    if self == .gitLabPlain {
      log += Array("section_start:1763829399:step_script\r\u{1B}[0K\u{1B}[36;1mExecuting\u{1B}[0;m\n".utf8)
    }
    let all =
      before.map { Row(stamp: first.stamp, text: Array($0.utf8)) } + rows
      + after.map { Row(stamp: last.stamp, text: Array($0.utf8)) }
    if self == .table { log += Array("time,message\n".utf8) }
    for (number, row) in all.enumerated() { log += line(row, number) }
    return log
  }

  private func line(_ row: Row, _ number: Int) -> [UInt8] {
    if let record = record(row) { return record }
    var line = (numbered(number) ?? prefix(row.stamp)) + row.text
    if self == .crlf { line.append(UInt8(ascii: "\r")) }
    if self == .colored { line += Array("\u{1B}[0m".utf8) }
    return line + [UInt8(ascii: "\n")]
  }

  /// The prefix of a line that counts the lines.
  private func numbered(_ number: Int) -> [UInt8]? {
    switch self {
    case .drone: return Array("[build image:\(number)] ".utf8)
    case .droneColored: return Array("\u{1B}[32m[build:\(number)]\u{1B}[0m ".utf8)
    case .woodpecker: return Array("[build:L\(number):\(number / 3)s] ".utf8)
    case .lineNumbers:
      let text = String(number + 1)
      return Array((String(repeating: " ", count: max(0, 6 - text.count)) + text + "\t").utf8)
    default: return nil
    }
  }

  private func prefix(_ stamp: String) -> [UInt8] {
    let date = stamp.prefix(10)
    let clock = stamp.dropFirst(11).prefix(8)
    let text: String
    switch self {
    case .gitHub, .azure: text = stamp + " "
    case .gitHubCLI: text = "build\tBuild image\t" + stamp + " "
    case .gitLab: text = stamp.prefix(26) + "Z 00O "
    case .gitLabPlain, .crlf: text = ""
    case .jenkins: text = "[" + stamp.prefix(23) + "Z] "
    case .jenkinsClock: text = clock + "  "
    case .buildkite: text = "\u{1B}_bk;t=\(Self.milliseconds(date, clock, stamp))\u{7}"
    case .cloudBuild: text = "Step #2 - \"build\": "
    case .compose: text = "web-1  | "
    case .ts: text = "Nov 22 " + clock + " "
    case .kubectl: text = stamp.prefix(26) + "123Z "
    case .teamCity: text = "[" + clock + "] :\t [Step 1/3] "
    case .colored: text = "\u{1B}[36m"
    case .gitPush: text = "remote: "
    case .terraform: text = "null_resource.image[0] (local-exec): "
    case .logger: text = "\(date) \(clock),\(stamp.dropFirst(20).prefix(3)) INFO image - "
    case .bamboo: text = "build\t22-Nov-2026 \(clock)\t"
    case .indented: text = "    "
    case .devContainer: text = "[\(Self.milliseconds(date, clock, stamp) % 100_000_000) ms] "
    case .jsonFile, .jsonLines, .jsonSpread, .jsonList, .drone, .droneColored, .woodpecker, .lineNumbers,
      .table:
      text = ""
    case .gitHubPage:
      text = "Sun, \(date.suffix(2)) Nov \(date.prefix(4)) \(clock) GMT "
    case .codeBuild: text = "[Container] \(date.split(separator: "-").joined(separator: "/")) \(clock) "
    }
    return Array(text.utf8)
  }

  /// The line as a collector keeps it: Docker's json-file driver, Loki, Google's logging.
  private func record(_ row: Row) -> [UInt8]? {
    let (head, tail): (String, String)
    switch self {
    case .table:
      let text = row.text.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
      return Array("\(row.stamp),\"".utf8) + text + Array("\"\n".utf8)
    case .jsonFile: (head, tail) = (#"{"log":""#, #"\n","stream":"stderr","time":"\#(row.stamp)"}"#)
    case .jsonLines: (head, tail) = (#"{"labels":{"app":"ci"},"line":""#, #"","timestamp":"\#(row.stamp)"}"#)
    case .jsonSpread:
      (head, tail) = (
        "  {\n    \"insertId\": \"a1\",\n    \"textPayload\": \"", "\",\n    \"severity\": \"INFO\"\n  },"
      )
    case .jsonList: (head, tail) = ("        \"", "\",")
    default: return nil
    }
    var line = Array(head.utf8)
    for byte in row.text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
      case 0x09: line += Array("\\t".utf8)
      case ..<0x20: line += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: line.append(byte)
      }
    }
    return line + Array(tail.utf8) + [UInt8(ascii: "\n")]
  }

  private static func milliseconds(_ date: Substring, _ clock: Substring, _ stamp: String) -> Int {
    let seconds = (try? Date("\(date)T\(clock)Z", strategy: .iso8601))?.timeIntervalSince1970 ?? 0
    return Int(seconds) * 1000 + (Int(stamp.dropFirst(20).prefix(3)) ?? 0)
  }
}
