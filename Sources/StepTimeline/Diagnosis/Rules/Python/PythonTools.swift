extension RuleCatalog {
  /// Poetry, uv, Pipenv, and what Python applications do at build time.
  static let pythonTools: [Rule] = [
    Rule(
      id: "poetry-no-pyproject", family: "pip",
      title: "Poetry cannot find pyproject.toml, or it has no Poetry section",
      level: 92, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "Poetry could not find a pyproject.toml file in {path} or its parents",
        "[tool.poetry] section not found in {path}",
        Pattern("The Poetry configuration is invalid:", confidence: .likely),
        "Either [project.name] or [tool.poetry.name] is required in package mode",
      ],
      causes: [
        "pyproject.toml is not copied to WORKDIR before the command.",
        "The Poetry in the image is older than 2.0 and does not support a [project] table.",
      ],
      fixes: [
        Fix(
          "Copy pyproject.toml and poetry.lock before this step; check WORKDIR and .dockerignore.",
          snippet: "COPY pyproject.toml poetry.lock ./\nRUN poetry install --no-root"),
        Fix(
          "If pyproject.toml has a [project] table, install Poetry 2.",
          snippet: "RUN pip install 'poetry>=2,<3'"),
      ],
      verify: ["RUN poetry check && poetry --version"],
      docs: ["https://python-poetry.org/docs/pyproject/"],
      examples: ["Poetry could not find a pyproject.toml file in /app or its parents"]
    ),
    Rule(
      id: "poetry-option-removed", family: "pip",
      title: "This Poetry version has no {option|such option or command}",
      level: 92, confidence: .certain,
      repairs: [.toolOption],
      patterns: [
        "The option \"{option}\" does not exist",
        // Symfony Console, of PHP, has the same words.
        Pattern("The \"{option}\" option does not exist", inDockerfile: ["poetry"]),
        "The requested command {option} does not exist.",
        Pattern("The command \"{option}\" is not defined.", inDockerfile: ["poetry"]),
        Pattern("The command \"{option}\" does not exist", inDockerfile: ["poetry"]),
      ],
      causes: [
        "Poetry 2 removed --no-dev (now --without dev), and moved export and shell to plugins.",
        "The Poetry version is not pinned, so a new major version was installed.",
      ],
      fixes: [
        Fix(
          "Use the current option (`--without dev` instead of `--no-dev`), or pin the Poetry version that has the old one.",
          snippet: "RUN poetry install --without dev --no-root"),
        Fix(
          "For `poetry export`, install the export plugin.",
          snippet: "RUN pip install 'poetry==2.1.*' poetry-plugin-export"),
      ],
      verify: ["RUN poetry --version"],
      docs: ["https://python-poetry.org/docs/cli/", "https://github.com/python-poetry/poetry-plugin-export"],
      examples: ["The option \"--no-dev\" does not exist"]
    ),
    Rule(
      id: "python-version-unsupported", family: "pip",
      title: "The project does not support the Python of the image ({version|see python --version})",
      level: 92, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        // Poetry then looks for another one.
        Pattern(
          "The currently activated Python version {version} is not supported by the project ({required}).",
          with: ["unable to find a compatible version"]),
        Pattern(
          "The currently activated Python version {version} is not supported by the project ({required}).",
          confidence: .likely),
        "Current Python version ({version}) is not allowed by the project ({required}).",
        """
        error: The Python request from `{path}` resolved to Python {version}, which is incompatible with \
        the project's
        """,
        """
        error: The requested interpreter resolved to Python {version}, which is incompatible with the \
        project's Python
        """,
        "[NoPythonVersion]: ",
        Pattern(
          "Warning: Your Pipfile requires python_version {required}, but you are using {version}",
          confidence: .likely),
        "Poetry was unable to find a compatible version. If you have one, you can explicitly use it",
        "NoCompatiblePythonVersionFound",
      ],
      causes: [
        "requires-python or .python-version requires a different Python than the image has.",
        "uv is not allowed to download Python here (UV_PYTHON_DOWNLOADS=never or --no-python-downloads).",
      ],
      fixes: [
        Fix(
          "Use an image with a Python version that the project supports.", snippet: "FROM python:3.12-slim"),
        "Or widen requires-python, if the code runs with the image's Python.",
      ],
      verify: ["docker run --rm {image|<image>} python --version", "cat .python-version"],
      docs: [
        "https://docs.astral.sh/uv/concepts/python-versions/",
        "https://python-poetry.org/docs/managing-environments/",
      ],
      examples: ["Current Python version (3.9.21) is not allowed by the project (^3.11)."]
    ),
    Rule(
      id: "uv-project-not-copied", family: "pip",
      title: "A part of the uv project is missing: {path|a workspace member or local dependency}",
      level: 92, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "Distribution not found at: file://{path}",
        "Workspace member `{path}` is missing a `pyproject.toml`",
        "references a workspace in `tool.uv.sources` (e.g., `{path} = ",
        Pattern("error: Failed to generate package metadata for `{path}`", confidence: .likely),
        Pattern("No `project` table found in: `{path}`", confidence: .likely), "is not a workspace member",
      ],
      causes: ["A workspace member or path dependency is not copied before `uv sync`."],
      fixes: [
        Fix(
          "Install only the third-party packages first (`--no-install-workspace`), and the workspace members after COPY.",
          snippet: "RUN uv sync --frozen --no-install-workspace\nCOPY . .\nRUN uv sync --frozen")
      ],
      verify: ["grep -n 'workspace\\|path =' pyproject.toml"],
      docs: [
        "https://docs.astral.sh/uv/guides/integration/docker/",
        "https://docs.astral.sh/uv/concepts/projects/workspaces/",
      ],
      examples: [
        "error: Distribution not found at: file:///app/libs/common",
        "error: Failed to determine installation plan\n  Caused by: Distribution not found at: file:///app/lib",
      ]
    ),
    Rule(
      id: "wheel-file-name-differs", partOf: "uv-project-not-copied", family: "pip", subject: .file,
      title: "There is no wheel file {path}.whl: it has another name, or it was not copied",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Distribution not found at: file://{path}.whl", unless: ["uv sync", "uv lock"],
          inStep: "pip install")
      ],
      causes: [
        "The sources (a clone without a tag) have a newer version than the file name in the command, or the wheel is in another folder."
      ],
      fixes: [
        Fix(
          "Install with a wildcard, or check out the tag of the version that the command names.",
          snippet: "RUN uv pip install <folder>/*.whl")
      ],
      verify: ["RUN ls -l <folder>"],
      docs: ["https://packaging.python.org/en/latest/specifications/binary-distribution-format/"],
      examples: [
        Example(
          "error: Distribution not found at: file:///tmp/dist/acme-0.3.0-cp312-cp312-linux_x86_64.whl",
          step:
            "[3/4] RUN uv build --wheel && uv pip install /tmp/dist/acme-0.3.0-cp312-cp312-linux_x86_64.whl")
      ]
    ),
    Rule(
      id: "pip-lock-file-as-requirements", partOf: "pip-invalid-requirement", family: "pip", subject: .file,
      title: "{file|The file} is a lock file and not a list of requirements: `-r` cannot read it",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each(["uv.lock", "poetry.lock", "Pipfile.lock", "pdm.lock"]) { file in
        [
          Pattern("Couldn't parse requirement in `\(file)`", more: ["parse requirement in `{file}`"]),
          Pattern("(from line {#} of \(file))", more: ["(from line {#} of {file})"]),
          Pattern("(from line {#} of {}/\(file))", more: ["(from line {#} of {file})"]),
        ]
      },
      causes: [
        "`pip install -r` and `uv pip install -r` read one requirement per line (requirements.txt), or pyproject.toml."
      ],
      fixes: [
        Fix(
          "Install from the lock file with `uv sync`.",
          snippet: "RUN uv sync --frozen --no-dev", when: ["uv.lock"]),
        Fix(
          "Install from the lock file with `poetry install`.",
          snippet: "RUN poetry install --only main --no-root", when: ["poetry.lock"], unless: ["uv.lock"]),
        "Or write a requirements file with the tool that wrote the lock file, and install that.",
      ],
      docs: [
        "https://docs.astral.sh/uv/concepts/projects/export/",
        "https://pip.pypa.io/en/stable/reference/requirements-file-format/",
      ],
      examples: [
        "error: Couldn't parse requirement in `uv.lock` at position 0\n  Caused by: no such comparison operator \"=\", must be one of ~= == != <= >= < > ===",
        "ERROR: Invalid requirement: '[[package]]' (from line 3 of poetry.lock)",
      ]
    ),
    Rule(
      id: "uv-no-venv", family: "pip",
      title: "uv pip has no virtual environment to install into",
      level: 93, confidence: .certain,
      patterns: [
        "error: No virtual environment found; run `uv venv` to create an environment",
        "error: No virtual environment found for Python", "error: No system Python installation found",
      ],
      causes: ["`uv pip` requires a virtual environment unless you pass `--system`."],
      fixes: [
        Fix(
          "Add `--system` to install into the image's Python.",
          snippet: "RUN uv pip install --system -r requirements.txt",
          change: .option("--system", of: "uv pip install", "uv pip sync")),
        Fix(
          "Or create a virtual environment.",
          snippet: "RUN uv venv /opt/venv\nENV VIRTUAL_ENV=/opt/venv PATH=/opt/venv/bin:$PATH"),
      ],
      verify: ["RUN uv python list"],
      docs: ["https://docs.astral.sh/uv/pip/environments/"],
      examples: [
        "error: No virtual environment found; run `uv venv` to create an environment, or pass `--system`"
      ]
    ),
    Rule(
      id: "uv-git-missing", partOf: "pip-git-missing", family: "pip", subject: .package,
      title: "uv needs git to install {package|a package}, but git is not in the image",
      level: 96, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        Pattern(
          "cannot find binary path", with: ["Git operation failed"], more: ["ownload and build `{package} @"]),
        "Git executable not found. Ensure that Git is installed and available",
      ],
      causes: ["A dependency is a Git repository (`git+https://…`), and slim images have no git."],
      fixes: .installing(
        "Install git in this stage, before this step.", apt: "git ca-certificates", apk: "git", dnf: "git"),
      verify: ["docker run --rm {image|<image>} git --version"],
      docs: ["https://docs.astral.sh/uv/concepts/projects/dependencies/#git"],
      examples: [
        "  × Failed to download and build `shop @ git+https://git.corp.example/shop`\n  ├─▶ Git operation failed\n  ╰─▶ Caused by: cannot find binary path",
        "  × Failed to download and build `httpx @\n  │ git+https://github.com/encode/httpx@7b19cd5`\n  ├─▶ Git operation failed\n  ╰─▶ cannot find binary path",
      ]
    ),
    Rule(
      id: "uv-download-failed", family: "pip",
      title: "uv cannot download {url|a package}",
      level: 66, confidence: .certain, retryable: true,
      patterns: [
        "error: Failed to fetch: `{url}`", "× Failed to fetch: `{url}`", "╰─▶ Failed to fetch: `{url}`",
        Pattern("× Failed to download `{url}`", unless: ["os error 28", "Failed to extract archive"]),
        Pattern("error: Failed to download `{url}`", unless: ["os error 28", "Failed to extract archive"]),
        "Failed to download distribution due to network timeout",
      ],
      causes: [
        """
        The index cannot be reached, returns an error, or requires credentials; the next lines say \
        which.
        """,
        "A large file took longer than UV_HTTP_TIMEOUT.",
      ],
      fixes: [
        "Retry the build; if it fails again, check the URL, the credentials and the proxy.",
        Fix("For a large file, increase the timeout.", snippet: "ENV UV_HTTP_TIMEOUT=120"),
      ],
      verify: [
        "docker run --rm {image|<image>} sh -c 'pip config list; pip download --no-deps -d /tmp pip'"
      ],
      docs: [
        "https://docs.astral.sh/uv/reference/environment/",
        "https://docs.astral.sh/uv/concepts/authentication/",
      ],
      examples: ["error: Failed to fetch: `https://pypi.example.com/simple/acme/`"]
    ),
    Rule(
      id: "django-improperly-configured", family: "pip",
      title: "The Django settings are not valid: {message|see the message}",
      level: 86, confidence: .certain,
      repairs: [.standInSecret],
      patterns: [
        Pattern(
          "django.core.exceptions.ImproperlyConfigured: {message...}",
          more: [
            "ImproperlyConfigured: {variable} must ", "ImproperlyConfigured: The {variable} setting must ",
            "ImproperlyConfigured: Set the {variable} environment variable",
          ]),
        Pattern(
          "decouple.UndefinedValueError: {message...}", more: ["UndefinedValueError: {variable} not found"]),
        Pattern(
          "environ.compat.ImproperlyConfigured: {message...}",
          more: ["Set the {variable} environment variable"]),
        Pattern("KeyError: 'DJANGO_{message}'", more: ["KeyError: '{variable}'"]),
        Pattern("KeyError: 'SECRET_KEY'", more: ["KeyError: '{variable}'"], confidence: .likely),
      ],
      causes: [
        """
        collectstatic or another management command runs in the build, where the run-time variables are \
        not set.
        """,
        "The settings module needs a database or a file that exists only at run time.",
      ],
      fixes: [
        Fix(
          "Set a dummy value, for this step only, for each variable that the message names.",
          snippet: "RUN {variable|<variable>}=<dummy value> python manage.py <command>"),
        "Or run the command when the container starts.",
      ],
      verify: ["RUN env | cut -d= -f1 | sort"],
      docs: ["https://docs.djangoproject.com/en/stable/ref/settings/#secret-key"],
      examples: ["django.core.exceptions.ImproperlyConfigured: The SECRET_KEY setting must not be empty."]
    ),
    Rule(
      id: "python-tests-failed", family: "pip", subject: .test,
      title: "Python tests failed",
      level: 72, confidence: .certain,
      patterns: [
        Pattern("= {failed#} failed, {...} in {...} ="), Pattern("= {failed#} failed in {...} ="),
        Pattern("^FAILED (failures={failed#}"), Pattern("^FAILED (errors={failed#}"),
        Pattern("!!! Interrupted: {failed#} error{...} during collection !!!"),
      ],
      causes: ["A test does not pass in the build; its message is above the summary."],
      fixes: [
        "Fix the first failed test. If it passes on your machine, check for a file, variable or service that is missing in the build."
      ],
      verify: ["python -m pytest -x"],
      docs: ["https://docs.pytest.org/en/stable/how-to/output.html"],
      examples: ["=========== 1 failed, 12 passed in 0.34s ===========", "FAILED (failures=2)"]
    ),
    Rule(
      id: "python-syntax-error", family: "pip", subject: .program,
      title: "Python cannot parse a source file",
      level: 70, confidence: .likely,
      repairs: [.pinnedTool],
      patterns: [
        Pattern("^SyntaxError: invalid syntax", with: ["File \""]),
        Pattern("^SyntaxError: Missing parentheses in call to 'print'"),
        Pattern("^IndentationError: {message...}", with: ["File \""]),
        Pattern("^SyntaxError: f-string: {message...}"),
        Pattern("^SyntaxError: future feature annotations is not defined"),
        Pattern("^TabError: inconsistent use of tabs"),
      ],
      causes: [
        "The code or an installed package is written for a different Python version (newer syntax, or Python 2).",
        "The file has a syntax error.",
      ],
      fixes: [
        "Use an image with the Python version that the file or package requires, or correct the line above the error.",
        "Or pin the package to its last release for this Python.",
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://docs.python.org/3/tutorial/errors.html#syntax-errors"],
      examples: [
        """
          File \"setup.py\", line 7
            print \"x\"
        SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
        """
      ]
    ),
    Rule(
      id: "hatch-nothing-to-ship", partOf: "python-package-discovery", family: "pip", subject: .file,
      title: "Hatchling does not find the project's package folder",
      level: 92, confidence: .certain,
      repairs: [],
      // pip may break the line behind these words.
      patterns: ["Unable to determine which files to ship"],
      causes: [
        "The step installs the project before its sources are copied: only pyproject.toml is there.",
        "The package folder has another name than the project, and `[tool.hatch.build.targets.wheel]` does not name it.",
      ],
      fixes: [
        Fix(
          "Install only the dependencies here, and the project after COPY.",
          snippet:
            "RUN uv sync --frozen --no-dev --no-install-project\nCOPY . .\nRUN uv sync --frozen --no-dev",
          when: ["uv sync"]),
        Fix(
          "Copy the package folder before this step.", snippet: "COPY <package folder> <package folder>",
          unless: ["uv sync"]),
        Fix(
          "If the folder has another name than the project, name it in pyproject.toml.",
          snippet: "[tool.hatch.build.targets.wheel]\npackages = [\"<folder>\"]"),
      ],
      docs: [
        "https://hatch.pypa.io/latest/plugins/builder/wheel/#default-file-selection",
        "https://docs.astral.sh/uv/guides/integration/docker/#intermediate-layers",
      ],
      examples: [
        "      ValueError: Unable to determine which files to ship\n      inside the wheel using the following heuristics:"
      ],
      implies: ["pip-build-wheel"]
    ),
    Rule(
      id: "pip-old-version-stays", family: "pip", subject: .package,
      title: "pip could not remove the old version of a package: a file could not be moved or deleted",
      level: 84, confidence: .likely,
      patterns: [
        "Directory not empty: '/tmp/pip-{}-uninstall{}'",
        "Could not install packages due to an EnvironmentError: [Errno 2] No such file or directory: '/tmp/pip-uninstall-{}'",
        "Could not install packages due to an OSError: [Errno 2] No such file or directory: '/tmp/pip-uninstall-{}'",
      ],
      causes: [
        "The old version is in a lower layer. The storage driver (overlay on an old kernel) cannot move or delete its files correctly.",
        "Two builds or processes changed the folder at the same time.",
      ],
      fixes: [
        Fix(
          "Install the new version over the old one.",
          snippet: "RUN python3 -m pip install --ignore-installed <packages>"),
        "If the command only upgrades pip, leave it out, or use a base image that has the pip version that you need.",
        "On the build machine, use the storage driver overlay2 with a current kernel.",
      ],
      verify: ["docker info --format '{{.Driver}}'; uname -r"],
      docs: [
        "https://docs.docker.com/engine/storage/drivers/overlayfs-driver/#limitations-on-overlayfs-compatibility"
      ],
      examples: [
        "OSError: [Errno 39] Directory not empty: '/tmp/pip-oMuCWu-uninstall/usr/bin'",
        "Could not install packages due to an EnvironmentError: [Errno 2] No such file or directory: '/tmp/pip-uninstall-y8n2hlf9/usr/local/bin/pip3'",
      ]
    ),
  ]
}
