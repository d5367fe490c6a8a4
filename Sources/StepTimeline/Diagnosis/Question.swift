extension Rule {
  /// What an earlier step of the same build, which built or installed the program, may tell of a cause.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Question: String, Sendable, Codable, CaseIterable {
    /// For which system and processor the program was built: `file` is the program.
    case processor
    /// Against which C library it was linked: `path` is the program.
    case cLibrary = "c-library"
    /// Where the step that built it wrote it: `path` is the file that another stage looks for.
    case output
    /// Into which folder it was installed: `program` is its name.
    case folder
  }
}
