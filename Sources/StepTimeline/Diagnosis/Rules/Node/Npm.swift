extension RuleCatalog {
  /// npm and its registry: lock files, versions, credentials, network and engines.
  static let npm: [Rule] = [
    Rule(
      id: "npm-ci-lock", family: "npm",
      title: "npm ci needs a package-lock.json that matches package.json",
      level: 92, confidence: .certain,
      patterns: [
        Pattern(
          "`npm ci` can only install packages when your package.json and package-lock.json",
          more: ["Missing: {missing} from lock file", "Invalid: lock file's {missing} does not satisfy"]),
        "npm ci` command can only install with an existing",
        "npm ci can only install with an existing package-lock.json",
        "cipm can only install packages with an existing package-lock.json",
        Pattern(
          "cipm can only install packages when your package.json and package-lock.json",
          more: ["Missing: {missing}"]),
        Pattern("npm error code EUSAGE", with: ["npm ci"], confidence: .likely),
        // The help that npm ci prints behind its complaint, in a log that lost the complaint.
        Pattern(
          "npm error aliases: clean-install, ic",
          unless: ["npm error code E", "Invalid argument", "Unknown option"],
          confidence: .likely),
        Pattern(
          "npm ERR! aliases: clean-install, ic",
          unless: ["npm ERR! code E", "Invalid argument", "Unknown option"],
          confidence: .likely),
        Pattern("npm ERR! code EUSAGE", with: ["npm ci"], confidence: .likely),
      ],
      causes: [
        "package.json changed, but the lock file was not updated ({missing|a package} is not in it).",
        "package-lock.json is not in the image: not committed, not copied, or in .dockerignore.",
        "The lock file was written by a different major version of npm, which resolves peer dependencies differently.",
      ],
      fixes: [
        Fix(
          "Run `npm install` on your machine and commit package-lock.json; or use `npm install` instead of `npm ci` in the Dockerfile.",
          snippet: "npm install"),
        Fix(
          "Copy both files before `npm ci`.", snippet: "COPY package.json package-lock.json ./\nRUN npm ci"),
        "Use the same npm version in the image as on your machine (the Node version determines it).",
      ],
      verify: ["npm ci --dry-run", "docker run --rm {image|<image>} npm --version"],
      docs: ["https://docs.npmjs.com/cli/v10/commands/npm-ci"],
      examples: [
        "npm ERR! cipm can only install packages with an existing package-lock.json or npm-shrinkwrap.json"
      ]
    ),
    Rule(
      id: "npm-eresolve", family: "npm",
      title:
        "Peer dependency conflict between packages: {asker|one} requires {peer|another version of its peer}",
      level: 92, confidence: .certain,
      repairs: [.legacyPeers],
      patterns: [
        Pattern(
          "npm error code ERESOLVE",
          more: ["While resolving: {package}", "peer {peer...} from {asker}", "Found: {found}"]),
        Pattern(
          "npm ERR! code ERESOLVE",
          more: ["While resolving: {package}", "peer {peer...} from {asker}", "Found: {found}"]),
        Pattern("ERESOLVE unable to resolve dependency tree", more: ["While resolving: {package}"]),
        Pattern("ERR_PNPM_PEER_DEP_ISSUES", more: ["unmet peer {peer}: found"]),
      ],
      causes: [
        "{asker|A package} requires {peer|another version of a package} as a peer dependency, and the version in the project ({found|see the message}) does not match.",
        "No lock file is in the image, so npm resolves newer versions than on your machine.",
        "npm 7 and later treats such conflicts as errors; npm 6 only warned.",
      ],
      fixes: [
        Fix(
          "Install with `--legacy-peer-deps`, as npm suggests, or update the packages to compatible versions ({asker|one} requires {peer|another version}).",
          snippet: "RUN npm ci --legacy-peer-deps", when: ["npm ci"],
          change: .option(
            "--legacy-peer-deps", of: "npm ci", "npm install", "npm i", "npm prune", "npm update")),
        Fix(
          "Install with `--legacy-peer-deps`, as npm suggests, or update the packages to compatible versions ({asker|one} requires {peer|another version}).",
          snippet: "RUN npm install --legacy-peer-deps", unless: ["npm ci"],
          change: .option(
            "--legacy-peer-deps", of: "npm ci", "npm install", "npm i", "npm prune", "npm update")),
        "Commit the lock file that works on your machine, and install from it with `npm ci`.",
        "With `--legacy-peer-deps` the app may break at run time: test it.",
      ],
      verify: ["npm explain {found|<package>}"],
      docs: [
        "https://docs.npmjs.com/cli/v10/using-npm/config#legacy-peer-deps",
        "https://docs.npmjs.com/cli/v10/commands/npm-install",
      ],
      examples: [
        """
        npm error code ERESOLVE
        npm error ERESOLVE could not resolve
        npm error While resolving: widget@2.0.0
        """,
        "npm ERR! code ERESOLVE",
      ]
    ),
    Rule(
      id: "yarn-classic-workspace", partOf: "npm-404", family: "npm", subject: .package,
      title: "Yarn 1 does not support `workspace:`, which {package|a dependency} uses",
      level: 95, confidence: .certain,
      patterns: [#"Couldn't find any versions for "{package}" that matches "workspace:"#],
      causes: [
        "The project uses Yarn 2 or newer. Its `packageManager` field or its folder .yarn selects that version, and the image has Yarn 1."
      ],
      fixes: [
        Fix(
          "Use the project's Yarn version: enable Corepack, and copy .yarnrc.yml and the folder .yarn (if they exist) before the install.",
          snippet:
            "RUN corepack enable\nCOPY package.json yarn.lock .yarnrc.yml ./\nRUN yarn install --immutable")
      ],
      verify: ["RUN yarn --version"],
      docs: ["https://yarnpkg.com/migration/guide", "https://nodejs.org/api/corepack.html"],
      examples: [#"error Couldn't find any versions for "@acme/data" that matches "workspace:*""#]
    ),
    Rule(
      id: "npm-404", family: "npm",
      title: "The registry has no {package|such package or version}, or shows it only after a login",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("npm error code E404", more: ["'{package}' is not in", "404 Not Found - GET {url}"]),
        Pattern(" 404  '{package}@{range}' is not in this registry", with: ["npm error 404"]),
        Pattern(" 404  '{package}@{range}' is not in this registry", with: ["npm ERR! 404"]),
        Pattern("npm ERR! code E404", more: ["'{package}' is not in", "404 Not Found - GET {url}"]),
        Pattern("npm error code ETARGET", more: ["No matching version found for {package}"]),
        Pattern("npm ERR! code ETARGET", more: ["No matching version found for {package}"]),
        Pattern("npm error 404 Not Found - GET {url}", more: ["'{package}' is not in"]),
        Pattern("npm ERR! 404 Not Found - GET {url}", more: ["'{package}' is not in"]),
        "npm ERR! 404 '{package}' is not in the npm registry",
        "An unexpected error occurred: \"{url}/-/{package}.tgz: Request failed \\\"404 Not Found\\\"",
        "An unexpected error occurred: \"{url}: Request failed \\\"404 Not Found\\\"",
        "error Couldn't find any versions for \"{package}\" that matches",
        "error Couldn't find package \"{package}\"",
        Pattern("ERR_PNPM_FETCH_404", more: ["GET {url}: Not Found"]),
        Pattern("ERR_PNPM_NO_MATCHING_VERSION", more: ["No matching version found for {package} "]),
        Pattern("{package}: Package not found", with: ["YN0035"]),
        Pattern("Response Code: 404 (Not Found)", with: ["YN0035"], more: ["Request URL: {url}"]),
        Pattern("{package}: No candidates found", with: ["YN0082"]),
        "error: No version matching \"{version}\" found for specifier \"{package}\"",
        Pattern("error: GET {url} - 404", confidence: .likely),
      ],
      causes: [
        "The name or version ({url|see the log}) is misspelled, was never published, or was unpublished.",
        "It is a private package: registries answer 404 instead of 401 without a valid token.",
        "The scope points to the wrong registry, or there is no .npmrc in the image.",
      ],
      fixes: [
        "Check the name and version with `npm view`, and correct package.json and the lock file. If the package is private, pass an .npmrc with a token to the step.",
        Fix(
          "If the package is private, mount the .npmrc as a secret: the token does not stay in the image.",
          snippet: "RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci"),
      ],
      verify: ["npm view {package} versions"],
      docs: [
        "https://docs.npmjs.com/docker-and-private-modules",
        "https://docs.npmjs.com/cli/v10/configuring-npm/npmrc",
      ],
      examples: [
        "npm error code E404\nnpm error 404 Not Found - GET https://registry.npmjs.org/left-padd",
        #"error An unexpected error occurred: "https://npm.example.com/a.tgz: Request failed \"404 Not Found\"""#,
        "npm ERR! code ETARGET\nnpm ERR! notarget No matching version found for left-pad@99.0.0.",
      ]
    ),
    Rule(
      id: "npm-auth", family: "npm",
      title: "The package registry {host|in use} rejects the credentials of this build",
      level: 92, confidence: .certain,
      repairs: [.passArgument, .mountNpmrc],
      patterns: [
        Pattern("npm error code E401", more: ["- GET https://{host}/"]),
        Pattern("npm ERR! code E401", more: ["- GET https://{host}/"]),
        Pattern("npm error code E403", more: ["- GET https://{host}/"], confidence: .likely),
        Pattern("npm ERR! code E403", more: ["- GET https://{host}/"], confidence: .likely),
        "npm error code ENEEDAUTH", "npm ERR! code ENEEDAUTH",
        "Incorrect or missing password",
        "Unable to authenticate, your authentication token seems to be invalid",
        Pattern("ERR_PNPM_FETCH_401", more: ["GET https://{host}/"]),
        "error: GET https://{host}/{} - 401",
        Pattern("error: GET https://{host}/{} - 403", confidence: .likely),
        Pattern("ERR_PNPM_FETCH_403", more: ["GET https://{host}/"], confidence: .likely),
        "An unexpected error occurred: \"https://{host}/{}: Request failed \\\"401 Unauthorized\\\"",
        "error Error: https://{host}/{}: Request failed \"401 Unauthorized\"",
        Pattern(
          "An unexpected error occurred: \"https://{host}/{}: Request failed \\\"403 Forbidden\\\"",
          confidence: .likely),
        "YN0041: {message...}", "YN0033: {message...}",
        Pattern("Failed to replace env in config: $", notOnLine: ["WARN", "warn"], confidence: .likely),
      ],
      causes: [
        "The token is empty in the build: .npmrc uses a variable that is not set in this step.",
        "There is no .npmrc for this registry in the image, or it names a different host.",
        "The token is expired or revoked, or has no permission to read this package.",
      ],
      fixes: [
        Fix(
          "Mount an .npmrc with a valid token as a secret, so it does not end up in the image.",
          snippet: "RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci"),
        "Do not pass the token as a build argument: it stays visible in the image's history.",
      ],
      verify: ["npm whoami --registry https://{host|npm.example.com}/"],
      docs: [
        "https://docs.npmjs.com/docker-and-private-modules",
        "https://docs.docker.com/build/building/secrets/",
      ],
      examples: ["npm error code E401\nnpm error Incorrect or missing password.", "npm ERR! code E403"]
    ),
    Rule(
      id: "npm-connection-broke", partOf: "npm-network", family: "npm", subject: .network,
      title: "npm lost the connection to a server: {reason}",
      level: 87, confidence: .likely, retryable: true,
      patterns: [
        "network request to {url} failed, reason: {reason...}",
        "request to {url} failed, reason: Client network socket {reason...}",
      ].map {
        Pattern(
          $0, with: ["code ECONNRESET"], notOnLine: ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED"])
      },
      causes: [
        "The network, a proxy or the registry closed the connection, before or during the download."
      ],
      fixes: [
        Fix(
          "Retry the build. If it fails again, let npm open fewer connections and retry more often. Put this line before `npm ci` or `npm install`.",
          snippet: "RUN npm config set maxsockets 5 && npm config set fetch-retries 5"),
        Fix(
          "If you are behind a company proxy, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
      ],
      verify: ["docker run --rm {image|node:22} npm ping"],
      docs: [
        "https://docs.npmjs.com/common-errors", "https://docs.npmjs.com/cli/using-npm/config#maxsockets",
      ],
      examples: [
        "npm ERR! code ECONNRESET\nnpm ERR! network request to https://registry.npmjs.org/obuf/-/obuf-1.1.2.tgz failed, reason: Client network socket disconnected before secure TLS connection was established"
      ],
      implies: ["npm-network"]
    ),
    Rule(
      id: "npm-network", family: "npm",
      title: "The package registry cannot be reached from the build",
      level: 86, confidence: .certain, retryable: true,
      patterns: [
        Pattern("npm error code ENOTFOUND", more: ["request to {url} failed"]),
        Pattern("npm ERR! code ENOTFOUND", more: ["request to {url} failed"]),
        Pattern("npm error code ECONN", more: ["request to {url} failed"]),
        Pattern("npm ERR! code ECONN", more: ["request to {url} failed"]),
        Pattern("npm error code ETIMEDOUT"), Pattern("npm ERR! code ETIMEDOUT"),
        Pattern("npm error code EAI_"), Pattern("npm ERR! code EAI_"),
        Pattern("npm error code ERR_SOCKET_TIMEOUT"), Pattern("npm ERR! code ERR_SOCKET_TIMEOUT"),
        Pattern("npm error code FETCH_ERROR", confidence: .likely),
        Pattern("npm ERR! code FETCH_ERROR", confidence: .likely),
        "npm error network This is a problem related to network connectivity",
        "npm ERR! network This is a problem related to network connectivity",
        Pattern(
          "There appears to be trouble with your network connection", with: ["error An unexpected error"]),
        Pattern("There appears to be trouble with the npm registry", with: ["error An unexpected error"]),
        Pattern("ERR_PNPM_META_FETCH_FAIL", more: ["GET {url}: request"]),
        Pattern("YN0001: {message...}", with: ["RequestError"]),
      ],
      causes: [
        "The build container has no DNS or no route to the registry (VPN, firewall, company proxy).",
        "The registry, a mirror or a CDN is slow or closed the connection.",
        "A proxy or a login page returned HTML (FETCH_ERROR).",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, check whether containers can reach the registry (DNS, proxy, firewall).",
          snippet: """
            docker run --rm node:lts-alpine npm ping
            docker build --network=host .   # if only the build's network is broken
            """),
        "If it happens often, increase npm's `fetch-retries` and `fetch-timeout`.",
        Fix(
          "If you are behind a company proxy, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        Fix(
          "Use a mirror inside your network.",
          snippet: "RUN npm config set registry https://<your npm registry>/"
        ),
      ],
      verify: ["docker run --rm {image|node:22} npm ping"],
      docs: [
        "https://docs.npmjs.com/common-errors", "https://docs.docker.com/engine/cli/proxy/",
      ],
      examples: [
        "npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/a failed",
        "npm ERR! code ECONNRESET",
      ]
    ),
    Rule(
      id: "npm-engine", family: "npm",
      title: "{package|A package} does not support the Node version or platform of the image",
      level: 90, confidence: .certain,
      repairs: [.toolVersion, .raiseImage],
      patterns: [
        Pattern(
          "npm error code EBADENGINE", more: ["Not compatible with your version of node/npm: {package}"]),
        Pattern(
          "npm ERR! code EBADENGINE", more: ["Not compatible with your version of node/npm: {package}"]),
        Pattern("npm error code EBADPLATFORM", more: ["Unsupported platform for {package}:"]),
        Pattern("npm ERR! code EBADPLATFORM", more: ["Unsupported platform for {package}:"]),
        "npm ERR! notsup Unsupported engine for {package}: wanted: {required...}",
        """
        error {package}: The engine \"node\" is incompatible with this module. Expected version \
        \"{required...}\"
        """,
        "error {package}: The platform \"linux\" is incompatible with this module",
        Pattern(
          "ERR_PNPM_UNSUPPORTED_ENGINE", unless: ["Your pnpm version is incompatible"],
          more: ["Expected version: {required...}"]),
        Pattern("ERR_PNPM_UNSUPPORTED_PLATFORM"),
      ],
      causes: [
        "The base image has a different Node major version than {package|the package} requires ({required|see its engines}).",
        "The package is for a different operating system or CPU architecture (often an optional package that is listed as required).",
      ],
      fixes: [
        Fix(
          "Use a Node image of a version that the package supports, or install a version of the package that supports your Node.",
          snippet: "FROM node:22"),
        "Move a package that is only for one platform to `optionalDependencies`.",
      ],
      verify: ["docker run --rm {image|<image>} node -v"],
      docs: [
        "https://docs.npmjs.com/cli/v10/configuring-npm/package-json#engines",
        "https://docs.npmjs.com/cli/v10/using-npm/config#engine-strict",
      ],
      examples: [
        "npm error code EBADENGINE",
        """
        error widget@3.1.0: The engine "node" is incompatible with this module. Expected version ">=18". Got \
        "16.20.0"
        """,
      ]
    ),
    Rule(
      id: "npm-eacces", family: "npm",
      title: "Permission denied: npm cannot write to {path|its directories}, which belong to another user",
      level: 90, confidence: .certain,
      repairs: [.ownCacheMount],
      patterns: [
        Pattern("npm error code EACCES", more: ["path {path}"]),
        Pattern("npm ERR! code EACCES", more: ["path {path}"]),
        Pattern("npm error code EPERM", more: ["path {path}"], confidence: .likely),
        Pattern("npm ERR! code EPERM", more: ["path {path}"], confidence: .likely),
        "Your cache folder contains root-owned files",
        "error An unexpected error occurred: \"EACCES: permission denied, mkdir '{path}'",
        "ERR_PNPM_EACCES", Pattern("EACCES: permission denied, {...}node_modules", confidence: .likely),
      ],
      causes: [
        "WORKDIR was created by root, and the step runs as a different USER.",
        "A cache mount or COPY created files that belong to root.",
        "npm install -g runs without root permissions.",
      ],
      fixes: [
        Fix(
          "Set `uid` and `gid` of the cache mount to the user: without them it belongs to root.",
          snippet: "RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm ci",
          when: ["--mount=type=cache"]),
        Fix(
          "Install global packages as root, before USER.",
          snippet: "USER root\nRUN npm install -g <packages>\nUSER node", when: globalPackages),
        Fix(
          "Make the user the owner of the working directory before USER (`chown`, `COPY --chown`).",
          snippet: """
            RUN chown node:node <the working folder>
            USER node
            COPY --chown=node:node package*.json ./
            """, unless: globalPackages),
        "If the path is on a cache mount or a volume, give that to the user.",
      ],
      verify: ["RUN id && ls -ld . node_modules"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#copy---chown---chmod",
        "https://docs.npmjs.com/resolving-eacces-permissions-errors-when-installing-packages-globally",
      ],
      examples: ["npm error code EACCES\nnpm error syscall mkdir\nnpm error path /app/node_modules"]
    ),
    Rule(
      id: "npm-integrity", family: "npm",
      title: "Checksum mismatch: the downloaded package {package|archive} does not match the lock file",
      level: 92, confidence: .certain,
      patterns: [
        "npm error code EINTEGRITY", "npm ERR! code EINTEGRITY",
        "Integrity check failed for \"{package}\"", "error Integrity check failed",
        "Integrity check failed for tarball: {package}", "ERR_PNPM_TARBALL_INTEGRITY",
        "The remote archive doesn't match the expected checksum",
      ],
      causes: [
        "A mirror or proxy delivers a different file than the registry that the lock file was made with.",
        "The npm cache (often a cache mount) has a corrupted download.",
        "The lock file was edited or merged by hand, or the published file was replaced.",
      ],
      fixes: [
        Fix(
          "Clear the npm cache and retry; if it fails again, update the lock file after `npm view` confirms the registry's checksum.",
          snippet: "RUN npm cache clean --force && npm ci",
          change: .before("npm ci", "npm install", "npm i", run: "npm cache clean --force")),
        "Compare the checksum with `npm view`: update the lock entry only if the registry's value is right.",
      ],
      verify: ["npm view {package} dist.integrity"],
      docs: [
        "https://docs.npmjs.com/cli/v10/configuring-npm/package-lock-json",
        "https://yarnpkg.com/advanced/error-codes",
      ],
      examples: [
        "npm ERR! code EINTEGRITY", "error Integrity check failed for \"left-pad\" (computed integrity)",
      ]
    ),
  ]

  /// Where npm installs global packages in the images of Node.js.
  private static let globalPackages = ["/usr/local/lib/node_modules"]
}
