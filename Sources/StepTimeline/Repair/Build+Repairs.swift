extension Build {
  /// The Dockerfiles that the log names.
  package var namedDockerfiles: [String] {
    var names: [String] = []
    for failure in failures {
      if let file = failure.dockerfile?.file { names.append(file) }
    }
    for step in steps {
      if let name = step.name.rangeOfText("load build definition from ") {
        names.append(String(step.name[name.upperBound...]))
      }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Makes the fixes of a failed build for its Dockerfile: as patches where an edit is known, in the order in which
  /// they help here.
  ///
  /// Without a Dockerfile the one that stands beside the log in the same text is used, or the lines that the log quotes, as
  /// far as they go. Files are not opened; see ``ProjectFiles``.
  ///
  /// - Parameters:
  ///   - project: the user's files.
  ///   - masksSecrets: whether a patch whose lines hold a secret is left out.
  public mutating func addRepairs(for project: ProjectFiles, masksSecrets: Bool = true) {
    addRepairs(for: project, masksSecrets: masksSecrets) { _, _ in }
  }

  /// The same for files that are looked at only if they are this build's.
  ///
  /// - Parameter complete: adds the files of the context; is given whether a Dockerfile fits the build.
  package mutating func addRepairs(
    for files: ProjectFiles, masksSecrets: Bool, completing complete: (inout ProjectFiles, Bool) -> Void
  ) {
    guard result != .succeeded else { return }
    var project = files
    var finder = SiteFinder(build: self, project: project)
    dockerfiles = []
    var used: (file: Dockerfile, path: String)?
    for source in project.dockerfiles {
      let file = Dockerfile(source.bytes)
      let fits = project.isDockerfileKnown || finder.fits(file)
      dockerfiles.append(DockerfileUse(path: source.path, target: nil, fits: fits))
      if fits, used == nil { used = (file, source.path) }
    }
    complete(&project, used != nil)
    let isOwn = used != nil
    if used == nil, let pasted = pastedDockerfiles.map(Dockerfile.init).first(where: finder.fits) {
      used = (pasted, "Dockerfile")
    }
    // What was pasted is somebody's report: it is never shown with its secrets.
    let masksSecrets = masksSecrets || !isOwn && used != nil
    let secrets = masksSecrets ? used.map { SecretLines($0.file) } : nil
    finder = SiteFinder(build: self, project: project)
    if !diagnoses.contains(where: \.isPrimary) { addDiagnosisByDockerfile(finder, used) }
    var known: RepairSite?
    for i in diagnoses.indices {
      let diagnosis = diagnoses[i]
      // A trigger's instruction is in the Dockerfile of the base image.
      if let step = diagnosis.step, steps[step].name.hasText(" (ONBUILD ") { continue }
      let inFile = used.flatMap { finder.site(in: $0.file, path: $0.path, for: diagnosis, known: known) }
      let site = inFile ?? finder.site(ofExcerptFor: diagnosis) ?? finder.site(ofStepsFor: diagnosis)
      if known == nil { known = inFile }
      diagnoses[i].fixes =
        RepairPlan(diagnosis: diagnosis, site: site, masksSecrets: masksSecrets, secrets: secrets).fixes
      // There is no file to change.
      if !isOwn { for j in diagnoses[i].fixes.indices { diagnoses[i].fixes[j].rewrites = [] } }
    }
  }

  /// Some causes show in the Dockerfile alone: a command that uses an argument which has no value in its stage, or
  /// a JSON form with what only a shell acts on.
  private mutating func addDiagnosisByDockerfile(
    _ finder: SiteFinder, _ source: (file: Dockerfile, path: String)?
  ) {
    for (id, recipe) in [
      ("df-json-form-operators", Recipe.shellForm), ("df-arg-not-in-stage", .declareArgument),
      ("df-arg-not-in-stage", .declareElsewhere),
    ] {
      if addDiagnosis(of: id, if: recipe, finder, source) { return }
    }
  }

  private mutating func addDiagnosis(
    of id: String, if recipe: Recipe, _ finder: SiteFinder, _ source: (file: Dockerfile, path: String)?
  ) -> Bool {
    guard result == .failed, let failure = failures.first,
      let rule = RuleCatalog.rule(id)
    else { return false }
    var diagnosis = Diagnosis(
      rule: rule.id, title: rule.title, kind: .error, step: failure.step, confidence: .likely,
      isPrimary: true,
      isRetryable: false, evidence: [], captures: [:], causes: rule.causes, fixes: rule.fixes,
      verify: rule.verify,
      docs: rule.docs)
    diagnosis.repairs = rule.repairs ?? []
    let site =
      source.flatMap { finder.site(in: $0.file, path: $0.path, for: diagnosis) }
      ?? finder.site(ofExcerptFor: diagnosis)
    guard let site, recipe.make(site) != nil else { return false }
    diagnoses.insert(diagnosis, at: 0)
    return true
  }
}

/// The fixes of one diagnosis, made for one site.
struct RepairPlan {
  let diagnosis: Diagnosis
  /// `nil` if neither a Dockerfile nor the log's excerpt of it is there.
  let site: RepairSite?
  let masksSecrets: Bool
  /// The lines of the Dockerfile that are not shown.
  var secrets: SecretLines?

  /// Recipes for faults that the Dockerfile itself shows; they are tried for every failed command.
  private static let always: [Recipe] = [
    .declareArgument, .nearestStage, .shellForm, .keepState, .letThrough, .endCommand, .absoluteFolder,
    .folderSlash, .makeShell, .homeFolder, .dropAptProxy, .dependencyBound, .fittingTool, .renamedOption,
    .movedAddress, .fittingImage, .gitForAllUsers,
  ]

  /// Recipes that are tried after those of the cause.
  private static let beside: [Recipe] = [
    .findStage, .moveCopyUp, .useCopied, .keepFolderName, .textEncoding, .standInSecret, .singleEquals,
    .useBash,
    .declareElsewhere,
  ]

  /// The fixes: those with an edit first, then the rule's own words that still apply.
  var fixes: [Fix] {
    var fixes: [Fix] = []
    if let site {
      // Looking for faults that no rule names takes time, so only the primary cause gets these recipes.
      let named = diagnosis.isPrimary ? Self.always + diagnosis.repairs + Self.beside : diagnosis.repairs
      let recipes = named.compactMap { made(by: $0, site) }
      let host = [HostRecipes.setting(site).flatMap { fix($0, site) }].compactMap(\.self)
      for var fix in HostRecipes.isForLast(site) ? recipes + host : host + recipes {
        if fixes.contains(where: { $0.patch == fix.patch && ($0.patch != nil || $0.snippet == fix.snippet) })
        {
          continue
        }
        // If docker has to be called in another way, the Dockerfile is most likely right as it is.
        if let first = fixes.first, first.patch == nil, fix.patch != nil { fix.applicability = .manual }
        fixes.append(fix)
      }
    }
    let topicsMade = fixes.compactMap { fix in
      if let patch = fix.patch { return Topics(ofPatch: patch) }
      return fix.target == .dockerfile ? fix.snippet.map(Topics.init(ofSnippet:)) : nil
    }
    var others: [Fix] = []
    for fix in diagnosis.fixes {
      if let base = fix.base, let own = site?.manager?.base, base != own { continue }
      if fix.base != nil, let image = site?.state.image, PackageTool.isMissing(in: image) { continue }
      // The rule describes in words what a patch above already does.
      if let topics = fix.snippet.map(Topics.init(ofSnippet:)), !topics.all.isEmpty,
        topicsMade.contains(where: { topics.all.isSubset(of: $0.all) })
      {
        continue
      }
      if let site, diagnosis.repairs.contains(.trustAuthority), fix.installsAuthorities,
        CertificateRecipes.hasAuthorities(site)
      {
        continue
      }
      var fix = fix
      (fix.target, fix.applicability) = form(of: fix)
      if let site, SnippetEdits(site: site).isThere(fix) { continue }
      if let site, let changes = SnippetEdits(site: site).changes(for: fix),
        let made = self.fix(Proposal(text: fix.text, changes: changes), site)
      {
        guard
          !fixes.contains(where: { $0.patch == made.patch && ($0.patch != nil || $0.snippet == made.snippet) }
          )
        else { continue }
        // An example gives way to the step's own command.
        let snippet = made.snippet ?? (fix.change == nil ? fix.snippet : nil)
        fix = made
        fix.snippet = snippet
        // A later way of several is for a reader to choose.
        if !fixes.isEmpty || !others.isEmpty { fix.applicability = .manual }
      } else if let site, fix.target != .dockerignore, isThere(fix, site) {
        continue
      }
      others.append(fix)
    }
    if fixes.isEmpty, others.isEmpty { return diagnosis.fixes }
    // What came before may be in the Dockerfile already.
    if fixes.isEmpty { others.beginPlainly() }
    return fixes + others
  }

  /// Whether the Dockerfile has all that a fix proposes.
  private func isThere(_ fix: Fix, _ site: RepairSite) -> Bool {
    guard let snippet = fix.snippet, diagnosis.fixes.count > 1 else { return false }
    let words = site.file.text(0..<site.file.bytes.count)
    let lines = snippet.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("#") }
    return !lines.isEmpty
      && lines.allSatisfy { words.holdsLine($0) }
  }

  /// The file that a fix in words changes, judged by the form of its lines.
  private func form(of fix: Fix) -> (Fix.Target, Fix.Applicability) {
    guard let snippet = fix.snippet else { return (.advice, .manual) }
    let holds = snippet.firstIndex(of: "<").flatMap { snippet[$0...].firstIndex(of: ">") } != nil
    let applicability: Fix.Applicability = holds ? .placeholder : .manual
    let first = snippet.prefix { $0 != " " && $0 != "\n" }
    let keywords = [
      "FROM", "RUN", "COPY", "ADD", "ENV", "ARG", "USER", "WORKDIR", "SHELL", "CMD", "ENTRYPOINT", "ONBUILD",
    ]
    if keywords.contains(String(first)) { return (.dockerfile, applicability) }
    if first == "docker" || first == "DOCKER_BUILDKIT=1" || first == "podman" || first == "buildah" {
      return (.command, applicability)
    }
    if ["daemon.json", "systemctl", "timedatectl", "wsl --"].contains(where: { snippet.hasText($0) })
      || snippet.hasPrefix("sudo ")
    {
      return (.host, applicability)
    }
    if snippet.hasText(".dockerignore") { return (.dockerignore, applicability) }
    return (.advice, applicability)
  }

  /// The fix of a recipe: a patch if possible, otherwise lines to copy.
  private func made(by recipe: Recipe, _ site: RepairSite) -> Fix? {
    if let fix = recipe.make(site).flatMap({ fix($0, site) }) { return fix }
    guard let sketch = site.sketch else { return nil }
    return recipe.make(sketch).flatMap { fix($0, sketch) }
  }

  /// The fix of a proposal; `nil` if an edit does not fit or would break the file.
  private func fix(_ proposal: Proposal, _ site: RepairSite) -> Fix? {
    if site.isSketch, !proposal.changes.isEmpty { return linesToCopy(proposal, site) }
    var patch: [UInt8] = []
    for change in proposal.changes {
      guard let new = change.new, new != change.old else { return nil }
      if change.path == site.path {
        guard site.file.isSound(edited: new) else { return nil }
        // Lines that were put together from the log's steps are not in the user's file.
        guard new.starts(with: change.old[..<site.invented]) else { return nil }
        patch +=
          UnifiedDiff(
            path: change.path, old: Array(change.old[site.invented...]), new: Array(new[site.invented...]),
            offset: site.lineOffset
          ).bytes
      } else {
        patch += UnifiedDiff(path: change.path, old: change.old, new: new).bytes
      }
    }
    var fix = Fix(proposal.text, snippet: proposal.snippet)
    fix.command = command(of: proposal)
    fix.target = proposal.target
    fix.applicability = proposal.applicability
    fix.isFromExcerpt = site.isExcerpt && proposal.target == .dockerfile
    if fix.isFromExcerpt, fix.applicability == .machine { fix.applicability = .likely }
    if !site.isExcerpt {
      fix.rewrites = proposal.changes.compactMap { change in
        change.new.map { FileRewrite(path: change.path, old: change.old, new: $0) }
      }
    }
    guard !patch.isEmpty else { return fix }
    let text = String(decoding: patch, as: UTF8.self)
    // Text that is no UTF-8 cannot be given as text.
    guard Array(text.utf8) == patch else { return nil }
    if masksSecrets, Redactor().redact(text) != text || secrets?.areIn(patch: text) == true {
      fix.patchNote = "The patch is not shown: its lines contain a secret."
    } else {
      fix.patch = text
    }
    return fix
  }

  private func command(of proposal: Proposal) -> String? {
    masksSecrets ? proposal.command.map { Redactor().redact($0) } : proposal.command
  }

  /// The changed lines of a Dockerfile whose line numbers are unknown.
  private func linesToCopy(_ proposal: Proposal, _ site: RepairSite) -> Fix? {
    guard let change = proposal.changes.first, proposal.changes.count == 1, change.path == site.path,
      let new = change.new, new != change.old, site.file.isSound(edited: new),
      // Settings that the log does not show may contradict a guess.
      proposal.applicability != .manual
    else { return nil }
    let lines = ChangedInstructions(from: site.file, to: Dockerfile(new), place: site.failing)
    guard let snippet = lines.snippet, snippet.utf8.count <= 2_000 else { return nil }
    if masksSecrets, Redactor().redact(snippet) != snippet || secrets?.areIn(snippet) == true { return nil }
    var fix = Fix(proposal.text, snippet: snippet)
    fix.command = command(of: proposal)
    fix.target = .dockerfile
    fix.applicability = proposal.applicability == .placeholder ? .placeholder : .manual
    return fix
  }
}

/// The subjects of some lines of a Dockerfile: the variables that they set, the mounts, the packages, the image.
private struct Topics {
  private(set) var all: Set<String> = []

  /// The topics of the lines that a patch adds.
  init(ofPatch patch: String) {
    for line in patch.split(separator: "\n") where line.hasPrefix("+") && !line.hasPrefix("+++ ") {
      add(String(line.dropFirst()))
    }
  }

  init(ofSnippet snippet: String) {
    for line in snippet.split(separator: "\n") {
      let topics = Topics(ofPatch: "+" + line)
      all.formUnion(topics.all)
      // A line without a topic is its own topic, which no patch has.
      if topics.all.isEmpty, !line.hasPrefix("#") { all.insert(String(line)) }
    }
  }

  private mutating func add(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard let first = words.first else { return }
    switch first {
    case "ENV", "ARG":
      for word in words.dropFirst() {
        if let end = word.firstIndex(of: "=") { all.insert("set " + word[..<end]) }
      }
    case "FROM":
      if let image = words.dropFirst().first(where: { !$0.hasPrefix("--") }) {
        all.insert("from " + image.prefix { $0 != ":" })
      }
    case "COPY":
      if line.hasText("ca-certificates/") || line.hasText("ca-trust/") { all.insert("trust an authority") }
    case "RUN":
      if line.hasText("update-ca-") || line.hasText("/ca-certificates.crt") {
        all.insert("trust an authority")
      }
      for word in words where word.hasPrefix("--mount=type=") {
        all.insert("mount " + word.dropFirst("--mount=type=".count).prefix { $0 != "," })
      }
    default: break
    }
  }
}

extension Fix {
  /// Whether the proposal only installs the public certificate authorities.
  fileprivate var installsAuthorities: Bool {
    guard let snippet else { return false }
    let packages = ShellScript(text: String(snippet.drop { $0 != " " })).commands
      .compactMap(PackageInstallation.init).flatMap(\.packages).map(\.text)
    return snippet.hasPrefix("RUN ") && packages == ["ca-certificates"]
  }
}
