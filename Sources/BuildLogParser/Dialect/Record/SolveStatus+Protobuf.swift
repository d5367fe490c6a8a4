/// An update in the form in which the engine keeps it: `moby.buildkit.v1.StatusResponse` of moby/buildkit
/// api/services/control/control.proto. The field numbers are those of that file.
extension SolveStatus {
  /// Steps, transfers and pieces of output of one update; the engine's have some hundreds.
  private static let mostParts = 500_000

  /// Reads a message.
  ///
  /// - Returns: `false` if the bytes are not such a message, or it has too many parts; the parts read so far stay.
  mutating func read(_ message: Span<UInt8>, in range: Range<Int>) -> Bool {
    removeAll()
    var fields = ProtobufScanner(in: range)
    var isWhole = true
    while let field = fields.next(message) {
      guard vertexes.count + inputs.count + statuses.count + logs.count + warnings.count < Self.mostParts
      else {
        return false
      }
      let place = field.value.range
      switch field.number {
      case 1: isWhole = readVertex(message, place) && isWhole
      case 2: isWhole = readStatus(message, place) && isWhole
      case 3: isWhole = readLog(message, place) && isWhole
      case 4: isWhole = readWarning(message, place) && isWhole
      default: break
      }
    }
    return isWhole && !fields.isBroken
  }

  private mutating func readVertex(_ message: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var fields = ProtobufScanner(in: range)
    var vertex = Vertex()
    let firstInput = inputs.count
    while let field = fields.next(message) {
      let place = field.value.range
      switch field.number {
      case 1: vertex.digest = copy(message, place)
      case 2: inputs.append(copy(message, place))
      case 3: vertex.name = copy(message, place)
      case 4: vertex.isCached = field.value.integer != 0
      case 5: vertex.started = Self.moment(message, place)
      case 6: vertex.completed = Self.moment(message, place)
      case 7: vertex.error = copy(message, place)
      default: break
      }
    }
    vertex.inputs = firstInput..<inputs.count
    vertex.hasInputs = !vertex.inputs.isEmpty
    if !vertex.digest.isEmpty { vertexes.append(vertex) }
    return !fields.isBroken
  }

  private mutating func readStatus(_ message: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var fields = ProtobufScanner(in: range)
    var status = Status()
    while let field = fields.next(message) {
      let place = field.value.range
      switch field.number {
      case 1: status.id = copy(message, place)
      case 2: status.vertex = copy(message, place)
      case 4: status.current = field.value.integer
      case 5: status.total = field.value.integer
      case 6: status.timestamp = status.isCompleted ? status.timestamp : Self.moment(message, place)
      case 7: status.started = Self.moment(message, place)
      case 8:
        status.isCompleted = true
        status.timestamp = Self.moment(message, place) ?? status.timestamp
      default: break
      }
    }
    if !status.vertex.isEmpty { statuses.append(status) }
    return !fields.isBroken
  }

  private mutating func readLog(_ message: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var fields = ProtobufScanner(in: range)
    var log = Log()
    while let field = fields.next(message) {
      let place = field.value.range
      switch field.number {
      case 1: log.vertex = copy(message, place)
      case 2: log.timestamp = Self.moment(message, place)
      case 3: log.stream = Int(truncatingIfNeeded: field.value.integer)
      case 4: log.data = copy(message, place)
      default: break
      }
    }
    if !log.vertex.isEmpty, !log.data.isEmpty { logs.append(log) }
    return !fields.isBroken
  }

  private mutating func readWarning(_ message: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var fields = ProtobufScanner(in: range)
    var warning = Warning()
    while let field = fields.next(message) {
      switch field.number {
      case 1: warning.vertex = copy(message, field.value.range)
      case 3: warning.short = copy(message, field.value.range)
      default: break
      }
    }
    if !warning.short.isEmpty { warnings.append(warning) }
    return !fields.isBroken
  }

  private mutating func copy(_ message: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let start = texts.count
    for i in range { texts.append(message[i]) }
    return start..<texts.count
  }

  /// Reads a `google.protobuf.Timestamp` as nanoseconds since 1970; `nil` for years that 64 bits cannot hold.
  private static func moment(_ message: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    var fields = ProtobufScanner(in: range)
    var (seconds, nanoseconds): (Int64, Int64) = (0, 0)
    while let field = fields.next(message) {
      switch field.number {
      case 1: seconds = field.value.integer
      case 2: nanoseconds = field.value.integer
      default: break
      }
    }
    guard !fields.isBroken, (0..<1_000_000_000).contains(nanoseconds) else { return nil }
    let (whole, isTooLarge) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (moment, isTooLargeInAll) = whole.addingReportingOverflow(nanoseconds)
    return isTooLarge || isTooLargeInAll ? nil : moment
  }
}
