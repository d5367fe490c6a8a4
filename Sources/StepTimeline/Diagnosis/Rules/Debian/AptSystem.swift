extension RuleCatalog {
  /// Errors of apt that come neither from a package nor from a repository.
  static let aptSystem: [Rule] = [
    Rule(
      id: "apt-unknown-option", family: "apt",
      title: "apt does not know the option {option}",
      level: 90, confidence: .certain,
      repairs: [.aptOption],
      patterns: ["E: Command line option {option} is not understood", "E: Command line option '{option}'"],
      causes: ["The option is misspelt, or it belongs to another command or a newer apt."],
      fixes: ["Correct the option; `man apt-get` lists them."],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"],
      examples: [
        "E: Command line option --no-install-recommend is not understood in combination with the other options"
      ]
    ),
    Rule(
      id: "apt-tmp-not-writable", family: "apt",
      title: "apt cannot write to {directory|/tmp}",
      level: 95, confidence: .certain,
      patterns: [
        "Couldn't create temporary file {directory}/apt.conf.{} for passing config to apt-key",
        "Couldn't create temporary file {file} for passing config to apt-key",
        "Couldn't create tempfiles for splitting up {file}",
        Pattern("mkstemp: {}/tmp/{}: Permission denied", confidence: .likely),
        "Unable to mkstemp {file} - GetTempFile",
      ],
      causes: [
        "A COPY brought a directory `tmp` along, and with it other rights than 1777; apt reads as the user `_apt`.",
        "The disk is full, or mounted read-only.",
        "The lines `is not signed` only follow from it.",
      ],
      fixes: [
        Fix("Give /tmp its rights back before apt.", snippet: "RUN chmod 1777 /tmp"),
        "Leave `tmp` out of what is copied to `/`.",
      ],
      verify: ["docker run --rm {image} ls -ld /tmp; docker run --rm {image} df -h /tmp"],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: ["Err:1 Couldn't create temporary file /tmp/apt.conf.Ab1cDe for passing config to apt-key"]
    ),
    Rule(
      id: "apt-key-too-weak", partOf: "apt-gpg", family: "apt",
      title: "apt has the repository's key, but no longer trusts how it is signed ({reason|SHA-1})",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "Sub-process /usr/bin/sqv returned an error code",
          with: ["not considered secure"], more: ["{reason} is not considered secure"]),
        // Before the day on which it is refused, apt warns in the same words.
        Pattern(
          "because: {reason} is not considered secure since",
          with: ["Sub-process /usr/bin/sqv returned an error code"]),
        Pattern("because: {reason} is not considered secure since", confidence: .likely),
        Pattern("Policy rejected non-revocation signature", confidence: .likely),
      ],
      causes: [
        "From Debian 13 on apt checks keys with Sequoia, which takes no SHA-1 signature since February 2026.",
        "The vendor has not signed the key anew.",
      ],
      fixes: [
        "Fetch the vendor's key again: many have a renewed one by now.",
        Fix("Or stay with the release before until there is one.", snippet: "FROM debian:bookworm-slim"),
        "As a stopgap, a policy file of Sequoia (`SEQUOIA_CRYPTO_POLICY`) for this one RUN; do not switch checks off.",
      ],
      verify: ["sq inspect KEYFILE   # which hash the key's own signature has"],
      docs: [
        "https://wiki.debian.org/DebianRepository/UseThirdParty",
        "https://docs.rs/sequoia-policy-config/latest/sequoia_policy_config/",
      ],
      examples: [
        """
        Sub-process /usr/bin/sqv returned an error code (1), error message is: Signing key on 0123 is not bound: \
        because: SHA1 is not considered secure since 2026-02-01T00:00:00Z
        """
      ]
    ),
    Rule(
      id: "apt-suite-changed", family: "apt",
      title: "The repository {repository} changed its {what}, which apt does not accept silently",
      level: 93, confidence: .certain,
      patterns: [
        // Of a new version of the same suite apt only notes (`N: `) it.
        "E: Repository '{repository...}' changed its '{what}' value from '{old}' to '{new}'"
      ],
      causes: [
        """
        A new release of the distribution came out, and the old one's suite has another name; the lists in the image \
        are from before.
        """
      ],
      fixes: [
        Fix(
          "Accept it.", snippet: "RUN apt-get update --allow-releaseinfo-change",
          change: .option("--allow-releaseinfo-change", of: "apt-get update")),
        Fix("Or forget the old lists first.", snippet: "RUN rm -rf /var/lib/apt/lists/* && apt-get update"),
        Fix("Better: pull a base image of today.", snippet: "docker build --pull ."),
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-secure.8.en.html"],
      examples: [
        """
        E: Repository 'http://deb.example.com/debian buster InRelease' changed its 'Suite' value from 'stable' to \
        'oldstable'
        """
      ]
    ),
    Rule(
      id: "apt-default-release", family: "apt",
      title: "apt is to prefer the release {release}, which no source of this image has",
      level: 93, confidence: .certain,
      repairs: [.aptBackports],
      patterns: [
        "The value '{release}' is invalid for APT::Default-Release as such a release is not available"
      ],
      causes: ["`-t {release}` or `APT::Default-Release` names a suite that is not among the sources."],
      fixes: [
        Fix(
          "Add its source first, or leave `-t` out.",
          snippet: #"""
            RUN echo 'deb <mirror> {release} main' > /etc/apt/sources.list.d/{release}.list && \
                apt-get update
            """#)
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy'"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"],
      examples: [
        """
        E: The value 'testing' is invalid for APT::Default-Release as such a release is not available in the sources
        """
      ]
    ),
    Rule(
      id: "apt-sandbox-ids", family: "apt",
      title: "apt cannot change to its user: the builder's user namespace has too few numbers",
      level: 94, confidence: .certain,
      patterns: [
        "E: setgroups {#} failed - setgroups (22: {reason...}",
        "E: seteuid {#} failed - seteuid (22: {reason...}",
        "E: setegid {#} failed - setegid (22: {reason...}",
        // `Operation not permitted`: the builder may have dropped the capability.
        Pattern("E: setgroups {#} failed - setgroups ({#}: {reason...}", confidence: .likely),
        Pattern("E: seteuid {#} failed - seteuid ({#}: {reason...}", confidence: .likely),
        Pattern("E: setegid {#} failed - setegid ({#}: {reason...}", confidence: .likely),
      ],
      causes: [
        "A rootless builder maps fewer than 65,536 user and group numbers, and apt wants to be `_apt` and 65534."
      ],
      fixes: [
        Fix(
          "Give the builder's user the full range.",
          snippet: "echo \"$USER:100000:65536\" | sudo tee -a /etc/subuid /etc/subgid"),
        Fix(
          "As a stopgap, have apt stay root.",
          snippet: "RUN echo 'APT::Sandbox::User \"root\";' > /etc/apt/apt.conf.d/10sandbox"),
      ],
      verify: ["docker run --rm {image} cat /proc/self/uid_map"],
      docs: ["https://docs.docker.com/engine/security/rootless/"],
      examples: ["E: setgroups 65534 failed - setgroups (22: Invalid argument)"]
    ),
    Rule(
      id: "add-apt-repository-launchpad", family: "apt",
      title: "add-apt-repository cannot ask Launchpad in this image",
      level: 93, confidence: .likely,
      patterns: [
        Pattern("AttributeError: 'NoneType' object has no attribute 'people'"),
        Pattern("ModuleNotFoundError: No module named 'launchpadlib'"),
      ],
      causes: [
        "python3-launchpadlib is missing; on Debian software-properties-common does not bring it.",
        "A PPA is built for Ubuntu: on Debian its packages seldom fit.",
      ],
      fixes: [
        Fix(
          "Install it.",
          snippet: "RUN apt-get update && apt-get install -y software-properties-common python3-launchpadlib"),
        "On Debian take the package from Debian, its backports or the vendor's own repository.",
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://manpages.ubuntu.com/manpages/noble/man1/add-apt-repository.1.html"],
      examples: [
        """
        File "/usr/lib/python3/dist-packages/softwareproperties/ppa.py", line 99, in lpteam
            self._lpteam = self.lp.people(self.teamname)
        AttributeError: 'NoneType' object has no attribute 'people'
        """
      ]
    ),
    Rule(
      id: "gpg-no-terminal", family: "apt",
      title: "gpg wants to ask something, and a build has no terminal",
      level: 92, confidence: .certain,
      patterns: [
        "gpg: cannot open '/dev/tty': No such device or address",
        "gpg: cannot open `/dev/tty': No such device or address",
      ],
      causes: [
        "The output file is there already (an earlier RUN or the base image made it), and gpg asks before it overwrites.",
        "A `curl: (23)` behind it is the pipe that gpg closed.",
      ],
      fixes: [
        Fix(
          "Have gpg not ask.",
          snippet:
            "RUN curl -fsSL <address of the key> | gpg --batch --yes --dearmor -o /etc/apt/keyrings/<name>.gpg"
        )
      ],
      verify: ["docker run --rm {image} ls -l /etc/apt/keyrings /usr/share/keyrings"],
      docs: ["https://www.gnupg.org/documentation/manuals/gnupg/Esoteric-Options.html"],
      examples: [
        "gpg: cannot open '/dev/tty': No such device or address\ncurl: (23) Failure writing output to destination"
      ]
    ),
    Rule(
      id: "ca-certificates-java-order", partOf: "apt-dpkg-failed", family: "apt", subject: .certificate,
      title: "ca-certificates-java was set up before its Java was complete",
      level: 91, confidence: .likely,
      patterns: [
        Pattern(
          "InternalError: Error loading java.security file", with: ["ca-certificates-java"])
      ],
      causes: [
        "A circular dependency in Debian: which of the two packages is set up first is a matter of luck."
      ],
      fixes: [
        Fix("Pull a base image of today, where it is repaired.", snippet: "docker build --pull ."),
        Fix(
          "Or install Java first.",
          snippet: """
            RUN apt-get update && apt-get install -y openjdk-17-jre-headless || \\
                { dpkg --configure -a && apt-get install -f -y; }
            """),
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy ca-certificates-java'"],
      docs: ["https://bugs.debian.org/cgi-bin/bugreport.cgi?bug=1040925"],
      examples: [
        """
        Setting up ca-certificates-java (20230103) ...
        Exception in thread "main" java.lang.InternalError: Error loading java.security file
        dpkg: error processing package ca-certificates-java (--configure):
        """
      ]
    ),
    Rule(
      id: "apt-answer-is-a-page", partOf: "apt-hash-mismatch", family: "apt", subject: .network,
      title:
        "Something other than the mirror answers apt: {repository|the index} is not signed text (NOSPLIT)",
      level: 91, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "Clearsigned file isn't valid, got 'NOSPLIT'",
          more: ["Failed to fetch {repository}  Clearsigned", "Err:{#} {repository...} InRelease"]),
        "Clearsigned file isn't valid, got 'NODATA'",
      ],
      causes: [
        "A proxy, a firewall or the login page of a network sends a page of its own in place of the file.",
        "The mirror or a cache in front of it sends a broken answer for a moment.",
      ],
      fixes: [
        Fix(
          "Let the build past what stands in between: sign in to the network, have the mirror's host allowed, or hand in the proxy.",
          snippet: "docker build --build-arg HTTP_PROXY=http://<your proxy>:<port> ."),
        "Build again, if it happened once.",
        "Use a mirror over https: nothing in between can answer in its place.",
      ],
      verify: ["docker run --rm {image|<image>} cat /etc/apt/sources.list", "curl -v <the mirror>/dists/"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-transport-http.1.en.html"],
      examples: [
        """
        E: Failed to fetch http://deb.example.com/debian/dists/bookworm/InRelease  Clearsigned file isn't valid, \
        got 'NOSPLIT' (does the network require authentication?)
        """
      ]
    ),
    Rule(
      id: "apt-unreachable", partOf: "network-refused-unreachable", family: "apt", subject: .network,
      title: "apt cannot connect to {host|the mirror}",
      level: 87, confidence: .likely, retryable: true,
      patterns: [
        "Cannot initiate the connection to {host}:{port#} ({}). - connect (101: Network is unreachable)",
        "Could not connect to {host}:{port#} ({}). - connect (111: Connection refused)",
        "Could not connect to {host}:{port#} ({}). - connect (113: No route to host)",
        "Could not connect to {host}:{port#} ({}), connection timed out",
        "Unable to connect to {host}:http: ", "Unable to connect to {host}:https: ",
      ],
      causes: [
        "Names are resolved, but a firewall, a missing proxy or the forwarding of Docker's bridge stops the connection.",
        "The address is one of IPv6, for which the build has no route, and IPv4 does not answer either.",
      ],
      fixes: [
        Fix(
          "Give the build the way out that the host has: its proxy, or the host's network.",
          snippet: "docker build --network=host --build-arg HTTP_PROXY=http://<your proxy>:<port> ."),
        "Build again, if it happened once: the mirror may have been away.",
        Fix(
          "Let Docker write its forwarding rules again after a change of the firewall.",
          snippet: "sudo systemctl restart docker"),
      ],
      verify: ["docker run --rm {image|<image>} apt-get update"],
      docs: [
        "https://docs.docker.com/engine/network/packet-filtering-firewalls/",
        "https://docs.docker.com/engine/cli/proxy/",
      ],
      examples: [
        """
          Could not connect to deb.example.com:80 (192.0.2.7). - connect (113: No route to host)
        E: Unable to locate package curl
        """
      ],
      implies: ["apt-not-found-no-update", "network-timeout", "network-refused-unreachable"]
    ),
    Rule(
      id: "apt-forbidden", family: "apt", subject: .network,
      title: "{url} cannot be fetched: the server, or a proxy in front of it, answers 403",
      level: 89, confidence: .certain,
      patterns: [
        // `apt-get update` only warns, and goes on.
        Pattern("Failed to fetch {url}  403  {reason...}", notOnLine: ["W: "]),
        Pattern("Failed to fetch {url}  403  {reason...}", confidence: .likely),
      ],
      causes: [
        "A proxy or firewall of the network forbids this server; then the address behind `IP:` is its own.",
        "The server refuses this network or an old client, or the repository asks for a login.",
      ],
      fixes: [
        Fix(
          "Have the mirror allowed in the proxy or firewall, or take a mirror that may be reached.",
          snippet:
            "RUN find /etc/apt -name '*.list' -o -name '*.sources' | xargs sed -i 's|//deb.debian.org|//<your mirror>|'",
          when: ["//deb.debian.org"]),
        Fix(
          "Have the server allowed in the proxy or firewall, or leave its repository out.",
          unless: ["//deb.debian.org"]),
        "Look at the address in a browser: a repository that asks for a login needs one in /etc/apt/auth.conf.d.",
      ],
      verify: ["curl -sI {url|<the address>}"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt_auth.conf.5.en.html"],
      examples: [
        "E: Failed to fetch http://deb.example.com/debian/dists/trixie/InRelease  403  Forbidden [IP: 192.0.2.10 3128]"
      ],
      implies: ["apt-gpg"]
    ),
  ]
}
