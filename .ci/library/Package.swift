// swift-tools-version: 6.2

import PackageDescription

// A package of its own, as a user of the libraries has one. `.ci/documentation` puts the code of the documentation into
// its targets, a program for each page, and builds it.
let package = Package(
  name: "library",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "buildlog", path: "../..")
  ],
  targets: ["ParserPage", "TimelinePage", "SummaryComment", "WatchingABuild", "Readme"].map {
    .executableTarget(
      name: $0,
      dependencies: [
        .product(name: "BuildLogParser", package: "buildlog"),
        .product(name: "StepTimeline", package: "buildlog"),
      ])
  },
  swiftLanguageModes: [.v6]
)
