/// The ids of a build's spans, made from what the build is: the same log gives the same ids, whatever it is called.
///
/// The trace's id is two FNV-1a hashes (64 bits, with different bases) over result, clock, start, wall time and
/// every step's id, name, status, start and end. A span's id is the first half of the trace's id plus the span's
/// number. All of them go through the last step of SplitMix64, so that close inputs give distant ids. Builds that do
/// not differ in anything are separated by counting. No id is zero, which OTLP takes for none.
struct OTLPIdentity {
  private let high: UInt64
  private let low: UInt64

  /// - Parameter repetition: how many builds with the same content came before in the report.
  init(of build: Build, repetition: Int) {
    var hashes = (FNV1a(basis: 0xcbf2_9ce4_8422_2325), FNV1a(basis: 0x6c62_272e_07bb_0142))
    let add = { (text: String) in
      hashes.0.add(text)
      hashes.1.add(text)
    }
    let moment = { (seconds: Double?) in Microseconds.of(seconds).map(String.init) ?? "" }
    add(build.result.rawValue)
    add(build.clock.rawValue)
    add(build.startedAt.map(String.init) ?? "")
    add(moment(build.wallSeconds))
    for step in build.steps {
      add(step.id)
      add(step.name)
      add(step.status.rawValue)
      add(moment(step.startSeconds))
      add(moment(step.endSeconds))
    }
    add(String(repetition))
    high = Self.mixed(hashes.0.value)
    low = Self.mixed(hashes.1.value)
  }

  /// 32 hexadecimal digits.
  var trace: String { Self.digits(high) + Self.digits(low) }

  /// 16 hexadecimal digits.
  func span(_ number: UInt64) -> String { Self.digits(Self.mixed(high &+ number &* 0x9e37_79b9_7f4a_7c15)) }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    z ^= z >> 31
    return z == 0 ? 1 : z
  }

  private static func digits(_ value: UInt64) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

/// The hash of Fowler, Noll and Vo, variant 1a, 64 bits.
private struct FNV1a {
  private(set) var value: UInt64

  init(basis: UInt64) { value = basis }

  /// Adds a text and its end, so that "a", "bc" is not "ab", "c".
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
