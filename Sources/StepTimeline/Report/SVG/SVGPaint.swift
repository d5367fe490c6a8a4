/// The colours of a picture; light ones are on the elements, dark ones in its style sheet.
struct SVGPaint: Sendable {
  /// The class that the style sheet knows it by.
  let name: String
  let light: String
  let dark: String

  static let ground = SVGPaint(name: "ground", light: "#ffffff", dark: "#0d1117")
  static let text = SVGPaint(name: "text", light: "#1f2328", dark: "#e6edf3")
  static let dim = SVGPaint(name: "dim", light: "#59636e", dark: "#9aa4af")
  static let line = SVGPaint(name: "line", light: "#d8dee4", dark: "#30363d")
  static let faint = SVGPaint(name: "faint", light: "#eaeef2", dark: "#21262d")
  static let link = SVGPaint(name: "link", light: "#b6c0ca", dark: "#4a535d")
  static let done = SVGPaint(name: "done", light: "#7a97b5", dark: "#4d6888")
  static let path = SVGPaint(name: "path", light: "#2f6fd0", dark: "#4a95f5")
  static let success = SVGPaint(name: "ok", light: "#176f30", dark: "#4ac065")
  static let cached = SVGPaint(name: "cached", light: "#0e6a7c", dark: "#45b8cb")
  static let failed = SVGPaint(name: "failed", light: "#bf1d29", dark: "#ff7b72")
  static let canceled = SVGPaint(name: "canceled", light: "#7a45c9", dark: "#b692f6")
  static let running = SVGPaint(name: "running", light: "#8f5a00", dark: "#dba13a")

  private static let all = [
    ground, text, dim, line, faint, link, done, path, success, cached, failed, canceled, running,
  ]

  /// Fills take the class itself, strokes the class with `-line` after it.
  static let darkStyle: String = {
    let rules = all.map { paint in
      ".\(paint.name){fill:\(paint.dark)}.\(paint.name)-line{stroke:\(paint.dark)}"
    }
    return "@media (prefers-color-scheme:dark){\(rules.joined())}"
  }()

  /// The colour of a sign.
  init(_ icon: PageIcon) {
    self =
      switch icon {
      case .done: .success
      case .cached: .cached
      case .failed: .failed
      case .canceled: .canceled
      case .running, .warning: .running
      case .critical: .path
      }
  }

  private init(name: String, light: String, dark: String) {
    self.name = name
    self.light = light
    self.dark = dark
  }
}

extension SVGPaint {
  /// Draws a thin line with an end at both sides, as error bars have it.
  static func drawWhiskers(from start: Double, to end: Double, y: Double, on page: inout Markup) {
    let (x1, x2) = (SVGReport.number(start), SVGReport.number(end))
    let (high, middle, low) = (SVGReport.number(y - 3.5), SVGReport.number(y), SVGReport.number(y + 3.5))
    page.shape(
      "path",
      [
        "class": "\(dim.name)-line", "d": "M\(x1) \(high)V\(low)M\(x1) \(middle)H\(x2)M\(x2) \(high)V\(low)",
        "fill": "none", "stroke": dim.light, "stroke-opacity": "0.5",
      ])
  }
}

extension PageIcon {
  /// Draws the sign into a picture.
  ///
  /// - Parameters:
  ///   - x: its left edge, in pixels.
  ///   - y: its upper edge, in pixels.
  ///   - size: its width and height, in pixels.
  func draw(x: Double, y: Double, size: Double, on page: inout Markup) {
    let paint = SVGPaint(self)
    let (data, isFilled) = path
    let scale = size == 12 ? "" : " scale(\(Self.ratio(size / 12)))"
    page.shape(
      "path",
      [
        "transform": "translate(\(SVGReport.number(x)) \(SVGReport.number(y)))\(scale)", "d": data,
        "class": isFilled ? paint.name : "\(paint.name)-line", "fill": isFilled ? paint.light : "none",
        "stroke": isFilled ? nil : paint.light, "stroke-width": isFilled ? nil : "1.8",
      ])
  }

  private static func ratio(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
