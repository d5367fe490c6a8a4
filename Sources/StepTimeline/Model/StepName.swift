/// The parts of a step's name: `[web linux/arm64 build 2/5] RUN make`.
///
/// The words in the brackets come from moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go (platform,
/// stage, index) and, in front, from docker/buildx util/progress/multiwriter.go (the bake or compose target).
public struct StepName: Sendable, Equatable {
  /// The kind of work that the step does.
  public private(set) var kind: Step.Kind = .other
  /// The bake or compose target.
  public private(set) var target: String?
  /// The platform (`linux/arm64`, `linux/amd64->arm64`).
  public private(set) var platform: String?
  /// The stage; `nil` for a Dockerfile of one unnamed stage.
  public private(set) var stage: String?
  /// The instruction's 1-based index in its stage.
  public private(set) var index: Int?
  /// The number of instructions of the stage.
  public private(set) var count: Int?
  /// The instruction as written (`RUN make`), or the text after the brackets.
  public private(set) var instruction: String?

  /// The name before `internal`, `auth` or `context`: proof that the log has targets.
  private(set) var provenTarget: String?

  /// Reads a name.
  ///
  /// Of two words before the index the first is the target. A single word may be either; it is taken for a
  /// stage until the names of the whole build show its targets.
  public init(_ name: String) {
    let text = Substring(name)
    guard text.utf8.first == UInt8(ascii: "["), let close = text.utf8.firstIndex(of: UInt8(ascii: "]"))
    else {
      instruction = name.isEmpty ? nil : name
      kind = Self.unbracketedKind(text)
      // The classic builder prints instructions without brackets, which BuildKit never does.
      if kind == .other { kind = Self.instructionKind(text) }
      return
    }
    // The engine puts single spaces between words; to look for the white space of all scripts costs more than
    // everything else here.
    var words = text.utf8[..<close].dropFirst().split(whereSeparator: \.isBlank).map { Substring($0) }
    let rest = Substring(text.utf8[close...].dropFirst().drop(while: \.isBlank))
    instruction = rest.isEmpty ? nil : String(rest)

    if let place = words.last.flatMap(Self.place) {
      (index, count) = place
      words.removeLast()
      kind = Self.instructionKind(rest)
      takePlatform(&words)
      if words.count >= 2 { target = String(words.removeFirst()) }
      stage = words.isEmpty ? nil : words.joined(separator: " ")
      return
    }
    if let mark = words.firstIndex(where: { $0 == "internal" || $0 == "auth" || $0 == "context" }) {
      switch words[mark] {
      case "auth": kind = .auth
      case "context": kind = .context
      default: kind = rest.hasPrefix("load build context") ? .context : .internal
      }
      if words[mark] == "context", mark + 1 < words.count, rest.hasPrefix("load metadata") {
        kind = .internal
      }
      var before = Array(words[..<mark])
      takePlatform(&before)
      target = before.first.map(String.init)
      provenTarget = target
      return
    }
    // `[web] exporting to image`
    takePlatform(&words)
    target = words.isEmpty ? nil : words.joined(separator: " ")
    provenTarget = target
    kind = Self.unbracketedKind(rest)
    if kind == .other { kind = Self.instructionKind(rest) }
  }

  /// Settles which single words are targets, once all names of the build are known.
  mutating func assign(targets: Set<String>) {
    guard index != nil, target == nil, let word = stage, targets.contains(word) else { return }
    target = word
    stage = nil
  }

  private mutating func takePlatform(_ words: inout [Substring]) {
    guard let at = words.firstIndex(where: Self.isPlatform) else { return }
    platform = String(words.remove(at: at))
  }

  /// `linux/arm64`, `linux/arm/v7`, `linux/amd64->arm64`: a known system before the first slash, so that a
  /// stage's name with a slash is none.
  private static func isPlatform(_ word: Substring) -> Bool {
    guard let slash = word.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
    switch word[..<slash] {
    case "linux", "windows", "darwin", "freebsd", "netbsd", "openbsd", "wasi", "wasip1", "js", "plan9",
      "solaris",
      "illumos", "dragonfly", "aix", "android":
      return true
    default:
      return false
    }
  }

  private static func place(_ word: Substring) -> (Int, Int)? {
    guard let slash = word.utf8.firstIndex(of: UInt8(ascii: "/")), let index = Int(word[..<slash]),
      let count = Int(word[slash...].dropFirst()), index >= 0, count >= 0
    else { return nil }
    return (index, count)
  }

  /// The kind that an instruction's first word shows; BuildKit prints it in upper case however it was written.
  private static func instructionKind(_ text: Substring) -> Step.Kind {
    switch Substring(text.utf8.prefix { !$0.isBlank }) {
    case "FROM": .from
    case "RUN": .run
    case "COPY": .copy
    case "ADD": .add
    case "WORKDIR": .workdir
    case "ARG", "CMD", "ENTRYPOINT", "ENV", "EXPOSE", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD",
      "SHELL",
      "STOPSIGNAL", "USER", "VOLUME":
      .otherInstruction
    default: .other
    }
  }

  private static func unbracketedKind(_ text: Substring) -> Step.Kind {
    if text.hasPrefix("importing cache") { return .cacheImport }
    if text.hasPrefix("exporting cache") || text.hasPrefix("preparing build cache") { return .cacheExport }
    if text.hasPrefix("exporting ") || text.hasPrefix("importing to docker")
      || text.hasPrefix("sending tarball")
      || text.hasPrefix("pushing ") || text.hasPrefix("writing image") || text == "COMMIT"
      || text.hasPrefix("COMMIT ")
      || text.hasPrefix("merging manifest list")
    {
      return .export
    }
    if text.hasPrefix("resolve image config") || text.hasPrefix("resolving provenance")
      || text.hasPrefix("docker-image://") || text.hasPrefix("load ") || text.hasPrefix("booting buildkit")
    {
      return .internal
    }
    return .other
  }
}
