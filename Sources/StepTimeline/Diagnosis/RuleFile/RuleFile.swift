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
    let content = RuleFileContent(bytes, file: file, ids: RuleFileIDs(of: earlier))
    guard content.mistakes.isEmpty else { throw RuleFileError(problems: content.mistakes) }
    return content.rules
  }

  /// Reads files that are used together.
  package static func read(_ files: [(file: String, bytes: [UInt8])]) throws(RuleFileError) -> [Rule] {
    let contents = RuleFileContent.all(files)
    let mistakes = contents.flatMap(\.mistakes)
    guard mistakes.isEmpty else { throw RuleFileError(problems: mistakes) }
    return contents.flatMap(\.rules)
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
