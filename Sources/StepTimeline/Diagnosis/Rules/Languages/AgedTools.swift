extension RuleCatalog {
  /// Tools and installers that no longer fit the images or the addresses of today.
  static let agedTools: [Rule] = [
    Rule(
      id: "bower-as-root", family: "npm",
      title: "bower refuses to run as root",
      level: 94, confidence: .certain,
      repairs: [.toolOption],
      patterns: [
        "bower ESUDO{...}Cannot be run with sudo", "run a command with sudo using \"--allow-root\"",
      ],
      causes: ["The steps of a build run as root unless USER says otherwise, and bower does not allow that."],
      fixes: [
        Fix("Allow it for the build.", snippet: "RUN bower install --allow-root"),
        "Or run it as another user (USER node).",
      ],
      verify: ["RUN id -u"],
      docs: ["https://bower.io/docs/api/#running-commands-with-sudo"],
      examples: ["bower ESUDO         Cannot be run with sudo"]
    ),
    Rule(
      id: "node-primordials", family: "npm",
      title: "gulp 3 does not run on Node.js 12 and later: primordials is not defined",
      level: 94, confidence: .certain,
      repairs: [.otherImage],
      patterns: ["ReferenceError: primordials is not defined"],
      causes: [
        "gulp 3 uses graceful-fs 3, which reaches into Node's own files. Node.js 12 took away what it needs."
      ],
      fixes: [
        Fix("Use Node.js 10 for this build.", snippet: "FROM node:10"),
        Fix("Or update gulp.", snippet: "npm install gulp@4"),
        "Or override graceful-fs with ^4.2.11 in package.json.",
      ],
      verify: ["npm ls gulp graceful-fs"],
      docs: ["https://github.com/gulpjs/gulp/releases/tag/v4.0.0"],
      examples: ["ReferenceError: primordials is not defined"]
    ),
    Rule(
      id: "poetry-installer-gone", family: "pip",
      title: "get-poetry.py is gone: Python got the text of an error page (404)",
      level: 95, confidence: .certain,
      repairs: [.agedSource],
      patterns: [
        Pattern("SyntaxError: illegal target for annotation", inStep: "get-poetry.py"),
        Pattern("SyntaxError: invalid syntax", inStep: "get-poetry.py"),
        Pattern("404: Not Found", inStep: "get-poetry.py"),
        Pattern("can't open file 'get-poetry.py'", inStep: "get-poetry.py"),
      ],
      causes: ["Poetry's old installer was taken out of its repository in 2023."],
      fixes: [
        Fix(
          "Use the installer of today; it puts poetry into ~/.local/bin.",
          snippet: "RUN curl -sSL https://install.python-poetry.org | python3 -"),
        Fix("Or install Poetry with pip.", snippet: "RUN pip install poetry"),
      ],
      verify: ["curl -sSI https://install.python-poetry.org | head -1"],
      docs: ["https://python-poetry.org/docs/#installing-with-the-official-installer"],
      examples: [
        Example(
          "SyntaxError: illegal target for annotation",
          step: "[3/4] RUN curl -sSL https://host.example/get-poetry.py | python")
      ]
    ),
    Rule(
      id: "node-rpm-needs-newer-glibc", partOf: "rpm-unmet-dependencies", family: "rpm",
      title: "Node.js needs glibc 2.28, and this release has an older one",
      level: 95, confidence: .certain,
      repairs: [.agedSource],
      patterns: [
        Pattern("Requires: libc.so.6(GLIBC_2.28)", with: ["nodesource"]),
        Pattern("Requires: libm.so.6(GLIBC_2.27)", with: ["nodesource"]),
        Pattern("nothing provides libc.so.6(GLIBC_2.28)", with: ["nodejs"]),
      ],
      causes: [
        "Node.js 18 and later are built for glibc 2.28. CentOS 7 and Amazon Linux 2 have 2.17 and 2.26."
      ],
      fixes: [
        Fix("Use Node.js 16.", snippet: "RUN curl -fsSL https://rpm.nodesource.com/setup_16.x | bash -"),
        Fix("Or use a newer release as the base.", snippet: "FROM amazonlinux:2023"),
      ],
      verify: ["docker run --rm {image|IMAGE} ldd --version"],
      docs: ["https://github.com/nodejs/node/blob/main/BUILDING.md#platform-list"],
      examples: [
        """
        Error: Package: 2:nodejs-18.20.3-1nodesource.x86_64 (nodesource-nodejs)
                   Requires: libc.so.6(GLIBC_2.28)(64bit)
        """
      ]
    ),
  ]
}
