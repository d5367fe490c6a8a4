/// The blocks of a large file, which a thread of its own reads a little ahead of who takes them.
///
/// The kernel's copy is a fifth of the time that a large log takes; so it is made meanwhile.
///
/// A block belongs to the thread until it is filled, then to the taker until the next one is asked for. All other members that
/// change are read and changed under `lock`.
final class BlocksAhead: Workable, @unchecked Sendable {
  private static let blockSize = 128 << 10
  private static let blockCount = 8

  private let file: Platform.Descriptor
  private let memory = UnsafeMutableRawBufferPointer.allocate(
    byteCount: blockSize * blockCount, alignment: 4096)
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var thread: pthread_t?

  /// The sizes of the blocks, 0 at the file's end.
  private var sizes = [Int](repeating: 0, count: blockCount)
  private var filled = 0
  private var givenBack = 0
  private var failure: SystemError?
  private var isThreadWaiting = false
  private var isTakerWaiting = false
  /// Whether the taker has a block.
  private var isTaken = false

  /// Starts to read a file from where it is.
  ///
  /// - Returns: `nil` if the system gives no thread.
  init?(of file: Platform.Descriptor) {
    self.file = file
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
    guard let thread = Platform.start(self) else { return nil }
    self.thread = thread
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
    memory.deallocate()
  }

  /// The next bytes, which are there until the next call; `nil` at the file's end.
  ///
  /// After the end or an error there is no further call.
  func next() throws(SystemError) -> UnsafeRawBufferPointer? {
    pthread_mutex_lock(lock)
    if isTaken {
      givenBack += 1
      // The thread sleeps until half of the blocks are free, so that it is woken seldom.
      if isThreadWaiting, filled - givenBack <= Self.blockCount / 2 { pthread_cond_signal(changed) }
    }
    isTakerWaiting = true
    while filled == givenBack, failure == nil { pthread_cond_wait(changed, lock) }
    isTakerWaiting = false
    isTaken = filled > givenBack
    let size = isTaken ? sizes[givenBack % Self.blockCount] : 0
    let place = givenBack % Self.blockCount * Self.blockSize
    let failure = failure
    pthread_mutex_unlock(lock)
    if size > 0 { return UnsafeRawBufferPointer(rebasing: memory[place..<(place + size)]) }
    if let thread { pthread_join(thread, nil) }
    if let failure { throw failure }
    return nil
  }

  /// Reads the file to its end.
  func workOff() {
    var index = 0
    while true {
      waitForRoom()
      let place = index % Self.blockCount * Self.blockSize
      let block = UnsafeMutableRawBufferPointer(rebasing: memory[place..<(place + Self.blockSize)])
      var size = 0
      var failure: SystemError?
      do throws(SystemError) { size = try Platform.readBlock(from: file, into: block) } catch {
        failure = error
      }
      pthread_mutex_lock(lock)
      if failure == nil {
        sizes[index % Self.blockCount] = size
        filled += 1
      }
      self.failure = failure
      if isTakerWaiting { pthread_cond_signal(changed) }
      pthread_mutex_unlock(lock)
      if size == 0 { return }
      index += 1
    }
  }

  private func waitForRoom() {
    pthread_mutex_lock(lock)
    if filled - givenBack == Self.blockCount {
      isThreadWaiting = true
      while filled - givenBack > Self.blockCount / 2 { pthread_cond_wait(changed, lock) }
      isThreadWaiting = false
    }
    pthread_mutex_unlock(lock)
  }
}
