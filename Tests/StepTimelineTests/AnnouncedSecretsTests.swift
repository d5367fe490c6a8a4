import Testing

@testable import StepTimeline

/// Secrets on the lines after the sentence that announces them, and those that run over several lines.
@Suite struct AnnouncedSecretsTests {
  private static let hex = "0b7e" + String(repeating: "d41f", count: 7)
  private static let word = "Qw7xLm2" + "Vt9Rk4Zb"

  /// What is said, and what of it must not be seen.
  static let announcements: [([String], [String])] = [
    (
      ["Please use the following password to go on with the setup:", "", hex, "", "It is in a file too."],
      [hex]
    ),
    (["The generated admin password is:", word, "done"], [word]),
    (["Copy the token below, it will not be shown again.", "", "  " + word + word], [word]),
    (["Here is your new API key:", hex], [hex]),
    (["Log in with this password:", "*****************", word, "*****************"], [word]),
    (["Use this token to join the cluster:", "", "    " + hex, ""], [hex]),
    (["Password for the elastic user (reset with `bin/reset`):", "  " + word], [word]),
    (["Encryption passphrase (write it down):", "> " + word], [word]),
    (["Unseal keys (keep them apart):", "  1. " + hex, "  2. " + hex + "77", "  3. 9" + hex], [hex]),
    (["Your recovery codes:", "3f9a1-c07be", "77e1d-0a4cf"], ["3f9a1-c07be", "77e1d-0a4cf"]),
    (["Ihr Passwort lautet:", word], [word]), (["Votre mot de passe est :", word], [word]),
    (["[upload-certs] Using certificate key:", hex + hex], [hex]),
    // What a traced command prints.
    (["+ bin/rails secret", hex + hex], [hex]), (["+ openssl rand -base64 24", word + word], [word]),
    (["+ wg genkey", word + word + "="], [word]),
    (["+ aws secretsmanager get-secret-value --secret-id db --output text", word], [word]),
    // Lists of accounts.
    (["#cloud-config", "chpasswd:", "  expire: false", "  list: |", "    bob:" + word], [word]),
    (["chpasswd <<EOF", "root:" + word, "bob:9" + word, "EOF"], [word]),
    // Settings in groups.
    (["encryption:", "  cipher: AES-256-CBC", "  key: " + hex], [hex]),
    (["dbPassword:", "  value: " + word], [word]),
    (["<AdminPassword>", "  <Value>" + word + "</Value>", "</AdminPassword>"], [word]),
    (["Enrollment token, paste it into the client (shown once):", "| " + word + word + " |"], [word]),
  ]

  @Test(arguments: announcements)
  func theNextLineIsMasked(lines: [String], secrets: [String]) { expectMasked(lines, secrets) }

  private static let words = [
    "anchor", "basket", "cactus", "dolphin", "elder", "furnace", "garlic", "helmet", "income", "jungle",
    "kidney", "lantern",
  ]

  @Test func theWordsOfARecoveryPhraseAreMasked() {
    let phrase = Self.words.joined(separator: " ")
    let rows = (0..<3).map { row in
      (0..<4).map { "\(row * 4 + $0 + 1). \(Self.words[row * 4 + $0])" }.joined(separator: "   ")
    }
    let numbered = Self.words.enumerated().map { " \($0.offset + 1)) \($0.element)" }
    for lines in [
      ["Save this seed phrase to recover your new keypair:", phrase, "====="],
      [
        "**Important** write this mnemonic phrase in a safe place.",
        "It is the only way to recover your account.", "", phrase,
      ],
      ["Write down your recovery phrase:", ""] + rows + ["and keep it safe"],
      ["Your wallet seed:"] + numbered,
      ["Seed words: " + Self.words.joined(separator: ", ")],
      ["Recovery phrase: " + rows.joined(separator: " ")],
    ] {
      expectMasked(lines, Self.words)
      #expect(Redactor().redact(lines + ["it failed"]).last == "it failed")
    }
  }

  @Test func aPuTTYKeyIsMaskedAsLinesAndAsWordsOfPrintf() {
    let letters = Array("Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3+/aB")
    let body =
      (0..<3).map { row in String((0..<64).map { letters[($0 * 7 + row * 5) % letters.count] }) } + [
        "Qw7x5T/Lm2=="
      ]
    let heading = ["PuTTY-User-Key-File-3: ssh-ed25519", "Encryption: none", "Private-Lines: 4"]
    expectMasked(heading + body + ["Private-MAC: 00"], body)
  }

  /// As lines, as one text, as a JSON string, as words of `printf`, and as lines that are read one by one.
  private func expectMasked(_ lines: [String], _ secrets: [String]) {
    let redactor = Redactor()
    let text = lines.joined(separator: "\\n")
    let printed = lines.map { "'\($0)'" }.joined(separator: " ")
    var lineByLine = LineRedactor()
    let place = LineRedactor.Place(build: 1, step: 5)
    for masked in [
      redactor.redact(lines).joined(separator: "\n"), redactor.redact(lines.joined(separator: "\n")),
      redactor.redact("{\"msg\": \"\(text)\"}"), redactor.redact("RUN printf '%s\\n' \(printed) > f"),
      redactor.redact("process \"/bin/sh -c printf '%s\\\\n' \(printed) > f\" did not complete"),
      lines.map { lineByLine.masked($0, at: place) }.joined(separator: "\n"),
    ] {
      for secret in secrets { #expect(!masked.contains(secret), "\(secret) in \(masked)") }
      #expect(redactor.redact(masked) == masked, "masked twice")
    }
  }

  @Test func theFieldOfAFormIsMasked() {
    let head = ["Content-Disposition: form-data; name=\"password\"", "Content-Type: text/plain", ""]
    #expect(Redactor().redact(head + [Self.word, "--end"]) == head + ["****", "--end"])
    let wallet = "K" + String(repeating: "z8Kh3Ez2yR", count: 5) + "x"
    #expect(Redactor().redact("importing \(wallet) into x") == "importing **** into x")
    #expect(Redactor().redact("Qm\(wallet)") == "Qm\(wallet)")
    let crypt = ["'crypt' => [", "    'key' => '\(Self.hex)'", "],"]
    #expect(Redactor().redact(crypt)[1] == "    'key' => '****'")
  }

  @Test(arguments: [
    ["Please use the following command to proceed:", "", "buildctl-daemonless9"],
    ["Use the following image:", "0a1b2c3d4e5f60718293a4b5c6d7e8f9"],
    ["The password is generated by the following script:", "generate-Password-v2.sh"],
    ["Your public key:", "3f786850e387550fdab836ed7e6dc881de23001b3f786850e387550fdab836ed"],
    ["Checksum of the secret file:", "3f786850e387550fdab836ed7e6dc881de23001b"],
    ["HEAD of the new branch:", "3f786850e387550fdab836ed7e6dc881de23001b"],
    ["Key ID:", "0xB8F4D3A1C2E59607"], ["Invalid password:", "login2-failed"],
    ["tokens:", "  - identifier2"],
    ["Downloading the following packages:", "", "libsecret-1-0"],
    ["Your token has expired:", "2026-11-28T10:00:00Z"],
    ["Use this token to log in:", "https://x.example/a1B2c3"],
    ["Your new password must be set below:", "run passwd bob7 now"],
    ["Here is your token policy:", "min-length-12-Ab"],
    ["Write the seed phrase down.", "Step 2/9 : RUN make"],
    ["Your recovery phrase:", "you can find it in the settings of the wallet on your phone"],
    // Commands that print no secret, or that of somebody else.
    ["+ git rev-parse HEAD", "3f786850e387550fdab836ed7e6dc881de23001b"],
    ["+ wg genkey | wg pubkey", "yBnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="],
    ["++ openssl rand -hex 16", "+ make release-2x"],
    ["+ openssl rand -hex 16 > /app/key", "0b7e-1d41f-done2"],
    ["Using cache key:", "0b7ed41fd41fd41fd41fd41fd41fd41f"],
    ["cache:", "  key: 0b7ed41fd41fd41fd41fd41fd41fd41f"],
    ["chpasswd <<EOF", "root:$PW", "EOF", "level:verbose9x"],
    ["chpasswd:", "  expire: false", "packages:", "  - vim9x2"],
    ["password:", "  value: required"], ["encryption:", "  key: linux-node-18"],
    ["Content-Disposition: form-data; name=\"file\"", "", "release2024x"],
    ["Your api key (keep it):", "/etc/app/Key2a.pem"], ["3 new secrets were found:", "src/config2B.ts"],
  ])
  func whatOnlyFollowsSuchALineStays(lines: [String]) { #expect(Redactor().redact(lines) == lines) }
}
