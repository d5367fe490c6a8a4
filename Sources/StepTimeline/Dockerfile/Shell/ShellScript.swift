/// A word of a shell command.
struct ShellWord: Sendable, Equatable {
  /// The text without quotes; variables stay as they are written.
  var text: String
  /// The bytes in the file, quotes included.
  var range: Range<Int>
  /// Whether the shell would change it: a variable, a substitution, a glob.
  var isExpanded: Bool
}

/// One simple command of a shell script: a program with its words.
struct SimpleCommand: Sendable, Equatable {
  /// The operator that joins a command to the one before it.
  enum Joint: Sendable, Equatable {
    case first, and, or, pipe, sequence
  }

  /// `NAME=value` in front of the program.
  var assignments: [ShellWord] = []
  /// The program and its arguments.
  var words: [ShellWord] = []
  /// The targets of `>` and `<`.
  var redirections: [ShellWord] = []
  /// From the first to the last byte in the file.
  var range: Range<Int> = 0..<0
  /// The operator between this command and the one before it.
  var joint = Joint.first
  /// How deeply it is nested in `(`, `{`, `if` and loops.
  var depth = 0

  /// The program's name without its folder.
  var program: String {
    guard let first = words.first?.text else { return "" }
    guard first.utf8.contains(UInt8(ascii: "/")) else { return first }
    return first.split(separator: "/").last.map(String.init) ?? first
  }

  /// The arguments that are no options, after the program.
  var operands: [ShellWord] { words.dropFirst().filter { !$0.text.hasPrefix("-") } }

  /// Whether one of the words is among these.
  func has(_ options: String...) -> Bool { words.dropFirst().contains { options.contains($0.text) } }
}

/// The commands of a `RUN`, as far as a reader needs them who does not run them.
struct ShellScript: Sendable, Equatable {
  /// The commands in the order of the text.
  private(set) var commands: [SimpleCommand] = []

  /// Reads the script of a `RUN` in the shell form or in here-documents.
  ///
  /// - Returns: an empty script for the JSON form.
  init(of instruction: Instruction, in file: Dockerfile) {
    guard instruction.keyword == "RUN" else { return }
    if !instruction.heredocs.isEmpty {
      for heredoc in instruction.heredocs {
        var scanner = ShellScanner(pieces: [heredoc.body], in: file.bytes)
        commands += scanner.scan()
      }
      return
    }
    guard instruction.jsonWords(in: file.bytes) == nil else { return }
    var scanner = ShellScanner(pieces: instruction.pieces, in: file.bytes)
    commands = scanner.scan()
  }

  /// Reads a text that is on its own.
  init(text: String) {
    let bytes = Array(text.utf8)
    var scanner = ShellScanner(pieces: [0..<bytes.count], in: bytes)
    commands = scanner.scan()
  }
}
