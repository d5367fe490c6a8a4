/// The skeleton of a JSON text: keys and positions, without the values.
///
/// A decoder says which value is wrong, by its path; people look for lines. The outline has the line of every
/// value, and finds what a decoder reports without a place: a comma too many, a key that is there twice.
/// It is read in one loop with its own stack, so that deep nesting cannot exhaust the call stack.
struct JSONOutline {
  enum Kind: Equatable {
    case object, list, text, number, boolean, null

    /// Its name in messages.
    var words: String {
      switch self {
      case .object: "an object"
      case .list: "a list"
      case .text: "text"
      case .number: "a number"
      case .boolean: "true or false"
      case .null: "null"
      }
    }
  }

  /// A step from a value into one of its parts.
  enum Part: Equatable {
    case key(String)
    case index(Int)
  }

  struct Node {
    /// The index of the object or list around it; `nil` for the outermost value.
    var parent: Int?
    /// How the parent calls it.
    var part: Part?
    var kind: Kind
    /// 1-based; of a key with its value, the line of the key.
    var line: Int
  }

  /// The first place at which the text is not JSON.
  struct Failure: Error, Equatable {
    var line: Int
    var column: Int
    var message: String
  }

  /// All values, each one after the one that it is part of; the outermost is the first.
  private(set) var nodes: [Node] = []

  init(_ bytes: [UInt8]) throws(Failure) {
    var scanner = JSONOutlineScanner(bytes)
    nodes = try scanner.scan()
  }

  /// Follows a path as far as it leads.
  ///
  /// Single elements may be written without their list, single texts without their object; a part that asks for
  /// what is not there because of that is passed over.
  func node(at path: [Part]) -> Int {
    var current = 0
    for part in path {
      switch (part, nodes[current].kind) {
      case (.index, .list), (.key, .object):
        guard let next = nodes.firstIndex(where: { $0.parent == current && $0.part == part }) else {
          return current
        }
        current = next
      default: continue
      }
    }
    return current
  }

  /// The path of a value, written as `rules[2].patterns[0].text`.
  func name(of node: Int) -> String {
    var parts: [Part] = []
    var current = node
    while let parent = nodes[current].parent, let part = nodes[current].part {
      parts.append(part)
      current = parent
    }
    return parts.reversed().reduce(into: "") { name, part in
      switch part {
      case .key(let key): name += (name.isEmpty ? "" : ".") + key
      case .index(let index): name += "[\(index)]"
      }
    }
  }
}
