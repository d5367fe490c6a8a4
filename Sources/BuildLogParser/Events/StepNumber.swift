/// The number by which a log tells a build's steps apart, counted from 1 anew in each build.
///
/// It is the number that the engine printed (`#7`, `Step 5/8`), or a count of the steps where the log prints none. It is no
/// index: numbers may be missing, and steps need not come in their order.
public struct StepNumber: RawRepresentable, Sendable, Hashable, Comparable, ExpressibleByIntegerLiteral,
  CustomStringConvertible
{
  /// The number as it is printed.
  public let rawValue: Int

  /// Creates a number.
  @inlinable
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Creates a number.
  @inlinable
  public init(_ number: Int) { rawValue = number }

  /// Creates a number.
  @inlinable
  public init(integerLiteral number: Int) { rawValue = number }

  /// The number of the step that comes next.
  package var next: StepNumber { StepNumber(rawValue + 1) }

  /// The number as text, without a sign before it.
  public var description: String { String(rawValue) }

  /// Whether a number is smaller.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
