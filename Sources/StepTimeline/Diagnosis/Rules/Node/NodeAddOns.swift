extension RuleCatalog {
  /// Native parts of npm's packages: not built, built for another system, or not to be compiled here.
  static let nodeAddOns: [Rule] = [
    Rule(
      id: "sharp-needs-libvips", family: "npm", subject: .package,
      title:
        "This release of sharp has no binary for this image: it wants an installed libvips {needed|of its version}",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        "sharp: Installation error: Use with {...} requires manual installation of libvips {needed...}",
        Pattern(
          "sharp: Please see https://sharp.pixelplumbing.com/install for required dependencies",
          confidence: .likely),
      ],
      causes: [
        "sharp brings prebuilt libvips for some systems only; releases before 0.29 have none for musl or arm64 in many cases."
      ],
      fixes: [
        Fix(
          "Update sharp: today's releases have binaries for glibc and musl on amd64 and arm64.",
          snippet: "npm install sharp@latest   # or: yarn upgrade sharp --latest"),
        Fix(
          "Or install libvips and a compiler before the packages.",
          snippet: "RUN apk add --no-cache vips-dev build-base python3", base: .apk),
        Fix("Or build for the platform that has a binary.", snippet: "docker build --platform linux/amd64 ."),
      ],
      docs: ["https://sharp.pixelplumbing.com/install"],
      examples: [
        "sharp: Installation error: Use with glibc 2.28 requires manual installation of libvips >= 8.10.6"
      ]
    ),
    Rule(
      id: "yarn-package-not-built", family: "npm", subject: .package,
      title: "Yarn could not build the package {package}; the reason is in {log}",
      level: 63, confidence: .likely,
      patterns: [
        "│ {package} couldn't be built successfully (exit code {code#}, logs can be found here: {log})",
        "{package} couldn't be built successfully (exit code {code#}, logs can be found here: {log})",
      ],
      causes: [
        "The package's install script failed: a download (browsers, prebuilt files) was refused, or a compiler or library is missing. Yarn writes its output to a file that the build then throws away."
      ],
      fixes: [
        Fix(
          "Show the script's output in the build, and build again.",
          snippet: "RUN yarn install --immutable --inline-builds"),
        "If the package's download is not needed here, turn it off with its variable (PUPPETEER_SKIP_DOWNLOAD, CYPRESS_INSTALL_BINARY=0).",
      ],
      docs: ["https://yarnpkg.com/cli/install"],
      examples: [
        "➤ YN0009: │ shop@npm:1.0.0 couldn't be built successfully (exit code 1, logs can be found here: /tmp/xfs-1/build.log)"
      ]
    ),
    Rule(
      id: "npm-platform", partOf: "npm-engine", family: "npm", subject: .package,
      title: "{package|A package} is not for the image's operating system or processor",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("npm error code EBADPLATFORM", more: ["Unsupported platform for {package}:"]),
        Pattern("npm ERR! code EBADPLATFORM", more: ["Unsupported platform for {package}:"]),
        "error {package}: The platform \"linux\" is incompatible with this module",
        "ERR_PNPM_UNSUPPORTED_PLATFORM",
      ],
      causes: [
        "The package is compiled for one system and processor (`@esbuild/darwin-arm64`, fsevents), and package.json lists it as a usual dependency."
      ],
      fixes: [
        "Remove {package|the package} from the dependencies, or move it to `optionalDependencies`; then update the lock file.",
        "If the package is for Linux on another processor, build the image for that processor (`--platform`). If it needs another C library, use a Debian-based image instead of Alpine.",
      ],
      docs: ["https://docs.npmjs.com/cli/v10/configuring-npm/package-json#os"],
      examples: [
        """
        npm error code EBADPLATFORM
        npm error notsup Unsupported platform for @esbuild/darwin-arm64@0.21.5: wanted {"os":"darwin","cpu":"arm64"}
        """
      ]
    ),
    Rule(
      id: "node-part-left-out-by-engine", partOf: "npm-engine", family: "npm", subject: .package,
      title:
        "npm skipped a native package: Node {version|of the image} is too old (required: {wanted})",
      level: 94, confidence: .likely,
      repairs: [.raiseImage],
      patterns: .each(["npm WARN EBADENGINE ", "npm warn EBADENGINE "]) { head in
        .each(["Cannot find native binding", "npm has a bug related to optional dependencies"]) { said in
          Pattern(
            head + "  required: { node: '{wanted...}'", with: [said],
            more: [head + "  current: { node: 'v{version}'", "package: '{package}'"])
        }
      },
      causes: [
        "npm skips an optional package without an error if its `engines` do not allow this Node. The hint to remove the lock file does not help: npm would skip it again."
      ],
      fixes: [
        Fix(
          "Use a Node image that {package|the package} supports ({wanted}).",
          snippet: "FROM node:<a version that fits>")
      ],
      verify: ["docker run --rm {image|<image>} node -v"],
      docs: ["https://docs.npmjs.com/cli/configuring-npm/package-json#engines"],
      examples: [
        """
        npm warn EBADENGINE Unsupported engine {
        npm warn EBADENGINE   package: 'fastbundle@2.0.1',
        npm warn EBADENGINE   required: { node: '^20.19.0 || >=22.12.0' },
        npm warn EBADENGINE   current: { node: 'v18.20.8', npm: '10.8.2' }
        npm warn EBADENGINE }
        npm error Error: Cannot find native binding. npm has a bug related to optional dependencies
        """
      ],
      implies: ["npm-module-not-found"]
    ),
    Rule(
      id: "pnpm-native-part-not-built", partOf: "npm-module-not-found", family: "npm", subject: .package,
      title:
        "The native addon of {package|a package} is not built: pnpm does not run the install scripts of dependencies",
      level: 91, confidence: .likely, repairs: [],
      patterns: unbuilt.flatMap { said in
        [
          Pattern(
            said, with: ["Ignored build scripts: "],
            more: [
              ".pnpm/{}/node_modules/{package}/build/", "node_modules/{package}/build/",
              "Ignored build scripts: {package}@", "Ignored build scripts: {package}.",
            ], confidence: .certain),
          // The installation was in an earlier step.
          Pattern(
            said, with: ["/node_modules/.pnpm/"], notOnLine: ["/node_modules/.pnpm/node-gyp"],
            more: [".pnpm/{}/node_modules/{package}/build/", ".pnpm/{}/node_modules/{package}/"]),
        ]
      },
      causes: [
        "Since pnpm 10, install scripts of dependencies run only if the project allows them. {package|The package} downloads or compiles its native addon in such a script."
      ],
      fixes: [
        Fix(
          "Allow its install script: run `pnpm approve-builds`, or list {package|the package} under `onlyBuiltDependencies` in pnpm-workspace.yaml. Commit that file and copy it before `pnpm install`.",
          snippet:
            "# pnpm-workspace.yaml (`pnpm approve-builds` writes it)\nonlyBuiltDependencies:\n  - '{package|<package>}'"
        ),
        Fix(
          "Or build it in the image after `pnpm install`.", snippet: "RUN pnpm rebuild {package|<package>}"
        ),
      ],
      verify: ["pnpm ignored-builds"],
      docs: ["https://pnpm.io/cli/approve-builds", "https://pnpm.io/settings"],
      examples: [
        """
        │   Ignored build scripts: sqlite3.                                            │
        Error: Could not locate the bindings file. Tried:
         → /srv/node_modules/.pnpm/sqlite3@5.1.7/node_modules/sqlite3/build/node_sqlite3.node
        """
      ],
      implies: ["npm-module-not-found"]
    ),
    Rule(
      id: "bun-native-part-not-built", partOf: "npm-module-not-found", family: "npm", subject: .package,
      title: "The native addon of {package|a package} is not built: Bun did not run its install script",
      level: 91, confidence: .certain, repairs: [],
      patterns: unbuilt.map {
        Pattern($0, with: ["bun pm untrusted"], more: ["node_modules/{package}/build/"])
      },
      causes: [
        "Bun runs only the install scripts of packages in `trustedDependencies` and in Bun's default list."
      ],
      fixes: [
        Fix(
          "Trust {package|the package} with `bun pm trust`, which adds it to `trustedDependencies`, and commit package.json.",
          snippet: "bun pm trust {package|<package>}")
      ],
      verify: ["bun pm untrusted"],
      docs: ["https://bun.com/docs/install/lifecycle"],
      examples: [
        """
        Blocked 1 postinstall. Run `bun pm untrusted` for details.
        Error: Could not locate the bindings file. Tried:
         → /srv/node_modules/sqlite3/build/node_sqlite3.node
        """
      ],
      implies: ["npm-module-not-found"]
    ),
    Rule(
      id: "node-native-part-not-built", partOf: "npm-module-not-found", family: "npm", subject: .package,
      title: "The native addon of {package|a package} is not built for this image",
      level: 84, confidence: .likely, repairs: [],
      patterns: .each(unbuilt, more: ["node_modules/{package}/build/", "node_modules/{package}/lib/"]),
      causes: [
        "The install scripts did not run (`--ignore-scripts`), and the package downloads or compiles its native addon there.",
        "node_modules comes from the host, or from a stage with a different Node version, CPU architecture or C library.",
      ],
      fixes: [
        Fix(
          "Remove `--ignore-scripts`, or rebuild the package after the install step.",
          snippet: "RUN npm rebuild {package|<package>}", when: ["--ignore-scripts"]),
        Fix(
          "Exclude node_modules with .dockerignore, and rebuild {package|the package} in the image that runs it.",
          snippet: "RUN npm rebuild {package|<package>}", unless: ["--ignore-scripts"]),
        "Or install the packages in the stage that runs them, or in a stage with the same base image.",
      ],
      verify: ["RUN node -p 'process.versions.modules + process.platform + process.arch'"],
      docs: ["https://docs.npmjs.com/cli/commands/npm-rebuild"],
      examples: [
        "Error: Could not locate the bindings file. Tried:\n → /srv/node_modules/sqlite3/build/node_sqlite3.node"
      ],
      implies: ["npm-module-not-found"]
    ),
    Rule(
      id: "node-headers-want-standard", partOf: "npm-node-gyp", family: "npm", subject: .package,
      title:
        "The headers of this Node need C++{standard}, but {package|the package} is compiled with an older standard",
      level: 94, confidence: .certain, repairs: [],
      patterns: [
        Pattern(
          "#error \"C++{standard#} or later required.\"",
          more: [
            "npm error path {...}node_modules/{package}", "npm ERR! path {...}node_modules/{package}",
            "error /{...}node_modules/{package}: Command failed",
            "Entering directory '{...}node_modules/{package}/build'",
          ])
      ],
      causes: [
        "This release of {package|the package} is older than this Node, and its binding.gyp sets the older standard."
      ],
      fixes: [
        Fix(
          "Compile with the C++ standard that the headers need, or update the package to a release that supports this Node.",
          snippet: "ENV CXXFLAGS=-std=c++{standard}"),
        "Or use the Node version that {package|the package} supports.",
      ],
      verify: ["RUN node -v", "npm view {package|<package>} versions"],
      docs: ["https://github.com/nodejs/node-gyp#readme", "https://nodejs.org/en/about/previous-releases"],
      examples: [
        """
        npm error path /srv/node_modules/fastparse
        npm error /root/.cache/node-gyp/24.1.0/include/node/v8config.h:13:2: error: #error "C++20 or later required."
        npm error gyp ERR! build error
        """
      ],
      implies: ["npm-node-gyp"]
    ),
    Rule(
      id: "node-native-headers", partOf: "npm-node-gyp", family: "npm", subject: .package,
      title: "The native addon of {addOn|a package} cannot be compiled: pkg-config does not find {package}",
      level: 93, confidence: .certain, repairs: [],
      patterns: [
        "Package {package} was not found in the pkg-config search path",
        "Package '{package}', required by 'virtual:world', not found",
        "gyp: Call to 'pkg-config {package} --",
      ].map {
        Pattern(
          $0, with: ["gyp ERR!"],
          more: [
            "npm error path {...}node_modules/{addOn}", "npm ERR! path {...}node_modules/{addOn}",
            "error /{...}node_modules/{addOn}: Command failed",
            "node_modules/{addOn}: Running install script",
          ])
      },
      causes: [
        "There is no prebuilt binary of {addOn|the package} for this Node, CPU architecture or C library, so it is compiled here. The development headers of its libraries are missing."
      ],
      fixes: [
        Fix(
          "Install pkg-config and the development packages that {addOn|the package} needs.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {aptPackages}",
          base: .apt, when: ["{aptPackages}"]),
        Fix(
          "Install the development (`-dev`) package that contains {package}.pc; find its name with apt-file.",
          snippet:
            "RUN apt-get update && apt-get install -y apt-file && apt-file update && apt-file search {package}.pc",
          base: .apt, unless: ["{aptPackages}"]),
        Fix(
          "Install pkg-config and the development packages that {addOn|the package} needs.",
          snippet: "RUN apk add --no-cache {apkPackages}", base: .apk, when: ["{apkPackages}"]),
        Fix(
          "Install the package that provides this .pc file by its `pc:` name.",
          snippet: "RUN apk add --no-cache 'pc:{package}'",
          base: .apk, unless: ["{apkPackages}"]),
        Fix(
          "Install the package that provides this .pc file by its `pkgconfig(…)` name.",
          snippet: "RUN dnf install -y pkgconf-pkg-config 'pkgconfig({package})'", base: .dnf),
        "Or use a version of {addOn|the package} with prebuilt binaries for this Node.",
      ],
      verify: ["RUN pkg-config --list-all"],
      docs: [
        "https://github.com/Automattic/node-canvas#compiling",
        "https://github.com/nodejs/node-gyp#installation",
      ],
      examples: [
        """
        npm error path /srv/node_modules/canvas
        npm error Package pixman-1 was not found in the pkg-config search path.
        npm error gyp ERR! configure error
        """
      ],
      implies: ["npm-node-gyp", "pkg-config-package-missing"]
    ),
    Rule(
      id: "node-modules-of-host", partOf: "node-native-other-platform", family: "npm", subject: .file,
      title:
        "node_modules was copied from another system: it has esbuild for {platform|macOS or Windows}",
      level: 93, confidence: .certain, repairs: [],
      patterns: .each(["darwin", "win32"]) { system in
        [
          Pattern(
            "\"@esbuild/\(system)-{}\" package is present but this platform",
            more: ["\"@esbuild/{platform}\" package is present"])
        ]
      },
      causes: [
        "COPY copied node_modules from the developer's machine into the image, and no later step reinstalls the packages."
      ],
      fixes: [
        Fix(
          "Add node_modules to .dockerignore, and install the packages in the image (`npm ci`).",
          snippet: "# .dockerignore\nnode_modules\n**/node_modules"),
        Fix(
          "Run the install step after the COPY of package.json.", snippet: "RUN npm ci",
          unless: ["yarn", "pnpm"]),
      ],
      verify: ["cat .dockerignore"],
      docs: [
        "https://esbuild.github.io/getting-started/#simultaneous-platforms",
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
      ],
      examples: [
        """
        Specifically the "@esbuild/darwin-x64" package is present but this platform
        needs the "@esbuild/linux-arm64" package instead. People often get into this
        """
      ],
      implies: ["node-native-other-platform"]
    ),
    Rule(
      id: "npm-optional-left-out", partOf: "npm-module-not-found", family: "npm", subject: .package,
      title:
        "{module|A package's native part} is not installed: the install step skips optional dependencies",
      level: 93, confidence: .certain, repairs: [],
      patterns: .each(["--omit=optional", "--omit optional", "--no-optional", "--ignore-optional"]) {
        option in
        nativeParts.map {
          Pattern(
            "Cannot find module '{...}\($0)", more: ["Cannot find module '{module}'"], inDockerfile: [option])
        } + [
          Pattern(
            "Cannot find module {module}. npm has a bug related to optional", inDockerfile: [option]),
          Pattern("Error: Cannot find native binding", inDockerfile: [option]),
        ]
      },
      causes: [
        "Packages with native code ship their binaries as optional dependencies, one for each platform. They do not run without them."
      ],
      fixes: [
        Fix(
          "Install the optional dependencies too: remove `--omit=optional`.", snippet: "RUN npm ci",
          when: ["--omit"]),
        Fix(
          "Install the optional dependencies too: remove `--no-optional`.",
          snippet: "RUN pnpm install --frozen-lockfile", when: ["--no-optional", "pnpm"]),
        Fix(
          "Install the optional dependencies too: remove `--no-optional`.", snippet: "RUN npm ci",
          when: ["--no-optional"], unless: ["pnpm"]),
        Fix(
          "Install the optional dependencies too: remove `--ignore-optional`.",
          snippet: "RUN yarn install --frozen-lockfile", when: ["--ignore-optional"]),
        "If .npmrc has `omit=optional`, remove it.",
      ],
      verify: ["RUN npm config get omit"],
      docs: ["https://docs.npmjs.com/cli/commands/npm-install#omit"],
      examples: [
        Example(
          "Error: Cannot find module '../fastcss.linux-x64-gnu.node'",
          step: "RUN npm run build", dockerfile: "RUN npm ci --omit=optional")
      ],
      implies: ["npm-module-not-found"]
    ),
    Rule(
      id: "npm-native-part-named", partOf: "npm-module-not-found", family: "npm", subject: .package,
      title: "{module|A package's native part} is not installed: the binary for this platform is missing",
      level: 85, confidence: .certain, repairs: [],
      patterns: nativeParts.map {
        Pattern("Cannot find module '{...}\($0)", more: ["Cannot find module '{module}'"])
      }
        + ["x64", "arm64"].flatMap { processor in
          // Parcel breaks its message.
          ["gnu", "musl"].map {
            Pattern(
              "/node_modules/{module}.linux-\(processor)-\($0).node\" from",
              with: ["Could not resolve module"], notOnLine: ["/build/"])
          }
        },
      causes: [
        "The lock file was written on another system and lists only that system's native packages (npm/cli issue 4828).",
        "node_modules comes from the host, or from a stage with a different C library or CPU architecture.",
        "Optional dependencies were not installed (`omit=optional` in .npmrc).",
      ],
      fixes: [
        Fix(
          "Delete node_modules and the lock file, generate it again and commit it. Exclude node_modules with .dockerignore.",
          snippet: "rm -rf node_modules package-lock.json && npm install", unless: ["pnpm", "yarn", "bun "]),
        Fix(
          "Reinstall the packages in this stage, and exclude node_modules with .dockerignore.",
          snippet: "RUN pnpm install --frozen-lockfile --force", when: ["pnpm"]),
        Fix(
          "Reinstall the packages in this stage, and exclude node_modules with .dockerignore.",
          snippet: "RUN yarn install --force", when: ["yarn"], unless: ["pnpm"]),
        Fix(
          "Reinstall the packages in this stage, and exclude node_modules with .dockerignore.",
          snippet: "RUN bun install --force", when: ["bun "], unless: ["pnpm", "yarn"]),
        "Or add the package for this platform to the project's `optionalDependencies`.",
      ],
      verify: ["grep -c 'linux-x64' package-lock.json", "cat .dockerignore"],
      docs: ["https://github.com/npm/cli/issues/4828"],
      examples: ["Error: Cannot find module '@acme/oxide-linux-arm64-musl'\nRequire stack:"],
      implies: ["npm-module-not-found"]
    ),
  ]

  /// Ends of the names that packages give their native parts for Linux.
  private static let nativeParts = [
    "linux-x64-gnu", "linux-x64-musl", "linux-arm64-gnu", "linux-arm64-musl", "linux-x64-glibc",
    "linux-arm64-glibc", "linux-x64'", "linux-arm64'", "linuxmusl-x64", "linuxmusl-arm64",
  ]

  /// How Node says that a package's native part is not there.
  private static let unbuilt = [
    "Could not locate the bindings file. Tried:", "No native build was found for platform=",
    "Error: Cannot find module '../build/Release/{binding}.node'",
    "Error: Cannot find module '{...}/build/Release/{binding}.node'",
    "Error: Cannot find module './build/Release/{binding}'",
  ]
}
