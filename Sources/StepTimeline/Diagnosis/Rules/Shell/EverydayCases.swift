extension RuleCatalog {
  /// Cases of daily life that say more than the broader rule: an interpreter, a daemon, a framework's variable.
  static let everydayCases: [Rule] = [
    Rule(
      id: "bash-missing", partOf: "command-not-found", family: "shell", subject: .package,
      title: "The image has no bash, and the script's first line or the command asks for it",
      level: 82, confidence: .certain,
      repairs: [.scriptShell, .installProgram],
      patterns: [
        "env: can't execute '{program}': No such file or directory",
        "/usr/bin/env: '{program}': No such file or directory",
        "/usr/bin/env: ‘{program}’: No such file or directory",
        "exec: \"{program}\": executable file not found in $PATH",
        "/bin/sh: {program}: not found",
      ].map { Pattern($0.replacingHole("program", by: "bash"), more: [$0]) },
      causes: [
        "Alpine and busybox images come without bash; the script names it in its first line, or the command calls it."
      ],
      fixes: [
        Fix("Install bash.", snippet: "RUN apk add --no-cache bash", base: .apk),
        Fix(
          "Install bash.", snippet: "RUN apt-get update && apt-get install -y --no-install-recommends bash",
          base: .apt),
        "Or let the script begin with `#!/bin/sh`, if it uses nothing of bash.",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v bash'"],
      docs: ["https://hub.docker.com/_/alpine"],
      examples: ["env: can't execute 'bash': No such file or directory"]
    ),
    Rule(
      id: "daemon-in-a-step", partOf: "daemon-unreachable", family: "buildkit", subject: .engine,
      title: "A command of the step wants a Docker daemon, and there is none while an image is built",
      level: 97, confidence: .certain,
      patterns: .each(
        ["Cannot connect to the Docker daemon", "failed to connect to the docker API"], place: .output,
        inStep: "RUN "),
      causes: [
        "Steps run without the host's Docker socket: `docker` commands, Testcontainers and the like cannot work there."
      ],
      fixes: [
        "Move what needs Docker (tests with containers, docker commands) out of the Dockerfile, into the CI job or the running container.",
        "In a container that runs, mount the socket: docker run -v /var/run/docker.sock:/var/run/docker.sock.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#run"],
      examples: [
        Example(
          "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
          step: "[4/5] RUN docker ps", exitCode: 1)
      ]
    ),
    Rule(
      id: "ci-login-empty", family: "registry", subject: .registry,
      title: "The login action got no user name or no password: the job does not have those secrets",
      level: 90, confidence: .certain,
      patterns: .each([
        "Username and password required", "##[error]Password required", "##[error]Username required",
        "Error: Password required",
      ]),
      causes: [
        "The secret is not defined in this repository, organization or environment, or its name is misspelt: an undefined secret is empty.",
        "The job runs for a pull request of a fork or of Dependabot, which get no secrets.",
      ],
      fixes: [
        Fix(
          "Define the secrets in the repository's settings, and name them as there.",
          snippet: """
            - uses: docker/login-action@v3
              with:
                username: ${{ secrets.DOCKERHUB_USERNAME }}
                password: ${{ secrets.DOCKERHUB_TOKEN }}
            """),
        Fix(
          "Leave login and push out for pull requests of forks.",
          snippet: "if: github.event_name != 'pull_request'"),
      ],
      docs: [
        "https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets"
      ],
      examples: [Example(error: "Username and password required")]
    ),
    Rule(
      id: "compose-service-without-image", partOf: "compose-file-invalid", family: "compose",
      subject: .engine,
      title: "The service {service} of the compose file has neither `image:` nor `build:`",
      level: 95, confidence: .certain,
      patterns: .each(["service \"{service}\" has neither an image nor a build context specified"]),
      causes: [
        "Both keys are missing, or stand at another depth than they should.",
        "The file only overrides another one, which was not given (-f compose.yaml -f compose.override.yaml).",
      ],
      fixes: [
        Fix(
          "Give the service an image, or the folder of its Dockerfile.",
          snippet: "services:\n  {service|<service>}:\n    build: ."),
        "If the file is meant to override another one, name both with -f.",
      ],
      verify: ["docker compose config"],
      docs: ["https://docs.docker.com/reference/compose-file/build/"],
      examples: [
        "service \"web\" has neither an image nor a build context specified: invalid compose project"
      ]
    ),
    Rule(
      id: "svelte-public-variable", partOf: "node-env-variable-missing", family: "npm", subject: .program,
      title: "SvelteKit needs the variable {variable} while it builds, and the build does not set it",
      level: 92, confidence: .certain,
      repairs: [.buildValue],
      patterns: .each([
        "\"{variable}\" is not exported by \"virtual:env/static/public\"",
        "\"{variable}\" is not exported by \"virtual:env/static/private\"",
        "\"{variable}\" is not exported by \"$env/static/public\"",
        "\"{variable}\" is not exported by \"$env/static/private\"",
      ]),
      causes: [
        "`$env/static/…` is filled in at build time, from variables and .env; neither is there in docker build (.env is seldom copied)."
      ],
      fixes: [
        Fix(
          "Declare it as a build argument and pass its value.",
          snippet:
            "ARG {variable}\nENV {variable}=${variable}\n# docker build --build-arg {variable}=<value> ."),
        "Or read it when the server runs: `$env/dynamic/public` instead of `$env/static/public`.",
      ],
      docs: ["https://svelte.dev/docs/kit/$env-static-public"],
      examples: [
        "src/routes/+page.svelte (3:12): \"PUBLIC_API_URL\" is not exported by \"virtual:env/static/public\", imported by \"src/routes/+page.svelte\"."
      ]
    ),
    Rule(
      id: "vite-build-failed", partOf: "npm-ts-error", family: "npm", subject: .program,
      title: "The front-end code does not build: {problem|see the lines below}",
      level: 76, confidence: .certain,
      patterns: [
        Pattern(
          "^error during build:",
          more: [
            "^[vite{}] {problem...}", "^{}Error: {problem...}", "^Error: {problem...}",
          ])
      ],
      causes: ["Vite or Rollup stopped at the place that the message names."],
      fixes: [
        Fix("Correct what the message names: {problem}", when: ["{problem}"]),
        Fix("Correct what the message below `error during build` names.", unless: ["{problem}"]),
        "If it names a file that is there on your machine, compare the letter case and .dockerignore.",
      ],
      docs: ["https://vite.dev/guide/troubleshooting"],
      examples: ["error during build:\n[vite:vue] src/Home.vue (12:3): Element is missing end tag."]
    ),
    Rule(
      id: "node-sass-unsupported", family: "npm", subject: .package,
      title: "node-sass does not work with the Node of the image: it is no longer maintained",
      level: 92, confidence: .certain,
      patterns: .each([
        "Node Sass does not yet support your current environment", "npm ERR! path /{}/node_modules/node-sass",
        "npm error path /{}/node_modules/node-sass", "Error: Missing binding /{}node-sass/vendor/",
        "node_modules/node-sass: Command failed",
      ]),
      causes: [
        "Each release of node-sass has binaries for the Node versions of its time only; for others it is compiled, with an old node-gyp and Python 2. It was given up in 2024."
      ],
      fixes: [
        Fix(
          "Replace it by sass, which needs no binary.",
          snippet: "npm uninstall node-sass && npm install --save-dev sass"),
        "Or use the Node that fits: node-sass 4.14 up to Node 14, 6 up to 16, 7 up to 17, 8 up to 19, 9 up to 20.",
      ],
      docs: [
        "https://github.com/sass/node-sass#node-version-support-policy", "https://sass-lang.com/install/",
      ],
      examples: [
        "Error: Node Sass does not yet support your current environment: Linux 64-bit with Unsupported runtime (108)",
        "npm ERR! path /app/node_modules/node-sass",
      ]
    ),
    Rule(
      id: "python-syntax-named", family: "pip", subject: .program,
      title: "The Python code has a syntax error in {file|a file}: {problem}",
      level: 74, confidence: .certain,
      patterns: [
        Pattern(
          "^SyntaxError: {problem...}", with: ["File \""],
          notOnLine: ["JSON", "Missing parentheses in call", "future feature annotations"],
          more: ["File \"{file}\", line {row#}"])
      ],
      causes: [
        "The file has the error that the message names, or uses what the Python of the image does not know yet (a newer syntax) or any more (Python 2)."
      ],
      fixes: [
        Fix("Correct {file}, line {row}: {problem}", when: ["{file}"]),
        "If the code is right for another Python, use an image with that Python.",
      ],
      docs: ["https://docs.python.org/3/tutorial/errors.html#syntax-errors"],
      examples: [
        "*** Error compiling './main.py'...\n  File \"./main.py\", line 3\nSyntaxError: '(' was never closed"
      ]
    ),
    Rule(
      id: "python-traceback", family: "pip", subject: .program,
      title: "The Python program of the step stops with an exception ({problem|see its last line})",
      level: 44, confidence: .likely,
      patterns: [
        Pattern(
          "^Traceback (most recent call last):", with: ["File \""],
          unless: ["[end of output]", "pip/_vendor", "pip/_internal", "/dist-packages/pip/"],
          more: ["^{error}Error: {problem...}", "^{error}Exception: {problem...}"])
      ],
      causes: [
        "The program itself raised the exception; the lines of the traceback name its files, the last line says why."
      ],
      fixes: ["Look at the last file of the traceback that is yours, and at the line below it."],
      docs: ["https://docs.python.org/3/tutorial/errors.html"],
      examples: [
        "Traceback (most recent call last):\n  File \"/app/check.py\", line 12, in <module>\nAssertionError"
      ]
    ),
    Rule(
      id: "pip-no-musl-wheel", partOf: "pip-no-matching-distribution", family: "pip", subject: .package,
      title: "{package|The package} has no files for Alpine (musl): its wheels are made for glibc",
      level: 93, confidence: .likely,
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
        "Its makers publish wheels for glibc (manylinux) only, and no sources that pip could compile on Alpine."
      ],
      fixes: [
        Fix("Use the slim image, which is Debian.", snippet: "FROM python:3.12-slim"),
        "Or install the distribution's package, where Alpine has one (py3-…).",
      ],
      docs: ["https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/"],
      examples: [
        Example(
          "ERROR: Could not find a version that satisfies the requirement torch==2.3.0 (from versions: none)\nERROR: No matching distribution found for torch==2.3.0",
          step: "[3/3] RUN pip install torch==2.3.0", dockerfile: "FROM python:3.11-alpine")
      ]
    ),
    Rule(
      id: "copy-from-next-standalone", partOf: "copy-from-stage-missing", family: "dockerfile",
      subject: .file,
      title: "{path} is not in the build stage: Next.js makes it only with `output: 'standalone'`",
      level: 98, confidence: .likely,
      patterns: [
        Pattern("\"{path}.next/standalone\": not found", place: .error),
        Pattern("stat {path}.next/standalone: ", place: .error),
      ],
      causes: [
        "next.config.js does not set `output: 'standalone'`, or it is not copied into the build stage."
      ],
      fixes: [
        Fix("Let Next.js make it.", snippet: "// next.config.js\nmodule.exports = { output: 'standalone' }"),
        "In a monorepo the folder holds the path from the root: `.next/standalone/apps/<name>`.",
      ],
      docs: ["https://nextjs.org/docs/app/api-reference/config/next-config-js/output"],
      examples: [
        Example(
          error:
            "failed to compute cache key: failed to calculate checksum of ref a::b: \"/app/.next/standalone\": not found",
          step: "[runner 3/5] COPY --from=builder /app/.next/standalone ./")
      ]
    ),
    Rule(
      id: "copy-from-jar", partOf: "copy-from-stage-missing", family: "dockerfile", subject: .file,
      title: "{path} is not in the build stage: the jar has another name or place",
      level: 98, confidence: .likely,
      patterns: [
        Pattern(
          "failed to calculate checksum of ref {}: \"{path}.jar\": not found", place: .error,
          inStep: "--from="),
        Pattern(
          "failed to calculate checksum of ref {}: \"{path}.war\": not found", place: .error,
          inStep: "--from="),
      ],
      causes: [
        "Maven and Gradle name it after artifactId or project and version (target/<name>-<version>.jar, build/libs/<name>-<version>.jar).",
        "The build stage has another WORKDIR, or packages a module in a sub-folder.",
      ],
      fixes: [
        Fix(
          "Copy it by a pattern.", snippet: "COPY --from=build /app/target/*.jar app.jar", unless: ["gradle"]),
        Fix(
          "Copy it by a pattern.", snippet: "COPY --from=build /app/build/libs/*.jar app.jar",
          when: ["gradle"]),
        "Or fix the name: <finalName> in pom.xml, archiveFileName in build.gradle.",
      ],
      verify: [
        "docker build --target STAGE -t s . && docker run --rm s find / -name '*.jar' -newer /etc/hostname"
      ],
      docs: ["https://docs.docker.com/build/building/multi-stage/"],
      examples: [
        Example(
          error:
            "failed to compute cache key: failed to calculate checksum of ref a::b: \"/app/target/app.jar\": not found",
          step: "[stage-1 2/2] COPY --from=build /app/target/app.jar app.jar")
      ]
    ),
  ]
}

extension String {
  /// The pattern with a hole filled in.
  fileprivate func replacingHole(_ name: String, by text: String) -> String {
    guard let hole = rangeOfText("{" + name + "}") else { return self }
    return self[..<hole.lowerBound] + text + self[hole.upperBound...]
  }
}
