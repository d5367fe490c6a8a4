extension RuleCatalog {
  /// Tools whose release of today does not fit what was written for an older one.
  static let agedTools: [Rule] = [
    Rule(
      id: "ruby-too-new", family: "ruby", subject: .program,
      title: "The image's Ruby is too new: the code uses what it dropped",
      level: 87, confidence: .likely,
      repairs: [.fittingImage],
      patterns: LanguageBreaks.signs(of: "ruby").filter { !$0.hasPrefix("cannot load") }.map { Pattern($0) },
      causes: ["A new release of Ruby drops what was deprecated for years; old gems and old code use it."],
      fixes: ["Use the last Ruby that has it.", "Or raise the gem that uses it to a release for this Ruby."],
      verify: ["docker run --rm {image|<image>} ruby --version"],
      docs: ["https://www.ruby-lang.org/en/downloads/releases/"],
      examples: ["undefined method `untaint' for \"index\":String (NoMethodError)"]
    ),
    Rule(
      id: "php-too-new", family: "php", subject: .program,
      title: "The image's PHP is too new: the code uses what it dropped",
      level: 87, confidence: .likely,
      repairs: [.fittingImage],
      patterns: LanguageBreaks.signs(of: "php").map { Pattern($0) },
      causes: [
        "A new release of PHP drops what was deprecated for years; the code is written for an older one."
      ],
      fixes: ["Use the last PHP that has it.", "Or change the code for this PHP."],
      verify: ["docker run --rm {image|<image>} php --version"],
      docs: ["https://www.php.net/manual/en/appendices.php"],
      examples: ["PHP Fatal error:  Uncaught Error: Call to undefined function each() in /app/a.php:14"]
    ),
    Rule(
      id: "option-renamed", partOf: "program-option-unknown", family: "shell", subject: .program,
      title:
        "The installed release no longer has this option or subcommand: {option|it} has another name today",
      level: 89, confidence: .likely,
      repairs: [.renamedOption],
      patterns: [
        Pattern("Unknown argument \"{option}\" for command \"config-manager\""),
        Pattern("Unknown argument \"{option}\" for command \"dnf5\""),
        Pattern("No such option: {option}", inDockerfile: ["pipenv lock"]),
        Pattern("invalid option: {option}", with: ["--no-r"], inDockerfile: ["gem "]),
        Pattern("Unknown argument: {option}", with: ["Unknown argument: prod"]),
        Pattern("The `{option}` flag has been removed"),
        Pattern(
          "configure: error: unrecognized options: {option...}", inDockerfile: ["docker-php-ext-configure"]),
      ],
      causes: [
        "The tool was not pinned, and a newer release calls the option by another name or has it no longer."
      ],
      fixes: [
        "Write the option as the installed release has it (its `--help`).",
        "Or pin the tool to the release that the Dockerfile was written for.",
      ],
      docs: [
        "https://dnf5.readthedocs.io/en/latest/changes_from_dnf4.7.html",
        "https://github.com/php/php-src/blob/PHP-7.4/UPGRADING",
      ],
      examples: [
        "Unknown argument \"--add-repo\" for command \"config-manager\". Add \"--help\" for more information about the arguments."
      ]
    ),
    Rule(
      id: "corepack-gone", partOf: "command-not-found", family: "npm", subject: .program,
      title: "Node.js 25 and later come without corepack",
      level: 76, confidence: .likely,
      repairs: [.renamedOption],
      patterns: ["corepack: not found", "corepack: command not found"],
      causes: [
        "Node.js no longer distributes corepack since release 25; an image without a pinned version has it."
      ],
      fixes: [
        Fix("Install corepack with npm first.", snippet: "RUN npm install -g corepack && corepack enable"),
        "Or use Node.js 24 or older.",
      ],
      docs: ["https://github.com/nodejs/corepack#how-to-install"],
      examples: ["/bin/sh: corepack: not found"]
    ),
    Rule(
      id: "amazon-extras-gone", partOf: "command-not-found", family: "rpm", subject: .package,
      title: "The image has no amazon-linux-extras: only Amazon Linux 2 has it",
      level: 76, confidence: .certain,
      repairs: [.renamedOption],
      patterns: ["amazon-linux-extras: command not found", "amazon-linux-extras: not found"],
      causes: [
        "`amazonlinux` without a tag is Amazon Linux 2023 since March 2023; its packages are in one repository."
      ],
      fixes: [
        Fix("Use Amazon Linux 2, which has it.", snippet: "FROM amazonlinux:2"),
        "Or install the package by its name with yum or dnf.",
      ],
      docs: ["https://docs.aws.amazon.com/linux/al2023/ug/compare-with-al2.html"],
      examples: ["/bin/sh: line 1: amazon-linux-extras: command not found"]
    ),
    Rule(
      id: "conda-installer-glibc", family: "pip", subject: .package,
      title: "The newest conda installer needs glibc {needed}, and the image has {present}",
      level: 90, confidence: .certain,
      repairs: [.movedAddress],
      patterns: ["Installer requires GLIBC >={needed}, but system has {present}."],
      causes: ["Installers of Miniconda from 2025 on no longer run on releases as old as the base image."],
      fixes: [
        "Download an installer of a named, older version.",
        Fix("Or use a newer base image.", snippet: "FROM ubuntu:22.04"),
      ],
      docs: ["https://repo.anaconda.com/miniconda/"],
      examples: ["Installer requires GLIBC >=2.28, but system has 2.27."]
    ),
    Rule(
      id: "dotnet-tool-too-new", family: "dotnet", subject: .package,
      title: "The newest release of the .NET tool {tool|that is installed} is made for a newer SDK",
      level: 88, confidence: .likely,
      repairs: [.fittingTool],
      patterns: [
        Pattern(
          "Settings file 'DotnetToolSettings.xml' was not found in the package",
          more: ["Tool '{tool}' failed to"])
      ],
      causes: [
        "`dotnet tool install` takes the newest version, which is packed for an SDK that the image does not have."
      ],
      fixes: [
        "Name the tool's version that belongs to the SDK with --version.",
        "Or use a newer SDK image.",
      ],
      docs: ["https://learn.microsoft.com/dotnet/core/tools/dotnet-tool-install"],
      examples: [
        "The settings file in the tool's NuGet package is invalid: Settings file 'DotnetToolSettings.xml' was not found in the package.\nTool 'dotnet-ef' failed to install. Contact the tool author for assistance."
      ]
    ),
    Rule(
      id: "pnpm-lock-not-compatible", partOf: "npm-pnpm-lock", family: "npm", subject: .package,
      title: "The installed pnpm does not read the form of pnpm-lock.yaml",
      level: 94, confidence: .certain,
      repairs: [.fittingTool],
      patterns: [
        // Without a frozen lock file pnpm only warns.
        Pattern("Ignoring not compatible lockfile at {file}", with: ["ERR_PNPM_NO_LOCKFILE"]),
        Pattern("Ignoring not compatible lockfile at {file}", with: ["frozen-lockfile"]),
        Pattern("Ignoring not compatible lockfile at {file}", confidence: .likely),
      ],
      causes: ["pnpm was not pinned, and the newest one reads no lock files that were written long ago."],
      fixes: [
        Fix("Install the pnpm that wrote the lock file.", snippet: "RUN npm install -g pnpm@<version>"),
        "Or write the lock file anew with the newest pnpm and commit it.",
      ],
      docs: ["https://pnpm.io/installation#compatibility"],
      examples: [
        " WARN  Ignoring not compatible lockfile at /app/pnpm-lock.yaml\n ERR_PNPM_NO_LOCKFILE  Cannot install with \"frozen-lockfile\" because pnpm-lock.yaml is absent"
      ]
    ),
    Rule(
      id: "composer-plugin-1", family: "php", subject: .package,
      title: "A plugin for Composer 1 does not fit Composer 2",
      level: 88, confidence: .likely,
      repairs: [.fittingTool],
      patterns: ["requires composer-plugin-api ^1"],
      causes: ["Composer 2 has another interface for plugins; what hirak/prestissimo did, it does itself."],
      fixes: [
        "Remove the plugin, or take a release of it for Composer 2.",
        Fix("Or use Composer 1.", snippet: "RUN composer self-update --1"),
      ],
      docs: ["https://getcomposer.org/upgrade/UPGRADE-2.0.md"],
      examples: [
        "- hirak/prestissimo 0.3.10 requires composer-plugin-api ^1.0.0 but it does not match your version 2.3.0."
      ]
    ),
    Rule(
      id: "rails-logger-constant", family: "ruby", subject: .package,
      title:
        "Rails before 7.1 does not load Ruby's logger, which concurrent-ruby 1.3.5 no longer does for it",
      level: 90, confidence: .certain,
      repairs: [.fittingTool],
      patterns: ["uninitialized constant ActiveSupport::LoggerThreadSafeLevel::Logger"],
      causes: ["concurrent-ruby was not pinned, and its release 1.3.5 dropped `require \"logger\"`."],
      fixes: [
        Fix("Load the logger for every Ruby program.", snippet: "ENV RUBYOPT=-rlogger"),
        "Or pin concurrent-ruby to 1.3.4 in the Gemfile, or raise Rails to 7.1.",
      ],
      docs: ["https://github.com/rails/rails/issues/54260"],
      examples: ["NameError: uninitialized constant ActiveSupport::LoggerThreadSafeLevel::Logger"]
    ),
    Rule(
      id: "mran-gone", family: "languages", subject: .download,
      title: "MRAN, Microsoft's mirror of CRAN with snapshots, was switched off in 2023",
      level: 89, confidence: .certain,
      repairs: [.movedAddress],
      patterns: [
        "unable to access index for repository https://mran.microsoft.com/",
        "cannot open URL 'https://mran.microsoft.com/",
      ],
      causes: ["The image or the Dockerfile takes its packages from a server that is gone."],
      fixes: [
        Fix(
          "Take the snapshot of the same day from Posit's package manager.",
          snippet: "RUN install2.r --error --repos https://packagemanager.posit.co/cran/<day> <packages>"),
        "Or use a newer image, whose default is CRAN or Posit.",
      ],
      docs: ["https://packagemanager.posit.co/client/#/repos/cran/setup"],
      examples: ["cannot open URL 'https://mran.microsoft.com/snapshot/2020-04-24/src/contrib/PACKAGES'"]
    ),
    Rule(
      id: "kubernetes-apt-gone", partOf: "apt-eol-release", family: "apt", subject: .package,
      title: "Kubernetes switched its repository apt.kubernetes.io off in March 2024",
      level: 93, confidence: .certain,
      repairs: [.movedAddress],
      patterns: [
        "The repository 'https://apt.kubernetes.io {}", "The repository 'http://apt.kubernetes.io {}",
      ],
      causes: ["The packages are in repositories of their own at pkgs.k8s.io, one for each minor release."],
      fixes: [
        Fix(
          "Use the community-owned repository pkgs.k8s.io with its key.",
          snippet: "deb [signed-by=<key>] https://pkgs.k8s.io/core:/stable:/<v1.xx>/deb/ /"),
        "Or download kubectl from https://dl.k8s.io.",
      ],
      docs: ["https://kubernetes.io/blog/2023/08/15/pkgs-k8s-io-introduction/"],
      examples: [
        "E: The repository 'https://apt.kubernetes.io kubernetes-xenial Release' does not have a Release file."
      ]
    ),
    Rule(
      id: "chromedriver-moved", partOf: "http-403-404-download", family: "dns-network", subject: .download,
      title: "chromedriver is published with Chrome for Testing since release 115",
      level: 88, confidence: .likely,
      repairs: [.movedAddress],
      patterns: [
        Pattern("https://chromedriver.storage.googleapis.com/LATEST_RELEASE_{}", with: ["404"]),
        Pattern("ERROR 404", with: ["chromedriver.storage.googleapis.com"]),
      ],
      causes: ["The old bucket ends with release 114; google-chrome-stable is newer."],
      fixes: [
        "Take chromedriver from Chrome for Testing (https://googlechromelabs.github.io/chrome-for-testing/).",
        "Or install Debian's chromium and chromium-driver, which fit each other.",
      ],
      docs: ["https://developer.chrome.com/docs/chromedriver/downloads/version-selection"],
      examples: [
        "https://chromedriver.storage.googleapis.com/LATEST_RELEASE_115:\n2023-07-25 08:14:33 ERROR 404: Not Found."
      ]
    ),
    Rule(
      id: "swift-resolved-newer", family: "languages", subject: .package,
      title: "Package.resolved was written by a newer Swift than the image has",
      level: 88, confidence: .certain,
      repairs: [.fittingImage],
      patterns: ["unknown 'PinsStorage' version '{version}'"],
      causes: [
        "Package.resolved has form 2 since Swift 5.6 and form 3 since Swift 5.10; older ones do not read it."
      ],
      fixes: [
        Fix("Use a newer Swift.", snippet: "FROM swift:5.10"),
        "Or delete Package.resolved and let the image's Swift write it.",
      ],
      docs: ["https://github.com/swiftlang/swift-package-manager/blob/main/CHANGELOG.md"],
      examples: [
        "error: Package.resolved file is corrupted or malformed; fix or delete the file to continue: unknown 'PinsStorage' version '3' at '/build/Package.resolved'."
      ]
    ),
    Rule(
      id: "julia-manifest-newer", family: "languages", subject: .package,
      title: "Manifest.toml was written by another version of Julia than the image has",
      level: 88, confidence: .certain,
      repairs: [.fittingImage],
      patterns: [
        Pattern(
          "manifest file you are using was most likely generated by a different version of Julia",
          confidence: .likely)
      ],
      causes: ["Manifest.toml has another form since Julia 1.7, which older releases do not read."],
      fixes: [
        Fix("Use a newer Julia.", snippet: "FROM julia:1.10"),
        "Or leave the manifest out and resolve anew.",
      ],
      docs: ["https://pkgdocs.julialang.org/v1/toml-files/"],
      examples: [
        "ERROR: The manifest file you are using was most likely generated by a different version of Julia and is not compatible with this Julia version"
      ]
    ),
    Rule(
      id: "microsoft-hub-gone", partOf: "registry-pull-denied", family: "registry", subject: .registry,
      title: "Microsoft took this image off Docker Hub: it is at mcr.microsoft.com",
      level: 92, confidence: .certain,
      repairs: [.movedAddress],
      patterns: [
        Pattern("microsoft/dotnet:{}: pull access denied", place: .error),
        Pattern("docker.io/microsoft/dotnet:{}: not found", place: .error),
        Pattern("pull access denied for microsoft/dotnet", place: .error),
        Pattern("microsoft/mssql-server-linux:{}: pull access denied", place: .error),
        Pattern(
          "pull access denied, repository does not exist", place: .error,
          inStep: "load metadata for docker.io/microsoft/"),
        Pattern("docker.io/microsoft/aspnetcore{}: pull access denied", place: .error),
        Pattern("pull access denied for microsoft/aspnetcore", place: .error),
        Pattern("pull access denied for microsoft/mssql-server-linux", place: .error),
      ],
      causes: ["Microsoft publishes its images in a registry of its own."],
      fixes: [
        Fix("Name the image at mcr.microsoft.com.", snippet: "FROM mcr.microsoft.com/dotnet/sdk:<version>")
      ],
      docs: ["https://mcr.microsoft.com/"],
      examples: [
        Example(
          error:
            "microsoft/dotnet:2.1-sdk: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
        )
      ]
    ),
  ]
}
