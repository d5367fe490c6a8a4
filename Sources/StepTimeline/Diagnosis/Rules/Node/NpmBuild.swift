extension RuleCatalog {
  /// Building JavaScript: tools, modules, TypeScript, native add-ons, memory.
  static let npmBuild: [Rule] = [
    Rule(
      id: "npm-node-gyp", family: "npm",
      title: "The native addon of {package|a package} cannot be compiled with node-gyp",
      level: 84, confidence: .certain,
      patterns: [
        // An optional package may fail to be built; the installation goes on.
        Pattern(
          "gyp ERR! find Python", unless: ["This module is OPTIONAL"],
          more: ["npm ERR! path {...}node_modules/{package}"]),
        Pattern(
          "gyp ERR! stack Error: {problem...}", unless: ["This module is OPTIONAL"],
          more: ["npm error path {...}node_modules/{package}", "npm ERR! path {...}node_modules/{package}"]),
        Pattern(
          "gyp ERR! build error", unless: ["This module is OPTIONAL"],
          more: ["npm error path {...}node_modules/{package}"]),
        Pattern(
          "gyp ERR! configure error", unless: ["This module is OPTIONAL"],
          more: ["npm error path {...}node_modules/{package}"]),
        Pattern("Could not find any Python installation to use", unless: ["This module is OPTIONAL"]),
        Pattern("gyp ERR! not ok", unless: ["This module is OPTIONAL"]),
        Pattern("gyp ERR! not ok", confidence: .likely),
      ],
      causes: [
        "python3, make or a C++ compiler is missing: slim and alpine images do not include them.",
        "There is no prebuilt binary for this Node version, CPU architecture or musl, so the addon is compiled here.",
        "The package is too old for this Node, or the Node headers cannot be downloaded.",
      ],
      fixes: [
        Fix(
          "Update {package|the package} to a release that supports this Node: its code does not compile with the headers of this Node or with this compiler.",
          snippet: "npm install {package|<package>}@latest", when: [".cc:", ": error: "],
          unless: ["fatal error: ", "not found: make", "find Python"]),
        Fix(
          "Install Python 3, make and a C++ compiler before the install step, or use the full `node` image in the build stage.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ \\
             && rm -rf /var/lib/apt/lists/*
            """, base: .apt),
        Fix(
          "Install Python 3, make and a C++ compiler before the install step, or use the full `node` image in the build stage.",
          snippet: "RUN apk add --no-cache python3 make g++", base: .apk),
        Fix(
          "Install Python 3, make and a C++ compiler before the install step, or use the full `node` image in the build stage.",
          snippet: "RUN dnf install -y python3 make gcc-c++", base: .dnf),
        "Or update {package|the package} to a version with prebuilt binaries for this Node.",
      ],
      verify: ["RUN python3 -V; make -v; g++ --version; node -v"],
      docs: ["https://github.com/nodejs/node-gyp#installation"],
      examples: ["gyp ERR! find Python\ngyp ERR! stack Error: Could not find any Python installation to use"]
    ),
    Rule(
      id: "node-no-prebuilt-file", family: "npm", subject: .package,
      title: "{package|A package} has no prebuilt file for this Node.js, architecture or C library",
      level: 64, confidence: .possible,
      repairs: [],
      patterns: [
        Pattern(
          "node-pre-gyp ERR! install response status 404 Not Found on {url}", unless: ["gyp info ok"],
          more: ["error {package}: Command failed", "node_modules/{package}: Command failed"]),
        Pattern(
          "prebuild-install warn install No prebuilt binaries found", unless: ["gyp info ok"],
          more: ["error {package}: Command failed", "node_modules/{package}: Command failed"]),
      ],
      causes: [
        "The package's author built it for some platforms only (often not for ARM or Alpine), or the release is older than this Node.js. It is then compiled, which needs Python, make and a C++ compiler."
      ],
      fixes: [
        Fix(
          "Install the compilers before this step, or use a newer release of the package.",
          snippet: "RUN apk add --no-cache python3 make g++", base: .apk),
        Fix(
          "Install the compilers before this step, or use a newer release of the package.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++",
          base: .apt),
        Fix(
          "Or use a Debian image (`node:<version>-slim`), for which more packages have prebuilt files.",
          base: .apk),
        "Or use a release of the package, or of Node.js, for which prebuilt files exist.",
      ],
      docs: ["https://github.com/nodejs/node-gyp#installation"],
      examples: [
        "node-pre-gyp ERR! install response status 404 Not Found on https://example.com/opus-v0.7.0-node-v93-napi-v3-linux-arm64-musl-1.2.2.tar.gz"
      ]
    ),
    Rule(
      id: "npm-module-not-found", family: "npm",
      title: "The module {module|that is asked for} is not in the image",
      level: 80, confidence: .certain,
      patterns: [
        Pattern("Error: Cannot find module '{module}'", notOnLine: ["TS2307"]),
        Pattern("Error [ERR_MODULE_NOT_FOUND]: Cannot find package '{module}'"),
        Pattern("Error [ERR_MODULE_NOT_FOUND]: Cannot find module '{module}'"),
        Pattern("code: 'MODULE_NOT_FOUND'", more: ["Cannot find module '{module}'"]),
        Pattern("code: 'ERR_MODULE_NOT_FOUND'", more: ["Cannot find package '{module}'"]),
        "error: Could not resolve: \"{module}\"",
        "error: Cannot find package '{module}' from '{importer}'",
        "error: Cannot find module '{module}' from '{importer}'",
        "Could not resolve \"{module}\" from \"{importer}\"",
        "Rollup failed to resolve import \"{module}\" from \"{importer}\"",
        "[vite]: Rollup failed to resolve import \"{module}\"",
        "✘ [ERROR] Could not resolve \"{module}\"", "[ERROR] Could not resolve \"{module}\"",
        "Could not load {module} (imported by {importer}): ENOENT",
        "Failed to resolve import \"{module}\" from \"{importer}\"",
      ]
        // With warnings alone the bundle is made.
        + .each([
          "Module not found: Can't resolve '{module}'", "Module not found: Error: Can't resolve '{module}'",
          "Can't resolve '{module}' in '{directory}'",
        ]).certain(unless: ["ompiled with warnings"]),
      causes: [
        "A relative path or alias: the file is not copied, is in .dockerignore, or differs in letter case (Linux is case-sensitive).",
        "A package: it is missing in package.json, or is a development dependency and those are not installed.",
        "A name with linux, musl or arm64: the lock file or node_modules was created on another platform.",
      ],
      fixes: [
        Fix(
          "Run `bun install` before this step, in the folder with package.json.",
          snippet: "RUN bun install", when: ["Maybe you need to \"bun install\""]),
        Fix(
          "Add the package to package.json and install from the lock file (`npm ci`): until now, only another package installed it.",
          when: ["Could not load", "/node_modules/"]),
        Fix(
          "Add the package to package.json. If it is there, install development dependencies too in this stage (`npm ci --include=dev`).",
          snippet: "npm install {module}",
          unless: pathBeginnings + ["bun build", "bun run"]),
        Fix(
          "Check the path and the letter case of the file (Linux is case-sensitive; rename with `git mv`), copy it before this step, and check .dockerignore.",
          unless: ["Could not load", "error: Cannot find package"]),
        Fix(
          "Add the package to package.json.", snippet: "bun add {module}", when: ["bun build"],
          unless: pathBeginnings),
        Fix(
          "Run `bun install` in this stage, and add the package to package.json if it is missing.",
          snippet: "RUN bun install --frozen-lockfile", when: ["error: Cannot find package", "bun run"]),
        Fix(
          "For a native package, generate the lock file again and exclude node_modules with .dockerignore.",
          snippet: """
            rm -rf node_modules package-lock.json && npm install
            echo node_modules >> .dockerignore
            """),
      ],
      verify: ["npm ls {module}", "RUN ls -la node_modules src"],
      docs: [
        "https://nodejs.org/api/modules.html#all-together",
        "https://nextjs.org/docs/messages/module-not-found",
      ],
      examples: [
        "Error: Cannot find module '@acme/tools'\nRequire stack:\n- /app/server.js",
        "./src/app/page.tsx:3:1\nModule not found: Can't resolve './theme.css'",
        "RollupError: Could not resolve \"../api/client\" from \"src/main.js\"",
      ]
    ),
    Rule(
      id: "npm-optional-part-missing", partOf: "npm-module-not-found", family: "npm",
      title: "npm did not install {module|a package's native part}, the binary for this platform",
      level: 86, confidence: .certain,
      patterns: [
        "Cannot find module {module}. npm has a bug related to optional dependencies",
        "Cannot find module @rollup/rollup-linux-{variant}",
        "Error: Cannot find native binding",
        "npm has a bug related to optional dependencies",
      ],
      causes: [
        "The lock file was written on another system, and npm listed only that system's optional packages in it (npm/cli issue 4828).",
        "node_modules was copied from the host, or from an image with a different C library.",
      ],
      fixes: [
        Fix(
          "Delete node_modules and package-lock.json, run `npm install`, and commit the new lock file.",
          snippet: "rm -rf node_modules package-lock.json && npm install"),
        Fix(
          "Exclude the host's node_modules with .dockerignore.", snippet: "echo node_modules >> .dockerignore"
        ),
        "Install the optional dependencies: remove `--omit=optional` and `--no-optional`.",
      ],
      verify: ["grep -c 'linux-x64' package-lock.json", "RUN ls node_modules/@rollup node_modules/@esbuild"],
      docs: ["https://github.com/npm/cli/issues/4828"],
      examples: [
        """
        Error: Cannot find module @rollup/rollup-linux-x64-musl. npm has a bug related to optional dependencies \
        (https://github.com/npm/cli/issues/4828). Please try `npm i` again after removing both package-lock.json and \
        node_modules directory.
        """
      ]
    ),
    Rule(
      id: "npm-heap", family: "npm",
      title: "Node ran out of memory (JavaScript heap)",
      level: 93, confidence: .certain,
      patterns: [
        "JavaScript heap out of memory", "Reached heap limit Allocation failed",
        // V8 prints its last collections only when it gives up.
        "<--- Last few GCs --->",
        "v8::internal::HeapAllocator::AllocateRawWithRetryOrFailSlowPath",
        "v8::internal::V8::FatalProcessOutOfMemory",
        "Ineffective mark-compacts near heap limit", "[ERR_WORKER_OUT_OF_MEMORY]",
        "Worker terminated due to reaching memory limit: JS heap out of memory",
      ],
      causes: [
        "The bundler needs more than V8's heap limit, which depends on the container's memory.",
        "The Docker VM or the CI runner does not have enough memory.",
      ],
      fixes: [
        Fix(
          "Increase Node's heap limit (in MB) before the step, and make sure that the Docker VM or CI runner has more memory than that.",
          snippet: "ENV NODE_OPTIONS=--max-old-space-size=4096",
          unless: largeHeaps)
      ]
        + largeHeaps.map {
          Fix(
            "The heap limit is large already (`\($0)`): raise it only if the Docker VM or CI runner has more memory than that.",
            when: [$0])
        } + [
          "Turn off source maps, and build fewer packages at the same time."
        ],
      verify: ["docker run --rm {image|node:22} node -p 'v8.getHeapStatistics().heap_size_limit / 1048576'"],
      docs: ["https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib"],
      examples: ["FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory"]
    ),
    Rule(
      id: "npm-ts-error", family: "npm", subject: .program,
      title: "{source|The TypeScript or front-end code} does not compile: {problem|see the first error}",
      level: 75, confidence: .certain,
      patterns: [
        Pattern("{source}: error TS{code#}: {problem...}"), "error TS{code#}: {problem...}",
        Pattern("TypeScript error in {source}({row#},{column#})", more: ["^{problem...}  TS{code#}"]),
        Pattern(
          "^Type error: {problem...}", with: ["Failed to compile"],
          more: ["^./{source}.ts", "^./{source}:{row#}:{column#}"]),
        // Next.js 16.
        Pattern(
          "^Type error: {problem...}", with: ["Failed to type check"],
          more: ["^./{source}.ts", "^./{source}:{row#}:{column#}"]),
        Pattern(
          "Error:   x {problem...}", with: ["Failed to compile"], more: ["-[{source}:{row#}:{column#}]"]),
        Pattern(
          "Error:   \u{D7} {problem...}", with: ["Failed to compile"], more: ["-[{source}:{row#}:{column#}]"]),
        Pattern(
          "^Property '{name}' does not exist on type", more: ["./{source}:{row#}:{column#}"],
          confidence: .likely),
        // Next.js says so of findings of ESLint as well.
        Pattern(
          "^Failed to compile", unless: ["Need to disable some ESLint rules"],
          more: [
            "Type error: {problem...}", ",-[{source}:{row#}:{column#}]",
            "\u{256D}\u{2500}[{source}:{row#}:{column#}]", "^x {problem...}", "^\u{D7} {problem...}",
          ]),
        Pattern("[ERROR] TS{code#}: {problem...}"), Pattern("✘ [ERROR] {problem...}", confidence: .likely),
        Pattern(
          "^ERROR in {source}", with: ["webpack", "compiled with"], more: ["^TS{code#}: {problem...}"]),
        Pattern("SyntaxError: {source}: {problem...}", with: ["@babel"]),
        "[vite:{plugin}] {problem...} file: {source}", "[vite:esbuild] Transform failed",
        "CssSyntaxError: {problem...}", "SassError: {problem...}",
      ],
      causes: [
        "The code has an error; the first message shows where.",
        "TypeScript or the @types packages are newer in the image, because no lock file is used.",
        "An import differs from the file name in letter case: macOS and Windows accept it, Linux does not.",
      ],
      fixes: [
        Fix(
          "Fix {source} first ({problem}); later errors are often a consequence.",
          when: ["{source}", "{problem}"]),
        Fix(
          "Fix {source} first; later errors are often a consequence.", when: ["{source}"],
          unless: ["{problem}"]),
        Fix(
          "Fix the first error: most often a type error, a missing import or a wrong letter case. If it compiles on your machine, install from the lock file (`npm ci`).",
          unless: ["{source}"]),
        Fix("Install the exact versions of the lock file.", snippet: "RUN npm ci"),
      ],
      verify: ["npx tsc --noEmit"],
      docs: ["https://www.typescriptlang.org/tsconfig/#forceConsistentCasingInFileNames"],
      examples: [
        "src/cart.ts(14,7): error TS2322: Type 'string' is not assignable to type 'number'.",
        """
        Failed to compile.

        ./src/app/page.tsx:9:3
        Type error: Property 'title' does not exist on type 'Item'.
        """,
      ]
    ),
    Rule(
      id: "angular-too-old-for-library", partOf: "npm-ts-error", family: "npm", subject: .package,
      title: "A library requires a newer Angular ({needed|see the message}) than the project has",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "This application depends upon a library published using Angular version {version}",
          more: ["which requires Angular version {needed} or newer"])
      ],
      causes: [
        "Without a lock file, or with a range such as `^1.0.0`, the build installs a newer release of the library than your machine has."
      ],
      fixes: [
        "Install from the lock file (`npm ci`), or pin an older release of the library in package.json. Or update Angular (`ng update`)."
      ],
      verify: ["npm ls @angular/core"],
      docs: ["https://angular.dev/tools/libraries/creating-libraries"],
      examples: [
        "TypeError: shared.mjs: This application depends upon a library published using Angular version 14.0.2, which requires Angular version 12.0.0 or newer to work correctly."
      ]
    ),
  ]

  /// How a message names a path or an alias, which is no package.
  private static let pathBeginnings: [String] = [
    "resolve '", "resolve \"", "resolve: \"", "import \"", "module '",
  ].flatMap { start in [".", "/", "@/", "~"].map { start + $0 } }

  /// Heap limits that are not raised by the usual 4 GB.
  private static let largeHeaps = ["-size=", "_size="].flatMap { option in
    ["4096", "5120", "6144", "7168", "8000", "8192", "10240", "12288", "16384"].map { "space\(option)\($0)" }
  }
}
