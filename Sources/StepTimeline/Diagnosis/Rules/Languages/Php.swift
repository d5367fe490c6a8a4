extension RuleCatalog {
  /// PHP: Composer, extensions, and what applications do at build time.
  static let php: [Rule] = [
    Rule(
      id: "php-extension-built-in", family: "php", subject: .package,
      title: "One of the extensions is compiled into this PHP already: there is no module to install",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("cp: cannot stat 'modules/*': No such file or directory", inStep: "docker-php-ext-install")
      ],
      causes: [
        "PHP 8.0 and newer always contain json, and PHP 8.5 contains OPcache. The image cannot build them as modules."
      ],
      fixes: [
        Fix("Remove `json` from docker-php-ext-install.", when: [" json"]),
        Fix("Remove `opcache` from docker-php-ext-install.", when: [" opcache"]),
        "Remove the extension that `php -m` of the base image already lists.",
      ],
      verify: ["docker run --rm {image|<image>} php -m"],
      docs: ["https://github.com/docker-library/docs/tree/master/php"],
      examples: [
        Example(
          "cp: cannot stat 'modules/*': No such file or directory",
          step: "[2/3] RUN docker-php-ext-install json curl")
      ],
      implies: ["file-not-found"]
    ),
    Rule(
      id: "php-platform", family: "php",
      title:
        "Composer's requirements (composer.lock) do not match this PHP: {problem|see the problems below}",
      level: 88, confidence: .certain,
      patterns: [
        Pattern(
          "it is missing from your system. Install or enable PHP's {extension} extension",
          more: ["requires ext-{problem} "]),
        Pattern("requires ext-{extension}", with: ["it is missing from your system"]),
        Pattern("requires php {required...} -> your php version ({version}"),
        Pattern(
          "Your requirements could not be resolved to an installable set of packages",
          more: ["requires {problem...} -> it is missing", "requires {problem...} -> your php version"],
          confidence: .likely),
        Pattern("Your lock file does not contain a compatible set of packages", confidence: .likely),
        "Composer detected issues in your platform: {problem...}",
        "Your Composer dependencies require a PHP version \"{problem}\"",
        "This package requires {problem...} but your PHP version",
      ],
      causes: [
        "An extension is not installed: the composer image has different extensions than the image that runs the application.",
        "The PHP of the image is older or newer than composer.lock allows.",
        "Package versions conflict.",
      ],
      fixes: [
        Fix(
          "Install the missing PHP extension, or use the PHP version that composer.lock requires.",
          snippet: "RUN docker-php-ext-install {extension|<extension>}",
          unless: [" /etc/php7/", " /etc/php8", " /etc/php/"]),
        Fix(
          "In a stage that only downloads, skip this check.",
          snippet: "RUN composer install --no-dev --ignore-platform-req=ext-{extension|<extension>}",
          change: .option("--ignore-platform-req=ext-{extension}", of: "composer install")),
        "If a package requires a different PHP version, use the one that composer.lock was made with.",
      ],
      verify: ["composer check-platform-reqs", "docker run --rm {image|<image>} php -m"],
      docs: [
        "https://getcomposer.org/doc/articles/composer-platform-dependencies.md",
        "https://hub.docker.com/_/php",
      ],
      examples: [
        "Your requirements could not be resolved to an installable set of packages.",
        """
            - acme/pdf 2.0 requires ext-gd * -> it is missing from your system. Install or enable PHP's \
        gd extension.
        """,
      ]
    ),
    Rule(
      id: "composer-plugin-api", family: "php",
      title: "Composer's major version does not match the project's plugins",
      level: 91, confidence: .certain,
      patterns: [
        """
        {plugin} requires composer-plugin-api {required} -> found composer-plugin-api[{version}] but it \
        does not match
        """,
        Pattern("{plugin} requires composer-plugin-api {required...} -> "),
        Pattern(
          "The \"{plugin}\" plugin was skipped because it requires a Plugin API version", confidence: .likely),
        "requires composer-runtime-api {required...} -> found",
      ],
      causes: [
        "composer.lock has plugins for a different major version of Composer than the image has ({plugin|see the list})."
      ],
      fixes: [
        "Update the plugins with `composer update` and commit composer.lock, or use the Composer version that they need.",
        Fix(
          "If the plugins are for Composer 1, copy that version into the image.",
          snippet: "COPY --from=composer:1 /usr/bin/composer /usr/bin/composer"),
      ],
      verify: ["composer --version", "composer why composer-plugin-api"],
      docs: ["https://getcomposer.org/upgrade/UPGRADE-2.0.md"],
      examples: [
        """
          - acme/flex 1.1 requires composer-plugin-api ^1.0 -> found composer-plugin-api[2.0.0] but it \
        does not match the constraint.
        """
      ]
    ),
    Rule(
      id: "php-auth-rate", family: "php",
      title: "Composer cannot download {url|a package}: no access, rate limit or network error",
      level: 84, confidence: .likely, retryable: true,
      patterns: [
        "Could not authenticate against {url}", "The \"{url}\" file could not be downloaded",
        "GitHub API limit",
        "curl error {code#} while downloading {url}",
        "Your GitHub credentials are required to fetch private repository metadata",
        "Failed to download {package} from dist: The \"{url}\" file could not be downloaded",
        "Invalid credentials for '{url}', aborting.",
        "Your GitHub OAuth token for {...} contains invalid characters",
        "requires authentication. Please provide credentials",
        "The '{url}' URL required authentication",
      ],
      causes: [
        "The package is private, and the build has no credentials.",
        "This IP address reached GitHub's rate limit for anonymous requests (shared CI runners).",
        "The network or the server failed.",
      ],
      fixes: [
        Fix(
          "Pass the credentials of auth.json to this step as a secret.",
          snippet:
            "RUN --mount=type=secret,id=composer_auth,env=COMPOSER_AUTH composer install --no-interaction",
          when: ["URL required authentication"]),
        Fix(
          "Retry the build; if it fails again, pass the credentials or a GitHub token to this step as a secret.",
          snippet:
            "RUN --mount=type=secret,id=composer_auth,env=COMPOSER_AUTH composer install --no-interaction",
          unless: ["URL required authentication"]),
        "If the server failed, retry the build later.",
      ],
      verify: ["composer diagnose"],
      docs: [
        "https://getcomposer.org/doc/articles/authentication-for-private-packages.md",
        "https://getcomposer.org/doc/articles/troubleshooting.md#api-rate-limit-and-oauth-tokens",
      ],
      examples: [
        "The \"https://repo.example.com/packages.json\" file could not be downloaded (HTTP/2 404 )",
        "Could not authenticate against github.com",
      ]
    ),
    Rule(
      id: "php-memory", family: "php",
      title: "PHP reached its memory limit",
      level: 92, confidence: .certain,
      patterns: [
        "Allowed memory size of {bytes#} bytes exhausted"
      ],
      causes: [
        "memory_limit is too low for this command. Composer 1, and resolving without a lock file, need a lot of memory."
      ],
      fixes: [
        Fix(
          "Raise `memory_limit` in php.ini for this build: a script of Composer (`@php …`) runs in a PHP of its own, which COMPOSER_MEMORY_LIMIT does not reach.",
          when: ["> @php "]),
        Fix(
          "Remove Composer's limit for this build.", snippet: "ENV COMPOSER_MEMORY_LIMIT=-1",
          when: ["composer"], unless: ["> @php "]),
        Fix(
          "Pass a higher limit to PHP.", snippet: "RUN php -d memory_limit=-1 <script>",
          unless: ["composer"]),
        "Or raise `memory_limit` in php.ini, if the running application needs it, too.",
      ],
      verify: ["docker run --rm {image|<image>} php -r 'echo ini_get(\"memory_limit\");'"],
      docs: ["https://getcomposer.org/doc/articles/troubleshooting.md#memory-limit-errors"],
      examples: [
        "PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes)"
      ]
    ),
    Rule(
      id: "php-root-warning", family: "php",
      title: "Composer runs as root, which is normal in an image",
      kind: .warning, level: 1, confidence: .certain,
      patterns: ["Do not run Composer as root/super user"],
      causes: [
        "A build usually runs as root. Composer then disables plugins unless COMPOSER_ALLOW_SUPERUSER is set."
      ],
      fixes: [
        Fix(
          "Set COMPOSER_ALLOW_SUPERUSER to confirm that this is intended.",
          snippet: "ENV COMPOSER_ALLOW_SUPERUSER=1")
      ],
      docs: ["https://getcomposer.org/root"],
      examples: ["Do not run Composer as root/super user! See https://getcomposer.org/root for details"]
    ),
    Rule(
      id: "composer-lock-outdated", family: "php",
      title: "composer.lock does not match composer.json",
      level: 89, confidence: .certain,
      patterns: [
        "- Required package \"{package}\" is not present in the lock file.",
        "- Required (in require-dev) package \"{package}\" is not present",
        "is in the lock file as \"{version}\" but that does not satisfy your constraint",
        """
        This usually happens when composer files are incorrectly merged or the composer.json file is \
        manually edited
        """,
      ],
      causes: [
        "composer.json was edited or merged, and the lock file was not updated ({package|see the list})."
      ],
      fixes: [
        Fix(
          "Update composer.lock with `composer update` on your machine, and commit it.",
          snippet: "composer update --lock   # or: composer update {package|vendor/package}")
      ],
      verify: ["composer validate"],
      docs: ["https://getcomposer.org/doc/03-cli.md#update-u-upgrade"],
      examples: ["- Required package \"acme/pdf\" is not present in the lock file."]
    ),
    Rule(
      id: "composer-no-json", family: "php",
      title: "Composer cannot find composer.json in {directory|the working directory}",
      level: 92, confidence: .certain,
      patterns: [
        "Composer could not find a composer.json file in {directory}",
        "Composer could not find the config file: {directory}",
      ],
      causes: [
        "It is copied to a different directory than WORKDIR, is copied only after this step, or is in .dockerignore."
      ],
      fixes: [
        Fix(
          "Copy composer.json and composer.lock before this step.",
          snippet: "COPY composer.json composer.lock ./")
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://getcomposer.org/doc/03-cli.md#install-i"],
      examples: ["Composer could not find a composer.json file in /app"],
      implies: ["php-root-warning"]
    ),
    Rule(
      id: "composer-unzip-git-missing", family: "php",
      title: "Composer has neither unzip nor git to install packages",
      level: 91, confidence: .certain,
      patterns: [
        Pattern(
          "The zip extension and unzip/7z commands are both missing, skipping",
          with: ["git was not found in your PATH"]),
        Pattern(
          "The zip extension and unzip command are both missing, skipping",
          with: ["git was not found in your PATH"]),
        // With one of them Composer goes on by the other way.
        Pattern("The zip extension and unzip/7z commands are both missing, skipping", confidence: .likely),
        Pattern("git was not found in your PATH, skipping source download", confidence: .likely),
        Pattern("The zip extension and unzip command are both missing, skipping", confidence: .likely),
        Pattern("The zip extension must be loaded to unzip", confidence: .likely),
      ],
      causes: ["php images do not include unzip, git or the zip extension."],
      fixes: [
        Fix(
          "Install unzip and git.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends unzip git", base: .apt),
        Fix("Install unzip and git.", snippet: "RUN apk add --no-cache unzip git", base: .apk),
        "Or run `composer install` in a stage of the composer image.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v unzip git; php -m | grep -i zip'"],
      docs: ["https://getcomposer.org/doc/00-intro.md#system-requirements"],
      examples: ["The zip extension and unzip/7z commands are both missing, skipping."]
    ),
    Rule(
      id: "composer-plugin-blocked", family: "php",
      title: "Composer blocks the plugin {plugin}: the project does not allow it",
      level: 91, confidence: .certain,
      patterns: ["{plugin} contains a Composer plugin which is blocked by your"],
      causes: [
        "Since Composer 2.2, allow-plugins must list each plugin, and a build cannot answer the prompt."
      ],
      fixes: [
        Fix(
          "Allow the plugin in composer.json, and commit the file.",
          snippet: "composer config allow-plugins.{plugin} true")
      ],
      verify: ["composer config allow-plugins"],
      docs: ["https://getcomposer.org/doc/06-config.md#allow-plugins"],
      examples: ["  acme/installer contains a Composer plugin which is blocked by your allow-plugins config."]
    ),
    Rule(
      id: "composer-security-blocked", family: "php",
      title: "Composer excludes {package|a version} because of a security advisory",
      level: 90, confidence: .certain,
      patterns: [
        Pattern(
          "were not loaded, because they are affected by security advisories", more: ["found {package}["])
      ],
      causes: [
        "Newer Composer versions do not select versions with a known advisory (audit.block-insecure)."
      ],
      fixes: [
        "Change composer.json to a version without the advisory, run `composer update`, and commit composer.lock.",
        Fix(
          "Or, if you accept the risk, disable the check.",
          snippet: "composer config audit.block-insecure false"),
      ],
      verify: ["composer audit"],
      docs: ["https://getcomposer.org/doc/06-config.md#audit"],
      examples: [
        """
            - Root requires acme/pdf 1.0.0 (exact version match), found acme/pdf[1.0.0] but these were \
        not loaded, because they are affected by security advisories
        """
      ]
    ),
    Rule(
      id: "composer-script-failed", family: "php",
      title: "A script of composer.json failed after the installation: {script}",
      level: 62, confidence: .likely,
      patterns: [
        "Script {script...} handling the {event} event returned with error code {code#}",
        "Script {script...} was called via {event}",
      ],
      causes: [
        "The program says: {said}",
        "The script needs the application's source files, which are not copied yet.",
        "The application needs a database, a cache or a variable that a build does not have; its own error is above.",
      ],
      fixes: [
        Fix(
          "Run `composer install` with `--no-scripts` first, and run the scripts after COPY.",
          snippet:
            """
            RUN composer install --no-dev --no-scripts --no-autoloader
            COPY . .
            RUN composer dump-autoload --optimize
            """
        )
      ],
      verify: ["composer run-script --list"],
      docs: ["https://getcomposer.org/doc/articles/scripts.md"],
      examples: [
        """
        Script @php artisan package:discover --ansi handling the post-autoload-dump event returned with \
        error code 1
        """
      ]
    ),
    Rule(
      id: "composer-autoload-missing", family: "php",
      title: "A directory of the autoloader ({path|see the message}) or vendor is not in the image",
      level: 84, confidence: .certain,
      patterns: [
        "Could not scan for classes inside \"{path}\" which does not appear to be a file nor a folder",
        "Failed opening required '{path}vendor/autoload.php'", "vendor/autoload.php): Failed to open stream",
        "vendor/autoload.php): failed to open stream",
        "ailed to open stream: No such file or directory in /{path}vendor/autoload.php",
      ],
      causes: [
        "`composer install` runs before the sources are copied, and builds the class map immediately.",
        "A command needs vendor or a script (artisan, bin/console) that is copied only later or not at all.",
      ],
      fixes: [
        Fix(
          "Run `composer install` before this step, and build the autoloader after COPY.",
          snippet:
            "RUN composer install --no-scripts --no-autoloader\nCOPY . .\nRUN composer dump-autoload -o")
      ],
      verify: ["RUN ls -la && ls vendor"],
      docs: ["https://getcomposer.org/doc/03-cli.md#dump-autoload-dumpautoload"],
      examples: [
        """
        Could not scan for classes inside \"database/seeds\" which does not appear to be a file nor a \
        folder
        """
      ]
    ),
    Rule(
      id: "php-pecl-failed", family: "php",
      title: "The PECL extension {extension|of the step} cannot be installed",
      level: 88, confidence: .certain,
      repairs: [.peclExtension, .otherImage, .toolVersion],
      patterns: [
        "pecl/{extension} requires PHP (version <= {required}",
        "No releases available for package \"pecl.php.net/{extension}\"",
        "ERROR: `{...}phpize' failed",
        "Failed to download pecl/{extension} within preferred state \"stable\"",
      ],
      causes: [
        "The newest release does not support this PHP version.",
        "A compiler is missing ($PHPIZE_DEPS on Alpine).",
        "The extension is not, or no longer, part of PHP: it needs pecl, not docker-php-ext-install.",
      ],
      fixes: [
        Fix(
          "Install a release that supports this PHP, or use install-php-extensions.",
          snippet: "RUN pecl install {extension|redis}-VERSION && docker-php-ext-enable {extension|redis}"),
        Fix(
          "Install the build tools.", snippet: "RUN apk add --no-cache --virtual .build $PHPIZE_DEPS",
          base: .apk),
        "If the extension needs libraries, use install-php-extensions: it installs them too.",
      ],
      verify: ["docker run --rm {image|<image>} php -v"],
      docs: [
        "https://hub.docker.com/_/php", "https://github.com/mlocati/docker-php-extension-installer#readme",
      ],
      examples: [#"No releases available for package "pecl.php.net/example""#]
    ),
    Rule(
      id: "php-syntax-error", family: "php", subject: .program,
      title: "PHP cannot parse {source|a file}",
      level: 83, confidence: .certain,
      patterns: [
        "PHP Parse error:  {message...} in {source} on line {row#}", "PHP Parse error: {message...}",
        "^Parse error: {message...} in {source} on line {row#}",
      ],
      causes: [
        "The code or a package uses syntax of a newer PHP than the image has.",
        "The file has a syntax error.",
      ],
      fixes: [
        "Use the PHP version that the code requires, or fix the syntax error at the line in the message.",
        "If the file is in vendor, install package versions for this PHP from composer.lock.",
      ],
      verify: ["docker run --rm {image|<image>} php -v", "php -l {source|<file>}"],
      docs: ["https://www.php.net/supported-versions.php"],
      examples: ["PHP Parse error:  syntax error, unexpected token \"|\" in /app/vendor/a/B.php on line 12"]
    ),
    Rule(
      id: "php-service-at-build", family: "php",
      title: "The application connects to a database or cache, which does not run during the build",
      level: 86, confidence: .certain,
      patterns: [
        "SQLSTATE[HY000] [2002] {message...}", "SQLSTATE[08006] [7] {message...}",
        "RedisException: {message...}",
        "Predis\\Connection\\ConnectionException",
        Pattern(
          "An exception occurred in the driver: {message...}",
          notOnLine: [
            "could not find driver", "unable to open database file", "[1045]", "[1044]", "no such table",
          ]),
      ],
      causes: [
        "Migrations or cache commands run in RUN, where the other containers of Compose do not exist."
      ],
      fixes: [
        "Run migrations when the container starts or in a separate job, not in RUN.",
        Fix(
          "For a cache command, set drivers that need no server.",
          snippet: "RUN CACHE_DRIVER=array SESSION_DRIVER=array php artisan config:cache",
          change: .variable("CACHE_DRIVER=array SESSION_DRIVER=array", of: "php artisan")),
      ],
      verify: ["grep -n 'artisan\\|bin/console' Dockerfile composer.json"],
      docs: ["https://docs.docker.com/compose/how-tos/startup-order/"],
      examples: [
        "SQLSTATE[HY000] [2002] php_network_getaddresses: getaddrinfo for db failed: Name does not resolve"
      ]
    ),
  ]
}
