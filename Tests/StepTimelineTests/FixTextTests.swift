import Testing

@testable import StepTimeline

/// The text of a fix is true of any build, or has a placeholder that nobody takes for a value: `<…>` with words.
@Suite struct FixTextTests {
  /// Stand-ins as textbooks have them.
  private static let standIns: Set<String> = [
    "FILE", "VERSION", "COMMAND", "NAME", "TAG", "URL", "IMAGE", "TOKEN", "SERVICE", "MIRROR", "REPLACEMENT",
    "SUM",
    "BASE", "PROJECT", "ORGANIZATION", "REPOSITORY", "OWNER", "NEWER", "OLDER", "LIBRARY", "CRATE", "HASH",
    "KEY",
    "REGISTRY", "TOOL", "SCRIPT", "FIRST", "SECOND", "PACKAGE", "MODULE", "HOST", "GROUP", "STAGE",
    "DIRECTORY",
    "FOLDER", "INDEX", "PORT", "BRANCH", "GEM", "SYMBOL", "PROGRAM", "TARGET", "LEVEL", "VALUE", "STREAM",
    "ID",
  ]

  /// Folders and files of projects that somebody made up.
  private static let madeUp = [
    "example.com", "example.org", "example.net", "/out/app", "./cmd/app", "src/Web", "src/Core", "Shop.sln",
    "cmd/server", "third_party/", "packages/web", "services/api", "deploy/", "server.js", "bin/console",
    "app:app", "USER app", "/opt/tool", "corp-root-ca", "v1.2.3", "=1.2.3", "/path/of", "/path/to",
  ]

  /// The fix without what is filled in, without placeholders, and without what begins a comment's line.
  private static func plain(_ text: String) -> String {
    var result = ""
    var depth = 0
    var rest = Substring(text)
    while let character = rest.first {
      rest = rest.dropFirst()
      // `<<` begins a here-document, `< ` and `<(` read from something.
      if character == "<", let next = rest.first, next.isLetter { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ">", depth > 0 { depth -= 1 }
    }
    return result
  }

  private static func texts(of fix: Fix) -> [String] {
    let spans = fix.text.split(separator: "`", omittingEmptySubsequences: false)
    let code = stride(from: 1, to: max(1, spans.count - 1), by: 2).map { String(spans[$0]) }
    return ([fix.snippet ?? "", fix.change?.text ?? ""] + code).map { plain(CommandTemplate.fill($0, [:])) }
  }

  @Test func noFixHasAStandInInCapitalLetters() {
    for rule in RuleCatalog.all {
      for fix in rule.fixes {
        for text in Self.texts(of: fix) {
          let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "$" && $0 != "-" }
          // `NAME=` and `$NAME` are variables, which are written so.
          for word in words where Self.standIns.contains(String(word)) && !text.contains(word + "=") {
            Issue.record("\(rule.id): '\(word)' in '\(text)' should be <words for it>")
          }
        }
      }
    }
  }

  @Test func noFixNamesAnInventedHostPathOrVersion() {
    for rule in RuleCatalog.all {
      for fix in rule.fixes {
        for text in Self.texts(of: fix) {
          for invented in Self.madeUp where text.contains(invented) {
            Issue.record("\(rule.id): '\(invented)' in '\(text)' is nobody's")
          }
        }
      }
    }
  }

  @Test func aPlaceholderSaysWhatBelongsThere() {
    for rule in RuleCatalog.all {
      for fix in rule.fixes {
        guard let snippet = fix.snippet else { continue }
        var rest = snippet[...]
        while let open = rest.firstIndex(of: "<") {
          rest = rest[snippet.index(after: open)...]
          guard let next = rest.first, next.isLetter, let close = rest.firstIndex(of: ">"),
            !rest[..<close].contains("\n")
          else { continue }
          let words = rest[..<close]
          #expect(!words.contains("example") && words.count > 1, "\(rule.id): <\(words)>")
          rest = rest[close...]
        }
      }
    }
  }
}
