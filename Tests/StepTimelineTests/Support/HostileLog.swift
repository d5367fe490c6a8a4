import BuildLogParser
import StepTimeline

/// A log whose every text tries to get out of where it is shown.
enum HostileLog {
  static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>", "' onmouseover='alert(3)",
    "</style><script>alert(4)</script>", "</title><script>alert(5)</script>", "]]><script>alert(6)</script>",
    "<!--", "-->", "</pre></details></li></ol><svg onload=alert(7)>", "javascript:alert(8)",
    "&lt;b&gt; &amp; &#x3c;",
    "\u{202E}gnp.exe\u{202C} \u{2066}abc\u{2069}", "\u{0}\u{1}\u{2}nul\u{7F}\u{9B}31m",
    "\u{1B}[31mred\u{1B}[0m \u{1B}]8;;javascript:alert(9)\u{7}link\u{1B}]8;;\u{7}",
    String(
      decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xBF, 0xBF, 0xEF, 0xB7, 0x90, 0xF0, 0x9F, 0xBF, 0xBE], as: UTF8.self),
    "\u{5E9}\u{5DC}\u{5D5}\u{5DD} abc", "日本語 👩‍👩‍👧 é\u{302}\u{303}",
    "\u{E0041}\u{E0042}tag", String(repeating: "x", count: 10_000), String(repeating: "<", count: 3000),
  ]

  static let log: [UInt8] = {
    var lines = ["#1 [internal] load build definition from Dockerfile", "#1 DONE 0.0s", ""]
    for (index, text) in texts.enumerated() {
      let id = index + 2
      let stage = index % 2 == 0 ? "build" : String(text.prefix(12).filter { !" ]\n".contains($0) })
      lines += [
        "#\(id) [\(stage) \(index + 1)/\(texts.count)] RUN echo \(text)", "#\(id) 0.1 \(text)",
        "#\(id) sha256:\(text.prefix(30)) 1.2MB / 3.4MB 0.1s done", "#\(id) DONE 0.\(index % 9 + 1)s", "",
      ]
    }
    let id = texts.count + 2
    let command = "go mod download <script>alert(10)</script>"
    let message = "process \"/bin/sh -c \(command)\" did not complete successfully: exit code: 1"
    lines.append("#\(id) [final 9/9] RUN \(command)")
    lines += texts.map { "#\(id) 0.5 \($0)" }
    lines += [
      "#\(id) 0.6 go: example.com/<script>alert(11)</script>@v1.2.3: invalid version: unknown revision v1.2.3",
      "#\(id) ERROR: \(message)", "------", " > [final 9/9] RUN \(command):", "0.5 </pre>", "------", "",
      " 1 warning found (use docker --debug to expand):",
      " - <script>alert(12)</script>: JSON arguments \"><img src=x onerror=alert(13)> (line 3)",
      "Dockerfile\"><script>alert(14)</script>:6", "--------------------",
      "   5 |     COPY </pre><script>alert(15)</script> .", "   6 | >>> RUN \(command)",
      "--------------------",
      "ERROR: failed to solve: \(message)", "",
    ]
    return Array(lines.joined(separator: "\n").utf8) + [0xFF, 0xFE, 0xC3, 0x28, 0x0A]
  }()

  /// A build whose every field is hostile, also those that no log could fill so.
  static let build: Build = {
    var build =
      builds(in: log).first
      ?? Build(
        source: .init(name: "", line: 1, lines: 1, dialect: .plain, envelope: .none), result: .failed,
        clock: .none,
        steps: [])
    let text = "</script></style>\"'><b onclick=\"alert(1)\">&\u{0}\u{202E}\n\u{1B}[31m"
    build.source.name = text
    build.closingError = text
    build.startedAt = -1
    for index in build.steps.indices {
      build.steps[index].id = text
      build.steps[index].error = text
      build.steps[index].lastLine = text
      build.steps[index].warnings = [text]
      build.steps[index].isLogClipped = true
      build.steps[index].dependsOn = [0, 1, -1, 100_000]
      build.steps[index].longestSilence = .init(startSeconds: .nan, seconds: .infinity, afterText: text)
      build.steps[index].uncertaintySeconds = .infinity
    }
    if build.steps.count > 3 {
      build.steps[1].intervals = [.init(start: -1, end: .nan), .init(start: .infinity, end: 1e300)]
      build.steps[1].endSeconds = 1e300
      build.steps[2].intervals = [.init(start: 3, end: 1), .init(start: 0.1, end: 0.2)]
      build.steps[2].busySeconds = .nan
      build.steps[3].name = ""
      build.steps[3].parts = StepName("")
    }
    build.criticalPath = [0, 5, 2, 100_000, -3]
    build.failures.append(
      Failure(
        step: 100_000, message: text + "\n\r\n" + text, exitCode: -1,
        dockerfile: .init(
          file: text, line: 1, endLine: 1, lines: [.init(number: -1, isMarked: true, text: text)]),
        tail: [text, ""]))
    build.diagnoses.append(
      Diagnosis(
        rule: text, title: text, kind: .error, step: -1, confidence: .possible, isPrimary: false,
        isRetryable: true,
        evidence: [.init(line: 1, text: text)], captures: [:], causes: [text, "`" + text],
        fixes: [Fix(text, snippet: text)],
        verify: [text, "ls " + text],
        docs: [
          "javascript:alert(1)", "http://example.com", "https://a\" onclick=\"b",
          "https://example.com/?a=1&b=2",
        ]))
    build.insights = [Insight(id: text, text: "`a` \(text) `b`", step: -7, secondsAtStake: .infinity)]
    build.warnings = [
      BuildWarning(rule: text, text: text, line: -1, url: "javascript:alert(1)"),
      BuildWarning(text: text, url: "https://docs.docker.com/go/dockerfile/rule/x/"),
    ]
    build.environment = EnvironmentReport(differences: [text], explanation: text, snippet: text)
    return build
  }()
}
