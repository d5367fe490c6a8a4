extension RuleCatalog {
  /// pip: requirement files, their conflicts, hashes and lock files.
  static let pipRequirements: [Rule] = [
    Rule(
      id: "pip-cannot-uninstall", family: "pip", subject: .package,
      title:
        "pip cannot uninstall {package|a package}: another installer put it there ({owner|apt, apk, dnf or conda})",
      level: 88, confidence: .certain,
      patterns: [
        "Cannot uninstall '{package}'. It is a distutils installed project",
        "Cannot uninstall {package} {}, It is a distutils installed project",
        "It is a distutils installed project",
        Pattern(
          "Cannot uninstall {package} {}", with: ["hint: The package was installed by"],
          notOnLine: ["RECORD file not found"], more: ["hint: The package was installed by {owner}."]),
      ],
      causes: [
        "Another program installed the package, so pip does not know its files. The pip command wants to install another version of it."
      ],
      fixes: [
        Fix(
          "Install the version that you need with conda, which installed the old one.",
          snippet: "RUN conda install -y '{package|<package>}=<version>'",
          when: ["conda"]),
        Fix(
          "Remove it with the program that installed it (`apt-get remove`, `conda remove`).",
          when: ["pip uninstall"],
          unless: ["pip install"]),
        Fix(
          "Install into a virtual environment. The system's packages stay unchanged.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends python3-venv && \\
                python3 -m venv /venv
            ENV PATH=/venv/bin:$PATH
            RUN pip install <packages>
            """, base: .apt),
        Fix(
          "Install into a virtual environment. The system's packages stay unchanged.",
          snippet: "RUN python3 -m venv /venv\nENV PATH=/venv/bin:$PATH\nRUN pip install <packages>",
          base: .apk),
        Fix(
          "Or install the new version beside the old one.",
          snippet: "RUN pip install --ignore-installed {package|<package>}",
          change: .option("--ignore-installed", of: "pip install", "pip3 install")),
        "Or keep the version that the other installer put there: remove the package from the command.",
      ],
      verify: ["docker run --rm {image|<image>} pip show -f {package|<package>}"],
      docs: [
        "https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-ignore-installed",
        "https://docs.python.org/3/library/venv.html",
      ],
      examples: [
        "ERROR: Cannot uninstall 'packaging'. It is a distutils installed project and thus we cannot accurately determine which files belong to it which would lead to only a partial uninstall.",
        "error: uninstall-no-record-file\n\n× Cannot uninstall blinker 1.7.0\n╰─> The package's contents are unknown: no RECORD file was found for blinker.\n\nhint: The package was installed by debian. You should check if it can uninstall the package.",
      ]
    ),
    Rule(
      id: "pip-record-missing", family: "pip", subject: .package,
      title: "pip cannot uninstall {package}: the list of its files (RECORD) is missing",
      level: 87, confidence: .likely,
      patterns: [
        "Cannot uninstall {package} {}, RECORD file not found",
        Pattern("Cannot uninstall {package} {}", with: ["no RECORD file was found"]),
      ],
      causes: [
        "The system's package manager or conda installed the package, or its folder in site-packages is damaged."
      ],
      fixes: [
        Fix(
          "Remove it with the program that installed it (`apt-get remove`, `conda remove`), or delete its folder in site-packages.",
          when: ["pip uninstall"]),
        Fix(
          "Install the new version over it.", snippet: "RUN pip install --ignore-installed {package}",
          unless: ["pip uninstall"], change: .option("--ignore-installed", of: "pip install", "pip3 install")),
        "Or install into a virtual environment.",
      ],
      verify: ["docker run --rm {image|<image>} pip show -f {package}"],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-ignore-installed"],
      examples: [
        "error: Cannot uninstall six 1.16.0, RECORD file not found. Hint: The package was installed by conda."
      ]
    ),
    Rule(
      id: "pip-wheel-other-python", partOf: "pip-invalid-requirement", family: "pip",
      title:
        "The wheel {requirement|that is installed} is for CPython 3.{minor|x}, but the image has a different Python",
      level: 93, confidence: .likely, repairs: [],
      patterns: .each(Array(6...15)) { minor in
        // The name says it. With that Python in the image it is the processor or the C library.
        Pattern(
          "-cp3\(minor)-cp3\(minor)-{platform}.whl is not a supported wheel on this platform",
          notOnLine: ["-musllinux", "-macosx", "-win"],
          more: ["ERROR: {requirement} is not a supported", "-cp3{minor#}-cp3"],
          notInDockerfile: ["python:3.\(minor)", "alpine", "--platform"])
      },
      causes: [
        "The wheel was built in a stage, or on a machine, with Python 3.{minor}.",
        "Or the wheel is for a different architecture or C library: {platform}.",
      ],
      fixes: [
        Fix("Use the Python version that the wheel was built for.", snippet: "FROM python:3.{minor}"),
        "Or build the wheel again with the image's Python: run `pip wheel` in a stage with the same image.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'python --version; uname -m'"],
      docs: ["https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/"],
      examples: [
        "ERROR: acme_maps-1.4.0-cp311-cp311-manylinux_2_17_x86_64.whl is not a supported wheel on this platform."
      ]
    ),
    Rule(
      id: "python-flat-layout", partOf: "python-package-discovery", family: "pip", subject: .file,
      title:
        "setuptools finds several top-level packages ({packages|see the message}), and does not guess which to install",
      level: 93, confidence: .certain,
      repairs: [.packageList],
      patterns: [
        "Multiple top-level packages discovered in a flat-layout: {packages...}.",
        "Multiple top-level modules discovered in a flat-layout: {packages...}.",
      ],
      causes: [
        "pyproject.toml does not say which folders are packages. COPY also added folders that are not packages, or that .dockerignore should exclude."
      ],
      fixes: [
        Fix(
          "List the project's packages in pyproject.toml.",
          snippet: "[tool.setuptools]\npackages = [\"<the package of the project>\"]",
          unless: ["top-level modules"]),
        Fix(
          "List the project's modules in pyproject.toml.",
          snippet: "[tool.setuptools]\npy-modules = [\"<the module of the project>\"]",
          when: ["top-level modules"]),
        "Or move the package to a `src` folder, or exclude the other folders in .dockerignore.",
        "If the project is not a package, install only its dependencies: `pip install -r requirements.txt`.",
      ],
      verify: ["RUN ls -la && cat pyproject.toml"],
      docs: ["https://setuptools.pypa.io/en/latest/userguide/package_discovery.html"],
      examples: ["error: Multiple top-level packages discovered in a flat-layout: ['web', 'data']."]
    ),
    Rule(
      id: "pip-conflict", family: "pip",
      title: "The Python requirements conflict: {packages|see the message}",
      level: 92, confidence: .certain,
      repairs: [.loosenPin],
      patterns: [
        Pattern(
          "ERROR: Cannot install {packages...} because these package versions have conflicting dependencies",
          more: ["{asker} {release} depends on {wanted...}"]),
        "because these package versions have conflicting dependencies",
        "ERROR: ResolutionImpossible",
        Pattern("No solution found when resolving dependencies", confidence: .likely),
        // Without its first line: uv breaks the sentence anywhere.
        Pattern("requirements are unsatisfiable", confidence: .likely),
        Pattern("are incompatible.", with: ["depends on ", "And because you require"], confidence: .likely),
        Pattern(
          "version solving failed",
          unless: ["Failed to update packages", "Dart SDK", "pubspec", "Flutter SDK", "from path which"],
          notInDockerfile: ["dart ", "flutter "], confidence: .likely),
        Pattern("[ResolutionFailure]: {message...}", confidence: .likely),
        Pattern("[ResolutionImpossible]: {message...}", inDockerfile: ["pdm "], confidence: .likely),
        "ResolutionImpossible: for help visit",
      ],
      causes: [
        """
        Two requirements need incompatible versions of the same package; the output \
        names them.
        """,
        """
        The newest version of a requirement dropped this Python, or requires a newer package than the pin \
        allows.
        """,
      ],
      fixes: [
        Fix(
          "Change one of the two pins: {asker|one} requires {wanted}. Loosen the pin of that package, or use a different version of {asker|the other}.",
          when: ["{wanted}"]),
        Fix("Loosen or update one of the two pinned versions that the message names.", unless: ["{wanted}"]),
        Fix(
          "Or let pip-compile or uv find compatible versions, and install from the result.",
          snippet: "pip-compile requirements.in   # or: uv pip compile"),
      ],
      verify: ["pip install --dry-run -r requirements.txt"],
      docs: ["https://pip.pypa.io/en/stable/topics/dependency-resolution/#dealing-with-dependency-conflicts"],
      examples: [
        """
        ERROR: Cannot install app and urllib3==2.0 because these package versions have conflicting \
        dependencies.
        """,
        "  × No solution found when resolving dependencies:",
      ]
    ),
    Rule(
      id: "pip-hash-left-out", family: "pip",
      title: "Some requirements have a hash and others have no hash: {requirement|see the list}",
      level: 92, confidence: .certain,
      repairs: [.addHash],
      patterns: [
        Pattern("Hashes are required in --require-hashes mode", more: ["{requirement} --hash=sha256:"]),
        "In --require-hashes mode, all requirements must have their versions pinned",
      ],
      causes: [
        "If one requirement has a hash, pip requires one for every package, including indirect dependencies."
      ],
      fixes: [
        Fix(
          "Generate the requirements with all hashes.",
          snippet: "pip-compile --generate-hashes requirements.in"),
        "Or remove the hashes from the requirements.",
      ],
      docs: ["https://pip.pypa.io/en/stable/topics/secure-installs/"],
      examples: [
        """
        ERROR: Hashes are required in --require-hashes mode, but they are missing from some requirements. Here is a list of those requirements along with the hashes their downloaded archives actually had.
            six==1.16.0 --hash=sha256:8abb2f1d86890a2dfb989f9a77cfcfd3e47c2a354b01111771326f8aa26e0254
        """
      ]
    ),
    Rule(
      id: "pip-hash-mismatch", family: "pip",
      title: "A downloaded Python package does not match the hash in the requirements",
      level: 93, confidence: .certain,
      patterns: [
        "THESE PACKAGES DO NOT MATCH THE HASHES",
        "Hash mismatch for `{package}`",
        Pattern("not found in known hashes", more: ["Hash for {package} ("]),
      ],
      causes: [
        "The download was incomplete, or changed by a mirror or proxy.",
        "A new file (for another platform) was added to the version after the hashes were generated.",
        "In hash mode, every requirement needs a hash, including indirect ones.",
      ],
      fixes: [
        Fix(
          "Retry the build without pip's cache; if it fails again, compare the file with the one on pypi.org before you generate the hashes again.",
          snippet: "RUN pip install --no-cache-dir -r requirements.txt",
          change: .option(
            "--no-cache-dir", of: "pip install", "pip3 install", "python -m pip install",
            "python3 -m pip install")),
        Fix(
          "Generate the hashes again, after you check that the file is correct.",
          snippet: "pip-compile --generate-hashes requirements.in"),
      ],
      verify: ["pip download --no-deps <package> && pip hash *.whl"],
      docs: ["https://pip.pypa.io/en/stable/topics/secure-installs/"],
      examples: ["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."]
    ),
    Rule(
      id: "pip-requirements-missing", family: "pip",
      title: "pip cannot find {path|the project or requirements file} in the image",
      level: 93, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        // A path in a folder is often that of a list which another list names: `-r base.txt`.
        Pattern(
          "Could not open requirements file: {...}No such file or directory: '{path}'",
          notOnLine: ["'/", "'.."], more: ["file: {...}No such file or directory: '{list}'"]),
        "Could not open requirements file: {...}No such file or directory: '{path}'",
        Pattern("Could not open requirements file", confidence: .likely),
        "ERROR: Directory '{path}' is not installable. Neither 'setup.py' nor 'pyproject.toml' found.",
        "Neither 'setup.py' nor 'pyproject.toml' found",
        "ERROR: File \"setup.py\" not found. Directory cannot be installed in editable mode: {path}",
        """
        ERROR: File \"setup.py\" or \"setup.cfg\" not found. Directory cannot be installed in editable \
        mode: {path}
        """,
        "does not appear to be a Python project: neither 'setup.py' nor 'pyproject.toml' found",
        "does not appear to be a Python project, as neither `pyproject.toml` nor `setup.py` are present",
        "error: File not found: `{path}`",
        "No `pyproject.toml` found in current directory or any parent directory",
      ],
      causes: [
        "The file is not copied before this step, or is in a different directory than WORKDIR.",
        "requirements.txt contains `-e .`, and the project is copied only later.",
        ".dockerignore excludes it.",
      ],
      fixes: [
        Fix(
          "Copy the file into WORKDIR before this step, or pass its path to pip.",
          snippet: "COPY {list} {list}", when: ["{list}"]),
        Fix(
          "Copy the file into WORKDIR before this step, or pass its path to pip.",
          snippet: "COPY requirements.txt ./", unless: ["{list}"]),
        "With `-e .`, copy the project first, or remove that line from the file.",
      ],
      verify: ["RUN pwd && ls -la"],
      docs: [
        "https://pip.pypa.io/en/stable/reference/requirements-file-format/",
        "https://docs.docker.com/reference/dockerfile/#copy",
      ],
      examples: [
        "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'"
      ]
    ),
    Rule(
      id: "pip-requirement-malformed", partOf: "pip-invalid-requirement", family: "pip", subject: .package,
      title: "pip cannot parse the requirement `{requirement}`",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "Invalid requirement: '{requirement...}' (from line {row#} of {list})",
          unless: ["looks like a path", "It looks like a path"],
          notOnLine: [
            "@ file:", "'./", "'../", "[[package]]", "\\x00", "environment.y", "pyproject.toml", ".lock)",
          ]),
        Pattern(
          "Invalid requirement: '{requirement...}': {}",
          unless: ["looks like a path", "It looks like a path"],
          notOnLine: [
            "@ file:", "'./", "'../", "[[package]]", "\\x00", "environment.y", "pyproject.toml", ".lock)",
          ]),
      ],
      causes: [
        "The line is not of the form `name==version`. Two lines were joined, the line contains a command or a merge conflict marker, or an operator is wrong."
      ],
      fixes: [
        "Correct {list|the requirement} (line {row|that the message names}): one requirement per line, such as `name==<version>`."
      ],
      verify: ["sed -n '{row|1}p' {list|requirements.txt} | cat -A"],
      docs: ["https://pip.pypa.io/en/stable/reference/requirements-file-format/"],
      examples: [
        "ERROR: Invalid requirement: 'flask==3.0uv venv' (from line 3 of /app/requirements.txt)"
      ]
    ),
    Rule(
      id: "pip-invalid-requirement", family: "pip",
      title: "pip cannot use the requirement {requirement|of the command}",
      level: 90, confidence: .certain,
      repairs: [.foreignPackage, .raiseImage],
      patterns: [
        "ERROR: Invalid requirement: '{requirement...}'", "Invalid requirement: {requirement...}",
        "ERROR: {requirement} is not a supported wheel on this platform",
        "ERROR: Package '{requirement}' requires a different Python: {version} not in '{required...}'",
        "requires a different Python: {version} not in",
        Pattern(
          "ERROR: Ignored the following versions that require a different python version", confidence: .likely
        ),
        "ERROR: {requirement} is not a valid editable requirement",
        "Requirement '{requirement}' looks like a filename, but the file does not exist",
      ],
      causes: [
        "The package or wheel is for a different Python version or platform than the image has.",
        """
        A line is not valid: a local path that is not in the image, Windows line endings (CRLF), a pin of `pip \
        freeze` with `@ file://`.
        """,
      ],
      fixes: [
        "If the line itself is not valid, correct it. Otherwise, use an image with the Python version that the requirement needs ({required|see the message}).",
        Fix(
          "Create the requirements without local paths.",
          snippet: "pip list --format=freeze > requirements.txt"),
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://pip.pypa.io/en/stable/reference/requirements-file-format/"],
      examples: [
        "ERROR: Invalid requirement: './nodir'"
      ]
    ),
    Rule(
      id: "pip-lock-outdated", family: "pip",
      title: "The Python lock file is missing, outdated, or from a different version of the tool",
      level: 92, confidence: .certain,
      patterns: [
        "pyproject.toml changed significantly since poetry.lock was last generated",
        // Poetry before 1.5 only warned.
        Pattern("poetry.lock is not up to date with pyproject.toml", notOnLine: ["Warning"]),
        Pattern("poetry.lock is not up to date with pyproject.toml", confidence: .likely),
        "poetry.lock is not consistent with pyproject.toml",
        "The lock file is not compatible with the current version of Poetry",
        "Unable to find lockfile at", "The lockfile at `uv.lock` needs to be updated",
        "error: Failed to parse `uv.lock`", "Your Pipfile.lock ({...}) is out of date",
        "Pipfile.lock not found!", Pattern("Pipfile.lock ({...}) out of date", notOnLine: ["updating"]),
        "Lock file {...} doesn't exist! Create one with `pdm lock`",
        Pattern("Lock file hash doesn't match pyproject.toml", confidence: .likely),
        Pattern("Lockfile hash doesn't match pyproject.toml", confidence: .likely),
      ],
      causes: [
        "pyproject.toml or Pipfile was changed without updating the lock file.",
        "The lock file is not committed, not copied, or excluded by .dockerignore.",
        "The tool in the image is older or newer than the one that wrote the file.",
      ],
      fixes: [
        Fix(
          "Update the lock file on your machine, and commit Pipfile.lock.",
          snippet: "pipenv lock && git add Pipfile.lock",
          when: ["Pipfile"]),
        Fix(
          "Update the lock file on your machine, and commit pdm.lock.",
          snippet: "pdm lock && git add pdm.lock",
          when: ["pdm "], unless: ["Pipfile"]),
        Fix(
          "Update the lock file on your machine, and commit it.",
          snippet: "poetry lock   # or: uv lock, pipenv lock",
          unless: ["Pipfile", "pdm "]),
        Fix(
          "Copy both files before installing.", snippet: "COPY Pipfile Pipfile.lock ./", when: ["Pipfile"]),
        Fix(
          "Copy both files before installing.", snippet: "COPY pyproject.toml pdm.lock ./",
          when: ["pdm "], unless: ["Pipfile"]),
        Fix(
          "Copy both files before installing.",
          snippet: "COPY pyproject.toml uv.lock ./\nRUN uv sync --frozen --no-install-project",
          unless: ["Pipfile", "pdm "]),
        "Pin the version of the tool in the image.",
      ],
      verify: ["poetry check --lock", "uv lock --check", "pipenv verify"],
      docs: ["https://python-poetry.org/docs/cli/", "https://docs.astral.sh/uv/guides/integration/docker/"],
      examples: ["Your Pipfile.lock (3e4d2c) is out of date. Expected: (8a7b6c)."]
    ),
  ]
}
