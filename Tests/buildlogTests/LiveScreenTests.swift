import StepTimeline
import Testing

@testable import buildlog

/// As much of a terminal as the live view uses: it keeps what scrolled away.
private struct TestTerminal {
  var lines: [[Character]] = [[]]
  var row = 0
  var column = 0
  var cursorIsVisible = true
  private(set) var width: Int
  private var saved = (row: 0, column: 0)

  init(width: Int) { self.width = width }

  var text: [String] {
    lines.map { line in
      let end = line.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      return String(line[..<end])
    }
  }

  /// Takes another width, and breaks the lines anew as many terminals do; the cursor stays with its character.
  mutating func resize(to width: Int, breaking: Bool) {
    self.width = width
    guard breaking else {
      lines = lines.map { Array($0.prefix(width)) }
      return
    }
    var broken: [[Character]] = []
    var newRow = 0
    for (number, line) in lines.enumerated() {
      if number == row { newRow = broken.count }
      for start in stride(from: 0, to: max(line.count, 1), by: width) {
        broken.append(Array(line[start..<min(start + width, line.count)]))
      }
    }
    (lines, row) = (broken, newRow)
  }

  mutating func write(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let character = rest.popFirst() {
      switch character {
      case "\u{1B}": escape(&rest)
      case "\r": column = 0
      case "\n", "\r\n":
        row += 1
        column = 0
        while lines.count <= row { lines.append([]) }
      default:
        if column == width {
          row += 1
          column = 0
          while lines.count <= row { lines.append([]) }
        }
        while lines[row].count <= column { lines[row].append(" ") }
        lines[row][column] = character
        column += 1
      }
    }
  }

  private mutating func escape(_ rest: inout Substring) {
    switch rest.removeFirst() {
    case "7":
      saved = (row, column)
      return
    case "8":
      (row, column) = saved
      return
    default: break
    }
    let parameters = rest.prefix { "0123456789;?".contains($0) }
    rest = rest.dropFirst(parameters.count)
    switch (rest.removeFirst(), parameters) {
    case ("A", let count): row = max(0, row - (Int(count) ?? 1))
    case ("B", let count): row = min(lines.count - 1, row + (Int(count) ?? 1))
    case ("K", "2"): lines[row] = []
    case ("K", _): lines[row] = Array(lines[row].prefix(column))
    case ("J", _):
      lines[row] = Array(lines[row].prefix(column))
      lines.removeSubrange((row + 1)...)
    case ("h", "?25"): cursorIsVisible = true
    case ("l", "?25"): cursorIsVisible = false
    case ("h", _), ("l", _), ("m", _): break
    case (let final, _): Issue.record("unexpected ESC [ \(parameters) \(final)")
    }
  }
}

@Suite("Live view: the screen")
struct LiveScreenTests {
  private func rows(_ texts: String...) -> [StyledLine] { texts.map { StyledLine($0, .dim) } }

  private func pass(_ text: String, to screen: inout LiveScreen, at now: Int64 = 0) {
    Array(text.utf8).withUnsafeBytes { screen.pass($0, at: now) }
  }

  @Test("Lines of the log scroll above the rows, whole, and the rows leave nothing behind")
  func logAbove() {
    var terminal = TestTerminal(width: 40)
    var screen = LiveScreen(color: true)
    pass("one\ntw", to: &screen)
    terminal.write(screen.update(rows("A", "B", "C"), width: 40, now: 0))
    #expect(terminal.text == ["one", "A", "B", "C"])
    #expect(!terminal.cursorIsVisible)
    pass("o\n\u{1B}[32mthree\u{1B}[0m\r\n", to: &screen)
    terminal.write(screen.update(rows("A2", "B2"), width: 40, now: 1))
    #expect(terminal.text == ["one", "two", "three", "A2", "B2"])
    pass("rest", to: &screen)
    terminal.write(screen.close())
    #expect(terminal.text == ["one", "two", "three", "rest", ""])
    #expect(terminal.cursorIsVisible)
  }

  @Test("What did not change is not written again")
  func unchanged() {
    var screen = LiveScreen(color: false)
    #expect(!screen.update(rows("A"), width: 40, now: 0).isEmpty)
    #expect(screen.update(rows("A"), width: 40, now: 1).isEmpty)
    #expect(!screen.update(rows("A"), width: 30, now: 2).isEmpty)
    #expect(!screen.update(rows("B"), width: 30, now: 2).isEmpty)
  }

  @Test("A question without a line end is shown, without rows, until its line ends")
  func question() {
    var terminal = TestTerminal(width: 40)
    var screen = LiveScreen(color: false)
    terminal.write(screen.update(rows("A"), width: 40, now: 0))
    pass("Password: ", to: &screen, at: 0)
    terminal.write(screen.update(rows("A"), width: 40, now: LiveScreen.patience - 1))
    #expect(terminal.text == ["A"])
    terminal.write(screen.update(rows("A"), width: 40, now: LiveScreen.patience))
    #expect(terminal.text == ["Password:"])
    #expect(terminal.cursorIsVisible && terminal.column == 10)
    terminal.write(screen.update(rows("A"), width: 40, now: LiveScreen.patience * 2))
    #expect(terminal.text == ["Password:"])
    pass("ok\n", to: &screen, at: LiveScreen.patience * 3)
    terminal.write(screen.update(rows("A"), width: 40, now: LiveScreen.patience * 3))
    #expect(terminal.text == ["Password: ok", "A"])
  }

  @Test(
    "Another width erases nothing above the rows and leaves nothing of them, whether the terminal breaks lines or cuts them",
    arguments: [true, false])
  func resize(breaking: Bool) {
    var terminal = TestTerminal(width: 40)
    var screen = LiveScreen(color: false)
    pass("one\ntwo\nthree\n", to: &screen)
    let wide = ["the header of the view is long enough here", "and so is the first row", "B"]
    terminal.write(screen.update(wide.map { StyledLine(String($0.prefix(39))) }, width: 40, now: 0))
    for (number, width) in [17, 9, 60, 24].enumerated() {
      terminal.resize(to: width, breaking: breaking)
      terminal.write(screen.update(rows("A\(number)", "B", "C"), width: width, now: 0))
      #expect(terminal.text == ["one", "two", "three", "A\(number)", "B", "C"])
      terminal.write(
        screen.update(
          [StyledLine(String(repeating: "x", count: width - 1)), StyledLine("B")], width: width, now: 0))
    }
    terminal.write(screen.close())
    #expect(terminal.text.filter { !$0.isEmpty } == ["one", "two", "three"])
    #expect(terminal.row == 3 && terminal.cursorIsVisible)
  }

  @Test("The log's bytes stay as they are, in any cut")
  func bytesStay() {
    let log = (0..<200).map { "line \($0) \u{1B}[3\($0 % 8)mä\u{1B}[0m\r\n" }.joined()
    for size in [1, 7, 64, 1000] {
      var screen = LiveScreen(color: false)
      var written: [UInt8] = []
      var rest = Array(log.utf8)[...]
      while !rest.isEmpty {
        rest.prefix(size).withUnsafeBytes { screen.pass($0, at: 0) }
        rest = rest.dropFirst(size)
        written += screen.update([], width: 80, now: 0)
      }
      written += screen.close()
      #expect(written == Array(log.utf8), "\(size)")
    }
  }

  @Test("Much that waits is not kept back")
  func full() {
    var screen = LiveScreen(color: false)
    pass(String(repeating: "x", count: LiveScreen.mostWaiting + 1), to: &screen)
    #expect(screen.isFull)
    _ = screen.update(rows("A"), width: 40, now: 0)
    #expect(!screen.hasWaiting)
  }
}
