extension RuleCatalog {
  /// Building Python packages from source: compilers, headers, back ends and old releases.
  static let pythonBuild: [Rule] = [
    Rule(
      id: "python-readme-missing", family: "pip",
      title:
        "The project's readme or license file ({path|README}) is not in the image, but the build needs it",
      level: 93, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "OSError: Readme file does not exist: {path}", "Readme path `{path}` does not exist.",
        "FileNotFoundError: [Errno 2] No such file or directory: 'README",
        "DistutilsOptionError: Could not find README", "error: failed to open file `{path}README.md`",
        "Readme file not found ('{path}')", "OSError: License file does not exist: {path}",
        "The readme file {path} does not exist",
      ],
      causes: [
        "pyproject.toml names the file, but only pyproject.toml was copied before the project is installed.",
        ".dockerignore excludes *.md.",
      ],
      fixes: [
        Fix(
          "Copy the readme or license file before this step, and check that .dockerignore does not exclude it.",
          snippet: "COPY README.md ./"),
        Fix(
          "Or install only the dependencies in this layer.",
          snippet: "RUN uv sync --frozen --no-install-project\nCOPY . .\nRUN uv sync --frozen"),
      ],
      verify: ["grep -n readme pyproject.toml", "cat .dockerignore"],
      docs: [
        "https://docs.astral.sh/uv/guides/integration/docker/",
        "https://hatch.pypa.io/latest/config/metadata/",
      ],
      examples: ["OSError: Readme file does not exist: README.md"]
    ),
    Rule(
      id: "python-setup-file-missing", family: "pip",
      title: "setup.py or the build backend needs {missing|a file}, which is missing",
      level: 82, confidence: .likely,
      // Without an ending it may be a program that setup.py calls.
      patterns: .each(["txt", "md", "rst", "toml", "json", "in", "cfg"]) { ending in
        Pattern(
          "FileNotFoundError: [Errno 2] No such file or directory: '{}.\(ending)'",
          with: ["subprocess-exited-with-error"], more: ["No such file or directory: '{missing}'"])
      },
      causes: [
        "It is your own project: `pip install .` or `-e .` runs before COPY adds the file.",
        "`.dockerignore` excludes it (README.md, *.txt).",
        "It is a dependency whose source package does not contain the file; it cannot be built as published.",
      ],
      fixes: [
        Fix(
          "If it is your project, copy the file before `pip install`.", snippet: "COPY . .\nRUN pip install ."
        ),
        "If it is a dependency, use a release that has a wheel or a complete source package.",
      ],
      verify: ["grep -n 'open(' setup.py", "cat .dockerignore"],
      docs: [
        "https://setuptools.pypa.io/en/latest/userguide/miscellaneous.html",
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
      ],
      examples: [
        """
          error: subprocess-exited-with-error
              File "/app/setup.py", line 6, in <module>
              FileNotFoundError: [Errno 2] No such file or directory: 'requirements.txt'
        error: metadata-generation-failed
        """
      ]
    ),
    Rule(
      id: "python-compiler-missing", family: "pip",
      title: "A Python package is compiled from source, but the image has no C compiler",
      level: 86, confidence: .certain,
      repairs: [.installCompiler],
      patterns: [
        "error: command 'g++' failed: No such file or directory",
        "error: command 'cc' failed: No such file or directory",
        "unable to execute 'gcc': No such file or directory",
        "unable to execute 'cc': No such file or directory",
        "unable to execute 'g++': No such file or directory",
        "unable to execute '{}-gcc': No such file or directory",
        // It may be swig or a Fortran compiler.
        Pattern("unable to execute '{compiler}': No such file or directory", confidence: .likely),
        "error: command 'gcc' failed with exit status 127",
        "error: command 'clang' failed: No such file or directory",
        Pattern(
          "RuntimeError: Unsupported compiler -- at least C++11 support is needed!", confidence: .likely),
      ],
      causes: [
        "slim and alpine images do not include a compiler, and the package has no wheel for this image."
      ],
      fixes: [
        Fix(
          "Install a compiler and the Python headers.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends build-essential python3-dev",
          base: .apt),
        Fix(
          "Install a compiler and the Python headers.",
          snippet: "RUN apk add --no-cache build-base python3-dev linux-headers", base: .apk),
        Fix(
          "Install a compiler and the Python headers.",
          snippet: "RUN dnf install -y gcc gcc-c++ python3-devel",
          base: .dnf),
        "Or use a version of the package that has a wheel, or compile it in a separate stage.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v gcc cc'"],
      docs: ["https://pip.pypa.io/en/stable/reference/build-system/"],
      examples: ["unable to execute 'gcc': No such file or directory"]
    ),
    Rule(
      id: "python-rust-missing", family: "pip",
      title: "A Python package is compiled from source, but the Rust compiler is missing or too old",
      level: 91, confidence: .certain,
      patterns: [
        "error: can't find Rust compiler", "error: Can not find Rust compiler",
        "Cargo, the Rust package manager, is not installed or is not on PATH.",
        "This package requires Rust and Cargo to compile extensions", "RUSTC: unable to find Rust",
        "error: Rust {version} does not match extension requirement",
        Pattern("💥 maturin failed", confidence: .likely),
      ],
      causes: [
        """
        There is no wheel for this Python, architecture or musl, so pip compiles the Rust part \
        (cryptography, tokenizers, orjson …).
        """,
        "pip is too old to find the newer wheels.",
      ],
      fixes: [
        Fix(
          "Upgrade pip first: a newer pip often finds a prebuilt wheel.",
          snippet: "RUN pip install --upgrade pip",
          change: .before("pip install", "pip3 install", run: "pip install --upgrade pip")),
        Fix(
          "Otherwise, install Rust.", snippet: "RUN apk add --no-cache cargo rust gcc musl-dev", base: .apk),
        Fix(
          "Otherwise, install Rust.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends cargo rustc
            """, base: .apt),
        "Or use a Python version for which the package has wheels.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'pip --version; python --version; rustc --version'"],
      docs: ["https://cryptography.io/en/latest/installation/"],
      examples: ["Cargo, the Rust package manager, is not installed or is not on PATH."]
    ),
    Rule(
      id: "python-newer-than-pyo3", partOf: "python-rust-missing", family: "pip", subject: .package,
      title:
        "{package|A package} is compiled, but its PyO3 supports only Python up to {newest}, not {version}",
      level: 94, confidence: .certain, repairs: [],
      patterns: [
        Pattern(
          "the configured Python interpreter version ({version}) is newer than PyO3's maximum supported version ({newest})",
          more: [
            "Building wheel for {package} (", "Failed building wheel for {package}",
            "Failed to build `{package}==",
          ])
      ],
      causes: [
        "The pinned release of {package|the package} is older than Python {version}: it has no wheel for it, and cannot be compiled for it."
      ],
      fixes: [
        Fix("Use Python {newest}.", snippet: "FROM python:{newest}"),
        "Or upgrade {package|the package} to a release that has wheels for Python {version}.",
        Fix(
          "Or compile it for the stable ABI.", snippet: "ENV PYO3_USE_ABI3_FORWARD_COMPATIBILITY=1"),
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://pyo3.rs/latest/building-and-distribution.html"],
      examples: [
        """
          × Building wheel for rpds-py (pyproject.toml) did not run successfully.
              error: the configured Python interpreter version (3.14) is newer than PyO3's maximum supported version (3.13)
              💥 maturin failed
        """
      ],
      implies: ["python-rust-missing"]
    ),
    Rule(
      id: "python-pg-config-missing", family: "pip",
      title: "psycopg2 is compiled from source, but pg_config and the PostgreSQL headers are missing",
      level: 93, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "Error: pg_config executable not found", "pg_config is required to build psycopg2 from source",
      ],
      causes: [
        """
        psycopg2 has no wheels for Linux: it needs pg_config from the PostgreSQL client library, and a \
        compiler.
        """
      ],
      fixes: [
        Fix(
          "No wheel of psycopg2-binary fits this Python or musl: use a Debian-based image, another Python or a newer psycopg2-binary, or install `libpq-dev` (Alpine: `postgresql-dev`) and a compiler.",
          when: ["psycopg2_binary"]),
        Fix(
          "Use `psycopg2-binary` (or `psycopg[binary]`), which includes the library, or install `libpq-dev` (Alpine: `postgresql-dev`) and a compiler.",
          unless: ["psycopg2_binary"]),
        Fix(
          "To compile psycopg2, install a compiler and the PostgreSQL headers.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev",
          base: .apt),
        Fix(
          "To compile psycopg2, install a compiler and the PostgreSQL headers.",
          snippet: "RUN apk add --no-cache gcc musl-dev postgresql-dev",
          base: .apk),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v pg_config'"],
      docs: ["https://www.psycopg.org/docs/install.html"],
      examples: ["Error: pg_config executable not found."]
    ),
    Rule(
      id: "python-mysqlclient-headers", family: "pip",
      title:
        "mysqlclient is compiled from source, but the MySQL or MariaDB headers or pkg-config are missing",
      level: 93, confidence: .certain,
      patterns: [
        "Exception: Can not find valid pkg-config name",
        "Specify MYSQLCLIENT_CFLAGS and MYSQLCLIENT_LDFLAGS env vars manually",
        "OSError: mysql_config not found", "mysql_config: not found",
      ],
      causes: [
        """
        mysqlclient has no wheels for Linux: it needs the client library's headers, pkg-config and a \
        compiler.
        """
      ],
      fixes: [
        Fix(
          "Install a compiler, pkg-config and the MySQL or MariaDB headers.",
          snippet:
            """
            RUN apt-get update && apt-get install -y --no-install-recommends gcc pkg-config \
            default-libmysqlclient-dev
            """,
          base: .apt),
        Fix(
          "Install a compiler, pkg-config and the MySQL or MariaDB headers.",
          snippet: "RUN apk add --no-cache gcc musl-dev pkgconf mariadb-dev", base: .apk),
        "Or use PyMySQL, which does not need a compiler.",
      ],
      verify: ["docker run --rm {image|<image>} pkg-config --exists mysqlclient"],
      docs: ["https://github.com/PyMySQL/mysqlclient#install"],
      examples: ["Exception: Can not find valid pkg-config name."]
    ),
    Rule(
      id: "python-setuptools-too-new", family: "pip",
      title: "A package is too old for the current setuptools or Python ({detail|removed feature})",
      level: 89, confidence: .certain,
      repairs: [.otherImage, .oldCython],
      patterns: [
        "error in {package} setup command: use_2to3 is invalid",
        "AttributeError: module 'pkgutil' has no attribute '{detail}'",
        "AttributeError: cython_sources",
        "AttributeError: 'build_ext' object has no attribute 'cython_sources'",
        "error in {package} setup command: 'extras_require' must be",
        "AttributeError: install_layout", "AttributeError: module 'configparser' has no attribute '{detail}'",
        "AttributeError: module 'inspect' has no attribute '{detail}'",
        "AttributeError: module 'collections' has no attribute '{detail}'",
        Pattern("Cannot import 'setuptools.build_meta'", confidence: .likely),
      ],
      causes: ["The pinned release uses a feature that Python 3.12 or a newer setuptools or Cython removed."],
      fixes: [
        "Upgrade the package to a release that supports this Python, or use an older Python image.",
        Fix(
          "If no release of the package supports this Python, use an older Python image.",
          snippet: "FROM python:3.11-slim"),
        Fix(
          "Or pin the build tools to an older version.",
          snippet:
            """
            RUN echo 'setuptools<81' > /tmp/c.txt && PIP_CONSTRAINT=/tmp/c.txt pip install -r \
            requirements.txt
            """
        ),
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: [
        "https://setuptools.pypa.io/en/latest/history.html",
        "https://docs.python.org/3/whatsnew/3.12.html#removed",
      ],
      examples: [
        "AttributeError: module 'pkgutil' has no attribute 'ImpImporter'. Did you mean: 'zipimporter'?"
      ]
    ),
    Rule(
      id: "python-package-discovery", family: "pip",
      title: "The build backend cannot find the packages or files of the project",
      level: 91, confidence: .certain,
      repairs: [.packageList],
      patterns: [
        "No file/folder found for package {package}",
        Pattern("Error: The current project could not be installed: {message...}", confidence: .likely),
        "Expected a Python module at: `{path}`",
        "error: package directory '{path}' does not exist", "error in {...} setup command: package directory",
        Pattern("{...} does not contain any element", confidence: .likely),
      ],
      causes: [
        "The sources are not copied yet, but the command also installs the project, not only its dependencies.",
        "The package's directory does not have the same name as the project.",
      ],
      fixes: [
        Fix(
          "Install only the dependencies in this step, or copy the sources first.",
          snippet: "RUN poetry install --no-root   # or: uv sync --no-install-project",
          change: .option("--no-root", of: "poetry install")),
        "If the directory has a different name, set the packages in pyproject.toml ([tool.setuptools] packages, [tool.poetry] packages).",
      ],
      verify: ["RUN ls -la && cat pyproject.toml"],
      docs: [
        "https://setuptools.pypa.io/en/latest/userguide/package_discovery.html",
        "https://python-poetry.org/docs/cli/#install",
      ],
      examples: [
        "Error: The current project could not be installed: No file/folder found for package acme"
      ]
    ),
    Rule(
      id: "python-scm-version", family: "pip",
      title: "The project gets its version from git, but there is no git repository that it can read",
      level: 92, confidence: .certain,
      repairs: [.standInVersion],
      patterns: [
        "LookupError: setuptools-scm was unable to detect version for {path}",
        "Error getting the version from source `vcs`", "Unable to find version from source `vcs`",
        Pattern("versioningit.errors.{error}", confidence: .likely),
        "RuntimeError: Unable to find git to get the version",
        "dunamai{...}This does not appear to be a Git project",
      ],
      causes: [".git is not in the build context (.dockerignore, COPY of parts), or git is not installed."],
      fixes: [
        Fix(
          "Set the version in a variable.",
          snippet: "ENV SETUPTOOLS_SCM_PRETEND_VERSION=<version>"),
        Fix(
          "Or mount .git in this step, and install git.",
          snippet: """
            RUN --mount=source=.git,target=.git,type=bind pip install .
            """),
      ],
      verify: ["git describe --tags", "cat .dockerignore"],
      docs: ["https://setuptools-scm.readthedocs.io/en/latest/usage/"],
      examples: ["LookupError: setuptools-scm was unable to detect version for /app."]
    ),
    Rule(
      id: "python-sklearn-deprecated", family: "pip",
      title: "The PyPI package 'sklearn' is deprecated: use scikit-learn",
      level: 95, confidence: .certain,
      repairs: [.pipName],
      patterns: [
        Pattern(
          "The 'sklearn' PyPI package is deprecated, use 'scikit-learn'",
          more: ["The '{old}' PyPI package is deprecated, use '{package}'"])
      ],
      causes: ["A requirement, possibly an indirect one, needs sklearn."],
      fixes: [
        Fix(
          "Replace `sklearn` with `scikit-learn` in the requirements. If a dependency needs it, upgrade that dependency.",
          snippet: "RUN pip install scikit-learn")
      ],
      verify: ["grep -rn sklearn requirements*.txt pyproject.toml"],
      docs: ["https://scikit-learn.org/stable/install.html"],
      examples: ["The 'sklearn' PyPI package is deprecated, use 'scikit-learn'"]
    ),
    Rule(
      id: "python-cuda-missing", family: "pip",
      title: "A Python package compiles CUDA code, but the image has no CUDA toolkit",
      level: 92, confidence: .certain,
      patterns: [
        "CUDA_HOME environment variable is not set. Please set it to your CUDA install root",
        Pattern("nvcc was not found. Are you sure your environment has nvcc available?", confidence: .likely),
        Pattern("RuntimeError: Cannot find CUDA_HOME"),
        Pattern("No such file or directory: '{}/bin/nvcc'", notOnLine: ["WARN", "warn"]),
      ],
      causes: [
        "The base image is not a CUDA devel image, so nvcc is missing.",
        "The toolkit has a different version than the installed PyTorch.",
        "No GPU is visible during a build: the architectures must be set.",
      ],
      fixes: [
        Fix(
          "Use a CUDA devel image with the CUDA version of your PyTorch.",
          snippet: "FROM nvidia/cuda:<version that your PyTorch is for>-devel-<distribution>"),
        Fix("Set the GPU architectures.", snippet: "ENV TORCH_CUDA_ARCH_LIST=\"8.0;8.6;9.0\""),
      ],
      verify: [
        """
        docker run --rm {image|<image>} sh -c 'nvcc --version; python -c \"import torch; \
        print(torch.version.cuda)\"'
        """
      ],
      docs: [
        "https://docs.pytorch.org/docs/stable/cpp_extension.html", "https://hub.docker.com/r/nvidia/cuda",
      ],
      examples: [
        "OSError: CUDA_HOME environment variable is not set. Please set it to your CUDA install root."
      ]
    ),
  ]
}
