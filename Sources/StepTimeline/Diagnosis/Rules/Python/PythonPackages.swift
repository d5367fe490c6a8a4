extension RuleCatalog {
  /// Python packages that are for another system, need another package first, or lack what a tool of today has elsewhere.
  static let pythonPackages: [Rule] = [
    Rule(
      id: "torch-libraries-mismatch", family: "pip", subject: .package,
      title: "{library|A PyTorch library} is not compatible with the installed torch ({operator} is missing)",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: .each(["torchvision", "torchaudio", "torchtext"]) {
        Pattern("operator {library}::{operator} does not exist", with: ["operator \($0)::"])
      },
      causes: [
        "torchvision and torchaudio work only with the torch that they were built for. pip replaced one of them, or they are from different indexes (CPU, CUDA)."
      ],
      fixes: [
        Fix(
          "Install torch and its libraries in one command, from one index, in matching versions.",
          snippet: "RUN pip install torch torchvision torchaudio"),
        "Pin the versions in a constraints file, so that a later `pip install` does not replace any of them.",
      ],
      verify: ["RUN pip list | grep -i torch"],
      docs: ["https://pytorch.org/get-started/previous-versions/"],
      examples: ["RuntimeError: operator torchvision::nms does not exist"],
      implies: ["python-traceback", "python-module-missing"]
    ),
    Rule(
      id: "pip-windows-package", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "{package|A package} is only for a different operating system",
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
        "`pip freeze` on Windows or macOS added it to the requirements; it has no files for Linux, and Linux does not need it."
      ],
      fixes: [
        Fix(
          "Remove the line from the requirements, or limit it to Windows with a marker.",
          snippet: "pywin32==306; sys_platform == \"win32\"", when: ["pywin32=="]),
        "Remove the line from the requirements, or limit it to its system with a marker (`{package|name}; sys_platform == \"win32\"`, `\"darwin\"` for macOS).",
        "Or create the requirements again on Linux, from the packages that the code imports.",
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
      title: "{package|The package} has no file for the image's Python: pip finds only {versions}",
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
        "Each release of the package has files only for some Python versions; the required one was published before this Python, or after support for it ended."
      ],
      fixes: [
        "Use a version of {name|the package} that pip lists ({versions}), or an image with a Python version (usually an older one) that {package} supports."
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
        "A package imports {module|a module} in its build, but pip builds it in an isolated environment",
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
        "pip builds each package in an isolated environment, which has only the declared build requirements; flash-attn, detectron2, apex and others import {module|a module} without declaring it."
      ],
      fixes: [
        Fix(
          "Add `--no-build-isolation`: {module} is already installed (setuptools, wheel and packaging must be, too).",
          snippet: "RUN pip install --no-build-isolation <package>", when: ["pip install torch"],
          change: .option("--no-build-isolation", of: "pip install", "pip3 install")),
        Fix(
          "Install {module} in an earlier step, and build with `--no-build-isolation`.",
          snippet:
            "RUN pip install {module|<module>} setuptools wheel\nRUN pip install --no-build-isolation <package>",
          unless: ["pip install torch"]
        ),
        "Or use a prebuilt wheel of the package for your versions of Python, PyTorch and CUDA.",
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
      title: "NumPy is compiled from source, but the image has no working C compiler",
      level: 92, confidence: .certain,
      repairs: [.installCompiler],
      patterns: .each([
        "RuntimeError: Broken toolchain: cannot link a simple C program",
        "RuntimeError: Broken toolchain: cannot link a simple C++ program",
      ]),
      causes: [
        "There is no wheel of this NumPy for the image (Alpine, a new Python, a different architecture), so pip compiles it; slim and Alpine images have no compiler."
      ],
      fixes: [
        Fix(
          "Use a NumPy version that has a wheel for this Python, or install a compiler before `pip install`.",
          snippet: "RUN apk add --no-cache build-base python3-dev",
          base: .apk),
        Fix(
          "Use a NumPy version that has a wheel for this Python, or install a compiler before `pip install`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt),
        "Or use NumPy and pandas versions that have wheels for this Python, on a Debian image (slim).",
      ],
      docs: ["https://numpy.org/install/"],
      examples: ["RuntimeError: Broken toolchain: cannot link a simple C program"]
    ),
    Rule(
      id: "poetry-export-plugin", partOf: "poetry-option-removed", family: "pip", subject: .package,
      title: "Poetry 2 has no `export` command: it needs the export plugin",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each([
        "The requested command export does not exist", "The command \"export\" does not exist",
      ]),
      causes: [
        "The command `poetry export` moved to a plugin, which Poetry 2 no longer installs by default."
      ],
      fixes: [
        Fix(
          "Install the plugin poetry-plugin-export.",
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
        "Only pyproject.toml and poetry.lock are copied at this point, but `poetry install` also installs the project."
      ],
      fixes: [
        Fix(
          "Install only the dependencies with `--no-root`, as Poetry suggests.",
          snippet: "RUN poetry install --no-root --without dev",
          when: ["--without dev"]),
        Fix(
          "Install only the dependencies with `--no-root`, as Poetry suggests.",
          snippet: "RUN poetry install --no-root",
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
        "The Python requirements conflict: {package} depends on {needs}, but {pin} is required",
      level: 93, confidence: .certain,
      patterns: .each([
        "Because {package} depends on {needs...} and you require {pin...}, we can conclude",
        "Because your project depends on {pin...} and {package} depends on {needs...}, we can conclude",
        "Because only {package} is available and {needs...} depends on {pin...}, we can conclude",
      ]),
      causes: ["No version satisfies both requirements."],
      fixes: [
        "Change {pin} to a version that {needs} allows, or use a different release of {package}."
      ],
      docs: ["https://docs.astral.sh/uv/concepts/resolution/"],
      examples: [
        "  ╰─▶ Because pandas==2.2.0 depends on numpy>=1.26.0,<2 and you require numpy==2.1.0, we can conclude that your requirements and pandas==2.2.0 are incompatible."
      ]
    ),
    Rule(
      id: "python-setting-missing", partOf: "django-improperly-configured", family: "pip", subject: .program,
      title: "The settings read the variable {variable}, which is not set in the build",
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
        "The running container gets it from its environment (compose, Kubernetes, .env); a build step does not."
      ],
      fixes: [
        Fix(
          "Set a dummy value for this step only; it does not stay in the image.",
          snippet: "RUN {variable}=build-only <the command of this step>"),
        "Or set a default in the settings, or run the command when the container starts.",
      ],
      docs: ["https://docs.docker.com/build/building/variables/"],
      examples: [
        "    SECRET_KEY = os.environ[\"SECRET_KEY\"]\n  File \"<frozen os>\", line 679, in __getitem__\nKeyError: 'SECRET_KEY'"
      ]
    ),
    Rule(
      id: "python-shared-library", family: "pip", subject: .package,
      title: "{library|A system library} that a Python package needs is not installed in the image",
      level: 86, confidence: .certain,
      patterns: .each(
        [
          "ImportError: {library}: cannot open shared object file: No such file or directory",
          "OSError: {library}: cannot open shared object file: No such file or directory",
          "OSError: cannot load library '{library}':",
        ], notOnLine: ["libcuda.so.1"]),
      causes: [
        "Wheels do not include every library, and slim images have no desktop libraries (OpenCV needs libGL.so.1 and libgthread-2.0.so.0)."
      ],
      fixes: [
        Fix(
          "Install libGL and GLib, or use opencv-python-headless, which does not need graphics libraries.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libgl1 libglib2.0-0",
          base: .apt,
          when: ["libGL.so.1"]),
        Fix(
          "Install the package `libglib2.0-0`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libglib2.0-0",
          base: .apt, when: ["libgthread-2.0"]),
        Fix(
          "Install the package `libgomp1`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libgomp1",
          base: .apt,
          when: ["libgomp.so.1"]),
        Fix(
          "Install the package `libpq5`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libpq5",
          base: .apt,
          when: ["libpq.so"]),
        Fix(
          "Install the package `libmagic1`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libmagic1", base: .apt,
          when: ["libmagic.so"]),
        Fix(
          "Install the package `libsndfile1`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libsndfile1", base: .apt,
          when: ["libsndfile"]),
        Fix(
          "Install the Pango and HarfBuzz libraries that WeasyPrint needs.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
          base: .apt, when: ["pango"]),
        Fix(
          "Use an NVIDIA CUDA image that has this library, or the CPU build of the package.",
          snippet: "FROM nvidia/cuda:<version>-cudnn-runtime-ubuntu22.04", when: ["libcud"]),
        "Install the system package that contains {library}; find it with `apt-file search {library}` or on packages.debian.org.",
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
      causes: ["`pip freeze > requirements.txt` in Windows PowerShell writes UTF-16, but pip reads UTF-8."],
      fixes: [
        Fix(
          "Save requirements.txt as UTF-8.", snippet: "pip freeze | Out-File -Encoding utf8 requirements.txt"),
        Fix(
          "Or convert the file.",
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
      title: "The requirements are in conda format: pip does not support {requirement|one equals sign}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "Hint: = is not a valid operator. Did you mean == ?",
          more: ["Invalid requirement: '{requirement...}'"])
      ],
      causes: ["`conda list --export` writes `name=version=build`; pip requires `name==version`."],
      fixes: [
        Fix(
          "Create requirements.txt in pip format (`name==version`).",
          snippet: "pip list --format=freeze > requirements.txt"),
        "Or install the file with conda in the image: `conda create --file`.",
      ],
      docs: ["https://pip.pypa.io/en/stable/reference/requirements-file-format/"],
      examples: [
        "ERROR: Invalid requirement: 'pandas=2.0.3=py311h'\nHint: = is not a valid operator. Did you mean == ?"
      ]
    ),
    Rule(
      id: "pip-no-project", partOf: "pip-requirements-missing", family: "pip", subject: .file,
      title: "There is no Python project in {path|that folder}: pyproject.toml or setup.py is missing there",
      level: 95, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "file://{path} does not appear to be a Python project: neither 'setup.py' nor 'pyproject.toml' found",
        "Directory '{path}' is not installable. Neither 'setup.py' nor 'pyproject.toml' found",
        // uv.
        "{path} does not appear to be a Python project, as neither `pyproject.toml` nor `setup.py` are present",
        "Directory '{path}' is not installable. File 'setup.py' not found",
        "Directory '{path}' is not installable. File 'setup.py' or 'setup.cfg' not found",
        "File \"setup.py\" not found. Directory cannot be installed in editable mode: {path}",
      ],
      causes: [
        "The project is not copied yet, or was copied to a different folder than the one where pip runs (WORKDIR).",
        ".dockerignore excludes it, or the build context is a different folder.",
      ],
      fixes: [
        Fix(
          "Use the image without `-onbuild`, which copies only requirements.txt before pip runs, and copy the project yourself.",
          snippet:
            "FROM python:<version>\nWORKDIR /usr/src/app\nCOPY . .\nRUN pip install -r requirements.txt",
          when: ["onbuild"]),
        Fix(
          "Copy the project before this step.", snippet: "COPY . .",
          when: ["File 'setup.py'"], unless: ["onbuild"]),
        Fix(
          "Copy pyproject.toml (or setup.py) and the sources into WORKDIR before this step.",
          snippet: "COPY pyproject.toml ./",
          unless: ["onbuild", "File 'setup.py'"]),
        "If the project is in a subfolder, pass its path: `pip install ./<folder>`.",
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/"],
      examples: [
        "ERROR: file:///app does not appear to be a Python project: neither 'setup.py' nor 'pyproject.toml' found.",
        "ERROR: Directory '.' is not installable. Neither 'setup.py' nor 'pyproject.toml' found.",
        "error: /app does not appear to be a Python project, as neither `pyproject.toml` nor `setup.py` are present in the directory",
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
        "The project publishes wheels only for other architectures, C libraries (Alpine has musl, Debian glibc) or Python versions.",
        "The lock file was created for a different platform.",
      ],
      fixes: [
        "Use an image for which it has a wheel (Debian instead of Alpine, linux/amd64, a supported Python), or a different release or fork of the package.",
        "List the platforms that the lock file must support in `required-environments` of `[tool.uv]` in pyproject.toml.",
      ],
      verify: ["pip download --no-deps {package|<package>}"],
      docs: ["https://docs.astral.sh/uv/concepts/projects/config/#required-environments"],
      examples: [
        "error: Distribution `decoder==0.6.0 @ registry+https://pypi.org/simple` can't be installed because it doesn't have a source distribution or wheel for the current platform"
      ]
    ),
  ]
}
