// The identity of a cue, independent of its time.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The identity of a cue within its work set or segment.
public enum CueKey: Hashable, Sendable {
  /// The n-th line of speech outside of work, such as an announcement or notice.
  case line(Int)
  case getReady
  /// A number of the count-in before a start chime.
  case countIn(Int)
  /// A number counted within work to the start of the next, which follows at once.
  case countOn(Int)
  /// The n-th phrase of what comes next, told within the work before.
  case onward(Int)
  case startChime
  case endChime
  case openChime
  case restChime
  /// The beat of a phase of a repetition.
  case beat(repetition: Int, phase: Int)
  /// The tick that begins a repetition's hold.
  case holdTick(repetition: Int)
  /// A number of the countdown at the end of a hold, or the tick for it.
  case countOut(repetition: Int, number: Int)
  case half(repetition: Int)
  /// A number of seconds that remain of a hold or a phase.
  case toGo(Int, repetition: Int, phase: Int = 0)
  /// A number of seconds that remain of a rest.
  case restToGo(Int)
  /// The number of the exercise in the session.
  case progress
  /// The n-th form line.
  case form(Int)
  /// What a tick means.
  case explanation(TickMeaning)
  /// The n-th of the author's cues; `turn` counts how often it has occurred.
  case author(Int, turn: Int)
  /// The n-th line spoken when a session is paused.
  case resumption(Int)
  /// The n-th time that a listener is reminded of a wait.
  case reminder(Int)
}
