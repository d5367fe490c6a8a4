import Foundation

/// Checks JSON against the part of JSON Schema that `docs/report.schema.json` uses.
struct SchemaChecker {
  private let schema: [String: Any]

  init(_ bytes: Data) throws {
    schema = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
  }

  /// The values that do not fit, with their paths.
  func faults(in json: Data) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
    return faults(of: value, by: schema, at: "")
  }

  /// The names of all keys of the schema.
  var keys: Set<String> {
    let definitions = (schema["$defs"] as? [String: Any] ?? [:]).values.map { $0 as? [String: Any] ?? [:] }
    return (definitions + [schema]).reduce(into: []) { $0.formUnion(Self.keys(of: $1)) }
  }

  private static func keys(of schema: [String: Any]) -> Set<String> {
    var found: Set<String> = []
    for (name, value) in schema["properties"] as? [String: [String: Any]] ?? [:] {
      found.insert(name)
      found.formUnion(keys(of: value))
    }
    if let items = schema["items"] as? [String: Any] { found.formUnion(keys(of: items)) }
    for choice in schema["anyOf"] as? [[String: Any]] ?? [] { found.formUnion(keys(of: choice)) }
    return found
  }

  private func faults(of value: Any, by schema: [String: Any], at path: String) -> [String] {
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last,
      let definition = (self.schema["$defs"] as? [String: [String: Any]])?[String(name)]
    {
      return faults(of: value, by: definition, at: path)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { faults(of: value, by: $0, at: path) }
      return all.contains([]) ? [] : all.last ?? []
    }
    if let choices = schema["enum"] as? [NSObject], !choices.contains(value as? NSObject ?? NSNull()) {
      return ["\(path): \(value) is none of the choices"]
    }
    if let wanted = schema["const"] as? NSObject, wanted != value as? NSObject {
      return ["\(path): \(value) is not \(wanted)"]
    }
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { Self.isOf($0, value) }) {
      return ["\(path): \(value) is not \(types.joined(separator: " or "))"]
    }
    if let members = value as? [String: Any] { return faults(of: members, by: schema, at: path) }
    guard let list = value as? [Any], let items = schema["items"] as? [String: Any] else { return [] }
    return list.flatMap { faults(of: $0, by: items, at: path + "[]") }
  }

  private func faults(of members: [String: Any], by schema: [String: Any], at path: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
    var found = missing.map { "\(path).\($0) is missing" }
    for (name, value) in members {
      if let property = properties[name] ?? schema["additionalProperties"] as? [String: Any] {
        found += faults(of: value, by: property, at: "\(path).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path).\(name) is not in the schema")
      }
    }
    return found
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    let number = value as? NSNumber
    let isBoolean = number.map { Self.isBoolean($0) } ?? false
    return switch type {
    case "null": value is NSNull
    case "string": value is String
    case "boolean": isBoolean
    case "integer": !isBoolean && number.map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": !isBoolean && number != nil
    case "object": value is [String: Any]
    case "array": value is [Any]
    default: false
    }
  }

  /// A boolean is a number, too, in Foundation; only its Objective-C type differs.
  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
