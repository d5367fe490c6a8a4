import Testing

@testable import StepTimeline

/// When a release ended, and where its packages are since.
@Suite("Facts about releases of distributions") struct DistributionReleasesTests {
  @Test("A release is found by its number, its codename and its states")
  func names() {
    #expect(DistributionReleases.release(.debian, "9")?.codename == "stretch")
    #expect(DistributionReleases.release(.debian, "9.13")?.codename == "stretch")
    #expect(DistributionReleases.release(.debian, "Stretch")?.version == "9")
    #expect(DistributionReleases.release(.ubuntu, "18.04.6")?.codename == "bionic")
    #expect(DistributionReleases.release(.ubuntu, "18") == nil)
    #expect(DistributionReleases.release(.alpine, "3.12.1")?.version == "3.12")
    #expect(DistributionReleases.release(.alpine, "edge") == nil)
    #expect(DistributionReleases.release(codename: "focal")?.name == "Ubuntu 20.04 (focal)")
    #expect(DistributionReleases.release(codename: "nothing") == nil)
  }

  @Test("What has ended depends on the day")
  func status() throws {
    let buster = try #require(DistributionReleases.release(.debian, "buster"))
    #expect(buster.status(on: Day("2019-01-01")) == .upcoming)
    #expect(buster.status(on: Day("2024-06-30")) == .supported)
    #expect(buster.status(on: Day("2024-07-15")) == .ended)
    #expect(buster.status(on: Day("2025-08-01")) == .archived)
    #expect(buster.status(on: nil) == .archived)
    let stretch = try #require(DistributionReleases.release(.debian, "stretch"))
    #expect(stretch.status(on: Day("2023-03-01")) == .ended)
    #expect(stretch.status(on: Day("2023-04-24")) == .archived)
    let bionic = try #require(DistributionReleases.release(.ubuntu, "bionic"))
    #expect(bionic.status(on: nil) == .ended)
    #expect(DistributionReleases.newest(.debian, on: Day("2022-01-01"))?.codename == "bullseye")
  }

  @Test("The archive's sources have no suite that it lacks")
  func sources() throws {
    let stretch = try #require(DistributionReleases.release(.debian, "stretch"))
    let sources = try #require(stretch.archivedSources)
    #expect(
      sources.lines() == [
        "deb http://archive.debian.org/debian stretch main",
        "deb http://archive.debian.org/debian-security stretch/updates main",
      ])
    #expect(sources.missingSuites == ["stretch-updates"])
    #expect(stretch.archivedImage(slim: true) == "debian/eol:stretch-slim")
    let jessie = try #require(DistributionReleases.release(.debian, "jessie")?.archivedSources)
    #expect(jessie.lines(on: Day("2022-01-01"))[0].hasPrefix("deb http"))
    #expect(jessie.lines()[0].hasPrefix("deb [trusted=yes] http"))
    let eoan = try #require(DistributionReleases.release(.ubuntu, "eoan")?.archivedSources)
    #expect(eoan.lines()[1] == "deb http://old-releases.ubuntu.com/ubuntu eoan-updates main")
    // Long-term releases of Ubuntu stay where they are, and Debian 12 is no old release.
    #expect(DistributionReleases.release(.ubuntu, "xenial")?.archivedSources == nil)
    #expect(DistributionReleases.release(.debian, "bookworm")?.archivedSources == nil)
    #expect(DistributionReleases.release(.centos, "7")?.archiveHost == "vault.centos.org")
  }

  @Test("Releases are in order and end after they began")
  func table() {
    for distribution in Distribution.allCases {
      let releases = DistributionReleases.releases(of: distribution)
      #expect(!releases.isEmpty)
      for (earlier, later) in zip(releases, releases.dropFirst()) {
        #expect(earlier.released <= later.released)
      }
      for release in releases {
        if let end = release.end { #expect(release.released < end) }
        if let left = release.leftMirrors { #expect(release.released < left) }
      }
    }
  }

  @Test(
    "A day is read from the time of a log",
    arguments: ["2024-07-15", "2024-07-15T10:11:12Z", "2024-07-15 10:11"])
  func days(_ text: String) {
    #expect(Day(text) == Day(number: 2024_07_15))
    #expect(Day("\(Day(text)!)") == Day(text))
  }

  @Test("What is no day is none", arguments: ["", "2024", "2024-13-01", "24-01-01", "2024-07-155", "today"])
  func noDays(_ text: String) { #expect(Day(text) == nil) }
}
