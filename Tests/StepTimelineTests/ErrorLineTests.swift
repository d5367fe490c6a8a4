import StepTimeline
import Testing

/// Errors that no rule knows: the program's own line is told, and never as more than possible.
@Suite struct ErrorLineTests {
  private func primary(output: [String], command: String = "acme-pack --all") -> Diagnosis? {
    let log =
      ["#5 [2/2] RUN \(command)"] + output.map { "#5 0.1 \($0)" } + [
        "#5 ERROR: process \"/bin/sh -c \(command)\" did not complete successfully: exit code: 1"
      ]
    return builds(in: log.joined(separator: "\n")).first?.primaryDiagnosis
  }

  @Test func theProgramsOwnLineIsTold() throws {
    let cause = try #require(
      primary(output: [
        "reading 12 files", "warning: no manifest found, falling back",
        "acme-pack: flux capacitor is not supported here",
        "see https://acme.example/help for more", "took 0.3 s",
      ]))
    #expect(cause.rule == "program-message")
    #expect(cause.confidence == .possible)
    #expect(cause.title.contains("flux capacitor is not supported here"))
  }

  @Test(arguments: [
    ["0 errors, 12 files", "warning: unknown field", "done with exit code 1"],
    ["an exception was raised:", "    at Acme.run (acme.js:3)"],
    ["reading", "writing"],
  ])
  func whatIsNoErrorIsNotTold(output: [String]) {
    #expect(primary(output: output) == nil)
  }

  @Test func aRuleThatKnowsTheErrorComesFirst() {
    let output = ["acme-pack: cannot open the flux", "/bin/sh: acme-pack: not found"]
    #expect(primary(output: output)?.rule != "program-message")
  }

  @Test func aFailedTargetQuotesWhatTheProgramSays() throws {
    let cause = try #require(
      primary(
        output: [
          "-- Could NOT find Doxygen (missing: DOXYGEN)", "gen.sh: cannot read the flux table",
          "make: *** [Makefile:3: gen] Error 1",
        ], command: "make"))
    #expect(cause.rule == "make-target-failed")
    #expect(cause.causes.first == "The program says: gen.sh: cannot read the flux table")
  }

  @Test func symfonysBoxIsQuotedWithoutItsMarks() throws {
    let cause = try #require(
      primary(
        output: [
          "!!  In Kernel.php line 48:", "!!", "!!    The flux is strange today.", "!!",
          "Script @auto-scripts was called via post-install-cmd",
        ], command: "composer install"))
    #expect(cause.rule == "composer-script-failed")
    #expect(cause.causes.first == "The program says: The flux is strange today.")
  }

  @Test func withoutAnotherErrorNothingIsQuoted() throws {
    let cause = try #require(primary(output: ["make: *** [Makefile:3: gen] Error 1"], command: "make"))
    #expect(cause.causes.allSatisfy { !$0.hasPrefix("The program says") })
  }

  @Test func aStepsLinesAndTheirRepetitionBothCount() throws {
    let log = """
      #9 [2/2] RUN acme-pack
      #9 1.0 acme-pack: error: the flux is empty
      #9 ERROR: process "/bin/sh -c acme-pack" did not complete successfully: exit code: 1
      ------
       > [2/2] RUN acme-pack:
      0.2 reading
      0.3 sorting
      0.4 packing
      ------
      """
    let build = try #require(builds(in: log).first)
    #expect(build.primaryDiagnosis?.title.contains("the flux is empty") == true)
  }
}
