extension RuleCatalog {
  /// Node builds whose cause shows in what the Dockerfile does, or in what a tool of the project says itself.
  static let nodeBuilds: [Rule] = [
    Rule(
      id: "node-bad-option", family: "npm",
      title: "node does not know the option {option}",
      level: 88, confidence: .certain,
      repairs: [.dropOption],
      patterns: [
        "^node: bad option: {option}", "^/usr/local/bin/node: bad option: {option}",
        "^/usr/bin/node: bad option: {option}",
      ],
      causes: ["The option is misspelt, or belongs to a newer or older Node.js than the image has."],
      fixes: ["Leave the option out or correct it, or use the Node.js that has it."],
      verify: ["docker run --rm {image|<image>} node --help"],
      docs: ["https://nodejs.org/api/cli.html"],
      examples: ["node: bad option: --experimental-modulez"]
    ),
    Rule(
      id: "npm-package-json-not-in-context", partOf: "npm-missing-script", family: "npm",
      title:
        "package.json is not in the image though COPY names it by a wildcard: the build context does not have it",
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
        "COPY with a wildcard copies what matches, and nothing did: the folder that is sent as the build context has no package.json (another folder, `docker build - <`, or .dockerignore).",
        "WORKDIR was changed after the COPY.",
      ],
      fixes: [
        Fix(
          "Build with the folder of package.json as context, and check .dockerignore.",
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
      title: "package-lock.json is missing: COPY names it, and the build context does not have it",
      level: 94, confidence: .likely,
      patterns: .each([
        "COPY package*.json", "COPY ./package*.json", "COPY package.json package-lock.json*", "COPY . .",
      ]) { copy in
        [Pattern].each(
          [
            "npm ci` command can only install with an existing package-lock.json",
            "npm ci can only install with an existing package-lock.json",
          ], inDockerfile: [copy])
      },
      causes: [
        "The wildcard matched package.json only: package-lock.json was never written or committed, or .dockerignore leaves it out.",
        "The project locks with pnpm, Yarn or Bun.",
      ],
      fixes: [
        Fix(
          "Write the lock file and commit it, or let .dockerignore pass it.",
          snippet: "npm install --package-lock-only && git add package-lock.json"),
        Fix("Without a lock file, install without one.", snippet: "RUN npm install"),
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
      title: "{file} does not load: {problem|see the error after it}",
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
        "The configuration file of Next.js throws while it is loaded; the lines behind the message name the place."
      ],
      fixes: [
        "Correct {file}: {problem|see the error below the message}.",
        "If it asks for a variable or a package, hand that to the build.",
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
        "The project checks its environment variables while it is built, and not all are set ({variable|see the message})",
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
        "The check (T3 env, zod) runs when the build imports the file, and a build has none of the variables of the running container."
      ],
      fixes: [
        Fix(
          "Skip the check in the build; the container checks again when it starts. Public values (NEXT_PUBLIC_…) are needed now: pass them as build arguments.",
          snippet: "RUN SKIP_ENV_VALIDATION=1 npm run build",
          change: .variable(
            "SKIP_ENV_VALIDATION=1", of: "npm run", "yarn build", "yarn run", "pnpm build", "pnpm run", "npx",
            "next build", "vite build", "ng build")),
        Fix(
          "If the project has no such switch, give the step values, secrets by a mount.",
          snippet: "RUN --mount=type=secret,id=env,target=<the project folder>/.env npm run build"),
      ],
      docs: ["https://env.t3.gg/docs/customization", "https://create.t3.gg/en/deployment/docker"],
      examples: ["❌ Invalid environment variables:\n DATABASE_URL: Required"]
    ),
    Rule(
      id: "npm-old-npm-enotdir", family: "npm",
      title: "npm of this old Node cannot unpack a package of today (ENOTDIR): a known fault of npm before 6",
      level: 90, confidence: .likely,
      repairs: [.raiseImage],
      patterns: [
        Pattern("ENOTDIR: not a directory", with: [".staging/"], notOnLine: ["scandir"]),
        Pattern("npm ERR! code ENOTDIR", with: [".staging"]),
        Pattern("npm ERR! ENOTDIR{...}.staging"),
        Pattern("npm ERR! Error: ENOTDIR, {...}node_modules"),
      ],
      causes: [
        "Newer packages hold entries that npm 2 to 5 (Node 4 to 9) unpack in the wrong order or kind."
      ],
      fixes: [
        Fix("Use a newer Node, which brings a newer npm.", snippet: "FROM node:<a supported version>"),
        Fix("Or upgrade npm before the installation.", snippet: "RUN npm install -g npm@6"),
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
        "The setup script asks for a release of the distribution that NodeSource never served for this Node version: the image is newer than the Node, or the reverse."
      ],
      fixes: [
        Fix(
          "Take a newer Node version from NodeSource.",
          snippet:
            "RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs",
          base: .apt),
        Fix(
          "Take a newer Node version from NodeSource, or the one of the distribution.",
          snippet: "RUN curl -fsSL https://rpm.nodesource.com/setup_22.x | bash - && dnf install -y nodejs",
          base: .dnf),
        Fix("Or copy Node from its own image.", snippet: "COPY --from=node:22 /usr/local /usr/local"),
      ],
      docs: ["https://github.com/nodesource/distributions#nodejs"],
      examples: [
        #"## Your distribution, identified as "amzn2023", is not currently supported, please contact NodeSource at https://github.com/nodesource/distributions/issues"#
      ]
    ),
    Rule(
      id: "npm-peer-truncated", partOf: "npm-eresolve", family: "npm",
      title:
        "The packages do not fit together: {peer|one} wants {wanted|another version of a peer} (peer dependency)",
      level: 93, confidence: .likely,
      patterns: [
        Pattern(
          "npm ERR! Fix the upstream dependency conflict, or retry", unless: ["ERESOLVE"],
          more: ["peer {wanted} from {peer}"]),
        Pattern(
          "npm error Fix the upstream dependency conflict, or retry", unless: ["ERESOLVE"],
          more: ["peer {wanted} from {peer}"]),
      ],
      causes: ["A package demands another version of its partner than the project has."],
      fixes: [
        Fix(
          "Install versions that fit: update {peer|the package} or its partner in package.json.",
          when: ["{peer}"]),
        Fix(
          "Or accept the conflict, as npm did before version 7.", snippet: "RUN npm ci --legacy-peer-deps",
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
      title: "This Prisma needs OpenSSL 1.1 (libssl.so.1.1), which the image does not have",
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
        "Prisma before 4.8 has engines for OpenSSL 1.1 only; Alpine 3.17, Debian 12 and Ubuntu 22.04 have OpenSSL 3."
      ],
      fixes: [
        Fix("Update Prisma.", snippet: "npm install prisma@latest @prisma/client@latest"),
        Fix(
          "Or install the old library (Alpine up to 3.18).",
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
        "{package|A package} wants Node {wanted|of another version}, and the image has Node {version|of its own}",
      level: 93, confidence: .certain,
      repairs: [.toolVersion, .raiseImage],
      patterns: [
        Pattern(
          #"The engine "node" is incompatible with this module. Expected version "{wanted...}". Got "{version}""#,
          more: ["error {package}: The engine"]),
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
      causes: ["The image's Node is not in the range that package.json or a dependency asks for (engines)."],
      fixes: [
        Fix(
          "Use a Node image of the version that is wanted ({wanted|see the message}).",
          snippet: "FROM node:<a version that fits>"),
        Fix(
          "Or do not check it.", snippet: "RUN yarn install --ignore-engines", when: ["yarn"],
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
      id: "ts-module-not-found", partOf: "npm-ts-error", family: "npm", subject: .program,
      title: "TypeScript does not find the module {module} that {source|a file} imports",
      level: 76, confidence: .likely,
      patterns: [
        "{source}: error TS2307: Cannot find module '{module}' or its corresponding type",
        "error TS2307: Cannot find module '{module}'",
      ],
      causes: [
        "The module is not in the image: not in package.json, a workspace package that was not built or copied, a path alias that tsconfig does not resolve here, or a file that is not committed.",
        "An import differs from the file name in letter case: macOS and Windows accept it, Linux does not.",
      ],
      fixes: [
        "Check where {module} comes from: install it (package.json), copy and build its workspace package before this step, or correct the path alias in tsconfig.",
        "If it is generated code or types, generate it before the build.",
      ],
      docs: ["https://www.typescriptlang.org/tsconfig/#paths"],
      examples: [
        "src/a.tsx(12,71): error TS2307: Cannot find module 'plus:/auth' or its corresponding type declarations."
      ]
    ),
    Rule(
      id: "ts-module-hidden-failure", partOf: "npm-ts-error", family: "npm", subject: .program,
      title: "{module} is not there, and an earlier step hides whether it failed (`|| true`)",
      level: 78, confidence: .likely,
      patterns: .each(["|| true", "|| echo", "|| exit 0", "|| :"]) {
        Pattern("error TS2307: Cannot find module '{module}'", inDockerfile: [$0])
      },
      causes: [
        "The package was probably never built: the earlier step ends with `|| true`, so that its failure (a missing tool, a missing development dependency) was swallowed and the build went on."
      ],
      fixes: [
        "Take `|| true` out of the earlier step and read its error; then build {module} before this step (npm: `--include=dev`, `--workspaces`)."
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
