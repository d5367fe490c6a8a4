extension RuleCatalog {
  /// Pages that are rendered while they are built: what their code asks for, and what Node does not have.
  static let pageRendering: [Rule] = [
    Rule(
      id: "node-dependency-lacks-function", family: "npm", subject: .package,
      title: "{package|A package} calls {name}, which the installed version of its dependency does not have",
      level: 61, confidence: .likely,
      patterns: [
        Pattern(
          "TypeError: {name} is not a function", with: ["(/", "/node_modules/"], unless: ["jest", "FAIL "],
          more: ["at <anonymous> (/{}/node_modules/{package}/", "(/{}/node_modules/{package}/"])
      ],
      causes: [
        "Two packages do not fit each other: the lock file keeps an old version of one, or another package of the same name is found first."
      ],
      fixes: [
        "Update {package|the package} and its dependencies, or delete the lock file and node_modules on your machine, install again, and commit the new lock file."
      ],
      docs: ["https://docs.npmjs.com/cli/v10/commands/npm-ls"],
      examples: [
        """
        TypeError: familyOf is not a function
            at <anonymous> (/app/node_modules/shop-css/node/index.js:4:18)
        """
      ]
    ),
    Rule(
      id: "angular-prerender-failed", family: "npm", subject: .program,
      title:
        "Angular could not prerender route {route}: {problem|see the error below it}",
      level: 82, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "An error occurred while prerendering route '{route}'",
          more: ["Unable to handle request: '{problem}'"])
      ],
      causes: [
        "The program says: {said}",
        "Angular renders the route while it builds. The page calls an API that does not run during the build, or it uses browser objects (`window`, `localStorage`).",
      ],
      fixes: [
        Fix(
          "Do not prerender this route (Angular 19 or later): render it on the server or in the browser.",
          snippet:
            "// app.routes.server.ts\n{ path: '<the route without its slash>', renderMode: RenderMode.Server }"
        ),
        Fix(
          "If angular.json has no `outputMode`, turn off prerendering.",
          snippet: "// angular.json, options of the build\n\"prerender\": false"),
      ],
      verify: ["npx ng build"],
      docs: ["https://angular.dev/guide/ssr"],
      examples: [
        "✘ [ERROR] An error occurred while prerendering route '/shop'.\nUnable to handle request: '/api/products'."
      ],
      implies: ["npm-ts-error"]
    ),
    Rule(
      id: "next-prerender-error-suspense", family: "npm",
      title: "useSearchParams() on page {page} needs a Suspense boundary",
      level: 88, confidence: .certain,
      patterns: [
        "useSearchParams() should be wrapped in a suspense boundary at page \"{page}\"",
        "{hook} should be wrapped in a suspense boundary at page \"{page}\"",
      ],
      causes: [
        "Next.js renders {page} at build time, when there is no query string; the hook needs a fallback."
      ],
      fixes: [
        Fix(
          "Wrap the component that calls `useSearchParams()` in `<Suspense>`.",
          snippet: "<Suspense fallback=…><SearchForm /></Suspense>"),
        Fix("Or render the page only at request time.", snippet: "export const dynamic = 'force-dynamic'"),
      ],
      verify: ["npm run build"],
      docs: ["https://nextjs.org/docs/messages/missing-suspense-with-csr-bailout"],
      examples: ["⨯ useSearchParams() should be wrapped in a suspense boundary at page \"/search\"."],
      implies: ["next-prerender-error"]
    ),
    Rule(
      id: "next-prerender-error", family: "npm",
      title: "Next.js could not render page {page|of the site} at build time: {message|see its error}",
      level: 67, confidence: .likely,
      patterns: [
        Pattern(
          "Error occurred prerendering page \"{page}\"",
          more: ["^Error: {message...}", "^{}Error: {message...}"]),
        Pattern("Export encountered an error on {page}"),
        Pattern("Export encountered errors on following paths"),
        "Error: Failed to collect page data for {page}", "Failed to collect configuration for {page}",
        "Error: Static page generation for {page} is still timing out after",
        Pattern(
          "[as generateStaticParams] (/{path}/.next/server/app{page}/page.js:", with: ["Collecting page data"]
        ),
      ],
      causes: [
        "The program says: {said}",
        "The page requests data from an API or database that does not run during docker build.",
        "A variable that the page needs at build time is not set.",
        "The page's own code throws an error; the lines above show where.",
      ],
      fixes: [
        Fix(
          "Set the missing variable for the build (ARG, ENV); a placeholder is enough if the value is only used at run time.",
          snippet: "ARG <variable>=placeholder\nENV <variable>=$<variable>", when: [" is not set"]),
        "Fix the page's own error above. If it needs a variable, pass it to the build (ARG, ENV); if it needs an API or database, render the page at request time.",
        Fix(
          "If the page needs an API or database, add this line to the page.",
          snippet: "export const dynamic = 'force-dynamic'"),
        Fix(
          "If the page needs a variable, declare it before the build step, in the same stage.",
          snippet: "ARG NEXT_PUBLIC_API_URL\nENV NEXT_PUBLIC_API_URL=$NEXT_PUBLIC_API_URL",
          unless: [" is not set"]),
      ],
      verify: ["npm run build   # with the same variables and without the back end running"],
      docs: ["https://nextjs.org/docs/messages/prerender-error"],
      examples: [
        """
        Error occurred prerendering page \"/blog\". Read more: \
        https://nextjs.org/docs/messages/prerender-error
        """
      ]
    ),
    Rule(
      id: "next-prerender-fetch", partOf: "next-prerender-error", family: "npm", subject: .network,
      title:
        "Next.js renders {page|a page} during the build and cannot load its data: the server is not running then",
      level: 74, confidence: .likely,
      patterns: .each([
        "TypeError: fetch failed", "ECONNREFUSED", "PrismaClientInitializationError",
      ]) { reason in
        [
          Pattern("Error occurred prerendering page \"{page}\"", with: [reason]),
          Pattern("Export encountered an error on {page}", with: [reason]),
          Pattern("Failed to collect page data for {page}", with: [reason]),
        ]
      },
      causes: [
        "The page requests an API or a database, which does not run or has no DNS name during docker build.",
        "The URL comes from a variable that is not set in the build.",
      ],
      fixes: [
        Fix(
          "Render the page at request time.",
          snippet: "export const dynamic = 'force-dynamic'"),
        Fix(
          "Or pass the build an API URL that it can reach.",
          snippet: "ARG API_URL\nENV API_URL=$API_URL"),
      ],
      docs: ["https://nextjs.org/docs/messages/prerender-error"],
      examples: [
        """
        Error occurred prerendering page "/blog". Read more: https://nextjs.org/docs/messages/prerender-error
        TypeError: fetch failed
        """
      ]
    ),
    Rule(
      id: "next-rewrite-without-address", family: "npm", subject: .program,
      title:
        "The destination of a rewrite in next.config.js is not an address: a variable is most likely not set in the build",
      level: 89, confidence: .likely,
      patterns: ["`destination` does not start with `/`, `http://`, or `https://`"],
      causes: [
        "next.config.js builds the address from an environment variable, and that variable is undefined in the build (`undefined/:path*`)."
      ],
      fixes: [
        Fix(
          "Pass the variable to the build, and declare it before the step, in the same stage.",
          snippet:
            "ARG <variable>\nENV <variable>=$<variable>\n# docker build --build-arg <variable>=https://<your API> ."
        ),
        "Or give it a default value in next.config.js.",
      ],
      docs: ["https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites"],
      examples: [
        "`destination` does not start with `/`, `http://`, or `https://` for route {\"source\":\"/api/:path*\",\"destination\":\"undefined/:path*\"}"
      ]
    ),
    Rule(
      id: "mongodb-address-missing", family: "npm", subject: .program,
      title: "The build creates a MongoDB client without a valid address: an environment variable is missing",
      level: 88, confidence: .likely,
      patterns: [
        Pattern(
          "Cannot read properties of undefined (reading 'startsWith')",
          with: ["connectionStringHasValidScheme"]),
        Pattern("Cannot read property 'startsWith' of undefined", with: ["connectionStringHasValidScheme"]),
        "Invalid scheme, expected connection string to start with \"mongodb",
      ],
      causes: [
        "A module creates its MongoDB client when it is loaded, and the build loads every page. The variable with the address (often MONGODB_URI) is not set or is empty in the build."
      ],
      fixes: [
        "Create the client at the first request, not when the module is loaded. Then the build needs no address.",
        Fix(
          "Or set a placeholder for this step only. Do not put the real address into the image.",
          snippet: "RUN MONGODB_URI=mongodb://localhost:27017/build npm run build"),
      ],
      docs: ["https://www.mongodb.com/docs/manual/reference/connection-string/"],
      examples: [
        "TypeError: Cannot read properties of undefined (reading 'startsWith')\n    at connectionStringHasValidScheme (/app/node_modules/mongodb-connection-string-url/lib/index.js:9:30)"
      ],
      implies: ["next-prerender-error"]
    ),
    Rule(
      id: "next-prerender-service", partOf: "next-prerender-error", family: "npm", subject: .network,
      title:
        "Next.js renders {page|a page} during the build and requests the service {host}, which is not running then",
      level: 87, confidence: .likely,
      patterns: .each(["getaddrinfo ENOTFOUND {host}", "getaddrinfo EAI_AGAIN {host}"]) { message in
        [Pattern].each(["Error occurred prerendering page", "Export encountered an error on "]) {
          Pattern(
            message, with: [$0], notOnLine: [".", "npm ", "request to "],
            more: ["prerendering page \"{page}\"", "encountered an error on {page},"])
        }
      },
      causes: [
        "{host} is a service name in the compose network of the running containers. A build is not in that network.",
        "The URL comes from a variable that has a different value in the build.",
      ],
      fixes: [
        Fix(
          "Render {page|the page} at request time, not during the build.",
          snippet: "export const dynamic = 'force-dynamic'"),
        Fix(
          "Or pass the build a URL of the service that it can reach.",
          snippet: "ARG API_URL\n# docker build --build-arg API_URL=<its public address> ."),
      ],
      verify: ["npm run build   # without the service running"],
      docs: ["https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config#dynamic"],
      examples: [
        """
        TypeError: fetch failed
          [cause]: Error: getaddrinfo ENOTFOUND backend
        Error occurred prerendering page "/news". Read more: https://nextjs.org/docs/messages/prerender-error
        """
      ],
      implies: ["dns-resolution-failed", "next-prerender-error"]
    ),
    Rule(
      id: "browser-code-in-node", family: "npm", subject: .program,
      title: "Browser code runs in Node during the build: {name|window} is not defined",
      level: 76, confidence: .certain,
      patterns: .each(["window", "document", "localStorage", "navigator", "self", "HTMLElement"]) {
        Pattern("ReferenceError: \($0) is not defined", more: ["ReferenceError: {name} is not defined"])
      },
      causes: [
        "Pages are rendered in Node during the build (prerendering), and {name|window} exists only in a browser.",
        "A package uses {name|it} as soon as it is imported.",
      ],
      fixes: [
        Fix(
          "Run the code only in the browser: check `typeof` first, move it into an effect, or import it dynamically without server rendering.",
          snippet: "if (typeof window !== 'undefined') { … }"),
        "Or exclude that page from prerendering.",
      ],
      docs: ["https://nextjs.org/docs/messages/prerender-error"],
      examples: ["ReferenceError: window is not defined"]
    ),
    Rule(
      id: "gatsby-browser-code", partOf: "browser-code-in-node", family: "npm", subject: .program,
      title: "Gatsby renders the pages in Node, where {name|window} does not exist",
      level: 86, confidence: .certain,
      patterns: ["\"{name}\" is not available during server-side rendering"],
      causes: [
        "The code, or a package that it imports, uses {name|window} while the pages are rendered, but it exists only in a browser."
      ],
      fixes: [
        Fix(
          "Move the code into an effect (`useEffect`), or check that it exists first.",
          snippet: "if (typeof {name|window} !== 'undefined') { … }"
        ),
        "If a package uses it on import, load the package with `React.lazy` or `loadable`, or replace it with a null loader for `build-html` in gatsby-node.js.",
      ],
      verify: ["npx gatsby build"],
      docs: ["https://www.gatsbyjs.com/docs/debugging-html-builds/"],
      examples: [
        " ERROR #95312 \n\n\"document\" is not available during server-side rendering. Enable \"DEV_SSR\" to debug this during \"gatsby develop\"."
      ]
    ),
    Rule(
      id: "page-prerender-failed", family: "npm", subject: .program,
      title: "A page could not be rendered during the build: {page|see the lines above}",
      level: 73, confidence: .likely,
      patterns: [
        Pattern(
          "Exiting due to prerender errors", unless: ["[404] Page not found"],
          more: ["├─ {page} (", "Linked from {page}"]),
        Pattern("implement `handleHttpError`", unless: ["Error: 404 "], more: ["Error: 500 {page}"]),
      ],
      causes: [
        "The page requests an API or a database that does not run during docker build, or reads a variable that is not set.",
        "The page's own code throws an error; the lines above show where.",
      ],
      fixes: [
        "Fix the page's own error above. If it needs a server or a variable, exclude the page from prerendering, or pass the build a URL and a value.",
        Fix(
          "If the page needs a server or a variable, exclude it in nuxt.config.ts.",
          snippet: "// nuxt.config.ts\nnitro: { prerender: { ignore: ['{page|/<the page>}'] } }",
          when: ["Exiting due to prerender"]),
        Fix(
          "If the page needs a server or a variable, exclude it in its +page.ts.",
          snippet: "// +page.ts\nexport const prerender = false",
          when: ["handleHttpError"]),
      ],
      verify: ["npm run build   # without the API or database running"],
      docs: [
        "https://nuxt.com/docs/getting-started/prerendering", "https://svelte.dev/docs/kit/page-options",
      ],
      examples: [
        """
         ERROR    ├─ /news (31ms)
         ERROR    │ ├── Error: [500] Server Error
         ERROR  Exiting due to prerender errors.
        """
      ]
    ),
  ]
}
