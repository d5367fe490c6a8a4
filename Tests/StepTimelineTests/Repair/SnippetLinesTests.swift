import Testing

@testable import StepTimeline

@Suite("Lines of a proposal that a Dockerfile has") struct SnippetLinesTests {
  @Test(
    "A command is there if it ends where the line does",
    arguments: [
      ("RUN npm ci", "RUN npm ci\n", true), ("RUN npm ci", "RUN npm ci", true),
      ("RUN npm ci", "RUN npm ci && npm test\n", true), ("RUN npm ci", "RUN npm ci \\\n && npm test\n", true),
      ("RUN npm ci", "RUN npm ci > /dev/null\n", true), ("RUN npm ci", "RUN npm ci 2>&1\n", true),
      ("RUN npm ci", "RUN npm ci --omit=dev\n", false), ("RUN npm ci", "RUN npm ci --quiet\n", false),
      ("RUN npm ci", "RUN npm ci \\\n  --omit=dev\n", false),
      ("RUN npm ci \\", "RUN npm ci \\\n && ls\n", true),
      // Of two the one with options counts: it may be the one that failed.
      ("RUN npm ci", "RUN npm ci\nRUN npm ci --omit=dev\n", false),
      ("RUN make", "RUN make -j4 test\n", false), ("RUN make", "RUN make test\n", false),
      ("RUN make", "RUN makepkg\n", false), ("RUN make", "RUN make test\nRUN make\n", true),
      ("RUN apk add git", "RUN apk add git curl\n", true),
      ("RUN pip install numpy", "RUN pip install numpy pandas\n", true),
      ("ENV A=1", "ENV A=1 B=2\n", true), ("COPY . .", "RUN ls\n", false),
    ])
  func lines(_ line: String, _ file: String, _ isThere: Bool) {
    #expect(file.holdsLine(line[...]) == isThere)
  }
}
