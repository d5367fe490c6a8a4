#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Rules as a file holds them.
public enum RuleFile {
  /// Reads a company's own rules.
  ///
  /// The file is JSON: an object with the list `rules`, or that list alone. What has a usual value may be left
  /// out. A rule file gets the same checks as the built-in rules, because no test reads it:
  /// a pattern that can never match would go unnoticed until the day it is needed.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: its name for messages.
  ///   - earlier: rules of other files, whose ids must not come again.
  /// - Throws: all that is wrong with the file, each with line and field.
  public static func read(
    _ bytes: [UInt8], file: String, after earlier: [Rule] = []
  ) throws(RuleFileError) -> [Rule] {
    var reader = try RuleFileReader(bytes, file: file)
    return try reader.read(after: earlier)
  }

  /// Writes rules in the shape that ``read(_:file:after:)`` reads.
  ///
  /// - Returns: UTF-8 with a line end.
  public static func encode(_ rules: [Rule]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return try [UInt8](encoder.encode(["rules": rules])) + [0x0A]
    } catch {
      preconditionFailure("Every rule must be encodable: \(error)")
    }
  }
}

/// One pass over a rule file: outline, values, checks.
private struct RuleFileReader {
  /// The values of a file; a rule that cannot be read does not keep the others from being checked.
  private struct Document: Decodable {
    var rules: [Attempt]
  }

  private struct Attempt: Decodable {
    var rule: Result<Rule, any Error>

    init(from decoder: any Decoder) throws { rule = Result { try Rule(from: decoder) } }
  }

  /// More problems than this are one: it is the wrong file.
  private static let mostProblems = 50
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let bytes: [UInt8]
  private let file: String
  private let outline: JSONOutline
  private var problems: [RuleFileError.Problem] = []

  init(_ bytes: [UInt8], file: String) throws(RuleFileError) {
    // Editors on Windows like to add it, and JSON does not allow it.
    self.bytes = bytes.starts(with: Self.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    self.file = file
    do throws(JSONOutline.Failure) {
      outline = try JSONOutline(self.bytes)
    } catch {
      throw RuleFileError(problems: [
        .init(file: file, line: error.line, column: error.column, field: "", message: error.message)
      ])
    }
  }

  mutating func read(after earlier: [Rule]) throws(RuleFileError) -> [Rule] {
    for (node, message) in RuleFileKeys.unknown(in: outline) { add(message, at: node) }
    let wrong = RuleFileKeys.ofWrongKind(in: outline)
    for (node, message) in wrong { add(message, at: node) }
    var rules: [Rule] = []
    var known = Set(earlier.map(\.id))
    for (index, attempt) in try attempts().enumerated() where problems.count < Self.mostProblems {
      let path = place(ofRule: index)
      do {
        let rule = try attempt.rule.get()
        rules.append(rule)
        var checks = RuleChecks(rule)
        if !known.insert(rule.id).inserted { checks.add([.key("id")], "duplicate id '\(rule.id)'") }
        for finding in checks.findings { add(finding.message, at: outline.node(at: path + finding.path)) }
      } catch  where wrong.isEmpty {
        add(error)
      } catch {
        // Its wrong kinds were reported, all of them; the decoder would repeat the first.
      }
    }
    guard problems.isEmpty else {
      throw RuleFileError(
        problems: problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
          .map(\.element))
    }
    return rules
  }

  /// A list alone has no `rules` in its paths.
  private var root: [JSONOutline.Part] { outline.nodes[0].kind == .list ? [] : [.key("rules")] }

  private func place(ofRule index: Int) -> [JSONOutline.Part] { root + [.index(index)] }

  private func attempts() throws(RuleFileError) -> [Attempt] {
    let decoder = JSONDecoder()
    do {
      switch outline.nodes[0].kind {
      case .list: return try decoder.decode([Attempt].self, from: Data(bytes))
      case .object where outline.nodes[outline.node(at: root)].kind == .list:
        return try decoder.decode(Document.self, from: Data(bytes)).rules
      default: break
      }
    } catch {
      // The outline accepted it, the decoder did not: bytes that are not UTF-8, for example.
      throw RuleFileError(problems: [
        .init(file: file, line: 1, field: "", message: "cannot be read as JSON in UTF-8")
      ])
    }
    throw RuleFileError(problems: [
      .init(file: file, line: 1, field: "", message: "expected {\"rules\": […]} or a list of rules")
    ])
  }

  private mutating func add(_ message: String, at node: Int) {
    problems.append(
      .init(file: file, line: outline.nodes[node].line, field: outline.name(of: node), message: message))
  }

  /// Puts what the decoder found into words.
  private mutating func add(_ error: any Error) {
    guard let error = error as? DecodingError else { return add("\(error)", at: 0) }
    switch error {
    case .keyNotFound(let key, let context):
      let node = outline.node(at: Self.path(context))
      add("missing", at: node)
      let field = problems[problems.count - 1].field
      problems[problems.count - 1].field = (field.isEmpty ? "" : field + ".") + key.stringValue
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let node = outline.node(at: Self.path(context))
      let kind = outline.nodes[node].kind
      let other = type is Int.Type && kind == .number ? "" : ", not \(kind.words)"
      add("expected \(Self.words(for: type))\(other)", at: node)
    case .dataCorrupted(let context):
      let node = outline.node(at: Self.path(context))
      add(context.debugDescription, at: node)
    @unknown default: add("\(error)", at: 0)
    }
  }

  private static func path(_ context: DecodingError.Context) -> [JSONOutline.Part] {
    context.codingPath.map { key in key.intValue.map { .index($0) } ?? .key(key.stringValue) }
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
