/// A sign that a page and a picture draw themselves: fonts differ in theirs.
enum PageIcon: String, CaseIterable {
  case done, cached, failed, canceled, running, critical, warning

  init(_ status: Step.Status) {
    switch status {
    case .done: self = .done
    case .cached: self = .cached
    case .failed: self = .failed
    case .canceled: self = .canceled
    case .running: self = .running
    }
  }

  init(_ result: Build.Result) {
    switch result {
    case .succeeded: self = .done
    case .failed: self = .failed
    case .canceled: self = .canceled
    case .incomplete: self = .running
    }
  }

  /// The sign in a square of 12 by 12; lines are drawn with a stroke, areas are filled.
  var path: (data: String, isFilled: Bool) {
    switch self {
    case .done: ("M2 6.5l2.7 2.8L10 3.2", false)
    case .cached: ("M6 2.4a3.6 3.6 0 1 0 0 7.2a3.6 3.6 0 1 0 0-7.2z", false)
    case .failed: ("M2.6 2.6l6.8 6.8M9.4 2.6l-6.8 6.8", false)
    case .canceled: ("M2.5 2.5h7v7h-7z", true)
    case .running: ("M2.5 2.5L6 6l-3.5 3.5M6.5 2.5L10 6l-3.5 3.5", false)
    case .critical: ("M3.5 2l5.5 4-5.5 4z", true)
    case .warning: ("M6 1.8v5.4M6 9.4v.9", false)
    }
  }

  /// The definitions that a page's signs refer to, and the hatching of canceled steps.
  static var sprite: String {
    let symbols = allCases.map { icon in
      let (data, isFilled) = icon.path
      let paint =
        isFilled ? "fill=\"currentColor\"" : "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\""
      return "<symbol id=\"g-\(icon.rawValue)\" viewBox=\"0 0 12 12\"><path d=\"\(data)\" \(paint)/></symbol>"
    }
    return "<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">"
      + symbols.joined()
      + "<pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
      + "<rect class=\"hatch-ground\" width=\"6\" height=\"6\"/><rect class=\"hatch-line\" width=\"3\" height=\"6\"/>"
      + "</pattern></svg>"
  }

  /// Writes the sign into a page; what it means has to be beside it as text.
  func write(on page: inout Markup, _ more: String = "") {
    page.element(
      "svg", ["class": "g \(rawValue)" + (more.isEmpty ? "" : " \(more)"), "aria-hidden": "true"]
    ) { page in
      page.shape("use", ["href": "#g-\(rawValue)"])
    }
  }
}
