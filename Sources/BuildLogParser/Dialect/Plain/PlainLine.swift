/// The forms of the text after `#7 `.
enum PlainLine {
  /// Reads `DONE 1.2s`, `CACHED`, `CANCELED`, `ERROR: …`.
  static func end(_ text: Span<UInt8>) -> (kind: StepEnd, tenths: Int?)? {
    guard text.count >= 4 else { return nil }
    switch text[0] {
    case UInt8(ascii: "D"):
      guard text.hasPrefix("DONE") else { return nil }
      let end = text.endWithoutBlanks()
      // A clock that is set while the step runs makes the figure negative.
      if end == 4 || text.hasPrefix(" -", at: 4) && text[end - 1] == UInt8(ascii: "s") { return (.done, nil) }
      guard text[4] == ASCII.space, let whole = text.number(at: 5), whole.end + 2 < text.count + 1,
        whole.end < text.count, text[whole.end] == ASCII.period, let tenth = text.number(at: whole.end + 1),
        tenth.end == whole.end + 2, tenth.end + 1 == end, text[tenth.end] == UInt8(ascii: "s")
      else { return nil }
      return (.done, whole.value * 10 + tenth.value)
    case UInt8(ascii: "C"):
      if text.endWithoutBlanks() == 6, text.hasPrefix("CACHED") { return (.cached, nil) }
      if text.endWithoutBlanks() == 8, text.hasPrefix("CANCELED") { return (.canceled, nil) }
      return nil
    case UInt8(ascii: "E"):
      if text.hasPrefix("ERROR: ") || text.endWithoutBlanks() == 5 && text.hasPrefix("ERROR") {
        return (.failed, nil)
      }
      return text.endWithoutBlanks() == 6 && text.hasPrefix("ERROR:") ? (.failed, nil) : nil
    default:
      return nil
    }
  }

  /// Whether the text ends a step.
  static func isEnd(_ text: Span<UInt8>) -> Bool { end(text) != nil }

  /// Whether the text is a vertex digest alone (Docker 18.09 to 20.10).
  static func isDigest(_ text: Span<UInt8>) -> Bool {
    guard text.count == 71, text.hasPrefix("sha256:") else { return false }
    for i in 7..<71 where !ASCII.isHexDigit(text[i]) { return false }
    return true
  }

  /// Whether the text can be a step's name and is not likely to be anything else.
  static func looksLikeName(_ text: Span<UInt8>) -> Bool {
    guard text.count > 2 else { return false }
    if text[0] == ASCII.leftBracket {
      guard let close = text.firstIndex(of: ASCII.rightBracket) else { return false }
      return close > 1 && (close + 1 == text.count || text[close + 1] == ASCII.space)
    }
    for start in nameStarts where text.hasPrefix(start) { return !hasFigures(text) }
    return false
  }

  /// Bytes of a name that are kept to know it again; the command of a step has a few hundred.
  static let longestName = 16 << 10

  /// Whether a text repeats a step's name.
  ///
  /// A step that several bake targets share is named for whichever target asked last: `[api base 1/4] FROM x`
  /// may come back as `[web base 1/4] FROM x` (docker/buildx util/progress/multiwriter.go).
  static func isSameName(_ whole: Span<UInt8>, _ name: [UInt8]) -> Bool {
    let text = whole.extracting(0..<min(whole.endWithoutBlanks(), longestName))
    if text.equals(name) || isSameImage(text, name.span) { return true }
    guard text.count > 0, text[0] == ASCII.leftBracket, name.first == ASCII.leftBracket,
      let word = text.firstIndex(of: ASCII.space), let nameWord = name.firstIndex(of: ASCII.space),
      text.count - word == name.count - nameWord, nameWord > 1, word > 1
    else { return false }
    for i in 0..<(text.count - word) where text[word + i] != name[nameWord + i] { return false }
    // `[2/5] RUN x` has no target that could differ.
    return name[..<nameWord].last != ASCII.rightBracket && text[word - 1] != ASCII.rightBracket
  }

  /// Whether both texts name the same image for the same place of a stage, though by another digest or registry.
  ///
  /// A mirror or a second platform gives the image another one while the step runs; it stays one step of one build.
  private static func isSameImage(_ text: Span<UInt8>, _ name: Span<UInt8>) -> Bool {
    guard text.count > 0, text[0] == ASCII.leftBracket, name.count > 0, name[0] == ASCII.leftBracket,
      let ownImage = imageStart(text), imageStart(name) == ownImage
    else { return false }
    for i in 0..<ownImage where text[i] != name[i] { return false }
    let own = shortImage(text, from: ownImage)
    let other = shortImage(name, from: ownImage)
    guard own.count > 0, own.count == other.count else { return false }
    for i in 0..<own.count where text[own.lowerBound + i] != name[other.lowerBound + i] { return false }
    return true
  }

  private static func imageStart(_ name: Span<UInt8>) -> Int? {
    guard let close = name.firstIndex(of: ASCII.rightBracket), name.hasPrefix("] FROM ", at: close) else {
      return nil
    }
    return close + 7
  }

  /// `alpine:3.20` of `mirror.example.com/library/alpine:3.20@sha256:…`.
  private static func shortImage(_ name: Span<UInt8>, from start: Int) -> Range<Int> {
    var end = start
    var begin = start
    while end < name.count, name[end] != UInt8(ascii: "@"), name[end] != ASCII.space {
      end += 1
      if name[end - 1] == UInt8(ascii: "/") { begin = end }
    }
    return begin..<end
  }

  /// How names without brackets begin.
  ///
  /// Sources: moby/buildkit frontend/dockerui, client/llb, exporter/*, cache/remotecache; docker/buildx
  /// build, bake, util/progress.
  private static let nameStarts: [StaticString] = [
    "resolve image config for ", "docker-image://", "importing cache manifest from ", "exporting to ",
    "exporting cache to ", "exporting cache", "resolving provenance", "sending tarball", "load remote ",
    "local://", "git://", "https://", "http://", "oci-layout://", "copy /", "importing to docker",
    "writing image", "pushing ", "merging manifest list", "booting buildkit", "preparing build cache",
    "exporting attestation", "resolve ", "load local ", "merge (", "diff (", "mkdir ", "mkfile ",
  ]

  /// Whether the text is about a piece of work inside a step, and so cannot be a step's name.
  static func isStatus(_ text: Span<UInt8>) -> Bool {
    guard text.count > 7, text[0] != ASCII.leftBracket else { return false }
    if text.hasPrefix("sha256:") || text.hasPrefix("extracting sha256:") || text.hasPrefix("transferring ")
      || text.hasPrefix("writing layer ") || text.hasPrefix("pushing layer")
    {
      return true
    }
    return hasFigures(text)
  }

  /// Whether the text is about a finished piece of work, or about a layer; no other line has these words.
  static func isCertainStatus(_ text: Span<UInt8>) -> Bool {
    guard text.count > 7, ASCII.isLetter(text[0]) else { return false }
    if text.hasPrefix("sha256:") || text.hasPrefix("extracting sha256:")
      || text.hasPrefix("writing layer sha256:")
    {
      return true
    }
    let line = status(text).line
    return line.isDone && line.milliseconds != nil || isOfTransfer(text, isDone: line.isDone)
  }

  /// Whether the text tells of an image or of files on their way, and names them: `writing image sha256:… done`,
  /// `transferring context: 2B done`.
  ///
  /// Sources: moby/buildkit exporter/*, session/filesync, util/resolver; moby/moby builder-next/exporter.
  private static func isOfTransfer(_ text: Span<UInt8>, isDone: Bool) -> Bool {
    for words in digestWords where text.hasPrefix(words) { return true }
    for words in transferWords where text.hasPrefix(words) { return isDone }
    return false
  }

  private static let digestWords: [StaticString] = [
    "exporting manifest sha256:", "exporting config sha256:", "exporting attestation manifest sha256:",
    "exporting manifest list sha256:", "exporting cache manifest sha256:", "writing image sha256:",
    "writing config sha256:", "writing manifest sha256:",
  ]

  private static let transferWords: [StaticString] = [
    "transferring dockerfile: ", "transferring context: ", "exporting layers ", "naming to ", "unpacking to ",
    "pushing manifest for ", "resolve docker.io/", "preparing layers for inline cache ",
    "preparing build cache for export ", "sending tarball ",
  ]

  /// Whether the text ends as a piece of work does: `0.6s done`, `1.2MB / 3.4MB 0.2s`.
  private static func hasFigures(_ text: Span<UInt8>) -> Bool {
    let line = status(text).line
    return line.isDone || line.milliseconds != nil || line.total != nil
  }

  /// Reads the figures at the end of a status line; what comes before them is free text.
  static func status(_ text: Span<UInt8>) -> (line: StatusLine, idEnd: Int) {
    var status = StatusLine()
    var end = text.endWithoutBlanks()
    if end > 5, text.extracting(0..<end).ends(with: " done") {
      status.isDone = true
      end -= 5
    }
    if let seconds = seconds(text, endingAt: end) {
      status.milliseconds = seconds.milliseconds
      end = seconds.start
    }
    if let last = size(text, endingAt: end) {
      if last.start > 2, text.hasPrefix(" /", at: last.start - 2),
        let first = size(text, endingAt: last.start - 2)
      {
        status.current = first.bytes
        status.total = last.bytes
        end = first.start
      } else {
        status.current = last.bytes
        end = last.start
      }
    }
    return (status, end)
  }

  /// Reads ` 3.5s` backwards.
  private static func seconds(_ text: Span<UInt8>, endingAt end: Int) -> (milliseconds: Int, start: Int)? {
    guard end > 4, text[end - 1] == UInt8(ascii: "s"),
      let space = text.lastIndex(of: ASCII.space, before: end),
      let whole = text.number(at: space + 1), whole.end < end, text[whole.end] == ASCII.period,
      let tenth = text.number(at: whole.end + 1), tenth.end == end - 1, tenth.end == whole.end + 2
    else { return nil }
    return (whole.value * 1000 + tenth.value * 100, space)
  }

  /// Reads ` 58.72MB` backwards: decimal units with up to two decimals (tonistiigi/units `%.2f`).
  private static func size(_ text: Span<UInt8>, endingAt end: Int) -> (bytes: Int64, start: Int)? {
    guard end > 2, text[end - 1] == UInt8(ascii: "B"),
      let space = text.lastIndex(of: ASCII.space, before: end),
      let whole = text.number(at: space + 1)
    else { return nil }
    var hundredths = Int64(whole.value) * 100
    var i = whole.end
    if i < end, text[i] == ASCII.period, let fraction = text.number(at: i + 1) {
      switch fraction.end - i - 1 {
      case 1: hundredths += Int64(fraction.value) * 10
      case 2: hundredths += Int64(fraction.value)
      default: return nil
      }
      i = fraction.end
    }
    let scale: Int64
    switch end - 1 - i {
    case 0: scale = 1
    case 1:
      switch text[i] {
      case UInt8(ascii: "k"), UInt8(ascii: "K"): scale = 1_000
      case UInt8(ascii: "M"): scale = 1_000_000
      case UInt8(ascii: "G"): scale = 1_000_000_000
      case UInt8(ascii: "T"): scale = 1_000_000_000_000
      default: return nil
      }
    default: return nil
    }
    let (product, overflow) = hundredths.multipliedReportingOverflow(by: scale)
    return overflow ? nil : (product / 100, space)
  }
}
