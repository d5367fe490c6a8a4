/// A variable and its value, as a change of a command names them.
struct VariableSetting: Equatable {
  var name: String
  /// The value without quotes.
  var value: String
  /// The value as a shell and an `ENV` read it as one word.
  var written: String

  /// The variables of `NAME=value NAME="other value"`; none if the text has another form.
  ///
  /// A variable begins at a word with a name and `=`. A word without belongs to the value before it, which then needs
  /// quotes: `FLAGS=-a -b` is `FLAGS="-a -b"`.
  static func all(in text: String) -> [Self] {
    let file = Dockerfile(text: "ENV " + text)
    guard file.instructions.count == 1 else { return [] }
    var all: [Self] = []
    for word in file.instructions[0].words(in: file.bytes) {
      let raw = file.text(word.range)
      let name = raw.prefix { $0 != "=" }
      if name.utf8.count < raw.utf8.count, isName(name) {
        let value = String(word.text.dropFirst(name.count + 1))
        all.append(Self(name: String(name), value: value, written: String(raw.dropFirst(name.count + 1))))
        continue
      }
      // Quotes around a part of the value cannot be put into others.
      guard let last = all.popLast(), !raw.contains(where: quotes.contains) else { return [] }
      let value = "\(last.value) \(raw)"
      guard !last.value.contains(where: quotes.contains),
        last.written == last.value || last.written == "\"\(last.value)\""
      else { return [] }
      all.append(Self(name: last.name, value: value, written: "\"\(value)\""))
    }
    return all
  }

  private static let quotes: Set<Character> = ["\"", "'", "\\", "`"]

  private static func isName(_ text: Substring) -> Bool {
    text.utf8.first?.isDigit == false
      && text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
  }
}
