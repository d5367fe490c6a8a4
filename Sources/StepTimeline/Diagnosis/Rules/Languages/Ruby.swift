extension RuleCatalog {
  /// Ruby: gems and their native extensions.
  static let ruby: [Rule] = [
    Rule(
      id: "ruby-rake-missing", partOf: "ruby-native-ext", family: "ruby", subject: .package,
      title: "The gem needs rake to build, and rake is not installed",
      level: 84, confidence: .certain,
      patterns: [
        Pattern("No such file or directory -- {...}/rake (LoadError)"),
        Pattern("can't find gem rake (>= 0.a)"),
        Pattern("Could not find 'rake' (>= 0)"),
        Pattern("rake: not found", with: ["native extension"]),
        Pattern("rake: command not found", with: ["native extension"]),
      ],
      causes: [
        "The gem builds its extension with rake. No compiler is missing.",
        "The distribution's Ruby expects rake from the distribution's package, which is not installed.",
      ],
      fixes: [
        Fix(
          "Install rake before the gem.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends rake",
          base: .apt, unless: ["/usr/local/bin/ruby"]),
        Fix("Install rake before the gem.", snippet: "RUN gem install rake"),
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
          notOnLine: ["--with-opt-dir", "--with-ruby-dir", "-source-dir"],
          more: ["An error occurred while installing {gem} (", "/gems/{gem}/ext/"]),
        Pattern(
          "--with-{library}-config", with: ["extconf.rb failed"], notOnLine: ["--with-pkg-config"],
          more: [
            "An error occurred while installing {gem} (", "/gems/{gem}/ext/",
            "Can't find the '{header} header",
          ]),
        Pattern(
          "extconf failure: need {library}.",
          more: ["An error occurred while installing {gem} (", "/gems/{gem}/ext/"]),
        Pattern(
          "^{library}.h not found", with: ["extconf.rb failed"], notOnLine: ["ft2build"],
          more: ["An error occurred while installing {gem} (", "/gems/{gem}/ext/"]),
      ],
      causes: [
        "extconf.rb did not find the library: its development package is not in the image."
      ],
      fixes: [
        Fix(
          "Install the library's development package and a compiler.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends build-essential {aptPackages|<library>-dev}",
          base: .apt),
        Fix(
          "Install the library's development package and a compiler.",
          snippet: "RUN apk add --no-cache build-base {apkPackages|<library>-dev}", base: .apk),
        Fix(
          "Install the library's development package and a compiler.",
          snippet: "RUN dnf install -y gcc make {dnfPackages|<library>-devel}",
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
      id: "gem-mimemagic-database", partOf: "ruby-native-ext", family: "ruby", subject: .package,
      title: "The gem mimemagic needs the MIME database of the package shared-mime-info",
      level: 92, confidence: .certain,
      patterns: [
        "Could not find MIME type database in the following locations",
        "set FREEDESKTOP_MIME_TYPES_PATH to the location",
      ],
      causes: [
        "mimemagic 0.3.7 and later do not include the database: they use the distribution's."
      ],
      fixes: [
        Fix(
          "Install the package shared-mime-info.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends shared-mime-info",
          base: .apt),
        Fix(
          "Install the package shared-mime-info.", snippet: "RUN apk add --no-cache shared-mime-info",
          base: .apk),
        Fix("Install the distribution's package shared-mime-info in this stage, before this step."),
      ],
      docs: ["https://github.com/mimemagicrb/mimemagic#readme"],
      examples: [
        "Could not find MIME type database in the following locations: [\"/usr/share/mime/packages/freedesktop.org.xml\"]"
      ]
    ),
    Rule(
      id: "ruby-headers-missing", partOf: "ruby-native-ext", family: "ruby", subject: .package,
      title: "Ruby's headers are missing: a native extension cannot be built without them",
      level: 92, confidence: .certain,
      repairs: [.installLibrary],
      patterns: ["mkmf.rb can't find header files for ruby at {...}/{header}"],
      causes: [
        "Ruby comes from the distribution, which has the headers in a separate package."
      ],
      fixes: .installing(
        "Install Ruby's development package and a compiler.", apt: "ruby-dev build-essential",
        apk: "ruby-dev build-base", dnf: "ruby-devel gcc make redhat-rpm-config"),
      docs: ["https://guides.rubygems.org/gems-with-extensions/"],
      examples: ["mkmf.rb can't find header files for ruby at /usr/lib/ruby/include/ruby.h"],
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
        Pattern(
          "An error occurred while installing {gem} ({version}), and Bundler cannot continue",
          unless: [
            "FetchError", "RemoteFetcher", "UnknownHostError", "Errno::ECONN", "Errno::ETIMEDOUT",
            "Errno::EHOST", "Errno::ENET", "SocketError",
            "OpenSSL::SSL",
          ], confidence: .likely),
      ],
      causes: [
        """
        A compiler or the headers of a library are missing (pg: libpq, mysql2: the MySQL client, psych: \
        libyaml).
        """,
        "The gem's version does not support this Ruby, or the image's Ruby is broken.",
      ],
      fixes: [
        Fix(
          "Install a compiler and make: the image has none.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt, when: ["install development tools first"], unless: ["{aptPackages}"]),
        Fix(
          "Install a compiler and make: the image has none.", snippet: "RUN apk add --no-cache build-base",
          base: .apk, when: ["install development tools first"], unless: ["{apkPackages}"]),
        Fix(
          "Read the last lines before `extconf.rb failed`: they name the header, library or program that is missing. Install the development package that has it.",
          when: ["extconf.rb failed"], unless: ["{aptPackages}", "install development tools first"]),
        Fix(
          "Install a compiler and the libraries that {gem} needs.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends build-essential {aptPackages}",
          base: .apt, when: ["{aptPackages}"]),
        Fix(
          "Install a compiler and the libraries that {gem} needs.",
          snippet: "RUN apk add --no-cache build-base {apkPackages}", base: .apk, when: ["{apkPackages}"]),
        Fix(
          "Install a compiler and the development packages of the libraries that the gem needs.",
          snippet:
            """
            RUN apt-get update && apt-get install -y --no-install-recommends build-essential libpq-dev \
            libyaml-dev pkg-config
            """,
          base: .apt, unless: ["{aptPackages}"]),
        Fix(
          "Install a compiler and the development packages of the libraries that the gem needs.",
          snippet: "RUN apk add --no-cache build-base postgresql-dev yaml-dev", base: .apk,
          unless: ["{apkPackages}"]),
        Fix(
          "Or use precompiled gems for this platform.",
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
      id: "gem-version-yanked", family: "ruby",
      title: "The locked version of {gem|a gem} is no longer available",
      level: 91, confidence: .certain,
      patterns: [
        Pattern(
          "Your bundle is locked to {gem} ({version}), but that version could not be found in",
          confidence: .likely),
        Pattern(
          "Your bundle is locked to {gem} ({version}) from rubygems repository", with: ["can no longer"]),
        "means the author of {gem} ({version}) has removed it",
        "but that version can no longer be found in that source",
      ],
      causes: [
        "The author removed (yanked) {gem} {version|of the lock file}.",
        "The gem source that had it is no longer in the Gemfile, or is not reachable.",
      ],
      fixes: [
        Fix(
          "Update the gem to an available version, and commit Gemfile.lock.", snippet: "bundle update {gem}")
      ],
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
      title: "{gem} needs a different Ruby version ({required|see the message}) than the image has",
      level: 91, confidence: .certain,
      repairs: [.pinnedTool, .toolVersion, .raiseImage],
      patterns: [
        "{gem} requires Ruby version >= {required}. The current ruby version is {version}",
        "{gem} requires Ruby version >= {required}", "{gem} requires Ruby version {constraint...}",
        "{gem} requires ruby version {constraint...}, which is",
        Pattern("{gem} requires RubyGems version {constraint...}", confidence: .likely),
      ],
      causes: [
        "`gem install` without a version installs the newest {gem}, which no longer supports this Ruby.",
        "The base image is old.",
        "Gemfile.lock has a gem that was built only for certain Ruby versions, and the image has a different one.",
      ],
      fixes: [
        Fix(
          "Use a newer Ruby image, or install a release of the gem that supports this Ruby.",
          snippet: "FROM ruby:<{required} or later>", when: ["{required}"]),
        Fix(
          "Use a Ruby image that the gem supports, or install a release of the gem that supports this Ruby.",
          unless: ["{required}"]),
        Fix(
          "If you keep this Ruby, install the last release of the gem that supports it.",
          snippet: "RUN gem install {gem} -v <older version>"),
      ],
      verify: ["docker run --rm {image|<image>} ruby -v"],
      docs: [
        "https://www.ruby-lang.org/en/downloads/branches/",
        "https://guides.rubygems.org/command-reference/#gem-install",
      ],
      examples: [
        """
        ERROR:  Error installing bundler:
        \tbundler requires Ruby version >= 3.2.0. The current ruby version is 2.7.8.
        """
      ],
      implies: ["ruby-native-ext"]
    ),
    Rule(
      id: "ruby-ascii-locale", family: "ruby",
      title: "Ruby reads text as US-ASCII because no UTF-8 locale is set",
      level: 88, confidence: .certain,
      repairs: [.textEncoding],
      patterns: [
        "invalid byte sequence in US-ASCII", "invalid multibyte char (US-ASCII)",
        "incompatible character encodings: US-ASCII and UTF-8",
      ],
      causes: ["Ruby uses the encoding of the locale for files; without LANG it is ASCII."],
      fixes: [Fix("Set a UTF-8 locale.", snippet: "ENV LANG=C.UTF-8")],
      docs: ["https://docs.ruby-lang.org/en/master/encodings_rdoc.html"],
      examples: ["build.rb:3:in `split': invalid byte sequence in US-ASCII (ArgumentError)"]
    ),
    Rule(
      id: "bundler-ruby-conflict", partOf: "ruby-too-old-for-gem", family: "ruby",
      title: "A gem needs a different Ruby ({required|see the message}) than the image has ({version|older})",
      level: 92, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        Pattern(
          "Bundler found conflicting requirements for the Ruby",
          more: ["  Ruby ({required...})", "Current Ruby version:", "  Ruby (= {version})"]),
        Pattern(
          "because current Ruby version is = {version},",
          more: ["depends on Ruby {required...} and", "Ruby {required...} is required"]),
      ],
      causes: [
        "Bundler selected a release of the gem that does not support this Ruby. The base image is old, or Gemfile.lock, which has compatible releases, is not copied."
      ],
      fixes: [
        "Use an image with a Ruby version that the gem supports.",
        Fix("Or copy Gemfile.lock, if it has compatible releases.", snippet: "COPY Gemfile Gemfile.lock ./"),
        "Or pin an older release of the gem in the Gemfile.",
      ],
      verify: ["docker run --rm {image|<image>} ruby -v"],
      docs: ["https://bundler.io/guides/gemfile_ruby.html"],
      examples: [
        """
        Bundler found conflicting requirements for the Ruby version:
          In Gemfile:
            letterbox (~> 2.3.0) was resolved to 2.3.2, which depends on
              Ruby (>= 2.4)

          Current Ruby version:
            Ruby (= 2.3.8)
        """,
        """
        Because letterbox >= 7.2 depends on Ruby >= 3.1.0
          and Gemfile depends on letterbox >= 7.2,
          Ruby >= 3.1.0 is required.
        So, because current Ruby version is = 3.0.6,
          version solving has failed.
        """,
      ]
    ),
    Rule(
      id: "gem-permission", family: "ruby",
      title: "Permission denied: the step's user cannot write to the gem directory {path|of the image}",
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
      causes: ["USER is not root, and the gem directory belongs to root."],
      fixes: [
        "Install the gems as root, before the USER instruction.",
        Fix(
          "Or change the owner of the directory to that user.",
          snippet: "RUN mkdir -p /usr/local/bundle && chown -R <user> /usr/local/bundle"),
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
      id: "gem-native-symbol", partOf: "ruby-load-error", family: "ruby", subject: .package,
      title: "The compiled part of {gem|a gem} does not match a library of this image: undefined symbol",
      level: 86, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "LoadError: {path}.so: undefined symbol: {symbol}", more: ["/gems/{}/gems/{gem}/", "/gems/{gem}/"]),
        Pattern(
          "{path}.so: undefined symbol: {symbol} - {}.so (LoadError)",
          more: ["/gems/{}/gems/{gem}/", "/gems/{gem}/"]),
      ],
      causes: [
        "The gem was built for a different C++ library, libc or Ruby than the image has. It is a prebuilt gem on Alpine, was copied from another image, or is an old release."
      ],
      fixes: [
        Fix(
          "Update {gem|the gem}, or compile it in this image instead of using a prebuilt one.",
          snippet: "RUN bundle config set force_ruby_platform true && bundle install"),
        "If the gems come from another stage, use the same base image in both.",
      ],
      verify: ["RUN ldd {path}.so"],
      docs: ["https://bundler.io/man/bundle-config.1.html"],
      examples: [
        "LoadError: /usr/local/bundle/gems/mini_racer-0.4.0/lib/mini_racer_extension.so: undefined symbol: _ZTTNSt7__cxx11 - /usr/local/bundle/gems/mini_racer-0.4.0/lib/mini_racer_extension.so"
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
        "The gem is not in this group of the bundle (BUNDLE_WITHOUT excludes development and test).",
        "Ruby no longer includes the library by default (a default gem became a bundled gem), and it is not in the Gemfile.",
        "The shared library that the gem needs is missing in the image.",
      ],
      fixes: [
        Fix(
          "Add the gem to the Gemfile, outside the groups that BUNDLE_WITHOUT excludes, and commit Gemfile.lock.",
          snippet: "bundle add {library|<gem>}")
      ],
      verify: ["RUN bundle config && bundle list"],
      docs: ["https://bundler.io/man/bundle-config.1.html"],
      examples: [
        """
        /usr/local/lib/ruby/3.4.0/bundled_gems.rb:82:in 'require': cannot load such file -- ostruct \
        (LoadError)
        """
      ]
    ),
    Rule(
      id: "gem-ambiguous-option", family: "ruby",
      title: "gem does not accept the option {option|that is used} (ambiguous or invalid)",
      level: 84, confidence: .certain,
      repairs: [.toolVersion],
      patterns: .each(
        [
          "ERROR:  While executing gem ... (Gem::OptionParser::AmbiguousOption)",
          "ambiguous option: {option}",
          "(OptionParser::AmbiguousOption)", "(Gem::OptionParser::InvalidOption)",
        ], more: ["ambiguous option: {option}", "invalid option: {option}"]),
      causes: [
        "`gem update --system` takes the version as an argument, not with -v; other options are misspelled."
      ],
      fixes: [
        Fix(
          "Write the version after --system, without -v.", snippet: "RUN gem update --system <version>",
          when: ["--system"]),
        "Correct the option: `gem help <command>` lists the supported ones.",
      ],
      docs: ["https://guides.rubygems.org/command-reference/#gem-update"],
      examples: ["ambiguous option: -v"]
    ),
  ]
}
