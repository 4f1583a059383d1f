// limber render: writes a session to a sound file, or as a stream to standard output.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineEngine
import RoutineLanguage
import Sound

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Write a session to a sound file.",
    discussion: """
      The file holds exactly the plan, sample for sample, and appears when it is complete. Its ending tells the format: \
      \(SoundFormat.endings).

      Examples:
        limber render desk-shoulder-break -o break.wav
        limber render my-routine.yaml -o morning.flac --speed 130
        limber render desk-shoulder-break -o break.mp3 --captions break.srt
        limber render desk-shoulder-break -o - | aplay
      """)

  @Argument(
    help: "A routine: a file, a name from `limber list`, or - for standard input.",
    completion: Completions.playable)
  var routine: String

  @Option(name: .shortAndLong, help: "The sound file to write; - is standard output, as WAV.", completion: .file())
  var output: String

  @Option(help: "Write what is spoken as captions too: a file ending in .vtt or .srt.", completion: .file())
  var captions: String?

  @Flag(name: .shortAndLong, help: "Write nothing but errors.")
  var quiet = false

  @OptionGroup var verbosity: VerboseOption
  @OptionGroup var risk: RiskOption
  @OptionGroup var listener: ListenerOptions
  @OptionGroup var loudness: VolumeOption

  func validate() throws {
    if let captions, CaptionFormat(path: captions) == nil {
      throw ValidationError("Captions are written as WebVTT or SubRip; end the name \(captions) with .vtt or .srt.")
    }
    if output == "-", isatty(STDOUT_FILENO) == 1 {
      throw ValidationError("Standard output is a terminal; send it to a program or a file, or name a file with -o.")
    }
  }

  func run() throws {
    var messages = verbosity.messages
    defer { messages.report() }
    var options = listener.settings
    options.volume = loudness.volume
    let wishes = try Wishes(options).forSpeech()
    let session = try Session(routine, for: wishes, refusesRisk: !risk.isAccepted)
    let timeline = try session.timeline()
    let report = session.report(timeline)
    Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(report))
    let mixer = Mixer(
      cues: timeline.cues, clips: session.clips, chimes: session.chimes, volume: wishes.volume)
    if output == "-" {
      try stream(timeline, mixer)
    } else {
      do throws(FileError) { try write(timeline, mixer, summary: session.checked.value?.summary?.source) } catch {
        throw CommandError("\(error)")
      }
    }
    // After the sound, so that captions never exist beside a file they do not belong to.
    if let captions, let format = CaptionFormat(path: captions) {
      try RoutineFiles.replace(captions, with: Array(format.text(of: timeline.cues).utf8))
    }
    if !quiet, output != "-" { Streams.writeError("\(output.printable): \(timeline.duration.clock)\n") }
  }

  /// Samples rendered at a time: a block that limits memory use.
  private static let block = 32_768

  private func write(_ timeline: Timeline, _ mixer: Mixer, summary: String?) throws(FileError) {
    let writer = try SoundFileWriter(output, title: timeline.title, comment: summary)
    do throws(FileError) {
      var progress = Progress(of: timeline.duration, isShown: !quiet && isatty(STDERR_FILENO) == 1)
      var time = Frames.zero
      while time < timeline.duration {
        let count = Int(min(Int64(Self.block), (timeline.duration - time).count))
        let samples = mixer.mix(from: time, count: count)
        try samples.withUnsafeBufferPointer { block throws(FileError) in try writer.write(block) }
        time += Frames(Int64(count))
        progress.reach(time)
      }
      progress.end()
      try writer.finish()
    } catch {
      writer.cancel()
      throw error
    }
  }

  private func stream(_ timeline: Timeline, _ mixer: Mixer) throws {
    let sink = StreamSink(standardOutput: .wav)
    defer { sink.close() }
    do throws(SinkError) {
      var time = Frames.zero
      while time < timeline.duration {
        let count = Int(min(Int64(Self.block), (timeline.duration - time).count))
        let samples = mixer.mix(from: time, count: count)
        let taken = try samples.withUnsafeBufferPointer { block throws(SinkError) in try sink.writeOrWait(block) }
        time += Frames(Int64(taken))
      }
      try sink.drain()
    } catch {
      if case .readerGone = error { throw ExitCode.readerGone }
      throw CommandError(error)
    }
  }
}

/// The progress of a long operation, on one line of standard error.
private struct Progress {
  private let total: Frames
  private let isShown: Bool
  private var shown = -1

  init(of total: Frames, isShown: Bool) {
    self.total = total
    self.isShown = isShown
  }

  mutating func reach(_ time: Frames) {
    guard isShown, total > .zero else { return }
    let percent = Int(time.count * 100 / total.count)
    guard percent != shown else { return }
    shown = percent
    Streams.writeError("\r\(percent) %")
  }

  func end() {
    if isShown { Streams.writeError("\r      \r") }
  }
}
