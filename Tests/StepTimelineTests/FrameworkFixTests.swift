import StepTimeline
import Testing

/// What frameworks and language tools say: the first fix is for the tool and the Dockerfile of this build.
@Suite("Frameworks and language tools")
struct FrameworkFixTests {
  private func primary(_ dockerfile: [String], _ output: String) -> Diagnosis? {
    var lines: [String] = []
    for (i, instruction) in dockerfile.enumerated() {
      lines += ["Step \(i + 1)/\(dockerfile.count) : \(instruction)"]
      lines += [i == 0 ? " ---> 0123456789ab" : " ---> Running in 0123456789ab"]
    }
    let command = (dockerfile.last ?? "").dropFirst("RUN ".count)
    lines += [output, "The command '/bin/sh -c \(command)' returned a non-zero code: 1"]
    return builds(in: Array(lines.joined(separator: "\n").utf8)).last?.diagnoses.first(where: \.isPrimary)
  }

  private func firstFix(_ diagnosis: Diagnosis?) -> String {
    diagnosis?.fixes.first.map { $0.text + "\n" + ($0.snippet ?? "") } ?? ""
  }

  @Test(
    "A login goes to the tool that asks for it",
    arguments: [
      (
        "RUN mvn -B package",
        "[ERROR] Could not transfer artifact org.acme:base:pom:2 from/to acme (https://repo.acme.test/m2/): status code: 401, reason phrase: Unauthorized (401)",
        "settings.xml"
      ),
      (
        "RUN gradle build",
        "> Could not GET 'https://repo.acme.test/m2/base-2.pom'. Received status code 401 from server: Unauthorized",
        "gradle.properties"
      ),
      (
        "RUN gradle build",
        "> Could not resolve org.acme:base:2.\n   > Username must not be null!", "gradle.properties"
      ),
      (
        "RUN uv sync --frozen",
        "error: Failed to fetch: `https://pypi.acme.test/simple/base/`\n  Caused by: HTTP status client error (401 Unauthorized) for url (https://pypi.acme.test/simple/base/)",
        ".netrc"
      ),
      (
        "RUN poetry install",
        "Source (acme): Authorization error accessing https://pypi.acme.test/simple/base/",
        "POETRY_HTTP_BASIC"
      ),
      (
        "RUN pip install -r requirements.txt",
        "Looking in indexes: https://pypi.acme.test/simple\nUser for pypi.acme.test: ERROR: Exception:\nEOFError: EOF when reading a line",
        ".netrc"
      ),
      ("RUN bun install", "error: GET https://npm.acme.test/@acme%2fbase - 401", "npmrc"),
    ])
  func login(_ step: String, _ output: String, _ expected: String) {
    #expect(firstFix(primary(["FROM base:1", step], output)).contains(expected))
  }

  @Test(
    "A tool's verdict has its own cause and its own first fix",
    arguments: [
      (
        ["FROM rust:1.80", "ENV RUSTFLAGS=\"-C target-feature=+crt-static\"", "RUN cargo build --release"],
        "error: cannot produce proc-macro for `acme-derive v0.3.0` as the target `aarch64-unknown-linux-gnu` does not support these crate types",
        "cargo-macro-linked-statically", "cargo build --release --target aarch64-unknown-linux-gnu"
      ),
      (
        ["FROM gradle:8-jdk21", "RUN gradle installDist"],
        "> Dependency verification failed for configuration ':compileClasspath'\n  One artifact failed verification: acme-bom-3.pom (org.acme:acme-bom:3) from repository MavenRepo\n  If the artifacts are trustworthy, you will need to update the gradle/verification-metadata.xml file",
        "gradle-verification-incomplete", "--write-verification-metadata sha256"
      ),
      (
        ["FROM gradle:8-jdk21", "RUN gradle installDist"],
        "> Dependency verification failed for configuration ':compileClasspath'\n  One artifact failed verification: acme-3.jar (org.acme:acme:3) from repository MavenRepo\n  This can indicate that a dependency has been compromised. Please carefully verify the checksums.",
        "maven-checksum", "Clear the cache mounts"
      ),
      (
        ["FROM condaforge/miniforge3", "RUN mamba env create -f env.yml"],
        "LibMambaUnsatisfiableError: Encountered problems while solving:\n  - nothing provides __cuda needed by jaxlib-0.4-cuda126py311_1",
        "conda-unsatisfiable", "CONDA_OVERRIDE_CUDA=12.6"
      ),
      (
        ["FROM condaforge/miniforge3", "RUN mamba env create -f env.yml"],
        "LibMambaUnsatisfiableError: Encountered problems while solving:\n  - nothing provides __osx needed by appnope-0.1",
        "conda-unsatisfiable", "--from-history"
      ),
      (
        ["FROM ruby:3.4", "RUN RAILS_MASTER_KEY=0000 bin/rails assets:precompile"],
        "ActiveSupport::MessageEncryptor::InvalidMessage: ActiveSupport::MessageEncryptor::InvalidMessage",
        "rails-master-key-wrong", "pass the real key"
      ),
      (
        ["FROM maven:3-eclipse-temurin-11", "RUN mvn -B package"],
        "[ERROR] Detected JDK version 11.0.22 (JAVA_HOME=/opt/java/openjdk) is not in the allowed range [17,18).",
        "jvm-java-version", "eclipse-temurin-17"
      ),
      (
        ["FROM maven:3-eclipse-temurin-21", "RUN mvn -B package"],
        "java.lang.StackOverflowError\n\tat com.sun.tools.javac.comp.Attr.visitBinary(Attr.java:3989)",
        "jvm-compiler-stack", "MAVEN_OPTS"
      ),
      (
        ["FROM php:8.5-cli", "RUN pecl install redis-6.0.2"],
        "pecl/redis requires PHP (version >= 7.2.0, version <= 8.3.99), installed version is 8.5.0",
        "php-pecl-failed", "RUN pecl install redis &&"
      ),
      (
        ["FROM php:7.4-cli", "RUN pecl install redis"],
        "pecl/redis requires PHP (version >= 8.1.0, version <= 8.5.99), installed version is 7.4.33",
        "php-pecl-failed", "last release that supports PHP 7.4.33"
      ),
      (
        ["FROM eclipse-temurin:21", "COPY target/*.jar /srv/shop.jar"],
        "When using COPY with more than one source file, the destination must be a directory and end with a /",
        "copy-destination-not-directory", "Make the wildcard match one jar"
      ),
      (
        ["FROM ruby:3.4", "RUN bundle install"],
        "Bundler found mismatched checksums. This is a potential security risk.\n  puma (6.4.0) sha256=11\n    from the lockfile CHECKSUMS at Gemfile.lock:90:3\n  puma (6.4.0) sha256=22\n    from the API at https://gems.acme.test/",
        "ruby-checksum-mismatch", "under CHECKSUMS"
      ),
      (
        ["FROM php:8.3-cli", "RUN php bin/console cache:warmup"],
        "PHP Fatal error:  Uncaught Symfony\\Component\\Dotenv\\Exception\\PathException: Unable to read the \"/srv/.env\" environment file. in /srv/vendor/symfony/dotenv/Dotenv.php:556",
        "php-env-file-missing", ".dockerignore"
      ),
      (
        ["FROM node:22", "RUN node --env-file=.env build.mjs"], "node: .env: not found",
        "node-env-file-missing", "--env-file-if-exists"
      ),
      (
        [
          "FROM ubuntu:22.04",
          "RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs",
        ],
        "Unpacking nodejs (22.1.0-1nodesource1) ...\ndpkg: error processing archive /var/cache/apt/archives/nodejs_22.1.0-1nodesource1_amd64.deb (--unpack):\n trying to overwrite '/usr/share/systemtap/tapset/node.stp', which is also in package libnode72:amd64 12.22.9~dfsg-1ubuntu3",
        "apt-dpkg-failed", "NodeSource"
      ),
    ] as [([String], String, String, String)])
  func verdict(_ dockerfile: [String], _ output: String, _ rule: String, _ expected: String) {
    let diagnosis = primary(dockerfile, output)
    #expect(diagnosis?.rule == rule)
    let first = firstFix(diagnosis)
    #expect(first.contains(expected), "\(first)")
  }

  @Test(
    "It is for this Dockerfile",
    arguments: [
      (
        ["FROM composer:2", "RUN composer install --no-dev"],
        "    - acme/clock 3.1.0 requires php ~8.2.0 || ~8.3.0 -> your php version (8.5.1) does not satisfy that requirement.",
        "--ignore-platform-req=php"
      ),
      (
        ["FROM php:8.1-cli", "RUN composer install --no-dev"],
        "    - acme/clock 3.1.0 requires php ~8.2.0 || ~8.3.0 -> your php version (8.1.2) does not satisfy that requirement.",
        "Use a PHP image with a version that fits"
      ),
      (
        ["FROM php:8.4-cli", "RUN docker-php-ext-configure imap --with-imap-ssl"],
        "usage: /usr/local/bin/docker-php-ext-configure ext-name [configure flags]\n\nPossible values for ext-name:\nbcmath intl",
        "install-php-extensions imap"
      ),
      (
        ["FROM node:22", "RUN npm ci --omit=optional", "RUN npm run build"],
        "Error: Cannot find module '../fastcss.linux-x64-gnu.node'", "--omit=optional"
      ),
      (
        ["FROM node:22", "RUN npm ci --omit=optional", "RUN npm run build"],
        "Error: Cannot find module '@acme/css-linux-x64'", "remove `--omit=optional`"
      ),
      (
        ["FROM node:22", "RUN node left.js"], "Error: getaddrinfo ENOTFOUND postgres", "migrations"
      ),
      (
        ["FROM node:22", "RUN npm ci", "RUN npm run build"],
        "Error: Cannot find module '../fastcss.linux-x64-gnu.node'", "lock file, generate it again"
      ),
      (
        ["FROM ruby:3.4", "ENV BUNDLE_FORCE_RUBY_PLATFORM=1", "RUN bin/rails assets:precompile"],
        "ERROR: Cannot find the thruster executable for x86_64-linux in /gems/thruster-0.1/exe",
        "FORCE_RUBY_PLATFORM"
      ),
      (
        ["FROM ruby:3.4", "RUN bin/rails assets:precompile"],
        "ERROR: Cannot find the thruster executable for x86_64-linux in /gems/thruster-0.1/exe",
        "--add-platform x86_64-linux"
      ),
      (
        ["FROM mambaorg/micromamba:2", "RUN micromamba install -y -n base python", "RUN python -V"],
        "/bin/bash: line 1: python: command not found", "MAMBA_DOCKERFILE_ACTIVATE=1"
      ),
      (
        ["FROM python:3.12", "RUN uv sync", "RUN uv run python -m spacy download de_core"],
        "/srv/.venv/bin/python: No module named pip", "uv pip install pip"
      ),
      (
        ["FROM base:1", "RUN python3 -m pip install flask"], "/usr/bin/python3: No module named pip",
        "python3-pip"
      ),
      (
        [
          "FROM base:1", "RUN git clone --depth 1 https://github.com/microsoft/vcpkg.git /vcpkg",
          "RUN cmake -B b",
        ],
        "error: while checking out baseline from commit '1f3a9c', failed to `git show` versions/baseline.json.\nCMake Error at /vcpkg/scripts/buildsystems/vcpkg.cmake:941 (message):\n  vcpkg install failed.  See logs for more information:",
        "remove `--depth`"
      ),
      (
        ["FROM base:1", "RUN cmake -B b"],
        "error: building zstd:x64-linux failed with: BUILD_FAILED", "tools that vcpkg and its ports need"
      ),
      (
        ["FROM eclipse-temurin:21-jdk", "RUN ./mvnw -B package"],
        "[ERROR] org.acme.ShopTests.starts -- Time elapsed: 0.1 s <<< ERROR!\nCaused by: org.postgresql.util.PSQLException: Connection to localhost:5432 refused. Check that the hostname and port are correct\n[ERROR] There are test failures.",
        "-DskipTests"
      ),
      (
        ["FROM eclipse-temurin:21-jdk", "RUN ./mvnw -B package"],
        "[ERROR] org.acme.ShopTests.adds -- Time elapsed: 0.1 s <<< FAILURE!\nexpected: 2\n[ERROR] There are test failures.",
        "Fix the test"
      ),
      (
        ["FROM haskell:9.6", "RUN cabal build"],
        "Error: cabal: Could not resolve dependencies:\n[__1] rejecting: base-4.18.2.1/installed-4.18.2.1 (conflict: shop =>\nbase>=4.9 && <4.17)",
        "haskell:9.2"
      ),
      (
        ["FROM base:1", "RUN flutter build apk"],
        "> Failed to install the following Android SDK packages as some licences have not been accepted.\n     ndk;26.1.10909125 NDK (Side by side) 26.1.10909125",
        "sdkmanager 'ndk;26.1.10909125'"
      ),
      (
        ["FROM node:22", "RUN npm run build"],
        "> web@1.0.0 build\n> remix vite:build\n\nsh: 1: remix: not found", "npm ci --include=dev"
      ),
      (
        ["FROM node:22", "RUN npm run build"], "> web@1.0.0 build\n> jq . a.json\n\nsh: 1: jq: not found",
        "apt-get install"
      ),
      (
        ["FROM node:22", "RUN npm run build"],
        "getaddrinfo EAI_AGAIN fonts.gstatic.com\nFailed to fetch `Inter` from Google Fonts.",
        "--network=host"
      ),
      (
        ["FROM python:3.12", "RUN mkdocs build"],
        "ERROR   -  Config value 'plugins': The \"minify\" plugin is not installed",
        "pip install --no-cache-dir mkdocs-minify-plugin"
      ),
      (
        ["FROM base:1", "RUN pipenv install --deploy"],
        "Your Pipfile.lock (3e4d2c) is out of date. Expected: (8a7b6c).", "pipenv lock"
      ),
      (
        ["FROM dart:3.5", "RUN dart pub get"],
        "Because web depends on core from path which doesn't exist (could not find package core at \"../core\"), version solving failed.",
        "the same place"
      ),
      (
        ["FROM python:3.11", "RUN pip install torch==2.4.0", "RUN pip install flash-attn"],
        "  Preparing metadata (setup.py): finished with status 'error'\n      ModuleNotFoundError: No module named 'torch'\n      [end of output]",
        "Add `--no-build-isolation`"
      ),
      (
        ["FROM python:3.11-slim", "RUN python manage.py collectstatic"],
        "django.core.exceptions.ImproperlyConfigured: You're using the staticfiles app without having set the STATIC_ROOT setting to a filesystem path.",
        "STATIC_ROOT ="
      ),
    ])
  func fits(_ dockerfile: [String], _ output: String, _ expected: String) {
    let fix = firstFix(primary(dockerfile, output))
    #expect(fix.contains(expected), "\(fix)")
  }

  @Test(
    "A name without a dot is a service of compose; a server of the internet is not",
    arguments: [
      ("[cause]: Error: getaddrinfo ENOTFOUND backend", "backend, which does not run"),
      ("[cause]: Error: getaddrinfo ENOTFOUND api.acme.test", "api.acme.test cannot be resolved"),
      ("Error: getaddrinfo ENOTFOUND proxy", "proxy cannot be resolved"),
      (
        "npm error request to http://nexus/npm/left failed, reason: getaddrinfo ENOTFOUND nexus",
        "nexus cannot be resolved"
      ),
    ])
  func names(_ line: String, _ title: String) throws {
    let found = try #require(
      primary(["FROM node:22", "RUN npm run build"], "TypeError: fetch failed\n" + line))
    #expect(found.title.contains(title), "\(found.title)")
  }

  @Test(
    "A text that another cause prints as well does not give this one",
    arguments: [
      (
        "RUN mvn -B package",
        "WARN  Registry - no answer; java.net.ConnectException: Connection refused\n[ERROR] org.acme.CartTest.adds -- Time elapsed: 0.02 s <<< FAILURE!\norg.opentest4j.AssertionFailedError: expected: <2> but was: <3>\n[ERROR] There are test failures.",
        "A test fails"
      ),
      (
        "RUN gradle build",
        "CartTest > adds() FAILED\n    java.lang.IllegalStateException at CartTest.java:15\n> Task :itest SKIPPED: Could not find a valid Docker environment\n> There were failing tests. See the report at: file:///a/b.html",
        "A test fails"
      ),
      ("RUN npm run build", "> shop@1.0.0 build\n> psql -l\n\nsh: 1: psql: not found", "no command psql"),
      (
        "RUN npm run build", "> shop@1.0.0 build\n> tesseract a.png -\n\nsh: 1: tesseract: not found",
        "no command tesseract"
      ),
      (
        "RUN npm run build", "> shop@1.0.0 build\n> watch 'npm test'\n\nsh: 1: watch: not found",
        "watch cannot run"
      ),
      ("RUN npm run build", "> shop@1.0.0 build\n> bcx\n\nsh: 1: bcx: not found", "bcx cannot run"),
      (
        "RUN composer install --no-dev",
        "Attempted to load class \"ShopBundle\" from namespace \"App\".", "ShopBundle"
      ),
    ])
  func ambiguous(_ step: String, _ output: String, _ title: String) throws {
    let found = primary(["FROM base:1", step], output)
    if step.contains("composer") {
      #expect(found?.title.contains("--no-dev") != true, "\(found?.title ?? "")")
    } else {
      #expect(found?.title.contains(title) == true, "\(found?.title ?? "")")
    }
  }

  @Test("What may not have stopped the step is not certain")
  func uncertain() {
    let step = "RUN uv run python -m spacy download de || true && uv run python manage.py migrate"
    let pip = primary(
      ["FROM base:1", "RUN uv sync", step], "/srv/.venv/bin/python: No module named pip\nlast")
    #expect(pip?.confidence != .certain)
    let site = primary(
      ["FROM node:22", "RUN npm run build"],
      "Module not found: Error: Can't resolve './Nav' in '/docs/src'\nDocusaurus found broken links!")
    #expect(site?.rule != "site-broken-links")
  }

  @Test(
    "The fix repeats this step's command, and proposes no name or version that the tool does not take",
    arguments: [
      (
        "RUN cpanm Acme::Tide", "! Configure failed for Acme-Tide-1.2. See /a/build.log for details.",
        "RUN <the cpanm command> ||"
      ),
      (
        "RUN ./gradlew build", "> Username must not be null!\nFAILURE: Build failed with an exception.",
        "gradle.properties <the gradle command>"
      ),
      (
        "RUN uv sync", "error: No interpreter found for Python >=3.14 in search path",
        "FROM python:3.14-slim"
      ),
      ("RUN uv sync", "error: No interpreter found for Python 3.14 in search path", "python:3.14-slim"),
    ])
  func command(_ step: String, _ output: String, _ expected: String) {
    let fix = firstFix(primary(["FROM base:1", step], output))
    #expect(fix.contains(expected), "\(fix)")
  }

  @Test("What only warns, or belongs to another tool, is not taken for an error")
  func warnings() {
    let broken = "[WARNING] Docusaurus found broken links!\nerror: the last word"
    #expect(primary(["FROM node:22", "RUN npm run build"], broken)?.rule != "site-broken-links")
    let conda = "LibMambaUnsatisfiableError: x\n  - nothing provides __win needed by pywin32-306"
    let found = builds(
      in: Array(
        "Step 1/1 : RUN conda env create\n\(conda)\nThe command 'conda' returned a non-zero code: 1".utf8))
    #expect(!found.flatMap(\.diagnoses).contains { $0.rule == "rpm-unmet-dependencies" })
  }
}
