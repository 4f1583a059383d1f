// The part of JSON Schema that Limber's schemas use, as an editor evaluates it.
// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

@testable import RoutineLanguage

/// A schema with its definitions.
final class SchemaReader {
  private let schema: JSON
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]
  /// A keyword that this reader does not know; a schema that uses it proves nothing.
  private(set) var unknown: Set<String> = []

  private static let ignored: Set<String> = ["$schema", "$defs", "title", "description", "examples"]

  init(_ schema: JSON) { self.schema = schema }

  func accepts(_ value: JSON) -> Bool { accepts(value, schema) }

  private func accepts(_ value: JSON, _ schema: JSON) -> Bool {
    guard case .object(let members) = schema else { return true }
    return members.allSatisfy { keyword, rule in accepts(value, keyword, rule, schema) }
  }

  private func accepts(_ value: JSON, _ keyword: String, _ rule: JSON, _ schema: JSON) -> Bool {
    switch (keyword, rule, value) {
    case ("$ref", .string(let name), _):
      let definition = self.schema["$defs"]?[String(name.dropFirst("#/$defs/".count))]
      return definition.map { accepts(value, $0) } ?? false
    case ("type", .string(let name), _): return isOf(name, value)
    case ("type", .array(let names), _): return names.contains { accepts(value, "type", $0, schema) }
    case ("const", _, _): return value == rule
    case ("enum", .array(let choices), _): return choices.contains(value)
    case ("anyOf", .array(let all), _): return all.contains { accepts(value, $0) }
    case ("oneOf", .array(let all), _): return all.count { accepts(value, $0) } == 1
    case ("allOf", .array(let all), _): return all.allSatisfy { accepts(value, $0) }
    case ("not", _, _): return !accepts(value, rule)
    case ("pattern", .string(let pattern), .string(let text)): return matches(text, pattern)
    case ("minLength", .number(let least), .string(let text)): return text.count >= Int(least) ?? 0
    case ("minimum", .number, .number): return order(rule, value) <= 0
    case ("maximum", .number, .number): return order(value, rule) <= 0
    case ("minItems", .number(let least), .array(let items)): return items.count >= Int(least) ?? 0
    case ("maxItems", .number(let most), .array(let items)): return items.count <= Int(most) ?? 0
    case ("items", _, .array(let items)): return items.allSatisfy { accepts($0, rule) }
    case ("required", .array(let names), .object(let members)):
      return names.allSatisfy { name in members.contains { .string($0.0) == name } }
    case ("minProperties", .number(let least), .object(let members)): return members.count >= Int(least) ?? 0
    case ("propertyNames", _, .object(let members)): return members.allSatisfy { accepts(.string($0.0), rule) }
    case ("properties", _, .object(let members)):
      return members.allSatisfy { name, inner in rule[name].map { accepts(inner, $0) } ?? true }
    case ("additionalProperties", _, .object(let members)):
      let others = members.filter { schema["properties"]?[$0.0] == nil }
      return rule == .bool(false) ? others.isEmpty : others.allSatisfy { accepts($0.1, rule) }
    case (_, _, _):
      let known: Set<String> = [
        "pattern", "minLength", "minimum", "maximum", "minItems", "maxItems", "items", "required", "minProperties",
        "propertyNames", "properties", "additionalProperties",
      ]
      if !known.contains(keyword), !Self.ignored.contains(keyword) { unknown.insert(keyword) }
      return true
    }
  }

  private func order(_ a: JSON, _ b: JSON) -> Int64 { (a.intValue ?? 0) - (b.intValue ?? 0) }

  private func isOf(_ type: String, _ value: JSON) -> Bool {
    switch (type, value) {
    case ("string", .string), ("integer", .number), ("boolean", .bool), ("array", .array), ("object", .object): true
    default: false
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    let regex: Regex<AnyRegexOutput>
    do { regex = try patterns[pattern] ?? Regex(pattern) } catch { return false }
    patterns[pattern] = regex
    return text.firstMatch(of: regex) != nil
  }
}

extension JSON {
  /// What a YAML 1.2 reader makes of a tree.
  init(_ tree: SyntaxTree) { self.init(tree.root, tree.bytes) }

  private init(_ node: Node, _ bytes: [UInt8]) {
    switch node.content {
    case .absent, .damaged: self = .null
    case .list(let items): self = .array(items.map { JSON($0, bytes) })
    case .map(let entries):
      self = .object(entries.map { (ScalarText.string(of: $0.key, in: bytes), JSON($0.value, bytes)) })
    case .scalar(let scalar):
      let text = ScalarText.string(of: scalar, in: bytes)
      self = .string(text)
      guard scalar.style == .plain else { return }
      if let number = Int64(text) { self = .int(number) }
      if text == "true" || text == "false" { self = .bool(text == "true") }
      if text == "null" || text == "~" { self = .null }
      // Such as `1.5`; no schema here takes it.
      if Int64(text) == nil, Double(text) != nil, text.first?.isNumber == true { self = .array([.string("number")]) }
    }
  }
}
