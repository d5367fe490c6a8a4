extension RuleCatalog {
  /// Rails at build time: its keys, its database, its JavaScript.
  static let rails: [Rule] = [
    Rule(
      id: "rake-no-rakefile", family: "ruby", subject: .file,
      title: "rake finds no Rakefile in the working directory",
      level: 90, confidence: .certain,
      patterns: ["No Rakefile found (looking for:"],
      causes: [
        "The Rakefile was not copied, or the step runs in another folder.",
        "A platform took the project for a Rails application because of its Gemfile, and runs `rake assets:precompile`.",
      ],
      fixes: [
        "Copy the Rakefile before this step, or set WORKDIR to its folder.",
        "If the project is not a Rails application (Jekyll, a library), remove `rake assets:precompile`, or build it with a Dockerfile of your own.",
      ],
      docs: ["https://ruby.github.io/rake/"],
      examples: ["No Rakefile found (looking for: rakefile, Rakefile, rakefile.rb, Rakefile.rb)"]
    ),
    Rule(
      id: "execjs-node-too-old", family: "ruby", subject: .package,
      title: "The image's Node.js is too old for a gem that runs JavaScript (ExecJS)",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("check if you're running a supported version ({versions...})", with: ["ExecJS"]),
        Pattern(
          "SyntaxError: Unexpected token", with: ["ExecJS::", "bootstrap_node.js"], confidence: .possible),
      ],
      causes: [
        "autoprefixer-rails and other gems hand modern JavaScript to the Node.js of the image, which comes from an old distribution."
      ],
      fixes: [
        "Use a newer release of the base image, or install a newer Node.js: its version must be in the range that the message lists. Or pin an older release of the gem that runs the JavaScript."
      ],
      verify: ["docker run --rm {image|<image>} node --version"],
      docs: ["https://github.com/ai/autoprefixer-rails"],
      examples: [
        "please check if you're running a supported version (10, 12, 14+)\nExecJS::RuntimeError: /tmp/execjs2021:9911"
      ]
    ),
    Rule(
      id: "rails-secret-key-base", family: "ruby",
      title: "Rails needs a secret_key_base or the master key at build time",
      level: 93, confidence: .certain,
      patterns: [
        "Missing `secret_key_base` for '{environment}' environment",
        "Missing secret_key_base for '{environment}' environment",
        "Missing encryption key to decrypt file with. Ask your team for your master key",
        "ActiveSupport::EncryptedFile::MissingKeyError",
        "`secret_key_base` for {environment} environment must be a type of String",
      ],
      causes: [
        "assets:precompile starts the application in production mode, and the key is not in the image (it should not be)."
      ],
      fixes: [
        Fix(
          "Set SECRET_KEY_BASE_DUMMY=1 for this step (Rails 7.1 and later).",
          snippet: "RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile",
          change: .variable(
            "SECRET_KEY_BASE_DUMMY=1", of: "rails assets:precompile", "rake assets:precompile",
            "bundle exec rails assets:precompile", "bundle exec rake assets:precompile")),
        Fix(
          "Before Rails 7.1, set a dummy SECRET_KEY_BASE for this step.",
          snippet: "RUN SECRET_KEY_BASE=build-only bundle exec rails assets:precompile",
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
      id: "gem-version-as-name", family: "ruby", subject: .program,
      title: "gem reads the version {version|in the command} as the name of a gem: `-v` is missing before it",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: (0...9).map {
        Pattern(
          "Could not find a valid gem '\($0).", more: ["Could not find a valid gem '{version}'"])
      },
      causes: [
        "`gem install` takes each word as a gem; the version needs the option `-v`, or a colon after the name."
      ],
      fixes: [
        Fix(
          "Put `-v` before the version, or write `name:version`.",
          snippet: "RUN gem install <gem>:{version}")
      ],
      verify: ["gem help install"],
      docs: ["https://guides.rubygems.org/command-reference/#gem-install"],
      examples: ["ERROR:  Could not find a valid gem '1.17.3' (>= 0) in any repository"]
    ),
    Rule(
      id: "rails-database-at-build", family: "ruby",
      title: "Rails connects to its database, which does not run during the build",
      level: 87, confidence: .certain,
      patterns: [
        "ActiveRecord::ConnectionNotEstablished", "PG::ConnectionBad: {message...}",
        "Mysql2::Error::ConnectionError: {message...}",
        Pattern("ActiveRecord::AdapterNotSpecified", confidence: .likely), "Redis::CannotConnectError",
        "ActiveRecord::DatabaseConnectionError",
      ],
      causes: [
        "assets:precompile or db:migrate runs in RUN, where the other containers of Compose do not exist.",
        "An initializer reads from the database.",
      ],
      fixes: [
        Fix(
          "Run migrations when the container starts. For assets:precompile, set a DATABASE_URL that does not connect.",
          unless: ["assets:precompile"]),
        Fix(
          "For assets:precompile, use the nulldb adapter (gem activerecord-nulldb-adapter), which does not connect.",
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
      title: "The assets need a JavaScript runtime or Yarn, which is not in the image",
      level: 92, confidence: .certain,
      patterns: [
        "ExecJS::RuntimeUnavailable: Could not find a JavaScript runtime",
        "Could not find a JavaScript runtime. See",
        "Yarn executable was not detected in the system",
        "Webpacker requires Node.js",
      ]
        // Ruby says nothing itself of a program that is not there; a tool that ran has said more.
        + .each(
          ["jsbundling-rails: Command install failed", "cssbundling-rails: Command install failed"],
          unless: ["error ", "npm ERR!", "YN00", "ERR_"], confidence: .likely),
      causes: [
        "The ruby image has no Node.js, which uglifier, coffee-script or the bundling gems run."
      ],
      fixes: [
        Fix(
          "Install Node.js and Yarn in the build stage.",
          snippet:
            """
            RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && npm install -g \
            yarn
            """,
          base: .apt),
        Fix(
          "Install Node.js and Yarn in the build stage.", snippet: "RUN apk add --no-cache nodejs npm yarn",
          base: .apk),
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
      id: "rails-assets-tool-failed", family: "ruby", subject: .program,
      title: "The tool that builds the JavaScript or CSS of the application failed; its own error is above",
      level: 48, confidence: .likely,
      patterns: .each([
        "jsbundling-rails: Command build failed", "cssbundling-rails: Command build failed",
        "jsbundling-rails: Command install failed", "cssbundling-rails: Command install failed",
      ]),
      causes: [
        "The program says: {said}",
        "`assets:precompile` runs `yarn build` (or npm, bun). A package is missing, or the code has an error.",
      ],
      fixes: ["Fix the first error that the tool printed above this line."],
      verify: ["yarn build   # in the project's folder"],
      docs: ["https://github.com/rails/jsbundling-rails#readme"],
      examples: [
        "rails aborted!\njsbundling-rails: Command build failed, ensure `yarn build` runs without errors"
      ]
    ),
    Rule(
      id: "rails-master-key-required", family: "ruby",
      title: "Rails needs its key although the step sets SECRET_KEY_BASE_DUMMY",
      level: 95, confidence: .likely,
      patterns: [
        Pattern("Missing encryption key to decrypt file with", inStep: "SECRET_KEY_BASE_DUMMY"),
        Pattern("Missing `secret_key_base` for '{environment}' environment", inStep: "SECRET_KEY_BASE_DUMMY"),
        Pattern("ActiveSupport::EncryptedFile::MissingKeyError", inStep: "SECRET_KEY_BASE_DUMMY"),
      ],
      causes: [
        "Rails before 7.1 does not support `SECRET_KEY_BASE_DUMMY`.",
        "`config.require_master_key = true` is set, or an initializer reads credentials when it starts.",
      ],
      fixes: [
        Fix(
          "Before Rails 7.1, set a dummy SECRET_KEY_BASE. From 7.1 on, do not require the master key in this step.",
          snippet: "RUN SECRET_KEY_BASE=build-only bundle exec rails assets:precompile",
          change: .variable(
            "SECRET_KEY_BASE=build-only", of: "rails assets:precompile", "rake assets:precompile",
            "bundle exec rails assets:precompile", "bundle exec rake assets:precompile")),
        Fix(
          "With Rails 7.1 or later, require the master key only if no dummy is set.",
          snippet: "config.require_master_key = ENV[\"SECRET_KEY_BASE_DUMMY\"].nil?"),
        Fix(
          "Or pass the key to this step only, as a secret.",
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
      title: "The build's master key does not decrypt the credentials of Rails",
      level: 94, confidence: .likely,
      patterns: [
        "ActiveSupport::MessageEncryptor::InvalidMessage",
        Pattern("ActiveSupport::EncryptedFile::InvalidKeyLengthError", confidence: .certain),
      ],
      causes: [
        "RAILS_MASTER_KEY or config/master.key is a dummy, is cut off, or is the key of another environment, and something reads the credentials when Rails starts.",
        "`config/credentials.yml.enc` was encrypted again with a different key.",
      ],
      fixes: [
        Fix(
          "Remove the value of RAILS_MASTER_KEY from the step, and pass the real key to this step only, as a secret.",
          snippet: """
            RUN --mount=type=secret,id=master_key \\
                RAILS_MASTER_KEY="$(cat /run/secrets/master_key)" ./bin/rails assets:precompile
            # docker build --secret id=master_key,src=config/master.key .
            """, when: ["RAILS_MASTER_KEY="]),
        Fix(
          "Pass RAILS_MASTER_KEY, the key of these credentials, to this step only, as a secret.",
          snippet: """
            RUN --mount=type=secret,id=master_key \\
                RAILS_MASTER_KEY="$(cat /run/secrets/master_key)" ./bin/rails assets:precompile
            # docker build --secret id=master_key,src=config/master.key .
            """, unless: ["RAILS_MASTER_KEY="]),
        "Or pass no key, and make initializers skip the credentials if SECRET_KEY_BASE_DUMMY is set.",
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
        "The application reads its credentials ({section|see the line}), which are empty: the build has no master key",
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
        "Without the master key, `Rails.application.credentials` is empty, and a section of it is nil. An initializer reads a key of it when assets:precompile starts the application.",
        "The credentials have no such section for this environment.",
      ],
      fixes: [
        Fix(
          "Read it with `dig`, which returns nil if the section is missing.",
          snippet: "Rails.application.credentials.dig(:{section}, :{key})", when: ["{section}", "{key}"]),
        Fix(
          "Read it with `credentials.dig(:<section>, :<key>)`, which returns nil if the section is missing.",
          unless: ["{section}"]),
        Fix(
          "Or pass the key to this step only, as a secret.",
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
        "{tool|A gem's program} is not installed: the Dockerfile makes Bundler use gems without precompiled programs",
      level: 94, confidence: .certain,
      patterns: .each(["BUNDLE_FORCE_RUBY_PLATFORM", "force_ruby_platform"]) {
        Pattern("Cannot find the {tool} executable for {platform} in ", inDockerfile: [$0])
      },
      causes: [
        "`force_ruby_platform` makes Bundler install the generic gem, which does not include the program for {platform|this one}."
      ],
      fixes: [
        "Remove BUNDLE_FORCE_RUBY_PLATFORM (`force_ruby_platform`) from the Dockerfile.",
        Fix(
          "Then add this platform to Gemfile.lock.", snippet: "bundle lock --add-platform {platform}"),
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
        "`force_ruby_platform` is set in Bundler's configuration (.bundle/config was copied from your machine).",
      ],
      fixes: [
        Fix(
          "Add this platform to Gemfile.lock, and commit it.",
          snippet: "bundle lock --add-platform {platform}"),
        "Add .bundle to .dockerignore, so your machine's configuration is not copied.",
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
        "The application's settings stop the build (config/{file}, line {line}): they need a value that only exists at run time",
      level: 74, confidence: .likely,
      repairs: [],
      patterns: .each(["rails aborted!", "rake aborted!"]) {
        Pattern(
          "/config/{file}:{line#}:in ", place: .output, with: [$0],
          notOnLine: ["/gems/", "boot.rb", "application.rb", "environment.rb"])
      },
      causes: [
        "`assets:precompile` starts the application in production. Its settings raise an error if a key, a credential or a variable is missing; the line below `aborted!` names it."
      ],
      fixes: [
        Fix(
          "Skip that check if SECRET_KEY_BASE_DUMMY is set, as it is in this step.",
          snippet:
            "# config/{file}\nraise \"...\" unless ENV[\"SECRET_KEY_BASE_DUMMY\"] || <the key is there>",
          when: ["SECRET_KEY_BASE_DUMMY"]),
        Fix(
          "Skip that check in the image build (config/{file}), and set SECRET_KEY_BASE_DUMMY for this step.",
          snippet: "RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile",
          unless: ["SECRET_KEY_BASE_DUMMY"]),
        "Or set a dummy value for this step. Pass a real key as a secret (`--mount=type=secret`), never as ARG or ENV.",
      ],
      verify: ["sed -n '{line}p' config/{file}"],
      docs: ["https://guides.rubyonrails.org/configuring.html"],
      examples: [
        "bin/rails aborted!\nEncryption keys must be configured in production\n/rails/config/environments/production.rb:108:in `block in <main>'"
      ]
    ),
  ]
}
