// swift-tools-version: 6.2

import PackageDescription

var settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A warning that a newer compiler learns must not stop a user's build, only ours.
if Context.environment["BUILDLOG_STRICT"] != nil {
  settings.append(.treatAllWarnings(as: .error))
}

let package = Package(
  name: "buildlog",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "BuildLogParser", targets: ["BuildLogParser"]),
    .library(name: "StepTimeline", targets: ["StepTimeline"]),
    .executable(name: "buildlog", targets: ["buildlog"]),
  ],
  targets: [
    .target(name: "BuildLogParser", swiftSettings: settings),
    .target(
      name: "StepTimeline", dependencies: ["BuildLogParser"], exclude: ["Facts/README.md"],
      swiftSettings: settings),
    .executableTarget(
      name: "buildlog", dependencies: ["BuildLogParser", "StepTimeline"], swiftSettings: settings),
    .testTarget(
      name: "BuildLogParserTests", dependencies: ["BuildLogParser"], swiftSettings: settings),
    .testTarget(
      name: "StepTimelineTests", dependencies: ["BuildLogParser", "StepTimeline"],
      swiftSettings: settings),
    .testTarget(
      name: "buildlogTests", dependencies: ["buildlog"], exclude: ["Fixtures"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
