/// How the tool ends; part of its contract.
struct ExitStatus: RawRepresentable, Equatable {
  let rawValue: Int32

  /// A report was made and, if the outcome counts, every build succeeded.
  static let success = ExitStatus(rawValue: 0)
  /// A build whose outcome counts failed, was cancelled or is incomplete.
  static let buildFailed = ExitStatus(rawValue: 1)
  static let usage = ExitStatus(rawValue: 2)
  static let noBuild = ExitStatus(rawValue: 3)
  /// A limit set with `--fail-over` or `--fail-cache-below` was missed.
  static let gate = ExitStatus(rawValue: 4)
  /// A file could not be read or written (`EX_IOERR`).
  static let ioError = ExitStatus(rawValue: 74)

  /// `fix`: no patch is known.
  static let noPatch = ExitStatus(rawValue: 5)

  /// `explain --text`: no rule matches.
  static let noMatch = ExitStatus.noBuild
}
