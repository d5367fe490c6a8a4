/// A table of values as rows for programs: CSV, or a JSON object a line.
struct Rows {
  /// A value; `nil` is unknown, or has no meaning in the row.
  enum Cell {
    /// A text that may come from a log.
    case text(String?)
    /// A word of the tool itself.
    case word(String?)
    case number(Int?)
    case seconds(Double?)
    case flag(Bool?)
  }

  /// The names of the columns as JSON has them; CSV writes `sourceLine` as `source_line`.
  let columns: [StaticString]
  var rows: [[Cell]] = []

  /// As RFC 4180 has it: the names first, lines end with CR LF; see ``CSVReport`` for what is done with texts.
  var csv: [UInt8] {
    var table = CSVWriter()
    for column in columns { table.cell(verbatim: Self.snakeCase(column.description)) }
    table.endRow()
    for row in rows {
      for cell in row {
        switch cell {
        case .text(let text): table.cell(text: text)
        case .word(let word): table.cell(verbatim: word)
        case .number(let number): table.cell(number)
        case .seconds(let seconds): table.cell(seconds: seconds)
        case .flag(let flag): table.cell(verbatim: flag.map { $0 ? "true" : "false" })
        }
      }
      table.endRow()
    }
    return table.bytes
  }

  /// An object a line.
  var jsonLines: [UInt8] {
    var json = JSONWriter(.line)
    for row in rows {
      json.object { json in
        for (column, cell) in zip(columns, row) {
          switch cell {
          case .text(let text), .word(let text): json.member(column, text)
          case .number(let number): json.member(column, number)
          case .seconds(let seconds): json.member(column, thousandths: seconds)
          case .flag(let flag?): json.member(column, flag)
          case .flag(nil): json.member(column, nil as String?)
          }
        }
      }
      json.endLine()
    }
    return json.bytes
  }

  private static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      if letter.isUppercase { text += "_" }
      text += letter.lowercased()
    }
  }
}
