// What steps certainly take in sequence, without a word: work, rests, changes of sides and ways.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The time that the steps of a routine take at least, with getting from each into the next.
public struct CertainTime {
  /// A circuit whose rounds start on time.
  public struct Circuit: Hashable, Sendable {
    /// The time from the start of a round to that of the next.
    public var every: Frames
    /// The most that a round takes, from its first work to the first of the next.
    public var needed: Frames
    /// The place in the source file.
    public var location: SourceLocation
  }

  /// The circuits whose rounds start on time, the inner ones first.
  public private(set) var circuits: [Circuit] = []
  private let slowly: Bool
  private var position: Position?
  private var time = Frames.zero
  private var rest = Frames.zero
  private var runsOn = false
  /// The start of the first work since it was last forgotten.
  private var firstStart: Frames?

  /// The time of steps in sequence.
  ///
  /// - Parameter slowly: Whether the listener needs more time to get to the floor and up.
  public init(_ steps: [Step], slowly: Bool) {
    self.slowly = slowly
    add(steps)
  }

  private mutating func add(_ steps: [Step]) {
    for step in steps {
      switch step {
      case .exercise(let exercise, let dose, _):
        let move = runsOn ? .zero : dose.timeToMove(into: exercise, from: position, slowly: slowly)
        time = min(.countless, time + max(rest, move))
        firstStart = firstStart ?? time
        let plan = WorkPlan(exercise, dose)
        time = min(.countless, time + plan.length)
        for workSet in plan.workSets { time = min(.countless, time + (workSet.before?.certain ?? .zero)) }
        let end = exercise.endPosition ?? exercise.position
        if end != .any { position = end }
        (rest, runsOn) = (.zero, dose.runsOn)
      case .rest(let length, _): rest = min(.countless, rest + length)
      case .say:
        time = min(.countless, time + rest)
        (rest, runsOn) = (.zero, false)
      case .circuit(let rounds, let between, let steps, let location):
        add(rounds: rounds, of: steps, between, location)
      }
    }
  }

  /// Adds three rounds at most; all that follow are like the third.
  private mutating func add(rounds: Int, of steps: [Step], _ between: RoundBreak?, _ location: SourceLocation) {
    let outer = firstStart
    var needed = Frames.zero
    var start: Frames?
    var last = Frames.zero
    var first: Frames?
    for round in 1...max(1, min(rounds, 3)) {
      let begin = time
      if round > 1 { rest = min(.countless, rest + (between?.rest ?? .zero)) }
      firstStart = nil
      add(steps)
      if let start, let next = firstStart { needed = max(needed, next - start) }
      start = firstStart ?? start
      first = first ?? start
      last = time - begin
    }
    time = min(.countless, time + last.repeated(max(0, rounds - 3)))
    firstStart = outer ?? first
    guard let every = between?.every, rounds > 1 else { return }
    let circuit = Circuit(every: every, needed: needed, location: location)
    if let index = circuits.firstIndex(where: { $0.location == location }) {
      circuits[index].needed = max(needed, circuits[index].needed)
    } else {
      circuits.append(circuit)
    }
  }
}
