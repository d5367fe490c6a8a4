import StepTimeline

/// A log to read.
enum Input: Equatable {
  case standardInput
  case file(String)

  /// The name that reports and messages give it.
  var name: String {
    switch self {
    case .standardInput: "<stdin>"
    case .file(let path): path
    }
  }

  init(operand: String) { self = operand == "-" ? .standardInput : .file(operand) }
}

/// The result of reading a log.
struct InputResult {
  var input: Input
  var builds: [Build]
  var lines: Int
  /// Why reading stopped early; what had been read until then is reported.
  var error: InputError?
  /// The known facts of a log without a build.
  var unread: UnreadLog?
}
