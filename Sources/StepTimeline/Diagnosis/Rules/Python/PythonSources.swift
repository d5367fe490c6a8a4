extension RuleCatalog {
  /// Python packages that are compiled in the build, and what they look for; slow indexes.
  static let pythonSources: [Rule] = [
    // https://packaging.python.org/en/latest/specifications/version-specifiers/#local-version-identifiers
    Rule(
      id: "pip-old-no-index", partOf: "network-timeout", family: "pip", subject: .network,
      title: "pip cannot reach the package index {index}",
      level: 90, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [
        Pattern(
          "Cannot fetch index base URL {index}",
          with: ["Could not find any downloads that satisfy the requirement"])
      ],
      causes: [
        "The build has no network, no DNS, or no proxy set.",
        "pip 1.5 and older print no reason; they also refuse today's TLS of pypi.org.",
      ],
      fixes: [
        "Check that a container can resolve and reach the index (DNS of the daemon, proxy, firewall), and build again.",
        Fix(
          "If only a proxy leads out, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=<the proxy's address> ."),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'getent hosts pypi.org'"],
      docs: [
        "https://docs.docker.com/engine/cli/proxy/", "https://docs.docker.com/engine/daemon/troubleshoot/",
      ],
      examples: [
        "  Cannot fetch index base URL https://pypi.python.org/simple/\n  Could not find any downloads that satisfy the requirement flux"
      ]
    ),
    Rule(
      id: "pip-index-not-trusted", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "pip ignores the index at {host}: pip does not trust http",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: .each(["No matching distribution found", "Could not find a version that satisfies"]) {
        [
          Pattern(
            "The repository located at {host} is not a trusted or secure host and is being ignored",
            with: [$0])
        ]
      },
      causes: ["pip takes packages only from https, or from hosts that it is told to trust."],
      fixes: [
        Fix("Use https for the index.", snippet: "pip install -i https://{host}/<path> <packages>"),
        Fix(
          "If it has no https, tell pip to trust the host.",
          snippet: "pip install --trusted-host {host} -i http://{host}/<path> <packages>"),
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host"],
      examples: [
        "  The repository located at pypi.corp.example is not a trusted or secure host and is being ignored. If this repository is available via HTTPS it is recommended to use HTTPS instead\nNo matching distribution found for flux"
      ],
      implies: ["pip-no-matching-distribution"]
    ),
    Rule(
      id: "uv-pytorch-index", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "The index that uv asks has no {package|torch} {version}+{build}: PyPI has no such builds",
      level: 95, confidence: .likely,
      repairs: [],
      patterns: .each(["torch", "torchvision", "torchaudio"]) { package in
        Pattern(
          "there is no version of \(package)=={version}+{build} and you require",
          more: ["there is no version of {package}=="], notInDockerfile: ["download.pytorch.org/whl"])
      },
      causes: ["Builds for one CUDA version or for the CPU are only in PyTorch's own index."],
      fixes: [
        Fix(
          "Add PyTorch's index for this build to the step.",
          snippet:
            "RUN uv pip install --system --extra-index-url https://download.pytorch.org/whl/{build} -r requirements.txt"
        ),
        "In a project, name it under `[[tool.uv.index]]` and `[tool.uv.sources]` in pyproject.toml.",
      ],
      verify: ["curl -fsSI https://download.pytorch.org/whl/{build}/torch/"],
      docs: ["https://docs.astral.sh/uv/guides/integration/pytorch/"],
      examples: ["Because there is no version of torch==2.5.1+cu124 and you require"]
    ),
    Rule(
      id: "pip-retries", partOf: "network-timeout", family: "pip", subject: .network,
      title: "pip gets no answer from {host|the index}, even after several retries",
      level: 78, confidence: .possible, retryable: true,
      repairs: [],
      patterns: [
        Pattern("WARNING: Retrying (Retry(total=1, ", notOnLine: ["SSLError"], more: ["host='{host}'"]),
        Pattern("WARNING: Retrying (Retry(total=2, ", notOnLine: ["SSLError"], more: ["host='{host}'"]),
      ],
      causes: [
        "The builder has no way to the index: a proxy that is not passed to the build, DNS, a firewall, or an MTU that is too large for the network (Docker in Kubernetes or behind a VPN).",
        "The index is slow or down.",
      ],
      fixes: [
        Fix(
          "Retry the build. If it fails again, check the network of the builder: proxy, DNS, MTU; try the host's network.",
          snippet: "docker build --network=host ."),
        Fix(
          "Increase pip's timeout and retries.",
          snippet: "ENV PIP_DEFAULT_TIMEOUT=120 PIP_RETRIES=10"),
      ],
      verify: ["docker run --rm {image|<image>} pip download --no-deps pip -v"],
      docs: ["https://pip.pypa.io/en/stable/cli/pip/#cmdoption-timeout"],
      examples: [
        "WARNING: Retrying (Retry(total=1, connect=None, read=None, redirect=None, status=None)) after connection broken by 'ReadTimeoutError(\"HTTPSConnectionPool(host='pypi.org', port=443): Read timed out. (read timeout=15)\")': /simple/aiofiles/"
      ]
    ),
    Rule(
      id: "pip-read-timeout", partOf: "network-timeout", family: "pip",
      title: "The download from {host|the index} timed out: pip waits 15 seconds for data by default",
      level: 79, confidence: .certain, retryable: true,
      patterns: .each(
        // Other programs in Python read with the same library.
        [
          "ReadTimeoutError: HTTPSConnectionPool(host='{host}', port=443): Read timed out",
          "ReadTimeoutError(\"HTTPSConnectionPool(host='{host}', port=443): Read timed out. (read timeout={}\")",
        ], notOnLine: ["Retrying (Retry("], confidence: .likely)
        + [
          Pattern(
            "pip._vendor.urllib3.exceptions.ReadTimeoutError: ", notOnLine: ["Retrying (Retry("],
            more: ["HTTPSConnectionPool(host='{host}'"]),
          "Retrying (Retry(total=0, {...}ReadTimeoutError(\"HTTPSConnectionPool(host='{host}'",
        ],
      causes: ["The file is large or the server is slow, and pip gave up after its retries."],
      fixes: [
        Fix(
          "Retry the build; if it fails again, increase pip's timeout and retries.",
          snippet: "ENV PIP_DEFAULT_TIMEOUT=120 PIP_RETRIES=10",
          unless: ["PIP_DEFAULT_TIMEOUT", "-timeout"]),
        Fix(
          "Retry the build later, or use a mirror: the step has a timeout of its own already.",
          when: ["PIP_DEFAULT_TIMEOUT"]),
        Fix(
          "Retry the build later, or use a mirror: the step has a timeout of its own already.",
          when: ["-timeout"], unless: ["PIP_DEFAULT_TIMEOUT"]),
        Fix(
          "Cache the downloaded files for the next build.",
          snippet: "RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt"),
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip/#cmdoption-timeout"],
      examples: [
        "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='download.example.org', port=443): Read timed out."
      ]
    ),
    Rule(
      id: "python-pkg-config-missing", family: "pip",
      title:
        "{package|A package} is compiled from source and needs pkg-config, which is not installed",
      level: 91, confidence: .likely,
      repairs: [.installProgram],
      patterns: [
        Pattern(
          ": pkg-config: not found", with: ["build wheel"],
          more: ["Collecting {package}<", "Downloading {package}-"]),
        Pattern("Exception: Can not find valid pkg-config name.", more: ["Downloading {package}-"]),
        Pattern(
          "Specify MYSQLCLIENT_CFLAGS and MYSQLCLIENT_LDFLAGS env vars manually",
          more: ["Downloading {package}-"]),
        Pattern("[Errno 2] No such file or directory: 'pkg-config'"),
      ],
      causes: [
        "There is no wheel for this image, so the package is compiled; mysqlclient 2.2 and others use pkg-config to find headers and libraries."
      ],
      fixes: [
        Fix(
          "Install pkg-config, a compiler and the library's headers.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends pkg-config build-essential default-libmysqlclient-dev",
          base: .apt, when: ["mysqlclient"]),
        Fix(
          "Install pkg-config, a compiler and the library's headers.",
          snippet: "RUN apk add --no-cache pkgconf build-base mariadb-connector-c-dev", base: .apk,
          when: ["mysqlclient"]),
        Fix(
          "Install pkg-config, a compiler and the library's headers.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends pkg-config build-essential <library>-dev",
          base: .apt,
          unless: ["mysqlclient"]),
        Fix(
          "Install pkg-config, a compiler and the library's headers.",
          snippet: "RUN apk add --no-cache pkgconf build-base <library>-dev", base: .apk,
          unless: ["mysqlclient"]),
        "Install pkg-config and the headers of the library that the package wraps.",
      ],
      docs: ["https://github.com/PyMySQL/mysqlclient#linux"],
      examples: [
        """
          Downloading mysqlclient-2.2.0.tar.gz (89 kB)
          × Getting requirements to build wheel did not run successfully.
              /bin/sh: 1: pkg-config: not found
        """
      ]
    ),
    Rule(
      id: "python-get-pip-version", family: "pip",
      title: "get-pip.py does not support Python {version}: it needs a newer version",
      level: 92, confidence: .certain,
      repairs: [.toolVersion],
      patterns: [
        Pattern(
          "ERROR: This script does not work on Python {version} The minimum supported Python version is {minimum}. Please use {url} instead."
        ),
        Pattern("ERROR: This script does not work on Python {version}."),
        Pattern("ERROR: This script does not work on Python {version} "),
      ],
      causes: [
        "The script at https://bootstrap.pypa.io/get-pip.py supports only recent versions; older ones have a separate URL."
      ],
      fixes: [
        Fix(
          "Use the get-pip.py URL that the message names for this Python.",
          snippet: "RUN curl -fsSL {url} | python3",
          when: ["{url}"]),
        Fix(
          "Use the get-pip.py for this Python version.",
          snippet: "RUN curl -fsSL https://bootstrap.pypa.io/pip/{version}/get-pip.py | python3",
          unless: ["{url}"]),
        "Or use a newer Python.",
      ],
      docs: ["https://pip.pypa.io/en/stable/installation/#get-pip-py"],
      examples: [
        "ERROR: This script does not work on Python 3.7. The minimum supported Python version is 3.8. Please use https://bootstrap.pypa.io/pip/3.7/get-pip.py instead."
      ]
    ),
    Rule(
      id: "python-get-pip-moved", family: "pip", subject: .package,
      title: "This address of get-pip.py is outdated: the script has moved to bootstrap.pypa.io",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        "You're using an outdated location for the get-pip.py script",
        Pattern(
          "Please use get-pip.py from the following URL instead", more: ["^https://bootstrap.pypa.io/{path}"]),
      ],
      causes: [
        "The step downloads get-pip.py from an old address. The file there only prints a note with the new one, and fails."
      ],
      fixes: [
        Fix(
          "Download get-pip.py from the address that the message names.",
          snippet: "RUN curl -fsSLO https://bootstrap.pypa.io/{path}", when: ["{path}"]),
        Fix(
          "Download get-pip.py from bootstrap.pypa.io. If the image has Python 2.7, use `https://bootstrap.pypa.io/pip/2.7/get-pip.py`.",
          snippet: "RUN curl -fsSLO https://bootstrap.pypa.io/get-pip.py", unless: ["{path}"]),
        "If the image still gets the old script from a cached step, rebuild with `--no-cache`.",
      ],
      docs: ["https://pip.pypa.io/en/stable/installation/#get-pip-py"],
      examples: [
        "You're using an outdated location for the get-pip.py script, please use the one available from https://bootstrap.pypa.io/get-pip.py",
        """
        longer work. Please use get-pip.py from the following URL instead:
            https://bootstrap.pypa.io/pip/2.7/get-pip.py
        """,
      ]
    ),
    Rule(
      id: "python2-module", partOf: "pip-module-not-found", family: "pip", subject: .program,
      title: "The code is for Python 2: Python 3 has no module {module|of that name}",
      level: 79, confidence: .likely,
      repairs: [],
      patterns: .each(modulesOfPython2) { name in
        .each(
          ["^ModuleNotFoundError: No module named '\(name)'", "^ImportError: No module named '\(name)'"],
          unless: ["During handling of the above exception"],
          more: ["No module named '{module}'", "/{package}_{}/setup.py"])
      },
      causes: ["Python 3 renamed or removed this module of the standard library."],
      fixes: [
        Fix(
          "In the requirements, replace MySQL-python (Python 2 only) with its successor mysqlclient.",
          when: ["mysql-python"]),
        Fix(
          "The package does not support Python 3: use a newer release or its successor in the requirements, or remove it.",
          when: ["setup.py"], unless: ["mysql-python"]),
        "Change the code for Python 3 (`2to3` shows the new name), or install a release that supports it.",
        "Or use an image with Python 2 (`python:2.7`), which gets no updates any more.",
      ],
      docs: ["https://docs.python.org/3/whatsnew/3.0.html#library-changes"],
      examples: [
        "ModuleNotFoundError: No module named 'ConfigParser'", "ImportError: No module named 'urllib2'",
      ]
    ),
    Rule(
      id: "python-submodule-missing", partOf: "pip-module-not-found", family: "pip", subject: .file,
      title: "{package} is there, but it has no module {package}.{part}",
      level: 79, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          "ModuleNotFoundError: No module named '{package}.{part}'",
          "ImportError: No module named '{package}.{part}'",
        ],
        notOnLine: ["is not a package"] + namespacesOfPython.map { "'\($0)." }),
      causes: [
        "Python found the package, but not the module in it. If the package is a library, the code was written for a different release.",
        "If the package is the project's own, the file is not in the image: it was not copied, .dockerignore excludes it, or its name differs in letter case.",
      ],
      fixes: [
        "If {package} is a library, pin the release that has this module. If it is the project's own, copy {part} too, and check .dockerignore and the letter case."
      ],
      verify: ["RUN python -c 'import {package}; print({package}.__path__)'"],
      docs: ["https://docs.python.org/3/reference/import.html#the-module-cache"],
      examples: ["ModuleNotFoundError: No module named 'shop.cart.prices'"]
    ),
    Rule(
      id: "python2-package-for-3", family: "pip",
      title: "pip for Python 2 installed {package|a release} that supports only Python 3",
      level: 89, confidence: .likely,
      patterns: [
        Pattern(
          "ImportError: No module named pathlib", more: ["Downloading {package}-", "Collecting {package} "]),
        Pattern(
          "No module named pathlib", with: ["python2"],
          more: ["Downloading {package}-", "Collecting {package} "]),
        Pattern(
          "AttributeError: 'module' object has no attribute 'lru_cache'", with: ["setup.py egg_info"],
          more: ["Downloading {package}-", "Collecting {package} "]),
        Pattern(
          "SyntaxError: invalid syntax", with: ["/usr/lib/python2.7"],
          more: ["Downloading {package}-", "Collecting {package} "]),
      ],
      causes: ["An old pip does not check which Python a release supports; the newest one is for Python 3."],
      fixes: [
        Fix("Use Python 3 and its pip.", snippet: "RUN apk add --no-cache python3 py3-pip", base: .apk),
        Fix(
          "Use Python 3 and its pip.",
          snippet: "RUN apt-get update && apt-get install -y python3 python3-pip", base: .apt),
        Fix("Use Python 3 and its pip (pip3)."),
        Fix(
          "Or use the last pip for Python 2, which checks the Python version of a release.",
          snippet: "RUN pip install 'pip<21'"),
      ],
      docs: ["https://pip.pypa.io/en/stable/news/"],
      examples: ["Collecting PyYAML \nImportError: No module named pathlib"]
    ),
    Rule(
      id: "python-distutils-missing", partOf: "pip-module-not-found", family: "pip", subject: .package,
      title:
        "The Python module distutils is missing: it is a separate package, or was removed in Python 3.12",
      level: 90, confidence: .certain,
      repairs: [.otherImage],
      patterns: [
        "No module named 'distutils", "No module named distutils", "Cannot import setuptools.distutils",
        "cannot import name 'sysconfig' from 'distutils'",
      ],
      causes: [
        "Debian and Ubuntu have distutils in the package python3-distutils (up to Python 3.11). Python 3.12 removed it; setuptools includes a copy for old packages."
      ],
      fixes: [
        Fix(
          "Install `python3-setuptools`, which includes distutils for Python 3.12 and later; for older versions, install `python3-distutils`.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends python3-setuptools",
          base: .apt, unless: ["python3.12", "python3.13", "library/python:", "FROM python:"]),
        Fix(
          "Use a Python 3.11 image, or upgrade the package to a release that supports the image's Python.",
          snippet: "FROM python:3.11", when: ["python:3.1"]),
        Fix(
          "For node-gyp before version 10, install `py3-setuptools`, which includes distutils.",
          snippet: "RUN apk add --no-cache python3 py3-setuptools make g++", base: .apk),
        Fix("Install setuptools, which includes distutils.", snippet: "RUN pip install setuptools"),
      ],
      docs: ["https://docs.python.org/3/whatsnew/3.12.html#distutils"],
      examples: ["ModuleNotFoundError: No module named 'distutils.util'"]
    ),
    Rule(
      id: "pdm-lock-missing", partOf: "pip-lock-outdated", family: "pip", subject: .file,
      title: "pdm.lock is not in the image, and this PDM command installs only what it lists",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("Lockfile does not exist, nothing to install"),
        Pattern("Lock file does not exist, nothing to install"),
        Pattern("Lockfile does not exist", inDockerfile: ["pdm "]),
        Pattern("Lock file does not exist", inDockerfile: ["pdm "]),
      ],
      causes: ["pdm.lock is not committed, not copied before this step, or excluded by .dockerignore."],
      fixes: [
        Fix(
          "Create the lock file (`pdm lock`) if there is none, commit it, and copy it with pyproject.toml.",
          snippet: "COPY pyproject.toml pdm.lock ./")
      ],
      verify: ["git check-ignore -v pdm.lock"],
      docs: ["https://pdm-project.org/en/latest/usage/lockfile/"],
      examples: ["[ProjectError]: Lockfile does not exist, nothing to install"]
    ),
    Rule(
      id: "python-setuptools-broken", partOf: "pip-build-wheel", family: "pip", subject: .package,
      title: "setuptools is missing or broken in this image: `setup.py` does not know the command egg_info",
      level: 76, confidence: .likely,
      repairs: [],
      patterns: ["error: invalid command 'egg_info'"],
      causes: [
        "pip is installed without setuptools, or with one that is too old or does not work with this pip; the Python packages of the distribution may be out of step.",
        "The package's setup.py uses distutils alone, and this pip does not replace it with setuptools.",
      ],
      fixes: [
        Fix(
          "Install the distribution's setuptools for Python 2; or use a stable release of Alpine instead of edge.",
          snippet: "RUN apk add --no-cache py-setuptools", base: .apk, when: ["py-pip"]),
        Fix(
          "Install the distribution's setuptools.", snippet: "RUN apk add --no-cache py3-setuptools",
          base: .apk, unless: ["py-pip", "FROM python", "/pip-build-"]),
        Fix(
          "Upgrade setuptools before this step, in versions that this old pip and Python 2 can use.",
          snippet: "RUN pip install --upgrade 'pip<21' 'setuptools<45'", when: ["/pip-build-"]),
        Fix(
          "Upgrade setuptools before this step.", snippet: "RUN pip install --upgrade pip setuptools",
          change: .before("pip install", "pip3 install", run: "pip install --upgrade pip setuptools")),
      ],
      verify: ["RUN pip list | grep -i setuptools"],
      docs: ["https://setuptools.pypa.io/en/latest/setuptools.html"],
      examples: [
        """
        error: invalid command 'egg_info'
        Command "python setup.py egg_info" failed with error code 1 in /tmp/pip-build-b2/acme/
        """
      ]
    ),
    Rule(
      id: "python-pyyaml-cython", partOf: "python-setuptools-too-new", family: "pip", subject: .package,
      title: "This PyYAML cannot be built with Cython 3",
      level: 90, confidence: .likely,
      repairs: [.oldCython],
      patterns: [
        Pattern("Getting requirements to build wheel did not run successfully", with: ["/PyYAML.egg-info"])
      ],
      causes: ["PyYAML before 6.0.1 does not limit the version of Cython, and does not build with Cython 3."],
      fixes: [
        Fix("Use PyYAML 6.0.1 or later.", snippet: "PyYAML>=6.0.1   # requirements.txt"),
        Fix(
          "If you need the old version, limit Cython for its build.",
          snippet: """
            RUN echo 'cython<3' > /tmp/c.txt && PIP_CONSTRAINT=/tmp/c.txt pip install PyYAML==<version>
            """),
      ],
      verify: ["pip index versions PyYAML"],
      docs: ["https://github.com/yaml/pyyaml/issues/724"],
      examples: [
        """
        × Getting requirements to build wheel did not run successfully.
            running egg_info
            writing lib/PyYAML.egg-info/PKG-INFO
        """
      ]
    ),
  ]

  /// Modules that only Python 2 has (PEP 3108), without names that a project may have itself.
  private static let modulesOfPython2 = [
    "ConfigParser", "Queue", "StringIO", "cStringIO", "cPickle", "urllib2", "urlparse", "httplib",
    "HTMLParser",
    "SocketServer", "BaseHTTPServer", "SimpleHTTPServer", "cookielib", "Cookie", "Tkinter", "tkMessageBox",
    "__builtin__", "xmlrpclib", "robotparser", "copy_reg", "UserDict", "htmlentitydefs",
  ]

  /// Packages whose parts are distributed one by one: that a part is missing says nothing of the release.
  private static let namespacesOfPython = [
    "google", "azure", "zope", "backports", "ruamel", "sphinxcontrib", "opentelemetry", "mysql", "jaraco",
    "paste",
    "airflow.providers", "llama_index", "snowflake", "plone", "six.moves", "distutils", "dagster",
    "ansible_collections",
    "tensorflow.contrib", "setuptools", "pip",
  ]
}
