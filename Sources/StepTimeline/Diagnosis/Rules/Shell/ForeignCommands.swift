extension RuleCatalog {
  /// Commands that no package of a distribution brings, or not as people want them.
  static let foreignCommands: [Rule] = [
    Rule(
      id: "command-of-a-tool", partOf: "command-not-found", family: "shell", subject: .package,
      title: "The image has no command {program|of that name}",
      level: 74, confidence: .certain,
      repairs: [.keepPath, .addToPath, .installProgram],
      patterns: LanguagePrograms.lines.flatMap { tool in
        [
          Pattern(": \(tool.program): not found", more: [": {program}: not found"]),
          Pattern(
            ": \(tool.program): command not found", notOnLine: ["sudo: "],
            more: [": {program}: command not found"]),
          Pattern(
            "exec: \"\(tool.program)\": executable file not found in $PATH",
            notOnLine: ["error getting credentials", "running \""], more: ["exec: \"{program}\": executable"],
            confidence: .likely),
        ]
      },
      causes: [
        "{program} is not part of the base image, and no step of this stage installs it.",
        "It was installed in another stage, or for another user, into a folder that is not in PATH.",
      ],
      fixes: LanguagePrograms.lines.map { tool in
        Fix("Install it in this stage.", snippet: tool.text, when: [": \(tool.program): "])
      } + [
        "Install it in this stage, or use an image that has it.",
        "If it is there, name its folder in PATH.",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program|<program>}; echo $PATH'"],
      docs: ["https://docs.docker.com/build/building/best-practices/"],
      examples: ["/bin/sh: pnpm: not found"]
    ),
    Rule(
      id: "command-of-the-driver", partOf: "command-not-found", family: "shell", subject: .resource,
      title: "{program|nvidia-smi} is not there while an image is built: the NVIDIA driver is the host's",
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
        "nvidia-smi and libcuda.so.1 belong to the driver. The NVIDIA runtime puts them into a container that is run with --gpus; a build has no GPU, and no package of the image brings them."
      ],
      fixes: [
        Fix(
          "Leave the command out of the build, and run it in the container.",
          snippet: "docker run --rm --gpus all {image|<image>} nvidia-smi"),
        "To compile for a GPU that the build does not see, name its architecture (TORCH_CUDA_ARCH_LIST, CMAKE_CUDA_ARCHITECTURES).",
      ],
      docs: [
        "https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/docker-specialized.html"
      ],
      examples: ["/bin/sh: 1: nvidia-smi: not found"]
    ),
    Rule(
      id: "command-conda", partOf: "command-not-found", family: "shell", subject: .package,
      title: "The shell finds no {program|conda}: Conda is not installed, or its folder is not in PATH",
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
        "No package of a distribution brings it; its installer puts it into a folder of its own, such as /opt/conda/bin.",
        "The download of the installer failed unseen: `curl` without -L saves the page of a redirect.",
      ],
      fixes: [
        Fix(
          "Put the folder into PATH after the installation (curl needs -fL to fetch the installer).",
          snippet: "ENV PATH=/opt/conda/bin:$PATH", when: ["conda3"]),
        Fix(
          "Take a base image that has it, or install Miniforge and put its bin folder into PATH.",
          snippet: "FROM condaforge/miniforge3", unless: ["conda3"]),
        "Fetch the installer with `curl -fsSL`, so that a failed download ends the step.",
      ],
      docs: ["https://docs.conda.io/projects/conda/en/latest/user-guide/install/linux.html"],
      examples: ["/bin/sh: 1: conda: not found"]
    ),
    Rule(
      id: "command-apt-key", partOf: "command-not-found", family: "apt", subject: .package,
      title: "apt-key is gone: Debian 13 and Ubuntu 24.10 no longer have it",
      level: 75, confidence: .certain,
      repairs: [.agedSource],
      patterns: [
        "sh: {#}: apt-key: not found", ": apt-key: command not found",
        // Alpine
        Pattern(": apt-key: not found", confidence: .likely),
      ],
      causes: [
        "apt-key was removed from apt 2.9. A repository names its own key file since, by `signed-by=`."
      ],
      fixes: [
        Fix(
          "Write the key into a file, and name that file in the source.",
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
      title: "The Jenkins image no longer has install-plugins.sh: jenkins-plugin-cli has replaced it",
      level: 90, confidence: .certain,
      repairs: [.jenkinsPlugins],
      patterns: ["install-plugins.sh has been removed, please switch to jenkins-plugin-cli"],
      causes: ["A newer release of the base image dropped the old tool; the Dockerfile still calls it."],
      fixes: [
        Fix(
          "Call jenkins-plugin-cli in place of install-plugins.sh.",
          snippet: "RUN jenkins-plugin-cli --plugin-file /usr/share/jenkins/ref/plugins.txt"),
        "Pin the last release of the base image that had it, for the time being.",
      ],
      docs: ["https://github.com/jenkinsci/docker#usage-1"],
      examples: ["WARN: install-plugins.sh has been removed, please switch to jenkins-plugin-cli"]
    ),
    Rule(
      id: "yarn-installed-twice", partOf: "command-not-found", family: "shell",
      title:
        "The image has lost its command yarn: the Dockerfile installs Yarn over the one that the image brings",
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
        "The images of Node bring Yarn 1 in /usr/local/bin; `npm install -g yarn` replaces its links, which some engines and old releases of npm leave broken."
      ],
      fixes: [
        "Remove `npm install -g yarn` from the Dockerfile: the image node has Yarn already.",
        Fix(
          "Install both in one step, if another version is needed.",
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
