/// A file that a step asks for in a cache mount of its own.
///
/// Such a folder is empty in the first build, with another builder, and after the cache was cleaned.
enum MountedCache {
  /// The target of the step's cache mount that the file is in; `nil` if it is in none, or if the step may have made it.
  static func target(of file: String, inStepNamed name: String) -> String? {
    guard let found = targets(in: name).first(where: { holds($0, file) }) else { return nil }
    guard let place = name.rangeOfText(file) ?? name.rangeOfText(lastName(of: file)) else { return nil }
    // What ran before it in the step may have filled the folder.
    let before = name[..<place.lowerBound]
    return ["&&", ";", "||", "<<"].contains(where: before.hasText) ? nil : found
  }

  private static func targets(in name: String) -> [String] {
    name.split(separator: " ").compactMap { word in
      guard var folder = MountSettings(option: word)?.cacheFolder else { return nil }
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      return folder
    }
  }

  /// Whether the file is below the folder; a relative name counts if it begins with the end of the folder's path.
  private static func holds(_ folder: String, _ file: String) -> Bool {
    if file.hasPrefix("/") { return file == folder || file.hasPrefix(folder + "/") }
    let plain = file.hasPrefix("./") ? file.dropFirst(2) : file[...]
    guard let first = plain.split(separator: "/").first, plain.contains("/") else { return false }
    return folder == first || folder.hasSuffix("/" + first)
  }

  private static func lastName(of file: String) -> String {
    file.split(separator: "/").last.map(String.init) ?? file
  }
}
