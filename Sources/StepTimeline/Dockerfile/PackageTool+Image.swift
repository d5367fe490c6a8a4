extension PackageTool {
  /// The manager of an image, as far as its name says.
  ///
  /// Official language images are Debian unless their tag says otherwise (docker-library/official-images).
  init?(image: ImageName) {
    let name = image.repository.lowercased()
    let tag = image.tag?.lowercased() ?? ""
    let whole = name + ":" + tag
    let has = { (words: [String]) in words.contains { word in whole.hasText(word) } }
    if has(["windowsservercore", "nanoserver"]) { return nil }
    if has(["alpine", "wolfi", "chainguard"]) {
      self = .apk
    } else if has(["ubi-minimal", "ubi8-minimal", "ubi9-minimal", "ubi10-minimal"]) {
      self = .microdnf
    } else if has(["centos:6", "centos:7", "amazonlinux:1", "amazonlinux:2018"])
      || (name == "amazonlinux" && tag.hasPrefix("2") && !tag.hasPrefix("2023"))
    {
      self = .yum
    } else if has([
      "fedora", "centos", "rocky", "almalinux", "amazonlinux", "corretto", "/ubi", "ubi8", "ubi9", "redhat",
      "oraclelinux",
    ]) {
      self = .dnf
    } else if has(["opensuse", "sles", "suse/"]) {
      self = .zypper
    } else if has(["archlinux"]) {
      self = .pacman
    } else if has([
      "debian", "ubuntu", "minideb", "trixie", "bookworm", "bullseye", "buster", "stretch", "jessie",
      "wheezy", "-slim", "jammy", "noble", "focal", "bionic", "xenial",
    ]) {
      self = .apt
    } else {
      switch image.official {
      // Not openjdk: its plain tags are Oracle Linux since 17.
      case "golang", "node", "python", "ruby", "rust", "php", "perl", "gcc", "maven", "gradle",
        "buildpack-deps", "swift", "haskell", "nginx", "postgres", "redis", "httpd", "eclipse-temurin",
        "elixir", "erlang", "julia", "r-base", "tomcat", "jruby", "pypy", "wordpress", "drupal", "composer",
        "mongo", "mysql", "mariadb", "rabbitmq", "elasticsearch", "logstash", "kibana", "neo4j":
        self = .apt
      default: return nil
      }
    }
  }

  /// Whether an image is known to have no manager of packages.
  static func isMissing(in image: ImageName) -> Bool {
    let name = image.repository.lowercased()
    return image.official == "busybox" || name.hasText("distroless")
      || (name.hasText("ubi") && name.hasSuffix("-micro"))
  }

  /// Finds the manager from a step's output: each distribution's shell and tools word their errors differently.
  init?(output: [String]) {
    for line in output {
      // dash, which is Debian's and Ubuntu's sh, numbers the command.
      if line.hasPrefix("/bin/sh: 1: ") || line.hasPrefix("E: ") || line.hasPrefix("Get:1 ") {
        self = .apt
        return
      }
      if line.hasPrefix("fetch https://dl-cdn.alpinelinux.org") || line.hasText("linux-musl") {
        self = .apk
        return
      }
      if line.hasPrefix("/bin/sh: "), line.hasSuffix(": not found") {
        self = .apk
        return
      }
    }
    return nil
  }

  /// The line that installs packages, with what keeps the layer small.
  func installLine(_ packages: [String]) -> String {
    let list = packages.joined(separator: " ")
    switch self {
    case .apt:
      return
        "RUN apt-get update && apt-get install -y --no-install-recommends \(list) && rm -rf /var/lib/apt/lists/*"
    case .apk: return "RUN apk add --no-cache \(list)"
    case .dnf, .yum, .microdnf: return "RUN \(rawValue) install -y \(list) && \(rawValue) clean all"
    case .zypper: return "RUN zypper --non-interactive install \(list) && zypper clean --all"
    case .pacman: return "RUN pacman -Sy --noconfirm \(list)"
    }
  }
}
