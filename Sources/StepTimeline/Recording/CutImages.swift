/// Completes the name of a `FROM`'s image that a terminal's width cut: `golang:1.21-alpin` is `golang:1.21-alpine`.
///
/// The engine's own lines have the whole name, or the last word of the tag is the beginning of one word only that images have
/// there. Otherwise the name stays as it is.
enum CutImages {
  static func complete(_ steps: inout [Step]) {
    guard steps.contains(where: isCut) else { return }
    let known = Set(steps.flatMap(names))
    for i in steps.indices where isCut(steps[i]) {
      guard let name = steps[i].name.split(separator: " ").last.map(String.init),
        let rest = rest(of: name, among: known)
      else { continue }
      steps[i].name += rest
      steps[i].parts = StepName(steps[i].name)
    }
  }

  /// Whether the name has no digest: the engine writes one after all names, but those of old releases.
  private static func isCut(_ step: Step) -> Bool {
    step.parts.kind == .from && step.name.hasText("docker.io/library/") && !step.name.hasText("@")
      && !step.name.hasText(" AS ")
      && !step.name.hasText(" as ")
  }

  /// The names of images in a step's name and transfers: what is before a digest, or what metadata are loaded for.
  private static func names(in step: Step) -> [String] {
    let metadata = step.name.rangeOfText("load metadata for ").map { String(step.name[$0.upperBound...]) }
    let whole = ([step.name] + step.transfers.map(\.id)).flatMap { $0.split(separator: " ") }.compactMap {
      word in
      word.firstIndex(of: "@").map { String(word[..<$0]) }
    }
    return whole + [metadata].compactMap { $0 }
  }

  private static func rest(of name: String, among known: Set<String>) -> String? {
    let wholes = known.filter { $0.hasPrefix(name) && $0.count > name.count }
    if wholes.count == 1, let whole = wholes.first { return String(whole.dropFirst(name.count)) }
    guard wholes.isEmpty, let colon = name.lastIndex(of: ":"),
      let word = name[name.index(after: colon)...].split(separator: "-").last, word.count >= 2,
      !words.contains(String(word))
    else { return nil }
    let found = words.filter { $0.hasPrefix(word) }
    return found.count == 1 ? String(found[0].dropFirst(word.count)) : nil
  }

  /// How tags of official images end (docker-library/official-images).
  private static let words = [
    "alpine", "slim", "bookworm", "bullseye", "buster", "trixie", "stretch", "jammy", "noble", "focal",
    "bionic",
    "fpm", "apache", "cli", "jdk", "jre", "windowsservercore", "nanoserver", "latest", "stable", "management",
    "perl", "onbuild",
  ]
}
