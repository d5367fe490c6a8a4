/// A short log as people paste it: quoted, numbered, set in, fenced, wrapped by a window, with marks that Markdown ate.
///
/// The one place where such a text is brought back into the form in which it was printed. It needs the whole text, so only
/// short ones are kept, and they are read again once they have ended; each pass takes back one thing that happened to
/// the text and leaves all others alone.
struct PastedLog: Sendable {
  /// Pasted text fits a message or an issue; longer logs are files.
  private static let most = 128 << 10
  private static let mostLines = 5_000
  /// A capture of PowerShell is broken at the window's width, even if it is long.
  private static let mostOfCapture = 4 << 20

  private var bytes: [UInt8] = []
  private var isTooLong = false
  private var isCapture = false

  /// The whole text, unless it is too long.
  var text: [UInt8]? { isTooLong || isCapture ? nil : bytes }

  /// Keeps a piece of the log.
  @inline(__always)
  mutating func keep(_ chunk: UnsafeBufferPointer<UInt8>) {
    if !isTooLong { add(chunk) }
  }

  private mutating func add(_ chunk: UnsafeBufferPointer<UInt8>) {
    if bytes.count + chunk.count > Self.most, !isCapture { isCapture = holdsCapture(chunk) }
    guard bytes.count + chunk.count <= (isCapture ? Self.mostOfCapture : Self.most) else {
      isTooLong = true
      bytes = []
      return
    }
    bytes.append(contentsOf: chunk)
  }

  /// Whether the log begins with what PowerShell says of the first line of a program's standard error.
  private func holdsCapture(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    let beginning = Array((bytes + chunk.prefix(4_096)).prefix(4_096))
    return beginning.span.firstIndex(of: "+ FullyQualifiedErrorId") != nil
  }

  /// The lines as they were printed.
  ///
  /// - Parameter holdsBuild: whether a build was found in the lines as they are.
  /// - Returns: `nil` if nothing happened to them, or if they are too many.
  func normalized(holdsBuild: Bool) -> [PastedLine]? {
    guard !isTooLong, !bytes.isEmpty else { return nil }
    var (lines, isChanged) = PastedLine.split(bytes)
    if isCapture { return PasteWraps.joined(lines) }
    guard lines.count <= Self.mostLines else { return nil }
    if let opened = PasteBeginnings.opened(lines) { return opened }
    let restored = Self.apply(
      [
        PasteHTML.broken, PasteHTML.removed, PasteColors.removed, PasteFlattened.broken,
        PasteServices.reworded,
        PasteStamps.removed,
        PasteCharacters.restored,
        PasteLinks.removed,
        PasteHeadings.removed,
        PasteEscapes.removed, PasteFences.removed, PasteSpeakers.removed, PasteEmphasis.removed,
        PasteMargins.removed, PasteStamps.completed,
        PasteOverwrites.restored,
        PasteErrors.joined, PasteLostLines.parted, PasteElisions.headed, PasteElisions.marked,
        PasteElisions.ofTilt,
        PasteElisions.located,
        PasteElisions.ruled,
        PasteBeginnings.marked,
        PasteLabels.removed,
        PasteOrder.restored,
        PasteRows.mended, PasteContinuations.joined, PasteWraps.joined, PasteErrors.rejoined,
        PasteErrors.quoted,
        PasteReasons.joined,
        PasteContinued.joined,
        PasteCutEnds.completed,
        PasteMarks.restored,
      ], to: &lines)
    isChanged = isChanged || restored
    if !holdsBuild {
      let told = Self.apply(
        [
          PasteLineEnds.broken, PasteMargins.withoutCommentsOfBuild, PasteLabels.removedFromAll,
          PasteLabels.removedWithBar,
          PasteZeros.numbered,
          PasteEndings.unwrapped, PasteEndings.retold,
          PasteLogLists.setOut,
          PasteEndings.parted,
          PasteEndings.joined,
          PasteEndings.reworded,
          PasteQuotations.told,
          PasteMarks.ruled,
        ], to: &lines)
      isChanged = isChanged || told
    }
    return isChanged ? lines : nil
  }

  /// Gives the lines to each pass.
  ///
  /// - Returns: whether any of them changed something.
  private static func apply(_ passes: [([PastedLine]) -> [PastedLine]?], to lines: inout [PastedLine]) -> Bool
  {
    var isChanged = false
    for pass in passes {
      guard let changed = pass(lines) else { continue }
      lines = changed
      isChanged = true
    }
    return isChanged
  }
}
