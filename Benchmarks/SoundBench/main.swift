// The yardstick for rendering: the bare synthesis of the phrases on standard input, one a line, through eSpeak NG's C API.
// SPDX-License-Identifier: GPL-3.0-or-later

import CEspeakNG
import Glibc

/// The processor time of this process so far, in milliseconds.
func processorTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

nonisolated(unsafe) var samples = 0  // Counted by the callback, on the one thread there is.

setenv("PULSE_SERVER", "unix:/nonexistent", 1)
let began = processorTime()
guard espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nil, espeakINITIALIZE_DONT_EXIT) > 0 else {
  fatalError("eSpeak NG has no data")
}
espeak_SetVoiceByName("gmw/en+f2")
espeak_SetParameter(espeakRATE, 150, 0)
espeak_SetSynthCallback { _, count, _ in
  samples += Int(count)
  return 0
}
var phrases = 0
while let line = readLine() {
  phrases += 1
  line.withCString { text in
    _ = espeak_Synth(text, line.utf8.count + 1, 0, POS_CHARACTER, 0, UInt32(espeakCHARS_UTF8), nil, nil)
  }
}
print("\(phrases) phrases, \(samples / 22_050) s of speech, \(processorTime() - began) ms of processor time")
