// What comes with Limber, spoken and laid out: lengths that are promised, words that are heard, no long silence.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import RoutineLanguage
import Sound
import Synchronization
import Testing

/// eSpeak NG speaks one phrase at a time, so these run one after the other.
@Suite(.serialized) struct ContentTests {
  static let routines = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Routines").path
  private static var store: DocumentStore { DocumentStore(files: DiskFiles(), folders: [routines]) }
  static let ids = store.listing(of: .routine).documents.map(\.id)
  static let exerciseIDs = store.listing(of: .exercise).documents.map(\.id)

  /// A session as it will be heard, and what there is to say about it.
  struct Heard: Sendable {
    var timeline: Timeline
    var minutes: Int?
    var diagnostics: [Diagnostic]
  }

  /// The clips of each voice: the same phrase takes the same time in every session, within some milliseconds.
  private static let clips = Mutex<[String: ClipTable]>([:])
  private static let heard = Mutex<[String: Heard]>([:])

  private static func timeline(_ routine: Routine, _ warnings: ToldWarnings = ToldWarnings()) throws -> Timeline {
    let speaker = try Speaker.shared()
    let voice = try speaker.catalogue.voice(routine.voice, language: routine.language)
    let table = clips.withLock { tables in
      let key = "\(voice)"
      let table = tables[key] ?? ClipTable(speaker, voice: voice)
      tables[key] = table
      return table
    }
    let timeline = Timeline(Script(routine, warnings: warnings)) { table.length(of: $0) }
    try table.check()
    return timeline
  }

  private func hear(_ id: String) throws -> Heard {
    if let known = Self.heard.withLock({ $0[id] }) { return known }
    let checked = try Self.store.check("\(Self.routines)/\(id).yaml")
    let timeline = try Self.timeline(try #require(checked.value?.session))
    let heard = Heard(
      timeline: timeline, minutes: checked.value?.routine?.minutes,
      diagnostics: checked.adding(timeline.findings).diagnostics)
    Self.heard.withLock { $0[id] = heard }
    return heard
  }

  @Test func everythingIsThere() {
    #expect(Self.ids.count == 18)
    #expect(Self.exerciseIDs.count == 43)
  }

  @Test(arguments: ids) func lastsAsLongAsItSays(_ id: String) throws {
    let heard = try hear(id)
    let minutes = try #require(heard.minutes)
    let length = heard.timeline.duration
    #expect(
      abs(length.seconds / Double(60 * minutes) - 1) <= 0.05, "\(minutes) minutes stated, \(length.clock) planned")
  }

  @Test(arguments: ids) func everyWordFindsItsTime(_ id: String) throws {
    #expect(try hear(id).diagnostics.map(\.message) == [])
  }

  /// The longest time without a word: two and a half minutes under a warm pack, a minute everywhere else.
  @Test(arguments: ids) func noLongSilence(_ id: String) throws {
    let maximum = id.hasSuffix("timer") ? Frames.seconds(150) : .seconds(61)
    var end = Frames.zero
    for cue in try hear(id).timeline.cues {
      guard case .speech(let phrase) = cue.content else { continue }
      #expect(cue.start - end <= maximum, "before \"\(phrase.text)\" at \(cue.start.clock)")
      end = cue.start + cue.length
    }
  }

  /// The share of speech of the first edition, in per cent; it may rise by five points.
  private static let firstShares: [String: Double] = [
    "acute-spasm": 22, "back-strength": 29, "cold-pack-timer": 9, "core-stability-standard": 25, "core-stability": 30,
    "desk-shoulder-break": 45, "evening-wind-down": 24, "heat-timer": 7, "morning-back-relief": 35,
    "morning-first-hour": 29, "ten-minute-back-care": 39, "walking-break": 9,
  ]

  @Test(arguments: firstShares.keys.sorted()) func noMoreTalkThanFivePointsAboveTheFirstEdition(_ id: String) throws {
    let timeline = try hear(id).timeline
    let spoken = timeline.cues.reduce(Frames.zero) { $0 + $1.length }
    let first = try #require(Self.firstShares[id])
    #expect(100 * spoken.seconds / timeline.duration.seconds <= first + 5)
  }

  /// From the opening chime to the end of the first announcement, without the notice, the way and the set-up.
  @Test(arguments: ids) func theFirstAnnouncementEndsWithinTwentySeconds(_ id: String) throws {
    let checked = try Self.store.check("\(Self.routines)/\(id).yaml")
    let routine = try #require(checked.value?.session)
    let way = Set(WayStep.allCases.compactMap { PhraseTable.english.ways[$0]?.plain })
    let setup = routine.steps.lazy.compactMap { step in
      if case .exercise(let exercise, _, _) = step { exercise.setup?.source } else { nil }
    }.first
    let timeline = try Self.timeline(routine, ToldWarnings(notice: .none, avoidIf: false))
    let start = try #require(timeline.segments.firstIndex { $0.kind == .ready })
    var length = timeline.segments[0].length.seconds
    for cue in timeline.cues where cue.segment == start {
      guard case .line = cue.key, case .speech(let phrase) = cue.content, !way.contains(phrase.text),
        phrase.text != setup
      else { continue }
      length += 0.4 + cue.length.seconds
    }
    #expect(length <= 20)
  }

  static let noticeIDs = store.listing(of: .notice).documents.map(\.id)

  /// At the slowest speed of the routines that come with Limber.
  @Test(arguments: noticeIDs) func aNoticeIsShort(_ id: String) throws {
    let notice = try #require(try Self.store.check("\(Self.routines)/Notices/\(id).yaml").value?.notice)
    for (form, maximum) in [(NoticeForm.full, 30.0), (.short, 12)] {
      let routine = Routine(
        id: id, title: notice.title, notice: notice.naming(Region("DE")),
        voice: VoiceSettings(variant: "f2", speed: 140),
        steps: [.say(Text("That is all."), location: .none)])
      let speaker = try Speaker.shared()
      let table = ClipTable(speaker, voice: try speaker.catalogue.voice(routine.voice, language: routine.language))
      let script = Script(routine, warnings: ToldWarnings(notice: form, avoidIf: false))
      let spoken = Timeline(script) { table.length(of: $0) }.cues.filter { $0.segment == 0 && $0.length > .zero }
        .dropLast()
      let start = try #require(spoken.first?.start)
      let end = try #require(spoken.last?.end)
      #expect((end - start).seconds <= maximum, "\(form)")
      guard form == .full else { continue }
      for cue in spoken {
        guard case .speech(let phrase) = cue.content else { continue }
        #expect(phrase.text.split(separator: " ").count <= 12, "\(phrase.text)")
      }
    }
  }

  /// Sentences for the ear are short; the conditions to stop and the kit are lists.
  @Test(arguments: ids) func noSentenceIsLong(_ id: String) throws {
    for cue in try hear(id).timeline.cues {
      guard case .speech(let phrase) = cue.content else { continue }
      for sentence in phrase.text.split(whereSeparator: { ".:?!".contains($0) })
      where !sentence.hasPrefix("Stop if") && !sentence.hasPrefix(" You need") {
        let words = sentence.split(separator: " ").count
        #expect(cue.segment == 0 || words <= 12, "\(sentence)")
      }
    }
  }

  @Test(arguments: ids) func bothSidesGetTheSame(_ id: String) throws {
    let timeline = try hear(id).timeline
    var work: [String: [Side: Frames]] = [:]
    for segment in timeline.segments where segment.kind == .phase || segment.kind == .hold {
      guard let workSet = segment.workSet, let side = segment.side else { continue }
      work[timeline.occurrences[timeline.workSets[workSet].occurrence].exercise.id, default: [:]][
        side, default: .zero] += segment.length
    }
    for (exercise, sides) in work { #expect(sides[.left] == sides[.right], "\(exercise)") }
  }

  @Test(arguments: exerciseIDs) func eachExercisePlaysAlone(_ id: String) throws {
    let checked = try Self.store.check("\(Self.routines)/Exercises/\(id).yaml")
    let timeline = try Self.timeline(try #require(checked.value?.session))
    #expect(checked.adding(timeline.findings).diagnostics.map(\.message) == [])
    #expect(timeline.workSets.count >= 1 && timeline.duration <= .seconds(17 * 60))
  }

  /// Every notice that tells what a number of pain means tells what a rating is answered with.
  @Test func noticesAndRatingsHaveOneRule() throws {
    let (goOn, less, stop) = (PainRule.goOn.range, PainRule.doLess.range, PainRule.stop.range)
    let rule =
      "go on while pain is \(goOn.lowerBound) to \(goOn.upperBound), do less at \(less.lowerBound) or "
      + "\(less.upperBound), and stop at \(stop.lowerBound)"
    var told = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.routines + "/Notices") {
      let words = try String(contentsOfFile: "\(Self.routines)/Notices/\(name)", encoding: .utf8)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard words.contains("On a scale from 0 to 10") else { continue }
      told += 1
      #expect(words.contains(rule), "\(name)")
    }
    #expect(told >= 3)
    for pain in 0...10 { #expect(PainRule.allCases.count { $0.range.contains(pain) } == 1) }
  }
}
