extension RuleCatalog {
  /// conda, mamba and micromamba: solving, channels and environments.
  static let conda: [Rule] = [
    Rule(
      id: "conda-unsatisfiable", family: "pip",
      title: "conda finds no set of packages that fits the environment file",
      level: 90, confidence: .certain,
      patterns: [
        "Dependencies missing in current {platform} channels",
        Pattern("ResolvePackageNotFound:"),
        "PackagesNotFoundError: The following packages are {...}", "UnsatisfiableError:",
        "LibMambaUnsatisfiableError:",
        "Could not solve for environment specs", "SpecsConfigurationConflictError:",
        "error    libmamba Could not solve for environment",
      ],
      causes: [
        """
        The file was exported on another system (its builds carry macOS or Windows tags, or another \
        processor).
        """,
        """
        A pinned version or build was removed from the channel, or is in a channel the file does not name \
        (conda-forge).
        """,
        "Two packages exclude each other, or the wanted Python.",
      ],
      fixes: [
        Fix(
          "Take what the message lists from another channel (conda-forge) or by pip, and drop its version: these channels have no such package for the platform of the build.",
          snippet: "conda install -c conda-forge <package>",
          when: ["ResolvePackageNotFound"], unless: ["=py", "=h", "_0"]),
        Fix(
          "Loosen one of the pins that exclude each other: the lines below the message name both.",
          when: ["conflicts with any installable"]),
        Fix(
          "Export without builds, only what you asked for.",
          snippet: "conda env export --from-history > environment.yml",
          unless: ["conflicts with any installable"]),
        "Name the channel (conda-forge), and loosen the pins that the message lists.",
        Fix(
          "Build for the platform the packages exist for.", snippet: "docker build --platform linux/amd64 ."),
      ],
      verify: ["conda search <package> --subdir linux-64"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html"],
      examples: [
        "ResolvePackageNotFound:\n  - libcxx==14.0.6",
        "Error:  Dependencies missing in current linux-64 channels:",
      ]
    ),
    Rule(
      id: "conda-terms-of-service", family: "pip",
      title: "conda's default channels want their terms of service accepted",
      level: 95, confidence: .certain,
      repairs: [.toolSetting],
      patterns: [
        "CondaToSNonInteractiveError", "Terms of Service have not been accepted for the following channels",
      ],
      causes: [
        """
        Newer Miniconda and Anaconda images ask before they use the channels of Anaconda, and nobody can \
        answer.
        """
      ],
      fixes: [
        Fix("Use conda-forge, which has no such terms.", snippet: "FROM condaforge/miniforge3"),
        Fix(
          "Or accept them, if your organisation may.",
          snippet: "RUN conda tos accept --override-channels --channel https://repo.anaconda.com/pkgs/main"),
      ],
      verify: ["RUN conda tos && conda config --show channels"],
      docs: ["https://www.anaconda.com/docs/getting-started/tos-plugin"],
      examples: [
        "CondaToSNonInteractiveError: Terms of Service have not been accepted for the following channels."
      ]
    ),
    Rule(
      id: "conda-not-initialised", family: "pip",
      title: "conda activate does not work in a RUN line",
      level: 93, confidence: .certain,
      patterns: [
        "CommandNotFoundError: Your shell has not been properly configured to use 'conda activate'",
        "CondaError: Run 'conda init' before 'conda activate'",
        Pattern("EnvironmentNameNotFound: Could not find conda environment: {name}", confidence: .likely),
      ],
      causes: ["Each RUN is a new, non-interactive shell that has not read conda's set-up."],
      fixes: [
        Fix(
          "Run the command inside the environment.",
          snippet: "RUN conda run -n {name|<environment>} <command>"),
        Fix(
          "Or put the environment first in PATH.",
          snippet: """
            ENV PATH=/opt/conda/envs/{name|myenv}/bin:$PATH
            """),
      ],
      verify: ["RUN conda env list"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/commands/run.html"],
      examples: ["CondaError: Run 'conda init' before 'conda activate'"]
    ),
    Rule(
      id: "conda-http-error", family: "pip",
      title: "conda cannot read a channel ({url|see the message})",
      level: 84, confidence: .certain, retryable: true,
      patterns: [
        Pattern("CondaHTTPError: HTTP {status...} for url <{url}>"), "CondaHTTPError: HTTP", "CondaSSLError:",
        "UnavailableInvalidChannel: HTTP {status...} for channel {url}", "critical libmamba Download error",
        Pattern("CondaDependencyError", confidence: .likely),
      ],
      causes: [
        "The network or the channel's server failed, or a proxy stands between.",
        "The channel does not exist under that name.",
      ],
      fixes: ["Run the build again.", "Check the channel's name and conda's proxy_servers setting."],
      verify: ["docker run --rm {image|<image>} conda search -c conda-forge python"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/troubleshooting.html"],
      examples: [
        """
        CondaHTTPError: HTTP 000 CONNECTION FAILED for url \
        <https://conda.example.com/linux-64/repodata.json>
        """
      ]
    ),
    Rule(
      id: "conda-file-missing", family: "pip",
      title: "The environment file of conda is missing or not valid",
      level: 92, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "EnvironmentFileNotFound: '{path}' file not found", "EnvironmentFileEmpty: '{path}' is empty",
        "EnvironmentSpecPluginNotDetected",
        "SpecNotFound: Environment with requirements.txt file needs a name",
      ],
      causes: [
        "The file is not copied before the command, or lies elsewhere."
      ],
      fixes: [
        Fix("Copy it first.", snippet: "COPY environment.yml .\nRUN conda env create -f environment.yml")
      ],
      verify: ["RUN ls -la"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html"],
      examples: ["EnvironmentFileNotFound: '/environment.yml' file not found"]
    ),
    Rule(
      id: "conda-no-gpu", partOf: "conda-unsatisfiable", family: "pip", subject: .package,
      title: "A CUDA build of a package wants `__cuda`, the driver of a GPU, and a build has none",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each([
        "nothing provides __cuda", " __cuda, which is missing on the system",
        " __cuda >={...}, which is missing on the system",
      ]),
      causes: [
        "conda sees a GPU only on a machine with NVIDIA's driver; a container that is being built has neither."
      ],
      fixes: .each([
        ("cuda112", "11.2"), ("cuda118", "11.8"), ("cuda120", "12.0"), ("cuda126", "12.6"),
        ("cuda128", "12.8"), ("cuda129", "12.9"), ("cuda130", "13.0"),
      ]) { build, version in
        [
          Fix(
            "Tell conda for this step that a driver will be there when the container runs.",
            snippet: "ENV CONDA_OVERRIDE_CUDA=\(version)",
            when: [build],
            change: .variable(
              "CONDA_OVERRIDE_CUDA=\(version)", of: "conda env create", "conda env update", "conda create",
              "conda install", "mamba env create", "mamba env update", "mamba create", "mamba install",
              "micromamba create", "micromamba install"))
        ]
      } + [
        Fix(
          "Tell conda that a driver will be there when the container runs: set the CUDA version of the packages.",
          snippet: "ENV CONDA_OVERRIDE_CUDA=<version>",
          unless: ["cuda112", "cuda118", "cuda120", "cuda126", "cuda128", "cuda129", "cuda130"]),
        "If the image runs without a GPU, take the CPU builds: remove the build strings with `cuda` from the environment file.",
      ],
      verify: ["docker run --rm {image|<image>} conda info   # virtual packages"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-virtual.html"],
      examples: [
        "LibMambaUnsatisfiableError: Encountered problems while solving:\n  - nothing provides __cuda needed by pytorch-2.4.0-cuda118_py311",
        "Could not solve for environment specs\n└─ jaxlib is not installable because it requires\n   └─ __cuda >=12.6 , which is missing on the system.",
      ]
    ),
    Rule(
      id: "conda-system-too-old", partOf: "conda-unsatisfiable", family: "pip", subject: .package,
      title: "A package of conda needs a newer C library (`__glibc`) than the image has",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "nothing provides __glibc >=", " __glibc >={...}, which is missing on the system",
      ],
      causes: ["The base image is of an older distribution than the packages are made for."],
      fixes: [
        "Start from a newer base image; the version after `__glibc` is the oldest C library that it may have.",
        "Take an older release of the package that the message names.",
      ],
      verify: ["docker run --rm {image|<image>} ldd --version"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-virtual.html"],
      examples: [
        "LibMambaUnsatisfiableError: Encountered problems while solving:\n  - nothing provides __glibc >=2.28,<3.0.a0 needed by libarrow-18.0-h1"
      ]
    ),
    Rule(
      id: "conda-other-system", partOf: "conda-unsatisfiable", family: "pip", subject: .package,
      title: "The environment file holds packages of {system|another system}, and the build runs on Linux",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each(["__osx", "__win"]) { name in
        [Pattern].each(
          [
            "nothing provides \(name) ", " \(name), which is missing on the system",
            " \(name) >={...}, which is missing on the system",
          ], more: ["nothing provides __{system} ", "─ __{system}, which is"])
      },
      causes: ["The file was exported there with its builds, and some packages exist for that system alone."],
      fixes: [
        Fix(
          "Export only what you asked for, without builds.",
          snippet: "conda env export --from-history > environment.yml"),
        "Remove the package that needs it from the environment file: the line of the message names it.",
      ],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html"],
      examples: [
        "LibMambaUnsatisfiableError: Encountered problems while solving:\n  - nothing provides __osx needed by appnope-0.1.4-pyhd8ed1ab_1"
      ]
    ),
    Rule(
      id: "micromamba-not-active", partOf: "command-not-found", family: "pip", subject: .program,
      title: "{program|The program} is in the environment of micromamba, which is not active in this step",
      level: 92, confidence: .likely, repairs: [],
      patterns: [Pattern].each(["python", "pip", "python3", "pytest"]) { name in
        [
          Pattern(
            ": \(name): command not found", more: [": {program}: command not found"],
            inDockerfile: ["micromamba"],
            notInDockerfile: ["MAMBA_DOCKERFILE_ACTIVATE", "micromamba run"]),
          Pattern(
            ": \(name): not found", more: [": {program}: not found"], inDockerfile: ["micromamba"],
            notInDockerfile: ["MAMBA_DOCKERFILE_ACTIVATE", "micromamba run"]),
        ]
      },
      causes: [
        "The image activates its environment when a container starts, and in a RUN only if MAMBA_DOCKERFILE_ACTIVATE is 1."
      ],
      fixes: [
        Fix(
          "Activate the environment for this step and the following ones.",
          snippet: "ARG MAMBA_DOCKERFILE_ACTIVATE=1"),
        Fix(
          "Or run the command in the environment.", snippet: "RUN micromamba run -n base {program} …"),
      ],
      verify: ["RUN micromamba env list"],
      docs: ["https://micromamba-docker.readthedocs.io/en/latest/quick_start.html"],
      examples: [
        Example(
          "/bin/bash: line 1: python: command not found", step: "RUN python -m compileall /srv",
          dockerfile: "RUN micromamba install -y -n base -f env.yml", exitCode: 127)
      ],
      implies: ["command-not-found"]
    ),
    Rule(
      id: "mamba-environment-missing", family: "pip", subject: .file,
      title: "The environment {path} that is to be activated does not exist",
      level: 92, confidence: .certain,
      patterns: ["Cannot activate, prefix does not exist at: '{path}'"],
      causes: [
        "ENV_NAME (or `-n`) names an environment that no step before has made: `micromamba install -n base` fills only base."
      ],
      fixes: [
        Fix(
          "Make the environment before it is activated, or leave ENV_NAME at base.",
          snippet: "RUN micromamba create -y -n <name> -f environment.yml")
      ],
      verify: ["RUN micromamba env list"],
      docs: ["https://micromamba-docker.readthedocs.io/en/latest/advanced_usage.html"],
      examples: ["critical libmamba Cannot activate, prefix does not exist at: '/opt/conda/envs/web'"]
    ),
    Rule(
      id: "conda-exact-builds", partOf: "conda-unsatisfiable", family: "pip", subject: .package,
      title:
        "conda's channels do not have the exact builds that the environment file pins (`name=version=build`)",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each(["=py2", "=py3", "=pyh", "=py_", "_0", "_1", "_2"]) {
        Pattern("ResolvePackageNotFound", with: ["==", $0], more: ["- {package}=={version}={build}"])
      },
      causes: [
        "`conda env export` writes the build of each package, too. A build exists for one system and processor only, and channels drop old ones."
      ],
      fixes: [
        Fix(
          "Export without builds on the machine where it works, and commit the file.",
          snippet: "conda env export --no-builds > environment.yml"),
        Fix(
          "Better, write only what you asked for yourself.",
          snippet: "conda env export --from-history > environment.yml"),
        Fix(
          "If the builds are for another processor, build for that platform.",
          snippet: "docker build --platform linux/amd64 ."),
      ],
      verify: ["conda search <package> --subdir linux-64"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/commands/env/export.html"],
      examples: ["ResolvePackageNotFound:\n  - libuuid==2.32.1=h470a237_2\n  - nbconvert==5.3.1=py_1"]
    ),
    Rule(
      id: "conda-environment-missing", partOf: "script-not-found-crlf", family: "pip", subject: .file,
      title: "The image has no conda environment {environment|of that name} with the program {program}",
      level: 83, confidence: .likely,
      repairs: [],
      patterns: .each([
        "/envs/{environment}/bin/{program}: not found",
        "/envs/{environment}/bin/{program}: No such file or directory",
      ]) { Pattern($0, place: .output) },
      causes: [
        "No earlier step makes the environment, or the base image no longer has it: a newer tag of the image has other environments."
      ],
      fixes: [
        Fix(
          "Make the environment before this step.",
          snippet: "RUN conda create -y -n {environment|<name>} python=<version>"),
        "If the base image should have it, use the last tag that still did.",
      ],
      verify: ["docker run --rm {image|<image>} conda env list"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html"],
      examples: ["/bin/sh: 1: /opt/conda/envs/lab/bin/pip: not found"]
    ),
  ]
}
