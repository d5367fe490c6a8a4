extension RuleCatalog {
  /// Instructions that are written as one would write them elsewhere: modes, names of stages, lists, comments.
  static let dockerfileMistakes: [Rule] = [
    Rule(
      id: "df-flag-without-equals", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "The flag {flag|of this instruction} needs an equals sign before its value",
      level: 97, confidence: .certain,
      repairs: [],
      patterns: .each(["Missing a value on flag: {flag}", "missing a value on flag: {flag}"]) {
        [Pattern($0, place: .error)]
      }
        // The classic builder may take the flag's name for a file.
        + .each(["chown", "chmod", "from"]) { flag in
          [
            Pattern(
              "COPY failed: stat {...}/\(flag): no such file", more: ["docker-builder{}/{flag}: no such"],
              inStep: "COPY \(flag) "
            ),
            Pattern(
              "ADD failed: stat {...}/\(flag): no such file", more: ["docker-builder{}/{flag}: no such"],
              inStep: "ADD \(flag) "),
          ]
        },
      causes: ["A flag of an instruction takes its value after `=`, without a space."],
      fixes: [
        "Write the flag and its value as one word: `--{flag|chown}=<value>`."
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/"],
      examples: [
        Example(error: "dockerfile parse error on line 3: Missing a value on flag: chown"),
        Example(
          error:
            "COPY failed: stat /var/lib/docker/tmp/docker-builder307331584/chown: no such file or directory",
          step: "COPY chown node:node . ."),
      ],
      implies: ["copy-source-not-found"]
    ),
    Rule(
      id: "df-chmod-not-octal", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "`--chmod` requires an octal number here, and {mode} is not one",
      level: 96, confidence: .certain,
      repairs: [.octalMode],
      patterns: [
        Pattern("invalid chmod parameter: '{mode}'", place: .error),
        // Buildah and Podman.
        Pattern("parsing chmod \"{mode}\": ", place: .error),
      ],
      causes: [
        "COPY and ADD require the permissions as an octal number, such as 755; letters (`+x`) need version 1.14 of the Dockerfile syntax.",
        "The value is a variable that is empty, or that this builder does not expand.",
      ],
      fixes: [
        Fix(
          "Use an octal number: 755 for a program or folder, 644 for other files.",
          snippet: "COPY --chmod=755 <source> <destination>"),
        Fix(
          "Or request a newer Dockerfile syntax in the first line.", snippet: "# syntax=docker/dockerfile:1"),
      ],
      verify: ["grep -n 'chmod=' Dockerfile"],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy---chown---chmod"],
      examples: [
        Example(
          error:
            "failed to solve: invalid chmod parameter: 'a+rx'. it should be octal string and between 0 and 07777"
        )
      ]
    ),
    Rule(
      id: "df-stage-name-invalid", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title:
        "`{name}` is not a valid stage name: it must begin with a letter and may contain only letters, digits, `-`, `_` and `.`",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [Pattern("invalid name for build stage: \"{name...}\"", place: .error)],
      causes: [
        "A name that begins with a digit could be a stage number.",
        "The name contains a slash, a colon or a variable: a stage name is not an image name, and cannot contain variables.",
      ],
      fixes: [
        Fix(
          "Rename the stage so it starts with a letter and has only letters, digits, `-`, `_` and `.`; also change each `--from={name}` and `FROM {name}`.",
          snippet: "FROM <image> AS <name that begins with a letter>")
      ],
      verify: ["grep -niE '^FROM .* AS |--from=' Dockerfile"],
      docs: ["https://docs.docker.com/build/building/multi-stage/#name-your-build-stages"],
      examples: [
        Example(
          error:
            "dockerfile parse error on line 9: invalid name for build stage: \"1st\", name can't start with a number or contain symbols"
        )
      ]
    ),
    Rule(
      id: "df-from-takes-no-variable", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "`from=` does not support variables, in COPY or in a mount",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("'from' doesn't support variable expansion", place: .error),
        Pattern("variable expansion is not supported for --from", place: .error),
      ],
      causes: ["Only FROM can use a variable for the image: an ARG before the first FROM."],
      fixes: [
        Fix(
          "Define a stage from the image, and use the stage name.",
          snippet: """
            # at the top, before the first FROM
            ARG <variable>=<image>
            FROM ${<variable>} AS <stage>
            # in place of from=${<variable>}
            COPY --from=<stage> <source> <destination>
            """, unless: ["'from' doesn't"]),
        Fix(
          "Define a stage from the image, and use the stage name in the mount.",
          snippet: """
            # at the top, before the first FROM
            ARG <variable>=<image>
            FROM ${<variable>} AS <stage>
            # in place of from=${<variable>}
            RUN --mount=from=<stage>,source=<source>,target=<target> <command>
            """, when: ["'from' doesn't"]),
        "Or use the image name directly, without a variable.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact"],
      examples: [
        Example(
          error:
            "dockerfile parse error on line 8: 'from' doesn't support variable expansion, define alias stage instead"
        ),
        Example(
          error:
            "variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround"
        ),
      ]
    ),
    Rule(
      id: "df-name-blank", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title:
        "{instruction|An instruction} in line {row|that the message names} of the Dockerfile has no name before its value",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("parse error line {row#}: {instruction} names can not be blank", ignoresCase: true),
        Pattern("parse error on line {row#}: {instruction} names can not be blank", ignoresCase: true),
      ],
      causes: [
        "The line is `{instruction|ARG} =value`, or the name is a variable that is empty.",
        "A platform (Coolify and others) writes variables into the Dockerfile. One variable has an empty name, or its value contains a line break.",
      ],
      fixes: [
        "Give the {instruction|ARG} in line {row|that the message names} a name, or remove the line.",
        "If a platform writes the line, open the application's settings. Look for a variable without a name or with a line break in its value.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#arg"],
      examples: [
        Example(error: "dockerfile parse error line 4: ARG names can not be blank"),
        Example(error: "dockerfile parse error on line 9: ENV names can not be blank"),
      ]
    ),
    Rule(
      id: "df-from-with-instructions", partOf: "df-parse-error", family: "dockerfile", subject: .file,
      title: "Several instructions stand on the line of FROM",
      level: 97, confidence: .likely,
      repairs: [],
      patterns: .each([" RUN ", " COPY ", " WORKDIR ", " ENV ", " EXPOSE ", " CMD "]) {
        Pattern(
          "FROM requires either one or three arguments", place: .error, inDockerfile: [$0],
          notInDockerfile: ["\r"])
      },
      causes: ["The line breaks were lost: an editor or a copy joined the lines."],
      fixes: [
        "Write each instruction on a line of its own."
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#format"],
      examples: [
        Example(
          error: "dockerfile parse error on line 1: FROM requires either one or three arguments",
          dockerfile: "FROM nginx:alpine RUN rm /etc/nginx/conf.d/default.conf COPY nginx.conf /etc/nginx/")
      ]
    ),
    Rule(
      id: "df-shell-not-json", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "SHELL must be a JSON array: brackets and double quotes",
      level: 96, confidence: .certain,
      repairs: [.doubleQuotes],
      patterns: [Pattern("SHELL requires the arguments to be in JSON form", place: .error)],
      causes: [
        "SHELL accepts only JSON: single quotes, curly quotes, a missing comma or missing brackets are not valid."
      ],
      fixes: [
        Fix(
          "Use a JSON array with double quotes.", snippet: #"SHELL ["/bin/bash", "-o", "pipefail", "-c"]"#,
          unless: ["powershell", "pwsh", "cmd"]),
        Fix(
          "Use a JSON array with double quotes.", snippet: #"SHELL ["powershell", "-Command"]"#,
          when: ["powershell"]),
        Fix(
          "Use a JSON array with double quotes, and double each backslash.",
          snippet: #"SHELL ["<shell>", "<option>"]"#),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#shell"],
      examples: [
        Example(error: "dockerfile parse error on line 5: SHELL requires the arguments to be in JSON form")
      ]
    ),
    Rule(
      id: "df-copy-quotes", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "COPY and ADD do not support quotes around a name: the space splits it in two",
      level: 97, confidence: .likely,
      repairs: [],
      // The word that the engine names must be one of COPY: other instructions have quotes, too.
      patterns: .each(["COPY", "ADD"]) { instruction in
        [
          Pattern(
            "failed to process \"\\\"{word}\": unexpected end of statement while looking for matching double-quote",
            place: .error, inDockerfile: ["\(instruction) \"{word} "]),
          Pattern(
            "failed to process \"'{word}\": unexpected end of statement while looking for matching single-quote",
            place: .error, inDockerfile: ["\(instruction) '{word} "]),
        ]
      },
      causes: ["COPY splits its arguments at spaces, even inside quotes."],
      fixes: [
        Fix(
          "Use the JSON form for a name with spaces.",
          snippet: #"COPY ["<name with spaces>", "<destination>"]"#),
        "Or rename the file so it has no spaces.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: [
        Example(
          error:
            "failed to process \"\\\"two\": unexpected end of statement while looking for matching double-quote",
          dockerfile: "COPY \"two words.txt\" /srv/")
      ]
    ),
    Rule(
      id: "df-foreign-comment", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title: "{word|This} does not start a comment in a Dockerfile; only `#` does",
      level: 98, confidence: .certain,
      repairs: [],
      patterns: .each(["//", "/*", "REM ", "<!--"]) {
        Pattern("unknown instruction: \($0)", place: .error, more: ["unknown instruction: {word}"])
      } + [
        // `--option` is a line of a command that was to go on.
        Pattern(
          "unknown instruction: --", place: .error,
          notOnLine: ["---"] + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map { "--\($0)" },
          more: ["unknown instruction: {word}"])
      ],
      causes: ["The line uses the comment syntax of another language."],
      fixes: [Fix("Start each line of the comment with `#`.", snippet: "# <comment>")],
      docs: ["https://docs.docker.com/reference/dockerfile/#format"],
      examples: [Example(error: "dockerfile parse error on line 3: unknown instruction: //")]
    ),
    Rule(
      id: "df-stray-line", partOf: "df-unknown-instruction", family: "dockerfile", subject: .file,
      title: "A stray line stands in the Dockerfile: {word|it} is no instruction",
      level: 99, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "unknown instruction: {word}\\Dockerfile", place: .error, more: ["unknown instruction: {word...}"]),
        Pattern(
          "unknown instruction: {word}/Dockerfile", place: .error, more: ["unknown instruction: {word...}"]),
        Pattern("unknown instruction: Dockerfile", place: .error, more: ["unknown instruction: {word...}"]),
      ],
      causes: ["A path or a piece of text was pasted into the file, or typed there by mistake."],
      fixes: ["Remove the line that the message names."],
      docs: ["https://docs.docker.com/reference/dockerfile/#format"],
      examples: [
        Example(error: "dockerfile parse error on line 24: unknown instruction: user_interface\\Dockerfile")
      ]
    ),
    Rule(
      id: "df-line-not-continued", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title:
        "The line before {word|this one} is missing its backslash, so this line is read as an instruction",
      level: 97, confidence: .likely,
      repairs: [.nearestInstruction, .continueLine],
      patterns: .each(
        // No instruction has one of these in its name.
        ["-", ".", "/", "&", "|", "$", "\"", "(", ")", ";", ">", "@", "+", "\\", "="]
          + (0...9).map { String($0) }
      ) {
        Pattern(
          "unknown instruction: {}\($0)", with: ["ockerfile parse error"],
          notOnLine: ["did you mean", "=====", ">>>>"] + beginsAsInstruction + beginsWithMark,
          more: ["unknown instruction: {word}"], notInDockerfile: ["<<"], ignoresCase: true)
      } + [
        // It is indented, as lines are that go on.
        Pattern(
          "unknown instruction: {word}", place: .error, notOnLine: ["did you mean"] + beginsInCapitals,
          inDockerfile: ["  {word}"], notInDockerfile: ["<<"]),
        Pattern(
          "unknown instruction: {word}", place: .error, notOnLine: ["did you mean"] + beginsInCapitals,
          inDockerfile: ["\t{word}"], notInDockerfile: ["<<"]),
      ],
      causes: [
        "A command continues on the next line only after a backslash at the very end of the line; even a space after it breaks that.",
        "The lines belong to a here-document (`RUN <<EOF`), which the classic builder and old frontends do not support.",
      ],
      fixes: [
        Fix(
          "End the line before with a backslash, with no space after it. If the lines are in a here-document (`<<EOF`), build with BuildKit instead, and make `# syntax=docker/dockerfile:1` the first line.",
          snippet: #"""
            RUN <command> \
                {word}
            """#)
      ],
      verify: ["docker build --check ."],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#escape",
        "https://docs.docker.com/reference/dockerfile/#here-documents",
      ],
      examples: [
        Example(error: "dockerfile parse error on line 6: unknown instruction: zlib1g-dev"),
        Example(
          error: "dockerfile parse error on line 6: unknown instruction: vim",
          dockerfile: "RUN apk add \\\n    less\n    vim"),
      ]
    ),
    Rule(
      id: "df-mark-before-instruction", partOf: "df-unknown-instruction", family: "dockerfile",
      subject: .engine,
      title: "A quotation mark stands before {name|the instruction's name}",
      level: 98, confidence: .likely,
      repairs: [.nearestInstruction],
      patterns: .each(marks) { mark in
        DockerfileReader.keywords.map {
          Pattern(
            "nknown instruction: \(mark)\($0)", place: .error, more: ["nknown instruction: \(mark){name}"])
        }
      },
      causes: [
        "The line was copied from a chat, a page or a script, or the whole line is in quotation marks. Docker reads the mark as a part of the instruction's name."
      ],
      fixes: [
        "Remove the quotation mark before {name|the instruction}, and the one at the end of the line if there is one."
      ],
      verify: ["cat -A Dockerfile"],
      docs: ["https://docs.docker.com/reference/dockerfile/#format"],
      examples: [Example(error: "dockerfile parse error on line 1: unknown instruction: \"FROM")]
    ),
    Rule(
      id: "df-blank-missing", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title: "A space is missing after the instruction's name",
      level: 98, confidence: .likely,
      repairs: [.nearestInstruction],
      patterns: .each([".", "/", "["]) { sign in
        beginsAsInstruction.map {
          Pattern("unknown \($0)\(sign)", place: .error, notOnLine: ["did you mean"])
        }
      }
        + .each(["=", ":"]) { sign in
          beginsAsInstruction.map {
            Pattern("unknown \($0)\(sign)", place: .error, more: ["nknown instruction: {name}\(sign)"])
          }
        },
      causes: ["Docker reads everything up to the first space as the instruction name."],
      fixes: [
        Fix(
          "Put a space after `{name}`, and write `=` between the name and the value of a variable.",
          snippet: "{name} <name>=<value>", when: ["{name}", "instruction: ENV="]),
        Fix(
          "Put a space after `{name}`, and write `=` between the name and the value of a variable.",
          snippet: "{name} <name>=<value>", when: ["{name}", "instruction: ARG="]),
        Fix(
          "Put a space after `{name}` instead of the sign.",
          when: ["{name}"], unless: ["instruction: ENV=", "instruction: ARG="]),
        Fix(
          "Add a space after COPY.", snippet: "COPY <source> <destination>", when: ["instruction: COPY"]),
        "Add a space between the instruction and its first argument.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#format"],
      examples: [
        Example(error: "dockerfile parse error on line 4: unknown instruction: COPY."),
        Example(error: "dockerfile parse error on line 6: unknown instruction: ENV=GOFLAGS"),
      ]
    ),
    Rule(
      id: "df-command-without-run", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title: "`{word|This}` is a command, not an instruction: RUN is missing before it",
      level: 98, confidence: .likely,
      repairs: [],
      patterns: .each([
        "apt", "apk ", "apk", "yum", "dnf", "microdnf", "pip", "npm", "yarn", "pnpm", "python", "node", "go",
        "cargo", "gem", "bundle", "composer", "make", "mkdir", "curl", "wget", "git", "chmod", "chown",
        "echo",
        "cd", "cp", "mv", "rm", "ln", "tar", "useradd", "adduser", "export", "source", "./",
      ]) {
        Pattern(
          "unknown instruction: \($0)", place: .error, notOnLine: ["did you mean"],
          more: ["unknown instruction: {word}"], inDockerfile: [Surroundings.lineBeforeEndsNote],
          ignoresCase: true)
      },
      causes: ["The line before is complete, so this line is read as a new instruction."],
      fixes: [Fix("Add RUN before the command.", snippet: "RUN {word|<command>} <its arguments>")],
      docs: ["https://docs.docker.com/reference/dockerfile/#run"],
      examples: [
        Example(
          error: "dockerfile parse error on line 2: unknown instruction: apk",
          dockerfile: Surroundings.lineBeforeEndsNote)
      ]
    ),
  ]

  /// A word that begins as an instruction is most likely that instruction, with a sign stuck to it.
  private static let beginsAsInstruction = DockerfileReader.keywords.map { "instruction: \($0)" }

  /// Quotation marks.
  private static let marks = ["\"", "'", "`", "“", "‘"]

  private static let beginsWithMark = DockerfileReader.keywords.map { "instruction: \"\($0)" }

  /// Instructions are written in capitals, and the words of a command seldom.
  private static let beginsInCapitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { "instruction: \($0)" }
}
