extension RuleCatalog {
  /// Users and groups that exist already, or do not.
  static let users: [Rule] = [
    Rule(
      id: "user-id-not-mapped", family: "filesystem",
      title:
        "usermod cannot give the home directory to the new user ID: a rootless builder maps only some IDs",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: ["usermod: Failed to change ownership of the home directory"],
      causes: [
        "A rootless builder (Podman, rootless Docker) maps about 65,536 IDs to this user, and the new ID is above them.",
        "The home directory is on a volume or a mount on which no owner can be changed.",
      ],
      fixes: [
        "Use a user ID below 65536 in the Dockerfile. If the ID must stay, give the builder's user a larger range in /etc/subuid and /etc/subgid, then run `podman system migrate`."
      ],
      verify: ["podman unshare cat /proc/self/uid_map; grep \"$USER\" /etc/subuid /etc/subgid"],
      docs: ["https://docs.docker.com/engine/security/rootless/"],
      examples: ["usermod: Failed to change ownership of the home directory"]
    ),
    Rule(
      id: "users-not-root", partOf: "permission-denied", family: "filesystem",
      title: "This step cannot create users or groups: it does not run as root",
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
      causes: ["The base image or an earlier instruction sets USER to a user that is not root."],
      fixes: [
        Fix(
          "Set `USER root` before this step, and switch back to the user after it.",
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
      title: "Operation not permitted: only root or its owner can change {file|a file}",
      level: 72, confidence: .likely,
      repairs: [.runAsRoot],
      patterns: [
        "chown: changing ownership of '{file}': Operation not permitted",
        "chmod: changing permissions of '{file}': Operation not permitted",
        "^chown: {file}: Operation not permitted", "^chmod: {file}: Operation not permitted",
        "chgrp: changing group of '{file}': Operation not permitted",
      ],
      causes: [
        "`USER` is not root, in this Dockerfile or in the base image.",
        "The folder is a mount, or the builder does not have permission to change owners (rootless, a user namespace).",
      ],
      fixes: [
        Fix(
          "Set `USER root` before the command, and switch back to the user after it.",
          snippet: "USER root\nRUN <command>\nUSER <user>"),
        Fix(
          "Or set the owner and the mode with COPY.",
          snippet: "COPY --chown=<user> --chmod=755 <source> <destination>"),
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
      title: "The user of this step has no home folder ({path|see the message}) and cannot create it",
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
        "The user was created without a home folder (`useradd` without `-m`, `adduser --no-create-home`, `-S` on Alpine), and the program stores its cache there."
      ],
      fixes: [
        Fix(
          "Create the user with a home folder (`useradd --create-home`).",
          snippet: "RUN useradd --create-home <user>"),
        Fix(
          "Or run the installation before USER, or set HOME to a writable folder.",
          snippet: "ENV HOME=/tmp npm_config_cache=/tmp/.npm"),
      ],
      verify: ["RUN getent passwd; ls -ld /home/*"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: ["npm error Error: EACCES: permission denied, mkdir '/home/nodejs'"]
    ),
    Rule(
      id: "group-already-exists", family: "filesystem",
      title: "The group or GID {name} already exists",
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
        The base image already has groups: `ubuntu` (1000) since Ubuntu 24.04, `node` (1000), \
        `dialout` (20 in Debian), `users` (100).
        """,
        "The GID comes from the host (`id -g`): macOS uses 20, which is `dialout` in Debian.",
      ],
      fixes: [
        Fix(
          "Create the group only if it does not exist.",
          snippet: "RUN getent group {name} || groupadd {name}",
          unless: ["GID", "gid '"]),
        Fix(
          "Allow the duplicate GID with `--non-unique`. The UID is probably in use too: pass the same option to `useradd`.",
          snippet: "RUN groupadd --non-unique --gid {name} <group>", when: ["GID"],
          unless: ["addgroup: gid '"]),
        Fix(
          "Use the existing group with this GID, or choose another GID: this `addgroup` does not allow duplicates.",
          snippet: "RUN addgroup -g <a free number> <group>", when: ["addgroup: gid '"]),
        "Use the existing user and group, or choose another UID and GID.",
      ],
      verify: ["docker run --rm {image} getent group {name}"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: ["groupadd: GID '20' already exists", "addgroup: gid '1000' in use"]
    ),
    Rule(
      id: "user-already-exists", family: "filesystem",
      title: "The user or UID {name} already exists",
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
        The base image already has users: `ubuntu` (1000) since Ubuntu \
        24.04, `node` (1000), `www-data`.
        """,
        "The UID comes from the host (`id -u`).",
      ],
      fixes: [
        Fix(
          "The user name comes from a variable: run the build without sudo, or pass a name other than root.",
          when: ["user 'root' already exists"]),
        Fix(
          "Remove the existing user with this UID first, if nothing needs it (`ubuntu` since Ubuntu 24.04).",
          snippet: "RUN userdel --remove <existing user> && useradd --uid <uid> --create-home <user>",
          unless: ["useradd: user '", "adduser: user '", "adduser: The user `"]),
        "Use the existing user, or choose a different name or UID.",
      ],
      verify: ["docker run --rm {image} sh -c 'getent passwd; getent group'"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: ["useradd: user 'app' already exists", "useradd: UID 1000 is not unique"]
    ),
    Rule(
      id: "user-group-exists", partOf: "user-already-exists", family: "filesystem",
      title: "useradd cannot create the group {name} for the new user: the group already exists",
      level: 91, confidence: .certain,
      repairs: [.keepExisting],
      patterns: ["useradd: group {name} exists - if you want to add this user to that group, use -g"],
      causes: [
        "useradd creates a group with the user's name, and the base image or an earlier command already created that group."
      ],
      fixes: [
        Fix("Add the user to the existing group with `--gid`.", snippet: "RUN useradd --gid {name} {name}"),
        "Or choose another user name.",
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
        "The GID or UID is empty or not a number: check the build argument that sets it",
      level: 92, confidence: .likely,
      patterns: [
        Pattern("groupadd: invalid group ID '{name}'", inStep: "-g $"),
        // The engine shows the command with the empty value filled in.
        Pattern("groupadd: invalid group ID '{name}'", inStep: "-g  "),
        Pattern("useradd: invalid user ID '{name}'", inStep: "-u $"),
        Pattern("usermod: invalid user ID '{name}'", inStep: "-u $"),
        "groupadd: invalid group ID ''", "useradd: invalid user ID ''", "usermod: invalid user ID ''",
      ],
      causes: [
        "The variable in the command is empty, so the next word is used as the number; or its value is a name.",
        "A wrapper such as Laravel's `sail` sets the variable (WWWGROUP, WWWUSER), and Compose was run without the wrapper.",
      ],
      fixes: [
        Fix(
          "Set WWWGROUP and WWWUSER in `.env` or for the command, or start with Laravel Sail (`./vendor/bin/sail up`).",
          snippet: "WWWGROUP=$(id -g) WWWUSER=$(id -u) docker compose build", when: ["WWWGROUP"]),
        Fix(
          "Pass the build argument, or set a default for it.", snippet: "ARG <variable>=1000"),
      ],
      verify: ["docker compose config | grep -A5 args"],
      docs: ["https://docs.docker.com/reference/dockerfile/#arg"],
      examples: [
        Example("groupadd: invalid group ID 'sail'", step: "[6/11] RUN groupadd --force -g $WWWGROUP sail")
      ]
    ),
    Rule(
      id: "group-missing", family: "filesystem",
      title: "The group {name} does not exist in the image",
      level: 90, confidence: .certain,
      repairs: [.createUser],
      patterns: [
        "useradd: group '{name}' does not exist", "usermod: group '{name}' does not exist",
        "adduser: unknown group {name}", "adduser: group '{name}' does not exist",
        "adduser: The group `{name}' does not exist", "chgrp: invalid group: '{name}'",
        "install: invalid group '{name}'", "install: unknown group {name}", "chgrp: unknown group {name}",
      ],
      causes: ["The group is created later or in another stage, or the base image does not have it."],
      fixes: [
        Fix("Create the group before this command.", snippet: "RUN groupadd {name}", base: .apt),
        Fix("Create the group before this command.", snippet: "RUN addgroup -S {name}", base: .apk),
        Fix("Create the group before this command.", snippet: "RUN groupadd {name}", base: .dnf),
      ],
      verify: ["docker run --rm {image} cat /etc/group"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: ["useradd: group 'app' does not exist"]
    ),
    Rule(
      id: "user-missing", partOf: "group-missing", family: "filesystem",
      title: "The user {name} does not exist in the image",
      level: 91, confidence: .certain,
      repairs: [.createUser],
      patterns: [
        "addgroup: unknown user {name}", "usermod: user '{name}' does not exist",
        "passwd: user '{name}' does not exist", "passwd: unknown user {name}",
        "install: invalid user '{name}'", "install: unknown user {name}",
        "su: user {name} does not exist", "su: unknown user {name}", "runuser: user {name} does not exist",
        "su-exec: getpwnam({name})", "sudo: unknown user: {name}", "sudo: unknown user {name}",
      ]
        // A script often only asks.
        + .each(["id: '{name}': no such user", "id: ‘{name}’: no such user", "id: unknown user {name}"]) {
          Pattern($0, exitCodes: [1], confidence: .likely)
        },
      causes: ["The user is created later or in another stage, or the base image does not have it."],
      fixes: [
        Fix("Create the user before this command.", snippet: "RUN useradd --create-home {name}", base: .apt),
        Fix(
          "Create the user before this command.",
          snippet: "RUN addgroup -S {name} && adduser -S -G {name} {name}", base: .apk),
        Fix("Create the user before this command.", snippet: "RUN useradd --create-home {name}", base: .dnf),
        "If the name is misspelled, correct it: /etc/passwd has the names of the image's users.",
      ],
      verify: ["docker run --rm {image} cat /etc/passwd"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: [
        "usermod: user 'web' does not exist", "addgroup: unknown user web", "install: invalid user 'web'",
        "su: user web does not exist or the user entry does not contain all the required fields",
        Example("id: 'web': no such user", exitCode: 1),
      ]
    ),
    Rule(
      id: "user-commands-of-alpine", partOf: "command-not-found", family: "shell",
      title: "{program|useradd} not found: Alpine creates users with adduser and addgroup",
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
        "`useradd` and similar commands are in the package `shadow`. Alpine has BusyBox's `adduser` and `addgroup`."
      ],
      fixes: [
        Fix(
          "Use `addgroup` and `adduser` instead.",
          snippet: "RUN addgroup -S <group> && adduser -S -G <group> <user>"),
        Fix("Or install the package `shadow`.", snippet: "RUN apk add --no-cache shadow", base: .apk),
      ],
      verify: ["docker run --rm {image|<image>} adduser --help"],
      docs: ["https://wiki.alpinelinux.org/wiki/Setting_up_a_new_user"],
      examples: ["/bin/sh: useradd: not found"]
    ),
    Rule(
      id: "user-options-of-alpine", family: "shell",
      title: "adduser or addgroup in this image does not support Alpine's options",
      level: 76, confidence: .certain,
      repairs: [.userOptions],
      patterns: [
        Pattern("Option {option} is ambiguous (", with: ["adduser "]),
        Pattern("Option {option} is ambiguous (", with: ["addgroup "]),
        Pattern("Unknown option: {option}", with: ["adduser ["]),
        Pattern("Unknown option: {option}", with: ["addgroup ["]),
      ],
      causes: [
        "Debian's adduser is a Perl script with long options. `-S`, `-D` and `-G` are options of BusyBox's adduser, which Alpine has."
      ],
      fixes: [
        Fix(
          "Create groups and users with `groupadd` and `useradd`.",
          snippet: "RUN groupadd --system <group> && useradd --system --gid <group> <user>"),
        Fix(
          "Or use the long options of Debian's adduser.",
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
