extension RuleCatalog {
  /// Users and groups that exist already, or do not.
  static let users: [Rule] = [
    Rule(
      id: "users-not-root", partOf: "permission-denied", family: "filesystem",
      title: "This step may not make users or groups: it does not run as root",
      level: 93, confidence: .certain,
      repairs: [.runAsRoot],
      patterns: [
        "groupadd: Permission denied", "useradd: Permission denied",
        Pattern("cannot lock /etc/group; try again later", confidence: .likely),
        Pattern("cannot lock /etc/passwd; try again later", confidence: .likely),
        "groupadd: /etc/group.{#}: Permission denied",
        "useradd: /etc/passwd.{#}: Permission denied", "addgroup: permission denied (are you root?)",
        "adduser: permission denied (are you root?)", "usermod: Permission denied",
        "adduser: Only root may add a user or group to the system",
      ],
      causes: ["The base image, or a line above, sets USER to an ordinary user."],
      fixes: [
        Fix(
          "Be root for this step.",
          snippet: """
            USER root
            RUN <command>
            USER <the user from before>
            """)
      ],
      verify: ["docker run --rm {image} id"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: [
        "groupadd: /etc/group.8: Permission denied\ngroupadd: cannot lock /etc/group; try again later."
      ]
    ),
    Rule(
      id: "not-owner", partOf: "permission-denied", family: "shell",
      title: "Only root or the owner may change {file|a file}, and this step may run as another user",
      level: 72, confidence: .likely,
      repairs: [.runAsRoot],
      patterns: [
        "chown: changing ownership of '{file}': Operation not permitted",
        "chmod: changing permissions of '{file}': Operation not permitted",
        "^chown: {file}: Operation not permitted", "^chmod: {file}: Operation not permitted",
        "chgrp: changing group of '{file}': Operation not permitted",
      ],
      causes: [
        "`USER` is an ordinary user here, in this Dockerfile or in that of the base image.",
        "The folder is a mount, or the builder runs without the right to change owners (rootless, a user namespace).",
      ],
      fixes: [
        Fix(
          "Run the command as root, and go back to the user after it.",
          snippet: "USER root\nRUN <command>\nUSER <user>"),
        Fix(
          "Or let COPY set it.", snippet: "COPY --chown=<user> --chmod=755 <source> <destination>"),
      ],
      verify: ["docker run --rm {image|<image>} id"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: [
        "chmod: changing permissions of '/usr/local/bin/start': Operation not permitted",
        "chown: changing ownership of '/tmp': Operation not permitted",
      ]
    ),
    Rule(
      id: "user-without-home", partOf: "permission-denied", family: "shell",
      title: "The user of this step has no home folder ({path|see the message}), and may not make it",
      level: 92, confidence: .likely,
      repairs: [.runAsRoot],
      patterns: [
        Pattern(
          "path: '/home/{name}'", with: ["code: 'EACCES'", "syscall: 'mkdir'"], more: ["path: '{path}'"]),
        Pattern(
          "EACCES: permission denied, mkdir '/home/{name}'", notOnLine: ["/.", "node_modules"],
          more: ["mkdir '{path}'"]),
        Pattern("EACCES: permission denied, mkdir '/nonexistent'", more: ["mkdir '{path}'"]),
        Pattern("[Errno 13] Permission denied: '/nonexistent'", more: ["denied: '{path}'"]),
      ],
      causes: [
        "The user was made without a home (`useradd` without `-m`, `adduser --no-create-home`, `-S` on Alpine), and the program keeps its cache there."
      ],
      fixes: [
        Fix("Make the home together with the user.", snippet: "RUN useradd --create-home <user>"),
        Fix(
          "Or install before USER, or give the program another folder.",
          snippet: "ENV HOME=/tmp npm_config_cache=/tmp/.npm"),
      ],
      verify: ["RUN getent passwd; ls -ld /home/*"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: ["npm error Error: EACCES: permission denied, mkdir '/home/nodejs'"]
    ),
    Rule(
      id: "group-already-exists", family: "filesystem",
      title: "The group or its number {name} exists already",
      level: 91, confidence: .certain,
      repairs: [.sharedNumber, .keepExisting],
      patterns: [
        "groupadd: group '{name}' already exists", "groupadd: GID '{name}' already exists",
        "addgroup: group '{name}' in use", "addgroup: gid '{name}' in use",
        "addgroup: The group `{name}' already exists", "addgroup: The GID {name} is already in use",
        "addgroup: The GID `{name}' is already in use", "groupmod: GID '{name}' already exists",
      ],
      causes: [
        """
        The base image brings groups of its own: `ubuntu` (1000) since Ubuntu 24.04, `node` (1000), \
        `dialout` (20 in Debian), `users` (100).
        """,
        "The number comes from the host (`id -g`), where macOS uses 20, which Debian gives to `dialout`.",
      ],
      fixes: [
        Fix(
          "Make it only where it is missing.", snippet: "RUN getent group {name} || groupadd {name}",
          unless: ["GID", "gid '"]),
        Fix(
          "Let two groups have the number, and two users: the same number of a user is taken as well, most likely.",
          snippet: "RUN groupadd --non-unique --gid {name} <group>", when: ["GID"],
          unless: ["addgroup: gid '"]),
        Fix(
          "Use the group that has the number, or another number: this addgroup gives no number twice.",
          snippet: "RUN addgroup -g <a free number> <group>", when: ["addgroup: gid '"]),
        "Use the user and group that are there, or take another number for both.",
      ],
      verify: ["docker run --rm {image} getent group {name}"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: ["groupadd: GID '20' already exists", "addgroup: gid '1000' in use"]
    ),
    Rule(
      id: "user-already-exists", family: "filesystem",
      title: "The user or number {name} exists already",
      level: 90, confidence: .certain,
      repairs: [.sharedNumber, .keepExisting],
      patterns: [
        "useradd: user '{name}' already exists", "useradd: UID {name} is not unique",
        "adduser: user '{name}' in use", "adduser: uid '{name}' in use",
        "adduser: The user `{name}' already exists",
        "adduser: The UID {name} is already in use", "usermod: UID '{name}' already exists",
      ],
      causes: [
        """
        The base image brings a user of its own: `ubuntu` (1000) since Ubuntu \
        24.04, `node` (1000), `www-data`.
        """,
        "The number comes from the host (`id -u`).",
      ],
      fixes: [
        Fix(
          "The name comes from a variable: start the build as an ordinary user, without sudo, or pass another name than root.",
          when: ["user 'root' already exists"]),
        Fix(
          "First remove the user that has this number (`ubuntu` since Ubuntu 24.04), or take another number.",
          snippet: "RUN userdel --remove ubuntu && useradd --uid 1000 --create-home <user>"),
        "Or use the user that is there.",
      ],
      verify: ["docker run --rm {image} sh -c 'getent passwd; getent group'"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: ["useradd: user 'app' already exists", "useradd: UID 1000 is not unique"]
    ),
    Rule(
      id: "user-group-exists", partOf: "user-already-exists", family: "filesystem",
      title: "useradd cannot make the group {name} for the new user: the image has one of that name",
      level: 91, confidence: .certain,
      repairs: [.keepExisting],
      patterns: ["useradd: group {name} exists - if you want to add this user to that group, use -g"],
      causes: [
        "useradd makes a group with the name of the user, and the base image or a command above has that group."
      ],
      fixes: [
        Fix("Put the user into that group.", snippet: "RUN useradd --gid {name} {name}"),
        "Or give the user another name.",
      ],
      verify: ["docker run --rm {image} getent group {name}"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: [
        "useradd: group audio exists - if you want to add this user to that group, use -g."
      ]
    ),
    Rule(
      id: "group-number-empty", family: "filesystem", subject: .program,
      title:
        "The number of the group or user is empty or no number: look at the build argument that holds it",
      level: 92, confidence: .likely,
      patterns: [
        Pattern("groupadd: invalid group ID '{name}'", inStep: "-g $"),
        Pattern("useradd: invalid user ID '{name}'", inStep: "-u $"),
        Pattern("usermod: invalid user ID '{name}'", inStep: "-u $"),
        "groupadd: invalid group ID ''", "useradd: invalid user ID ''", "usermod: invalid user ID ''",
      ],
      causes: [
        "The variable in the command has no value, so the next word is taken for the number; or its value is a name.",
        "A wrapper such as Laravel's `sail` sets it (WWWGROUP, WWWUSER), and compose was called without it.",
      ],
      fixes: [
        Fix(
          "Set the variable, in `.env` or for the command (Sail: WWWGROUP and WWWUSER), or start with the wrapper (`./vendor/bin/sail up`).",
          snippet: "WWWGROUP=$(id -g) WWWUSER=$(id -u) docker compose build", when: ["WWWGROUP"]),
        Fix(
          "Pass the build argument, or give it a default.", snippet: "ARG <variable>=1000"),
      ],
      verify: ["docker compose config | grep -A5 args"],
      docs: ["https://docs.docker.com/reference/dockerfile/#arg"],
      examples: [
        Example("groupadd: invalid group ID 'sail'", step: "[6/11] RUN groupadd --force -g $WWWGROUP sail")
      ]
    ),
    Rule(
      id: "group-missing", family: "filesystem",
      title: "The group or user {name} does not exist in the image",
      level: 90, confidence: .certain,
      repairs: [.createUser],
      patterns: [
        "useradd: group '{name}' does not exist", "usermod: group '{name}' does not exist",
        "adduser: unknown group {name}", "adduser: group '{name}' does not exist",
        "addgroup: unknown user {name}",
        "usermod: user '{name}' does not exist",
        "adduser: The group `{name}' does not exist",
      ],
      causes: ["The group is created below, in another stage, or the base image has none of that name."],
      fixes: [
        Fix("Create it first.", snippet: "RUN groupadd {name}", base: .apt),
        Fix("Create it first.", snippet: "RUN addgroup -S {name}", base: .apk),
      ],
      verify: ["docker run --rm {image} cat /etc/group"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: ["useradd: group 'app' does not exist"]
    ),
    Rule(
      id: "user-commands-of-alpine", partOf: "command-not-found", family: "shell",
      title: "The image has no {program|useradd}: Alpine makes users with other commands",
      level: 70, confidence: .certain,
      repairs: [.userOptions, .installProgram],
      patterns: .each(["useradd", "groupadd", "usermod", "groupmod"]) { name in
        [Pattern].each(
          ["/bin/sh: \(name): not found", "/bin/ash: \(name): not found"],
          more: [": {program}: not found", ": {program}: command not found"])
          // Minimal images of Red Hat lack it as well.
          + [
            Pattern(
              ": \(name): command not found", more: [": {program}: command not found"], confidence: .likely)
          ]
      },
      causes: [
        "useradd and its like belong to the package shadow; Alpine has adduser and addgroup of BusyBox."
      ],
      fixes: [
        Fix("Use what the image has.", snippet: "RUN addgroup -S <group> && adduser -S -G <group> <user>"),
        Fix("Or install them.", snippet: "RUN apk add --no-cache shadow", base: .apk),
      ],
      verify: ["docker run --rm {image|<image>} adduser --help"],
      docs: ["https://wiki.alpinelinux.org/wiki/Setting_up_a_new_user"],
      examples: ["/bin/sh: useradd: not found"]
    ),
    Rule(
      id: "user-options-of-alpine", family: "shell",
      title: "adduser or addgroup of this image does not know the options of Alpine's",
      level: 76, confidence: .certain,
      repairs: [.userOptions],
      patterns: [
        Pattern("Option {option} is ambiguous (", with: ["adduser "]),
        Pattern("Option {option} is ambiguous (", with: ["addgroup "]),
        Pattern("Unknown option: {option}", with: ["adduser ["]),
        Pattern("Unknown option: {option}", with: ["addgroup ["]),
      ],
      causes: [
        "Debian's adduser is a Perl script with long options; BusyBox's, which Alpine has, knows `-S`, `-D` and `-G`."
      ],
      fixes: [
        Fix(
          "Make groups and users with groupadd and useradd.",
          snippet: "RUN groupadd --system <group> && useradd --system --gid <group> <user>"),
        Fix(
          "Or use the long options.",
          snippet: "RUN addgroup --system <group> && adduser --system --ingroup <group> <user>"),
      ],
      verify: ["docker run --rm {image|<image>} adduser --help"],
      docs: ["https://manpages.debian.org/stable/adduser/adduser.8.en.html"],
      examples: [
        """
        Option s is ambiguous (shell, system)
        adduser [--uid id] [--firstuid id] [--lastuid id]
        """
      ]
    ),
  ]
}
