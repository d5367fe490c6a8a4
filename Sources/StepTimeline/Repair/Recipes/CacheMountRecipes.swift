/// Repairs of `RUN --mount=type=cache`.
enum CacheMountRecipes {
  /// Gives a cache mount to the user who runs the instruction: without `uid` it belongs to root.
  static func ownCacheMount(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, let instruction = site.instruction, let owner = owner(site) else {
      return nil
    }
    let lines = site.evidence + site.output
    let mounts = instruction.flags.filter { flag in
      guard flag.name == "mount", let value = flag.value else { return false }
      let mount = MountSettings(value)
      guard let folder = mount.cacheFolder, folder.hasPrefix("/"), mount["uid"] == nil, mount["mode"] == nil
      else { return false }
      return lines.contains { $0.hasText(folder) }
    }
    guard !mounts.isEmpty else { return nil }
    let ids = ",uid=\(owner.user),gid=\(owner.group)"
    return Proposal(
      text: "Set the owner of the cache mount to the user of this step: without `uid` it belongs to root.",
      changes: site.change(mounts.map { site.insert(ids, at: $0.range.upperBound) }))
  }

  /// The numbers of the user and group, if the output, `USER` or the image says them.
  private static func owner(_ site: RepairSite) -> (user: String, group: String)? {
    // npm: `sudo chown -R 1000:1000 "/home/node/.npm"`
    for line in site.evidence + site.output {
      guard let ids = line.between("chown -R ", " ") else { continue }
      let pair = ids.split(separator: ":").map(String.init)
      if pair.count == 2, pair.allSatisfy(ValueForm.number.admits), pair[0] != "0" {
        return (pair[0], pair[1])
      }
    }
    guard let user = site.state.user, !site.state.isRoot else { return nil }
    let parts = user.split(separator: ":").map(String.init)
    if let first = parts.first, ValueForm.number.admits(first) {
      let group = parts.count > 1 ? parts[1] : first
      return ValueForm.number.admits(group) ? (first, group) : nil
    }
    // docker-library/node makes the user `node` with these numbers.
    return user == "node" && site.state.image?.official == "node" ? ("1000", "1000") : nil
  }
}
