import BuildLogParser
import StepTimeline

/// Why a log could not be read to its end.
enum InputError: Error, Equatable {
  case system(SystemError)
  /// The log's own data are the reason.
  case problem(InputProblem, Input)
  /// A program that was to unpack the log did not do so.
  case decompressor(Decompressor, exitStatus: Int32)
  /// It begins like a JSON report but cannot be read as one.
  case report(ReportReader.Problem)

  /// The reason, for the user, to come after the log's name.
  var text: String {
    switch self {
    case .system(.isDirectory):
      "this is a folder; name the logs in it, or read all of them: buildlog stats FOLDER"
    case .system(let error): error.text
    case .problem(.cutOff(let format), _): "the \(format.name) data ends too early; the file is incomplete"
    case .problem(.damaged(let format), _): "the \(format.name) data is corrupt"
    case .problem(.unreadable(let format), let input): Self.advice(format, input)
    case .problem(.record(.cutOff), _): "the build record ends too early; the file is incomplete"
    case .problem(.record(.damaged), _): "the build record is corrupt"
    case .problem(.record(.tooLarge), _):
      "the build record is larger than 256 MiB; the rest was not read"
    case .report(let problem): problem.description
    case .decompressor(let tool, let status):
      "'\(tool.command)' could not unpack it (exit status \(status)); the file is corrupt or incomplete"
    }
  }

  private static func advice(_ format: CompressionFormat, _ input: Input) -> String {
    let name: String? = if case .file(let path) = input { TerminalText.safe(path) } else { nil }
    guard let tool = Decompressor(format) else {
      let archive = name ?? "ARCHIVE"
      return
        "this is a \(format.name) archive; unpack it: unzip \(archive) -d logs, then: buildlog logs/*.txt"
    }
    guard let name else {
      return "this is compressed with \(format.name); unpack it first: \(tool.commandLine) | buildlog"
    }
    return "this is compressed with \(format.name), and \(tool.command) is not installed; "
      + "install it, or run on another machine: \(tool.commandLine) < \(name) | buildlog"
  }
}

/// A program of the system that unpacks what the parser does not.
struct Decompressor: Equatable {
  /// The program and its arguments, by which it unpacks standard input to standard output.
  let words: [String]

  var command: String { words[0] }
  var commandLine: String { words.joined(separator: " ") }

  /// The program for a format, or `nil` if there is none, or none is needed.
  init?(_ format: CompressionFormat) {
    switch format {
    case .zstandard: words = ["zstd", "-dc"]
    case .xz: words = ["xz", "-dc"]
    case .bzip2: words = ["bzip2", "-dc"]
    case .gzip, .zip: return nil
    }
  }
}

extension CompressionFormat {
  /// The format's name in a sentence.
  var name: String {
    switch self {
    case .gzip: "gzip"
    case .zstandard: "Zstandard"
    case .xz: "xz"
    case .bzip2: "bzip2"
    case .zip: "zip"
    }
  }
}
