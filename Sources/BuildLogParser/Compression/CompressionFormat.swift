/// The forms in which logs are kept to save room, known by a file's first bytes.
///
/// ``LogParser`` unpacks ``gzip`` by itself. It reads none of the others; see ``InputProblem/unreadable(_:)``.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum CompressionFormat: Sendable, Equatable, CaseIterable {
  /// RFC 1952.
  case gzip
  /// RFC 8878.
  case zstandard
  /// The `.xz` format of XZ Utils.
  case xz
  /// The format of bzip2.
  case bzip2
  /// An archive, such as the one with a workflow run's logs that GitHub hands out.
  case zip

  /// How many of a file's first bytes the longest mark needs.
  public static let longestMark = 10

  /// Finds the format whose mark a file begins with, or `nil` if it begins with none.
  ///
  /// - Parameter bytes: the file's first bytes, ``longestMark`` of them if the file has so many.
  public init?(beginningOf bytes: Span<UInt8>) {
    for format in Self.allCases where format.agreement(with: bytes) == .whole {
      self = format
      return
    }
    return nil
  }

  /// Whether a file that begins with these bytes may turn out to be of one of the formats.
  static func mayBegin(with bytes: Span<UInt8>) -> Bool {
    for format in Self.allCases where format.agreement(with: bytes) != .none { return true }
    return false
  }

  private enum Agreement {
    case none, asFarAsItGoes, whole
  }

  /// How far the bytes agree with the format's mark.
  private func agreement(with bytes: Span<UInt8>) -> Agreement {
    let mark = mark
    for i in mark.indices {
      guard i < bytes.count else { return .asFarAsItGoes }
      // The digit after `BZh` is the size of the blocks.
      if self == .bzip2, i == 3 {
        guard ASCII.isDigit(bytes[i]) else { return .none }
      } else if bytes[i] != mark[i] {
        return .none
      }
    }
    return .whole
  }

  private var mark: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B, 0x08]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    // Three letters and a digit could begin a text; the first block's mark cannot.
    case .bzip2: [0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    }
  }
}

/// Why a log could not be read to its end.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum InputProblem: Error, Sendable, Equatable {
  /// The compressed data break off: the file was not written or copied to its end.
  case cutOff(CompressionFormat)
  /// The compressed data hold something that is not allowed, or do not match the checksum after them.
  case damaged(CompressionFormat)
  /// The log is compressed in a form that the parser cannot unpack.
  case unreadable(CompressionFormat)
  /// A record of builds is not what it should be.
  case record(RecordProblem)
}
