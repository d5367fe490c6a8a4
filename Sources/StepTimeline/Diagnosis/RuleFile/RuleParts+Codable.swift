extension Pattern {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case text, place, with, unless, notOnLine, more, inStep, inDockerfile, notInDockerfile, exitCodes,
      ignoresCase, confidence
  }

  /// Reads a pattern: its text alone, or an object.
  public init(from decoder: any Decoder) throws {
    switch try decoder.textOrObject(CodingKeys.self) {
    case .text(let text): self.init(text)
    case .object(let object):
      self.init(
        try object.read(nil) { try $0.decodeIfPresent(String.self, forKey: .text) } ?? "",
        place: try object.read(nil) { try $0.choice(Place.self, .place) } ?? .anywhere,
        with: try object.read([]) { try $0.list(.with) },
        unless: try object.read([]) { try $0.list(.unless) },
        notOnLine: try object.read([]) { try $0.list(.notOnLine) },
        more: try object.read([]) { try $0.list(.more) },
        inStep: try object.read(nil) { try $0.decodeIfPresent(String.self, forKey: .inStep) },
        inDockerfile: try object.read([]) { try $0.list(.inDockerfile) },
        notInDockerfile: try object.read([]) { try $0.list(.notInDockerfile) },
        exitCodes: try object.read([]) { (try $0.list(.exitCodes) as [WholeNumber]).map(\.value) },
        ignoresCase: try object.read(nil) { try $0.decodeIfPresent(Bool.self, forKey: .ignoresCase) }
          ?? false,
        confidence: try object.read(nil) { try $0.choice(Confidence.self, .confidence) })
    }
  }

  /// Writes the text alone if there is nothing else.
  public func encode(to encoder: any Encoder) throws {
    if self == Pattern(text), !text.isEmpty { return try text.encode(to: encoder) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text, unless: "")
    try container.encode(place, forKey: .place, unless: .anywhere)
    try container.encode(with, forKey: .with, unless: [])
    try container.encode(unless, forKey: .unless, unless: [])
    try container.encode(notOnLine, forKey: .notOnLine, unless: [])
    try container.encode(more, forKey: .more, unless: [])
    try container.encodeIfPresent(inStep, forKey: .inStep)
    try container.encode(inDockerfile, forKey: .inDockerfile, unless: [])
    try container.encode(notInDockerfile, forKey: .notInDockerfile, unless: [])
    try container.encode(exitCodes, forKey: .exitCodes, unless: [])
    try container.encode(ignoresCase, forKey: .ignoresCase, unless: false)
    try container.encodeIfPresent(confidence, forKey: .confidence)
  }
}

extension Fix {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case text, snippet, base, when, unless, change
  }

  /// Reads a fix: its sentence alone, or an object.
  public init(from decoder: any Decoder) throws {
    switch try decoder.textOrObject(CodingKeys.self) {
    case .text(let text): self.init(text)
    case .object(let object):
      self.init(
        try object.read("") { try $0.decode(String.self, forKey: .text) },
        snippet: try object.read(nil) { try $0.decodeIfPresent(String.self, forKey: .snippet) },
        base: try object.read(nil) { try $0.choice(Base.self, .base) },
        when: try object.read([]) { try $0.list(.when) },
        unless: try object.read([]) { try $0.list(.unless) },
        change: try object.read(nil) { try $0.decodeIfPresent(CommandChange.self, forKey: .change) })
    }
  }

  /// Writes the sentence alone if there is nothing else.
  public func encode(to encoder: any Encoder) throws {
    if self == Fix(text) { return try text.encode(to: encoder) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    try container.encodeIfPresent(snippet, forKey: .snippet)
    try container.encodeIfPresent(base, forKey: .base)
    try container.encode(when, forKey: .when, unless: [])
    try container.encode(unless, forKey: .unless, unless: [])
    try container.encodeIfPresent(change, forKey: .change)
  }
}

extension CommandChange {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, commands, text
  }

  /// Reads a change; one command needs no brackets.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard let kind = try container.choice(Kind.self, .kind) else {
      throw DecodingError.keyNotFound(
        CodingKeys.kind, .init(codingPath: container.codingPath, debugDescription: "no 'kind'"))
    }
    self.init(
      kind, try container.decode(String.self, forKey: .text), of: try container.list(.commands))
  }

  /// Writes a change.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(commands, forKey: .commands, unless: [])
    try container.encode(text, forKey: .text)
  }
}

extension Example {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case output, error, step, dockerfile, exitCode
  }

  /// Reads an example: lines of output alone, or an object.
  public init(from decoder: any Decoder) throws {
    switch try decoder.textOrObject(CodingKeys.self) {
    case .text(let text): self.init(text)
    case .object(let object):
      self.init(
        try object.read(nil) { try $0.decodeIfPresent(String.self, forKey: .output) } ?? "",
        error: try object.read(nil) { try $0.decodeIfPresent(String.self, forKey: .error) },
        step: try object.read(nil) { try $0.decodeIfPresent(String.self, forKey: .step) },
        dockerfile: try object.read(nil) { try $0.decodeIfPresent(String.self, forKey: .dockerfile) },
        exitCode: try object.read(nil) { try $0.decodeIfPresent(WholeNumber.self, forKey: .exitCode)?.value })
    }
  }

  /// Writes the output alone if there is nothing else.
  public func encode(to encoder: any Encoder) throws {
    if self == Example(output) { return try output.encode(to: encoder) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(output, forKey: .output, unless: "")
    try container.encodeIfPresent(error, forKey: .error)
    try container.encodeIfPresent(step, forKey: .step)
    try container.encodeIfPresent(dockerfile, forKey: .dockerfile)
    try container.encodeIfPresent(exitCode, forKey: .exitCode)
  }
}
