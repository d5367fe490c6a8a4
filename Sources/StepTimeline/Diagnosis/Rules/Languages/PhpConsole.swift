extension RuleCatalog {
  /// PHP's command-line programs, which are built on Symfony Console: options, commands and scripts that are not there.
  static let phpConsole: [Rule] = [
    Rule(
      id: "php-pecl-installed-already", family: "php", subject: .package,
      title: "The extension {extension} is in the image already, and pecl ends with an error",
      level: 91, confidence: .certain,
      patterns: ["pecl/{extension} is already installed and is the same as the released version"],
      causes: ["The base image brings the extension now; `pecl install` of the same release fails."],
      fixes: ["Leave `pecl install {extension}` out of the step."],
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
        "`.dockerignore` excludes the file, or git ignores it, so the build's context does not have it."
      ],
      fixes: [
        Fix(
          "Let `.env` into the image: take it out of `.dockerignore`. It may hold defaults, no secrets.",
          snippet: "!.env", when: ["Unable to read the"]),
        Fix(
          "Without the file, tell Symfony's runtime in composer.json to read none, and set the variables with ENV.",
          snippet: "\"extra\": { \"runtime\": { \"disable_dotenv\": true } }", when: ["Unable to read the"]),
        Fix(
          "Copy the file with the defaults in its place before this step.",
          snippet: "RUN cp .env.example .env",
          when: ["environment file(s)", ".env.example"]),
        "Let the application run without `.env` (phpdotenv: `safeLoad()`), and set the variables when the container starts.",
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
      title: "docker-php-ext-install finds no source of PHP in the image",
      level: 90, confidence: .likely,
      patterns: [
        "docker-php-ext-install: cd: line {line#}: can't cd to /usr/src/php/ext",
        "docker-php-ext-install: line {line#}: cd: /usr/src/php/ext: No such file or directory",
        "error: /usr/src/php/ext does not exist",
      ],
      causes: [
        "The base image is not made from Docker's official php image, or that release of it is broken; its archive /usr/src/php.tar.xz was not unpacked."
      ],
      fixes: [
        Fix(
          "Unpack the source before, or start from another release of the official php image.",
          snippet: "RUN docker-php-source extract && docker-php-ext-install <extension>"),
        "If the base image is another one, install its own package of the extension.",
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
        "A PHP extension is compiled in this step, and autoconf, make and a compiler are not in the image."
      ],
      fixes: [
        Fix(
          "Install the tools for the compilation before it.",
          snippet: "RUN apk add --no-cache --virtual .build-deps $PHPIZE_DEPS", base: .apk),
        Fix(
          "Install the tools for the compilation before it.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends autoconf g++ make pkg-config",
          base: .apt),
        Fix(
          "Install the tools for the compilation before it.",
          snippet: "RUN dnf install -y autoconf gcc-c++ make",
          base: .dnf),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v autoconf gcc make'"],
      docs: ["https://hub.docker.com/_/php"],
      examples: ["Cannot find autoconf. Please check your autoconf installation and the"]
    ),
    Rule(
      id: "symfony-env-missing", family: "php",
      title: "Symfony reads the variable {variable} in the build, and it is not set",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("Environment variable not found: \"{variable}\"", with: ["EnvVarProcessor"]),
        Pattern("Environment variable not found: \"{variable}\"", with: ["cache:clear"]),
      ],
      causes: [
        "Composer's scripts (`cache:clear`) start the application, whose settings need {variable}; .env is not in the image, and the value is set only when the container runs."
      ],
      fixes: [
        Fix(
          "Give a value that only the build uses.",
          snippet: "RUN {variable}=<any value of that form> composer install --no-dev --optimize-autoloader"),
        Fix(
          "Install without scripts, and clear the cache when the container starts.",
          snippet: "RUN composer install --no-dev --optimize-autoloader --no-scripts"),
      ],
      verify: ["grep -n {variable} .env .dockerignore"],
      docs: ["https://symfony.com/doc/current/configuration/env_var_processors.html"],
      examples: [
        """
        Executing script cache:clear [KO]
        !!  In EnvVarProcessor.php line 217:
        !!    Environment variable not found: "APP_LOCALE".
        """
      ]
    ),
    Rule(
      id: "php-script-missing", partOf: "composer-autoload-missing", family: "php", subject: .file,
      title: "PHP does not find the script {path}",
      level: 85, confidence: .certain,
      patterns: [
        // The installer itself is a download that failed before.
        Pattern("Could not open input file: {path}", notOnLine: ["composer-setup.php", "composer.phar"])
      ],
      causes: [
        "The step runs before the sources are copied, or in another folder than the one that holds {path}.",
        "A script of composer.json calls it after the installation.",
      ],
      fixes: [
        Fix(
          "Install without scripts, copy the sources, and then build the autoloader.",
          snippet:
            "RUN composer install --no-scripts --no-autoloader\nCOPY . .\nRUN composer dump-autoload -o",
          when: ["composer"]),
        Fix("Copy the sources before this step.", snippet: "COPY . .", unless: ["composer"]),
        "Check WORKDIR: {path} is looked up there.",
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
        "Another major version of the program runs than the command was written for.",
        "The option is misspelt, or belongs to another command.",
      ],
      fixes: [
        "Remove {option} or replace it: `composer help install`, `php artisan help` list what this version knows."
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
        "The package that brings the command is not installed: `--no-dev` leaves development packages out.",
        "The command is misspelt, or the program is of another major version.",
      ],
      fixes: [
        "Install the package that brings {command_name} (not only in require-dev), or remove the command from the build."
      ],
      docs: ["https://getcomposer.org/doc/03-cli.md#install-i"],
      examples: [
        Example("  Command \"debug:all\" is not defined.", step: "[3/5] RUN php bin/console debug:all")
      ]
    ),
    Rule(
      id: "composer-installer-missing", family: "php", subject: .download,
      title:
        "Composer's installer ({path|composer-setup.php}) is not there: not downloaded, or deleted by an earlier step",
      level: 85, confidence: .likely,
      repairs: [.agedSource],
      patterns: .each(["composer-setup.php", "composer.phar"]) {
        Pattern("Could not open input file: \($0)", more: ["Could not open input file: {path}"])
      },
      causes: [
        "The step before compares a hash that is out of date, and deletes the installer when it differs.",
        "The download failed without an error.",
      ],
      fixes: [
        Fix(
          "Take Composer from its image, without the installer.",
          snippet: "COPY --from=composer:2 /usr/bin/composer /usr/local/bin/composer")
      ],
      docs: ["https://getcomposer.org/doc/00-intro.md#docker-image"],
      examples: ["Could not open input file: composer-setup.php"]
    ),
    Rule(
      id: "symfony-dev-bundle", partOf: "composer-script-failed", family: "php", subject: .package,
      title: "Symfony loads the {bundle}Bundle, which `--no-dev` left out: the environment is not prod",
      level: 91, confidence: .likely,
      patterns: .each(["--no-dev", "COMPOSER_NO_DEV"]) { option in
        .each([
          "Attempted to load class \"{bundle}Bundle\" from namespace",
          "Class \"{...}\\{bundle}Bundle\" not found",
        ]) {
          // The project's own bundle is no development package.
          Pattern(
            $0, notOnLine: ["namespace \"App", "Class \"App"], inDockerfile: [option],
            notInDockerfile: ["APP_ENV=prod", "APP_ENV prod"])
        }
      },
      causes: [
        "config/bundles.php loads the bundle in the environments dev and test only, and without APP_ENV Symfony takes dev (from .env)."
      ],
      fixes: [
        Fix("Set the environment before Composer runs.", snippet: "ENV APP_ENV=prod"),
        "If the running application needs the bundle, move it from require-dev to require.",
      ],
      verify: ["grep -n APP_ENV .env; cat config/bundles.php"],
      docs: ["https://symfony.com/doc/current/deployment.html"],
      examples: [
        Example(
          "!!      Attempted to load class \"WebProfilerBundle\" from namespace \"Symfony\\Bundle\\WebProfilerBundle\".",
          step: "RUN composer install --no-dev")
      ],
      implies: ["composer-script-failed"]
    ),
    Rule(
      id: "laravel-dev-provider", partOf: "composer-script-failed", family: "php", subject: .package,
      title: "Laravel loads {class|a provider}, whose package `--no-dev` left out",
      level: 90, confidence: .likely,
      patterns: .each(["--no-dev", "COMPOSER_NO_DEV"]) {
        Pattern(
          "Class \"{...}ServiceProvider\" not found", notOnLine: ["\"App\\"],
          more: ["Class \"{class}\" not found"],
          inDockerfile: [$0])
      },
      causes: [
        "bootstrap/cache/packages.php of your machine was copied along, and names the development packages.",
        "config/app.php or bootstrap/providers.php registers the provider, or one of the application's own that extends it, in every environment.",
      ],
      fixes: [
        Fix(
          "Register the application's own provider, which extends this class, only where the class exists (`class_exists`), or move the package from require-dev to require.",
          when: ["ApplicationServiceProvider\""]),
        Fix(
          "Keep Laravel's cache of your machine out of the context.",
          snippet: "# .dockerignore\nbootstrap/cache/*.php",
          unless: ["ApplicationServiceProvider\""]),
        "Or register the provider only where its class exists, or move its package from require-dev to require.",
      ],
      verify: [
        "cat bootstrap/cache/packages.php; grep -rn ServiceProvider config/app.php bootstrap/providers.php"
      ],
      docs: ["https://laravel.com/docs/packages#package-discovery"],
      examples: [
        Example(
          "Class \"Acme\\Debugbar\\DebugbarServiceProvider\" not found", step: "RUN composer install --no-dev"
        )
      ],
      implies: ["composer-script-failed"]
    ),
  ]
}
