extension RuleCatalog {
  /// Python packages that are for another system, need another package first, or lack what a tool of today has elsewhere.
  static let pythonPackages: [Rule] = [
    Rule(
      id: "pip-windows-package", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "{package|A package} exists for another system only",
      level: 90, confidence: .certain,
      repairs: [.foreignPackage],
      patterns: [
        ("pywin32", "Windows"), ("pypiwin32", "Windows"), ("pywinpty", "Windows"),
        ("pywin32-ctypes", "Windows"),
        ("windows-curses", "Windows"), ("comtypes", "Windows"), ("WMI", "Windows"), ("wmi", "Windows"),
        ("winshell", "Windows"),
        ("pyobjc", "macOS"), ("pyreadline", "Windows"), ("triton-windows", "Windows"),
        ("tensorflow-intel", "Windows"),
        ("tensorflow-macos", "macOS"), ("tensorflow-metal", "macOS"), ("dxcam", "Windows"),
        ("twisted-iocpsupport", "Windows"),
      ].flatMap { name, _ in
        ["==", ">", "~", " "].map {
          Pattern(
            "No matching distribution found for \(name)\($0)", more: ["distribution found for {package}"])
        }
      } + [Pattern("No matching distribution found for pyobjc", more: ["distribution found for {package}"])],
      causes: [
        "`pip freeze` on Windows or macOS wrote it into the requirements; Linux has no files of it, and does not need it."
      ],
      fixes: [
        Fix(
          "Mark it for its own system in the requirements, or take the line out.",
          snippet: "pywin32==306; sys_platform == \"win32\"", when: ["pywin32=="]),
        "Mark it for its own system in the requirements (`{package|name}; sys_platform == \"win32\"`, `\"darwin\"` for macOS), or take the line out.",
        "Write the requirements anew on Linux, from the packages that the code imports.",
      ],
      verify: ["grep -niE 'win|pyobjc' requirements.txt"],
      docs: [
        "https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers"
      ],
      examples: [
        """
        ERROR: Could not find a version that satisfies the requirement pywin32==306 (from versions: none)
        ERROR: No matching distribution found for pywin32==306
        """
      ]
    ),
    Rule(
      id: "pip-version-without-wheel", partOf: "pip-no-matching-distribution", family: "pip",
      subject: .package,
      title: "{package|The package} has no file for the Python of the image: pip sees only {versions}",
      level: 94, confidence: .likely,
      repairs: [.listedVersion],
      patterns: [
        "torch", "tensorflow", "jax", "onnxruntime", "mediapipe", "torchvision", "torchaudio", "open3d",
        "faiss-cpu", "tflite-runtime",
      ].map {
        Pattern(
          "Could not find a version that satisfies the requirement \($0)=={} (from versions: {versions...})",
          notOnLine: ["versions: none"],
          more: ["satisfies the requirement {package} (from", "satisfies the requirement {name}=="])
      },
      causes: [
        "Each release of the package has files for some versions of Python only; those that the requirements name were made before this Python, or after it was given up."
      ],
      fixes: [
        "Use a version of {name|the package} that pip lists ({versions}), or an image with an older Python that has files of {package}."
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://pypi.org/"],
      examples: [
        """
        ERROR: Ignored the following versions that require a different python version: 1.21.2 Requires-Python >=3.7,<3.11
        ERROR: Could not find a version that satisfies the requirement torch==2.1.0 (from versions: 2.5.0, 2.5.1, 2.6.0)
        ERROR: No matching distribution found for torch==2.1.0
        """
      ]
    ),
    Rule(
      id: "pip-build-needs-torch", partOf: "pip-module-not-found", family: "pip", subject: .package,
      title:
        "A package imports {module|a module} while it is built, and pip builds it apart from what is installed",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: ["torch", "numpy", "Cython", "packaging", "wheel", "setuptools_rust", "pybind11"].flatMap {
        module in
        ["Preparing metadata", "[end of output]"].map {
          Pattern(
            "ModuleNotFoundError: No module named '\(module)'", with: [$0],
            more: ["No module named '{module}'"])
        }
      },
      causes: [
        "pip builds each package in an environment of its own (build isolation), which has only what the package declares; flash-attn, detectron2, apex and others import {module|a module} that they do not declare."
      ],
      fixes: [
        Fix(
          "Build without isolation: {module} is installed before (setuptools, wheel and packaging have to be there too).",
          snippet: "RUN pip install --no-build-isolation <package>", when: ["pip install torch"],
          change: .option("--no-build-isolation", of: "pip install", "pip3 install")),
        Fix(
          "Install {module} in a step before, and build without isolation.",
          snippet:
            "RUN pip install {module|<module>} setuptools wheel\nRUN pip install --no-build-isolation <package>",
          unless: ["pip install torch"]
        ),
        "Or take a ready wheel of the package for your versions of Python, PyTorch and CUDA.",
      ],
      docs: ["https://pip.pypa.io/en/stable/reference/build-system/#disabling-build-isolation"],
      examples: [
        """
            Preparing metadata (setup.py): finished with status 'error'
              ModuleNotFoundError: No module named 'torch'
              [end of output]
        """
      ]
    ),
    Rule(
      id: "pip-compiler-missing-numpy", partOf: "python-compiler-missing", family: "pip", subject: .package,
      title: "NumPy is compiled from source, and the image has no working C compiler",
      level: 92, confidence: .certain,
      repairs: [.installCompiler],
      patterns: .each([
        "RuntimeError: Broken toolchain: cannot link a simple C program",
        "RuntimeError: Broken toolchain: cannot link a simple C++ program",
      ]),
      causes: [
        "No wheel of this NumPy fits the image (Alpine, a new Python, another processor), so that pip compiles it; slim and Alpine images have no compiler."
      ],
      fixes: [
        Fix(
          "Install a compiler before pip runs.", snippet: "RUN apk add --no-cache build-base python3-dev",
          base: .apk),
        Fix(
          "Install a compiler before pip runs.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt),
        "Better: use versions of NumPy and pandas that have wheels for this Python, on a Debian image (slim).",
      ],
      docs: ["https://numpy.org/install/"],
      examples: ["RuntimeError: Broken toolchain: cannot link a simple C program"]
    ),
    Rule(
      id: "poetry-export-plugin", partOf: "poetry-option-removed", family: "pip", subject: .package,
      title: "Poetry 2 has no `export` of its own: a plugin brings it",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each([
        "The requested command export does not exist", "The command \"export\" does not exist",
      ]),
      causes: [
        "The command `poetry export` moved into a plugin, which Poetry 2 no longer installs by itself."
      ],
      fixes: [
        Fix(
          "Install the plugin.",
          snippet: "RUN pip install poetry-plugin-export   # or: poetry self add poetry-plugin-export"),
        "Or pin Poetry below 2 (`poetry<2`).",
      ],
      docs: ["https://github.com/python-poetry/poetry-plugin-export"],
      examples: ["The requested command export does not exist."]
    ),
    Rule(
      id: "poetry-root-not-there", partOf: "python-readme-missing", family: "pip", subject: .file,
      title:
        "Poetry cannot install the project itself: {path|its readme or its sources} is not in the image yet",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: [
        // Poetry before 2 only warned of some of it.
        Pattern(
          "If you do not want to install the current project use --no-root",
          unless: ["Warning: The current project"], more: ["Readme path `{path}` does not exist"]),
        Pattern(
          "If you do not want to install the current project use --no-root",
          more: ["Readme path `{path}` does not exist"], confidence: .likely),
      ],
      causes: [
        "Only pyproject.toml and poetry.lock are copied at this point, and `poetry install` also installs the project."
      ],
      fixes: [
        Fix(
          "Install the dependencies only, as Poetry proposes.",
          snippet: "RUN poetry install --no-root --without dev",
          when: ["--without dev"]),
        Fix(
          "Install the dependencies only, as Poetry proposes.", snippet: "RUN poetry install --no-root",
          unless: ["--without dev"]),
        "Or copy the readme and the sources before this step.",
      ],
      docs: ["https://python-poetry.org/docs/cli/#install"],
      examples: [
        "Error: The current project could not be installed: Readme path `/app/README.md` does not exist.\nIf you do not want to install the current project use --no-root."
      ]
    ),
    Rule(
      id: "uv-conflict-named", partOf: "pip-conflict", family: "pip", subject: .package,
      title:
        "The Python requirements contradict each other: {package} depends on {needs}, and {pin} is required",
      level: 93, confidence: .certain,
      patterns: .each([
        "Because {package} depends on {needs...} and you require {pin...}, we can conclude",
        "Because your project depends on {pin...} and {package} depends on {needs...}, we can conclude",
        "Because only {package} is available and {needs...} depends on {pin...}, we can conclude",
      ]),
      causes: ["No version of the one fits what the other asks for."],
      fixes: [
        "Change one of the two: a version of {pin} that {needs} allows, or another release of {package}."
      ],
      docs: ["https://docs.astral.sh/uv/concepts/resolution/"],
      examples: [
        "  ╰─▶ Because pandas==2.2.0 depends on numpy>=1.26.0,<2 and you require numpy==2.1.0, we can conclude that your requirements and pandas==2.2.0 are incompatible."
      ]
    ),
    Rule(
      id: "python-setting-missing", partOf: "django-improperly-configured", family: "pip", subject: .program,
      title: "The settings read the variable {variable}, which the build does not set",
      level: 92, confidence: .certain,
      repairs: [.buildValue],
      patterns: [
        Pattern("^KeyError: '{variable}'", with: ["os.environ"]),
        Pattern("^KeyError: '{variable}'", with: ["<frozen os>"]),
        Pattern("decouple.UndefinedValueError: {variable} not found. Declare it as envvar"),
        Pattern("ImproperlyConfigured: Set the {variable} environment variable"),
        Pattern("ImproperlyConfigured: The {variable} setting must not be empty"),
      ],
      causes: [
        "The running container gets it from its environment (compose, Kubernetes, .env); a build step has none of that."
      ],
      fixes: [
        Fix(
          "Give this one step a value that is good enough for the build; it stays out of the image.",
          snippet: "RUN {variable}=build-only python manage.py collectstatic --noinput"),
        "Or let the settings have a default, or run the command when the container starts.",
      ],
      docs: ["https://docs.docker.com/build/building/variables/"],
      examples: [
        "    SECRET_KEY = os.environ[\"SECRET_KEY\"]\n  File \"<frozen os>\", line 679, in __getitem__\nKeyError: 'SECRET_KEY'"
      ]
    ),
    Rule(
      id: "python-shared-library", family: "pip", subject: .package,
      title: "{library|A system library} that a Python package loads is not in the image",
      level: 86, confidence: .certain,
      patterns: .each(
        [
          "ImportError: {library}: cannot open shared object file: No such file or directory",
          "OSError: {library}: cannot open shared object file: No such file or directory",
          "OSError: cannot load library '{library}':",
        ], notOnLine: ["libcuda.so.1"]),
      causes: [
        "Wheels do not bring every library; slim images have none of a desktop's (OpenCV wants libGL.so.1 and libgthread-2.0.so.0)."
      ],
      fixes: [
        Fix(
          "Install it; or use opencv-python-headless, which needs no graphics.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libgl1 libglib2.0-0",
          base: .apt,
          when: ["libGL.so.1"]),
        Fix(
          "Install it.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libglib2.0-0",
          base: .apt, when: ["libgthread-2.0"]),
        Fix(
          "Install it.", snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libgomp1",
          base: .apt,
          when: ["libgomp.so.1"]),
        Fix(
          "Install it.", snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libpq5",
          base: .apt,
          when: ["libpq.so"]),
        Fix(
          "Install it.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libmagic1", base: .apt,
          when: ["libmagic.so"]),
        Fix(
          "Install it.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libsndfile1", base: .apt,
          when: ["libsndfile"]),
        Fix(
          "Install what WeasyPrint needs.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
          base: .apt, when: ["pango"]),
        Fix(
          "Use an image of NVIDIA with that library, or the package's build for the CPU.",
          snippet: "FROM nvidia/cuda:<version>-cudnn-runtime-ubuntu22.04", when: ["libcud"]),
        "Install the package that has {library}: apt-file search {library}, or packages.debian.org.",
      ],
      verify: ["docker run --rm {image} ldconfig -p"],
      docs: [
        "https://packages.debian.org/#search_contents", "https://pypi.org/project/opencv-python-headless/",
      ],
      examples: ["ImportError: libGL.so.1: cannot open shared object file: No such file or directory"]
    ),
    Rule(
      id: "pip-requirements-utf16", partOf: "pip-invalid-requirement", family: "pip", subject: .file,
      title: "The requirements file is not UTF-8: PowerShell wrote it as UTF-16",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
          "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xfe in position 0: invalid start byte",
        ], with: ["pip/_internal"]),
      causes: ["`pip freeze > requirements.txt` in Windows PowerShell writes UTF-16; pip reads UTF-8."],
      fixes: [
        Fix("Save it as UTF-8.", snippet: "pip freeze | Out-File -Encoding utf8 requirements.txt"),
        Fix(
          "Or convert it.",
          snippet: "iconv -f UTF-16 -t UTF-8 requirements.txt > r.txt && mv r.txt requirements.txt"),
      ],
      verify: ["file requirements.txt"],
      docs: ["https://pip.pypa.io/en/stable/reference/requirements-file-format/#encoding"],
      examples: [
        "  File \"/usr/local/lib/python3.11/site-packages/pip/_internal/cli/base_command.py\", line 160\nUnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
      ]
    ),
    Rule(
      id: "pip-conda-requirement", partOf: "pip-invalid-requirement", family: "pip", subject: .file,
      title: "The requirements are written for conda: pip does not know {requirement|one equals sign}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "Hint: = is not a valid operator. Did you mean == ?",
          more: ["Invalid requirement: '{requirement...}'"])
      ],
      causes: ["`conda list --export` writes `name=version=build`; pip wants `name==version`."],
      fixes: [
        Fix("Write the list for pip.", snippet: "pip list --format=freeze > requirements.txt"),
        "Or install with conda in the image: conda create --file.",
      ],
      docs: ["https://pip.pypa.io/en/stable/reference/requirements-file-format/"],
      examples: [
        "ERROR: Invalid requirement: 'pandas=2.0.3=py311h'\nHint: = is not a valid operator. Did you mean == ?"
      ]
    ),
    Rule(
      id: "pip-no-project", partOf: "pip-requirements-missing", family: "pip", subject: .file,
      title: "pip finds no project in {path|that folder}: neither pyproject.toml nor setup.py is there",
      level: 94, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "file://{path} does not appear to be a Python project: neither 'setup.py' nor 'pyproject.toml' found",
        "Directory '{path}' is not installable. Neither 'setup.py' nor 'pyproject.toml' found",
        "Directory '{path}' is not installable. File 'setup.py' not found",
        "Directory '{path}' is not installable. File 'setup.py' or 'setup.cfg' not found",
        "File \"setup.py\" not found. Directory cannot be installed in editable mode: {path}",
      ],
      causes: [
        "Only other files were copied so far, or into another folder than the one in which pip runs (WORKDIR).",
        ".dockerignore leaves it out, or the build context is another folder.",
      ],
      fixes: [
        Fix(
          "Start from the image without `-onbuild`, which copies requirements.txt alone before pip runs, and copy the project yourself.",
          snippet:
            "FROM python:<version>\nWORKDIR /usr/src/app\nCOPY . .\nRUN pip install -r requirements.txt",
          when: ["onbuild"]),
        Fix(
          "Copy the project before this step.", snippet: "COPY . .",
          when: ["File 'setup.py'"], unless: ["onbuild"]),
        Fix(
          "Copy the project's file before this step.", snippet: "COPY pyproject.toml ./",
          unless: ["onbuild", "File 'setup.py'"]),
        "If the project is in a sub-folder, name it: pip install ./<folder>.",
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/"],
      examples: [
        "ERROR: file:///app does not appear to be a Python project: neither 'setup.py' nor 'pyproject.toml' found."
      ]
    ),
    Rule(
      id: "uv-no-file-for-platform", family: "pip", subject: .package,
      title: "{package|A package} has neither a wheel nor a source for this platform",
      level: 92, confidence: .certain,
      patterns: [
        "Distribution `{package}=={version} @ {}` can't be installed because it doesn't have a source distribution or wheel for the current platform",
        "can't be installed because it doesn't have a source distribution or wheel for the current platform",
      ],
      causes: [
        "The project publishes wheels for other processors, systems (musl of Alpine, glibc) or Python versions only.",
        "The lock file was made for another platform.",
      ],
      fixes: [
        "Take an image for which it has a wheel (Debian instead of Alpine, linux/amd64, the Python of the wheels), or another release or fork of the package.",
        "Tell uv which platforms the lock file must serve: `required-environments` of `[tool.uv]` in pyproject.toml.",
      ],
      verify: ["pip download --no-deps {package|<package>}"],
      docs: ["https://docs.astral.sh/uv/concepts/projects/config/#required-environments"],
      examples: [
        "error: Distribution `decoder==0.6.0 @ registry+https://pypi.org/simple` can't be installed because it doesn't have a source distribution or wheel for the current platform"
      ]
    ),
  ]
}
