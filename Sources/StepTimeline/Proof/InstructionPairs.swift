/// Which instruction of a Dockerfile became which one in a changed version of it.
struct InstructionPairs {
  private let newOfOld: [Int?]
  private let oldOfNew: [Int?]

  /// Pairs instructions of equal text first, then what lies between them by keyword, from the end: what a repair adds
  /// comes before the instruction that needs it.
  init(_ old: Dockerfile, _ new: Dockerfile) {
    let a = old.instructions.map { InstructionSearch.text(of: $0, in: old) }
    let b = new.instructions.map { InstructionSearch.text(of: $0, in: new) }
    var forward: [Int?] = Array(repeating: nil, count: a.count)
    var (nextA, nextB) = (a.count, b.count)
    for (i, j) in Self.common(a, b).reversed() + [(-1, -1)] {
      // Between two pairs of equal instructions.
      var free = nextB - 1
      for between in stride(from: nextA - 1, to: i, by: -1) {
        let keyword = old.instructions[between].keyword
        guard
          let match = stride(from: free, to: j, by: -1).first(where: {
            new.instructions[$0].keyword == keyword
          })
        else { continue }
        forward[between] = match
        free = match - 1
      }
      if i >= 0 { forward[i] = j }
      (nextA, nextB) = (i, j)
    }
    newOfOld = forward
    var backward: [Int?] = Array(repeating: nil, count: b.count)
    for (i, j) in forward.enumerated() { if let j { backward[j] = i } }
    oldOfNew = backward
  }

  /// The index in the new file; `nil` if the instruction was taken out.
  func new(of old: Int) -> Int? { newOfOld.indices.contains(old) ? newOfOld[old] : nil }

  /// The index in the old file; `nil` if the instruction was put in.
  func old(of new: Int) -> Int? { oldOfNew.indices.contains(new) ? oldOfNew[new] : nil }

  /// The longest common subsequence, in order.
  private static func common(_ a: [String], _ b: [String]) -> [(Int, Int)] {
    var lengths = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
