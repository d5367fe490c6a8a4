import Foundation
import Testing

@testable import buildlog

@Suite("fix --prove with an engine that answers from recorded logs")
struct ProveTests {
  @Test func greenFromTheStartPrintsNothing() throws {
    let proof = try ScriptedProof(answers: ["buildkit-green"])
    let result = try proof.run()
    #expect(result.status == 0)
    #expect(result.patch.isEmpty)
    #expect(result.story.contains("there is nothing to repair"))
    #expect(proof.builds == 1)
    #expect(try proof.isClean())
  }

  @Test func greenAtTheFirstTry() throws {
    let proof = try ScriptedProof(answers: ["buildkit-no-jq", "buildkit-green"])
    let result = try proof.run()
    #expect(result.status == 0)
    #expect(
      result.patch == """
        --- a/Dockerfile
        +++ b/Dockerfile
        @@ -1,4 +1,5 @@
         FROM debian:bookworm
        +RUN apt-get update && apt-get install -y --no-install-recommends jq && rm -rf /var/lib/apt/lists/*
         WORKDIR /w
         COPY . .
         RUN jq --version

        """)
    #expect(result.story.contains("try 1 of 5 (likely): Install `jq`"))
    #expect(result.story.contains("green"))
    #expect(proof.seen(1, "Dockerfile") == ScriptedProof.dockerfile)
    #expect(proof.seen(2, "Dockerfile")?.contains("install -y --no-install-recommends jq") == true)
    #expect(try proof.isClean())
  }

  @Test("Two faults, with each engine's log", arguments: ["buildkit", "classic", "podman"])
  func twoFaults(engine: String) throws {
    let proof = try ScriptedProof(
      engine == "podman" ? "podman" : "docker",
      answers: ["no-jq", "not-executable", "green"].map { "\(engine)-\($0)" })
    let result = try proof.run()
    #expect(result.status == 0)
    #expect(result.patch.contains("+RUN apt-get update"))
    #expect(result.patch.contains("+RUN chmod +x ./run.sh && ./run.sh"))
    #expect(
      result.story.contains("try 1,") && result.story.contains("mended; the next fault is at Dockerfile:6"))
    #expect(proof.builds == 3)
    #expect(try proof.isClean())
  }

  @Test func aPatchThatNeverHelpsIsNotPrinted() throws {
    let proof = try ScriptedProof(answers: ["buildkit-no-jq", "buildkit-no-jq"])
    let result = try proof.run(["--tries", "1"])
    #expect(result.status == 5)
    #expect(result.patch.isEmpty)
    #expect(result.story.contains("dropped: the build failed as before"))
    let byHand = try #require(result.story.range(of: "by hand:"))
    #expect(!result.story[byHand.upperBound...].contains("Install `jq`"), "it was just tried")
    #expect(try proof.isClean())
  }

  @Test func greenAtTheThirdTry() throws {
    let proof = try ScriptedProof(
      answers: ["buildkit-no-jq", "buildkit-not-executable", "buildkit-carriage-return", "buildkit-green"],
      files: ["run.sh": "#!/bin/sh\r\necho hi\r\n"])
    let result = try proof.run()
    #expect(result.status == 0)
    #expect(result.story.contains("try 3,") && !result.story.contains("try 4"))
    #expect(result.patch.contains("chmod +x") && result.patch.contains("\\r"))
    #expect(proof.builds == 4)
    #expect(try proof.isClean())
  }

  @Test("The furthest patch is printed on request only", arguments: [false, true])
  func partial(isWanted: Bool) throws {
    let proof = try ScriptedProof(answers: ["buildkit-no-jq", "buildkit-not-executable"])
    let result = try proof.run(["--tries", "1"] + (isWanted ? ["--partial"] : []))
    #expect(result.status == 5)
    #expect(result.patch.contains("+RUN apt-get update") == isWanted)
    #expect(!result.patch.contains("chmod"))
    #expect(result.story.contains(isWanted ? "its patch is printed" : "--partial prints its patch"))
    #expect(try proof.isClean())
  }

  @Test func whatBecomesOfTheImageIsLeftOutOfTheCommand() throws {
    let proof = try ScriptedProof(answers: ["buildkit-no-jq", "buildkit-green"])
    let options = [
      "-t", "app", "--tag=app:2", "--push", "--output", "type=local,dest=out", "--iidfile", "id",
      "--cache-to=type=inline",
      "--metadata-file=m.json", "-q", "--secret", "id=npm,src=.npmrc", "--build-arg", "A=1", "--target",
      "final",
      "--network=host", "--cache-from", "app:cache",
    ]
    let result = try proof.run(build: options + ["."])
    #expect(result.status == 0)
    let kept = [
      "build", "--secret", "id=npm,src=.npmrc", "--build-arg", "A=1", "--target", "final", "--network=host",
      "--cache-from",
      "app:cache",
    ]
    #expect(try proof.words(1) == kept + ["."])
    let words = try proof.words(2)
    #expect(Array(words.prefix(kept.count)) == kept)
    #expect(words.dropFirst(kept.count).first == "--output=type=cacheonly")
    #expect(words.suffix(3).first == "--file")
    #expect(words.last == ".")
    #expect(try proof.isClean())
  }

  @Test func anEngineWithoutTheEmptyOutputIsAskedAgain() throws {
    let proof = try ScriptedProof(answers: ["buildkit-no-jq", "buildkit-unknown-exporter", "buildkit-green"])
    #expect(try proof.run(["--tries", "1"]).status == 0)
    #expect(try proof.words(2).contains("--output=type=cacheonly"))
    #expect(try !proof.words(3).contains("--output=type=cacheonly"))
  }

  @Test func applyWritesTheProvedPatch() throws {
    let proof = try ScriptedProof(answers: ["buildkit-no-jq", "buildkit-green"])
    let result = try proof.run(["--apply"])
    #expect(result.status == 0)
    #expect(result.patch.isEmpty)
    let text = try String(contentsOf: proof.project.appending(path: "Dockerfile"), encoding: .utf8)
    #expect(text.contains("install -y --no-install-recommends jq"))
    #expect(proof.left.isEmpty)
  }

  // MARK: Other files

  @Test func theIgnoreFileBesideTheDockerfileGoesAlong() throws {
    let proof = try ScriptedProof(
      answers: ["buildkit-no-jq", "buildkit-green"],
      files: ["Dockerfile.dockerignore": "out\n", ".dockerignore": "docs\n"])
    #expect(try proof.run().status == 0)
    #expect(proof.seen(2, "dockerignore") == "out\n")
    #expect(try proof.isClean())
  }

  @Test func anIgnoredFileIsLetThroughWithoutACopyOfTheContext() throws {
    let proof = try ScriptedProof(
      answers: ["buildkit-ignored", "buildkit-green"],
      files: [
        "Dockerfile": "FROM debian:bookworm\nCOPY conf/app.ini /etc/\n", "conf/app.ini": "a=1\n",
        ".dockerignore": "conf\n",
      ])
    let result = try proof.run()
    #expect(result.status == 0)
    #expect(result.patch.contains("+++ b/.dockerignore"))
    #expect(proof.seen(2, "dockerignore")?.contains("!") == true)
    #expect(try proof.words(2).last == ".")
    #expect(try proof.isClean())
  }

  @Test func aChangeOfAnotherFileIsBuiltWithACopyOfTheContext() throws {
    let proof = try ScriptedProof(
      answers: ["buildkit-bash-missing", "buildkit-green"],
      files: [
        "Dockerfile": "FROM busybox:1.36\nCOPY run.sh /run.sh\nRUN /run.sh\n",
        "run.sh": "#!/bin/bash\necho hi\n",
      ])
    let result = try proof.run()
    #expect(result.status == 0)
    #expect(result.patch.contains("+++ b/run.sh"))
    #expect(try proof.words(2).last != ".")
    #expect(
      try String(contentsOf: proof.engine.appending(path: "2.context/run.sh"), encoding: .utf8)
        == "#!/bin/sh\necho hi\n")
    #expect(try proof.isClean())
  }

  @Test func aFileThatIsLetThroughIsInTheCopyOfTheContext() throws {
    let proof = try ScriptedProof(
      answers: ["buildkit-ignored", "buildkit-bash-missing", "buildkit-green"],
      files: [
        "Dockerfile": "FROM busybox:1.36\nCOPY conf/app.ini /etc/\nCOPY run.sh /run.sh\nRUN /run.sh\n",
        "conf/app.ini": "a=1\n", ".dockerignore": "conf\n", "run.sh": "#!/bin/bash\necho hi\n",
      ])
    let result = try proof.run()
    #expect(result.status == 0)
    #expect(result.patch.contains("+++ b/.dockerignore") && result.patch.contains("+++ b/run.sh"))
    #expect(
      FileManager.default.fileExists(atPath: proof.engine.appending(path: "3.context/conf/app.ini").path))
    #expect(try proof.isClean())
  }

  // MARK: Errors

  @Test func anEngineThatHangsIsStopped() throws {
    let proof = try ScriptedProof(answers: ["buildkit-no-jq"])
    try proof.answer(2, shell: "exec sleep 600")
    let result = try proof.run(["--tries", "1", "--timeout", "500ms"])
    #expect(result.status == 5)
    #expect(result.story.contains("took longer than --timeout allows"))
    #expect(try proof.isClean())
  }

  @Test func anEngineThatDiesSaysNothingOfTheChange() throws {
    let proof = try ScriptedProof(answers: ["buildkit-no-jq"])
    try proof.answer(2, shell: "kill -9 $$")
    let result = try proof.run()
    #expect(result.status == 5)
    #expect(result.patch.isEmpty)
    #expect(result.story.contains("the engine was ended by signal 9"))
    #expect(proof.builds == 2)
    #expect(try proof.isClean())
  }

  @Test func anEngineWithoutItsDaemonIsNoFault() throws {
    let proof = try ScriptedProof(answers: [])
    try proof.answer(1, shell: "echo 'zork: no engine here' >&2; exit 1")
    let result = try proof.run()
    #expect(result.status == 3)
    #expect(result.story.contains("zork: no engine here"))
    #expect(try proof.isClean())
  }

  @Test(
    "A signal reaches the engine, and nothing is left",
    arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func interrupted(signal: Int32, status: Int32) throws {
    let proof = try ScriptedProof(answers: ["buildkit-no-jq"])
    try proof.answer(
      2, shell: "trap 'echo got it > \"$here/got\"; exit 1' INT TERM; : >\"$here/ready\"; sleep 600 & wait")
    let running = try proof.start()
    try proof.waitForTheEngine()
    kill(running.process.processIdentifier, signal)
    let result = try running.result()
    #expect(result.status == status)
    #expect(result.patch.isEmpty)
    #expect(FileManager.default.fileExists(atPath: proof.engine.appending(path: "got").path))
    #expect(try proof.isClean())
  }

  #if os(Linux)
    @Test func nothingIsLeftIfTheToolIsKilled() throws {
      let proof = try ScriptedProof(answers: ["buildkit-no-jq"])
      try proof.answer(2, shell: ": >\"$here/ready\"; exec sleep 600")
      let running = try proof.start()
      try proof.waitForTheEngine()
      #expect(!proof.left.isEmpty)
      kill(running.process.processIdentifier, SIGKILL)
      #expect(try running.result().status == 137)
      for _ in 0..<3000 where !proof.left.isEmpty { usleep(10_000) }
      #expect(try proof.isClean())
    }
  #endif

  @Test func whatAKilledRunLeftIsRemovedByTheNextOne() throws {
    let proof = try ScriptedProof(answers: ["buildkit-green"])
    let left = proof.temporary.appending(path: "buildlog-prove.abcdef/context/sub")
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    let other = proof.temporary.appending(path: "someone-else")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: left.appending(path: "link"), withDestinationURL: other)
    try Data("x".utf8).write(to: other.appending(path: "keep"))
    #expect(try proof.run().status == 0)
    #expect(proof.left == ["someone-else"])
    #expect(FileManager.default.fileExists(atPath: other.appending(path: "keep").path))
  }

  @Test func aTemporaryFolderThatCannotBeWrittenIsAnError() throws {
    let proof = try ScriptedProof(answers: ["buildkit-no-jq"])
    let result = try proof.run(temporary: "/proc")
    #expect(result.status == 74)
    #expect(result.story.contains("/proc: "))
    #expect(proof.builds == 0)
  }

  @Test(
    "A command without such a Dockerfile",
    arguments: [["-"], ["https://example.com/x.git"], ["-f", "-", "."], ["-f", "no", "."], ["nowhere"]])
  func usage(words: [String]) throws {
    let proof = try ScriptedProof(answers: ["buildkit-green"])
    let result = try proof.run(build: words)
    #expect(result.status == 2)
    #expect(result.patch.isEmpty)
    #expect(proof.builds == 0)
  }

  @Test func aProgramThatIsNotThereIsNamed() throws {
    let proof = try ScriptedProof(answers: [])
    try FileManager.default.removeItem(at: proof.engine.appending(path: "docker"))
    let result = try proof.run()
    #expect(result.status == 127)
    #expect(try proof.isClean())
  }
}
