/// The entry point.
@main
enum Main {
  static func main() {
    Platform.endOnBrokenPipe()
    Platform.leave(Tool.run(CommandLine.arguments).rawValue)
  }
}
