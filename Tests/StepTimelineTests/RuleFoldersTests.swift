import Foundation
import StepTimeline
import Testing

/// A rule is in the folder of its family, so that its heading in `buildlog explain` says where to find it.
@Suite struct RuleFoldersTests {
  /// The folder below `Diagnosis/Rules` of each family.
  private static let folders = [
    "apk": "Alpine", "apt": "Debian", "buildkit": "Engine", "cargo": "Rust", "ci": "Engine",
    "compilers": "Native", "compose": "Engine", "dns-network": "Network", "dockerfile": "Dockerfile",
    "dotnet": "DotNet", "filesystem": "Shell", "git": "Git", "go-modules": "Go", "jvm": "Java",
    "languages": "Languages", "npm": "Node", "php": "Languages", "pip": "Python", "platform": "Engine",
    "registry": "Registry", "resources": "Engine", "rpm": "RedHat", "ruby": "Languages", "shell": "Shell",
    "tls": "Network",
  ]

  /// Files with rules of families that have another folder, each with its reason.
  private static let guests: [String: (families: Set<String>, reason: String)] = [
    "Languages/LockFiles": (
      ["cargo", "npm", "pip"], "a lock file that is out of date, language by language"
    ),
    "Languages/AgedTools": (
      ["apt", "dns-network", "dotnet", "npm", "pip", "registry", "rpm", "shell"],
      "tools and addresses of which a newer release no longer fits"
    ),
    "Languages/FailingTests": (
      ["cargo", "compilers", "go-modules", "npm", "pip"], "failed tests, language by language"
    ),
    "Engine/OtherBuilders": (
      ["dockerfile", "registry", "shell"], "what Buildah and Podman say in place of BuildKit"
    ),
    "Engine/HostingPlatforms": (["dockerfile"], "an instruction that a platform does not take"),
    "Engine/Kaniko": (
      ["dockerfile", "filesystem", "registry"], "what kaniko says in place of BuildKit"
    ),
    "Engine/RunnerLimits": (
      ["registry"], "an old engine, and kaniko without certificates, show at a registry"
    ),
    "Engine/CacheTransfer": (["registry"], "a cache is kept in a registry"),
    "Engine/BuildClients": (
      ["compose", "dockerfile"], "a bake file or a command line that the client refuses"
    ),
    "Engine/RemoteContext": (["dockerfile", "registry"], "a context that is an address"),
    "Engine/BuildKitLimits": (["dockerfile"], "an instruction that this BuildKit does not know"),
    "Registry/RegistryReach": (["buildkit"], "what a registry that is out of reach looks like"),
    "Dockerfile/DockerfileFrontend": (["buildkit"], "the frontend is an image of the engine's"),
    "Debian/AptCandidates": (["apk", "platform"], "a package that the distribution does not have"),
    "Shell/ForeignCommands": (["apt"], "a command of another distribution or release"),
    "Shell/ShellCommands": (["apt"], "a command that ends later than its author thought"),
    "Shell/ServicesInSteps": (["platform"], "systemd is asked for, and no build runs it"),
    "Shell/ScriptFiles": (["platform"], "a script that the kernel does not run"),
    "Native/BuildTools": (["languages"], "tools that build whatever the language"),
    "Go/GoNative": (["dockerfile", "platform"], "a Go program that does not run in its image"),
    "Go/GoHTTPProxy": (["dns-network"], "proxy settings that the go command reads"),
    "Go/GoTools": (["dns-network"], "scripts that install Go tools"),
  ]

  /// The families that the files name, by the file's path without its ending.
  private static func families() throws -> [String: Set<String>] {
    let root = SourceFile.root.appending(path: "Sources/StepTimeline/Diagnosis/Rules")
    var families: [String: Set<String>] = [:]
    for folder in try FileManager.default.contentsOfDirectory(atPath: root.path) {
      let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      for file in files where file.hasSuffix(".swift") {
        let text = try String(contentsOf: root.appending(path: "\(folder)/\(file)"), encoding: .utf8)
        let named = text.components(separatedBy: "family: \"").dropFirst().compactMap {
          $0.split(separator: "\"").first.map(String.init)
        }
        families["\(folder)/\(file.dropLast(".swift".count))"] = Set(named)
      }
    }
    return families
  }

  @Test func everyFamilyHasAFolder() throws {
    let families = Set(RuleCatalog.all.map(\.family))
    #expect(families.subtracting(Self.folders.keys) == [], "a family without a folder")
    #expect(Set(Self.folders.keys).subtracting(families) == [], "a family without a rule")
    let named = try Self.families().values.reduce(into: Set()) { $0.formUnion($1) }
    #expect(named == families, "the test reads the files otherwise than the compiler")
  }

  @Test func everyRuleIsInTheFolderOfItsFamily() throws {
    for (file, families) in try Self.families() {
      let strangers = families.filter {
        Self.folders[$0] != file.split(separator: "/").first.map(String.init)
      }
      #expect(strangers.subtracting(Self.guests[file]?.families ?? []) == [], "\(file)")
    }
  }

  @Test func everyGuestIsThere() throws {
    let families = try Self.families()
    for (file, guest) in Self.guests {
      #expect(guest.families.subtracting(families[file] ?? []) == [], "\(file)")
    }
  }
}
