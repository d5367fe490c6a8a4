/// Who is shown what while a log is read.
struct Audience {
  /// How the live view looks; `nil` for none.
  var view: LiveView.Settings?
  /// Whether the log itself goes on to standard error.
  var passesOn = false
  /// The outputs that are written while the log is read.
  var events: EventStream?
  /// Keeps the lines of the steps.
  var lines: LineKeeper?

  /// Where the files are that fixes are made for; `nil` makes none.
  var project: ProjectReader?

  /// Nobody: only the builds are wanted.
  static var none: Audience { Audience() }
}
