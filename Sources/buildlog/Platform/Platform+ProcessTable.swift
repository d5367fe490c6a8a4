extension Platform {
  /// The processes that are running; none if there is no `/proc` (macOS).
  static func runningProcesses() -> [Int32] {
    ProcessEntry.all().values.filter { !$0.hasEnded }.map(\.id)
  }

  /// Whether processes of a group are running; if there is no `/proc` (macOS), they may be.
  static func mayHaveProcesses(inGroup group: Int32) -> Bool {
    let all = ProcessEntry.all()
    return all.isEmpty || all.values.contains { $0.group == group && !$0.hasEnded }
  }

  /// The processes in the tool's own process group that the tool started, directly or not.
  ///
  /// The group may hold more than them: a script that runs the tool, the other ends of a pipeline. A process counts
  /// if its parents lead to the tool, or if its parent ended, so that the system adopted it, and it is younger than
  /// the tool. If there is no `/proc` (macOS), none is found.
  static func processesInOwnGroup() -> [Int32] {
    let all = ProcessEntry.all()
    guard let own = all[getpid()] else { return [] }
    let group = all.filter { $0.value.group == own.group }
    var ancestors: Set<Int32> = []
    var parent = own.parent
    while let entry = all[parent], ancestors.insert(parent).inserted { parent = entry.parent }
    return group.values.compactMap { entry in
      guard entry.id != own.id, !entry.hasEnded, entry.startedAt >= own.startedAt else { return nil }
      var top = entry
      for _ in group.indices {
        guard top.parent != own.id, let parent = group[top.parent] else { break }
        top = parent
      }
      if top.parent == own.id { return entry.id }
      // Below the script that runs the tool, or beside the tool in a pipeline of a shell.
      let isForeign = ancestors.contains(top.id) || top.parent == own.parent
      return isForeign ? nil : entry.id
    }
  }
}

/// A line of the system's table of processes.
private struct ProcessEntry {
  var id: Int32
  var parent: Int32
  var group: Int32
  /// In ticks since the system started.
  var startedAt: Int64
  var hasEnded: Bool

  static func all() -> [Int32: ProcessEntry] {
    var entries: [Int32: ProcessEntry] = [:]
    guard let folder = opendir("/proc") else { return entries }
    defer { closedir(folder) }
    while let item = readdir(folder) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let id = Int32(name), let entry = ProcessEntry(id: id) else { continue }
      entries[id] = entry
    }
    return entries
  }

  /// Reads `/proc/ID/stat`: `1234 (name) S 1 1234 …`, proc(5).
  private init?(id: Int32) {
    guard let bytes = try? Platform.contents(of: "/proc/\(id)/stat", atMost: 1 << 16),
      // The name may hold anything, a parenthesis too.
      let close = bytes.lastIndex(of: UInt8(ascii: ")"))
    else {
      return nil
    }
    let fields = String(decoding: bytes[(close + 1)...], as: UTF8.self).split(separator: " ")
    guard fields.count > 19, let parent = Int32(fields[1]), let group = Int32(fields[2]),
      let start = Int64(fields[19])
    else {
      return nil
    }
    self.id = id
    self.parent = parent
    self.group = group
    startedAt = start
    hasEnded = fields[0] == "Z" || fields[0] == "X"
  }
}
