/// The report as one page that needs nothing else: no network, no server, no scripts.
///
/// The page can be read without its script, which adds a filter, keys and lines between steps. A content
/// security policy allows the style sheet and the script of this program, by their hashes, and nothing else.
struct HTMLReport {
  let options: ReportOptions

  init(_ options: ReportOptions) { self.options = options }

  func render(_ builds: [Build]) -> [UInt8] {
    let pages = builds.enumerated().map { index, build in
      HTMLBuild(build, number: index + 1, of: builds.count, options: options)
    }
    var page = Markup()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", ["lang": "en"]) { page in
      head(pages, on: &page)
      page.newline()
      page.element("body") { page in
        page.newline()
        page.raw(PageIcon.sprite)
        page.newline()
        if pages.count > 1 { overview(pages, on: &page) }
        page.element("main") { page in
          for build in pages {
            page.newline()
            build.write(on: &page)
          }
          page.newline()
        }
        page.newline()
        footer(on: &page)
        page.newline()
        page.element("script") { $0.raw(PageScript.text) }
        page.newline()
      }
      page.newline()
    }
    page.newline()
    return page.bytes
  }

  private func head(_ pages: [HTMLBuild], on page: inout Markup) {
    page.newline()
    page.element("head") { page in
      page.newline()
      page.void("meta", ["charset": "utf-8"])
      page.newline()
      page.void(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src '\(PageStyle.hash)'; script-src '\(PageScript.hash)'; "
            + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        ])
      page.newline()
      page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.newline()
      page.void("meta", ["name": "color-scheme", "content": "light dark"])
      page.newline()
      page.void("meta", ["name": "referrer", "content": "no-referrer"])
      page.newline()
      page.void("meta", ["name": "generator", "content": "buildlog \(options.toolVersion)"])
      page.newline()
      page.element("title", text: title(pages))
      page.newline()
      page.element("style") { $0.raw(PageStyle.text) }
      page.newline()
    }
  }

  private func title(_ pages: [HTMLBuild]) -> String {
    guard pages.count == 1, let page = pages.first else { return Self.tally(pages) }
    return "\(page.verdict) · \(page.build.source.name)"
  }

  /// `3 builds: 2 succeeded, 1 failed`.
  private static func tally(_ pages: [HTMLBuild]) -> String {
    let results: [Build.Result] = [.failed, .canceled, .incomplete, .succeeded]
    let counts = results.compactMap { result -> String? in
      let count = pages.count { $0.build.result == result }
      return count > 0 ? "\(count) \(result.rawValue)" : nil
    }
    let total = counted(pages.count, "build")
    return counts.isEmpty ? total : "\(total): \(counts.joined(separator: ", "))"
  }

  /// The contents of the page, with a link to each build.
  private func overview(_ pages: [HTMLBuild], on page: inout Markup) {
    page.element("header") { page in
      page.newline()
      page.element("h1", text: Self.tally(pages))
      page.newline()
      page.element("nav", ["aria-label": "Builds", "class": "builds"]) { page in
        page.element("ol") { page in
          for build in pages {
            page.newline()
            page.element("li") { page in
              PageIcon(build.build.result).write(on: &page)
              page.text(" ")
              page.element("a", ["href": "#\(build.anchors.build)"], text: build.verdict)
              page.element("small", text: " \(build.headline.source)")
            }
          }
          page.newline()
        }
      }
      page.newline()
    }
    page.newline()
  }

  private func footer(on page: inout Markup) {
    page.element("footer") { page in
      page.element("p") { page in
        page.text("Made by buildlog \(options.toolVersion).")
        page.element("span", ["class": "keys", "hidden": ""]) { page in
          page.text(" Keys: ")
          for (key, meaning) in [("j", "next step, "), ("k", "previous step, "), ("/", "filter.")] {
            page.element("kbd", text: key)
            page.text(" \(meaning)")
          }
        }
      }
    }
  }
}
