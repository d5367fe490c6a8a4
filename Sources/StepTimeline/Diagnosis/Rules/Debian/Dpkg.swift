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
        "The package's script wants an answer, a running service or systemd.",
        "The script crashed, often under processor emulation; or the disk is full. See the lines before.",
      ],
      fixes: [
        Fix(
          "Let nothing ask.",
          snippet: """
            RUN apt-get update && \\
                DEBIAN_FRONTEND=noninteractive apt-get install -y \
            {package}
            """),
        "Read the lines just before `dpkg: error`; they name what the script could not do.",
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
      title: "{package|A package} wants the folder /usr/share/man/{section}, which slim images leave out",
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
          "Make the folder before the installation.",
          snippet: "RUN mkdir -p /usr/share/man/{section}"),
        "Take the base image without `-slim`.",
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
      causes: ["`dpkg -i` installs the file alone: it fetches nothing that the package depends on."],
      fixes: [
        Fix(
          "Let apt install the file: it brings what the package needs.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends ./<the package's file>.deb"),
        Fix(
          "If dpkg has to do it, let apt complete the installation in the same RUN.",
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
      title: "Two packages bring {file}: {other} has it already",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: ["trying to overwrite '{file}', which is also in package {other} {...}"],
      causes: [
        "The package comes from another repository or release than {other}, and both hold the file.",
        "The package was renamed or split, and the old one is still installed.",
      ],
      fixes: [
        Fix(
          "Leave out the distribution's `npm`, `nodejs` and `{other}`: NodeSource's `nodejs` comes with npm and the headers. Remove what is already there first.",
          snippet: "RUN apt-get purge -y {other} && apt-get install -y nodejs",
          when: ["nodesource", "nodejs_"]),
        Fix(
          "Take Docker's tools from one source: remove {other}, or leave the other package out.",
          snippet: "RUN apt-get purge -y {other}", when: ["/docker/cli-plugins/"]),
        "Take both packages from the same repository and release.",
        "If {other} is an older form of the package, remove it first; never do so with a library of the system.",
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
      title: "dpkg was interrupted before, and its work is half done",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: ["E: dpkg was interrupted, you must manually run"],
      causes: [
        "A RUN before this one let a failed installation pass (`|| true`, `;`), and its layer keeps the half-done state.",
        "The base image was made like that.",
      ],
      fixes: [
        Fix("Complete the installation first.", snippet: "RUN dpkg --configure -a"),
        "Let the earlier RUN fail: join its commands with `&&`.",
      ],
      verify: ["docker run --rm {image} dpkg --audit"],
      docs: ["https://manpages.debian.org/bookworm/dpkg/dpkg.1.en.html"],
      examples: [
        "E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem."
      ]
    ),
    Rule(
      id: "dpkg-service-start", partOf: "apt-dpkg-failed", family: "apt", subject: .program,
      title: "The package's script tried to start {service|its service}, and no service can run in a build",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("invoke-rc.d: initscript {service}, action \"{}\" failed", with: ["dpkg: error processing"]),
        Pattern(
          "Job for {service} failed because the control process exited", with: ["dpkg: error processing"]),
      ],
      causes: ["Installing the package starts its service, and no init process runs in a build."],
      fixes: [
        Fix(
          "Forbid the start of services before the installation.",
          snippet:
            "RUN printf '#!/bin/sh\\nexit 101\\n' > /usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d"),
        "Start the program in CMD or ENTRYPOINT, in the foreground.",
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
