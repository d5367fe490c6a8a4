/// How sure a diagnosis is.
public enum Confidence: String, Sendable, Codable, CaseIterable, Comparable {
  /// The text has this cause only.
  case certain
  /// The usual cause of the text.
  case likely
  /// One of several causes of the text.
  case possible

  /// Orders by sureness: `possible < likely < certain`.
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .possible: 0
    case .likely: 1
    case .certain: 2
    }
  }
}
