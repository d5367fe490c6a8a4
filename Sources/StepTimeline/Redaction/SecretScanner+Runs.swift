/// Words of a line, found by the bytes that they consist of.
extension SecretScanner {
  /// Bytes of one kind side by side, and what is among them.
  struct Run {
    var range: Range<Int>
    var hasDigit = false
    var hasUpper = false
    var hasLower = false
  }

  /// The first run of a text, which is then taken off it; `nil` behind the last one.
  @inline(__always)
  func nextRun(in text: inout Range<Int>, of isPart: (UInt8) -> Bool) -> Run? {
    var start = text.lowerBound
    while start < text.upperBound, !isPart(bytes[start]) { start += 1 }
    guard start < text.upperBound else { return nil }
    var run = Run(range: start..<start)
    var end = start
    while end < text.upperBound, isPart(bytes[end]) {
      run.hasDigit = run.hasDigit || SecretBytes.isDigit(bytes[end])
      run.hasUpper = run.hasUpper || SecretBytes.isUpper(bytes[end])
      run.hasLower = run.hasLower || SecretBytes.isLower(bytes[end])
      end += 1
    }
    run.range = start..<end
    text = end..<text.upperBound
    return run
  }

  /// The word in front of a place, with at most so many other bytes between.
  @inline(__always)
  func word(
    before place: Int, from first: Int = 0, across isBetween: (UInt8) -> Bool, gap: Int,
    of isPart: (UInt8) -> Bool
  ) -> ArraySlice<UInt8> {
    var end = place
    while end > first, place - end < gap, isBetween(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > first, end - start < Self.longestName, isPart(bytes[start - 1]) { start -= 1 }
    return bytes[start..<end]
  }
}
