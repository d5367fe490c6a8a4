#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A report as JSON: sorted keys, so that two of them can be compared as texts.
enum JSONDocument {
  /// The value as UTF-8 with a line end.
  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return try [UInt8](encoder.encode(value)) + [0x0A]
    } catch {
      // Numbers are the only values that an encoder can refuse; `milliseconds` lets no bad one through.
      preconditionFailure("Expected that every report can be encoded: \(error)")
    }
  }
}
