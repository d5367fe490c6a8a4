/// The name of an image, taken apart: `registry/repository:tag@digest`.
struct ImageName: Sendable, Equatable {
  /// The host, if the name has one other than Docker Hub's.
  var registry: String?
  /// The repository without `docker.io/` and `library/`.
  var repository: String
  /// The tag; `nil` for none, which means `latest`.
  var tag: String?
  /// The digest with its algorithm.
  var digest: String?

  /// Reads a name; `nil` for one that no image has.
  init?(_ text: String) {
    var rest = Substring(text)
    guard !rest.isEmpty, !rest.contains("$") else { return nil }
    if let at = rest.firstIndex(of: "@") {
      digest = String(rest[rest.index(after: at)...])
      rest = rest[..<at]
    }
    if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("/") {
      tag = String(rest[rest.index(after: colon)...])
      rest = rest[..<colon]
    }
    var parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 1, let host = parts.first,
      host.contains(".") || host.contains(":") || host == "localhost"
    {
      parts.removeFirst()
      if host != "docker.io", host != "index.docker.io" { registry = String(host) }
    }
    if registry == nil, parts.count == 2, parts[0] == "library" { parts.removeFirst() }
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    repository = parts.joined(separator: "/")
  }

  /// The official image's name, such as `node`; `nil` for all others.
  var official: String? { registry == nil && !repository.contains("/") ? repository : nil }
}
