/// The address of a release's packages after it left the usual mirrors, and the lists of sources that it needs then.
struct ArchivedSources: Equatable, Sendable {
  /// The server that keeps old releases.
  let host: String
  /// The address of the packages: `http://archive.debian.org/debian`.
  let address: String
  /// The address and the suite of the security updates; nil if the archive keeps them with the packages.
  let security: (address: String, suite: String)?
  /// The suites that the archive has at `address`.
  let suites: [String]
  /// Suites that images of this release name, and that the archive does not have: their lines must go.
  let missingSuites: [String]
  /// From this day on, no key that signed the release is valid any more: apt must be made to trust it.
  let keysExpired: Day?

  /// The lines of sources.list.
  func lines(components: String = "main", on day: Day? = nil) -> [String] {
    let untrusted = keysExpired.map { $0 <= day ?? .factsRenewed } ?? false
    let option = untrusted ? "[trusted=yes] " : ""
    var lines = suites.map { "deb \(option)\(address) \($0) \(components)" }
    if let security { lines.append("deb \(option)\(security.address) \(security.suite) \(components)") }
    return lines
  }

  static func == (left: Self, right: Self) -> Bool {
    left.host == right.host && left.address == right.address && left.suites == right.suites
      && left.security?.address == right.security?.address && left.security?.suite == right.security?.suite
  }
}

extension DistributionRelease {
  /// The archive's sources for apt; nil for releases that have none of their own (Ubuntu's long-term releases stay where they
  /// are) and for distributions without apt.
  ///
  /// Sources: the folders of archive.debian.org and old-releases.ubuntu.com. Debian's archive has no `-updates` suite of 8 and
  /// 9; what was in it is in the last state of the release. Its files for security updates carry a day up to which they are
  /// valid, so that apt needs `-o Acquire::Check-Valid-Until=false` for them.
  var archivedSources: ArchivedSources? {
    switch distribution {
    case .debian:
      guard let number = VersionNumber(version)?.parts.first, number <= 10 else { return nil }
      return ArchivedSources(
        host: "archive.debian.org", address: "http://archive.debian.org/debian",
        security: ("http://archive.debian.org/debian-security", "\(codename)/updates"),
        suites: [codename], missingSuites: ["\(codename)-updates"],
        keysExpired: number <= 8 ? Day(number: 2022_11_19) : nil)
    case .ubuntu:
      guard leftMirrors != nil else { return nil }
      return ArchivedSources(
        host: "old-releases.ubuntu.com", address: "http://old-releases.ubuntu.com/ubuntu", security: nil,
        suites: [codename, "\(codename)-updates", "\(codename)-security"], missingSuites: [], keysExpired: nil
      )
    default: return nil
    }
  }

  /// The server that keeps a release of this distribution when the usual mirrors no longer have it; nil where mirrors keep
  /// everything (Alpine) or nothing is known.
  var archiveHost: String? {
    switch distribution {
    case .debian: "archive.debian.org"
    case .ubuntu: leftMirrors == nil ? nil : "old-releases.ubuntu.com"
    case .centos, .centosStream: "vault.centos.org"
    case .fedora: "archives.fedoraproject.org"
    case .alpine, .rocky, .alma, .amazon, .oracle: nil
    }
  }

  /// The image of the release whose apt already asks the archive: `debian/eol:stretch`.
  ///
  /// Only Debian has such images.  Source: hub.docker.com/r/debian/eol, made by the makers of the official image.
  func archivedImage(slim: Bool) -> String? {
    guard distribution == .debian, let number = VersionNumber(version)?.parts.first, (6...9).contains(number)
    else { return nil }
    return "debian/eol:\(codename)" + (slim ? "-slim" : "")
  }
}
