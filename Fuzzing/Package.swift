// swift-tools-version: 6.2

import PackageDescription

// A package of its own: every module is built with libFuzzer's instruments.
// `.ci/fuzz` builds and runs it.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "buildlog", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzLogs",
      dependencies: [
        .product(name: "BuildLogParser", package: "buildlog"),
        .product(name: "StepTimeline", package: "buildlog"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
