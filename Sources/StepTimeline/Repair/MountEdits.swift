/// Adds mounts to a `RUN`.
struct MountEdits {
  let site: RepairSite

  /// The mounts of the failing instruction, with their settings.
  var present: [MountSettings] {
    (site.instruction?.flags ?? []).filter { $0.name == "mount" }.map { MountSettings($0.value ?? "") }
  }

  /// Adds a mount after the word `RUN`.
  func add(_ mount: String) -> Edit? {
    guard site.editableRun != nil, let instruction = site.instruction
    else { return nil }
    return site.insert(" --mount=\(mount)", at: instruction.keywordRange.upperBound)
  }

  /// The folder of the user who runs the instruction; `nil` if it is not known.
  var home: String? {
    if let home = site.state.environment["HOME"] { return ValueForm.path.bare(home) }
    guard let user = site.state.user, !site.state.isRoot else { return "/root" }
    let name = String(user.prefix { $0 != ":" })
    guard ValueForm.name.admits(name) else { return nil }
    if site.state.image?.official == name { return "/home/\(name)" }
    guard site.state.createdUsers.contains(name) else { return nil }
    // If the command that creates the user names another home folder, nothing is assumed.
    let isElsewhere = site.state.stages.contains { stage in
      site.file.stages[stage].instructions.contains { index in
        ShellScript(of: site.file.instructions[index], in: site.file).commands.contains {
          ["useradd", "adduser"].contains($0.program)
            && $0.has(
              "-d", "-h", "-b", "-M", "-H", "--home", "--home-dir", "--no-create-home", "--system", "-r")
        }
      }
    }
    return isElsewhere ? nil : "/home/\(name)"
  }

  /// A secret as a file, readable for the user of the instruction.
  func secret(_ id: String, target: String) -> String {
    "type=secret,id=\(id),target=\(target)" + (site.state.isRoot ? "" : ",mode=0444")
  }
}
