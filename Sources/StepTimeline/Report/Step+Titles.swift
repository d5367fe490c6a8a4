extension Step {
  /// Where the step is (`web arm64 build 2/5`), free of control characters.
  package var placeText: String {
    var words: [String] = []
    if let target = parts.target { words.append(target) }
    if let platform = parts.platform {
      words.append(platform.hasPrefix("linux/") ? String(platform.dropFirst(6)) : platform)
    }
    if let stage = parts.stage {
      words.append(stage)
    } else if [.internal, .auth, .context].contains(parts.kind) {
      words.append(parts.kind.rawValue)
    }
    if let index = parts.index {
      words.append(parts.count.map { "\(index)/\($0)" } ?? "\(index)")
    }
    return TerminalText.safe(words.joined(separator: " "))
  }

  /// The instruction on one line, free of control characters, images by their short name.
  package var instructionText: String {
    let text = TerminalText.collapsed(parts.instruction ?? name)
    let instruction = text.isEmpty ? TerminalText.collapsed(name) : text
    return parts.kind == .from ? Self.withShortImage(instruction) : instruction
  }

  /// An image's name as it is in a Dockerfile: without the default registry and without the digest.
  private static func withShortImage(_ instruction: String) -> String {
    let words = instruction.split(separator: " ").map { word in
      let image = word.hasPrefix("docker.io/") ? word.dropFirst(10) : word
      let short = image.hasPrefix("library/") ? image.dropFirst(8) : image
      return String(short.firstIndex(of: "@").map { short[..<$0] } ?? short)
    }
    return words.joined(separator: " ")
  }

  /// The name for a heading; commands of many lines are cut.
  var headingText: String {
    name.isEmpty ? "(its name is not in the log)" : TextWidth.fit(TerminalText.collapsed(name), columns: 240)
  }
}
