// What a file is: a routine, an exercise or a notice, and how its keys tell.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file is.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
  case routine
  case exercise
  case notice

  /// What a file is, by the first of its keys that tells; nil when none does.
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

  /// The folder for files of this kind inside a folder of routines.
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
