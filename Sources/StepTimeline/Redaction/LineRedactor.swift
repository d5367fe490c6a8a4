internal import BuildLogParser

/// Masks secrets in lines as they are read, when what stands further down in the log is not known yet.
///
/// It does with each line what ``Redactor`` does with a text, and remembers: a value that one line has shown to be
/// a secret is masked in all later ones, and a private key is masked over all its lines. A secret that stands alone
/// before the line that tells that it is one cannot be known.
struct LineRedactor {
  /// Where lines follow each other: the output of one step of one build.
  struct Place: Hashable {
    var build: Int
    /// The step's number, or a negative one for texts outside steps.
    var step: Int
  }

  /// Lines of a key: a heading without an end must not hide the rest of a log.
  ///
  /// The longest keys in use, of 16,384 bits, have about 200.
  private static let longestKey = 1_000
  /// Secrets that are remembered.
  private static let mostKnown = 4_096
  private static let shortestText = 8

  /// The lines so far of private keys that are being printed.
  private var openKeys: [Place: Int] = [:]
  private var known = KnownSecrets()
  /// The known values by their first byte, longest first.
  private var knownByFirst: [[[UInt8]]] = Array(repeating: [], count: 256)
  private var noted = 0

  /// The line with its secrets masked, or `nil` where there are none.
  mutating func masked(_ line: Span<UInt8>, at place: Place) -> [UInt8]? {
    if !openKeys.isEmpty, let lines = openKeys[place] {
      if line.holdsAnywhere("-----END ") || lines >= Self.longestKey {
        openKeys[place] = nil
      } else {
        openKeys[place] = lines + 1
        return line.isEmpty ? nil : Array(Redactor.mask.utf8)
      }
    }
    guard line.count >= Self.shortestText else { return nil }
    if line.holdsAnywhere("-----BEGIN "), PrivateKey.isLeftOpen(by: String(line)) { openKeys[place] = 0 }
    var scanner = SecretScanner(bytes: [UInt8](line))
    scanner.scan()
    var result: [UInt8]?
    if !scanner.finds.isEmpty {
      note(scanner)
      result = scanner.maskedBytes(scanner.finds)
    }
    if noted > 0, let more = maskedKnown(in: result ?? scanner.bytes) { result = more }
    return result
  }

  /// The step ended: no line of it follows, so no rest of a key either.
  mutating func close(_ place: Place) {
    if !openKeys.isEmpty { openKeys[place] = nil }
  }

  private mutating func note(_ scanner: SecretScanner) {
    guard known.values.count < Self.mostKnown else { return }
    known.note(scanner)
    guard known.values.count != noted else { return }
    noted = known.values.count
    knownByFirst = Array(repeating: [], count: 256)
    for value in known.values.sorted(by: { $0.count > $1.count }) {
      knownByFirst[Int(value[0])].append(value)
    }
  }

  private func maskedKnown(in line: [UInt8]) -> [UInt8]? {
    var finds: [Range<Int>] = []
    var i = 0
    while i < line.count {
      let candidates = knownByFirst[Int(line[i])]
      if !candidates.isEmpty, let found = candidates.first(where: { line[i...].starts(with: $0) }) {
        finds.append(i..<i + found.count)
        i += found.count
      } else {
        i += 1
      }
    }
    return finds.isEmpty ? nil : SecretScanner(bytes: line).maskedBytes(finds)
  }
}

extension Span<UInt8> {
  /// Whether the literal, which begins with dashes, stands anywhere.
  fileprivate func holdsAnywhere(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard count >= length else { return false }
    var i = 0
    while i <= count - length {
      guard self[i] == UInt8(ascii: "-") else {
        i += 1
        continue
      }
      var same = 1
      while same < length, self[i + same] == literal.utf8Start[same] { same += 1 }
      if same == length { return true }
      i += 1
    }
    return false
  }
}
