// The playhead: turns a timeline into sound from a place on, and moves on with what a sink accepts.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine
internal import Sound

/// The place up to which a timeline was written to a sink, with the sound to be written next.
struct Playhead {
  /// The largest number of samples written at once: 100 ms.
  static let block = 2205
  /// A change of the timeline fades over 10 ms, to avoid clicks.
  private static let fade = Frames.milliseconds(10)

  private let clips: ClipTable
  private let chimes: ChimeSet
  private var record = SinkRecord()
  /// Silence to be written before the next sound, which does not move the position.
  private var preRoll = Frames.zero
  private var mixer: Mixer
  /// The sound from before the timeline was changed, while it fades out.
  private var fading: (mixer: Mixer, from: Frames)?
  /// Cues that start before this time are not played, because the device came back in the middle of them.
  private var silentUntil = Frames.zero
  /// How much of the timeline was written.
  private(set) var written: Frames
  private(set) var volume: Volume
  private var gains: GainCourse
  private var buffer = Array(repeating: Int16(0), count: Playhead.block)
  private var tail = Array(repeating: Int16(0), count: Int(Playhead.fade.count))

  init(_ timeline: Timeline, at written: Frames, clips: ClipTable, chimes: ChimeSet, volume: Volume) {
    self.clips = clips
    self.chimes = chimes
    self.written = written
    self.volume = volume
    gains = GainCourse(volume.gain)
    record.add(.sound, Int(written.count))
    mixer = Mixer(cues: timeline.cues, clips: clips, chimes: chimes)
  }

  // MARK: Writing

  /// Writes the next sound, up to the limit; silence, if that is to come first.
  ///
  /// - Parameter extra: Samples to be added to it. They do not wait for silence.
  /// - Returns: The number of samples accepted.
  mutating func write(to sink: any Sink, before limit: Frames, over extra: ArraySlice<Int16> = [])
    throws(SinkError) -> Int
  {
    if preRoll > .zero, extra.isEmpty {
      let taken = try writeSilence(.preRoll, atMost: preRoll, to: sink)
      preRoll -= Frames(Int64(taken))
      return taken
    }
    let count = Int(min(Int64(Self.block), (limit - written).count))
    fill(count)
    for (index, sample) in extra.prefix(count).enumerated() {
      buffer[index] = Int16(clamping: Int(buffer[index]) + Int(sample))
    }
    let taken = try buffer.withUnsafeBufferPointer { samples throws(SinkError) in
      try sink.write(UnsafeBufferPointer(rebasing: samples[..<count]))
    }
    written += Frames(Int64(taken))
    record.add(.sound, taken)
    if let fading, written >= fading.from + Self.fade { self.fading = nil }
    return taken
  }

  /// Writes a block of silence, which does not move the position.
  /// - Returns: The number of samples accepted.
  mutating func writeSilence(_ kind: SinkRecord.Kind, atMost length: Frames = .seconds(1), to sink: any Sink)
    throws(SinkError) -> Int
  {
    let count = Int(min(Int64(Self.block), length.count))
    buffer.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    let taken = try buffer.withUnsafeBufferPointer { samples throws(SinkError) in
      try sink.write(UnsafeBufferPointer(rebasing: samples[..<count]))
    }
    record.add(kind, taken)
    return taken
  }

  /// Writes so much silence before the next sound.
  mutating func wake(_ preRoll: Frames) { self.preRoll = preRoll }

  /// Fills the buffer with the next sound, mixed with the fading old one.
  private mutating func fill(_ count: Int) {
    buffer.withUnsafeMutableBufferPointer { buffer in
      mixer.mix(from: written, into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    }
    fadeOut(count)
    buffer.withUnsafeMutableBufferPointer { buffer in
      gains.apply(to: UnsafeMutableBufferPointer(rebasing: buffer[..<count]), at: written.count)
    }
  }

  /// Mixes the fading old sound into the buffer.
  private mutating func fadeOut(_ count: Int) {
    guard let fading else { return }
    let length = Int(Self.fade.count)
    let left = length - Int((written - fading.from).count)
    let faded = min(count, left)
    tail.withUnsafeMutableBufferPointer { tail in
      fading.mixer.mix(from: written, into: UnsafeMutableBufferPointer(rebasing: tail[..<faded]))
    }
    for index in 0..<faded {
      let share = left - index
      let old = Int(tail[index]) * share / length
      buffer[index] = Int16(clamping: Int(buffer[index]) * (length - share) / length + old)
    }
  }

  /// How much of the timeline was heard.
  func heard(from sink: any Sink) -> Frames {
    max(.zero, written - record.count(of: .sound, inLast: sink.delay))
  }

  /// How much of what the sink has not played yet is silence that does not move the position.
  func silence(in sink: any Sink) -> Frames {
    let delay = sink.delay
    return delay - record.count(of: .sound, inLast: delay)
  }

  /// Takes back what the sink has not played yet.
  /// - Returns: The length, and whether what comes next can be joined to it with a fade.
  mutating func takeBack(from sink: any Sink) -> Rewound {
    let back = sink.rewind()
    written = max(.zero, written - record.count(of: .sound, inLast: back.length))
    preRoll += record.count(of: .preRoll, inLast: back.length)
    record.removeLast(back.length)
    return back
  }

  /// The end chime, to be written over the fading sound: half a second of it, at the session's volume.
  var farewell: [Int16] {
    let chime = chimes[.end].samples.prefix(Int(Frames.milliseconds(500).count))
    let fade = min(chime.count, Int(Self.fade.count) * 10)
    return chime.enumerated().map { index, sample in
      let left = chime.count - index
      let loud = Int(Float(sample) * volume.gain)
      return Int16(clamping: left < fade ? loud * left / fade : loud)
    }
  }

  // MARK: Changes

  /// Goes on with a changed timeline.
  /// - Parameter fades: Whether the sound of the old one, which has been playing until here, fades out.
  mutating func follow(_ timeline: Timeline, fades: Bool = false) {
    fading = fades ? (mixer, written) : nil
    mix(timeline)
  }

  /// Goes on with a timeline whose later part has moved; what is playing stays.
  mutating func extend(to timeline: Timeline) { mix(timeline) }

  /// Goes on where nothing was heard before: what started earlier is not played from the middle.
  mutating func begin(_ timeline: Timeline) {
    silentUntil = written
    follow(timeline)
  }

  private mutating func mix(_ timeline: Timeline) {
    let cues = silentUntil > .zero ? timeline.cues.filter { $0.start >= silentUntil } : timeline.cues
    mixer = Mixer(cues: cues, clips: clips, chimes: chimes)
  }

  /// Changes the volume from here on.
  mutating func turn(_ change: VolumeChange) {
    volume = volume.changed(by: change)
    gains.go(to: volume.gain, at: written.count)
  }
}
