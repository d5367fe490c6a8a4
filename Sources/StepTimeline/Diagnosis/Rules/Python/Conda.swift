extension RuleCatalog {
  /// conda, mamba and micromamba: solving, channels and environments.
  static let conda: [Rule] = [
    Rule(
      id: "conda-file-unreadable", family: "pip", subject: .file,
      title: "micromamba cannot open {file}: its user may not read it, or it is not there",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("YAML parsing error while reading environment lockfile located at '{file}' : bad file"),
        Pattern("YAML error in spec file '{file}' : bad file"),
        Pattern("critical libmamba {...}bad file: {file}"),
      ],
      causes: [
        "The file belongs to root and is not readable for the image's user (`mambauser`).",
        "The file was not copied, or its path is different.",
      ],
      fixes: [
        Fix(
          "Copy the file with the image's user as its owner.",
          snippet: "COPY --chown=$MAMBA_USER:$MAMBA_USER <file> <folder>/"),
        "If the file is not there, copy it before this step.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'id; ls -l {file}'"],
      docs: ["https://micromamba-docker.readthedocs.io/en/latest/quick_start.html"],
      examples: [
        "critical libmamba YAML parsing error while reading environment lockfile located at '/app/conda-lock.yml' : bad file: /app/conda-lock.yml"
      ]
    ),
    Rule(
      id: "conda-package-unknown", partOf: "conda-unsatisfiable", family: "pip", subject: .package,
      title:
        "conda cannot find {package|a package}: no channel of the command or file has it for this platform",
      level: 92, confidence: .likely,
      patterns: [
        "- nothing provides requested {package}",
        Pattern(
          "ResolvePackageNotFound:", unless: ["=py", "=h", "_0"],
          more: ["^  - {package}[version", "^  - {package}=", "^  - {package}"]),
        Pattern(
          "PackagesNotFound{}Error: The following packages are {...}", unless: ["=py", "=h", "_0"],
          more: ["^  - {package}[version", "^  - {package}=", "^  - {package}"]),
      ],
      causes: [
        "The package is in another channel (conda-forge, bioconda), was renamed, or has no build for this platform (linux-aarch64 has fewer packages)."
      ],
      fixes: [
        Fix(
          "Add the channel that has {package|the package} (conda-forge, bioconda), or correct or remove the package.",
          snippet: "conda install -c conda-forge -c bioconda {package|<package>}"),
        Fix("Or build for a platform that has it.", snippet: "docker build --platform linux/amd64 ."),
      ],
      verify: ["conda search -c conda-forge {package|<package>}"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-channels.html"],
      examples: [
        "error    libmamba Could not solve for environment specs\n    The following package could not be installed\n  - nothing provides requested acmetool",
        "ResolvePackageNotFound:\n  - acmetool[version='>=3.1']",
      ],
      implies: ["conda-unsatisfiable"]
    ),
    Rule(
      id: "conda-unsatisfiable", family: "pip",
      title: "conda cannot find compatible packages for the environment file",
      level: 90, confidence: .certain,
      patterns: [
        "Dependencies missing in current {platform} channels",
        Pattern("ResolvePackageNotFound:"),
        "PackagesNotFound{}Error: The following packages are {...}", "UnsatisfiableError:",
        "LibMambaUnsatisfiableError:",
        "Could not solve for environment specs", "SpecsConfigurationConflictError:",
        "error    libmamba Could not solve for environment",
      ],
      causes: [
        """
        The file was exported on a different system (its builds are for macOS, Windows or a different \
        architecture).
        """,
        """
        A pinned version or build was removed from the channel, or is in a channel that the file does not list \
        (conda-forge).
        """,
        "Two packages conflict with each other, or with the requested Python.",
      ],
      fixes: [
        Fix(
          "Install the listed packages from conda-forge or with pip, without the version: these channels do not have them for the platform of the build.",
          snippet: "conda install -c conda-forge <package>",
          when: ["ResolvePackageNotFound"], unless: ["=py", "=h", "_0"]),
        Fix(
          "Loosen one of the two conflicting pins: the lines below the message name both.",
          when: ["conflicts with any installable"]),
        Fix(
          "Loosen or remove the versions of the packages that the message lists, or install one of them in an environment of its own.",
          when: ["found to be in conflict"], unless: ["conflicts with any installable"]),
        Fix(
          "Export the environment without builds, with only the packages that you requested.",
          snippet: "conda env export --from-history > environment.yml",
          unless: ["conflicts with any installable", "found to be in conflict"]),
        "Add the channel (conda-forge) to the environment file, and loosen the pins that the message lists.",
        Fix(
          "Or build for a platform that has the packages.", snippet: "docker build --platform linux/amd64 ."),
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
      title: "conda's default channels require you to accept their terms of service",
      level: 95, confidence: .certain,
      repairs: [.toolSetting],
      patterns: [
        "CondaToSNonInteractiveError", "Terms of Service have not been accepted for the following channels",
      ],
      causes: [
        """
        Newer Miniconda and Anaconda images ask before they use the channels of Anaconda, and a build cannot \
        answer.
        """
      ],
      fixes: [
        Fix("Use conda-forge, which has no such terms.", snippet: "FROM condaforge/miniforge3"),
        Fix(
          "Or accept the terms, if your organization allows it.",
          snippet:
            "RUN conda tos accept --override-channels --channel https://repo.anaconda.com/pkgs/main --channel https://repo.anaconda.com/pkgs/r"
        ),
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
      causes: ["Each RUN starts a new, non-interactive shell that does not load conda's setup."],
      fixes: [
        Fix(
          "Run the command in the environment with `conda run`.",
          snippet: "RUN conda run -n {name|<environment>} <command>"),
        Fix(
          "Or add the environment to the start of PATH.",
          snippet: """
            ENV PATH=/opt/conda/envs/{name|<environment>}/bin:$PATH
            """),
      ],
      verify: ["RUN conda env list"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/commands/run.html"],
      examples: ["CondaError: Run 'conda init' before 'conda activate'"]
    ),
    Rule(
      id: "conda-http-error", family: "pip",
      title: "conda cannot download from a channel ({url|see the message})",
      level: 84, confidence: .certain, retryable: true,
      patterns: [
        Pattern("CondaHTTPError: HTTP {status...} for url <{url}>"), "CondaHTTPError: HTTP", "CondaSSLError:",
        "UnavailableInvalidChannel: HTTP {status...} for channel {url}", "critical libmamba Download error",
        Pattern("CondaDependencyError", confidence: .likely),
      ],
      causes: [
        "The network, the channel's server or a proxy failed.",
        "The channel does not exist with that name.",
      ],
      fixes: [
        "Retry the build; if it fails again, check the channel name, the network and the proxy.",
        "Behind a proxy, configure conda's proxy_servers setting.",
      ],
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
      title: "The conda environment file is missing or not valid",
      level: 92, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "EnvironmentFileNotFound: '{path}' file not found", "EnvironmentFileEmpty: '{path}' is empty",
        "EnvironmentSpecPluginNotDetected",
        "SpecNotFound: Environment with requirements.txt file needs a name",
      ],
      causes: [
        "The file is not copied before the command, or is in a different folder."
      ],
      fixes: [
        Fix(
          "Copy the environment file before this command, and use the same path.",
          snippet: "COPY environment.yml .\nRUN conda env create -f environment.yml")
      ],
      verify: ["RUN ls -la"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html"],
      examples: ["EnvironmentFileNotFound: '/environment.yml' file not found"]
    ),
    Rule(
      id: "conda-no-gpu", partOf: "conda-unsatisfiable", family: "pip", subject: .package,
      title: "A CUDA build of a package requires `__cuda`, the GPU driver, which is not available in a build",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each([
        "nothing provides __cuda", " __cuda, which is missing on the system",
        " __cuda >={...}, which is missing on the system",
      ]),
      causes: [
        "conda detects a GPU only on a machine with the NVIDIA driver; a build container has neither."
      ],
      fixes: .each([
        ("cuda112", "11.2"), ("cuda118", "11.8"), ("cuda120", "12.0"), ("cuda126", "12.6"),
        ("cuda128", "12.8"), ("cuda129", "12.9"), ("cuda130", "13.0"),
      ]) { build, version in
        [
          Fix(
            "Set CONDA_OVERRIDE_CUDA for this step: the GPU driver is available only when the container runs.",
            snippet: "ENV CONDA_OVERRIDE_CUDA=\(version)",
            when: [build],
            change: .variable(
              "CONDA_OVERRIDE_CUDA=\(version)", of: "conda env create", "conda env update", "conda create",
              "conda install", "mamba env create", "mamba env update", "mamba create", "mamba install",
              "micromamba create", "micromamba install"))
        ]
      } + [
        Fix(
          "Set CONDA_OVERRIDE_CUDA to the CUDA version of the packages: the GPU driver is available only when the container runs.",
          snippet: "ENV CONDA_OVERRIDE_CUDA=<version>",
          unless: ["cuda112", "cuda118", "cuda120", "cuda126", "cuda128", "cuda129", "cuda130"]),
        "If the image runs without a GPU, use the CPU builds: remove the build strings with `cuda` from the environment file.",
      ],
      verify: ["docker run --rm {image|<image>} conda info   # lists the virtual packages"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-virtual.html"],
      examples: [
        "LibMambaUnsatisfiableError: Encountered problems while solving:\n  - nothing provides __cuda needed by pytorch-2.4.0-cuda118_py311",
        "Could not solve for environment specs\n└─ jaxlib is not installable because it requires\n   └─ __cuda >=12.6 , which is missing on the system.",
      ]
    ),
    Rule(
      id: "conda-system-too-old", partOf: "conda-unsatisfiable", family: "pip", subject: .package,
      title: "A conda package needs a newer C library (`__glibc`) than the image has",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "nothing provides __glibc >=", " __glibc >={...}, which is missing on the system",
      ],
      causes: ["The distribution of the base image is older than the packages require."],
      fixes: [
        "Use a newer base image; the version after `__glibc` is the oldest C library that works.",
        "Or use an older release of the package that the message names.",
      ],
      verify: ["docker run --rm {image|<image>} ldd --version"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-virtual.html"],
      examples: [
        "LibMambaUnsatisfiableError: Encountered problems while solving:\n  - nothing provides __glibc >=2.28,<3.0.a0 needed by libarrow-18.0-h1"
      ]
    ),
    Rule(
      id: "conda-other-system", partOf: "conda-unsatisfiable", family: "pip", subject: .package,
      title:
        "The environment file contains packages for {system|another system}, but the build runs on Linux",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each(["__osx", "__win"]) { name in
        [Pattern].each(
          [
            "nothing provides \(name) ", " \(name), which is missing on the system",
            " \(name) >={...}, which is missing on the system",
          ], more: ["nothing provides __{system} ", "─ __{system}, which is"])
      },
      causes: ["The file was exported there with its builds, and some packages exist only for that system."],
      fixes: [
        Fix(
          "Export the environment without builds, with only the packages that you requested.",
          snippet: "conda env export --from-history > environment.yml"),
        "Or remove the package that the message names from the environment file.",
      ],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html"],
      examples: [
        "LibMambaUnsatisfiableError: Encountered problems while solving:\n  - nothing provides __osx needed by appnope-0.1.4-pyhd8ed1ab_1"
      ]
    ),
    Rule(
      id: "micromamba-not-active", partOf: "command-not-found", family: "pip", subject: .program,
      title: "{program|The program} is in the micromamba environment, which is not active in this step",
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
        "The image activates its environment when a container starts, but in a RUN only if MAMBA_DOCKERFILE_ACTIVATE is 1."
      ],
      fixes: [
        Fix(
          "Activate the environment for this step and the next ones.",
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
      title: "The environment {path} to activate does not exist",
      level: 92, confidence: .certain,
      patterns: ["Cannot activate, prefix does not exist at: '{path}'"],
      causes: [
        "ENV_NAME (or `-n`) names an environment that no earlier step created: `micromamba install -n base` installs only into base."
      ],
      fixes: [
        Fix(
          "Create the environment before it is activated, or set ENV_NAME to base.",
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
        "`conda env export` also writes the build of each package. A build is only for one system and architecture, and channels remove old ones."
      ],
      fixes: [
        Fix(
          "Export without builds on the machine where it works, and commit the file.",
          snippet: "conda env export --no-builds > environment.yml"),
        Fix(
          "Better: export only the packages that you requested.",
          snippet: "conda env export --from-history > environment.yml"),
        Fix(
          "If the builds are for a different architecture, build for that platform.",
          snippet: "docker build --platform linux/amd64 ."),
      ],
      verify: ["conda search <package> --subdir linux-64"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/commands/env/export.html"],
      examples: ["ResolvePackageNotFound:\n  - libuuid==2.32.1=h470a237_2\n  - nbconvert==5.3.1=py_1"]
    ),
    Rule(
      id: "conda-foreign-builds", partOf: "conda-unsatisfiable", family: "pip", subject: .package,
      title: "The environment file was exported on another system, and its builds do not exist for Linux",
      level: 93, confidence: .likely,
      repairs: [],
      // The hash in a build names the compilers of its system: Windows, Intel Macs, Macs of Apple.
      patterns: .each([
        "haa95532", "h2bbff1b", "h8ffe710", "h2a8f88b", "hecd8cb5", "h9ed2024", "hca72f7f", "hca03da5",
        "h80987f9",
      ]) {
        Pattern("ResolvePackageNotFound", with: [$0], more: ["- {package}=={version}={build}"])
      },
      causes: [
        "`conda env export` also writes the build of each package (`name=version=build`), and a build is only for the system that the file was exported on: Windows or macOS."
      ],
      fixes: [
        Fix(
          "Export only the packages that you requested, and commit the file.",
          snippet: "conda env export --from-history > environment.yml"),
        Fix(
          "Or export without builds, and remove the packages that only that system has.",
          snippet: "conda env export --no-builds > environment.yml"),
      ],
      verify: ["conda search <package> --subdir linux-64"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/commands/env/export.html"],
      examples: ["ResolvePackageNotFound:\n  - example-tool==2.32.1=py38haa95532_2"]
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
        "No earlier step creates the environment, or the base image no longer has it: a newer tag has different environments."
      ],
      fixes: [
        Fix(
          "Create the environment before this step.",
          snippet: "RUN conda create -y -n {environment|<name>} python=<version>"),
        "If the base image should have it, use the last tag that still has it.",
      ],
      verify: ["docker run --rm {image|<image>} conda env list"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html"],
      examples: ["/bin/sh: 1: /opt/conda/envs/lab/bin/pip: not found"]
    ),
    Rule(
      id: "conda-module-missing", partOf: "pip-module-not-found", family: "pip", subject: .package,
      title: "conda in this image is broken: its Python cannot import the module conda",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: .each(["conda", "mamba"]) { program in
        [Pattern].each(
          ["No module named '\(program)'", "No module named '\(program)."],
          // The program itself was started, not a script that imports it.
          with: ["bin/\(program)\", line"])
      },
      causes: [
        "The Python of the base environment was changed (`conda install python=…`, `conda update --all`), and conda was installed for the old one.",
        "Another Python, or PYTHONPATH and PYTHONHOME, take the place of the one that conda was installed for.",
      ],
      fixes: [
        "Run `conda --version` in the base image. If it fails there, too, use another tag of the base image, or reinstall Miniforge.",
        Fix(
          "If a step of the Dockerfile changes the Python of the base environment, install that Python in an environment of its own.",
          snippet: "RUN conda create -y -n <environment> python=<version>"),
        Fix(
          "Reinstall conda over the old one.",
          snippet: """
            RUN curl -fsSL -o /tmp/conda.sh \\
                "https://github.com/conda-forge/miniforge/releases/latest/download/Miniforge3-Linux-$(uname -m).sh" && \\
                bash /tmp/conda.sh -b -u -p <folder of conda> && rm /tmp/conda.sh
            """),
      ],
      verify: ["docker run --rm {image|<image>} conda --version"],
      docs: ["https://docs.conda.io/projects/conda/en/stable/user-guide/troubleshooting.html"],
      examples: [
        """
        Traceback (most recent call last):
          File "/opt/miniconda/bin/conda", line 12, in <module>
            from conda.cli import main
        ModuleNotFoundError: No module named 'conda'
        """
      ]
    ),
  ]
}
