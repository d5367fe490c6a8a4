/// Reads HTML or SVG strictly: what browsers forgive is a mistake here.
///
/// Every tag has to be closed, every attribute quoted and given once, every `<`, `>` and `&` of a text escaped.
struct MarkupChecker {
  /// An element as it was opened.
  struct Element {
    var name: String
    var attributes: [String: String]
  }

  private(set) var problems: [String] = []
  private(set) var elements: [Element] = []
  /// Everything that is shown, without markup.
  private(set) var text = ""
  /// The contents of `<style>` and `<script>`.
  private(set) var raw: [String: String] = [:]

  private let isHTML: Bool
  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var open: [String] = []

  private static let void: Set<String> = ["meta", "input", "br", "hr", "link", "img"]
  private static let shapes: Set<String> = ["rect", "line", "path", "use", "circle"]

  init(_ bytes: [UInt8], isHTML: Bool) {
    self.isHTML = isHTML
    guard let text = String(validating: bytes, as: UTF8.self) else {
      scalars = []
      problems = ["not UTF-8"]
      return
    }
    scalars = Array(text.unicodeScalars)
    read()
    checkReferences()
  }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  private mutating func problem(_ text: String) {
    let near = String(String.UnicodeScalarView(scalars[max(0, at - 30)..<min(scalars.count, at + 30)]))
    if problems.count < 20 { problems.append("\(text) near \(near.debugDescription)") }
  }

  private mutating func read() {
    if isHTML {
      if take("<!DOCTYPE html>\n") == false { problem("no doctype") }
    }
    while at < scalars.count {
      if scalars[at] == "<" { tag() } else { content(until: "<", into: \.text) }
    }
    if !open.isEmpty { problem("not closed: \(open)") }
  }

  private mutating func take(_ word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    guard scalars.count - at >= word.count, scalars[at..<at + word.count].elementsEqual(word) else {
      return false
    }
    at += word.count
    return true
  }

  private mutating func name() -> String {
    var name = ""
    while at < scalars.count,
      scalars[at].properties.isAlphabetic || "-0123456789".unicodeScalars.contains(scalars[at])
    {
      name.unicodeScalars.append(scalars[at])
      at += 1
    }
    return name
  }

  private mutating func tag() {
    if take("</") {
      let closed = name()
      if !take(">") { problem("bad end tag \(closed)") }
      if open.popLast() != closed { problem("\(closed) closes something else") }
      return
    }
    at += 1
    let name = name()
    guard !name.isEmpty else {
      problem("raw < in a text")
      return
    }
    var element = Element(name: name, attributes: [:])
    while take(" ") {
      let key = self.name()
      guard !key.isEmpty, take("=\"") else {
        problem("bad attribute of \(name)")
        return
      }
      var value = ""
      content(until: "\"", into: \.attribute)
      swap(&value, &attribute)
      at += 1
      if element.attributes.updateValue(value, forKey: key) != nil { problem("\(key) twice") }
    }
    elements.append(element)
    if take("/>") {
      if !Self.shapes.contains(name) { problem("\(name) cannot close itself") }
      return
    }
    guard take(">") else {
      problem("bad tag \(name)")
      at += 1
      return
    }
    if isHTML, Self.void.contains(name) { return }
    if Self.shapes.contains(name), isHTML { problem("\(name) is left open") }
    open.append(name)
    if name == "style" || name == "script" {
      var body = ""
      while at < scalars.count, !isNext("</\(name)>") {
        body.unicodeScalars.append(scalars[at])
        if !isHTML, "<&".unicodeScalars.contains(scalars[at]) { problem("markup in \(name)") }
        at += 1
      }
      raw[name, default: ""] += body
    }
  }

  private func isNext(_ word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    return scalars.count - at >= word.count && scalars[at..<at + word.count].elementsEqual(word)
  }

  private var attribute = ""

  /// Reads text or the value of an attribute, with its references resolved.
  private mutating func content(
    until end: Unicode.Scalar, into target: WritableKeyPath<MarkupChecker, String>
  ) {
    while at < scalars.count, scalars[at] != end {
      let scalar = scalars[at]
      if scalar == "&" {
        let known = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
        guard let (reference, meaning) = known.first(where: { isNext($0.key) }) else {
          problem("bare &")
          at += 1
          continue
        }
        at += reference.count
        self[keyPath: target] += meaning
        continue
      }
      if scalar == "<" || scalar == ">" { problem("raw \(scalar)") }
      if Self.isForbidden(scalar) { problem("forbidden U+\(String(scalar.value, radix: 16))") }
      self[keyPath: target].unicodeScalars.append(scalar)
      at += 1
    }
  }

  /// Controls, noncharacters, and what turns the direction of writing.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private mutating func checkReferences() {
    let ids = ids
    let known = Set(ids)
    if known.count != ids.count { problem("ids are not unique") }
    for element in elements {
      for (key, value) in element.attributes {
        if key.hasPrefix("on") || key == "style" || key == "src" || key == "srcset" || key == "action" {
          problem("attribute \(key)")
        }
        if ["href", "xlink:href"].contains(key) {
          if value.hasPrefix("#") {
            if !known.contains(String(value.dropFirst())) { problem("nothing at \(value)") }
          } else if element.name != "a" || !value.hasPrefix("https://") {
            problem("\(element.name) refers to \(value)")
          } else if element.attributes["rel"] != "noopener noreferrer" {
            problem("link without rel: \(value)")
          }
        }
        if ["for", "aria-labelledby", "data-path", "data-needs"].contains(key) {
          for id in value.split(separator: " ") where !known.contains(String(id)) {
            problem("\(key) names \(id)")
          }
        }
        if value.contains("url("), value != "url(#buildlog-hatch)" { problem("\(key) holds \(value)") }
      }
    }
    for (name, body) in raw where name == "style" {
      for part in body.split(separator: "url(").dropFirst() where !part.hasPrefix("#") {
        problem("style loads \(part.prefix(20))")
      }
      if body.contains("@import") { problem("style imports") }
    }
  }
}
