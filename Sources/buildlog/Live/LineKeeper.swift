import StepTimeline

/// Keeps the lines of a log while it is read.
final class LineKeeper {
  var log: OrderedLog

  init(_ log: OrderedLog) { self.log = log }
}
