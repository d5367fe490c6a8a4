/// The form that a text of a log must have before it enters a command, a Dockerfile or a patch.
///
/// A log's words are not trusted: a program's output could otherwise become a command that a reader pastes
/// (`unknown revision v1;curl …|sh`). A value that does not have the form that its place asks for is refused, not
/// mended. Every form refuses control characters, line breaks, back quotes, `$`, `;`, `|`, `<`, `>`, double
/// quotes and a leading `-`, which would make an option of a value.
enum ValueForm: Sendable, CaseIterable {
  /// One word of letters, digits and `_ - . / : @ % + , =`: the form of values without a stricter one.
  case word
  /// A package, program, library, crate or gem: `libssl-dev`, `g++`, `@scope/name`, `vendor/name`, `Foo::Bar`.
  ///
  /// Not with `-` at its end, as apt-get removes the package `name-`, and neither an address nor a folder.
  case package
  /// A Go module or import path: `example.com/team/app/v2`.
  case modulePath
  /// A version: `1.27`, `v2.0.0-rc.1`, `2:1.36~deb12u1`.
  case version
  /// A file's or folder's path. It may hold blanks, brackets and letters of any script, which commands quote.
  case path
  /// A host, with or without a port: `registry.example.com:5000`. Not an IPv6 address in brackets.
  case host
  /// An image: `ghcr.io/team/app:1.2`, `golang@sha256:…`.
  case image
  /// A git revision: a branch, tag or commit.
  case revision
  /// The name of a variable or build argument: `NPM_TOKEN`.
  case variable
  /// A name of a stage, target, user, group, secret or builder.
  case name
  /// Digits only.
  case number
  /// An `https`, `http`, `git` or `ssh` address without user and password.
  case url
  /// A command that installs one package: `go install example.com/x@latest`.
  case installation
  /// Packages of a distribution, separated by single blanks: `zlib-dev zlib-static`.
  case packages

  /// Names are not longer; a path may have this many bytes.
  private static let mostBytes = 255
  private static let mostPathBytes = 1_024

  /// Whether the value has the form.
  func admits(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    guard let first = bytes.first, let last = bytes.last, first != UInt8(ascii: "-"),
      bytes.count <= (self == .path ? Self.mostPathBytes : Self.mostBytes)
    else { return false }
    switch self {
    case .path: return Self.isPath(value)
    case .url: return Self.isAddress(bytes)
    case .installation:
      return ["go install ", "npm install -g ", "pip install "].contains { head in
        value.hasPrefix(head) && Self.package.admits(String(value.dropFirst(head.count)))
      }
    case .packages:
      return value.split(separator: " ", omittingEmptySubsequences: false).allSatisfy {
        Self.package.admits(String($0))
      }
    default: break
    }
    // All other forms are words without anything that a shell, a Dockerfile, JSON or sed would take for its own.
    guard bytes.allSatisfy(Self.isPlain), first != UInt8(ascii: "=") else { return false }
    switch self {
    case .word: return true
    case .package:
      return (first.isLetterOrDigit || first == UInt8(ascii: "@") || first == UInt8(ascii: "_"))
        && last != UInt8(ascii: "-") && !value.hasText("//") && !value.hasText("/..")
        && bytes.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "@_-.+:/") }
    case .modulePath:
      return first.isLetterOrDigit && last != UInt8(ascii: "/") && !value.hasText("//")
        && !value.hasText("/..")
        && bytes.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "-._/+") }
    case .version:
      return first.isLetterOrDigit && bytes.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "-._+:") }
    case .host:
      return first.isLetterOrDigit && bytes.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "-.:_") }
    case .image:
      return first.isLetterOrDigit && last.isLetterOrDigit && !value.hasText("//")
        && bytes.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "-._/:@+") }
    case .revision:
      return first.isLetterOrDigit && !value.hasText("..")
        && bytes.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "-._/+") }
    case .variable:
      return !first.isDigit && bytes.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
    case .name:
      return bytes.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "-._") }
    case .number: return bytes.allSatisfy(\.isDigit)
    case .path, .url, .installation, .packages: return false
    }
  }

  /// The value as one word of a shell: bare if possible, otherwise in single quotes.
  ///
  /// - Returns: `nil` if the value does not have the form.
  func shellWord(_ value: String) -> String? {
    guard admits(value) else { return nil }
    if isManyWords || Self.needsNoQuotes(value) { return value }
    // Within single quotes a shell reads nothing; a single quote itself has to be outside of them.
    var quoted = "'"
    for scalar in value.unicodeScalars {
      if scalar == "'" { quoted += #"'\''"# } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }

  /// The value as it may be inside of another word or of quotes, or in a Dockerfile instruction.
  ///
  /// - Returns: `nil` if the value does not have the form or would need quotes.
  func bare(_ value: String) -> String? {
    admits(value) && (isManyWords || Self.needsNoQuotes(value)) ? value : nil
  }

  /// Whether a value of the form is several words, each of which is harmless by itself.
  private var isManyWords: Bool { self == .installation || self == .packages }

  private static func needsNoQuotes(_ value: String) -> Bool {
    value.utf8.first != UInt8(ascii: "~") && value.utf8.allSatisfy(isPlain)
  }

  /// Bytes that are themselves in a shell, within quotes of either kind, in a Dockerfile, in JSON and in sed.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte.isOne(of: "_-./:@%+,=")
  }

  private static func isPath(_ value: String) -> Bool {
    guard !value.hasPrefix(" "), !value.hasSuffix(" ") else { return false }
    return value.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        return isPlain(byte) || #" ()[]{}&'!#~^\"#.utf8.contains(byte)
      }
      // Letters and digits of any script; no signs that are invisible or change the direction of writing.
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: return true
      default: return false
      }
    }
  }

  private static func isAddress(_ bytes: [UInt8]) -> Bool {
    let schemes = ["https://", "http://", "git://", "ssh://"]
    guard let scheme = schemes.first(where: { bytes.starts(with: $0.utf8) }) else { return false }
    let rest = bytes.dropFirst(scheme.utf8.count)
    // A user or password before the host is nothing to repeat in a command.
    let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    return !host.isEmpty && host.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "-.:_") }
      && rest.allSatisfy { isPlain($0) || $0.isOne(of: "~?&#()[]") }
  }
}

extension ValueForm {
  /// The form of what a rule's pattern captures under a name.
  ///
  /// - Parameter name: the name in the pattern and in the texts (`{module}`); an unknown one is a ``word``.
  init(ofCapture name: String) {
    switch name {
    // A module is one of Go, of Python, of Node or of Perl.
    case "module", "package", "program", "library", "crate", "gem", "plugin", "dependency", "extension",
      "tool",
      "peer", "linker", "compiler", "helper", "debPackage", "rpmPackage":
      self = .package
    case "declared", "importer", "replacement": self = .modulePath
    case "version", "needed", "toolchain", "release", "sdk", "below": self = .version
    case "path", "file", "source", "directory", "script": self = .path
    case "host", "registry", "proxy", "server": self = .host
    case "image": self = .image
    case "revision", "ref", "commit", "tag", "branch": self = .revision
    case "variable": self = .variable
    case "name", "stage", "user", "group", "service", "id", "builder", "arch", "right": self = .name
    case "line", "code", "port", "number", "level": self = .number
    case "url", "page", "address", "endpoint": self = .url
    case "install": self = .installation
    case "aptPackages", "apkPackages", "dnfPackages": self = .packages
    default: self = .word
    }
  }
}
