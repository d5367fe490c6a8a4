/// A change to be tried with a build of its own.
package struct ProofCandidate: Sendable, Equatable {
  /// Why a build is tried.
  package enum Kind: Sendable, Equatable {
    /// Nothing is changed: the cause may be gone by itself.
    case unchanged
    /// One fix.
    case fix
    /// Two fixes, each of which moved the build on.
    case combination
  }

  package var kind: Kind
  /// The change, as an imperative sentence.
  package var text: String
  /// The cause that it is to mend.
  package var cause: String
  package var applicability: Fix.Applicability
  /// The user's files with this change and those that it builds on.
  package var files: FileVersions
  /// The lines that it changes itself, as a unified diff with secrets masked: it is for a story that a CI log may keep.
  package var difference: String
  /// The version of the files that it builds on.
  var node: Int
  /// The changes themselves, from that version.
  var rewrites: [FileRewrite]
}

extension ProofCandidate {
  /// The candidates of a failed build, the likeliest first.
  ///
  /// The fixes of the primary diagnosis come first, then those of the others; safe ones before likely ones. Among
  /// equals the change that comes later in the Dockerfile is first: the engine takes the steps before it from its
  /// cache. The very first fix is the one that a report shows, and stays first.
  static func all(of build: Build, in files: FileVersions, node: Int, dockerfile: String) -> [ProofCandidate]
  {
    var ranked: [(rank: [Int], candidate: ProofCandidate)] = []
    for diagnosis in build.diagnoses where diagnosis.kind != .warning {
      // The cause of another step is not the cause of this failure.
      guard
        diagnosis.isPrimary || diagnosis.step == nil
          || build.failures.contains(where: { $0.step == diagnosis.step })
      else { continue }
      for fix in diagnosis.fixes
      where (fix.applicability == .machine || fix.applicability == .likely) && !fix.rewrites.isEmpty {
        guard let versions = files.applying(fix.rewrites), versions != files,
          !ranked.contains(where: { $0.candidate.files == versions })
        else { continue }
        let rank = [
          diagnosis.isPrimary ? 0 : 1, fix.applicability == .machine ? 0 : 1, -kept(fix, dockerfile),
        ]
        let candidate = ProofCandidate(
          kind: .fix, text: fix.spokenText, cause: diagnosis.title, applicability: fix.applicability,
          files: versions, difference: Redactor().redact(fix.patch ?? ""), node: node, rewrites: fix.rewrites)
        ranked.append((ranked.isEmpty && diagnosis.isPrimary ? [-1] : rank, candidate))
      }
    }
    return ranked.enumerated().sorted {
      $0.element.rank == $1.element.rank
        ? $0.offset < $1.offset : $0.element.rank.lexicographicallyPrecedes($1.element.rank)
    }.map(\.element.candidate)
  }

  /// The instructions before the first one that a fix changes.
  private static func kept(_ fix: Fix, _ dockerfile: String) -> Int {
    guard let rewrite = fix.rewrites.first(where: { $0.path == dockerfile }) else { return 0 }
    let equal = zip(rewrite.old, rewrite.new).prefix { $0 == $1 }.count
    return Dockerfile(rewrite.old).instructions.count { $0.range.upperBound <= equal }
  }
}
