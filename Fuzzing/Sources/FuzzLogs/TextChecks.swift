import StepTimeline

/// The other texts that come from outside: pasted errors and rule files.
enum TextChecks {
  private static let rules = RuleCatalog.all(adding: [])

  static func check(_ bytes: [UInt8]) {
    let diagnoses = Diagnosis.all(inPasted: String(decoding: bytes, as: UTF8.self), rules: rules)
    for format in ExplainFormat.allCases {
      ReportChecks.check(format.diagnoses(diagnoses), format == .json ? "json" : "explanation")
    }
    guard bytes.first == UInt8(ascii: "[") || bytes.first == UInt8(ascii: "{") else { return }
    guard let read = try? RuleFile.read(bytes, file: "rules.json", after: []) else { return }
    _ = Diagnosis.all(inPasted: String(decoding: bytes, as: UTF8.self), rules: read)
    for format in ExplainFormat.allCases { _ = format.pages(read) }
  }
}
