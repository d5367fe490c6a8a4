/// The user's files as a row of changes left them.
///
/// Nothing is written: the files stay as they are until the patch is applied.
package struct FileVersions: Sendable, Equatable {
  /// The changed files in the order of their paths: the user's version and the new one.
  ///
  /// Two ways to the same bytes are equal, whichever file was changed first.
  package private(set) var changes: [FileRewrite] = []

  /// The user's files as they are.
  package init() {}

  /// The bytes of a changed file; `nil` if it is as the user has it.
  package func bytes(of path: String) -> [UInt8]? { changes.first { $0.path == path }?.new }

  /// The files after one more change; `nil` if they do not hold what the change expects.
  func applying(_ rewrites: [FileRewrite]) -> FileVersions? {
    var result = self
    for rewrite in rewrites {
      if let index = result.changes.firstIndex(where: { $0.path == rewrite.path }) {
        guard result.changes[index].new == rewrite.old else { return nil }
        result.changes[index].new = rewrite.new
      } else {
        result.changes.append(rewrite)
      }
    }
    result.changes.removeAll { $0.old == $0.new }
    result.changes.sort { $0.path < $1.path }
    return result
  }

  /// The change from another version to this one.
  func rewrites(from other: FileVersions) -> [FileRewrite] {
    let untouched = other.changes.filter { bytes(of: $0.path) == nil }
    return changes.map { FileRewrite(path: $0.path, old: other.bytes(of: $0.path) ?? $0.old, new: $0.new) }
      .filter { $0.old != $0.new }
      + untouched.map { FileRewrite(path: $0.path, old: $0.new, new: $0.old) }
  }

  /// The change of all files as one patch, for `git apply` and `patch -p1`.
  package var patch: [UInt8] {
    changes.flatMap { UnifiedDiff(path: $0.path, old: $0.old, new: $0.new).bytes }
  }

  /// The change of all files as one fix.
  package func fix(_ text: String) -> Fix {
    var fix = Fix(text)
    fix.target = .file
    fix.applicability = .machine
    fix.rewrites = changes
    fix.patch = String(decoding: patch, as: UTF8.self)
    return fix
  }

  /// Both of two changes of these files; `nil` if they touch the same lines.
  func merging(_ first: [FileRewrite], _ second: [FileRewrite]) -> FileVersions? {
    var merged = first
    for rewrite in second {
      guard let index = merged.firstIndex(where: { $0.path == rewrite.path }) else {
        merged.append(rewrite)
        continue
      }
      guard merged[index].old == rewrite.old,
        let both = UnifiedDiff.merging(old: rewrite.old, merged[index].new, rewrite.new)
      else { return nil }
      merged[index].new = both
    }
    return applying(merged)
  }
}
