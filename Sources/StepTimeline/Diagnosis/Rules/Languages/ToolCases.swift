extension RuleCatalog {
  /// Words of single tools that no broader rule reads: output folders, caches, plug-ins, encodings.
  static let toolCases: [Rule] = [
    Rule(
      id: "go-output-not-folder", family: "go-modules", subject: .file,
      title: "go build has several packages to build and one name for the result: {path}",
      level: 90, confidence: .certain,
      patterns: [
        "cannot write multiple packages to non-directory {path}", "go: cannot use -o with multiple packages",
        "go build: cannot use -o with multiple packages",
      ],
      causes: ["`./...` names every package of the module, and `-o` names one file."],
      fixes: [
        Fix("Build the one main package.", snippet: "RUN go build -o /out/app ./cmd/<name>"),
        "Or let -o name a folder, with a slash at its end, which gets a program for each main package.",
      ],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies"],
      examples: ["go: cannot write multiple packages to non-directory /app"]
    ),
    Rule(
      id: "go-cache-modified", family: "go-modules", subject: .file,
      title: "The module cache holds changed files of {module}",
      level: 90, confidence: .certain,
      patterns: [
        "{module} {version}: dir has been modified (", "{module} {version}: zip has been modified (",
      ],
      causes: [
        "A cache mount or an earlier step changed files below /go/pkg/mod, or a copy of them is damaged."
      ],
      fixes: [
        Fix("Empty the cache, then download again.", snippet: "RUN go clean -modcache && go mod download"),
        "If it is a cache mount, give it another id, or remove it: docker builder prune --filter type=exec.cachemount.",
      ],
      docs: ["https://go.dev/ref/mod#go-mod-verify"],
      examples: ["example.com/errors v0.9.1: dir has been modified (/go/pkg/mod/example.com/errors@v0.9.1)"]
    ),
    Rule(
      id: "postcss-plugin-missing", partOf: "npm-module-not-found", family: "npm", subject: .package,
      title: "PostCSS does not find its plug-in {module}: it is not installed in this stage",
      level: 82, confidence: .certain,
      patterns: [
        "Loading PostCSS Plugin failed: Cannot find module '{module}'",
        "Error: Loading PostCSS Plugin failed: Cannot find module '{module}'",
      ],
      causes: [
        "It is a development dependency, and they are left out (--omit=dev, NODE_ENV=production).",
        "package.json does not name it.",
      ],
      fixes: [
        Fix(
          "Install development dependencies too in the stage that builds; add {module} to package.json if it is not there.",
          snippet: "RUN npm ci --include=dev"),
        Fix("Or add it to the project.", snippet: "npm install --save-dev {module}"),
      ],
      docs: ["https://docs.npmjs.com/cli/v10/commands/npm-ci"],
      examples: ["[Error] Loading PostCSS Plugin failed: Cannot find module 'tailwindcss'"]
    ),
    Rule(
      id: "tsc-other-package", partOf: "npm-bin-not-found", family: "npm", subject: .package,
      title: "npx took another package called tsc: TypeScript is not installed in this stage",
      level: 92, confidence: .certain,
      patterns: ["This is not the tsc command you are looking for"],
      causes: [
        "TypeScript is a development dependency that was left out (--omit=dev, NODE_ENV=production), or package.json does not name it."
      ],
      fixes: [
        Fix(
          "Install TypeScript with the project in this stage.",
          snippet: "RUN npm ci --include=dev   # package.json: npm install --save-dev typescript")
      ],
      docs: ["https://www.typescriptlang.org/download/"],
      examples: ["                This is not the tsc command you are looking for"]
    ),
    Rule(
      id: "npm-global-eacces", partOf: "npm-eacces", family: "npm", subject: .file,
      title: "A global installation ({path}) needs root, and the step runs as another user",
      level: 91, confidence: .certain,
      repairs: [.runAsRoot],
      patterns: [
        "EACCES: permission denied, mkdir '{path}'", "EACCES: permission denied, rename '{path}'",
        "EACCES: permission denied, symlink '{path}'",
      ].flatMap { text in
        ["/usr/local/", "/usr/lib/"].map { folder in Pattern(text.with(folder), more: [text]) }
      },
      causes: ["USER stands before the step, and /usr/local belongs to root."],
      fixes: [
        Fix("Install as root, before USER.", snippet: "USER root\nRUN npm install -g <package>\nUSER node"),
        Fix(
          "Or into a folder of the user.",
          snippet: "ENV NPM_CONFIG_PREFIX=/home/node/.npm-global PATH=$PATH:/home/node/.npm-global/bin"),
      ],
      docs: ["https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#global-npm-dependencies"],
      examples: ["npm error Error: EACCES: permission denied, mkdir '/usr/local/lib/node_modules/@nestjs'"]
    ),
    Rule(
      id: "pip-requirements-utf16", partOf: "pip-invalid-requirement", family: "pip", subject: .file,
      title: "The requirements file is not UTF-8: PowerShell wrote it as UTF-16",
      level: 92, confidence: .likely,
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
      level: 93, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "file://{path} does not appear to be a Python project: neither 'setup.py' nor 'pyproject.toml' found",
        "Directory '{path}' is not installable. Neither 'setup.py' nor 'pyproject.toml' found",
        "File \"setup.py\" not found. Directory cannot be installed in editable mode: {path}",
      ],
      causes: [
        "Only other files were copied so far, or into another folder than the one in which pip runs (WORKDIR).",
        ".dockerignore leaves it out, or the build context is another folder.",
      ],
      fixes: [
        Fix("Copy the project's file before this step.", snippet: "COPY pyproject.toml ./"),
        "If the project is in a sub-folder, name it: pip install ./<folder>.",
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/"],
      examples: [
        "ERROR: file:///app does not appear to be a Python project: neither 'setup.py' nor 'pyproject.toml' found."
      ]
    ),
    Rule(
      id: "bk-lease-missing", partOf: "bk-snapshot-missing", family: "buildkit", subject: .engine,
      title: "BuildKit's records of its cache are damaged: a lease is missing",
      level: 97, confidence: .likely, retryable: true,
      patterns: [
        Pattern("failed to solve: lease \"{}\": not found", place: .error),
        Pattern("^lease \"{}\": not found", place: .error),
      ],
      causes: ["The cache was cleaned while a build used it, or the daemon stopped in the middle."],
      fixes: [
        "Build again.",
        Fix(
          "If it stays so, clear the build cache and restart the builder.",
          snippet: "docker buildx prune --all --force"),
      ],
      docs: ["https://docs.docker.com/build/cache/garbage-collection/"],
      examples: [Example(error: "failed to solve: lease \"abc\": not found")]
    ),
    Rule(
      id: "registry-pull-status", partOf: "registry-pull-denied", family: "registry", subject: .registry,
      title: "The registry {host} does not let this build read the image ({status|403})",
      level: 92, confidence: .likely,
      patterns: ["401 Unauthorized", "403 Forbidden"].map {
        Pattern(
          "unexpected status from HEAD request to https://{host}/v2/{...}: \($0)", place: .error,
          notOnLine: ["failed to push", "registry-1.docker.io", "mcr.microsoft.com"],
          more: ["manifests/{}: {status...}"])
      },
      causes: [
        "The image is private, and the build has no login at {host}, or one that may not read it.",
        "The name is misspelt: many registries answer so for what does not exist.",
      ],
      fixes: [
        Fix(
          "Log in to that registry before the build.",
          snippet: "echo \"$REGISTRY_TOKEN\" | docker login {host} -u <user> --password-stdin"),
        "In GitHub Actions, let the package's settings give this repository access (ghcr.io), and grant `packages: read`.",
      ],
      verify: ["docker buildx imagetools inspect {host|REGISTRY}/NAME"],
      docs: ["https://docs.docker.com/reference/cli/docker/login/"],
      examples: [
        Example(
          error:
            "ghcr.io/team/base:1: failed to resolve source metadata for ghcr.io/team/base:1: unexpected status from HEAD request to https://ghcr.io/v2/team/base/manifests/1: 403 Forbidden"
        )
      ]
    ),
  ]
}

extension String {
  /// The pattern, whose hole begins with a folder.
  fileprivate func with(_ folder: String) -> String {
    guard let hole = rangeOfText("{path}") else { return self }
    return self[..<hole.lowerBound] + folder + "{}" + self[hole.upperBound...]
  }
}
