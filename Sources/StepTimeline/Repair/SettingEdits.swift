/// Gives an environment variable of the failing stage a value: in its present line, or in a new one.
struct SettingEdits {
  let site: RepairSite

  /// - Returns: `nil` if the command itself sets the variable, or the stage sets it where no edit is possible.
  func set(_ name: String, to value: String) -> [Edit]? {
    guard let failing = site.editable,
      !site.instructionText.hasText(name + "=")
    else { return nil }
    guard let place = lastSetting(of: name, before: failing) else {
      return [site.insert(lines: ["ENV \(name)=\(value)"], before: failing)]
    }
    guard site.isReal(place.instruction) else { return nil }
    return [site.replace(place.value, with: place.prefix + value)]
  }

  /// The place of a variable's value, and the text to write before the new one.
  private struct Place {
    var instruction: Int
    var value: Range<Int>
    var prefix = ""
  }

  /// The last `ENV` or `ARG` that sets the variable for an instruction.
  private func lastSetting(of name: String, before failing: Int) -> Place? {
    var found: Place?
    for stage in site.state.stages {
      for index in site.file.stages[stage].instructions where index < failing {
        let instruction = site.file.instructions[index]
        guard instruction.keyword == "ENV" || instruction.keyword == "ARG" else { continue }
        let words = instruction.words(in: site.file.bytes)
        guard let first = words.first else { continue }
        if instruction.keyword == "ENV", !first.text.contains("="), first.text == name,
          words.count > 1
        {
          let range = words[1].range.lowerBound..<words[words.count - 1].range.upperBound
          found = Place(instruction: index, value: range)
        }
        for word in words where word.text == name || word.text.hasPrefix(name + "=") {
          if instruction.keyword == "ARG", word.text == name {
            found = Place(
              instruction: index, value: word.range.upperBound..<word.range.upperBound, prefix: "=")
          } else if word.text != name {
            let start = word.range.lowerBound + name.utf8.count + 1
            // A quoted word that begins before its name is nothing to cut.
            guard start <= word.range.upperBound,
              site.file.text(word.range.lowerBound..<start) == name + "="
            else { continue }
            found = Place(instruction: index, value: start..<word.range.upperBound)
          }
        }
      }
    }
    return found
  }
}
