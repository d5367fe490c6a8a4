extension RuleCatalog {
  /// Archives that tar or unzip cannot unpack.
  static let archives: [Rule] = [
    Rule(
      id: "tar-owner-not-mapped", family: "filesystem",
      title: "tar cannot give files to the user number {uid}, which this rootless builder does not map",
      level: 91, confidence: .certain,
      patterns: ["Cannot change ownership to uid {uid#}, gid {gid#}: Invalid argument"],
      causes: [
        "The archive names its maker's user number, and as root tar keeps it; the builder maps 65,536 numbers."
      ],
      fixes: [
        Fix(
          "Have tar not keep owners.", snippet: "RUN tar --no-same-owner -xf <file>",
          change: .option("--no-same-owner", of: "tar")),
        Fix(
          "Or give the builder's user a larger range.",
          snippet: "sudo usermod --add-subuids 100000-1100000 --add-subgids 100000-1100000 \"$USER\""),
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
      title: "tar may not change the modes of files: the host's Docker is older than the image needs",
      level: 90, confidence: .likely,
      patterns: [": Cannot change mode to {mode}: Operation not permitted"],
      causes: [
        "New C libraries use the system call fchmodat2, which an old libseccomp or Docker on the host refuses.",
        "The files lie on a mount that allows no such change.",
      ],
      fixes: [
        "Update Docker, containerd and libseccomp on the host that builds.",
        Fix("As a stopgap, an older base image.", snippet: "FROM debian:bookworm"),
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
      title: "The archive is damaged, cut or no zip file",
      level: 80, confidence: .likely,
      patterns: [
        "unzip: short read", "zipfile.BadZipFile: File is not a zip file",
        "BadZipFile: File is not a zip file", "zipfile.BadZipfile: File is not a zip file",
      ],
      causes: ["The download was cut off, or an error page was saved under the name of the archive."],
      fixes: [
        Fix(
          "Let curl fail on an error, follow redirects and try again.",
          snippet: "RUN curl -fsSL --retry 5 -o <file>.zip <address> && unzip <file>.zip"),
        "Check that the address still serves the file.",
      ],
      docs: ["https://curl.se/docs/manpage.html#-f"],
      examples: ["unzip: short read", "zipfile.BadZipFile: File is not a zip file"]
    ),
  ]
}
