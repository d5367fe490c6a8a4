/// How the tool ends; part of its contract.
enum ExitStatus: Int32 {
  /// A report was made and, where the outcome counts, every build succeeded.
  case success = 0
  /// A build whose outcome counts failed, was cancelled or is incomplete.
  case buildFailed = 1
  case usage = 2
  case noBuild = 3
  /// A limit set with `--fail-over` or `--fail-cache-below` was missed.
  case gate = 4
  /// A file could not be read or written (`EX_IOERR`).
  case ioError = 74

  /// `explain --text`: no rule matches.
  static let noMatch = ExitStatus.noBuild
}
