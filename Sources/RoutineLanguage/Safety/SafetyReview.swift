// Runs the safety checks on a routine: those for everyone, those of the chosen profiles, and those of the profiles that
// its words speak of.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

// 13 stored properties: what is reviewed, what is known of it, and what was found.
/// The input of the checks and the diagnostics found.
struct SafetyReview {
  let routine: Routine
  /// The document of the routine, with its description; nil when reviewing a single exercise.
  let card: RoutineDocument?
  let profiles: Set<Profile>
  /// The file under review. Texts in other files are reviewed with those files.
  let file: Int
  /// The exercises of the routine, in order; those in circuits once.
  let occurrences: [ReviewedOccurrence]
  /// Returns the definition of an exercise by its id.
  let definition: (String) -> ExerciseDocument?
  /// Those that are static stretches.
  let stretches: [ReviewedOccurrence]
  /// What the texts of the file speak of.
  let remarks: Remarks
  /// What one of the exercises has. Most checks look for what no routine has.
  private let had: Topics
  /// The first text in a language without phrases.
  let unread: Text?
  /// The current check.
  private(set) var check = SafetyCheck.all[0]
  private var found: [Diagnostic] = []
  private var told: Set<Told> = []

  private struct Told: Hashable {
    let code: Code
    let place: Place
  }

  /// Runs the checks.
  ///
  /// - Parameter known: The phrases of texts that were looked at before.
  /// - Returns: The diagnostics found, unsorted.
  static func review(
    _ routine: Routine, card: RoutineDocument?, profiles: Set<Profile>, file: Int, known: inout KnownMentions,
    definition: @escaping (String) -> ExerciseDocument?
  ) -> [Diagnostic] {
    var review = SafetyReview(
      routine, card: card, profiles: profiles, file: file, known: &known, definition: definition)
    for check in SafetyCheck.all where check.profile.map(review.isFor) ?? true {
      review.check = check
      check.run(&review)
    }
    return review.found
  }

  private init(
    _ routine: Routine, card: RoutineDocument?, profiles: Set<Profile>, file: Int, known: inout KnownMentions,
    definition: @escaping (String) -> ExerciseDocument?
  ) {
    self.routine = routine
    self.card = card
    self.profiles = profiles
    self.file = file
    self.definition = definition
    var reader = WordReader(file: file)
    occurrences = ReviewedOccurrence.all(in: routine.steps, file: file, definition)
    remarks = Remarks(Self.remarks(of: routine, card, occurrences, file: file, &reader, &known))
    for topic in [Topic.cold, .heat] where routine.notices.contains(where: { $0.id == topic.tag }) {
      let hasPack = occurrences.contains { $0.has(anyOf: .warmOrCold) }
      for pack in occurrences where !pack.has(anyOf: .warmOrCold) && pack.exercise.work.isContinuous {
        guard pack.exercise.doseVerb == .wear || !hasPack else { continue }
        pack.traits.add(topic, because: "notice: \(topic.tag)")
      }
    }
    stretches = occurrences.filter(\.isStretch)
    had = occurrences.reduce(into: Topics()) { $0.formUnion($1.traits.topics) }
    unread = reader.unread
  }

  /// A routine by itself, of which only the exercises are looked at.
  init(of routine: Routine) {
    var known = KnownMentions()
    self.init(routine, card: nil, profiles: [], file: 0, known: &known, definition: { _ in nil })
  }

  // MARK: For the checks

  /// The most severe report of the current check whose bound the length exceeds; no error where words alone say what an
  /// exercise is.
  func report(for length: Frames, of occurrence: ReviewedOccurrence? = nil, as topic: Topic? = nil) -> SafetyReport? {
    let isGuessed = topic.flatMap { occurrence?.reason(for: $0) } != nil
    var report = check.reports.last { $0.bound.isPassed(by: length) && !(isGuessed && $0.severity == .error) }
    report?.figure = .length(length)
    return report
  }

  /// The most severe report of the current check whose bound the number exceeds.
  func report(for count: Int) -> SafetyReport? {
    var report = check.reports.last { $0.bound.isPassed(by: count) }
    report?.figure = .count(count)
    return report
  }

  /// The exercises that have one of some topics.
  func occurrences(with topics: Topics) -> [ReviewedOccurrence] {
    had.hasAny(of: topics) ? occurrences.filter { $0.has(anyOf: topics) } : []
  }

  /// The exercises that have a topic.
  func occurrences(with topic: Topic) -> [ReviewedOccurrence] {
    had.has(topic) ? occurrences.filter { $0.has(topic) } : []
  }

  /// What the file says of a topic and does not deny.
  func says(_ topic: Topic) -> [Remark] { remarks.on(topic).filter { !$0.isDenied } }

  /// The first thing the routine says of itself and of its listener on a topic, without denying it.
  func about(_ topic: Topic) -> Remark? { remarks.abouts[topic] }

  /// The first thing the routine says of a topic for all its exercises, else in the texts of one.
  func says(_ topic: Topic, of occurrence: ReviewedOccurrence) -> Remark? {
    remarks.generals[topic] ?? occurrence.remarks.first { $0.topic == topic && !$0.isDenied }
  }

  /// What the sentences of the routine tell the listener to do, of some topics, once a sentence; not what they say of other
  /// times.
  func orders(_ topics: Topic...) -> [Remark] {
    topics.flatMap { topic in
      var told: Set<Int> = []
      return says(topic).filter { remark in
        let start = remark.place.range.lowerBound
        guard remark.field == .say, remark.occurrence == nil, !told.contains(start), remark.isOrder else {
          return false
        }
        told.insert(start)
        return true
      }
    }
  }

  /// Whether the routine says something of a topic for all its exercises.
  func saysInGeneral(_ topic: Topic) -> Bool { remarks.generals[topic] != nil }

  /// Whether the routine is for a profile: chosen, or spoken of in its words.
  func isFor(_ profile: Profile) -> Bool { profiles.contains(profile) || about(profile.topic) != nil }

  /// Reports a code of the current check with its reason and source, once per place.
  ///
  /// - Parameter topics: What led to it; for those that no tag and no profile names, the words are told.
  mutating func report(
    _ code: Code, at place: Place, _ message: String, figures: [Figure] = [], of occurrence: ReviewedOccurrence? = nil,
    as topics: Topic?...
  ) {
    report(code, at: place, message, figures, of: occurrence, topics)
  }

  /// Reports what exceeds a bound, with its figure.
  mutating func report(
    _ report: SafetyReport, at place: Place, _ message: String, of occurrence: ReviewedOccurrence? = nil,
    as topics: Topic?...
  ) {
    self.report(report.code, at: place, message, [report.figure].compactMap { $0 }, of: occurrence, topics)
  }

  private mutating func report(
    _ code: Code, at place: Place, _ message: String, _ figures: [Figure], of occurrence: ReviewedOccurrence?,
    _ topics: [Topic?]
  ) {
    assert(check.reports.contains { $0.code == code }, "\(code.rawValue) belongs to another check")
    guard told.insert(Told(code: code, place: place)).inserted else { return }
    var notes = topics.compactMap { $0 }.compactMap { topic in
      occurrence?.reason(for: topic).map { Note("It counts as `\(topic.tag)` because it says \u{201C}\($0)\u{201D}.") }
    }
    if let profile = check.profile, !profiles.contains(profile), let remark = about(profile.topic) {
      notes.append(
        Note("It counts as being for `\(profile.rawValue)` because it says \u{201C}\(remark.words)\u{201D}."))
    }
    found.append(
      Diagnostic(
        code, at: place, message, notes: notes + [Note(check.why), Note("Source: \(check.source)")], figures: figures))
  }

  /// Reports a length that exceeds a bound of the current check.
  mutating func report(_ length: Frames, of occurrence: ReviewedOccurrence, as topic: Topic, _ what: String) {
    guard let report = report(for: length, of: occurrence, as: topic) else { return }
    let figure = report.bound.figure
    self.report(
      report, at: occurrence.place,
      "\(what) for \(length.asWritten); "
        + (report.severity == .error ? "\(figure) is the limit." : "up to \(figure) is advised."),
      of: occurrence, as: topic)
  }

  /// Reports what the file says of a topic, once an exercise.
  mutating func reportWords(
    _ code: Code, of topic: Topic, where isMeant: (Remark) -> Bool = { _ in true }, _ message: (String) -> String
  ) {
    var told: Set<ObjectIdentifier> = []
    for remark in says(topic) where isMeant(remark) {
      if let occurrence = remark.occurrence, !told.insert(ObjectIdentifier(occurrence)).inserted { continue }
      report(code, at: remark.place, message("\u{201C}\(remark.words)\u{201D}"))
    }
  }

  /// Reports sentences that tell to do something for longer than is advised.
  mutating func reportLongOrders(of topic: Topic, _ what: String) {
    for remark in orders(topic) {
      guard let length = remark.text.longestLength,
        let report = check.reports.last(where: { $0.severity != .error && $0.bound.isPassed(by: length) })
      else { continue }
      self.report(
        report.code, at: remark.place, "\(what) for \(length.asWritten); up to \(report.bound.figure) is advised.")
    }
  }

  /// Reports words that leave a pack on for longer than is advised, or set no end to it.
  mutating func reportKeptOn(_ packs: [ReviewedOccurrence], _ what: String) {
    guard !packs.isEmpty else { return }
    let isOfPack = { (remark: Remark) in remark.occurrence.map { pack in packs.contains { $0 === pack } } ?? true }
    for remark in says(.keptOn) where isOfPack(remark) {
      guard let length = remark.text.longestLength, let most = check.reports.first, most.bound.isPassed(by: length)
      else {
        continue
      }
      report(most.code, at: remark.place, "\(what) for \(length.asWritten); up to \(most.bound.figure) is advised.")
    }
    for remark in says(.withoutEnd) where isOfPack(remark) {
      guard let most = check.reports.first else { continue }
      report(
        most.code, at: remark.place,
        "\u{201C}\(remark.words)\u{201D} sets no end to it; up to \(most.bound.figure) is advised.")
    }
  }

  /// Reports sentences that tell the listener to do what the routine is not for.
  mutating func report(_ code: Code, orders: [Remark], _ message: (String) -> String) {
    for remark in orders { report(code, at: remark.place, message("\u{201C}\(remark.words)\u{201D}")) }
  }

  /// The start of the file, used if there is no better place.
  var start: Place { Place(file: file, range: 0..<0) }
}
