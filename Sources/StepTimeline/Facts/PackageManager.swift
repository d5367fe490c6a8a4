/// A program that installs a distribution's packages.
enum PackageManager: String, CaseIterable, Sendable {
  /// Alpine's.
  case apk
  /// Debian's and Ubuntu's.
  case apt
  /// Fedora's, and that of Red Hat, CentOS, Rocky, Alma and Amazon Linux.
  case dnf
}

extension Distribution {
  /// The program that installs its packages.
  var packageManager: PackageManager {
    switch self {
    case .alpine: .apk
    case .debian, .ubuntu: .apt
    case .fedora, .centos, .centosStream, .rocky, .alma, .amazon, .oracle: .dnf
    }
  }
}
