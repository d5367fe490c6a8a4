import Synchronization

extension Platform {
  /// The number of processors that the system has.
  static var processorCount: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }

  /// Deep recursion needs more than the half a megabyte that some systems give a thread.
  private static let stackSize = 8 << 20

  /// Does pieces of work on several threads, this one among them, and waits for all.
  ///
  /// - Parameters:
  ///   - items: the pieces, begun in their order.
  ///   - jobs: how many are worked on at the same time, at most.
  ///   - work: does one of them.
  /// - Returns: their products, in the order of the pieces.
  static func inParallel<Item: Sendable, Product: Sendable>(
    _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) -> Product
  ) -> [Product] {
    guard jobs > 1, items.count > 1 else { return items.map(work) }
    let queue = WorkQueue(items, work)
    // Without a thread that the system does not give, the others do its share.
    let threads = (1..<min(jobs, items.count)).compactMap { _ in start(queue) }
    queue.workOff()
    for thread in threads { pthread_join(thread, nil) }
    return queue.products
  }

  /// Starts a thread that does work.
  ///
  /// - Returns: `nil` if the system gives none.
  static func start(_ queue: any Workable) -> pthread_t? {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    _ = pthread_attr_setstacksize(&attributes, stackSize)
    let box = Unmanaged.passRetained(ThreadStart(queue))
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(
        &thread, &attributes,
        { start in
          Unmanaged<ThreadStart>.fromOpaque(start).takeRetainedValue().queue.workOff()
          return nil
        }, box.toOpaque())
    #else
      var thread = pthread_t()
      let status = pthread_create(
        &thread, &attributes,
        { start in
          if let start { Unmanaged<ThreadStart>.fromOpaque(start).takeRetainedValue().queue.workOff() }
          return nil
        }, box.toOpaque())
    #endif
    guard status == 0 else {
      box.release()
      return nil
    }
    return thread
  }
}

/// Work for threads.
protocol Workable: AnyObject, Sendable {
  /// Does pieces of it until none is left.
  func workOff()
}

/// The argument of a new thread.
private final class ThreadStart {
  let queue: any Workable

  init(_ queue: any Workable) { self.queue = queue }
}

/// Pieces of work, each done once.
private final class WorkQueue<Item: Sendable, Product: Sendable>: Workable {
  private let items: [Item]
  private let work: @Sendable (Item) -> Product
  private let next = Atomic<Int>(0)
  private let done: Mutex<[Product?]>

  init(_ items: [Item], _ work: @escaping @Sendable (Item) -> Product) {
    self.items = items
    self.work = work
    done = Mutex(Array(repeating: nil, count: items.count))
  }

  /// The results of the work, once all threads have ended.
  var products: [Product] { done.withLock { $0.compactMap(\.self) } }

  func workOff() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < items.count else { return }
      let product = work(items[index])
      done.withLock { $0[index] = product }
    }
  }
}
