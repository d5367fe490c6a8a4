import StepTimeline
import Testing

/// Editors, chats and boxes put other characters in the place of a log's own; its meaning stays.
@Suite struct PastedCharactersTests {
  private static let classic = """
    Step 1/3 : FROM alpine:3.19
     ---> 05455a08881e
    Step 2/3 : RUN make
     ---> Running in 0123456789ab
    cc -c main.c
    make: *** [Makefile:3: main.o] Error 1
    The command '/bin/sh -c make' returned a non-zero code: 2
    """

  private static let plain = """
    #5 [2/3] RUN ./configure && make
    #5 1.301 cc -c main.c
    #5 1.302 make: *** [Makefile:3: main.o] Error 1
    #5 ERROR: process "/bin/sh -c ./configure && make" did not complete successfully: exit code: 2
    ------
     > [2/3] RUN ./configure && make:
    1.302 make: *** [Makefile:3: main.o] Error 1
    ------
    ERROR: failed to solve: process "/bin/sh -c ./configure && make" did not complete successfully: exit code: 2
    """

  private static let logs = [classic, plain]

  private static func lines(_ text: String, _ change: (Int, Substring) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { change($0, $1) }
      .joined(separator: "\n")
  }

  private static let harm: [(String, @Sendable (String) -> String)] = [
    ("blanks that do not break", { $0.replacing(" ", with: "\u{A0}") }),
    ("marks without width", { $0.replacing("\n", with: "\u{200B}\n") }),
    (
      "curved quotation marks",
      {
        $0.replacing(" \"", with: " \u{201C}").replacing("\" ", with: "\u{201D} ").replacing(
          " '", with: " \u{2018}"
        )
        .replacing("' ", with: "\u{2019} ")
      }
    ),
    ("dashes", { $0.replacing("--->", with: "\u{2014}>") }),
    ("two dashes", { $0.replacing("--->", with: "\u{2013}->") }),
    (
      "backslashes of Markdown",
      { text in ["#", "[", "]", "*", "_"].reduce(text) { $0.replacing($1, with: "\\" + $1) } }
    ),
    ("bars", { lines($0) { "| \($1)" } }), ("a box", { lines($0) { "  \u{2502} \($1)" } }),
    ("a box with two sides", { lines($0) { "\u{2502} \($1)    \u{2502}" } }),
    ("an item of a list", { lines($0) { ($0 == 0 ? "- " : "  ") + $1 } }),
    (
      "signs of a page",
      { $0.replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;") }
    ),
  ]

  @Test(arguments: logs, harm.map(\.0)) func changedCharactersKeepTheBuild(log: String, kind: String) throws {
    let change = try #require(Self.harm.first { $0.0 == kind }).1
    let (whole, found) = (builds(in: log), builds(in: change(log)))
    #expect(found.map(\.result) == [.failed])
    let names = { (builds: [Build]) in
      builds.map { build in build.failures.first?.step.map { build.steps[$0].name } }
    }
    #expect(names(found) == names(whole))
    #expect(found.first?.failures.first?.exitCode == 2)
    #expect(found.first?.primaryDiagnosis?.rule == whole.first?.primaryDiagnosis?.rule)
  }
}
