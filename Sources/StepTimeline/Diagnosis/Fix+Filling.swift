extension Fix {
  /// The fix with its texts filled in.
  ///
  /// Where the base image is not known, fixes for several distributions stand side by side; then each says which
  /// one it is for.
  func filled(baseIsKnown: Bool, _ fill: (String) -> String) -> Fix {
    var words = fill(text)
    if !baseIsKnown, let base {
      if words.hasSuffix(".") { words.removeLast() }
      words += " (\(base.words))."
    }
    return Fix(words, snippet: snippet.map(fill), base: base)
  }
}

extension Fix.Base {
  fileprivate var words: String {
    switch self {
    case .apk: "Alpine"
    case .apt: "Debian, Ubuntu"
    case .dnf: "Fedora, Red Hat"
    }
  }
}
