extension String {
  /// The text with a capital at its beginning, as a sentence needs it.
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
