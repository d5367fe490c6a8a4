extension RuleCatalog {
  /// PHP: packages for another PHP, and packages that GitHub shows only after a login.
  static let phpVersions: [Rule] = [
    Rule(
      id: "composer-constraint-invalid", family: "languages", subject: .file,
      title: "Composer cannot parse the version constraint `{constraint}`",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        "Could not parse version constraint {constraint...}: Invalid version string",
        "Could not parse version constraint {constraint...}: version string",
      ],
      causes: [
        "The constraint has a form that this Composer does not take: an alias needs a version after `as` (`dev-main as 2.0.x-dev`), without `^` or `~`."
      ],
      fixes: [
        "Correct the constraint in composer.json or in the command. After a change of composer.json, run `composer update --lock` and commit both files."
      ],
      docs: [
        "https://getcomposer.org/doc/articles/aliases.md", "https://getcomposer.org/doc/articles/versions.md",
      ],
      examples: [
        "  Could not parse version constraint dev-flux as ^2.0@dev: Invalid version string \"^2.0@dev\""
      ]
    ),
    Rule(
      id: "php-gd-new-options", partOf: "configure-error", family: "php", subject: .package,
      title: "The image's PHP is older than 7.4, where gd's options have other names",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "configure: error: unrecognized options: --with-freetype, --with-jpeg", inStep: "configure gd")
      ],
      causes: [
        "PHP 7.4 renamed `--with-freetype-dir` to `--with-freetype`, and `--with-jpeg-dir` to `--with-jpeg`."
      ],
      fixes: [
        Fix(
          "Use the old names, or an image with PHP 7.4 or later.",
          snippet:
            "RUN docker-php-ext-configure gd --with-freetype-dir=/usr/include/ --with-jpeg-dir=/usr/include/ && docker-php-ext-install gd"
        )
      ],
      docs: ["https://www.php.net/manual/en/image.installation.php"],
      examples: [
        Example(
          "configure: error: unrecognized options: --with-freetype, --with-jpeg",
          step: "[3/5] RUN docker-php-ext-configure gd --with-freetype --with-jpeg")
      ]
    ),
    Rule(
      id: "php-version-unfit", partOf: "php-platform", family: "php", subject: .package,
      title: "{package|A package} requires PHP {required}, and the image has {version|another}",
      level: 91, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        Pattern(
          "{package} {} requires php {required...} -> your php version ({version};"),
        Pattern("{package} {} requires php {required...} -> your php version ({version})"),
        Pattern("requires php {required...} -> your php version ({version})"),
        Pattern("Root composer.json requires php {required...} but your php version ({version};"),
        Pattern("Root composer.json requires php {required...} but your php version ({version})"),
        Pattern(
          "Your Composer dependencies require a PHP version \"{required...}\". You are running {version}."),
      ],
      causes: [
        "composer.lock or composer.json requires a different PHP than the image has. The `composer` image has its own PHP, always a new one."
      ],
      fixes: [
        Fix(
          "Pass `--ignore-platform-req=php` in this stage: it has the PHP of Composer's image, not the PHP that runs the application.",
          snippet: "RUN composer install --ignore-platform-req=php", when: ["FROM composer"],
          change: .option("--ignore-platform-req=php", of: "composer install", "composer update")),
        Fix(
          "Or copy Composer into a stage with the application's PHP.",
          snippet: "COPY --from=composer:2 /usr/bin/composer /usr/bin/composer", when: ["FROM composer"]),
        Fix(
          "Use a PHP image with a version that fits {required|composer.lock}, or lock versions for this PHP with `composer update`.",
          snippet: "FROM php:<a version that fits>", unless: ["FROM composer"]),
        "Or lock versions for the image's PHP: set `config.platform.php` in composer.json and run `composer update`.",
        Fix(
          "In a stage that only downloads, skip this check.",
          snippet: "RUN composer install --ignore-platform-req=php", unless: ["FROM composer"]),
      ],
      verify: ["docker run --rm {image|<image>} php -v"],
      docs: ["https://getcomposer.org/doc/06-config.md#platform", "https://hub.docker.com/_/php"],
      examples: [
        "    - laravel/framework v11.0.0 requires php ^8.2 -> your php version (8.1.27) does not satisfy that requirement."
      ]
    ),
    Rule(
      id: "composer-old-php", partOf: "php-platform", family: "php", subject: .package,
      title: "Composer {composer} does not support this PHP ({version}): it needs PHP 7.2.5 or later",
      level: 94, confidence: .certain,
      repairs: [.fittingTool],
      patterns: [
        "Composer {composer} dropped support for PHP <7.2.5 and you are running {version}, please upgrade PHP"
      ],
      causes: ["The image has an old PHP, and the newest Composer was installed."],
      fixes: [
        Fix(
          "Use Composer 2.2, the long-term support release for old PHP versions.",
          snippet: "COPY --from=composer:2.2 /usr/bin/composer /usr/bin/composer"),
        "Or use an image with PHP 7.4 or later.",
      ],
      verify: ["docker run --rm {image|<image>} php -v"],
      docs: ["https://getcomposer.org/doc/00-intro.md#system-requirements"],
      examples: [
        "Composer 2.3.0 dropped support for PHP <7.2.5 and you are running 7.1.33, please upgrade PHP or use Composer 2.2 LTS via \"composer self-update --2.2\". Aborting."
      ]
    ),
    Rule(
      id: "php-system-memory", partOf: "php-memory", family: "php", subject: .resource,
      title: "The system gave PHP no more memory: the builder's memory is full", level: 93,
      confidence: .likely, repairs: [],
      patterns: ["PHP Fatal error:  Out of memory (allocated", "Fatal error: Out of memory (allocated"],
      causes: [
        "The command needs more memory than the container or VM has. PHP's own `memory_limit` is not the reason."
      ],
      fixes: [
        Fix(
          "Install from composer.lock with Composer 2, which needs far less memory, or give the builder more memory.",
          when: ["composer"]),
        "Give the builder more memory, or run fewer things at once.",
      ],
      verify: ["docker info --format json | grep -o '\"MemTotal\":[0-9]*'"],
      docs: ["https://getcomposer.org/doc/articles/troubleshooting.md#memory-limit-errors"],
      examples: ["PHP Fatal error:  Out of memory (allocated 1207959552) (tried to allocate 4096 bytes)"]
    ),
    Rule(
      id: "composer-github-login", partOf: "php-auth-rate", family: "php", subject: .registry,
      title: "GitHub rejects Composer: the package is private, or the rate limit without a token is reached",
      level: 91, confidence: .likely,
      patterns: [
        "please review your configured GitHub OAuth token or enter a new one to access private repos",
        "Could not fetch https://api.github.com/repos/{repository}, please",
      ].map { Pattern($0, more: ["https://api.github.com/repos/{repository}/zipball"]) },
      causes: [
        "The package is in a private repository, and the build has no token.",
        "GitHub allows few requests an hour without a login, and the build's IP address (a shared CI runner) has used them up.",
      ],
      fixes: [
        Fix(
          "Pass a GitHub token to this step as a secret.",
          snippet: """
            RUN --mount=type=secret,id=composer_auth,env=COMPOSER_AUTH composer install --no-dev
            # docker build --secret id=composer_auth,src=auth.json .
            """),
        "Commit composer.lock, so Composer sends fewer requests to GitHub.",
      ],
      docs: ["https://getcomposer.org/doc/articles/authentication-for-private-packages.md"],
      examples: [
        "Could not fetch https://api.github.com/repos/team/x/zipball/1a2b, please review your configured GitHub OAuth token or enter a new one to access private repos"
      ]
    ),
    Rule(
      id: "php-extension-dropped", partOf: "php-pecl-failed", family: "php", subject: .package,
      title: "PHP no longer includes the extension {extension|of the step}",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: ["mysql", "ereg", "mssql", "wddx", "xmlrpc", "recode", "interbase"].map {
        Pattern("error: /usr/src/php/ext/\($0) does not exist", more: ["/php/ext/{extension} does not exist"])
      },
      causes: [
        "PHP 7.0 removed mysql, ereg and mssql; 7.4 removed interbase, recode and wddx; 8.0 removed xmlrpc."
      ],
      fixes: [
        Fix(
          "Install mysqli or pdo_mysql instead.",
          snippet: "RUN docker-php-ext-install mysqli pdo_mysql",
          when: ["ext/mysql does not"]),
        "Remove the extension from `docker-php-ext-install`, or use the last PHP image that includes it.",
      ],
      docs: ["https://www.php.net/manual/en/appendices.php"],
      examples: ["error: /usr/src/php/ext/mysql does not exist"]
    ),
    Rule(
      id: "composer-network", partOf: "php-auth-rate", family: "php", subject: .network,
      title: "Composer cannot reach {host|the server}: {reason|see the line}",
      level: 87, confidence: .certain, retryable: true,
      patterns: .each(["5", "6", "7", "28", "35", "52", "55", "56", "92"]) { code in
        Pattern(
          "curl error \(code) while downloading {url}: {reason...}", notOnLine: ["could not be fully loaded"],
          more: ["downloading https://{host}/", "downloading http://{host}/"])
      },
      causes: ["The build's network, a firewall, a proxy or the server failed, perhaps only temporarily."],
      fixes: [
        Fix(
          "Retry the build; if it fails again, pass the host's proxy or network to the build.",
          snippet: "docker build --network=host --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        Fix("Or make Composer use only IPv4.", snippet: "ENV COMPOSER_IPRESOLVE=4"),
      ],
      verify: ["docker run --rm {image|<image>} composer diagnose"],
      docs: ["https://getcomposer.org/doc/articles/troubleshooting.md"],
      examples: [
        "curl error 28 while downloading https://repo.example.com/p2/acme/tool.json: Connection timed out after 10004 milliseconds"
      ]
    ),
    Rule(
      id: "php-extension-moved", partOf: "php-pecl-failed", family: "php", subject: .package,
      title:
        "PHP 8.4 and later no longer include the extension {extension|that the step configures}: it moved to PECL",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [Pattern].each(["imap", "pspell", "oci8", "pdo_oci"]) { name in
        [
          Pattern(
            "docker-php-ext-configure ext-name [configure flags]", unless: [" \(name) "],
            more: ["RUN docker-php-ext-configure {extension} ", "docker-php-ext-install {extension} "],
            inStep: "docker-php-ext-configure \(name)")
        ]
      },
      causes: [
        "PHP 8.4 moved imap, pspell, oci8 and pdo_oci to PECL. `docker-php-ext-configure` prints only its usage if the extension is not in PHP's source."
      ],
      fixes: [
        Fix(
          "Install it from PECL, with the libraries that it needs.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends libc-client-dev libkrb5-dev && pecl install imap && docker-php-ext-enable imap
            """,
          base: .apt, when: ["configure imap", "bookworm"]),
        Fix(
          "Install it with install-php-extensions, which also installs what it needs.",
          snippet: """
            COPY --from=mlocati/php-extension-installer /usr/bin/install-php-extensions /usr/bin/
            RUN install-php-extensions {extension|<extension>}
            """),
        Fix("Or use PHP 8.3, the last release that includes it.", snippet: "FROM php:8.3"),
      ],
      verify: ["docker run --rm {image|<image>} php -v"],
      docs: [
        "https://www.php.net/manual/en/migration84.other-changes.php",
        "https://github.com/mlocati/docker-php-extension-installer#readme",
      ],
      examples: [
        Example(
          "usage: /usr/local/bin/docker-php-ext-configure ext-name [configure flags]",
          step: "RUN docker-php-ext-configure pspell --with-pspell")
      ]
    ),
    Rule(
      id: "php-extension-unknown", partOf: "php-pecl-failed", family: "php", subject: .package,
      title: "docker-php-ext-configure is used for an extension that this PHP does not have",
      level: 89, confidence: .certain,
      repairs: [],
      patterns: ["docker-php-ext-configure ext-name [configure flags]"],
      causes: [
        "The extension is in PECL, was removed from PHP, or is misspelled; the list under `Possible values` shows the available ones."
      ],
      fixes: [
        Fix(
          "Install it with install-php-extensions, which also installs what it needs.",
          snippet: """
            COPY --from=mlocati/php-extension-installer /usr/bin/install-php-extensions /usr/bin/
            RUN install-php-extensions <extension>
            """),
        "Or remove `docker-php-ext-configure` for a PECL extension: `pecl install` configures it.",
      ],
      verify: ["docker run --rm {image|<image>} php -v"],
      docs: ["https://hub.docker.com/_/php"],
      examples: ["usage: /usr/local/bin/docker-php-ext-configure ext-name [configure flags]"]
    ),
    Rule(
      id: "php-extension-number", partOf: "php-pecl-failed", family: "php", subject: .file,
      title:
        "docker-php-ext-install treats the number {number} as an extension: `$$` was written instead of `&&`, or `-j` is missing",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "error: /usr/src/php/ext/{number#} does not exist", inDockerfile: ["$$"], confidence: .certain),
        "error: /usr/src/php/ext/{number#} does not exist",
      ],
      causes: [
        "The shell replaces `$$` with its process ID. The words after it are then further extensions, not a command.",
        "The number of processors (`$(nproc)`) stands without `-j` in front of it.",
      ],
      fixes: [
        Fix(
          "Write `&&` instead of `$$` between the commands.",
          snippet: "RUN docker-php-ext-install <extension> \\\n    && docker-php-ext-install <extension>"),
        Fix(
          "If the number is that of the processors, put `-j` directly before it.",
          snippet: "RUN docker-php-ext-install -j$(nproc) <extension>"),
      ],
      verify: ["grep -n '\\$\\$' Dockerfile"],
      docs: ["https://hub.docker.com/_/php"],
      examples: ["error: /usr/src/php/ext/7 does not exist"]
    ),
  ]
}
