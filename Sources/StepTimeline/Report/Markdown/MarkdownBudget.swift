/// Fits a report into a number of bytes.
///
/// Services count characters, code units or bytes; a text of so many bytes of UTF-8 has no more of any of them.
enum MarkdownBudget {
  /// The longest note on what was left out, with its line ends.
  private static let noteBytes = 360

  /// The lines of the report, a blank one between parts.
  ///
  /// - Parameter opening: comes first, whatever the limit.
  static func lines(_ opening: [String], _ sections: [MarkdownSection], limit: Int) -> [String] {
    let all = sections.map(\.blocks)
    let whole = MarkdownBlock.bytes(opening) + all.joined().reduce(0) { $0 + $1.bytes + 1 }
    if whole <= limit { return join(opening, all.joined().map(\.lines)) }

    var room = limit - MarkdownBlock.bytes(opening) - noteBytes
    var taken: [[MarkdownBlock?]] = all.map { $0.map { _ in nil } }
    var missing: [(section: Int, block: Int)] = []
    let order = all.indices.flatMap { section in all[section].indices.map { (section: section, block: $0) } }
      .sorted { a, b in
        let (first, second) = (all[a.section][a.block].rank, all[b.section][b.block].rank)
        return (first, a.section, a.block) < (second, b.section, b.block)
      }
    for (section, block) in order where block == 0 || taken[section][0] != nil {
      guard let cut = all[section][block].fitting(into: room - 1) else {
        missing.append((section, block))
        continue
      }
      room -= cut.bytes + 1
      taken[section][block] = cut
    }
    missing.sort { ($0.section, $0.block) < ($1.section, $1.block) }
    let note = note(
      missing.map { (sections[$0.section].name, $0.block == 0, all[$0.section][$0.block].name) }, limit)
    return join(opening, taken.joined().compactMap { $0?.lines } + [[note]])
  }

  /// The sentence on what was left out.
  private static func note(_ missing: [(section: String?, isBuild: Bool, name: String?)], _ limit: Int)
    -> String
  {
    let builds = missing.count { $0.isBuild }
    var names = missing.filter { !$0.isBuild }.compactMap { part in
      part.name.map { name in part.section.map { "\(name) of \($0)" } ?? name }
    }
    if builds > 0 { names.insert(counted(builds, "build"), at: 0) }
    let start = "_Shortened to \(limit) bytes"
    var text = ""
    for (index, name) in names.enumerated() {
      let rest = names.count - index
      if text.utf8.count + name.utf8.count > noteBytes - 120 {
        text += ", and \(counted(rest, "other part"))"
        break
      }
      text += (index == 0 ? "" : ", ") + name
    }
    return text.isEmpty ? start + "._" : start + "; left out: \(text)._"
  }

  private static func join(_ opening: [String], _ parts: [[String]]) -> [String] {
    opening + parts.enumerated().flatMap { $0.offset > 0 ? [""] + $0.element : $0.element }
  }
}
