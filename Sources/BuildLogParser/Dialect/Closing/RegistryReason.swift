/// What a registry says for refusing a request, each with its code: `denied: requested access to the resource is denied`.
///
/// Source: distribution/distribution registry/api/errcode (`Errors.Error`).
package enum RegistryReason {
  /// Whether the line is one, from its first word on.
  package static func isOn(_ line: Span<UInt8>) -> Bool {
    for code in codes where line.hasPrefix(code) { return true }
    return false
  }

  /// Whether the line says that a registry, or the engine for it, refuses something.
  package static func isRefusal(_ line: Span<UInt8>) -> Bool {
    isOn(line) || line.hasPrefix("no basic auth credentials")
      || line.hasPrefix("Error response from daemon: ")
  }

  private static let codes: [StaticString] = [
    "denied: ", "unauthorized: ", "manifest unknown: ", "name unknown: ", "toomanyrequests: ", "unknown: ",
    "unsupported", "blob unknown: ",
  ]
}
