extension RuleCatalog {
  /// PHP's command-line programs, which are built on Symfony Console: options, commands and scripts that are not there.
  static let phpConsole: [Rule] = [
    Rule(
      id: "php-pecl-installed-already", family: "php", subject: .package,
      title: "The extension {extension} is already installed in the image, and pecl exits with an error",
      level: 91, confidence: .certain,
      patterns: ["pecl/{extension} is already installed and is the same as the released version"],
      causes: ["The base image now includes the extension, and `pecl install` of the same release fails."],
      fixes: ["Remove `pecl install {extension}` from the step."],
      verify: ["docker run --rm {image|<image>} php -m"],
      docs: ["https://hub.docker.com/_/php"],
      examples: [
        "pecl/redis is already installed and is the same as the released version 6.0.2\ninstall failed"
      ]
    ),
    Rule(
      id: "php-env-file-missing", family: "php", subject: .file,
      title: "The application reads {file}, which is not in the image",
      level: 92, confidence: .certain,
      patterns: [
        "Unable to read the \"{file}\" environment file.",
        "Unable to read any of the environment file(s) at [{file}].",
      ],
      causes: [
        "`.dockerignore` excludes the file, or git ignores it, so it is not in the build context."
      ],
      fixes: [
        Fix(
          "Remove `.env` from `.dockerignore`, or allow it with `!.env`. It should contain defaults, not secrets.",
          snippet: "!.env", when: ["Unable to read the"]),
        Fix(
          "Or set `disable_dotenv` for Symfony's runtime in composer.json, and set the variables with ENV.",
          snippet: "\"extra\": { \"runtime\": { \"disable_dotenv\": true } }", when: ["Unable to read the"]),
        Fix(
          "Copy `.env.example` to `.env` before this step.",
          snippet: "RUN cp .env.example .env",
          when: ["environment file(s)", ".env.example"]),
        "Run the application without `.env` (phpdotenv: `safeLoad()`), and set the variables when the container starts.",
      ],
      verify: ["grep -n env .dockerignore .gitignore"],
      docs: ["https://symfony.com/doc/current/configuration.html", "https://github.com/vlucas/phpdotenv"],
      examples: [
        "Uncaught Symfony\\Component\\Dotenv\\Exception\\PathException: Unable to read the \"/srv/.env\" environment file.",
        "Dotenv\\Exception\\InvalidPathException: Unable to read any of the environment file(s) at [/srv/.env].",
      ]
    ),
    Rule(
      id: "php-source-missing", family: "php", subject: .package,
      title: "docker-php-ext-install cannot find PHP's source in the image",
      level: 90, confidence: .likely,
      patterns: [
        "docker-php-ext-install: cd: line {line#}: can't cd to /usr/src/php/ext",
        "docker-php-ext-install: line {line#}: cd: /usr/src/php/ext: No such file or directory",
        "error: /usr/src/php/ext does not exist",
      ],
      causes: [
        "The base image is not based on Docker's official php image, or its release is broken: /usr/src/php.tar.xz was not unpacked."
      ],
      fixes: [
        Fix(
          "Unpack the source first with `docker-php-source extract`, or use another release of the official php image.",
          snippet: "RUN docker-php-source extract && docker-php-ext-install <extension>"),
        "If the base image is a different one, install the extension with its package manager.",
      ],
      verify: ["docker run --rm {image} ls -l /usr/src"],
      docs: ["https://hub.docker.com/_/php"],
      examples: [
        "/usr/local/bin/docker-php-ext-install: cd: line 19: can't cd to /usr/src/php/ext: No such file or directory"
      ]
    ),
    Rule(
      id: "php-autoconf-missing", partOf: "php-pecl-failed", family: "php", subject: .package,
      title: "phpize needs autoconf, and the image has no build tools",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: ["Cannot find autoconf. Please check your autoconf installation"],
      causes: [
        "This step compiles a PHP extension, and autoconf, make and a compiler are not in the image."
      ],
      fixes: [
        Fix(
          "Install autoconf, make and a compiler before the extension.",
          snippet: "RUN apk add --no-cache --virtual .build-deps $PHPIZE_DEPS", base: .apk),
        Fix(
          "Install autoconf, make and a compiler before the extension.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends autoconf g++ make pkg-config",
          base: .apt),
        Fix(
          "Install autoconf, make and a compiler before the extension.",
          snippet: "RUN dnf install -y autoconf gcc-c++ make",
          base: .dnf),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v autoconf gcc make'"],
      docs: ["https://hub.docker.com/_/php"],
      examples: ["Cannot find autoconf. Please check your autoconf installation and the"]
    ),
    Rule(
      id: "php-script-missing", partOf: "composer-autoload-missing", family: "php", subject: .file,
      title: "PHP cannot find the script {path}",
      level: 85, confidence: .certain,
      patterns: [
        // The installer itself is a download that failed before.
        Pattern("Could not open input file: {path}", notOnLine: ["composer-setup.php", "composer.phar"])
      ],
      causes: [
        "The step runs before the sources are copied, or in a different folder than {path}.",
        "A script in composer.json runs it after the installation.",
      ],
      fixes: [
        Fix(
          "Install with `--no-scripts`, copy the sources, then build the autoloader.",
          snippet:
            "RUN composer install --no-scripts --no-autoloader\nCOPY . .\nRUN composer dump-autoload -o",
          when: ["composer"]),
        Fix("Copy the sources before this step.", snippet: "COPY . .", unless: ["composer"]),
        "Check WORKDIR: PHP looks for {path} there.",
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://getcomposer.org/doc/03-cli.md#install-i"],
      examples: ["Could not open input file: artisan"]
    ),
    Rule(
      id: "php-console-option", family: "php", subject: .package,
      title: "The command has no option {option}",
      level: 91, confidence: .certain,
      patterns: .each(["composer", "artisan", "bin/console"]) { program in
        [
          Pattern("The \"{option}\" option does not exist", inDockerfile: [program]),
          Pattern("The \"{option}\" option does not accept a value", inDockerfile: [program]),
        ]
      },
      causes: [
        "The program has a different major version than the command was written for.",
        "The option is misspelled, or belongs to another command.",
      ],
      fixes: [
        "Remove {option} or replace it: `composer help install` and `php artisan help` list the supported options."
      ],
      docs: ["https://getcomposer.org/doc/03-cli.md"],
      examples: [
        Example(
          "  The \"--no-custom\" option does not exist.", step: "[3/5] RUN composer install --no-custom")
      ]
    ),
    Rule(
      id: "php-console-command", family: "php", subject: .package,
      title: "The program has no command {command_name}",
      level: 85, confidence: .likely,
      patterns: .each(["composer", "artisan", "bin/console"]) { program in
        [
          Pattern("Command \"{command_name}\" is not defined", inDockerfile: [program]),
          Pattern(
            "There are no commands defined in the \"{command_name}\" namespace", inDockerfile: [program]),
        ]
      },
      causes: [
        "The package with the command is not installed: `--no-dev` excludes development packages.",
        "The command is misspelled, or the program has a different major version.",
      ],
      fixes: [
        "Install the package with {command_name} (move it from require-dev to require), or remove the command from the build."
      ],
      docs: ["https://getcomposer.org/doc/03-cli.md#install-i"],
      examples: [
        Example("  Command \"debug:all\" is not defined.", step: "[3/5] RUN php bin/console debug:all")
      ]
    ),
    Rule(
      id: "php-extension-not-in-source", partOf: "php-pecl-failed", family: "php", subject: .package,
      title: "{extension} is not part of this PHP's source, so docker-php-ext-install cannot build it",
      level: 89, confidence: .certain,
      repairs: [.peclExtension, .otherImage],
      patterns: ["error: /usr/src/php/ext/{extension} does not exist"],
      causes: [
        "The extension left PHP for PECL (mcrypt in 7.2; interbase, recode and wddx in 7.4; xmlrpc in 8.0; imap, oci8, pdo_oci and pspell in 8.4), was never part of it (redis, imagick, xdebug), or its name is misspelled."
      ],
      fixes: [
        Fix(
          "Install it from PECL, with the libraries that it needs.",
          snippet: "RUN pecl install {extension} && docker-php-ext-enable {extension}"),
        Fix(
          "Or let install-php-extensions find out what it needs.",
          snippet:
            "COPY --from=mlocati/php-extension-installer /usr/bin/install-php-extensions /usr/local/bin/\nRUN install-php-extensions {extension}"
        ),
      ],
      verify: ["docker run --rm {image|<image>} docker-php-ext-install"],
      docs: ["https://hub.docker.com/_/php", "https://www.php.net/manual/en/migration72.other-changes.php"],
      examples: ["error: /usr/src/php/ext/mcrypt does not exist"]
    ),
    Rule(
      id: "composer-installer-missing", family: "php", subject: .download,
      title:
        "Composer's installer ({path|composer-setup.php}) is missing: not downloaded, or deleted by an earlier step",
      level: 85, confidence: .likely,
      repairs: [.agedSource],
      patterns: .each(["composer-setup.php", "composer.phar"]) {
        Pattern("Could not open input file: \($0)", more: ["Could not open input file: {path}"])
      },
      causes: [
        "An earlier step compares the installer with an outdated hash, and deletes it if it differs.",
        "The download failed without an error.",
      ],
      fixes: [
        Fix(
          "Copy Composer from its image instead of using the installer.",
          snippet: "COPY --from=composer:2 /usr/bin/composer /usr/local/bin/composer")
      ],
      docs: ["https://getcomposer.org/doc/00-intro.md#docker-image"],
      examples: ["Could not open input file: composer-setup.php"]
    ),
    Rule(
      id: "composer-plugins-off-as-root", family: "php", subject: .program,
      title: "Composer disabled its plugins because it runs as root, and a script needs one",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Plugins have been disabled automatically as you are running as root, this may be the cause of the script failure",
          with: ["Script symfony-cmd handling"])
      ],
      causes: [
        "Without a terminal, Composer 2.7 and later runs no plugins as root unless COMPOSER_ALLOW_SUPERUSER is set. Symfony Flex is a plugin: `symfony-cmd` comes from it."
      ],
      fixes: [
        Fix(
          "Set COMPOSER_ALLOW_SUPERUSER before Composer runs.", snippet: "ENV COMPOSER_ALLOW_SUPERUSER=1")
      ],
      docs: ["https://getcomposer.org/root"],
      examples: [
        "Script symfony-cmd handling the auto-scripts event returned with error code 127\nPlugins have been disabled automatically as you are running as root, this may be the cause of the script failure."
      ],
      implies: ["command-not-found"]
    ),
  ]
}
