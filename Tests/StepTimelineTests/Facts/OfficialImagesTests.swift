import Testing

@testable import StepTimeline

/// Which release a tag of an official image is on, and which tags have the same version on a newer one.
@Suite("Facts about official images") struct OfficialImagesTests {
  /// Their tags name every suite that they are on.
  private static let languages = ["node", "python", "ruby", "php", "golang", "rust", "openjdk"]
  static let summer2024 = Day("2024-07-15")

  @Test(
    "A tag is on the release of its last build",
    arguments: [
      ("node:10", "stretch"), ("node:10-slim", "stretch"), ("node:10.14.1-slim", "stretch"),
      ("node:6", "stretch"),
      ("node:4.2.2", "jessie"), ("node:carbon", "stretch"), ("node:boron", "stretch"),
      ("node:12-slim", "stretch"),
      ("node:15.3.0", "stretch"), ("node:14", "buster"), ("node:14.15.1", "stretch"),
      ("node:16-slim", "buster"),
      ("node:18", "bookworm"), ("node:lts-stretch-slim", "stretch"), ("node:10-buster", "buster"),
      ("php:5.6-apache", "stretch"), ("php:7.0-fpm", "stretch"), ("php:7.1.22", "stretch"),
      ("php:7.2-fpm", "buster"),
      ("php:7.3.4-zts", "stretch"), ("php:7.4-cli", "bullseye"), ("php:8.0-fpm", "bullseye"),
      ("php:8.2-apache", "bookworm"),
      ("ruby:2.3", "stretch"), ("ruby:2.3.8", "stretch"), ("ruby:2.5.3", "stretch"), ("ruby:2.5", "buster"),
      ("ruby:2.6.1", "stretch"), ("ruby:2.6-slim", "bullseye"), ("ruby:2.7.2", "buster"),
      ("ruby:2.7", "bullseye"),
      ("python:3.4", "stretch"), ("python:2.7", "buster"), ("python:2.7.16-slim-stretch", "stretch"),
      ("python:3.7-slim", "bookworm"), ("python:3.6", "bullseye"), ("python:3.9", "bookworm"),
      ("golang:1.9", "stretch"), ("golang:1.8.1", "jessie"), ("golang:1.13-stretch", "stretch"),
      ("golang:1.20", "bookworm"), ("golang:1.16.6", "buster"), ("rust:1.31", "stretch"),
      ("openjdk:8", "bullseye"), ("openjdk:8u222-stretch", "stretch"), ("openjdk:8u222-jdk", "stretch"),
      ("openjdk:8u222-jdk-slim", "buster"), ("openjdk:11-jre-slim", "bullseye"),
      ("debian:9.6-slim", "stretch"), ("debian:stretch-slim", "stretch"), ("debian:latest", "bookworm"),
      ("debian:stable-slim", "bookworm"), ("debian:oldstable", "bullseye"), ("ubuntu:latest", "noble"),
      ("ubuntu:18.04", "bionic"), ("ubuntu:focal-20230605", "focal"),
      ("buildpack-deps:stretch-scm", "stretch"),
      ("docker.io/library/node:10", "stretch"), ("arm32v7/node:10", "stretch"),
      ("bitnami/minideb:stretch", "stretch"),
    ]
  ) func releases(_ image: String, _ codename: String) throws {
    let colon = try #require(image.lastIndex(of: ":"))
    let facts = OfficialImages.facts(
      of: image[..<colon], tag: image[image.index(after: colon)...], on: Self.summer2024)
    #expect(facts?.release?.codename == codename)
  }

  @Test("A tag of Alpine is on the version that it names")
  func alpine() {
    let facts = OfficialImages.facts(of: "node", tag: "15.3.0-alpine3.12", on: nil)
    #expect(facts?.release?.name == "Alpine 3.12")
    #expect(OfficialImages.facts(of: "alpine", tag: "3.16.2", on: nil)?.release?.version == "3.16")
    #expect(OfficialImages.facts(of: "alpine", tag: "edge", on: nil)?.release == nil)
  }

  @Test("A tag that is still built moves to a new release")
  func moving() {
    #expect(
      OfficialImages.facts(of: "python", tag: "3.9", on: Day("2023-05-01"))?.release?.codename == "bullseye")
    #expect(
      OfficialImages.facts(of: "python", tag: "3.9", on: Day("2024-07-01"))?.release?.codename == "bookworm")
    #expect(OfficialImages.facts(of: "python", tag: "3.9", on: nil)?.release?.codename == "trixie")
    #expect(OfficialImages.facts(of: "node", tag: "lts", on: Day("2024-07-01"))?.series?.name == "20")
    #expect(OfficialImages.facts(of: "ruby", tag: "2", on: nil)?.series?.name == "2.7")
    #expect(OfficialImages.facts(of: "python", tag: "3", on: Day("2024-07-01"))?.series?.name == "3.12")
  }

  @Test("Nothing is said of what is not known")
  func unknown() {
    #expect(OfficialImages.facts(of: "example/app", tag: "1", on: nil) == nil)
    #expect(OfficialImages.facts(of: "node", tag: "10.11.0", on: nil)?.release == nil)
    #expect(OfficialImages.facts(of: "node", tag: "10-windowsservercore", on: nil)?.release == nil)
    #expect(OfficialImages.newerReleases(of: "node", tag: "10-onsomething", on: nil).isEmpty)
    #expect(OfficialImages.newerReleases(of: "quay.io/org/node", tag: "10", on: nil).isEmpty)
    #expect(!OfficialImages.knows("node", tag: "10-bullseye", on: nil))
    #expect(!OfficialImages.knows("php", tag: "7.1-fpm-bullseye", on: nil))
    #expect(!OfficialImages.knows("node", tag: "10.25.0", on: nil))
    #expect(OfficialImages.knows("php", tag: "7.1-fpm-buster", on: nil))
  }

  @Test(
    "The same version on a newer release, with the variant",
    arguments: [
      ("node", "10", ["10-buster"]), ("node", "10.14.1-slim", ["10-buster-slim"]),
      ("node", "carbon", ["carbon-buster"]),
      ("node", "10.16.3-stretch-slim", ["10.16.3-buster-slim"]),
      ("node", "12-slim", ["12-buster-slim", "12-bullseye-slim"]),
      ("node", "15.3.0", ["15.3.0-buster"]), ("node", "6", []), ("node", "boron", []),
      ("node", "lts-stretch-slim", ["16-buster-slim", "16-bullseye-slim", "16-bookworm-slim"]),
      ("php", "5.6-apache", []), ("php", "7.0-fpm", []), ("php", "7.1.22", ["7.1-buster"]),
      ("php", "7.2-cli-stretch", ["7.2-cli-buster"]),
      ("php", "7.3.4-zts", ["7.3-zts-buster", "7.3-zts-bullseye"]),
      ("ruby", "2.3", []), ("ruby", "2.5.3", ["2.5-buster"]),
      ("ruby", "2.6.1", ["2.6-buster", "2.6-bullseye"]),
      ("python", "3.4", []), ("python", "2.7.16-slim-stretch", ["2.7.16-slim-buster"]),
      ("python", "3.6-slim-stretch", ["3.6-slim-buster", "3.6-slim-bullseye"]),
      ("python", "3.7.4-stretch", ["3.7.4-buster", "3.7-bullseye", "3.7-bookworm"]),
      ("golang", "1.13-stretch", ["1.13-buster"]), ("golang", "1.9", []),
      ("openjdk", "8u222-stretch", ["8-buster", "8-bullseye"]),
      ("openjdk", "8u212-jdk-slim", ["8-jdk-slim-buster", "8-jdk-slim-bullseye"]),
      ("debian", "9.6-slim", ["10-slim", "11-slim", "12-slim"]),
      ("debian", "stretch-slim", ["buster-slim", "bullseye-slim", "bookworm-slim"]),
    ]
  ) func sameVersion(_ image: String, _ tag: String, _ expected: [String]) {
    #expect(OfficialImages.newerReleases(of: image, tag: tag, on: Self.summer2024).map(\.tag) == expected)
  }

  @Test("Newer series with the same variant")
  func newerSeries() {
    let php = OfficialImages.newerSeries(of: "php", tag: "5.6-apache", on: Self.summer2024)
    #expect(php.map(\.tag).prefix(3) == ["7.0-apache", "7.1-apache", "7.2-apache"])
    #expect(php.first { $0.release.status(on: Self.summer2024) != .archived }?.tag == "7.1-apache")
    #expect(php.last?.tag == "8.3-apache")
    let node = OfficialImages.newerSeries(of: "node", tag: "10-stretch-slim", on: Self.summer2024)
    #expect(node.last?.tag == "22-bookworm-slim")
  }

  @Test("Every tag that is suggested is in the table")
  func suggestionsExist() {
    let tags: [String: [String]] = [
      "node": [
        "4", "6-slim", "8-slim", "10.14.1", "10-stretch", "12", "14", "16", "18", "20", "lts", "10-alpine3.9",
      ],
      "php": [
        "5.6-apache", "7.0-fpm", "7.1-cli", "7.2-zts", "7.3", "7.4", "8.0", "8.1.2", "7.2-fpm-alpine3.8",
      ],
      "ruby": [
        "2.1", "2.2-slim", "2.3", "2.4.1", "2.5", "2.6.1", "2.7.2-slim", "3.0", "3.1", "2.4-alpine3.7",
      ],
      "python": ["2.7", "3.4", "3.5-slim", "3.6", "3.7.3", "3.8", "3.9-slim", "3.10", "2.7-alpine3.6"],
      "golang": ["1.8", "1.9", "1.10", "1.11", "1.12", "1.13", "1.16", "1.20", "1.11-alpine3.7"],
      "rust": ["1.31", "1.45-slim", "1.60", "1.80"], "openjdk": ["8-jdk", "8-jre-slim", "11-jdk", "7-jdk"],
      "postgres": ["9.6", "11", "13"], "debian": ["jessie", "8-slim", "stretch"],
      "ubuntu": ["16.04", "xenial"],
      "eclipse-temurin": ["11-jdk", "17-jre-focal"], "nginx": ["1.15", "1.19-perl"], "perl": ["5.28"],
    ]
    for (image, tags) in tags {
      for tag in tags {
        for day in [Day("2019-09-01"), Day("2022-03-01"), Self.summer2024, nil] {
          let choices =
            OfficialImages.newerReleases(of: image, tag: tag, on: day)
            + OfficialImages.newerSeries(of: image, tag: tag, on: day)
          for choice in choices {
            #expect(
              OfficialImages.knows(image, tag: choice.tag, on: day), "\(image):\(choice.tag) for \(tag)")
            #expect(choice.tag != tag)
          }
        }
      }
    }
  }

  @Test("Every row of every table is read, and its suites and versions are in order")
  func tables() throws {
    let images = [
      "node", "python", "ruby", "php", "golang", "rust", "openjdk", "eclipse-temurin", "perl", "elixir",
      "erlang",
      "haskell", "gcc", "swift", "nginx", "httpd", "postgres", "mysql", "mariadb", "redis",
    ]
    for image in images {
      let table = try #require(OfficialImages.table(of: image, tag: ""))
      #expect(!table.series.isEmpty)
      for series in table.series {
        let place = "\(image):\(series.name)"
        for span in series.suites + series.defaults {
          #expect(DistributionReleases.release(codename: span.suite) != nil, "\(place) \(span.suite)")
          if let from = span.from, let to = span.to { #expect(from < to || from == to, "\(place)") }
        }
        for span in series.alpine {
          #expect(DistributionReleases.release(.alpine, span.suite) != nil, "\(place)")
        }
        for span in series.defaults where Self.languages.contains(image) {
          #expect(
            series.suites.isEmpty || series.suites.contains { $0.suite == span.suite },
            "\(place) \(span.suite)")
        }
        for pair in zip(series.defaults, series.defaults.dropFirst()) {
          let to = try #require(pair.0.to, "\(place)")
          let from = try #require(pair.1.from, "\(place)")
          #expect(to < from, "\(place)")
        }
        if let end = series.end { #expect(series.first < end, "\(place)") }
      }
    }
  }
}
