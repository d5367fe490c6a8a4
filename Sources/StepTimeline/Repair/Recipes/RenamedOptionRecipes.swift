/// Repairs of commands with options or subcommands that were renamed.
enum RenamedOptionRecipes {
  /// Writes the name that the tool's current release uses.
  static func rename(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    let said = site.wholeOutput + "\n" + site.evidence.joined(separator: "\n")
    let rows = RenamedOptions.said(in: said)
    guard !rows.isEmpty else { return nil }
    var edits: [Edit] = []
    var reason = ""
    for command in site.script.commands {
      var taken = Set<Int>()
      for row in rows where row.program == command.program && fits(row, site) {
        for place in command.words.indices where !taken.contains(place) {
          // `npm run build` has the word in another place.
          let isSubcommand = row.program == "npm" && row.new.hasPrefix("run ")
          guard place > 0 || row.old.first == row.program, !isSubcommand || place == 1,
            let match = match(row.old, command, from: place), taken.isDisjoint(with: match.words)
          else { continue }
          taken.formUnion(match.words)
          reason = row.reason
          let new = row.new.replacing("**", with: match.value).replacing("*", with: match.value)
          if new.isEmpty {
            edits.append(site.remove(match.words.lowerBound...(match.words.upperBound - 1), of: command))
          } else {
            let start = command.words[match.words.lowerBound].range.lowerBound
            let end = command.words[match.words.upperBound - 1].range.upperBound
            edits.append(site.replace(start..<end, with: new))
          }
        }
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(text: "Use the current syntax: \(reason).", changes: site.change(edits))
  }

  /// Whether a row is for the image of the stage.
  private static func fits(_ row: RenamedOptions.Row, _ site: RepairSite) -> Bool {
    if row.program == "docker-php-ext-configure", site.state.image?.official == "php",
      let version = site.state.image?.tag.flatMap({ VersionNumber($0.prefix { $0.isNumber || $0 == "." }) }),
      let first = VersionNumber(row.reason.hasPrefix("PHP 7.2") ? "7.2" : "7.4")
    {
      return first <= version || first.begins(with: version)
    }
    return row.program != "corepack" || site.state.image?.official == "node"
  }

  /// The words from a place on that are the old ones, and the value in them.
  private static func match(_ old: [String], _ command: SimpleCommand, from place: Int)
    -> (words: Range<Int>, value: String)?
  {
    var at = place
    var value = ""
    for form in old {
      guard at < command.words.count else { return nil }
      let word = command.words[at].text
      if form == "*" || form == "**" {
        var values: [String] = []
        while at < command.words.count, !command.words[at].text.hasPrefix("-"),
          form == "**" || values.isEmpty
        {
          values.append(command.words[at].text)
          at += 1
        }
        value = values.joined(separator: ":")
        guard isPlain(value) else { return nil }
        continue
      }
      if form.hasSuffix("*") {
        guard word.hasPrefix(String(form.dropLast())) else { return nil }
        value = String(word.dropFirst(form.count - 1))
        guard isPlain(value) else { return nil }
      } else if word != form {
        return nil
      }
      at += 1
    }
    return (place..<at, value)
  }

  /// Whether a value needs no quotes in a command.
  private static func isPlain(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "-_./:+,=%@") }
  }
}
