// What a shell offers for the values of the command line.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diary
import RoutineEngine
import RoutineLanguage
import Sound

/// Completions that are looked up when the user presses Tab: each a list of words, of which the shell shows those that
/// begin like what is typed. Nothing is printed that is wrong with the library; the command itself tells that.
enum Completions {
  /// What can be played: the names of the library, folders, and files.
  static let playable = words { typed in
    names(of: [.routine, .exercise]) + [PlayCommand.today] + files(at: typed.value)
  }
  /// What can be shown: the names of the library, the kinds before a name, folders, and files.
  static let documents = words { typed in
    names(of: FileKind.inLibrary) + FileKind.inLibrary.map(\.rawValue) + files(at: typed.value)
  }
  /// Names of programmes.
  static let programmes = words { _ in names(of: [.programme]) }
  /// The favourites.
  static let favourites = words { _ in
    (try? DiaryDoor.read { diary throws(DiaryError) in try diary.favourites() }) ?? []
  }
  /// Names of routines and exercises, and what the programme gives.
  static let schedulable = words { _ in names(of: [.routine, .exercise]) + [PlayCommand.today] }
  /// Names of routines and exercises.
  static let names = words { _ in names(of: [.routine, .exercise]) }
  /// The exercises of the routine that was typed before.
  static let steps = words { typed in
    guard let store = try? library() else { return [] }
    for word in typed.before.dropFirst(2) {
      guard let checked = try? store.playable(word), let routine = checked.value?.session else { continue }
      return Set(Script(routine).occurrences.map(\.exercise.id)).sorted()
    }
    return []
  }
  /// Tags of the exercises in the library.
  static let tags = words { _ in exercises().flatMap(\.exercise.tags) }
  /// Things that the exercises of the library need.
  static let kit = words { _ in exercises().flatMap { $0.exercise.kit.map(\.source) } + ["none"] }
  static let codes = CompletionKind.list(Code.allCases.map(\.rawValue))
  /// Routines that have a timer.
  static let timers = words { _ in (try? Timers().all().map(\.routine)) ?? [] }

  // MARK: Sound

  static let voices = words { _ in voiceNames }
  static let variants = words { _ in variantNames }
  static let languages = words { _ in catalogue?.voices.flatMap(\.languages) ?? [] }
  static let devices = words { _ in AlsaDeviceName.all().map(\.name) }
  static let outputs = words { _ in outputNames + ["-"] }

  // MARK: Settings

  static let settings = CompletionKind.list(SettingKey.all.map(\.path))
  /// Settings, and `voice` or `sounds` for all that are about them.
  static let settingGroups = CompletionKind.list(
    Set(SettingKey.all.flatMap { [$0.path, String($0.path.prefix { $0 != "." })] }).sorted())
  /// The values of the setting that was typed before.
  static let settingValues = words { typed in
    guard let key = typed.before.lazy.compactMap(SettingKey.init).first else { return [] }
    switch key.path {
    case "voice.name": return voiceNames
    case "voice.variant": return variantNames
    case "output": return outputNames
    default: return key.words
    }
  }

  // MARK: Looking up

  /// What is on the command line.
  private struct Typed {
    /// All words, the program's first.
    var before: [String]
    /// The word to be completed, as far as it is typed.
    var value: String
  }

  private static func words(_ list: @escaping @Sendable (Typed) -> [String]) -> CompletionKind {
    .custom { words, index, prefix in
      let typed = Typed(before: words, value: words.indices.contains(index) ? words[index] : prefix)
      return safe(list(typed), for: CompletionShell.requesting)
    }
  }

  /// The words in the form that the shell's script takes: bash would carry out what stands in `$(…)`, and zsh takes what
  /// follows a colon for a description.
  static func safe(_ words: [String], for shell: CompletionShell?) -> [String] {
    let words = Set(words).sorted()
    switch shell {
    case .bash?: return words.filter { !$0.contains { "$`\\\"'\n".contains($0) } }
    case .zsh?: return words.map { String($0.flatMap { $0 == ":" ? ["\\", $0] : [$0] }) }
    default: return words
    }
  }

  /// A generated script; that of zsh puts no space behind a folder, which is to be gone into.
  static func mended(_ script: String) -> String {
    guard script.hasPrefix("#compdef ") else { return script }
    return script.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line == #"    local -ar non_empty_completions=("${@:#(|:*)}")"#
        ? #"    compadd -S '' -- "${(M)@:#*/}""# + "\n" + #"    local -ar non_empty_completions=("${@:#(|:*|*/)}")"#
        : String(line)
    }.joined(separator: "\n")
  }

  private static func library() throws -> DocumentStore {
    DocumentStore(files: DiskFiles(), folders: try DataFolders().library)
  }

  /// The ids of the documents of some kinds, and the other names of the exercises.
  private static func names(of kinds: [FileKind]) -> [String] {
    guard let store = try? library() else { return [] }
    let ids = kinds.flatMap { store.listing(of: $0).documents.map(\.id) }
    guard kinds.contains(.exercise) else { return ids }
    return ids + store.aliases.entries.map { $0.alias.split(separator: " ").joined(separator: "-").lowercased() }
  }

  /// The documents and folders beside what is typed of a path.
  private static func files(at typed: String) -> [String] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let home = folder.hasPrefix("~/") ? Streams.environment("HOME").map { $0 + folder.dropFirst() } : folder
    return RoutineFiles.entries(of: home.flatMap { $0.isEmpty ? nil : $0 } ?? ".").map { folder + $0 }
  }

  private static func exercises() -> [ExerciseDocument] {
    guard let store = try? library() else { return [] }
    return store.listing(of: .exercise).documents.compactMap { entry in
      (try? store.check(entry.path, as: .exercise))?.value?.exercise
    }
  }

  private static var catalogue: VoiceCatalogue? { try? Speaker.shared().catalogue }
  private static var variantNames: [String] { catalogue?.variants ?? [] }
  private static var voiceNames: [String] {
    (catalogue?.voices.flatMap { $0.languages.prefix(1) } ?? []) + ["female", "male"]
  }
  private static var outputNames: [String] {
    ["alsa", "silent", "pipe:"] + AlsaDeviceName.all().map { "alsa:\($0.name)" }
  }
}
