internal import BuildLogParser

/// A line after a build in which its caller says that a command failed: make, npm, a script, a shell.
///
/// It does not say which command. So it proves neither that the build failed nor that it went well, and no line after it
/// does.
enum CallerFailure {
  static func isStated(_ line: Span<UInt8>) -> Bool {
    var start = 0
    while start < line.count, isPunctuation(line[start]) { start += 1 }
    let text = line.extracting(start..<line.count)
    for (words, more) in openings where text.hasPrefix(words) {
      if more.utf8CodeUnitCount == 0 || text.firstIndex(of: more) != nil { return true }
    }
    return isShellError(text) || namesExitCode(text)
  }

  /// Whether the line says that a command failed which builds: `Error: Command failed: docker buildx build …` (Node.js),
  /// `subprocess.CalledProcessError: Command '['docker', 'build', …]' returned non-zero exit status 1.` (Python).
  static func isOfBuildCommand(_ line: Span<UInt8>) -> Bool {
    if line.hasPrefix("> Could not build image: ") || isOfServices(line) { return true }
    for words in nodeErrors where line.hasPrefix(words) {
      let command = line.extracting(words.utf8CodeUnitCount..<line.count)
      return nodeCommands.contains { command.hasPrefix($0) }
    }
    let words: StaticString = "subprocess.CalledProcessError: Command '['"
    guard line.hasPrefix(words), line.firstIndex(of: "returned non-zero exit status ") != nil else {
      return false
    }
    let command = line.extracting(words.utf8CodeUnitCount..<line.count)
    return pythonCommands.contains { command.hasPrefix($0) }
  }

  /// Whether balena's builder says so: `[Error]    Some services failed to build:`.
  private static func isOfServices(_ line: Span<UInt8>) -> Bool {
    line.hasPrefix("[Error] ") && line.firstIndex(of: " Some services failed to build") != nil
  }

  private static let nodeErrors: [StaticString] = ["Error: Command failed: ", "Command failed: "]
  private static let nodeCommands: [StaticString] = [
    "docker build ", "docker buildx build ", "docker buildx bake", "docker image build ",
    "docker compose build",
    "docker-compose build", "podman build ",
  ]
  private static let pythonCommands: [StaticString] = [
    "docker', 'build'", "docker', 'buildx', 'build'", "podman', 'build'",
  ]

  /// How such lines begin, and what they hold besides.
  ///
  /// Sources: GNU make, ninja, npm, Maven, Gradle, rake, Python, Go, go-task and Ansible.
  private static let openings: [(StaticString, StaticString)] = [
    ("make: *** ", ""), ("make[", ": *** "), ("gmake: *** ", ""), ("ninja: build stopped", ""),
    ("npm ERR! ", ""), ("npm error ", ""), ("[ERROR] ", ""), ("FAILURE: ", ""), ("> Task ", " FAILED"),
    ("rake aborted!", ""), ("Traceback (most recent call last)", ""), ("panic: ", ""), ("fatal: ", "FAILED!"),
    ("task: Failed to run task ", ""), ("Command failed", ""), ("+ exit ", ""),
  ]

  /// Reads `./build.sh: line 12: docker: command not found`.
  private static func isShellError(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place < text.count, text[place] != UInt8(ascii: ":"), text[place] != UInt8(ascii: " ") {
      place += 1
    }
    guard place > 0, text.extracting(place..<text.count).hasPrefix(": line ") else { return false }
    let number = place + 7
    var i = number
    while i < text.count, isDigit(text[i]) { i += 1 }
    return i > number && i < text.count && text[i] == UInt8(ascii: ":")
  }

  /// Whether a code other than 0 is named: `Exit code: 1`, `returned non-zero exit status 1.`.
  ///
  /// Not in a command that a shell shows before it runs it: `docker push || exit 1`.
  private static func namesExitCode(_ text: Span<UInt8>) -> Bool {
    for words: StaticString in ["||", "&&", ";", "$"] where text.firstIndex(of: words) != nil { return false }
    guard
      (text.firstIndex(of: "xit") != nil) || (text.firstIndex(of: "XIT") != nil)
        || (text.firstIndex(of: "ailed") != nil) || (text.firstIndex(of: "rc=") != nil)
    else {
      return false
    }
    var i = 0
    while i < text.count {
      let start = i
      var isZero = true
      while i < text.count, isDigit(text[i]) {
        if text[i] != UInt8(ascii: "0") { isZero = false }
        i += 1
      }
      guard i > start else {
        i += 1
        continue
      }
      let isWord = i == text.count || isPunctuation(text[i]) || text[i] == UInt8(ascii: ",")
      if !isZero, i - start <= 3, isWord, followsCodeWord(text, start) { return true }
    }
    return false
  }

  private static func followsCodeWord(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var end = start
    while end > 0, isPunctuation(text[end - 1]) { end -= 1 }
    guard end < start else { return false }
    let before = text.extracting(0..<end)
    for words: StaticString in ["code", "CODE", "status", "with", "exit", "Exit", "rc", "Error"]
    where before.ends(with: words) {
      return true
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "="), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "`"):
      true
    default:
      false
    }
  }
}

extension Span<UInt8> {
  fileprivate func ends(with literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    return count >= length && extracting((count - length)..<count).hasPrefix(literal)
  }
}
