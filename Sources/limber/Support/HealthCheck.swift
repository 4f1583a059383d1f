// The checks of `limber doctor`.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import JSON
import RoutineEngine
import RoutineLanguage
import Sound

/// The result of one check.
struct HealthCheck {
  enum State: String {
    case fine
    /// Sessions can be heard, but there is something to know.
    case note
    /// Sessions cannot be heard.
    case wrong
  }

  var subject: String
  var state: State
  var finding: String
  /// What to do about it.
  var advice: String?
  /// The messages of the libraries.
  var messages: [String] = []

  init(_ subject: String, _ state: State, _ finding: String, advice: String? = nil, messages: [String] = []) {
    self.subject = subject
    self.state = state
    self.finding = finding
    self.advice = advice
    self.messages = messages
  }

  /// The result as text: a line, followed by its advice and messages.
  var text: String {
    let mark =
      switch state {
      case .fine: "ok   "
      case .note: "note "
      case .wrong: "WRONG"
      }
    var lines = ["\(mark) \(subject): \(finding.printable)"]
    if let advice { lines.append("      " + advice.printable) }
    lines += messages.map { "      | " + $0.printable }
    return lines.joined(separator: "\n") + "\n"
  }

  var json: JSON {
    .object([
      ("subject", .string(subject)), ("state", .string(state.rawValue)), ("finding", .string(finding)),
      ("advice", .optional(advice)), ("messages", .array(messages.map(JSON.string))),
    ])
  }
}

extension HealthCheck {
  /// Checks eSpeak NG and its data by speaking a word.
  static func voice() -> [HealthCheck] {
    do throws(SpeechError) {
      let speaker = try Speaker.shared()
      let voice = try speaker.catalogue.voice(VoiceSettings(), language: .english)
      try speaker.prepare(voice)
      let length = try speaker.speak(Phrase("Ready."), with: voice).length
      let said = speaker.messages
      let advice = "Install its data again: sudo apt-get install --reinstall espeak-ng-data"
      guard length > .zero else {
        return [HealthCheck("voice", .wrong, "eSpeak NG speaks without a sound", advice: advice, messages: said)]
      }
      let voices = "\(speaker.catalogue.voices.count) voices, \(speaker.catalogue.variants.count) variants"
      let finding = "eSpeak NG \(speaker.version) with \(voices) in \(speaker.dataFolder)"
      if said.isEmpty { return [HealthCheck("voice", .fine, finding)] }
      return [HealthCheck("voice", .note, finding + ", and it complains", advice: advice, messages: said)]
    } catch {
      return [HealthCheck("voice", .wrong, error.withAdvice, messages: (try? Speaker.shared().messages) ?? [])]
    }
  }

  /// Checks the sound device by opening it briefly, and the formats for files.
  static func sound(_ output: Output) -> [HealthCheck] {
    guard case .alsa(let device) = output else {
      return [HealthCheck("sound device", .note, "none is used, because the settings say output: \(output)")]
        + formats()
    }
    do throws(SinkError) {
      let sink = try AlsaSink(AlsaSettings(device: device))
      defer { sink.close() }
      return [HealthCheck("sound device", .fine, "\(device) plays \(sink.deviceFormat ?? "")")] + formats()
    } catch {
      let names = AlsaDeviceName.all().filter { $0.name != "null" }
      let advice =
        names.isEmpty
        ? "ALSA knows of no sound device. Sessions play silently; `limber render` writes them to a file."
        : "ALSA knows of: " + names.map { "\($0.name) (\($0.description))" }.joined(separator: "; ")
      return [HealthCheck("sound device", .wrong, "\(error)", advice: advice, messages: AlsaMessages.last)] + formats()
    }
  }

  /// Checks the formats for files.
  private static func formats() -> [HealthCheck] {
    let missing = SoundLibrary.missingFormats.map(\.rawValue)
    if missing.isEmpty {
      return [HealthCheck("sound files", .fine, "\(SoundLibrary.version) writes all formats")]
    }
    let finding = "\(SoundLibrary.version) cannot write \(missing.joined(separator: ", "))"
    return [HealthCheck("sound files", .note, finding, advice: "Use .wav or .flac, or a newer libsndfile.")]
  }

  /// Checks the settings file.
  static func settings(_ settings: KeptSettings) -> HealthCheck {
    guard let path = settings.path else {
      return HealthCheck("settings", .note, "there can be none, because HOME is not set")
    }
    guard let complaint = settings.complaint else {
      let finding = settings.file == nil ? " (not there; `limber settings set` makes it)" : ""
      return HealthCheck("settings", .fine, path + finding)
    }
    let advice = settings.hidesProfile ? "Nothing is played before this is mended." : "Sessions go on without it."
    return HealthCheck("settings", settings.hidesProfile ? .wrong : .note, complaint, advice: advice)
  }

  /// Checks the terminal, for sessions with a screen.
  static func terminal() -> [HealthCheck] {
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
      return [HealthCheck("terminal", .note, "there is none here; sessions print lines, and take no keys")]
    }
    let kind = Streams.environment("TERM") ?? ""
    if kind.isEmpty || kind == "dumb" {
      let advice = "Set TERM to the terminal's kind, such as xterm-256color."
      return [HealthCheck("terminal", .note, "its kind is not known", advice: advice)]
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(Streams.environment).first { !$0.isEmpty } ?? "none"
    guard locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8") else {
      let advice = "Set LANG to a UTF-8 locale, such as C.UTF-8, so that letters outside of English are shown."
      return [HealthCheck("terminal", .note, "\(kind), with the locale \(locale)", advice: advice)]
    }
    return [HealthCheck("terminal", .fine, "\(kind), \(Streams.columns) columns, \(locale)")]
  }

  /// Asks the services that keep the display on, and lets go again.
  static func display(isWanted: Bool) -> HealthCheck {
    guard isWanted else {
      return HealthCheck("display", .note, "it may go dark in a session, because the settings say keep-display-on: off")
    }
    let findings = DisplayHolding.display().look()
    let messages = findings.compactMap { finding -> String? in
      if case .refused(let reason) = finding.result { "\(finding.service): \(reason)" } else { nil }
    }
    let holding = findings.filter { $0.result == .holds }
    let names = holding.map(\.service).joined(separator: " and ")
    if holding.contains(where: \.isOfDisplay) {
      return HealthCheck("display", .fine, "\(names) keep it on in a session", messages: messages)
    }
    let machine = holding.isEmpty ? "" : "; \(names) keeps the machine from going to sleep"
    return HealthCheck(
      "display", .note, "nothing here keeps it on in a session" + machine,
      advice: "Without a desktop nothing is needed. With one, make its own time longer if it goes dark.",
      messages: messages)
  }

  /// Checks the folders of the installation and of the user.
  static func folders() -> [HealthCheck] {
    var findings: [HealthCheck] = []
    do throws(CommandError) {
      let folders = try DataFolders()
      findings.append(HealthCheck("routines and exercises", .fine, folders.root + "/Routines"))
      do throws(FileError) {
        _ = try ChimeSet(folder: folders.audio)
        findings.append(HealthCheck("chimes", .fine, folders.audio))
      } catch {
        let advice = "Install Limber again, or set LIMBER_DATA to the folder that holds Audio."
        findings.append(HealthCheck("chimes", .wrong, "\(error)", advice: advice))
      }
      if let user = folders.user {
        let exists = access(user, F_OK) == 0
        findings.append(
          HealthCheck(
            "your own library", access(user, R_OK) == 0 || !exists ? .fine : .note,
            exists ? user : "\(user) (not there yet; make it for routines of your own)",
            advice: exists && access(user, R_OK) != 0 ? "You may not read it; change its permissions." : nil))
      }
      findings += names(folders.library)
    } catch {
      findings.append(HealthCheck("routines and exercises", .wrong, error.description))
    }
    return findings
  }

  /// Finds files of the library that cannot be used by name.
  private static func names(_ library: [String]) -> [HealthCheck] {
    let store = DocumentStore(files: DiskFiles(), folders: library)
    let problems = FileKind.inLibrary.flatMap { store.listing(of: $0).others }
    guard !problems.isEmpty else { return [] }
    let finding = "\(problems.count) file\(problems.count == 1 ? "" : "s") of the library can't be used by name"
    return [HealthCheck("names of files", .note, finding, messages: problems.map(\.description))]
  }
}
