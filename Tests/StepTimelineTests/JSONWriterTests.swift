import Foundation
import Testing

@testable import StepTimeline

@Suite("The JSON writer")
struct JSONWriterTests {
  private func read(_ layout: JSONWriter.Layout, _ write: (inout JSONWriter) -> Void) throws -> Any {
    var json = JSONWriter(layout)
    write(&json)
    return try JSONSerialization.jsonObject(with: Data(json.bytes), options: .fragmentsAllowed)
  }

  @Test("Every text comes back as it was")
  func texts() throws {
    var texts = (0...0x7F).map { String(UnicodeScalar(UInt8($0))) }
    texts += ["", "a\"b\\c/", "é", "\u{2028}\u{2029}\u{2027}", "😀", "\u{202E}rtl", "a\r\nb", "€"]
    #expect(try read(.line) { $0.array(texts) { $0.value($1) } } as? [String] == texts)
    #expect(try read(.indented) { $0.array(texts) { $0.value($1) } } as? [String] == texts)
  }

  @Test(
    "What nobody sees is an escape, and the text is still the log's",
    arguments: [
      ("a\u{200B}b\u{2060}c\u{FEFF}", #"a\u200bb\u2060c\ufeff"#),
      ("\u{AD}\u{180E}\u{115F}\u{3164}", #"\u00ad\u180e\u115f\u3164"#),
      ("a\u{E0041}b", #"a\udb40\udc41b"#), ("a\u{200D}b", #"a\u200db"#),
      ("👩\u{200D}💻", "👩\u{200D}💻"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
      ("ü\u{200D}\u{200D}ش", #"ü\u200d\u200dش"#), ("ش\u{200D}\u{200D}ش", "ش\u{200D}\\u200dش"),
      (
        "x\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}y\u{301}",
        "x\u{301}\u{302}\u{303}\u{304}\\u0305\\u0306y\u{301}"
      ),
      ("日本語 → ✔ ü €", "日本語 → ✔ ü €"),
    ])
  func unseen(text: String, wanted: String) throws {
    var json = JSONWriter(.line)
    json.value(text)
    #expect(Array(json.bytes) == Array("\"\(wanted)\"".utf8))
    let read = try #require(try self.read(.line) { $0.value(text) } as? String)
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("Lines of JSON hold no line end of any kind")
  func lineEnds() {
    var json = JSONWriter(.line)
    json.value("\n\r\u{2028}\u{2029}\u{85}\u{C}\u{B}\u{7F}")
    #expect(!json.bytes.contains { $0 < 0x20 || $0 == 0x7F })
    #expect(!String(decoding: json.bytes, as: UTF8.self).unicodeScalars.contains { $0 == "\u{2028}" })
  }

  @Test(
    "Figures are rounded to thousandths and have no needless zeros",
    arguments: [
      (0, "0"), (-0.0001, "0"), (1, "1"), (0.1, "0.1"), (0.05, "0.05"), (0.001, "0.001"), (12.3456, "12.346"),
      (-1.5, "-1.5"), (999_999_999_999, "999999999999"), (.nan, "null"), (.infinity, "null"), (1e12, "null"),
    ] as [(Double, String)])
  func figures(number: Double, text: String) {
    var json = JSONWriter(.line)
    json.thousandths(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }

  @Test("Objects, lists and empty ones nest in both layouts", arguments: [JSONWriter.Layout.line, .indented])
  func nesting(layout: JSONWriter.Layout) throws {
    let object = try read(layout) { json in
      json.object { json in
        json.member("none", nil as String?)
        json.member("empty", [] as [String])
        json.key("list")
        json.array([1, 2]) { json, number in json.onOneLine { $0.object { $0.member("n", number) } } }
        json.key("inner")
        json.object { _ in }
        json.member("min", Int64.min)
        json.member("yes", true)
      }
    }
    let members = try #require(object as? [String: Any])
    #expect(members["none"] is NSNull)
    #expect((members["empty"] as? [Any])?.isEmpty == true)
    #expect(members["list"] as? [[String: Int]] == [["n": 1], ["n": 2]])
    #expect((members["inner"] as? [String: Any])?.isEmpty == true)
    #expect(members["min"] as? Int64 == .min)
    #expect(members["yes"] as? Bool == true)
  }
}
