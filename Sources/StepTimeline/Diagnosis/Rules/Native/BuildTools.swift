extension RuleCatalog {
  /// Tools that build, fetch or deploy beside a language's own: Bazel, Conan, vcpkg, Helm, Terraform, Ansible, Zig.
  static let buildTools: [Rule] = [
    Rule(
      id: "bazel-version-missing", family: "languages",
      title: "The project needs Bazel {version}, which is not installed",
      level: 92, confidence: .certain,
      patterns: [
        "The project you're trying to build requires Bazel {version} (specified in {}), but it wasn't found in"
      ],
      causes: ["`.bazelversion` specifies a version, and the image has a different one."],
      fixes: [
        Fix(
          "Use Bazelisk, which downloads the Bazel version that the project needs.",
          snippet: "RUN npm install -g @bazel/bazelisk && bazelisk build //…"),
        Fix(
          "Or install that Bazel version.",
          snippet: "RUN apt-get update && apt-get install -y bazel-{version}",
          base: .apt),
      ],
      verify: ["cat .bazelversion; docker run --rm {image} bazel --version"],
      docs: ["https://bazel.build/install/bazelisk"],
      examples: [
        """
        ERROR: The project you're trying to build requires Bazel 3.2.0 (specified in /src/.bazelversion), but it wasn't \
        found in /usr/bin.
        """
      ]
    ),
    Rule(
      id: "conan-compiler-unknown", family: "compilers",
      title: "This Conan version does not support compiler version {version}",
      level: 91, confidence: .certain,
      patterns: ["Invalid setting '{version}' is not a valid 'settings.compiler.version' value"],
      causes: ["The image's compiler is newer than Conan's list of compilers (settings.yml)."],
      fixes: [
        Fix(
          "Upgrade Conan to a version that supports this compiler.",
          snippet: "RUN pip install --upgrade conan"),
        "Or set an older compiler version in the profile, if its binaries are compatible.",
      ],
      verify: ["docker run --rm {image} sh -c 'conan --version; gcc --version'"],
      docs: ["https://docs.conan.io/2/reference/config_files/settings.html"],
      examples: ["ERROR: Invalid setting '13' is not a valid 'settings.compiler.version' value."]
    ),
    Rule(
      id: "conan-no-profile", family: "compilers",
      title: "Conan has no default profile in this image",
      level: 91, confidence: .certain,
      patterns: [
        "ERROR: The default build profile '{path}' doesn't exist",
        "ERROR: The default host profile '{path}' doesn't exist",
      ],
      causes: [
        "Conan 2 does not create a profile by itself, and the profile of your machine is not in the image."
      ],
      fixes: [
        Fix(
          "Run `conan profile detect` before the dependencies are installed.",
          snippet: "RUN conan profile detect",
          change: .before("conan install", "conan create", "conan build", run: "conan profile detect")),
        "Or copy the project's profile, and pass it: `conan install --profile:all=<its file>`.",
      ],
      verify: ["RUN conan profile show"],
      docs: ["https://docs.conan.io/2/reference/commands/profile.html"],
      examples: ["ERROR: The default build profile '/root/.conan2/profiles/default' doesn't exist."]
    ),
    Rule(
      id: "conan-1-command", family: "compilers",
      title: "A Conan 1 command was used with Conan 2",
      level: 91, confidence: .certain,
      patterns: [
        "conan profile: error: argument subcommand: invalid choice: '{word}'",
        "'{word}' is not a Conan command. See 'conan --help'",
        "conan: error: unrecognized arguments: --build-folder",
      ],
      causes: [
        "`pip install conan` installs version 2, whose commands are different (`conan profile update`, `conan remote`)."
      ],
      fixes: [
        Fix(
          "Pin Conan to version 1, or change the command to its Conan 2 form.",
          snippet: "RUN pip install 'conan<2'"),
        Fix("Or use the commands of Conan 2.", snippet: "RUN conan profile detect"),
      ],
      verify: ["docker run --rm {image} conan --version"],
      docs: [
        "https://docs.conan.io/2/reference/commands/profile.html",
        "https://docs.conan.io/1/migrating_to_2.0.html",
      ],
      examples: [
        "conan profile: error: argument subcommand: invalid choice: 'update' (choose from 'detect', 'list', 'path', 'show')"
      ]
    ),
    Rule(
      id: "vcpkg-system-binaries", family: "compilers",
      title: "vcpkg has no prebuilt tools for this architecture",
      level: 93, confidence: .certain,
      patterns: ["Environment variable VCPKG_FORCE_SYSTEM_BINARIES must be set on"],
      causes: [
        "vcpkg downloads cmake and ninja only for x86; on other architectures it uses those of the image."
      ],
      fixes: [
        Fix(
          "Install cmake and ninja, and set VCPKG_FORCE_SYSTEM_BINARIES.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends cmake ninja-build pkg-config
            ENV VCPKG_FORCE_SYSTEM_BINARIES=1
            """, base: .apt),
        Fix(
          "Install cmake and ninja, and set VCPKG_FORCE_SYSTEM_BINARIES.",
          snippet: """
            RUN apk add --no-cache build-base cmake ninja pkgconf
            ENV VCPKG_FORCE_SYSTEM_BINARIES=1
            """, base: .apk),
        Fix(
          "Install cmake and ninja, and set VCPKG_FORCE_SYSTEM_BINARIES.",
          snippet: """
            RUN dnf install -y cmake ninja-build pkgconf
            ENV VCPKG_FORCE_SYSTEM_BINARIES=1
            """, base: .dnf),
      ],
      verify: ["docker run --rm {image} uname -m"],
      docs: ["https://learn.microsoft.com/en-us/vcpkg/users/config-environment#vcpkg_force_system_binaries"],
      examples: [
        "Environment variable VCPKG_FORCE_SYSTEM_BINARIES must be set on arm, s390x, ppc64le and riscv platforms."
      ],
      // CMake's `project()` ends before it has looked for a compiler.
      implies: ["cmake-no-compiler", "vcpkg-failed", "cmake-error"]
    ),
    Rule(
      id: "helm-plugin-verify", family: "languages",
      title: "Helm 4 cannot verify the plugin: its source does not support verification",
      level: 93, confidence: .certain,
      patterns: ["plugin source does not support verification. Use --verify=false to skip verification"],
      causes: ["Helm 4 checks a plugin's signature; a plugin from a git URL has none."],
      fixes: [
        Fix(
          "Install the plugin with `--verify=false`, and pin its version.",
          snippet: "RUN helm plugin install <address> --version <version> --verify=false"),
        "Or use Helm 3.",
      ],
      verify: ["docker run --rm {image} helm version"],
      docs: ["https://helm.sh/docs/topics/plugins/"],
      examples: [
        "Error: plugin source does not support verification. Use --verify=false to skip verification"
      ]
    ),
    Rule(
      id: "bazel-download-changed", family: "languages", subject: .download,
      title:
        "Bazel's download of {address|an archive} is not what the project expects ({reason|see the line})",
      level: 86, confidence: .certain,
      patterns: [
        Pattern("Error downloading [{address}] to {}: {reason...} and referenced by", with: ["Checksum was"]),
        Pattern("Error downloading [{address}] to {}: Checksum was {reason...}"),
        Pattern("Error downloading [{address}] to {}: {reason...}404 Not Found"),
      ],
      causes: [
        "The file at the address changed (GitHub regenerated its archives in 2023), or no longer exists."
      ],
      fixes: [
        "Use a release archive of the dependency (not one that GitHub makes from a tag), and write its `sha256` or `integrity` into WORKSPACE or MODULE.bazel.",
        "Or use a newer release of the dependency.",
      ],
      verify: ["curl -fsSL {address|<address>} | sha256sum"],
      docs: ["https://bazel.build/rules/lib/repo/http"],
      examples: [
        "Error downloading [https://github.com/acme/lib/archive/v1.zip] to /root/.cache/v1.zip: Checksum was abc but wanted def"
      ]
    ),
    Rule(
      id: "bazel-download", family: "languages", subject: .network,
      title: "Bazel could not download {address|an archive} ({reason|see the line})",
      level: 84, confidence: .likely, retryable: true,
      patterns: .each(
        [
          "Error downloading [{address}] to {}: {reason...} and referenced by",
          "Error downloading [{address}] to {}: {reason...}",
          "Error downloading [{address}, {...}] to {}: {reason...}",
        ], notOnLine: ["Checksum was", "404 Not Found"]),
      causes: [
        "The connection broke or timed out, or a proxy is not passed to the build.",
        "The server is down for a moment.",
      ],
      fixes: [
        Fix(
          "Build again. If it fails again, let Bazel retry and keep what it has downloaded.",
          snippet:
            "RUN --mount=type=cache,target=/root/.cache/bazel bazel build --http_connector_attempts=10 //..."),
        "Or name a mirror or a newer release of the dependency in WORKSPACE or MODULE.bazel.",
      ],
      verify: ["curl -fsSLI {address|<address>}"],
      docs: ["https://bazel.build/reference/command-line-reference"],
      examples: [
        "ERROR: /src/BUILD:13:1: no such package '@com_google_googletest//': Error downloading [https://github.com/google/googletest/archive/7c63.zip] to /root/.cache/bazel/external/7c63.zip: Tried to reconnect at offset 49,231 but server didn't support it and referenced by '//util:zstream'"
      ]
    ),
    Rule(
      id: "ansible-role-missing", family: "languages", subject: .file,
      title: "The Ansible role {role} is not installed in this step",
      level: 90, confidence: .certain,
      patterns: ["the role '{role}' was not found in"],
      causes: [
        "The role comes from Ansible Galaxy and was not installed, or the folder of the roles was not copied."
      ],
      fixes: [
        Fix(
          "Install the roles before this step.", snippet: "RUN ansible-galaxy install -r requirements.yml"),
        "If it is a role of the project, copy its folder, and check `roles_path`.",
      ],
      verify: ["ansible-galaxy role list"],
      docs: ["https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_reuse_roles.html"],
      examples: ["ERROR! the role 'geerlingguy.docker' was not found in /src/roles:/root/.ansible/roles"]
    ),
    Rule(
      id: "ansible-role-empty", family: "languages", subject: .file,
      title: "The Ansible role at {role} is empty: it has no tasks",
      level: 90, confidence: .likely,
      patterns: ["ERROR: found role at {role}, but cannot find"],
      causes: [
        "The role is a Git submodule that was not checked out, or was not installed before the image build."
      ],
      fixes: [
        Fix(
          "Check out the submodules before the build (GitHub Actions: `submodules: recursive`).",
          snippet: "git submodule update --init --recursive"),
        Fix(
          "Or install the roles before this step.",
          snippet: "RUN ansible-galaxy install -r requirements.yml"),
      ],
      verify: ["git submodule status; ls <folder of the roles>"],
      docs: ["https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_reuse_roles.html"],
      examples: [
        "ERROR: found role at /tmp/roles/shop, but cannot find /tmp/roles/shop/tasks/main or /tmp/roles/shop/handlers/main"
      ]
    ),
    Rule(
      id: "ansible-locale", family: "languages",
      title: "Ansible needs a UTF-8 locale, which is not set in this image",
      level: 93, confidence: .certain,
      patterns: ["Ansible requires the locale encoding to be UTF-8; Detected {locale}"],
      causes: ["Slim images set no locale; the C locale is ASCII."],
      fixes: [Fix("Set a UTF-8 locale that Debian and Ubuntu images have.", snippet: "ENV LC_ALL=C.UTF-8")],
      verify: ["docker run --rm {image} locale"],
      docs: ["https://docs.ansible.com/ansible/latest/installation_guide/intro_installation.html"],
      examples: ["ERROR: Ansible requires the locale encoding to be UTF-8; Detected None."]
    ),
    Rule(
      id: "nix-flake-in-root", family: "languages", subject: .file,
      title:
        "The flake is in the root folder: Nix copies the whole file system, and stops at {file|a device}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("error: file '{file}' has an unsupported type", with: ["fetching the input 'path:/'"]),
        "error: file '/dev/{file}' has an unsupported type",
      ],
      causes: ["Without WORKDIR the step runs in `/`, and a flake is its folder with all that is below it."],
      fixes: [
        Fix(
          "Give the flake a folder of its own before the files are copied.", snippet: "WORKDIR /src\nCOPY . ."
        )
      ],
      docs: ["https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake"],
      examples: ["error: file '/dev/full' has an unsupported type"]
    ),
    Rule(
      id: "nix-program-failed", family: "languages",
      title: "Nix ran {program|a program}, and it failed (exit code {code})",
      level: 60, confidence: .likely,
      repairs: [],
      patterns: ["error: program '{program}' failed with exit code {code#}"],
      causes: [
        "Nix calls git, a hook (post-build-hook) or another program; the lines above may have its message."
      ],
      fixes: [
        "Read what the program printed above this line. A hook is set in nix.conf: turn it off in the image, or give it what it needs."
      ],
      docs: ["https://nix.dev/manual/nix/latest/advanced-topics/post-build-hook"],
      examples: ["error: program '/etc/nix/flux-hook.sh' failed with exit code 1"]
    ),
    Rule(
      id: "zig-hash-mismatch", family: "languages",
      title: "Zig dependency: hash mismatch with build.zig.zon",
      level: 92, confidence: .certain,
      patterns: ["error: hash mismatch: manifest declares {wanted} but the fetched package has {got}"],
      causes: [
        "The URL points to a branch or a file that changed, or a different Zig version computes a different hash."
      ],
      fixes: [
        Fix(
          "Pin the URL to a commit, and update the hash with `zig fetch --save`.",
          snippet: "zig fetch --save <address>"),
        "Or use the Zig version that wrote the hash.",
      ],
      verify: ["docker run --rm {image} zig version"],
      docs: ["https://ziglang.org/learn/build-system/"],
      examples: [
        "build.zig.zon:9:21: error: hash mismatch: manifest declares 1220aaaa but the fetched package has 1220bbbb"
      ]
    ),
    Rule(
      id: "terraform-lock-checksums", family: "languages",
      title: "The lock file has no provider checksum for this platform",
      level: 92, confidence: .certain,
      patterns: [
        "doesn't match any of the checksums previously recorded",
        "checksums previously recorded in the dependency lock file",
        "not match any of the checksums previously recorded",
        "the cached package for {} {} (in .terraform/providers) does not match any of the checksums",
      ],
      causes: [
        "`.terraform.lock.hcl` was written on a different platform (macOS, Windows) and contains only the checksums of that platform."
      ],
      fixes: [
        Fix(
          "Add the checksums of all platforms with `terraform providers lock`, and commit the lock file.",
          snippet:
            "terraform providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64")
      ],
      verify: ["grep -c h1: .terraform.lock.hcl"],
      docs: ["https://developer.hashicorp.com/terraform/cli/commands/providers/lock"],
      examples: [
        """
        │ the local package for registry.terraform.io/hashicorp/aws 5.1.0 doesn't match any of the checksums previously \
        recorded in the dependency lock file
        """
      ]
    ),
    Rule(
      id: "kernel-orc-libelf", family: "compilers", subject: .package,
      title: "The kernel's build needs the headers of libelf",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        "***{...}Cannot generate ORC metadata for CONFIG_UNWINDER_ORC=y, please install libelf-dev",
        "***{...}Cannot use CONFIG_STACK_VALIDATION=y, please install libelf-dev",
      ],
      causes: [
        "objtool, which is built first, reads object files with libelf. Alpine has its headers in elfutils-dev."
      ],
      fixes: [
        Fix(
          "Install the headers of libelf in this stage.", snippet: "RUN apk add --no-cache elfutils-dev",
          base: .apk),
        Fix(
          "Install the headers of libelf in this stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libelf-dev", base: .apt),
        Fix(
          "Install the headers of libelf in this stage.", snippet: "RUN dnf install -y elfutils-libelf-devel",
          base: .dnf),
      ],
      docs: ["https://docs.kernel.org/arch/x86/orc-unwinder.html"],
      examples: [
        "Makefile:939: *** \"Cannot generate ORC metadata for CONFIG_UNWINDER_ORC=y, please install libelf-dev, libelf-devel or elfutils-libelf-devel\".  Stop."
      ]
    ),
    Rule(
      id: "crosstool-download", family: "compilers", subject: .download,
      title: "crosstool-NG could not download the tarball of {component}",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Error happened in: do_{component}_get[",
          with: ["Build failed in step 'Retrieving needed toolchain components' tarballs'"])
      ],
      causes: [
        "The address in this version of crosstool-NG no longer has the file, or the server does not answer; build.log has the addresses."
      ],
      fixes: [
        "Use a newer crosstool-NG, whose addresses still work, or put the tarball into the folder of local tarballs (CT_LOCAL_TARBALLS_DIR) before this step."
      ],
      docs: ["https://crosstool-ng.github.io/docs/configuration/"],
      examples: [
        "[ERROR]  >>  Build failed in step 'Retrieving needed toolchain components' tarballs'\n[ERROR]  >>  Error happened in: do_flux_get[scripts/build/210-flux.sh@12]"
      ]
    ),
    Rule(
      id: "patch-does-not-apply", family: "compilers", subject: .file,
      title: "Patch does not apply to the sources: {failed} of its {hunks} hunks failed",
      level: 64, confidence: .likely,
      patterns: [
        "{failed#} out of {hunks#} hunks FAILED", "{failed#} out of {hunks#} hunk FAILED",
      ],
      causes: ["The sources are newer (or older) than those that the patch was made for."],
      fixes: [
        "Check out the version of the sources that the patch was made for, or update the patch. Remove the patch if the sources already contain its change."
      ],
      docs: ["https://www.gnu.org/software/diffutils/manual/html_node/patch-Messages.html"],
      examples: ["1 out of 3 hunks FAILED -- saving rejects to file install.sh.rej"]
    ),
    Rule(
      id: "rosdep-not-updated", partOf: "rosdep-keys", family: "compilers", subject: .package,
      title: "rosdep has no package data yet: `rosdep update` did not run for this user",
      level: 88, confidence: .likely,
      patterns: [
        "your rosdep installation has not been initialized yet",
        Pattern("^rosdep update", inDockerfile: ["rosdep install"]),
        Pattern("^    rosdep update", inDockerfile: ["rosdep install"]),
      ],
      causes: [
        "rosdep stores its data in the home folder of the user: `rosdep update` in another image or as another user has no effect here."
      ],
      fixes: [
        Fix(
          "Run `rosdep update` in the same step, before `rosdep install` (and `rosdep init` once, as root).",
          snippet: "RUN rosdep update && rosdep install --from-paths src --ignore-src -y")
      ],
      docs: ["https://docs.ros.org/en/humble/Tutorials/Intermediate/Rosdep.html"],
      examples: [
        "ERROR: your rosdep installation has not been initialized yet.  Please run:\n\n    rosdep update"
      ]
    ),
    Rule(
      id: "rosdep-other-ubuntu", partOf: "rosdep-keys", family: "compilers", subject: .package,
      title: "This release of ROS has no packages for {system}: rosdep does not know {key} there",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: ["No definition of [{key}] for OS version [{system}]"],
      causes: [
        "Each release of ROS supports one release of Ubuntu, and `rolling` moves on: the image's is too old, or `--rosdistro` names another release."
      ],
      fixes: [
        "Use an image of the Ubuntu release that the ROS release supports, or a branch of the sources and a `--rosdistro` for this Ubuntu (focal: noetic, foxy, galactic; jammy: humble; noble: jazzy).",
        "If only one key is missing, skip it: `rosdep install --skip-keys {key}`.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'cat /etc/os-release; echo $ROS_DISTRO'"],
      docs: ["https://www.ros.org/reps/rep-2000.html"],
      examples: ["demo: No definition of [ament_lint_common] for OS version [focal]"]
    ),
    Rule(
      id: "rosdep-keys", family: "compilers", subject: .package,
      title: "rosdep has no system package for {key|some keys} of the workspace",
      level: 85, confidence: .likely,
      patterns: [
        Pattern(
          "could not have their rosdep keys resolved", more: ["Cannot locate rosdep definition for [{key}]"]),
        "Cannot locate rosdep definition for [{key}]",
      ],
      causes: [
        "`rosdep update` did not run, or no ROS distribution is set (ROS_DISTRO): then even catkin is unknown.",
        "A package of the workspace is missing, or is for a different ROS distribution.",
      ],
      fixes: [
        Fix(
          "If {key|the key} is a package that is not released for this distribution, clone it into the workspace, or skip it with `--skip-keys`.",
          snippet: "rosdep install --from-paths src --ignore-src -y --skip-keys {key|<key>}",
          unless: ["[catkin]", "[roscpp]", "[rclcpp]", "[ament_cmake]", "[std_msgs]", "[rospy]"]),
        Fix(
          "Set the ROS distribution, and run `rosdep update` in the same step.",
          snippet:
            "RUN . /opt/ros/$ROS_DISTRO/setup.sh && rosdep update && rosdep install --from-paths src --ignore-src -y --rosdistro $ROS_DISTRO"
        ),
      ],
      docs: ["https://docs.ros.org/en/independent/api/rosdep/html/"],
      examples: ["my_robot: Cannot locate rosdep definition for [catkin]"]
    ),
    Rule(
      id: "mkdocs-strict", family: "compilers", subject: .program,
      title: "mkdocs treats warnings as errors (strict mode): {problem|see the warnings above}",
      level: 82, confidence: .certain,
      patterns: [
        Pattern("Exited with {number#} warnings in strict mode", more: ["WARNING -  {problem...}"]),
        Pattern("Aborted with {number#} warnings in strict mode", more: ["WARNING -  {problem...}"]),
      ],
      causes: ["A link or file in the documentation does not exist."],
      fixes: [
        "Fix the warning: use https:// for a link to another site, and the correct path for a link to a file; or build without strict mode."
      ],
      docs: ["https://www.mkdocs.org/user-guide/configuration/#strict"],
      examples: [
        "WARNING -  Documentation file 'a.md' contains a link to 'b.org' which is not found in documentation files.\nExited with 1 warnings in strict mode."
      ]
    ),
    Rule(
      id: "vcpkg-shallow-clone", partOf: "vcpkg-failed", family: "compilers", subject: .file,
      title:
        "The vcpkg clone does not contain the commit {commit|of the baseline}, which the manifest requires",
      level: 93, confidence: .certain,
      patterns: [
        "while checking out baseline from commit '{commit}'",
        "error: failed to `git show` versions/baseline.json",
        "error: vcpkg was cloned as a shallow repository",
      ].map {
        Pattern(
          $0,
          more: [
            "CMake Error at {folder}/scripts/buildsystems/vcpkg.cmake",
            "CMAKE_TOOLCHAIN_FILE={folder}/scripts/buildsystems/vcpkg.cmake",
            "shallow repository in: {folder}",
          ])
      },
      causes: [
        "vcpkg was cloned with `--depth 1`: the clone has only one commit, and `builtin-baseline` in vcpkg.json is a different one.",
        "The clone, or the image that contains it, is older than the baseline.",
      ],
      fixes: [
        Fix(
          "Clone vcpkg with its full history: remove `--depth`.",
          snippet: "RUN git clone https://github.com/microsoft/vcpkg.git {folder|<folder>}",
          when: ["--depth"]),
        Fix(
          "Fetch the full history before this step.",
          snippet: "RUN git -C {folder|$VCPKG_ROOT} fetch --unshallow",
          when: ["shallow"], unless: ["--depth"]),
        Fix(
          "Update the vcpkg clone, which is older than the baseline; it needs its full history (no `--depth`).",
          snippet: "RUN git -C {folder|$VCPKG_ROOT} fetch", unless: ["--depth", "shallow"]),
        "Or set `builtin-baseline` in vcpkg.json to the commit of this clone.",
      ],
      verify: ["RUN git -C {folder|$VCPKG_ROOT} log --oneline | wc -l"],
      docs: [
        "https://learn.microsoft.com/en-us/vcpkg/reference/vcpkg-json#builtin-baseline",
        "https://learn.microsoft.com/en-us/vcpkg/troubleshoot/versioning",
      ],
      examples: [
        Example(
          "error: while checking out baseline from commit '1f3a9c0d2b', failed to `git show` versions/baseline.json. This may be fixed by fetching commits with `git fetch`.\nCMake Error at /vcpkg/scripts/buildsystems/vcpkg.cmake:941 (message):\n  vcpkg install failed.  See logs for more information:",
          dockerfile: "RUN git clone --depth 1 https://github.com/microsoft/vcpkg.git /vcpkg"),
        "error: vcpkg was cloned as a shallow repository in: /vcpkg/.git",
      ],
      implies: ["vcpkg-failed", "cmake-error", "cmake-no-compiler"]
    ),
    Rule(
      id: "zephyr-sdk-toolchain", family: "languages", subject: .program,
      title: "The Zephyr SDK has no toolchain {toolchain}",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [Pattern("ERROR: Unknown toolchain '{toolchain}'", inStep: "setup.sh")],
      causes: [
        "`-t` of setup.sh needs the full name of a toolchain of this SDK release, such as `arm-zephyr-eabi`; names change between releases."
      ],
      fixes: [
        Fix(
          "Use a name from the list of toolchains that this SDK has.",
          snippet: "./setup.sh -h   # in the folder of the SDK"),
        "For Espressif chips, there is a toolchain for each chip (`xtensa-espressif_<chip>_zephyr-elf`); RISC-V chips use `riscv64-zephyr-elf`.",
      ],
      docs: ["https://docs.zephyrproject.org/latest/develop/toolchains/zephyr_sdk.html"],
      examples: [
        Example("ERROR: Unknown toolchain 'stm32'", step: "[3/5] RUN ./setup.sh -t stm32 -c", exitCode: 2)
      ]
    ),
  ]
}
