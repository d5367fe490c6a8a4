extension RuleCatalog {
  /// dpkg: packages that apt fetched and whose files or scripts did not get into the image.
  static let dpkg: [Rule] = [
    Rule(
      id: "apt-dpkg-failed", family: "apt",
      title: "dpkg could not install {package|a package}: its script failed",
      level: 76, confidence: .likely,
      patterns: [
        "dpkg: error processing package {package} (--{action}):",
        "dpkg: error processing archive {package} (--{action}):",
        "E: Sub-process /usr/bin/dpkg returned an error code",
      ],
      causes: [
        "The package's script needs an answer, a running service or systemd.",
        "The script crashed, often under CPU emulation, or the disk is full. See the lines above.",
      ],
      fixes: [
        Fix(
          "Check the lines above `dpkg: error` for what the script could not do. If it asked a question, set `DEBIAN_FRONTEND=noninteractive`.",
          snippet: """
            RUN apt-get update && \\
                DEBIAN_FRONTEND=noninteractive apt-get install -y \
            {package}
            """),
        "If the disk is full, free space (`docker builder prune`). If the script crashed under emulation, build for the platform of the host.",
      ],
      verify: [
        "docker run --rm -it {image} sh -c 'apt-get update && apt-get install -y {package}'"
      ],
      docs: [
        "https://docs.docker.com/build/building/best-practices/#apt-get",
        "https://manpages.debian.org/bookworm/dpkg/dpkg.1.en.html",
      ],
      examples: [
        "dpkg: error processing package tinc (--configure):",
        "E: Sub-process /usr/bin/dpkg returned an error code (1)",
      ]
    ),
    Rule(
      id: "dpkg-man-folder", partOf: "apt-dpkg-failed", family: "apt",
      title: "{package|A package} needs the folder /usr/share/man/{section}, which slim images do not have",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "error creating symbolic link '/usr/share/man/{section}/{}': No such file or directory",
          more: ["dpkg: error processing package {package} (--", "Setting up {package} ("]),
        Pattern(
          "unable to make /usr/share/man/{section}/{} a symlink to {}: No such file or directory",
          more: ["dpkg: error processing package {package} (--"]),
      ],
      causes: [
        "The base image (slim) has no /usr/share/man/{section}, and the package's script links a manual page into it."
      ],
      fixes: [
        Fix(
          "Create the folder with `mkdir -p` before the installation, or use the base image without `-slim`.",
          snippet: "RUN mkdir -p /usr/share/man/{section}")
      ],
      verify: ["docker run --rm {image} ls -d /usr/share/man/{section}"],
      docs: ["https://bugs.debian.org/cgi-bin/bugreport.cgi?bug=863199"],
      examples: [
        """
        Setting up foo-jre:amd64 (17.0.9) ...
        update-alternatives: error: error creating symbolic link '/usr/share/man/man1/foo.1.gz.dpkg-tmp': No such file or directory
        dpkg: error processing package foo-jre:amd64 (--configure):
        """
      ]
    ),
    Rule(
      id: "dpkg-dependencies-missing", partOf: "apt-dpkg-failed", family: "apt",
      title: "{package} depends on packages that are not installed ({needed|see the message})",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        // The command is part of what the engine says.
        Pattern(
          "dpkg: dependency problems prevent configuration of {package}:", with: ["dpkg -i"],
          unless: ["install -f", "-f install", "-fy", "-yf", "--fix-broken"],
          more: neededPackage),
        Pattern(
          "dpkg: dependency problems prevent configuration of {package}:", with: ["dpkg --install"],
          unless: ["install -f", "-f install", "-fy", "-yf", "--fix-broken"],
          more: neededPackage),
        Pattern(
          "dpkg: dependency problems prevent configuration of {package}:",
          // What `apt-get -f install` is to complete may have been completed.
          more: neededPackage, confidence: .likely),
      ],
      causes: ["`dpkg -i` installs only the file, not the packages that it depends on."],
      fixes: [
        Fix(
          "Install the file with `apt-get install` instead of `dpkg -i`: apt also installs its dependencies.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends ./<the package's file>.deb"),
        Fix(
          "If you need `dpkg -i`, run `apt-get install --fix-broken` after it in the same RUN.",
          snippet: "RUN apt-get update && (dpkg -i <file>.deb || apt-get install -y --fix-broken)"),
      ],
      verify: ["docker run --rm {image} dpkg --info <the package's file>.deb"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"],
      examples: [
        Example(
          """
          dpkg: dependency problems prevent configuration of foo:
           foo depends on libbar1; however:
            Package libbar1 is not installed.
          """, step: "RUN dpkg -i foo.deb")
      ]
    ),
    Rule(
      id: "dpkg-file-of-two-packages", partOf: "apt-dpkg-failed", family: "apt",
      title: "Two packages contain {file}: {other} has already installed it",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: ["trying to overwrite '{file}', which is also in package {other} {...}"],
      causes: [
        "The package is from a different repository or release than {other}, and both contain the file.",
        "The package was renamed or split, and the old one is still installed.",
      ],
      fixes: [
        Fix(
          "Remove the distribution's `npm`, `nodejs` and `{other}`, and install only NodeSource's `nodejs`: it includes npm and the headers.",
          snippet: "RUN apt-get purge -y {other} && apt-get install -y nodejs",
          when: ["nodesource", "nodejs_"]),
        Fix(
          "Install Docker's tools from one source: remove {other}, or do not install the other package.",
          snippet: "RUN apt-get purge -y {other}", when: ["/docker/cli-plugins/"]),
        "Install both packages from the same repository and release, or remove the older package first.",
        "If {other} is an older form of the package, remove it first. Never remove a system library.",
      ],
      verify: ["docker run --rm {image} dpkg -S {file}"],
      docs: ["https://manpages.debian.org/bookworm/dpkg/dpkg.1.en.html"],
      examples: [
        """
        dpkg: error processing archive /tmp/foo.deb (--unpack):
         trying to overwrite '/usr/bin/foo', which is also in package foo-core 1.2-1
        """
      ]
    ),
    Rule(
      id: "dpkg-interrupted", partOf: "apt-dpkg-failed", family: "apt",
      title: "dpkg was interrupted in an earlier step, and the installation is incomplete",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: ["E: dpkg was interrupted, you must manually run"],
      causes: [
        "An earlier RUN ignored a failed installation (`|| true`, `;`), and its layer keeps the incomplete state.",
        "The base image has the incomplete state.",
      ],
      fixes: [
        Fix("Run `dpkg --configure -a` before the installation.", snippet: "RUN dpkg --configure -a"),
        "Make the earlier RUN fail on an error: join its commands with `&&`.",
      ],
      verify: ["docker run --rm {image} dpkg --audit"],
      docs: ["https://manpages.debian.org/bookworm/dpkg/dpkg.1.en.html"],
      examples: [
        "E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem."
      ]
    ),
    Rule(
      id: "dpkg-service-start", partOf: "apt-dpkg-failed", family: "apt", subject: .program,
      title: "The package's script tried to start {service|its service}, but a build cannot run services",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("invoke-rc.d: initscript {service}, action \"{}\" failed", with: ["dpkg: error processing"]),
        Pattern(
          "Job for {service} failed because the control process exited", with: ["dpkg: error processing"]),
      ],
      causes: ["Installing the package starts its service, but no init process runs in a build."],
      fixes: [
        Fix(
          "Add a `policy-rc.d` that blocks service starts before the installation.",
          snippet:
            "RUN printf '#!/bin/sh\\nexit 101\\n' > /usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d"),
        "Start the program in the foreground in CMD or ENTRYPOINT.",
      ],
      verify: ["docker run --rm {image} cat /usr/sbin/policy-rc.d"],
      docs: ["https://manpages.debian.org/bookworm/init-system-helpers/invoke-rc.d.8.en.html"],
      examples: [
        """
        invoke-rc.d: initscript foo, action "start" failed.
        dpkg: error processing package foo (--configure):
        """
      ]
    ),
  ]

  /// How dpkg names what is missing.
  private static let neededPackage = [
    "Package {needed} is not installed", "depends on {needed};", "depends on {needed} (",
  ]
}
