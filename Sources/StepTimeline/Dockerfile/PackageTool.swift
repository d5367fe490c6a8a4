/// A program that installs a distribution's packages.
enum PackageTool: String, Sendable, Equatable, CaseIterable {
  case apt, apk, dnf, yum, microdnf, zypper, pacman

  /// The manager that a program's name means.
  init?(program: String) {
    switch program {
    // `install_packages` is bitnami/minideb's.
    case "apt-get", "apt", "aptitude", "install_packages": self = .apt
    case "apk": self = .apk
    case "dnf", "dnf5": self = .dnf
    case "yum": self = .yum
    case "microdnf": self = .microdnf
    case "zypper": self = .zypper
    case "pacman": self = .pacman
    default: return nil
    }
  }
}

/// A command that installs packages of the distribution.
struct PackageInstallation: Sendable, Equatable {
  var manager: PackageTool
  /// The packages, with versions as they are written.
  var packages: [ShellWord]
  var command: SimpleCommand
  /// Whether it asks before it installs.
  var asksFirst: Bool

  /// Reads a command; `nil` for one that installs nothing.
  init?(_ command: SimpleCommand) {
    var words = command.words[...]
    while let first = words.first?.text, first == "sudo" || first == "exec" || first == "env" {
      words = words.dropFirst()
      while words.first?.text.contains("=") == true { words = words.dropFirst() }
    }
    guard let program = words.first?.text.split(separator: "/").last.map(String.init),
      let manager = PackageTool(program: program)
    else { return nil }
    let arguments = words.dropFirst()
    let verbs: [String] =
      switch manager {
      case .apt, .dnf, .yum, .microdnf: ["install"]
      case .apk: ["add"]
      case .zypper: ["install", "in"]
      case .pacman: ["-S", "-Sy", "-Syu", "--sync"]
      }
    let isWhole = program == "install_packages"
    guard
      let verb = isWhole
        ? words.startIndex
        : arguments.firstIndex(where: { verbs.contains($0.text) || Self.isSync($0.text, manager) })
    else { return nil }
    self.manager = manager
    self.command = command
    packages = []
    var takesValue = false
    for word in arguments[(verb + 1)...] {
      if takesValue {
        takesValue = false
        continue
      }
      if word.text.hasPrefix("-") {
        takesValue = Self.optionsWithValue.contains(word.text)
        continue
      }
      packages.append(word)
    }
    let isYes = arguments.contains { word in
      let text = word.text
      if text.hasPrefix("--") {
        return ["--yes", "--assume-yes", "--assumeyes", "--noconfirm", "--non-interactive", "--force-yes"]
          .contains(text)
      }
      return text.hasPrefix("-") && (text.contains("y") || text.contains("qq") || text.contains("n"))
        && !text.contains("=")
    }
    asksFirst = manager != .apk && !isYes && !isWhole
  }

  private static func isSync(_ word: String, _ manager: PackageTool) -> Bool {
    manager == .pacman && word.hasPrefix("-S")
  }

  private static let optionsWithValue: Set<String> = [
    "-t", "--target-release", "--default-release", "-o", "--option", "-c", "--config-file", "-X",
    "--repository", "--virtual", "-p", "--root", "--repo", "--enablerepo", "--disablerepo", "--setopt",
    "--releasever",
  ]
}

extension SimpleCommand {
  /// Whether it renews the package lists (`apt-get update`).
  var updatesLists: Bool {
    guard let manager = PackageTool(program: program) else { return false }
    switch manager {
    case .apt: return program == "install_packages" || words.dropFirst().contains { $0.text == "update" }
    case .apk:
      return words.dropFirst().contains {
        ["update", "-U", "--update", "--update-cache", "--no-cache"].contains($0.text)
      }
    case .dnf, .yum, .microdnf, .zypper, .pacman: return true
    }
  }

  /// Whether it throws the package lists away.
  var removesLists: Bool {
    program == "rm" && words.dropFirst().contains { $0.text.hasPrefix("/var/lib/apt") }
  }
}
