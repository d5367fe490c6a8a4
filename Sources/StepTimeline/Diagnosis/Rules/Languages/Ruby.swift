extension RuleCatalog {
  /// Ruby: gems, Bundler, native extensions and Rails at build time.
  static let ruby: [Rule] = [
    Rule(
      id: "ruby-rake-missing", partOf: "ruby-native-ext", family: "ruby", subject: .package,
      title: "The gem is built with rake, which is not installed",
      level: 84, confidence: .certain,
      patterns: [
        Pattern("/bin/rake (LoadError)"), Pattern("can't find gem rake (>= 0.a)"),
        Pattern("Could not find 'rake' (>= 0)"),
      ],
      causes: [
        "Ruby of the distribution looks for rake where its package would be, and the package is not there."
      ],
      fixes: [
        Fix(
          "Install rake.", snippet: "RUN apt-get update && apt-get install -y --no-install-recommends rake",
          base: .apt),
        Fix("Install rake.", snippet: "RUN gem install rake"),
      ],
      docs: ["https://guides.rubygems.org/gems-with-extensions/"],
      examples: [
        "/usr/bin/ruby2.3: No such file or directory -- /usr/share/rubygems-integration/all/gems/rake-10.5.0/bin/rake (LoadError)"
      ]
    ),
    Rule(
      id: "ruby-gem-library", partOf: "ruby-native-ext", family: "ruby", subject: .package,
      title: "The native extension of {gem|a gem} needs the library {library}, whose headers are missing",
      level: 83, confidence: .likely,
      patterns: [
        Pattern(
          "--with-{library}-dir", with: ["extconf.rb failed"],
          notOnLine: ["--with-opt-dir", "--with-ruby-dir"],
          more: ["An error occurred while installing {gem} (", "/gems/{gem}/ext/"])
      ],
      causes: [
        "extconf.rb looked for the library and did not find it: its development package is not in the image."
      ],
      fixes: [
        Fix(
          "Install the library's headers and a compiler.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends build-essential {library}",
          base: .apt),
        Fix(
          "Install the library's headers and a compiler.",
          snippet: "RUN apk add --no-cache build-base {library}", base: .apk),
        Fix(
          "Install the library's headers and a compiler.", snippet: "RUN dnf install -y gcc make {library}",
          base: .dnf),
      ],
      verify: ["RUN find / -name mkmf.log 2>/dev/null | xargs tail"],
      docs: ["https://guides.rubygems.org/gems-with-extensions/"],
      examples: [
        """
        *** extconf.rb failed ***
        Provided configuration options:
        \t--with-opt-dir
        \t--with-idn-dir
        """
      ],
      implies: ["ruby-native-ext"]
    ),
    Rule(
      id: "ruby-native-ext", family: "ruby",
      title: "The native extension of {gem|a gem} cannot be built",
      level: 80, confidence: .certain,
      patterns: [
        Pattern(
          "ERROR: Failed to build gem native extension",
          more: ["An error occurred while installing {gem} (", "/gems/{gem}/ext/"]),
        Pattern(
          "Gem::Ext::BuildError: ERROR",
          more: ["An error occurred while installing {gem} (", "/gems/{gem}/ext/"]),
        Pattern("An error occurred while installing {gem} (", with: ["extconf"]),
        "An error occurred while installing {gem} ({version}), and Bundler cannot continue",
      ],
      causes: [
        """
        A compiler or the headers of a library are missing (pg: libpq, mysql2: the MySQL client, psych: \
        libyaml).
        """,
        "The gem's version does not support this Ruby, or the Ruby of the image is broken.",
      ],
      fixes: [
        Fix(
          "Install what compiling needs.",
          snippet:
            """
            RUN apt-get update && apt-get install -y --no-install-recommends build-essential libpq-dev \
            libyaml-dev pkg-config
            """,
          base: .apt),
        Fix(
          "Install what compiling needs.",
          snippet: "RUN apk add --no-cache build-base postgresql-dev yaml-dev", base: .apk),
        Fix(
          "Or take ready-made gems of this platform.",
          snippet: "bundle lock --add-platform x86_64-linux aarch64-linux"),
      ],
      verify: ["RUN find / -name mkmf.log 2>/dev/null | xargs tail"],
      docs: [
        "https://guides.rubygems.org/gems-with-extensions/", "https://bundler.io/man/bundle-install.1.html",
      ],
      examples: [
        "Gem::Ext::BuildError: ERROR: Failed to build gem native extension.",
        "An error occurred while installing pg (1.5.9), and Bundler cannot continue.",
      ]
    ),
    Rule(
      id: "ruby-lock-platform", partOf: "ruby-bundler", family: "ruby",
      title: "Gemfile.lock was made without the platform of the image ({platform|see the message})",
      level: 89, confidence: .certain,
      patterns: [
        "Your bundle only supports platforms {...} but your local platform is {platform}",
        // The message is wrapped: what Bundler proposes stands two lines further down.
        Pattern(
          "Your bundle only supports platforms",
          more: ["`bundle lock --add-platform {platform}`", "is {platform}. Add the current platform"]),
      ],
      causes: ["It was made on macOS or Windows, and Bundler wrote down only that system's gems."],
      fixes: [
        Fix(
          "Add the image's platform on your machine, and commit the file.",
          snippet: "bundle lock --add-platform {platform|x86_64-linux}")
      ],
      verify: ["grep -A4 PLATFORMS Gemfile.lock"],
      docs: ["https://bundler.io/man/bundle-lock.1.html"],
      examples: [
        """
        Your bundle only supports platforms ["arm64-darwin-22"] but your local platform is x86_64-linux. Add the current \
        platform to the lockfile with `bundle lock --add-platform x86_64-linux` and try again.
        """
      ]
    ),
    Rule(
      id: "ruby-bundler", family: "ruby",
      title: "Bundler cannot use the bundle: {problem|it does not fit this image}",
      level: 88, confidence: .certain,
      patterns: [
        "{problem...}, but your Gemfile specified {required}",
        "{problem...} but your local platform is {platform}", "Your bundle only supports platforms",
        "{problem...} that your Gemfile is not compatible with",
        "Could not find {problem...} in any of the sources",
        "Could not find {problem...} in rubygems repository",
        "Could not find compatible versions",
        "Bundler could not find compatible versions for gem",
        "Could not find gem '",
        "You are trying to install in deployment mode after changing your Gemfile",
        "the dependencies in your gemfile changed", "The dependencies in your gemfile changed",
        "Frozen mode is set", "frozen mode is set",
        "Could not find 'bundler' ({version}) required by your",
        "The git source {repository} is not yet checked out",
        "Your lockfile doesn't include a valid resolution", "There was an error parsing `Gemfile`",
        "Revision {problem...} in the repository",
      ],
      causes: [
        "The Ruby of the image is another one than the Gemfile names ({required|see there}).",
        "Gemfile.lock was made on another platform (macOS, Windows) or by another Bundler.",
        "Gemfile.lock is not copied, or was not updated after the Gemfile was changed.",
        "A gem, a git source or the credentials of a private gem server are missing in the build.",
      ],
      fixes: [
        Fix("Use the Ruby that the Gemfile names.", snippet: "FROM ruby:{required|3.3}"),
        Fix(
          "Add the image's platforms to the lock file and commit it.",
          snippet: "bundle lock --add-platform x86_64-linux aarch64-linux x86_64-linux-musl"),
        Fix(
          "Install the Bundler that wrote the lock file.",
          snippet: "RUN gem install bundler -v \"$(tail -n 1 Gemfile.lock | tr -d ' ')\""),
      ],
      verify: ["docker run --rm {image|IMAGE} sh -c 'ruby -v; bundle -v'", "tail -n 4 Gemfile.lock"],
      docs: [
        "https://bundler.io/man/bundle-install.1.html", "https://bundler.io/man/bundle-lock.1.html",
        "https://bundler.io/guides/bundler_docker_guide.html",
      ],
      examples: [
        "Your Ruby version is 3.1.2, but your Gemfile specified 3.2.0",
        "Gem::GemNotFoundException: Could not find 'bundler' (2.5.6) required by your /app/Gemfile.lock.",
      ]
    ),
    Rule(
      id: "bundler-files-missing", family: "ruby",
      title: "Bundler misses a file of the project: {path|Gemfile or Gemfile.lock}",
      level: 91, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "The path `{path}` does not exist.",
        "flag requires a Gemfile.lock. Please make sure",
        "setting requires a lockfile. Please make sure you have checked your Gemfile.lock",
        "setting requires a Gemfile.lock. Please make sure",
        "Could not locate Gemfile",
      ],
      causes: [
        "The step runs before COPY brings the file, or in another directory.",
        "A gem or engine of the repository (`path:` in the Gemfile) is not copied before bundle install.",
        "Gemfile.lock is not committed or is in .dockerignore, and deployment or frozen mode asks for it.",
      ],
      fixes: [
        Fix(
          "Copy all that the Gemfile names before the installation.",
          snippet: "COPY Gemfile Gemfile.lock ./\nCOPY engines ./engines\nRUN bundle install"),
        Fix("Make the lock file and commit it.", snippet: "bundle lock"),
      ],
      verify: ["RUN pwd && ls -la Gemfile*", "grep -n 'path' Gemfile"],
      docs: [
        "https://bundler.io/man/gemfile.5.html", "https://bundler.io/man/bundle-install.1.html",
        "https://bundler.io/guides/bundler_docker_guide.html",
      ],
      examples: [
        "The path `/app/engines/billing` does not exist.",
        """
        The --deployment flag requires a Gemfile.lock. Please make sure you have checked
        your Gemfile.lock into version control before deploying.
        """,
        "Could not locate Gemfile",
      ]
    ),
    Rule(
      id: "gem-version-yanked", family: "ruby",
      title: "The locked version of {gem|a gem} is not offered any more",
      level: 91, confidence: .certain,
      patterns: [
        "Your bundle is locked to {gem} ({version}), but that version could not be found in",
        """
        Your bundle is locked to {gem} ({version}) from rubygems repository {source} or installed \
        locally, but that version can no longer
        """,
        "means the author of {gem} ({version}) has removed it",
        "but that version can no longer be found in that source",
      ],
      causes: [
        "The author withdrew (yanked) {gem} {version|of the lock file}.",
        "The gem source that had it is not in the Gemfile any more, or is not reachable.",
      ],
      fixes: [Fix("Move to another version and commit the lock file.", snippet: "bundle update {gem}")],
      verify: ["gem list --remote --all '^{gem}$'"],
      docs: [
        "https://guides.rubygems.org/removing-a-published-gem/",
        "https://bundler.io/man/bundle-update.1.html",
      ],
      examples: [
        """
        Your bundle is locked to left (0.4.0), but that version could not be found in
        any of the sources listed in your Gemfile.
        """
      ]
    ),
    Rule(
      id: "ruby-too-old-for-gem", family: "ruby",
      title: "{gem} needs another Ruby ({required|see the message}) than the image has",
      level: 91, confidence: .certain,
      repairs: [.toolVersion, .raiseImage],
      patterns: [
        "{gem} requires Ruby version >= {required}. The current ruby version is {version}",
        "{gem} requires Ruby version >= {required}", "{gem} requires Ruby version {constraint...}",
        "{gem} requires ruby version {constraint...}, which is",
        "{gem} requires RubyGems version {constraint...}",
      ],
      causes: [
        "gem install without a version takes the newest {gem}, which dropped this Ruby.",
        "The base image is old.",
        "Gemfile.lock holds a gem that was built for certain Rubies only, and the image has another.",
      ],
      fixes: [
        Fix("Use a newer Ruby image.", snippet: "FROM ruby:3.3"),
        Fix("Or install the last version for this Ruby.", snippet: "RUN gem install {gem} -v VERSION"),
      ],
      verify: ["docker run --rm {image|IMAGE} ruby -v"],
      docs: [
        "https://www.ruby-lang.org/en/downloads/branches/",
        "https://guides.rubygems.org/command-reference/#gem-install",
      ],
      examples: [
        """
        ERROR:  Error installing bundler:
        \tbundler requires Ruby version >= 3.2.0. The current ruby version is 2.7.8.
        """
      ]
    ),
    Rule(
      id: "bundler-git-missing", family: "ruby",
      title: "Bundler needs git for a gem, and the image has none",
      level: 95, confidence: .certain,
      repairs: [.installProgram],
      patterns: ["You need to install git to be able to use gems from git repositories"],
      causes: ["The Gemfile names a git address, and slim and alpine images come without git."],
      fixes: [
        Fix("Install git.", snippet: "RUN apk add --no-cache git", base: .apk),
        Fix(
          "Install git.", snippet: "RUN apt-get update && apt-get install -y --no-install-recommends git",
          base: .apt),
      ],
      verify: ["grep -n 'git' Gemfile"],
      docs: ["https://bundler.io/guides/git.html"],
      examples: [
        """
        You need to install git to be able to use gems from git repositories. For help installing git, \
        please refer to
        """
      ]
    ),
    Rule(
      id: "gem-permission", family: "ruby",
      title: "The user of the step may not write to the gem directory {path|of the image}",
      level: 91, confidence: .certain,
      repairs: [.runAsRoot],
      patterns: [
        "You don't have write permissions for the {path} directory",
        """
        There was an error while trying to write to `{path}`. It is likely that you need to grant write \
        permissions
        """,
        "Bundler::PermissionError: There was an error while trying to write to `{path}`",
      ],
      causes: ["USER is not root, and the gems' directory belongs to root."],
      fixes: [
        "Install the gems before USER.",
        Fix(
          "Or give the directory to the user.",
          snippet: "RUN mkdir -p /usr/local/bundle && chown -R app:app /usr/local/bundle\nUSER app"),
      ],
      verify: ["RUN id && ls -ld $GEM_HOME $BUNDLE_PATH"],
      docs: ["https://bundler.io/guides/bundler_docker_guide.html"],
      examples: [
        """
        ERROR:  While executing gem ... (Gem::FilePermissionError)
            You don't have write permissions for the /usr/local/bundle directory.
        """
      ]
    ),
    Rule(
      id: "rails-secret-key-base", family: "ruby",
      title: "Rails wants a secret_key_base or the master key at build time",
      level: 93, confidence: .certain,
      patterns: [
        "Missing `secret_key_base` for '{environment}' environment",
        "Missing secret_key_base for '{environment}' environment",
        "Missing encryption key to decrypt file with. Ask your team for your master key",
        "ActiveSupport::MessageEncryptor::InvalidMessage",
        "ActiveSupport::EncryptedFile::MissingKeyError",
        "`secret_key_base` for {environment} environment must be a type of String",
      ],
      causes: [
        "assets:precompile boots the application in production mode, and the key is rightly not in the image."
      ],
      fixes: [
        Fix(
          "Let this step use a dummy (Rails 7.1 and later).",
          snippet: "RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile"),
        Fix("Before 7.1.", snippet: "RUN SECRET_KEY_BASE=build-only bundle exec rails assets:precompile"),
      ],
      verify: ["grep -n 'assets:precompile' Dockerfile"],
      docs: ["https://guides.rubyonrails.org/security.html#custom-credentials"],
      examples: [
        """
        ArgumentError: Missing `secret_key_base` for 'production' environment, set this string with \
        `bin/rails credentials:edit`
        """
      ]
    ),
    Rule(
      id: "rails-database-at-build", family: "ruby",
      title: "Rails asks for its database, which does not run during the build",
      level: 87, confidence: .certain,
      patterns: [
        "ActiveRecord::ConnectionNotEstablished", "PG::ConnectionBad: {message...}",
        "Mysql2::Error::ConnectionError: {message...}",
        "ActiveRecord::AdapterNotSpecified", "Redis::CannotConnectError",
        "ActiveRecord::DatabaseConnectionError",
      ],
      causes: [
        "assets:precompile or db:migrate runs in RUN, where the other containers of compose do not exist.",
        "An initialiser reads from the database.",
      ],
      fixes: [
        "Run migrations when the container starts.",
        Fix(
          "Give assets:precompile an adapter that does not connect.",
          snippet: "RUN DATABASE_URL=nulldb://localhost SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile"
        ),
      ],
      verify: ["grep -rn 'ActiveRecord\\|\\.where(' config/initializers"],
      docs: [
        "https://guides.rubyonrails.org/asset_pipeline.html",
        "https://docs.docker.com/compose/how-tos/startup-order/",
      ],
      examples: [
        "ActiveRecord::ConnectionNotEstablished: connection to server on socket \"/run/.s.PGSQL.5432\" failed"
      ]
    ),
    Rule(
      id: "ruby-javascript-runtime", family: "ruby",
      title: "The assets need a JavaScript runtime or Yarn, and the image has none",
      level: 92, confidence: .certain,
      patterns: [
        "ExecJS::RuntimeUnavailable: Could not find a JavaScript runtime",
        "Could not find a JavaScript runtime. See",
        "Yarn executable was not detected in the system", "jsbundling-rails: Command install failed",
        "jsbundling-rails: Command build failed",
        "cssbundling-rails: Command build failed", "cssbundling-rails: Command install failed",
        "Webpacker requires Node.js",
      ],
      causes: [
        "The ruby image has no Node, which uglifier, coffee-script or the bundling gems call.",
        "`Command … failed`: Node is there, but its own error stands above.",
      ],
      fixes: [
        Fix(
          "Install Node in the build stage.",
          snippet:
            """
            RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && npm install -g \
            yarn
            """,
          base: .apt),
        Fix(
          "Install Node in the build stage.", snippet: "RUN apk add --no-cache nodejs npm yarn", base: .apk),
      ],
      verify: ["docker run --rm {image|IMAGE} sh -c 'node -v; yarn -v'"],
      docs: ["https://github.com/rails/execjs#readme", "https://guides.rubyonrails.org/asset_pipeline.html"],
      examples: [
        """
        ExecJS::RuntimeUnavailable: Could not find a JavaScript runtime. See \
        https://github.com/rails/execjs for a list
        """
      ]
    ),
    Rule(
      id: "ruby-load-error", family: "ruby",
      title: "Ruby cannot load {library}",
      level: 76, confidence: .certain,
      repairs: [.installGem],
      patterns: [
        "cannot load such file -- {library} (LoadError)", "LoadError: cannot load such file -- {library}",
        "LoadError: Error loading the '{library}' Active Record adapter",
        "can't find gem {library} (",
        "bundler: command not found: {library}",
      ],
      causes: [
        "The gem is not in the bundle of this group (BUNDLE_WITHOUT leaves development and test out).",
        """
        A library that Ruby no longer brings along (a default gem that became a bundled one) is not in \
        the Gemfile.
        """,
        "The shared library behind it is missing in the image.",
      ],
      fixes: [Fix("Add the gem to the right group.", snippet: "bundle add {library|GEM}")],
      verify: ["RUN bundle config && bundle list"],
      docs: ["https://bundler.io/man/bundle-config.1.html"],
      examples: [
        """
        /usr/local/lib/ruby/3.4.0/bundled_gems.rb:82:in 'require': cannot load such file -- ostruct \
        (LoadError)
        """
      ]
    ),
  ]
}
