/// How a line begins that says what a step works on, and what it means.
///
/// Each is printed by the named tool as it is here; a line that begins in no such way says nothing.
struct WorkSign: Sendable {
  /// The meaning of a line.
  enum Meaning: Sendable {
    /// The work goes on until a line of another kind.
    case works(StepWork.Activity)
    /// As ``works``, also over lines that say nothing: compilers warn, installers talk.
    case keeps(StepWork.Activity)
    /// The work before it is over.
    case ends
    /// apt's `Fetched 31.2 MB in 48s (651 kB/s)`.
    case fetched
    /// npm's `added 839 packages, and audited 841 packages in 12s`.
    case installed
    /// A file that is fetched, with its size in brackets.
    case file
    /// A transfer with its rate.
    case rate
    /// The build of a package from its source begins.
    case source(StepWork.SourceBuild.Tool)
    /// It ended.
    case sourceEnded
    /// renv's `- Installing Matrix ... OK [built from source and cached in 1.8m]`.
    case renv
  }

  let text: StaticString
  let meaning: Meaning
  var compiler: StepWork.Compiler?
  /// The first bytes of the text, up to eight, the first one lowest, and where they are.
  private let head: UInt64
  private let mask: UInt64

  private init(_ text: StaticString, _ meaning: Meaning, _ compiler: StepWork.Compiler? = nil) {
    self.text = text
    self.meaning = meaning
    self.compiler = compiler
    head = Self.head(of: text.bytes)
    mask = .max >> UInt64(8 * max(0, 8 - text.utf8CodeUnitCount))
  }

  /// The first eight bytes as one number; 0 for each that is missing.
  @inline(__always)
  private static func head(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if bytes.count >= 8 {
      return UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self))
    }
    return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The meaning of a line, blanks at its front taken off.
  static func find(_ line: Span<UInt8>) -> WorkSign? {
    guard line.count > 0, line[0] < 128 else { return nil }
    let head = line.withUnsafeBufferPointer { Self.head(of: $0) }
    for sign in byFirstByte[Int(line[0])] where head & sign.mask == sign.head && line.hasPrefix(sign.text) {
      return sign
    }
    return nil
  }

  private static let byFirstByte: [[WorkSign]] = {
    var table = Array(repeating: [WorkSign](), count: 128)
    for sign in packages + languages + compilers { table[Int(sign.text.utf8Start[0])].append(sign) }
    // The longer of two that begin alike is the more exact one.
    for i in table.indices { table[i].sort { $0.text.utf8CodeUnitCount > $1.text.utf8CodeUnitCount } }
    return table
  }()

  /// Distributions' packages, conda, git, and what downloads files.
  private static let packages: [WorkSign] = [
    WorkSign("Get:", .works(.fetching)), WorkSign("Hit:", .works(.fetching)),
    WorkSign("Ign:", .works(.fetching)), WorkSign("Need to get ", .works(.fetching)),
    WorkSign("Fetched ", .fetched),
    WorkSign("Selecting previously unselected package", .keeps(.unpacking)),
    WorkSign("Preparing to unpack ", .keeps(.unpacking)), WorkSign("Unpacking ", .keeps(.unpacking)),
    WorkSign("Setting up ", .keeps(.unpacking)), WorkSign("(Reading database", .keeps(.unpacking)),
    WorkSign("Processing triggers for ", .keeps(.unpacking)),
    WorkSign("Reading package lists", .ends), WorkSign("Building dependency tree", .ends),
    WorkSign("fetch http", .works(.fetching)), WorkSign("Downloading Packages:", .works(.fetching)),
    WorkSign("Running transaction", .keeps(.unpacking)),
    WorkSign("Collecting package metadata", .works(.fetching)),
    WorkSign("Solving environment", .works(.solving)),
    WorkSign("Downloading and Extracting Packages", .works(.fetching)),
    WorkSign("Preparing transaction", .works(.unpacking)),
    WorkSign("Verifying transaction", .works(.unpacking)),
    WorkSign("Executing transaction", .works(.unpacking)),
    WorkSign("Cloning into ", .works(.fetching)), WorkSign("remote: ", .works(.fetching)),
    WorkSign("Receiving objects", .works(.fetching)), WorkSign("Resolving deltas", .works(.unpacking)),
    WorkSign("Saving to:", .works(.fetching)), WorkSign("% Total", .works(.fetching)),
    WorkSign("Extracting ", .works(.unpacking)), WorkSign("inflating:", .works(.unpacking)),
    WorkSign("Inflating ", .works(.unpacking)), WorkSign("Fetching ", .works(.fetching)),
    WorkSign("Download ", .works(.fetching)), WorkSign("trying URL", .works(.fetching)),
  ]

  /// Package managers of languages.
  private static let languages: [WorkSign] = [
    WorkSign("Collecting ", .works(.fetching)), WorkSign("Downloading ", .file),
    WorkSign("Obtaining dependency information", .works(.fetching)),
    WorkSign("Using cached ", .works(.fetching)), WorkSign("Preparing metadata", .works(.fetching)),
    WorkSign("Getting requirements to build", .works(.fetching)),
    WorkSign("Installing build dependencies", .works(.fetching)),
    WorkSign("INFO: pip is looking at multiple versions", .keeps(.solving)),
    WorkSign("INFO: This is taking longer than usual", .keeps(.solving)),
    WorkSign("Building wheel for ", .source(.pip)), WorkSign("Running setup.py install for ", .source(.pip)),
    WorkSign("Created wheel for ", .sourceEnded), WorkSign("Successfully built ", .ends),
    WorkSign("Installing collected packages", .works(.unpacking)),
    WorkSign("Successfully installed ", .ends), WorkSign("Requirement already satisfied", .ends),
    WorkSign("npm warn deprecated", .works(.fetching)), WorkSign("npm WARN deprecated", .works(.fetching)),
    WorkSign("npm http fetch", .works(.fetching)), WorkSign("added ", .installed),
    WorkSign("[1/4] ", .works(.solving)), WorkSign("[2/4] ", .works(.fetching)),
    WorkSign("[3/4] ", .works(.unpacking)), WorkSign("[4/4] ", .ends),
    WorkSign("Progress: resolved ", .works(.fetching)),
    WorkSign("go: downloading ", .works(.fetching)), WorkSign("Updating crates.io index", .works(.fetching)),
    WorkSign("Downloaded ", .works(.fetching)),
    WorkSign("[INFO] Downloading from ", .works(.fetching)),
    WorkSign("[INFO] Downloaded from ", .works(.fetching)), WorkSign("Progress (", .works(.fetching)),
    WorkSign("Determining projects to restore", .works(.fetching)),
    WorkSign("Restored ", .ends), WorkSign("Installing ", .works(.fetching)),
    WorkSign("- Downloading ", .works(.fetching)), WorkSign("- Installing ", .renv),
    WorkSign("* installing *source* package", .source(.r)), WorkSign("* DONE (", .sourceEnded),
    WorkSign("CXX(target)", .source(.node)),
  ]

  /// Compilers, linkers, bundlers, tests.
  private static let compilers: [WorkSign] = [
    WorkSign("Compiling ", .keeps(.compiling), .rust), WorkSign("Finished ", .ends),
    WorkSign("gcc ", .keeps(.compiling), .c), WorkSign("g++ ", .keeps(.compiling), .c),
    WorkSign("cc ", .keeps(.compiling), .c), WorkSign("c++ ", .keeps(.compiling), .c),
    WorkSign("clang", .keeps(.compiling), .c), WorkSign("CC ", .keeps(.compiling), .c),
    WorkSign("CXX ", .keeps(.compiling), .c), WorkSign("libtool: compile", .keeps(.compiling), .c),
    WorkSign("libtool: link", .keeps(.linking), .c), WorkSign("make[", .keeps(.compiling), .c),
    WorkSign("checking ", .keeps(.compiling), .c), WorkSign("Scanning dependencies", .keeps(.compiling), .c),
    WorkSign("Linking ", .keeps(.linking), .c),
    WorkSign("Creating an optimized production build", .keeps(.compiling), .web),
    WorkSign("Collecting page data", .keeps(.compiling), .next),
    WorkSign("Generating static pages", .keeps(.compiling), .next),
    WorkSign("Finalizing page optimization", .keeps(.compiling), .next),
    WorkSign("Linting and checking validity", .keeps(.compiling), .next),
    WorkSign("Running TypeScript", .keeps(.compiling), .next),
    WorkSign("transforming", .keeps(.compiling), .web),
    WorkSign("rendering chunks", .keeps(.compiling), .web),
    WorkSign("> next build", .keeps(.compiling), .next), WorkSign("> vite build", .keeps(.compiling), .web),
    WorkSign("> react-scripts build", .keeps(.compiling), .web), WorkSign("> tsc", .keeps(.compiling), .web),
    WorkSign("> ng build", .keeps(.compiling), .web), WorkSign("> webpack", .keeps(.compiling), .web),
    WorkSign("> Task :compile", .keeps(.compiling), .java), WorkSign("> Task :test", .keeps(.testing)),
    WorkSign("[INFO] --- maven-compiler-plugin", .keeps(.compiling), .java),
    WorkSign("[INFO] --- compiler:", .keeps(.compiling), .java),
    WorkSign("[INFO] --- maven-surefire-plugin", .keeps(.testing)),
    WorkSign("[INFO] --- surefire:", .keeps(.testing)), WorkSign("[INFO] --- ", .ends),
    WorkSign("=== RUN ", .keeps(.testing)),
  ]
}
