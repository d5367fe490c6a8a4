/// Whether secrets are masked.
enum RedactChoice: String, CaseIterable, Sendable {
  case auto, off
}
