extension RuleCatalog {
  /// Requests that pip cannot fulfil: a slip in the command, a distribution's own package, no index, another
  /// Python.
  static let pipRequests: [Rule] = [
    Rule(
      id: "airflow-pip-as-root", family: "pip",
      title: "Airflow's image does not let root run pip: its user `airflow` must",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: ["You are running pip as root. Please use 'airflow' user to run pip!"],
      causes: [
        "`USER root` is above this step, and the image of Airflow keeps its Python packages with the user `airflow`."
      ],
      fixes: [
        Fix(
          "Switch to the user `airflow` before the step.",
          snippet: "USER airflow")
      ],
      docs: ["https://airflow.apache.org/docs/docker-stack/build.html"],
      examples: ["You are running pip as root. Please use 'airflow' user to run pip!"]
    ),
    Rule(
      id: "pip-resolver-crash", family: "pip", subject: .program,
      title: "pip crashes in its resolver: this is a bug of this old pip version",
      level: 86, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("assert len(weights) == expected_node_count", with: ["get_topological_weights"])
      ],
      causes: [
        "Some old pip versions (for example 22.0.2 of Ubuntu 22.04) crash on some sets of requirements, often if two requirements name the same package with extras."
      ],
      fixes: [
        Fix(
          "Upgrade pip before you install the requirements. If pip reports `externally-managed-environment`, use a virtual environment.",
          snippet: "RUN python3 -m pip install --upgrade pip")
      ],
      verify: ["RUN pip3 --version"],
      docs: ["https://pip.pypa.io/en/stable/news/"],
      examples: [
        """
            weights = get_topological_weights(
            assert len(weights) == expected_node_count
        AssertionError
        """
      ],
      implies: ["python-traceback"]
    ),
    Rule(
      id: "pip-standard-library", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "{module|A requirement} is a module of Python's standard library: pip cannot install it",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: .each(PythonModules.standard) { module in
        [Pattern].each(
          [
            "satisfies the requirement \(module) (from", "satisfies the requirement \(module)==",
            // uv.
            "Because \(module) was not found in the package registry",
          ],
          more: [
            "the requirement {module}==", "the requirement {module} (from", "Because {module} was not found",
          ])
      },
      causes: [
        "The modules of the standard library come with Python and are not on pypi.org. The name is in the list of requirements or in the command."
      ],
      fixes: [
        Fix(
          "Remove {module|the name} from the requirements: `import {module|<module>}` works without it.",
          unless: ["requirement tkinter", "Because tkinter"]),
        Fix(
          "Remove tkinter from the requirements. If Python comes from the distribution, install its package.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends python3-tk", base: .apt,
          when: ["tkinter"]),
        Fix(
          "Remove tkinter from the requirements. If Python comes from the distribution, install its package.",
          snippet: "RUN apk add --no-cache python3-tkinter", base: .apk, when: ["tkinter"]),
        "Remove other names of the standard library, too, before you build again: pip reports only the first one.",
      ],
      verify: ["docker run --rm {image|<image>} python -c 'import {module|<module>}'"],
      docs: ["https://docs.python.org/3/library/index.html"],
      examples: [
        "ERROR: Could not find a version that satisfies the requirement json (from versions: none)",
        "ERROR: Could not find a version that satisfies the requirement os (from -r requirements.txt (line 9)) (from versions: none)",
      ],
      implies: ["pip-conflict"]
    ),
    Rule(
      id: "pip-install-twice", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "The command contains `install` twice, so pip looks for a package named install",
      level: 75, confidence: .certain,
      repairs: [],
      patterns: .each(["install install ", "pip install pip install", "pip3 install pip3 install"]) {
        Pattern("No matching distribution found for install", inDockerfile: [$0])
      }
        + [Pattern].each(["pip install pip install", "pip3 install pip3 install"]) {
          Pattern("Could not find a version that satisfies the requirement install ", inDockerfile: [$0])
        },
      causes: ["The word is repeated in the Dockerfile, and pip reads the second one as a package name."],
      fixes: ["Remove the second `install` (and a second `pip`) from the command."],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/"],
      examples: [
        Example(
          "ERROR: No matching distribution found for install", step: "[2/3] RUN pip3 install install numpy")
      ]
    ),
    Rule(
      id: "pip-stray-word", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "pip reads a stray word of the command, `{requirement|and}`, as a package name",
      level: 75, confidence: .likely,
      repairs: [],
      patterns: .each(["and", "or", "then", "the", "with", "for"]) { word in
        [
          Pattern(
            "Could not find a version that satisfies the requirement \(word) (from versions: none)",
            more: ["the requirement {requirement} (from"]),
          Pattern(
            "Could not find a version that satisfies the requirement \(word) (from versions: )",
            more: ["the requirement {requirement} (from"]),
        ]
      },
      causes: [
        "pip reads every word after `pip install` that is not an option as a package name; this one is a mistake, usually for `&&`."
      ],
      fixes: ["Remove the word from the command, or use `&&` between two commands."],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/"],
      examples: [
        "ERROR: Could not find a version that satisfies the requirement and (from versions: none)"
      ]
    ),
    Rule(
      id: "pip-no-index-folder", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title:
        "pip is not allowed to use an index (--no-index), and the local folder has no file for {requirement}",
      level: 74, confidence: .certain,
      repairs: [],
      patterns: .each(
        [
          "Could not find a version that satisfies the requirement {requirement} ",
          "No matching distribution found for {requirement}",
        ], inDockerfile: ["--no-index"]),
      causes: [
        "With --no-index, pip uses only the folder of --find-links; the wheel is missing there, or is for a different Python or architecture."
      ],
      fixes: [
        Fix(
          "Download the wheels into that folder first, with the same Python version as the image.",
          snippet: "pip download -d <folder of --find-links> -r requirements.txt"),
        "Or remove --no-index, so pip uses PyPI.",
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-no-index"],
      examples: [
        Example(
          "ERROR: No matching distribution found for wheel==0.40",
          step: "[2/3] RUN pip install --no-index --find-links=/dep wheel==0.40")
      ]
    ),
    Rule(
      id: "pip-distribution-package", partOf: "pip-no-matching-distribution", family: "pip",
      subject: .package,
      title:
        "{requirement|What pip looks for} is a package of the operating system that is not on PyPI",
      level: 73, confidence: .likely,
      repairs: [],
      patterns: .each([
        "cloud-init", "command-not-found", "python-apt", "ubuntu-advantage-tools", "ubuntu-pro-client",
        "ufw=", "systemd-python",
        "python-debian", "ssh-import-id", "ubuntu-drivers-common", "language-selector", "unattended-upgrades",
        "distro-info",
        "apturl", "cupshelpers", "screen-resolution-extra", "usb-creator", "xkit", "brlapi", "Brlapi",
        "louis=", "defer=", "gyp=",
        "language_selector", "pygobject=", "dbus-python=", "python_apt",
      ]) {
        Pattern(
          "No matching distribution found for \($0)",
          more: ["No matching distribution found for {requirement}"])
      }
        + [Pattern].each(["cloud-init", "command-not-found", "python-apt", "ubuntu-advantage-tools"]) {
          Pattern("satisfies the requirement \($0)", more: ["satisfies the requirement {requirement} "])
        },
      causes: [
        "`pip freeze` on a Linux desktop or server also lists the packages of the distribution; they do not belong in requirements.txt."
      ],
      fixes: [
        "Remove {requirement} and every other operating system package from requirements.txt; create the file in a virtual environment."
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_freeze/"],
      examples: ["ERROR: No matching distribution found for cloud-init==20.4"]
    ),
    Rule(
      id: "pip-python-too-new", partOf: "pip-invalid-requirement", family: "pip", subject: .package,
      title:
        "{requirement|The release} requires Python older than {high|the image's}, and the image has a newer version",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Could not find a version that satisfies the requirement {requirement} (from versions:",
          // No Python 4 exists: such a limit is not what the image breaks.
          with: ["Requires-Python", ",<"], unless: [",<4"],
          more: [
            "Requires-Python >={low},<{high};", "Requires-Python >={low},<{high}", "Requires-Python <{high}",
          ])
      ],
      causes: [
        "pip ignored the release because its Requires-Python excludes the image's Python (>={low|…}, <{high|…}); a tag like `python:latest` changes over time."
      ],
      fixes: [
        Fix(
          "Use an image with an older Python version (below {high}).",
          snippet: "FROM python:{below|<a version below that>}",
          when: ["{high}"]),
        "Use a Python image that the Requires-Python in the message allows.",
        "Or upgrade the package to a release for the image's Python.",
      ],
      docs: ["https://packaging.python.org/en/latest/specifications/core-metadata/#requires-python"],
      examples: [
        """
        ERROR: Ignored the following versions that require a different python version: 0.0.29 Requires-Python >=3.7.1,<3.12; 0.0.6 Requires-Python >=3.7,<3.12
        ERROR: Could not find a version that satisfies the requirement example==0.0.29 (from versions: 0.0.1, 0.0.2)
        """
      ]
    ),
    Rule(
      id: "pip-index-credentials", family: "pip",
      title:
        "The package index requires valid credentials, which this build does not have: {url|see its address}",
      level: 92, confidence: .certain,
      patterns: [
        // Another index may have the package.
        Pattern(
          "WARNING: 401 Error, Credentials not correct for {url}",
          with: ["No matching distribution found for"]),
        Pattern("WARNING: 401 Error, Credentials not correct for {url}", confidence: .likely),
        "ERROR: HTTP error 401 while getting {url}",
        Pattern("ERROR: HTTP error 403 while getting {url}", confidence: .likely),
        "An index URL ({url}) could not be queried due to a lack of valid authentication credentials",
        Pattern("An index URL ({url}) returned a 403 Forbidden error", confidence: .likely),
        "Authorization error accessing {url}",
        Pattern(
          "HTTP status client error (401 Unauthorized) for url ({url})", with: ["Failed to fetch"]),
        Pattern(
          "HTTP status client error (403 Forbidden) for url ({url})", with: ["Failed to fetch"],
          confidence: .likely),
        // pip asks for a name, and nobody answers.
        Pattern("User for {url}: ", with: ["EOFError"]),
      ],
      causes: [
        "The index is private, and the tool in the image has no user and token; those of the host are not available.",
        "The token expired, or has no permission to read this index.",
      ],
      fixes: [
        Fix(
          "Pass the password of the package source as a build secret; the variable is named after the source in pyproject.toml.",
          snippet: """
            RUN --mount=type=secret,id=password,env=POETRY_HTTP_BASIC_<SOURCE>_PASSWORD poetry install
            # docker build --secret id=password,env=<the variable with it> .
            """, when: ["poetry "]),
        Fix(
          "Mount a .netrc file with the login as a build secret; uv reads it.",
          snippet: "RUN --mount=type=secret,id=netrc,target=/root/.netrc uv sync --frozen",
          when: ["uv sync"], unless: ["poetry "]),
        Fix(
          "Mount a .netrc file with the login as a build secret; uv reads it.",
          snippet: "RUN --mount=type=secret,id=netrc,target=/root/.netrc uv run <the command>",
          when: ["uv run"], unless: ["poetry ", "uv sync"]),
        Fix(
          "Mount a .netrc file with the login as a build secret.",
          snippet:
            "RUN --mount=type=secret,id=netrc,target=/root/.netrc pip install -r requirements.txt",
          unless: ["poetry ", "uv sync", "uv run"]),
        Fix(
          "Pass the secret to the build.", snippet: "docker build --secret id=netrc,src=$HOME/.netrc .",
          unless: ["poetry "]),
        "Do not use a build argument or a login in the URL: both stay readable in the image history.",
      ],
      verify: ["curl --netrc -sSI {url|<index>}"],
      docs: [
        "https://pip.pypa.io/en/stable/topics/authentication/",
        "https://docs.docker.com/build/building/secrets/",
      ],
      examples: ["WARNING: 401 Error, Credentials not correct for https://pypi.example.com/simple/acme/"]
    ),
    Rule(
      id: "uv-index-credentials", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "{package|The package} cannot be found: uv stops at an index that requires credentials (401)",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Because {package} was not found in the package registry and you require",
          with: ["lack of valid authentication credentials"]),
        Pattern(
          "could not be queried due to a lack of valid authentication credentials",
          unless: ["An index URL (http"], notOnLine: ["An index URL (http"],
          more: ["Because {package} was not found in the package registry"]),
      ],
      causes: [
        "uv asks the indexes in their order and stops at the first that answers with 401: it does not go on to pypi.org.",
        "The credentials are not in the build: those of the host are not available, or the tool that has them (keyring) is only installed by this command.",
      ],
      fixes: [
        "Pass the credentials of the index to this step as a secret, for instance a .netrc file (`RUN --mount=type=secret,id=netrc,target=/root/.netrc …`).",
        "If {package|the package} is on pypi.org, install it without the private index: unset `UV_EXTRA_INDEX_URL` (or `UV_INDEX`) for this command.",
      ],
      docs: [
        "https://docs.astral.sh/uv/concepts/indexes/#searching-across-multiple-indexes",
        "https://docs.astral.sh/uv/configuration/authentication/",
      ],
      examples: [
        """
          ╰─▶ Because flux was not found in the package registry and you require
              flux, we can conclude that your requirements are unsatisfiable.
              hint: An index URL
              could not be queried due to a lack of valid authentication credentials
        """
      ]
    ),
    Rule(
      id: "pip-index-variable", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title:
        "pip cannot find {requirement} in the index that a variable of the command sets: the variable is empty or wrong",
      level: 76, confidence: .likely,
      repairs: [],
      patterns: [Pattern].each(["install -i $", ".txt -i $", "--index-url $", "--index-url=$"]) { option in
        ["(from versions: )", "(from versions: none)"].map {
          Pattern(
            "Could not find a version that satisfies the requirement {requirement} {...}\($0)",
            unless: [
              "Retrying (Retry(", "SSLError", "Could not fetch URL", "401 Error", "HTTP error",
              "Credentials not correct", "Looking in indexes: http", "Ignored the following versions",
            ], inStep: option)
        }
      },
      causes: [
        "If the variable is empty, `-i` takes the next word of the command (such as `--upgrade`) as the address of the index.",
        "The index that the variable names does not have the package.",
      ],
      fixes: [
        Fix(
          "Give the variable a value before this step, with ARG or ENV in this stage; or, if all packages are on pypi.org, remove the option.",
          snippet: "ARG <name of the variable>=https://pypi.org/simple"),
        Fix(
          "If the stage declares it with ARG, pass its value to the build.",
          snippet: "docker build --build-arg <name of the variable>=<address of the index> ."),
      ],
      verify: ["grep -nE '^(ARG|ENV|FROM)' Dockerfile"],
      docs: [
        "https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-i",
        "https://docs.docker.com/build/building/variables/",
      ],
      examples: [
        Example(
          "Could not find a version that satisfies the requirement wheel (from versions: )",
          step: "[2/3] RUN pip install -i $MIRROR --upgrade wheel")
      ]
    ),
    Rule(
      id: "python-text-as-ascii", family: "pip", subject: .other,
      title: "Python reads or writes text as ASCII: no UTF-8 locale is set in this step",
      level: 82, confidence: .likely,
      repairs: [.textEncoding],
      // Python 2 has that error for other reasons, too.
      patterns: .each(
        [
          "UnicodeDecodeError: 'ascii' codec can't decode byte",
          "UnicodeEncodeError: 'ascii' codec can't encode",
        ], unless: ["python2", "Python 2", "python-2"],
        notInDockerfile: ["python:2", "python2", "PYTHONIOENCODING"]),
      causes: [
        "Python before 3.7 takes the encoding of files from the locale. Without `LANG`, that is ASCII, and the text has another character."
      ],
      fixes: [
        Fix("Set a UTF-8 locale before this step.", snippet: "ENV LANG=C.UTF-8"),
        "Or use an image with a newer Python, which reads text as UTF-8 without a locale, or a newer release of the package.",
      ],
      verify: [
        "docker run --rm {image|<image>} python3 -c 'import locale; print(locale.getpreferredencoding())'"
      ],
      docs: ["https://peps.python.org/pep-0538/"],
      examples: [
        "UnicodeDecodeError: 'ascii' codec can't decode byte 0xc2 in position 31: ordinal not in range(128)"
      ],
      implies: ["pip-build-wheel"]
    ),
  ]
}
