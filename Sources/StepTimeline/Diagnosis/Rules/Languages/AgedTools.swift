extension RuleCatalog {
  /// Tools whose current release is not compatible with what was written for an older one.
  static let agedTools: [Rule] = [
    Rule(
      id: "ruby-too-new", family: "ruby", subject: .program,
      title: "The image's Ruby is too new: the code uses a feature that was removed",
      level: 87, confidence: .likely,
      repairs: [.fittingImage],
      patterns: LanguageBreaks.signs(of: "ruby").filter { !$0.hasPrefix("cannot load") }.map { Pattern($0) },
      causes: ["New Ruby releases remove what was deprecated for years. Old gems and old code still use it."],
      fixes: [
        "Use an older Ruby image that still has the feature, or update the gem that uses it.",
        "To stay on this Ruby, run `bundle update <gem>` for that gem, or change the code.",
      ],
      verify: ["docker run --rm {image|<image>} ruby --version"],
      docs: ["https://www.ruby-lang.org/en/downloads/releases/"],
      examples: ["undefined method `untaint' for \"index\":String (NoMethodError)"]
    ),
    Rule(
      id: "php-too-new", family: "php", subject: .program,
      title: "The image's PHP is too new: the code uses a feature that was removed",
      level: 87, confidence: .likely,
      repairs: [.fittingImage],
      patterns: LanguageBreaks.signs(of: "php").map { Pattern($0) },
      causes: [
        "New PHP releases remove what was deprecated for years. The code is written for an older one."
      ],
      fixes: [
        "Use an older PHP image that still has the feature, or update the package that uses it.",
        "To stay on this PHP, change the code, or run `composer update` for that package.",
      ],
      verify: ["docker run --rm {image|<image>} php --version"],
      docs: ["https://www.php.net/manual/en/appendices.php"],
      examples: ["PHP Fatal error:  Uncaught Error: Call to undefined function each() in /app/a.php:14"]
    ),
    Rule(
      id: "option-renamed", partOf: "program-option-unknown", family: "shell", subject: .program,
      title:
        "The installed release no longer has this option or subcommand: {option|it} was renamed or removed",
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
        "The tool is not pinned, and a newer release renamed or removed the option."
      ],
      fixes: [
        "Replace the option with its new name, which the tool's `--help` lists.",
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
      title: "The image has no corepack: Node.js before 16.9, and 25 and later, do not include it",
      level: 76, confidence: .likely,
      repairs: [.renamedOption],
      patterns: [
        "corepack: not found", "corepack: command not found",
        .exitCode(127, inStep: "RUN corepack enable\n"), .exitCode(127, inStep: "RUN corepack enable &&"),
      ],
      causes: [
        "Node.js stopped including corepack in release 25. An image tag without a version uses such a release.",
        "The image is older than Node.js 14.19 or 16.9, also if its tag is newer: the host may have an old copy of it (`docker build --pull` renews it).",
      ],
      fixes: [
        Fix(
          "Install corepack with npm first, or use a Node.js 24 image.",
          snippet: "RUN npm install -g corepack && corepack enable"),
        "Or install the package manager without corepack, for example with `npm install -g pnpm`.",
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
        "`amazonlinux` without a tag has been Amazon Linux 2023 since March 2023. Its packages are in one repository."
      ],
      fixes: [
        Fix(
          "Use `amazonlinux:2`, which has it, or install the package with `dnf` on Amazon Linux 2023.",
          snippet: "FROM amazonlinux:2")
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
      causes: ["Miniconda installers since 2025 do not run on a distribution as old as the base image."],
      fixes: [
        "Download an older installer by its version instead of `latest`, or use a newer base image.",
        Fix(
          "If you need the latest installer, use a base image with a newer glibc.",
          snippet: "FROM ubuntu:22.04"),
      ],
      docs: ["https://repo.anaconda.com/miniconda/"],
      examples: ["Installer requires GLIBC >=2.28, but system has 2.27."]
    ),
    Rule(
      id: "dotnet-tool-too-new", family: "dotnet", subject: .package,
      title: "The newest release of the .NET tool {tool|that is installed} needs a newer SDK",
      level: 88, confidence: .likely,
      repairs: [.fittingTool],
      patterns: [
        Pattern(
          "Settings file 'DotnetToolSettings.xml' was not found in the package",
          more: ["Tool '{tool}' failed to"])
      ],
      causes: [
        "`dotnet tool install` installs the newest version, which needs an SDK that the image does not have."
      ],
      fixes: [
        "Pass `--version` with a version of the tool that supports this SDK, or use a newer SDK image.",
        "Or change the SDK image to the release that the newest tool needs.",
      ],
      docs: ["https://learn.microsoft.com/dotnet/core/tools/dotnet-tool-install"],
      examples: [
        "The settings file in the tool's NuGet package is invalid: Settings file 'DotnetToolSettings.xml' was not found in the package.\nTool 'dotnet-ef' failed to install. Contact the tool author for assistance."
      ]
    ),
    Rule(
      id: "pnpm-lock-not-compatible", partOf: "npm-pnpm-lock", family: "npm", subject: .package,
      title: "The installed pnpm does not support this version of pnpm-lock.yaml",
      level: 94, confidence: .certain,
      repairs: [.fittingTool],
      patterns: [
        // Without a frozen lock file pnpm only warns.
        Pattern("Ignoring not compatible lockfile at {file}", with: ["ERR_PNPM_NO_LOCKFILE"]),
        Pattern("Ignoring not compatible lockfile at {file}", with: ["frozen-lockfile"]),
        Pattern("Ignoring not compatible lockfile at {file}", confidence: .likely),
      ],
      causes: ["pnpm is not pinned, and the newest release no longer reads old lock files."],
      fixes: [
        Fix(
          "Pin pnpm to the version that wrote pnpm-lock.yaml.", snippet: "RUN npm install -g pnpm@<version>"),
        "Or delete pnpm-lock.yaml, create it again with the newest `pnpm install`, and commit it.",
      ],
      docs: ["https://pnpm.io/installation#compatibility"],
      examples: [
        " WARN  Ignoring not compatible lockfile at /app/pnpm-lock.yaml\n ERR_PNPM_NO_LOCKFILE  Cannot install with \"frozen-lockfile\" because pnpm-lock.yaml is absent"
      ]
    ),
    Rule(
      id: "composer-plugin-1", family: "php", subject: .package,
      title: "A plugin for Composer 1 is not compatible with Composer 2",
      level: 88, confidence: .likely,
      repairs: [.fittingTool],
      patterns: ["requires composer-plugin-api ^1"],
      causes: ["Composer 2 has a different plugin API. It downloads in parallel without hirak/prestissimo."],
      fixes: [
        "Remove the plugin (Composer 2 does not need hirak/prestissimo), or update it to a release for Composer 2.",
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
        "Rails before 7.1 fails with concurrent-ruby 1.3.5: Ruby's logger is not loaded",
      level: 90, confidence: .certain,
      repairs: [.fittingTool],
      patterns: ["uninitialized constant ActiveSupport::LoggerThreadSafeLevel::Logger"],
      causes: ["concurrent-ruby is not pinned, and release 1.3.5 removed `require \"logger\"`."],
      fixes: [
        Fix(
          "Pin concurrent-ruby to 1.3.4 in the Gemfile, or load the logger with RUBYOPT.",
          snippet: "ENV RUBYOPT=-rlogger"),
        "Or upgrade Rails to 7.1 or later.",
      ],
      docs: ["https://github.com/rails/rails/issues/54260"],
      examples: ["NameError: uninitialized constant ActiveSupport::LoggerThreadSafeLevel::Logger"]
    ),
    Rule(
      id: "mran-gone", family: "languages", subject: .download,
      title: "MRAN, Microsoft's mirror of CRAN snapshots, was shut down in 2023",
      level: 89, confidence: .certain,
      repairs: [.movedAddress],
      patterns: [
        "unable to access index for repository https://mran.microsoft.com/",
        "cannot open URL 'https://mran.microsoft.com/",
      ],
      causes: ["The image or the Dockerfile installs packages from a server that no longer exists."],
      fixes: [
        Fix(
          "Use the snapshot of the same date from Posit Package Manager instead.",
          snippet: "RUN install2.r --error --repos https://packagemanager.posit.co/cran/<day> <packages>"),
        "Or use a newer image, which installs from CRAN or Posit by default.",
      ],
      docs: ["https://packagemanager.posit.co/client/#/repos/cran/setup"],
      examples: ["cannot open URL 'https://mran.microsoft.com/snapshot/2020-04-24/src/contrib/PACKAGES'"]
    ),
    Rule(
      id: "kubernetes-apt-gone", partOf: "apt-eol-release", family: "apt", subject: .package,
      title: "Kubernetes shut down the repository apt.kubernetes.io in March 2024",
      level: 93, confidence: .certain,
      repairs: [.movedAddress],
      patterns: [
        "The repository 'https://apt.kubernetes.io {}", "The repository 'http://apt.kubernetes.io {}",
      ],
      causes: ["The packages moved to pkgs.k8s.io, which has one repository for each minor release."],
      fixes: [
        Fix(
          "Replace apt.kubernetes.io with the repository of your minor version on pkgs.k8s.io, and use its signing key.",
          snippet: "deb [signed-by=<key>] https://pkgs.k8s.io/core:/stable:/<v1.xx>/deb/ /"),
        "Or download the kubectl binary from https://dl.k8s.io.",
      ],
      docs: ["https://kubernetes.io/blog/2023/08/15/pkgs-k8s-io-introduction/"],
      examples: [
        "E: The repository 'https://apt.kubernetes.io kubernetes-xenial Release' does not have a Release file."
      ]
    ),
    Rule(
      id: "chromedriver-moved", partOf: "http-403-404-download", family: "dns-network", subject: .download,
      title: "chromedriver 115 and later are published only with Chrome for Testing",
      level: 88, confidence: .likely,
      repairs: [.movedAddress],
      patterns: [
        Pattern("https://chromedriver.storage.googleapis.com/LATEST_RELEASE_{}", with: ["404"]),
        Pattern("ERROR 404", with: ["chromedriver.storage.googleapis.com"]),
      ],
      causes: ["The old bucket ends with release 114, and google-chrome-stable is newer."],
      fixes: [
        "Download chromedriver from Chrome for Testing (https://googlechromelabs.github.io/chrome-for-testing/), in the version of the installed Chrome.",
        "Or install Debian's packages chromium and chromium-driver, which have matching versions.",
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
        "Swift 5.6 introduced version 2 of Package.resolved, and Swift 5.10 version 3. Older releases cannot read them."
      ],
      fixes: [
        Fix(
          "Use a newer Swift image: at least the version that wrote Package.resolved.",
          snippet: "FROM swift:5.10"),
        "Or delete Package.resolved, so the image's Swift creates it again.",
      ],
      docs: ["https://github.com/swiftlang/swift-package-manager/blob/main/CHANGELOG.md"],
      examples: [
        "error: Package.resolved file is corrupted or malformed; fix or delete the file to continue: unknown 'PinsStorage' version '3' at '/build/Package.resolved'."
      ]
    ),
    Rule(
      id: "julia-manifest-newer", family: "languages", subject: .package,
      title: "Manifest.toml was written by a different version of Julia than the image has",
      level: 88, confidence: .certain,
      repairs: [.fittingImage],
      patterns: [
        Pattern(
          "manifest file you are using was most likely generated by a different version of Julia",
          confidence: .likely)
      ],
      causes: ["Julia 1.7 changed the format of Manifest.toml, and older releases cannot read it."],
      fixes: [
        Fix(
          "Use a newer Julia image: at least the version that `julia_version` in Manifest.toml names.",
          snippet: "FROM julia:1.10"),
        "Or do not copy Manifest.toml, and let `Pkg.instantiate()` create it again.",
      ],
      docs: ["https://pkgdocs.julialang.org/v1/toml-files/"],
      examples: [
        "ERROR: The manifest file you are using was most likely generated by a different version of Julia and is not compatible with this Julia version"
      ]
    ),
    Rule(
      id: "microsoft-hub-gone", partOf: "registry-pull-denied", family: "registry", subject: .registry,
      title: "Microsoft removed this image from Docker Hub: it is on mcr.microsoft.com now",
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
      causes: ["Microsoft publishes its images in its own registry."],
      fixes: [
        Fix(
          "Use the same image from mcr.microsoft.com.", snippet: "FROM mcr.microsoft.com/dotnet/sdk:<version>"
        )
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
