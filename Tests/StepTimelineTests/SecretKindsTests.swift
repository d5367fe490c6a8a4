import BuildLogParser
import Testing

@testable import StepTimeline

/// Kinds of secrets in all the clothes that a log puts them in, and what looks like a secret and is none.
@Suite struct SecretKindsTests {
  private static func samples() -> [SecretKinds.Sample] {
    var kinds = SecretKinds(seed: 20_261_128)
    return kinds.samples()
  }

  /// The look of a text in a log.
  enum Clothes: CaseIterable {
    case plain, coloured, colourInside, invisible, printed, json, twiceJSON, afterEscape, encoded

    func dress(_ sample: SecretKinds.Sample) -> String {
      let escaped = sample.text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
      switch self {
      case .plain: return sample.text
      case .coloured: return replaced(sample) { "\u{1B}[32m\($0)\u{1B}[0m" }
      case .colourInside:
        return "\u{1B}[1m" + replaced(sample) { "\($0.prefix(2))\u{1B}[39m\($0.dropFirst(2))" }
      case .invisible: return replaced(sample) { "\u{200B}\($0.prefix(2))\u{200D}\($0.dropFirst(2))\u{AD}" }
      case .printed: return "printf \"x\\n\(escaped)\\n\" > f"
      case .json: return "{\"level\":\"info\",\"msg\":\"\(escaped)\"}"
      case .twiceJSON:
        let twice = escaped.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
        return "{\"log\":\"{\\\"msg\\\":\\\"\(twice)\\\"}\\n\"}"
      case .afterEscape: return "\\033[31m\(sample.text)\\033[0m"
      case .encoded:
        return "GET /x?u=1%0A" + sample.text.replacing("=", with: "%3D").replacing("\"", with: "%22")
      }
    }

    private func replaced(_ sample: SecretKinds.Sample, _ change: (String) -> String) -> String {
      sample.secrets.reduce(sample.text) { $0.replacing($1, with: change($1)) }
    }
  }

  /// A text without colours and without the invisible characters.
  private static func bare(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == 0x1B || $0 == 0xC2 || $0 == 0xE2 }) else { return text }
    let unseen: [[UInt8]] = ["\u{200B}", "\u{200D}", "\u{AD}"].map { Array($0.utf8) }
    var bare: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x1B, i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "[") {
        while i < bytes.count, bytes[i] != UInt8(ascii: "m") { i += 1 }
        i += 1
      } else if bytes[i] >= 0x80, let character = unseen.first(where: { bytes[i...].starts(with: $0) }) {
        i += character.count
      } else {
        bare.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: bare, as: UTF8.self)
  }

  @Test func thereAreManyKinds() { #expect(Self.samples().count >= 530) }

  @Test(arguments: Clothes.allCases)
  func everyKindIsMaskedInEveryClothes(clothes: Clothes) {
    let redactor = Redactor()
    let turn = Clothes.allCases.firstIndex(of: clothes) ?? 0
    for (place, sample) in Self.samples().enumerated() where Thoroughness.takes(place + turn, oneOf: 5) {
      let text = clothes.dress(sample)
      let masked = redactor.redact(text)
      for secret in sample.secrets {
        #expect(!Self.bare(masked).contains(secret), "\(text.prefix(200)) → \(masked.prefix(200))")
      }
      #expect(redactor.redact(masked) == masked, "masked twice")
    }
  }

  /// A build that failed with a secret in the output, the name and the error of a step: in turn plain and coloured.
  private static func failure(_ place: Int, _ sample: SecretKinds.Sample) -> [Build] {
    let text = place.isMultiple(of: 2) ? sample.text : Clothes.coloured.dress(sample)
    return builds(
      in: [
        "#0 building with \"default\" instance using docker driver", "#5 [2/2] RUN \(sample.text)",
        "#5 0.1 \(text)",
        "#5 ERROR: process \"/bin/sh -c x\" did not complete successfully: exit code: 1", "------",
        " > [2/2] RUN \(sample.text):",
        "0.1 \(text)", "------",
        "ERROR: failed to solve: process \"\(text)\" did not complete successfully: exit code: 1", "",
      ].joined(separator: "\n"))
  }

  @Test(
    arguments: [
      ReportFormat.table, .markdown, .json, .jsonl, .html, .csv, .otlp, .trace, .svg, .github,
    ].enumerated().map { ($0.offset, $0.element) })
  func noKindComesOutInAnyFormat(turn: Int, format: ReportFormat) {
    // Eight builds a report: their texts are what counts, not the page around them.
    let samples = Self.samples()
    for start in stride(from: 0, to: samples.count, by: 8)
    where Thoroughness.takes(start / 8 + turn, oneOf: 26) {
      let places = start..<min(start + 8, samples.count)
      let failures = places.flatMap { Self.failure($0, samples[$0]) }
      #expect(failures.count == places.count)
      let text = Self.bare(String(decoding: format.render(failures), as: UTF8.self))
      for sample in samples[places] {
        for secret in sample.secrets where secret.count >= 6 {
          #expect(!text.contains(secret), "\(sample.text.prefix(200))")
        }
      }
    }
  }

  @Test(
    arguments: [
      #""token": "string""#, "token=IDENT", "machine learning password hashing",
      "docker login -u bob -p /srv/app",
      "adduser --disabled-login app && mkdir -p /srv/app", #"{"token": "string", "password": "string"}"#,
      "  password: String!",
      "password: str = Field(default=None)", "password: Optional[str] = None", "secret: bool",
      "const token = await login();",
      "TOKEN_FILE=/run/secrets/token", "PASSWORD_LENGTH=16", "password_reset_url=https://app.example/reset",
      "secretName: registry-credentials", "token count: 1234567", "Unexpected token: punc (;)",
      "go.sum h1:4sR8oA0bK9Xj7s8Q2m3p5v6w7x8y9zABCDEFGHIJKLM=",
      "GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D",
      "sk-learn-contrib-something-very-long-name", "hf_hub_download_model_from_registry",
      "/usr/lib/python3/dist-packages/SecretStorage/tokens.py",
      "https://registry.npmjs.org/@types/node/-/node-20.1.0.tgz",
      "password: must be at least 8 characters", "Password: is required", "useradd -m -p app",
      "set password policy to strong",
      "CREATE TABLE users (id int, password varchar(255), token text)",
      "_ZN4core3fmt9Formatter9write_str17h0123456789abcdefE",
      "chunk-vendors.5f3a9b1c.js 1.2 MB", "  Downloaded password-hash v0.5.0",
      "cache key: linux-node-18-2c26b46b68ffc68ff99b453c1d304134",
      "CACHE_KEY=linux-2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
      "GET /search?key=name&t=all",
      "https://example.com/page?code=404", "config set tokenizer fast",
      "re_match_group_of_something_rather_long_here",
      "api-version-2024-10-21-preview-something-else-long", "uuid 123e4567-e89b-12d3-a456-426614174000",
      "live_reload_server_started_on_port_3000_ok", "sorted by key=name, t=5", "token = settings.api_token",
      "http://localhost:8080/a@b", "echo $TOKEN | docker login --password-stdin",
      "https://user:password@host.example/", "passwd: password expiry information changed.",
      "GITHUB_TOKEN=\"${GITHUB_TOKEN:?missing}\"", "\"password\": \"Mot de passe\",", "Using password: YES",
      "error: secret \"registry-credentials\" not found", "Primary key fingerprint: A035 C8C1 9219 BA82",
      "https://example.com/hooks/setup-guide-for-new-team-members", "docker run -u bob -p 8080:80 acme/app",
      "password hash algorithm is: sha256", "pass: 12, fail: 0", "user = bob", "\"key\": \"linux-node-18\"",
      "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      "go: downloading golang.org/x/sys v0.0.0-20220715151400-c0bba94af5f8",
      "integrity sha512-3kq6kkAFCTsGJ5Ih2iDE0hPq0z1YAbqGJPjKlNwNkXxsvVzTtZ2RZQIVXL0wsyeYcSAJ3PIUp3Nb4kcAbkwR9Q==",
      "commit 3f786850e387550fdab836ed7e6dc881de23001b",
      "request id 550e8400-e29b-41d4-a716-446655440000 failed", "password: string",
      "--password-stdin is recommended", "token expired at 2026-11-28T10:00:00Z",
      "see /usr/share/doc/password-store/README", "export TOKEN=$(cat /run/secrets/token)",
      "NPM_TOKEN=${NPM_TOKEN}", #"password = "changeme""#, "PASSWORD_FILE=/run/secrets/db_password",
      "secretKeyRef: name: db-secret", "token_type=bearer", "error: unexpected token ')' in expression",
      "SyntaxError: Unexpected token u in JSON at position 0",
      "Setting up libsecret-1-0:amd64 (0.20.5-3) ...", "npm warn deprecated uuid@3.4.0: Please upgrade",
      "Collecting tokenizers==0.15.2", "Compiling secrecy v0.8.0",
      "COPY --from=build /src/app-1f9c2ab3.js /usr/share/nginx/html/",
      "at Object.<anonymous> (/app/src/auth/token-service.ts:42:17)",
      "dist/assets/index-DiwrgTda.js   143.42 kB", "auth: true", "api_key_id: 42",
      "cache_key: linux-node-4f2a9b77c0de", "publicKey: MCowBQYDK2VwAyEA",
      "password must be at least 12 characters", "access_token_ttl = 3600",
      "docker login ghcr.io -u bob --password-stdin", "mysql -u root -p app < dump.sql",
      #"curl -u "$USER:$PASS" https://x.example"#,
      "kubectl create secret generic x --from-file=./password.txt",
      "helm upgrade app ./chart --set db.existingSecret=db-credentials",
      "https://github.com/acme/app/actions/runs/1234567890/job/9876543210", "secret_name: app-tls-cert",
      "terraform apply -var 'db_password_length=16'", "vault kv get secret/app",
      "GPG key 0xB8F4D3A1C2E59607 imported", "Step 3/9 : ARG GITHUB_TOKEN",
      "#5 sha256:4f4fb700ef54461cfa02571ae0db9a0dc1e0cdb5577484a6d75e68dc38e8acc1 1.2MB / 3.4MB",
      "Digest: sha256:4f4fb700ef54461cfa02571ae0db9a0dc1e0cdb5577484a6d75e68dc38e8acc1",
      "docker build --build-arg TOKEN .", "--mount=type=secret,id=npm_token,target=/root/.npmrc",
      "secretName: app-tls", "tokenUrl: https://auth.example.com/oauth/token",
      "password_hash_algorithm = argon2", "auth_type: bearer", "token: ${{ secrets.GITHUB_TOKEN }}",
      "password: !ref DbPassword", "password: {{ .Values.db.password }}", "NPM_TOKEN=$NPM_TOKEN npm publish",
      "API_KEY=<your-api-key>", "API_KEY=your_api_key_here", "SECRET_KEY=xxxxxxxxxxxxxxxx",
      "password=********", "GET https://registry.npmjs.org/@babel%2fcore - 404",
      "go: github.com/acme/tokens@v1.2.3: invalid version", "h1:6D3PbKq3Y0F4qFqV3bqQ6fYJmQb5mJ5Yk0k9bKX0oYI=",
      #"resolved "https://registry.yarnpkg.com/ms/-/ms-2.1.3.tgz#574c8138ce1d2b5861f0b44579dbd60e""#,
      #"checksum = "b4a0b4ab1e3d4b52d1fb2c3f3ad87c4ed2f6f8a1e1f6d8a2b9c8d7e6f5a4b3c2""#,
      "error[E0432]: unresolved import `tokio_secret::Token`",
      "/usr/local/lib/python3.11/site-packages/secretstorage/util.py",
      "Downloading cryptography-42.0.5-cp39-abi3-manylinux_2_28_x86_64.whl (4.6 MB)",
      "ENOENT: no such file or directory, open '/run/secrets/npm_token'",
      "ERROR: secret npm_token: not found", "warning: the `token` parameter is deprecated",
      "assert token == expected_token", "    at validateToken (/app/dist/auth.js:120:15)",
      "build-20261128-1530-a1b2c3d4", "us-east-1.console.aws.amazon.com",
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbCdEf", "user: 1001:1001",
      "image: ghcr.io/acme/app:sha-3f78685", "Authorization header missing",
      "kubectl get secret app -o jsonpath='{.data.password}'", "vault kv put secret/app @data.json",
      "mc alias set minio https://m.example $KEY $SECRET",
      #"curl -H "Authorization: Bearer $TOKEN" https://x"#, "--tokenizer facebook/opt-125m",
      "token: string | undefined is not assignable to apiKey: string", "ARG OTP=27.0.1",
      "--otp-window=492817ms",
      "build\tSet up job\tSecret source: Actions", "using GIT_ASKPASS to set credentials GitHub App",
      "Downloading ghp_import-2.0.2-py3-none-any.whl (11 kB)", "password = (known after apply)",
      "+ echo Ubuntu22",
      "+ echo 2026-11-28T10:00:00Z", "| password | varchar(255) | NO |", "cat token | base64 -d | sha256sum",
      "\"encrypt\": \"required-tls12\"", "the password is SHA256-hashed",
      "tar -X exclude-list2.txt -czf a.tgz .",
      "kinit: Cannot find KDC for realm CORP.EXAMPLE", "vault kv put kv/team/db @db.json",
      "vault kv put kv/app host=db1.example.com port=5432", "echo done2026 | tee build7.log",
      "echo x1y2z3w4 | sha256sum", "echo linux5x | grep pass", "heroku config:set WEB_CONCURRENCY=3",
      "etcdctl put /app/version v1.2.3-rc4", "consul kv put app/replicas three3",
      "cryptsetup 2.6.1 installed",
      "vault write auth/approle/role/ci token_ttl=20m policies=ci-read2",
      "recovery phrase: must have twelve words that you wrote down when the wallet was made",
      "the mnemonic for this opcode is mov", "seed: 1234567", "Windows product key not found",
      "part A1B2C-D3E4F", "model XPS13-9310A-K2020", "License: Apache-2.0", "license key is missing",
      "serial 0001-0002-0003-0004", "Serial Number: 3A:5F-92-01-7C", "docker attach c0ffee123456abcd",
      "echo 'a'\"'\"'b2c3d4e5' > f", "printf '%s\\n' 'deb http://deb.example/debian main' 'x9y8z7w6' > f",
      "product key type: VOLUME_KMSCLIENT channel", "unlock code path /srv/app2",
      "secrets put on hold until v2b1",
      "chunk.0a1b2c3d4e5f6a7b.js", "docker run -u 1000 -w /app2 acme/app", "echo v1.2.3 > version.txt",
      "sha512-AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789AbCdEg==",
    ] + SecretKinds.likenesses + SecretKinds.likenessesOfPlaced + SecretKinds.likenessesOfPlaces
      + SecretKinds.sentenceLikenesses + SecretKinds.likenessesOfNumbered)
  func whatOnlyLooksLikeASecretStays(text: String) {
    #expect(Redactor().redact(text) == text)
    let coloured = "\u{1B}[32m\(text)\u{1B}[0m"
    #expect(Redactor().redact(coloured) == coloured)
  }

  @Test func aWordOrPathIsMaskedWhereItIsASecretOnly() {
    var known = KnownSecrets()
    let redactor = Redactor()
    _ = redactor.redact(
      "PASSWORD=postgres-main SECRET=registry.example/team/app TOKEN=2026-11-28", noting: &known)
    let text = "pull registry.example/team/app on 2026-11-28 from postgres-main"
    #expect(redactor.redact(text, knowing: known) == text)
    _ = redactor.redact("TOKEN=Zx81aa07kk55", noting: &known)
    #expect(redactor.redact("E401 \u{1B}[1mZx81\u{1B}[0maa07kk55", knowing: known) == "E401 \u{1B}[1m****")
  }

  /// Keys that are cut, indented, numbered, coloured, quoted, without heading, and the text after them.
  @Test(arguments: 0..<9)
  func keysAreMaskedLineByLine(form: Int) {
    let letters = Array("Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3+/aB")
    let body =
      (0..<4).map { row in String((0..<64).map { letters[($0 * 7 + row * 5) % letters.count] }) } + [
        "Qw7/zz=="
      ]
    let heading = "-----BEGIN RSA PRIVATE " + "KEY-----"
    let end = "-----END RSA PRIVATE " + "KEY-----"
    let whole = [heading] + body + [end]
    let lines: [String] =
      switch form {
      case 0: whole
      case 1: whole.map { "    " + $0 }
      case 2: whole.enumerated().map { "  \($0.offset) | \($0.element)" }
      case 3: whole.map { "\u{1B}[33m\($0)\u{1B}[0m" }
      case 4: body + [end]
      case 5: [heading] + body
      case 6: [heading + " # mine"] + body + [end]
      case 7: [heading] + body.map { "  \"\($0)\\n\" +" } + [end]
      default: Array(body.dropFirst(2))
      }
    let redacted = Redactor().redact(lines + ["it failed", "at line 12 of main.c"])
    for part in body { #expect(!redacted.joined(separator: "\n").contains(part)) }
    #expect(redacted.suffix(2) == ["it failed", "at line 12 of main.c"])
    var lineByLine = LineRedactor()
    let place = LineRedactor.Place(build: 1, step: 5)
    for line in lines {
      let shown = lineByLine.masked(line, at: place)
      for part in body { #expect(!shown.contains(part)) }
    }
    #expect(lineByLine.masked("it failed", at: place) == "it failed")
  }

  @Test func aTokenThatTheTerminalBrokeIsMaskedInBothLines() {
    let tail = "Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2"
    for cut in [8, 14, 24, 30] {
      let lines = ["it is ghp_" + tail.prefix(cut), tail.dropFirst(cut) + " as you see", "the next line"]
      let masked = Redactor().redact(lines)
      #expect(
        !masked.joined().contains(tail.prefix(cut)) && !masked.joined().contains(tail.dropFirst(cut)),
        "\(masked)")
      #expect(masked[2] == lines[2])
    }
    let whole = ["it is ghp_\(tail)", "sha256:0a1b", "v1.2.3", "node18 is fine"]
    #expect(Redactor().redact(whole)[1...] == whole[1...])
  }

  @Test func pairsOverTwoLinesAreOneSetting() {
    let lines = ["- name: DB_PASSWORD", "  value: hunT3r77", "- name: LEVEL", "  value: verbose9"]
    #expect(
      Redactor().redact(lines) == [
        "- name: DB_PASSWORD", "  value: ****", "- name: LEVEL", "  value: verbose9",
      ])
    let netrc = ["machine git.example.com", "  login bob", "  password hunT3r77", "done"]
    #expect(
      Redactor().redact(netrc) == ["machine git.example.com", "  login bob", "  password ****", "done"])
  }

  @Test func aBlockOfYAMLIsTheValueOfItsSetting() {
    #expect(
      Redactor().redact(["password: >-", "  hunT3r77", "level: verbose9"]) == [
        "password: >-", "  ****", "level: verbose9",
      ])
    #expect(
      Redactor().redact(["description: |", "  something9"]) == ["description: |", "  something9"])
  }

  @Test func aTextThatWasCutWithinASecretIsMaskedToItsEnd() {
    var known = KnownSecrets()
    _ = Redactor().redact("TOKEN=Zx81aa07kk55qq99", noting: &known)
    #expect(Redactor().redact("it was Zx81aa07kk", knowing: known) == "it was ****")
    #expect(Redactor().redact("it was Zx81aa07kk and", knowing: known) == "it was Zx81aa07kk and")
  }

  @Test func whatALineSaysOfTheNextIsKept() {
    func masked(_ lines: [String]) -> [String] { Redactor().redact(lines) }
    #expect(masked(["smtp_password:", "  Zq8-hunT3r"])[1] == "  ****")
    #expect(masked(["password:", "  minLength: 12"])[1] == "  minLength: 12")
    #expect(masked(["tokens:", "  - identifier"])[1] == "  - identifier")
    #expect(masked(["Password: ", "Login Succeeded"])[1] == "Login Succeeded")
    #expect(masked(["Usage: login --token <your-token>", "starting"])[1] == "starting")
    #expect(masked(["<password>", "Zq8-hunT3r", "</password>"])[1] == "****")
    #expect(masked(["#10 1.2 [acme]", "#10 1.3 password: Zq8-hunT3r#9"])[1] == "#10 1.3 password: ****")
    let table = [
      " user  |   password", "-------+-----------", " admin | Zq8hunT3r77", "(1 row)", " a | Zq8hunT3r88",
    ]
    #expect(
      masked(table) == [
        " user  |   password", "-------+-----------", " admin | ****", "(1 row)", " a | Zq8hunT3r88",
      ])
    let trace = ["+ echo hunter7712", "+ docker login -u ci --password-stdin registry.example"]
    var known = KnownSecrets()
    _ = Redactor().redact(trace, noting: &known)
    #expect(Redactor().redact(trace[0], knowing: known) == "+ echo ****")
    known = KnownSecrets()
    _ = Redactor().redact(["+ echo hunter7712", "+ make release9"], noting: &known)
    #expect(known.isEmpty)
  }

  @Test func aTokenThatALostLineEndHasGluedToAWordIsMasked() {
    let token = "ghp_" + "Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2"
    #expect(Redactor().redact("exit code: 1\(token) rejected") == "exit code: 1ghp_**** rejected")
    #expect(Redactor().redact("xnpm_config_registry_url_is_set") == "xnpm_config_registry_url_is_set")
  }

  @Test func whatIsSaidBesideALineIsKept() {
    func masked(_ lines: [String]) -> [String] {
      var known = KnownSecrets()
      return Redactor().redact(lines, noting: &known).map { Redactor().redact($0, knowing: known) }
    }
    // A key as openssl prints it; the public half stays.
    let pairs = "    9f:e7:45:ca:bb:3e:9a:e2:97:59:be:02:e9:54:84:"
    #expect(
      masked(["priv:", pairs, "    72:13", "pub:", pairs, "ASN1 OID: prime256v1"]) == [
        "priv:", "    ****", "    ****", "pub:", pairs, "ASN1 OID: prime256v1",
      ])
    #expect(masked(["private exponent:", pairs])[1] == "    ****")
    #expect(masked(["modulus:", pairs])[1] == pairs)
    // What a later line says of an earlier one.
    let later = ["Zx8kQ2hunT77", "", "This password must be changed after the first login."]
    #expect(masked(later)[0] == "****")
    #expect(masked(["Zx8kQ2hunT77", "the build is done"])[0] == "Zx8kQ2hunT77")
    #expect(
      masked([#"{"msg":"Zx8kQ2hunT77\n\nThe password above is used once."}"#])[0].contains("hunT") == false)
    let announced = ["Password for the reader account (see `acme reset -u reader`):", "  aB3=x9*K-pQ2_vT7m"]
    #expect(masked(announced)[1] == "  ****")
    // Lines that `printf` has as words.
    let words = "printf '%s\\n' 'Zx8kQ2hunT77' '' 'This password is used once.' 'priv:' '    72:13:9f:e7' > f"
    #expect(
      masked([words])[0]
        == words.replacing("Zx8kQ2hunT77", with: "****").replacing("72:13:9f:e7", with: "****"))
    // Bytes of a key pair, and a row of numbers.
    let numbers = (0..<64).map { String($0 * 83 % 251) }.joined(separator: ",")
    #expect(masked(["wallet: [\(numbers)]"]) == ["wallet: [****]"])
    let row = "[" + (0..<64).map(String.init).joined(separator: ",") + "]"
    #expect(masked([row]) == [row])
    // Settings in base64 and in hexadecimal digits.
    for word in [
      "eyJ1c2VyIjoiYm9iIiwicGFzc3dvcmQiOiJadzh4UTJodW5UNzcifQ==",
      "cGFzc3dvcmQ9WnE4aHVuVDNyNzcKdXNlcj1ib2IK",
      "7b22757365726e616d65223a226369222c2270617373776f7264223a225a713868756e5433723737227d",
      // PowerShell reads base64 of UTF-16.
      "JABwAGEAcwBzAHcAbwByAGQAPQAnAHEAWAA3AHAAbABvADkAOQB6ACcA",
    ] { #expect(masked(["wrote \(word)"])[0] == "wrote ****") }
  }
}
