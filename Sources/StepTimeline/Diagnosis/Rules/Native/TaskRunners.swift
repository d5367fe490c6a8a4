extension RuleCatalog {
  /// Programs that run the tasks of a project from a file: Mage, Task, just.
  static let taskRunners: [Rule] = [
    Rule(
      id: "task-runner-unknown-target", family: "compilers", subject: .program,
      title: "The project has no target {target}",
      level: 84, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("^Unknown target specified: \"{target}\"", place: .output),
        // Mage before 1.9.
        Pattern(
          "^Unknown target specified: {target}", place: .output, notOnLine: ["\""], inStep: "mage"),
        "task: Task \"{target}\" does not exist",
        "task: Task \"{target}\" not found",
        "ustfile does not contain recipe `{target}`",
        "ustfile does not contain recipe '{target}'",
      ],
      causes: [
        "The target was renamed or removed, or is misspelled.",
        "The file that defines it is different from the one on your machine: not committed, or an old version in the image.",
        "It is in an included or imported file that is not copied.",
      ],
      fixes: [
        Fix(
          "List the targets, and correct the name in the command.", snippet: "mage -l",
          when: ["Unknown target specified"]),
        Fix(
          "List the tasks, and correct the name in the command.", snippet: "task --list-all",
          when: ["task: Task "]),
        Fix(
          "List the recipes, and correct the name in the command.", snippet: "just --list",
          when: ["ustfile does not contain"]),
        "Copy all files that define targets before this step.",
      ],
      docs: ["https://magefile.org/", "https://taskfile.dev/", "https://just.systems/man/en/"],
      examples: [
        "Unknown target specified: \"lint:all\"", "task: Task \"lint\" does not exist",
        "error: Justfile does not contain recipe `lint`.",
      ]
    ),
    Rule(
      id: "cmake-no-cuda-compiler", partOf: "cmake-no-compiler", family: "compilers", subject: .package,
      title: "CMake does not find nvcc, the compiler of CUDA", level: 89, confidence: .certain,
      repairs: [],
      // A project may only ask for CUDA, and go on without it.
      patterns: [
        "No CMAKE_CUDA_COMPILER could be found",
        Pattern("Failed to find nvcc.", with: ["Compiler requires the CUDA toolkit"]),
      ],
      causes: [
        "The base image is not the devel variant of a CUDA image: base and runtime have no compiler.",
        "nvcc is installed, but its folder (/usr/local/cuda/bin) is not in PATH.",
      ],
      fixes: [
        Fix(
          "Use the devel variant of the CUDA image in the stage that compiles.",
          snippet: "FROM nvidia/cuda:<version>-devel-ubuntu<release>"),
        Fix(
          "If nvcc is in the image, name it.",
          snippet: "RUN cmake -DCMAKE_CUDA_COMPILER=<path of nvcc> -B build"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v nvcc; ls /usr/local'"],
      docs: ["https://hub.docker.com/r/nvidia/cuda"],
      examples: [
        "  No CMAKE_CUDA_COMPILER could be found.",
        "  Failed to find nvcc.\n\n  Compiler requires the CUDA toolkit.  Please set the CUDAToolkit_ROOT variable.",
      ]
    ),
    Rule(
      id: "meson-program-missing", partOf: "meson-dependency-missing", family: "compilers",
      subject: .package, title: "Meson does not find the program {program}", level: 88,
      confidence: .certain, repairs: [],
      patterns: [
        "ERROR: Program '{program}' not found or not executable",
        "ERROR: Program '{program} {...}' not found or not executable",
        "ERROR: Program(s) ['{program}'] not found or not executable",
      ],
      causes: ["The project runs the program while it is built, and the image does not have it."],
      fixes: [
        Fix(
          "Install the package that has the program.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {program|<the package that has it>}",
          base: .apt),
        Fix(
          "Install the package that has the program.",
          snippet: "RUN apk add --no-cache {program|<the package that has it>}", base: .apk),
        Fix(
          "Install the package that has the program.",
          snippet: "RUN dnf install -y {program|<the package that has it>}", base: .dnf),
        "If the program is a file of the project, copy it and make it executable.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v {program}'"],
      docs: ["https://mesonbuild.com/Reference-manual_functions.html#find_program"],
      examples: [
        "meson.build:5:0: ERROR: Program 'shop-compile-resources' not found or not executable"
      ]
    ),
    Rule(
      id: "meson-pkg-config-missing", partOf: "meson-dependency-missing", family: "compilers",
      subject: .package, title: "Meson needs pkg-config, which is not in the image", level: 88,
      confidence: .certain, repairs: [],
      patterns: ["ERROR: Pkg-config for machine {machine...} machine not found"],
      causes: ["Meson asks pkg-config for libraries. Small images do not have it."],
      fixes: .installing(
        "Install pkg-config, with the development packages of the libraries that the project uses.",
        apt: "pkg-config", apk: "pkgconf", dnf: "pkgconf-pkg-config"),
      verify: ["docker run --rm {image|<image>} pkg-config --version"],
      docs: ["https://mesonbuild.com/Dependencies.html"],
      examples: ["meson.build:5:0: ERROR: Pkg-config for machine host machine not found. Giving up."]
    ),
    Rule(
      id: "task-runner-no-file", family: "compilers", subject: .file,
      title: "No {kind|magefile} found in {directory|this folder} of the image",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("task: No Taskfile found at \"{directory}\"", more: ["No {kind} found"]),
        Pattern("task: No Taskfile found in \"{directory}\"", more: ["No {kind} found"]),
        Pattern("^error: No justfile found", more: ["No {kind} found"]),
        "No .go files marked with the mage build tag in this directory",
      ],
      causes: [
        "The file was not copied before this step: COPY lists only other files, or .dockerignore excludes it.",
        "The step runs in a different folder than the one with the file.",
      ],
      fixes: [
        Fix(
          "Copy the Taskfile before this step, and check that .dockerignore does not exclude it.",
          snippet: "COPY Taskfile.yml ./", when: ["No Taskfile found"]),
        Fix(
          "Copy the justfile before this step, and check that .dockerignore does not exclude it.",
          snippet: "COPY justfile ./", when: ["No justfile found"]),
        Fix(
          "Copy magefile.go (or the folder magefiles) before this step, and check that .dockerignore does not exclude it.",
          snippet: "COPY magefile.go ./", when: ["mage build tag"]),
        "Or set WORKDIR to the folder of the file first.",
      ],
      verify: ["Add `RUN pwd; ls -a` before the step that fails."],
      docs: [
        "https://taskfile.dev/", "https://just.systems/man/en/", "https://magefile.org/",
        "https://docs.docker.com/reference/dockerfile/#copy",
      ],
      examples: [
        "task: No Taskfile found at \"/src\" (or any of the parent directories). Run `task --init` to create a new Taskfile.",
        "error: No justfile found", "No .go files marked with the mage build tag in this directory.",
      ]
    ),
  ]
}
