import BuildLogParser
import Testing

@testable import StepTimeline

/// Secrets that run over two lines or more, and those that another line tells in another form.
@Suite struct ContinuedSecretsTests {
  private static let word = "Zq8hunT" + "3r77Kx"
  private static let token = (head: "gh" + "p_Ab1Cd2Ef3Gh4Ij5", tail: "Kl6Mn7Op8Qr9St0Uv1Wx2Yz3")

  private func masked(_ lines: [String]) -> [String] {
    var known = KnownSecrets()
    return Redactor().redact(lines, noting: &known).map { Redactor().redact($0, knowing: known) }
  }

  /// Lines of which the last one holds a secret that the lines before tell.
  static let runs: [([String], String)] = [
    (["RUN helm registry login -u b --password \\", "  \(word) r.example"], word),
    (["mysql -u root \\", "    -p\(word)"], word), (["docker login -p \\", word], word),
    (["curl \\", "-u bob:\(word)"], word), (["curl -fsSL \\", "# the mirror", "  -u bob:\(word)"], word),
    (["ENV DB_PASSWORD \\", "  \(word)"], word), (["acme push --token \\", "\(word) x"], word),
    (["password:", word], word), (["password:", "  Zq8/hunT3r77+a"], "hunT3r77"),
    (["password:", "hunter&77x"], "77x"),
    (["password:", "hunter2x"], "hunter2x"), (["user;password", "bob;\(word)"], word),
    (["Password=", word], word),
    (["\"password\":", "\"hunter2x\""], "hunter2x"),
    (["token:", "  \(word)"], word), (["the token \(token.head)\\", token.tail], token.tail),
    (["PASSWORD=\(word.prefix(7))\\", "\(word.dropFirst(7))"], String(word.dropFirst(7))),
    (["it is \(token.head)", token.tail], token.tail), (["password: |", "  \(word)"], word),
    (["user,password,host", "bob,\(word),db"], word), (["name,api_token", "a,b", "ci,\"\(word)\""], word),
  ]

  @Test(arguments: runs)
  func theRestIsMaskedInTheNextLine(lines: [String], secret: String) {
    let place = LineRedactor.Place(build: 1, step: 5)
    var lineByLine = LineRedactor()
    for text in [
      masked(lines).joined(separator: "\n"), Redactor().redact(lines.joined(separator: "\n")),
      lines.map { lineByLine.masked($0, at: place) }.joined(separator: "\n"),
      masked(lines.map { "\u{1B}[32m\($0)\u{1B}[0m" }).joined(separator: "\n"),
    ] {
      #expect(!text.contains(secret), "\(lines) → \(text)")
      #expect(Redactor().redact(text) == text, "masked twice")
    }
    #expect(masked(lines + ["the build is done"]).last == "the build is done")
  }

  /// A failed step and one that ended well; the last line before their silence is the rest of a secret.
  @Test(arguments: runs)
  func theRestIsMaskedWhereItIsShownAlone(lines: [String], secret: String) {
    for ending in ["#5 DONE 90.0s", "#5 ERROR: process \"/bin/sh -c make\" did not complete: exit code: 1"] {
      for next in [[], ["#5 80.0 and so on"]] {
        let output = lines.enumerated().map { "#5 1.\($0.offset) \($0.element)" }
        let log =
          ["#0 building with \"default\" instance using docker driver", "#5 [2/2] RUN make"] + output + next
          + [ending, ""]
        let builds = builds(in: log.joined(separator: "\n"))
        let isTimed = ending.hasSuffix("s") || !next.isEmpty
        #expect(!isTimed || builds.first?.steps.last?.longestSilence?.afterText?.isEmpty == false)
        for format in [ReportFormat.json, .jsonl, .html, .trace, .table] {
          let report = String(decoding: format.render(builds), as: UTF8.self)
          #expect(!report.contains(secret), "\(format): \(lines)")
        }
      }
    }
  }

  @Test(arguments: [
    ["RUN apt-get install -y \\", "    python3.11-dev2 curl"],
    ["curl -fsSL \\", "  https://x.example/v1.2b"],
    ["docker login -p 8080 && \\", "make release9x"], ["RUN make A=1 \\", "  PART=release9x"],
    ["Password:", "Login Succeeded"], ["password:", "login2-failed"], ["DB_PASSWORD=", "HOME=/root2"],
    ["DB_PASSWORD=", "node18"], ["password:", "  src/App2/Main"],
    ["\"password\":", "\"required\""], ["name,version", "acme,1x2y3z4w"],
    ["user,password", "bob,required"], ["a user, password or token1x is needed", "x,release9x"],
    ["user,password", "done", "bob,release9x"], ["args: --token,--user", "release9x"],
    ["FROM a \\", "AS build9x"], ["token: \\", "# release9x"],
  ])
  func whatOnlyFollowsStays(lines: [String]) { #expect(masked(lines) == lines) }

  @Test func theRestOfATokenIsMaskedWhereItStandsAlone() {
    let lines = ["it is \(Self.token.head)", Self.token.tail, "rejected \(Self.token.tail)"]
    #expect(masked(lines)[2] == "rejected ****")
    // A word that only follows a token is masked in no other line.
    let word = ["it is \(Self.token.head)\(Self.token.tail)", "Node18", "Node18 is old"]
    #expect(masked(word)[2] == word[2])
  }

  @Test func aTokenOverThreeLinesIsMasked() {
    let letters = Array("Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3")
    let rest = (1...3).map { row in String((0..<60).map { letters[($0 * 7 + row * 5) % letters.count] }) }
    let lines = masked(["it is \(Self.token.head)"] + rest)
    for row in rest { #expect(!lines.joined().contains(row)) }
  }

  @Test func aPrinterThatReadsALineLaterIsUnderstood() {
    let lines = ["echo \(Self.word) | \\", "  docker login -u ci --password-stdin registry.example"]
    #expect(masked(lines)[0] == "echo **** | \\")
  }

  @Test func theBase64OfAKnownSecretIsMasked() {
    // `Zq8hunT3r77Kx`, and `bob:` or `ab:` before it.
    for text in ["WnE4aHVuVDNyNzdLeA==", "Ym9iOlpxOGh1blQzcjc3S3g=", "YWI6WnE4aHVuVDNyNzdLeA=="] {
      #expect(masked(["password=\(Self.word)", "sent \(text) now"])[1] == "sent **** now")
      #expect(masked(["level=\(Self.word)", "sent \(text) now"])[1] == "sent \(text) now")
    }
  }

  @Test(arguments: [" >> k", " >> k && \\", " | tee -a k", ""])
  func aKeyThatEchoWritesLineByLineIsMasked(tail: String) {
    let letters = Array("Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3+/aB")
    let body =
      (0..<4).map { row in String((0..<64).map { letters[($0 * 7 + row * 5) % letters.count] }) } + [
        "Qw7/zz=="
      ]
    let key = ["-----BEGIN RSA PRIVATE " + "KEY-----"] + body + ["-----END RSA PRIVATE " + "KEY-----"]
    for (head, quote) in [("echo ", "'"), ("    echo ", "\""), ("+ echo ", ""), ("printf '%s\\n' ", "'")] {
      let lines = key.map { head + quote + $0 + quote + tail }
      let masked = masked(lines + ["it failed"])
      for part in body { #expect(!masked.joined(separator: "\n").contains(part), "\(lines[1])") }
      #expect(masked[0] == lines[0] && masked[6] == lines[6] && masked[7] == "it failed", "\(masked)")
    }
  }

  /// What a terminal shows of texts whose bytes are others, and names with letters beyond ASCII.
  @Test(arguments: [
    "contrase\\u00f1a es \(word)", "{\"msg\":\"contrase\\u00F1a es \(word)\"}",
    "contrase\\xc3\\xb1a es \(word)",
    "password%253D\(word)", "x?u=1%2526password%25253D\(word)",
    "password=\u{1B}]8;;http://x.example/\u{1B}\\\(word)\u{1B}]8;;\u{1B}\\",
    "password: \u{1B}]8;;http://x.example/\u{7}\(word)\u{1B}]8;;\u{7}",
    "password\u{FF1A}\(word)", "password\u{FF1A} \(word)", "password\\uff1a \(word)",
    "password\u{FF1D}\(word)",
  ])
  func otherWritingsOfANameAreRead(text: String) {
    let masked = Redactor().redact(text)
    #expect(!masked.contains(Self.word), "\(masked)")
    #expect(Redactor().redact(masked) == masked, "masked twice")
  }

  @Test func whatIsStruckOverIsRead() {
    func struck(_ text: String) -> String { text.map { "\($0)\u{8}\($0)" }.joined() }
    for text in [struck("password") + "=" + Self.word, struck("password=\(Self.word)")] {
      let masked = Redactor().redact(text)
      #expect(masked.hasSuffix("****") && !masked.contains("Z"), "\(masked)")
    }
    // What was taken back is still in the text.
    let token = Self.token.head + Self.token.tail
    let back = token + String(repeating: "\u{8}", count: token.count) + "done"
    #expect(!Redactor().redact(back).contains(Self.token.tail))
    let spinner = "loading |\u{8}/\u{8}-\u{8}\\\u{8}| 3.2 MB"
    #expect(Redactor().redact(spinner) == spinner)
  }

  @Test func longRunsOfMarksTakeLinearTime() {
    for unit in ["\u{1B}]8;;", "a\u{8}", "%25", "\\", "a,", "x \\\n", "echo ", "prod:x|"] {
      _ = Redactor().redact(String(repeating: unit, count: 40_000 / unit.utf8.count))
    }
  }
}
