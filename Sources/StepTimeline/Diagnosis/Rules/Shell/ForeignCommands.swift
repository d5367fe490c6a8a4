extension RuleCatalog {
  /// Commands that no package of a distribution brings, or not as people want them.
  static let foreignCommands: [Rule] = [
    Rule(
      id: "command-of-a-tool", partOf: "command-not-found", family: "shell", subject: .package,
      title: "The image has no command {program|of that name}",
      level: 74, confidence: .certain,
      repairs: [.keepPath, .addToPath, .installProgram],
      patterns: LanguagePrograms.lines.flatMap { tool in
        // A script may only ask for the tool and go on.
        [
          Pattern(": \(tool.program): not found", more: [": {program}: not found"]),
          Pattern(
            ": \(tool.program): command not found", notOnLine: ["sudo: "],
            more: [": {program}: command not found"]),
        ].certain(exitCodes: [127]) + [
          Pattern(
            "exec: \"\(tool.program)\": executable file not found in $PATH",
            notOnLine: ["error getting credentials", "running \""], more: ["exec: \"{program}\": executable"],
            confidence: .likely)
        ]
      },
      causes: [
        "{program} is not part of the base image, and no step of this stage installs it.",
        "It is installed in another stage, for another user, or in a folder that is not in PATH.",
      ],
      fixes: LanguagePrograms.lines.map { tool in
        Fix(
          "Add this line before the step: it brings {program}.", snippet: tool.text,
          when: [": \(tool.program): "])
      } + [
        "Install the tool in this stage, or use an image that includes it.",
        "If it is already installed, add its folder to PATH.",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program|<program>}; echo $PATH'"],
      docs: ["https://docs.docker.com/build/building/best-practices/"],
      examples: ["/bin/sh: pnpm: not found"]
    ),
    Rule(
      id: "command-of-the-driver", partOf: "command-not-found", family: "shell", subject: .resource,
      title: "{program|nvidia-smi} is not available in a build: it belongs to the host's NVIDIA driver",
      level: 75, confidence: .certain,
      repairs: [.keepPath],
      patterns: ["nvidia-smi"].flatMap { program in
        [
          Pattern(": \(program): not found", more: [": {program}: not found"], exitCodes: [127]),
          Pattern(
            ": \(program): command not found", more: [": {program}: command not found"], exitCodes: [127]),
          // Many builds only ask whether it is there.
          Pattern(": \(program): not found", more: [": {program}: not found"], confidence: .likely),
          Pattern(
            ": \(program): command not found", more: [": {program}: command not found"], confidence: .likely),
        ]
      },
      causes: [
        "nvidia-smi and libcuda.so.1 belong to the driver. The NVIDIA runtime adds them to containers that run with `--gpus`. A build has no GPU, and no package in the image includes them."
      ],
      fixes: [
        Fix(
          "Remove the command from the Dockerfile, and run it in a container with `--gpus all`.",
          snippet: "docker run --rm --gpus all {image|<image>} nvidia-smi"),
        "To compile for a GPU that the build cannot see, set its architecture (TORCH_CUDA_ARCH_LIST, CMAKE_CUDA_ARCHITECTURES).",
      ],
      docs: [
        "https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/docker-specialized.html"
      ],
      examples: ["/bin/sh: 1: nvidia-smi: not found"]
    ),
    Rule(
      id: "command-conda", partOf: "command-not-found", family: "shell", subject: .package,
      title: "{program|conda} not found: it is not installed, or its folder is not in PATH",
      level: 75, confidence: .certain,
      repairs: [.addToPath, .keepPath],
      patterns: .each(["conda", "mamba", "micromamba"]) { program in
        [
          Pattern("sh: {#}: \(program): not found", more: [": {program}: not found"]),
          Pattern("sh: \(program): not found", more: [": {program}: not found"]),
          Pattern(": \(program): command not found", more: [": {program}: command not found"]),
        ]
      },
      causes: [
        "Its installer uses a separate folder such as /opt/conda/bin, which is not in PATH by default.",
        "The installer download failed without an error: `curl` without `-L` saves the redirect page.",
      ],
      fixes: [
        Fix(
          "Add conda's bin folder to PATH after the installation (and download the installer with `curl -fL`).",
          snippet: "ENV PATH=/opt/conda/bin:$PATH", when: ["conda3"]),
        Fix(
          "Use a base image with conda (`condaforge/miniforge3`), or install Miniforge and add its bin folder to PATH.",
          snippet: "FROM condaforge/miniforge3", unless: ["conda3"]),
        "Download the installer with `curl -fsSL`, so a failed download stops the step.",
      ],
      docs: ["https://docs.conda.io/projects/conda/en/latest/user-guide/install/linux.html"],
      examples: ["/bin/sh: 1: conda: not found"]
    ),
    Rule(
      id: "command-apt-key", partOf: "command-not-found", family: "apt", subject: .package,
      title: "apt-key not found: it was removed in Debian 13 and Ubuntu 24.10",
      level: 75, confidence: .certain,
      repairs: [.agedSource],
      patterns: [
        "sh: {#}: apt-key: not found", ": apt-key: command not found",
        // Alpine
        Pattern(": apt-key: not found", confidence: .likely),
      ],
      causes: [
        "apt 2.9 removed apt-key. Each repository now specifies its key file with `signed-by=`."
      ],
      fixes: [
        Fix(
          "Save the key in /usr/share/keyrings, and set `signed-by=` to that file in the repository's source line.",
          snippet: """
            RUN curl -fsSL <address of the key> | gpg --dearmor -o /usr/share/keyrings/<name>.gpg && \\
                echo 'deb [signed-by=/usr/share/keyrings/<name>.gpg] <address> <suite> main' \\
                > /etc/apt/sources.list.d/<name>.list
            """),
        "Or pin the base image to a release that still has apt-key (bookworm, Ubuntu 24.04).",
      ],
      docs: ["https://wiki.debian.org/DebianRepository/UseThirdParty"],
      examples: ["/bin/sh: 1: apt-key: not found"]
    ),
    Rule(
      id: "jenkins-install-plugins-gone", partOf: "command-not-found", family: "shell",
      title: "install-plugins.sh was removed from the Jenkins image: jenkins-plugin-cli replaces it",
      level: 90, confidence: .certain,
      repairs: [.jenkinsPlugins],
      patterns: ["install-plugins.sh has been removed, please switch to jenkins-plugin-cli"],
      causes: ["A newer release of the base image removed the script, and the Dockerfile still calls it."],
      fixes: [
        Fix(
          "Use jenkins-plugin-cli instead of install-plugins.sh.",
          snippet: "RUN jenkins-plugin-cli --plugin-file /usr/share/jenkins/ref/plugins.txt"),
        "As a stopgap, pin the base image to the last release that has install-plugins.sh.",
      ],
      docs: ["https://github.com/jenkinsci/docker#usage-1"],
      examples: ["WARN: install-plugins.sh has been removed, please switch to jenkins-plugin-cli"]
    ),
    Rule(
      id: "yarn-installed-twice", partOf: "command-not-found", family: "shell",
      title:
        "yarn not found: the Dockerfile installs Yarn over the Yarn of the Node image",
      level: 75, confidence: .likely,
      repairs: [],
      patterns: .each([
        "exec: \"yarn\": executable file not found in $PATH",
        "exec: \\\"yarn\\\": executable file not found in $PATH",
        "/bin/sh: 1: yarn: not found", "^/bin/sh: yarn: not found",
      ]) { words in
        [
          Pattern(words, inDockerfile: ["npm install -g yarn", "FROM node"]),
          Pattern(words, inDockerfile: ["npm i -g yarn", "FROM node"]),
          Pattern(words, inDockerfile: ["npm install --global yarn", "FROM node"]),
        ]
      },
      causes: [
        "The Node images include Yarn 1 in /usr/local/bin. `npm install -g yarn` replaces its links, and some engines and old npm releases leave them broken."
      ],
      fixes: [
        "Remove `npm install -g yarn` from the Dockerfile: the Node image already includes Yarn.",
        Fix(
          "If you need another Yarn version, install it with `--force`.",
          snippet: "RUN npm install -g --force yarn"),
      ],
      verify: ["docker run --rm {image|<image>} yarn --version"],
      docs: ["https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md"],
      examples: [
        Example(
          "/bin/sh: 1: yarn: not found", step: "RUN yarn global add typescript",
          dockerfile: "FROM node:9\nRUN npm install -g yarn", exitCode: 127)
      ]
    ),
  ]
}
