extension RuleCatalog {
  /// Python packages whose newer release no longer fits the code that uses them.
  static let pythonAged: [Rule] = newerReleases + unnamedReleases

  private static let newerReleases: [Rule] = [
    Rule(
      id: "python-dependency-too-new", family: "pip", subject: .package,
      title:
        "{package|A Python package} is not compatible with the code that uses it: the installed release is too new",
      level: 88, confidence: .likely,
      repairs: [.dependencyBound],
      patterns: DependencyBreaks.all.filter { $0.use == .run && namesPackage($0.sign) }.map { row in
        Pattern(text(row.sign), with: [row.sign])
      },
      causes: [
        "The package is not pinned, and its newest release changed or removed what the code uses."
      ],
      fixes: [
        "Pin the package to an older release, in the requirements or in the command that installs it.",
        "Or upgrade the package that uses it to a compatible release.",
      ],
      verify: ["docker run --rm {image|<image>} pip list"],
      docs: ["https://pip.pypa.io/en/stable/user_guide/#constraints-files"],
      examples: [
        "AttributeError: module 'jinja2' has no attribute 'contextfilter'",
        "ImportError: cannot import name 'url_quote' from 'werkzeug.urls' (/usr/lib/python3/site-packages/werkzeug/urls.py)",
      ]
    ),
    Rule(
      id: "python-numpy-abi", partOf: "python-dependency-too-new", family: "pip", subject: .package,
      title:
        "A package was compiled for a different NumPy version than the installed one (binary incompatibility)",
      level: 90, confidence: .certain,
      repairs: [.dependencyBound],
      patterns: [
        Pattern(
          "numpy.dtype size changed, may indicate binary incompatibility", notOnLine: ["RuntimeWarning"]),
        Pattern(
          "numpy.ndarray size changed, may indicate binary incompatibility", notOnLine: ["RuntimeWarning"]),
        Pattern(
          "numpy.ufunc size changed, may indicate binary incompatibility", notOnLine: ["RuntimeWarning"]),
        // The program goes on where it does without that module.
        Pattern(
          "A module that was compiled using NumPy 1.x cannot be run in",
          with: ["ImportError: numpy.core.multiarray failed to import"]),
        Pattern("A module that was compiled using NumPy 1.x cannot be run in", confidence: .likely),
      ],
      causes: [
        "Compiled packages work with one major version of NumPy; pip installed a different one, because it is not pinned."
      ],
      fixes: [
        Fix("Pin NumPy below 2.", snippet: "RUN pip install 'numpy<2'"),
        "Or upgrade the package to a release that supports NumPy 2.",
      ],
      verify: ["docker run --rm {image|<image>} pip list"],
      docs: ["https://numpy.org/doc/stable/dev/depending_on_numpy.html"],
      examples: [
        "ValueError: numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject"
      ]
    ),
    Rule(
      id: "python-use-2to3", partOf: "python-setuptools-too-new", family: "pip", subject: .package,
      title: "{package|A package} is built with `use_2to3`, which setuptools 58 removed",
      level: 91, confidence: .certain,
      repairs: [.dependencyBound],
      patterns: ["error in {package} setup command: use_2to3"],
      causes: ["The release is written for Python 2, and setuptools no longer converts such code."],
      fixes: [
        Fix("Install setuptools below version 58 first.", snippet: "RUN pip install 'setuptools<58'"),
        "Or upgrade the package to a release that is written for Python 3.",
      ],
      docs: ["https://setuptools.pypa.io/en/latest/history.html#v58-0-0"],
      examples: ["error in billiard setup command: use_2to3 is invalid."]
    ),
    Rule(
      id: "pip-package-too-new", partOf: "python-dependency-too-new", family: "pip", subject: .package,
      title: "{package|A package} is too new for the image's Python: its setup.py has a syntax error there",
      level: 93, confidence: .likely,
      repairs: [.pinnedTool, .toolVersion],
      patterns: .each(["pip-build-", "pip-install-"]) { folder in
        Pattern(
          "failed with error code 1 in /tmp/\(folder){}/{package}/", with: ["SyntaxError: invalid syntax"])
      },
      causes: [
        "pip installed the newest release, which requires a newer Python: an old pip does not check which Python a package requires."
      ],
      fixes: [
        Fix(
          "Pin pip below 21: version 21 dropped support for Python 2 and 3.5.",
          snippet: "RUN pip install --upgrade 'pip<21'", when: ["/pip/setup.py"]),
        Fix(
          "Pin the last release that supports this Python.",
          snippet: "RUN pip install '{package|<package>}==<version>'", unless: ["/pip/setup.py"]),
        "Or use an image with a newer Python.",
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://packaging.python.org/en/latest/guides/dropping-older-python-versions/"],
      examples: [
        """
          File "/tmp/pip-build-a1/pip/setup.py", line 7
        SyntaxError: invalid syntax
        Command "python setup.py egg_info" failed with error code 1 in /tmp/pip-build-a1/pip/
        """
      ]
    ),
    Rule(
      id: "pip-itself-too-new", partOf: "python-dependency-too-new", family: "pip", subject: .package,
      title: "pip is too new for the image's Python: it fails with a syntax error",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: ["sys.stderr.write(f\"ERROR: {exc}\")"],
      causes: [
        "pip 21 dropped Python 2.7 and 3.5, and an old pip or get-pip.py installs the newest version without a check."
      ],
      fixes: [
        Fix("Pin pip below 21.", snippet: "RUN python3 -m pip install 'pip<21'"),
        Fix(
          "Or use the get-pip.py for this Python version.",
          snippet: "RUN curl -fsSL https://bootstrap.pypa.io/pip/<2.7 or 3.5>/get-pip.py | python3"),
        "Or use an image with a newer Python.",
      ],
      verify: ["docker run --rm {image|<image>} python3 --version"],
      docs: ["https://pip.pypa.io/en/stable/news/"],
      examples: [
        "    sys.stderr.write(f\"ERROR: {exc}\")\n                                   ^\nSyntaxError: invalid syntax"
      ]
    ),
    Rule(
      id: "pip-without-build-requirements", partOf: "pip-module-not-found", family: "pip", subject: .package,
      title:
        "{package|A package} is built by a pip that is too old to install its build requirements ({module|see the message})",
      level: 92, confidence: .likely,
      repairs: [.toolVersion],
      patterns: .each(["pip-build-"]) { folder in
        Pattern(
          "failed with error code 1 in /tmp/\(folder){}/{package}/",
          with: ["You are using pip version", "ImportError: No module named"],
          more: ["ImportError: No module named '{module}'", "ImportError: No module named {module}"])
      },
      causes: [
        "pip before 10 does not read pyproject.toml, which lists the build requirements; it also installs releases for a newer Python."
      ],
      fixes: [
        Fix(
          "Upgrade pip first; versions below 21 also support Python 3.5.",
          snippet: "RUN pip3 install --upgrade 'pip<21'"),
        Fix(
          "Or pin an older release of the package.",
          snippet: "RUN pip3 install '{package|<package>}<version>'"),
        "Or use an image with a newer Python.",
      ],
      verify: ["RUN pip3 --version"],
      docs: ["https://pip.pypa.io/en/stable/reference/build-system/pyproject-toml/"],
      examples: [
        """
        ImportError: No module named 'extension_helpers'
        Command "python setup.py egg_info" failed with error code 1 in /tmp/pip-build-a1/astro/
        You are using pip version 8.1.1, however version 24.2 is available.
        """
      ]
    ),
    Rule(
      id: "pip-needs-setup-file", partOf: "pip-build-wheel", family: "pip", subject: .package,
      title:
        "This pip is too old for {package|a package}: it looks for a setup.py, and the package has only a pyproject.toml",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          "No such file or directory: '{...}/pip-install-{}/{package}/setup.py",
          "No such file or directory: '{...}/pip-build-{}/{package}/setup.py",
        ],
        // Newer releases say `Command errored out`, and know packages without the file.
        with: ["Complete output from command", "setup.py egg_info"], unless: ["ERROR: Complete output"]),
      causes: [
        "pip before 19 builds every package with its setup.py. Newer packages describe their build in pyproject.toml only."
      ],
      fixes: [
        Fix(
          "Upgrade pip in an earlier step.", snippet: "RUN pip install --upgrade pip",
          unless: ["/pip-build-"]),
        Fix(
          "Upgrade pip in an earlier step; versions below 21 also support Python 2.7 and 3.5.",
          snippet: "RUN pip install --upgrade 'pip<21'", when: ["/pip-build-"]),
        Fix(
          "Or pin an older release of the package, which still has a setup.py.",
          snippet: "RUN pip install '{package|<package>}<version>'"),
        "Or use a base image with a newer Python.",
      ],
      verify: ["docker run --rm {image|<image>} pip --version"],
      docs: ["https://pip.pypa.io/en/stable/news/#v19-0", "https://peps.python.org/pep-0517/"],
      examples: [
        """
            Complete output from command python setup.py egg_info:
            FileNotFoundError: [Errno 2] No such file or directory: '/tmp/pip-install-q1w2e3/acmejson/setup.py'
        """
      ]
    ),
    Rule(
      id: "pip-invalid-metadata", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "pip 24.1 and later reject {package|a release} because of its invalid metadata",
      level: 89, confidence: .certain,
      repairs: [.dependencyBound],
      patterns: [
        Pattern(
          "Please use pip<24.1 if you need to use this version", with: ["No matching distribution found for"],
          more: ["of {package} since it has invalid metadata"]),
        // pip may take another version.
        Pattern(
          "Please use pip<24.1 if you need to use this version",
          more: ["of {package} since it has invalid metadata"], confidence: .likely),
      ],
      causes: ["The pinned release lists its requirements in a form that the standard does not allow."],
      fixes: [
        Fix(
          "Pin pip below 24.1, or upgrade the package to a release with valid metadata.",
          snippet: "RUN pip install 'pip<24.1'")
      ],
      docs: ["https://pip.pypa.io/en/stable/news/#v24-1"],
      examples: [
        "WARNING: Ignoring version 4.4.6 of celery since it has invalid metadata:\nPlease use pip<24.1 if you need to use this version."
      ]
    ),
    Rule(
      id: "python-removed-module", family: "pip", subject: .program,
      title:
        "The image's Python is too new: the code uses {module|what} it removed from the standard library",
      level: 83, confidence: .likely,
      repairs: [.fittingImage],
      patterns: LanguageBreaks.all.filter {
        $0.image == "python" && !$0.sign.hasPrefix("satisfies the requirement")
      }.map { row in
        Pattern(
          row.sign.hasPrefix("No module named '") ? "No module named '{module}'" : row.sign, with: [row.sign])
      },
      causes: [
        "New releases of Python remove what was deprecated for years; old releases of packages still use it."
      ],
      fixes: [
        "Use an older Python image that still has it, or upgrade the package that the traceback names.",
        "If your own code uses it, replace it: the What's New page of Python lists the removals.",
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://docs.python.org/3/whatsnew/"],
      examples: [
        "AttributeError: module 'asyncio' has no attribute 'coroutine'",
        "ImportError: cannot import name 'Mapping' from 'collections' (/usr/local/lib/python3.10/collections/__init__.py)",
      ]
    ),
    Rule(
      id: "python-too-new-for-release", partOf: "pip-no-matching-distribution", family: "pip",
      subject: .package,
      title: "{package|The package} has no file for this Python or architecture",
      level: 85, confidence: .likely,
      repairs: [.fittingImage],
      patterns: LanguageBreaks.all.filter {
        $0.image == "python" && $0.sign.hasPrefix("satisfies the requirement")
      }.map { row in
        Pattern(
          row.sign, unless: ["Retrying (Retry(", "NewConnectionError", "Looking in indexes"],
          notOnLine: ["+cu", "+cpu"],
          more: [
            "satisfies the requirement {package} (from", "No matching distribution found for {package}",
            "satisfies the requirement {package}",
          ])
      },
      causes: [
        "Usually the release is older than this Python and has files only for older Python versions. It may also have no file for this architecture (ARM) or C library (Alpine)."
      ],
      fixes: [
        "Use an older Python image or another architecture for which this release has a file (see pypi.org), or use a newer release of {package|the package}."
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://pypi.org/"],
      examples: [
        "ERROR: Could not find a version that satisfies the requirement torch==1.5.0\nERROR: No matching distribution found for torch==1.5.0"
      ]
    ),
    Rule(
      id: "python-standard-module-missing", partOf: "pip-module-not-found", family: "pip",
      title:
        "The image's Python is incomplete: the standard library module {module|that is named} is missing",
      level: 86, confidence: .likely,
      repairs: [],
      patterns: .each([
        "contextlib", "logging", "json", "unittest", "email", "decimal", "multiprocessing", "zipfile",
        "pkgutil", "optparse", "argparse", "subprocess", "threading", "tempfile", "shutil", "hashlib",
        "functools", "codecs", "runpy", "struct", "xml",
      ]) { module in
        [
          // Not `jsonschema` for `json`.
          Pattern(
            "ImportError: No module named \(module)",
            notOnLine: "abcdefghijklmnopqrstuvwxyz0123456789_".map { "named \(module)\($0)" },
            more: ["No module named {module}"]),
          Pattern("ModuleNotFoundError: No module named '\(module)'", more: ["No module named '{module}'"]),
        ]
      },
      causes: [
        "The image has a minimal Python (a `-minimal` or `-light` package, an image for small devices), which does not include all standard library modules.",
        "PYTHONHOME or PYTHONPATH points to the folder of a different Python.",
      ],
      fixes: [
        Fix(
          "Use a base image with a complete Python, or install the full Python package.",
          snippet: "FROM python:3"),
        "Unset PYTHONHOME and PYTHONPATH. pip cannot install this module: it is part of Python.",
      ],
      verify: ["docker run --rm {image|<image>} python -c 'import sys; print(sys.version, sys.path)'"],
      docs: ["https://docs.python.org/3/library/"],
      examples: [
        "Traceback (most recent call last):\n  import pip\nImportError: No module named contextlib"
      ]
    ),
  ]

  /// A rule for each package whose name is not among the words of the log.
  private static var unnamedReleases: [Rule] {
    let rows = DependencyBreaks.all.filter {
      $0.use == .run && !namesPackage($0.sign) && $0.package != "numpy"
    }
    var packages: [String] = []
    for row in rows where !packages.contains(row.package) { packages.append(row.package) }
    return packages.map { package in
      let own = rows.filter { $0.package == package }
      return Rule(
        id: "python-newer-\(package)", partOf: "python-dependency-too-new", family: "pip", subject: .package,
        title: "\(package) is not compatible with the code that uses it: the installed release is too new",
        level: 89, confidence: .likely,
        repairs: [.dependencyBound],
        patterns: own.map { Pattern($0.sign) },
        causes: [
          "\(package) is not pinned, and the installed release changed or removed what the code uses."
        ],
        fixes: [
          Fix("Pin it to an older, compatible release.", snippet: "RUN pip install '\(own[0].bound)'"),
          "Or upgrade the package that uses it to a compatible release.",
        ],
        verify: ["docker run --rm {image|<image>} pip list"],
        docs: ["https://pypi.org/project/\(package)/"],
        examples: own.map { Example($0.sign) })
    }
  }

  /// Whether a sign names the module that it is about.
  private static func namesPackage(_ sign: String) -> Bool { text(sign) != sign }

  /// The sign with a hole for the module that it names.
  private static func text(_ sign: String) -> String {
    for before in ["module '", "from '", "No module named '"] {
      guard let start = sign.rangeOfText(before) else { continue }
      let rest = sign[start.upperBound...]
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "'")) else { continue }
      return sign[..<start.upperBound] + "{package}" + rest[end...]
    }
    return sign
  }
}
