// `--verbose`: prints the messages of libraries.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Sound

/// Whether to print the messages of eSpeak NG and ALSA. They are always caught, so that they never disturb the screen.
struct VerboseOption: ParsableArguments {
  @Flag(help: "Tell on standard error what eSpeak NG and ALSA say themselves.")
  var verbose = false

  /// The messages, to be reported as they come.
  var messages: LibraryMessages { LibraryMessages(isWanted: verbose) }
}

/// The messages of the libraries, each reported once.
struct LibraryMessages {
  private let isWanted: Bool
  private var reported: Set<String> = []

  fileprivate init(isWanted: Bool) { self.isWanted = isWanted }

  /// Reports the messages that are new since the last call.
  mutating func report() {
    guard isWanted else { return }
    let speech = (try? Speaker.shared().messages) ?? []
    for line in speech.map({ "eSpeak NG: \($0)" }) + AlsaMessages.last.map({ "ALSA: \($0)" })
    where reported.insert(line).inserted {
      Streams.report(line, .debug)
    }
  }
}
