extension RuleCatalog {
  /// Rails at build time: its keys, its database, its JavaScript.
  static let rails: [Rule] = [
    Rule(
      id: "rails-secret-key-base", family: "ruby",
      title: "Rails wants a secret_key_base or the master key at build time",
      level: 93, confidence: .certain,
      patterns: [
        "Missing `secret_key_base` for '{environment}' environment",
        "Missing secret_key_base for '{environment}' environment",
        "Missing encryption key to decrypt file with. Ask your team for your master key",
        "ActiveSupport::EncryptedFile::MissingKeyError",
        "`secret_key_base` for {environment} environment must be a type of String",
      ],
      causes: [
        "assets:precompile boots the application in production mode, and the key is rightly not in the image."
      ],
      fixes: [
        Fix(
          "Let this step use a dummy (Rails 7.1 and later).",
          snippet: "RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile",
          change: .variable(
            "SECRET_KEY_BASE_DUMMY=1", of: "rails assets:precompile", "rake assets:precompile",
            "bundle exec rails assets:precompile", "bundle exec rake assets:precompile")),
        Fix(
          "Before 7.1.", snippet: "RUN SECRET_KEY_BASE=build-only bundle exec rails assets:precompile",
          change: .variable(
            "SECRET_KEY_BASE=build-only", of: "rails assets:precompile", "rake assets:precompile",
            "bundle exec rails assets:precompile", "bundle exec rake assets:precompile")),
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
        Pattern("ActiveRecord::AdapterNotSpecified", confidence: .likely), "Redis::CannotConnectError",
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
          snippet:
            "RUN DATABASE_URL=nulldb://localhost SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile",
          change: .variable(
            "DATABASE_URL=nulldb://localhost SECRET_KEY_BASE_DUMMY=1", of: "rails assets:precompile",
            "rake assets:precompile", "bundle exec rails assets:precompile",
            "bundle exec rake assets:precompile")),
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
        "Yarn executable was not detected in the system",
        Pattern("jsbundling-rails: Command install failed", confidence: .likely),
        Pattern("jsbundling-rails: Command build failed", confidence: .likely),
        Pattern("cssbundling-rails: Command build failed", confidence: .likely),
        Pattern("cssbundling-rails: Command install failed", confidence: .likely),
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
      verify: ["docker run --rm {image|<image>} sh -c 'node -v; yarn -v'"],
      docs: ["https://github.com/rails/execjs#readme", "https://guides.rubyonrails.org/asset_pipeline.html"],
      examples: [
        """
        ExecJS::RuntimeUnavailable: Could not find a JavaScript runtime. See \
        https://github.com/rails/execjs for a list
        """
      ]
    ),
    Rule(
      id: "rails-master-key-required", family: "ruby",
      title: "Rails wants its key although the step sets the dummy",
      level: 95, confidence: .likely,
      patterns: [
        Pattern("Missing encryption key to decrypt file with", inStep: "SECRET_KEY_BASE_DUMMY"),
        Pattern("Missing `secret_key_base` for '{environment}' environment", inStep: "SECRET_KEY_BASE_DUMMY"),
        Pattern("ActiveSupport::EncryptedFile::MissingKeyError", inStep: "SECRET_KEY_BASE_DUMMY"),
      ],
      causes: [
        "Rails before 7.1 does not know `SECRET_KEY_BASE_DUMMY`.",
        "`config.require_master_key = true`, or an initializer that reads credentials while it starts.",
      ],
      fixes: [
        Fix(
          "Before 7.1.", snippet: "RUN SECRET_KEY_BASE=build-only bundle exec rails assets:precompile",
          change: .variable(
            "SECRET_KEY_BASE=build-only", of: "rails assets:precompile", "rake assets:precompile",
            "bundle exec rails assets:precompile", "bundle exec rake assets:precompile")),
        Fix(
          "Ask for the key only where there is no dummy.",
          snippet: "config.require_master_key = ENV[\"SECRET_KEY_BASE_DUMMY\"].nil?"),
        Fix(
          "Or hand the key in for this step alone.",
          snippet: """
            RUN --mount=type=secret,id=master_key,target=config/master.key \\
                bundle exec rails assets:precompile
            """),
      ],
      verify: ["grep -n ' rails (' Gemfile.lock; grep -rn require_master_key config"],
      docs: ["https://guides.rubyonrails.org/security.html#custom-credentials"],
      examples: [
        Example(
          "Missing encryption key to decrypt file with. Ask your team for your master key and write it",
          step: "RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile")
      ]
    ),
    Rule(
      id: "rails-master-key-wrong", family: "ruby",
      title: "The master key of the build does not decrypt the credentials of Rails",
      level: 94, confidence: .likely,
      patterns: [
        "ActiveSupport::MessageEncryptor::InvalidMessage",
        Pattern("ActiveSupport::EncryptedFile::InvalidKeyLengthError", confidence: .certain),
      ],
      causes: [
        "RAILS_MASTER_KEY or config/master.key is made up, cut, or the key of another environment, and something reads the credentials while Rails starts.",
        "`config/credentials.yml.enc` was encrypted again with another key.",
      ],
      fixes: [
        Fix(
          "Take the value of RAILS_MASTER_KEY out of the step, and pass the real key to this step alone.",
          snippet: """
            RUN --mount=type=secret,id=master_key \\
                RAILS_MASTER_KEY="$(cat /run/secrets/master_key)" ./bin/rails assets:precompile
            # docker build --secret id=master_key,src=config/master.key .
            """, when: ["RAILS_MASTER_KEY="]),
        Fix(
          "Pass the key of these credentials, RAILS_MASTER_KEY, to this step alone.",
          snippet: """
            RUN --mount=type=secret,id=master_key \\
                RAILS_MASTER_KEY="$(cat /run/secrets/master_key)" ./bin/rails assets:precompile
            # docker build --secret id=master_key,src=config/master.key .
            """, unless: ["RAILS_MASTER_KEY="]),
        "Leave the key out altogether, and have no initializer read credentials while SECRET_KEY_BASE_DUMMY is set.",
      ],
      verify: ["bin/rails credentials:show   # on your machine, with the same key"],
      docs: ["https://guides.rubyonrails.org/security.html#custom-credentials"],
      examples: [
        Example(
          "bin/rails aborted!\nActiveSupport::MessageEncryptor::InvalidMessage: ActiveSupport::MessageEncryptor::InvalidMessage",
          step: "RUN RAILS_MASTER_KEY=dummy ./bin/rails assets:precompile"),
        "Encryption key must be exactly 32 characters. (ActiveSupport::EncryptedFile::InvalidKeyLengthError)",
      ]
    ),
    Rule(
      id: "rails-credentials-empty", family: "ruby", subject: .program,
      title:
        "The application reads its credentials ({section|see the line}), which are empty in the build: it has no master key",
      level: 91, confidence: .likely,
      patterns: .each([
        "undefined method `[]' for nil", "undefined method '[]' for nil", "undefined method `fetch' for nil",
        "undefined method 'fetch' for nil",
      ]) {
        Pattern(
          $0, with: ["application.credentials"],
          more: [
            "application.credentials.{section}[:{key}]", "application.credentials.{section}.fetch(:{key})",
            "application.credentials[:{section}][:{key}]",
          ])
      },
      causes: [
        "Without the master key, `Rails.application.credentials` is empty, so a section of it is nil; an initializer asks that for a key while assets:precompile starts the application.",
        "The credentials have no such section for this environment.",
      ],
      fixes: [
        Fix(
          "Read it so that a missing section gives nil.",
          snippet: "Rails.application.credentials.dig(:{section}, :{key})", when: ["{section}", "{key}"]),
        Fix(
          "Read it so that a missing section gives nil: `credentials.dig(:<section>, :<key>)`.",
          unless: ["{section}"]),
        Fix(
          "Or pass the key to this step alone, as a secret.",
          snippet: """
            RUN --mount=type=secret,id=master_key,env=RAILS_MASTER_KEY \\
                bundle exec rails assets:precompile
            # docker build --secret id=master_key,src=config/master.key .
            """),
      ],
      verify: ["grep -rn 'credentials' config/initializers config/environments"],
      docs: ["https://guides.rubyonrails.org/security.html#custom-credentials"],
      examples: [
        """
        NoMethodError: undefined method '[]' for nil
        Mailer.token = Rails.application.credentials.mailer[:token]
        """
      ]
    ),
    Rule(
      id: "gem-executable-forced", family: "ruby", subject: .package,
      title:
        "{tool|A gem's program} is not installed: the Dockerfile makes Bundler take gems without prebuilt programs",
      level: 94, confidence: .certain,
      patterns: .each(["BUNDLE_FORCE_RUBY_PLATFORM", "force_ruby_platform"]) {
        Pattern("Cannot find the {tool} executable for {platform} in ", inDockerfile: [$0])
      },
      causes: [
        "`force_ruby_platform` makes Bundler install the gem for every platform, which does not hold the program of {platform|this one}."
      ],
      fixes: [
        "Take BUNDLE_FORCE_RUBY_PLATFORM (`force_ruby_platform`) out of the Dockerfile.",
        Fix(
          "And let the lock file list this platform.", snippet: "bundle lock --add-platform {platform}"),
      ],
      verify: ["RUN bundle config"],
      docs: ["https://github.com/rails/tailwindcss-rails#check-bundle_force_ruby_platform"],
      examples: [
        Example(
          "ERROR: Cannot find the thruster executable for aarch64-linux in /gems/thruster-0.1.9/exe",
          step: "RUN bin/rails assets:precompile", dockerfile: "ENV BUNDLE_FORCE_RUBY_PLATFORM=true")
      ]
    ),
    Rule(
      id: "gem-executable-missing", family: "ruby", subject: .package,
      title: "{tool|A gem's program} is not installed for {platform|this platform}",
      level: 92, confidence: .certain,
      patterns: ["Cannot find the {tool} executable for {platform} in "],
      causes: [
        "Gemfile.lock does not list {platform|this platform}, so Bundler installed the gem without its program.",
        "`force_ruby_platform` is set in Bundler's configuration (.bundle/config was copied along).",
      ],
      fixes: [
        Fix(
          "Let the lock file list this platform, and commit it.",
          snippet: "bundle lock --add-platform {platform}"),
        "Keep .bundle of your machine out of the context (.dockerignore).",
      ],
      verify: ["grep -A5 PLATFORMS Gemfile.lock", "RUN bundle config"],
      docs: ["https://github.com/rails/tailwindcss-ruby#readme"],
      examples: [
        "ERROR: Cannot find the tailwindcss executable for aarch64-linux-musl in /gems/tailwindcss-ruby-4.1.0/exe"
      ]
    ),
    Rule(
      id: "rails-settings-raise", family: "ruby", subject: .program,
      title:
        "The application's settings stop the build (config/{file}, line {line}): they want what only the running application has",
      level: 74, confidence: .likely,
      repairs: [],
      patterns: .each(["rails aborted!", "rake aborted!"]) {
        Pattern(
          "/config/{file}:{line#}:in ", place: .output, with: [$0],
          notOnLine: ["/gems/", "boot.rb", "application.rb", "environment.rb"])
      },
      causes: [
        "`assets:precompile` starts the application in production. Its settings raise an error if a key, a credential or a variable is missing; the line below `aborted!` says which. A build has none of them, and should not."
      ],
      fixes: [
        Fix(
          "Skip that check while the image is built: this step sets SECRET_KEY_BASE_DUMMY, ask for it.",
          snippet:
            "# config/{file}\nraise \"...\" unless ENV[\"SECRET_KEY_BASE_DUMMY\"] || <the key is there>",
          when: ["SECRET_KEY_BASE_DUMMY"]),
        Fix(
          "Skip that check while the image is built (config/{file}), and say that it is.",
          snippet: "RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile",
          unless: ["SECRET_KEY_BASE_DUMMY"]),
        "Give this step a dummy value of what is missing; a real key goes in as a secret (`--mount=type=secret`), never as ARG or ENV.",
      ],
      verify: ["sed -n '{line}p' config/{file}"],
      docs: ["https://guides.rubyonrails.org/configuring.html"],
      examples: [
        "bin/rails aborted!\nEncryption keys must be configured in production\n/rails/config/environments/production.rb:108:in `block in <main>'"
      ]
    ),
  ]
}
