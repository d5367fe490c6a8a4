extension RuleCatalog {
  /// Tests that fail in a build, each in the words of its runner: the test's name and place are the cause.
  static let failingTests: [Rule] = [
    Rule(
      id: "pytest-no-tests", family: "pip", subject: .test,
      title: "pytest found no tests and exited with code 5",
      level: 88, confidence: .certain,
      patterns: [
        Pattern("no tests ran in", exitCodes: [5]), Pattern("collected 0 items", exitCodes: [5]),
      ],
      causes: [
        "The tests are not in the image: COPY does not include them, or .dockerignore excludes them.",
        "Files or functions do not match pytest's naming rules (`test_*.py`, `test_…`).",
      ],
      fixes: [
        "Copy the tests into the image, and check that .dockerignore does not exclude them.",
        "Check `testpaths` and `python_files` in pytest's configuration.",
      ],
      docs: ["https://docs.pytest.org/en/stable/reference/exit-codes.html"],
      examples: [Example("no tests ran in 0.01s", exitCode: 5)]
    ),
    failing(
      id: "pytest-failed", family: "pip", runner: "pytest",
      patterns: .each(
        // Other programs have lines that begin so; the place of a test is a file of Python.
        ["^FAILED {}.py", "^ERROR {}.py"], with: ["==="],
        more: [
          "^FAILED {test} - ", "^ERROR {test} - ", "^FAILED {test}", "^ERROR {test}", "^E   {problem...}",
        ]),
      docs: ["https://docs.pytest.org/en/stable/how-to/output.html"],
      examples: [
        """
        =========================== short test summary info ============================
        FAILED tests/test_api.py::test_login - AssertionError: assert 401 == 200
        ========================= 1 failed, 3 passed in 0.12s ==========================
        """
      ]),
    failing(
      id: "jest-failed", family: "npm", runner: "Jest or Vitest",
      patterns: [
        Pattern("^FAIL {test}", with: ["●"], more: ["● {case...}"]),
        Pattern("^FAIL {test}", with: ["Tests: "], more: ["● {case...}"]),
        Pattern("^FAIL  {test} > {case...}", with: ["Test Files"]),
      ],
      docs: ["https://jestjs.io/docs/cli", "https://vitest.dev/guide/reporters"],
      examples: [
        "FAIL src/App.test.js\n  ● App › renders the title\nTests:       1 failed, 4 passed, 5 total"
      ]),
    failing(
      id: "cargo-test-failed", family: "cargo", runner: "cargo test",
      patterns: [
        Pattern("test result: FAILED.", more: ["^test {test} ... FAILED", "---- {test} stdout ----"]),
        Pattern(
          "error: test failed, to rerun pass", more: ["^test {test} ... FAILED", "---- {test} stdout ----"]),
      ],
      docs: ["https://doc.rust-lang.org/cargo/commands/cargo-test.html"],
      examples: [
        "test api::login ... FAILED\ntest result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out"
      ]),
    failing(
      id: "rspec-failed", family: "ruby", runner: "RSpec",
      patterns: [Pattern("^rspec ./{test}", with: ["Failed examples:"])],
      docs: ["https://rspec.info/features/3-13/rspec-core/command-line/"],
      examples: ["Failed examples:\n\nrspec ./spec/models/user_spec.rb:12 # User is valid"]),
    failing(
      id: "phpunit-failed", family: "php", runner: "PHPUnit",
      patterns: [
        Pattern("There was 1 failure:", more: ["^1) {test}"]),
        Pattern("There were {#} failures:", more: ["^1) {test}"]),
      ]
        // Other checkers of PHP count errors, too.
        + .each(["Assertions: ", "::test"]) {
          .each(["There was 1 error:", "There were {#} errors:"], with: [$0], more: ["^1) {test}"])
        },
      docs: ["https://docs.phpunit.de/"],
      examples: [
        "There was 1 failure:\n\n1) Tests\\Unit\\UserTest::testName\nFailed asserting that false is true."
      ]),
    failing(
      id: "ctest-failed", family: "compilers", runner: "CTest",
      patterns: [
        Pattern("tests failed out of ", more: ["{#} - {test} (Failed)", "{#} - {test} (SEGFAULT)"])
      ],
      docs: ["https://cmake.org/cmake/help/latest/manual/ctest.1.html"],
      examples: [
        "67% tests passed, 1 tests failed out of 3\n\nThe following tests FAILED:\n\t  2 - parser (Failed)"
      ]),
    failing(
      id: "perl-prove-failed", family: "languages", runner: "prove",
      patterns: [
        Pattern(
          "^{test} (Wstat: ", with: ["Result: FAIL"],
          more: ["^Failed tests:  {case...}", "^Failed test:  {case...}"]),
        Pattern("^Result: FAIL", with: ["Files=", "Tests="], confidence: .likely),
      ],
      docs: ["https://metacpan.org/pod/prove"],
      examples: [
        "Test Summary Report\n-------------------\nt/10-parse.t (Wstat: 256 Tests: 9 Failed: 1)\n  Failed test:  7\nFiles=4, Tests=61,  2 wallclock secs\nResult: FAIL"
      ]),
    failing(
      id: "nextest-failed", family: "cargo", runner: "cargo nextest",
      patterns: [Pattern("tests run: {#} passed, {#} failed", more: ["FAIL [{...}s] {test...}"])],
      docs: ["https://nexte.st/docs/running/"],
      examples: [
        "     Summary [   1.2s] 9 tests run: 8 passed, 1 failed, 0 skipped\n        FAIL [   0.4s] shop::cart adds_a_line"
      ]),
    failing(
      id: "go-test-named", partOf: "go-test-failed", family: "go-modules", runner: "go test", level: 90,
      patterns: [Pattern("--- FAIL: {test} (", more: ["{place}_test.go:{row#}: {problem...}"])],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Test_packages"],
      examples: [
        "--- FAIL: TestLogin (0.00s)\n    login_test.go:42: got 401\nFAIL\nFAIL\texample.com/app\t0.012s"
      ]),
  ]

  private static func failing(
    id: String, partOf: String? = nil, family: String, runner: String, level: Int = 74, patterns: [Pattern],
    docs: [String], examples: [Example]
  ) -> Rule {
    Rule(
      id: id, partOf: partOf, family: family, subject: .test,
      title: ["Jest or Vitest", "prove"].contains(runner)
        ? "A test fails: {test|see the output of \(runner)}: {case|see its output}"
        : "A test fails: {test|see the output of \(runner)}",
      level: level, confidence: .likely, patterns: patterns,
      causes: [
        "\(runner) ran, and a test failed; its output says why.",
        "The test needs something that a build does not have: a database, a service, a variable, a display, the network.",
      ],
      fixes: [
        "Fix the test {test|that failed} or the code that it tests; run only this test in the image to reproduce the failure.",
        "If it needs services, run the tests in a separate CI job, not in the image build.",
      ],
      docs: docs, examples: examples)
  }
}
