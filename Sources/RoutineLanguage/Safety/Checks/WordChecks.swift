// Words: instructions that should never be given, promises, medicines, and the notice that says when not to start.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  /// Bouncing on a ball, or with one, is play.
  static let bouncing = SafetyCheck(
    "words that ask to bounce", .warning(.bouncing, "A stretch that bounces"),
    why: "A stretch is held still; bouncing makes the muscle pull back.", source: "NIH Go4Life, Upper back (A)"
  ) { review in
    let games = Set(review.remarks.on(.game).map(\.owner))
    review.reportWords(
      .bouncing, of: .bounce, where: { !games.contains($0.owner) && ($0.occurrence != nil || games.isEmpty) }
    ) {
      "\($0) asks for a stretch that is not held still."
    }
  }

  /// Breathing exercises have short pauses of the breath; long ones are told of.
  static let breathHeld = SafetyCheck(
    "words that ask to hold the breath, except in a breathing exercise", .warning(.breathHeld, "The breath is held"),
    why: "Holding the breath while straining drives the blood pressure up, and holding it for long makes one faint.",
    source: "NIH Go4Life, Seated row with resistance band (A); Heart Research UK, Breath-holding activities (A)"
  ) { review in
    guard !review.says(.breathHeld).isEmpty else { return }
    let toTheLimit = Set(review.says(.breathToTheLimit).map(\.owner))
    let isBreathing = !review.occurrences(with: .breathing).isEmpty
    let isWork = !review.occurrences(with: Topics(.strength, .loaded, .stability, .stretch, .plank)).isEmpty
    review.reportWords(
      .breathHeld, of: .breathHeld,
      where: { remark in
        if toTheLimit.contains(remark.owner) { return true }
        guard let occurrence = remark.occurrence else { return isWork || !isBreathing }
        return occurrence.has(.breathing)
          ? occurrence.exercise.work.isContinuous && occurrence.work.longestSet > longestBreath
          : !occurrence.has(.relaxation)
      }
    ) { "\($0) asks to hold the breath." }
  }

  /// A breath held for longer is no breathing exercise any more. Own judgement.
  private static let longestBreath = Frames.seconds(30)

  static let pushing = SafetyCheck(
    "words that push on through pain, numbness or dizziness",
    .warning(.pushing, "Words that push on through pain"),
    why:
      "Pain is the sign to ease off: go on at 0 to 3 out of 10, ease off at 4 or 5, and stop at 6. Dizziness and new "
      + "numbness are signs to stop.",
    source: "AHP Suffolk, Returning to activity (A); NHS inform, Exercises for back pain (A)"
  ) { review in
    review.reportWords(.pushing, of: .pushing) { "\($0) is never good advice; say when to ease off." }
  }

  static let forcedNeck = SafetyCheck(
    "the neck in full circles, thrown back, loaded, or pulled by hand; a joint moved until it cracks",
    .warning(.forcedNeck, "The neck at the end of its range"),
    why:
      "Move the neck slowly and only as far as is comfortable. At the end of its range, pulled, jerked or under the weight "
      + "of the body, joints and blood vessels of the neck can be hurt.",
    source:
      "Rehab Exercise, Cervical spondylosis, rehabexercise.org, within the limits of pain, stop when dizzy (C); full "
      + "circles and loads are own judgement"
  ) { review in
    let told = Set(review.says(.forcedNeck).filter { $0.field != .title }.compactMap(\.occurrence).map(\.id))
    for occurrence in review.occurrences(with: .forcedNeck) where !told.contains(occurrence.id) {
      review.report(
        .forcedNeck, at: occurrence.place, "`\(occurrence.id)` takes the neck to the end of its range.", of: occurrence,
        as: .forcedNeck)
    }
    review.reportWords(.forcedNeck, of: .forcedNeck, where: { $0.field != .title || $0.occurrence == nil }) {
      "\($0) takes the neck to the end of its range."
    }
    review.reportWords(
      .forcedNeck, of: .cracking, where: { remark in !(remark.occurrence.map { told.contains($0.id) } ?? false) }
    ) {
      "\($0) forces a joint beyond its range."
    }
  }

  static let medicine = SafetyCheck(
    "words that tell to take, change or leave a medicine, or to drink first",
    .warning(.medicine, "Advice about medicines or drink"),
    why:
      "Nobody should change a medicine because of an exercise; a painkiller taken for it hides the signs to stop, "
      + "and drink makes unsteady, too. Say: ask your doctor or pharmacist.",
    source:
      "UHC, Stopping medications, uhc.com/newsletters/february-2017/stopping-medications, read 2026-11-26 (A); Aintree "
      + "University Hospital NHS, The importance of taking your medicines (A); Drinkaware, Can alcohol affect sports "
      + "performance, drinkaware.co.uk, read 2026-11-26 (B)"
  ) { review in
    review.reportWords(.medicine, of: .medicine) {
      "\($0) is not for a routine to say; a doctor or pharmacist may."
    }
  }

  static let cure = SafetyCheck(
    "words that promise a cure, or that no doctor is needed", .warning(.cure, "A promise to heal"),
    why:
      "Exercise helps many people, but it cures nothing for certain, and a promise keeps people from help that they need.",
    source:
      "NICE, Low back pain and sciatica in over 16s (NG59), ncbi.nlm.nih.gov/books/NBK410131, which recommends exercise "
      + "without such a promise (A); the rule is own judgement"
  ) { review in
    review.reportWords(.cure, of: .cure) { "\($0) promises more than an exercise can do." }
  }

  /// Exercises of the pelvic floor are for people who leak.
  static let redFlag = SafetyCheck(
    "a routine for people with a sign that needs a doctor", .warning(.redFlag, "A sign that needs a doctor"),
    why:
      "With new numbness between the legs, trouble with bladder or bowel, weak legs, chest pain, or after a bad fall, "
      + "exercise can wait and help cannot.",
    source:
      "Practice Plus Group, Serious back pain, mskdiagnostics.co.uk (A); Sheffield Aches and Pains, What is back pain (A)"
  ) { review in
    let signs: [Topic] = review.says(.pelvicFloor).isEmpty ? [.redFlag, .incontinence] : [.redFlag]
    for sign in signs {
      review.reportWords(.redFlag, of: sign, where: { $0.occurrence == nil }) {
        "\($0) is a sign to see a doctor at once, not one to exercise with."
      }
    }
  }

  /// Whole routines only. Without a goal, the words about pain say that there should be a notice.
  static let notice = SafetyCheck(
    "a routine without a notice",
    .warning(.noNotice, "A routine without a notice", .when("with a goal, or words about pain")),
    .error(
      .noNoticeForPain, "A routine for pain without a notice", .when("with the goal `acute` or `recovery`")),
    why: "A few signs that come with back pain need a doctor at once. The notice says them before the start.",
    source: "own judgement, a rule of this project"
  ) { review in
    guard let card = review.card, review.routine.notice == nil else { return }
    let place = review.routine.location.place ?? review.start
    switch card.goal {
    case .acute, .recovery:
      review.report(
        .noNoticeForPain, at: place,
        "A routine for a fresh pain needs a safety notice; write for example `notice: back-pain`.")
    case .mobility, .stability, .maintenance, .relaxation:
      review.report(
        .noNotice, at: place,
        "Nothing says when not to start; write `notice: back-pain`, or `notice: gentle-movement` for a light break.")
    case nil:
      guard let remark = review.about(.complaint) ?? review.about(.freshPain), remark.field != .say else { return }
      review.report(
        .noNotice, at: place,
        "This is about \u{201C}\(remark.words)\u{201D}, and nothing says when not to start; write `notice: back-pain`.")
    }
  }

  /// One hint a file.
  static let unreadWords = SafetyCheck(
    "texts in a language other than English", .hint(.unreadWords, "Words that are not checked"),
    why:
      "What the words ask for, whom they are for and what an exercise is by its name is understood in English alone; tags "
      + "and figures are checked in every language.",
    source: "own judgement, a limit of this project"
  ) { review in
    guard let text = review.unread, let place = text.location.place else { return }
    review.report(
      .unreadWords, at: place,
      "The checks of words were skipped, because they know English alone; give the exercises tags, such as "
        + "`tags: [stretch, flexion]`."
    )
  }
}

extension Remark {
  /// The exercise it is about, or the text if it is the routine's.
  fileprivate var owner: Int { occurrence.map { ObjectIdentifier($0).hashValue } ?? place.range.lowerBound }
}
