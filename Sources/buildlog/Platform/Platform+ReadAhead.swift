/// Reads a file on a thread of its own: the kernel copies the next blocks while the ones before are looked at.
///
/// A mapped file would save the copy, and end the process where somebody shortens the file meanwhile.
final class ReadAhead: Workable, @unchecked Sendable {
  // The two threads hand blocks over in a ring. All but the blocks' bytes is changed with the lock held; the bytes of
  // a block belong to the reading thread until it counts it as filled, and to the other one from then on.
  private static let blockSize = 128 * 1024
  private static let blockCount = 8

  private let file: Platform.Descriptor
  private let blocks = UnsafeMutableRawBufferPointer.allocate(
    byteCount: blockSize * blockCount, alignment: 16)
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// How many bytes each block holds; 0 is the end of the file.
  private var counts = [Int](repeating: 0, count: blockCount)
  private var first = 0
  private var filled = 0
  private var error: SystemError?
  private var thread: pthread_t?

  /// Begins to read; `nil` if the system gives no thread.
  init?(_ file: Platform.Descriptor) {
    self.file = file
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
    guard let thread = Platform.start(self) else { return nil }
    self.thread = thread
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
    blocks.deallocate()
  }

  /// Hands the rest of the file over, block by block.
  func forEach(_ take: (UnsafeRawBufferPointer) -> Void) throws(SystemError) {
    while true {
      pthread_mutex_lock(lock)
      while filled == 0 { pthread_cond_wait(change, lock) }
      let (block, count) = (first, counts[first])
      pthread_mutex_unlock(lock)
      guard count > 0 else { break }
      take(UnsafeRawBufferPointer(rebasing: bytes(block)[..<count]))
      pthread_mutex_lock(lock)
      first = (first + 1) % Self.blockCount
      filled -= 1
      // Not for each block: a thread that is woken costs as much as a block's copy.
      if filled == Self.blockCount / 2 { pthread_cond_signal(change) }
      pthread_mutex_unlock(lock)
    }
    if let thread { pthread_join(thread, nil) }
    if let error { throw error }
  }

  /// Fills blocks to the end of the file.
  func workOff() {
    var next = 0
    while true {
      pthread_mutex_lock(lock)
      if filled == Self.blockCount {
        while filled > Self.blockCount / 2 { pthread_cond_wait(change, lock) }
      }
      pthread_mutex_unlock(lock)
      var count = 0
      var failure: SystemError?
      do throws(SystemError) { count = try Platform.readBlock(from: file, into: bytes(next)) } catch {
        failure = error
      }
      pthread_mutex_lock(lock)
      error = failure
      counts[next] = count
      filled += 1
      if filled == 1 { pthread_cond_signal(change) }
      pthread_mutex_unlock(lock)
      if count == 0 { return }
      next = (next + 1) % Self.blockCount
    }
  }

  private func bytes(_ block: Int) -> UnsafeMutableRawBufferPointer {
    let start = block * Self.blockSize
    return UnsafeMutableRawBufferPointer(rebasing: blocks[start..<start + Self.blockSize])
  }
}
