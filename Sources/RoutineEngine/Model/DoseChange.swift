// How a stage of a programme changes the doses of a routine.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A change of the doses of a routine: what is added to each, or half of everything.
public struct DoseChange: Hashable, Sendable {
  /// Repetitions added to each set that counts them; negative for fewer.
  public var repetitions: Int
  /// Sets added; negative for fewer. A list of repetitions goes on with its last number.
  public var sets: Int
  /// Time added to each hold; negative for less.
  public var hold: Frames
  /// Time added to what is done for a time; negative for less.
  public var time: Frames
  /// Time added to the rests between sets; negative for less.
  public var rest: Frames
  /// The ids of the exercises that it changes; empty for all.
  public var only: [String]
  /// Whether half is taken of the repetitions, or of the sets of a hold, rounded up, and of times, but no less than a minute.
  public var isHalved = false

  /// A change; what is left out stays.
  public init(
    repetitions: Int = 0, sets: Int = 0, hold: Frames = .zero, time: Frames = .zero, rest: Frames = .zero,
    only: [String] = []
  ) {
    self.repetitions = repetitions
    self.sets = sets
    self.hold = hold
    self.time = time
    self.rest = rest
    self.only = only
  }

  /// No change.
  public static let none = DoseChange()

  /// The same with half of everything.
  public var halved: DoseChange {
    var change = self
    change.isHalved = true
    return change
  }

  /// Whether it asks for more than another change. Two that are about other exercises cannot be compared, so it does
  /// unless one lowers and the other raises nothing.
  func raises(over other: DoseChange) -> Bool {
    guard Set(only) == Set(other.only) else { return isMore(than: .none) || DoseChange.none.isMore(than: other) }
    return isMore(than: other)
  }

  private func isMore(than other: DoseChange) -> Bool {
    repetitions > other.repetitions || sets > other.sets || hold > other.hold || time > other.time || rest < other.rest
  }

  /// The dose of an exercise as it is changed. Of everything at least one, or a second, is left.
  public func applied(to dose: Dose, of exercise: Exercise) -> Dose {
    var dose = dose
    if only.isEmpty || only.contains(exercise.id) { add(to: &dose, of: exercise) }
    if isHalved { halve(&dose, of: exercise) }
    return dose
  }

  private func add(to dose: inout Dose, of exercise: Exercise) {
    switch dose.amount {
    case .repetitions(var list):
      if Self.counts(exercise, dose) { list = list.map { min(max(1, $0 + repetitions), Self.most) } }
      dose.amount = .repetitions(Self.resized(list, to: list.count + sets))
    case .time(let list):
      dose.amount = .time(Self.resized(list.map { longer($0, by: time) }, to: list.count + sets))
    }
    dose.repetitionsByRound = dose.repetitionsByRound?.map { min(max(1, $0 + repetitions), Self.most) }
    dose.upTo = dose.upTo.map { min(max(1, $0 + repetitions), Self.most) }
    dose.hold = dose.hold?.map { longer($0, by: hold) }
    if dose.amount.sets > 1 { dose.rest = dose.rest?.map { max(.zero, $0 + rest) } }
  }

  private func halve(_ dose: inout Dose, of exercise: Exercise) {
    func half(_ number: Int) -> Int { (number + 1) / 2 }
    switch dose.amount {
    case .repetitions(let list) where Self.counts(exercise, dose): dose.amount = .repetitions(list.map(half))
    case .repetitions(let list) where exercise.parts.isEmpty:
      dose.amount = .repetitions(Self.resized(list, to: half(list.count)))
    case .repetitions: break
    case .time(let list):
      dose.amount = .time(list.map { min($0, max(Self.leastTime, .seconds(Int($0.seconds) / 2))) })
    }
    dose.repetitionsByRound = dose.repetitionsByRound?.map(half)
    dose.upTo = dose.upTo.map(half)
  }

  /// Whether a dose has repetitions that can be more or fewer.
  private static func counts(_ exercise: Exercise, _ dose: Dose) -> Bool {
    dose.untilReady && exercise.work == .activity || !exercise.work.isContinuous && exercise.parts.isEmpty
  }

  private func longer(_ length: Frames, by change: Frames) -> Frames {
    change == .zero ? length : max(.seconds(1), length + change)
  }

  private static func resized<Value>(_ list: [Value], to count: Int) -> [Value] {
    guard count != list.count, let last = list.last else { return list }
    let count = min(max(1, count), maxSets)
    return list.count < count ? list + Array(repeating: last, count: count - list.count) : Array(list.prefix(count))
  }

  /// What a file may write at most.
  private static let most = 1000
  private static let maxSets = 20
  /// What is left of a time at least: this project's own judgement.
  private static let leastTime = Frames.seconds(60)
}
