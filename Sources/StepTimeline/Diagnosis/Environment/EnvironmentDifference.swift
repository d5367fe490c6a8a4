/// A difference between the environment of a build and that of a machine on which the same thing works.
struct EnvironmentDifference: Sendable, Equatable {
  /// The setting's name.
  var name: String
  /// The build's value: empty if it is not set, `nil` if the log does not say.
  var build: String?
  /// The machine's value: empty if it is not set.
  var host: String

  /// `GOPRIVATE: *.corp.example on the host, not set in the build`.
  var text: String {
    let redactor = Redactor()
    let inBuild =
      build.map { $0.isEmpty ? "not set" : redactor.redact("\(name)=\($0)").droppingName } ?? "unknown"
    let onHost = host.isEmpty ? "not set" : redactor.redact("\(name)=\(host)").droppingName
    return "\(name): \(onHost) on the host, \(inBuild) in the build"
  }
}

/// A comparison of two environments, and which difference explains a failure.
struct EnvironmentComparison: Sendable, Equatable {
  /// Why the build failed and the other machine does not.
  struct Explanation: Sendable, Equatable {
    /// The setting that makes the difference.
    var name: String
    /// One or two sentences.
    var text: String
    /// A line for the Dockerfile or the command line.
    var snippet: String?
  }

  /// Settings whose values are known on both sides and differ, by name.
  let differences: [EnvironmentDifference]
  /// The difference that explains the failure.
  let explanation: Explanation?

  /// Paths and targets differ between machines without meaning anything.
  private static let unimportant: Set<String> = [
    "GOROOT", "GOPATH", "GOMODCACHE", "GOOS", "GOARCH", "GOWORK", "TZ",
  ]

  /// Compares.
  ///
  /// - Parameters:
  ///   - build: what the build printed, or `nil` if it printed nothing of the kind.
  ///   - host: the output of the machine on which it works.
  ///   - rule: the id of the primary diagnosis.
  ///   - captures: what the rule captured (`module`, `host`, …).
  init(
    build: EnvironmentListing?, host: EnvironmentListing, rule: String? = nil,
    captures: [String: String] = [:]
  ) {
    var differences: [EnvironmentDifference] = []
    for name in EnvironmentListing.names.sorted() where !Self.unimportant.contains(name) {
      guard let build, let inBuild = build.value(name), let onHost = host.value(name) else { continue }
      if build.effective(name) != host.effective(name) || inBuild != onHost {
        differences.append(EnvironmentDifference(name: name, build: inBuild, host: onHost))
      }
    }
    self.differences = differences
    explanation = rule.flatMap(RuleCatalog.rule).flatMap {
      EnvironmentCause(build: build, host: host, rule: $0, captures: captures).explanation
    }
  }

  /// Compares for a failed build: with the rule and captures of its primary diagnosis.
  init(build: Build, listing: EnvironmentListing?, host: EnvironmentListing) {
    let primary = build.diagnoses.first { $0.isPrimary }
    self.init(build: listing, host: host, rule: primary?.rule, captures: primary?.captures ?? [:])
  }
}

extension String {
  /// The text after the first `=`.
  fileprivate var droppingName: String {
    firstIndex(of: "=").map { String(self[index(after: $0)...]) } ?? self
  }
}
