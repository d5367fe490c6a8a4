/// The families of rules whose tables are long: they are made only for a text that may hold one of their patterns.
///
/// Each process makes the rules anew, and most failed builds have nothing to do with these families, which would take a
/// quarter of the time that a small log takes. A test asks each of their patterns whether its gate lets it through.
enum RuleGate: CaseIterable, Sendable {
  case movedImages, aptCandidates, aptVendors, aptForeign, rpmCandidates, npmPrograms, pythonAged, agedTools,
    phpExtensions

  /// Texts of which each pattern of the family holds one.
  private var words: [StaticString] {
    switch self {
    case .movedImages: ["docker.io/", "k8s.gcr.io/", "mcr.microsoft.com/", "manifest for "]
    case .aptCandidates:
      [
        "E: Package", "E: Unable to", "Failed to fetch", "(no such", "command not found", "apt: not",
        "apt-get: not",
        "repository: not", "apk: not", "dnf: not", "dnf5: not", "yum: not", "zypper: not",
      ]
    case .rpmCandidates: ["No match for argument", "Unable to find a match", "No package matches"]
    case .aptVendors: ["E: Package", "E: Unable to", "but it is not installable"]
    case .aptForeign:
      [
        "Release' does not have", "Release' no longer has", "but it is not installable", "Depends: ",
        ":amd64 : ", ":arm64 : ", ":armhf : ", ":ppc64el : ", ":s390x : ", ":riscv64 : ",
      ]
    case .npmPrograms:
      [
        "sh: ", "command not found: ", "could not determine executable", "not the tsc command", "husky",
        "node_modules/.bin/",
      ]
    case .agedTools:
      [
        "Unknown argument", "No such option", "invalid option", "flag has been removed",
        "unrecognized options", "corepack: ", "amazon-linux-extras: ", "Installer requires GLIBC",
        "DotnetToolSettings.xml",
        "Ignoring not compatible lockfile", "composer-plugin-api", "LoggerThreadSafeLevel",
        "mran.microsoft.com", "apt.kubernetes.io", "chromedriver.storage", "ERROR 404", "PinsStorage",
        "different version of Julia", "microsoft/", "pull access denied",
      ]
    case .pythonAged:
      [
        "No module named", "cannot import name", "has no attribute", "NumPy 1.x", "numpy.dtype size",
        "numpy.ndarray size",
        "numpy.ufunc size", "use_2to3", "pip<24.1", "failed with error code", "/pip-", "python",
        "sys.stderr.write(f",
      ]
    case .phpExtensions:
      [
        "Class \"", "Class '", "undefined function", "PHP extension", "requires PHP", "requires ext-",
        "No package '",
        "Package requirements", "Please reinstall", "preprocessor conditions", "configure: error",
        "php_smart_string", "/tmp/pear/temp/",
      ]
    }
  }

  /// Tables of facts whose rows begin with the words of a log.
  private var tables: [String] {
    switch self {
    case .pythonAged: [DependencyBreaks.table, LanguageBreaks.table]
    case .agedTools: [LanguageBreaks.table]
    default: []
    }
  }

  /// The gates behind which a pattern may be in the text.
  static func open(for text: [UInt8]) -> [RuleGate] {
    let pieces = TextPieces(of: text)
    return allCases.filter { $0.isOpen(for: text, pieces) }
  }

  private func isOpen(for text: [UInt8], _ pieces: TextPieces) -> Bool {
    for word in words {
      let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      if pieces.mayHold(bytes), Self.holds(text, bytes) { return true }
    }
    return tables.contains { Self.holdsFirstField(of: $0, text, pieces) }
  }

  private static func holdsFirstField(of table: String, _ text: [UInt8], _ pieces: TextPieces) -> Bool {
    var table = table
    return table.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "|"), bytes[end] != UInt8(ascii: "\n") {
          end += 1
        }
        let field = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if pieces.mayHold(field), holds(text, field) { return true }
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        start = end + 1
      }
      return false
    }
  }

  /// Whether the word is in the text, letter case aside.
  private static func holds(_ text: [UInt8], _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    return text.withUnsafeBufferPointer { text in
      for start in 0...(text.count - word.count) where text[start] | 0x20 == first | 0x20 {
        var same = 1
        while same < word.count, text[start + same] | 0x20 == word[same] | 0x20 { same += 1 }
        if same == word.count { return true }
      }
      return false
    }
  }
}
