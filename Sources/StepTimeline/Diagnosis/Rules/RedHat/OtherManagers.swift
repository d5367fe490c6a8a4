extension RuleCatalog {
  /// zypper, pacman and tdnf: questions that nobody answers, repositories and lists that are out of date.
  static let otherManagers: [Rule] = [
    Rule(
      id: "zypper-asks", partOf: "rpm-no-yes-flag", family: "rpm",
      title: "zypper asked for confirmation, which a build cannot answer",
      level: 85, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("Continue? [y/n", notOnLine: ["(y): y", "(n): n", "Continue? [y/n] y"], inStep: "zypper"),
        Pattern("Abort, retry, ignore? [a/r/i", notOnLine: ["(a): a"], inStep: "zypper"),
      ],
      causes: [
        "`--non-interactive` is missing from the command; it must be before `install`."
      ],
      fixes: [
        Fix(
          "Pass `--non-interactive` to zypper, before `install`.",
          snippet: "RUN zypper --non-interactive install <packages>")
      ],
      docs: ["https://en.opensuse.org/SDB:Zypper_manual"],
      examples: [
        Example(
          "Continue? [y/n/v/...? shows all options] (y): ", step: "[2/3] RUN zypper install less",
          exitCode: 1)
      ]
    ),
    Rule(
      id: "zypper-repository-invalid", family: "rpm", subject: .network,
      title: "zypper cannot use the repository {repository|of this step}",
      level: 85, confidence: .likely,
      patterns: [
        "[{repository}|{}] Valid metadata not found at specified URL",
        "[{repository}|{}] Repository type can't be determined",
        Pattern("^Repository '{repository...}' is invalid.", confidence: .likely),
      ],
      causes: [
        "The URL no longer has the release: openSUSE removes an end-of-life Leap from its servers after some months.",
        "The mirror or the network did not respond.",
      ],
      fixes: [
        "Use a base image with a supported release; if it already is, retry the build later.",
        Fix(
          "If the Dockerfile adds this repository, correct its URL or remove it.",
          snippet: "RUN zypper removerepo <name>"),
      ],
      verify: ["docker run --rm {image} zypper repos -u"],
      docs: ["https://en.opensuse.org/Lifetime"],
      examples: [
        "[repo-extra|http://download.example.com/leap/15.1/] Valid metadata not found at specified URL"
      ]
    ),
    Rule(
      id: "pacman-asks", partOf: "rpm-no-yes-flag", family: "rpm",
      title: "pacman asked for confirmation, which a build cannot answer",
      level: 85, confidence: .likely,
      repairs: [],
      patterns: .each([":: Proceed with installation? [Y/n]", ":: Proceed with download? [Y/n]"]) {
        Pattern($0, inStep: "pacman ", notInDockerfile: ["--noconfirm"])
      },
      causes: ["`--noconfirm` is missing from the command."],
      fixes: [Fix("Pass `--noconfirm` to pacman.", snippet: "RUN pacman -Syu --noconfirm <packages>")],
      docs: ["https://man.archlinux.org/man/pacman.8"],
      examples: [
        Example(
          ":: Proceed with installation? [Y/n] ", step: "[2/3] RUN pacman -Syu less", exitCode: 1)
      ]
    ),
    Rule(
      id: "dnf-repository-id-unknown", family: "rpm", subject: .package,
      title: "dnf has no repository with the id {repository}",
      level: 84, confidence: .certain,
      repairs: [],
      patterns: ["Error: No matching repo to modify: {repository}."],
      causes: [
        "The id depends on the release. CentOS 8.0 to 8.2 use `PowerTools`, and 8.3 uses `powertools`. CentOS Stream 9, Rocky 9 and Alma 9 use `crb`. UBI has none of these ids.",
        "A cached layer (`dnf update`) contains an older release than you expect.",
      ],
      fixes: [
        Fix("List the ids, and use the one that this release has.", snippet: "RUN dnf repolist --all"),
        "If an earlier update step is cached, build again with `--no-cache`.",
      ],
      verify: ["docker run --rm {image|<image>} dnf repolist --all"],
      docs: ["https://docs.fedoraproject.org/en-US/epel/getting-started/"],
      examples: ["Error: No matching repo to modify: powertools."]
    ),
    Rule(
      id: "pacman-old-host", partOf: "seccomp-old-docker", family: "rpm", subject: .engine,
      title: "pacman cannot read its own folder: the host's Docker is too old for this Arch image",
      level: 90, confidence: .likely,
      patterns: [
        Pattern(
          "(could not find or read directory: /var/lib/pacman", with: ["failed to initialize alpm library"]),
        Pattern(
          "failed to initialize alpm library", with: ["root filesystem is not writable"],
          confidence: .possible),
      ],
      causes: [
        "glibc 2.33 and newer use the system call faccessat2 to check files. libseccomp before 2.4.4 and Docker before 20.10 refuse this call, so every file seems unreadable."
      ],
      fixes: [
        "Update Docker (20.10 or newer), runc and libseccomp on the host, or use an older Arch image."
      ],
      verify: ["docker version --format '{{.Server.Version}}'"],
      docs: ["https://wiki.archlinux.org/title/Docker"],
      examples: [
        "error: failed to initialize alpm library\n(could not find or read directory: /var/lib/pacman/)"
      ]
    ),
    Rule(
      id: "pacman-lists-old", family: "rpm", subject: .package,
      title:
        "pacman could not download {package|a package}: the package databases are out of date",
      level: 84, confidence: .likely,
      patterns: [
        Pattern(
          "error: failed retrieving file '{package}' from {...} returned error: 404",
          unless: ["Could not resolve host"])
      ],
      causes: [
        "The mirror keeps only the newest version, and the package databases are as old as the image or a cached layer."
      ],
      fixes: [
        Fix(
          "Run `pacman -Syu` in the same RUN as the installation, or pull a current base image (`docker build --pull`).",
          snippet: "RUN pacman -Syu --noconfirm <packages>")
      ],
      docs: ["https://wiki.archlinux.org/title/Pacman"],
      examples: [
        "error: failed retrieving file 'less-1:608-1-x86_64.pkg.tar.zst' from mirror.example.com : The requested URL returned error: 404"
      ]
    ),
    Rule(
      id: "tdnf-no-match", partOf: "rpm-no-match", family: "rpm",
      title: "tdnf cannot find the package {package|of that name}",
      level: 82, confidence: .certain,
      repairs: [.dropPackage],
      patterns: [
        Pattern("^No package {package} available", with: ["Error(1011)"]),
        Pattern("^{package} package not found or not installed", with: ["Error(1011)"]),
        Pattern(
          "Error(1011) : No matching packages", unless: ["resolve host name", "Failed to synchronize"]),
      ],
      causes: ["Azure Linux and Photon have far fewer packages than Fedora. The name may also be different."],
      fixes: [
        "Find the name of the package in this distribution with `tdnf search`, or install the program from its vendor."
      ],
      verify: ["docker run --rm {image} tdnf search {package|<package>}"],
      docs: ["https://github.com/vmware/tdnf/wiki"],
      examples: ["No package less-tools available\nError(1011) : No matching packages"]
    ),
    Rule(
      id: "tdnf-asks", partOf: "rpm-no-yes-flag", family: "rpm",
      title: "tdnf asked for confirmation, which a build cannot answer",
      level: 85, confidence: .certain,
      repairs: [],
      patterns: ["Error(1032) : Operation aborted"],
      causes: ["`-y` is missing from the command."],
      fixes: [Fix("Add `-y` to answer the prompt in advance.", snippet: "RUN tdnf install -y <packages>")],
      docs: ["https://github.com/vmware/tdnf/wiki"],
      examples: ["Error(1032) : Operation aborted."]
    ),
    Rule(
      id: "microdnf-option-unknown", partOf: "program-option-unknown", family: "rpm", subject: .package,
      title: "The image's microdnf does not support the option {option|of --setopt}",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: ["error: (--setopt) Unable to handle: {option}"],
      causes: [
        "microdnf supports only a few dnf options, depending on its version. In UBI 8 it supports `tsflags` and, in later releases, `install_weak_deps`."
      ],
      fixes: [
        "Remove this `--setopt` from the command, or use a newer base image or one with dnf (`ubi8/ubi` instead of `ubi8/ubi-minimal`)."
      ],
      docs: ["https://github.com/rpm-software-management/microdnf"],
      examples: ["error: (--setopt) Unable to handle: install_weak_deps=0"]
    ),
    Rule(
      id: "rpm-disk-full", partOf: "disk-full", family: "rpm", subject: .resource,
      title: "The builder's disk is full: there is no room for packages in {folder}",
      level: 92, confidence: .certain,
      patterns: ["Insufficient space in download directory {folder}"],
      causes: ["Images, build cache and volumes filled the disk of the host or of the Docker VM."],
      fixes: [
        Fix(
          "Free disk space: this removes the whole build cache, all stopped containers, unused networks and untagged images.",
          snippet: "docker builder prune --all && docker system prune"),
        "Or enlarge the disk of the builder's machine.",
      ],
      verify: ["docker system df; df -h; df -i"],
      docs: ["https://docs.docker.com/engine/manage-resources/pruning/"],
      examples: ["Insufficient space in download directory /var/cache/yum/x86_64/7/base"],
      implies: ["rpm-metadata"]
    ),
    Rule(
      id: "dnf-plugin-missing", family: "rpm", subject: .package,
      title: "dnf or yum does not know `{command}`: the plugin for it is not installed",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: .each(["builddep", "config-manager", "copr", "versionlock", "download", "reposync"]) {
        [
          Pattern("No such command: \($0). Please use ", more: ["No such command: {command}. Please"]),
          Pattern(
            "Unknown argument \"\($0)\" for command \"dnf5\"", more: ["Unknown argument \"{command}\" for"]),
        ]
      },
      causes: ["The command is a plugin; base images do not have it."],
      fixes: [
        Fix(
          "Install the plugins of dnf 5 before the command.", snippet: "RUN dnf install -y dnf5-plugins",
          when: ["dnf5"]),
        Fix(
          "Install yum-utils, and call `yum-config-manager` or `yum-builddep` in place of the subcommand.",
          snippet: "RUN yum install -y yum-utils", when: ["/usr/bin/yum"]),
        Fix(
          "Install the plugin before the command.",
          snippet: "RUN dnf install -y 'dnf-command({command})'"),
      ],
      verify: ["docker run --rm {image|<image>} dnf --help"],
      docs: ["https://dnf-plugins-core.readthedocs.io/"],
      examples: [
        "No such command: builddep. Please use /usr/bin/dnf --help\nIt could be a DNF plugin command, try: \"dnf install 'dnf-command(builddep)'\""
      ]
    ),
    Rule(
      id: "zypper-package-not-found", family: "rpm",
      title: "zypper cannot find the package {package}",
      level: 84, confidence: .certain,
      repairs: [.dropPackage],
      patterns: [
        "No provider of '{package}' found.",
        Pattern("Package '{package}' not found.", with: ["zypper"]),
      ],
      causes: [
        "The package has a different name in this release, or its repository or module was not added.",
        "The repositories were not refreshed.",
      ],
      fixes: [
        Fix(
          "Run `zypper refresh` before the installation, and check the package name with `zypper search`.",
          snippet: "RUN zypper --non-interactive refresh && zypper -n install {package}"),
        "Or add the repository that has the package (see software.opensuse.org).",
      ],
      verify: ["docker run --rm {image} sh -c 'zypper repos -u; zypper -n search {package}'"],
      docs: ["https://en.opensuse.org/SDB:Zypper_usage"],
      examples: ["No provider of 'foo-devel' found."]
    ),
    Rule(
      id: "pacman-target-not-found", family: "rpm",
      title: "pacman cannot find the package {package}",
      level: 84, confidence: .certain,
      repairs: [.dropPackage],
      patterns: ["error: target not found: {package}"],
      causes: [
        "The package has a different name, or it is in the AUR, which pacman does not support.",
        "The package databases were not downloaded (`-Sy`).",
      ],
      fixes: [
        Fix(
          "Run `pacman -Syu` in the same RUN, and check the package name. A package of the AUR must be built with `makepkg`.",
          snippet: "RUN pacman -Syu --noconfirm {package}")
      ],
      verify: ["docker run --rm {image} sh -c 'pacman -Sy && pacman -Ss {package}'"],
      docs: ["https://wiki.archlinux.org/title/Pacman"],
      examples: ["error: target not found: foo"]
    ),
    Rule(
      id: "pacman-no-secret-key", partOf: "pacman-keyring", family: "rpm", subject: .package,
      title: "pacman-key cannot sign a key: the keyring of the image has no secret key of its own",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: ["ERROR: There is no secret key available to sig"],
      causes: ["The images of Arch Linux have no local key: each machine makes its own with `--init`."],
      fixes: [
        Fix(
          "Create the keyring before you sign keys.",
          snippet: "RUN pacman-key --init && pacman-key --populate archlinux")
      ],
      docs: ["https://wiki.archlinux.org/title/Pacman/Package_signing"],
      examples: ["==> ERROR: There is no secret key available to sign with."]
    ),
    Rule(
      id: "pacman-keyring", family: "rpm",
      title: "pacman does not trust the packager's key: the keyring is most likely out of date",
      level: 88, confidence: .certain,
      patterns: [
        "signature from \"{packager...}\" is unknown trust",
        Pattern("signature from \"{packager...}\" is invalid", confidence: .likely),
        "error: required key missing from keyring",
        Pattern("invalid or corrupted package (PGP signature)", confidence: .likely),
      ],
      causes: ["The keyring of the base image is older than the packages."],
      fixes: [
        Fix(
          "Update `archlinux-keyring` first, or use a current base image.",
          snippet: "RUN pacman -Sy --noconfirm archlinux-keyring && pacman -Syu --noconfirm")
      ],
      verify: ["docker run --rm {image} pacman -Q archlinux-keyring"],
      docs: ["https://wiki.archlinux.org/title/Pacman/Package_signing"],
      examples: ["error: foo: signature from \"A Packager <a@example.com>\" is unknown trust"]
    ),
    Rule(
      id: "makepkg-as-root", family: "rpm", subject: .program,
      title: "makepkg does not run as root, and the step runs as root",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: ["ERROR: Running makepkg as root is not allowed"],
      causes: [
        "A build runs as root unless an instruction USER says otherwise. A package of the AUR may run any command, so makepkg refuses root."
      ],
      fixes: [
        Fix(
          "Create a user who may call sudo without a password (for `makepkg -s` and `-i`), and run makepkg as this user in a folder that the user owns.",
          snippet:
            "RUN pacman -Syu --noconfirm base-devel git && useradd -m builder && echo 'builder ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/builder\nUSER builder\nWORKDIR /home/builder"
        )
      ],
      docs: ["https://wiki.archlinux.org/title/Makepkg#Usage"],
      examples: [
        "==> ERROR: Running makepkg as root is not allowed as it can cause permanent,"
      ]
    ),
    Rule(
      id: "pacman-conflict", family: "rpm", subject: .package,
      title: "pacman does not install a package that conflicts with {old|an installed package}",
      level: 87, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          " are in conflict. Remove {old}? [y/N]", with: ["unresolvable package conflicts detected"]),
        "error: unresolvable package conflicts detected",
      ],
      causes: [
        "Two packages contain the same program. pacman asks if it may remove the old one, and the default answer, which `--noconfirm` gives, is no."
      ],
      fixes: [
        Fix(
          "Remove {old} without its dependents in the same RUN, before the installation; or leave out the package that conflicts with it.",
          snippet: "RUN pacman -Rdd --noconfirm {old} && pacman -Syu --noconfirm <packages>",
          when: ["are in conflict. Remove "]),
        "Leave out one of the two packages that the output names as conflicting.",
      ],
      docs: ["https://man.archlinux.org/man/pacman.8"],
      examples: [
        ":: pipewire-jack and jack2 are in conflict. Remove jack2? [y/N] \nerror: unresolvable package conflicts detected\nerror: failed to prepare transaction (conflicting dependencies)"
      ]
    ),
    Rule(
      id: "zypper-repository-skipped", family: "rpm", subject: .network,
      title: "zypper ended with 106: it skipped a repository that it could not refresh",
      level: 80, confidence: .likely,
      repairs: [],
      patterns: [.exitCode(106, inStep: "zypper ")],
      causes: [
        "Exit code 106 is no error of the installation: zypper may have installed the packages from the other repositories. The metadata of a repository could not be read: it is old, or the mirror did not respond."
      ],
      fixes: [
        Fix(
          "Refresh the repositories in the same RUN, before the installation: the refresh then names the repository that fails.",
          snippet:
            "RUN zypper --non-interactive refresh --force && zypper --non-interactive install <packages>"),
        Fix(
          "If no package of that repository is needed, remove the repository.",
          snippet: "RUN zypper removerepo <name>"),
      ],
      verify: ["docker run --rm {image|<image>} zypper --non-interactive refresh"],
      docs: ["https://manpages.opensuse.org/Tumbleweed/zypper/zypper.8.en.html"],
      examples: [
        Example(
          "(1/1) Installing: less [....done]", step: "[2/3] RUN zypper install -y less", exitCode: 106)
      ]
    ),
  ]
}
