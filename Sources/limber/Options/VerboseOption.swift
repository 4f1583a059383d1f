// `--verbose`: what the libraries say themselves, told to those who ask.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Sound

/// Whether what eSpeak NG and ALSA say themselves is told. They are caught in any case, so that they never write into a screen.
struct VerboseOption: ParsableArguments {
  @Flag(help: "Tell on standard error what eSpeak NG and ALSA say themselves.")
  var verbose = false

  /// Messages that can be told as they come.
  var messages: LibraryMessages { LibraryMessages(isWanted: verbose) }
}

/// What the libraries have said, each message told once.
struct LibraryMessages {
  private let isWanted: Bool
  private var reported: Set<String> = []

  fileprivate init(isWanted: Bool) { self.isWanted = isWanted }

  /// Tells what is new since the last time.
  mutating func report() {
    guard isWanted else { return }
    let speech = (try? Speaker.shared().messages) ?? []
    for line in speech.map({ "eSpeak NG: \($0)" }) + AlsaMessages.last.map({ "ALSA: \($0)" })
    where reported.insert(line).inserted {
      Streams.report(line, .debug)
    }
  }
}
