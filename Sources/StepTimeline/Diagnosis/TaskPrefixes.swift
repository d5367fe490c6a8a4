/// What runners of many packages put before each line of a package's task: `web:build: ` (Turborepo), `apps/web build: ` (pnpm).
///
/// Patterns look for what a program prints at the beginning of a line; behind such a mark they would not find it.
struct TaskPrefixes: Sendable {
  /// Fewer lines with one mark are something else: a program's name, a place in a source.
  private static let least = 3
  private static let longest = 80

  /// The marks of the output, each with its blank.
  private var marks: [[UInt8]] = []

  init(of output: [RetainedLine]) {
    var counts: [(mark: [UInt8], count: Int)] = []
    for line in output {
      if let mark = Self.announced(by: line.bytes[...]), counts.count < 64 {
        counts.append((mark, Self.least))
      }
      guard let end = Self.end(of: line.bytes[...]) else { continue }
      let mark = Array(line.bytes[..<end])
      if let known = counts.firstIndex(where: { $0.mark == mark }) {
        counts[known].count += 1
      } else if counts.count < 64 {
        counts.append((mark, 1))
      }
    }
    marks = counts.filter { $0.count >= Self.least }.map(\.mark)
  }

  /// A line without its mark, if it has one.
  func removed(from line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !marks.isEmpty, let end = Self.end(of: line),
      marks.contains(where: { $0.elementsEqual(line[..<end]) })
    else { return nil }
    return line[end...]
  }

  /// The mark of the lines to come, if pnpm shows which command it runs: `apps/web build$ tsc` → `apps/web build: `.
  private static func announced(by line: ArraySlice<UInt8>) -> [UInt8]? {
    guard let end = endOfTask(line), end + 1 < line.endIndex, line[end] == UInt8(ascii: "$"),
      line[end + 1] == UInt8(ascii: " ")
    else { return nil }
    return line[..<end] + Array(": ".utf8)
  }

  /// The end of a mark at the beginning of the line.
  private static func end(of line: ArraySlice<UInt8>) -> Int? {
    guard let i = endOfTask(line), i < line.endIndex, line[i - 1] == UInt8(ascii: ":"),
      line[i] == UInt8(ascii: " ")
    else { return nil }
    // `build:` has its colon taken with it.
    return i + 1
  }

  /// The end of the package's name and its task's at the beginning of the line.
  private static func endOfTask(_ line: ArraySlice<UInt8>) -> Int? {
    var i = line.startIndex
    let last = min(line.endIndex, i + longest)
    // `web`, `@acme/web`, `apps/web`
    var hasSlash = false
    var isCapitals = true
    while i < last, isOfName(line[i]) || line[i] == UInt8(ascii: "/") || line[i] == UInt8(ascii: "@") {
      if line[i] == UInt8(ascii: "/") { hasSlash = true }
      if isSmall(line[i]) { isCapitals = false }
      i += 1
    }
    // `.` is the root of a workspace.
    let isRoot = line[line.startIndex..<i].elementsEqual(".".utf8)
    guard i > line.startIndex, i + 2 < last, !isCapitals || isRoot else { return nil }
    let isTurbo = line[i] == UInt8(ascii: ":")
    guard isTurbo && !isRoot || line[i] == UInt8(ascii: " ") && (hasSlash || isRoot) else { return nil }
    i += 1
    let task = i
    guard isSmall(line[i]) else { return nil }
    while i < last, isOfName(line[i]) || line[i] == UInt8(ascii: ":") { i += 1 }
    return i < last && !levels.contains { line[task..<i].elementsEqual($0.utf8) } ? i : nil
  }

  /// A logger's words are no task's name.
  private static let levels = ["warn:", "warning:", "info:", "note:", "error:", "debug:", "trace:", "fatal:"]

  private static func isSmall(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte.isOne(of: "-_.")
  }
}
