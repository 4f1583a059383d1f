// The kinds of files: routine, exercise, notice, programme or settings.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The kind of a file.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
  case routine
  case exercise
  case notice
  case programme
  case settings

  /// The kinds of documents in a library, which have names.
  public static let inLibrary: [FileKind] = [.routine, .exercise, .notice, .programme]

  /// The kind of a file, from the first key that determines it, or else from its name; nil if neither does.
  init?(of tree: SyntaxTree, named name: String) {
    var names: [KeyName?] = []
    if case .map(let entries) = tree.root.content { names = entries.map { KeyName(tree.bytes[$0.key.range]) } }
    let isSettings =
      SettingsFile.names.contains(name) || names.contains { [.profile, .output, .view].contains($0) }
    if !names.contains(where: { [.routine, .steps, .exercises, .exercise, .notice, .programme, .stages].contains($0) }),
      !isSettings,
      case .map(let entries) = tree.root.content
    {
      // `Routine:` or `title:` is told at its place.
      let written = [KeyName.routine, .steps, .exercise, .notice, .programme, .stages].map(\.written)
      names += entries.map {
        let word = ScalarText.string(of: $0.key, in: tree.bytes)
        return Guess.same(as: word, among: written).flatMap { KeyName(written: $0) }
          ?? Guess.synonyms(of: word, in: .routine).first { $0.keys.first == .steps }?.keys.first
      }
    }
    for name in names {
      switch name {
      case .routine, .steps, .exercises: self = .routine
      case .exercise, .movement, .position: self = .exercise
      case .spoken, .reminder: self = .notice
      case .programme, .stages: self = .programme
      case .notice where !isSettings && !names.contains(.steps): self = .notice
      default: continue
      }
      return
    }
    guard isSettings else { return nil }
    self = .settings
  }

  /// The subfolder of `parent` for files of this kind.
  func folder(in parent: String) -> String {
    let name =
      switch self {
      case .routine, .settings: ""
      case .exercise: "Exercises"
      case .notice: "Notices"
      case .programme: "Programmes"
      }
    if name.isEmpty { return parent }
    return parent == "." ? name : "\(parent)/\(name)"
  }
}
