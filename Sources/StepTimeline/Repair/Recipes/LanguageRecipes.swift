/// Repairs of programs in Node, Ruby, Java and Python: names of scripts, gems, encodings, versions that exclude each other.
enum LanguageRecipes {
  /// Runs the script that package.json has.
  static func packageScript(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let wanted = site.capture("script"),
      let path = ScriptRecipes.contextPath(of: "package.json", site), let bytes = site.project.contents(path)
    else { return nil }
    let scripts = names(ofScripts: String(decoding: bytes, as: UTF8.self))
    guard !scripts.isEmpty, !scripts.contains(wanted) else { return nil }
    let longer = scripts.filter {
      $0.hasPrefix(wanted + ":") || $0.hasPrefix(wanted + "-") || $0.hasSuffix(":" + wanted)
    }
    guard let found = longer.count == 1 ? longer.first : Suggestion.closest(to: wanted, among: scripts),
      found.utf8.allSatisfy({ $0.isLetterOrDigit || $0.isOne(of: ":-_.") })
    else { return nil }
    for command in site.script.commands where ["npm", "yarn", "pnpm", "bun"].contains(command.program) {
      guard let word = command.words.dropFirst().first(where: { $0.text == wanted }) else { continue }
      return Proposal(
        text: "Run `\(found)`: package.json has no script `\(wanted)`.",
        changes: site.change([site.replace(word.range, with: found)]))
    }
    return nil
  }

  /// The keys of the object `scripts`.
  private static func names(ofScripts json: String) -> [String] {
    guard let start = json.rangeOfText("\"scripts\""),
      let open = json[start.upperBound...].firstIndex(of: "{")
    else { return [] }
    var names: [String] = []
    var text = ""
    var (isText, isEscaped, isKey) = (false, false, true)
    for character in json[json.index(after: open)...] {
      if isText {
        if isEscaped {
          isEscaped = false
          text.append(character)
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isText = false
          if isKey { names.append(text) }
        } else {
          text.append(character)
        }
        continue
      }
      switch character {
      case "\"": (isText, text) = (true, "")
      case ":": isKey = false
      case ",": isKey = true
      case "}": return names
      default: break
      }
    }
    return names
  }

  /// Copies package.json, which says that the project's files are ES modules.
  static func moduleKind(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.says("Cannot use import statement outside a module"),
      let bytes = site.project.contents("package.json"),
      String(decoding: bytes, as: UTF8.self).split(separator: " ").joined().hasText("\"type\":\"module\"")
    else { return nil }
    return PathRecipes.copy("package.json", before: failing, site)
  }

  /// Installs the package of a gem where Ruby is the distribution's.
  static func gem(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable,
      let library = site.capture("library", "gem", "name", "path", "module"),
      let gem = library.split(separator: "/").first.map(String.init), ValueForm.package.admits(gem),
      !gem.hasText("/")
    else { return nil }
    let hasGemfile = ContextFiles(project: site.project).has("Gemfile")
    if site.state.image?.official == "ruby" {
      guard !hasGemfile else { return nil }
      return Proposal(
        text: "Install the gem `\(gem)`: the image does not have it.",
        changes: site.change([
          site.insert(lines: site.asRoot(["RUN gem install \(gem)"], user: site.state.user), before: failing)
        ]))
    }
    guard !hasGemfile, site.manager == .apt || site.manager == .apk,
      site.state.packages.contains(where: { $0 == "ruby" || $0.hasPrefix("ruby-") })
    else { return nil }
    let package = "ruby-" + gem.lowercased().split(separator: "_").joined(separator: "-")
    guard let changes = PackageRecipes.install([package], site) else { return nil }
    return Proposal(text: "Install `\(package)`, which contains the gem `\(gem)`.", changes: changes)
  }

  /// Reads sources as UTF-8.
  static func encoding(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else {
      return nil
    }
    if site.says("unmappable character") {
      let compilers = site.script.commands.filter { $0.program == "javac" && !$0.has("-encoding") }
      if !compilers.isEmpty {
        return Proposal(
          text:
            "Compile with `-encoding UTF-8`: without it Java uses the encoding of the image's locale, which is ASCII.",
          changes: site.change(
            compilers.compactMap { $0.words.first }.map {
              site.insert(" -encoding UTF-8", at: $0.range.upperBound)
            }))
      }
      guard let edits = SettingEdits(site: site).set("JAVA_TOOL_OPTIONS", to: "-Dfile.encoding=UTF-8") else {
        return nil
      }
      return Proposal(
        text:
          "Set `JAVA_TOOL_OPTIONS=-Dfile.encoding=UTF-8`: without it Java uses the encoding of the image's locale, which is ASCII.",
        changes: site.change(edits))
    }
    guard
      [
        "'ascii' codec can't", "invalid multibyte char (US-ASCII)", "incompatible character encodings",
        "(Encoding::",
        "invalid byte sequence in US-ASCII", "perl: warning: Setting locale failed", "ASCII-8BIT to UTF-8",
      ].contains(where: { site.says($0) }),
      site.state.environment["LANG"]?.lowercased().hasText("utf") != true,
      let edits = SettingEdits(site: site).set("LANG", to: "C.UTF-8")
    else { return nil }
    return Proposal(
      text: "Set `LANG=C.UTF-8`: without a locale, programs read text as ASCII.", changes: site.change(edits))
  }

  /// Gives one step a value for a secret that only the running program needs.
  static func standIn(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil,
      let name = unsetVariable(site), site.state.environment[name] == nil,
      !site.state.arguments.contains(name),
      ["SECRET", "KEY", "TOKEN", "PASSWORD", "SALT"].contains(where: { name.hasText($0) }),
      // A command that talks to a server needs the real value.
      !["install", "login", "clone", "push", "curl", "wget", "download"].contains(where: {
        site.instructionText.hasText($0)
      }),
      let command = site.script.commands.last(where: { $0.program != "echo" && $0.program != "rm" })
    else { return nil }
    return Proposal(
      text:
        "Set a placeholder for `\(name)` in this step, which only the running program needs: the build has no value for it.",
      changes: site.change([site.insert("\(name)=build-only ", at: command.range.lowerBound)]))
  }

  private static func unsetVariable(_ site: RepairSite) -> String? {
    for line in site.evidence + site.output {
      for (open, close) in [
        ("KeyError: '", "'"), ("Set the ", " environment variable"), ("The ", " setting must not be empty"),
        ("", ": parameter not set"), ("", ": unbound variable"), ("UndefinedValueError: ", " not found"),
        ("environment variable ", " is not set"), ("variable ", " is required"), ("missing env var ", ""),
      ] {
        let text: String? =
          if open.isEmpty {
            line.rangeOfText(close).flatMap {
              line[..<$0.lowerBound].split(separator: " ").last.map(String.init)
            }
          } else if close.isEmpty {
            line.rangeOfText(open).map { String(line[$0.upperBound...]) }
          } else {
            line.between(open, close)
          }
        guard let name = text, ValueForm.variable.admits(name), name.utf8.count > 2,
          name == name.uppercased()
        else { continue }
        return name
      }
    }
    return nil
  }

  /// Replaces a pinned version with the range that another requirement allows.
  static func loosenPin(_ site: RepairSite) -> Proposal? {
    let lines = site.output
    let start = lines.firstIndex { $0.hasText("The conflict is caused by") }
    guard site.editable != nil, let start else { return nil }
    var pinned: [String] = []
    var wanted: [(name: String, range: String)] = []
    for line in lines[(start + 1)...] {
      if let text = line.rangeOfText("The user requested ") {
        pinned.append(String(line[text.upperBound...].prefix { $0 != " " }))
      } else if let text = line.rangeOfText(" depends on ") {
        let words = String(line[text.upperBound...]).replacing(" and ", with: ",")
        let requirement = words.filter { $0 != "(" && $0 != ")" && $0 != " " }
        let name = requirement.prefix { !"<>=!~;[".contains($0) }
        let range = requirement.dropFirst(name.count).prefix { $0 != ";" }
        if !range.isEmpty { wanted.append((String(name), String(range))) }
      } else if !wanted.isEmpty || !pinned.isEmpty {
        break
      }
    }
    for pin in pinned {
      guard let equals = pin.rangeOfText("=="), case let name = String(pin[..<equals.lowerBound]),
        let range = wanted.first(where: { $0.name.lowercased() == name.lowercased() })?.range,
        range.utf8.allSatisfy({ $0.isLetterOrDigit || $0.isOne(of: "<>=!~.,*") })
      else { continue }
      let new = name + range
      return PythonRecipes.replace(
        pin, with: new, inCommand: "'\(new)'", "Use `\(new)`: another requirement excludes `\(pin)`.", site)
    }
    return nil
  }
}
