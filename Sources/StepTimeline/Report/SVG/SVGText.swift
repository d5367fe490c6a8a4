/// The estimated width of a text in an unknown font.
enum SVGText {
  /// The width in pixels, after the letters of one of the wider fonts (DejaVu Sans).
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    let ems = text.reduce(0) { $0 + width(of: $1) }
    return ems * size * (isBold ? 1.12 : 1)
  }

  /// The text, cut with a `…` if it would be wider.
  static func fit(_ text: String, width limit: Double, size: Double, isBold: Bool = false) -> String {
    let scale = size * (isBold ? 1.12 : 1)
    var used = 0.0
    var result = ""
    for character in text {
      let next = used + width(of: character) * scale
      // As long as the end of the text is not known there has to be room for the sign.
      if next > limit - scale {
        return width(of: text, size: size, isBold: isBold) <= limit ? text : result + "…"
      }
      used = next
      result.append(character)
    }
    return result
  }

  private static func width(of character: Character) -> Double {
    switch character {
    case "i", "j", "l", "I", "|", "'", ".", ",", ":", ";", " ", "!", "·": 0.33
    case "f", "t", "r", "(", ")", "[", "]", "/", "-", "\"": 0.4
    case "m", "w", "M", "W", "%", "@": 0.93
    case "A"..."Z", "≈", "±", "+", "=", "<", ">", "~": 0.74
    default: character.isASCII ? 0.62 : Double(TextWidth.columns(of: character)) * 0.68
    }
  }
}
