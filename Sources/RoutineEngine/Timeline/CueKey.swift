// What a cue is, apart from when it is heard.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The identity of a cue within its work set or segment.
public enum CueKey: Hashable, Sendable {
  /// The n-th line of an announcement, notice or other speech outside of work.
  case line(Int)
  case getReady
  /// A number of the count-in before a start chime.
  case countIn(Int)
  case startChime
  case endChime
  case openChime
  case restChime
  /// The beat of a phase of a repetition.
  case beat(repetition: Int, phase: Int)
  /// The tick that begins a repetition's hold.
  case holdTick(repetition: Int)
  /// A number, or its tick, that counts a hold down.
  case countOut(repetition: Int, number: Int)
  case half(repetition: Int)
  case tenSeconds(repetition: Int)
  case minutesLeft(Int, repetition: Int)
  /// The n-th form line.
  case form(Int)
  /// The n-th cue of the author's at its n-th occurrence.
  case author(Int, turn: Int)
  /// The n-th line of what is said when a session goes on after a pause.
  case resumption(Int)
}
