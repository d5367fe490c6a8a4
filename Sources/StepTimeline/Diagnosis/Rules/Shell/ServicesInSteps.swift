extension RuleCatalog {
  /// Services that a step starts or asks for: no init system runs in a build.
  static let servicesInSteps: [Rule] = [
    Rule(
      id: "systemd-not-running", family: "platform", subject: .engine,
      title: "The step wants systemd or another service, and none runs in a build",
      level: 80, confidence: .likely,
      patterns: [
        "System has not been booted with systemd as init system (PID 1). Can't operate",
        "Failed to connect to bus: No such file or directory", "Failed to connect to bus: Host is down",
        "Failed to get D-Bus connection: {reason...}",
      ],
      causes: [
        "Only the step's command runs: `systemctl start` and `service` have no init process to talk to."
      ],
      fixes: [
        "Leave `systemctl` out of the build, and name the program in CMD: the container starts it in the foreground.",
        "If the step itself needs the service, start its program in the same RUN, and stop it again.",
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
      title: "`{program|systemctl}` is not in the image: a container has no init system that starts services",
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
        "A container runs one program, not an init system, and base images come without one."
      ],
      fixes: [
        "Leave that command out, and start the program in CMD, in the foreground.",
        "If a step needs the service, start its program in the same RUN, and stop it again.",
      ],
      verify: ["grep -nE 'systemctl|initctl|rc-service|rc-update' Dockerfile"],
      docs: ["https://docs.docker.com/engine/containers/multi-service_container/"],
      examples: [Example("/bin/sh: 1: systemctl: not found", exitCode: 127)]
    ),
    Rule(
      id: "service-unknown", family: "shell", subject: .program,
      title: "There is no service {service} in the image",
      level: 80, confidence: .certain,
      patterns: [
        "{service}: unrecognized service", "Failed to enable unit: Unit file {service} does not exist",
        "Failed to enable unit, unit {service} does not exist",
        "Failed to start {service}: Unit {} not found",
        "Unit {service} could not be found",
      ],
      causes: [
        "Its package is not installed in this stage, or names the service differently (`redis-server`, `apache2` or `httpd`, `postgresql`).",
        "The package contains only a systemd unit, which `service` does not know.",
      ],
      fixes: [
        "Start the program itself instead of the service, in CMD and in the foreground.",
        "If the step needs it, start the program in the same RUN.",
      ],
      verify: ["docker run --rm {image} ls /etc/init.d"],
      docs: ["https://docs.docker.com/engine/containers/multi-service_container/"],
      examples: ["squid3: unrecognized service"]
    ),
  ]
}
