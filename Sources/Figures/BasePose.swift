// The poses that files begin from.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A pose that files may begin from, by its name: those of the positions, and lying on the back with bent knees.
public enum BasePose: String, CaseIterable, Sendable {
  case standing
  case sitting
  case kneeling
  case handsAndKnees = "hands and knees"
  case onTheBack = "on the back"
  case kneesBent = "knees bent"
  case onTheFront = "on the front"
  case onTheSide = "on the side"
  case sittingOnTheFloor = "sitting on the floor"

  /// The pose.
  public var pose: Pose {
    switch self {
    case .standing: BasePose.make(["feet"], ["arms": [-2, 6], "elbows": [10]])
    case .sitting:
      BasePose.make(["seat on chair", "feet"], ["legs": [88], "knees": [88], "arms": [20], "elbows": [50]])
    case .kneeling: BasePose.make(["knees"], ["knees": [90], "feet": [76], "elbows": [10]])
    case .handsAndKnees:
      BasePose.make(
        ["knees", "hands"], ["body": [75], "arms": [75], "legs": [75], "knees": [90], "feet": [76], "neck": [-15]])
    case .onTheBack: BasePose.make(["back"], ["body": [-90], "arms": [-6, 12], "feet": [20]])
    case .kneesBent:
      BasePose.make(["back", "shoulders", "feet"], ["body": [-90], "arms": [-6, 12], "legs": [55], "knees": [100]])
    case .onTheFront: BasePose.make(["belly"], ["body": [90], "arms": [180, 45, 90], "elbows": [110], "feet": [76]])
    case .onTheSide:
      BasePose.make(
        ["side"], ["body": [0, 90], "arms": [60], "elbows": [30], "legs": [30], "knees": [50]], view: .front)
    case .sittingOnTheFloor:
      BasePose.make(["seat", "hands"], ["body": [-15], "legs": [73], "arms": [-30, 8], "elbows": [5]])
    }
  }

  private static func make(_ contacts: [String], _ angles: [String: [Double]], view: View = .side) -> Pose {
    var pose = Pose()
    pose.view = view
    pose.contacts = contacts.flatMap { Contact.parse($0) ?? [] }
    for (name, values) in angles {
      if let joint = Joint.named(name) { pose.set(joint, to: values) }
    }
    return pose
  }
}
