// The sound of any part of a timeline: a pure function of its cues and the time.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Mixes the clips of a timeline.
///
///     let mixer = Mixer(cues: timeline.cues, clips: clips, chimes: chimes)
///     let firstSecond = mixer.mix(from: .zero, count: 22_050)
public struct Mixer: Sendable {
  /// A clip with its start.
  private struct Placed: Sendable {
    var start: Int64
    var content: CueContent
    /// The number of samples that are heard.
    var length: Int64
    var end: Int64 { start + length }
  }

  private let placed: [Placed]
  private let clips: ClipTable
  private let chimes: ChimeSet
  /// The length of the longest clip: how far back a cue that is still heard may begin.
  private let maxClipLength: Int64
  private let volume: Volume

  /// A mixer for cues sorted by start. Phrases not yet spoken are spoken now. A phrase is cut if its cue is shorter
  /// than its clip; a chime, whose cue has length zero, rings to its end.
  /// - Parameter volume: The volume of everything. A player that changes it on the way leaves it as it is.
  public init(cues: [Cue], clips: ClipTable, chimes: ChimeSet, volume: Volume = Volume()) {
    (self.volume, self.clips, self.chimes) = (volume, clips, chimes)
    placed = cues.map { cue in
      let whole = Self.clip(of: cue.content, clips, chimes).length
      return Placed(
        start: cue.start.count, content: cue.content,
        length: (cue.length > .zero ? min(cue.length, whole) : whole).count)
    }
    maxClipLength = placed.reduce(0) { max($0, $1.length) }
  }

  private static func clip(of content: CueContent, _ clips: ClipTable, _ chimes: ChimeSet) -> Clip {
    switch content {
    case .speech(let phrase): clips.clip(of: phrase)
    case .chime(let chime): chimes[chime]
    }
  }

  /// Fills a block with the sound from a time on. It is silent between cues, before the start and after the end.
  public func mix(from time: Frames, into block: UnsafeMutableBufferPointer<Int16>) {
    block.update(repeating: 0)
    let from = time.count
    let to = from + Int64(block.count)
    var index = firstCue(from: from - maxClipLength)
    while index < placed.count, placed[index].start < to {
      let cue = placed[index]
      index += 1
      let first = max(cue.start, from)
      let last = min(cue.end, to)
      guard first < last else { continue }
      let place = Int(cue.start - from)
      Self.clip(of: cue.content, clips, chimes).read(Int(first - cue.start)..<Int(last - cue.start)) { start, samples in
        let start = place + start
        Self.add(samples, to: UnsafeMutableBufferPointer(rebasing: block[start..<(start + samples.count)]))
      }
    }
    Ramp(volume).apply(to: block)
  }

  /// The sound from a time on, `count` samples long.
  public func mix(from time: Frames, count: Int) -> [Int16] {
    [Int16](unsafeUninitializedCapacity: count) { block, filled in
      mix(from: time, into: UnsafeMutableBufferPointer(rebasing: block[..<count]))
      filled = count
    }
  }

  /// The maximum output sample: below -1 dBFS.
  static let ceiling: Int32 = 29_100
  /// Sums up to this are unchanged; above it they are compressed below the ceiling. Speech with a chime does not reach
  /// it, only a tick together with a chime and a word.
  static let knee: Int32 = 28_600

  /// Adds samples to a block of the same length.
  private static func add(_ samples: UnsafeBufferPointer<Int16>, to block: UnsafeMutableBufferPointer<Int16>) {
    var highest: Int32 = 0
    for index in block.indices { highest = max(highest, abs(Int32(block[index]) + Int32(samples[index]))) }
    // Compression is very rarely needed; without it, the loop can be vectorised.
    if highest <= knee {
      for index in block.indices { block[index] &+= samples[index] }
    } else {
      for index in block.indices { block[index] = sum(block[index], samples[index]) }
    }
  }

  /// The sum of two samples, which never exceeds the ceiling.
  private static func sum(_ a: Int16, _ b: Int16) -> Int16 {
    let sum = Int32(a) + Int32(b)
    let size = Int32(bitPattern: sum.magnitude)
    guard size > knee else { return Int16(truncatingIfNeeded: sum) }
    let room = ceiling - knee
    let over = size - knee
    let rounded = knee + room * over / (over + room)
    return Int16(sum < 0 ? -rounded : rounded)
  }

  /// The index of the first cue that begins at or after a time.
  private func firstCue(from time: Int64) -> Int {
    placed.partitioningIndex { $0.start >= time }
  }
}
