extension RuleCatalog {
  /// Modules that a program or a bundler does not find, told apart by what their names are; a package.json that npm does not find.
  static let nodeModules: [Rule] = [
    Rule(
      id: "node-module-truncated", family: "npm", subject: .file,
      title: "{file} in node_modules is empty or cut off",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("Error parsing {file}/package.json: Unexpected end of JSON input", with: ["node_modules/"]),
        Pattern("Error parsing {file}/package.json: Unexpected token", with: ["node_modules/"]),
      ],
      causes: [
        "An earlier installation was interrupted, or the disk was full, and its layer or cache was kept.",
        "node_modules of the host, which is damaged, was copied into the image.",
      ],
      fixes: [
        Fix(
          "Install the packages anew, without the layer that the cache holds.",
          snippet: "docker build --no-cache ."),
        Fix("Exclude node_modules in .dockerignore.", snippet: "# .dockerignore\nnode_modules"),
      ],
      verify: ["docker system df"],
      docs: ["https://docs.docker.com/build/cache/invalidation/"],
      examples: [
        "SyntaxError: Error parsing /srv/node_modules/flux/package.json: Unexpected end of JSON input"
      ]
    ),
    Rule(
      id: "sharp-not-installed-here", partOf: "node-native-other-platform", family: "npm", subject: .package,
      title: "sharp cannot load its compiled part: it was not installed, or it is for another platform",
      level: 92, confidence: .possible,
      repairs: [],
      patterns: .each(["Cannot find module", "Qualified path resolution failed", "Possible solutions"]) {
        Pattern(
          "Something went wrong installing the \"sharp\" module", with: [$0], notOnLine: ["[warn]", "WARN"])
      },
      causes: [
        "node_modules or .yarn/unplugged was copied from the host or another image, with the files of that platform."
      ],
      fixes: [
        Fix(
          "Remove `--ignore-scripts` from the install step, or run `npm rebuild sharp` after it: sharp downloads its part in a script.",
          when: ["--ignore-scripts"]),
        Fix(
          "Exclude node_modules and .yarn/unplugged with .dockerignore, and install the packages in the image.",
          snippet: "# .dockerignore\nnode_modules\n.yarn/unplugged"),
      ],
      docs: ["https://sharp.pixelplumbing.com/install#cross-platform"],
      examples: [
        "Error: \nSomething went wrong installing the \"sharp\" module\n\nCannot find module '../build/Release/sharp-linux-x64.node'"
      ]
    ),
    Rule(
      id: "npm-no-package-json", partOf: "npm-missing-script", family: "npm", subject: .file,
      title: "There is no package.json in {folder|the folder where npm was started}",
      level: 93, confidence: .certain,
      patterns: .each(
        [
          "npm error enoent Could not read package.json: {...} open '{path}'",
          "npm ERR! enoent Could not read package.json: {...} open '{path}'",
          "enoent ENOENT: no such file or directory, open '{path}package.json'",
          "package.json ENOENT: no such file or directory, open '{path}package.json'",
          "Couldn't find a package.json file in \"{path}\"",
        ],
        notOnLine: ["/node_modules/"],
        more: [
          "open '{folder}/package.json'", "package.json file in \"{folder}\"", "command sh -c {script...}",
        ]),
      causes: [
        "package.json is not copied to that folder before this step, or .dockerignore excludes it.",
        "WORKDIR is a different folder than the one that package.json was copied to.",
      ],
      fixes: [
        Fix(
          "Install without scripts, or copy the other folder first. A script in the root package.json (`{script}`) installs packages in a folder that is not in this stage.",
          snippet: "RUN npm ci --ignore-scripts", when: ["command sh -c npm ", " install"],
          unless: ["run build"],
          change: .option("--ignore-scripts", of: "npm ci", "npm install")),
        "Copy package.json to that folder before this step, or set WORKDIR to the folder that has it.",
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://docs.docker.com/reference/dockerfile/#workdir"],
      examples: [
        "npm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '/app/package.json'"
      ]
    ),
    Rule(
      id: "node-package-missing", partOf: "npm-module-not-found", family: "npm", subject: .package,
      title: "The package {module} is not installed in node_modules of this stage",
      level: 81, confidence: .certain,
      patterns: [
        Pattern(
          "Error: Cannot find module '{module}'", with: ["Require stack"],
          notOnLine: barePaths + ["TS2307"]),
        Pattern(
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '{module}' imported from", notOnLine: barePaths),
        Pattern(
          "^Module not found: Can't resolve '{module}'",
          notOnLine: barePaths + [
            "'components/", "'pages/", "'lib/", "'utils/", "'app/",
          ], confidence: .likely),
      ],
      causes: [
        "No step of this stage installs the dependencies, or node_modules was not copied from the stage that does.",
        "It is a development dependency, and those are not installed (--omit=dev, NODE_ENV=production).",
        "It is missing in package.json: on your machine another package or a global install provides it.",
      ],
      fixes: [
        Fix(
          "Set NODE_ENV=production only after the build, or install with `--include=dev` (Yarn: `--production=false`): production mode skips the development dependencies that the build needs.",
          when: ["ENV NODE_ENV=production"]),
        Fix(
          "Set NODE_ENV=production only after the build, or install with `--include=dev` (Yarn: `--production=false`): production mode skips the development dependencies that the build needs.",
          when: ["ENV NODE_ENV production"]),
        Fix(
          "Add {module} to package.json if it is missing, commit the lock file, and install it in this stage (without `--omit=dev` if the build needs it).",
          snippet: "npm install {module|<module>}"),
        "In a stage that only runs the app, copy node_modules from the stage that installs the packages.",
      ],
      verify: ["npm ls {module}"],
      docs: ["https://docs.npmjs.com/cli/v10/commands/npm-ci"],
      examples: [
        "Error: Cannot find module 'express'\nRequire stack:\n- /app/scripts/gen.js"
      ]
    ),
    Rule(
      id: "web-module-of-node", partOf: "npm-module-not-found", family: "npm", subject: .program,
      title: "Browser code imports {module|a module} of Node.js, which browsers do not have",
      level: 83, confidence: .likely,
      patterns: .each([
        "assert", "buffer", "child_process", "constants", "crypto", "dns", "fs", "fs/promises", "http",
        "http2",
        "https", "module", "net", "os", "path", "perf_hooks", "process", "querystring", "readline", "stream",
        "timers", "tls", "tty", "url", "util", "vm", "worker_threads", "zlib",
      ]) { name in
        [Pattern].each(
          [
            "Module not found: Can't resolve '\(name)'", "Module not found: Error: Can't resolve '\(name)'",
          ], more: ["Can't resolve '{module}'"])
      },
      causes: [
        "A page or component imports server-side code.",
        "webpack 5 no longer includes polyfills for Node.js modules; webpack 4 and Create React App 4 did.",
      ],
      fixes: [
        "Import it only in server-side code, add a polyfill with `resolve.fallback` in the webpack config, or use the browser's API (for crypto: `crypto.subtle`).",
        "If the browser never uses the module, set it to `false` in `resolve.fallback`.",
      ],
      verify: ["grep -rn {module} --include=package.json node_modules   # which package uses it"],
      docs: [
        "https://webpack.js.org/configuration/resolve/#resolvefallback",
        "https://nextjs.org/docs/messages/module-not-found",
      ],
      examples: [
        "./src/token.js:1:1\nModule not found: Can't resolve 'crypto'",
        "Module not found: Error: Can't resolve 'stream' in '/app/node_modules/example-hash'",
      ]
    ),
    Rule(
      id: "web-module-in-folder", partOf: "npm-module-not-found", family: "npm", subject: .file,
      title:
        "Cannot find {folder}/{rest}: the package {folder} is missing or has no such file, or it is a project folder",
      level: 82, confidence: .likely,
      patterns: .each(
        [
          "Module not found: Can't resolve '{folder}/{rest}'",
          "Module not found: Error: Can't resolve '{folder}/{rest}'",
        ], notOnLine: [".", "/", "@", "~", "#", "node:"].map { "resolve '" + $0 } + ["!"]),
      causes: [
        "{folder} is a package that is not installed, or that has this file only in a different version.",
        "{folder} is a folder of the project. It is not copied, or the config that maps it is not: `baseUrl` or `paths` in tsconfig.json or jsconfig.json, or the bundler's aliases.",
        "The letter case differs: Linux is case-sensitive.",
      ],
      fixes: [
        "If {folder} is a folder of the project, copy it before this step, with tsconfig.json or jsconfig.json and the bundler's config. If it is a package, install it.",
        Fix(
          "If {folder} is a package, install it, or use a version that has the file.",
          snippet: "npm install {folder}",
          unless: ["components", "pages", "lib", "utils", "app", "src", "hooks", "styles", "assets"].map {
            "resolve '" + $0 + "/"
          }),
      ],
      verify: ["npm ls {folder}"],
      docs: [
        "https://nextjs.org/docs/messages/module-not-found",
        "https://webpack.js.org/configuration/resolve/",
      ],
      examples: [
        "Module not found: Can't resolve 'components/Header'",
        "Module not found: Error: Can't resolve 'react-dom/client' in '/app/src'",
      ]
    ),
    Rule(
      id: "node-export-missing", partOf: "npm-ts-error", family: "npm", subject: .package,
      title:
        "{module} in the image does not export `{name}`: version mismatch with the code that imports it",
      level: 83, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          "Attempted import error: '{name}' is not exported from '{module}'",
          "export '{name}' (imported as '{}') was not found in '{module}'",
          "export '{name}' (reexported as '{}') was not found in '{module}'",
        ],
        // Bundlers warn in the same words, and go on.
        unless: ["WARNING in ", "ompiled with warnings"], notOnLine: ownFiles)
        + .each(
          [
            "\"{name}\" is not exported by \"{}node_modules/{module}\", imported by",
            "No matching export in \"{}node_modules/{module}\" for import \"{name}\"",
            "SyntaxError: The requested module '{module}' does not provide an export named '{name}'",
          ], notOnLine: ownFiles),
      causes: [
        "Without a lock file, or with ranges such as `^18`, npm installed a different version of {module}, or of the package that imports it, than on your machine.",
        "The code was written for a newer or older version of {module}.",
      ],
      fixes: [
        Fix(
          "Install the exact versions of the lock file: commit and copy package-lock.json, and use `npm ci` instead of `npm install`.",
          snippet: "COPY package.json package-lock.json ./\nRUN npm ci", when: ["npm install"]),
        Fix(
          "Install a version of {module} that has this export, pin it in package.json, and commit the lock file.",
          snippet: "npm install {module|<package>}@<version>"),
      ],
      verify: ["npm ls {module|<package>}"],
      docs: ["https://docs.npmjs.com/cli/commands/npm-ci"],
      examples: [
        "Attempted import error: 'useFlux' is not exported from 'capacitor-kit' (imported as 'kit').",
        "export 'useFlux' (imported as 'useFlux') was not found in 'capacitor-kit' (possible exports: useCell)",
      ]
    ),
    Rule(
      id: "node-gyp-python2", partOf: "npm-node-gyp", family: "npm",
      title: "The node-gyp of this old npm needs Python 2, which is not installed in the image",
      level: 88, confidence: .likely,
      patterns: [
        "Can't find Python executable \"{}\", you can set the PYTHON env variable"
      ],
      causes: [
        "A package has no prebuilt binary for this Node, CPU architecture or C library, so it is compiled. node-gyp before 5.0 supports only Python 2."
      ],
      fixes: [
        Fix(
          "Install Python 2, make and a C++ compiler before this step, or use a newer Node image, whose npm uses Python 3.",
          snippet: "RUN apk add --no-cache python2 make g++", base: .apk),
        Fix(
          "Install Python 2, make and a C++ compiler before this step, or use a newer Node image, whose npm uses Python 3.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends python2 make g++",
          base: .apt),
        Fix(
          "Install Python 2, make and a C++ compiler before this step, or use a newer Node image, whose npm uses Python 3.",
          snippet: "RUN dnf install -y python2 make gcc-c++", base: .dnf),
        "Or update Node and the package: newer releases have prebuilt binaries and use Python 3.",
      ],
      verify: ["npm explain node-gyp"],
      docs: ["https://github.com/nodejs/node-gyp#installation"],
      examples: [
        "gyp ERR! stack Error: Can't find Python executable \"python\", you can set the PYTHON env variable."
      ]
    ),
  ]

  /// How names of the project's own files begin.
  private static let ownFiles = ["'./", "'../", "'/", "'@/", "'~", "'src/"]

  /// The first characters after the quote of a file's path or alias, not of a package.
  private static let barePaths = ownFiles + ["'node:", "'#", "'.prisma", "'@rollup/rollup-"]
}
