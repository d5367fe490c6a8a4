extension RuleCatalog {
  /// Python code that does not run or pass its checks, and packages that this Python cannot take.
  static let pythonPrograms: [Rule] = [
    Rule(
      id: "poetry-own-module-missing", partOf: "pip-module-not-found", family: "pip", subject: .program,
      title: "Poetry itself cannot start: its own module {module} is missing for the Python that runs it",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "ModuleNotFoundError: No module named '{module}'", with: ["from poetry.console import main"]),
        Pattern(
          "ModuleNotFoundError: No module named '{module}'", with: ["poetry.console.application import main"]),
      ],
      causes: [
        "Poetry was installed for another Python version, or copied without its packages. The old installer (get-poetry.py) has packages for a few versions of Python only."
      ],
      fixes: [
        Fix(
          "Install Poetry again in this image, with the current installer or with pip in its own virtual environment.",
          snippet:
            "RUN python -m venv --clear /opt/poetry && /opt/poetry/bin/pip install poetry && ln -sf /opt/poetry/bin/poetry /usr/local/bin/poetry"
        )
      ],
      verify: ["RUN head -1 $(command -v poetry); python --version"],
      docs: ["https://python-poetry.org/docs/#installation"],
      examples: [
        """
          File "/opt/poetry/bin/poetry", line 17, in <module>
            from poetry.console import main
        ModuleNotFoundError: No module named 'cleo'
        """
      ]
    ),
    Rule(
      id: "static-file-missing", family: "pip", subject: .file,
      title: "collectstatic: {file|a file} is missing, and the manifest storage requires it",
      level: 92, confidence: .certain,
      patterns: .each(
        [
          "MissingFileError: The file '{file}' could not be found with <",
          "ValueError: The file '{file}' could not be found with <",
        ],
        more: [
          "The CSS file '{asker}' references", "The JS file '{asker}' references",
          "Post-processing '{asker}' failed",
        ])
        // collectstatic may not have run at all.
        + [Pattern("ValueError: Missing staticfiles manifest entry for '{file}'", confidence: .likely)],
      causes: [
        "{asker|A style sheet or script} refers to {file}, which is not in the static files: not committed, not copied, or excluded by .dockerignore.",
        "A vendor file was copied without its source map.",
      ],
      fixes: [
        Fix(
          "Add {file} next to {asker|the file that names it}, or remove the line `sourceMappingURL=` from that file.",
          when: [".map' could not be found"]),
        Fix(
          "Add {file} to the static files, or correct the path in {asker|the file that names it}; check that .dockerignore does not exclude it.",
          unless: [".map' could not be found"]),
        "Or use a storage without a manifest: whitenoise.storage.CompressedStaticFilesStorage, or a subclass with `manifest_strict = False`.",
      ],
      verify: ["python manage.py findstatic {file}"],
      docs: [
        "https://whitenoise.readthedocs.io/en/stable/django.html",
        "https://docs.djangoproject.com/en/stable/ref/contrib/staticfiles/",
      ],
      examples: [
        "whitenoise.storage.MissingFileError: The file 'css/site.css.map' could not be found with <whitenoise.storage.CompressedManifestStaticFilesStorage object at 0x7f00>."
      ]
    ),
    Rule(
      id: "python-finding-named", partOf: "python-checks-failed", family: "pip", subject: .program,
      title:
        "A check of the Python code failed in {file|a file}, line {row|?}: {message|see the lines above}",
      level: 76, confidence: .certain,
      patterns: [
        Pattern("Found {count#} error{...} in {files#} file", more: ["^{file}:{row#}: error: {message...}"]),
        Pattern(
          "^Found {count#} error", with: ["fixable with"],
          more: ["--> {file}:{row#}:{column#}", "^{file}:{row#}:{column#}: {message...}"]),
        Pattern(
          "^Found {count#} error",
          more: ["--> {file}:{row#}:{column#}", "^{file}:{row#}:{column#}: {message...}"], inStep: "ruff"),
      ]
        + [
          "F401", "F811", "F821", "F841", "E501", "E302", "E303", "E305", "E231", "E225", "E711", "E722",
          "W291", "W293", "W391", "C901",
        ].map {
          Pattern("^{file}:{row#}:{column#}: \($0) {message...}")
        }
        + ["E0401", "E1101", "E0602", "W0611", "C0114", "C0116", "R0903", "W0613"].map {
          Pattern("^{file}:{row#}:{column#}: \($0): {message...}")
        },
      causes: [
        "mypy, ruff, flake8 or pylint found code that its settings do not allow; each message names the file and line."
      ],
      fixes: [
        Fix("Correct {file}, line {row}: {message}", when: ["{file}", "{message}"]),
        Fix("Correct the lines that the checker names, and commit.", unless: ["{file}"]),
        "Pin the version of the checker, so a newer one does not find more errors than on your machine; or run it in a separate job.",
      ],
      verify: ["Run the same command outside the build."],
      docs: [
        "https://mypy.readthedocs.io/en/stable/running_mypy.html", "https://docs.astral.sh/ruff/linter/",
      ],
      examples: [
        "app/main.py:3: error: Incompatible return value type\nFound 1 error in 1 file (checked 9 source files)",
        "app/main.py:1:8: F401 [*] `os` imported but unused\nFound 2 errors.\n[*] 1 fixable with the `--fix` option.",
      ]
    ),
    Rule(
      id: "python-locale-missing", family: "pip", subject: .resource,
      title: "The program sets a locale that is not installed in the image",
      level: 90, confidence: .certain,
      repairs: [.makeLocale],
      patterns: ["locale.Error: unsupported locale setting"],
      causes: [
        "Slim and distribution images include only the locales C, C.UTF-8 and POSIX; others must be generated."
      ],
      fixes: [
        Fix(
          "Generate the locale before this step, or set LC_ALL to C.UTF-8 if only the encoding matters.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends locales \\
                && localedef -i <language> -f UTF-8 <language>.UTF-8
            """, base: .apt),
        "If only the encoding matters, set LC_ALL to C.UTF-8, which the image already has.",
      ],
      verify: ["docker run --rm {image|<image>} locale -a"],
      docs: [
        "https://docs.python.org/3/library/locale.html#locale.setlocale", "https://wiki.debian.org/Locale",
      ],
      examples: ["locale.Error: unsupported locale setting"]
    ),
    Rule(
      id: "python-syntax-named", family: "pip", subject: .program,
      title: "The Python code has a syntax error in {file|a file}: {problem}",
      level: 74, confidence: .certain,
      patterns: [
        Pattern(
          "^SyntaxError: {problem...}", with: ["File \""], unless: ["byte-compiling"],
          notOnLine: ["JSON", "Missing parentheses in call", "future feature annotations"],
          more: ["File \"{file}\", line {row#}"])
      ],
      causes: [
        "The file has a syntax error, or uses syntax that the image's Python does not support yet (newer Python) or no longer supports (Python 2)."
      ],
      fixes: [
        Fix("Correct {file}, line {row}: {problem}", when: ["{file}"]),
        "If the code is correct for a different Python version, use an image with that version.",
      ],
      docs: ["https://docs.python.org/3/tutorial/errors.html#syntax-errors"],
      examples: [
        "*** Error compiling './main.py'...\n  File \"./main.py\", line 3\nSyntaxError: '(' was never closed"
      ]
    ),
    Rule(
      id: "python-own-check", partOf: "python-traceback", family: "pip", subject: .program,
      title: "The check in the step's own script fails: {scriptLine|an assert does not hold}",
      level: 60, confidence: .certain,
      repairs: [],
      patterns: [Pattern("^AssertionError", with: ["File \"<stdin>\", line "])],
      causes: [
        "The image does not have what the script expects. What the script printed before shows what it has."
      ],
      fixes: [
        Fix("Correct what an earlier step installs, or the check (`{scriptLine}`).", when: ["{scriptLine}"]),
        "Correct what an earlier step installs, or the check in the here-document.",
      ],
      docs: ["https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement"],
      examples: [
        "Traceback (most recent call last):\n  File \"<stdin>\", line 3, in <module>\nAssertionError"
      ]
    ),
    Rule(
      id: "python-traceback", family: "pip", subject: .program,
      title: "The Python program of this step failed with an exception ({problem|see its last line})",
      level: 44, confidence: .likely,
      patterns: [
        Pattern(
          "^Traceback (most recent call last):", with: ["File \""],
          unless: ["[end of output]", "pip/_vendor", "pip/_internal", "/dist-packages/pip/"],
          more: ["^{error}Error: {problem...}", "^{error}Exception: {problem...}"])
      ],
      causes: [
        "The program raised the exception; the traceback names its files, and the last line says why."
      ],
      fixes: [
        "Check the last line of the traceback that names a file of yours. Often a file, variable or service that it needs is missing in the build."
      ],
      docs: ["https://docs.python.org/3/tutorial/errors.html"],
      examples: [
        "Traceback (most recent call last):\n  File \"/app/check.py\", line 12, in <module>\nAssertionError"
      ]
    ),
    Rule(
      id: "python-312-pkgutil", partOf: "python-setuptools-too-new", family: "pip", subject: .package,
      title:
        "{package|A package} is too old for Python 3.12 and later: its build uses an old setuptools that needs pkgutil.ImpImporter",
      level: 90, confidence: .certain,
      repairs: [.otherImage],
      patterns: [
        // Without a package that is built, an old pip of the image is at fault itself.
        Pattern(
          "AttributeError: module 'pkgutil' has no attribute 'ImpImporter'",
          more: [
            "^Downloading {package}.tar.gz", "^Collecting {package} (from", "^Collecting {package}",
            "^Using cached {package}.tar.gz",
          ])
      ].certain(with: ["Getting requirements to build wheel"]),
      causes: [
        "The pinned release has no wheel for this Python, so pip builds it with the old setuptools that it requires."
      ],
      fixes: [
        Fix(
          "Upgrade NumPy to 1.26 or newer, which has wheels for Python 3.12.", snippet: "numpy>=1.26",
          when: ["numpy"]),
        Fix(
          "Upgrade {package} to a release that supports this Python, or use Python 3.11.",
          when: ["{package}"],
          unless: ["numpy"]),
        Fix(
          "Use Python 3.11, the last version that has pkgutil.ImpImporter.", snippet: "FROM python:3.11-slim"),
        Fix(
          "Or upgrade the package to a release that supports this Python.", unless: ["{package}", "numpy"]),
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://docs.python.org/3/whatsnew/3.12.html#removed"],
      examples: [
        "AttributeError: module 'pkgutil' has no attribute 'ImpImporter'. Did you mean: 'zipimporter'?"
      ]
    ),
    Rule(
      id: "pip-no-musl-wheel", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "{package|The package} has no files for Alpine (musl): its wheels are built for glibc",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        "torch", "torchvision", "tensorflow", "onnxruntime", "mediapipe", "jax", "jaxlib", "triton",
        "faiss-cpu", "open3d",
        "opencv-python-headless", "playwright", "polars-lts-cpu", "ray", "tensorflow-cpu", "tflite-runtime",
        "xformers",
      ].map {
        Pattern(
          "satisfies the requirement \($0)", with: ["(from versions: none)"],
          more: ["satisfies the requirement {package} "],
          inDockerfile: ["alpine"])
      },
      causes: [
        "The project publishes wheels only for glibc (manylinux), and no sources that pip could compile on Alpine."
      ],
      fixes: [
        Fix(
          "Use a slim image, which is based on Debian, instead of Alpine.", snippet: "FROM python:3.12-slim"),
        "Or install the Alpine package, if there is one (py3-…).",
      ],
      docs: ["https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/"],
      examples: [
        Example(
          "ERROR: Could not find a version that satisfies the requirement torch==2.3.0 (from versions: none)\nERROR: No matching distribution found for torch==2.3.0",
          step: "[3/3] RUN pip install torch==2.3.0", dockerfile: "FROM python:3.11-alpine")
      ]
    ),
    Rule(
      id: "pip-local-path", partOf: "pip-invalid-requirement", family: "pip", subject: .file,
      title: "The requirements contain a local path, {path}, which is not in the image",
      level: 92, confidence: .likely,
      repairs: [.condaAddresses],
      patterns: [
        Pattern(
          "Could not install packages due to an OSError: [Errno 2] No such file or directory: '/{path}'",
          with: ["Processing /"], notOnLine: ["requirements"]),
        Pattern(
          "Could not install packages due to an EnvironmentError: [Errno 2] No such file or directory: '/{path}'",
          with: ["Processing /"], notOnLine: ["requirements"]),
        Pattern("Could not install requirement {} from file:///{path} ", with: ["No such file or directory"]),
      ],
      causes: [
        "`pip freeze` in a conda environment writes the path where conda built a package (`name @ file:///tmp/build/…`); that folder exists only on that machine.",
        "A line of the requirements refers to a local folder that is not copied into the image.",
      ],
      fixes: [
        Fix(
          "Create requirements.txt again with versions instead of paths; copy the folder first if it is your own package.",
          snippet: "pip list --format=freeze > requirements.txt"),
        "To keep the file, replace each `name @ file:///…` in it with `name==version`.",
      ],
      verify: ["grep -n 'file:' requirements.txt"],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_freeze/"],
      examples: [
        "Processing /tmp/build/80754af9/babel_1607110387436/work\nERROR: Could not install packages due to an OSError: [Errno 2] No such file or directory: '/tmp/build/80754af9/babel_1607110387436/work'"
      ]
    ),
    Rule(
      id: "poetry-installer-gone", family: "pip",
      title: "get-poetry.py, the old installer of Poetry, no longer exists",
      level: 95, confidence: .certain,
      repairs: [.agedSource],
      patterns: [
        Pattern("SyntaxError: illegal target for annotation", inStep: "get-poetry.py"),
        Pattern("SyntaxError: invalid syntax", inStep: "get-poetry.py"),
        Pattern("404: Not Found", inStep: "get-poetry.py"),
        "This installer is deprecated, and scheduled for removal from the Poetry repository",
        "set GET_POETRY_IGNORE_DEPRECATION=1 in the environment",
        Pattern("can't open file 'get-poetry.py'", inStep: "get-poetry.py"),
      ],
      causes: ["Poetry's old installer was removed from its repository in 2023."],
      fixes: [
        Fix(
          "Use the current installer, which installs poetry into ~/.local/bin.",
          snippet: "RUN curl -sSL https://install.python-poetry.org | python3 -"),
        Fix("Or install Poetry with pip.", snippet: "RUN pip install poetry"),
      ],
      verify: ["curl -sSI https://install.python-poetry.org | head -1"],
      docs: ["https://python-poetry.org/docs/#installing-with-the-official-installer"],
      examples: [
        Example(
          "SyntaxError: illegal target for annotation",
          step: "[3/4] RUN curl -sSL https://host.example/get-poetry.py | python")
      ]
    ),
    Rule(
      id: "poetry-setting-unknown", family: "pip",
      title: "Poetry has no setting {setting|of that name}",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("Setting settings.virtualenvs.{} does not exist", more: ["Setting {setting} does not exist"]),
        Pattern("^Setting {setting} does not exist", with: ["oetry"]),
        Pattern("^Setting {setting} does not exist", inDockerfile: ["poetry config"]),
      ],
      causes: [
        "Poetry 1.0 removed the prefix `settings.`: settings.virtualenvs.create is now virtualenvs.create.",
        "The setting needs a newer Poetry than the image has, or is misspelled.",
      ],
      fixes: [
        Fix(
          "Remove `settings.` from the name.",
          snippet: "RUN poetry config virtualenvs.create false", when: ["settings.virtualenvs.create"]),
        Fix(
          "Use a setting that `poetry config --list` shows, or pin a Poetry version that has it.",
          snippet: "RUN pip install poetry==<version>"),
      ],
      verify: ["poetry --version; poetry config --list"],
      docs: ["https://python-poetry.org/docs/configuration/"],
      examples: ["Setting settings.virtualenvs.create does not exist"]
    ),
    Rule(
      id: "venv-onto-itself", family: "pip", subject: .program,
      title: "`python -m venv --copies` copies {file} onto itself: the virtual environment already exists",
      level: 93, confidence: .certain,
      patterns: [Pattern("Error: '{file}' and '{}' are the same file", inStep: "venv")],
      causes: [
        "An environment already exists in this folder, from an earlier instruction or the build context, and is first in PATH: its own python would create the new environment."
      ],
      fixes: [
        Fix(
          "Create the environment only once: remove this command, or the earlier one.",
          snippet: "RUN . <the environment>/bin/activate && pip install -r requirements.txt"),
        "Or clear the folder first: run `python -m venv --clear <folder>` with the full path of the image's python.",
        Fix(
          "If the environment comes from your machine, exclude it from the build context.",
          snippet: "# .dockerignore\n.venv\nvenv"),
      ],
      docs: ["https://docs.python.org/3/library/venv.html"],
      examples: [
        Example(
          "Error: '/opt/env/bin/python' and '/opt/env/bin/python' are the same file",
          step: "RUN python -m venv --copies /opt/env")
      ]
    ),
    Rule(
      id: "django-static-root", partOf: "django-improperly-configured", family: "pip", subject: .program,
      title: "collectstatic has no destination: STATIC_ROOT is not set in the Django settings",
      level: 93, confidence: .certain, repairs: [],
      patterns: ["staticfiles app without having set the STATIC_ROOT setting to a filesystem path"],
      causes: [
        "The settings module of the build has no STATIC_ROOT, or reads it from a variable that is not set in the build."
      ],
      fixes: [
        Fix(
          "Set STATIC_ROOT in the settings.",
          snippet: "# settings.py\nSTATIC_ROOT = BASE_DIR / \"staticfiles\""),
        "If a different settings module has it, set DJANGO_SETTINGS_MODULE to that module for this step.",
      ],
      verify: ["grep -rn STATIC_ROOT --include='*.py' ."],
      docs: ["https://docs.djangoproject.com/en/stable/ref/settings/#static-root"],
      examples: [
        "django.core.exceptions.ImproperlyConfigured: You're using the staticfiles app without having set the STATIC_ROOT setting to a filesystem path."
      ]
    ),
    Rule(
      id: "openldap-without-ldap-r", partOf: "linker-library-missing", family: "pip", subject: .package,
      title: "The package links libldap_r, which the image's OpenLDAP no longer has",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [Pattern("cannot find -lldap_r", unless: ["cannot find -llber"])],
      causes: [
        "OpenLDAP 2.5 (Debian 12, Ubuntu 22.04, Alpine 3.15) has libldap only. python-ldap before 3.4.1 asks for libldap_r."
      ],
      fixes: [
        Fix(
          "Use python-ldap 3.4.1 or later.", snippet: "RUN pip install 'python-ldap>=3.4.1'",
          when: ["_ldap.cpython"]),
        Fix(
          "Link with `-lldap` instead of `-lldap_r`: since OpenLDAP 2.5 it has both.",
          unless: ["_ldap.cpython"]
        ),
        "Or use an older base image with OpenLDAP 2.4 (Debian 11, Alpine 3.14).",
      ],
      docs: ["https://github.com/python-ldap/python-ldap/releases/tag/python-ldap-3.4.1"],
      examples: ["/usr/bin/ld: cannot find -lldap_r: No such file or directory"]
    ),
    Rule(
      id: "rosdep-sudo-missing", partOf: "python-traceback", family: "pip", subject: .package,
      title: "rosdep cannot start a program, most often `sudo`: the image does not have it",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Rosdep experienced an error: [Errno 2] No such file or directory",
          with: ["install_resolved", "subprocess.py\", line"])
      ],
      causes: ["rosdep calls `sudo apt-get` when it installs packages, and images of Ubuntu have no sudo."],
      fixes: [
        Fix(
          "Install sudo before the step.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends sudo", base: .apt),
        Fix(
          "Or let rosdep call apt-get without sudo.",
          snippet: "RUN rosdep install --as-root apt:false <options>"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v sudo'"],
      docs: ["https://docs.ros.org/en/independent/api/rosdep/html/commands.html"],
      examples: [
        """
        ERROR: Rosdep experienced an error: [Errno 2] No such file or directory
        Traceback (most recent call last):
          File "/usr/lib/python2.7/dist-packages/rosdep2/installers.py", line 535, in install_resolved
          File "/usr/lib/python2.7/subprocess.py", line 523, in call
        """
      ]
    ),
    Rule(
      id: "python-program-missing", partOf: "command-not-found", family: "pip", subject: .program,
      title: "A Python program starts `{program}`, which is not installed in the image",
      level: 83, confidence: .likely,
      repairs: [],
      patterns: [
        // With a slash it may be the folder to start in.
        Pattern(
          "FileNotFoundError: [Errno 2] No such file or directory: '{program}'",
          with: ["subprocess.py\", line", "in _execute_child"], notOnLine: ["/", "."])
      ],
      causes: ["The Python package needs this program of the system; pip does not install it."],
      fixes: [
        "Install the package of the distribution that has `{program}` before this step, or add its folder to PATH."
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v {program}'"],
      docs: ["https://docs.python.org/3/library/subprocess.html#exceptions"],
      examples: [
        """
        Traceback (most recent call last):
          File "/usr/lib/python3.11/subprocess.py", line 1955, in _execute_child
            raise child_exception_type(errno_num, err_msg, err_filename)
        FileNotFoundError: [Errno 2] No such file or directory: 'exiftool'
        """
      ],
      implies: ["file-not-found", "python-traceback"]
    ),
  ]
}
