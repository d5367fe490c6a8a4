extension RuleCatalog {
  /// Swift, Dart and Flutter, Elixir, OCaml and Zig.
  static let otherLanguages: [Rule] = [
    Rule(
      id: "hugo-not-extended", family: "languages", subject: .package,
      title: "The site uses Sass, and this Hugo is not the extended edition",
      level: 91, confidence: .certain,
      patterns: ["you need the extended version to build SCSS/SASS"],
      causes: [
        "Only Hugo's extended edition includes libsass; distributions and images often have the standard one."
      ],
      fixes: [
        "Install the extended edition of Hugo: the archive whose name begins with `hugo_extended_`.",
        "Or install Dart Sass, and set the transpiler to `dartsass`.",
      ],
      verify: ["docker run --rm {image|<image>} hugo version"],
      docs: ["https://gohugo.io/installation/linux/#editions"],
      examples: [
        "Error: TOCSS: failed to transform \"main.scss\" (text/x-scss). Check your Hugo installation; you need the extended version to build SCSS/SASS."
      ]
    ),
    Rule(
      id: "nimble-file-missing", family: "languages", subject: .file,
      title: "nimble finds no .nimble file in {directory|the working directory}",
      level: 90, confidence: .certain,
      patterns: [
        "Could not find a file with a .nimble extension inside the specified directory: {directory}",
        "Specified directory ({directory}) does not contain a .nimble file",
      ],
      causes: [
        "The file was not copied into the image, the step runs in another folder, or the project has none (`nimble init` makes it)."
      ],
      fixes: [
        "Copy the .nimble file before this step, or run the step in its folder.",
        Fix(
          "If the project has none, compile with `nim` itself.", snippet: "RUN nim c -d:release <file>.nim"),
      ],
      docs: ["https://nim-lang.github.io/nimble/create-packages.html"],
      examples: ["Error: Could not find a file with a .nimble extension inside the specified directory: /app"]
    ),
    Rule(
      id: "forge-test-failed", family: "languages", subject: .test,
      title: "A forge test failed ({test|see its name in the output}): {reason}",
      level: 86, confidence: .certain,
      patterns: [
        Pattern("[FAIL. Reason: {reason...}] {}(", more: ["failing test in {test}"]),
        Pattern("[FAIL: {reason...}] {}(", more: ["failing test in {test}"]),
      ],
      causes: [
        "The contracts do not do what the test expects, or the test reads a file that no earlier `forge build` created."
      ],
      fixes: [
        "Run `forge test -vvv` on your machine, and correct the contract or the test. If a file in `out` is missing, run `forge build` in the same stage, with the same profile."
      ],
      docs: ["https://getfoundry.sh/forge/tests/overview"],
      examples: [
        "Encountered 1 failing test in test/Vault.t.sol:VaultTest\n[FAIL. Reason: Setup failed: no balance] setUp() (gas: 0)"
      ]
    ),
    Rule(
      id: "coverage-too-low", family: "languages", subject: .test,
      title: "The test coverage is below the project's threshold",
      level: 88, confidence: .certain,
      // A test may have failed besides.
      patterns: .each([
        "Jest: \"{scope}\" coverage threshold for {what} ({}) not met: {got}",
        "ERROR: Coverage for {what} ({got}) does not meet",
        "FAIL Required test coverage of {} not reached. Total coverage: {got}",
      ]).certain(unless: ["failed, ", "failed |", "failing"]),
      causes: ["The threshold is in the project's settings, and the tool fails if the coverage is lower."],
      fixes: [
        "Add tests for the code that is not covered, or lower the coverage threshold in the settings.",
        "Or measure the coverage in a separate CI job, not in the image build.",
      ],
      docs: ["https://jestjs.io/docs/configuration#coveragethreshold-object"],
      examples: ["Jest: \"global\" coverage threshold for lines (90%) not met: 88.2%"]
    ),
    Rule(
      id: "swift-tools-version", family: "languages",
      title: "The package needs Swift tools version {required}, and the image has Swift {version}",
      level: 93, confidence: .certain,
      patterns: [
        "is using Swift tools version {required} but the installed version is {version}",
        "requires a minimum Swift tools version of {required} (currently {version})",
        "requires minimum Swift tools version {required}. Current Swift tools version is {version}",
      ],
      causes: [
        "The first line of Package.swift, in the project or in a dependency, requires a newer Swift than the image has."
      ],
      fixes: [
        Fix("Use a Swift image with at least that version.", snippet: "FROM swift:{required}"),
        "Or commit a Package.resolved with older versions of the dependencies.",
      ],
      verify: ["docker run --rm {image|<image>} swift --version", "head -1 Package.swift"],
      docs: [
        """
        https://github.com/swiftlang/swift-evolution/blob/main/proposals/0152-package-manager-tools-version.md
        """,
        "https://hub.docker.com/_/swift",
      ],
      examples: [
        "error: package at '/app' is using Swift tools version 6.1.0 but the installed version is 5.9.2"
      ]
    ),
    Rule(
      id: "swift-compile-error", family: "languages", subject: .program,
      title: "The Swift code does not compile: {problem}",
      level: 74, confidence: .certain,
      patterns: [
        "{source}.swift:{row#}:{column#}: error: {problem...}", "error: no such module '{problem}'",
      ],
      causes: [
        "The code has an error, or imports a module that exists only on Apple platforms (UIKit, CryptoKit, Combine).",
        "The image's Swift is older or newer than the code needs.",
      ],
      fixes: [
        "Fix the first error in the code. If it is an Apple module, guard its import with `#if canImport(…)`.",
        "For CryptoKit, use the package swift-crypto, which also runs on Linux.",
      ],
      verify: ["docker run --rm {image|<image>} swift --version"],
      docs: ["https://www.swift.org/documentation/"],
      examples: ["/app/Sources/App/main.swift:4:9: error: cannot find 'foo' in scope"]
    ),
    Rule(
      id: "swift-package-resolve", family: "languages",
      title: "Swift Package Manager cannot resolve {package|a dependency}",
      level: 87, confidence: .certain,
      patterns: [
        "error: Dependencies could not be resolved because {problem...}",
        "error: Failed to clone repository {package}",
        "error: the package manifest at '{package}' cannot be accessed",
        "error: Could not find Package.swift in this directory or any of its parent directories",
        "error: product '{package}' required by package",
      ],
      causes: [
        "Package versions conflict, or a tag no longer exists.",
        "Package.swift is not copied to WORKDIR, or git cannot reach the repository.",
      ],
      fixes: [
        Fix(
          "Copy Package.swift and Package.resolved before this step. If versions conflict, change the requirement in Package.swift.",
          snippet: "COPY Package.swift Package.resolved ./\nRUN swift package resolve")
      ],
      verify: ["swift package show-dependencies"],
      docs: ["https://www.swift.org/documentation/package-manager/"],
      examples: ["error: Dependencies could not be resolved because root depends on 'nio' 3.0.0..<4.0.0."]
    ),
    Rule(
      id: "dart-sdk-version", family: "languages",
      title:
        "The project needs a different Dart or Flutter SDK ({required|see the message}) than the image has",
      level: 92, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "The current Dart SDK version is {version}", "The current Flutter SDK version is {version}",
        "requires SDK version {required}", "requires Flutter SDK version {required}",
        "The lower bound of \"sdk: '{required...}'\" must be",
        "requires the Flutter SDK, version solving failed",
      ],
      causes: [
        "`environment: sdk` in pubspec.yaml, or in a dependency, requires a version that the image does not have."
      ],
      fixes: [
        Fix(
          "Use an image with Dart 2: the package has no null safety, which Dart 3 requires.",
          snippet: "FROM dart:2.19", when: ["to enable null safety"], unless: ["flutter"]),
        Fix(
          "Use a Flutter image with that SDK version.", snippet: "FROM ghcr.io/cirruslabs/flutter:stable",
          when: ["flutter"]),
        Fix(
          "Use a Dart image with that SDK version.", snippet: "FROM dart:stable",
          unless: ["flutter", "to enable null safety"]),
        "Or commit pubspec.lock with package versions for this SDK.",
      ],
      verify: ["docker run --rm {image|<image>} dart --version"],
      docs: ["https://dart.dev/tools/pub/pubspec#sdk-constraints"],
      examples: [
        """
        The current Dart SDK version is 2.19.6.

        Because shop requires SDK version >=3.0.0 <4.0.0, version solving failed.
        """
      ]
    ),
    Rule(
      id: "dart-pub-failed", family: "languages",
      title: "dart pub cannot get the packages of the project",
      level: 85, confidence: .certain,
      patterns: [
        Pattern(
          "version solving failed.", with: ["Failed to update packages"],
          unless: ["The current Dart SDK version is", "The current Flutter SDK version is"],
          confidence: .likely),
        Pattern(
          "version solving failed.", unless: ["SDK version", "Failed to update packages"],
          inDockerfile: ["dart "],
          confidence: .likely),
        Pattern("Could not find a file named \"pubspec.yaml\" in", notOnLine: ["://"]),
        "Found no `pubspec.yaml` file in",
        "Expected to find project root in current working directory.",
        "Got socket error trying to find package {package} at {url}",
        "Unable to satisfy `pubspec.yaml` using `pubspec.lock`",
      ],
      causes: [
        "Package versions conflict, or pubspec.lock does not match pubspec.yaml (--enforce-lockfile).",
        "pubspec.yaml is not copied to WORKDIR, or pub.dev cannot be reached.",
      ],
      fixes: [
        Fix(
          "Run `dart pub get` on your machine and commit pubspec.lock: it does not match pubspec.yaml.",
          snippet: "dart pub get && git add pubspec.lock", when: ["Unable to satisfy `pubspec.yaml`"]),
        Fix(
          "Loosen one of the conflicting version constraints in pubspec.yaml; the message names the packages.",
          when: ["version solving failed"]),
        Fix(
          "Copy pubspec.yaml and pubspec.lock before `dart pub get`.",
          snippet: "COPY pubspec.yaml pubspec.lock ./\nRUN dart pub get"),
      ],
      verify: ["dart pub outdated"],
      docs: ["https://dart.dev/tools/pub/cmd/pub-get"],
      examples: ["Found no `pubspec.yaml` file in `/app` or parent directories"]
    ),
    Rule(
      id: "mix-hex-missing", family: "languages",
      title: "Mix needs {tool|Hex or Rebar}, which is not installed in the image",
      level: 92, confidence: .certain,
      patterns: [
        "** (Mix) Could not find {tool}, which is needed to build dependency",
        "Could not find Hex, which is needed to build dependency",
        "Could not find \"rebar3\", which is needed to build dependency",
        "Could not find an SCM for dependency",
      ],
      causes: [
        "Hex and Rebar are installed per user: they are not installed, or only for another user (MIX_HOME)."
      ],
      fixes: [
        Fix(
          "Install Hex and Rebar before the dependencies.",
          snippet: "RUN mix local.hex --force && mix local.rebar --force",
          change: .before("mix", run: "mix local.hex --force && mix local.rebar --force"))
      ],
      verify: ["RUN mix hex.info"],
      docs: ["https://hexdocs.pm/mix/Mix.Tasks.Local.Hex.html"],
      examples: ["** (Mix) Could not find Hex, which is needed to build dependency :phoenix"]
    ),
    Rule(
      id: "elixir-version", family: "languages",
      title: "The project or a dependency needs Elixir {required}, and the image has {version}",
      level: 92, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        """
        You're trying to run {app} on Elixir {version} but it has declared in its mix.exs file it \
        supports only Elixir {required...}
        """,
        // Of a dependency Mix only warns.
        Pattern(
          "the dependency {app} requires Elixir \"{required...}\" but you are running on v{version}",
          confidence: .likely),
      ],
      causes: ["The base image has a different Elixir version than mix.exs allows."],
      fixes: [
        Fix(
          "Use an image with an Elixir version that mix.exs allows.",
          snippet: "FROM elixir:<a version that fits>")
      ],
      verify: ["docker run --rm {image|<image>} elixir --version"],
      docs: ["https://hexdocs.pm/elixir/compatibility-and-deprecations.html"],
      examples: [
        """
        ** (Mix) You're trying to run :shop on Elixir v1.13.4 but it has declared in its mix.exs file it \
        supports only Elixir ~> 1.15
        """
      ]
    ),
    Rule(
      id: "mix-dependencies", family: "languages",
      title: "Mix dependencies are missing, outdated or do not match",
      level: 86, confidence: .certain,
      patterns: [
        "Unchecked dependencies for environment {environment}",
        "Can't continue due to errors on dependencies", "** (Mix) Hex dependency resolution failed",
        "lock mismatch: the dependency is out of date",
        "the dependency is not available, run \"mix deps.get\"",
      ],
      causes: [
        "`mix deps.get` ran with another MIX_ENV, or before mix.lock was copied.",
        "deps or _build was copied from your machine.",
        "mix.exs is not in WORKDIR.",
      ],
      fixes: [
        Fix(
          "Set MIX_ENV, copy mix.exs and mix.lock, and run `mix deps.get` before this step.",
          snippet:
            "ENV MIX_ENV=prod\nCOPY mix.exs mix.lock ./\nRUN mix deps.get --only prod && mix deps.compile")
      ],
      verify: ["mix deps", "cat .dockerignore"],
      docs: ["https://hexdocs.pm/mix/Mix.Tasks.Deps.html"],
      examples: ["Unchecked dependencies for environment prod:\n* jason (Hex package)"]
    ),
    Rule(
      id: "elixir-program-missing", partOf: "command-not-found", family: "languages",
      title: "The Elixir build runs {program|a program}, which is not in the image",
      level: 93, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        Pattern("Erlang error: :enoent", with: ["System.cmd("], more: ["System.cmd(\"{program}\""])
      ],
      causes: [
        "A package compiles code in another language: Rustler needs Rust (`cargo`), others need make and a C compiler, or Node.js."
      ],
      fixes: [
        "Install {program|it} in the stage that compiles, before this step.",
        "Or use the package's precompiled files, if it has them (Rustler: rustler_precompiled).",
      ],
      docs: ["https://hexdocs.pm/elixir/System.html#cmd/3"],
      examples: [
        """
        ** (ErlangError) Erlang error: :enoent
            (elixir 1.14.4) lib/system.ex:1060: System.cmd("cargo", ["metadata", "--format-version=1"], [])
        """
      ]
    ),
    Rule(
      id: "rebar3-of-other-otp", family: "languages", subject: .package,
      title: "rebar3 does not fit the image's Erlang: it was compiled for another OTP release",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: ["escript: exception error: undefined function rebar3:main/1"],
      causes: [
        "The rebar3 that the build downloads is compiled with a newer Erlang/OTP than the image has; older releases cannot load it."
      ],
      fixes: ["Use an image with a newer Erlang/OTP, or a rebar3 release that supports this one."],
      docs: ["https://rebar3.org/docs/getting-started/"],
      examples: ["escript: exception error: undefined function rebar3:main/1"]
    ),
    Rule(
      id: "elixir-compile-error", family: "languages", subject: .program,
      title: "The Elixir code does not compile",
      level: 74, confidence: .certain,
      patterns: [
        "== Compilation error in file {source} ==",
        "could not compile dependency {source}, \"mix compile\" failed", "(CompileError) {source}",
        Pattern(
          "ould not compile dependency {source}, \"/{}rebar3 bare compile", unless: ["ommand not found"],
          confidence: .likely),
      ],
      causes: ["The code has an error ({source}), or a dependency does not support this Elixir or Erlang."],
      fixes: [
        "Fix the code at the file and line in the message. If the file is in a dependency, update it with `mix deps.update`."
      ],
      verify: ["mix compile"],
      docs: ["https://hexdocs.pm/mix/Mix.Tasks.Compile.html"],
      examples: ["== Compilation error in file lib/shop/cart.ex =="]
    ),
    Rule(
      id: "phoenix-env-missing", family: "languages",
      title: "The configuration reads the variable {variable}, which is not set in the build",
      level: 88, confidence: .certain,
      patterns: [
        Pattern("environment variable {variable} is missing.", confidence: .likely),
        "could not fetch environment variable \"{variable}\" because it is not set",
      ],
      causes: ["Configuration that is read at compile time needs a value that exists only at run time."],
      fixes: [
        "Set a dummy value for this step, or read the variable in config/runtime.exs, which a release evaluates when it starts.",
        Fix(
          "Write a dummy value in front of the command: it does not stay in the image.",
          snippet: "RUN {variable}=build-only <the command of this step>"),
      ],
      verify: ["grep -rn 'fetch_env\\|get_env' config"],
      docs: ["https://hexdocs.pm/phoenix/releases.html"],
      examples: ["** (RuntimeError) environment variable SECRET_KEY_BASE is missing."]
    ),
    Rule(
      id: "flutter-version-unknown", partOf: "dart-sdk-version", family: "languages",
      title: "Flutter cannot read its version (0.0.0-unknown) from its git checkout",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "The current Flutter SDK version is 0.0.0-unknown.", "Flutter SDK version is 0.0.0-unknown",
      ],
      causes: [
        "The checkout belongs to a different user than the one that runs Flutter (git reports dubious ownership), or it has no tags."
      ],
      fixes: [
        Fix(
          "Add the checkout to git's `safe.directory`.",
          snippet: "RUN git config --global --add safe.directory <folder of Flutter>"),
        Fix(
          "Or clone the stable branch with its tag.",
          snippet: "RUN git clone --depth 1 -b stable https://github.com/flutter/flutter.git /opt/flutter"),
      ],
      docs: ["https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory"],
      examples: ["The current Flutter SDK version is 0.0.0-unknown."]
    ),
    Rule(
      id: "zig-too-old", family: "languages", subject: .package,
      title: "The build script is written for a different Zig version than the image has",
      level: 88, confidence: .likely,
      patterns: [
        Pattern("error: no field named '{name}' in struct '{type}'", with: ["/zig/std/"]),
        Pattern("error: no field or member function named '{name}' in '{type}'", with: ["/zig/std/"]),
        Pattern("build.zig.zon:{row#}:{column#}: error: expected string literal"),
        Pattern("error: root struct of file 'std' has no member named '{name}'"),
      ],
      causes: [
        "Zig changes its standard library and build.zig with each release; a distribution's package is often one release older."
      ],
      fixes: [
        "Install the Zig version that the project requires (ziglang.org/download), or use a version of the project for this Zig."
      ],
      verify: ["RUN zig version"],
      docs: ["https://ziglang.org/download/"],
      examples: [
        "build.zig:23:10: error: no field named 'root_module' in struct 'Build.ExecutableOptions'\n/usr/lib/zig/std/Build.zig:639:31: note: struct declared here"
      ]
    ),
  ]
}
