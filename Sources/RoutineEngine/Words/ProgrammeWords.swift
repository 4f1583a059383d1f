// Changes of a dose in words, as they are shown.
// SPDX-License-Identifier: GPL-3.0-or-later

extension DisplayTable {
  /// `repetitions +1, holds +2 s`; nil for no change.
  public func change(_ change: DoseChange) -> String? {
    func sign(_ isMore: Bool) -> String { isMore ? "+" : "-" }
    func number(_ key: DisplayKey, _ value: Int) -> String? {
      value == 0 ? nil : self(key, ["change": sign(value > 0) + "\(abs(value))"])
    }
    func length(_ key: DisplayKey, _ value: Frames) -> String? {
      value == .zero ? nil : self(key, ["change": sign(value > .zero) + seconds(value > .zero ? value : .zero - value)])
    }
    let parts = [
      number(.changeRepetitions, change.repetitions), number(.changeSets, change.sets),
      length(.changeHold, change.hold),
      length(.changeTime, change.time), length(.changeRest, change.rest),
      change.only.isEmpty ? nil : self(.changeOnly, ["exercises": change.only.joined(separator: ", ")]),
      change.isHalved ? self(.changeHalved) : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
