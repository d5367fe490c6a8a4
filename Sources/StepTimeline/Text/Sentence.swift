extension String {
  /// The text with a capital at its beginning, as a sentence needs it.
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }

  /// A part of a sentence as a sentence of its own.
  var asSentence: String { capitalizedAtStart + "." }

  /// The sentences of a text: each ends with a full stop, before a blank and a capital letter or a command.
  var sentences: [String] {
    var sentences: [String] = []
    var start = startIndex
    var at = start
    while let stop = self[at...].utf8.firstIndex(of: UInt8(ascii: ".")) {
      let blank = utf8.index(after: stop)
      guard blank < endIndex, case let next = utf8.index(after: blank), next < endIndex else { break }
      at = blank
      guard utf8[blank] == UInt8(ascii: " "),
        utf8[next] == UInt8(ascii: "`") || utf8[next] &- UInt8(ascii: "A") < 26
      else { continue }
      sentences.append(String(self[start..<blank]))
      start = next
      at = next
    }
    return sentences + [String(self[start...])]
  }
}
