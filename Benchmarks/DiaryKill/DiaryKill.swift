// Plays a session by a fast clock, keeps it in a diary, and tells each set that has begun: to be killed by a test.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Usage: DiaryKill DIARY. The clock is fast, but no faster than the disk: a set begins when the one before it is kept.

import Diary
import Glibc
import RoutineEngine
import RoutinePlayer
import TestSupport

@main enum DiaryKill {
  static func main() throws {
    let writer = DiaryWriter(CommandLine.arguments[1])
    let host = SessionHost()
    let clips = Fakes.clips()
    let plan = Timeline(Script(KillSession.routine)) { clips.length(of: $0) }
    let events = host.observe(.thisSession, isWanted: SessionRecorder.wants)
    var recorder = SessionRecorder(plan, source: "kill")
    var told = -1

    let pacer = TwinPacer()
    let sink = TwinSink(pacer)
    sink.onWrite = {
      for event in events.take() {
        guard let timeline = host.state.snapshot?.timeline,
          let record = recorder.see(event, on: timeline, at: time(nil))
        else { continue }
        writer.keep(record, of: 0)
        while !writer.isWritten { usleep(50) }
        if record.position != told {
          let line = Array("\(record.position)\n".utf8)
          write(STDOUT_FILENO, line, line.count)
        }
        told = record.position
      }
    }
    _ = try host.begin().run(clips: clips, chimes: Fakes.chimes(), sink: sink, pacer: pacer) { plan }
    _ = writer.finish()
  }
}
