/// The instructions that edits change in a Dockerfile with unknown line numbers, as lines to copy.
struct ChangedInstructions {
  /// The lines; `nil` if the edits only remove something.
  let snippet: String?

  /// - Parameter place: the failing instruction, which is shown after lines that go before it.
  init(from old: Dockerfile, to new: Dockerfile, place: Int?) {
    var unchanged = old.instructions.map { old.text($0.range) }
    let failing = place.map { unchanged[$0] }
    let adds = new.instructions.count > old.instructions.count
    var lines: [String] = []
    var changes = false
    for instruction in new.instructions {
      let text = new.text(instruction.range)
      if let index = unchanged.firstIndex(of: text) {
        unchanged.remove(at: index)
        if adds, changes, text == failing { lines.append(text) }
      } else {
        lines.append(text)
        changes = true
      }
    }
    snippet = changes ? lines.joined(separator: "\n") : nil
  }
}
