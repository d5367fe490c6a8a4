/// The ids of rules that were read, and the files that have them.
struct RuleFileIDs {
  /// The file of each id; `nil` for a rule that was not read from a file.
  private var files: [String: String?] = [:]

  init(of rules: [Rule]) {
    for rule in rules { files[rule.id] = .some(nil) }
  }

  mutating func add(_ rules: [Rule], of file: String) {
    for rule in rules where !rule.id.isEmpty && files[rule.id] == nil { files[rule.id] = file }
  }

  /// Why a further rule cannot have the id.
  func problem(of id: String, in file: String) -> String? {
    guard let known = files[id] else { return nil }
    return "duplicate id '\(id)'" + (known.flatMap { $0 == file ? nil : ", also used in \($0)" } ?? "")
  }
}
