// What a profile refuses, and which routines of the library fit instead.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage

extension Checked {
  /// The profiles for which the file is beyond a safety limit, in the order of `Profile`.
  var refusingProfiles: [Profile] {
    let refusing = Set(safetyErrors.compactMap(\.code.profile))
    return Profile.allCases.filter(refusing.contains)
  }
}

extension DocumentStore {
  private static func needsItsOwn(_ goal: Goal) -> Bool { [.acute, .recovery, .relaxation].contains(goal) }

  /// The routines of the library, checked for the same profiles, that have none of the findings that refuse another: at
  /// most three for the same goal, or else for every day where the goal allows that.
  func routines(inPlaceOf refused: Checked<Routine>) -> [String] {
    let codes = Set(refused.safetyErrors.map(\.code))
    let fitting = listing(of: .routine).documents.compactMap { entry -> (id: String, goal: Goal?)? in
      guard let checked = try? check(entry.path, as: .routine), let routine = checked.value?.session,
        !checked.diagnostics.contains(where: { codes.contains($0.code) }), checked.safetyErrors.isEmpty
      else { return nil }
      return (entry.id, routine.goal)
    }
    let goal = refused.value?.goal
    let same = fitting.filter { goal != nil && $0.goal == goal }
    // Whoever is in pain, hurt or on the way to bed is not helped by a routine for every day.
    let everyDay: [Goal?] = goal.map(Self.needsItsOwn) ?? false ? [] : [.mobility, .maintenance]
    return (same.isEmpty ? fitting.filter { everyDay.contains($0.goal) } : same).prefix(3).map(\.id)
  }
}
