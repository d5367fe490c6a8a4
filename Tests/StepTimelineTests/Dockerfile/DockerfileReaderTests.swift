import Testing

@testable import StepTimeline

struct DockerfileReaderTests {
  @Test func instructionsKnowTheirLinesAndTheirText() {
    let file = Dockerfile(
      text: """
        # syntax=docker/dockerfile:1
        # escape=\\

        FROM debian:bookworm AS build
        RUN apt-get update \\
            # a comment between
            && apt-get install -y curl

        copy --chown=app:app  --from=build /a /b
        """)
    #expect(file.syntax == "docker/dockerfile:1")
    #expect(file.instructions.map(\.keyword) == ["FROM", "RUN", "COPY"])
    #expect(file.instructions.map(\.lines) == [4...4, 5...7, 9...9])
    #expect(
      file.instructions[1].arguments(in: file.bytes)
        == "apt-get update     && apt-get install -y curl")
    #expect(file.instructions[2].flag("from") == "build")
    #expect(file.instructions[2].flag("chown") == "app:app")
    #expect(file.instructions[2].words(in: file.bytes).map(\.text) == ["/a", "/b"])
    #expect(file.text(file.instructions[1].range).hasSuffix("curl"))
  }

  @Test func aBacktickContinuesLinesAfterTheDirective() {
    let file = Dockerfile(text: "# escape=`\nFROM x\nRUN dir `\n  c:\\\nRUN b\n")
    #expect(file.instructions.map(\.lines) == [2...2, 3...4, 5...5])
  }

  @Test func aDirectiveBehindACommentIsAComment() {
    let file = Dockerfile(text: "# Hello\n# escape=`\nFROM x\nRUN a \\\n b\n")
    #expect(file.escape == UInt8(ascii: "\\"))
    #expect(file.instructions.count == 2)
  }

  @Test func hereDocumentsBelongToTheirInstruction() {
    let file = Dockerfile(
      text: "FROM x\nRUN <<EOF\napt-get update\nFROM nothing\nEOF\nCOPY <<-\"A\" /a\n\tone\n\tA\nRUN b\n")
    #expect(file.instructions.map(\.keyword) == ["FROM", "RUN", "COPY", "RUN"])
    #expect(file.instructions[1].lines == 2...5)
    #expect(file.instructions[2].heredocs.map(\.name) == ["A"])
    let script = ShellScript(of: file.instructions[1], in: file)
    #expect(script.commands.map(\.program) == ["apt-get", "FROM"])
    #expect(file.text(script.commands[0].range) == "apt-get update")
  }

  @Test func windowsLineEndsAndByteOrderMarksAreNoPartOfTheText() {
    let file = Dockerfile([0xEF, 0xBB, 0xBF] + Array("FROM x\r\nRUN a \\\r\n  b\r\n".utf8))
    #expect(file.instructions.map(\.keyword) == ["FROM", "RUN"])
    #expect(file.instructions[1].arguments(in: file.bytes) == "a   b")
    #expect(file.lineEnd == "\r\n")
    #expect(file.text(ofLine: 2) == "RUN a \\")
  }

  @Test func stagesHaveBasesAndNames() {
    let file = Dockerfile(
      text: "ARG V=3\nFROM --platform=linux/amd64 node:${V} AS Deps\nRUN a\nFROM deps\nRUN b\nFROM scratch\n")
    #expect(file.stages.map(\.name) == ["deps", nil, nil])
    #expect(file.text(file.stages[0].baseRange) == "node:${V}")
    #expect(file.state(before: 4).image == ImageName("node:3"))
    #expect(file.state(before: 5).image == nil)
  }

  @Test func jsonFormsAreRead() {
    let file = Dockerfile(text: "FROM x\nRUN [\"/a b\", \"c\\\"d\"]\nCOPY [\"a\", ]\nRUN [ -f x ]\n")
    #expect(file.instructions[1].jsonWords(in: file.bytes)?.map(\.text) == ["/a b", "c\"d"])
    #expect(file.instructions[3].jsonWords(in: file.bytes) == nil)
  }

  @Test func anythingIsRead() {
    let pieces = [
      "FROM", " x", "\\", "\n", "<<", "E", "\"", "#", "=", "RUN ", "--mount=", "[", "$", "\r", "`", ")",
    ]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let file = Dockerfile(text: text)
      for (index, instruction) in file.instructions.enumerated() {
        #expect(instruction.range.upperBound <= file.bytes.count)
        _ = ShellScript(of: instruction, in: file)
        _ = file.state(before: index)
      }
    }
  }
}

struct ShellScriptTests {
  private func commands(_ text: String) -> [SimpleCommand] { ShellScript(text: text).commands }

  @Test func commandsAreSplitAtOperators() {
    let found = commands("A=1 apt-get update && (cd /x; make 2>&1 | tee log) || exit 1 # no")
    #expect(found.map(\.program) == ["apt-get", "cd", "make", "tee", "exit"])
    #expect(found.map(\.joint) == [.first, .and, .sequence, .pipe, .or])
    #expect(found[0].assignments.map(\.text) == ["A=1"])
    #expect(found[1].depth == 1)
  }

  @Test func quotesAndSubstitutionsStayInOneWord() {
    let found = commands("sh -c 'a && b' \"$(c; d)\" x\\ y ${Z:-a b} >out")
    #expect(found.count == 1)
    #expect(found[0].words.map(\.text) == ["sh", "-c", "a && b", "$(c; d)", "x y", "${Z:-a b}"])
    #expect(found[0].words[3].isExpanded)
    #expect(found[0].redirections.map(\.text) == ["out"])
  }

  @Test func controlWordsAreNoPrograms() {
    #expect(commands("if test -f a; then make; else echo b; fi").map(\.program) == ["test", "make", "echo"])
  }

  @Test func installationsAreFoundWithTheirPackages() throws {
    func packages(_ text: String) -> [String]? {
      commands(text).compactMap(PackageInstallation.init).first?.packages.map(\.text)
    }
    #expect(
      packages("apt-get update && apt-get install -y --no-install-recommends -t x curl git=1.*") == [
        "curl", "git=1.*",
      ])
    #expect(packages("apk add --no-cache --virtual .deps gcc musl-dev") == ["gcc", "musl-dev"])
    #expect(packages("sudo yum -y install tar") == ["tar"])
    #expect(packages("apt-get update") == nil)
    #expect(try #require(PackageInstallation(commands("apt-get install vim")[0])).asksFirst)
    #expect(try #require(PackageInstallation(commands("apt-get -qq install vim")[0])).asksFirst == false)
  }
}

struct StageStateTests {
  @Test func aStageInheritsWhatItsBaseDid() throws {
    let file = Dockerfile(
      text: """
        ARG TAG=bookworm
        FROM debian:${TAG} AS base
        RUN apt-get update && apt-get install -y curl && useradd -m app
        USER app
        WORKDIR /srv
        FROM base
        ARG TAG
        ENV HOME=/srv/$TAG
        WORKDIR www
        COPY --chmod=755 run.sh conf/ ./
        RUN run.sh
        """)
    let state = file.state(before: file.instructions.count - 1)
    #expect(state.image?.official == "debian")
    #expect(state.image?.tag == "bookworm")
    #expect(state.stages == [0, 1])
    #expect(state.manager == .apt)
    #expect(state.installs("curl"))
    #expect(state.user == "app")
    #expect(state.isRoot == false)
    #expect(state.workdir == "/srv/www")
    #expect(state.environment["HOME"] == "/srv/bookworm")
    #expect(state.createdUsers == ["app"])
    let copy = try #require(state.copies.first)
    #expect(copy.destination == "/srv/www/")
    #expect(copy.mode == "755")
  }

  @Test func namesOfImagesAreTakenApart() {
    #expect(ImageName("docker.io/library/golang:1.27@sha256:ab")?.official == "golang")
    #expect(ImageName("localhost:5000/a/b:c")?.registry == "localhost:5000")
    #expect(ImageName("localhost:5000/a/b:c")?.tag == "c")
    #expect(ImageName("bitnami/minideb")?.official == nil)
    #expect(ImageName("$X") == nil)
  }
}
