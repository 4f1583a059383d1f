// `limber` without a command: offers the routines of the library in a terminal, plays what is chosen, and offers them again.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineEngine
import RoutineLanguage
import Sound
import System
import TerminalUI

/// Lets the user choose routines.
enum RoutineChoice {
  /// Offers the routines until the user leaves, and plays each that is chosen.
  static func offer() async throws {
    Questions.askProfile()
    var note: String?
    while let choice = try choose(note) {
      do {
        note = try await PlayCommand.parse(arguments(of: choice)).play()
      } catch let error as CommandError {
        note = error.description.capitalisedAtStart + "."
      }
    }
  }

  /// The arguments of `limber play` for a choice.
  static func arguments(of choice: ChooserChoice) -> [String] {
    ChooserOption.Kind.allCases.flatMap { kind in
      choice.options[kind].map { ["--\(name(of: kind))", $0] } ?? []
    } + (choice.goesOn ? ["--resume"] : ["--", choice.id])
  }

  private static func name(of kind: ChooserOption.Kind) -> String {
    switch kind {
    case .guidance: "guidance"
    case .voice: "voice"
    case .profile: "profile"
    case .start: "from"
    }
  }

  /// What the user chose; nil if the user left.
  /// - Parameter note: What happened before, in a sentence.
  private static func choose(_ note: String?) throws -> ChooserChoice? {
    let library = try DataFolders().library
    let history = RoutineHistory.ofDiary()
    let broken = try? BrokenSession()
    func items(for options: [ChooserOption.Kind: String]) -> [ChooserItem] {
      let items = ChooserItem.all(in: library, for: profiles(options[.profile]), history)
      return items + [broken.flatMap { ChooserItem(goingOn: $0, among: items) }].compactMap { $0 }
    }
    let all = items(for: [:])
    guard !all.isEmpty else { throw CommandError("there are no routines to choose from; `limber check` tells why") }
    guard let terminal = Terminal(colour: Streams.wantsColour(on: STDOUT_FILENO), reportsInput: false) else {
      throw CommandError("the terminal cannot show a screen; `limber list` lists the routines")
    }
    let voices = (try? Speaker.shared().catalogue.voices(of: .english)) ?? []
    let state = ChooserState(
      all,
      options: [
        ChooserOption(.guidance, Guidance.allCases.map(\.rawValue)),
        ChooserOption(.voice, ["female", "male"] + voices),
        ChooserOption(.profile, ProfileArgument.allValueStrings),
      ], note: note)
    switch ChooserScreen.run(state, on: terminal, judged: items) {
    case .chosen(let choice): return choice
    case .left: return nil
    case .interrupted: throw ExitCode.interrupted
    }
  }

  /// The profiles of the settings, with one that is chosen for this once. What is wrong with the settings is told when the
  /// chosen routine is played.
  private static func profiles(_ chosen: String?) -> Set<Profile> {
    var options = Settings()
    if let chosen { options.profiles = Profile(rawValue: chosen).map { [$0] } ?? [] }
    return ChosenSettings(options: options, kept: KeptSettings().settings).values.profiles ?? []
  }
}

extension VoiceCatalogue {
  /// The tags of the installed voices that speak a language, each once.
  fileprivate func voices(of language: Language) -> [String] {
    var seen: Set<String> = []
    return voices.compactMap(\.languages.first).filter {
      Language($0).base == language.base && seen.insert($0).inserted
    }
  }
}

extension ChooserItem {
  /// The routines of a library, checked for some profiles; those with mistakes too.
  static func all(in folders: [String], for profiles: Set<Profile>, _ history: RoutineHistory) -> [ChooserItem] {
    let store = DocumentStore(files: DiskFiles(), folders: folders, profiles: profiles)
    let titles = Dictionary(
      store.listing(of: .routine).documents.compactMap { entry in
        (try? store.check(entry.path, as: .routine))?.value?.routine.map { (entry.id, $0.title.source) }
      }, uniquingKeysWith: { first, _ in first })
    let listing = store.listing(of: .routine)
    return listing.documents.map { entry -> ChooserItem in
      do throws(FileProblem) {
        let checked = try store.check(entry.path, as: .routine)
        guard let document = checked.value?.routine else { return ChooserItem(broken: checked, id: entry.id) }
        var item = ChooserItem(document)
        item.past = history.past[document.id]
        item.isFavourite = history.favourites.contains(document.id)
        let refusing = checked.refusingProfiles
        if !refusing.isEmpty {
          let instead = store.routines(inPlaceOf: checked.map(\.session)).map { titles[$0] ?? $0 }
          item.refusal = Refusal(for: refusing.map(\.rawValue), instead: instead)
        }
        return item
      } catch {
        return ChooserItem(id: entry.id, faults: ["\(error)"])
      }
    }
      + listing.others.map { problem in
        ChooserItem(id: Paths.name(of: problem.path), faults: ["\(problem)"])
      }
  }

  /// An item for what was broken off; nil if no set of it is left. It begins where it stopped, so no step can be chosen.
  fileprivate init?(goingOn broken: BrokenSession, among items: [ChooserItem]) {
    guard let place = broken.placeInWords else { return nil }
    self = items.first { $0.id == broken.routine } ?? ChooserItem(id: broken.source, title: broken.title)
    goesOnAt = place
    (minutes, steps, poses, past) = (nil, [], [], nil)
  }

  /// An item for a routine; the exercises of a repeated part are listed once.
  private init(_ document: RoutineDocument) {
    let script = Script(document.routine)
    self.init(id: document.id, title: document.title.source)
    goal = document.goal
    minutes = document.minutes ?? Self.estimatedMinutes(of: script)
    summary = document.summary?.source
    kit = document.kit
    steps = script.occurrences.filter { $0.round ?? 1 == 1 }.map { occurrence in
      let position = occurrence.exercise.position
      return Step(
        occurrence.step, name: occurrence.name, position: position == .any ? "" : position.rawValue,
        dose: occurrence.doseShown(script.table))
    }
    var seen: Set<String> = []
    poses = script.occurrences.compactMap { occurrence in
      // The second pose is where the first phase leads to; a hold has one.
      let poses = occurrence.exercise.poses
      return seen.insert(occurrence.exercise.id).inserted ? poses.dropFirst().first ?? poses.first : nil
    }
    notice = document.routine.notice?.reminder.source
    avoidIf = document.routine.avoidIf?.source
  }

  /// The length of a session, with phrases as long as they probably are.
  private static func estimatedMinutes(of script: Script) -> Int {
    let length = Timeline(script) { PhraseLength(likely: $0) }.duration
    return max(1, Int((length.duration.milliseconds + 30_000) / 60_000))
  }

  /// An item for a file with mistakes.
  private init(broken checked: Checked<Document>, id: String) {
    let errors = checked.diagnostics.filter { $0.severity == .error }
    let faults = errors.map { error -> String in
      guard let source = checked.sources[error.place.file] else { return error.message }
      let line = LineTable(source).position(of: error.place.range.lowerBound).line
      return "\(Paths.name(of: source.path)):\(line): \(error.message)"
    }
    self.init(id: id, faults: faults)
  }

  private init(id: String, faults: [String]) {
    self.init(id: id, title: id)
    self.faults = faults
  }
}
