/// A fix as review comments of GitHub: each replaces whole lines of a file.
///
/// The objects are those of `POST /repos/{owner}/{repo}/pulls/{number}/comments`; commit and pull request are the
/// caller's to add.
package struct ReviewSuggestions {
  private let fix: Fix

  /// Takes the changes of a fix.
  package init(of fix: Fix) { self.fix = fix }

  /// A list of comments with `path`, `start_line`, `line`, `side` and `body`.
  package var json: String {
    var items: [String] = []
    for comment in comments {
      var fields = ["\"path\": \(Self.quoted(comment.path))"]
      if comment.lines.count > 1 {
        fields += ["\"start_line\": \(comment.lines.lowerBound)", "\"start_side\": \"RIGHT\""]
      }
      fields += [
        "\"line\": \(comment.lines.upperBound)", "\"side\": \"RIGHT\"",
        "\"body\": \(Self.quoted(comment.body))",
      ]
      items.append("  {" + fields.joined(separator: ", ") + "}")
    }
    return "[\n" + items.joined(separator: ",\n") + "\n]\n"
  }

  private struct Comment {
    var path: String
    var lines: ClosedRange<Int>
    var body: String
  }

  /// Reads the hunks of the patch: the replaced lines, or for an insertion the line before it.
  private var comments: [Comment] {
    var comments: [Comment] = []
    var path = ""
    var number = 0
    var removed: [String] = []
    var added: [String] = []
    var start = 0
    var before: String?
    func finish(next: String?) {
      guard !removed.isEmpty || !added.isEmpty else { return }
      var lines = start...(max(start, start + removed.count - 1))
      if removed.isEmpty {
        // A comment needs a line: the one after the insertion, or the one before it.
        if let next {
          added.append(next)
        } else if let before {
          added.insert(before, at: 0)
          lines = (start - 1)...(start - 1)
        }
      }
      let text = added.map { $0 + "\n" }.joined()
      let fence = text.hasText("```") ? "````" : "```"
      comments.append(
        Comment(path: path, lines: lines, body: "\(fix.text)\n\n\(fence)suggestion\n\(text)\(fence)"))
      removed = []
      added = []
    }
    for line in (fix.patch ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- ") { continue }
      if line.hasPrefix("+++ b/") {
        finish(next: nil)
        path = String(line.dropFirst(6))
      } else if line.hasPrefix("@@ -") {
        finish(next: nil)
        number = Int(line.dropFirst(4).prefix { $0.isNumber }) ?? 0
        before = nil
      } else if line.hasPrefix("-") {
        if removed.isEmpty, added.isEmpty { start = number }
        removed.append(String(line.dropFirst()))
        number += 1
      } else if line.hasPrefix("+") {
        if removed.isEmpty, added.isEmpty { start = number }
        added.append(String(line.dropFirst()))
      } else if line.hasPrefix(" ") {
        finish(next: String(line.dropFirst()))
        before = String(line.dropFirst())
        number += 1
      }
    }
    finish(next: nil)
    return comments
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
