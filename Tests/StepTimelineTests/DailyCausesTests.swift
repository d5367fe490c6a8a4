import StepTimeline
import Testing

/// Causes that builds of every day have, in the words of several releases of a tool.
@Suite("Causes of daily life")
struct DailyCausesTests {
  private func diagnoses(_ step: String, _ output: String, base: String = "base:1", code: Int = 1)
    -> [Diagnosis]
  {
    let log = """
      Step 1/2 : FROM \(base)
       ---> 0123456789ab
      Step 2/2 : \(step)
       ---> Running in 0123456789ab
      \(output)
      The command '/bin/sh -c \(step.dropFirst(4))' returned a non-zero code: \(code)
      """
    return builds(in: log).last?.diagnoses ?? []
  }

  private func parseError(_ word: String, line: Int, dockerfile: String) -> Diagnosis? {
    let log = """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.1s
      Dockerfile:\(line)
      --------------------
      \(dockerfile)
      --------------------
      ERROR: failed to solve: dockerfile parse error on line \(line): unknown instruction: \(word)
      """
    return builds(in: log).last?.diagnoses.first(where: \.isPrimary)
  }

  /// What was said, a part of the title and a part of the first fix.
  private typealias Case = (step: String, output: String, title: String, fix: String)

  private func check(_ found: [Diagnosis], _ wanted: Case) {
    let cause = found.first(where: \.isPrimary)
    #expect(cause?.title.contains(wanted.title) == true, "\(cause?.title ?? "no cause")")
    let fix = cause?.fixes.first.map { $0.text + " " + ($0.snippet ?? "") } ?? "no fix"
    #expect(fix.contains(wanted.fix), "\(fix)")
  }

  // MARK: Lists of packages

  @Test(
    "A package that is not found after the lists could not be downloaded is a consequence",
    arguments: [
      "  Temporary failure resolving 'deb.acme.test'",
      "  Something wicked happened resolving 'deb.acme.test:http' (-5 - No address associated with hostname)",
      "W: Failed to fetch http://deb.acme.test/dists/x/InRelease  Could not resolve 'deb.acme.test'",
      "W: Failed to fetch http://deb.acme.test/dists/x/InRelease  503  Service Unavailable [IP: 192.0.2.4 80]",
      "  Connection timed out [IP: 192.0.2.4 80]",
    ])
  func emptyLists(reason: String) {
    for missing in ["Unable to locate package tree", "Package 'tree' has no installation candidate"] {
      let found = diagnoses(
        "RUN apt-get update && apt-get install -y tree",
        "Err:1 http://deb.acme.test x InRelease\n\(reason)\nE: \(missing)", code: 100)
      #expect(!found.contains { $0.rule == "apt-not-found-no-update" }, "\(found.map(\.title))")
      #expect(found.first?.isPrimary == true)
    }
  }

  @Test("The status of a mirror's error is told whole")
  func mirrorStatus() {
    let found = diagnoses(
      "RUN apt-get install -y tree",
      "E: Failed to fetch http://deb.acme.test/pool/t/tree_2.deb  502  Bad Gateway [IP: 192.0.2.4 80]",
      code: 100)
    #expect(found.first?.title.contains("(502  Bad Gateway)") == true, "\(found.map(\.title))")
  }

  // MARK: Databases

  @Test(
    "No database runs while an image is built",
    arguments: [
      "E: could not connect to server: Connection refused\n\tIs the server running on host \"localhost\" (::1) and accepting\n\tTCP/IP connections on port 5432?",
      "OperationalError: connection to server at \"localhost\" (127.0.0.1), port 5434 failed: Connection refused",
      "Error: connect ECONNREFUSED 127.0.0.1:3306",
      "MongooseServerSelectionError: connect ECONNREFUSED ::1:27017",
      "panic: dial tcp [::1]:5432: connect: connection refused",
      "redis.exceptions.ConnectionError: Error 111 connecting to 127.0.0.1:6379. Connection refused.",
      "pymongo.errors.ServerSelectionTimeoutError: localhost:27017: [Errno 111] Connection refused",
      "(2003, \"Can't connect to MySQL server on '127.0.0.1' (111)\")",
      "Error: P1001: Can't reach database server at `localhost:5432`",
      "org.postgresql.util.PSQLException: Connection to localhost:5432 refused. Check that the hostname is right",
      "OSError: [Errno 111] Connect call failed ('127.0.0.1', 5432)",
      "Npgsql.NpgsqlException (0x80004005): Failed to connect to 127.0.0.1:5432",
      "** (DBConnection.ConnectionError) tcp connect (localhost:5432): connection refused - :econnrefused",
    ])
  func noDatabase(words: String) {
    check(
      diagnoses("RUN ./prepare", words),
      ("", "", "connects to a database on this machine", "when the container starts"))
  }

  @Test("A server that the image has is started in the same step")
  func ownDatabase() {
    let found = diagnoses(
      "RUN service postgresql start; ./prepare",
      "connection to server at \"localhost\" (127.0.0.1), port 5432 failed: Connection refused")
    #expect(found.first?.title.contains("processes from an earlier RUN") == true)
  }

  @Test("Assets are built without the database; migrations wait for the container")
  func railsDatabase() {
    let words = "PG::ConnectionBad: could not connect to server: Connection refused"
    check(diagnoses("RUN bundle exec rails assets:precompile", words), ("", "", "Rails connects", "nulldb"))
    check(diagnoses("RUN bundle exec rails db:migrate", words), ("", "", "Rails connects", "Run migrations"))
  }

  // MARK: Python

  @Test(
    "A module of the standard library is no package",
    arguments: [
      ("json", "ERROR: Could not find a version that satisfies the requirement json (from versions: none)"),
      (
        "os",
        "ERROR: Could not find a version that satisfies the requirement os (from -r wants.txt (line 2)) (from versions: none)"
      ),
      ("sqlite3", "  Could not find a version that satisfies the requirement sqlite3 (from versions: )"),
      (
        "time",
        "ERROR: Could not find a version that satisfies the requirement time==1.0 (from versions: none)"
      ),
      ("re", "  ╰─▶ Because re was not found in the package registry and you require re"),
    ])
  func standardLibrary(module: String, words: String) {
    check(
      diagnoses("RUN pip install -r wants.txt", words),
      ("", "", "\(module) is a module of Python's standard library", "Remove \(module) from the requirements")
    )
  }

  @Test("A package whose name begins like a module is not one of the standard library")
  func notStandardLibrary() {
    let found = diagnoses(
      "RUN pip install jsonx",
      "ERROR: Could not find a version that satisfies the requirement jsonx (from versions: none)")
    #expect(found.first?.title.contains("standard library") == false)
  }

  @Test(
    "uv names the Python that it wants",
    arguments: [
      ("error: No interpreter found for Python >=3.13 in managed installations", ">=3.13", "3.13"),
      (
        "error: No interpreter found for Python >=3.12, <3.14 in virtual environments, managed installations, or search path",
        ">=3.12, <3.14", "3.12"
      ),
      ("error: No interpreter found for Python ==3.10.* in managed installations", "==3.10.*", "3.10"),
      ("  × No interpreter found for Python 3.12 in virtual environments or system path", "3.12", "3.12"),
    ])
  func uvPython(words: String, required: String, version: String) {
    check(
      diagnoses("RUN uv sync", words, code: 2),
      ("", "", "uv cannot find Python \(required) in the image", "FROM python:\(version)-slim"))
  }

  @Test("A program without that subcommand is of another release")
  func unknownSubcommand() {
    for error in [
      "Error: No such command 'pages'.", "Error: No such command \"pages\".", "│ No such command 'pages'.  │",
    ] {
      check(
        diagnoses("RUN docsctl pages", "Usage: docsctl [OPTIONS] COMMAND [ARGS]...\n\(error)", code: 2),
        ("", "", "docsctl has no command `pages`", "Install the release of docsctl"))
    }
  }

  @Test("The locale is the cause, not the package that could not be built")
  func asciiLocale() {
    let words = """
      3/4/2021, 9:05:00 AMTraceback (most recent call last):  File "<string>", line 1, in <module>UnicodeDecodeError: 'ascii' codec can't decode byte 0xe2 in position 9: ordinal not in range(128)
      Command "python setup.py egg_info" failed with error code 1 in /tmp/pip-build-q/acme/
      """
    let found = diagnoses("RUN pip3 install acme", words, base: "ubuntu:16.04")
    check(found, ("", "", "as ASCII", "LANG"))
    #expect(!found.contains { $0.rule == "pip-build-wheel" })
  }

  // MARK: Commands

  @Test(
    "A PowerShell command in cmd needs a SHELL line",
    arguments: ["Invoke-WebRequest", "new-item", "Expand-Archive"])
  func cmdlet(name: String) {
    check(
      diagnoses(
        "RUN \(name) x",
        "'\(name)' is not recognized as an internal or external command,\noperable program or batch file."),
      ("", "", "`\(name)` is a PowerShell command", "SHELL [\"powershell\""))
  }

  @Test(
    "A file in a cache mount is not copied in an earlier step",
    arguments: [
      (
        "RUN --mount=type=cache,target=/cache cp /cache/model.bin /srv/",
        "cp: cannot stat '/cache/model.bin': No such file or directory", true
      ),
      (
        "RUN --mount=type=cache,target=/srv/out/ cp out/app /bin/app",
        "cp: cannot stat 'out/app': No such file or directory", true
      ),
      (
        "RUN --mount=type=cache,target=/srv/out make && cp out/app /bin/app",
        "cp: cannot stat 'out/app': No such file or directory", false
      ),
      (
        "RUN --mount=type=cache,target=/cache cp /data/model.bin /srv/",
        "cp: cannot stat '/data/model.bin': No such file or directory", false
      ),
    ])
  func cacheMount(step: String, words: String, isOfMount: Bool) throws {
    let cause = try #require(diagnoses(step, words).first)
    #expect(cause.causes.contains { $0.contains("cache mount") } == isOfMount)
    #expect((cause.fixes.first?.text.contains("cache mount") == true) == isOfMount)
  }

  @Test(
    "A service that did not start",
    arguments: [
      ("Starting MySQL database server: mysqld . . . . . failed!", "mysqld", "chown -R mysql:mysql"),
      (" * Starting MariaDB database server mariadbd\n   ...fail!", "mariadbd", "service mariadb start"),
      ("[FAIL] Starting PostgreSQL 13 database server: main failed!", "", "Print the server's log"),
      (
        "Job for varnish.service failed because a timeout was exceeded.", "varnish.service",
        "Print the server's log"
      ),
    ])
  func service(words: String, name: String, fix: String) {
    check(
      diagnoses("RUN ./start", words),
      ("", "", name.isEmpty ? "did not start" : "The service \(name) did not start", fix))
  }

  @Test("A server that failed to start is the cause, not the client that cannot reach it")
  func serviceBeforeClient() {
    let words = """
      Starting MySQL database server: mysqld . . failed!
      ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/var/run/mysqld/mysqld.sock' (2)
      """
    let found = diagnoses("RUN service mysql start; mysql -e 'select 1'", words)
    #expect(found.first?.title == "The service mysqld did not start in the build")
    #expect(!found.contains { $0.rule == "server-not-in-step" })
  }

  @Test(
    "A signature needs the key that made it",
    arguments: [
      ("gpg:                using EDDSA key 0011223344556677", "No public key", "0011223344556677"),
      (
        "gpg: Signature made Tue 05 Jan 2016 UTC using RSA key ID 89ABCDEF", "public key not found",
        "89ABCDEF"
      ),
    ])
  func signature(line: String, reason: String, key: String) {
    check(
      diagnoses("RUN gpg --verify SUMS.asc", "\(line)\ngpg: Can't check signature: \(reason)", code: 2),
      ("", "", "the key \(key) was not imported", "--recv-keys \(key)"))
  }

  @Test("A container is not registered with Red Hat")
  func registration() {
    check(
      diagnoses(
        "RUN subscription-manager register",
        "subscription-manager is operating in container mode. Use your host system to manage subscriptions.",
        code: 78),
      ("", "", "does not register a container", "Remove `subscription-manager`"))
  }

  // MARK: Building

  @Test(
    "rake is missing, not a compiler",
    arguments: [
      "/usr/bin/ruby: No such file or directory -- /usr/share/rubygems-integration/all/gems/rake-13.0.6/exe/rake (LoadError)",
      "sh: rake: not found",
    ])
  func rake(words: String) {
    check(
      diagnoses(
        "RUN gem install acme", "ERROR: Failed to build gem native extension.\n\(words)", base: "debian:12"),
      ("", "", "needs rake", "install -y --no-install-recommends rake"))
  }

  @Test(
    "configure names a library in many ways",
    arguments: [
      ("configure: error: pcre library is required", "libpcre3-dev"),
      ("*** pcre2 library not found", "libpcre2-dev"),
      ("configure: error: PCRE2 is required", "libpcre2-dev"),
      ("configure: error: *** zlib library not found.", "zlib1g-dev"),
      ("configure: error: libuuid development library not found", "uuid-dev"),
      ("configure: error: the readline library is missing", "libreadline-dev"),
    ])
  func configureLibrary(words: String, package: String) {
    check(
      diagnoses("RUN ./configure", words, base: "debian:12"), ("", "", "configure needs the library", package)
    )
  }

  @Test("prove names the failing test")
  func prove() {
    let words = """
      Test Summary Report
      -------------------
      t/07-merge.t (Wstat: 512 (exited 2) Tests: 12 Failed: 2)
        Failed tests:  3, 11
      Files=9, Tests=120,  3 wallclock secs
      Result: FAIL
      """
    check(diagnoses("RUN prove t", words), ("", "", "A test fails: t/07-merge.t: 3, 11", "t/07-merge.t"))
  }

  @Test(
    "Deno lacks a file, whatever its release",
    arguments: [
      "error: Cannot resolve module \"file:///srv/a.ts\" from \"file:///srv/deps.ts\".",
      "error: Module not found \"file:///srv/a.ts\".\n    at file:///srv/deps.ts:3:8",
      "error: Cannot resolve module \"file:///srv/a.ts\".",
    ])
  func deno(words: String) {
    check(
      diagnoses("RUN deno cache deps.ts", words), ("", "", "Deno cannot load /srv/a.ts", "Copy /srv/a.ts"))
  }

  // MARK: Dockerfiles and builders

  @Test(
    "A sign where a space belongs, and a mark before an instruction",
    arguments: [
      ("ENV=GOFLAGS", "ENV=GOFLAGS -v", "A space is missing", "Put a space after `ENV`"),
      ("EXPOSE:80", "EXPOSE:80", "A space is missing", "Put a space after `EXPOSE`"),
      ("\"RUN", "\"RUN make\"", "A quotation mark stands before RUN", "Remove the quotation mark"),
      ("'COPY", "'COPY . .", "A quotation mark stands before COPY", "Remove the quotation mark"),
    ])
  func signs(word: String, line: String, title: String, fix: String) throws {
    let cause = try #require(
      parseError(
        word, line: 2, dockerfile: "   1 |     FROM debian:12\n   2 | >>> \(line)\n   3 |     CMD [\"sh\"]"))
    #expect(cause.title.contains(title), "\(cause.title)")
    #expect(cause.fixes.first?.text.contains(fix) == true, "\(cause.fixes.map(\.text))")
  }

  @Test("Buildah in a container without rights")
  func nestedMount() {
    let log = """
      STEP 1/2: FROM base:1
      STEP 2/2: RUN make
      error running container: error from /usr/bin/crun creating container for [/bin/sh -c make]: mount `tmpfs` to `/dev`: Permission denied
      : exit status 1
      Error: building at STEP "RUN make": while running runtime: exit status 1
      """
    check(
      builds(in: log).last?.diagnoses ?? [], ("", "", "may not mount /dev", "--isolation=chroot"))
  }
}
