extension RuleCatalog {
  /// Symfony and Laravel, which Composer's scripts and the console start within a build.
  static let phpFrameworks: [Rule] = [
    Rule(
      id: "php-constant-undefined", partOf: "composer-script-failed", family: "php", subject: .program,
      title:
        "The constant {constant} does not exist in the installed version of its library",
      level: 78, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Undefined constant {constant}",
          notOnLine: ["\"", "PDO::", "Pdo\\", "constant self::", "constant static::"])
      ],
      causes: [
        "A newer version of the framework or of the library removed the constant, or an older one does not have it yet. (Laravel 9 and Symfony 6 removed `Request::HEADER_X_FORWARDED_ALL`.)",
        "composer.lock is not copied. Composer then installs other versions than on your machine.",
      ],
      fixes: [
        Fix(
          "Use the headers one by one in place of `HEADER_X_FORWARDED_ALL`: `Request::HEADER_X_FORWARDED_FOR | Request::HEADER_X_FORWARDED_HOST | Request::HEADER_X_FORWARDED_PORT | Request::HEADER_X_FORWARDED_PROTO`.",
          when: ["HEADER_X_FORWARDED_ALL"]),
        "Change the code for the installed version. Or commit and copy composer.lock, so that Composer installs the old version.",
      ],
      verify: ["composer show --locked"],
      docs: ["https://symfony.com/doc/current/deployment/proxies.html"],
      examples: ["  Undefined constant Illuminate\\Http\\Request::HEADER_X_FORWARDED_ALL  "],
      implies: ["composer-script-failed"]
    ),
    Rule(
      id: "php-extension-constant", family: "php", subject: .package,
      title: "A PHP extension is not installed: its constant {constant|in the message} is undefined",
      level: 86, confidence: .likely,
      repairs: [],
      patterns: .each(["PDO::MYSQL_", "PDO::PGSQL_", "PDO::SQLSRV_", "Pdo\\Mysql::", "Pdo\\Pgsql::"]) {
        Pattern("Undefined constant \($0){}", more: ["Undefined constant {constant}"])
      }
        + .each(["MYSQL_ATTR_", "PGSQL_"]) {
          Pattern("Undefined class constant '\($0){}'", more: ["Undefined class constant '{constant}'"])
        }
        + .each(["SIGTERM", "SIGINT", "SIGHUP", "SIGKILL", "SIGALRM", "SIGUSR1", "SIGCHLD"]) {
          Pattern("Undefined constant \"\($0)\"", more: ["Undefined constant \"{constant}\""])
        },
      causes: [
        "The constant belongs to an extension that is not installed. The official PHP image does not include it."
      ],
      fixes: .each([
        ("onstant PDO::MYSQL_", "pdo_mysql", "mysql", ""),
        ("class constant 'MYSQL_", "pdo_mysql", "mysql", ""),
        ("onstant Pdo\\Mysql", "pdo_mysql", "mysql", ""), ("PGSQL_", "pdo_pgsql", "pgsql", "libpq-dev"),
        ("onstant \"SIG", "pcntl", "", ""),
      ]) { words, name, package, headers in
        [
          Fix(
            "Install \(name) in this stage, before this step. (This is for the official PHP image.)",
            snippet: headers.isEmpty
              ? "RUN docker-php-ext-install \(name)"
              : "RUN apt-get update && apt-get install -y --no-install-recommends \(headers) && docker-php-ext-install \(name)",
            when: [words]),
          Fix(
            package.isEmpty
              ? "If PHP comes from the distribution, install pcntl from there (Debian, Ubuntu: `php-cli` contains it; Alpine: `php<version>-pcntl`)."
              : "If PHP comes from the distribution, install the package from there (Debian, Ubuntu: `php-\(package)`; Alpine: `php<version>-\(name)`).",
            when: [words]),
        ]
      } + [
        "If the constant belongs to another extension, install that extension. `php -m` lists the installed ones."
      ],
      verify: ["docker run --rm {image|<image>} php -m"],
      docs: ["https://hub.docker.com/_/php", "https://www.php.net/manual/en/ref.pdo-mysql.php"],
      examples: [
        "PHP Fatal error:  Uncaught Error: Undefined constant PDO::MYSQL_ATTR_SSL_CA in /app/config/database.php:12",
        "Undefined class constant 'MYSQL_ATTR_INIT_COMMAND'", "Error: Undefined constant \"SIGTERM\"",
      ],
      implies: ["composer-script-failed"]
    ),
    Rule(
      id: "symfony-autowire", partOf: "composer-script-failed", family: "php", subject: .program,
      title:
        "Symfony cannot autowire the service {service}: an argument of its constructor has no class or no value",
      level: 78, confidence: .likely,
      repairs: [],
      patterns: [
        "Cannot autowire service \"{service}\": argument", "Cannot autowire service \"{service}\": it",
      ],
      causes: [
        "`this class was not found`: the class is not in the image. It is not committed or not copied, the upper and lower case letters of its file name differ from the class name, or the `use` line is missing.",
        "`you should configure its value explicitly`: a string or number argument has no value in services.yaml.",
      ],
      fixes: [
        Fix(
          "Give the argument a value in config/services.yaml (`bind` or `arguments`).",
          when: ["configure its value explicitly"]),
        Fix(
          "Look at the class that the message names: commit and copy its file, give it the name of the class (letter case too), and add the `use` line.",
          unless: ["configure its value explicitly"]),
        "If the class exists, but no service has that type, register it in config/services.yaml.",
      ],
      verify: ["php bin/console debug:autowiring --all"],
      docs: ["https://symfony.com/doc/current/service_container/autowiring.html"],
      examples: [
        "!!    Cannot autowire service \"App\\Service\\Mailer\": argument \"$repo\" of method \"__construct()\" has type \"App\\Repository\\Mail\" but this class was not found."
      ],
      implies: ["composer-script-failed"]
    ),
    Rule(
      id: "symfony-service-missing", partOf: "composer-script-failed", family: "php", subject: .program,
      title: "Symfony's service {service} needs a service that does not exist: {needed|see the message}",
      level: 78, confidence: .likely,
      repairs: [],
      patterns: [
        "The service \"{service}\" has a dependency on a non-existent service \"{needed}\"",
        "The service \"{service}\" has a dependency on a non-existent",
      ],
      causes: [
        "The bundle that defines it is not loaded. Either it is in require-dev and `--no-dev` does not install it, or config/bundles.php loads it only in another environment.",
        "The service was renamed or removed in a newer version.",
      ],
      fixes: [
        Fix(
          "Put the configuration that uses it under `when@dev`, or move the package from require-dev to require.",
          when: ["--no-dev"]),
        "Load the bundle that has the service, or correct the name in the configuration.",
      ],
      verify: ["php bin/console debug:container --env=prod"],
      docs: ["https://symfony.com/doc/current/service_container.html"],
      examples: [
        "!!    The service \"App\\Command\\Load\" has a dependency on a non-existent service \"doctrine.fixtures.loader\"."
      ],
      implies: ["composer-script-failed"]
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
        "Composer's scripts (`cache:clear`) start the application, which needs {variable}. The file .env is not in the image, and the value is set only when the container runs."
      ],
      fixes: [
        Fix(
          "Set a dummy value for this step only.",
          snippet: "RUN {variable}=<any value of that form> composer install --no-dev --optimize-autoloader"),
        Fix(
          "Or install without scripts, and clear the cache when the container starts.",
          snippet: "RUN composer install --no-dev --optimize-autoloader --no-scripts"),
      ],
      verify: ["grep -n {variable} .env; grep -n env .dockerignore"],
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
      id: "symfony-bundle-missing", partOf: "composer-script-failed", family: "php", subject: .package,
      title: "config/bundles.php loads the {bundle}Bundle, which Composer did not install",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: .each([
        "Attempted to load class \"{bundle}Bundle\" from namespace",
        "Class \"{...}\\{bundle}Bundle\" not found",
      ]) { Pattern($0, notOnLine: ["namespace \"App", "Class \"App"]) },
      causes: [
        "The package is missing in composer.json or composer.lock, or it is in require-dev and `--no-dev` leaves it out."
      ],
      fixes: [
        "Add the bundle's package with `composer require`, and commit composer.lock.",
        "If the bundle is your own, copy `src` before this step.",
        "If only development needs it, load it only in `dev` and `test` (config/bundles.php), and build with APP_ENV=prod.",
      ],
      verify: ["cat config/bundles.php; composer show | grep -i bundle"],
      docs: ["https://symfony.com/doc/current/bundles.html"],
      examples: [
        "!!  PHP Fatal error:  Uncaught Error: Class \"Symfony\\Bundle\\MonologBundle\\MonologBundle\" not found in /app/vendor/symfony/framework-bundle/Kernel/MicroKernelTrait.php:131"
      ],
      implies: ["composer-script-failed"]
    ),
    Rule(
      id: "symfony-dev-bundle", partOf: "composer-script-failed", family: "php", subject: .package,
      title:
        "Symfony loads the {bundle}Bundle, which `--no-dev` does not install: the environment is not prod",
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
        "config/bundles.php loads the bundle only in dev and test. APP_ENV is not set, so Symfony uses dev (from .env)."
      ],
      fixes: [
        Fix("Set `APP_ENV=prod` before Composer runs.", snippet: "ENV APP_ENV=prod"),
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
      id: "laravel-setting-missing", partOf: "composer-script-failed", family: "php", subject: .program,
      title:
        "{name} is null in a Laravel service: its environment variable is not set in the build",
      level: 64, confidence: .likely,
      patterns: [
        Pattern(
          "Argument #{number#} ({name}) must be of type", with: ["null given", "package:discover"],
          notOnLine: ["$app", "$user"])
      ],
      causes: [
        "`php artisan` starts the whole application after the installation, and its settings come from environment variables or a .env file, which a build does not have."
      ],
      fixes: [
        Fix(
          "Install without scripts, and run `package:discover` when the container starts. The variables are set there.",
          snippet: """
            RUN composer install --no-dev --no-scripts
            # in the entry point: php artisan package:discover
            """),
        "Or give this step a placeholder: `RUN <VARIABLE>=placeholder composer install`. Do not put a real key into the image.",
      ],
      docs: ["https://laravel.com/docs/configuration#environment-configuration"],
      examples: [
        """
        > @php artisan package:discover --ansi
          Shop\\Mailer::__construct(): Argument #1 ($apiKey) must be of type string, null given, called in /app/vendor/shop/mailer/Provider.php on line 20
        """
      ]
    ),
    Rule(
      id: "laravel-dev-provider", partOf: "composer-script-failed", family: "php", subject: .package,
      title: "Laravel loads {class|a provider}, whose package `--no-dev` does not install",
      level: 90, confidence: .likely,
      patterns: .each(["--no-dev", "COMPOSER_NO_DEV"]) {
        Pattern(
          "Class \"{...}ServiceProvider\" not found", notOnLine: ["\"App\\"],
          more: ["Class \"{class}\" not found"],
          inDockerfile: [$0])
      }
        // The console breaks the message at its width.
        + .each(["--no-dev", "COMPOSER_NO_DEV"]) {
          Pattern(
            "Class \"{...}ServiceProvider\" not", notOnLine: ["\"App\\", "not found"],
            more: ["Class \"{class}\" not"], inDockerfile: [$0])
        },
      causes: [
        "bootstrap/cache/packages.php was copied from your machine, and lists the development packages.",
        "config/app.php or bootstrap/providers.php registers the provider, or an application provider that extends it, in every environment.",
      ],
      fixes: [
        Fix(
          "Register the application's provider, which extends this class, only if the class exists (`class_exists`).",
          when: ["ApplicationServiceProvider\""]),
        Fix(
          "Add Laravel's bootstrap cache to .dockerignore, so your machine's cache is not copied.",
          snippet: "# .dockerignore\nbootstrap/cache/*.php",
          unless: ["ApplicationServiceProvider\""]),
        Fix("Or register the provider only if its class exists.", unless: ["ApplicationServiceProvider\""]),
        "Or move the package of the provider from require-dev to require.",
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
