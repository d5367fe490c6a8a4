/// The outputs of a command beside its inputs, checked before a log is read or a build is run.
///
/// Two outputs into one file, or an output into a file that is being read, would lose one of them without a word.
struct OutputPlan {
  private struct Destination {
    var path: String
    /// The option that names it, as the user wrote it.
    var option: String
    /// The format of the output; `nil` if it has none.
    var format: String?
    /// The variable that names the file, which is appended to; `nil` if the file is replaced.
    var variable: String?

    func wouldSpoil(_ other: String) -> UsageError {
      guard let variable else { return .outputs("'\(option)' would overwrite \(other)") }
      return .outputs("'\(option)' would append to \(other) (\(variable) names that file)")
    }
  }

  /// The identity of a file, independent of the path that leads to it.
  private enum Place: Hashable {
    case file(Platform.FileIdentity)
    case path(String)
  }

  private var destinations: [Destination] = []
  /// What is read, as messages call it; a path of `nil` is standard input.
  private var inputs: [(path: String?, name: String)] = []

  /// Adds a file that is to be written.
  mutating func add(_ path: String, by option: String, format: String?) {
    destinations.append(Destination(path: path, option: option, format: format))
  }

  /// Adds a file that is to be appended to, as a variable says.
  mutating func add(appendingTo path: String, by option: String, variable: String) {
    destinations.append(Destination(path: path, option: option, variable: variable))
  }

  /// Adds logs that are read.
  mutating func add(_ inputs: [Input]) {
    for input in inputs {
      switch input {
      case .file(let path): add(file: path, as: "log")
      case .standardInput: self.inputs.append((nil, "the log on standard input"))
      }
    }
  }

  /// Adds a file that is read, or that repairs are made for.
  ///
  /// - Parameter kind: what it is, such as `Dockerfile`.
  mutating func add(file path: String, as kind: String) {
    inputs.append((path, "the \(kind) '\(path)'"))
  }

  /// - Throws: what contradicts itself.
  func check() throws(UsageError) {
    guard !destinations.isEmpty else { return }
    var inputs: [Place: String] = [:]
    for (path, name) in self.inputs {
      let place =
        path.map(Self.place(of:)) ?? Platform.identity(of: .standardInput).map(Place.file)
      if let place { inputs[place] = name }
    }
    let standardOutput = Platform.identity(of: .standardOutput).map(Place.file)
    var outputs: [Place: String] = [:]
    for destination in destinations {
      if let place = Self.place(of: destination.path) {
        if let input = inputs[place] { throw destination.wouldSpoil(input) }
        // A link and what it leads to are the same file.
        if case .file = place,
          [destination.path, Platform.resolved(destination.path)].contains(where: ProjectReader.mayRead)
        {
          throw destination.wouldSpoil("'\(destination.path)', a file of the project")
        }
        // Several may write into an open file, one after the other.
        if Platform.descriptor(named: destination.path) == nil {
          let isShared = destination.variable != nil && Platform.Descriptor.standardOutput.appends
          if place == standardOutput, !isShared { throw destination.wouldSpoil("standard output") }
          if let other = outputs[place] { throw destination.wouldSpoil(other) }
          outputs[place] = "the output of '\(destination.option)'"
        }
      }
      try Self.checkName(of: destination)
    }
  }

  /// - Throws: why the file's name does not fit what is to be in it.
  private static func checkName(of destination: Destination) throws(UsageError) {
    guard let format = destination.format else { return }
    let option = destination.option
    let name = FileName(of: destination.path)
    if let wanted = name.formats, !wanted.contains(format) {
      guard !wanted.isEmpty else {
        throw .outputs(
          "'\(option)': buildlog cannot write such a file; a browser prints the HTML report to PDF (-o report.html)"
        )
      }
      throw .outputs(
        "'\(option)' would write \(format), but the file name says "
          + "\(wanted.joined(separator: " or ")); choose another name or format")
    }
  }

  /// The identity of a regular file or of one that will be made; other kinds, such as pipes, may have several writers.
  private static func place(of path: String) -> Place? {
    if let identity = Platform.identity(of: path) { return .file(identity) }
    guard let target = try? Platform.target(of: path), target.kind == .missing else { return nil }
    let (folder, name) = OutputFile.split(target.path)
    return .path("\(Platform.resolved(folder))/\(name)")
  }
}
