extension Pattern {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case text, place, with, unless, notOnLine, more, inStep, inDockerfile, notInDockerfile, exitCodes,
      ignoresCase, confidence
  }

  /// Reads a pattern: its text alone, or an object.
  public init(from decoder: any Decoder) throws {
    switch try decoder.textOrObject(CodingKeys.self) {
    case .text(let text): self.init(text)
    case .object(let container):
      self.init(
        try container.decodeIfPresent(String.self, forKey: .text) ?? "",
        place: try container.choice(Place.self, .place) ?? .anywhere,
        with: try container.list(.with), unless: try container.list(.unless),
        notOnLine: try container.list(.notOnLine), more: try container.list(.more),
        inStep: try container.decodeIfPresent(String.self, forKey: .inStep),
        inDockerfile: try container.list(.inDockerfile),
        notInDockerfile: try container.list(.notInDockerfile),
        exitCodes: (try container.list(.exitCodes) as [WholeNumber]).map(\.value),
        ignoresCase: try container.decodeIfPresent(Bool.self, forKey: .ignoresCase) ?? false,
        confidence: try container.choice(Confidence.self, .confidence))
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
    case .object(let container):
      self.init(
        try container.decode(String.self, forKey: .text),
        snippet: try container.decodeIfPresent(String.self, forKey: .snippet),
        base: try container.choice(Base.self, .base),
        when: try container.list(.when), unless: try container.list(.unless),
        change: try container.decodeIfPresent(CommandChange.self, forKey: .change))
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
    case .object(let container):
      self.init(
        try container.decodeIfPresent(String.self, forKey: .output) ?? "",
        error: try container.decodeIfPresent(String.self, forKey: .error),
        step: try container.decodeIfPresent(String.self, forKey: .step),
        dockerfile: try container.decodeIfPresent(String.self, forKey: .dockerfile),
        exitCode: try container.decodeIfPresent(WholeNumber.self, forKey: .exitCode)?.value)
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
