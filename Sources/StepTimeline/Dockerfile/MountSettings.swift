/// The settings of a mount: `type=cache,target=/root/.npm`.
///
/// Source: docs.docker.com/reference/dockerfile/#run---mount.
struct MountSettings {
  private var settings: [String: String] = [:]

  /// - Parameter value: the value of `--mount`.
  init(_ value: some StringProtocol) {
    for part in value.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard let key = pair.first else { continue }
      let name = ["dst": "target", "destination": "target", "src": "source"][String(key)] ?? String(key)
      settings[name] = pair.count > 1 ? String(pair[1]) : "true"
    }
  }

  /// - Returns: `nil` for a word that is no `--mount=…`.
  init?(option: some StringProtocol) {
    guard option.hasPrefix("--mount=") else { return nil }
    self.init(option.dropFirst("--mount=".count))
  }

  /// The value of a setting by its long name (`target`, not `dst`).
  subscript(name: String) -> String? { settings[name] }

  /// The folder of a cache mount; `nil` if it is another mount.
  var cacheFolder: String? { settings["type"] == "cache" ? settings["target"] : nil }
}
