// The kinds of files: routine, exercise or notice.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The kind of a file.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
  case routine
  case exercise
  case notice

  /// The kind of a file, from the first key that determines it; nil if none does.
  init?(of tree: SyntaxTree) {
    guard case .map(let entries) = tree.root.content else { return nil }
    for entry in entries {
      switch KeyName(tree.bytes[entry.key.range]) {
      case .routine, .steps, .exercises: self = .routine
      case .exercise, .movement, .position: self = .exercise
      case .spoken, .reminder: self = .notice
      case .notice where !entries.contains(where: { KeyName(tree.bytes[$0.key.range]) == .steps }): self = .notice
      default: continue
      }
      return
    }
    return nil
  }

  /// The subfolder of `parent` for files of this kind.
  func folder(in parent: String) -> String {
    let name =
      switch self {
      case .routine: ""
      case .exercise: "Exercises"
      case .notice: "Notices"
      }
    if name.isEmpty { return parent }
    return parent == "." ? name : "\(parent)/\(name)"
  }
}
