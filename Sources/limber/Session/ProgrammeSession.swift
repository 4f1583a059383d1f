// A session of a programme: what is played, in which dose, and what the diary keeps of it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import RoutineEngine
import RoutineLanguage
import RoutinePlayer

/// A session of a programme.
struct ProgrammeSession {
  let mark: ProgrammeMark
  /// By what its routine is played.
  let source: String
  /// How the stage changes the doses.
  let change: DoseChange
  /// The pain that was told before it.
  private(set) var pain: Int?
  /// The stage that waits for a yes, which may come while the session plays.
  private(set) var offer: StageOffer?

  /// The form of the notice, where it is not the usual one: with strong pain all of it is told.
  var notice: NoticeForm? { mark.form == .rest ? .full : nil }

  /// The session that a programme gives on a day; nil where none is due.
  init?(_ day: ProgrammeDay) {
    guard case .session(let routine, let change, let form) = day.today.plan else { return nil }
    mark = ProgrammeMark(programme: day.begun.id, stage: day.stage.name, form: form)
    source = routine
    self.change = change
    pain = day.pain
    offer = day.offered.map { StageOffer(stage: $0.name) }
  }

  /// A session of the diary once more, in the dose that its stage has now. Without its programme or its stage, in the
  /// dose of the routine.
  init(again mark: ProgrammeMark, source: String) {
    self.mark = mark
    self.source = source
    let begun = (try? DiaryDoor.read { diary throws(DiaryError) in try diary.programme(mark.programme) }) ?? nil
    let programme = begun.flatMap { try? ProgrammeDay.document($0.name) }?.programme
    let stage = programme.flatMap { programme in programme.index(ofStage: mark.stage).map { programme.stages[$0] } }
    change =
      switch mark.form {
      case .whole: stage?.change ?? .none
      case .less: (stage?.change ?? .none).halved
      case .rest: .none
      }
  }
}

/// What the programme that is on gives on a day.
struct ProgrammeDay {
  let begun: BegunProgramme
  let document: ProgrammeDocument
  private let history: ProgrammeHistory
  private let day: Day
  /// The pain that was told before the session.
  private(set) var pain: Int?
  private(set) var today: Today

  var programme: Programme { document.programme }
  var stage: Programme.Stage { programme.stages[today.stage] }

  /// The stage that waits for a yes.
  var offered: Programme.Stage? { today.offer.map { programme.stages[$0] } }

  /// What the programme that is on gives.
  /// - Throws: If no programme is on, or its file cannot be used.
  init(on day: Day, pain: Int? = nil) throws(CommandError) {
    let found = try DiaryDoor.read { diary throws(DiaryError) -> (BegunProgramme, ProgrammeHistory)? in
      guard let begun = try diary.programme() else { return nil }
      return (begun, try diary.history(of: begun.id))
    }
    guard let (begun, history) = found ?? nil else {
      throw CommandError(
        "no programme is on; `limber programme list` lists them, and `limber programme start` begins one")
    }
    self.begun = begun
    self.history = history
    self.day = day
    self.pain = pain
    document = try Self.document(begun.name)
    today = Today(document.programme, history, on: day, pain: pain)
  }

  /// The programme with a name.
  static func document(_ name: String) throws(CommandError) -> ProgrammeDocument {
    let store = DocumentStore(files: DiskFiles(), folders: try DataFolders().library)
    do throws(FileProblem) {
      guard let (_, path) = try store.meant(by: name, of: [.programme]) else {
        throw FileProblem.missing(path: name)
      }
      if let document = try store.check(path, as: .programme).value?.programme { return document }
    } catch {
      guard case .missing = error else { throw CommandError("\(error)") }
      throw CommandError(
        UnknownName(name, of: [.programme], in: store).problem(
          missing: "there is no programme called \(name)", lists: "`limber programme list` shows them all"))
    }
    throw CommandError(
      "the programme \(name) has mistakes; `limber check` tells which", status: .problemsFound)
  }

  /// The pain that was told last, of the last session.
  var lastPain: Int? { history.sessions.last.flatMap { $0.ratings[.painAfter] ?? $0.ratings[.painBefore] } }

  /// The same with the pain that is told now.
  mutating func tell(pain: Int) {
    self.pain = pain
    today = Today(programme, history, on: day, pain: pain)
  }

  /// Why it is so, in sentences.
  func reasons(_ words: DisplayTable = .english) -> [String] {
    today.reasons.map { reason in
      switch reason {
      case .progress(let done, let sessions):
        let place: KeyValuePairs = [
          "stage": "\(today.stage + 1)", "stages": "\(programme.stages.count)", "name": stage.name,
          "done": "\(min(done, sessions ?? done))", "sessions": "\(sessions ?? 0)",
        ]
        return words(sessions == nil ? .stageLast : .stageProgress, place)
      case .repeated(let days): return words(.stageRepeated, ["days": "\(days)"])
      case .steppedBack(let days): return words(.stageSteppedBack, ["days": "\(days)"])
      case .movedOn: return words(.stageMovedOn)
      case .waitsForYes(let stage): return words(.stageWaitsForYes, ["name": programme.stages[stage].name])
      case .unrated: return words(.stageUnrated)
      case .tooHard: return words(.stageTooHard)
      case .pain(let value):
        return words(PainRule(value) == .stop ? .painGivesRest : .painGivesLess, ["value": "\(value)"])
      case .painRises: return words(.painRises)
      case .frequency(let count): return words(.sessionsAWeek, count: count)
      case .stageGone(let name): return words(.stageGone, ["name": name])
      }
    }
  }

  /// What is to be done, and why.
  func text(_ words: DisplayTable = .english) -> String {
    let title = document.title.source
    var lines: [String]
    switch today.plan {
    case .session(let routine, let change, _):
      let dose = words.change(change).map { " (\($0))" } ?? ""
      lines = [words(.todayIs, ["programme": title, "routine": routine + dose])]
    case .notDue(let next):
      lines = [words(.todayIsFree, ["programme": title]) + " " + words(.nextIsDue, ["day": DiaryText.short(next)])]
    }
    return (lines + reasons(words)).joined(separator: "\n") + "\n"
  }
}
