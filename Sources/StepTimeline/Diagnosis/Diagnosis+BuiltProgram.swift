extension Diagnosis {
  /// What a step that built a program tells of the failure of another step.
  private struct Told {
    /// The title in place of the rule's.
    var title: String?
    var causes: [String]
    var fixes: [Fix]
    /// The most that the cause can be.
    var confidence = Confidence.certain
    /// Whether the rule's own causes and fixes are none.
    var isAll = false
  }

  /// Says what the step that built the program tells of its failure, if the cause is about a program of the build.
  mutating func explainByBuild(in build: Build) {
    guard isPrimary, let failed = step, build.steps.indices.contains(failed), let told = told(failed, build)
    else { return }
    title = told.title ?? title
    confidence = min(confidence, told.confidence)
    causes = told.causes + (told.isAll ? [] : causes)
    fixes = told.fixes + (told.isAll ? [] : fixes)
  }

  private func told(_ failed: Int, _ build: Build) -> Told? {
    switch RuleCatalog.rule(rule)?.question {
    case .processor: ofProcessor(failed, build)
    case .cLibrary: ofLibrary(failed, build)
    case .output: ofPath(failed, build)
    case .folder: ofInstalled(failed, build)
    case nil: nil
    }
  }

  private func programs(_ failed: Int, _ build: Build) -> [BuiltProgram] {
    BuiltProgram.all(in: build, target: build.steps[failed].parts.target)
  }

  private func ofProcessor(_ failed: Int, _ build: Build) -> Told? {
    guard let file = captures["file"] else { return nil }
    guard let program = programs(failed, build).last(where: { $0.name == PathText.name(file) }) else {
      // No step made it: it is the base image's.
      let isOfImage = ["/bin/", "/usr/bin/", "/sbin/", "/usr/sbin/"].contains(where: file.hasPrefix)
      return isOfImage
        ? build.steps[failed].parts.platform.map { withoutEmulator($0, file) } : nil
    }
    if let system = program.system, system != "linux" { return ofSystem(system, file) }
    guard let processor = program.processor,
      build.steps[failed].parts.platform?.hasText(processor) != true
    else { return nil }
    return Told(
      title: "\(file) is made for \(processor), not for this processor (exec format error)",
      causes: [
        "The step that builds it sets `GOARCH=\(processor)`, regardless of the processor of the build."
      ],
      fixes: [
        Fix(
          "Build it for the platform of the image: set GOARCH from TARGETARCH, or remove GOARCH.",
          snippet: """
            ARG TARGETARCH
            RUN GOARCH=$TARGETARCH go build <options> <package>
            """)
      ])
  }

  /// A program of the base image does not start in a build for several platforms.
  private func withoutEmulator(_ platform: String, _ file: String) -> Told {
    Told(
      title: "The builder cannot run programs for \(platform): \(file) of the image does not start",
      causes: [
        "The host has no emulator (QEMU, binfmt_misc) for \(platform).",
        "The base image is pinned to another platform, by `--platform` or a digest.",
      ],
      fixes: [
        .installingEmulators, .crossCompiling,
        Fix("If the image is pinned to a platform or a digest, use one that is made for \(platform)."),
      ], confidence: .likely, isAll: true)
  }

  /// No emulator runs a program of another system, so that nothing else helps.
  private func ofSystem(_ system: String, _ file: String) -> Told {
    let name = ["darwin": "macOS", "windows": "Windows"][system] ?? system
    return Told(
      title: "\(file) is made for \(name), not for Linux (exec format error)",
      causes: ["The step that builds it sets `GOOS=\(system)`, but this image runs Linux programs."],
      fixes: [
        Fix(
          "Build it for Linux: set `GOOS=linux`, or remove GOOS.",
          snippet: "RUN GOOS=linux go build <options> <package>")
      ], isAll: true)
  }

  private func ofLibrary(_ failed: Int, _ build: Build) -> Told? {
    guard let path = captures["path"],
      let program = programs(failed, build).last(where: {
        $0.name == PathText.name(path) && $0.step < failed
      }),
      !program.isWithoutC, !program.isInstalled, isOtherStage(program.step, failed, build),
      Surroundings(step: failed, in: build).base == .apk,
      Surroundings.baseImage(of: program.step, in: build).flatMap(Surroundings.base) != .apk
    else { return nil }
    return Told(
      title:
        "\(path) cannot be started: it probably needs the C library of the stage that built it, and Alpine has a different one",
      causes: [
        "`go build` with cgo links the C library of its image (glibc); Alpine has musl. The file exists, but the loader that it needs does not."
      ],
      fixes: [
        Fix(
          "Build it without the C library (`CGO_ENABLED=0`).",
          snippet: "RUN CGO_ENABLED=0 go build <options> <package>"),
        Fix(
          "If it needs C code, build it in an Alpine image, or use a base image with glibc (Debian) for this stage.",
          snippet: "FROM golang:<version>-alpine AS <stage>"),
      ], confidence: .likely)
  }

  private func ofPath(_ failed: Int, _ build: Build) -> Told? {
    guard let path = captures["path"], BuiltProgram.canBeProgram(path),
      let copy = StepCopy(build.steps[failed].parts.instruction), let from = copy.from
    else { return nil }
    let ofStage = programs(failed, build).filter { program in
      let stage = build.steps[program.step].parts.stage
      return stage == nil ? program.step < failed : stage == from
    }
    let name = PathText.name(path)
    let only = ofStage.count == 1 ? ofStage.first : nil
    let meant = only.flatMap { BuiltProgram.isMeant($0.name, by: path, to: copy.destination) ? $0 : nil }
    guard let program = ofStage.last(where: { $0.name == name }) ?? meant,
      !copy.sources.contains(where: { $0.hasSuffix("\(name)/") }),
      let output = program.output, !output.hasText("$"), ValueForm.path.admits(output)
    else { return nil }
    let file = output.hasSuffix("/") ? output + program.name : output
    guard let written = written(file, program), written != path, !isCopied(written, besides: failed, build)
    else { return nil }
    return Told(
      causes: ["`go build` of that stage writes `\(output)`."],
      fixes: [
        Fix(
          "Copy the file that `go build` writes in that stage, `\(file)`\(file.hasPrefix("/") ? "" : " (under its WORKDIR)"), or use the same path in both.",
          snippet: "COPY --from=\(ValueForm.name.bare(from) ?? "<stage>") \(written) <destination>")
      ])
  }

  /// Whether another `COPY` of the build takes a file already.
  private func isCopied(_ path: String, besides failed: Int, _ build: Build) -> Bool {
    build.steps.indices.contains { index in
      guard index != failed, build.steps[index].parts.target == build.steps[failed].parts.target,
        let copy = StepCopy(build.steps[index].parts.instruction), copy.from != nil
      else { return false }
      return copy.sources.contains { PathText.join("/", $0) == path }
    }
  }

  /// The path of what a program's step writes; with a placeholder if the folder that it works in is not known.
  private func written(_ file: String, _ program: BuiltProgram) -> String? {
    let file = file.hasPrefix("./") ? String(file.dropFirst(2)) : file
    guard !file.hasPrefix("/") else { return file }
    guard let folder = program.folder else { return "<WORKDIR of that stage>/" + file }
    return ValueForm.path.bare(PathText.join(folder, file))
  }

  private func ofInstalled(_ failed: Int, _ build: Build) -> Told? {
    guard let name = captures["program"],
      let program = programs(failed, build).last(where: {
        $0.name == name && $0.isInstalled && $0.step < failed
      }),
      !isOtherStage(program.step, failed, build)
    else { return nil }
    let image = Surroundings.baseImage(of: failed, in: build) ?? ""
    return Told(
      causes: [
        "An earlier step installs \(name) with `go install` into the folder bin under GOPATH; that folder is not in PATH."
      ],
      fixes: [
        Fix(
          "Add Go's program folder to PATH: GOBIN, or bin under GOPATH (`go env GOPATH`).",
          snippet: "ENV PATH=$PATH:\(image.hasPrefix("golang") ? "/go/bin" : "/root/go/bin")")
      ])
  }

  /// Whether two steps are of different stages; the classic builder names none, but prints each `FROM`.
  private func isOtherStage(_ one: Int, _ other: Int, _ build: Build) -> Bool {
    let (first, second) = (build.steps[one].parts, build.steps[other].parts)
    if first.stage != nil || second.stage != nil { return first.stage != second.stage }
    return build.steps[min(one, other)..<max(one, other)].dropFirst().contains { $0.parts.kind == .from }
  }
}
