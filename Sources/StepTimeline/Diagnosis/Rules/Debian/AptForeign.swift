extension RuleCatalog {
  /// Repositories and packages of another distribution, release or processor than the image.
  static let aptForeign: [Rule] =
    [
      otherDistribution(own: "debian", of: "Ubuntu", address: "ubuntu", releases: ubuntuReleases),
      otherDistribution(own: "ubuntu", of: "Debian", address: "debian", releases: debianReleases),
      foreignPPA,
    ] + others

  private static let ubuntuReleases = [
    "trusty", "xenial", "bionic", "focal", "jammy", "noble", "oracular", "plucky", "questing",
  ]
  private static let debianReleases = ["stretch", "buster", "bullseye", "bookworm", "trixie", "forky"]

  /// A vendor's repository for one distribution, asked for a release of the other.
  private static func otherDistribution(
    own: String, of distribution: String, address: String, releases: [String]
  ) -> Rule {
    Rule(
      id: "apt-\(own)-address-for-\(address)", partOf: "apt-eol-release", family: "apt",
      title:
        "The repository {address}/\(own) is for a different distribution: {release|the release} is a release of \(distribution)",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each(releases) { release in
        ([([], .likely)] + bothDistributions.map { ([$0], .certain) }).flatMap {
          (hosts: [String], confidence: Confidence) in
          [Pattern].each(
            [
              "The repository '{address}/\(own) \(release) Release' does not have a Release file",
              "The repository '{address}/\(own) \(release) Release' no longer has a Release file",
            ], with: hosts, notOnLine: ["debian.org/", "ubuntu.com/", "ppa.launchpad"],
            more: ["/\(own) {release} Release'"], confidence: confidence)
        }
      },
      causes: [
        "The repository setup was written for a different distribution; the release name comes from the image, which is \(distribution)."
      ],
      fixes: bothDistributions.map { host in
        Fix(
          "Use `\(address)` instead of `\(own)` in the URL of the repository and in the URL of its key.",
          snippet: "{address}/\(address) {release}", when: [host])
      } + [
        Fix(
          "Use the repository URL and key that the vendor publishes for \(distribution).")
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://docs.docker.com/engine/install/\(address)/"],
      examples: [
        Example(
          "E: The repository 'https://packages.example.com/\(own) \(releases[3]) Release' does not have a Release file."
        )
      ]
    )
  }

  /// Hosts of vendors whose two addresses differ only in the name of the distribution.
  private static let bothDistributions = ["download.docker.com", "nginx.org/packages", "repo.mysql.com/apt"]

  private static let foreignPPA = Rule(
    id: "apt-ppa-on-debian", partOf: "apt-eol-release", family: "apt",
    title: "PPAs are for Ubuntu only, and {release|the release} is a release of Debian",
    level: 93, confidence: .certain,
    repairs: [],
    patterns: .each(debianReleases) { release in
      [Pattern].each(
        [
          "ppa.launchpad{}/ubuntu \(release) Release' does not have a Release file",
          "ppa.launchpad{}/ubuntu \(release) Release' no longer has a Release file",
        ], more: ["/ubuntu {release} Release'"])
    },
    causes: ["`add-apt-repository` puts the image's release name in the PPA's URL, even on Debian."],
    fixes: [
      "Remove the PPA and install the package from Debian, or use a base image that includes the program.",
      Fix("Or use an Ubuntu base image.", snippet: "FROM ubuntu:<release>"),
    ],
    verify: ["docker run --rm {image} cat /etc/os-release"],
    docs: ["https://help.launchpad.net/Packaging/PPA"],
    examples: [
      "E: The repository 'https://ppa.launchpadcontent.net/acme/tools/ubuntu trixie Release' does not have a Release file."
    ]
  )

  /// Hosts of vendors that publish for the distributions' releases one by one.
  private static let makers = [
    "download.docker.com", "apt.postgresql.org", "packages.microsoft.com", "apt.llvm.org",
    "repo.mysql.com", "nginx.org", "apt.releases.hashicorp.com", "repo.mongodb.org", "packages.sury.org",
    "developer.download.nvidia.com", "ppa.launchpadcontent.net", "ppa.launchpad.net", "cloud.r-project.org",
    "packages.ros.org", "repos.influxdata.com", "packages.grafana.com", "apt.grafana.com",
    "download.opensuse.org", "packages.cloud.google.com", "deb.nodesource.com",
  ]

  private static let others: [Rule] = [
    Rule(
      id: "apt-maker-without-release", partOf: "apt-eol-release", family: "apt",
      title: "The repository {repository|of the vendor} does not support the release of this image",
      level: 91, confidence: .likely,
      repairs: [.archivedRelease],
      patterns: .each(makers) { host in
        [Pattern].each(
          [
            "\(host){...} Release' does not have a Release file",
            "\(host){...} Release' no longer has a Release file",
          ],
          unless: ["ertificate verification failed", "emporary failure resolving"],
          more: ["The repository '{repository...} Release' "])
      },
      causes: [
        "The vendor supports only some releases: often not a new one yet, an old one no longer, and testing releases or derivatives never.",
        "The URL has an outdated form, or the release name in it is empty or misspelled.",
      ],
      fixes: [
        "Check which releases are under `dists/` at the repository URL, and use the closest one, or a base image with one of them.",
        "Or install the package from the distribution.",
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://wiki.debian.org/DebianRepository/UseThirdParty"],
      examples: [
        "E: The repository 'https://download.docker.com/linux/ubuntu wilma Release' does not have a Release file."
      ]
    ),
    Rule(
      id: "apt-ports-of-ubuntu", partOf: "apt-eol-release", family: "apt", subject: .package,
      title:
        "archive.ubuntu.com and security.ubuntu.com do not have this Ubuntu release for {processor|this processor}",
      level: 93, confidence: .certain, repairs: [],
      patterns: .each(["arm64", "armhf", "ppc64el", "s390x", "riscv64"]) { processor in
        .each(["archive.ubuntu.com", "security.ubuntu.com"]) { host in
          Pattern(
            "E: Failed to fetch http://\(host)/ubuntu/dists/{suite}/binary-\(processor)/Packages{...}404",
            more: ["/binary-{processor}/Packages"])
        }
      },
      causes: [
        "The source list has the address for amd64, but apt needs {processor|another processor}. The image is for that processor (Apple's M series, Graviton), or `dpkg --add-architecture` added it.",
        "ports.ubuntu.com has the packages for this processor. (For arm64, archive.ubuntu.com has them only for newer releases.)",
      ],
      fixes: [
        Fix(
          "If `dpkg --add-architecture` added the processor, limit the existing source to amd64 (`deb [arch=amd64] …`) and add this one.",
          snippet: "deb [arch={processor|arm64}] http://ports.ubuntu.com/ubuntu-ports <suite> main universe",
          when: ["add-architecture"]),
        Fix(
          "If the whole image is for {processor|this processor}, replace the address in the source list.",
          snippet: #"""
            RUN sed -i -E 's#https?://(archive|security)\.ubuntu\.com/ubuntu/?#http://ports.ubuntu.com/ubuntu-ports/#' \
                $(find /etc/apt -name '*.list' -o -name '*.sources') && apt-get update
            """#, unless: ["add-architecture"]),
        Fix("Or build the image for amd64.", snippet: "docker build --platform linux/amd64 ."),
      ],
      verify: [
        "docker run --rm {image|<image>} sh -c 'dpkg --print-architecture; grep -rh ubuntu.com /etc/apt'"
      ],
      docs: ["https://docs.docker.com/build/building/multi-platform/", "https://wiki.ubuntu.com/Mirrors"],
      examples: [
        "E: Failed to fetch http://security.ubuntu.com/ubuntu/dists/bionic-security/main/binary-arm64/Packages  404  Not Found [IP: 192.0.2.36 80]"
      ]
    ),
    Rule(
      id: "apt-package-of-other-processor", partOf: "package-architecture-mismatch", family: "apt",
      subject: .package,
      title: "{package|The package} is for a different architecture than the image",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: .each(["amd64", "arm64", "armhf", "ppc64el", "s390x", "riscv64"]) { processor in
        [Pattern].each(
          [
            "Depends: {needs}:\(processor) but it is not installable",
            "Depends: {needs}:\(processor) ({...}) but it is not installable",
          ],
          more: [
            "^{package}:\(processor) : ", "^ {package}:\(processor) : ", "Depends: {}:{processor} ",
            "^google-chrome-{chrome}:\(processor) : ",
          ], notInDockerfile: ["add-architecture"])
      },
      causes: [
        "apt adds the architecture to a package name only if it differs from the image's. The URL of the .deb file has a fixed architecture, and the build runs on a different one, such as ARM (Apple, Graviton)."
      ],
      fixes: [
        Fix(
          "Build for amd64 (this Chrome package is amd64 only), or install Debian's `chromium`, which is available for other architectures.",
          snippet: "docker build --platform linux/amd64 .", when: ["{chrome}"]),
        Fix(
          "Download the .deb for the image's architecture, which `dpkg --print-architecture` prints.",
          snippet:
            "RUN curl -fsSLo /tmp/package.deb <address with $(dpkg --print-architecture)> && apt-get install -y /tmp/package.deb",
          unless: ["{chrome}"]),
        Fix(
          "If the package has no file for the image's architecture, build the image for the package's architecture.",
          snippet: "docker build --platform linux/{processor|amd64} ."),
      ],
      verify: ["docker run --rm {image} dpkg --print-architecture"],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: [
        """
        The following packages have unmet dependencies:
         example-viewer:amd64 : Depends: libnss3:amd64 (>= 2:3.35) but it is not installable
        """
      ]
    ),
  ]
}
