import Testing

@testable import StepTimeline

/// Programs and libraries whose package has another name.
@Suite("Names of packages") struct PackageNamesTests {
  @Test("A program is installed by the package that has it there")
  func programs() {
    #expect(ProgramPackages.package(of: "addgroup", for: .apt) == "adduser")
    #expect(ProgramPackages.package(of: "useradd", for: .apk) == "shadow")
    #expect(ProgramPackages.package(of: "ps", for: .dnf) == "procps-ng")
    for manager in PackageManager.allCases {
      #expect(ProgramPackages.package(of: "jq", for: manager) == "jq")
    }
  }

  @Test("A library is installed by its development files")
  func libraries() {
    #expect(LibraryPackages.package(of: "z", for: .apt) == "zlib1g-dev")
    #expect(LibraryPackages.package(of: "z", for: .apk)?.contains("zlib-static") == true)
    #expect(LibraryPackages.package(of: "boost_program_options", for: .apt) == "libboost-program-options-dev")
    // A name that is put together may be of no package at all.
    #expect(LibraryPackages.package(of: "foo", for: .apt) == nil)
    #expect(LibraryPackages.package(of: "foo", for: .apk) == nil)
  }

  @Test("A fix for one distribution has that distribution's name, and the cause the program's own")
  func fixes() throws {
    let log = """
      #1 [base 1/2] FROM docker.io/library/debian:bookworm-slim
      #1 DONE 0.0s
      #2 [base 2/2] RUN addgroup app
      #2 0.1 /bin/bash: line 1: addgroup: command not found
      #2 ERROR: process "/bin/sh -c addgroup app" did not complete successfully: exit code: 127
      ERROR: failed to solve: process "/bin/sh -c addgroup app" did not complete successfully: exit code: 127
      """
    let build = try #require(builds(in: Array(log.utf8)).first)
    let diagnosis = try #require(build.diagnoses.first { $0.isPrimary })
    #expect(diagnosis.title.contains("addgroup"))
    #expect(diagnosis.fixes.first?.snippet?.hasSuffix("--no-install-recommends adduser") == true)
    #expect(!diagnosis.fixes.contains { $0.snippet?.contains("apk add") == true })
  }
}
