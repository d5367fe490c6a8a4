/// A folder for files that are gone when the tool is.
///
/// It is removed at the end. If the tool is killed, the process that watches over its command removes it
/// (``RunWatch``), or else the next run does: a running tool holds a lock on its own folder.
struct TemporaryFolder {
  private static let head = "buildlog-prove."

  let path: String
  private let lock: Platform.Descriptor

  /// Makes a folder, and removes those that killed runs left.
  init() throws(SystemError) {
    let parent = Platform.resolved(Platform.temporaryFolder)
    for name in Platform.names(in: parent, beginningWith: Self.head) {
      guard let left = Platform.claimFolder("\(parent)/\(name)") else { continue }
      Platform.removeTree("\(parent)/\(name)")
      try? Platform.closeFile(left)
    }
    for _ in 0..<10 {
      let path = try Platform.makeTemporaryFolder(in: parent, beginningWith: Self.head)
      // Another run may take a folder that nobody has marked yet for one that was left.
      guard let lock = Platform.claimFolder(path) else { continue }
      guard Platform.isFolder(path) else {
        try? Platform.closeFile(lock)
        continue
      }
      self.path = path
      self.lock = lock
      return
    }
    throw SystemError.existing
  }

  func remove() {
    Platform.removeTree(path)
    try? Platform.closeFile(lock)
  }
}
