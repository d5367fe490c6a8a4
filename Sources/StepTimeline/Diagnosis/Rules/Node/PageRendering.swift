extension RuleCatalog {
  /// Pages that are rendered while they are built: what their code asks for, and what Node does not have.
  static let pageRendering: [Rule] = [
    Rule(
      id: "next-prerender-error-suspense", family: "npm",
      title: "useSearchParams() on page {page} needs a suspense boundary",
      level: 88, confidence: .certain,
      patterns: [
        "useSearchParams() should be wrapped in a suspense boundary at page \"{page}\"",
        "{hook} should be wrapped in a suspense boundary at page \"{page}\"",
      ],
      causes: [
        "Next.js renders {page} at build time, where no query string exists; the hook needs a fallback."
      ],
      fixes: [
        Fix(
          "Wrap the component that uses the hook.",
          snippet: "<Suspense fallback=…><SearchForm /></Suspense>"),
        Fix("Or render the page at request time only.", snippet: "export const dynamic = 'force-dynamic'"),
      ],
      verify: ["npm run build"],
      docs: ["https://nextjs.org/docs/messages/missing-suspense-with-csr-bailout"],
      examples: ["⨯ useSearchParams() should be wrapped in a suspense boundary at page \"/search\"."]
    ),
    Rule(
      id: "next-prerender-error", family: "npm",
      title: "Next.js could not render page {page|of the site} at build time",
      level: 67, confidence: .likely,
      patterns: [
        Pattern("Error occurred prerendering page \"{page}\""),
        Pattern("Export encountered an error on {page}"),
        Pattern("Export encountered errors on following paths"),
        "Error: Failed to collect page data for {page}", "Failed to collect configuration for {page}",
        "Error: Static page generation for {page} is still timing out after",
      ],
      causes: [
        "The page fetches from an API or database that does not run during docker build.",
        "A variable that the page needs at build time is not set in the build.",
        "The page's own code throws; the lines above say where.",
      ],
      fixes: [
        Fix(
          "Give the build the variable that the page asks for; a placeholder is enough if the value is only used at run time.",
          snippet: "ARG <variable>=placeholder\nENV <variable>=$<variable>", when: [" is not set"]),
        "Read the error above: it is the page's own. If it asks for a variable or a server, give the variable to the build (ARG, ENV), or render the page at request time.",
        Fix("Render the page at request time.", snippet: "export const dynamic = 'force-dynamic'"),
        Fix(
          "Pass the variables that the build needs.",
          snippet: "ARG NEXT_PUBLIC_API_URL\nENV NEXT_PUBLIC_API_URL=$NEXT_PUBLIC_API_URL"),
      ],
      verify: ["npm run build, with the same variables and without the back end running"],
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
        "Next.js renders {page|a page} during the build, and cannot fetch its data: the server does not run then",
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
        "The page asks an API or a database, which does not run during docker build, or has no name there.",
        "The address comes from a variable that the build does not have.",
      ],
      fixes: [
        Fix("Render the page at run time.", snippet: "export const dynamic = 'force-dynamic'"),
        Fix(
          "Or give the build an address of the API that it can reach.",
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
      id: "next-prerender-service", partOf: "next-prerender-error", family: "npm", subject: .network,
      title:
        "Next.js renders {page|a page} during the build, and asks the service {host}, which does not run then",
      level: 87, confidence: .likely,
      patterns: .each(["getaddrinfo ENOTFOUND {host}", "getaddrinfo EAI_AGAIN {host}"]) { message in
        [Pattern].each(["Error occurred prerendering page", "Export encountered an error on "]) {
          Pattern(
            message, with: [$0], notOnLine: [".", "npm ", "request to "],
            more: ["prerendering page \"{page}\"", "encountered an error on {page},"])
        }
      },
      causes: [
        "{host} is the name of a service in the network of the running containers (compose). A build is on no such network.",
        "The address comes from a variable that has another value in the build.",
      ],
      fixes: [
        Fix(
          "Render {page|the page} when a request comes, not during the build.",
          snippet: "export const dynamic = 'force-dynamic'"),
        Fix(
          "Or give the build an address of the service that it can reach.",
          snippet: "ARG API_URL\n# docker build --build-arg API_URL=<its public address> ."),
      ],
      verify: ["npm run build, without the service running"],
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
      title: "Code for the browser runs in Node during the build: {name|window} is not defined",
      level: 76, confidence: .certain,
      patterns: .each(["window", "document", "localStorage", "navigator", "self", "HTMLElement"]) {
        Pattern("ReferenceError: \($0) is not defined", more: ["ReferenceError: {name} is not defined"])
      },
      causes: [
        "Pages are rendered in Node while they are built (prerendering), and {name|window} exists in a browser only.",
        "A package uses {name|it} as soon as it is imported.",
      ],
      fixes: [
        Fix(
          "Guard the code, or run it in the browser only (an effect, a dynamic import without server rendering).",
          snippet: "if (typeof window !== 'undefined') { … }"),
        "Or build without prerendering that page.",
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
        "The code, or a package that it imports, uses {name|window} while the pages are rendered, and a browser alone has it."
      ],
      fixes: [
        Fix(
          "Use it in an effect, or guard it with a check.",
          snippet: "if (typeof {name|window} !== 'undefined') { … }"
        ),
        "For a package that uses it as soon as it is imported: load it by `React.lazy` or `loadable`, or replace it in gatsby-node.js with a null loader for `build-html`.",
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
        "The page fetches from an API or a database, which does not run during docker build, or reads a variable that is not set there.",
        "The page's own code throws; the lines above say where.",
      ],
      fixes: [
        "Read the error above: it is the page's own. If it asks for a server or a variable, render the page when a request comes, or give the build an address and a value.",
        Fix(
          "Leave the page out of prerendering.",
          snippet: "// nuxt.config.ts\nnitro: { prerender: { ignore: ['{page|/<the page>}'] } }",
          when: ["Exiting due to prerender"]),
        Fix(
          "Leave the page out of prerendering.", snippet: "// +page.ts\nexport const prerender = false",
          when: ["handleHttpError"]),
      ],
      verify: ["npm run build, without the API or database running"],
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
