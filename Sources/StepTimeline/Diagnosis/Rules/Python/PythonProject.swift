extension RuleCatalog {
  /// Needs of a Python project that its image does not meet: versions, removed modules, indexes, models, checks.
  static let pythonProject: [Rule] = [
    Rule(
      id: "pip-too-old-for-wheel", partOf: "pip-invalid-requirement", family: "pip", subject: .package,
      title: "pip {present|of the image} is too old for this kind of wheel file (manylinux)",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: .each([
        ("manylinux2014", ["9.", "10.", "18.", "19.0", "19.1", "19.2"]),
        ("manylinux_2_", ["9.", "10.", "18.", "19.", "20.0", "20.1", "20.2"]),
      ]) { tag, releases in
        releases.map {
          Pattern(
            "\(tag){}.whl is not a supported wheel on this platform",
            with: ["using pip version \($0)"],
            notOnLine: [".manylinux1", ".manylinux2010", ".manylinux2014"],
            more: ["using pip version {present}, ", "using pip version {present};"])
        }
      },
      causes: [
        "pip 19.3 added support for `manylinux2014`, and pip 20.3 for `manylinux_2_…`. Older versions reject such files."
      ],
      fixes: [
        Fix("Upgrade pip before this step.", snippet: "RUN pip install --upgrade pip")
      ],
      docs: ["https://github.com/pypa/manylinux#readme"],
      examples: [
        "ERROR: cryptography-3.4.7-cp36-abi3-manylinux2014_x86_64.whl is not a supported wheel on this platform.\nWARNING: You are using pip version 19.2.3, however version 21.0.1 is available."
      ]
    ),
    Rule(
      id: "setup-py-conflict", family: "pip", subject: .package,
      title: "setuptools installed {package} {version}, but {by|another package} requires {requirement}",
      level: 59, confidence: .certain,
      repairs: [],
      patterns: [
        "error: {package} {version} is installed but {requirement} is required by {'{by}'",
        "error: {package} {version} is installed but {requirement} is required by set(['{by}'])",
      ],
      causes: [
        "`setup.py install` and `setup.py develop` install the newest version of each package. They do not check whether the versions fit together."
      ],
      fixes: [
        Fix(
          "Install with pip instead of setup.py: it resolves all requirements together.",
          snippet: "RUN pip install .")
      ],
      docs: ["https://setuptools.pypa.io/en/latest/deprecated/commands.html"],
      examples: [
        "error: starlette 0.47.0 is installed but starlette<0.47.0,>=0.40.0 is required by {'fastapi'}"
      ]
    ),
    Rule(
      id: "pip-other-python", partOf: "pip-invalid-requirement", family: "pip",
      title: "{requirement|A requirement} requires a different Python version than the image has",
      level: 91, confidence: .likely,
      repairs: [.raiseImage],
      patterns: [
        Pattern(
          "ERROR: Ignored the following versions that require a different python version",
          more: ["Could not find a version that satisfies the requirement {requirement} "]),
        Pattern(
          "ERROR: Package '{requirement}' requires a different Python: {version} not in '{required...}'",
          confidence: .certain),
        // Before pip 20.2 there are no quotation marks.
        Pattern("Package {requirement} requires a different Python: {version} not in {required}"),
        // pip 9 and 10.
        Pattern(
          "{requirement} requires Python '{required}' but the running Python is {version}",
          confidence: .certain),
      ],
      causes: [
        "The line above lists the versions that pip ignored, with the Python that they need (Requires-Python).",
        "The requirements were created with a newer Python than the image has.",
      ],
      fixes: [
        "Use an image with a Python version that the package supports ({required|see Requires-Python}).",
        "Or pin a release that still supports the image's Python.",
      ],
      verify: [
        "docker run --rm {image|<image>} python --version", "pip index versions {requirement}",
      ],
      docs: ["https://packaging.python.org/en/latest/guides/dropping-older-python-versions/"],
      examples: [
        """
        ERROR: Ignored the following versions that require a different python version: 2.1.0 Requires-Python >=3.10
        ERROR: Could not find a version that satisfies the requirement acme==2.1.0 (from versions: 1.0.0)
        """
      ]
    ),
    Rule(
      id: "pip-wheel-other-platform", partOf: "pip-invalid-requirement", family: "pip",
      title:
        "The wheel {requirement} does not match the Python, architecture or C library of this image, or pip is too old",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: ["ERROR: {requirement} is not a supported wheel on this platform"],
      causes: [
        "The wheel was built in a stage with a different Python or distribution, or on the host.",
        "Alpine cannot use manylinux wheels; an older pip does not support newer tags (`manylinux_2_28`).",
      ],
      fixes: [
        Fix(
          "Upgrade pip in this stage first: this old pip does not know the tag of the wheel.",
          snippet: "RUN pip install --upgrade pip && pip install --no-cache-dir /wheels/*",
          when: ["manylinux_2_", "You are using pip version 1"]),
        "Use the same Python image to build and to install the wheels.",
        Fix(
          "Or upgrade pip first.",
          snippet: "RUN pip install --upgrade pip && pip install --no-cache-dir /wheels/*"),
      ],
      verify: ["docker run --rm {image|<image>} pip debug --verbose | head -40"],
      docs: ["https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/"],
      examples: [
        "ERROR: bcrypt-4.0.1-cp36-abi3-manylinux_2_28_x86_64.whl is not a supported wheel on this platform."
      ]
    ),
    Rule(
      id: "python-setup-requires", partOf: "pip-build-wheel", family: "pip", subject: .package,
      title: "The setup of a package requires {package} {version} or later, and the image has an older one",
      level: 77, confidence: .likely,
      repairs: [],
      patterns: [
        "AssertionError: Requires {package} >= {version}", "AssertionError: Requires {package}>={version}",
        "RuntimeError: Requires {package} >= {version}", "AssertionError: {package} >= {version} is required",
      ],
      causes: ["The package's setup.py checks what is installed before it builds anything."],
      fixes: [
        "Use a base image with {package} {version} or later, or install it before this step.",
        "Or install an older release of the package that supports the {package} of the image: check out its tag, or pin it.",
      ],
      verify: ["docker run --rm {image|<image>} pip list"],
      docs: ["https://pip.pypa.io/en/stable/reference/build-system/"],
      examples: ["    AssertionError: Requires PyTorch >= 1.6"],
      implies: ["python-traceback"]
    ),
    Rule(
      id: "python-wheel-missing", partOf: "pip-build-wheel", family: "pip",
      title: "The package `wheel` is not installed, but a build needs it",
      level: 75, confidence: .certain,
      patterns: [
        // An old pip goes on without a wheel.
        Pattern("error: invalid command 'bdist_wheel'", unless: ["Running setup.py install for"]),
        Pattern("error: invalid command 'bdist_wheel'", confidence: .likely),
      ],
      causes: [
        "An old pip, or `--no-build-isolation`, builds with the installed packages, and new images do not include `wheel`."
      ],
      fixes: [
        Fix(
          "Install `wheel` and setuptools first.", snippet: "RUN pip install --upgrade pip setuptools wheel",
          change: .before("pip install", "pip3 install", run: "pip install --upgrade pip setuptools wheel"))
      ],
      verify: ["RUN pip list | grep -i wheel"],
      docs: ["https://pip.pypa.io/en/stable/reference/build-system/"],
      examples: ["error: invalid command 'bdist_wheel'"]
    ),
    Rule(
      id: "pip-list-of-conda", partOf: "pip-invalid-requirement", family: "pip",
      title: "The requirements contain file paths from the machine that created them",
      level: 92, confidence: .certain,
      repairs: [.condaAddresses],
      patterns: [
        "No such file or directory: '{path}/feedstock_root/", "No such file or directory: '/croot/",
        "No such file or directory: '/private/var/folders/",
        "No such file or directory: '/tmp/build/80754af9/",
        "No such file or directory: '/work/ci_py",
        "No such file or directory: '/opt/conda/conda-bld/",
      ],
      causes: ["In a conda environment, `pip freeze` writes `name @ file:///…` instead of a version."],
      fixes: [
        Fix(
          "Create requirements.txt again without file paths, and commit it.",
          snippet: "pip list --format=freeze > requirements.txt")
      ],
      verify: ["grep -n '@ file' requirements.txt"],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_freeze/"],
      examples: [
        """
        ERROR: Could not install packages due to an OSError: [Errno 2] No such file or directory: \
        '/home/conda/feedstock_root/build_artifacts/numpy_1/work'
        """
      ]
    ),
    Rule(
      id: "python-module-removed", partOf: "pip-module-not-found", family: "pip",
      title: "This Python version no longer has {module|a module that older ones had}",
      level: 84, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("ModuleNotFoundError: No module named 'imp'", more: ["named '{module}'"]),
        Pattern("ModuleNotFoundError: No module named 'asyncore'", more: ["named '{module}'"]),
        Pattern("ModuleNotFoundError: No module named 'asynchat'", more: ["named '{module}'"]),
        Pattern("ModuleNotFoundError: No module named 'smtpd'", more: ["named '{module}'"]),
        Pattern("ModuleNotFoundError: No module named 'cgi'", more: ["named '{module}'"]),
        Pattern("ModuleNotFoundError: No module named 'imghdr'", more: ["named '{module}'"]),
        Pattern("ModuleNotFoundError: No module named 'pipes'", more: ["named '{module}'"]),
        Pattern("ModuleNotFoundError: No module named 'telnetlib'", more: ["named '{module}'"]),
        Pattern("ModuleNotFoundError: No module named 'audioop'", more: ["named '{module}'"]),
      ],
      causes: [
        """
        Python 3.12 removed imp, asyncore, asynchat and smtpd; Python 3.13 removed cgi, imghdr, pipes, telnetlib and \
        audioop. A package still imports one of them.
        """
      ],
      fixes: [
        "Upgrade the package that imports it (see the traceback), or use an older Python image.",
        "Use an image with a Python version that the package supports, such as python:3.11-slim.",
      ],
      verify: ["docker run --rm {image|<image>} python3 --version"],
      docs: [
        "https://docs.python.org/3/whatsnew/3.12.html#removed",
        "https://docs.python.org/3/whatsnew/3.13.html#whatsnew313-pep594",
      ],
      examples: [
        "ModuleNotFoundError: No module named 'imp'"
      ]
    ),
    Rule(
      id: "python-pkg-resources-gone", partOf: "pip-module-not-found", family: "pip",
      title: "pkg_resources is missing: setuptools is not installed, or is version 82 or newer",
      level: 84, confidence: .certain,
      repairs: [],
      patterns: ["No module named 'pkg_resources'", "No module named pkg_resources"],
      causes: [
        "Images with Python 3.12 and later, and new virtual environments, do not include setuptools.",
        "setuptools 82 removed pkg_resources.",
      ],
      fixes: [
        Fix("Install setuptools below version 82.", snippet: "RUN pip install 'setuptools<82'"),
        Fix(
          "If a package needs it only for its build, build it without isolation.",
          snippet: "RUN pip install 'setuptools<82' wheel && pip install --no-build-isolation <package>"),
        "Or upgrade the package to a release that uses importlib.metadata and importlib.resources instead.",
      ],
      verify: ["RUN pip list | grep -i setuptools"],
      docs: ["https://setuptools.pypa.io/en/latest/history.html"],
      examples: ["ModuleNotFoundError: No module named 'pkg_resources'"]
    ),
    Rule(
      id: "python-build-isolation", partOf: "pip-module-not-found", family: "pip",
      title: "A package needs {module|a module} for its build, but pip builds it in an isolated environment",
      level: 83, confidence: .certain,
      repairs: [.buildRequirement],
      patterns: .each(["torch", "numpy", "Cython", "packaging", "psutil", "wheel", "setuptools"]) {
        Pattern(
          "ModuleNotFoundError: No module named '\($0)'", with: ["Getting requirements to build wheel"],
          more: ["named '{module}'"])
      },
      causes: [
        """
        Its pyproject.toml does not list what its build imports. pip builds in an isolated environment, so \
        installing {module|it} first is not enough.
        """
      ],
      fixes: [
        Fix(
          "Install what the build needs, then use `--no-build-isolation`.",
          snippet: "RUN pip install {module} setuptools wheel && pip install --no-build-isolation <package>"),
        "Or use a prebuilt wheel, or a different release of the package.",
      ],
      verify: ["pip download --no-deps --no-binary :all: <package>"],
      docs: ["https://pip.pypa.io/en/stable/reference/build-system/"],
      examples: [
        """
        ModuleNotFoundError: No module named 'torch'
        × Getting requirements to build wheel did not run successfully.
        """
      ]
    ),
    Rule(
      id: "python-gdal-missing", family: "pip",
      title: "The GDAL library or headers are not installed, or have a different version",
      level: 90, confidence: .certain,
      patterns: [
        "A GDAL API version must be specified", "No such file or directory: 'gdal-config'",
        "Could not find gdal-config", "gdal_config_error:",
        "Python bindings of GDAL {version} require at least libgdal {version}, but {found} was found",
      ],
      causes: [
        "The Python package is compiled against GDAL, which slim images do not include.",
        "The bindings must have the same version as the library.",
      ],
      fixes: [
        Fix(
          "Install the GDAL library and headers, and the Python bindings of the same version.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends g++ libgdal-dev \\
             && pip install "gdal[numpy]==$(gdal-config --version).*"
            """, base: .apt),
        Fix(
          "Install the GDAL library and headers, and the Python bindings of the same version.",
          snippet: """
            RUN apk add --no-cache g++ gdal-dev && pip install "gdal[numpy]==$(gdal-config --version).*"
            """, base: .apk),
        "fiona, rasterio and pyogrio have wheels that include GDAL: use a release with a wheel for this Python.",
      ],
      verify: ["RUN gdal-config --version"],
      docs: ["https://gdal.org/en/stable/api/python/python_bindings.html"],
      examples: ["CRITICAL:root:A GDAL API version must be specified."]
    ),
    Rule(
      id: "uv-version-required", family: "pip",
      title: "The project requires uv {required}, but the image has {version}",
      level: 94, confidence: .certain,
      patterns: ["Required uv version `{required}` does not match the running version `{version}`"],
      causes: ["pyproject.toml or uv.toml sets required-version, and the image has a different uv version."],
      fixes: [
        Fix(
          "Use a uv version that the project requires ({required|see the message}).",
          snippet: "COPY --from=ghcr.io/astral-sh/uv:<version> /uv /uvx /bin/"),
        "Or widen required-version in pyproject.toml or uv.toml.",
      ],
      verify: ["grep -n required-version pyproject.toml uv.toml"],
      docs: [
        "https://docs.astral.sh/uv/reference/settings/#required-version",
        "https://docs.astral.sh/uv/guides/integration/docker/",
      ],
      examples: ["error: Required uv version `>=0.10` does not match the running version `0.9.30`"]
    ),
    Rule(
      id: "python-group-missing", family: "pip",
      title: "The project has no group or extra {group|of that name}",
      level: 91, confidence: .certain,
      patterns: [
        "Group(s) not found: {group} (via", "Group `{group}` is not defined in the project's",
        "Extra `{group}` is not defined in the project's", "Extra [{group}] is not specified",
      ],
      causes: [
        "The command names a dependency group that pyproject.toml does not have, or no longer has.",
        "The image has an older pyproject.toml.",
      ],
      fixes: [
        "Correct or remove the group or extra in the command, or add it to pyproject.toml and update the lock file."
      ],
      verify: ["grep -nA3 'group\\|extras\\|optional-dependencies' pyproject.toml"],
      docs: [
        "https://python-poetry.org/docs/managing-dependencies/#dependency-groups",
        "https://docs.astral.sh/uv/concepts/projects/dependencies/",
      ],
      examples: ["Group(s) not found: dev (via --without)"]
    ),
    Rule(
      id: "python-pyproject-invalid", family: "pip",
      title: "The build backend does not accept {field|a field} in pyproject.toml",
      level: 91, confidence: .certain,
      patterns: [
        "invalid pyproject.toml config: `{field}`", "configuration error: `{field}` must",
        Pattern("error: Failed to parse: `pyproject.toml`", confidence: .likely),
        "The Poetry configuration is invalid",
        "Either [project.{field}] or [tool.poetry.{}] is required in package mode",
      ],
      causes: [
        "The setuptools in use is too old for this syntax: `license = \"MIT\"` needs 77 or newer.",
        "A field is missing, misspelled or of the wrong type.",
      ],
      fixes: [
        Fix(
          "Require a newer build backend (setuptools 77 or newer for `license = \"MIT\"`), or correct the field that the message names.",
          snippet:
            "[build-system]\nrequires = [\"setuptools>=77\"]\nbuild-backend = \"setuptools.build_meta\""),
        "Check the field with `pip wheel --no-deps .` on your machine.",
      ],
      verify: ["pip wheel --no-deps ."],
      docs: ["https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html"],
      examples: ["ValueError: invalid pyproject.toml config: `project.license`."]
    ),
    Rule(
      id: "python-checks-failed", family: "pip",
      title: "mypy, ruff or black found errors in the Python code",
      level: 75, confidence: .certain,
      patterns: [
        "Found {count#} error in {files#} file (checked", "Found {count#} errors in {files#} file",
        Pattern("Found {count#} error", inStep: "ruff"),
        Pattern("would reformat {file}", with: ["would be reformatted"]),
      ],
      causes: ["mypy, ruff or black found code that their settings do not allow; the lines above say where."],
      fixes: [
        "Correct the lines that the checker names (`ruff check --fix`, `ruff format` or `black` correct some of them), and commit.",
        "Pin the version of the checker, so a newer one does not find more errors than on your machine.",
      ],
      verify: ["Run the same command outside the build."],
      docs: [
        "https://mypy.readthedocs.io/en/stable/running_mypy.html", "https://docs.astral.sh/ruff/linter/",
      ],
      examples: [
        "app/main.py:3: error: Incompatible return value type\nFound 1 error in 1 file (checked 9 source files)"
      ]
    ),
    Rule(
      id: "huggingface-gated", family: "pip",
      title: "A gated model on Hugging Face needs a login that the build does not have",
      level: 92, confidence: .certain,
      patterns: [
        "Cannot access gated repo for url {url}", "You are trying to access a gated repo",
        "huggingface_hub.errors.GatedRepoError", "GatedRepoError: {code#} Client Error",
      ],
      causes: ["This account has not accepted the terms of the model, or the step has no token."],
      fixes: [
        Fix(
          "Accept the terms on the model's page, and pass your token to this step as a build secret.",
          snippet: "RUN --mount=type=secret,id=HF_TOKEN,env=HF_TOKEN <the command that downloads>"),
        "Or download the model when the container starts, which also keeps the image small.",
      ],
      verify: ["hf auth whoami"],
      docs: ["https://huggingface.co/docs/hub/models-gated"],
      examples: [
        "Cannot access gated repo for url https://huggingface.co/acme/model/resolve/main/config.json."
      ]
    ),
  ]
}
