extension RuleCatalog {
  /// Services that a step starts or asks for: no init system runs in a build.
  static let servicesInSteps: [Rule] = [
    Rule(
      id: "qt-without-display", family: "shell", subject: .program,
      title: "A Qt program needs a display, but a build step has none",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "qt.qpa.xcb: could not connect to display",
          unless: ["is needed to load the Qt xcb", "cannot open shared object"])
      ],
      causes: [
        "Qt connects to a display even for commands that show no window, unless another platform is set."
      ],
      fixes: [
        Fix(
          "Use OpenCV without its windows: it needs no display.",
          snippet: "RUN pip install opencv-python-headless", when: ["cv2/qt"]),
        Fix(
          "Make Qt draw in memory. Set this variable before the step.",
          snippet: "ENV QT_QPA_PLATFORM=offscreen", unless: ["cv2/qt"]),
        "If the program needs an X server, run it under `xvfb-run`.",
      ],
      docs: ["https://doc.qt.io/qt-6/qpa.html"],
      examples: ["qt.qpa.xcb: could not connect to display"],
      implies: ["killed-signal"]
    ),
    Rule(
      id: "systemd-not-running", family: "platform", subject: .engine,
      title: "The step needs systemd or D-Bus, and neither runs in a build",
      level: 80, confidence: .likely,
      patterns: [
        "System has not been booted with systemd as init system (PID 1). Can't operate",
        "Failed to connect to bus: No such file or directory", "Failed to connect to bus: Host is down",
        "Failed to get D-Bus connection: {reason...}",
      ],
      causes: [
        "A build runs only the step's command. `systemctl start` and `service` have no init process to talk to."
      ],
      fixes: [
        "Remove `systemctl` from the Dockerfile, and start the program in the foreground with CMD.",
        "If the step itself needs the service, start and stop its program in the same RUN.",
      ],
      verify: ["grep -nE 'systemctl|service ' Dockerfile"],
      docs: [
        "https://docs.docker.com/engine/containers/multi-service_container/",
        "https://docs.docker.com/reference/dockerfile/#run",
      ],
      examples: [
        "System has not been booted with systemd as init system (PID 1). Can't operate."
      ]
    ),
    Rule(
      id: "systemctl-missing", partOf: "command-not-found", family: "shell", subject: .program,
      title: "`{program|systemctl}` not found: a container has no init system to start services",
      level: 84, confidence: .certain,
      repairs: [],
      // Installers and the scripts of packages say the same, and go on: the exit code tells whether it was this.
      patterns: .each(["systemctl", "initctl", "rc-service", "rc-update"]) { (program: String) in
        [Pattern].each(
          [
            "sh: {#}: \(program): not found", "sh: \(program): not found",
            ": \(program): command not found",
          ], notOnLine: ["rpm-tmp.", ".postinst", ".prerm", "sudo: "],
          more: [": {program}: not found", ": {program}: command not found"], exitCodes: [127]
        ).certain(inStep: program) + [
          Pattern(
            "exec: \"\(program)\": executable file not found in $PATH",
            more: ["exec: \"{program}\": executable"])
        ]
      },
      causes: [
        "A container runs one program, not an init system, and base images do not include one."
      ],
      fixes: [
        "Remove the command from the Dockerfile, and start the program in the foreground with CMD.",
        "If a step needs the service, start and stop its program in the same RUN.",
      ],
      verify: ["grep -nE 'systemctl|initctl|rc-service|rc-update' Dockerfile"],
      docs: ["https://docs.docker.com/engine/containers/multi-service_container/"],
      examples: [Example("/bin/sh: 1: systemctl: not found", exitCode: 127)]
    ),
    Rule(
      id: "service-unknown", family: "shell", subject: .program,
      title: "Service {service} not found in the image",
      level: 80, confidence: .certain,
      patterns: [
        "{service}: unrecognized service", "Failed to enable unit: Unit file {service} does not exist",
        "Failed to enable unit, unit {service} does not exist",
        "Failed to start {service}: Unit {} not found",
        "Unit {service} could not be found",
      ],
      causes: [
        "Its package is not installed in this stage, or the service has a different name (`redis-server`, `apache2` or `httpd`, `postgresql`).",
        "The package contains only a systemd unit, which `service` cannot start.",
      ],
      fixes: [
        "Start the program in the foreground with CMD instead of the service. If it is not installed, install its package first.",
        "If the step itself needs it, start the program in the same RUN.",
      ],
      verify: ["docker run --rm {image} ls /etc/init.d"],
      docs: ["https://docs.docker.com/engine/containers/multi-service_container/"],
      examples: ["squid3: unrecognized service"]
    ),
    Rule(
      id: "service-not-started", family: "shell", subject: .program,
      title: "The service {service|of this step} did not start in the build",
      level: 87, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("^Starting {} database server: {service} {...}failed!", unless: packageScripts),
        Pattern("^Starting {...}: {service} {...}failed!", unless: packageScripts),
        Pattern("^[FAIL] Starting {...}", unless: packageScripts),
        Pattern(
          "^...fail!", unless: packageScripts,
          more: ["^* Starting {} database server {service}", "^* Starting {service...}"]),
        Pattern("^Starting {service}:{...}[FAILED]", unless: packageScripts),
        Pattern("Job for {service} failed", unless: packageScripts),
      ],
      causes: [
        "The server's program ended at its start. Its own log says why; the service's script does not print it.",
        "MySQL and MariaDB of old releases cannot open files of a lower layer for writing on overlay file systems.",
      ],
      fixes: [
        Fix(
          "Copy the database's files into this layer before the start (`chown` does that), use the server in the same RUN, and print its log if it fails.",
          snippet: """
            RUN chown -R mysql:mysql /var/lib/mysql && \\
                (service mysql start || (cat /var/log/mysql/error.log; exit 1)) && <command>
            """, when: ["MySQL"]),
        Fix(
          "Copy the database's files into this layer before the start (`chown` does that), use the server in the same RUN, and print its log if it fails.",
          snippet: """
            RUN chown -R mysql:mysql /var/lib/mysql && \\
                (service mariadb start || (cat /var/log/mysql/error.log; exit 1)) && <command>
            """, when: ["MariaDB"], unless: ["MySQL"]),
        Fix(
          "Print the server's log in the same RUN: it says why the start failed. Use the server in this RUN, too: the next step does not have it.",
          snippet: "RUN <start of the service> || (cat /var/log/<its log>; exit 1)",
          unless: ["MySQL", "MariaDB"]),
        "Or set the database up when the container starts: in the entrypoint, or with the scripts in /docker-entrypoint-initdb.d of a database image.",
      ],
      docs: [
        "https://docs.docker.com/engine/containers/multi-service_container/",
        "https://docs.docker.com/engine/storage/drivers/overlayfs-driver/#limitations-on-overlayfs-compatibility",
      ],
      examples: [
        "Starting MariaDB database server: mariadbd . . . . . . . . failed!",
        " * Starting PostgreSQL 12 database server\n   ...fail!",
        "Job for squid.service failed because the control process exited with error code.",
      ],
      implies: ["server-not-in-step"]
    ),
  ]

  /// The scripts of a package start services, too; another rule tells about them.
  private static let packageScripts = ["invoke-rc.d: ", "dpkg: error processing"]
}
