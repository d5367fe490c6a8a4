extension RuleCatalog {
  /// pip: versions, wheels, interpreters and options.
  static let pip: [Rule] = [
    Rule(
      id: "pip-command-as-package", partOf: "pip-no-matching-distribution", family: "pip", subject: .file,
      title: "pip reads `{word|install}`, a word of the command, as a package name",
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
        "Two commands were joined without `&&`, or `-r` is missing before the file: pip reads each word after `install` as a package name."
      ],
      fixes: [
        Fix(
          "Add `-r` before the file.", snippet: "RUN pip install -r requirements.txt",
          when: ["found for requirements"]),
        Fix(
          "Remove the extra word (`pip install install x`), or add `&&` between two commands.",
          snippet: "RUN pip install --upgrade pip && pip install -r requirements.txt",
          unless: ["found for requirements"]),
        "Check the line: pip reads each word after `pip install` as a package name, until `&&`.",
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/"],
      examples: [
        "ERROR: Could not find a version that satisfies the requirement install (from versions: none)\nERROR: No matching distribution found for install"
      ]
    ),
    Rule(
      id: "pip-no-matching-distribution", family: "pip",
      title: "No matching distribution: pip cannot find {requirement} for this image",
      level: 60, confidence: .likely,
      repairs: [.moduleNames, .foreignPackage, .raiseImage, .listedVersion],
      patterns: [
        """
        Could not find a version that satisfies the requirement {requirement} {...}(from versions: \
        {versions...})
        """,
        Pattern(
          "Could not find a version that satisfies the requirement {requirement}", notOnLine: ["(from "],
          confidence: .possible),
        "ERROR: No matching distribution found for {requirement}",
        "No matching distribution found for {requirement}",
        "No matching distribution found for {requirement} (from",
      ],
      causes: [
        """
        With `from versions: none`: the index could not be read (network, certificate, credentials, wrong \
        index URL; see the warnings above), or no file exists for this Python, architecture or musl.
        """,
        "With a list of versions: the pinned one does not exist, was yanked, or needs a different Python.",
        "The name is misspelled, or the package is in a private index that is not configured in the build.",
      ],
      fixes: [
        Fix(
          "Check the package on its index (pypi.org): correct the name if it is misspelled or renamed, or use a Python version that it supports. `Retrying` warnings above mean a network error.",
          snippet: "pip index versions {requirement|<package>}", when: ["(from versions: none)"]),
        Fix(
          "Check the package name on pypi.org: it may be misspelled (`flash` for `flask`) or removed, or have no file for this Python.",
          when: ["(from versions: )"]),
        Fix(
          "Remove the suffix `+cpu`: this index has no such file for the build's architecture. Or build for linux/amd64.",
          when: ["+cpu (from versions: "], unless: ["(from versions: none)"]),
        Fix(
          "Use one of the listed versions, or a Python image that the package supports.",
          unless: ["(from versions: none)", "(from versions: )", "+cpu (from versions: "]),
        Fix(
          "On Alpine, prefer a slim image: most wheels are built for glibc.",
          snippet: "FROM python:3.12-slim",
          base: .apk),
        Fix(
          "For a private index, configure its URL, and pass the credentials as a secret.",
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
        "The version needs a different Python than the image has (usually a newer one): pip lists only what this Python can install.",
        "The version does not exist, or was yanked.",
      ],
      fixes: [
        "Check which Python versions {requirement} supports. Use an image with one of them (usually a newer Python), or use one of the listed versions."
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://packaging.python.org/en/latest/guides/dropping-older-python-versions/"],
      examples: [
        "ERROR: Could not find a version that satisfies the requirement acme==8.1.3 (from versions: 7.0, 7.1, 8.0.4)"
      ]
    ),
    Rule(
      id: "pip-cuda-build-missing", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "{package} has no build {version}+cu{cuda} for this machine's platform or Python",
      level: 95, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Could not find a version that satisfies the requirement {package}=={version}+cu{cuda#} (from versions: ",
          // An index that lists any such build is for this platform.
          notOnLine: ["from versions: none"] + pyTorchBuilds.flatMap { ["+\($0),", "+\($0))"] },
          inStep: "download.pytorch.org/whl")
      ],
      causes: [
        "PyTorch's index has `+cu…` wheels for x86-64; for ARM (Apple silicon) only newer releases have some. pip then sees just the versions without one.",
        "The index has no such wheel for this version of Python.",
      ],
      fixes: [
        Fix(
          "On an ARM machine, build for x86-64, or remove `+cu{cuda}` if the image needs no GPU.",
          snippet: "docker build --platform linux/amd64 ."),
        "On x86-64, use a Python and a PyTorch version for which the index has `+cu{cuda}`.",
      ],
      verify: ["docker run --rm {image|<image>} python -c 'import platform; print(platform.machine())'"],
      docs: ["https://pytorch.org/get-started/previous-versions/"],
      examples: [
        Example(
          "ERROR: Could not find a version that satisfies the requirement torch==1.13.1+cu117 (from versions: 1.12.0, 1.12.1, 1.13.0, 1.13.1, 2.0.0)",
          step:
            "[3/5] RUN pip install torch==1.13.1+cu117 --extra-index-url https://download.pytorch.org/whl/cu117"
        )
      ]
    ),
    Rule(
      id: "pip-externally-managed", family: "pip",
      title: "pip cannot install into the system Python of this image: it is externally managed",
      level: 96, confidence: .certain,
      repairs: [.virtualEnvironment, .allowSystemPip],
      patterns: [
        "error: externally-managed-environment", "The interpreter at {path} is externally managed",
        "This environment is externally managed",
      ],
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
        "Or use a `python` base image, whose Python is not managed by the distribution.",
        "`--break-system-packages` also works in a container, but can break tools that use the system Python.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ls /usr/lib/python3*/EXTERNALLY-MANAGED'"],
      docs: ["https://packaging.python.org/en/latest/specifications/externally-managed-environments/"],
      examples: ["error: externally-managed-environment"]
    ),
    Rule(
      id: "pip-build-wheel", family: "pip",
      title:
        "{package|A Python package} has no prebuilt wheel for this image and cannot be built from source",
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
          more: [
            "Failed building wheel for {package}", "Failed to build '{package}'",
            "Building wheel for {package} ({}): finished with status 'error'",
          ]),
        "ERROR: Command errored out with exit status", "× Failed to build `{package}`",
        "Failed to build `{package}`",
        Pattern("Failed to build {package}", with: ["ERROR: Could not build wheels"]),
        Pattern(
          "Command \"python setup.py egg_info\" failed with error code",
          more: [
            "failed with error code {#} in /tmp/pip-build-{}/{package}/",
            "failed with error code {#} in /tmp/pip-install-{}/{package}/",
          ]),
        Pattern(
          "Getting requirements to build wheel did not run successfully",
          more: ["writing {package}.egg-info/PKG-INFO"]),
        "Unable to build wheel for {package}", "Backend subprocess exited when trying to invoke {hook}",
      ],
      causes: [
        "The program says: {said}",
        "A compiler, headers, Rust or another build tool is missing; the error above says which.",
        "No wheel exists for this Python version, architecture or musl (Alpine), so pip compiles the package.",
        "The release is too old for this Python or for the current setuptools.",
      ],
      fixes: [
        Fix(
          "Upgrade pip first: this old pip does not support current wheels, and compiles packages from source.",
          snippet: "RUN pip install --upgrade pip", when: ["You are using pip version ", "however version "]),
        "Use a version of the package that has a wheel for this Python, or a Python version that it supports. Otherwise, install the compiler or headers that the error above names.",
        Fix(
          "If a compiler or a header is missing, install a compiler and the Python headers.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends gcc g++ python3-dev",
          base: .apt),
        Fix(
          "If a compiler or a header is missing, install a compiler and the headers of Python and libffi.",
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
      title: "A requirement is a git URL, but git is not installed in the image",
      level: 95, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "Cannot find command 'git' - do you have 'git' installed and in your PATH?",
        "Error [Errno 2] No such file or directory: 'git' while executing command",
        "Error [Errno 2] No such file or directory: 'git': 'git' while executing command",
      ],
      causes: [
        "A requirement is a git URL (git+https://…), and slim and alpine images do not include git."
      ],
      fixes: [
        Fix("Install git in this stage.", snippet: "RUN apk add --no-cache git", base: .apk),
        Fix(
          "Install git in this stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends git", base: .apt),
        "Or use a published version, or the archive URL of a tag.",
      ],
      verify: ["grep -n 'git+' requirements*.txt pyproject.toml"],
      docs: ["https://pip.pypa.io/en/stable/topics/vcs-support/"],
      examples: [
        "ERROR: Cannot find command 'git' - do you have 'git' installed and in your PATH?"
      ]
    ),
    Rule(
      id: "pip-root-warning", family: "pip",
      title: "pip runs as root, which is normal in an image",
      kind: .warning, level: 1, confidence: .certain,
      patterns: ["WARNING: Running pip as the 'root' user can result in broken permissions"],
      causes: ["In an image, it is normal to install packages as root; the warning does not fail the build."],
      fixes: [Fix("Disable the warning.", snippet: "ENV PIP_ROOT_USER_ACTION=ignore")],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/"],
      examples: [
        "WARNING: Running pip as the 'root' user can result in broken permissions and conflicting behaviour"
      ]
    ),
    Rule(
      id: "pip-module-not-found", family: "pip",
      title: "Python cannot import {module|a module}: it is not installed where this Python looks",
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
        It is not installed for the Python that runs: it is in a different stage or virtual environment, or in the \
        system Python.
        """,
        """
        distutils (removed in Python 3.12) or pkg_resources: install an older setuptools, or update the \
        package.
        """,
        "If a wheel is being built: the package does not declare its build requirements (often torch or numpy).",
      ],
      fixes: [
        Fix(
          "Install the package of this module in the environment that runs the step, or add it to the requirements.",
          snippet: "RUN pip install {pipPackage}", when: ["{pipPackage}"]),
        "If the module is your own, check COPY, WORKDIR and PYTHONPATH. Otherwise add the package that has it to the requirements; its name may differ from the module's.",
        Fix(
          "If the build of a package needs it, install it first, and build without isolation.",
          snippet: "RUN pip install torch && pip install --no-build-isolation <package>",
          when: ["This error originates from a subprocess"]),
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
      title: "pip or venv is not installed for the image's Python",
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
        "Debian and Ubuntu have pip and venv in separate packages.",
        "Newer images have only python3 and pip3, or no Python.",
      ],
      fixes: [
        Fix(
          "Install pip and venv.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends python3-pip python3-venv",
          base: .apt),
        Fix("Install pip.", snippet: "RUN apk add --no-cache python3 py3-pip", base: .apk),
        Fix("Install pip.", snippet: "RUN dnf install -y python3-pip", base: .dnf),
        Fix("Or start from a Python image.", snippet: "FROM python:3.12-slim"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'python3 -m pip --version; command -v pip pip3'"],
      docs: ["https://packaging.python.org/en/latest/guides/installing-using-linux-tools/"],
      examples: ["/usr/bin/python3: No module named pip"]
    ),
    Rule(
      id: "pip-no-such-option", family: "pip",
      title: "The installed pip does not support the option {option}",
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
        "The option is misspelled.",
      ],
      fixes: [
        Fix(
          "Upgrade pip before this command, or remove the option.",
          snippet: "RUN python3 -m pip install --upgrade pip")
      ],
      verify: ["docker run --rm {image|<image>} pip --version"],
      docs: ["https://pip.pypa.io/en/stable/news/"],
      examples: [
        Example("no such option: --break-system-packages", step: "RUN pip install --break-system-packages x")
      ]
    ),
  ]

  /// The builds of PyTorch, as the end of its versions names them.
  private static let pyTorchBuilds = [
    "cpu", "cu92", "cu100", "cu101", "cu102", "cu110", "cu111", "cu113", "cu115", "cu116", "cu117", "cu118",
    "cu121", "cu124", "cu126", "cu128", "cu129", "cu130",
  ]
}
