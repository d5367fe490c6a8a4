// The shape of a rule in JSON. It is written by hand and read by people, so what has a usual value may be left
// out, and what is usually one text may be written as that text.

extension Rule {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case id, partOf, family, subject, settings, question, title, kind, level, confidence, retryable, repairs,
      patterns,
      causes,
      fixes,
      verify, docs,
      examples, implies
  }

  /// The family of rules that name none.
  static let usualFamily = "custom"

  /// A tool's own verdict for a cause; for the rest, a place below every cause.
  static func usualLevel(of kind: Diagnosis.Kind) -> Int { kind == .error ? 80 : 15 }

  /// Reads a rule, with the usual values for what is left out.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.forgivingObject(CodingKeys.self)
    // In the order in which people write them.
    let id = try object.read("") { try $0.decode(String.self, forKey: .id) }
    let partOf = try object.read(nil) { try $0.decodeIfPresent(String.self, forKey: .partOf) }
    let family =
      try object.read(nil) { try $0.decodeIfPresent(String.self, forKey: .family) } ?? Self.usualFamily
    let subject = try object.read(nil) { try $0.choice(Subject.self, .subject) } ?? .other
    let settings: [Setting] = try object.read([]) {
      try $0.decodeIfPresent(OneOrMore<KnownWord<Setting>>.self, forKey: .settings)?.values.map(\.value) ?? []
    }
    let question = try object.read(nil) { try $0.choice(Question.self, .question) }
    let title = try object.read("") { try $0.decode(String.self, forKey: .title) }
    let kind = try object.read(nil) { try $0.choice(Diagnosis.Kind.self, .kind) } ?? .error
    let level = try object.read(nil) { try $0.decodeIfPresent(WholeNumber.self, forKey: .level)?.value }
    let confidence = try object.read(nil) { try $0.choice(Confidence.self, .confidence) } ?? .likely
    let retryable = try object.read(nil) { try $0.decodeIfPresent(Bool.self, forKey: .retryable) } ?? false
    let repairs = try object.read(nil) {
      try $0.decodeIfPresent(OneOrMore<KnownWord<Recipe>>.self, forKey: .repairs)?.values.map(\.value)
    }
    let patterns = try object.read([]) { try $0.decode(OneOrMore<Pattern>.self, forKey: .patterns).values }
    let causes = try object.read([]) { try $0.decode(OneOrMore<String>.self, forKey: .causes).values }
    let fixes: [Fix] = try object.read([]) { try $0.list(.fixes) }
    let verify: [String] = try object.read([]) { try $0.list(.verify) }
    let docs: [String] = try object.read([]) { try $0.list(.docs) }
    let examples: [Example] = try object.read([]) { try $0.list(.examples) }
    let implies: [String] = try object.read([]) { try $0.list(.implies) }
    self.init(
      id: id, partOf: partOf, family: family, subject: subject, settings: settings, question: question,
      title: title, kind: kind,
      level: level ?? Self.usualLevel(of: kind),
      confidence: confidence, retryable: retryable, repairs: repairs, patterns: patterns, causes: causes,
      fixes: fixes, verify: verify, docs: docs, examples: examples, implies: implies)
  }

  /// Writes what differs from the usual values.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encodeIfPresent(partOf, forKey: .partOf)
    try container.encode(family, forKey: .family)
    try container.encode(subject, forKey: .subject, unless: .other)
    try container.encode(settings, forKey: .settings, unless: [])
    try container.encodeIfPresent(question, forKey: .question)
    try container.encode(title, forKey: .title)
    try container.encode(kind, forKey: .kind, unless: .error)
    try container.encode(level, forKey: .level, unless: Self.usualLevel(of: kind))
    try container.encode(confidence, forKey: .confidence, unless: .likely)
    try container.encode(retryable, forKey: .retryable, unless: false)
    try container.encodeIfPresent(repairs, forKey: .repairs)
    try container.encode(patterns, forKey: .patterns)
    try container.encode(causes, forKey: .causes)
    try container.encode(fixes, forKey: .fixes, unless: [])
    try container.encode(verify, forKey: .verify, unless: [])
    try container.encode(docs, forKey: .docs, unless: [])
    try container.encode(examples, forKey: .examples, unless: [])
    try container.encode(implies, forKey: .implies, unless: [])
  }
}
