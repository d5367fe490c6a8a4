extension String {
  /// Whether a line of a proposal is in the text as a whole.
  ///
  /// A command ends where the line does: `RUN npm ci` is not there in `RUN npm ci --omit=dev`. A list of packages may go on,
  /// and so may an instruction that runs nothing. With options behind it, it is another command wherever else it stands.
  func holdsLine(_ line: Substring) -> Bool {
    let mayGoOn = !line.hasPrefix("RUN ") || line.hasText(" install ") || line.hasText(" add ")
    var isThere = false
    var place = startIndex
    while let found = rangeOfText(String(line), from: place) {
      place = found.upperBound
      let rest = self[place...].utf8
      var next = rest.drop(while: \.isBlank)
      if next.starts(with: "\\\n".utf8) { next = next.dropFirst(2).drop(while: \.isBlank) }
      if next.first == UInt8(ascii: "-"), next.startIndex != rest.startIndex { return false }
      if Self.endsCommand(next) || mayGoOn { isThere = true }
    }
    return isThere
  }

  private static func endsCommand(_ rest: Substring.UTF8View.SubSequence) -> Bool {
    guard let sign = rest.first else { return true }
    // What is redirected is the same command.
    return sign.isOne(of: "\n&|;>") || rest.starts(with: "2>".utf8)
  }
}
