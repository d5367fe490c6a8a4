extension RuleCatalog {
  /// Python packages that are compiled in the build, and what they look for; slow indexes.
  static let pythonSources: [Rule] = [
    Rule(
      id: "pip-read-timeout", partOf: "network-timeout", family: "pip",
      title: "The download from {host|the index} was too slow: pip waits 15 seconds by default",
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
      causes: ["The file is large or the server slow, and pip gave up after its tries."],
      fixes: [
        Fix(
          "Let pip wait longer and try more often; or build again.",
          snippet: "ENV PIP_DEFAULT_TIMEOUT=120 PIP_RETRIES=10"),
        Fix(
          "Keep what was fetched for the next try.",
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
        "{package|A package} is compiled from source and looks for its libraries with pkg-config, which the image lacks",
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
        "There is no wheel of it for this image, so that it is compiled; mysqlclient 2.2 and others ask pkg-config for headers and libraries."
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
      title: "get-pip.py does not work on this Python {version}: it needs a newer one",
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
        "The script at https://bootstrap.pypa.io/get-pip.py supports only recent versions; older ones have a URL of their own."
      ],
      fixes: [
        Fix(
          "Use the URL for this Python that the message names.", snippet: "RUN curl -fsSL {url} | python3",
          when: ["{url}"]),
        Fix(
          "Use the script for this Python.",
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
      id: "python2-package-for-3", family: "pip",
      title: "pip of Python 2 took {package|a release} that is for Python 3 only",
      level: 89, confidence: .likely,
      patterns: [
        Pattern(
          "ImportError: No module named pathlib", more: ["Downloading {package}-", "Collecting {package} "]),
        Pattern(
          "No module named pathlib", with: ["python2"],
          more: ["Downloading {package}-", "Collecting {package} "]),
        Pattern(
          "SyntaxError: invalid syntax", with: ["/usr/lib/python2.7"],
          more: ["Downloading {package}-", "Collecting {package} "]),
      ],
      causes: ["An old pip does not ask for which Python a release is; the newest one is for Python 3."],
      fixes: [
        Fix("Use Python 3 and its pip.", snippet: "RUN apk add --no-cache python3 py3-pip", base: .apk),
        Fix(
          "Use Python 3 and its pip.",
          snippet: "RUN apt-get update && apt-get install -y python3 python3-pip", base: .apt),
        Fix("Use Python 3 and its pip (pip3)."),
        Fix(
          "Or take the last pip for Python 2, which chooses by Python version.",
          snippet: "RUN pip install 'pip<21'"),
      ],
      docs: ["https://pip.pypa.io/en/stable/news/"],
      examples: ["Collecting PyYAML \nImportError: No module named pathlib"]
    ),
    Rule(
      id: "python-distutils-missing", partOf: "pip-module-not-found", family: "pip", subject: .package,
      title: "Python has no module distutils: the distribution ships it apart, or Python 3.12 has removed it",
      level: 90, confidence: .certain,
      repairs: [.otherImage],
      patterns: [
        "No module named 'distutils", "No module named distutils", "Cannot import setuptools.distutils",
        "cannot import name 'sysconfig' from 'distutils'",
      ],
      causes: [
        "Debian and Ubuntu keep distutils in the package python3-distutils (up to Python 3.11); since 3.12 it is gone, and setuptools brings it for old packages."
      ],
      fixes: [
        Fix(
          "Install it, from setuptools for Python 3.12 and later, from python3-distutils before.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends python3-setuptools python3-distutils",
          base: .apt, unless: ["python3.12", "python3.13", "library/python:", "FROM python:"]),
        Fix(
          "Take an image with Python 3.11, or a release of the package that supports the image's Python.",
          snippet: "FROM python:3.11", when: ["python:3.1"]),
        Fix(
          "For distutils in node-gyp before version 10.",
          snippet: "RUN apk add --no-cache python3 py3-setuptools make g++", base: .apk),
        Fix("Install setuptools, which brings distutils.", snippet: "RUN pip install setuptools"),
      ],
      docs: ["https://docs.python.org/3/whatsnew/3.12.html#distutils"],
      examples: ["ModuleNotFoundError: No module named 'distutils.util'"]
    ),
    Rule(
      id: "pdm-lock-missing", partOf: "pip-lock-outdated", family: "pip", subject: .file,
      title: "pdm.lock is not in the image, and this command of PDM installs only what it names",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("Lockfile does not exist, nothing to install"),
        Pattern("Lock file does not exist, nothing to install"),
        Pattern("Lockfile does not exist", inDockerfile: ["pdm "]),
        Pattern("Lock file does not exist", inDockerfile: ["pdm "]),
      ],
      causes: ["pdm.lock is not committed, not copied before this step, or .dockerignore leaves it out."],
      fixes: [
        Fix(
          "Make the lock file if there is none, commit it, and copy it with pyproject.toml.",
          snippet: "COPY pyproject.toml pdm.lock ./")
      ],
      verify: ["git check-ignore -v pdm.lock"],
      docs: ["https://pdm-project.org/en/latest/usage/lockfile/"],
      examples: ["[ProjectError]: Lockfile does not exist, nothing to install"]
    ),
  ]
}
