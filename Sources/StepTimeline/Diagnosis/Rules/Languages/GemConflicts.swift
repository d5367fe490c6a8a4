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
