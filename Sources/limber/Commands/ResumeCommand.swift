// limber resume and limber last: the last session, where it stopped, or once more.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diary

struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with the last session, where it was broken off.",
    discussion: """
      It goes on at the set that was on when you quit, the program crashed or the power failed. You are taken to be \
      standing, and are told the exercise again. After \(Resumption.days) days a session begins anew. A pack is never gone \
      on with.

      Examples:
        limber resume
        limber resume --view lines --volume 60
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Options of `limber play`.", valueName: "option"))
  var options: [String] = []

  func run() async throws { try await PlayCommand.parse(["--resume"] + options).run() }
}

struct LastCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "last", abstract: "Play the last routine once more, from its beginning.",
    discussion: """
      Examples:
        limber last
        limber last --guidance brief
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Options of `limber play`.", valueName: "option"))
  var options: [String] = []

  func run() async throws {
    let last = try DiaryDoor.read { diary throws(DiaryError) in try diary.lastPlayable() } ?? nil
    guard let heading = last?.record.heading, let source = heading.source else {
      throw CommandError("the diary has no session that could be played once more")
    }
    let session = heading.mark.map { ProgrammeSession(again: $0, source: source) }
    _ = try await PlayCommand.parse(options + ["--", source]).play(session)
  }
}
