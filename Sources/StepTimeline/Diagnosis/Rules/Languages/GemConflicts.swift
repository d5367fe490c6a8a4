extension RuleCatalog {
  /// Gems that Bundler finds, but cannot use together.
  static let gemConflicts: [Rule] = [
    Rule(
      id: "bundler-default-gem", partOf: "bundler-gem-activated", family: "ruby", subject: .package,
      title: "The Gemfile requires {gem} {wanted}, but Ruby has already loaded its own {gem} {loaded}",
      level: 92, confidence: .certain,
      patterns: [
        "You have already activated {gem} {loaded}, but your Gemfile requires {gem} {wanted}. Since {gem} is a default gem"
      ],
      causes: [
        "{gem} comes with Ruby and is loaded before the Gemfile is read. Gemfile.lock names another version."
      ],
      fixes: [
        Fix(
          "Remove {gem} from the Gemfile if only your project names it, and run `bundle install`. Or update Bundler.",
          snippet: "bundle remove {gem}   # then commit Gemfile and Gemfile.lock"),
        Fix(
          "Or pin the version that this Ruby has in the Gemfile, and update the lock file.",
          snippet: "gem \"{gem}\", \"{loaded}\"   # in the Gemfile, then: bundle update {gem}"),
      ],
      verify: ["RUN gem list {gem}"],
      docs: ["https://stdgems.org/"],
      examples: [
        "/usr/local/lib/ruby/3.2.0/bundler/runtime.rb:308:in `check_for_activated_spec!': You have already activated stringio 3.0.4, but your Gemfile requires stringio 3.1.0. Since stringio is a default gem, you can either remove your dependency on it or try updating to a newer version of bundler that supports stringio as a default gem. (Gem::LoadError)"
      ]
    ),
    Rule(
      id: "bundler-gem-activated", family: "ruby", subject: .package,
      title: "{gem} {loaded} is already loaded, but the Gemfile requires {gem} {wanted}",
      level: 90, confidence: .certain,
      patterns: ["You have already activated {gem} {loaded}, but your Gemfile requires {gem} {wanted}"],
      causes: [
        "Something loaded the newest installed {gem} before Bundler could choose that of Gemfile.lock: the command runs without `bundle exec`, or {gem} comes with Ruby."
      ],
      fixes: [
        Fix(
          "Run the command with `bundle exec`.", snippet: "RUN bundle exec <command>", unless: ["bundle exec"]
        ),
        Fix(
          "Or pin {gem} {loaded} in the Gemfile, update Gemfile.lock and commit both.",
          snippet: "gem \"{gem}\", \"{loaded}\"   # in the Gemfile, then: bundle update {gem}"),
      ],
      verify: ["RUN gem list {gem}"],
      docs: ["https://bundler.io/man/bundle-exec.1.html"],
      examples: [
        "You have already activated rake 13.0.6, but your Gemfile requires rake 12.3.3. Prepending `bundle exec` to your command may solve this."
      ]
    ),
    Rule(
      id: "gem-not-for-ruby", partOf: "ruby-too-old-for-gem", family: "ruby", subject: .package,
      title: "{gem} does not support Ruby {version|of the image}: it needs Ruby {range|in another range}",
      level: 93, confidence: .certain, repairs: [],
      patterns: .each(
        [
          "{gem} requires ruby version < {limit...}, which is incompatible with the current version, ruby {version}",
          "{gem} requires ruby version {low...}, < {limit...}, which is incompatible with the current version, ruby {version}",
        ], more: ["requires ruby version {range...}, which is"])
        + .each(
          [
            "{gem} requires Ruby version < {limit...}. The current ruby version is {version}.",
            "{gem} requires Ruby version {low...}, < {limit...}. The current ruby version is {version}.",
          ], more: ["requires Ruby version {range...}. The current"]),
      causes: [
        "This release of the gem has compiled parts for some Ruby versions only. Gemfile.lock was written with another Ruby, or the image was updated.",
        "The newest release of the gem may support the image's Ruby already.",
      ],
      fixes: [
        Fix(
          "Update the gem on your machine and commit Gemfile.lock, or use an image with a Ruby in that range.",
          snippet: "bundle update <gem> && git add Gemfile.lock", when: ["bundle"]),
        Fix(
          "Install a release of the gem for this Ruby, or use an image with a Ruby in that range.",
          unless: ["bundle"]),
        Fix(
          "Or let Bundler compile the gem instead of taking the precompiled one.",
          snippet: "RUN bundle config set force_ruby_platform true && bundle install",
          when: ["-linux", "bundle"]),
        "If no release of the gem supports this Ruby yet, use an image with an older Ruby.",
      ],
      verify: ["docker run --rm {image|<image>} ruby -v"],
      docs: ["https://guides.rubygems.org/patterns/"],
      examples: [
        "acme-1.2.0-x86_64-linux requires ruby version >= 2.7, < 3.3.dev, which is incompatible with the current version, ruby 3.4.1p0"
      ],
      implies: ["ruby-native-ext"]
    ),
    Rule(
      id: "ruby-file-missing", partOf: "ruby-load-error", family: "ruby", subject: .file,
      title: "The Ruby file /{path} is not in the image, or its name differs", level: 77,
      confidence: .likely, repairs: [],
      patterns: .each(
        [
          "cannot load such file -- /{path} (LoadError)", "LoadError: cannot load such file -- /{path}",
        ], notOnLine: ["/gems/", "/bundle/", "/ruby/", ".so"]),
      causes: [
        "The file was not copied before this step, or .dockerignore excludes it.",
        "`require` and the file name differ in upper and lower case: macOS and Windows accept that, Linux does not.",
      ],
      fixes: [
        "Copy the file (or its whole folder) before this step, and check .dockerignore and the case of the letters."
      ],
      verify: ["docker run --rm {image|<image>} ls /{path}.rb"],
      docs: ["https://docs.ruby-lang.org/en/3.3/Kernel.html#method-i-require_relative"],
      examples: ["seed.rb:1:in `require_relative': cannot load such file -- /app/lib/shop (LoadError)"]
    ),
    Rule(
      id: "gem-does-not-compile", partOf: "ruby-native-ext", family: "ruby", subject: .program,
      title: "The native extension of {gem|a gem} does not compile: {problem}", level: 84,
      confidence: .likely, repairs: [],
      patterns: .each(["c", "cc", "cpp", "h", "hpp", "cxx"]) {
        Pattern(
          "{source}.\($0):{row#}:{column#}: error: {problem...}",
          with: ["Failed to build gem native extension"], notOnLine: ["conftest"],
          more: [
            "An error occurred while installing {gem} (", "/gems/{gem}/ext/", "Error installing {gem}:",
          ])
      },
      causes: [
        "The gem's release does not fit the image: its C code is older than this Ruby, this compiler (GCC 14 refuses more old code) or the library that it uses."
      ],
      fixes: [
        Fix(
          "Update the gem to a release that supports this Ruby and compiler, and commit Gemfile.lock.",
          snippet: "bundle update {gem|<gem>}", when: ["bundle"]),
        Fix(
          "Install a newer release of the gem, which supports this Ruby and compiler.", unless: ["bundle"]),
        "Or use an older Ruby image, with an older compiler.",
      ],
      verify: ["gem search --remote --exact {gem|<gem>} --all"],
      docs: ["https://guides.rubygems.org/gems-with-extensions/"],
      examples: [
        "Gem::Ext::BuildError: ERROR: Failed to build gem native extension.\nshop.c:12:3: error: too few arguments to function 'rb_shop_new'\nAn error occurred while installing shop (1.2.0), and Bundler cannot continue."
      ],
      implies: ["ruby-native-ext", "c-compile-error", "c-compile-error-old-style", "c-compile-error-werror"]
    ),
    Rule(
      id: "gem-rmagick-imagemagick", partOf: "ruby-native-ext", family: "ruby", subject: .package,
      title:
        "RMagick cannot find ImageMagick 6: versions before 4.1 need it",
      level: 91, confidence: .likely,
      patterns: [
        "Can't install RMagick 2.{minor}. Can't find MagickWand.h",
        "Can't install RMagick 3.{minor}. Can't find MagickWand.h",
      ],
      causes: [
        "The image has ImageMagick 7, which releases of RMagick before 4.1 do not know, or no ImageMagick with headers."
      ],
      fixes: [
        Fix(
          "Update rmagick to 4.1 or later, which also works with ImageMagick 7.",
          snippet: "bundle update rmagick   # or: gem install rmagick"),
        Fix(
          "Or install ImageMagick 6 with its headers.", snippet: "RUN apk add --no-cache imagemagick6-dev",
          base: .apk),
        Fix(
          "Or install ImageMagick 6 with its headers. Debian 13 does not have it: use an image of Debian 12 or older.",
          snippet: "RUN apt-get update && apt-get install -y libmagickwand-6.q16-dev", base: .apt),
      ],
      verify: ["RUN pkg-config --modversion MagickWand"],
      docs: ["https://github.com/rmagick/rmagick/blob/main/CHANGELOG.md"],
      examples: [
        "Can't install RMagick 2.16.0. Can't find MagickWand.h.\n*** extconf.rb failed ***\nERROR: Failed to build gem native extension."
      ]
    ),
  ]
}
