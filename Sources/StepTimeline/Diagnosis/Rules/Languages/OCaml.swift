extension RuleCatalog {
  /// OCaml with opam.
  static let ocaml: [Rule] = [
    Rule(
      id: "opam-system-library-missing", partOf: "opam-compilation-failed", family: "languages",
      subject: .package,
      title: "opam's conf-{library} does not find the system's {library}: `{command}` fails",
      level: 89, confidence: .certain,
      patterns: ["[ERROR] The compilation of conf-{library} failed at \"{command...}\""],
      causes: [
        "A `conf-…` package only checks that the system has the library. The library, its development files or pkg-config are not installed in the image."
      ],
      fixes: [
        Fix(
          "Install {library} with its development files, and pkg-config, before opam (Debian, Ubuntu: `lib{library}-dev`).",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends pkg-config <development package of {library}>"
        ),
        Fix(
          "Or let opam install the system's packages.",
          snippet: "RUN opam install --yes --confirm-level=unsafe-yes <package>"),
      ],
      verify: ["docker run --rm {image|<image>} {command}"],
      docs: ["https://opam.ocaml.org/doc/Usage.html"],
      examples: ["[ERROR] The compilation of conf-ncurses failed at \"pkg-config ncurses\"."]
    ),
    Rule(
      id: "opam-compilation-failed", family: "languages", subject: .program,
      title: "opam cannot compile the package {package}",
      level: 86, confidence: .likely,
      patterns: ["[ERROR] The compilation of {package} failed at"],
      causes: [
        "A system library or a tool is missing, or the package does not support this OCaml; the lines of the package say which."
      ],
      fixes: [
        "Read the first error in the output of {package}: install what it names, or pin a release of the package for this OCaml."
      ],
      verify: ["docker run --rm {image|<image>} opam --version"],
      docs: ["https://opam.ocaml.org/doc/FAQ.html"],
      examples: ["[ERROR] The compilation of example.1.2 failed at \"make all\"."]
    ),
    Rule(
      id: "opam-unsatisfiable", family: "languages",
      title: "opam cannot install the packages of the project",
      level: 86, confidence: .certain,
      patterns: [
        "[ERROR] Package conflict!", "[ERROR] No package named {package} found.",
        "[ERROR] Sandboxing is not working on your platform",
      ],
      causes: [
        "The OCaml version does not match the packages, or `opam update` did not run.",
        "opam's sandbox (bubblewrap) does not work in a container.",
      ],
      fixes: [
        Fix(
          "Turn opam's sandbox off: a container does not allow it.",
          snippet: "RUN opam init --disable-sandboxing --yes", when: ["Sandboxing is not working"]),
        Fix(
          "If packages conflict, update the package list before the installation, or use another OCaml version.",
          snippet: "RUN opam update && opam install . --deps-only --yes"),
      ],
      verify: ["docker run --rm {image|<image>} opam --version"],
      docs: ["https://opam.ocaml.org/doc/FAQ.html"],
      examples: ["[ERROR] Package conflict!\n  * Missing dependency:"]
    ),
    Rule(
      id: "opam-asks", partOf: "program-asks", family: "languages", subject: .program,
      title: "opam asked a question, and nobody answers it in a build",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("? [Y/n] n", inStep: "opam ", exitCodes: [10]),
        Pattern("? [y/N] n", inStep: "opam ", exitCodes: [10]),
        Pattern("Do you want to continue? [Y/n] n", exitCodes: [10], confidence: .likely),
        Pattern(
          "Do you want to continue? [Y/n] n", with: ["/bin/sh -c opam ", "returned a non-zero code: 10"]),
      ],
      causes: [
        "Without `--yes`, opam waits for an answer. Standard input is empty in a build; opam takes that as no, and ends with exit code 10."
      ],
      fixes: [
        Fix("Pass `--yes` to opam.", snippet: "RUN opam install --yes <packages>"),
        Fix("Or set it for every opam command of the stage.", snippet: "ENV OPAMYES=1"),
      ],
      docs: ["https://opam.ocaml.org/doc/man/opam.html"],
      examples: [
        Example(
          "===== 12 to install =====\nDo you want to continue? [Y/n] n", step: "[3/4] RUN opam install dune",
          exitCode: 10)
      ],
      implies: ["make-target-failed"]
    ),
  ]
}
