import Synchronization

/// Values that several tests need, each made once: a debug build takes long to read a log.
///
/// Tests that need different values do not wait for each other.
final class Once<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private final class Entry: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let entries = Mutex<[Key: Entry]>([:])

  /// The value of a key; the first caller makes it.
  func value(of key: Key, make: () throws -> Value) rethrows -> Value {
    let entry = entries.withLock { entries in
      if let entry = entries[key] { return entry }
      let entry = Entry()
      entries[key] = entry
      return entry
    }
    return try entry.value.withLock { value in
      if let value { return value }
      let made = try make()
      value = made
      return made
    }
  }
}
