/// What is known of the place of a failure, for the texts of a rule: stage, instruction, file, line, image.
struct Surroundings: Sendable {
  private(set) var variables: [String: String] = [:]
  /// Which package manager the stage's base image has, as far as the image's name tells.
  private(set) var base: Fix.Base?

  init(step index: Int?, in build: Build) {
    let failure = build.failures.first { $0.step == index } ?? build.failures.first
    if let excerpt = failure?.dockerfile ?? build.failures.first?.dockerfile, failure?.step == index {
      variables["file"] = excerpt.file
      variables["line"] = String(excerpt.line)
    }
    guard let index, build.steps.indices.contains(index) else { return }
    let step = build.steps[index]
    variables["stage"] = step.parts.stage
    variables["instruction"] = step.parts.instruction
    if step.parts.kind == .run, let instruction = step.parts.instruction {
      variables["command"] = instruction.dropping(word: "RUN")
    }
    if let image = Self.baseImage(of: index, in: build) {
      variables["image"] = image
      base = Self.base(of: image)
    }
  }

  /// The image that the stage began with: its own `FROM`, else that of the only image in the build.
  private static func baseImage(of index: Int, in build: Build) -> String? {
    let place = build.steps[index].parts
    if place.kind == .from { return image(place) }
    var only: String?
    var isOnly = true
    // A large build has a thousand images; their names are read only where they are asked for.
    for other in build.steps.indices.reversed() where build.steps[other].parts.kind == .from {
      let parts = build.steps[other].parts
      if parts.stage == place.stage, parts.target == place.target { return image(parts) }
      guard isOnly, let image = image(parts) else { continue }
      isOnly = only == nil || only == image
      only = image
    }
    return isOnly ? only : nil
  }

  /// `FROM docker.io/library/golang:1.27@sha256:…` → `golang:1.27`.
  private static func image(_ parts: StepName) -> String? {
    guard var words = parts.instruction?.split(separator: " ").dropFirst() else { return nil }
    while words.first?.hasPrefix("--") == true { words = words.dropFirst() }
    guard var image = words.first else { return nil }
    if let digest = image.firstIndex(of: "@") { image = image[..<digest] }
    for registry in ["docker.io/library/", "docker.io/"] where image.hasPrefix(registry) {
      image = image.dropFirst(registry.count)
    }
    return image.isEmpty ? nil : String(image)
  }

  /// Guesses the distribution from an image's name.
  ///
  /// Official language images are Debian unless their tag says otherwise (docker-library/official-images).
  private static func base(of image: String) -> Fix.Base? {
    let name = Array(image.utf8)
    func holds(_ words: String...) -> Bool { words.contains { name.holds(Array($0.utf8)[...]) } }
    if holds("alpine", "wolfi", "chainguard") { return .apk }
    if holds("windowsservercore", "nanoserver") { return nil }
    if holds(
      "fedora", "centos", "rocky", "alma", "amazonlinux", "corretto", "/ubi", "ubi8", "ubi9", "redhat",
      "oraclelinux")
    {
      return .dnf
    }
    if holds(
      "debian", "ubuntu", "bookworm", "bullseye", "trixie", "buster", "stretch", "-slim", "jammy", "noble",
      "focal")
    {
      return .apt
    }
    let repository = image.split(separator: ":").first?.split(separator: "/").last ?? ""
    switch repository {
    // Not openjdk: its plain tags are Oracle Linux since 17.
    case "golang", "node", "python", "ruby", "rust", "php", "perl", "gcc", "maven", "gradle",
      "buildpack-deps", "swift",
      "haskell", "nginx", "postgres", "redis", "httpd", "eclipse-temurin":
      return image.split(separator: "/").count == 1 ? .apt : nil
    default:
      return nil
    }
  }
}

extension String {
  fileprivate func dropping(word: String) -> String {
    guard uppercased().hasPrefix(word) else { return self }
    return String(dropFirst(word.count).drop { $0 == " " })
  }
}
