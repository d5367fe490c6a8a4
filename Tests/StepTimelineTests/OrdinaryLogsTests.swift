import StepTimeline
import Testing

/// Ordinary lines that a rule could take for more than they say: the cause, and the first thing to do about it.
@Suite struct OrdinaryLogsTests {
  struct Log: Sendable, CustomTestStringConvertible {
    var base: String
    var command: String
    var lines: [String]
    var exitCode = 1
    /// The rule of the cause; `nil` if only the program's own words are.
    var rule: String?
    /// Words of the title.
    var title = ""
    /// Words of the first fix, its snippet included.
    var fix = ""
    /// Words that the first fix must not have.
    var notInFix = "\u{0}"
    /// How sure the cause is.
    var confidence: Confidence?

    var testDescription: String { "\(command): \(lines.first ?? "")" }

    var bytes: [UInt8] {
      AmbiguousWordsTests.Output(
        base: base, command: command, lines: lines, exitCode: exitCode, rule: nil, never: ""
      ).log
    }
  }

  @Test(arguments: jvm + exitCodes + ruby + gems + rust + network + native + others + likenesses)
  func theCauseIsWhatTheLinesSayAndTheFirstFixHelps(log: Log) throws {
    let build = try #require(builds(in: log.bytes).first)
    let primary = build.diagnoses.first(where: \.isPrimary)
    let silent = ["bk-process-failed", "program-message", "git-generic-128"]
    if let rule = log.rule {
      #expect(primary?.rule == rule)
    } else {
      #expect(primary.map { silent.contains($0.rule) } ?? true, "\(primary?.rule ?? "")")
    }
    #expect(primary?.title.contains(log.title) ?? log.title.isEmpty, "\(primary?.title ?? "")")
    if let confidence = log.confidence { #expect(primary?.confidence == confidence) }
    let first = primary?.fixes.first.map { $0.text + "\n" + ($0.snippet ?? "") } ?? ""
    #expect(log.fix.isEmpty || first.contains(log.fix), "\(first)")
    #expect(!first.contains(log.notInFix), "\(first)")
  }

  static let jvm: [Log] = [
    // Maven warns of the profile, and goes on.
    Log(
      base: "maven:3-eclipse-temurin-21", command: "mvn -B package -Pship",
      lines: [
        "[WARNING] The requested profile \"ship\" could not be activated because it does not exist.",
        "[ERROR] COMPILATION ERROR :", "[ERROR] /app/src/main/java/A.java:[3,8] ';' expected",
      ], rule: "java-compile-error", title: "';' expected"),
    Log(
      base: "maven:3-eclipse-temurin-21", command: "mvn -B acme:ship",
      lines: [
        "[ERROR] No plugin found for prefix 'acme' in the current project and in the plugin groups [org.apache.maven.plugins]"
      ], rule: "maven-project-invalid", title: "plugin prefix `acme`", fix: "full name"),
    Log(
      base: "maven:3-eclipse-temurin-21", command: "mvn -B exec:java",
      lines: [
        "[ERROR] Failed to execute goal org.acme:run-maven-plugin:3.1.0:java (default-cli) on project a: The parameters 'mainClass' for goal org.acme:run-maven-plugin:3.1.0:java are missing or invalid"
      ], rule: "maven-project-invalid", title: "needs the parameter mainClass", fix: "`-D`"),
    // The JDK is too new, not too old.
    Log(
      base: "maven:3-eclipse-temurin-21", command: "mvn -B package",
      lines: ["[ERROR] COMPILATION ERROR :", "[ERROR] error: release version 5 not supported"],
      rule: "jvm-java-version", title: "Java 5, which the JDK of the image no longer supports",
      fix: "maven.compiler.release", notInFix: "temurin-5"),
    Log(
      base: "maven:3-eclipse-temurin-21", command: "mvn -B package",
      lines: [
        "[ERROR] COMPILATION ERROR :", "[ERROR] Source option 7 is no longer supported. Use 8 or later.",
      ],
      rule: "jvm-java-version", fix: "<maven.compiler.release>8<"),
    Log(
      base: "eclipse-temurin:21-jre", command: "./mvnw -B package",
      lines: [
        "[ERROR] No compiler is provided in this environment. Perhaps you are running on a JRE rather than a JDK?"
      ],
      rule: "jvm-java-version", title: "only a JRE", fix: "-jdk"),
    // A larger limit would make it worse.
    Log(
      base: "maven:3-eclipse-temurin-21", command: "mvn -B package",
      lines: [
        "Error occurred during initialization of VM", "Could not reserve enough space for object heap",
      ],
      rule: "jvm-daemon-oom", fix: "Lower `-Xmx`"),
    Log(
      base: "gradle:8-jdk21", command: "gradle build", lines: ["java.lang.OutOfMemoryError: Metaspace"],
      rule: "jvm-daemon-oom", title: "Metaspace", fix: "MaxMetaspaceSize"),
    Log(
      base: "gradle:8-jdk21", command: "gradle build",
      lines: ["java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory"],
      rule: "jvm-daemon-oom", title: "another thread", fix: "fewer threads", notInFix: "-Xmx"),
    Log(
      base: "gradle:8-jdk21", command: "gradle bootJarr",
      lines: [
        "FAILURE: Build failed with an exception.", "* What went wrong:",
        "Task 'bootJarr' not found in root project 'shop'.",
      ], rule: "gradle-no-build", title: "no task bootJarr", fix: "Correct the name", notInFix: "COPY"),
    Log(
      base: "maven:3-eclipse-temurin-21", command: "mvn -B verify",
      lines: [
        "[ERROR] Failed to execute goal org.acme:checkstyle:check (default) on project shop: You have 3 Checkstyle violations."
      ], rule: "java-style-check", fix: "Fix the violations", notInFix: "gradlew"),
    Log(
      base: "gradle:8-jdk21", command: "gradle build",
      lines: [
        "FAILURE: Build failed with an exception.", "* What went wrong:",
        "> There were failing tests. See the report at: file:///app/build/reports/tests/test/index.html",
      ], rule: "java-tests-failed", notInFix: "mvn"),
    Log(
      base: "maven:3-eclipse-temurin-21-alpine", command: "mvn -B package",
      lines: [
        "[ERROR] Cannot run program \"/app/target/node/node\": error=2, No such file or directory"
      ], rule: "jvm-program-missing", fix: "glibc"),
  ]

  static let exitCodes: [Log] = [
    // The program is installed, not called.
    Log(
      base: "debian:12", command: "apt-get update && apt-get install -y curl && ./setup.sh",
      lines: ["setup: step 3 of 4"], exitCode: 7),
    Log(
      base: "debian:12", command: "apt-get install curl -y && ./setup.sh", lines: ["setup: step 3 of 4"],
      exitCode: 22),
    Log(
      base: "debian:12", command: "curl -fs https://dl.example.com/x -o x", lines: [], exitCode: 22,
      rule: "curl-exit-code"),
    // 35 is the handshake, not the certificate.
    Log(
      base: "debian:12", command: "curl -fs https://dl.example.com/x -o x", lines: [], exitCode: 35,
      rule: "curl-exit-code", title: "TLS connection", fix: "Retry", notInFix: "ca-certificates"),
    Log(
      base: "debian:12", command: "curl -fsSL https://dl.example.com/x",
      lines: ["curl: (35) TLS connect error: error:0A000126:SSL routines::unexpected eof while reading"],
      exitCode: 35, rule: "network-reset-eof", fix: "Retry"),
    Log(base: "debian:12", command: "./relay.sh", lines: ["relay: waiting"], exitCode: 107),
    Log(base: "debian:12", command: "./relay.sh", lines: ["relay: waiting"], exitCode: 128),
    // Lines that begin like those of a test runner.
    Log(
      base: "python:3.12", command: "pip install -r list.txt && python seed.py",
      lines: ["Collecting acme==1.0", "ERROR root - cannot load the catalogue"], rule: nil),
    Log(
      base: "debian:12", command: "./check.sh", lines: ["== stage 1 ==", "FAILED to load table users"],
      rule: nil),
    Log(
      base: "php:8.3-cli", command: "vendor/bin/checker",
      lines: ["There were 3 errors:", "1) shop.yml: unknown key"], rule: nil),
  ]

  static let ruby: [Log] = [
    Log(
      base: "ruby:3.4", command: "bundle install",
      lines: [
        "shop-1.2 requires ruby version >= 2.7, < 3.3.dev, which is incompatible with the current version, ruby 3.4.1p0"
      ], exitCode: 5, rule: "ruby-too-old-for-gem", title: "does not support Ruby 3.4.1p0",
      fix: "Update the gem",
      notInFix: "FROM"),
    Log(
      base: "ruby:3.3", command: "ruby seed.rb",
      lines: ["seed.rb:1:in `require_relative': cannot load such file -- /app/lib/shop (LoadError)"],
      rule: "ruby-load-error", title: "/app/lib/shop is not in the image", fix: "Copy",
      notInFix: "gem install"),
    Log(
      base: "ruby:3.3", command: "bundle install",
      lines: [
        "Gem::Ext::BuildError: ERROR: Failed to build gem native extension.",
        "shop.c:12:3: error: too few arguments to function 'rb_shop_new'",
        "An error occurred while installing shop (1.2.0), and Bundler cannot continue.",
      ], exitCode: 5, rule: "ruby-native-ext", title: "does not compile", fix: "bundle update shop",
      notInFix: "libpq"),
    Log(
      base: "ruby:3.3", command: "bundle exec rails assets:precompile",
      lines: [
        "✘ [ERROR] Could not resolve \"chart.js\"", "rails aborted!",
        "jsbundling-rails: Command build failed, ensure `yarn build` runs without errors",
      ], rule: "npm-module-not-found", title: "chart.js"),
  ]

  static let gems: [Log] = [
    Log(
      base: "ruby:3.3", command: "bundle install",
      lines: [
        "There was an error parsing `Gemfile`: syntax error, unexpected end-of-input. Bundler cannot continue."
      ],
      exitCode: 4, rule: "ruby-bundler", fix: "Correct the Gemfile", notInFix: "FROM"),
    Log(
      base: "ruby:3.3", command: "bundle install",
      lines: [
        "Could not find gem 'shop (~> 9.0)' in rubygems repository https://rubygems.org/ or installed locally."
      ],
      exitCode: 7, rule: "ruby-bundler", fix: "rubygems.org", notInFix: "FROM"),
    Log(
      base: "node:20", command: "npm ci",
      lines: [
        "npm error path /app/node_modules/shop-native",
        "npm error ../src/a.cc:5:10: error: no matching function for call to 'v8::Foo'",
        "npm error gyp ERR! build error", "npm error gyp ERR! stack Error: `make` failed with exit code: 2",
        "npm error gyp ERR! not ok",
      ], rule: "npm-node-gyp", fix: "Update shop-native"),
  ]

  static let rust: [Log] = [
    Log(
      base: "rust:1.80", command: "cargo build --release",
      lines: [
        "error: failed to select a version for `acme-core`.",
        "the package `shop` depends on `acme-core`, with features: `fast` but `acme-core` does not have these features.",
      ], exitCode: 101, rule: "cargo-version-select", title: "no feature `fast`", fix: "Correct the feature"),
    Log(
      base: "rust:1.80", command: "cargo build --release",
      lines: [
        "error: no matching package named `acme-cor` found", "location searched: crates.io index",
        "required by package `shop v0.1.0 (/app)`",
      ], exitCode: 101, rule: "cargo-version-select", title: "no crate named acme-cor",
      fix: "Correct the name"),
    Log(
      base: "rust:1.80", command: "rustup component add miri --toolchain nightly",
      lines: [
        "error: component 'miri' for target 'x86_64-unknown-linux-gnu' is unavailable for download for channel 'nightly'"
      ], rule: "cargo-target-missing", title: "no component miri", fix: "--allow-downgrade"),
    Log(
      base: "rust:1.80", command: "rustup target add armv7-unknown-linux",
      lines: [
        "error: toolchain '1.80.0-x86_64-unknown-linux-gnu' does not support target 'armv7-unknown-linux'"
      ], rule: "cargo-target-missing", title: "armv7-unknown-linux", fix: "rustup target list"),
    Log(
      base: "rust:1.80", command: "cargo build --release",
      lines: [
        "error: failed to run custom build command for `acme-sys v0.3.1`", "  --- stderr",
        "  thread 'main' panicked at build.rs:12:5:", "  ACME_HOME must be set",
      ], exitCode: 101, rule: "cargo-target-missing", title: "acme-sys", fix: "panicked at",
      notInFix: "build-essential"),
    Log(
      base: "rust:1.80", command: "cargo build",
      lines: ["error: toolchain '1.75.0-armv7-unknown-linux-gnueabihf' is not installed"],
      rule: "cargo-rustc-too-old", title: "toolchain 1.75.0", fix: "rustup toolchain install 1.75.0"),
  ]

  static let network: [Log] = [
    Log(
      base: "debian:12", command: "git clone https://git.example.com/a/b.git",
      lines: [
        "fatal: unable to access 'https://git.example.com/a/b.git/': gnutls_handshake() failed: Error in the pull function."
      ], exitCode: 128, rule: "tls-handshake-failed", title: "Error in the pull function", fix: "Retry",
      notInFix: "base image"),
    Log(
      base: "debian:12", command: "fetch-it",
      lines: ["Get \"https://api.example.com/v1\": remote error: tls: bad certificate"],
      rule: "tls-client-certificate", title: "bad certificate", fix: "client certificate"),
    Log(
      base: "debian:12", command: "fetch-it",
      lines: ["Get \"https://api.example.com/v1\": remote error: tls: internal error"],
      rule: "tls-handshake-failed", notInFix: "base image"),
    // A stricter check, not an unknown CA.
    Log(
      base: "python:3.13", command: "pip install x",
      lines: [
        "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Missing Authority Key Identifier (_ssl.c:1032)'))"
      ], rule: "tls-python-verify", title: "Missing Authority Key Identifier", notInFix: "PIP_CERT"),
    Log(
      base: "busybox:1.36", command: "wget https://dl.example.com/x",
      lines: ["wget: can't execute 'ssl_client': No such file or directory"],
      rule: "wget-tls-helper-missing", fix: "ADD", notInFix: "apk"),
    Log(
      base: "debian:12", command: "ping -c1 db", lines: ["ping: socket: Operation not permitted"], exitCode: 2
    ),
    Log(
      base: "debian:12", command: "curl -fsSLO https://dl.example.com/x.tgz",
      lines: ["curl: (22) The requested URL returned error: 401"], exitCode: 22,
      rule: "http-403-404-download", fix: "token"),
    Log(
      base: "debian:12", command: "curl -fsSLO https://dl.example.com/x.tgz",
      lines: ["curl: (22) The requested URL returned error: 503"], exitCode: 22,
      rule: "http-403-404-download", fix: "Retry"),
    Log(
      base: "debian:12", command: "curl -fsSLO https://dl.example.com/x.tgz",
      lines: ["curl: (22) The requested URL returned error: 404"], exitCode: 22,
      rule: "http-403-404-download", fix: "open it"),
    Log(
      base: "debian:12", command: "git clone https://git.example.com/a/b.git",
      lines: [
        "fatal: unable to access 'https://git.example.com/a/b.git/': The requested URL returned error: 404"
      ], exitCode: 128, rule: "git-http-status", fix: "Correct the URL"),
    Log(
      base: "debian:12", command: "sha256sum -c sums.txt",
      lines: ["vendor/tool.tar.gz: FAILED", "sha256sum: WARNING: 1 computed checksum did NOT match"],
      rule: "download-checksum-mismatch", fix: "Git LFS", notInFix: "curl"),
  ]

  static let native: [Log] = [
    Log(
      base: "debian:12", command: "make",
      lines: [
        "a.cpp:3:8: error: 'optional' is not a member of 'std'",
        "a.cpp:3:8: note: 'std::optional' is only available from C++17 onwards",
      ], exitCode: 2, rule: "c-compile-error-missing-include", title: "optional needs C++17",
      fix: "-std=c++17"),
    Log(
      base: "gcc:13", command: "make", lines: ["a.cpp:3:8: error: 'unary_function' is not a member of 'std'"],
      exitCode: 2, rule: "c-compile-error-missing-include", title: "removed in C++17", fix: "-std=c++14"),
    Log(
      base: "gcc:13", command: "make", lines: ["a.cpp:3:8: error: 'string' is not a member of 'std'"],
      exitCode: 2, rule: "c-compile-error-missing-include", notInFix: "cstdint"),
    Log(
      base: "nvidia/cuda:11.8.0-devel-ubuntu22.04", command: "make",
      lines: ["#error -- unsupported GNU version! gcc versions later than 11 are not supported!"],
      exitCode: 2,
      rule: "nvcc-unsupported", title: "gcc up to 11", fix: "g++-11"),
    Log(
      base: "debian:12", command: "make",
      lines: ["/usr/bin/ld: lib/data.a: file not recognized: file format not recognized"], exitCode: 2,
      rule: "linker-wrong-format", title: "cannot read lib/data.a", fix: "git lfs pull"),
    Log(
      base: "alpine:3.20", command: "meson setup build",
      lines: ["meson.build:5:0: ERROR: Program 'shop-compile' not found or not executable"],
      rule: "meson-dependency-missing", title: "the program shop-compile", notInFix: "pc:"),
    Log(
      base: "alpine:3.20", command: "meson setup build",
      lines: ["meson.build:5:0: ERROR: Pkg-config for machine host machine not found. Giving up."],
      rule: "meson-dependency-missing", title: "pkg-config", fix: "pkgconf", notInFix: "pc:"),
    Log(
      base: "debian:12", command: "bash run.sh",
      lines: ["run.sh: line 3: syntax error near unexpected token `a,'"], exitCode: 2,
      rule: "shell-syntax", notInFix: "autoconf"),
    Log(
      base: "debian:12", command: "make", lines: ["WARNING: 'makeinfo' is missing on your system."],
      exitCode: 2,
      rule: "generator-tool-missing", title: "makeinfo", fix: "texinfo"),
  ]

  static let others: [Log] = [
    Log(
      base: "php:8.3-cli", command: "php artisan optimize",
      lines: [
        "PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes)"
      ],
      exitCode: 255, rule: "php-memory", notInFix: "COMPOSER"),
    Log(
      base: "php:8.3-cli", command: "composer install",
      lines: ["PHP Fatal error:  Out of memory (allocated 1207959552) (tried to allocate 4096 bytes)"],
      exitCode: 255, rule: "php-memory", title: "no more memory", notInFix: "COMPOSER_MEMORY_LIMIT"),
    // A file is what cannot be opened.
    Log(
      base: "php:8.3-cli", command: "php bin/console shop:load",
      lines: ["An exception occurred in the driver: SQLSTATE[HY000] [14] unable to open database file"],
      rule: nil),
    Log(
      base: "fedora:41", command: "dnf install -y acme",
      lines: [
        "Error: Failed to download metadata for repo 'updates': Cannot download repomd.xml: All mirrors were tried"
      ], rule: "rpm-metadata", fix: "Retry", notInFix: "rockylinux"),
    Log(
      base: "amazonlinux:2023", command: "dnf install -y acme",
      lines: ["No match for argument: acme", "Error: Unable to find a match: acme"], rule: "rpm-no-match",
      notInFix: "epel-release"),
    Log(
      base: "almalinux:9", command: "dnf install -y acme",
      lines: ["No match for argument: acme", "Error: Unable to find a match: acme"], rule: "rpm-no-match",
      fix: "crb"),
    Log(
      base: "mcr.microsoft.com/dotnet/sdk:8.0", command: "dotnet run --project tools/seed",
      lines: [
        "Unhandled exception. HttpRequestException: Response status code does not indicate success: 401 (Unauthorized)."
      ], exitCode: 3, rule: "program-exception", title: "401 (Unauthorized)"),
    Log(
      base: "mcr.microsoft.com/dotnet/sdk:8.0", command: "dotnet ef migrations bundle",
      lines: [
        "You must install or update .NET to run this application.", "App: /root/.dotnet/tools/dotnet-ef",
        "Framework: 'Microsoft.NETCore.App', version '6.0.0' (x64)",
      ], exitCode: 150, rule: "dotnet-sdk", title: "Microsoft.NETCore.App 6.0.0", fix: "DOTNET_ROLL_FORWARD"),
    Log(
      base: "mcr.microsoft.com/dotnet/sdk:8.0", command: "dotnet publish -o /out",
      lines: [
        "error NETSDK1194: Warning As Error: The --output option isn't supported when building a solution."
      ], rule: "dotnet-publish-conflict", title: "solution", fix: "one project"),
    Log(
      base: "mcr.microsoft.com/dotnet/sdk:8.0", command: "dotnet build",
      lines: [
        "/src/A.csproj : error MSB3644: The reference assemblies for .NETFramework,Version=v4.8 were not found."
      ], rule: "dotnet-sdk", title: ".NET Framework v4.8", fix: "ReferenceAssemblies"),
    Log(
      base: "mcr.microsoft.com/dotnet/sdk:8.0", command: "dotnet restore",
      lines: [
        "/src/A.csproj : error NU1603: Warning As Error: A depends on B (>= 1.0.1) but B 1.0.1 was not found."
      ], rule: "dotnet-package", title: "NU1603", fix: "WarningsNotAsErrors"),
    Log(
      base: "elixir:1.16", command: "mix compile",
      lines: [
        "** (System.EnvError) could not fetch environment variable \"SHOP_TOKEN\" because it is not set"
      ], rule: "phoenix-env-missing", title: "variable SHOP_TOKEN", notInFix: "assets.deploy"),
  ]

  @Test func anImageThatLacksAmd64IsNotBuiltForAmd64() throws {
    let log = """
      Sending build context to Docker daemon  2.048kB
      Step 1/2 : FROM acme/tool:1
      1: Pulling from acme/tool
      no matching manifest for linux/amd64 in the manifest list entries

      """
    let build = try #require(builds(in: Array(log.utf8)).first)
    let primary = try #require(build.diagnoses.first { $0.isPrimary })
    #expect(primary.rule == "registry-no-platform")
    #expect(!primary.fixes.contains { $0.snippet?.contains("--platform=linux/amd64") == true })
  }
}
