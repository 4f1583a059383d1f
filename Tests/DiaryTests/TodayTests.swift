// What a programme gives on a day, as a table; and a year of listeners who obey it, forget it, hurt, and say yes or not.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import TestSupport
import Testing

@testable import Diary

@Suite struct TodayTests {
  /// The second stage raises the dose, the third lowers it again, the fourth has another routine.
  private static let programme = Programme(
    id: "p", title: Text("P"),
    stages: [
      Programme.Stage(
        name: "A", routines: ["a", "b"], sessionsAWeek: 3,
        moveOn: Programme.MoveOn(sessions: 3, effort: 5, pain: 2)),
      Programme.Stage(
        name: "B", routines: ["a", "b"], sessionsAWeek: 3, change: DoseChange(repetitions: 1),
        moveOn: Programme.MoveOn(sessions: 2, effort: 5)),
      Programme.Stage(name: "C", routines: ["a"], sessionsAWeek: 3, moveOn: Programme.MoveOn(sessions: 2)),
      Programme.Stage(name: "D", routines: ["c"], sessionsAWeek: 3),
    ])

  /// A history in words, each a session: its day; `l` for less, `r` for rest, `x` for one that was not done; then effort,
  /// pain after and pain before. `@B` goes to a stage, `yes` too, by consent to the next one.
  static func history(_ text: String) -> ProgrammeHistory {
    var stage = "A"
    return ProgrammeHistory(
      text.split(separator: " ").compactMap { word -> ProgrammeHistory.Event? in
        if word.hasPrefix("@") {
          stage = String(word.dropFirst())
          return nil
        }
        if word == "yes" {
          let next = programme.index(ofStage: stage).map { programme.stages[$0 + 1].name } ?? ""
          stage = next
          return .consent(stage: next)
        }
        let parts = word.split(separator: ":")
        let numbers = parts.count > 1 ? parts[1].split(separator: ",").map { Int($0) } : []
        let kinds: [RatingKind] = [.effort, .painAfter, .painBefore]
        return .session(
          ProgrammeHistory.Session(
            day: Day(number: Int(parts[0].filter(\.isNumber)) ?? 0), stage: stage,
            form: parts[0].hasSuffix("l") ? .less : parts[0].hasSuffix("r") ? .rest : .whole,
            isDone: !parts[0].hasSuffix("x"),
            ratings: Dictionary(
              uniqueKeysWithValues: zip(kinds, numbers).compactMap { kind, value in
                value.map { (kind, $0) }
              })))
      })
  }

  /// The stage, what is played or when, and why.
  private static func words(_ today: Today) -> String {
    let plan =
      switch today.plan {
      case .session(let routine, let change, let form):
        "\(routine) \(form)" + (change.repetitions == 0 ? "" : " +\(change.repetitions)")
          + (change.isHalved ? "/2" : "")
      case .notDue(let next): "free until \(next.number)"
      }
    return "\(programme.stages[today.stage].name): \(plan); \(today.reasons.map { "\($0)" }.joined(separator: " "))"
  }

  struct Row: CustomTestStringConvertible {
    let history: String
    let day: Int
    var pain: Int?
    let answer: String
    var testDescription: String { "\(history) ► \(day)" }

    init(_ history: String, _ day: Int, pain: Int? = nil, _ answer: String) {
      (self.history, self.day, self.pain, self.answer) = (history, day, pain, answer)
    }
  }

  static let table = [
    Row("", 0, "A: a whole; progress(done: 0, of: Optional(3))"),
    // Three a week, spread; the routines in turn.
    Row("0", 0, "A: free until 2; frequency(3) progress(done: 1, of: Optional(3))"),
    Row("0", 2, "A: b whole; progress(done: 1, of: Optional(3))"),
    Row("0 2", 4, "A: a whole; progress(done: 2, of: Optional(3))"),
    Row("0 2 4", 6, "A: free until 7; unrated frequency(3) progress(done: 3, of: Optional(3))"),
    Row("0 1x", 2, "A: b whole; progress(done: 1, of: Optional(3))"),
    // Moving on: enough sessions, and the last two neither hard nor painful nor without a number.
    Row("0 2:5,2 4:5,2", 7, "A: b whole; waitsForYes(stage: 1) progress(done: 3, of: Optional(3))"),
    Row("0:5,2 2:5,2", 4, "A: a whole; progress(done: 2, of: Optional(3))"),
    Row("0:5,2 2:5,2 4", 7, "A: b whole; unrated progress(done: 3, of: Optional(3))"),
    Row("0:5,2 2:5 4:5,2", 7, "A: b whole; unrated progress(done: 3, of: Optional(3))"),
    Row("0:5,2 2:6,2 4:5,2", 7, "A: b whole; tooHard progress(done: 3, of: Optional(3))"),
    Row("0:5,2 2:5,3 4:5,2", 7, "A: b whole; tooHard progress(done: 3, of: Optional(3))"),
    Row("0:5,2 2x:5,2 4:5,2", 6, "A: a whole; progress(done: 2, of: Optional(3))"),
    Row("0 2:5,2 4:5,2 yes", 7, "B: a whole +1; progress(done: 0, of: Optional(2))"),
    Row("0 2 4 yes 7:5 9:5", 12, "C: a whole; movedOn progress(done: 0, of: Optional(2))"),
    Row("0 2 4 yes 7:5 9", 12, "B: a whole +1; unrated progress(done: 2, of: Optional(2))"),
    Row("@C 0 2", 4, "C: a whole; waitsForYes(stage: 3) progress(done: 2, of: Optional(2))"),
    Row("@D 0 2", 4, "D: c whole; progress(done: 2, of: nil)"),
    // Breaks.
    Row("0", 7, "A: b whole; progress(done: 1, of: Optional(3))"),
    Row("0", 8, "A: a whole; repeated(days: 7) progress(done: 0, of: Optional(3))"),
    Row("0 2:5,2 4:5,2", 12, "A: a whole; repeated(days: 7) progress(done: 0, of: Optional(3))"),
    Row("@B 0", 21, "B: a whole +1; repeated(days: 20) progress(done: 0, of: Optional(2))"),
    Row("@B 0", 22, "A: a whole; steppedBack(days: 21) progress(done: 0, of: Optional(3))"),
    Row("0", 22, "A: a whole; repeated(days: 21) progress(done: 0, of: Optional(3))"),
    Row("0 2 12", 14, "A: b whole; progress(done: 1, of: Optional(3))"),
    Row("@B 0 @A 30", 32, "A: b whole; progress(done: 1, of: Optional(3))"),
    // Pain.
    Row("", 0, pain: 3, "A: a whole; progress(done: 0, of: Optional(3))"),
    Row("", 0, pain: 4, "A: a less/2; pain(4) progress(done: 0, of: Optional(3))"),
    Row("@B 0", 2, pain: 5, "B: b less +1/2; pain(5) progress(done: 1, of: Optional(2))"),
    Row("", 0, pain: 6, "A: rest-and-breathing rest; pain(6) progress(done: 0, of: Optional(3))"),
    Row("0", 1, pain: 7, "A: rest-and-breathing rest; pain(7) progress(done: 1, of: Optional(3))"),
    Row("0:5,4", 2, "A: b less/2; pain(4) progress(done: 1, of: Optional(3))"),
    Row("0:5,4", 2, pain: 0, "A: b whole; progress(done: 1, of: Optional(3))"),
    Row("0 2:5,2 4:5,2", 7, pain: 4, "A: b less/2; pain(4) progress(done: 3, of: Optional(3))"),
    Row("0 1r", 2, "A: b whole; progress(done: 1, of: Optional(3))"),
    Row("0 2l", 3, "A: free until 4; frequency(3) progress(done: 1, of: Optional(3))"),
    Row("0 2:5,3,1 4:5,2,0", 7, "A: b whole; painRises progress(done: 3, of: Optional(3))"),
    Row("0 2:5,2,1 4:5,2,0", 7, "A: b whole; waitsForYes(stage: 1) progress(done: 3, of: Optional(3))"),
    // A programme that was changed.
    Row("@Z 0", 2, "A: a whole; stageGone(\"Z\") progress(done: 0, of: Optional(3))"),
  ]

  @Test(arguments: table) func theProgrammeGives(_ row: Row) {
    let today = Today(Self.programme, Self.history(row.history), on: Day(number: row.day), pain: row.pain)
    let words = Self.words(today)
    #expect(words == row.answer)
  }

  // MARK: A year

  private struct Listener {
    var random: SplitMix64
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func programme() -> Programme {
      Programme(
        id: "p", title: Text("P"),
        stages: (0...number(1...6)).map { index in
          Programme.Stage(
            name: "stage \(index)", routines: (0...number(0...2)).map { _ in "r\(number(0...3))" },
            sessionsAWeek: number(1...7),
            change: DoseChange(
              repetitions: number(-2...3), hold: .seconds(number(-2...2)), rest: .seconds(number(-5...5)),
              only: happens(30) ? ["x"] : []),
            moveOn: happens(90)
              ? Programme.MoveOn(
                sessions: number(1...6), effort: happens(70) ? number(3...8) : nil,
                pain: happens(70) ? number(1...3) : nil) : nil)
        })
    }
  }

  /// Each listener lives a year by the day: what the decision says is held against a simple account of the same year.
  @Test(arguments: 0..<200) func nobodyMovesUpWithoutAYes(_ seed: UInt64) throws {
    var listener = Listener(random: SplitMix64(seed))
    let programme = listener.programme()
    let (eager, rating, yes) = (listener.number(20...100), listener.number(0...100), listener.number(0...100))
    // The stage of the last session or yes, and that of the day.
    var (events, last, stage, resting): ([ProgrammeHistory.Event], Int, Int, Int) = ([], 0, 0, 0)
    var (trained, counted): ([Int], [Int]) = ([], [])
    for number in 0..<365 {
      if listener.happens(2) { resting = listener.number(3...40) }
      resting -= 1
      guard resting < 0, listener.happens(eager) else { continue }
      let day = Day(number: number)
      let pain = listener.happens(rating) ? listener.number(0...7) : nil
      var today = Today(programme, ProgrammeHistory(events), on: day, pain: pain)
      if let offer = today.offer, listener.happens(yes) {
        #expect(offer == today.stage + 1)
        events.append(.consent(stage: programme.stages[offer].name))
        (last, counted) = (offer, [])
        today = Today(programme, ProgrammeHistory(events), on: day, pain: pain)
      }
      let without = trained.last.map { number - $0 - 1 } ?? 0
      if without >= 7 { counted = [] }
      stage = without >= 21 ? max(0, last - 1) : last
      var isEntered = stage != last
      // What is left moves by itself: up only where less, or as much, is asked for.
      if today.stage != stage {
        try #require(today.stage == stage + 1 && today.reasons.contains(.movedOn))
        #expect(!programme.stages[stage + 1].raises(over: programme.stages[stage]))
        #expect(counted.count >= programme.stages[stage].moveOn?.sessions ?? .max)
        stage += 1
        isEntered = true
      }
      guard case .session(let routine, let change, let form) = today.plan else { continue }
      #expect((form == .rest) == (routine == Today.restRoutine))
      if let pain { #expect(form == (pain >= 6 ? .rest : pain >= 4 ? .less : .whole)) }
      let isDone = listener.happens(90)
      if form != .rest {
        #expect(programme.stages[stage].routines.contains(routine) && change.isHalved == (form == .less))
        #expect(change.repetitions == programme.stages[stage].change.repetitions)
        trained.append(number)
        last = stage
        if isEntered { counted = [] }
        if isDone, form == .whole { counted.append(number) }
      }
      var ratings: [RatingKind: Int] = [:]
      if let pain { ratings[.painBefore] = pain }
      if listener.happens(rating) { ratings[.painAfter] = listener.number(0...5) }
      if listener.happens(rating) { ratings[.effort] = listener.number(2...8) }
      events.append(
        .session(
          ProgrammeHistory.Session(
            day: day, stage: programme.stages[stage].name, form: form, isDone: isDone, ratings: ratings)))
      if form != .rest, isDone {
        let week = events.count { event in
          if case .session(let session) = event {
            session.isDone && session.form != .rest && session.day.number > number - 7
          } else {
            false
          }
        }
        #expect(week <= programme.stages.map(\.sessionsAWeek).max() ?? 7)
      }
    }
  }
}
