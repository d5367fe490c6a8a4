/// A duration as platforms print it behind a step: `397ms`, `8s`, `6.2s`, `2m 3s`.
struct HostedDuration {
  /// The duration in tenths of a second.
  let tenths: Int

  /// - Returns: `nil` if the text is anything else.
  init?(_ text: Span<UInt8>) {
    var milliseconds = 0
    var at = 0
    guard text.count > 1, text.count < 16 else { return nil }
    while at < text.count {
      guard let (whole, next) = text.number(at: at), next < text.count else { return nil }
      at = next
      var fraction = 0
      if text[at] == UInt8(ascii: ".") {
        guard let (digits, end) = text.number(at: at + 1) else { return nil }
        fraction = end - at == 2 ? digits * 100 : end - at == 3 ? digits * 10 : 0
        at = end
      }
      if text.hasPrefix("ms", at: at) {
        milliseconds += whole
        at += 2
      } else if at < text.count, text[at] == UInt8(ascii: "s") {
        milliseconds += whole * 1000 + fraction
        at += 1
      } else if at < text.count, text[at] == UInt8(ascii: "m") {
        milliseconds += whole * 60_000
        at += 1
      } else {
        return nil
      }
      if at < text.count, text[at] == ASCII.space { at += 1 }
    }
    tenths = (milliseconds + 50) / 100
  }
}
