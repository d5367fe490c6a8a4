extension Fix {
  /// The fix with its texts filled in.
  ///
  /// If the base image is not known, there are fixes for several distributions; then each says which
  /// one it is for.
  ///
  /// In commands for one distribution the name of a program or library becomes that of its package; a program that no
  /// package is known to have is left open. What the log
  /// captured enters a command only in the form that its name asks for (``ValueForm``).
  func filled(baseIsKnown: Bool, with values: [String: String]) -> Fix {
    var words = CommandTemplate.fillSentence(text, values)
    var values = values
    if let base, let program = values["program"] {
      values["program"] = ProgramPackages.packageOrNil(of: program, for: base.manager)
    }
    if let base, let library = values["library"] {
      values["library"] = LibraryPackages.package(of: library, for: base.manager)
    }
    if !baseIsKnown, let base {
      if words.hasSuffix(".") { words.removeLast() }
      words += " (\(base.words))."
    }
    var change = change
    if let text = change?.text { change?.text = CommandTemplate.fill(text, values) }
    return Fix(words, snippet: snippet.map { CommandTemplate.fill($0, values) }, base: base, change: change)
  }
}

extension [Fix] {
  /// The fixes with their texts filled in.
  ///
  /// If neither the base image nor the package is known, the commands of three distributions say no more than the
  /// sentence does, so they are one fix without a command.
  func filled(baseIsKnown: Bool, with values: [String: String]) -> [Fix] {
    var all: [Fix] = []
    for fix in baseIsKnown ? self : withDebianFirst {
      var filled = fix.filled(baseIsKnown: baseIsKnown, with: values)
      if !baseIsKnown, fix.base != nil, filled.snippet?.contains("<the package") == true {
        filled = Fix(fix.text).filled(baseIsKnown: false, with: values)
      }
      if !all.contains(filled) { all.append(filled) }
    }
    return all
  }

  /// Of fixes for several distributions the one for Debian first: most images are based on it.
  private var withDebianFirst: [Fix] {
    var fixes = self
    for i in fixes.indices.dropFirst() where fixes[i].base == .apt && fixes[i - 1].base == .apk {
      fixes.swapAt(i, i - 1)
    }
    return fixes
  }
}

extension Fix.Base {
  /// The command that installs packages on such an image.
  var manager: PackageManager {
    switch self {
    case .apk: .apk
    case .apt: .apt
    case .dnf: .dnf
    }
  }

  fileprivate var words: String {
    switch self {
    case .apk: "Alpine"
    case .apt: "Debian, Ubuntu"
    case .dnf: "Fedora, Red Hat"
    }
  }
}
