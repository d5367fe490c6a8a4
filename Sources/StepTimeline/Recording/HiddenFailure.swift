/// Whether the command of a step can fail without failing the step: `make || true`, `make | tee log`, `make; ls`.
enum HiddenFailure {
  static func mayHide(_ name: String) -> Bool {
    guard name.hasText("RUN ") else { return false }
    return name.hasText("||") || name.hasText(" | ") || name.hasText(";")
  }
}
