import Foundation
import Testing

@testable import StepTimeline

/// Nothing that a program printed gets into a patch, a command or a file, unless it has the form that its place asks for.
@Suite struct RepairSafetyTests {
  /// No form admits any of these; a word that none of the cases has marks them.
  private static let payloads = [
    ";touch${IFS}PWNED", "$(touch PWNED)", "`touch PWNED`", "'; touch PWNED; '", "\" && touch PWNED #",
    "|PWNED",
    "\\\nRUN touch ;PWNED", "\u{1B}[31mPWNED\u{202E}", " --PWNED=x", "\r\nRUN ;PWNED", "<PWNED>", "$PWNED",
    "{PWNED}",
  ]

  private static let triesAll = ProcessInfo.processInfo.environment["BUILDLOG_EVERY_PAYLOAD"] != nil

  /// A text without what is between single quotes: a shell takes that as one word, whatever it holds.
  private static func unquoted(_ text: String) -> String {
    var result = ""
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if !isQuoted, isEscaped { isEscaped = false; continue }
      if !isQuoted, character == "\\" { isEscaped = true; continue }
      if character == "'" { isQuoted.toggle() } else if !isQuoted { result.append(character) }
    }
    return result
  }

  /// The texts that a reader would paste or a program apply.
  private static func commands(of build: Build) -> [String] {
    var texts: [String] = []
    for fix in build.diagnoses.flatMap(\.fixes) {
      texts += (fix.patch ?? "").split(separator: "\n").filter { $0.hasPrefix("+") }.map(String.init)
      if let snippet = fix.snippet { texts.append(snippet) }
      if let command = fix.command { texts.append(command) }
      texts += fix.rewrites.map { String(decoding: $0.new, as: UTF8.self) }
    }
    texts += build.diagnoses.flatMap(\.verify)
    texts += build.insights.flatMap { [$0.snippet, $0.patch].compactMap(\.self) }
    if let snippet = build.environment?.snippet { texts.append(snippet) }
    return texts
  }

  @Test(arguments: RepairCase.all) func whatAProgramPrintedIsNoPartOfACommand(_ scenario: RepairCase) throws {
    let turn = scenario.output.utf8.count + scenario.dockerfile.utf8.count
    guard Self.triesAll || Thoroughness.takes(turn, oneOf: 2) else { return }
    let plain = try #require(scenario.build())
    let values = Set(plain.diagnoses.flatMap { $0.captures.values }).filter { scenario.output.contains($0) }
    // Of every second scenario each sixth value meets one payload, the next of them the next one; with
    // BUILDLOG_EVERY_PAYLOAD=1, which takes minutes, each value meets all of them.
    for (number, value) in values.sorted().enumerated() where value.utf8.count > 1 {
      guard Self.triesAll || Thoroughness.takes(number + turn / Self.payloads.count, oneOf: 6) else {
        continue
      }
      for (place, payload) in Self.payloads.enumerated()
      where Self.triesAll || place == (number + turn) % Self.payloads.count {
        let forms = place % 2 == 0 ? [value + payload] : [payload, payload + value]
        for hostile in Self.triesAll ? forms : [forms[turn % forms.count]] {
          var changed = scenario
          changed.output = scenario.output.replacing(value, with: hostile)
          guard let build = changed.build() else { continue }
          for text in Self.commands(of: build) {
            #expect(!Self.unquoted(text).contains("PWNED"), "\(hostile) → \(text.prefix(300))")
          }
        }
      }
    }
  }
}
