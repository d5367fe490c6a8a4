import Testing

@testable import buildlog

@Suite("The command of fix --prove")
struct BuildCommandTests {
  private func read(_ text: String) throws(UsageError) -> BuildCommand {
    try BuildCommand(text.split(separator: " ").map(String.init))
  }

  @Test(
    "What is kept and what is left out",
    arguments: [
      ("docker build .", "docker build ."),
      ("docker build -t a -t b:1 .", "docker build ."),
      ("docker build -ta .", "docker build ."),
      ("docker build -qt a --rm .", "docker build --rm ."),
      ("docker build --pull --no-cache --tag=a .", "docker build --pull --no-cache ."),
      ("docker build --progress tty .", "docker build ."),
      ("docker build --progress=plain .", "docker build --progress=plain ."),
      ("docker --context far -H unix:///x build .", "docker --context far -H unix:///x build ."),
      (
        "docker buildx build --push --load -o type=docker --cache-to type=gha --cache-from type=gha .",
        "docker buildx build --cache-from type=gha ."
      ),
      (
        "docker buildx build --ssh default --secret id=a,src=b .",
        "docker buildx build --ssh default --secret id=a,src=b ."
      ),
      ("docker image build --build-arg A=-t .", "docker image build --build-arg A=-t ."),
      ("sudo -E docker build .", "sudo -E docker build ."),
      (
        "env DOCKER_BUILDKIT=0 docker build --memory 1g .", "env DOCKER_BUILDKIT=0 docker build --memory 1g ."
      ),
      ("/usr/bin/podman build --layers --format docker", "/usr/bin/podman build --layers --format docker ."),
      ("buildah bud --isolation=chroot --iidfile x dir", "buildah bud --isolation=chroot dir"),
      ("podman build --manifest m --logfile l .", "podman build ."),
      ("docker build -- .", "docker build ."),
    ])
  func kept(text: String, words: String) throws {
    #expect(try read(text).words.joined(separator: " ") == words)
  }

  @Test("The Dockerfile is put in the place of the command's own")
  func dockerfile() throws {
    let command = try read("docker build -f docker/app.Dockerfile --target x ctx")
    #expect(command.named == "docker/app.Dockerfile")
    #expect(command.context == "ctx")
    #expect(
      command.words(dockerfile: "/tmp/D", context: "/tmp/c", exportsNothing: true)
        == ["docker", "build", "--target", "x", "--output=type=cacheonly", "--file", "/tmp/D", "/tmp/c"])
    #expect(command.words.suffix(3) == ["--file", "docker/app.Dockerfile", "ctx"])
  }

  @Test("Where each engine looks for its Dockerfile")
  func places() throws {
    func path(_ text: String, _ files: String...) throws -> String? {
      try read(text).dockerfile { files.contains($0) }
    }
    #expect(try path("docker build .", "Dockerfile") == "Dockerfile")
    #expect(try path("docker build a/b/", "a/b/dockerfile") == "a/b/dockerfile")
    #expect(try path("docker build -f D ctx", "D", "ctx/D") == "D")
    #expect(try path("docker build -f D ctx", "ctx/D") == nil)
    #expect(try path("podman build ctx", "ctx/Dockerfile", "ctx/Containerfile") == "ctx/Containerfile")
    #expect(try path("podman build -f D ctx", "ctx/D") == "ctx/D")
    #expect(try path("buildah build", "Containerfile") == "Containerfile")
  }

  @Test(
    "Commands without one Dockerfile that could be changed",
    arguments: [
      "make image", "docker", "docker run x", "docker buildx bake", "docker compose build", "docker build",
      "docker build -", "docker build -f - .", "docker build https://github.com/a/b.git",
      "docker build git@host:a/b",
      "docker build a b", "docker build --check .", "docker build --help", "podman build -f A -f B .",
      "sudo make",
      "docker build -f https://example.com/Dockerfile .",
    ])
  func refused(text: String) {
    #expect(throws: UsageError.self) { try read(text) }
  }

  @Test("Options that have no meaning beside --prove are refused")
  func options() throws {
    #expect(throws: UsageError.self) { try FixArguments(parsing: ["--prove"]) }
    #expect(throws: UsageError.self) { try FixArguments(parsing: ["--prove", "docker", "build", "."]) }
    #expect(throws: UsageError.self) {
      try FixArguments(parsing: ["--prove", "--fix", "2", "--", "docker", "build", "."])
    }
    #expect(throws: UsageError.self) {
      try FixArguments(parsing: ["--prove", "--dockerfile", "D", "--", "docker", "build", "."])
    }
    let arguments = try FixArguments(parsing: [
      "--prove", "--tries", "3", "--timeout", "10m", "--", "docker", "build", ".",
    ])
    #expect(arguments.command == ["docker", "build", "."])
    #expect(arguments.tries == 3)
    #expect(arguments.timeLimit == 600)
    // A log may be called so.
    #expect(try FixArguments(parsing: ["--", "a.log"]).input == .file("a.log"))
  }
}
