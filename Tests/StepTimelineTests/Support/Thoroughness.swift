import Foundation

/// How many of their cases the widest properties try.
///
/// A debug build is slow, so that `swift test` takes a part of them, another part in each kind; with `BUILDLOG_EVERY_CASE=1`,
/// as `.ci/run` has it, they take all.
enum Thoroughness {
  static let takesAll = ProcessInfo.processInfo.environment["BUILDLOG_EVERY_CASE"] != nil

  /// Whether the case at a place is tried: one of so many.
  static func takes(_ place: Int, oneOf count: Int) -> Bool { takesAll || place.isMultiple(of: count) }

  /// The cases that are tried: one of so many.
  static func some<Case>(_ cases: some Sequence<Case>, oneOf count: Int) -> [Case] {
    cases.enumerated().filter { takes($0.offset, oneOf: count) }.map(\.element)
  }
}
