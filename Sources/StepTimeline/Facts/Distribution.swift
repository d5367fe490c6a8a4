/// A Linux distribution whose releases are known here.
enum Distribution: String, CaseIterable, Sendable {
  case debian, ubuntu, alpine, fedora, centos
  case centosStream = "centos-stream"
  case rocky, alma, amazon, oracle

  /// As its makers write it.
  var name: String {
    switch self {
    case .debian: "Debian"
    case .ubuntu: "Ubuntu"
    case .alpine: "Alpine"
    case .fedora: "Fedora"
    case .centos: "CentOS"
    case .centosStream: "CentOS Stream"
    case .rocky: "Rocky Linux"
    case .alma: "AlmaLinux"
    case .amazon: "Amazon Linux"
    case .oracle: "Oracle Linux"
    }
  }
}

/// A release of a distribution.
struct DistributionRelease: Equatable, Sendable {
  let distribution: Distribution
  /// `10`, `18.04`, `3.12`.
  let version: String
  /// `buster`, `bionic`; empty if the distribution has none.
  let codename: String
  /// The day it came out.
  let released: Day
  /// The last day of updates that are free for everybody, long-term support included; nil while it is not set.
  let end: Day?
  /// From this day on, the usual mirrors no longer have it; nil if they still do.
  let leftMirrors: Day?

  /// `Debian 10 (buster)`.
  var name: String { "\(distribution.name) \(version)" + (codename.isEmpty ? "" : " (\(codename))") }

  /// If a release still gets updates, and if the usual mirrors have it.
  enum Status: Sendable {
    /// Not out yet, or under development.
    case upcoming
    /// It gets updates.
    case supported
    /// No updates any more, but the usual mirrors have it.
    case ended
    /// Only the archive has it.
    case archived
  }

  /// The status on a day; on the day of the facts if that is not known.
  func status(on day: Day?) -> Status {
    let day = day ?? .factsRenewed
    if day < released { return .upcoming }
    if let leftMirrors, day >= leftMirrors { return .archived }
    if let end, day > end { return .ended }
    return .supported
  }
}
