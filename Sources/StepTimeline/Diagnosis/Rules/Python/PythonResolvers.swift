extension RuleCatalog {
  /// Messages of uv, Poetry and pip on requirements that no index can fulfil, case by case.
  ///
  /// The texts of uv are in crates/uv-resolver/src/pubgrub/report.rs; it breaks its messages at 80 columns, so the
  /// patterns are short.
  static let pythonResolvers: [Rule] = [
    Rule(
      id: "pip-file-as-requirement", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "pip reads the file {requirement|requirements.txt} as a package name: `-r` is missing",
      level: 76, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "No matching distribution found for {}.txt",
          more: ["No matching distribution found for {requirement}"]),
        Pattern(
          "satisfies the requirement {}.txt (from versions",
          more: ["satisfies the requirement {requirement} ("]),
      ],
      causes: [
        "`-r` is missing before the file, or an option before it has no value and uses `-r` as its value (`--trusted-host -r requirements.txt`)."
      ],
      fixes: [
        Fix(
          "Remove --trusted-host, or add its host: without one, it uses `-r` as the host.",
          snippet: "RUN pip install -r {requirement|requirements.txt}", when: ["--trusted-host -r"]),
        Fix(
          "Add `-r` before the file.", snippet: "RUN pip install -r {requirement|requirements.txt}",
          unless: ["--trusted-host -r"]),
        "Check the options before the file: each option that needs a value must have one.",
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-r"],
      examples: [
        Example(
          "ERROR: No matching distribution found for requirements.txt",
          step: "[3/4] RUN pip install --trusted-host -r requirements.txt")
      ]
    ),
    Rule(
      id: "uv-package-unknown", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "The package {package} is not in the index that uv uses",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: [
        "Because {package} was not found in the package", "{package} was not found in the package registry",
      ],
      causes: [
        "The name is misspelled, or the package is in a private index that is not configured in the build.",
        "It is a part of the project (a workspace member) that is not copied, or not listed in tool.uv.sources.",
      ],
      fixes: [
        "Check the spelling of {package}. For a private package, configure its index (`[[tool.uv.index]]`, UV_INDEX) and pass the login as a secret; copy a workspace member before this step."
      ],
      docs: ["https://docs.astral.sh/uv/concepts/indexes/"],
      examples: [
        """
          × No solution found when resolving dependencies:
          ╰─▶ Because acme-core was not found in the package registry and your
              project depends on acme-core, we can conclude that your project's
              requirements are unsatisfiable.
        """
      ]
    ),
    Rule(
      id: "uv-no-such-version", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "The index does not have the requested version of {package|the package}",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        "Because there is no version of {package} and", "Because there are no versions of {package} and",
        Pattern(
          "Because there is no version of {...}",
          more: ["no version of {package}=", "you require {package}="]),
      ],
      causes: [
        "The version was never published, or was removed.",
        "The package is in a private index, and the public one has a different package with that name.",
      ],
      fixes: [
        "Change the requirement to a version of {package|the package} that the index lists (for PyPI, see pypi.org)."
      ],
      verify: ["uv pip index versions {package|<package>}"],
      docs: ["https://docs.astral.sh/uv/concepts/resolution/"],
      examples: [
        """
          × No solution found when resolving dependencies:
          ╰─▶ Because there is no version of acme-core==9.9.9 and you require
              acme-core==9.9.9, we can conclude that your requirements are
              unsatisfiable.
        """
      ]
    ),
    Rule(
      id: "uv-python-out-of-range", partOf: "python-version-unsupported", family: "pip", subject: .package,
      title:
        "A requirement does not support the image's Python ({version}): it requires {required|another one}",
      level: 94, confidence: .certain,
      repairs: [.raiseImage],
      patterns: .each(["current Python version", "requested Python version"]) {
        Pattern(
          "the \($0) ({version}) does not",
          more: [
            "does not satisfy Python{required} ", "satisfy Python{required},", "satisfy Python{required} and",
            "satisfy Python{required}",
          ])
      },
      causes: ["The image has a different Python than a requirement or the project requires."],
      fixes: [
        Fix("Use an image with a Python version that is supported ({required}).", when: ["{required}"]),
        "Or use a version of the package that supports the image's Python.",
      ],
      docs: ["https://docs.astral.sh/uv/concepts/python-versions/"],
      examples: [
        """
          × No solution found when resolving dependencies:
          ╰─▶ Because the current Python version (3.8.20) does not satisfy Python>=3.10 and acme==2.0
              depends on Python>=3.10, we can conclude that acme==2.0 cannot be used.
        """
      ]
    ),
    Rule(
      id: "poetry-no-such-version", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "No version of {package} is {range|in the range that is asked for}",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "depends on {package} ({range}) which doesn't match any versions",
          unless: ["Dart SDK", "pubspec", "Flutter SDK"])
      ],
      causes: [
        "The version does not exist in the index, or the package is in a private index that is not configured in the build."
      ],
      fixes: [
        "Change {package} in pyproject.toml to a version that exists, or add the package source that has it."
      ],
      docs: ["https://python-poetry.org/docs/repositories/"],
      examples: [
        "Because shop depends on acme-core (^9.0) which doesn't match any versions, version solving failed."
      ]
    ),
    Rule(
      id: "python-readme-outside", partOf: "python-readme-missing", family: "pip", subject: .package,
      title:
        "pyproject.toml names a readme outside the project folder, which the build backend does not allow",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: [
        "Readme path must be within the project directory",
        "License file must be within the project directory",
        "DistutilsOptionError: Cannot access {...}README{...}(or anything outside",
      ],
      causes: [
        "The field `readme` points outside the folder of pyproject.toml (`../README.md`); this fails even if the file exists."
      ],
      fixes: [
        Fix(
          "Set `readme` in pyproject.toml to a file inside the project folder, and copy that file before this step.",
          snippet: "readme = \"README.md\""),
        Fix(
          "Or install only the dependencies in this step, without the project.",
          snippet: "RUN uv sync --frozen --no-install-project", when: ["uv sync"]),
      ],
      docs: ["https://packaging.python.org/en/latest/guides/writing-pyproject-toml/#readme"],
      examples: ["ValueError: Readme path must be within the project directory: ../README.md"]
    ),
    Rule(
      id: "torch-no-architecture", partOf: "python-cuda-missing", family: "pip", subject: .package,
      title: "PyTorch finds no GPU during the build, and TORCH_CUDA_ARCH_LIST is not set",
      level: 93, confidence: .certain,
      patterns: ["arch_list[-1] += '+PTX'"],
      causes: ["No GPU is visible during a build, so PyTorch cannot detect for which one to compile."],
      fixes: [
        Fix(
          "Set TORCH_CUDA_ARCH_LIST to the architectures of your GPUs before this step.",
          snippet: "ENV TORCH_CUDA_ARCH_LIST=\"8.0;8.6;9.0\"")
      ],
      docs: ["https://docs.pytorch.org/docs/stable/cpp_extension.html"],
      examples: ["    arch_list[-1] += '+PTX'\nIndexError: list index out of range"]
    ),
    Rule(
      id: "python-gpu-not-visible", partOf: "python-cuda-missing", family: "pip", subject: .package,
      title: "The package's setup.py asks for a GPU, and a build step has none",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("CUDA is required to compile {project}", with: ["No CUDA runtime is found"])
      ],
      causes: [
        "setup.py calls `torch.cuda.is_available()`, which is false during a build: `docker build` passes no GPU to the steps."
      ],
      fixes: [
        Fix(
          "If setup.py reads FORCE_CUDA, set it and the GPU architectures before this step.",
          snippet: "ENV FORCE_CUDA=1 TORCH_CUDA_ARCH_LIST=\"<compute capability of your GPU>\""),
        "If setup.py does not read FORCE_CUDA, set `\"default-runtime\": \"nvidia\"` in the daemon.json of the host and build with the classic builder (DOCKER_BUILDKIT=0), or install the package when the container starts.",
      ],
      docs: ["https://docs.pytorch.org/docs/stable/cpp_extension.html"],
      examples: [
        "OSError: CUDA is required to compile MMDetection!\nNo CUDA runtime is found, using CUDA_HOME='/usr/local/cuda'"
      ]
    ),
    Rule(
      id: "torch-cuda-differs", partOf: "python-cuda-missing", family: "pip", subject: .package,
      title:
        "The image has CUDA {version}, but its PyTorch was compiled with CUDA {compiled|of another version}",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "The detected CUDA version ({version}) mismatches the version that was used to compile",
          more: ["PyTorch ({compiled})"])
      ],
      causes: ["pip installs PyTorch for a default CUDA version, not for the one in the image."],
      fixes: [
        "Use a devel image of CUDA {compiled|that PyTorch was compiled with}, or install the PyTorch build for CUDA {version} (`--index-url https://download.pytorch.org/whl/cu…`)."
      ],
      verify: ["python -c 'import torch; print(torch.version.cuda)'; nvcc --version"],
      docs: ["https://pytorch.org/get-started/locally/", "https://hub.docker.com/r/nvidia/cuda"],
      examples: [
        """
        RuntimeError: The detected CUDA version (11.8) mismatches the version that was used to compile
        PyTorch (12.1). Please make sure to use the same CUDA versions.
        """
      ]
    ),
    Rule(
      id: "uv-environment-without-pip", partOf: "pip-missing", family: "pip", subject: .package,
      title: "The virtual environment was created by uv without pip, but a program calls pip",
      level: 92, confidence: .certain, repairs: [],
      // `… || true` lets a command fail; what stops the step is then another one.
      patterns: .each(["uv sync", "uv venv", "uv run"]) {
        [
          Pattern(
            "venv/bin/python{...}: No module named pip", inDockerfile: [$0], notInDockerfile: ["|| true"]),
          Pattern(
            "venv/bin/python{...}: No module named pip", inDockerfile: [$0, "|| true"], confidence: .possible),
        ]
      },
      causes: [
        "uv does not need pip. Programs that call `python -m pip` (`spacy download`, notebooks) cannot find it in such an environment."
      ],
      fixes: [
        Fix(
          "Install pip into the environment before this command.",
          snippet: "RUN uv pip install pip",
          change: .before("uv run", "python", "python3", run: "uv pip install pip")),
        "Or add pip to the project (`uv add pip`), so `uv sync` keeps it.",
        Fix(
          "Or add the model's package to the project; `uv sync` removes what `spacy download` installed.",
          snippet: "uv add '<name of the model> @ <address of its wheel>'", when: ["spacy download"]),
      ],
      verify: ["RUN uv pip list"],
      docs: ["https://docs.astral.sh/uv/pip/environments/", "https://spacy.io/usage/models#download-pip"],
      examples: [
        Example(
          "/srv/.venv/bin/python: No module named pip", step: "RUN uv run python -m spacy download de_core")
      ]
    ),
    Rule(
      id: "django-database-driver", partOf: "django-improperly-configured", family: "pip", subject: .package,
      title: "Django cannot load the database driver {driver}",
      level: 88, confidence: .certain, repairs: [],
      // A driver that is there and lacks its library has a rule of its own.
      patterns: .each(
        [
          "ImproperlyConfigured: Error loading {driver} module",
          "ImproperlyConfigured: Error loading {driver} or psycopg module",
        ], unless: ["cannot open shared object file", "Error loading shared library"]),
      causes: [
        "The driver is not in the requirements that this stage installs, or a different Python environment runs the command.",
        "The driver is installed, but a library that it loads is not; the traceback above says which.",
      ],
      fixes: [
        Fix(
          "Add psycopg to the requirements.", snippet: "RUN pip install 'psycopg[binary]'",
          when: ["psycopg"]),
        Fix(
          "Add mysqlclient to the requirements, and install the compiler and headers that it needs.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends gcc pkg-config default-libmysqlclient-dev && pip install mysqlclient",
          base: .apt, when: ["MySQLdb"]),
        Fix(
          "Add mysqlclient to the requirements, and install the compiler and headers that it needs.",
          snippet: "RUN apk add --no-cache gcc musl-dev pkgconf mariadb-dev && pip install mysqlclient",
          base: .apk, when: ["MySQLdb"]),
        Fix("Add the driver {driver} to the requirements.", unless: ["psycopg", "MySQLdb"]),
        "Or check that the step runs the Python where the requirements are installed.",
      ],
      verify: ["RUN pip list"],
      docs: ["https://docs.djangoproject.com/en/stable/ref/databases/"],
      examples: [
        "django.core.exceptions.ImproperlyConfigured: Error loading MySQLdb module.\nDid you install mysqlclient?"
      ]
    ),
    Rule(
      id: "django-sqlite-old", partOf: "django-improperly-configured", family: "pip", subject: .package,
      title: "This Django needs SQLite {wanted} or newer, but the image has {version}",
      level: 92, confidence: .certain, repairs: [],
      patterns: ["SQLite {wanted} or later is required (found {version})."],
      causes: [
        "SQLite comes from the Debian or Alpine release of the image, which is too old."
      ],
      fixes: [
        Fix(
          "Use an image based on a newer Debian release.",
          snippet: "FROM python:<the same version>-slim-bookworm"),
        "Or use an older Django, if you cannot change the image.",
      ],
      verify: ["docker run --rm {image|<image>} python -c 'import sqlite3; print(sqlite3.sqlite_version)'"],
      docs: ["https://docs.djangoproject.com/en/stable/ref/databases/#sqlite-notes"],
      examples: [
        "django.core.exceptions.ImproperlyConfigured: SQLite 3.31 or later is required (found 3.27.2)."
      ]
    ),
    Rule(
      id: "uv-python-missing", partOf: "python-version-unsupported", family: "pip", subject: .package,
      title: "uv cannot find Python {required|of the kind that the project asks for} in the image",
      level: 93, confidence: .certain, repairs: [.raiseImage],
      patterns: [
        Pattern("No interpreter found for Python {required...} in ", more: versionsOfUv),
        // `PyPy`, `CPython 3.14`
        Pattern("error: No interpreter found for {...} in ", notOnLine: ["for Python "]),
        Pattern("× No interpreter found for {...} in ", notOnLine: ["for Python "]),
      ],
      causes: [
        "requires-python or .python-version requires Python {required|of another kind}, the image has a different one, and uv is not allowed to download Python (UV_PYTHON_DOWNLOADS=never or --no-python-downloads).",
        "UV_PYTHON or --python names a Python that the image does not have.",
      ],
      fixes: [
        Fix(
          "Use an image with that Python.", snippet: "FROM python:{major}.{minor}-slim", when: ["{minor}"]),
        Fix(
          "Use an image with a Python version that the project supports.",
          snippet: "FROM python:<a version that fits>-slim",
          unless: ["{minor}"]),
        "Or allow uv to download Python: remove UV_PYTHON_DOWNLOADS or `--no-python-downloads`, and use the same stage to build and run, or also copy uv's Python.",
      ],
      verify: ["docker run --rm {image|<image>} python --version", "cat .python-version"],
      docs: ["https://docs.astral.sh/uv/concepts/python-versions/"],
      examples: [
        "error: No interpreter found for Python 3.14 in virtual environments, managed installations, or search path",
        "error: No interpreter found for Python >=3.13 in managed installations or search path",
      ]
    ),
    Rule(
      id: "pip-retry-bug", family: "pip", subject: .network,
      title: "The network failed, and this old pip crashed in its retry code",
      level: 88, confidence: .likely, retryable: true,
      repairs: [],
      patterns: ["unsupported operand type(s) for -=: 'Retry' and 'int'"],
      causes: [
        "Some pip versions of Debian and Ubuntu (8 and 9) use a newer urllib3: their retry code crashes, and hides that the index could not be reached."
      ],
      fixes: [
        "Retry the build; if it fails again, check the connection to the index: DNS, proxy (`--build-arg HTTPS_PROXY`), firewall.",
        Fix(
          "Upgrade pip, so it reports the real error.",
          snippet: "RUN python3 -m pip install --upgrade pip"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'curl -sSI https://pypi.org/simple/ | head -1'"],
      docs: ["https://pip.pypa.io/en/stable/installation/#upgrading-pip"],
      examples: ["TypeError: unsupported operand type(s) for -=: 'Retry' and 'int'"]
    ),
  ]
  /// How uv writes the Python that a project asks for, as far as an image with it can be named.
  private static let versionsOfUv = ["", ">=", "==", "~=", "==="].flatMap { sign in
    ["found for Python \(sign){major#}.{minor#}"].flatMap { ["\($0) in ", "\($0), ", "\($0).", "\($0),<"] }
  }
}
