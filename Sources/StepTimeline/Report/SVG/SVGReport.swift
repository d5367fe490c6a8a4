/// The timeline as a picture: no scripts, nothing loaded, for a README, a chat or a document.
///
/// Colours are on the elements themselves, so that the picture is right even if style sheets are taken out of
/// it; a style sheet adds the dark look only.
struct SVGReport {
  let options: ReportOptions

  /// The picture's width in pixels; its height follows from the rows.
  static let width = 1000.0
  private static let gap = 16.0

  init(_ options: ReportOptions) { self.options = options }

  func render(_ builds: [Build]) -> [UInt8] {
    let shown = options.all ? builds[...] : builds.prefix(30)
    var pictures: [(markup: Markup, height: Double)] = []
    for (index, build) in shown.enumerated() {
      let place = builds.count > 1 ? (index + 1, builds.count) : nil
      pictures.append(SVGBuild(build, place: place, options: options).drawn())
    }
    let missing = builds.count - shown.count
    var height = pictures.reduce(0) { $0 + $1.height } + Self.gap * Double(max(pictures.count - 1, 0))
    if missing > 0 { height += 30 }

    var page = Markup()
    page.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": Self.number(Self.width),
        "height": Self.number(height),
        "viewBox": "0 0 \(Self.number(Self.width)) \(Self.number(height))", "role": "img",
        "aria-labelledby": "buildlog-title buildlog-desc", "font-size": "12", "font-family": Self.sans,
      ]
    ) { page in
      page.newline()
      page.element("title", ["id": "buildlog-title"], text: title(builds))
      page.newline()
      page.element("desc", ["id": "buildlog-desc"], text: description(builds))
      page.newline()
      page.element("style") { $0.raw(SVGPaint.darkStyle) }
      page.newline()
      definitions(on: &page)
      page.newline()
      var y = 0.0
      for picture in pictures {
        page.element("g", ["transform": y > 0 ? "translate(0 \(Self.number(y)))" : nil]) { page in
          page.append(picture.markup)
        }
        page.newline()
        y += picture.height + Self.gap
      }
      if missing > 0 {
        page.element(
          "text", ["x": "20", "y": Self.number(y + 4), "fill": SVGPaint.dim.light, "class": "dim"]
        ) {
          $0.text("and \(counted(missing, "more build"))")
        }
        page.newline()
      }
    }
    page.newline()
    return page.bytes
  }

  private func definitions(on page: inout Markup) {
    page.element("defs") { page in
      page.element(
        "pattern",
        [
          "id": "buildlog-hatch", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ]
      ) { page in
        let color = SVGPaint.canceled
        page.shape(
          "rect",
          [
            "class": "canceled", "width": "6", "height": "6", "fill": color.light, "fill-opacity": "0.3",
          ])
        page.shape(
          "rect", ["class": "canceled", "width": "3", "height": "6", "fill": color.light])
      }
    }
  }

  private func title(_ builds: [Build]) -> String {
    guard builds.count == 1, let build = builds.first else { return counted(builds.count, "build") }
    return Self.verdict(Headline(build, place: nil))
  }

  /// `build failed after ≈ 0.2s`.
  static func verdict(_ headline: Headline) -> String {
    guard let duration = headline.duration else { return headline.outcome }
    return "\(headline.outcome) \(headline.preposition) \(headline.isAbout ? "≈ " : "")\(duration)"
  }

  /// The picture in words: the outcome of each build, its cause, and what took longest.
  private func description(_ builds: [Build]) -> String {
    let texts = builds.prefix(30).enumerated().map { index, build in
      let place = builds.count > 1 ? (index + 1, builds.count) : nil
      let headline = Headline(build, place: place)
      var text =
        "\(Self.verdict(headline).capitalizedAtStart): \(headline.facts.joined(separator: ", "))."
      if let cause = build.diagnoses.first(where: \.isPrimary) { text += " Cause: \(cause.title)." }
      let slowest = build.steps.indices.filter { (build.steps[$0].busySeconds ?? 0) > 0 }
        .sorted { (build.steps[$0].busySeconds ?? 0, $1) > (build.steps[$1].busySeconds ?? 0, $0) }.prefix(3)
      if build.clock != .none, !slowest.isEmpty {
        let names = slowest.map { index in
          let step = build.steps[index]
          let name = TextWidth.fit(step.instructionText, columns: 80)
          return "\(name) (\(DurationText.words(step.busySeconds)), \(step.status.rawValue))"
        }
        text += " Longest: \(names.joined(separator: "; "))."
      }
      return text
    }
    return texts.joined(separator: " ")
  }

  static let sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
  static let mono =
    "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace"

  /// A length with at most one decimal.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    if tenths % 10 == 0 { return "\(tenths / 10)" }
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
