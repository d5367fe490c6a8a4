extension Build {
  /// The build's own warnings as a step may repeat them, word for word.
  var toldWarnings: Set<String> {
    Set(
      warnings.flatMap { warning in
        [
          warning.text,
          "\(warning.rule ?? ""): \(warning.text)\(warning.line.map { " (line \($0))" } ?? "")",
        ]
      })
  }
}
