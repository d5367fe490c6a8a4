extension RuleCatalog {
  /// Node.js itself: its version, its OpenSSL, its modules, and add-ons built for another platform.
  static let nodeRuntime: [Rule] = [
    Rule(
      id: "bun-crashed", partOf: "killed-signal", family: "npm", subject: .program,
      title: "Bun itself crashed",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        "oh no: Bun has crashed. This indicates a bug in Bun",
        Pattern("panic: Segmentation fault at address", inStep: "bun "),
        Pattern("panic: Illegal instruction at address", inStep: "bun "),
      ],
      causes: [
        "A bug of this Bun release, or one that a package triggers.",
        "The processor lacks AVX2, which the usual build of Bun needs (`baseline` does not), or the step is emulated.",
      ],
      fixes: [
        "Update Bun (a newer `oven/bun` tag), or pin the last release that worked.",
        "If the message says `Illegal instruction`, use the baseline build of Bun, or build on a machine of that architecture.",
      ],
      verify: ["docker run --rm {image|<image>} bun --revision"],
      docs: ["https://bun.com/docs/installation"],
      examples: ["oh no: Bun has crashed. This indicates a bug in Bun, not your code."],
      implies: ["qemu-crash"]
    ),
    Rule(
      id: "node-extensionless-module", family: "npm", subject: .package,
      title:
        "Node is too old for {package|a program of node_modules}: it cannot load an ES module without a file extension",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("[ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension \"\" for {}node_modules/{package}/bin/")
      ],
      causes: [
        "The package ships its command as an ES module without an extension. Only newer Node releases load such a file (21 and newer, and late releases of 18 and 20)."
      ],
      fixes: [
        "Use an image with a newer Node (`FROM node:22`), or pin an older release of {package|the package}."
      ],
      verify: ["docker run --rm {image|<image>} node --version"],
      docs: ["https://nodejs.org/api/esm.html"],
      examples: [
        "TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension \"\" for /app/node_modules/@acme/cli/bin/acme"
      ]
    ),
    Rule(
      id: "node-env-file-missing", family: "npm", subject: .file,
      title: "Node cannot read {file} (`--env-file`): it is not in the image",
      level: 92, confidence: .likely,
      patterns: [
        Pattern("^node: {file}: not found", with: ["--env-file="]),
        Pattern("^node: {file}: not found", inStep: "--env-file="),
      ],
      causes: [
        "`--env-file` names a file that .dockerignore excludes or git ignores. Node stops if it is missing."
      ],
      fixes: [
        "Use `--env-file-if-exists` (Node 22.9 and later), or remove the option for the build and set the variables with ENV.",
        "If the file has no secrets, copy it before this step and remove it from .dockerignore.",
      ],
      verify: ["grep -n env .dockerignore .gitignore"],
      docs: ["https://nodejs.org/api/cli.html"],
      examples: [
        "> node --env-file=.env build.mjs\nnode: .env: not found"
      ]
    ),
    Rule(
      id: "node-version-too-old", family: "npm",
      title: "{tool|A tool of the build} needs a newer Node than the image has",
      level: 92, confidence: .certain,
      repairs: [.pinnedTool, .toolVersion, .raiseImage],
      patterns: [
        "You are using Node.js {version}. For {tool}, Node.js version \"{required...}\" is required.",
        // Vite says so and goes on.
        Pattern(
          "{tool} requires Node.js version {required...}. Please upgrade your Node.js version",
          confidence: .likely),

        "You are using Node {version}, but {tool} requires Node {required...}",
        "The Angular CLI requires a minimum Node.js version of {required}",
        Pattern(
          "You are running version {version} of Node.js, which is not supported by {tool...}.",
          more: ["The official Node.js version that is supported is {required...} or greater"]),
        Pattern("ERROR: This version of {tool} requires at least Node.js {required}"),
        Pattern("SyntaxError: Unexpected reserved word", with: ["EBADENGINE"], confidence: .likely),
        "SyntaxError: Unexpected token '??='", "SyntaxError: Unexpected token '||='",
        // Node.js 8 and older print no quotes.
        Pattern(
          "SyntaxError: Unexpected token ?", with: ["/node_modules/"], notOnLine: ["JSON"],
          confidence: .likely),
        Pattern(
          "SyntaxError: Unexpected token .", with: ["/node_modules/"], notOnLine: ["JSON"],
          confidence: .likely),
        Pattern("SyntaxError: Unexpected token '?'", notOnLine: ["JSON"], confidence: .likely),
        Pattern("SyntaxError: Unexpected token '.'", notOnLine: ["JSON"], confidence: .likely),
        "Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: {module}",
        Pattern("ReferenceError: structuredClone is not defined", confidence: .likely),
        "crypto.hash is not a function",
        Pattern(
          "ReferenceError: performance is not defined", with: ["/node_modules/"], unless: ["jest", "FAIL "],
          confidence: .likely),
        Pattern(
          "ReferenceError: ReadableStream is not defined", with: ["/node_modules/"], unless: ["jest"],
          confidence: .likely),
        Pattern(
          "ReferenceError: AbortController is not defined", with: ["/node_modules/"], unless: ["jest"],
          confidence: .likely),
        Pattern(
          "ReferenceError: File is not defined", with: ["/node_modules/undici"], unless: ["jest"],
          confidence: .likely),
        "TypeError: crypto$2.getRandomValues is not a function",
        Pattern("npm does not support Node.js {version}", notOnLine: ["WARN", "warn"], confidence: .likely),
        "ERROR: npm v{tool} is known not to run on Node.js {version}",
      ],
      causes: [
        "The base image has an old Node, and the newest version of an unpinned tool was installed.",
        "`Unexpected token` in node_modules: the package uses syntax that this Node does not support.",
      ],
      fixes: [
        Fix(
          "Install a newer Node from NodeSource: the distribution's package is too old.",
          snippet:
            "RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs",
          base: .apt, when: ["install -y nodejs"]),
        Fix(
          "Use a newer Node image, or pin the tool to a version that supports this Node.",
          snippet: "FROM node:22"),
        "If you keep this Node, install from a lock file that pins the tool (`npm ci`).",
      ],
      verify: ["docker run --rm {image|<image>} node -v"],
      docs: ["https://nodejs.org/en/about/previous-releases", "https://node.green/"],
      examples: [
        "You are using Node.js 16.20.2. For Next.js, Node.js version \">= v18.17.0\" is required.",
        "The Angular CLI requires a minimum Node.js version of v20.19.",
      ]
    ),
    Rule(
      id: "node-openssl-unsupported", family: "npm",
      title:
        "An old bundler (such as webpack 4) uses a hash that OpenSSL 3 in Node 17 and later does not support",
      level: 93, confidence: .certain,
      repairs: [.toolSetting],
      patterns: [
        "error:0308010C:digital envelope routines::unsupported", "opensslErrorStack: [ 'error:03000086",
        Pattern("ERR_OSSL_EVP_UNSUPPORTED"),
      ],
      causes: [
        "webpack 4 and tools that use it hash with MD4, which OpenSSL 3 in Node 17 and later disables."
      ],
      fixes: [
        Fix(
          "Set `NODE_OPTIONS=--openssl-legacy-provider` for the build step, or use a Node 16 image.",
          snippet: "ENV NODE_OPTIONS=--openssl-legacy-provider",
          change: .variable(
            "NODE_OPTIONS=--openssl-legacy-provider", of: "npm run", "yarn build", "yarn run", "pnpm build",
            "pnpm run", "npx", "next build", "vite build", "ng build")),
        "For the long term, update webpack to 5 (react-scripts 5, Vue CLI 5, …).",
      ],
      verify: ["npm ls webpack"],
      docs: [
        "https://nodejs.org/en/blog/release/v17.0.0",
        "https://nodejs.org/api/cli.html#--openssl-legacy-provider",
      ],
      examples: ["Error: error:0308010C:digital envelope routines::unsupported"]
    ),
    Rule(
      id: "node-import-outside-module", partOf: "node-esm-require", family: "npm", subject: .program,
      title: "{file|A file} uses `import`, but Node.js reads it as CommonJS",
      level: 85, confidence: .likely,
      patterns: [
        Pattern(
          "SyntaxError: Cannot use import statement outside a module",
          unless: ["/node_modules/", "jest", "Jest", ".ts:"], more: ["^{file}:{line#}"])
      ],
      causes: [
        "package.json (the nearest one in the image) has no `\"type\": \"module\"`, and the file does not end in .mjs."
      ],
      fixes: [
        "Set `\"type\": \"module\"` in package.json and copy it beside the file, or rename the file to .mjs. TypeScript must be compiled first (or run with tsx)."
      ],
      docs: ["https://nodejs.org/api/packages.html#determining-module-system"],
      examples: ["SyntaxError: Cannot use import statement outside a module"]
    ),
    Rule(
      id: "node-require-in-module", partOf: "node-esm-require", family: "npm", subject: .program,
      title: "{file|A file} uses `{word}`, but Node.js reads it as an ES module",
      level: 85, confidence: .likely,
      patterns: [
        Pattern(
          "ReferenceError: {word} is not defined in ES module scope",
          unless: ["/node_modules/", "/dist/", "/build/"], more: ["file://{file}:{line#}"])
      ],
      causes: [
        "package.json has `\"type\": \"module\"`, so each .js file is an ES module, config files too."
      ],
      fixes: ["Rename the file to .cjs, or write it with `import` and `export`."],
      docs: ["https://nodejs.org/api/packages.html#determining-module-system"],
      examples: ["ReferenceError: require is not defined in ES module scope, you can use import instead"]
    ),
    Rule(
      id: "node-esm-require", family: "npm",
      title: "Module type mismatch: an ES module is loaded with require(), or the reverse",
      level: 84, confidence: .certain,
      repairs: [.moduleKind],
      patterns: [
        "Error [ERR_REQUIRE_ESM]: require() of ES Module {module} from {importer} not supported",
        "Error [ERR_REQUIRE_ESM]: Must use import to load ES Module: {module}",
        Pattern("Error [ERR_PACKAGE_PATH_NOT_EXPORTED]: {message...}", confidence: .likely),
        Pattern("SyntaxError: Cannot use import statement outside a module", confidence: .likely),
        Pattern("ReferenceError: require is not defined in ES module scope", confidence: .likely),
        Pattern("ReferenceError: module is not defined in ES module scope", confidence: .likely),
      ],
      causes: [
        "The newest major version of a package dropped CommonJS, and the version is not pinned.",
        "A config file is loaded as the wrong module type (\"type\": \"module\" in package.json).",
        "Node is older than 20.19 or 22.12, which can load ES modules with require().",
      ],
      fixes: [
        "Pin the last version of the package that supports CommonJS, load it with `import()`, or use a newer Node image.",
        "If it is a config file, rename it to .cjs (CommonJS) or .mjs (ES module).",
        Fix(
          "Use Node.js 22.12 or later, which can load most ES modules with `require()`.",
          snippet: "FROM node:22"),
      ],
      verify: ["docker run --rm {image|<image>} node -v"],
      docs: ["https://nodejs.org/api/errors.html#err_require_esm", "https://nodejs.org/api/modules.html"],
      examples: [
        """
        Error [ERR_REQUIRE_ESM]: require() of ES Module /app/node_modules/a/index.js from /app/b.js not \
        supported.
        """
      ]
    ),
    Rule(
      id: "node-native-other-platform", family: "npm",
      title: "node_modules has {module|a package} for a different platform",
      level: 91, confidence: .certain,
      patterns: [
        "You installed esbuild for another platform than the one you're currently using",
        Pattern("You installed esbuild on another platform than the one you're currently using"),
        Pattern("Could not load the \"{module}\" module using the {platform} runtime", confidence: .likely),
        Pattern(
          "The package \"@esbuild/{platform}\" could not be found, and is needed by esbuild",
          confidence: .likely),
        Pattern("Node Sass could not find a binding for your current environment", confidence: .likely),
        Pattern("was compiled against a different Node.js version using", confidence: .likely),
        ".node: invalid ELF header",
        Pattern(
          "Prisma Client could not locate the Query Engine for runtime \"{platform}\"", confidence: .likely),
      ],
      causes: [
        "node_modules was copied from the host (macOS, Windows, glibc) or from a stage with a different C library.",
        "The lock file lists only the optional packages of the machine that wrote it.",
        "Optional dependencies were not installed (--omit=optional).",
      ],
      fixes: [
        Fix(
          "Use a Debian image for 32-bit ARM, or remove arm/v7 from the platforms: sharp has no prebuilt file for it on Alpine.",
          when: ["linuxmusl-arm runtime"]),
        Fix(
          "Remove `--ignore-scripts` and `--omit=optional` from the install step.",
          when: ["--ignore-scripts"]),
        Fix(
          "Exclude node_modules with .dockerignore, and install the packages in the image (`npm ci`).",
          snippet: "# .dockerignore\nnode_modules"),
        "Use the same base image (both Alpine, or both Debian) in the stage that installs the packages and the stage that runs them.",
        Fix(
          "For sharp, specify the platform.",
          snippet: """
            RUN npm install --os=linux --libc=musl --cpu=x64 sharp
            """),
      ],
      verify: ["RUN node -p 'process.platform + process.arch' && ls node_modules/@img node_modules/@esbuild"],
      docs: [
        "https://esbuild.github.io/getting-started/#simultaneous-platforms",
        "https://sharp.pixelplumbing.com/install#cross-platform",
      ],
      examples: ["Error: Could not load the \"sharp\" module using the linuxmusl-x64 runtime"]
    ),
  ]
}
