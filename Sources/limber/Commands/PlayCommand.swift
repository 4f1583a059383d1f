// limber play: plays a session, with its keys and its view.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import Glibc
import RoutineEngine
import RoutineLanguage
public import RoutinePlayer
import Sound
import Synchronization
import TerminalUI

// 15 stored properties: one for each option or group of options.
struct PlayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Play a session aloud.",
    discussion: """
      Keys, in a terminal; Ctrl-C ends the session too:
      \(HelpText.table(KeyBindings.all.map { ($0.names(), $0.help()) }))

      Several routines are played one after the other. While one plays, `limber control` works from any other terminal.

      Without a sound device the session is shown, and goes on silently in real time. With --view none, or with \
      --wait-for-device, the device is waited for instead, and then the command ends with status 2.

      Examples:
        limber play desk-shoulder-break
        limber play my-routine.yaml --guidance brief
        limber play core-stability --from bird-dog
        limber play ten-minute-back-care --output pipe:/tmp/snapfifo --view json
        limber play ten-minute-back-care --output alsa:bluealsa --if-lost silent
        limber play morning-first-hour walking-break --until 11:00 --lead-in 60s
        limber play today
      """)

  @Argument(
    help:
      "Routines, played in turn: files, names from `limber list`, or - for standard input; or today alone, for what your programme gives.",
    completion: Completions.playable)
  var routines: [String] = []

  @Flag(help: "Go on with the last session, at the set at which it was broken off. `limber resume` is the same.")
  var resume = false

  @OptionGroup var sound: SinkOptions

  @Option(
    help:
      "What is shown: screen, lines, spoken-lines (fewer lines, for a screen reader), json (an object a line), or none. In a terminal it is the screen."
  )
  var view: ViewKind?

  @Flag(name: .customLong("no-figure"), help: "Show no figure on the screen.")
  var hidesFigure = false

  @Option(
    help: "Begin at a step: its number in `limber plan`, or the name of an exercise.", completion: Completions.steps)
  var from: String?

  @Option(
    help:
      "When the sound device is lost: pause (and go on when it is back), silent (go on without sound until then) or quit."
  )
  var ifLost = IfLost.pause

  @OptionGroup var verbosity: VerboseOption
  @OptionGroup var headless: HeadlessOptions
  @OptionGroup var risk: RiskOption
  @OptionGroup var listener: ListenerOptions
  @OptionGroup var loudness: VolumeOption

  func validate() throws {
    if resume, !routines.isEmpty || from != nil {
      throw ValidationError("--resume plays the last routine where it stopped; leave out routines and --from.")
    }
    if !resume, routines.isEmpty { throw ValidationError("Name a routine; `limber list` shows them all.") }
    if routines.contains(Self.today), routines.count > 1 || from != nil {
      throw ValidationError("today stands alone: it is what your programme gives.")
    }
    if from != nil, routines.count > 1 { throw ValidationError("--from goes with one routine only.") }
    if listener.notice == NoticeForm.none {
      throw ValidationError("A session that is played has its notice; choose --notice full or --notice short.")
    }
    if routines.count > 100 { throw ValidationError("A queue has at most 100 routines.") }
  }

  /// The word for what the programme gives.
  static let today = "today"

  func run() async throws {
    if routines == [Self.today] { return try await TodayCommand.play(pain: nil, with: self) }
    _ = try await play()
  }

  /// Plays the session. Whoever sits before the terminal is asked what is to be kept.
  /// - Parameter programme: What it is of a programme; nil for what the command names.
  /// - Returns: How it ended, in a sentence; nil if nothing was played.
  func play(_ programme: ProgrammeSession? = nil) async throws -> String? {
    let ending = SessionEnd()
    let asks = view != .json && view != ViewKind.none
    if asks, listener.who.profile.isEmpty { Questions.askProfile() }
    let wishes = try self.wishes(programme)
    try await play(wishes, programme, ending)
    if ending.isKept, asks || wishes.values.askRatings == .spoken {
      RatingQuestions(wishes: wishes, isOfProgramme: programme != nil).ask()
    }
    if asks {
      Questions.askToKeep(ending.volume, unlike: wishes.volume.percent)
      Questions.askToKeep(ending.speed)
    }
    return ending.sentence
  }

  private func play(_ wishes: Wishes, _ programme: ProgrammeSession?, _ ending: SessionEnd) async throws {
    try sound.checkBuffer(wishes.output)
    let view = try SessionView(
      self.view, kept: wishes.kept.view, theme: wishes.kept.theme,
      figure: hidesFigure ? .off : wishes.kept.figure, output: wishes.output)
    let host = SessionHost(volume: wishes.volume, offer: programme?.offer)
    var messages = verbosity.messages
    defer { messages.report() }
    let broken = resume ? try BrokenSession() : nil
    let programme =
      programme
      ?? broken.flatMap { broken in
        broken.mark.map { ProgrammeSession(again: $0, source: broken.source) }
      }
    let queue = try queue(
      programme.map { [$0.source] } ?? broken.map { [$0.source] } ?? routines, for: wishes, programme?.change ?? .none)
    let start = try start(of: queue[0], broken, wishes)
    let server = try ControlDoor.open(headless, host)
    defer { server?.stop() }
    let silence = Silence(isReported: view.kind != .screen)
    let warned = Mutex<[Warning]?>(nil)
    let sink = SessionSink(
      output: wishes.output, settings: sound.settings, form: sound.form, isShown: view.kind != .none,
      silence: silence,
      patience: headless.waitForDevice)
    let notices = NoticeMemory(wishes)
    var performance = Performance(
      queue, from: start, ifLost: ifLost, wake: wishes.wake, longestPause: wishes.pauseLimit.duration,
      options: headless, host: host,
      knows: { notices.knows($0) })
    performance.tellsWarnings = view.kind != .screen
    let display = wishes.keepsDisplayOn ? DisplayHolding(display: DisplayHolding.display()) : nil
    let diary = DiaryKeeping(wishes, resuming: broken?.id, of: programme)
    defer { ending.note(isKept: diary?.finish() ?? false) }
    try await performance.run(on: sink) { session in
      let volume = host.state.snapshot?.volume ?? wishes.volume
      let hearings = [
        wishes.output == .silent
          ? nil : NoticeHearing(session.toBeHeard, volume: volume, memory: notices).observer,
        ExerciseHearing(session.script.occurrences, volume: volume, memory: ExerciseMemory(wishes))?.observer,
        display?.observer, ending.observer(of: session),
        diary?.observer(of: session, on: host),
      ]
      // In a queue, a page is shown only where it warns of something else.
      let isNew = warned.withLock { warned in
        defer { warned = session.pageWarnings }
        return warned != session.pageWarnings
      }
      let page =
        view.kind == .screen && isNew
        ? session.firstPage(isSilent: wishes.output == .silent, silence: silence.reason.withLock { $0 }) : nil
      let gate = StartGate(isOpen: page?.waits != true)
      let read = session.pageWarnings
      return Observers(
        viewWants: view.wants,
        view: { events in
          view.showNotice(of: session)
          if view.kind != .screen { messages.report() }
          await view.follow(
            events, host, title: session.script.title, page: page,
            begin: { isRead in
              // What was shown to its end, and gone on from, was read.
              if isRead { read.forEach(notices.remember) }
              gate.open()
            }
          ) { event in
            if view.kind != .screen, event.isAboutSound { messages.report() }
          }
        }, gate: gate, others: hearings.compactMap { $0 })
    }
  }

  /// Where the first routine starts; nil for its beginning.
  private func start(
    of routine: PlayableRoutine, _ broken: BrokenSession?, _ wishes: Wishes
  ) throws -> StartingPoint? {
    guard from != nil || broken != nil else { return nil }
    let script = Script(routine.routine, delivery: wishes.delivery)
    return try from.map { try StartingPoint($0, in: script) } ?? broken?.place(in: script)
  }

  /// The routines, each loaded once however often it is named.
  private func queue(
    _ routines: [String], for wishes: Wishes, _ change: DoseChange
  ) throws -> [PlayableRoutine] {
    let folders = try DataFolders()
    let loader = RoutineLoader(folders, profiles: wishes.profiles)
    var loaded: [String: PlayableRoutine] = [:]
    return try routines.map { name in
      if let routine = loaded[name] { return routine }
      let routine = try PlayableRoutine(
        name, for: wishes, from: loader, in: folders, refusesRisk: !risk.isAccepted, changedBy: change)
      loaded[name] = routine
      return routine
    }
  }

  /// What the options and the settings say.
  private func wishes(_ programme: ProgrammeSession?) throws -> Wishes {
    var options = listener.settings
    options.notice = options.notice ?? programme?.notice
    options.output = sound.output
    options.volume = loudness.volume
    options.view = view
    return try Wishes(options).forSpeech()
  }
}

extension IfLost: ExpressibleByArgument {}

extension Event {
  /// Whether the sound device was lost or is back, which ALSA may have messages about.
  fileprivate var isAboutSound: Bool {
    switch kind {
    case .soundLost, .soundBack: true
    default: false
    }
  }
}
