internal import BuildLogParser

/// What the variables of an address are, as far as the output shows the address with them filled in.
///
/// A trace (`set -x`) and wget print it. `https://host/tool-${VERSION}-linux` that became `https://host/tool--linux`
/// shows that VERSION is empty.
struct AddressVariables: Sendable {
  private enum Piece {
    case literal([UInt8])
    case variable(String)
  }

  /// The first variable that is empty.
  private(set) var empty: String?
  /// The first variable that is `null`, as jq prints what is not there.
  private(set) var null: String?
  /// Whether the output shows an address with its variables filled in.
  private var isShown = false

  init(inStep step: String, output: EvidenceText) {
    for word in step.split(whereSeparator: { $0 == " " || $0 == "\"" || $0 == "'" })
    where word.contains("$") && word.contains("://") && !word.contains("$(") {
      guard let pieces = Self.pieces(of: Array(word.utf8)), case .literal(let first)? = pieces.first,
        first.count >= Self.shortestStart
      else { continue }
      var from = 0
      while let place = output.bytes.firstIndex(of: first, from: from) {
        let line = output.lines[output.line(at: place)]
        from = max(line.range.upperBound, place + 1)
        guard !line.isError, place + first.count <= line.range.upperBound else { continue }
        isShown = true
        for (name, value) in Self.values(pieces, in: output.bytes[place..<line.range.upperBound]) {
          if value.isEmpty, empty == nil { empty = name }
          if value.elementsEqual("null".utf8), null == nil { null = name }
        }
      }
    }
  }

  /// The variables of the step's addresses.
  static func names(inStep step: String) -> [String] {
    step.split(whereSeparator: { $0 == " " || $0 == "\"" || $0 == "'" })
      .filter { $0.contains("$") && $0.contains("://") && !$0.contains("$(") }
      .flatMap { word in
        (pieces(of: Array(word.utf8)) ?? []).compactMap { piece in
          if case .variable(let name) = piece { name } else { nil }
        }
      }
  }

  /// Takes a variable for empty that the output does not show.
  mutating func assume(empty name: String?) {
    if !isShown { empty = empty ?? name }
  }

  /// Whether the shell of the step assigns the variable: `V=$(curl …)`, `export V=1`; not `make V=$V`.
  static func isSet(_ variable: String, in step: String) -> Bool {
    var isFirst = true
    for word in step.split(whereSeparator: { " \n\t".contains($0) }) {
      let isAssignment = word.hasPrefix("\(variable)=") || word.hasPrefix("(\(variable)=")
      if isFirst, isAssignment, !word.hasSuffix("=$\(variable)"), !word.hasSuffix("=${\(variable)}") {
        return true
      }
      isFirst =
        word.last.map { ";&|(".contains($0) } == true || beforeAssignment.contains(String(word))
        || isFirst && word.contains("=")
    }
    return false
  }

  private static let beforeAssignment = [
    "RUN", "export", "local", "env", "declare", "readonly", "set", "-eux", "-ex", "-e", "then", "do", "else",
    "{",
  ]

  /// Whether the image that a stage begins with sets the variable: `node` sets NODE_VERSION.
  static func isSet(_ variable: String, byImage base: String) -> Bool {
    let words = LanguageImages.words(of: base)
    // `openjdk11`, `jre17`: a number may follow.
    return setByImages.contains { name, images in
      variable == name && images.contains { image in words.contains { $0.hasPrefix(image) } }
    }
  }

  private static let setByImages: [(name: String, images: [String])] = [
    ("NODE_VERSION", ["node"]), ("YARN_VERSION", ["node"]), ("PYTHON_VERSION", ["python"]),
    ("PHP_VERSION", ["php"]), ("RUBY_VERSION", ["ruby"]), ("GOLANG_VERSION", ["golang"]),
    ("JAVA_VERSION", ["temurin", "openjdk", "jdk", "jre", "java", "maven", "gradle", "tomcat"]),
    ("NGINX_VERSION", ["nginx"]), ("RUST_VERSION", ["rust"]), ("MAVEN_VERSION", ["maven"]),
    ("GRADLE_VERSION", ["gradle"]), ("TOMCAT_VERSION", ["tomcat"]),
  ]

  /// Texts and variables in turn; `nil` if it has two variables side by side, or another expansion than `$NAME` and `${NAME}`.
  private static func pieces(of word: [UInt8]) -> [Piece]? {
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    var at = 0
    while at < word.count {
      guard word[at] == UInt8(ascii: "$"), at + 1 < word.count else {
        literal.append(word[at])
        at += 1
        continue
      }
      let isBraced = word[at + 1] == UInt8(ascii: "{")
      let start = at + (isBraced ? 2 : 1)
      let end = word[start...].firstIndex { !$0.isLetterOrDigit && $0 != UInt8(ascii: "_") } ?? word.count
      guard end > start, !literal.isEmpty else { return nil }
      if isBraced, end == word.count || word[end] != UInt8(ascii: "}") { return nil }
      pieces += [.literal(literal), .variable(String(decoding: word[start..<end], as: UTF8.self))]
      literal = []
      at = isBraced ? end + 1 : end
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return pieces
  }

  /// The value of each variable, in a line that the address begins.
  private static func values(_ pieces: [Piece], in line: ArraySlice<UInt8>) -> [(String, ArraySlice<UInt8>)] {
    guard case .literal(let first)? = pieces.first else { return [] }
    let address = line.prefix { !$0.isBlank && !$0.isOne(of: "\"'") }
    guard address.count >= first.count else { return [] }
    var rest = address.dropFirst(first.count)
    var values: [(String, ArraySlice<UInt8>)] = []
    var name: String?
    for piece in pieces.dropFirst() {
      switch piece {
      case .variable(let variable): name = variable
      case .literal(let literal):
        guard let variable = name, let found = rest.firstRange(of: literal) else { return [] }
        values.append((variable, rest[rest.startIndex..<found.lowerBound]))
        rest = rest[found.upperBound...]
        name = nil
      }
    }
    if let name { values.append((name, rest)) }
    // A command that is printed as it was written shows no values.
    return values.contains { $0.1.contains(UInt8(ascii: "$")) } ? [] : values
  }

  /// The shortest text before the first variable that is looked for: a scheme and some of a host.
  private static let shortestStart = 10
}
