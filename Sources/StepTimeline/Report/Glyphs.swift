/// The signs that the table draws with.
package struct Glyphs: Sendable {
  var done = "✔"
  var cached = "○"
  package var failed = "✖"
  var canceled = "■"
  package var running = "…"
  var warning = "!"
  var critical = "▸"
  package var cut = "…"
  var dash = "—"
  package var separator = "·"
  var about = "≈"
  var atLeast = "≥"
  var plusMinus = "±"
  var bullet = "•"
  package var rail = "│"
  var rule = "─"
  var tick = "┬"
  /// Bars that fill a cell from the left: one eighth, two eighths … the whole cell.
  var leftEighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  /// A bar that fills the right half of a cell.
  var rightHalf = "▐"
  /// The place of a cached step on the axis.
  var cachedMark = "·"
  var runningMark = "▸"

  package static let unicode = Glyphs()

  package static let ascii = Glyphs(
    done: "+", cached: "o", failed: "x", canceled: "-", running: ">", critical: "*", cut: "...", dash: "-",
    separator: "|", about: "~", atLeast: ">=", plusMinus: "+/-", bullet: "-", rail: "|", rule: "-", tick: "+",
    leftEighths: [], rightHalf: "", cachedMark: ".", runningMark: ">")

  /// Whether bars are drawn in whole ASCII characters.
  var isASCII: Bool { leftEighths.isEmpty }

  func glyph(_ status: Step.Status) -> String {
    switch status {
    case .done: done
    case .cached: cached
    case .failed: failed
    case .canceled: canceled
    case .running: running
    }
  }

  func glyph(_ result: Build.Result) -> String {
    switch result {
    case .succeeded: done
    case .failed: failed
    case .canceled: canceled
    case .incomplete: running
    }
  }
}

extension Style {
  init(_ status: Step.Status) {
    switch status {
    case .done: self = .success
    case .cached: self = .cached
    case .failed: self = .failure
    case .canceled: self = .canceled
    case .running: self = .running
    }
  }

  init(_ result: Build.Result) {
    switch result {
    case .succeeded: self = .success
    case .failed: self = .failure
    case .canceled: self = .canceled
    case .incomplete: self = .running
    }
  }
}
