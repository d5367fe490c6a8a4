import Testing

@testable import StepTimeline

/// Which tool runs on which version of a language.
@Suite("Facts about tools and their runtimes") struct RuntimeNeedsTests {
  @Test(
    "The newest release for a runtime",
    arguments: [
      ("bundler", ToolReleases.Runtime.ruby, "2.7.5", "2.4.22"), ("bundler", .ruby, "2.6", "2.4.22"),
      ("bundler", .ruby, "2.5.3", "2.3.27"), ("bundler", .ruby, "2.2.10", "1.17.3"),
      ("bundler", .ruby, "3.0.2", "2.5.23"),
      ("bundler", .ruby, "3.1.4", "2.6.9"), ("rubygems", .ruby, "2.6.3", "3.4.22"),
      ("nokogiri", .ruby, "2.6.3", "1.13.10"),
      ("npm", .node, "16.20.2", "9.9.4"), ("npm", .node, "14.21.3", "9.9.4"),
      ("npm", .node, "12.22.12", "8.19.4"),
      ("npm", .node, "10.24.1", "7.24.2"), ("npm", .node, "8.17.0", "6.14.18"),
      ("pnpm", .node, "16.20.2", "8.15.9"),
      ("pip", .python, "3.6.15", "21.3.1"), ("setuptools", .python, "3.7", "68.0.0"),
      ("numpy", .python, "3.8.20", "1.24.4"),
      ("redis", .php, "7.0.33", "5.3.7"), ("xdebug", .php, "7.4", "3.1.6"),
      ("xdebug", .php, "5.6.40", "2.5.5"),
      ("composer", .php, "7.1.33", "2.2.25"),
    ]
  ) func newest(_ tool: String, _ runtime: ToolReleases.Runtime, _ version: String, _ expected: String) {
    #expect(ToolReleases.newest(of: tool, on: runtime, version: version)?.last == expected)
  }

  @Test("The newest release needs no pin where the runtime is new enough")
  func noPin() throws {
    #expect(try #require(ToolReleases.newest(of: "bundler", on: .ruby, version: "3.3")).last == nil)
    #expect(try #require(ToolReleases.newest(of: "npm", on: .node, version: "24.15.0")).last == nil)
    #expect(ToolReleases.newest(of: "bundler", on: .node, version: "22") == nil)
    #expect(ToolReleases.newest(of: "unheard-of", on: .ruby, version: "3.3") == nil)
    #expect(ToolReleases.newest(of: "poetry", on: .python, version: "2.7") == nil)
  }

  @Test("The runtime that a release needs")
  func needs() {
    #expect(ToolReleases.release(of: "npm", version: "10.8.2")?.needs == "18.17")
    #expect(ToolReleases.release(of: "npm", version: "11.0.0")?.needs == "20.17")
    #expect(ToolReleases.release(of: "bundler", version: "2.5.6")?.needs == "3.0")
    #expect(ToolReleases.release(of: "bundler", version: "1.16.0")?.needs == "1.8.7")
    #expect(ToolReleases.release(of: "Django", version: "4.2.11")?.needs == "3.8")
    #expect(ToolReleases.getPip(for: "3.7.17") == "https://bootstrap.pypa.io/pip/3.7/get-pip.py")
    #expect(ToolReleases.getPip(for: "3.12") == nil)
  }

  @Test("A tool's rows go from the newest to the oldest")
  func order() {
    let tools = Set(FactTable.rows(ToolReleases.table).map { String($0[0]) })
    for tool in tools {
      let releases = ToolReleases.releases(of: tool)
      #expect(releases.count == FactTable.rows(ToolReleases.table, of: tool).count)
      for (newer, older) in zip(releases, releases.dropFirst()) {
        #expect(older.last != nil, "\(tool)")
        if let needed = VersionNumber(newer.needs), let before = VersionNumber(older.needs) {
          #expect(before < needed, "\(tool) \(newer.needs)")
        } else {
          Issue.record("\(tool)")
        }
      }
    }
  }

  @Test("JDKs and Gradle")
  func java() {
    #expect(RuntimeNeeds.java(forGradle: "6.9.4") == .init(oldest: 8, newest: 15))
    #expect(RuntimeNeeds.java(forGradle: "8.5")?.newest == 21)
    #expect(RuntimeNeeds.java(forGradle: "9.0")?.oldest == 17)
    #expect(RuntimeNeeds.gradle(forJava: 17) == "7.3")
    #expect(RuntimeNeeds.gradle(forJava: 99) == nil)
    #expect(RuntimeNeeds.java(forClassFile: 61) == 17)
    #expect(RuntimeNeeds.java(forClassFile: 0) == nil)
  }

  @Test("Targets, editions and lock files")
  func files() {
    #expect(RuntimeNeeds.dotnetSDK(forTarget: "net8.0")?.tag == "8.0")
    #expect(RuntimeNeeds.dotnetSDK(forTarget: "netcoreapp3.1")?.image == "mcr.microsoft.com/dotnet/core/sdk")
    #expect(RuntimeNeeds.dotnetSDK(forTarget: "net6.0-windows")?.tag == "6.0")
    #expect(RuntimeNeeds.dotnetSDK(forTarget: "net472") == nil)
    #expect(RuntimeNeeds.endOfDotnet("6.0") == Day("2024-11-12"))
    #expect(RuntimeNeeds.rust(forEdition: "2024") == "1.85")
    #expect(RuntimeNeeds.rust(forLockFile: 4) == "1.78")
    #expect(RuntimeNeeds.pnpm(forLockFile: "'9.0'".filter { $0 != "'" }) == [10, 9])
    #expect(RuntimeNeeds.pnpm(forLockFile: "5.4") == [7])
    #expect(RuntimeNeeds.pnpm(forLockFile: "7") == [])
    #expect(RuntimeNeeds.npm(forLockFile: 1) == [6, 5])
    #expect(RuntimeNeeds.go(forPackage: "log/slog") == "1.21")
    #expect(RuntimeNeeds.go(forPackage: "fmt") == nil)
  }

  @Test("The release of .NET images")
  func dotnetImages() {
    #expect(DotnetImages.release(of: "mcr.microsoft.com/dotnet/core/sdk", tag: "2.2")?.codename == "stretch")
    #expect(
      DotnetImages.release(of: "mcr.microsoft.com/dotnet/aspnet", tag: "8.0-jammy-chiseled")?.codename
        == "jammy")
    #expect(
      DotnetImages.release(of: "mcr.microsoft.com/dotnet/sdk", tag: "6.0-alpine3.18")?.version == "3.18")
    #expect(DotnetImages.release(of: "mcr.microsoft.com/dotnet/sdk", tag: "8.0-nanoserver-ltsc2022") == nil)
    #expect(DotnetImages.release(of: "mcr.microsoft.com/dotnet/sdk", tag: "latest") == nil)
    #expect(DotnetImages.release(of: "example.com/dotnet/sdk", tag: "8.0") == nil)
  }
}
