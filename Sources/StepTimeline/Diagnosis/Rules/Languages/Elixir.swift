extension RuleCatalog {
  /// Elixir projects: files or tools that the image lacks, and steps in the wrong order.
  static let elixir: [Rule] = [
    Rule(
      id: "hex-cannot-start", family: "languages", subject: .package,
      title: "Hex cannot start with this Elixir and Erlang",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: ["Could not start Hex. Try fetching a new version with", "Could not start Hex: {...}"],
      causes: [
        "The installed Hex is too old or too new for the Erlang (OTP) of the image, or the two releases do not fit each other."
      ],
      fixes: [
        Fix(
          "Install the current Hex and rebar before the dependencies.",
          snippet: "RUN mix local.hex --force && mix local.rebar --force"),
        "If it fails again, use an image with a newer Elixir and the OTP release that it supports.",
      ],
      verify: ["docker run --rm {image|<image>} elixir --version"],
      docs: ["https://hexdocs.pm/elixir/compatibility-and-deprecations.html"],
      examples: [
        "Could not start Hex. Try fetching a new version with \"mix local.hex\" or uninstalling it with \"mix archive.uninstall hex.ez\""
      ]
    ),
    Rule(
      id: "mix-project-missing", partOf: "mix-dependencies", family: "languages", subject: .file,
      title: "Mix cannot find mix.exs in the working directory",
      level: 92, confidence: .certain,
      repairs: [.copyBefore],
      patterns: ["Could not find a Mix.Project, please ensure you are running Mix"],
      causes: [
        "mix.exs is not copied before this step, or is in a different folder than WORKDIR.",
        "The build was started in another folder, so mix.exs is not in the build context.",
      ],
      fixes: [
        Fix(
          "Copy mix.exs before this step, and build with the project's root folder as the build context.",
          snippet: "COPY mix.exs mix.lock ./\n# docker build -f <folder>/Dockerfile ."),
        "Check WORKDIR: Mix looks for mix.exs there.",
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://hexdocs.pm/mix/Mix.Project.html"],
      examples: [
        "** (Mix) Could not find a Mix.Project, please ensure you are running Mix in a directory with a mix.exs file"
      ]
    ),
    Rule(
      id: "elixir-config-missing", family: "languages", subject: .file,
      title: "The configuration file {file} is not in the image, and another file imports it",
      level: 88, confidence: .certain,
      patterns: [
        "could not load config {file}", "** (Code.LoadError) could not load {file}. Reason: enoent",
        "** (File.Error) could not read file \"{file}.exs\": no such file or directory",
      ],
      causes: [
        "git ignores the file (it should ignore prod.secret.exs), so it is not in the build context of CI.",
        "It is copied only after this step, or .dockerignore excludes it.",
      ],
      fixes: [
        "Copy {file} before this step if it has no secrets. Otherwise remove its `import_config`, and read the values from environment variables in config/runtime.exs."
      ],
      verify: ["git check-ignore -v config/*.exs; grep -rn import_config config"],
      docs: ["https://hexdocs.pm/elixir/Config.html", "https://hexdocs.pm/phoenix/releases.html"],
      examples: [
        "** (Mix.Config.LoadError) could not load config config/prod.secret.exs",
        "** (File.Error) could not read file \"/app/config/prod.secret.exs\": no such file or directory",
      ]
    ),
    Rule(
      id: "mix-not-compiled", family: "languages", subject: .program,
      title: "The project was not compiled before this Mix task",
      level: 88, confidence: .certain,
      patterns: ["Cannot execute task because the project was not yet compiled"],
      causes: ["`build_embedded` is set, so tasks do not compile the project themselves."],
      fixes: [
        Fix(
          "Run `mix compile` first, with the same MIX_ENV.", snippet: "RUN mix do compile, release",
          change: .words("mix do compile, release", insteadOf: "mix release"))
      ],
      docs: ["https://hexdocs.pm/mix/Mix.Tasks.Compile.html"],
      examples: ["** (Mix) Cannot execute task because the project was not yet compiled. When build_embedded"]
    ),
    Rule(
      id: "hex-unreachable", family: "languages", subject: .network,
      title: "Mix cannot reach the Hex server ({host|builds.hex.pm})",
      level: 84, confidence: .likely, retryable: true,
      patterns: .each(
        [
          "httpc request failed with: {:failed_connect", "request timed out after {...}ms to https://{host}/",
          "Failed to fetch record for {...}from registry", "Request failed (:nxdomain)",
          "Request failed (:timeout)",
        ], more: ["{~c\"{host}\", ", "{'{host}', ", "https://{host}/"]),
      causes: [
        "The build has no DNS or cannot reach hex.pm: a VPN, a firewall, or a proxy that is not passed to the build.",
        "A temporary failure of the server or the network.",
      ],
      fixes: [
        "Retry the build; if it fails again, check the DNS server and the proxy of the build.",
        Fix(
          "If you are behind a proxy, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."
        ),
      ],
      docs: ["https://hex.pm/docs/mirrors"],
      examples: [
        "** (Mix) httpc request failed with: {:failed_connect, [{:to_address, {~c\"builds.hex.pm\", 443}}, {:inet, [:inet], :nxdomain}]}"
      ]
    ),
    Rule(
      id: "elixir-warnings-as-errors", partOf: "elixir-compile-error", family: "languages", subject: .program,
      title: "Elixir's compiler gave warnings, and this project counts them as errors",
      level: 78, confidence: .certain,
      patterns: [
        Pattern(
          "Compilation failed due to warnings while", more: ["could not compile dependency {dependency},"])
      ],
      causes: [
        "`--warnings-as-errors` or `warnings_as_errors: true` is set. A newer Elixir release warns about code that an older release accepted."
      ],
      fixes: [
        Fix(
          "Update the dependency {dependency|in the message} with `mix deps.update`, or use the Elixir release that it was written for.",
          when: ["could not compile dependency"]),
        "Correct what the warnings above name. If the code is a dependency's, update it, or use the Elixir release that it was written for.",
        "Or remove `--warnings-as-errors` from the command, or `warnings_as_errors: true` from mix.exs.",
      ],
      docs: ["https://hexdocs.pm/mix/Mix.Tasks.Compile.Elixir.html"],
      examples: ["Compilation failed due to warnings while using the --warnings-as-errors option"]
    ),
    Rule(
      id: "elixir-make-missing", partOf: "make-not-found", family: "languages",
      title: "An Elixir package has native code, and the image has no C compiler or make",
      level: 93, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        Pattern(
          "You need to have gcc and make installed.",
          unless: [
            "make: /bin/sh: Operation not permitted", "collect2: error", "fatal error: ", "cmake: not found",
            "cmake: command not found", "autoreconf: not found",
          ]),
        "\"make\" not found in the path. If you have set the MAKE environment variable",
      ],
      causes: ["elixir_make needs make and a C compiler, which the image does not have."],
      fixes: [
        Fix("Install make and a C compiler.", snippet: "RUN apk add --no-cache build-base", base: .apk),
        Fix(
          "Install make and a C compiler.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt),
        Fix("Install make and a C compiler.", snippet: "RUN dnf install -y gcc make", base: .dnf),
      ],
      docs: ["https://hexdocs.pm/elixir_make/"],
      examples: [
        """
        ** (Mix) Could not compile with "make" (exit status: 2).
        You need to have gcc and make installed. If you are using
        """
      ],
      implies: ["elixir-compile-error"]
    ),
    Rule(
      id: "phoenix-colocated-not-compiled", partOf: "mix-not-compiled", family: "languages", subject: .file,
      title: "esbuild cannot find phoenix-colocated/{app}, which `mix compile` writes below _build",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: ["Could not resolve \"phoenix-colocated/{app}\""],
      causes: [
        "Since LiveView 1.1, `mix compile` extracts hooks from the templates and writes them to _build. The assets import them. The compiler did not run before this step, or NODE_PATH in config.exs does not include the build path."
      ],
      fixes: [
        Fix(
          "Run `mix compile` before `mix assets.deploy`.",
          snippet: "RUN mix compile\nRUN mix assets.deploy")
      ],
      docs: ["https://hexdocs.pm/phoenix_live_view/Phoenix.LiveView.ColocatedHook.html"],
      examples: ["✘ [ERROR] Could not resolve \"phoenix-colocated/shop\""]
    ),
    Rule(
      id: "phoenix-packages-not-installed", family: "languages",
      subject: .package,
      title:
        "esbuild cannot find {package}: most likely the JavaScript packages were not installed in assets",
      level: 82, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Could not resolve \"{package}\"", unless: ["built into node"],
          notOnLine: [
            "phoenix-colocated", "\"./", "\"../", "\"phoenix", "\"/", "\"@/", ".css\"", "tailwindcss/",
            "WARNING",
            "warning:",
          ], inStep: "mix assets.deploy", notInDockerfile: ["npm ci", "npm install", "npm --prefix", "yarn "])
      ],
      causes: [
        "`mix assets.deploy` does not install npm packages. assets/package.json lists them, but the builder has no node_modules."
      ],
      fixes: [
        Fix(
          "Install Node.js in the builder, and the packages before this step.",
          snippet: "RUN npm ci --prefix assets\nRUN mix assets.deploy")
      ],
      docs: ["https://hexdocs.pm/phoenix/asset_management.html"],
      examples: [
        Example(
          "js/app.js:24:7: error: Could not resolve \"@acme/copy-element\" (mark it as external to exclude it from the bundle)",
          step: "[builder 13/17] RUN mix assets.deploy")
      ]
    ),
    Rule(
      id: "erlang-part-missing", family: "languages", subject: .package,
      title: "Erlang's application {app|that is named} is not installed in the image",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: .each([
        "crypto", "ssl", "inets", "asn1", "public_key", "runtime_tools", "syntax_tools", "parsetools",
        "xmerl", "os_mon",
        "eunit", "tools",
      ]) { app in
        .each(["'\(app).app'}", "~c\"\(app).app\"}", "\"\(app).app\"}"]) {
          Pattern($0, with: ["no such file or directory"], more: ["{:error, {:{app}, "])
        }
      },
      causes: [
        "Alpine and Debian split Erlang into many packages; a minimal installation lacks crypto, ssl or others that Mix needs."
      ],
      fixes: [
        Fix(
          "Use the official Elixir image, which has all of Erlang.", snippet: "FROM elixir:<version>"),
        Fix(
          "Or install that part of Erlang.", snippet: "RUN apk add --no-cache erlang-{app}", base: .apk),
        Fix(
          "Or install that part of Erlang.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends erlang-{app}", base: .apt
        ),
      ],
      docs: ["https://hub.docker.com/_/elixir"],
      examples: [
        "** (MatchError) no match of right hand side value: {:error, {:crypto, {'no such file or directory', 'crypto.app'}}}"
      ]
    ),
    Rule(
      id: "rebar-git-dependency", family: "languages", subject: .network,
      title: "rebar3 cannot fetch {url} with git",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: ["Failed to fetch and copy dep: {git,\"{url}\""],
      causes: [
        "git is not in the image (Alpine and slim images have none).",
        "The URL asks for SSH (`git@`), and the build has no key, or the repository is private.",
      ],
      fixes: [
        Fix(
          "Install git and an SSH client, and mount the SSH agent for this step; or write the URL with https.",
          snippet: "RUN --mount=type=ssh rebar3 get-deps\n# docker build --ssh default .", when: ["\"git@"]),
        Fix(
          "Install git in this stage before rebar3 runs.", snippet: "RUN apk add --no-cache git", base: .apk,
          when: ["git: not found"], unless: ["\"git@"]),
        Fix(
          "Install git in this stage before rebar3 runs.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends git", base: .apt,
          when: ["git: not found"], unless: ["\"git@"]),
        "Check that git is in the image, and run rebar3 with DIAGNOSTIC=1: it then prints git's own message.",
      ],
      docs: ["https://rebar3.org/docs/configuration/dependencies/"],
      examples: ["===> Failed to fetch and copy dep: {git,\"git@github.com:acme/json.git\"}"]
    ),
    Rule(
      id: "rebar-package", family: "languages", subject: .network,
      title: "rebar3 cannot fetch the package {package}",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("Failed to fetch and copy dep: {package}", notOnLine: ["dep: {"]),
        Pattern("Failed to fetch and copy dep: {pkg,<<\"{package}\">>"),
      ],
      causes: [
        "This rebar3 is too old for the registry of hex.pm, or its local list of packages is older than the package.",
        "The connection to hex.pm failed, or a proxy is in between.",
      ],
      fixes: [
        Fix(
          "Update the list of packages in the same RUN. If that does not help, use a newer rebar3 (a newer Erlang image has one).",
          snippet: "RUN rebar3 update && rebar3 get-deps"),
        "Retry the build, and run rebar3 with DIAGNOSTIC=1: it then prints why the download failed.",
      ],
      docs: ["https://rebar3.org/docs/configuration/dependencies/"],
      examples: [
        "===> Fetching cowboy ({pkg,<<\"cowboy\">>,<<\"2.6.0\">>})\n===> Failed to fetch and copy dep: cowboy-2.6.0"
      ]
    ),
    Rule(
      id: "mix-task-missing", partOf: "mix-dependencies", family: "languages", subject: .package,
      title: "Mix has no task {task}: its dependency is not available in this environment",
      level: 88, confidence: .likely,
      patterns: ["** (Mix) The task \"{task}\" could not be found"],
      causes: [
        "mix.exs limits the dependency to `only: :dev`, and the image is built with MIX_ENV=prod.",
        "The dependencies are not downloaded in this stage, or the task is an alias in another project's mix.exs.",
      ],
      fixes: .each(["tailwind", "esbuild", "dart_sass"]) {
        [
          Fix(
            "Replace `only: :dev` of :\($0) in mix.exs with `runtime: Mix.env() == :dev`.",
            snippet: "{:\($0), \"~> <your version>\", runtime: Mix.env() == :dev}",
            when: ["The task \"\($0)\" could"])
        ]
      } + [
        Fix(
          "Remove `only: :dev` from the dependency with the task {task} in mix.exs.",
          unless: [
            "The task \"tailwind\" could", "The task \"esbuild\" could", "The task \"dart_sass\" could",
          ]),
        Fix(
          "Download the dependencies for the image's MIX_ENV before the task.",
          snippet: "ENV MIX_ENV=prod\nRUN mix deps.get --only prod", unless: ["mix deps.get"]),
        "Or correct the name: `mix help` lists all tasks.",
      ],
      verify: ["MIX_ENV=prod mix help | grep {task}", "grep -n 'only:' mix.exs"],
      docs: [
        "https://hexdocs.pm/mix/Mix.Tasks.Deps.html", "https://hexdocs.pm/tailwind/Mix.Tasks.Tailwind.html",
      ],
      examples: ["** (Mix) The task \"dart_sass\" could not be found"]
    ),
    Rule(
      id: "hex-crashed", family: "languages", subject: .program,
      title: "Hex itself crashed ({server}): its table of packages was closed already",
      level: 84, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [
        Pattern("[error] GenServer Hex.{server} terminating", with: [":ets."])
      ],
      causes: [
        "A mistake in this release of Hex: an answer came after its table was closed. The packages are not the reason."
      ],
      fixes: [
        Fix(
          "Install the current Hex in the same step, before the dependencies.",
          snippet: "RUN mix local.hex --force && mix deps.get"),
        "Build again: the crash depends on the order of the answers.",
      ],
      docs: ["https://hexdocs.pm/mix/Mix.Tasks.Local.Hex.html"],
      examples: [
        "09:10:11.123 [error] GenServer Hex.Registry.Server terminating\n** (ArgumentError) argument error\n    (stdlib) :ets.insert(nil, {:last_update, 1})"
      ]
    ),
  ]
}
