import Testing

@testable import BuildLogParser

@Suite("JSON scanner")
struct JSONScannerTests {
  /// The members of an object: strings, numbers and `true` as they are, everything else as `-`.
  private func members(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var json = JSONScanner(at: 0)
    var found: [String] = []
    guard json.enter(ASCII.leftBrace, span) else { return ["no object"] }
    while let key = json.nextKey(span) {
      let name = String(decoding: bytes[key], as: UTF8.self)
      json.skipBlanks(span)
      let start = json.index
      switch start < bytes.count ? bytes[start] : 0 {
      case UInt8(ascii: "\""):
        guard let place = json.string(span) else { continue }
        var value: [UInt8] = []
        JSONScanner.append(place, of: span, to: &value)
        found.append("\(name)=\(String(decoding: value, as: UTF8.self))")
      case UInt8(ascii: "t"): found.append("\(name)=\(json.isTrue(span))")
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        found.append("\(name)=\(json.integer(span).map(String.init) ?? "nil")")
      default:
        json.skipValue(span)
        found.append("\(name)=-")
      }
    }
    return found
  }

  @Test("Members of every type")
  func everyType() {
    #expect(
      members(#"{"a":"x","b": 12 , "c":true,"d":null,"e":[1,{"f":[]}],"g":{"h":"}"},"i":-7}"#)
        == ["a=x", "b=12", "c=true", "d=-", "e=-", "g=-", "i=-7"])
    #expect(members("{}") == [])
    #expect(members(" { \n } ") == [])
    #expect(members("[1]") == ["no object"])
    #expect(members("") == ["no object"])
  }

  @Test("Escapes and surrogates")
  func escapes() {
    #expect(members(#"{"a":"\"\\\/\n\t\u0041\u00e9\ud83d\ude00"}"#) == ["a=\"\\/\n\tA\u{E9}\u{1F600}"])
    #expect(members(#"{"a":"\ud83dx\u12"}"#) == ["a=\u{FFFD}x\u{FFFD}12"])
    #expect(members(#"{"a":"\u003e"}"#) == ["a=>"])
  }

  @Test("Numbers that do not fit")
  func numbers() {
    #expect(
      members(#"{"a":9223372036854775807,"b":9223372036854775808,"c":1.5,"d":1e3}"#)
        == ["a=9223372036854775807", "b=nil", "c=nil", "d=nil"])
  }

  @Test(
    "Text that is cut or no JSON gives what came before",
    arguments: [
      #"{"a":1,"b":"x"#, #"{"a":1,"b""#, #"{"a":1,"b"]}"#, #"{"a":1]"#, #"{"a":1,:}"#, #"{"a":1,"b" "c"}"#,
      #"{"a":1,"b\"#,
    ])
  func cut(_ text: String) {
    #expect(members(text).first == "a=1")
  }

  @Test("Deep nesting ends the reading and not the program")
  func deep() {
    let nested = String(repeating: "[", count: 100_000)
    #expect(members("{\"a\":1,\"b\":\(nested)}").first == "a=1")
    let fitting = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(members("{\"a\":\(fitting),\"b\":2}") == ["a=-", "b=2"])
  }

  @Test(arguments: [
    ("", ""), ("aGVsbG8=", "hello"), ("aGVsbG8", "hello"), ("aGVs\nbG8h", "hello!"), ("aA==", "h"),
    ("aGk=", "hi"),
    ("a", ""), ("_-8", "\u{FFFD}\u{FFFD}"), ("aGk=aGk=", "hi"),
  ])
  func base64(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    Base64.append(bytes.span, to: &decoded)
    #expect(String(decoding: decoded, as: UTF8.self) == expected)
  }
}
