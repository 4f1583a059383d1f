// limber play: performs a session, with its keys and its view.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import Glibc
import Remote
import RoutineEngine
import RoutineLanguage
public import RoutinePlayer
import Sound
import TerminalUI

struct PlayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Play a session aloud.",
    discussion: """
      Keys, in a terminal: \(KeyTable.line). Ctrl-C ends the session too.

      Without a sound device the session is shown, and goes on silently in real time. With --view none it ends with \
      status 2 instead.

      Examples:
        limber play desk-shoulder-break
        limber play my-routine.yaml --guidance brief
        limber play core-stability --from bird-dog
        limber play ten-minute-back-care --output pipe:/tmp/snapfifo --view json
      """)

  /// How the session is shown.
  enum View: String, ExpressibleByArgument, CaseIterable {
    case lines
    case json
    case none
  }

  @Argument(help: "A routine: a file, or a name from `limber list`.", completion: .file(extensions: ["yaml"]))
  var routine: String

  @Option(help: Output.explanation)
  var output = Output.alsa(device: "default")

  @Flag(help: "Write samples without a WAV header to a pipe: 22,050 a second, one channel, 16 bit.")
  var raw = false

  @Option(help: "What is shown: lines, json (an object a line), or none.")
  var view = View.lines

  @Option(help: "Begin at a step: its number in `limber plan`, or the name of an exercise.")
  var from: String?

  @Option(help: "When the sound device is lost: pause (and go on when it is back) or quit.")
  var ifLost = IfLost.pause

  @OptionGroup var care: CareOptions
  @OptionGroup var risk: RiskOption
  @OptionGroup var guidance: GuidanceOptions
  @OptionGroup var voice: VoiceOptions

  func run() async throws {
    let memory = NoticeMemory()
    let session = try Session(
      routine, voice: voice, delivery: guidance.delivery, care: care, refusesRisk: !risk.isAccepted,
      knowsNotice: memory.knows)
    let start = try from.map { try StartingPoint($0, in: session.script) }
    let player = SessionPlayer(ifLost: ifLost)
    let signals = SignalWatch(player.commands)
    let sink = try SessionSink.open(output, form: raw ? .raw : .wav, isShown: view != .none)
    let result = Outcome()
    // The sink is handed over to the playing thread, which alone uses it from now on.
    nonisolated(unsafe) let handedOver = sink
    let isRunning = AudioThread.start {
      result.set(
        Result {
          try player.run(clips: session.clips, chimes: session.chimes, sink: handedOver) {
            let tape = try session.tape()
            return start?.cut(tape) ?? tape
          }
        })
    }
    guard isRunning else { throw CommandError("could not start a thread to play on; end some programs and try again") }
    // What is shown must not stand between the samples.
    let showsOnError = if case .standardOutput = output { true } else { false }
    let keys = KeyReader { player.commands.send($0) }
    defer { keys.stop() }
    if keys.isReading, view == .lines { show("Keys: \(KeyTable.line)", onError: showsOnError) }
    if view == .lines { showNotice(of: session, onError: showsOnError) }
    await follow(player, NoticeHearing(session.fullNotice?.id, memory: memory), onError: showsOnError)
    keys.stop()
    try result.end(caught: signals.signalCaught)
  }

  private func follow(_ player: SessionPlayer, _ hearing: NoticeHearing, onError: Bool) async {
    let lines = LineView()
    var hearing = hearing
    for await event in player.events {
      hearing.see(event)
      switch view {
      case .lines: if let line = lines.line(for: event) { show(line, onError: onError) }
      case .json: show(event.json.text(), onError: onError)
      case .none:
        if case .soundLost(let reason) = event.kind { Streams.tell(reason) }
      }
    }
  }

  private func showNotice(of session: Session, onError: Bool) {
    let notice = session.noticeToShow(width: min(Streams.columns, 100))
    if onError { Streams.writeError(notice) } else { Streams.write(notice) }
  }

  private func show(_ line: String, onError: Bool) {
    if onError { Streams.writeError(line + "\n") } else { Streams.write(line + "\n") }
  }
}

extension IfLost: ExpressibleByArgument {}
