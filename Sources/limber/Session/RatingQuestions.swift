// How a session felt: asked after it, in the terminal and aloud, where the settings ask for it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Glibc
import RoutineEngine
import RoutineLanguage
import Sound
import TerminalUI

/// The questions after a session. None needs an answer, and the diary keeps what is answered.
struct RatingQuestions {
  let wishes: Wishes
  /// Whether the session was one of a programme, which asks for numbers before it moves on.
  let isOfProgramme: Bool

  /// How they are asked.
  private var way: RatingQuestion { wishes.values.askRatings ?? (isOfProgramme ? .on : .off) }

  /// Asks, where somebody can answer; aloud also where the answer comes by `limber control rate` or later.
  func ask() {
    guard way != .off else { return }
    if way == .spoken {
      do { try say() } catch { Streams.report("the question after the session was not spoken: \(error)", .warning) }
    }
    guard Questions.canAsk else { return }
    for subject in Rating.Subject.allCases {
      guard let rating = Questions.rating(of: subject) else { continue }
      do { try DiaryRate.rate(rating) } catch { Streams.report("\(error)") }
    }
  }

  private func say() throws {
    let table = PhraseTable.table(for: .english)
    let speaker = try Speaker.shared()
    let voice = try speaker.catalogue.voice(
      wishes.chosen(for: table.language, speaker.catalogue).values.voice, language: table.language)
    try speaker.prepare(voice)
    let question = Phrase(table.phrase(.askRatings), language: table.language)
    let clip = try speaker.speak(question, with: voice).at(wishes.volume)
    let sink = try wishes.output.sink()
    defer { sink.close() }
    try clip.play(on: sink, after: wishes.preRoll)
  }
}
