/// The arguments of `buildlog rules check`.
struct RulesArguments: Sendable {
  /// What the user asks for.
  enum Request {
    case check, help
  }

  var request = Request.check
  var files: [Input] = []

  /// Reads the arguments after `rules`.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    var operands = try ArgumentParser(options: Self.options).parse(words, into: &parsed).operands
    if parsed.request == .check {
      guard operands.first == "check" else {
        throw .operands("'rules' needs 'check' and files: buildlog rules check FILE...")
      }
      operands.removeFirst()
      guard !operands.isEmpty else { throw .operands("'rules check' needs at least one file") }
      guard operands.count(where: { $0 == "-" }) < 2 else {
        throw .operands("standard input ('-') can be given only once")
      }
    }
    parsed.files = operands.map(Input.init(operand:))
    self = parsed
  }

  private init() {}

  static let options: [CommandOption<Self>] = [
    .flag("help", short: "h", help: "Print this help.", endsParsing: true) { $0.request = .help }
  ]
}
