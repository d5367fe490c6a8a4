/// A cause in full: its evidence, possible reasons, fixes, checks and links.
struct HTMLDiagnosis {
  let diagnosis: Diagnosis
  let context: HTMLBuild

  init(_ diagnosis: Diagnosis, context: HTMLBuild) {
    self.diagnosis = diagnosis
    self.context = context
  }

  /// Writes it with its title.
  func write(on page: inout Markup) {
    verdict(on: &page)
    fixes(on: &page)
    background(on: &page)
  }

  /// Writes its title, and what it was read from.
  func verdict(on page: inout Markup) {
    let isCause = diagnosis.kind == .error || diagnosis.isPrimary
    label(isCause ? "Cause" : "Note", on: &page)
    page.element("p", ["class": "cause"]) { $0.prose(diagnosis.title) }
    page.newline()
    facts(on: &page)
    evidence(on: &page)
  }

  /// Writes its title, and the rest after a click.
  func writeFolded(on page: inout Markup) {
    page.element("details", ["class": "also"]) { page in
      page.element("summary") { page in
        page.prose(diagnosis.title)
        let line = diagnosis.evidence.first.map { ", line \($0.line)" } ?? ""
        page.element("small", text: " \(diagnosis.confidence.rawValue)\(line)")
      }
      page.newline()
      page.element("div", ["class": "inside"]) { page in
        facts(on: &page)
        evidence(on: &page)
        fixes(on: &page)
        background(on: &page)
      }
    }
    page.newline()
  }

  private func label(_ text: String, on page: inout Markup) {
    context.heading(2, ["class": "label"], on: &page) { $0.text(text) }
    page.newline()
  }

  /// How sure it is, and by which rule.
  private func facts(on page: inout Markup) {
    page.element("p", ["class": "meta"]) { page in
      page.element(
        "span", ["class": "tag \(diagnosis.confidence.rawValue)"], text: diagnosis.confidence.rawValue)
      page.text(" ")
      page.element("code", text: diagnosis.rule)
      if diagnosis.isRetryable { page.text(" · retrying may help") }
    }
    page.newline()
  }

  /// Writes what helps.
  func fixes(on page: inout Markup) {
    guard !diagnosis.fixes.isEmpty else { return }
    label("Fix", on: &page)
    list(diagnosis.fixes, on: &page) { page, fix in
      page.prose(fix.text)
      if let patch = fix.patch {
        HTMLPatch(patch).write(on: &page)
      } else if let code = FixLines(fix) {
        Self.snippet(code.text, on: &page)
      }
      if let command = fix.command {
        page.prose(Fix.leadOfCommand)
        Self.snippet(command, on: &page)
      }
    }
  }

  /// Writes possible reasons, checks and links.
  func background(on page: inout Markup) {
    if !diagnosis.causes.isEmpty {
      label("Why", on: &page)
      list(diagnosis.causes, on: &page) { $0.prose($1) }
    }
    if !diagnosis.verify.isEmpty {
      label("Check", on: &page)
      page.element("ul", ["class": "checks"]) { page in
        for text in diagnosis.verify {
          page.newline()
          page.element("li") { page in
            if Self.isCommand(text) { Self.snippet(text, on: &page) } else { page.prose(text) }
          }
        }
        page.newline()
      }
      page.newline()
    }
    let docs = context.options.shownDocs(of: diagnosis)
    if !docs.isEmpty {
      label("Docs", on: &page)
      page.element("ul", ["class": "docs"]) { page in
        for link in docs { page.element("li") { Self.link(link, on: &$0) } }
      }
      page.newline()
    }
  }

  private func evidence(on page: inout Markup) {
    let evidence = diagnosis.evidence.prefix(context.options.all ? .max : 5)
    guard !evidence.isEmpty else { return }
    page.element("pre", ["class": "log numbered evidence"]) { page in
      for (place, piece) in evidence.enumerated() {
        if place > 0 { page.newline() }
        page.element("span", ["class": "l"]) { page in
          page.element("span", ["class": "ln"], text: "line \(piece.line)")
          page.text(LogLines.cut(piece.text, limit: 1000))
        }
      }
    }
    page.newline()
  }

  /// One piece as a paragraph, several as a list.
  private func list<T>(_ items: [T], on page: inout Markup, _ body: (inout Markup, T) -> Void) {
    if items.count == 1 {
      page.element("div", ["class": "item"]) { body(&$0, items[0]) }
    } else {
      page.element("ol") { page in
        for item in items {
          page.newline()
          page.element("li") { body(&$0, item) }
        }
        page.newline()
      }
    }
    page.newline()
  }

  /// Whether a check can be copied: a command may begin with variables that it sets.
  private static func isCommand(_ text: String) -> Bool {
    if CheckText.isCommand(text) { return true }
    let name = text.prefix { $0 != "=" && $0 != " " }
    return text.dropFirst(name.count).first == "=" && name.count > 1
  }

  /// Lines to copy.
  static func snippet(_ text: String, on page: inout Markup) {
    page.element("pre", ["class": "snippet"]) { page in
      page.element("code") { page in
        for (place, line) in LogLines(text).enumerated() {
          if place > 0 { page.newline() }
          page.words(line)
        }
      }
    }
  }

  /// A link to a page of documentation, or its text if it is not an `https` address.
  static func link(_ text: String, on page: inout Markup) {
    if let address = SafeLink.address(text) {
      page.element("a", ["href": address, "rel": "noopener noreferrer"], text: address)
    } else {
      page.element("code", text: text)
    }
  }
}
