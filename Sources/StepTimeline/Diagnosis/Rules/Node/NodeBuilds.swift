extension RuleCatalog {
  /// Node builds whose cause shows in what the Dockerfile does, or in what a tool of the project says itself.
  static let nodeBuilds: [Rule] = [
    Rule(
      id: "node-bad-option", family: "npm",
      title: "node does not support the option {option}",
      level: 88, confidence: .certain,
      repairs: [.dropOption],
      patterns: [
        "^node: bad option: {option}", "^/usr/local/bin/node: bad option: {option}",
        "^/usr/bin/node: bad option: {option}",
      ],
      causes: ["The option is misspelled, or belongs to a newer or older Node.js than the image has."],
      fixes: ["Correct or remove the option, or use a Node.js image that supports it."],
      verify: ["docker run --rm {image|<image>} node --help"],
      docs: ["https://nodejs.org/api/cli.html"],
      examples: ["node: bad option: --experimental-modulez"]
    ),
    Rule(
      id: "npm-package-json-not-in-context", partOf: "npm-missing-script", family: "npm",
      title:
        "package.json is not in the build context, so COPY with a wildcard did not copy it",
      level: 94, confidence: .likely,
      repairs: [.copyBefore],
      patterns: .each([
        "COPY package*.json", "COPY package.*", "COPY [\"package*.json", "COPY ./package*.json", "COPY . .",
      ]) { copy in
        [Pattern].each(
          [
            "enoent ENOENT: no such file or directory, open '{path}package.json'",
            "enoent Could not read package.json: {...} open '{path}'",
          ], inDockerfile: [copy], notInDockerfile: ["COPY package.json", "COPY ./package.json"])
      },
      causes: [
        "A COPY wildcard copies only what matches, and package.json is not in the build context (wrong folder, `docker build - <`, or .dockerignore).",
        "WORKDIR was changed after the COPY.",
      ],
      fixes: [
        Fix(
          "Build with the folder that has package.json as the context, and check that .dockerignore does not exclude it.",
          snippet: "docker build -t <name> <folder with package.json>   # not: docker build - < Dockerfile")
      ],
      verify: ["ls package.json .dockerignore"],
      docs: [
        "https://docs.docker.com/build/concepts/context/",
        "https://docs.docker.com/reference/dockerfile/#copy",
      ],
      examples: [
        Example(
          "npm ERR! enoent ENOENT: no such file or directory, open '/app/package.json'",
          step: "[3/4] RUN npm install", dockerfile: "COPY package*.json ./")
      ]
    ),
    Rule(
      id: "npm-lock-not-in-context", partOf: "npm-ci-lock", family: "npm",
      title: "package-lock.json is missing: COPY names it, but it is not in the build context",
      level: 94, confidence: .likely,
      patterns: .each([
        "COPY package*.json", "COPY ./package*.json", "COPY package.json package-lock.json*", "COPY . .",
      ]) { copy in
        [Pattern].each(
          [
            "npm ci` command can only install with an existing",
            "npm ci can only install with an existing package-lock.json",
          ], inDockerfile: [copy])
      },
      causes: [
        "The wildcard matched package.json only: package-lock.json was never generated or committed, or .dockerignore excludes it.",
        "The project uses the lock file of pnpm, Yarn or Bun.",
      ],
      fixes: [
        Fix(
          "Generate package-lock.json, commit it, and check that .dockerignore does not exclude it; or use `npm install` instead of `npm ci`.",
          snippet: "npm install --package-lock-only && git add package-lock.json"),
        Fix(
          "If you do not want a lock file, use `npm install` instead of `npm ci`.", snippet: "RUN npm install"
        ),
      ],
      verify: ["git ls-files package-lock.json", "grep -n lock .dockerignore .gitignore"],
      docs: [
        "https://docs.npmjs.com/cli/commands/npm-ci",
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
      ],
      examples: [
        Example(
          "npm error The `npm ci` command can only install with an existing package-lock.json or",
          step: "[3/4] RUN npm ci", dockerfile: "COPY package*.json ./")
      ]
    ),
    Rule(
      id: "next-config-failed", family: "npm",
      title: "{file} cannot be loaded: {problem|see the error after it}",
      level: 78, confidence: .likely,
      patterns: [
        Pattern(
          "Failed to load {file}, see more info here https://nextjs.org/docs/messages/next-config-error",
          unless: ["Invalid environment variables"],
          more: [
            "^ReferenceError: {problem...}", "^TypeError: {problem...}", "^SyntaxError: {problem...}",
            "^Error: {problem...}",
            "at {} ({place}:{#}:{#})",
          ])
      ],
      causes: [
        "The Next.js config file throws an error when it is loaded; the lines after the message show where."
      ],
      fixes: [
        "Fix the error in {file}: {problem|see the error below the message}.",
        "If it needs an environment variable or a package, set it (ARG, ENV) or install it before the build.",
      ],
      verify: ["node {file}"],
      docs: ["https://nextjs.org/docs/messages/next-config-error"],
      examples: [
        """
        ⨯ Failed to load next.config.mjs, see more info here https://nextjs.org/docs/messages/next-config-error
        ReferenceError: settings is not defined
            at <unknown> (next.config.mjs:3:1)
        """
      ]
    ),
    Rule(
      id: "node-env-check-t3", partOf: "node-env-variable-missing", family: "npm",
      title:
        "The project checks its environment variables during the build, and some are not set ({variable|see the message})",
      level: 93, confidence: .likely,
      patterns: [
        Pattern(
          "Invalid environment variables",
          more: [
            "^{variable}: Required", "^{variable}: [ 'Required' ]", "{variable}: [ 'Required' ]",
            #"path: [ "{variable}" ]"#,
          ])
      ],
      causes: [
        "The check (T3 Env, zod) runs when the build imports the file. The build does not have the environment variables of the running container."
      ],
      fixes: [
        Fix(
          "Skip the check during the build (`SKIP_ENV_VALIDATION=1`); it runs again when the container starts. Pass public values (NEXT_PUBLIC_…) as build arguments: they are needed now.",
          snippet: "RUN SKIP_ENV_VALIDATION=1 npm run build",
          change: .variable(
            "SKIP_ENV_VALIDATION=1", of: "npm run", "yarn build", "yarn run", "pnpm build", "pnpm run", "npx",
            "next build", "vite build", "ng build")),
        Fix(
          "If the project has no such switch, pass the variables to the step, and secrets with a secret mount.",
          snippet: "RUN --mount=type=secret,id=env,target=<the project folder>/.env npm run build"),
      ],
      docs: ["https://env.t3.gg/docs/customization", "https://create.t3.gg/en/deployment/docker"],
      examples: ["❌ Invalid environment variables:\n DATABASE_URL: Required"]
    ),
    Rule(
      id: "npm-old-npm-enotdir", family: "npm",
      title: "npm of this old Node cannot unpack a newer package (ENOTDIR): a known bug of npm before 6",
      level: 90, confidence: .likely,
      repairs: [.raiseImage],
      patterns: [
        Pattern("ENOTDIR: not a directory", with: [".staging/"], notOnLine: ["scandir"]),
        Pattern("npm ERR! code ENOTDIR", with: [".staging"]),
        Pattern("npm ERR! code ENOTDIR", with: ["npm ERR! npm  v2."]),
        Pattern("npm ERR! code ENOTDIR", with: ["npm ERR! npm  v3."]),
        Pattern("npm ERR! ENOTDIR{...}.staging"),
        Pattern("npm ERR! Error: ENOTDIR, {...}node_modules"),
      ],
      causes: [
        "Newer packages have entries in an order or of a kind that npm 2 to 5 (Node 4 to 9) cannot unpack."
      ],
      fixes: [
        Fix(
          "Use a newer Node image, which includes a newer npm.", snippet: "FROM node:<a supported version>"),
        Fix("Or upgrade npm before the install step.", snippet: "RUN npm install -g npm@6"),
      ],
      verify: ["docker run --rm {image} npm --version"],
      docs: ["https://nodejs.org/en/about/previous-releases"],
      examples: [
        "npm ERR! ENOTDIR: not a directory, open '/app/node_modules/.staging/@types/node-1f2e/package.json'"
      ]
    ),
    Rule(
      id: "nodesource-unsupported", family: "npm",
      title: "NodeSource has no package of this Node version for this distribution",
      level: 90, confidence: .likely,
      repairs: [.nodeSource],
      patterns: [
        "Your distribution, identified as \"{name...}\", is not currently supported, please contact NodeSource",
        "## Your distribution, identified as \"{name...}\"",
        "is not currently supported, please contact NodeSource",
      ] + [Pattern("## Confirming \"{name}\" is supported...", with: ["curl: (22)"])],
      causes: [
        "NodeSource never published this Node version for this distribution release: the image is newer than the Node version, or the reverse."
      ],
      fixes: [
        Fix(
          "Use a newer Node version from NodeSource, or a `node` base image.",
          snippet:
            "RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs",
          base: .apt),
        Fix(
          "Use a newer Node version from NodeSource, or the distribution's own Node package.",
          snippet: "RUN curl -fsSL https://rpm.nodesource.com/setup_22.x | bash - && dnf install -y nodejs",
          base: .dnf),
        Fix("Or copy Node from the official image.", snippet: "COPY --from=node:22 /usr/local /usr/local"),
      ],
      docs: ["https://github.com/nodesource/distributions#nodejs"],
      examples: [
        #"## Your distribution, identified as "amzn2023", is not currently supported, please contact NodeSource at https://github.com/nodesource/distributions/issues"#
      ]
    ),
    Rule(
      id: "npm-peer-truncated", partOf: "npm-eresolve", family: "npm",
      title:
        "Peer dependency conflict between packages: {peer|one} requires {wanted|another version of a peer}",
      level: 93, confidence: .likely,
      patterns: [
        Pattern(
          "npm ERR! Fix the upstream dependency conflict, or retry", unless: ["ERESOLVE"],
          more: ["peer {wanted} from {peer}"]),
        Pattern(
          "npm error Fix the upstream dependency conflict, or retry", unless: ["ERESOLVE"],
          more: ["peer {wanted} from {peer}"]),
        Pattern("-eresolve-report.txt", unless: ["ERESOLVE"]),
      ],
      causes: ["A package requires a different version of its peer than the project has."],
      fixes: [
        Fix(
          "Update {peer|the package} or its peer in package.json to compatible versions, or install with `--legacy-peer-deps`.",
          when: ["{peer}"]),
        Fix(
          "Or ignore the conflict, as npm did before version 7.", snippet: "RUN npm ci --legacy-peer-deps",
          change: .option(
            "--legacy-peer-deps", of: "npm ci", "npm install", "npm i", "npm prune", "npm update")),
      ],
      docs: ["https://docs.npmjs.com/cli/using-npm/config#legacy-peer-deps"],
      examples: [
        """
        npm ERR! peer example-parser@"^5.0.0" from example-plugin@5.62.0
        npm ERR! Fix the upstream dependency conflict, or retry
        """
      ]
    ),
    Rule(
      id: "prisma-openssl-11", partOf: "prisma-engine-openssl", family: "npm",
      title: "This Prisma needs OpenSSL 1.1 (libssl.so.1.1), which is missing in the image",
      level: 95, confidence: .certain,
      patterns: [
        Pattern(
          "Error loading shared library libssl.so.1.1: No such file or directory", with: ["risma"],
          unless: ["failed to detect the libssl"]),
        Pattern(
          "libssl.so.1.1: cannot open shared object file", with: ["risma"],
          unless: ["failed to detect the libssl"]),
      ],
      causes: [
        "Prisma before 4.8 supports only OpenSSL 1.1; Alpine 3.17, Debian 12 and Ubuntu 22.04 have OpenSSL 3."
      ],
      fixes: [
        Fix(
          "Update `prisma` and `@prisma/client`.",
          snippet: "npm install prisma@latest @prisma/client@latest"),
        Fix(
          "Or install the OpenSSL 1.1 library (Alpine up to 3.18).",
          snippet: "RUN apk add --no-cache openssl1.1-compat", base: .apk),
        Fix("Or use an image with OpenSSL 1.1.", snippet: "FROM node:18-bullseye-slim", base: .apt),
      ],
      docs: ["https://www.prisma.io/docs/orm/reference/system-requirements"],
      examples: [
        "Error loading shared library libssl.so.1.1: No such file or directory (needed by /app/node_modules/prisma/libquery_engine-linux-musl.so.node)"
      ]
    ),
    Rule(
      id: "node-engine-incompatible", partOf: "npm-engine", family: "npm", subject: .package,
      title:
        "{package|A package} requires Node {wanted|of another version}, but the image has {version|another version}",
      level: 93, confidence: .certain,
      repairs: [.toolVersion, .raiseImage],
      patterns: [
        Pattern(
          #"The engine "node" is incompatible with this module. Expected version "{wanted...}". Got "{version}""#,
          more: [
            "error {package}: The engine", "Expected version \"^{major#}", "Expected version \">={major#}",
            "Expected version \"{major#}",
          ]),
        // Yarn before 1.6 does not say which one there is.
        Pattern(
          #"error {package}: The engine "node" is incompatible with this module. Expected version "{wanted...}"."#,
          notOnLine: ["Got \""],
          more: [
            "error {package}: The engine", "Expected version \"^{major#}", "Expected version \">={major#}",
            "Expected version \"{major#}",
          ]),
        Pattern(
          "Not compatible with your version of node/npm: {package}", notOnLine: ["WARN", "warn"],
          more: ["Required: {...}\"node\":\"{wanted...}\"", "Actual:{...}\"node\":\"v{version}\""],
          confidence: .likely),
        Pattern(
          "Unsupported engine for {package}: wanted: {\"node\":\"{wanted...}\"", notOnLine: ["WARN"],
          more: ["(current: {\"node\":\"{version}\""]),
        Pattern(
          "Your Node version is incompatible with \"{package}\"", with: ["ERR_PNPM_UNSUPPORTED_ENGINE"],
          more: ["Expected version: {wanted...}", "^Got: v{version}"]),
      ],
      causes: [
        "The image's Node is not in the range that package.json or a dependency requires (`engines`)."
      ],
      fixes: [
        Fix(
          "Use a Node image of the required version ({wanted|see the message}), or update the package to a release that supports your Node.",
          snippet: "FROM node:{major|<a version that fits>}"),
        Fix(
          "Or skip the check.", snippet: "RUN yarn install --ignore-engines", when: ["yarn"],
          change: .option("--ignore-engines", of: "yarn install", "yarn add")),
      ],
      docs: [
        "https://docs.npmjs.com/cli/configuring-npm/package-json#engines", "https://hub.docker.com/_/node",
      ],
      examples: [
        #"error example@12.26.8: The engine "node" is incompatible with this module. Expected version "^12". Got "10.23.2""#
      ]
    ),
    Rule(
      id: "ts-types-too-new", partOf: "npm-ts-error", family: "npm", subject: .package,
      title: "TypeScript is too old for the types of {package}: it cannot read their syntax",
      level: 77, confidence: .likely,
      patterns: .each(["005", "109", "128", "131", "139", "110", "144", "003"]) { code in
        ["node_modules/@types/{package}/", "node_modules/{package}/"].map {
          Pattern($0 + "{...}.d.ts({#},{#}): error TS1\(code): ")
        }
      },
      causes: [
        "No lock file pins {package}, so its newest types are installed, and they use syntax that the project's TypeScript does not know."
      ],
      fixes: [
        Fix("Upgrade TypeScript in the project.", snippet: "npm install --save-dev typescript@latest"),
        "Or pin an older release of the types, and commit the lock file (`npm ci` installs from it).",
        "`skipLibCheck` in tsconfig.json does not help with errors of syntax.",
      ],
      verify: ["npm ls typescript @types/{package}"],
      docs: ["https://www.typescriptlang.org/tsconfig/#skipLibCheck"],
      examples: ["node_modules/@types/example/common/object.d.ts(1026,46): error TS1005: '?' expected."]
    ),
    Rule(
      id: "ts-module-not-found", partOf: "npm-ts-error", family: "npm", subject: .program,
      title: "TypeScript cannot find the module {module} that {source|a file} imports",
      level: 76, confidence: .likely,
      patterns: [
        "{source}: error TS2307: Cannot find module '{module}' or its corresponding type",
        "error TS2307: Cannot find module '{module}'",
        // Create React App.
        Pattern(
          "Cannot find module '{module}'{...}  TS2307",
          more: ["TypeScript error in {source}({row#},{column#})"]),
        "Cannot find module '{module}' or its corresponding type declarations",
      ],
      causes: [
        "The module is not in the image: it is missing in package.json, its workspace package was not built or copied, a path alias does not resolve here, or the file is not committed.",
        "The import differs from the file name in letter case: macOS and Windows accept it, Linux does not.",
      ],
      fixes: [
        "If {module} is a package, add it (or its `@types`) to package.json. If it is a workspace package, copy and build it before this step; if it is a path alias, correct `paths` in tsconfig.",
        "If it is generated (code or types), run the generator before the build.",
      ],
      docs: ["https://www.typescriptlang.org/tsconfig/#paths"],
      examples: [
        "src/a.tsx(12,71): error TS2307: Cannot find module 'plus:/auth' or its corresponding type declarations."
      ]
    ),
    Rule(
      id: "ts-module-hidden-failure", partOf: "npm-ts-error", family: "npm", subject: .program,
      title: "{module} is missing, and an earlier step ignores its own failure (`|| true`)",
      level: 78, confidence: .likely,
      patterns: .each(["|| true", "|| echo", "|| exit 0", "|| :"]) {
        Pattern("error TS2307: Cannot find module '{module}'", inDockerfile: [$0])
      },
      causes: [
        "The package was probably never built: the earlier step ends with `|| true`, which hides its failure (a missing tool, a missing development dependency)."
      ],
      fixes: [
        "Remove `|| true` from the earlier step and fix the error that it then shows; it should build {module} before this step (npm: `--include=dev`, `--workspaces`)."
      ],
      docs: ["https://docs.npmjs.com/cli/using-npm/workspaces"],
      examples: [
        Example(
          "src/a.ts(1,1): error TS2307: Cannot find module '@team/core' or its corresponding type declarations.",
          step: "[build 5/5] RUN npm run build",
          dockerfile: "RUN npm run build --workspace packages/core || true")
      ]
    ),
  ]
}
