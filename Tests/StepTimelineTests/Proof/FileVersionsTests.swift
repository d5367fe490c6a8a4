import Testing

@testable import StepTimeline

@Suite("Versions of the user's files")
struct FileVersionsTests {
  private func rewrite(_ old: String, _ new: String, _ path: String = "Dockerfile") -> FileRewrite {
    FileRewrite(path: path, old: Array(old.utf8), new: Array(new.utf8))
  }

  @Test func changesOfOneFileBecomeOnePatch() throws {
    let first = try #require(FileVersions().applying([rewrite("a\nb\n", "a\nx\nb\n")]))
    let second = try #require(first.applying([rewrite("a\nx\nb\n", "a\nx\nb\ny\n")]))
    #expect(
      String(decoding: second.patch, as: UTF8.self) == """
        --- a/Dockerfile
        +++ b/Dockerfile
        @@ -1,2 +1,4 @@
         a
        +x
         b
        +y

        """)
  }

  @Test func aChangeOfOtherBytesIsRefused() throws {
    let first = try #require(FileVersions().applying([rewrite("a\n", "b\n")]))
    #expect(first.applying([rewrite("a\n", "c\n")]) == nil)
  }

  @Test func aChangeThatIsTakenBackIsNone() throws {
    let first = try #require(FileVersions().applying([rewrite("a\n", "b\n")]))
    #expect(first.applying([rewrite("b\n", "a\n")]) == FileVersions())
  }

  @Test func theOrderOfChangesMakesNoDifference() throws {
    let (one, two) = (rewrite("a", "b", "one"), rewrite("c", "d", "two"))
    let versions = try #require(FileVersions().applying([one, two]))
    #expect(FileVersions().applying([two])?.applying([one]) == versions)
    #expect(versions.changes.map(\.path) == ["one", "two"])
  }

  @Test func theRewritesFromAVersionLeadToTheOther() throws {
    let from = try #require(FileVersions().applying([rewrite("a", "b", "one"), rewrite("c", "d", "two")]))
    let to = try #require(
      FileVersions().applying([rewrite("a", "x", "one"), rewrite("e", "f", "three")]))
    #expect(from.applying(to.rewrites(from: from)) == to)
    #expect(to.rewrites(from: to).isEmpty)
  }

  @Test func twoChangesAreMergedUnlessTheyTouch() throws {
    let old = "1\n2\n3\n4\n5\n"
    let merged = try #require(
      FileVersions().merging([rewrite(old, "1\nx\n3\n4\n5\n")], [rewrite(old, "1\n2\n3\n4\n5\ny\n")]))
    #expect(merged.bytes(of: "Dockerfile") == Array("1\nx\n3\n4\n5\ny\n".utf8))
    #expect(
      FileVersions().merging([rewrite(old, "1\nx\n3\n4\n5\n")], [rewrite(old, "1\ny\n3\n4\n5\n")]) == nil)
    let both = try #require(FileVersions().merging([rewrite("a", "b", "one")], [rewrite("c", "d", "two")]))
    #expect(both.changes.map(\.path) == ["one", "two"])
  }

  @Test func ignorePatternsAreThoseOfTheEngine() {
    let patterns = IgnorePatterns(Array("# no\n*.log\nnode_modules\n!keep.log\ndocs/**\n".utf8))
    #expect(
      patterns.excludes("a.log") && patterns.excludes("node_modules/x/y") && patterns.excludes("docs/a"))
    #expect(!patterns.excludes("keep.log") && !patterns.excludes("src/a.log"))
    #expect(patterns.hasExceptions)
  }
}
