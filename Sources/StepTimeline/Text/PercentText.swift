/// Parts of a whole as a person reads them.
enum PercentText {
  /// `42%`; `nil` if the part is unknown.
  ///
  /// 100% is all and 0% is nothing: 99.6% and 0.4% are 99% and 1%.
  static func of(_ ratio: Double?) -> String? {
    guard let ratio, ratio.isFinite, abs(ratio) < 1e6 else { return nil }
    let percent = ratio * 100
    let rounded = Int(percent.rounded())
    if rounded == 100, percent < 100 { return "99%" }
    if rounded == 0, percent > 0 { return "1%" }
    return "\(rounded)%"
  }
}
