extension RuleCatalog {
  /// PHP: packages for another PHP, and packages that GitHub shows only after a login.
  static let phpVersions: [Rule] = [
    Rule(
      id: "php-version-unfit", partOf: "php-platform", family: "php", subject: .package,
      title: "{package|A package} wants PHP {required}, and the image has {version|another}",
      level: 91, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        Pattern(
          "{package} {} requires php {required...} -> your php version ({version};"),
        Pattern("{package} {} requires php {required...} -> your php version ({version})"),
        Pattern("Root composer.json requires php {required...} but your php version ({version};"),
        Pattern("Root composer.json requires php {required...} but your php version ({version})"),
        Pattern(
          "Your Composer dependencies require a PHP version \"{required...}\". You are running {version}."),
      ],
      causes: [
        "The image has another PHP than the lock file was made with, or than composer.json asks for. The image `composer` has its own PHP, always a new one."
      ],
      fixes: [
        Fix(
          "Change the PHP of the image: take one that {required|the packages} allows.",
          snippet: "FROM php:<a version that fits>"),
        "Or lock versions for the PHP of the image: set config.platform.php in composer.json and run composer update.",
        Fix(
          "In a stage that only downloads, leave this check out.",
          snippet: "RUN composer install --ignore-platform-req=php"),
      ],
      verify: ["docker run --rm {image|<image>} php -v"],
      docs: ["https://getcomposer.org/doc/06-config.md#platform", "https://hub.docker.com/_/php"],
      examples: [
        "    - laravel/framework v11.0.0 requires php ^8.2 -> your php version (8.1.27) does not satisfy that requirement."
      ]
    ),
    Rule(
      id: "composer-github-login", partOf: "php-auth-rate", family: "php", subject: .registry,
      title: "GitHub refuses Composer: a private package, or too many requests without a token",
      level: 91, confidence: .likely,
      patterns: [
        "please review your configured GitHub OAuth token or enter a new one to access private repos",
        "Could not fetch https://api.github.com/repos/{repository}, please",
      ].map { Pattern($0, more: ["https://api.github.com/repos/{repository}/zipball"]) },
      causes: [
        "The package is in a private repository, and the build has no token.",
        "GitHub allows few requests an hour without a login, and the build's address (a shared CI runner) has used them up.",
      ],
      fixes: [
        Fix(
          "Hand a GitHub token to this step as a secret.",
          snippet: """
            RUN --mount=type=secret,id=composer_auth,env=COMPOSER_AUTH composer install --no-dev
            # docker build --secret id=composer_auth,src=auth.json .
            """),
        "Commit composer.lock, so that Composer asks GitHub less.",
      ],
      docs: ["https://getcomposer.org/doc/articles/authentication-for-private-packages.md"],
      examples: [
        "Could not fetch https://api.github.com/repos/team/x/zipball/1a2b, please review your configured GitHub OAuth token or enter a new one to access private repos"
      ]
    ),
  ]
}
