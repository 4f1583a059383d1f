// Timeline ► figure: which pose is due at a moment, and how far the way to it has been gone.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Figures

/// The figure of an exercise at a moment.
public struct FigureMoment: Hashable, Sendable {
  /// The poses of the exercise, in the order in which they follow each other.
  public var poses: [Pose]
  /// The pose that was left.
  public var from: Pose
  /// The pose that comes.
  public var to: Pose
  /// How much of the way between them has been gone, 0 to 1.
  public var share: Double
  /// Whether and how the other side works.
  public var mirror: Mirror
  /// Whether it moves on the way that it is on.
  public var moves = false

  /// A pose in which the figure stands.
  init(standingIn pose: Pose, of poses: [Pose]) {
    self.poses = poses
    (from, to, share, mirror) = (pose, pose, 1, .none)
  }
}

extension Exercise {
  /// The poses in the order in which they follow each other, from the first one; empty if it has none.
  public var poses: [Pose] {
    guard case .movement(let phases) = self.work else { return self.figure }
    let moved = phases.flatMap(\.figure)
    return (self.figure.isEmpty ? moved.suffix(1) : self.figure[...]) + moved
  }

  /// The figure in even steps of time through one repetition, or through one round of what goes round; a hold is
  /// shortened to two seconds. Of what stands still, one alone.
  public func figures(every step: Frames) -> [FigureMoment] {
    let poses = self.poses
    guard let first = poses.first else { return [] }
    var phases: [(way: [Pose], length: Frames)] = [(self.figure, Timeline.stride * (self.figure.count - 1))]
    if case .movement(let all) = self.work {
      phases = all.map { ($0.figure, $0.isHold ? min($0.length, Frames.seconds(2)) : $0.length) }
      // What goes round in each phase is seen in one round.
      if let way = all.first?.figure, way.count > 2, way.first == way.last {
        phases = [(way, Timeline.stride * (way.count - 1))]
      }
    }
    var moments: [FigureMoment] = []
    var last = first
    for phase in phases where phase.length > .zero {
      for time in stride(from: 0, to: phase.length.count, by: Int(step.count)) {
        var moment = FigureMoment(standingIn: last, of: poses)
        moment.go(through: phase.way, from: last, after: Frames(time), of: phase.length)
        moments.append(moment)
      }
      last = phase.way.last ?? last
    }
    return moments.isEmpty ? [FigureMoment(standingIn: first, of: poses)] : moments
  }
}

extension FigureMoment {
  /// The drawing, by the figure of its poses.
  public func drawing(by figure: MovingFigure) -> Drawing {
    figure.drawing(from: from, to: to, share: share, mirror: mirror)
  }
}

extension Timeline {
  /// About how long a figure takes from one pose to the next where it goes round again and again, as in walking.
  static let stride = Frames.milliseconds(700)

  /// The figure at a time: what is done, or what comes next; nil if it has none.
  public func figure(at time: Frames) -> FigureMoment? {
    guard !segments.isEmpty else { return nil }
    let index = segment(at: time)
    let segment = segments[index]
    guard let number = segment.workSet ?? segments[index...].first(where: { $0.workSet != nil })?.workSet else {
      return nil
    }
    let workSet = workSets[number]
    let occurrence = occurrences[workSet.occurrence]
    let poses = occurrence.exercise.poses
    guard let first = poses.first else { return nil }
    var moment = FigureMoment(standingIn: first, of: poses)
    let mirrored: Mirror = occurrence.dose.sides == .alternate ? .body : .picture
    moment.mirror = (segment.side ?? workSet.side) == .right ? mirrored : .none
    guard segment.kind.isWork, !segment.waits else { return moment }
    let offset = segment.offset + (time - segment.start)
    guard case .movements(let movements, let firstPhase, let firstHold) = workSet.work else {
      moment.go(through: poses, from: first, after: time - segment.start, of: segment.length)
      return moment
    }
    let place = MovementPlace(
      offset, in: movements, firstPhase: firstPhase, firstHold: firstHold, occurrence: occurrence, set: workSet.set)
    let phases = occurrence.phases(inSet: workSet.set)
    guard phases.indices.contains(place.phase) else { return moment }
    let before = phases[..<place.phase].last { !$0.figure.isEmpty }?.figure.last
    // The first repetition comes from the pose that was shown before it.
    let start = before ?? (place.movement == movements.lowerBound ? first : phases.last?.figure.last ?? first)
    if segment.kind == .pause {
      if let last = phases.last?.figure.last { (moment.from, moment.to) = (last, last) }
      return moment
    }
    moment.go(
      through: phases[place.phase].figure, from: start, after: offset - place.phaseStart,
      of: place.phaseEnd - place.phaseStart)
    return moment
  }
}

extension FigureMoment {
  /// Goes through some poses in a time, in even steps; again and again if the last of them is the first.
  fileprivate mutating func go(through way: [Pose], from start: Pose, after time: Frames, of length: Frames) {
    guard let last = way.last, length > .zero else { return }
    let stops: [Pose]
    var (step, gone) = (length, max(.zero, time))
    if way.count > 2, last == way[0] {
      // In whole rounds, so that the last one is over at the end.
      stops = way
      let round = Timeline.stride * (way.count - 1)
      let rounds = max(1, (length.seconds / round.seconds).rounded())
      step = Frames(max(1, length.count / (Int64(rounds) * Int64(way.count - 1))))
      gone = Frames(gone.count % (step.count * Int64(way.count - 1)))
    } else {
      stops = way.count > 1 && way[0] == start ? way : [start] + way
      step = Frames(max(1, length.count / Int64(stops.count - 1)))
    }
    moves = stops.contains { $0 != start }
    let index = min(Int(gone.count / step.count), stops.count - 2)
    (from, to) = (stops[index], stops[index + 1])
    share = from == to ? 1 : min(1, (gone - Frames(Int64(index) * step.count)).seconds / step.seconds)
  }
}
