#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The rules of a file, and all that is wrong with it.
struct RuleFileContent {
  /// A rule with its place in the file.
  private struct Entry {
    var rule: Rule
    var path: [JSONOutline.Part]
    /// Members that could not be read.
    var unread: [UnreadMember]
    var isUsable: Bool
  }

  /// The values of a file; a rule that cannot be read does not keep the others from being checked.
  private struct Document: Decodable {
    var rules: [Attempt]
  }

  private struct Attempt: Decodable {
    /// The rule, with usual values for members that could not be read.
    var rule: Result<Rule, any Error>
    /// Why they could not.
    var mistakes: [DecodingError]

    init(from decoder: any Decoder) throws {
      rule = Result { try Rule(from: decoder) }
      mistakes = (decoder.userInfo[DecodingMistakes.key] as? DecodingMistakes)?.take() ?? []
    }
  }

  /// More problems than this are one: it is the wrong file.
  private static let mostProblems = 50
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  let file: String
  private let bytes: [UInt8]
  private let outline: JSONOutline?
  private var entries: [Entry] = []
  /// What keeps the file from being used, by line.
  private(set) var mistakes: [RuleFileError.Problem] = []

  /// The rules without a mistake.
  var rules: [Rule] { entries.filter(\.isUsable).map(\.rule) }

  /// Reads files that are used together, whose ids must differ.
  static func all(_ files: [(file: String, bytes: [UInt8])]) -> [RuleFileContent] {
    var ids = RuleFileIDs(of: [])
    return files.map { file, bytes in
      let content = RuleFileContent(bytes, file: file, ids: ids)
      ids.add(content.entries.map(\.rule), of: file)
      return content
    }
  }

  /// - Parameter ids: the ids that are taken.
  init(_ bytes: [UInt8], file: String, ids: RuleFileIDs) {
    // Editors on Windows like to add it, and JSON does not allow it.
    self.bytes = bytes.starts(with: Self.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    self.file = file
    if let problem = RuleFileEncoding.problem(of: self.bytes) {
      outline = nil
      add(problem.message, line: problem.line)
      return
    }
    do throws(JSONOutline.Failure) {
      outline = try JSONOutline(self.bytes)
    } catch {
      outline = nil
      add(error.message, line: error.line, column: error.column)
    }
    if let outline { read(outline, after: ids) }
  }

  private mutating func read(_ outline: JSONOutline, after earlier: RuleFileIDs) {
    for (node, message) in RuleFileKeys.unknown(in: outline) { add(message, at: node, in: outline) }
    var ids = earlier
    for (index, attempt) in attempts(outline).enumerated() where mistakes.count < Self.mostProblems {
      for mistake in attempt.mistakes { add(mistake, in: outline) }
      do {
        let rule = try attempt.rule.get()
        let path = root(of: outline) + [.index(index)]
        let unread = attempt.mistakes.map(UnreadMember.init)
        var checks = RuleChecks(rule, unread: unread.compactMap { $0.path.dropFirst(path.count).first })
        if let message = ids.problem(of: rule.id, in: file) { checks.add([.key("id")], message) }
        ids.add([rule], of: file)
        for finding in checks.findings
        where !unread.contains(where: { $0.explains(path + finding.path, in: outline) }) {
          add(finding.message, at: outline.node(at: path + finding.path), in: outline)
        }
        entries.append(
          Entry(
            rule: rule, path: path, unread: unread, isUsable: unread.isEmpty && checks.findings.isEmpty))
      } catch {
        add(error, in: outline)
      }
    }
    mistakes = Self.byLine(mistakes)
  }

  static func byLine(_ problems: [RuleFileError.Problem]) -> [RuleFileError.Problem] {
    problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  /// What will keep rules from acting.
  ///
  /// - Parameter rivals: all rules that reports use, those of the file among them.
  func warnings(among rivals: RuleRivals) -> [RuleFileError.Problem] {
    guard let outline else { return [] }
    let bad = Set(mistakes.map(\.field))
    var warnings: [RuleFileError.Problem] = []
    for entry in entries {
      // What other rules do to one that will change is not known yet.
      let found = RuleWarnings(entry.rule, among: entry.isUsable ? rivals : nil).findings
      for finding in found
      where !entry.unread.contains(where: { $0.explains(entry.path + finding.path, in: outline) }) {
        let node = outline.node(at: entry.path + finding.path)
        let field = outline.name(of: node)
        guard !bad.contains(field) else { continue }
        warnings.append(
          .init(file: file, line: outline.nodes[node].line, field: field, message: finding.message))
      }
    }
    return Self.byLine(warnings)
  }

  /// A list alone has no `rules` in its paths.
  private func root(of outline: JSONOutline) -> [JSONOutline.Part] {
    outline.nodes[0].kind == .list ? [] : [.key("rules")]
  }

  private mutating func attempts(_ outline: JSONOutline) -> [Attempt] {
    let decoder = JSONDecoder()
    decoder.userInfo[DecodingMistakes.key] = DecodingMistakes()
    do {
      switch outline.nodes[0].kind {
      case .list: return try decoder.decode([Attempt].self, from: Data(bytes))
      case .object where outline.nodes[outline.node(at: root(of: outline))].kind == .list:
        return try decoder.decode(Document.self, from: Data(bytes)).rules
      default: break
      }
    } catch {
      // The outline accepted it, the decoder did not: half of a character that is written as two escapes.
      add("cannot be read as JSON", line: 1)
      return []
    }
    // Its keys are not those of a rule file, which is said.
    mistakes = []
    add("expected {\"rules\": […]} or a list of rules", line: 1)
    return []
  }

  private mutating func add(_ message: String, line: Int, column: Int? = nil) {
    mistakes.append(.init(file: file, line: line, column: column, field: "", message: message))
  }

  private mutating func add(_ message: String, at node: Int, in outline: JSONOutline) {
    mistakes.append(
      .init(file: file, line: outline.nodes[node].line, field: outline.name(of: node), message: message))
  }

  /// Puts what the decoder found into words.
  private mutating func add(_ error: any Error, in outline: JSONOutline) {
    guard let error = error as? DecodingError else {
      return add("cannot be read", at: 0, in: outline)
    }
    switch error {
    case .keyNotFound(let key, let context):
      let node = outline.node(at: context.path)
      add("missing", at: node, in: outline)
      let field = mistakes[mistakes.count - 1].field
      mistakes[mistakes.count - 1].field = (field.isEmpty ? "" : field + ".") + key.stringValue
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let node = outline.node(at: context.path)
      let kind = outline.nodes[node].kind
      let other = type is Int.Type && kind == .number ? "" : ", not \(kind.words)"
      add("expected \(Self.words(for: type))\(other)", at: node, in: outline)
    case .dataCorrupted(let context):
      let node = outline.node(at: context.path)
      add(context.debugDescription, at: node, in: outline)
    @unknown default: add("cannot be read", at: 0, in: outline)
    }
  }

  private static func words(for type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text in quotes"
    case is Int.Type: "a whole number"
    case is Bool.Type: "true or false"
    case is any TextOrObjectMark.Type: "text in quotes or an object"
    default: "\(type)".hasPrefix("Array") || "\(type)".hasPrefix("[Any") ? "a list" : "an object"
    }
  }
}

/// A member of a rule that could not be read, for a reason that has been reported.
private struct UnreadMember {
  let path: [JSONOutline.Part]

  init(_ mistake: DecodingError) {
    path =
      switch mistake {
      case .keyNotFound(let key, let context): context.path + [.key(key.stringValue)]
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.path
      @unknown default: []
      }
  }

  /// Whether a check of the usual value in its place can only repeat that it is wrong.
  func explains(_ other: [JSONOutline.Part], in outline: JSONOutline) -> Bool {
    if other.starts(with: path) { return true }
    // A single element may be written without its list.
    let node = outline.node(at: path)
    return outline.nodes[node].part == path.last && outline.node(at: other) == node
  }
}

extension DecodingError.Context {
  /// Where the decoder was.
  fileprivate var path: [JSONOutline.Part] {
    codingPath.map { key in key.intValue.map { .index($0) } ?? .key(key.stringValue) }
  }
}
