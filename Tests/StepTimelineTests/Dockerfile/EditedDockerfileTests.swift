import Testing

@testable import StepTimeline

/// An edited file is judged by the instructions that the edit touches, and as if the whole was read.
@Suite struct EditedDockerfileTests {
  private static let file = """
    # syntax=docker/dockerfile:1
    ARG BASE=alpine
    FROM $BASE AS build
    RUN apk add \\
        # a remark
        curl \\
        git
    COPY <<EOF /etc/x
    FROM nothing
    FOO
    EOF
    run make

    FROM scratch
    COPY --from=build /x /x
    NOSUCH thing
    ENTRYPOINT ["/x"]

    """

  private static let insertions = [
    "RUN x\n", "FROM y\n", "FOO bar\n", "RUN a \\\n", "RUN <<EOF\n", "EOF\n", "# escape=`\n", "\n",
    "# FROM z\n",
    "FROM x AS y\nRUN b\n", "RUN cat <<A <<B\nFROM\nA\nFROM\nB\n",
  ]

  private func isSound(_ old: Dockerfile, _ new: Dockerfile) -> Bool {
    func unknown(_ file: Dockerfile) -> Int {
      file.instructions.count { !DockerfileReader.keywords.contains($0.keyword) }
    }
    return old.stages.count == new.stages.count && old.escape == new.escape && unknown(new) <= unknown(old)
  }

  @Test func anEditAnywhereIsJudgedAsIfTheWholeFileWasRead() {
    let old = Dockerfile(text: Self.file)
    let lines = Self.file.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      "\($0)\n"
    }
    #expect(lines.joined() == Self.file)
    var parts = 0
    for (place, line) in lines.enumerated() {
      let before = lines[..<place].joined()
      let after = lines[(place + 1)...].joined()
      var texts: [String] = []
      for insertion in Self.insertions {
        texts.append([before, insertion, line, after].joined())
        texts.append([before, line, insertion, after].joined())
        texts.append([before, insertion, after].joined())
      }
      texts.append(before + after)
      texts.append([before, String(line.dropFirst(2)), after].joined())
      texts.append(before)
      for text in texts {
        let new = Array(text.utf8)
        if old.editedPart(new) != nil { parts += 1 }
        #expect(old.isSound(edited: new) == isSound(old, Dockerfile(new)), "\(text)")
      }
    }
    #expect(parts > 200)
  }

  @Test func aPatchOfALongFileIsThatOfItsChangedLines() {
    let lines = (1...400).map { "RUN step \($0 % 7)\n" }
    for place in [0, 1, 3, 200, 397, 398, 399] {
      for change in ["", "RUN other\n", "RUN step 1\nRUN step 2\n"] {
        let new = lines[..<place].joined() + change + lines[(place + 1)...].joined()
        let patch = String(
          decoding: UnifiedDiff(path: "Dockerfile", old: Array(lines.joined().utf8), new: Array(new.utf8))
            .bytes,
          as: UTF8.self)
        #expect(Self.applied(patch, to: lines) == new, "\(place) \(change) \(patch)")
      }
    }
  }

  /// The lines after a patch.
  private static func applied(_ patch: String, to lines: [String]) -> String {
    var result = ""
    var at = 0
    for line in patch.split(separator: "\n").map(String.init)
    where !line.hasPrefix("---") && !line.hasPrefix("+++") {
      switch line.first {
      case "@":
        let first = line.drop { $0 != "-" }.dropFirst().prefix { $0.isNumber }
        let start = max((Int(first) ?? 1) - 1, at)
        result += lines[at..<start].joined()
        at = start
      case "+": result += line.dropFirst() + "\n"
      case "-":
        if lines[at] != line.dropFirst() + "\n" { return "wrong line" }
        at += 1
      default:
        if lines[at] != line.dropFirst() + "\n" { return "wrong context" }
        result += lines[at]
        at += 1
      }
    }
    return result + lines[at...].joined()
  }
}
