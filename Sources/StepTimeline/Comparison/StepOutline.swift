/// The features by which a step is recognised in another run of the build: all but its number, times and outcome.
struct StepOutline: StagePlaced, Sendable, Equatable {
  let kind: Step.Kind
  let target: String?
  let platform: String?
  let stage: String?
  let index: Int?
  /// The instruction on one line, without image digests.
  let instruction: String
  /// The instruction without the tags of images too; for what names no image the same as ``instruction``.
  let untagged: String
  /// The digest of the image that the instruction names, if the log has it.
  let digest: String?
  /// Hashes of the words after the instruction's own, sorted.
  let words: [UInt64]

  /// Of a heredoc of many lines the first words say enough.
  private static let mostWords = 256

  init(_ step: Step) {
    let parts = step.parts
    kind = step.parts.kind
    target = parts.target
    platform = parts.platform
    stage = parts.stage
    index = step.placeInStage
    let namesImages: Bool =
      switch kind {
      case .from, .internal, .auth, .cacheImport, .cacheExport: true
      default: false
      }
    var digest: String?
    var kept: [Substring] = []
    var untagged: [Substring] = []
    for word in (parts.instruction ?? step.name).split(whereSeparator: \.isWhitespace) {
      var word = word
      if let at = word.firstIndex(of: "@"), word[at...].hasPrefix("@sha256:") {
        digest = digest ?? String(word[word.index(after: at)...])
        word = word[..<at]
      }
      kept.append(word)
      untagged.append(namesImages ? Self.withoutTag(word) : word)
    }
    self.digest = digest
    instruction = kept.joined(separator: " ")
    self.untagged = namesImages ? untagged.joined(separator: " ") : instruction
    words = kept.dropFirst().prefix(Self.mostWords).map { Self.hash($0) }.sorted()
  }

  /// The key by which two instructions are taken for the same one.
  ///
  /// The image of a `FROM` may have another tag.
  var key: String { kind == .from ? untagged : instruction }

  /// How much a step says about which stage it belongs to: many stages begin alike.
  var weight: Int {
    switch kind {
    case .run, .copy, .add: 4
    default: 1
    }
  }

  /// How alike two instructions are, from 0 to 1: the words that they have in common (Dice's coefficient).
  func similarity(to other: StepOutline) -> Double {
    guard kind == other.kind || isCopy && other.isCopy else { return 0 }
    if instruction == other.instruction { return 1 }
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    var common = 0
    var (i, j) = (0, 0)
    while i < words.count, j < other.words.count {
      if words[i] == other.words[j] {
        common += 1
        i += 1
        j += 1
      } else if words[i] < other.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(2 * common) / Double(words.count + other.words.count)
  }

  /// Whether an instruction can be an edited form of another one at the same place.
  func canBecome(_ other: StepOutline) -> Bool { kind == other.kind || isCopy && other.isCopy }

  private var isCopy: Bool { kind == .copy || kind == .add }

  /// `golang` for `golang:1.27`; a colon before a slash belongs to a host's port.
  private static func withoutTag(_ word: Substring) -> Substring {
    guard let colon = word.lastIndex(of: ":"), !word[colon...].contains("/") else { return word }
    return word[..<colon]
  }

  /// FNV-1a: the same in every run of the program, which Swift's own hashes are not.
  private static func hash(_ word: Substring) -> UInt64 {
    word.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension Step {
  /// The instruction's place in its stage, or in a Dockerfile of the classic builder; `nil` for steps that the
  /// engine adds.
  var placeInStage: Int? { parts.index ?? (isCacheable || parts.kind == .from ? Int(id) : nil) }
}
