/// The version of buildlog; the only place that names it.
public enum BuildLogVersion {
  /// The version of this source tree.
  public static let current = "0.1.0"
}
