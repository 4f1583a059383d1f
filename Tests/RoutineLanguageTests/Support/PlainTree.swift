// A tree as plain data, to compare what several readers make of a file.
// SPDX-License-Identifier: GPL-3.0-or-later

import Yams

@testable import RoutineLanguage

/// Texts, lists and maps, and nothing else. An absent value is an empty text, as YAML's base schema has it.
indirect enum PlainTree: Equatable, CustomStringConvertible {
  case text(String)
  case list([PlainTree])
  case map([(String, PlainTree)])

  static func == (a: PlainTree, b: PlainTree) -> Bool { a.description == b.description }

  var description: String {
    switch self {
    // By scalars: two spellings of one letter are not the same source text.
    case .text(let text): "\"" + text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() + "\""
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .map(let pairs):
      "{" + pairs.map { "\(PlainTree.text($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }
  }

  /// What our parser read.
  init(_ tree: SyntaxTree) { self.init(tree.root, tree.bytes) }

  private init(_ node: RoutineLanguage.Node, _ bytes: [UInt8]) {
    switch node.content {
    case .absent: self = .text("")
    case .damaged: self = .text("<damaged>")
    case .scalar(let scalar): self = .text(ScalarText.string(of: scalar, in: bytes))
    case .list(let items): self = .list(items.map { PlainTree($0, bytes) })
    case .map(let entries):
      self = .map(entries.map { (ScalarText.string(of: $0.key, in: bytes), PlainTree($0.value, bytes)) })
    }
  }

  /// What Yams read; nil when it refuses. A byte-order mark is taken off before: Yams hands libyaml text whose encoding is
  /// settled, and libyaml then counts the mark as a column.
  init?(yams bytes: [UInt8]) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    do {
      guard let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)) else {
        self = .text("")
        return
      }
      self.init(node)
    } catch {
      return nil
    }
  }

  private init(_ node: Yams.Node) {
    switch node {
    case .scalar(let scalar): self = .text(scalar.string)
    case .sequence(let items): self = .list(items.map { PlainTree($0) })
    case .mapping(let pairs): self = .map(pairs.map { ($0.key.string ?? "<no text>", PlainTree($0.value)) })
    case .alias: self = .text("<alias>")
    }
  }
}
