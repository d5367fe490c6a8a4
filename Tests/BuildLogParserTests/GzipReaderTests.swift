import Foundation
import Testing

@testable import BuildLogParser

@Suite("Gzip")
struct GzipReaderTests {
  /// The packed texts.
  static let text = Array(
    (0..<60).map { "#\($0 % 7) \($0 / 10).\($0 % 10) line \($0 * $0 % 101) of output\n" }.joined().utf8)

  /// zlib's best compression, of ``text``: a block with codes of its own.
  static let ownCodes = bytes(
    """
      H4sIAAAAAAACA23US27DMAxF0XlXYaDzQvzps6AWKFA0HST7rwLxCSbjKYnY5yq238tRPsrx8/37eZTj9nXcHve/x/3tneac1pzO\
      c55zXnM9z2XOZc3Hea5zrn6del7YXNhasJ0XdS7qWkj4xZPa/NYjW/taVM3YsRadopZQTaVEL6GbS/TSDpfoJZTXHr2E9GHRSztd\
      opeQbpq9nt5b5no6U+Z6uvXIZaSPFrmMcmmRyyjvJXIZ5Zy4jPJGkcsopxG5jPJWMtfLmTPXy9sL18slna7sco5cQblx5ArKSSNX\
      UN5G5ArK1SJXdrlErqC8a+Z6udXM9XIpmevl6VVThPf0qinCa9LqftjT4SrCJX0XdL/nLWoV4Raxiu7xosWz3rPWuztnrXe3HrWG\
      8Faj1hDe0tkawuOldC7k6uY2F3rNNYSP9B2z/ZZnbbs6wqe2Xx36Uzsu/qZ/PrsHFtYFAAA=
    """)

  /// The same with the codes that deflate defines.
  static let fixedCodes = bytes(
    """
      H4sIAAAAAAACA1M2UDDQM1DIycxLVTBQyE9TyC8tKSgt4VI2BIobQsQNkcWNgOJGEHETZHFjoLgxRNwSWdwEKG4CNccMWcIUKGEK\
      kTAyRZYwA0qYQSSMUXSAnGoOtdoS3a0WEAkzE3THWkIkLAxRXWsI87WhgQGqew1h/jYyQHWvIdzjxqjuNYT53MwC1b2GMK9bmqK6\
      1xDudWNU9xrCvG5qgu5eqNctzNGdC/W6kSG6c6FeN7VAda4RzOuW5qjONYL53Ngc1blGMJ9bGKA61wjmcyM05xrBfG5uiOpcI5jP\
      DS1RnWsE87m5AbpzoT43MkJ3LtTn5hjOhfrcGC10jeE+N0J1rjHM56ZGqM41hvnc0ATVucYwn5tbojrXGOZzE1NU5xrDfW6M6lxj\
      mM8tTNCdC/W5qRm6c6E+NzZAdy7U52hZzQTmcQu0rGYC87gZmmtN4IkdLXBNYB43RisXTOD53BzVtSYwj5uiOtYE5m9LDNfC0roF\
      umuh/rYwQnct1N/mFqiuNYV53NwM1bWmMI+bo4WtKczjqEaZACWMsVluCpQwwe5cU5jHLdHKMVN4Lkd3rTm2IAS51gJboINca4kl\
      mgA+uwcW1gUAAA==
    """)

  /// The same without references to earlier text, so that some codes are long.
  static let longCodes = bytes(
    """
      H4sIAAAAAAACAwXBSwoEIQxAwb2neOBe/Hb3HEghIMZFcv+pipmcMlvOJKMLdbtuIRZyKmw5k4Iu1O26hVjJqbLlTDq6ULfrFmIj\
      p8aWM/mhC3W7biF2cupsOZPyoAt1u24hDnIabDmTOtCFul23EB9yethyJu1BF+p23ULM5PSy5Uz6D12o23ULsZDTx5YzeTq6ULfr\
      FmIlpx9bzuQr6ELdrluIjZIyW86k5Iwu1O26hdgpqbDlTGpGF+p23UIclFTZcia9oQt1u24hPpTU2HImz4cu1O26hZgpqbPlTH4D\
      XajbdQuxUNJgy5nUhi7U7bqFWCnpYcuZjI4u1O26hdgo6WXLmXwvulC36xZip6SPLWdSC7pQt+sW4qCkH1vOZHzoQt2uW4gPNWW2\
      nMnvRRfqdt1CzNRU2HIm7UUX6nbdQizUVNlyJl9GF+p23UKs1NTYcia1owt1u24hNmrqbDmTt6ALdbtuIXZqGmw5k/JDF+p23UIc\
      1PSw5UzejC7U7bqF+FDTy5YzqRVdqNt1CzFT08eWM3lfdKFu1y3EQk0/tpxJa+hC3a5biJWWMlvO5FfRhbpdtxAbLRW2nMmo6ELd\
      rluInZYqW86kdHShbtctxEFLjS1n8v7QhbpdtxAfWupsOZM+0IW6XbcQMy0NtpxJaehC3a5biIWWHracydfRhbpdtxArLb1sOZPx\
      oAt1u24hNlr62HImLaMLdbtuIXZa+rHlTB50oW7XLcRBT5ktZ/INdKFu1y3Eh54KW87kGehC3a5biJmeKlvOpL/oQt2uW4iFnhpb\
      zqQVdKFu1y3ESk+dLWdSXnShbtctxEZPgy1nMtCFul23EDs9PWw5k9+DLtTtuoU46Olly5l8H7pQt+sW4kNPH1vO5KvoQt2uW4iZ\
      nn5sOZP3Qxfqdt1CLIyU2XIm74Mu1O26hVgZqbDlTN4HXajbdQuxMVJly5m8H7pQt+sWYmekxpYz+Sq6ULfrFuJgpM6WM/k+dKFu\
      1y3Eh5EGW87k96ALdbtuIWZGethyJgNdqNt1C7Ew0suWMykvulC36xZiZaSPLWfSCrpQt+sWYmOkH1vOpL/oQt2uW/gDPrsHFtYF\
      AAA=
    """)

  /// Three times ``text`` and 30,000 points: its parts refer to text nearly 32 KiB before them.
  static let farReferences = bytes(
    """
      H4sIAAAAAAACA+3du27bQBAF0D5fIcC9wX3x8UExECCIU9j/HwrkENqVypTnlDuQdO9KVDtv0216n26/f/35eZtunx+3z++vv99f\
      P97Sfp6O8/R4nvfzfJzXx/Oyn5fjfHs8r/t5Pd9nfhy0fdCOQW6Pg3kfzMegdK+4R13Oj97GrOsxmOsYdjsGa+rTpmidpqnPm6J3\
      nvq86Spe+rwpms9rnzdF9a31edNVvfR5U1Rvdcx7Vl+XMe5ZPacx7lm9rX3cHNW3pY+bo3lZ+rg5mq9THzdH8zzEzdF8SX3cHM3T\
      1sfN0XyZxrhn85zHuGfz5Snu2bwMt1uu5rmPW6J5y33cEs1T7eOWaL5sfdwSzWvr45areenjlmi+1jHu2bzNY9yzeZnGuGfz4VGr\
      UXwdHrUaxechbb1+7MPl1ihehv+Fej3nS5+2RvHWh63Re3tKG7/1dUx79l7zmPbsvax92hbFl7lP26L4Mtxti+L9W9V9UF59eNsH\
      9XXcFsW34X+sXU/5mHZ5dYX3tOurS7+n3V58Te8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP/Jmy3YtmDbgm0Lti3YtmAD\
      AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADyxBdsWbFuwbcG2BdsWbAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAZ/8A\
      5nCz4BJxAQA=
    """)

  static func bytes(_ base64: String) -> [UInt8] {
    [UInt8](Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data())
  }

  struct Result: Equatable, CustomTestStringConvertible {
    var bytes: [UInt8] = []
    var problem: InputProblem?

    var testDescription: String { "\(bytes.count) bytes, \(problem.map { "\($0)" } ?? "no problem")" }
  }

  /// Unpacks data in pieces of a size.
  static func unpack(_ packed: [UInt8], pieces: Int = 1 << 16) -> Result {
    var reader = GzipReader()
    var result = Result()
    for start in stride(from: 0, to: packed.count, by: pieces) {
      let piece = packed[start..<min(packed.count, start + pieces)]
      reader.feed(Array(piece).span) { span in span.withUnsafeBufferPointer { result.bytes += $0 } }
    }
    reader.finish()
    result.problem = reader.problem
    return result
  }

  @Test(
    "Every kind of block, cut into pieces of any size",
    arguments: [ownCodes, fixedCodes, longCodes, GzipMaker.stored(text)], [1, 2, 3, 7, 64, 1 << 16])
  func blocks(_ packed: [UInt8], _ pieces: Int) {
    #expect(packed.count > 100)
    #expect(Self.unpack(packed, pieces: pieces) == Result(bytes: Self.text))
  }

  @Test("References as far back as they may go", arguments: [1, 100, 1 << 16])
  func far(_ pieces: Int) {
    let part = Self.text + [UInt8](repeating: UInt8(ascii: "."), count: 30_000)
    #expect(Self.unpack(Self.farReferences, pieces: pieces) == Result(bytes: part + part + part))
  }

  @Test("Stored blocks longer than what is kept", arguments: [1000, 1 << 20])
  func longStored(_ pieces: Int) {
    let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    #expect(Self.unpack(GzipMaker.stored(long), pieces: pieces) == Result(bytes: long))
  }

  @Test("Several files one behind the other are one; zeros and other things behind them are passed over")
  func several() {
    let both = Self.ownCodes + GzipMaker.stored(Array("more\n".utf8))
    let text = Self.text + Array("more\n".utf8)
    #expect(Self.unpack(both) == Result(bytes: text))
    #expect(Self.unpack(both + [0, 0, 0, 0]) == Result(bytes: text))
    #expect(Self.unpack(both + Array("tail".utf8)) == Result(bytes: text))
    #expect(Self.unpack(GzipMaker.stored([])) == Result(bytes: []))
  }

  @Test("A header with a name, a comment, extra fields and a checksum", arguments: [1, 1000])
  func header(_ pieces: Int) {
    var packed = Self.ownCodes
    packed[3] = 2 | 4 | 8 | 16
    packed.insert(contentsOf: [3, 0, 9, 0, 9] + Array("build.log\0remark\0".utf8) + [1, 2], at: 10)
    #expect(Self.unpack(packed, pieces: pieces) == Result(bytes: Self.text))
  }

  @Test(
    "Data that break off are told from a file that ends, wherever the cut is",
    arguments: [ownCodes, fixedCodes])
  func cut(_ packed: [UInt8]) {
    for length in 1..<packed.count {
      let result = Self.unpack(Array(packed[..<length]))
      #expect(result.problem == .cutOff(.gzip), "\(length)")
      #expect(Self.text.starts(with: result.bytes))
    }
  }

  @Test("A changed byte does no harm, and is noticed unless it changes nothing")
  func changed() {
    for packed in [Self.ownCodes, Self.fixedCodes, Self.longCodes] {
      for index in packed.indices {
        for change: UInt8 in [1, 0x80, 0xFF] {
          var damaged = packed
          damaged[index] ^= change
          let result = Self.unpack(damaged, pieces: 50)
          #expect(result.problem != nil || result.bytes == Self.text, "\(index) \(change)")
        }
      }
    }
  }

  @Test("Random data end in an error")
  func random() {
    var state: UInt64 = 1
    for _ in 0..<200 {
      let noise = (0..<500).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(state >> 56)
      }
      #expect(Self.unpack(Array(Self.ownCodes[..<10]) + noise).problem != nil)
    }
  }

  @Test("Codes that no data can have are damage")
  func codes() {
    #expect(HuffmanTable(lengths: [1, 1, 1]) == nil)
    #expect(HuffmanTable(lengths: [2, 2, 2]) == nil)
    #expect(HuffmanTable(lengths: [2]) == nil)
    #expect(HuffmanTable(lengths: [1]) != nil)
    #expect(HuffmanTable(lengths: [0, 0]) != nil)
    let reserved = Self.ownCodes[..<10] + [0b111]
    #expect(Self.unpack(Array(reserved)).problem == .damaged(.gzip))
  }

  @Test("The parser unpacks on the way", arguments: [1, 5, 1000])
  func parser(_ pieces: Int) {
    func events(_ log: [UInt8]) -> (RecordingSink, InputProblem?) {
      var parser = LogParser()
      var sink = RecordingSink()
      for start in stride(from: 0, to: log.count, by: pieces) {
        parser.feed(Array(log[start..<min(log.count, start + pieces)]).span, into: &sink)
      }
      parser.finish(into: &sink)
      return (sink, parser.problem)
    }
    let log = Array("#1 [1/1] RUN make\n#1 0.1 hello\n#1 DONE 0.2s\n".utf8)
    let (plain, _) = events(log)
    let (packed, problem) = events(GzipMaker.stored(log))
    #expect(plain.events == packed.events && plain.events.count > 3)
    #expect(plain.lines == packed.lines)
    #expect(problem == nil)
    let cut = events(GzipMaker.stored(log).dropLast(9).map(\.self))
    #expect(cut.1 == .cutOff(.gzip))
    #expect(cut.0.events.starts(with: plain.events.prefix(2)))
  }

  @Test("Formats are known by their first bytes")
  func formats() {
    func format(_ bytes: [UInt8]) -> CompressionFormat? { CompressionFormat(beginningOf: bytes.span) }
    #expect(format(Self.ownCodes) == .gzip)
    #expect(format([0x28, 0xB5, 0x2F, 0xFD, 1, 2]) == .zstandard)
    #expect(format([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0]) == .xz)
    #expect(format(Array("BZh6".utf8) + [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) == .bzip2)
    #expect(format(Array("PK".utf8) + [3, 4, 20, 0]) == .zip)
    for text in ["BZh9 is the name", "PK", "", "#1 [internal] load", "\u{1F}"] {
      #expect(format(Array(text.utf8)) == nil)
    }
  }

  @Test(
    "A text that begins like a mark is a text", arguments: ["P", "PK\n", "BZh1 x\n", "(", "\u{1F}\n", ""])
  func notPacked(_ text: String) {
    var parser = LogParser()
    var sink = RecordingSink()
    for byte in text.utf8 { parser.feed([byte].span, into: &sink) }
    parser.finish(into: &sink)
    #expect(parser.problem == nil)
    #expect(sink.events == text.split(separator: "\n").map { "outside \"\($0)\"" })
  }

  @Test("A format that the parser does not unpack is named, and nothing is read of it")
  func unreadable() {
    var parser = LogParser()
    var sink = RecordingSink()
    parser.feed([0x28, 0xB5, 0x2F, 0xFD, 10, 10, 10, 10, 10, 10, 10, 10].span, into: &sink)
    parser.finish(into: &sink)
    #expect(parser.problem == .unreadable(.zstandard))
    #expect(sink.events.isEmpty)
  }
}
