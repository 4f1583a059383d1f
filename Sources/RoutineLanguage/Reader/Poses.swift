// `poses` and `figure`: what is drawn of an exercise.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Figures
import RoutineEngine

/// The poses of an exercise by their names, with their places in the file.
struct PoseTable {
  private(set) var poses: [(name: String, pose: Pose, range: Range<Int>)] = []
  /// Whether one of them, or of their names, could not be read.
  var isDamaged = false

  mutating func add(_ name: String, _ pose: Pose, at range: Range<Int>) { poses.append((name, pose, range)) }

  /// Where a pose stands.
  func range(of pose: Pose) -> Range<Int>? { poses.first { $0.pose == pose }?.range }

  /// The names that a pose can be called by: those of the exercise, then the general ones.
  var names: [String] { poses.map(\.name) + BasePose.allCases.map(\.rawValue) }

  subscript(_ name: String) -> Pose? { poses.last { $0.name == name }?.pose ?? BasePose(rawValue: name)?.pose }
}

/// The keys of a pose that are no joints.
enum PoseKey: String, CaseIterable {
  case from, view, touch, with, arrow

  /// What it is for.
  var about: String {
    switch self {
    case .from: "The pose that it changes: one above it, or a position. Without it: the position of the exercise."
    case .view: "From where it is looked at."
    case .touch:
      "What touches what, such as hands, near foot, or heels on chair. The first decides where the body is, and the limbs "
        + "of the others reach for it."
    case .with: "Things that are drawn with it."
    case .arrow: "An arrow: where it stands and where it points, such as belly up."
    }
  }
}

extension Reader {
  // MARK: Poses

  /// The poses of an exercise. Each may begin from one above it.
  mutating func poseTable(_ fields: Fields, position: Position?) -> PoseTable {
    var table = PoseTable()
    guard let node = fields[.poses] else { return table }
    guard case .map(let entries) = node.content else {
      switch node.content {
      case .absent: reportEmpty(node.range, name: "`poses`")
      case .damaged: break
      default:
        report(
          .shape, firstLine(node.range), "`poses` takes names, each with a pose, such as `reach: { near-arm: 170 }`.")
      }
      return table
    }
    for entry in entries {
      let name = ScalarText.string(of: entry.key, in: bytes)
      guard ID.isValid(name) else {
        reportNoID(
          name, Node(content: .scalar(entry.key), range: entry.key.range),
          better: ID.suggestion(for: name).map { Guess(word: $0, isCertain: false) })
        continue
      }
      let start = BasePose(rawValue: position?.rawValue ?? "") ?? .standing
      let errors = list.errors
      table.add(name, pose(entry, from: start.pose, table) ?? start.pose, at: entry.key.range)
      if list.errors > errors { table.isDamaged = true }
    }
    return table
  }

  private mutating func pose(_ entry: Entry, from start: Pose, _ table: PoseTable) -> Pose? {
    let name = shown(entry.key.range)
    guard case .map(let keys) = entry.value.content else {
      switch entry.value.content {
      case .absent: reportEmpty(entry.value.range, name: "`\(name)`")
      case .damaged: break
      default:
        report(
          .shape, firstLine(entry.value.range), "`\(name)` takes joints with their angles, such as `{ near-arm: 170 }`."
        )
      }
      return nil
    }
    var pose = start
    // What it begins from comes first, wherever it stands.
    for key in keys where ScalarText.string(of: key.key, in: bytes) == PoseKey.from.rawValue {
      guard let word = poseWord(key.value, key.key, among: table.names), let base = table[word] else { return nil }
      pose = base
    }
    for key in keys {
      let word = ScalarText.string(of: key.key, in: bytes)
      if let known = PoseKey(rawValue: word) {
        set(known, key, in: &pose)
      } else if let joint = Joint.named(word) {
        set(joint, key, in: &pose)
      } else {
        let names = PoseKey.allCases.map(\.rawValue) + Joint.all.map(\.name)
        let near = Suggestion.nearest(to: word, among: names)
        report(
          .unknownJoint, key.key.range,
          "A figure has no joint `\(shown(key.key.range))`" + (near.map { "; did you mean `\($0)`?" } ?? "."),
          notes: near == nil ? [Note("It has \(Joint.all.map(\.name).joined(separator: ", ")).")] : [],
          fixes: near.map { Guess(word: $0, isCertain: false).fixes(replacing: key.key.range) } ?? [])
      }
    }
    return pose
  }

  private mutating func set(_ key: PoseKey, _ entry: Entry, in pose: inout Pose) {
    switch key {
    case .from: break
    case .view:
      if let word = poseWord(entry.value, entry.key, among: View.allCases.map(\.rawValue)),
        let view = View(rawValue: word)
      {
        pose.view = view
      }
    case .touch:
      pose.contacts = poseWords(entry, like: "`hands`, `near foot` or `heels on chair`") { Contact.parse($0) }
        .flatMap(\.self)
    case .with:
      pose.props = poseWords(entry, like: Reader.alternatives(Prop.allCases.map(\.rawValue))) { Prop(rawValue: $0) }
    case .arrow:
      pose.arrow = poseWords(entry, like: "`belly up` or `shoulder round`") { Arrow($0) }.first
    }
  }

  /// The angles of a joint: one number, or a list.
  private mutating func set(_ joint: Joint, _ entry: Entry, in pose: inout Pose) {
    let items: [Node] = if case .list(let items) = entry.value.content { items } else { [entry.value] }
    guard !items.isEmpty, items.count <= joint.movements.count else {
      report(
        .shape, firstLine(entry.value.range),
        "`\(joint.name)` takes \(joint.movements.count == 1 ? "one angle" : "up to \(joint.movements.count) angles"): "
          + "\(joint.movements.map(\.name).joined(separator: ", ")).")
      return
    }
    var values: [Double] = []
    for (item, movement) in zip(items, joint.movements) {
      guard case .scalar(let scalar) = item.content else {
        if case .damaged = item.content { return }
        report(.shape, firstLine(item.range), "`\(joint.name)` takes angles in degrees, such as `45`.")
        return
      }
      let word = trimmed(ScalarText.string(of: scalar, in: bytes))
      guard let value = Int(word), word == String(value) else {
        report(
          .unreadable, item.range,
          "`\(joint.name)` takes whole degrees, such as `45` or `-20`; I can't read `\(shown(item.range))`.")
        return
      }
      // One number for the spine is shared out.
      let isShared = joint.name == "spine" && items.count == 1
      let range =
        isShared
        ? joint.movements.map(\.range.lowerBound).reduce(0, +)...joint.movements.map(\.range.upperBound).reduce(0, +)
        : movement.range
      guard range.contains(Double(value)) else {
        report(
          .jointRange, item.range,
          "`\(joint.name)` can't go to \(value)°: \(isShared ? "all of it" : movement.name) goes from "
            + "\(Int(range.lowerBound))° to \(Int(range.upperBound))°.",
          notes: [Note("The range is from: \(joint.source).")])
        return
      }
      values.append(Double(value))
    }
    pose.set(joint, to: values)
  }

  // MARK: Words

  /// One of some words.
  private mutating func poseWord(_ node: Node, _ key: Scalar, among words: [String]) -> String? {
    guard let word = single(node, of: .figure, expecting: "one word") else { return nil }
    if words.contains(word) { return word }
    reportPoseWord(node, key, like: Reader.alternatives(words), near: Suggestion.nearest(to: word, among: words))
    return nil
  }

  /// The values that one text, or each of a list, stands for.
  private mutating func poseWords<Value>(_ entry: Entry, like example: String, _ read: (String) -> Value?) -> [Value] {
    let items: [Node] = if case .list(let items) = entry.value.content { items } else { [entry.value] }
    return items.compactMap { item in
      guard let word = single(item, of: .figure, expecting: "words such as \(example)") else { return nil }
      guard let value = read(word) else {
        reportPoseWord(item, entry.key, like: example, near: nil)
        return nil
      }
      return value
    }
  }

  private mutating func reportPoseWord(_ node: Node, _ key: Scalar, like example: String, near: String?) {
    report(
      .choice, node.range,
      "`\(shown(key.range)): \(shown(node.range))` is not a choice; "
        + (near.map { "did you mean `\($0)`?" } ?? "write \(example)."),
      fixes: near.map { Guess(word: $0, isCertain: false).fixes(replacing: node.range) } ?? [])
  }

  // MARK: Figures

  /// The poses that `figure` names.
  mutating func figure(_ fields: Fields) -> [Pose] {
    guard let node = fields[.figure] else { return [] }
    let items: [Node] = if case .list(let items) = node.content { items } else { [node] }
    let figure = items.compactMap { item in
      choiceWord(.figure, item, among: poses.names).flatMap { poses[$0] }
    }
    if figure.count < items.count { poses.isDamaged = true }
    return figure
  }

  /// Gives the phases without a pose the one before them, and reports what does not fit.
  mutating func finishFigure(of exercise: inout Exercise, _ fields: Fields) {
    if case .movement(var phases) = exercise.work {
      let hasOwn = phases.contains { !$0.figure.isEmpty }
      guard hasOwn || !exercise.figure.isEmpty else { return reportUnusedPoses(fields) }
      // What is wrong with the poses is told before what is missing.
      guard !poses.isDamaged else { return }
      var last = exercise.figure.last
      for index in phases.indices {
        if phases[index].figure.isEmpty {
          if hasOwn, !phases[index].isHold || last == nil, let place = phases[index].location.place {
            report(
              .phaseWithoutPose, place.range,
              "Other phases have a `figure`, and this one has none, so that the figure stands still in it; write the pose "
                + "that it leads to.")
          }
          // Without poses of their own, all phases go through those of the exercise.
          phases[index].figure = hasOwn ? [last].compactMap(\.self) : exercise.figure
        }
        last = phases[index].figure.last ?? last
      }
      if !hasOwn { exercise.figure = [] }
      exercise.work = .movement(phases)
    } else if exercise.figure.isEmpty {
      return reportUnusedPoses(fields)
    }
    reportFaults(of: MovingFigure(exercise.poses))
  }

  private mutating func reportUnusedPoses(_ fields: Fields) {
    guard let key = fields.key(.poses), !fields.guessed.contains(.figure) else { return }
    report(.withoutEffect, key, "No `figure` names one of these poses, so nothing is drawn.")
  }

  private mutating func reportFaults(of figure: MovingFigure) {
    for pose in figure.poses {
      // The other faults mostly follow from the first one.
      if let range = poses.range(of: pose), let fault = figure.faults(of: pose).first {
        let words: String
        switch fault {
        case .floats(let contact, let percent):
          let part =
            contact.side == nil
            ? contact.part.rawValue : "\(contact.side == .near ? "near" : "far") \(contact.part.single)"
          words = "its \(part) is \(percent) % of the body's height away from the \(contact.surface.rawValue)"
        case .sinks(let percent): words = "it goes \(percent) % of the body's height into the floor"
        case .strained(let joint, let degrees, let range):
          words =
            "to touch what it touches, its \(joint) would be at \(degrees)°, and goes from \(range.lowerBound)° to "
            + "\(range.upperBound)°"
        }
        report(.poseDoesNotFit, range, "`\(shown(range))` does not fit: \(words).")
      }
    }
  }
}
