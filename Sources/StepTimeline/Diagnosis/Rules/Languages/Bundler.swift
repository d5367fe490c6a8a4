extension RuleCatalog {
  /// Bundler: the Gemfile, its lock file and its servers.
  static let bundler: [Rule] = [
    Rule(
      id: "gem-download-failed", family: "ruby", subject: .download,
      title: "RubyGems cannot download {address|a gem}: {reason}",
      level: 80, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "Gem::RemoteFetcher::FetchError: {reason...}", notOnLine: ["bad response", "SSL_"],
          more: ["({address})"]),
        Pattern(
          "Bundler::HTTPError: {reason...}", notOnLine: ["bad response", "SSL_", "Net::HTTP", "401", "403"]),
      ],
      causes: [
        "The gem server did not answer, or the connection was lost (network, proxy, firewall)."
      ],
      fixes: [
        Fix(
          "Retry the build. If it fails again, check the network, and pass the proxy to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        Fix(
          "If Bundler downloads the gems, let it retry more often.",
          snippet: "RUN bundle config set --global retry 5 && bundle install"),
      ],
      verify: [
        "docker run --rm {image|<image>} ruby -ropen-uri -e 'puts URI.open(\"https://rubygems.org\").status'"
      ],
      docs: ["https://bundler.io/man/bundle-config.1.html"],
      examples: [
        "Gem::RemoteFetcher::FetchError: Errno::ETIMEDOUT: Connection timed out - connect(2) for \"rubygems.org\" port 443 (https://rubygems.org/gems/rake-13.0.6.gem)"
      ]
    ),
    Rule(
      id: "ruby-checksum-mismatch", family: "ruby", subject: .package,
      title: "Bundler has two different checksums for the gem {gem|in the message}",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("Bundler found mismatched checksums", more: ["^{gem} ({}) sha256="]),
        "The checksum for the downloaded `{gem}.gem` does not match the checksum given by the API",
      ],
      causes: [
        "The server sends a different file than the one recorded in Gemfile.lock: a mirror rebuilt the gem, or the release was replaced.",
        "The gem was changed during the download or in the cache.",
      ],
      fixes: [
        Fix(
          "Compare both with the checksum on rubygems.org. If the server's is right, remove the gem's line under CHECKSUMS in Gemfile.lock, run `bundle install` and commit the file.",
          when: ["from the lockfile CHECKSUMS"]),
        Fix(
          "Delete the gem file that the message names, and download it again from rubygems.org.",
          when: ["from the gem at"], unless: ["from the lockfile CHECKSUMS"]),
        "If the mirror's file differs from the one on rubygems.org, fix the mirror: its copy of this gem is not the published one.",
      ],
      verify: ["bundle lock --add-checksums && git diff Gemfile.lock"],
      docs: ["https://bundler.io/man/bundle-lock.1.html"],
      examples: [
        """
        Bundler found mismatched checksums. This is a potential security risk.
          rack (3.1.0) sha256=1111111111111111111111111111111111111111111111111111111111111111
            from the lockfile CHECKSUMS at Gemfile.lock:80:12
        """
      ]
    ),
    Rule(
      id: "ruby-checksum-empty", family: "ruby", subject: .file,
      title: "Gemfile.lock has no checksum for the gem {gem}, and frozen mode forbids adding one",
      level: 93, confidence: .certain,
      patterns: ["Your lockfile has an empty CHECKSUMS entry for \"{gem}\""],
      causes: [
        "Gemfile.lock was written on another platform or offline, without this checksum. In frozen mode (BUNDLE_DEPLOYMENT, BUNDLE_FROZEN) the build cannot add it."
      ],
      fixes: [
        Fix(
          "Add the checksums on your machine, and commit Gemfile.lock.",
          snippet: "bundle lock --add-checksums"),
        "If the gem is for another platform, run `bundle install` in a container of the build's image, and commit Gemfile.lock.",
      ],
      docs: ["https://bundler.io/man/bundle-lock.1.html"],
      examples: [
        "Your lockfile has an empty CHECKSUMS entry for \"nokogiri\", but can't be updated because frozen mode is set"
      ]
    ),
    Rule(
      id: "ruby-bundler", family: "ruby",
      title: "Bundler cannot use the bundle: {problem|it does not fit this image}",
      level: 88, confidence: .certain,
      repairs: [.pinnedTool],
      patterns: [
        "{problem...}, but your Gemfile specified ~> {required}",
        Pattern("{problem...}, but your Gemfile specified {required}", notOnLine: ["specified ~>"]),
        "{problem...} but your local platform is {platform}", "Your bundle only supports platforms",
        "{problem...} that your Gemfile is not compatible with",
        "Could not find {problem...} in any of the sources",
        "Could not find {problem...} in rubygems repository",
        "Could not find compatible versions",
        "Bundler could not find compatible versions for gem",
        "Could not find gem '",
        "Could not find 'bundler' ({version}) required by your",
        "The git source {repository} is not yet checked out",
        "Your lockfile doesn't include a valid resolution", "There was an error parsing `Gemfile`",
        "Revision {problem...} in the repository",
      ],
      causes: [
        "The image has a different Ruby version than the Gemfile requires ({required|see there}).",
        "Gemfile.lock was written on another platform (macOS, Windows) or by another Bundler version.",
        "Gemfile.lock is not copied, or was not updated after the Gemfile changed.",
        "A gem, a git source or the credentials of a private gem server are missing in the build.",
      ],
      fixes: [
        Fix(
          "Use the Ruby version that the Gemfile requires.", snippet: "FROM ruby:{required|<version>}",
          when: ["Gemfile specified"]),
        Fix("Correct the Gemfile where the message says so.", when: ["error parsing `Gemfile`"]),
        Fix(
          "Run `bundle install` in this stage before the command, with the same user and the same BUNDLE_PATH.",
          when: ["not yet checked out"]),
        Fix(
          "Check the gem's name and version on rubygems.org; if it is private, add its `source` to the Gemfile. Then run `bundle install` on your machine, and commit Gemfile.lock.",
          when: ["Could not find gem '"]),
        Fix(
          "Add the image's platforms to Gemfile.lock, and commit it.",
          snippet: "bundle lock --add-platform x86_64-linux aarch64-linux x86_64-linux-musl",
          unless: ["error parsing `Gemfile`", "Gemfile specified", "not yet checked out"]),
        Fix(
          "Install the Bundler version that wrote Gemfile.lock (`BUNDLED WITH`).",
          snippet: "RUN gem install bundler -v \"$(tail -n 1 Gemfile.lock | tr -d ' ')\"",
          unless: ["error parsing `Gemfile`", "Gemfile specified", "not yet checked out"]),
        "If it works on your machine, copy Gemfile and Gemfile.lock from there, and use the same Ruby and Bundler.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ruby -v; bundle -v'", "tail -n 4 Gemfile.lock"],
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
      title: "Bundler cannot find {path|Gemfile or Gemfile.lock}",
      level: 91, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        Pattern("The path `{path}` does not exist.", confidence: .likely),
        "flag requires a Gemfile.lock. Please make sure",
        "setting requires a lockfile. Please make sure you have checked your Gemfile.lock",
        "setting requires a Gemfile.lock. Please make sure",
        "Could not locate Gemfile",
      ],
      causes: [
        "The step runs before the file is copied, or in another directory.",
        "A gem or engine of the repository (`path:` in the Gemfile) is not copied before `bundle install`.",
        "Gemfile.lock is not committed or is in .dockerignore, and deployment or frozen mode needs it.",
      ],
      fixes: [
        Fix(
          "Copy the Gemfile, Gemfile.lock and every gem with a `path:` before `bundle install`.",
          snippet: "COPY Gemfile Gemfile.lock ./\nCOPY engines ./engines\nRUN bundle install"),
        Fix(
          "If there is no Gemfile.lock, create it with `bundle lock` and commit it.", snippet: "bundle lock"),
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
      id: "bundler-git-missing", family: "ruby",
      title: "Bundler needs git for a gem, and git is not installed in the image",
      level: 95, confidence: .certain,
      repairs: [.installProgram],
      patterns: ["You need to install git to be able to use gems from git repositories"],
      causes: ["The Gemfile uses a git repository, and slim and Alpine images do not include git."],
      fixes: [
        Fix("Install git before `bundle install`.", snippet: "RUN apk add --no-cache git", base: .apk),
        Fix(
          "Install git before `bundle install`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends git",
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
      id: "bundler-platform-gems", family: "ruby",
      title: "Gemfile.lock does not list this image's platform for a gem with native code",
      level: 92, confidence: .certain,
      patterns: [
        "Could not find gems matching '{gem...}' valid for all resolution platforms",
        Pattern(
          "The following platform specific gems are getting installed, yet the lockfile includes only their generic ruby",
          confidence: .likely),
      ],
      causes: [
        "Gemfile.lock was written on another platform, or does not distinguish glibc from musl (`-gnu`, `-musl`)."
      ],
      fixes: [
        Fix(
          "Add the image's platform to Gemfile.lock on your machine, and commit it.",
          snippet: "bundle lock --add-platform x86_64-linux-gnu aarch64-linux-gnu   # Alpine: -linux-musl"),
        Fix(
          "Or add the missing platforms with Bundler 2.6 or later.",
          snippet: "bundle lock --normalize-platforms"),
      ],
      verify: ["grep -A6 '^PLATFORMS' Gemfile.lock"],
      docs: ["https://bundler.io/man/bundle-lock.1.html", "https://bundler.io/man/bundle-platform.1.html"],
      examples: ["Could not find gems matching 'ffi (= 1.17.0)' valid for all resolution platforms"]
    ),
    Rule(
      id: "bundler-server-unreachable", partOf: "ruby-bundler", family: "ruby", subject: .network,
      title: "Bundler cannot reach the gem server {host|of the project}",
      level: 89, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [
        "Could not reach host {host}. Check your network", "Could not reach host {host}",
        Pattern(
          "Network error while fetching",
          more: ["Network error while fetching https://{host}/", "^https://{host}/"]),
        Pattern("Bundler::HTTPError Could not fetch specs from https://{host}/"),
      ],
      causes: [
        "The build has no DNS or cannot reach {host}: a VPN, a firewall, or a proxy that is not passed to the build.",
        "A temporary failure of the server or the network.",
      ],
      fixes: [
        "Retry the build; if it fails again, check the DNS server and the proxy of the build.",
        Fix(
          "If you are behind a proxy, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
      ],
      verify: ["docker run --rm busybox nslookup {host}"],
      docs: ["https://docs.docker.com/engine/cli/proxy/"],
      examples: ["Could not reach host rubygems.org. Check your network connection and try again."]
    ),
    Rule(
      id: "bundler-server-login", partOf: "ruby-bundler", family: "ruby", subject: .package,
      title: "The gem server {host} requires a login, and the build has no valid credentials",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        "Authentication is required for {host}.", "Authentication is required for {host}",
        "Bad username or password for {host}.", "Bad username or password for {host}",
      ],
      causes: [
        "Bundler's credentials on your machine (`~/.bundle/config`) are not in the build.",
        "The token is empty, wrong or expired.",
      ],
      fixes: [
        Fix(
          "Mount the credentials as a secret for this step. The variable is `BUNDLE_` and the host in capitals, with `__` for each dot.",
          snippet: "RUN --mount=type=secret,id=gems,env=BUNDLE_<HOST> bundle install")
      ],
      docs: [
        "https://bundler.io/man/bundle-config.1.html",
        "https://docs.docker.com/build/building/secrets/",
      ],
      examples: ["Authentication is required for gems.corp.example."]
    ),
    Rule(
      id: "bundler-gem-missing", partOf: "ruby-load-error", family: "ruby", subject: .package,
      title: "RubyGems cannot find the Bundler version that Gemfile.lock requires",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: ["can't find gem bundler ({version...}) with executable bundle"],
      causes: [
        "`BUNDLED WITH` in Gemfile.lock names a newer Bundler (2.x, for example) than the image has, and the old RubyGems accepts no other version."
      ],
      fixes: [
        Fix(
          "Install the Bundler version that Gemfile.lock names before `bundle install`.",
          snippet: "RUN gem install bundler -v \"$(tail -1 Gemfile.lock | tr -d ' ')\""),
        "Or use a newer Ruby image, whose RubyGems selects the Bundler version itself.",
      ],
      verify: ["tail -2 Gemfile.lock"],
      docs: ["https://bundler.io/guides/bundler_2_upgrade.html"],
      examples: [
        "/usr/lib/ruby/2.5.0/rubygems.rb:289:in `find_spec_for_exe': can't find gem bundler (>= 0.a) with executable bundle (Gem::GemNotFoundException)"
      ]
    ),
    Rule(
      id: "bundler-ruby-version-file", partOf: "ruby-bundler", family: "ruby", subject: .file,
      title: "The Gemfile reads the file {file}, which is not in the image in this step",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "There was an error parsing `Gemfile`: No such file or directory @ rb_sysopen - {file}. Bundler"
      ],
      causes: [
        "The Gemfile reads its Ruby version or a list from that file, and only Gemfile and Gemfile.lock are copied before `bundle install`."
      ],
      fixes: [
        Fix(
          "Copy it together with the Gemfile, and check that .dockerignore does not exclude it.",
          snippet: "COPY Gemfile Gemfile.lock .ruby-version ./", when: [".ruby-version"]),
        Fix(
          "Copy {file} together with the Gemfile, and check that .dockerignore does not exclude it.",
          unless: [".ruby-version"]),
        "Or set the Ruby version in the Gemfile.",
      ],
      docs: ["https://bundler.io/man/gemfile.5.html#RUBY"],
      examples: [
        "[!] There was an error parsing `Gemfile`: No such file or directory @ rb_sysopen - .ruby-version. Bundler cannot continue."
      ]
    ),
  ]
}
