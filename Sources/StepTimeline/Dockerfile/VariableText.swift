/// Replaces `$name`, `${name}`, `${name:-word}` and `${name:+word}` as a Dockerfile does.
enum VariableText {
  /// - Parameter value: a variable's value, `nil` if it is not set.
  /// - Returns: the text, and whether every variable in it was known.
  static func expand(_ text: String, _ value: (String) -> String?) -> (text: String, isKnown: Bool) {
    guard text.contains("$") else { return (text, true) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var isKnown = true
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "$") {
        result.append(UInt8(ascii: "$"))
        at += 2
        continue
      }
      guard byte == UInt8(ascii: "$"), at + 1 < bytes.count else {
        result.append(byte)
        at += 1
        continue
      }
      var end = at + 1
      let isBraced = bytes[end] == UInt8(ascii: "{")
      if isBraced { end += 1 }
      let nameStart = end
      while end < bytes.count, bytes[end].isLetterOrDigit || bytes[end] == UInt8(ascii: "_") { end += 1 }
      let name = String(decoding: bytes[nameStart..<end], as: UTF8.self)
      guard !name.isEmpty else {
        result.append(byte)
        at += 1
        continue
      }
      var fallback: String?
      var isAlternative = false
      if isBraced {
        guard let close = bytes[end...].firstIndex(of: UInt8(ascii: "}")) else {
          result += bytes[at...]
          return (String(decoding: result, as: UTF8.self), false)
        }
        let modifier = bytes[end..<close]
        if modifier.starts(with: [UInt8(ascii: ":"), UInt8(ascii: "-")]) {
          fallback = String(decoding: modifier.dropFirst(2), as: UTF8.self)
        } else if modifier.first == UInt8(ascii: "-") {
          fallback = String(decoding: modifier.dropFirst(), as: UTF8.self)
        } else if modifier.starts(with: [UInt8(ascii: ":"), UInt8(ascii: "+")]) {
          isAlternative = true
          fallback = String(decoding: modifier.dropFirst(2), as: UTF8.self)
        } else if !modifier.isEmpty {
          isKnown = false
        }
        end = close + 1
      }
      let known = value(name)
      if isAlternative {
        if known?.isEmpty == false { result += (fallback ?? "").utf8 }
      } else if let known, !known.isEmpty || fallback == nil {
        result += known.utf8
      } else if let fallback {
        result += fallback.utf8
      } else {
        isKnown = false
        result += bytes[at..<end]
      }
      at = end
    }
    return (String(decoding: result, as: UTF8.self), isKnown)
  }

  /// The names of the variables in a text.
  static func names(in text: String) -> [String] {
    var names: [String] = []
    _ = expand(text) { name in
      if !names.contains(name) { names.append(name) }
      return nil
    }
    return names
  }
}
