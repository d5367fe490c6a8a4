extension RuleCatalog {
  /// pip: versions, wheels, interpreters and options.
  static let pip: [Rule] = [
    Rule(
      id: "pip-command-as-package", partOf: "pip-no-matching-distribution", family: "pip", subject: .file,
      title: "pip takes `{word|install}`, a word of a command, for a package",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: .each(["install", "RUN", "apt-get", "update", "requirements", "requirements.txt"]) {
        Pattern(
          "No matching distribution found for \($0)", with: ["requirement \($0) (from versions: "],
          more: ["distribution found for {word}"])
      }
        // A list of requirements may name them, too.
        + .each(["pip", "pip3", "python"]) {
          Pattern(
            "No matching distribution found for \($0)", with: ["requirement \($0) (from versions: "],
            more: ["distribution found for {word}"], notInDockerfile: ["-r "])
        },
      causes: [
        "Two commands were joined without `&&`, or `-r` is missing before the file: pip reads each further word as the name of a package."
      ],
      fixes: [
        Fix(
          "Put `-r` before the file.", snippet: "RUN pip install -r requirements.txt",
          when: ["found for requirements"]),
        Fix(
          "Write the word once (`pip install install x` has it twice), or put `&&` between two commands.",
          snippet: "RUN pip install --upgrade pip && pip install -r requirements.txt",
          unless: ["found for requirements"]),
        "Read the line as the shell does: each word after `pip install` is a package, until `&&`.",
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/"],
      examples: [
        "ERROR: Could not find a version that satisfies the requirement install (from versions: none)\nERROR: No matching distribution found for install"
      ]
    ),
    Rule(
      id: "pip-no-matching-distribution", family: "pip",
      title: "pip finds no file for {requirement} that fits this image",
      level: 60, confidence: .likely,
      repairs: [.moduleNames, .foreignPackage, .raiseImage, .listedVersion],
      patterns: [
        """
        Could not find a version that satisfies the requirement {requirement} {...}(from versions: \
        {versions...})
        """,
        "ERROR: No matching distribution found for {requirement}",
        "No matching distribution found for {requirement}",
        "No matching distribution found for {requirement} (from",
      ],
      causes: [
        """
        With `from versions: none`: the index was not readable (network, certificate, credentials, wrong \
        index URL; warnings stand above), or no file exists for this Python, processor or musl.
        """,
        "With a list of versions: the pinned one does not exist, was yanked, or needs another Python.",
        "The name is misspelt, or the package lives in a private index that the build does not know.",
      ],
      fixes: [
        Fix(
          "Look the name up on the index: the package may have been removed or renamed, or have no file for this Python. Drop it from the list, correct the name, or take a Python that it supports.",
          snippet: "pip index versions {requirement|<package>}", when: ["(from versions: none)"]),
        Fix(
          "Look the name up on the index: it may be misspelt (flash for flask), removed, or have no file for this Python.",
          when: ["(from versions: )"]),
        Fix(
          "Drop the suffix behind the plus sign (`+cpu`): this index has no such file for the processor of the build, or build for linux/amd64.",
          when: ["+cpu (from versions: "], unless: ["(from versions: none)"]),
        Fix(
          "Choose one of the listed versions, or a Python image that the package supports.",
          unless: ["(from versions: none)", "(from versions: )", "+cpu (from versions: "]),
        Fix(
          "On alpine, prefer a slim image: most wheels are made for glibc.", snippet: "FROM python:3.12-slim",
          base: .apk),
        Fix(
          "Name a private index, with its credentials as a secret.",
          snippet: "RUN --mount=type=secret,id=pipconf,target=/etc/pip.conf pip install -r requirements.txt"),
      ],
      verify: [
        "pip index versions {requirement}", "docker run --rm {image|<image>} pip debug --verbose",
      ],
      docs: [
        "https://pip.pypa.io/en/stable/cli/pip_install/",
        "https://pip.pypa.io/en/stable/topics/authentication/",
      ],
      examples: [
        """
        ERROR: Could not find a version that satisfies the requirement torch==1.4.0 (from versions: \
        2.2.0, 2.3.0)
        """,
        "ERROR: No matching distribution found for acme-tools==1.0",
      ]
    ),
    Rule(
      id: "pip-version-not-offered", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "The index has no {requirement} for this Python, or no such version",
      level: 61, confidence: .likely,
      patterns: [
        Pattern(
          "Could not find a version that satisfies the requirement {requirement} {...}(from versions: {first}, {others...}",
          notOnLine: ["+cpu", "+cu"])
      ],
      causes: [
        "The wanted version needs another Python than the image has (mostly a newer one): pip lists only what this Python can install.",
        "The version does not exist, or was withdrawn.",
      ],
      fixes: [
        "Look up which Python versions {requirement} supports: take an image with one of them (mostly a newer Python), or choose one of the listed versions."
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://packaging.python.org/en/latest/guides/dropping-older-python-versions/"],
      examples: [
        "ERROR: Could not find a version that satisfies the requirement acme==8.1.3 (from versions: 7.0, 7.1, 8.0.4)"
      ]
    ),
    Rule(
      id: "pip-externally-managed", family: "pip",
      title: "The system's Python of this image refuses pip install",
      level: 96, confidence: .certain,
      repairs: [.virtualEnvironment, .allowSystemPip],
      patterns: ["error: externally-managed-environment", "The interpreter at {path} is externally managed"],
      causes: [
        "Debian 12, Ubuntu 23.04, Alpine and later protect the Python that their packages use (PEP 668)."
      ],
      fixes: [
        Fix(
          "Install into a virtual environment.",
          snippet: """
            RUN python3 -m venv /opt/venv
            ENV PATH=/opt/venv/bin:$PATH
            """),
        "Or start from a python image, whose Python is not the system's.",
        "--break-system-packages works in a container too, but can break tools that use the system's Python.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ls /usr/lib/python3*/EXTERNALLY-MANAGED'"],
      docs: ["https://packaging.python.org/en/latest/specifications/externally-managed-environments/"],
      examples: ["error: externally-managed-environment"]
    ),
    Rule(
      id: "pip-build-wheel", family: "pip",
      title: "{package|A Python package} has no ready wheel for this image and cannot be built from source",
      level: 66, confidence: .likely,
      patterns: [
        Pattern("ERROR: Failed building wheel for {package}"),
        "Could not build wheels for {package}",
        "Failed to build {package} when installing build dependencies",
        "ERROR: Failed to build installable wheels for some pyproject.toml based projects",
        // The name is below the message, or `See above` does; other arrows point at output.
        Pattern(
          "error: metadata-generation-failed", with: ["generating package metadata"],
          unless: ["╰─> See above"], more: ["╰─> {package}"]),
        "error: metadata-generation-failed",
        Pattern(
          "error: subprocess-exited-with-error",
          more: ["Failed building wheel for {package}", "Failed to build '{package}'"]),
        "ERROR: Command errored out with exit status", "× Failed to build `{package}`",
        "Failed to build `{package}`",
        Pattern("Failed to build {package}", with: ["ERROR: Could not build wheels"]),
        "Command \"python setup.py egg_info\" failed with error code",
        "Unable to build wheel for {package}", "Backend subprocess exited when trying to invoke {hook}",
      ],
      causes: [
        "A compiler, headers, Rust or another build tool is missing; the error above says which.",
        "No wheel exists for this Python version, processor or musl (alpine), so pip compiles.",
        "The release is too old for this Python or for today's setuptools.",
      ],
      fixes: [
        Fix(
          "Update pip first: this old one does not know today's wheels, and so compiles packages from source.",
          snippet: "RUN pip install --upgrade pip", when: ["You are using pip version "]),
        "Choose a version of the package that has a wheel for this Python, or a Python that it supports.",
        Fix(
          "Install what compiling needs.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends gcc g++ python3-dev",
          base: .apt),
        Fix(
          "Install what compiling needs.",
          snippet: "RUN apk add --no-cache build-base python3-dev libffi-dev", base: .apk),
      ],
      verify: ["pip download --no-deps --only-binary=:all: {package}"],
      docs: ["https://pip.pypa.io/en/stable/reference/build-system/"],
      examples: [
        "  ERROR: Failed building wheel for acme\nFailed to build acme",
        "error: subprocess-exited-with-error",
      ]
    ),
    Rule(
      id: "pip-git-missing", family: "pip",
      title: "A requirement is a git address, and the image has no git",
      level: 95, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "Cannot find command 'git' - do you have 'git' installed and in your PATH?",
        // uv
        Pattern("Caused by: cannot find binary path", with: ["Git operation failed"]),
        "Git executable not found. Ensure that Git is installed and available",
        "Error [Errno 2] No such file or directory: 'git' while executing command",
      ],
      causes: [
        "A requirement is a git address (git+https://…), and slim and alpine images come without git."
      ],
      fixes: [
        Fix("Install git in the stage.", snippet: "RUN apk add --no-cache git", base: .apk),
        Fix(
          "Install git in the stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends git", base: .apt),
        "Or name a published version, or the archive of a tag.",
      ],
      verify: ["grep -n 'git+' requirements*.txt pyproject.toml"],
      docs: ["https://pip.pypa.io/en/stable/topics/vcs-support/"],
      examples: [
        "ERROR: Cannot find command 'git' - do you have 'git' installed and in your PATH?",
        "  × Failed to download and build `shop @ git+https://git.corp.example/shop`\n  ├─▶ Git operation failed\n  ╰─▶ Caused by: cannot find binary path",
      ]
    ),
    Rule(
      id: "pip-root-warning", family: "pip",
      title: "pip runs as root, which is normal in an image",
      kind: .warning, level: 1, confidence: .certain,
      patterns: ["WARNING: Running pip as the 'root' user can result in broken permissions"],
      causes: ["Images have no system packages to protect in that place; the warning never fails a build."],
      fixes: [Fix("Silence it.", snippet: "ENV PIP_ROOT_USER_ACTION=ignore")],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/"],
      examples: [
        "WARNING: Running pip as the 'root' user can result in broken permissions and conflicting behaviour"
      ]
    ),
    Rule(
      id: "pip-module-not-found", family: "pip",
      title: "Python cannot import {module|a module}",
      level: 78, confidence: .certain,
      repairs: [.buildRequirement, .installModule],
      patterns: [
        "ModuleNotFoundError: No module named '{module}'",
        Pattern("ImportError: cannot import name '{module}'", confidence: .likely),
        "ImportError: No module named '{module}'",
        Pattern("ImportError: No module named {module}", notOnLine: ["named '"]),
        "/python3: No module named {module}",
        "Error while finding module specification for '{module}'",
        "No module named {module}; '{module}' is a package and cannot", "/python: No module named {module}",
      ],
      causes: [
        """
        It is not installed in the Python that runs: another stage, another virtual environment, or the \
        system's Python.
        """,
        """
        distutils (gone since Python 3.12) or pkg_resources: install an older setuptools, or update the \
        package.
        """,
        "While a wheel is built: the package does not declare what its build needs (often torch or numpy).",
      ],
      fixes: [
        Fix("Install it in the same environment.", snippet: "RUN pip install {module}"),
        Fix(
          "For a build that needs an installed package.",
          snippet: "RUN pip install torch && pip install --no-build-isolation <package>"),
      ],
      verify: ["docker run --rm {image|<image>} python -c 'import sys; print(sys.executable, sys.path)'"],
      docs: [
        "https://pip.pypa.io/en/stable/reference/build-system/",
        "https://docs.python.org/3/whatsnew/3.12.html#distutils",
      ],
      examples: ["ModuleNotFoundError: No module named 'yaml'"]
    ),
    Rule(
      id: "pip-missing", family: "pip",
      title: "The Python of the image has no pip or venv",
      level: 90, confidence: .certain,
      repairs: [.installVenv, .renameProgram, .installProgram],
      patterns: [
        Pattern(
          "No module named pip",
          notOnLine: ["pipenv", "pipx", "piptools", "pip_", "pipreqs", "pip-", "pip."],
          notInDockerfile: ["|| true"]),
        // Where a command may fail, what stops the step may be another one.
        Pattern(
          "No module named pip",
          notOnLine: ["pipenv", "pipx", "piptools", "pip_", "pipreqs", "pip-", "pip."],
          inDockerfile: ["|| true"], confidence: .possible),
        "The virtual environment was not created successfully because ensurepip is not",
        "No module named ensurepip",
      ],
      causes: [
        "Debian and Ubuntu ship pip and venv as packages of their own.",
        "Newer images have python3 and pip3 only, or none at all.",
      ],
      fixes: [
        Fix(
          "Install them.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends python3-pip python3-venv",
          base: .apt),
        Fix("Install them.", snippet: "RUN apk add --no-cache python3 py3-pip", base: .apk),
        Fix("Install them.", snippet: "RUN dnf install -y python3-pip", base: .dnf),
        Fix("Or start from a Python image.", snippet: "FROM python:3.12-slim"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'python3 -m pip --version; command -v pip pip3'"],
      docs: ["https://packaging.python.org/en/latest/guides/installing-using-linux-tools/"],
      examples: ["/usr/bin/python3: No module named pip"]
    ),
    Rule(
      id: "pip-no-such-option", family: "pip",
      title: "The installed pip does not know the option {option}",
      level: 91, confidence: .certain,
      // Every program that is written with optparse says so.
      patterns: .each(
        ["no such option: {option}", "option {option}: invalid choice: "], notOnLine: [": error: "],
        inDockerfile: ["pip"]),
      causes: [
        """
        The option is newer than the image's pip, or was removed (--use-feature, --install-option, \
        --no-python-version-warning).
        """,
        "The option is misspelt.",
      ],
      fixes: [Fix("Update pip before the command.", snippet: "RUN python3 -m pip install --upgrade pip")],
      verify: ["docker run --rm {image|<image>} pip --version"],
      docs: ["https://pip.pypa.io/en/stable/news/"],
      examples: [
        Example("no such option: --break-system-packages", step: "RUN pip install --break-system-packages x")
      ]
    ),
  ]
}
