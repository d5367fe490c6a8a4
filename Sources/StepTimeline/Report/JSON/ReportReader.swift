internal import BuildLogParser

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Reads builds back from JSON reports.
public enum ReportReader {
  /// The reason why a text is not a report.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Problem: Error, Equatable, CustomStringConvertible {
    /// It is not JSON, or a value is missing or of another kind; says which.
    case unreadable(String)
    /// It is JSON of another schema.
    case otherSchema(String)

    /// The problem as a sentence without a full stop.
    public var description: String {
      switch self {
      case .unreadable(let reason): "not a JSON report of buildlog: \(reason)"
      case .otherSchema(let name):
        "the report has schema '\(name)'; this version reads '\(ReportReader.schema)'"
      }
    }
  }

  /// The schema that is read.
  public static let schema = "buildlog.report/1"

  /// Whether a text begins like a JSON report of this tool.
  ///
  /// - Parameter bytes: the first bytes of the text; some hundred are enough.
  public static func mayRead(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(256)
    return start.first(where: { !$0.isBlank && $0 != UInt8(ascii: "\n") }) == UInt8(ascii: "{")
      && Array(start).contains("\"schema\"") && Array(start).contains("buildlog.report/")
  }

  /// Reads a report, or several of them, one a line.
  ///
  /// Times are exact to the millisecond, as the report has them. What a report does not hold, such as the conditions of a
  /// fix, has its default.
  ///
  /// - Parameter bytes: what `--format json` printed, in UTF-8.
  /// - Returns: the builds in the order of the report.
  /// - Throws: why the text cannot be read.
  public static func builds(in bytes: [UInt8]) throws(Problem) -> [Build] {
    if let whole = try? decode(bytes[...]) { return try builds(of: whole) }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.count > 1, lines.allSatisfy({ $0.first == UInt8(ascii: "{") && $0.count > 2 }) else {
      return try builds(of: decode(bytes[...]))
    }
    var all: [Build] = []
    for line in lines { all += try builds(of: decode(line)) }
    return all
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) throws(Problem) -> ReportData {
    do {
      return try JSONDecoder().decode(ReportData.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw .unreadable(reason(error))
    } catch {
      throw .unreadable("it cannot be read as JSON")
    }
  }

  private static func builds(of report: ReportData) throws(Problem) -> [Build] {
    guard report.schema == schema else { throw .otherSchema(report.schema) }
    return report.builds.map(\.build)
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "'\(path(context.codingPath + [key]))' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "'\(path(context.codingPath))' has the wrong type"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "'\(path(context.codingPath))' has an unknown value"
    default: "it is not JSON"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}
