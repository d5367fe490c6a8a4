extension RuleCatalog {
  /// Packages of npm's registry that are not there: private ones, hooks, modules of the project, workspaces.
  static let nodePackages: [Rule] = [
    Rule(
      id: "npm-404-scope", partOf: "npm-404", family: "npm", subject: .registry,
      title:
        "The registry has no {package|such package}, or requires a login for it: names with a scope (@…) are often private",
      level: 91, confidence: .likely,
      repairs: [.passArgument, .mountNpmrc],
      patterns: [
        "'@{scope}/{name}' is not in this registry", "'@{scope}/{name}' is not in the npm registry",
        "error Couldn't find package \"@{scope}/{name}\"",
        "ERR_PNPM_FETCH_404{...}GET https://{}/@{scope}: Not Found",
        "404 Not Found - GET https://npm.pkg.github.com/@{scope}",
        "404 Not Found - GET https://registry.npmjs.org/@{scope}%2f{name} ",
        "404 Not Found - GET https://registry.yarnpkg.com/@{scope}%2f{name} ",
      ].map {
        Pattern(
          $0,
          notOnLine: [
            "@types", "@babel", "@angular", "@vue/", "@nestjs", "@mui/", "@testing-library",
            "@typescript-eslint",
            "@radix-ui", "@aws-sdk", "@google-cloud", "@prisma", "@sveltejs", "@storybook", "@emotion",
            "@reduxjs",
            "@tanstack", "@rollup", "@swc/", "@esbuild", "@next/", "@nuxt", "@expo", "@react-native", "@jest",
            "@eslint",
            "@vitejs",
          ], more: ["'{package}' is not in", "Couldn't find package \"{package}\"", "GET {url}"])
      },
      causes: [
        "The package is private: registries answer 404 instead of 401 without a valid token, and the build has no token.",
        "The scope belongs to another registry (GitHub Packages, a company registry), and no .npmrc in the image says so.",
        "The name or version is misspelled, or was never published.",
      ],
      fixes: [
        Fix(
          "If it is private, pass your .npmrc with the scope's registry and a token to the step as a secret. If it is public, check the name and version with `npm view`.",
          snippet:
            "RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci\n# docker build --secret id=npmrc,src=$HOME/.npmrc ."
        ),
        "If the scope has its own registry, copy the project's .npmrc before the install step.",
        Fix(
          "If it is public, list its versions, and correct package.json.",
          snippet: "npm view {package|<name>} versions"),
      ],
      verify: ["npm view {package|<name>} versions"],
      docs: [
        "https://docs.npmjs.com/docker-and-private-modules",
        "https://docs.npmjs.com/cli/v10/configuring-npm/npmrc",
      ],
      examples: [
        """
        npm error code E404
        npm error 404 Not Found - GET https://registry.npmjs.org/@team%2fui - Not found
        npm error 404  '@team/ui@^2.1.0' is not in this registry.
        """
      ]
    ),
    Rule(
      id: "prisma-npx-version", family: "npm", subject: .package,
      title: "npx runs a Prisma of a different version than the installed @prisma/client",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("Cannot find module '{...}/node_modules/@prisma/client/runtime/", with: ["/_npx/"])
      ],
      causes: [
        "`prisma` is not installed in the image (often it is a dev dependency), so npx downloads the latest version; it does not fit the older client."
      ],
      fixes: [
        Fix(
          "Install `prisma` in the same version as @prisma/client before this step: move it to the dependencies, or install the dev dependencies.",
          snippet: "RUN npm ci --include=dev && npx prisma generate")
      ],
      verify: ["npm ls prisma @prisma/client"],
      docs: ["https://www.prisma.io/docs/orm/reference/prisma-cli-reference"],
      examples: [
        """
        Error: Cannot find module '/app/node_modules/@prisma/client/runtime/query_engine.wasm-base64.js'
        Require stack:
        - /root/.npm/_npx/2778af9c/node_modules/prisma/build/index.js
        """
      ]
    ),
    Rule(
      id: "yarn-own-package-missing", partOf: "npm-404", family: "npm", subject: .package,
      title:
        "{package|A package} was not found on npm: it is probably a package of your workspace that was not copied",
      level: 95, confidence: .likely,
      patterns: [
        Pattern(
          "error Couldn't find package \"@{scope}/{name}\" required by \"@{other}/",
          notOnLine: ["@babel", "@types", "@angular"], more: ["Couldn't find package \"{package}\""]),
        Pattern(
          "Error: Couldn't find package \"@{scope}/{name}\" required by \"@{other}/",
          notOnLine: ["@babel", "@types", "@angular"], more: ["Couldn't find package \"{package}\""]),
      ],
      causes: [
        "Yarn links workspace packages only if their folders exist before `yarn install`. It looks up missing ones in the registry.",
        "The package is private, and the build has no token.",
      ],
      fixes: [
        Fix(
          "Copy the package.json of every workspace package before `yarn install`.",
          snippet: "COPY packages/<package>/package.json packages/<package>/"),
        "If it is a private package, pass your .npmrc to the step as a secret.",
      ],
      verify: ["yarn workspaces info"],
      docs: ["https://classic.yarnpkg.com/en/docs/workspaces/"],
      examples: [
        "error Couldn't find package \"@shop/utils@1.0.0\" required by \"@shop/api@1.0.0\" on the \"npm\" registry."
      ]
    ),
    Rule(
      id: "yarn-is-cmdtest", family: "npm", subject: .program,
      title: "`yarn` in this image comes from Debian's package cmdtest; it is not the package manager",
      level: 96, confidence: .certain,
      patterns: [
        Pattern("Parsing scenario file {}", with: ["ERROR: [Errno 2] No such file or directory: '"]),
        "ERROR: There are no scenarios; must have at least one.",
      ],
      causes: [
        "`apt-get install yarn` installs cmdtest. Debian's package of the package manager is `yarnpkg`."
      ],
      fixes: [
        Fix(
          "Remove `yarn` from the apt packages, and install it with npm.", snippet: "RUN npm install -g yarn")
      ],
      verify: ["RUN dpkg -S $(command -v yarn)"],
      docs: ["https://classic.yarnpkg.com/en/docs/install"],
      examples: ["ERROR: There are no scenarios; must have at least one."]
    ),
    Rule(
      id: "bun-workspace-missing", partOf: "npm-workspace-missing", family: "npm", subject: .file,
      title: "The workspace package {workspace} is not in the image",
      level: 93, confidence: .certain,
      patterns: .each([
        "error: Workspace dependency \"{workspace}\" not found",
        "error: {workspace}@workspace:{} failed to resolve",
        "error: Workspace not found \"{workspace}\"",
      ]),
      causes: [
        "The package.json of that workspace package was not copied before the install step, or .dockerignore excludes it.",
        "The build context is a package's folder, not the workspace root.",
      ],
      fixes: [
        Fix(
          "Copy the package.json of every workspace package before `bun install`, and keep the folder structure.",
          snippet: "COPY package.json bun.lock* ./\nCOPY packages/<member>/package.json packages/<member>/"),
        "Build from the workspace root, and name the Dockerfile with `-f`.",
      ],
      docs: ["https://bun.sh/docs/install/workspaces"],
      examples: ["error: Workspace dependency \"@team/shared\" not found"]
    ),
    Rule(
      id: "bun-lock-frozen", partOf: "npm-pnpm-lock", family: "npm", subject: .package,
      title: "bun.lock does not match package.json, or was written by a different version of Bun",
      level: 93, confidence: .certain,
      patterns: ["error: lockfile had changes, but lockfile is frozen"],
      causes: [
        "package.json changed, but the lock file was not updated or not committed.",
        "The image has a different Bun than the one that wrote the file (bun.lockb became bun.lock in 1.2), or not every package.json of the workspace is copied.",
      ],
      fixes: [
        Fix(
          "Run `bun install` on your machine and commit the lock file.",
          snippet: "bun install && git add bun.lock*"
        ),
        "Or use the same Bun in the image as on your machine: `FROM oven/bun:<version>`.",
      ],
      docs: ["https://bun.sh/docs/install/lockfile"],
      examples: ["error: lockfile had changes, but lockfile is frozen"]
    ),
    Rule(
      id: "pnpm-lock-stub", partOf: "npm-pnpm-lock", family: "npm", subject: .file,
      title:
        "The Dockerfile writes its own {path|a package.json}, and pnpm-lock.yaml does not match that stub",
      level: 95, confidence: .likely,
      patterns: ["}' > ", "}\" > ", "}' >", "}\" >"].map {
        Pattern(
          "ERR_PNPM_OUTDATED_LOCKFILE", with: ["dependencies were removed"],
          more: ["not up to date with <ROOT>/{path}", "not up to date with {path}"],
          inDockerfile: [$0, "package.json", "echo"])
      } + [
        Pattern(
          "because pnpm-lock.yaml is not up to date with <ROOT>/{path}",
          inDockerfile: ["echo", "> {path}"])
      ],
      causes: [
        "A step writes a package.json without the dependencies of the real one. The lock file is right: it belongs to the real one."
      ],
      fixes: [
        Fix(
          "Copy the project's {path|package.json} instead of writing one in the Dockerfile.",
          snippet: "COPY {path|package.json} {path|package.json}"),
        Fix(
          "Or install only the package that this stage needs, with its dependencies.",
          snippet: "RUN pnpm install --frozen-lockfile --prod --filter <package>..."),
      ],
      docs: ["https://pnpm.io/filtering", "https://pnpm.io/docker"],
      examples: [
        Example(
          """
          ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date with <ROOT>/web/package.json
            Failure reason:
            * 14 dependencies were removed: react@^19.0.0
          """, step: "[7/9] RUN pnpm install --frozen-lockfile",
          dockerfile: "RUN echo '{\"name\":\"web\"}' > web/package.json")
      ]
    ),
    Rule(
      id: "prisma-client-types", partOf: "prisma-client-not-generated", family: "npm", subject: .program,
      title: "The Prisma client in the image was not generated from the project's schema",
      level: 92, confidence: .likely,
      patterns: [
        Pattern("does not exist on type 'PrismaClient<")
      ],
      causes: [
        "`prisma generate` did not run in this stage: the packages were installed before the schema was copied, or with --ignore-scripts.",
        "The schema in the image is not the one that the code was written for.",
      ],
      fixes: [
        Fix(
          "Run `npx prisma generate` after the schema is copied and before the build.",
          snippet: "COPY prisma ./prisma\nRUN npx prisma generate"),
        "Or run it in the build script: `\"build\": \"prisma generate && next build\"`.",
      ],
      docs: ["https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/generating-prisma-client"],
      examples: [
        """
        Failed to compile.
        ./src/lib/db.ts:14:22
        Type error: Property 'user' does not exist on type 'PrismaClient<PrismaClientOptions, never, DefaultArgs>'.
        """
      ]
    ),
    Rule(
      id: "playwright-browser-missing", partOf: "browser-download-failed", family: "npm", subject: .package,
      title: "The browser of Playwright or Puppeteer is not installed in the image",
      level: 93, confidence: .certain,
      patterns: .each([
        "Executable doesn't exist at {path}ms-playwright/",
        "Looks like Playwright Test or Playwright was just installed",
        "Looks like Playwright was just installed or updated",
        "Error: Could not find Chrome (ver. {version})", "Could not find Chromium (rev. {version})",
        "Could not find expected browser ({}) locally",
      ]),
      causes: [
        "npm and pip install only the library. The browser is a separate download, and no step of this stage runs it.",
        "The browser was downloaded by another user or for another version: it is in the home directory of the user who installs it (~/.cache/ms-playwright, ~/.cache/puppeteer).",
      ],
      fixes: [
        Fix(
          "Install the browser and its libraries before this step, as the user who runs it.",
          snippet: "RUN npx playwright install --with-deps chromium", when: ["laywright"],
          unless: ["/python", ".py"]),
        Fix(
          "Install the browser and its libraries before this step, as the user who runs it.",
          snippet: "RUN playwright install --with-deps chromium", when: ["laywright", ".py"]),
        Fix(
          "Install the browser before this step, as the user who runs it.",
          snippet: "RUN npx puppeteer browsers install chrome", unless: ["laywright"]),
        Fix(
          "Or use Playwright's own image, which includes the browsers.",
          snippet: "FROM mcr.microsoft.com/playwright:v<version of Playwright>-noble",
          when: ["laywright"]),
        "Or skip the tests that need a browser in docker build, and run them in a CI job.",
      ],
      docs: ["https://playwright.dev/docs/docker", "https://pptr.dev/guides/docker"],
      examples: [
        "Error: browserType.launch: Executable doesn't exist at /root/.cache/ms-playwright/chromium-1129/chrome-linux/chrome"
      ]
    ),
    Rule(
      id: "browser-library-missing", partOf: "glibc-mismatch", family: "npm", subject: .package,
      title: "Libraries that Chromium needs are missing in the image ({library|see the message})",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: .each([
        "chrome: error while loading shared libraries: {library}:",
        "chrome-headless-shell: error while loading shared libraries: {library}:",
        "chromium: error while loading shared libraries: {library}:",
        "Host system is missing dependencies to run browsers",
      ]),
      causes: [
        "The browser that npm or pip downloads does not include system libraries, and slim images do not have them."
      ],
      fixes: [
        Fix(
          "Install the libraries with `playwright install-deps`, or use Playwright's own image.",
          snippet: "RUN npx playwright install-deps chromium",
          when: ["laywright"]),
        Fix(
          "Install the missing libraries, or Debian's `chromium` package, which installs them.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends libnss3 libatk1.0-0 libatk-bridge2.0-0 libcups2 \\
                libdrm2 libxkbcommon0 libxcomposite1 libxdamage1 libxfixes3 libxrandr2 libgbm1 libasound2 libpango-1.0-0 libcairo2
            """, base: .apt),
        Fix(
          "Install Alpine's `chromium` package and use it: downloaded browsers need glibc.",
          snippet:
            "RUN apk add --no-cache chromium nss freetype harfbuzz ca-certificates ttf-freefont\nENV PUPPETEER_SKIP_DOWNLOAD=true PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium-browser",
          base: .apk),
      ],
      docs: ["https://pptr.dev/troubleshooting", "https://playwright.dev/docs/docker"],
      examples: [
        "/root/.cache/puppeteer/chrome/linux-124.0/chrome-linux64/chrome: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory"
      ]
    ),
    Rule(
      id: "postcss-plugin-missing", partOf: "npm-module-not-found", family: "npm", subject: .package,
      title: "PostCSS cannot find its plugin {module}: it is not installed in this stage",
      level: 82, confidence: .certain,
      patterns: [
        "Loading PostCSS Plugin failed: Cannot find module '{module}'",
        "Error: Loading PostCSS Plugin failed: Cannot find module '{module}'",
      ],
      causes: [
        "It is a development dependency, and those are not installed (--omit=dev, NODE_ENV=production).",
        "It is missing in package.json.",
      ],
      fixes: [
        Fix(
          "Install the development dependencies in the build stage (`--include=dev`), and add {module} to package.json if it is missing.",
          snippet: "RUN npm ci --include=dev"),
        Fix("Or add it to the project.", snippet: "npm install --save-dev {module|<module>}"),
      ],
      docs: ["https://docs.npmjs.com/cli/v10/commands/npm-ci"],
      examples: ["[Error] Loading PostCSS Plugin failed: Cannot find module 'tailwindcss'"]
    ),
    Rule(
      id: "npm-global-eacces", partOf: "npm-eacces", family: "npm", subject: .file,
      title: "A global npm install ({path|-g}) needs root, but the step runs as another user",
      level: 91, confidence: .certain,
      repairs: [.runAsRoot],
      patterns: .each(["/usr/local/lib/node_modules", "/usr/lib/node_modules", "/usr/local/", "/usr/lib/"]) {
        folder in
        [Pattern].each(
          [
            "EACCES: permission denied, mkdir '\(folder){}'",
            "EACCES: permission denied, rename '\(folder){}'",
          ],
          more: ["EACCES: permission denied, {} '{path}'"],
          // The project itself may lie below /usr/local.
          confidence: folder.hasSuffix("/") ? .likely : nil)
      },
      causes: ["USER is set before the step, and /usr/local belongs to root."],
      fixes: [
        Fix(
          "Run `npm install -g` as root, before USER.",
          snippet: "USER root\nRUN npm install -g <package>\nUSER node"),
        Fix(
          "Or install global packages into a folder of the user.",
          snippet: "ENV NPM_CONFIG_PREFIX=/home/node/.npm-global PATH=$PATH:/home/node/.npm-global/bin"),
      ],
      docs: ["https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#global-npm-dependencies"],
      examples: ["npm error Error: EACCES: permission denied, mkdir '/usr/local/lib/node_modules/@nestjs'"]
    ),
    Rule(
      id: "yarn-archive-damaged", family: "npm", subject: .download,
      title:
        "Yarn could not unpack {package|a package}: its archive or its files in the cache are damaged",
      level: 88, confidence: .likely, retryable: true,
      patterns: [
        "error {package}: Extracting tar content of {...} failed, the file appears to be corrupt",
        "Extracting tar content of {...} failed, the file appears to be corrupt",
      ],
      causes: [
        "Two packages were unpacked into the same folder of the cache at the same time (Yarn 1), or two builds use one cache mount.",
        "The download broke off, or the disk is full.",
      ],
      fixes: [
        Fix(
          "Clear the cache, and download one package at a time.",
          snippet: "RUN yarn cache clean && yarn install --network-concurrency 1"),
        "If a cache mount holds Yarn's cache, give it `sharing=locked`.",
        "If the disk of the builder is full, free some of it.",
      ],
      docs: ["https://classic.yarnpkg.com/lang/en/docs/cli/cache/"],
      examples: [
        "error https://registry.yarnpkg.com/left-pad/-/left-pad-1.0.0.tgz: Extracting tar content of undefined failed, the file appears to be corrupt: \"ENOENT: no such file or directory, chmod '/a/b/README.md'\""
      ],
      implies: ["file-not-found"]
    ),
  ]
}
