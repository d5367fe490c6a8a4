extension RuleCatalog {
  /// What a step may not do: become another user by password, change the kernel.
  static let privileges: [Rule] = [
    Rule(
      id: "sudo-asks-password", partOf: "permission-denied", family: "shell",
      title: "sudo or su asks for a password, and a build cannot enter one",
      level: 84, confidence: .certain,
      repairs: [.runAsRoot],
      patterns: [
        "sudo: a terminal is required to read the password",
        "sudo: no tty present and no askpass program specified",
        "sudo: sorry, you must have a tty to run sudo",
        "{user} is not in the sudoers file", "doas: a tty is required",
        "su: must be run from a terminal", "su: Authentication failure",
        Pattern("sudo: a password is required", confidence: .likely),
        Pattern("Sorry, user {user} is not allowed to execute", confidence: .likely),
      ],
      causes: [
        "`USER`, here or in the base image, is not root, so sudo asks for a password. Membership in the sudo group does not change that."
      ],
      fixes: [
        Fix(
          "Set `USER root` before this step, and remove sudo from the command.",
          snippet: """
            USER root
            RUN <the command without sudo>
            USER <the user from before>
            """),
        Fix(
          "Or allow passwordless sudo for the user, in an earlier step that runs as root.",
          snippet:
            "RUN echo '{user|<user>} ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/{user|<user>} && chmod 440 /etc/sudoers.d/{user|<user>}"
        ),
      ],
      verify: ["docker run --rm {image} id"],
      docs: ["https://docs.docker.com/build/building/best-practices/#user"],
      examples: [
        "sudo: a terminal is required to read the password; either use the -S option to read from standard input or configure an askpass helper",
        "sudo: no tty present and no askpass program specified",
      ]
    ),
    Rule(
      id: "sudo-no-new-privileges", partOf: "permission-denied", family: "shell",
      title:
        "sudo cannot become root: the container forbids new privileges, or its file system is mounted with `nosuid`",
      level: 84, confidence: .certain,
      repairs: [.runAsRoot],
      patterns: [
        "sudo: The \"no new privileges\" flag is set, which prevents sudo from running as root",
        "sudo: effective uid is not 0, is ",
      ],
      causes: [
        "The builder (rootless, or a CI sandbox) runs steps without permission to gain privileges."
      ],
      fixes: [
        Fix(
          "Set `USER root` before this step, and remove sudo from the command.",
          snippet: """
            USER root
            RUN <the command without sudo>
            USER <the user from before>
            """)
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: [
        "sudo: The \"no new privileges\" flag is set, which prevents sudo from running as root."
      ]
    ),
    Rule(
      id: "password-of-user", family: "shell", subject: .program,
      title: "passwd asks for a new password, and a build cannot enter one",
      level: 84, confidence: .likely,
      patterns: [
        "passwd: Authentication token manipulation error", "passwd: password unchanged",
        "New password: Password change aborted",
      ],
      causes: ["passwd reads from a terminal, and a build has none."],
      fixes: [
        Fix(
          "Set the password with `chpasswd` from a build secret that contains `<user>:<password>`. A password in the Dockerfile stays readable in the image.",
          snippet: "RUN --mount=type=secret,id=accounts chpasswd < /run/secrets/accounts"),
        Fix("Better: lock the account instead of setting a password.", snippet: "RUN passwd --lock <user>"),
      ],
      docs: ["https://manpages.debian.org/bookworm/passwd/chpasswd.8.en.html"],
      examples: ["passwd: Authentication token manipulation error\npasswd: password unchanged"]
    ),
    kernelSetting(
      id: "kernel-setting-in-step", level: 86, confidence: .likely,
      patterns: .each(kernelRefusals) { program, texts in [Pattern].each(texts, inStep: program) },
      examples: [
        Example(
          "sysctl: setting key \"vm.max_map_count\": Read-only file system",
          step: "RUN sysctl -w vm.max_map_count=262144"),
        Example("mount: /media: permission denied.", step: "RUN mount /dev/loop0 /media"),
      ],
      implies: ["readonly-fs", "permission-denied"]),
    // A package or script that tries it may go on without.
    kernelSetting(
      id: "kernel-setting-of-script", level: 33, confidence: .possible,
      patterns: .each(kernelRefusals.flatMap(\.texts)),
      examples: [Example("sysctl: setting key \"fs.file-max\": Read-only file system", step: "RUN ./setup")]),
    Rule(
      id: "file-capabilities-refused", family: "shell", subject: .resource,
      title: "Cannot set capabilities on the file {file|of the step}",
      level: 84, confidence: .likely,
      patterns: [
        "ailed to set capabilities on file '{file}'", "ailed to set capabilities on file `{file}'",
      ],
      causes: [
        "The step does not run as root, or the builder (rootless, kaniko) cannot set capabilities.",
        "The builder's storage driver does not support extended attributes.",
        "The file is a symbolic link: set capabilities on the file that it points to.",
      ],
      fixes: [
        Fix(
          "Run the program on a port above 1023, or use a builder whose storage keeps extended attributes: this one does not.",
          when: ["Operation not supported"]),
        Fix(
          "Set `USER root` before this step.", snippet: "USER root\nRUN <command>\nUSER <user>",
          unless: ["Operation not supported"]),
        "If the step already runs as root, use the file's path instead of a link to it, or run the program on a port above 1023.",
      ],
      docs: ["https://man7.org/linux/man-pages/man8/setcap.8.html"],
      examples: ["Failed to set capabilities on file '/usr/bin/agent': Operation not supported"]
    ),
  ]

  /// What the kernel's programs say when they are refused, each with the text that its command has in a step.
  private static let kernelRefusals: [(program: String, texts: [String])] = [
    (
      "sysctl",
      [
        "sysctl: setting key \"{key}\"", "sysctl: permission denied on key",
        "sysctl: error setting key '{key}'",
      ]
    ),
    (
      "mount ",
      [
        "^mount: {key}: permission denied", "mount: permission denied (are you root?)",
        "mount: {key}: must be superuser to use mount",
      ]
    ),
    (
      "iptables",
      [
        "Could not fetch rule set generation id: Permission denied", "iptables: Permission denied",
        "can't initialize iptables table",
      ]
    ),
    ("swapon", ["swapon: {key}: swapon failed: Operation not permitted"]),
    (" ip ", ["RTNETLINK answers: Operation not permitted"]),
  ]

  private static func kernelSetting(
    id: String, level: Int, confidence: Confidence, patterns: [Pattern],
    examples: [Example], implies: [String] = []
  ) -> Rule {
    Rule(
      id: id, family: "shell", subject: .resource,
      title: "The step changes kernel settings, mounts or network rules, which a build does not allow",
      level: level, confidence: confidence,
      patterns: patterns,
      causes: [
        "Kernel settings, mounts and network rules belong to the host. An image does not store them."
      ],
      fixes: [
        "Remove the command from the Dockerfile, and apply the setting when the container runs (`docker run --sysctl`, `--cap-add`, `--mount`) or on the host.",
        Fix(
          "If the step really needs it, allow privileged commands with `--security=insecure`.",
          snippet:
            "# syntax=docker/dockerfile:1\nRUN --security=insecure {command|<command>}\n# docker buildx build --allow security.insecure ."
        ),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#run---security"],
      examples: examples,
      implies: implies
    )
  }
}
