// The sound of any stretch of a timeline: a pure function of its cues and the place.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Puts the clips of a timeline together.
public struct Mixer: Sendable {
  /// A clip at its place.
  private struct Placed: Sendable {
    var start: Int64
    var samples: [Int16]
    /// How many of the samples are heard.
    var length: Int64
    var end: Int64 { start + length }
  }

  private let placed: [Placed]
  /// The longest clip: how far back a cue may begin that is still heard.
  private let maxClipLength: Int64

  /// A mixer for cues in the order they begin. Phrases not yet spoken are spoken now. A phrase whose cue is shorter than its
  /// clip was cut there, and is heard no further; a chime, whose cue has no length, rings to its end.
  public init(cues: [Cue], clips: ClipTable, chimes: ChimeSet) {
    placed = cues.map { cue in
      let samples =
        switch cue.content {
        case .speech(let phrase): clips.clip(of: phrase).samples
        case .chime(let chime): chimes[chime].samples
        }
      let whole = Int64(samples.count)
      return Placed(
        start: cue.start.count, samples: samples, length: cue.length > .zero ? min(cue.length.count, whole) : whole)
    }
    maxClipLength = placed.reduce(0) { max($0, $1.length) }
  }

  /// Fills a block with the sound from a time on. Where nothing sounds it is silent, also before the start and after the end.
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
      cue.samples.withUnsafeBufferPointer { samples in
        Self.add(
          samples[Int(first - cue.start)..<Int(last - cue.start)],
          to: UnsafeMutableBufferPointer(rebasing: block[Int(first - from)..<Int(last - from)]))
      }
    }
  }

  /// The sound from a time on, so many samples of it.
  public func mix(from time: Frames, count: Int) -> [Int16] {
    [Int16](unsafeUninitializedCapacity: count) { block, filled in
      mix(from: time, into: UnsafeMutableBufferPointer(rebasing: block[..<count]))
      filled = count
    }
  }

  /// The highest sample that comes out: below -1 dBFS.
  static let ceiling: Int32 = 29_100
  /// Up to here sums are kept as they are; between here and the ceiling they are rounded off. Speech and a chime together
  /// do not reach it: it is for a tick upon a chime upon a word.
  static let knee: Int32 = 28_600

  /// Adds samples to a block of the same length.
  private static func add(_ samples: Slice<UnsafeBufferPointer<Int16>>, to block: UnsafeMutableBufferPointer<Int16>) {
    let samples = UnsafeBufferPointer(rebasing: samples)
    var highest: Int32 = 0
    for index in block.indices { highest = max(highest, abs(Int32(block[index]) + Int32(samples[index]))) }
    // Hardly ever does a sum have to be rounded off; where none has, many are made at once.
    if highest <= knee {
      for index in block.indices { block[index] &+= samples[index] }
    } else {
      for index in block.indices { block[index] = sum(block[index], samples[index]) }
    }
  }

  /// The sum of two samples, which never passes the ceiling.
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
