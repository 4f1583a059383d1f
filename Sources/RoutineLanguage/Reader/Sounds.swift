// `sounds`: the volume of the chimes, and files played instead of them. The existence of the files is checked here, their
// contents when they are loaded.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
internal import System

extension RoutineReader {
  /// The maximum size of a sound in bytes: 8 MiB, five seconds in the largest common format.
  static let maxSoundBytes = 8 << 20

  /// The settings of the chimes. Paths of files are relative to the working directory.
  mutating func sounds(_ fields: Fields) -> SoundSettings {
    guard let node = fields[.sounds], let inner = reader.fields(node, in: .sounds, called: "`sounds`") else {
      return SoundSettings()
    }
    reader.readRemark(inner)
    var sounds = SoundSettings(volume: reader.percent(.volume, inner))
    for spec in KeyTable.keys(in: .sounds) {
      guard let chime = Chime(rawValue: spec.name.written), let file = inner[spec.name] else { continue }
      guard let path = sound(spec.name, file) else { continue }
      sounds.files[chime] = path
      if let problem = machine?.problem(ofSound: path, as: chime) { reader.report(problem, file.range) }
    }
    return sounds
  }

  /// The path of a sound; nil, with a report, if it is not a file of a suitable size.
  private mutating func sound(_ name: KeyName, _ node: Node) -> String? {
    guard let written = reader.single(node, of: name, expecting: "the path of one sound file") else { return nil }
    guard !written.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      reader.report(.unreadable, node.range, "`\(reader.shown(node.range))` can't be the name of a file.")
      return nil
    }
    reader.reportTyped(written, node)
    let path = written.hasPrefix("/") || folder == "." ? written : "\(folder)/\(written)"
    let trouble: String
    do throws(FileProblem) {
      switch try parts.size(of: path) {
      case nil: return missing(path, as: written, node)
      case .some(...Self.maxSoundBytes): return path
      case .some: trouble = "is larger than \(Self.maxSoundBytes >> 20) MiB; use a sound of a second or two"
      }
    } catch {
      switch error {
      case .missing: return missing(path, as: written, node)
      case .folder: trouble = "is a folder; name a sound file in it"
      case .special: trouble = "is not an ordinary file; name a sound file"
      case .refused(_, let reason): trouble = "can't be read (\(reason)); check who may read it"
      }
    }
    reader.report(.soundFile, node.range, "`\(path)` \(trouble).")
    return nil
  }

  private mutating func missing(_ path: String, as written: String, _ node: Node) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let near = Suggestion.nearest(to: name, among: parts.names(in: Paths.folder(of: path)))
    let better = near.map { String(written.dropLast(name.count)) + $0 }
    let hint = written.hasPrefix("/") ? "." : "; a path begins in the routine's folder."
    reader.report(
      .soundFile, node.range, "There is no file `\(path)`" + (better.map { "; did you mean `\($0)`?" } ?? hint),
      fixes: better.map { [Fix("Write `\($0)`", replacing: node.range, with: Parser.quoted($0))] } ?? [])
    return nil
  }
}
