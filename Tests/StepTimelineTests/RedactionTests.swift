import BuildLogParser
import Testing

@testable import StepTimeline

@Suite("Redaction")
struct RedactionTests {
  private let redactor = Redactor()

  private func expect(_ text: String, _ wanted: String, _ location: SourceLocation = #_sourceLocation) {
    let once = redactor.redact(text)
    #expect(once == wanted, sourceLocation: location)
    #expect(redactor.redact(once) == once, "twice", sourceLocation: location)
  }

  private static let letters = "Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3"

  /// Heads and tails are put together here: the source holds no whole token that would stop a scanner.
  @Test(
    "Tokens are told by their shape and keep their heads",
    arguments: [
      ("ghp_", letters), ("gho_", letters), ("ghu_", letters), ("ghs_", letters), ("ghr_", letters),
      ("github_pat_", "11" + letters + "_" + letters), ("glpat-", "a_b-" + letters), ("gldt-", letters),
      ("glrt-", letters), ("npm_", letters), ("pypi-AgE", "IcHlwaS5vcmc" + letters),
      ("AKIA", "IOSFODNN7ABCDEFG"), ("ASIA", "IOSFODNN7ABCDEFG"), ("AIza", "SyA-" + letters.prefix(31)),
      ("ya29.", letters), ("xoxb-", "123456789012-" + letters), ("sk_live_", letters), ("dckr_pat_", letters),
      ("dckr_oat_", letters), ("hf_", letters), ("sk-", letters), ("sk-proj-", letters),
      ("SG.", letters.prefix(22) + "." + letters + "_abc"), ("SK", "0123456789abcdef0123456789abcdef"),
      ("eyJ", "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0." + letters),
      ("hooks.slack.com/services/", "T00000000/B00000000/" + letters.prefix(24)),
    ] as [(String, String)])
  func shapes(head: String, tail: String) {
    expect("error: \(head)\(tail) was rejected.", "error: \(head)**** was rejected.")
    expect("\(head)\(tail)", "\(head)****")
    expect("RUN NPM_TOKEN=\(head)\(tail) npm ci", "RUN NPM_TOKEN=\(head)**** npm ci")
    // In the middle of a word it is something else.
    expect("x\(head)\(tail.prefix(8))", "x\(head)\(tail.prefix(8))")
  }

  @Test(
    "Passwords in URLs",
    arguments: [
      (
        "git clone https://bob:hunter2@git.example.com/a.git",
        "git clone https://bob:****@git.example.com/a.git"
      ),
      ("https://oauth2:s3cr3t!@gitlab.example.com/g/p", "https://oauth2:****@gitlab.example.com/g/p"),
      ("postgres://app:p%40ss@db:5432/app?x=1", "postgres://app:****@db:5432/app?x=1"),
      ("redis://:pa55@cache:6379", "redis://:****@cache:6379"),
      ("https://user:p@ss@host/", "https://user:****@host/"),
      ("https://0123456789abcdef0123456789abcdef@sentry.io/4", "https://****@sentry.io/4"),
      ("https://abcdefghijklmnop1234:x-oauth-basic@github.com/", "https://****:x-oauth-basic@github.com/"),
      ("set GOPROXY=https://u:pw1@proxy.corp,direct", "set GOPROXY=https://u:****@proxy.corp,direct"),
    ])
  func urls(text: String, wanted: String) { expect(text, wanted) }

  @Test(
    "Headers",
    arguments: [
      ("Authorization: Bearer abc.def", "Authorization: Bearer ****"),
      ("> authorization: Basic dXNlcjpwYXNz", "> authorization: Basic ****"),
      (
        "curl -H \"Authorization: token abc123\" https://x", "curl -H \"Authorization: token ****\" https://x"
      ),
      ("curl --header 'PRIVATE-TOKEN: abcDEF' https://x", "curl --header 'PRIVATE-TOKEN: ****' https://x"),
      ("X-Api-Key: k-1", "X-Api-Key: ****"),
      ("< Set-Cookie: sid=abc; path=/", "< Set-Cookie: sid=****"),
      ("retry with Bearer abcdefghij0123456789", "retry with Bearer ****"),
    ])
  func headers(text: String, wanted: String) { expect(text, wanted) }

  @Test(
    "Settings with the name of a secret",
    arguments: [
      ("ENV DB_PASSWORD=hunter2", "ENV DB_PASSWORD=****"),
      ("ENV DB_PASSWORD hunter2", "ENV DB_PASSWORD ****"),
      ("ENV DB_PASSWORD=\"two words\" A=b", "ENV DB_PASSWORD=\"****\" A=b"),
      ("ARG API_KEY='k y z 1' # x", "ARG API_KEY='****' # x"),
      ("docker build --build-arg NPM_TOKEN=abc-123 .", "docker build --build-arg NPM_TOKEN=**** ."),
      ("docker build --build-arg 'NPM_TOKEN=a b c d' .", "docker build --build-arg 'NPM_TOKEN=****' ."),
      ("export GITHUB_TOKEN=abc-123; make", "export GITHUB_TOKEN=****; make"),
      ("AWS_SECRET_ACCESS_KEY=abc/def+ghi", "AWS_SECRET_ACCESS_KEY=****"),
      ("aws_secret_access_key = abc/def+ghi", "aws_secret_access_key = ****"),
      ("//registry.npmjs.org/:_authToken=abc-def", "//registry.npmjs.org/:_authToken=****"),
      ("//npm.corp/:_password=\"cGFzcw==\"", "//npm.corp/:_password=\"****\""),
      ("DB_PASSWORD=correct horse battery", "DB_PASSWORD=****"),
      ("RUN TOKEN=abc-123 npm ci && x", "RUN TOKEN=**** npm ci && x"),
      ("{\"user\":\"bob\",\"password\": \"a\\\"b-12\"}", "{\"user\":\"bob\",\"password\": \"****\"}"),
      ("{\"auths\":{\"h\":{\"auth\":\"dXNlcjpwYXNz\"}}}", "{\"auths\":{\"h\":{\"auth\":\"****\"}}}"),
      ("{\\\"api_key\\\": \\\"k1-k2-k3\\\", x}", "{\\\"api_key\\\": \\\"****\\\", x}"),
      ("GET https://x/y?access_token=abc-123&z=1", "GET https://x/y?access_token=****&z=1"),
      (
        "https://a.blob.core.windows.net/c?sv=2&sig=a%2Fb%3D&se=3",
        "https://a.blob.core.windows.net/c?sv=2&sig=****&se=3"
      ),
      ("Server=db;Password=pw1-pw2;Database=x", "Server=db;Password=****;Database=x"),
      ("docker login -u bob -p s3cret reg.example", "docker login -u bob -p **** reg.example"),
      ("mysql --password s3cret -h db", "mysql --password **** -h db"),
      ("curl -u bob:s3cret https://x", "curl -u bob:**** https://x"),
      ("machine git.example login bob password s3cret", "machine git.example login bob password ****"),
      ("  password: hunter2", "  password: ****"),
      ("<password>hunter2</password>", "<password>****</password>"),
      ("mvn -Dgpg.passphrase=abc-123 deploy", "mvn -Dgpg.passphrase=**** deploy"),
      ("DB_PASS=x1 y z2", "DB_PASS=****"),
      ("const apiKey = \"k-1234\";", "const apiKey = \"****\";"),
      ("NPM_TOKEN_BASE64=abcdef=", "NPM_TOKEN_BASE64=****"),
      ("password=ü-ö-ß", "password=****"),
    ])
  func settings(text: String, wanted: String) { expect(text, wanted) }

  @Test(
    "What looks like a secret and is none stays",
    arguments: [
      "", "token", "invalid token", "--secret id=token",
      "RUN --mount=type=secret,id=token,env=NPM_TOKEN npm ci",
      "NPM_TOKEN=${NPM_TOKEN}", "NPM_TOKEN=$NPM_TOKEN npm ci",
      "NPM_TOKEN=$(cat /run/secrets/npm token) npm ci",
      "NPM_TOKEN=\"$(cat \"/run/secrets/npm\")\" npm ci", "ENV NPM_TOKEN=", "ENV NPM_TOKEN=\"\"",
      "ARG NPM_TOKEN",
      "TOKEN=****", "TOKEN=***", "https://user:****@host", "https://x-access-token:$TOKEN@github.com/a/b",
      "https://oauth2:${GITLAB_TOKEN}@gitlab.com", "https://bob@bitbucket.org/x", "ssh://git@github.com/x",
      "FROM golang@sha256:e0d1e1855517b3c5d08d0c1566a44de3ff7950a51a30841c089730fc2ccd13fd",
      "docker-image://busybox:1.36@sha256:e04ead48b0541482af051ef5292a9e9f62a44dde809ee170c697923a68ae3ffc",
      "commit 2aae6c35c94fcfb415dbe95f408b9ce91ee846ed",
      "example.com/lib v0.0.0-20230102150405-abcdef123456 h1:4sR8oA0bK9Xj7s8Q2m3p5v6w7x8y9zABCDEFGHIJKLM=",
      "\"integrity\": \"sha512-abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKL==\"",
      "https://proxy.golang.org/example.com/lib/@v/v1.0.0.info", "http://localhost:8080/a@b",
      "npm_config_registry=https://registry.npmjs.org", "hf_hub_download",
      "sk-learn-contrib-something-very-long-name",
      "ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D", "TOKENIZERS_PARALLELISM=false",
      "TOKEN_FILE=/run/secrets/token", "PRIVATE_KEY=/etc/ssl/key.pem", "PWD=/home/bob/work", "OLDPWD=/x/y/z",
      "max_tokens=4096", "PASSWORD_LENGTH=16", "CACHE_KEY=linux-1", "public_key=abc", "pass=3 fail=0",
      "WARNING! Using --password via the CLI is insecure. Use --password-stdin.",
      "failed to fetch oauth token: unexpected status: 401 Unauthorized",
      "failed to authorize: failed to fetch anonymous token: Get \"https://auth.docker.io/token\": EOF",
      "SyntaxError: Unexpected token: string (x)", "secret \"npm\": not found", "token := getToken()",
      "if token == \"abc\" {", "password != nil", "const token = await login();", "token = os.environ[\"T\"]",
      "    password: ***", "  id-token: write", "Password: ", "Authorization: header missing",
      "the docker run -u 1000:1000 flag", "go: h1:abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG=",
      "WWW-Authenticate: Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\"",
      "expected -----BEGIN PRIVATE KEY----- in the file",
      "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
      "eyJhbGciOiJIUzI1NiJ9 is a header", "SK8 skate", "AKIA is a head", "%PATH% TOKEN=%TOKEN%", "token=%s",
      "password=<your password>", "token: ${{ secrets.GITHUB_TOKEN }}",
      "export const TokenShape = token => token",
      "git clone https://x-access-token:@github.com/a",
      "HTTPS_PROXY=http://USER:PASSWORD@proxy.corp.example:3128",
      "requests-oauthlib==1.3.1 tokenizers==0.13", "--token and --user exclude each other",
    ])
  func nearMisses(text: String) { expect(text, text) }

  /// Before another command a password has any length; only what is long enough for one ends there.
  @Test(
    "Short passwords before another command",
    arguments: [
      ("DB_PASSWORD=t0r && make", "DB_PASSWORD=****"), ("DB_PASSWORD=gate5 && make", "DB_PASSWORD=****"),
      ("MYSQL_ROOT_PASSWORD=toor && mysql", "MYSQL_ROOT_PASSWORD=****"),
      ("POSTGRES_PASSWORD=7788 && make", "POSTGRES_PASSWORD=****"),
      ("DB_PASSWORD=two && Tower77Gate && x", "DB_PASSWORD=****"),
      ("DB_PASSWORD=our && tower7Gate", "DB_PASSWORD=****"),
      ("DB_PASSWORD=tower7Gate && make && x", "DB_PASSWORD=**** && make && x"),
    ])
  func passwordsBeforeCommands(text: String, wanted: String) { expect(text, wanted) }

  @Test(
    "Passwords that end as what is done to a package",
    arguments: ["db-password: hatred", "root-password: everlasting", "redis-password: thoroughbred"])
  func passwordsOfWords(text: String) {
    expect(text, text.prefix { $0 != " " } + " ****")
  }

  @Test("Private keys, in one text and over lines")
  func privateKeys() {
    let body = ["MIIEpAIBAAKCAQEAabcdefghijklmnop", "QRSTUVWXYZ0123456789+/=="]
    let begin = "-----BEGIN RSA PRIVATE KEY-----"
    let end = "-----END RSA PRIVATE KEY-----"
    let lines = ["cat key", begin] + body + [end, "done"]
    expect(lines.joined(separator: "\n"), "cat key\n\(begin)\n****\n****\n\(end)\ndone")
    expect("KEY=\"\(begin)\\n\(body[0])\\n\(end)\"", "KEY=\"\(begin)\\n****\\n\(end)\"")
    expect("\(begin)\n\(body[0])", "\(begin)\n****")
    #expect(redactor.redact(lines) == ["cat key", begin, "****", "****", end, "done"])
    #expect(
      redactor.redact(["wanted \(begin) here", "plain text"]) == ["wanted \(begin) here", "plain text"])
  }

  @Test("Every text of a build, and a secret that comes back alone")
  func builds() {
    let token = "zq81-aa07-kk55"
    var step = Step(
      id: "7", name: "[web build 2/5] RUN NPM_TOKEN=\(token) npm ci", status: .failed, sourceLine: 3)
    step.error =
      "process \"/bin/sh -c NPM_TOKEN=\(token) npm ci\" did not complete successfully: exit code: 1"
    step.lastLine = "E401 \(token)"
    step.warnings = ["secret=abc123"]
    step.longestSilence = Step.Silence(startSeconds: 0, seconds: 2, afterText: "using \(token)")
    var build = Build(
      source: Build.Source(name: "ci.log", line: 1, lines: 9, dialect: .plain, envelope: .none),
      result: .failed,
      clock: .none, steps: [step])
    build.closingError = step.error
    build.failures = [
      Failure(
        step: 0, message: step.error ?? "",
        dockerfile: Failure.Excerpt(
          file: "Dockerfile", line: 6, endLine: 6,
          lines: [.init(number: 6, isMarked: true, text: "RUN NPM_TOKEN=\(token) npm ci")]),
        tail: ["rejected \(token)", "bye"])
    ]
    build.diagnoses = [
      Diagnosis(
        rule: "npm-auth", title: "Rejected \(token)", kind: .error, step: 0, confidence: .certain,
        isPrimary: true,
        isRetryable: false, evidence: [.init(line: 4, text: "rejected \(token)")], captures: ["token": token],
        causes: ["x \(token)"], fixes: [Fix("y \(token)", snippet: "z \(token)")], verify: ["echo \(token)"],
        docs: ["https://docs.npmjs.com"])
    ]
    build.insights = [Insight(id: "a", text: "Change NPM_TOKEN=\(token) npm ci.", step: 0, secondsAtStake: 1)]
    build.warnings = [BuildWarning(text: "seen \(token)", line: 6)]

    redactor.redact(&build)
    #expect(!"\(build)".contains(token))
    #expect(build.steps[0].name == "[web build 2/5] RUN NPM_TOKEN=**** npm ci")
    #expect(build.steps[0].parts.target == "web")
    #expect(build.steps[0].parts.stage == "build")
    #expect(build.steps[0].parts.instruction == "RUN NPM_TOKEN=**** npm ci")
    #expect(build.failures[0].tail == ["rejected ****", "bye"])
    #expect(build.diagnoses[0].captures == ["token": "****"])
    let once = build
    redactor.redact(&build)
    #expect(build == once)
  }

  @Test("A build without secrets is not touched")
  func plainBuild() {
    var build = Build(
      source: Build.Source(name: "ci.log", line: 1, lines: 9, dialect: .plain, envelope: .none),
      result: .succeeded, clock: .none,
      steps: [Step(id: "1", name: "[web 1/2] FROM docker.io/library/a:1@sha256:0a", sourceLine: 1)])
    let before = build
    redactor.redact(&build)
    #expect(build == before)
  }

  @Test("A long text of openings that never close is read to its end")
  func openings() {
    for unit in [
      "token=\"", "token=$(", "a://b", "-----BEGIN PRIVATE KEY-----", "eyJ.", "password: ", "<token>", "ghp_",
    ] {
      let text = String(repeating: unit, count: 20_000 / unit.utf8.count)
      _ = redactor.redact(text)
    }
  }
}
