/// The inputs of a build's steps, as far as its log shows: their instructions and those of the steps before.
struct StepInputs: Sendable {
  /// The inputs of one step.
  struct Key: Sendable, Hashable {
    /// A hash of its instruction and of those that it needs; the same in every run of the program.
    var instructions: UInt64
    /// Whether something is among it that no log shows, such as the files of the build context.
    var hasUnseen: Bool
  }

  private let steps: [Step]
  private let outlines: [StepOutline]
  private var keys: [Key?]

  init(_ build: Build, _ outlines: [StepOutline]) {
    steps = build.steps
    self.outlines = outlines
    keys = Array(repeating: nil, count: build.steps.count)
  }

  /// The inputs of a step.
  mutating func of(_ index: Int) -> Key {
    // A chain of steps may be longer than the stack is deep.
    var waiting = [index]
    var isBegun: Set<Int> = []
    while let next = waiting.last {
      if keys[next] != nil {
        waiting.removeLast()
      } else if isBegun.insert(next).inserted {
        waiting += needed(next).filter { keys[$0] == nil && !isBegun.contains($0) }
      } else {
        keys[next] = key(next)
        waiting.removeLast()
      }
    }
    return keys[index] ?? Key(instructions: 0, hasUnseen: true)
  }

  /// The instructions whose results a step gets.
  private func needed(_ index: Int) -> [Int] {
    steps[index].dependsOn.filter { $0 != index && steps.indices.contains($0) && outlines[$0].index != nil }
  }

  private func key(_ index: Int) -> Key {
    var key = Key(instructions: 0xcbf2_9ce4_8422_2325, hasUnseen: Self.hasUnseen(outlines[index]))
    func mix(_ value: UInt64) { key.instructions = (key.instructions ^ value) &* 0x100_0000_01b3 }
    for text in [outlines[index].kind.rawValue, outlines[index].instruction, outlines[index].digest ?? ""] {
      for byte in text.utf8 { mix(UInt64(byte)) }
      mix(0x100)
    }
    // The numbers of steps differ from run to run, so these cannot decide the order.
    for other in needed(index).compactMap({ keys[$0] }).sorted(by: { $0.instructions < $1.instructions }) {
      mix(other.instructions)
      key.hasUnseen = key.hasUnseen || other.hasUnseen
    }
    return key
  }

  /// Whether an instruction reads what its text does not hold: files of the context, or lines of a heredoc.
  private static func hasUnseen(_ outline: StepOutline) -> Bool {
    let words = outline.instruction.split(separator: " ").dropFirst()
    if words.contains(where: { $0.hasPrefix("<<") }) { return true }
    switch outline.kind {
    case .copy: return !words.contains { $0.hasPrefix("--from=") }
    case .add: return !words.dropLast().allSatisfy { $0.hasPrefix("--") || $0.contains("://") }
    case .run:
      return words.contains { word in
        guard let mount = MountSettings(option: word) else { return false }
        // A mount without a type is one of files.
        return mount["type"] ?? "bind" == "bind" && mount["from"] == nil
      }
    default: return false
    }
  }
}
