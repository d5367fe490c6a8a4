extension RuleCatalog {
  /// Elixir projects: files or tools that the image lacks, and steps in the wrong order.
  static let elixir: [Rule] = [
    Rule(
      id: "mix-project-missing", partOf: "mix-dependencies", family: "languages", subject: .file,
      title: "Mix finds no mix.exs in the working folder",
      level: 92, confidence: .certain,
      repairs: [.copyBefore],
      patterns: ["Could not find a Mix.Project, please ensure you are running Mix"],
      causes: [
        "mix.exs is not copied before this step, or to another folder than WORKDIR.",
        "The build was started in another folder, so that mix.exs is not in the context.",
      ],
      fixes: [
        Fix(
          "Copy mix.exs before this step, and build with the project's root folder as the context.",
          snippet: "COPY mix.exs mix.lock ./\n# docker build -f <folder>/Dockerfile ."),
        "Check WORKDIR: Mix looks there.",
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://hexdocs.pm/mix/Mix.Project.html"],
      examples: [
        "** (Mix) Could not find a Mix.Project, please ensure you are running Mix in a directory with a mix.exs file"
      ]
    ),
    Rule(
      id: "elixir-config-missing", family: "languages", subject: .file,
      title: "The configuration {file} is not in the image, and another one imports it",
      level: 88, confidence: .certain,
      patterns: [
        "could not load config {file}", "** (Code.LoadError) could not load {file}. Reason: enoent",
        "** (File.Error) could not read file \"{file}.exs\": no such file or directory",
      ],
      causes: [
        "git ignores the file (prod.secret.exs is meant to stay out of it), so that it is not in the context of CI.",
        "It is copied only after this step, or .dockerignore leaves it out.",
      ],
      fixes: [
        "Copy {file} before this step if it may be in the image; else remove its import_config and read the values from the environment in config/runtime.exs."
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
      title: "The project was not compiled before this task of Mix",
      level: 88, confidence: .certain,
      patterns: ["Cannot execute task because the project was not yet compiled"],
      causes: ["`build_embedded` is set, so that tasks do not compile by themselves."],
      fixes: [
        Fix(
          "Compile first, with the same MIX_ENV.", snippet: "RUN mix do compile, release",
          change: .words("mix do compile, release", insteadOf: "mix release"))
      ],
      docs: ["https://hexdocs.pm/mix/Mix.Tasks.Compile.html"],
      examples: ["** (Mix) Cannot execute task because the project was not yet compiled. When build_embedded"]
    ),
    Rule(
      id: "hex-unreachable", family: "languages", subject: .network,
      title: "Mix cannot reach the server of Hex ({host|builds.hex.pm})",
      level: 84, confidence: .likely, retryable: true,
      patterns: .each(
        [
          "httpc request failed with: {:failed_connect", "request timed out after {...}ms to https://{host}/",
          "Failed to fetch record for {...}from registry", "Request failed (:nxdomain)",
          "Request failed (:timeout)",
        ], more: ["{~c\"{host}\", ", "{'{host}', ", "https://{host}/"]),
      causes: [
        "The build has no DNS or no way to hex.pm: a VPN, a firewall, a proxy that is not passed to the build.",
        "A passing fault of the server or the network.",
      ],
      fixes: [
        "Build again; if it fails each time, check DNS and the proxy of the build.",
        Fix(
          "Pass the proxy.", snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."
        ),
      ],
      docs: ["https://hex.pm/docs/mirrors"],
      examples: [
        "** (Mix) httpc request failed with: {:failed_connect, [{:to_address, {~c\"builds.hex.pm\", 443}}, {:inet, [:inet], :nxdomain}]}"
      ]
    ),
    Rule(
      id: "elixir-make-missing", partOf: "make-not-found", family: "languages",
      title: "An Elixir package has native parts, and the image has no C compiler or make",
      level: 93, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "You need to have gcc and make installed.",
        "\"make\" not found in the path. If you have set the MAKE environment variable",
      ],
      causes: ["elixir_make runs make and a C compiler for the package, and the image has none of them."],
      fixes: [
        Fix("Install a compiler and make.", snippet: "RUN apk add --no-cache build-base", base: .apk),
        Fix(
          "Install a compiler and make.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt),
        Fix("Install a compiler and make.", snippet: "RUN dnf install -y gcc make", base: .dnf),
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
      id: "mix-task-missing", partOf: "mix-dependencies", family: "languages", subject: .package,
      title: "Mix has no task {task} here: the dependency with it is not there in this environment",
      level: 88, confidence: .likely,
      patterns: ["** (Mix) The task \"{task}\" could not be found"],
      causes: [
        "mix.exs gives the dependency with the task `only: :dev`, and the image builds with MIX_ENV=prod.",
        "The dependencies are not fetched in this stage, or the task is an alias of another project's mix.exs.",
      ],
      fixes: .each(["tailwind", "esbuild", "dart_sass"]) {
        [
          Fix(
            "Let mix.exs have :\($0) in every environment, and start it in dev alone.",
            snippet: "{:\($0), \"~> <your version>\", runtime: Mix.env() == :dev}",
            when: ["The task \"\($0)\" could"])
        ]
      } + [
        Fix(
          "Let mix.exs have the dependency with the task {task} in the environment of the image: take `only: :dev` off it.",
          unless: [
            "The task \"tailwind\" could", "The task \"esbuild\" could", "The task \"dart_sass\" could",
          ]),
        Fix(
          "Fetch the dependencies for the environment of the image before the task.",
          snippet: "ENV MIX_ENV=prod\nRUN mix deps.get --only prod", unless: ["mix deps.get"]),
        "Or correct the name: `mix help` lists the tasks that there are.",
      ],
      verify: ["MIX_ENV=prod mix help | grep {task}", "grep -n 'only:' mix.exs"],
      docs: [
        "https://hexdocs.pm/mix/Mix.Tasks.Deps.html", "https://hexdocs.pm/tailwind/Mix.Tasks.Tailwind.html",
      ],
      examples: ["** (Mix) The task \"dart_sass\" could not be found"]
    ),
  ]
}
