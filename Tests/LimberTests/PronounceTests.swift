// `pronounce` from the file to the sound: whose word is heard, and what is written stays as it is.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct PronounceTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private struct Rendered {
    var sound: Data
    var captions: String
  }

  /// Renders a routine of an exercise called Close, in a home with these settings.
  private func render(
    _ name: String, routine: String = "", exercise: String = "", settings: String = ""
  ) throws -> Rendered {
    let text = """
      format: 1
      routine: Close
      \(routine.isEmpty ? "" : "pronounce: { close: \(routine) }")
      exercises:
        e:
          name: Close
          position: any
          hold: 3s
          stop-if: it hurts
          sources: own judgement
          \(exercise.isEmpty ? "" : "pronounce: { close: \(exercise) }")
      steps:
        - do: e

      """
    let path = try scratch.write("\(name).yaml", Data(text.utf8))
    let home = scratch.url.appending(path: "\(name)-home")
    try FileManager.default.createDirectory(at: home.appending(path: "limber"), withIntermediateDirectories: true)
    try Data((settings.isEmpty ? "" : "pronounce: { close: \(settings) }\n").utf8)
      .write(to: home.appending(path: "limber/settings.yaml"))
    let (sound, captions) = (scratch.path("\(name).raw.wav"), scratch.path("\(name).srt"))
    let outcome = try Program.run(
      ["render", path, "-q", "-o", sound, "--captions", captions],
      environment: [
        "LIMBER_DATA": Program.root.path(), "XDG_CONFIG_HOME": home.path(), "XDG_DATA_HOME": home.path(),
        "XDG_STATE_HOME": home.path(),
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return Rendered(
      sound: try Data(contentsOf: URL(fileURLWithPath: sound)),
      captions: try String(contentsOfFile: captions, encoding: .utf8))
  }

  /// The lines of captions without their times.
  private func words(_ rendered: Rendered) -> [Substring] {
    rendered.captions.split(separator: "\n").filter { !$0.contains("-->") }
  }

  @Test func whoeverGoesFirstIsHeardAndNothingElseChanges() throws {
    let plain = try render("plain")
    let own = try render("own", exercise: "koala")
    let both = try render("both", routine: "lemur", exercise: "koala")
    let all = try render("all", routine: "lemur", exercise: "otter", settings: "koala")
    let everywhere = try render("everywhere", settings: "koala")
    let routine = try render("routine", routine: "koala")
    #expect(all.sound == everywhere.sound && everywhere.sound == routine.sound)
    // The exercise's word is for its own texts: the title stays with the routine.
    for (one, other) in [(plain, own), (own, both), (both, all), (plain, all)] { #expect(one.sound != other.sound) }
    for other in [own, both, all, everywhere, routine] { #expect(words(other) == words(plain)) }
    #expect(words(plain).contains { $0.contains("Close") })
  }

  @Test func aSoundOfTheSettingsThatIsNotHereIsTold() throws {
    let folder = scratch.url.appending(path: "limber")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("pronounce: { close: '[[kl!z]]' }\n".utf8).write(to: folder.appending(path: "settings.yaml"))
    let outcome = try Program.run(
      ["say", "--why", "Close the door."], environment: ["XDG_CONFIG_HOME": scratch.url.path()])
    #expect(outcome.status == 0 && !outcome.output.contains("kl!z"), "\(outcome)")
    #expect(outcome.errors.contains("no phoneme at \"!z\""), "\(outcome.errors)")
  }
}
