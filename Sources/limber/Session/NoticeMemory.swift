// Remembers which safety warnings were heard in full on this machine, and when.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Glibc
import RoutineEngine
import RoutineLanguage
import RoutinePlayer

/// A text that is told in full until it was heard: a notice, or who should leave out a routine.
struct Warning: Hashable, Sendable {
  /// What it is, without a space: `back-pain`, or `avoid-if/acute-spasm`.
  var id: String
  /// Its text: another one is told anew.
  var text: String
  /// Whether it is about a fresh pain or a pack, and so is told again every day.
  var isOfToday: Bool
}

/// The warnings heard in full, in the diary: each by its id, with a hash of its text, and when it was heard last. If the
/// diary is off, or cannot be read or written, every warning is given in full each time.
struct NoticeMemory: Sendable {
  /// For so many seconds a warning is known: thirty days.
  static let lasts = 30 * day
  /// For so many seconds the warning of a fresh pain or a pack is known.
  static let day = 24 * 60 * 60

  private let folder: String?
  private let now: Int

  /// A memory in the diary of a folder, at a time in seconds since 1970; without a folder it remembers nothing.
  init(folder: String?, now: Int) {
    self.folder = folder
    self.now = now
  }

  /// The memory on this machine, now.
  init(_ wishes: Wishes) { self.init(folder: DiaryPlace.folder(wishes), now: time(nil)) }

  /// The 64-bit FNV-1a hash of a text.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  /// Whether a warning was heard in full, as it is now, and not too long ago.
  func knows(_ warning: Warning) -> Bool {
    let known = folder.flatMap { try? Diary.reading(DiaryPlace.file(in: $0))?.warnings() }
    guard let hearing = known?[warning.id], hearing.hash == Self.hash(warning.text) else { return false }
    return (0...(warning.isOfToday ? Self.day : Self.lasts)).contains(now - hearing.heard)
  }

  /// Remembers that a warning was heard.
  func remember(_ warning: Warning) {
    guard let folder else { return }
    try? Diary(DiaryPlace.file(in: folder)).remember(
      HeardWarning(hash: Self.hash(warning.text), heard: now), id: warning.id)
  }
}

/// Follows a session, and remembers each warning once all of it was heard, unmuted and to its end.
struct NoticeHearing {
  private let memory: NoticeMemory
  /// The warnings that were not heard yet, each with what is still to be heard of it.
  private var waiting: [Warning: Set<Phrase>]
  /// What is being said.
  private var speaking: Cue?
  private var isMuted: Bool
  private var isLost = false

  /// - Parameters:
  ///   - warnings: Those given in full, with what is spoken of them.
  ///   - volume: The volume at the start.
  init(_ warnings: [Warning: [Phrase]], volume: Volume, memory: NoticeMemory) {
    waiting = warnings.compactMapValues { $0.isEmpty ? nil : Set($0) }
    isMuted = volume.isSilent
    self.memory = memory
  }

  /// Follows a session to its end; nil if there is nothing to be heard.
  var observer: Observer? {
    if waiting.isEmpty { return nil }
    return Observer(isWanted: Self.matters) { events in
      var hearing = self
      while let event = await events.next() { hearing.see(event) }
    }
  }

  private static func matters(_ event: Event) -> Bool {
    switch event.kind {
    case .cue(let cue): cue.priority == .essential
    case .segmentStart, .volume, .moved, .paused, .soundLost, .soundBack, .sessionEnd: true
    default: false
    }
  }

  /// Handles an event of the session.
  mutating func see(_ event: Event) {
    if let cue = speaking, event.at >= cue.end, case .speech(let phrase) = cue.content {
      speaking = nil
      hear(phrase.at(nil))
    }
    switch event.kind {
    case .cue(let cue): speaking = isMuted || isLost ? nil : cue
    case .volume(let volume):
      isMuted = volume.isSilent
      if isMuted { speaking = nil }
    case .moved, .paused: speaking = nil
    case .soundLost:
      isLost = true
      speaking = nil
    case .soundBack: isLost = false
    default: break
    }
  }

  private mutating func hear(_ phrase: Phrase) {
    for (warning, phrases) in waiting where phrases.contains(phrase) {
      waiting[warning] = phrases.subtracting([phrase])
      guard waiting[warning]?.isEmpty == true else { continue }
      memory.remember(warning)
      waiting[warning] = nil
    }
  }
}
