// limber doctor: checks everything a session needs, and says what to install or change.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import JSON
import RoutineEngine
import RoutineLanguage

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the voice, the sound device, the terminal, the display, the folders and the settings.",
    discussion: """
      Each is told with what to do where it is not as it should be. The exit status is 2 when something keeps sessions \
      from being heard.

      Examples:
        limber doctor
        limber doctor --device hw:1
        limber doctor --json
      """)

  @Option(help: "The sound device to look at. By itself, that of the settings.", completion: Completions.devices)
  var device: String?

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let settings = KeptSettings()
    let output = device.map { Output.alsa(device: $0) } ?? settings.settings.output ?? .usual
    let findings =
      HealthCheck.voice() + HealthCheck.sound(output) + HealthCheck.terminal() + HealthCheck.folders()
      + [HealthCheck.display(isWanted: settings.settings.keepsDisplayOn ?? true), HealthCheck.settings(settings)]
    if json {
      Streams.writeExactly(JSON.array(findings.map(\.json)).text(indented: true) + "\n")
    } else {
      for finding in findings { Streams.write(finding.text) }
    }
    if findings.contains(where: { $0.state == .wrong }) { throw ExitCode.couldNot }
  }
}
