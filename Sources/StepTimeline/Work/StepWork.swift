/// The work of a step by its output: how long it fetched, compiled or waited, and what it fetched.
///
/// Only what lines say is in here. A step that prints nothing has no work of a known kind, however long it ran.
struct StepWork: Sendable, Equatable {
  /// A kind of work.
  enum Activity: Int, Sendable, CaseIterable {
    /// Downloads: packages, sources, models.
    case fetching
    /// Decides which versions to take.
    case solving
    /// Unpacks and sets up what was fetched.
    case unpacking
    case compiling
    case linking
    /// Pauses before a retry.
    case waiting
    case testing
  }

  /// Something that was built from source although it could have been fetched ready.
  struct SourceBuild: Sendable, Equatable {
    /// The tool that builds it.
    enum Tool: Sendable { case pip, r, gem, node, cmake }
    var tool: Tool
    /// The package's name; `nil` if it does not have the form of one.
    var name: String?
    /// How long it took, in seconds, if the output says.
    var seconds: Double?
  }

  /// Seconds by ``Activity``, in the order of its cases.
  private struct Seconds: Sendable, Equatable {
    var values = InlineArray<7, Double>(repeating: 0)

    static func == (a: Self, b: Self) -> Bool {
      a.values.indices.allSatisfy { a.values[$0] == b.values[$0] }
    }
  }

  private var time = Seconds()
  /// Whether the times are known: without offsets before the lines they are not.
  var hasTimes = false
  /// Bytes that the output says were fetched.
  var fetchedBytes: Int64 = 0
  /// Lines that name something that is fetched.
  var fetchedFiles = 0
  /// Bytes per second of the longest single transfer, and how long it took.
  var slowest: Transfer?
  /// Bytes of wheels that hold CUDA libraries.
  var cudaBytes: Int64 = 0
  /// Whether wheels for CUDA were fetched.
  var hasCUDA = false
  /// Whether wheels for the CPU alone were fetched, such as `torch-2.3+cpu`.
  var hasCPUWheels = false
  var sourceBuilds: [SourceBuild] = []
  /// How often a transfer was tried again.
  var retries = 0
  /// Whether a line was drawn again and again to show progress.
  var drawsProgress = false
  /// Packages of a distribution that were unpacked.
  var unpackedPackages = 0
  /// Whether PyTorch was fetched.
  var hasTorch = false
  /// The compiler, if one ran.
  var compiler: Compiler?

  /// A single transfer.
  struct Transfer: Sendable, Equatable {
    var bytes: Int64
    var bytesPerSecond: Double
    var seconds: Double { Double(bytes) / max(bytesPerSecond, 1) }
  }

  /// The compiler, as its lines show it.
  enum Compiler: Sendable, Equatable {
    case c, rust, java, next, web
  }

  /// Seconds of a kind of work.
  subscript(activity: Activity) -> Double {
    get { time.values[activity.rawValue] }
    set { time.values[activity.rawValue] = newValue }
  }

  /// Whether anything was learnt.
  var isEmpty: Bool {
    var nothing = StepWork()
    nothing.hasTimes = hasTimes
    return self == nothing
  }

  /// Bytes per second of all that was fetched.
  var fetchRate: Double? {
    guard fetchedBytes > 0, self[.fetching] >= 1 else { return nil }
    return Double(fetchedBytes) / self[.fetching]
  }
}
