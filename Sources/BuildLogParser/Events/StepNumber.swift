/// The number of a step in the log; each build counts its steps from 1.
///
/// The engine prints it (`#7`, `Step 5/8`); if the log has no numbers, the steps are counted. It is no
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
