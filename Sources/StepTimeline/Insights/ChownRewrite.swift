/// A `chown -R` that writes all files again: a layer holds whole files, whatever changed of them.
///
/// Said if the step does little else and files were copied into the stage before it.
enum ChownRewrite {
  static let id = "chown-rewrites-files"

  /// Commands that take no time worth mentioning.
  private static let quick: Set<String> = [
    "useradd", "adduser", "groupadd", "addgroup", "usermod", "mkdir", "chmod", "touch", "echo", "ln", "true",
    "cd", "test", "[", "id", "set", "passwd", "printf", "getent", ":",
  ]

  static func find(_ context: InsightContext) -> [Advice] {
    context.heavy.compactMap { insight($0, context) }
  }

  private static func insight(_ i: Int, _ context: InsightContext) -> Advice? {
    guard context.kind(i) == .run, let seconds = context.seconds(i), let command = context.command(i),
      let call = command.calls.first(where: { isRecursive($0) }), call.operands.count >= 2,
      command.calls.allSatisfy({ isRecursive($0) || quick.contains($0.tool) })
    else { return nil }
    let isOwner = call.tool == "chown"
    let value = call.operands[0]
    let copies = context.before(i).filter { step in
      context.copy(step).map { (isOwner ? $0.owner : $0.mode) == nil && $0.sources.count > 0 } ?? false
    }
    guard !copies.isEmpty else { return nil }
    let flag = isOwner ? "--chown" : "--chmod"
    let isPlain = ValueForm.word.admits(value)
    let makesUser = command.calls.contains {
      ["useradd", "adduser", "groupadd", "addgroup"].contains($0.tool)
    }
    var advice = Advice(
      id, i, saving: seconds,
      "`\(shortened(call.text))` writes every file again into another layer (\(context.text(seconds))):"
        + " \(isOwner && makesUser ? "create the user before the COPY lines, " : "")use"
        + " `COPY \(flag)=\(isPlain ? value : "<\(isOwner ? "owner" : "mode")>") …` and remove"
        + " \(call.tool) -R.")
    let lines = copies.compactMap { step -> String? in
      guard isPlain, !context.isCut(step), let text = context.build.steps[step].parts.instruction,
        let blank = text.firstIndex(of: " ")
      else { return nil }
      return "\(text[..<blank]) \(flag)=\(value)\(text[blank...])"
    }
    if !lines.isEmpty { advice.snippet = lines.joined(separator: "\n") }
    if isOwner, isPlain { advice.edit = .owner(value, run: i, copies: copies) }
    return advice
  }

  private static func isRecursive(_ call: ToolCall) -> Bool {
    (call.tool == "chown" || call.tool == "chmod")
      && call.arguments.contains { word in
        word == "--recursive" || (word.hasPrefix("-") && !word.hasPrefix("--") && word.contains("R"))
      }
  }

  private static func shortened(_ text: String) -> String { text.count <= 60 ? text : text.prefix(59) + "…" }
}
