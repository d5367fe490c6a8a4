extension RuleCatalog {
  /// Gemfile.lock: platforms, versions of Bundler, gems that are not installed as it says.
  static let gemLocks: [Rule] = [
    Rule(
      id: "bundler-gemspec-not-copied", partOf: "ruby-bundler", family: "ruby", subject: .file,
      title: "The Gemfile calls `gemspec`, but no .gemspec file is in {folder}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        "There are no gemspecs at {folder}", "There are no gemspecs at {folder}.",
        "There are no gemspecs in {folder}",
      ],
      causes: [
        "Only the Gemfile and Gemfile.lock are copied before `bundle install`. A Gemfile with `gemspec` also reads the gem's .gemspec file, and that mostly reads lib/<gem>/version.rb."
      ],
      fixes: [
        Fix(
          "Copy the .gemspec file, and the file with the version that it reads, before `bundle install`.",
          snippet: "COPY Gemfile Gemfile.lock *.gemspec ./\nCOPY lib/<gem>/version.rb lib/<gem>/"),
        "Or copy the whole project before `bundle install` (`COPY . .`).",
      ],
      docs: ["https://bundler.io/guides/creating_gem.html"],
      examples: [
        "[!] There was an error parsing `Gemfile`: There are no gemspecs at /app. Bundler cannot continue."
      ]
    ),
    Rule(
      id: "ruby-itself-crashed", family: "ruby", subject: .engine,
      title: "Ruby {version|itself} crashed ({message})",
      level: 86, confidence: .certain,
      patterns: [
        Pattern(
          "[BUG] {message...}", with: ["ruby "],
          more: ["^ruby {version} (", "[BUG] Segmentation fault at {}", "ruby {version}p"])
      ],
      causes: [
        "Ruby or a gem's native extension fails on this processor. Reasons: a bug in the first release of a series (3.3.0 on ARM), emulation, or a gem that was compiled for another Ruby."
      ],
      fixes: [
        "Use the newest patch release of this Ruby, pull the base image anew (`docker build --pull`), and build on a machine of that architecture if it is emulated.",
        "If the first lines of the crash name a gem's .so file, update that gem.",
      ],
      docs: ["https://www.ruby-lang.org/en/downloads/releases/"],
      examples: [
        "/usr/local/bundle/gems/shop-1.0/lib/shop.rb:3: [BUG] Segmentation fault at 0x0000000000000008\nruby 3.3.0 (2023-12-25 revision 5124f9ac75) [aarch64-linux]"
      ]
    ),
    Rule(
      id: "bundler-gemfile-conflict", partOf: "ruby-bundler", family: "ruby", subject: .package,
      title: "No version of {gem} suits both {asker} and the Gemfile",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "Because {asker} {range...} depends on {gem} ",
          with: ["version solving has failed", "Gemfile depends on"])
      ],
      causes: ["The Gemfile pins {gem}, and another gem of the Gemfile needs a newer (or older) one."],
      fixes: [
        Fix(
          "Loosen the version of {gem} in the Gemfile (or pin an older {asker}), and update the lock file.",
          snippet: "bundle update {gem} {asker}")
      ],
      docs: ["https://bundler.io/guides/gemfile.html"],
      examples: [
        """
        Because shop-rails >= 2.37.0 depends on shop >= 1.89.0, < 2.0
          and Gemfile depends on shop = 1.86.0,
          shop-rails >= 2.37.0 cannot be used.
        So, because Gemfile depends on shop-rails = 2.37.0,
          version solving has failed.
        """
      ]
    ),
    Rule(
      id: "ruby-lock-platform", partOf: "ruby-bundler", family: "ruby",
      title: "Gemfile.lock does not include the platform of the image ({platform|see the message})",
      level: 89, confidence: .certain,
      repairs: [],
      patterns: [
        "Your bundle only supports platforms {...} but your local platform is {platform}",
        // The message is wrapped: what Bundler proposes is two lines further down.
        Pattern(
          "Your bundle only supports platforms",
          more: ["`bundle lock --add-platform {platform}`", "is {platform}. Add the current platform"]),
      ],
      causes: ["Gemfile.lock was written on macOS or Windows, and lists only that platform."],
      fixes: [
        Fix(
          "Add the image's platform to Gemfile.lock on your machine, and commit it.",
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
      id: "bundler-lock-outdated", partOf: "ruby-bundler", family: "ruby",
      title: "Gemfile.lock does not match the Gemfile, and frozen mode forbids updating it",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        "You are trying to install in deployment mode after changing your Gemfile",
        "the dependencies in your gemfile changed", "The dependencies in your gemfile changed",
        "The gemspecs for path gems changed, but the lockfile can't be updated because frozen mode is set",
        Pattern("but the lockfile can't be updated because frozen mode is set", confidence: .likely),
        Pattern(
          "but the lockfile does not have all gems required for the current platform", confidence: .likely),
        Pattern("Frozen mode is set", confidence: .likely),
        Pattern("frozen mode is set", confidence: .likely),
      ],
      causes: [
        "The Gemfile was changed, and Gemfile.lock was not updated or not committed.",
        "Only one of the two files in the image is up to date.",
      ],
      fixes: [
        Fix(
          "Run `bundle install` on your machine, and commit Gemfile.lock with the Gemfile.",
          snippet: "bundle install && git add Gemfile.lock")
      ],
      verify: ["bundle check --dry-run", "git status --short Gemfile Gemfile.lock"],
      docs: ["https://bundler.io/man/bundle-install.1.html#DEPLOYMENT-MODE"],
      examples: [
        "The dependencies in your gemfile changed, but the lockfile can't be updated because frozen mode is set"
      ]
    ),
    Rule(
      id: "bundler-version-missing", partOf: "ruby-bundler", family: "ruby", subject: .package,
      title: "Gemfile.lock requires Bundler {version}, which is not installed in the image",
      level: 93, confidence: .certain,
      repairs: [.pinnedTool],
      patterns: .each([
        "Could not find 'bundler' ({version}) required by your",
        "To install the missing version, run `gem install bundler:{version}`",
      ]),
      causes: [
        "`BUNDLED WITH` at the end of Gemfile.lock names this version; the image's Ruby includes a different one."
      ],
      fixes: [
        Fix(
          "Install that Bundler version before `bundle install`.",
          snippet: "RUN gem install bundler:{version|<version>}"),
        Fix(
          "Or change Gemfile.lock to the Bundler version of the image, and commit it.",
          snippet: "bundle update --bundler && git add Gemfile.lock"),
      ],
      verify: ["tail -2 Gemfile.lock; docker run --rm {image|<image>} bundle --version"],
      docs: ["https://bundler.io/guides/bundler_2_upgrade.html"],
      examples: ["Could not find 'bundler' (2.4.10) required by your /app/Gemfile.lock."]
    ),
    Rule(
      id: "bundler-too-old-for-lock", partOf: "ruby-bundler", family: "ruby", subject: .package,
      title: "Gemfile.lock needs Bundler {version} or later, and the image's Bundler is older",
      level: 92, confidence: .certain,
      repairs: [.pinnedTool],
      patterns: ["You must use Bundler {version} or greater with this lockfile"],
      causes: ["The Ruby of the image brings an older Bundler, which cannot read this Gemfile.lock."],
      fixes: [
        Fix(
          "Install the Bundler version that Gemfile.lock names (`BUNDLED WITH`) before `bundle install`, or use a newer Ruby image. Ruby 2.5 supports Bundler up to 2.3.26, Ruby 2.7 up to 2.4.22.",
          snippet: "RUN gem install bundler -v <the version below BUNDLED WITH>")
      ],
      verify: ["tail -2 Gemfile.lock; docker run --rm {image|<image>} bundle --version"],
      docs: ["https://bundler.io/guides/bundler_2_upgrade.html"],
      examples: ["You must use Bundler 2 or greater with this lockfile."]
    ),
    Rule(
      id: "bundler-gem-not-installed", partOf: "ruby-bundler", family: "ruby", subject: .package,
      title: "Bundler does not find {gem}, which Gemfile.lock lists, among the installed gems",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          "Could not find {gem...} in locally installed gems",
          "Could not find {gem...} in cached gems or installed locally",
        ], unless: ["Fetching gem metadata", "Installing "]),
      causes: [
        "Gemfile.lock was written on another platform (Windows, macOS), and `bundle install` chose other gems for the image.",
        "The gems were installed into a different folder, or with a different Ruby, than this command uses.",
      ],
      fixes: [
        Fix(
          "Add the image's platform to Gemfile.lock and commit it: {gem} is for another platform.",
          snippet: "bundle lock --add-platform x86_64-linux aarch64-linux && git add Gemfile.lock",
          when: ["-mingw"]),
        Fix(
          "Add the image's platform to Gemfile.lock and commit it: {gem} is for another platform.",
          snippet: "bundle lock --add-platform x86_64-linux aarch64-linux && git add Gemfile.lock",
          when: ["-darwin"], unless: ["-mingw"]),
        "Run `bundle install` in this stage before the command, with the same user and the same BUNDLE_PATH and BUNDLE_WITHOUT. If Gemfile.lock changed since, update it on your machine and commit it.",
      ],
      verify: ["RUN bundle list; bundle env"],
      docs: ["https://bundler.io/man/bundle-lock.1.html"],
      examples: ["Could not find net-smtp-0.5.0 in locally installed gems (Bundler::GemNotFound)"]
    ),
    Rule(
      id: "bundler-lock-differs", partOf: "ruby-bundler", family: "ruby", subject: .file,
      title: "The Gemfile and Gemfile.lock require different {gem|gem} versions",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "The bundle currently has {gem} locked at {version}.",
          more: ["Try running `bundle update {gem}`"])
      ],
      causes: ["The Gemfile was changed, and Gemfile.lock was not updated or not committed."],
      fixes: [
        Fix(
          "Update that gem on your machine, and commit Gemfile.lock.",
          snippet: "bundle update {gem|<gem>} && git add Gemfile Gemfile.lock")
      ],
      docs: ["https://bundler.io/man/bundle-update.1.html"],
      examples: ["The bundle currently has rack locked at 2.2.8.\nTry running `bundle update rack`"]
    ),
    Rule(
      id: "bundler-version-withdrawn", partOf: "ruby-bundler", family: "ruby", subject: .package,
      title:
        "The gem server does not have {gem} {version}: the release was yanked, or it is on another server",
      level: 90, confidence: .likely,
      repairs: [.pinnedTool],
      patterns: [
        Pattern(
          "Could not find {gem}-{version} in any of the sources", with: ["Fetching gem metadata from"])
      ],
      causes: [
        "Gemfile.lock names a release that its author has yanked.",
        "The gem is private, and the Gemfile has no `source` for it.",
        "The release exists only for another platform or Ruby version.",
      ],
      fixes: [
        Fix(
          "Update the gem to a release that exists, and commit Gemfile.lock. If the gem is private, add its `source` to the Gemfile.",
          snippet: "bundle update {gem|<gem>} && git add Gemfile.lock")
      ],
      verify: ["gem list --remote --all --exact {gem|<gem>}"],
      docs: ["https://guides.rubygems.org/removing-a-published-gem/"],
      examples: [
        "Fetching gem metadata from https://rubygems.org/...........\nCould not find bootstrap-sass-3.2.0.2 in any of the sources"
      ]
    ),
    Rule(
      id: "bundler-crash-no-variant", family: "ruby", subject: .package,
      title: "Bundler crashed: most likely no variant of a gem fits this platform",
      level: 84, confidence: .possible,
      patterns: [
        "/bundler/spec_set.rb", "/bundler/lazy_specification.rb", "/bundler/installer/parallel_installer.rb",
        "ERROR REPORT TEMPLATE",
      ].map {
        Pattern("undefined method `full_name' for nil:NilClass", with: [$0])
      },
      causes: [
        "A gem (for example sorbet-static) exists only as prebuilt variants, and none of them is for this processor or C library (ARM, musl). Old versions of Bundler crash in this case."
      ],
      fixes: [
        Fix(
          "Build the image for a platform that the gem supports.",
          snippet: "docker build --platform linux/amd64 ."
        ),
        "Or use a newer version of the gem that has a variant for this platform.",
        "Or leave the gem out of this image: put it into a group and set `BUNDLE_WITHOUT` to that group.",
      ],
      verify: ["docker run --rm {image|<image>} ruby -e 'puts RUBY_PLATFORM'"],
      docs: ["https://github.com/ruby/rubygems/issues/5088"],
      examples: [
        "NoMethodError: undefined method `full_name' for nil:NilClass\n  /usr/local/lib/ruby/3.1.0/bundler/spec_set.rb:85:in `block in materialize'"
      ]
    ),
  ]
}
