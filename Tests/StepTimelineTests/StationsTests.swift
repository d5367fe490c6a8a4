import Foundation
import Testing

/// Data goes one way: each folder of the sources uses only the folders before it.
///
/// The test reads the sources, finds which folder declares a type or function, and which other folders mention its name.
/// It sees no members, nested types or code within texts: an arrow of these alone is for the reader to find.
@Suite struct StationsTests {
  /// The folders of a module in the order in which data passes them; `.` holds what puts them together.
  static let stations: [String: [String]] = [
    "BuildLogParser": [
      "Bytes", "Compression", "Events", "Lines", "Envelope", "Dialect", "Lanes", ".",
    ],
    "StepTimeline": [
      "Text", "Model", "Work", "Recording", "Failure", "Timeline", "Redaction", "Facts", "Dockerfile",
      "Diagnosis",
      "Repair", "Proof", "Insights", "Comparison", "Statistics", "Report", ".",
    ],
    "buildlog": ["Platform", "Arguments", "Files", "Live", "Commands", "."],
  ]

  /// Arrows that may run backwards, each with its reason; five at most.
  static let exceptions: [String: String] = [:]

  /// The folders of `Report` that are formats use the files beside them, but no other format.
  ///
  /// The last event of a streamed log is the build as the JSON report has it.
  static let formatExceptions: Set<String> = [
    "Events → JSON: JSONReport", "Explain → GitHub: WorkflowCommand",
  ]

  @Test(arguments: stations.keys.sorted())
  func everyFolderUsesOnlyThoseBeforeIt(module: String) throws {
    let order = try #require(Self.stations[module])
    let files = try SourceFile.all(below: "Sources/\(module)")
    let folders = Set(files.map(\.folder))
    #expect(folders.subtracting(order) == [], "a folder that has no place in the order")
    let arrows = SourceFile.arrows(between: files).filter { arrow in
      guard let from = order.firstIndex(of: arrow.from), let to = order.firstIndex(of: arrow.to) else {
        return false
      }
      return to > from && Self.exceptions[arrow.description] == nil
    }
    #expect(arrows.map(\.description) == [])
  }

  @Test func formatsDoNotUseEachOther() throws {
    let files = try SourceFile.all(below: "Sources/StepTimeline/Report")
    let arrows = SourceFile.arrows(between: files).filter { $0.from != "." && $0.to != "." }
    #expect(arrows.map(\.description).filter { !Self.formatExceptions.contains($0) } == [])
  }

  @Test func exceptionsAreFewAndNeeded() throws {
    #expect(Self.exceptions.count <= 5)
    let arrows = try Self.stations.keys.flatMap {
      SourceFile.arrows(between: try SourceFile.all(below: "Sources/\($0)")).map(\.description)
    }
    #expect(Self.exceptions.keys.filter { !arrows.contains($0) } == [])
  }

  @Test(arguments: stations.keys.sorted())
  func theGuideShowsTheFoldersInThisOrder(module: String) throws {
    let guide = try String(contentsOf: SourceFile.root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let order = try #require(Self.stations[module]).filter { $0 != "." }
    let present = Set(try SourceFile.all(below: "Sources/\(module)").map(\.folder))
    let way = order.filter(present.contains).joined(separator: " → ")
    #expect(guide.contains("\(module): \(way)"), "CONTRIBUTING.md should have: \(module): \(way)")
  }

  @Test func aMentionIsFoundAndACommentIsNone() {
    let files = [
      SourceFile(folder: "A", name: "a.swift", text: "struct Early { var late: Late } // Later"),
      SourceFile(folder: "B", name: "b.swift", text: "enum Late {}\nenum Later {}\nprivate enum Early2 {}"),
      SourceFile(folder: "C", name: "c.swift", text: #"let x = "Early \(1)" + y.Late"#),
    ]
    #expect(SourceFile.arrows(between: files).map(\.description) == ["A → B: Late"])
  }
}

/// One source file: its folder, what it declares and what it mentions.
struct SourceFile {
  let folder: String
  let name: String
  /// Types, functions and type aliases at the top level that other files can see.
  let declared: Set<String>
  /// Every name that is not a member of something.
  let mentioned: Set<String>

  static let root = Samples.folder.deletingLastPathComponent()

  init(folder: String, name: String, text: String) {
    self.folder = folder
    self.name = name
    var words = SwiftWords(text)
    words.read()
    declared = words.declared
    mentioned = words.mentioned
  }

  static func all(below path: String) throws -> [SourceFile] {
    let base = root.appending(path: path)
    let paths = try #require(FileManager.default.enumerator(atPath: base.path)).compactMap { $0 as? String }
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let parts = path.split(separator: "/").map(String.init)
      return SourceFile(
        folder: parts.count > 1 ? parts[0] : ".", name: parts[parts.count - 1],
        text: try String(contentsOf: base.appending(path: path), encoding: .utf8))
    }
  }

  /// A folder that mentions a name that another one declares.
  struct Arrow: Hashable, CustomStringConvertible {
    var from: String
    var to: String
    var name: String
    var description: String { "\(from) → \(to): \(name)" }
  }

  static func arrows(between files: [SourceFile]) -> [Arrow] {
    var places: [String: Set<String>] = [:]
    for file in files { for name in file.declared { places[name, default: []].insert(file.folder) } }
    var arrows: Set<Arrow> = []
    for file in files {
      for name in file.mentioned {
        // A name that two folders declare is not one thing.
        guard let folders = places[name], folders.count == 1, let to = folders.first, to != file.folder else {
          continue
        }
        arrows.insert(Arrow(from: file.folder, to: to, name: name))
      }
    }
    return arrows.sorted { $0.description < $1.description }
  }
}

/// The names in Swift source, without comments and texts.
private struct SwiftWords {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private(set) var declared: Set<String> = []
  private(set) var mentioned: Set<String> = []
  private var isPrivate = false
  private var declares = false

  private static let declaring: Set<String> = [
    "struct", "enum", "class", "protocol", "actor", "typealias", "func",
  ]

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func read() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "/") where next == UInt8(ascii: "/"): skip(until: "\n")
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skip(until: "*/")
      case UInt8(ascii: "\""): skipText()
      case UInt8(ascii: "{"):
        depth += 1
        at += 1
      case UInt8(ascii: "}"):
        depth -= 1
        at += 1
      case UInt8(ascii: "\n"):
        isPrivate = false
        at += 1
      case let byte where Self.isWord(byte): word()
      default: at += 1
      }
    }
  }

  private var next: UInt8? { at + 1 < bytes.count ? bytes[at + 1] : nil }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func word() {
    let start = at
    while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
    let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    if declares, depth == 0 {
      declares = false
      if !isPrivate { declared.insert(word) }
    } else if depth == 0, Self.declaring.contains(word) {
      declares = true
    } else if word == "private" || word == "fileprivate" {
      isPrivate = true
    } else if !isMember {
      mentioned.insert(word)
    }
  }

  private mutating func skip(until end: String) {
    let end = Array(end.utf8)
    while at < bytes.count, !bytes[at...].starts(with: end) { at += 1 }
    if end.count > 1 { at += end.count }
  }

  /// Passes over a text; code in `\(…)` is not looked at.
  private mutating func skipText() {
    let quotes = bytes[at...].starts(with: Array("\"\"\"".utf8)) ? 3 : 1
    at += quotes
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
      } else if bytes[at] == UInt8(ascii: "\""),
        quotes == 1 || bytes[at...].starts(with: Array("\"\"\"".utf8))
      {
        at += quotes
        return
      } else {
        at += 1
      }
    }
  }
}
