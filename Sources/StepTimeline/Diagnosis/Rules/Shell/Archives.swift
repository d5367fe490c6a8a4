extension RuleCatalog {
  /// Archives that tar or unzip cannot unpack.
  static let archives: [Rule] = [
    Rule(
      id: "tar-owner-not-mapped", family: "filesystem",
      title: "tar cannot change the owner of files to UID {uid}: the rootless builder does not map it",
      level: 91, confidence: .certain,
      patterns: ["Cannot change ownership to uid {uid#}, gid {gid#}: Invalid argument"],
      causes: [
        "The archive stores the UID of its files, and tar keeps it if it runs as root. The builder maps only 65,536 IDs."
      ],
      fixes: [
        Fix(
          "Extract the archive with `--no-same-owner`.", snippet: "RUN tar --no-same-owner -xf <file>",
          change: .option("--no-same-owner", of: "tar")),
        Fix(
          "Or assign a larger range of subordinate IDs to the builder's user, one that no other line of /etc/subuid or /etc/subgid uses.",
          snippet: "sudo usermod --add-subuids <start>-<end> --add-subgids <start>-<end> \"$USER\""),
      ],
      verify: ["docker run --rm {image} cat /proc/self/uid_map"],
      docs: [
        "https://www.gnu.org/software/tar/manual/html_node/Attributes.html",
        "https://docs.docker.com/engine/security/rootless/",
      ],
      examples: ["tar: ./usr/include: Cannot change ownership to uid 376730, gid 89939: Invalid argument"]
    ),
    Rule(
      id: "tar-mode-not-permitted", family: "filesystem",
      title: "tar cannot change file modes: Docker or libseccomp on the host is too old for this image",
      level: 90, confidence: .likely,
      patterns: [": Cannot change mode to {mode}: Operation not permitted"],
      causes: [
        "New C libraries use the system call `fchmodat2`, which an old Docker or libseccomp on the host blocks.",
        "The files are on a mount that does not allow mode changes.",
      ],
      fixes: [
        "Update Docker, containerd and libseccomp on the build host.",
        Fix("As a stopgap, use an older base image (`debian:bookworm`).", snippet: "FROM debian:bookworm"),
      ],
      verify: ["docker version; uname -r"],
      docs: [
        "https://docs.docker.com/engine/security/seccomp/",
        "https://github.com/docker-library/official-images/issues/16829",
      ],
      examples: ["tar: app/config: Cannot change mode to rwxrwxr-x: Operation not permitted"]
    ),
    Rule(
      id: "unzip-not-a-zip", family: "filesystem",
      title: "The archive is damaged, truncated or not a zip file",
      level: 80, confidence: .likely,
      patterns: [
        "unzip: short read", "zipfile.BadZipFile: File is not a zip file",
        "BadZipFile: File is not a zip file", "zipfile.BadZipfile: File is not a zip file",
      ],
      causes: ["The download was cut off, or an error page was saved under the archive's name."],
      fixes: [
        Fix(
          "Download the archive with `curl -fsSL --retry 5`: it follows redirects, retries, and fails on HTTP errors.",
          snippet: "RUN curl -fsSL --retry 5 -o <file>.zip <address> && unzip <file>.zip"),
        "Check that the URL still serves the file.",
      ],
      docs: ["https://curl.se/docs/manpage.html#-f"],
      examples: ["unzip: short read", "zipfile.BadZipFile: File is not a zip file"]
    ),
    Rule(
      id: "unzip-exit-9", partOf: "unzip-not-a-zip", family: "filesystem", subject: .download,
      title: "unzip did not get a zip file (exit code 9)",
      level: 81, confidence: .likely,
      repairs: [],
      patterns: [
        .exitCode(9, inStep: "&& unzip "), .exitCode(9, inStep: "; unzip "),
        .exitCode(9, inStep: "RUN unzip "),
        .exitCode(9, inStep: "unzip -"),
      ],
      causes: [
        "The file is not there: its name or folder is different.",
        "The download is an error page: the address or the version in it is wrong (an extra or a missing `v`), and curl without `-f` does not fail.",
        "The download was cut off.",
      ],
      fixes: [
        Fix(
          "Download the archive with `curl -fsSL`: it fails on HTTP errors and follows redirects. Then check the address and the version in it.",
          snippet: "RUN curl -fsSL --retry 5 -o <file>.zip <address> && unzip <file>.zip")
      ],
      verify: ["curl -fsSLI <address>"],
      docs: ["https://curl.se/docs/manpage.html#-f", "https://linux.die.net/man/1/unzip"],
      examples: [
        Example(step: "[2/3] RUN curl -O https://example.com/tool.zip && unzip tool.zip", exitCode: 9)
      ]
    ),
  ]
}
