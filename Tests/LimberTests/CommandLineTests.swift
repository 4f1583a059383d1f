// The program as a person meets it: what it prints, and how it ends, also when something is wrong.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Runs the program that was built beside the tests.
struct Program {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let path = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "limber").path() ?? ""

  /// A folder for configuration without settings. Libraries of sound may put their own things there.
  static let withoutSettings = FileManager.default.temporaryDirectory.appending(path: "limber-without-settings").path()

  /// A folder for what the program remembers, so that it is not the diary of whoever runs the tests. It is removed at the
  /// end.
  static let state: String = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "limber-state-\(getpid())")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: Program.state) }
    return folder.path()
  }()

  /// The environment of the tests, without the settings and the diary of whoever runs them. Under the address sanitizer the program
  /// is not searched for leaks: it exits while values are alive, and Swift marks pointers so that the search misses them.
  static let environment = ProcessInfo.processInfo.environment.merging([
    "XDG_CONFIG_HOME": withoutSettings, "XDG_STATE_HOME": state, "ASAN_OPTIONS": "detect_leaks=0",
  ]) { $1 }

  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// - Parameters:
  ///   - input: Standard input.
  ///   - standardOutput: Where standard output goes; nil to return it.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = "", standardOutput: FileHandle? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = Self.environment.merging(environment) { $1 }
    let (source, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (standardOutput ?? output, errors)
    process.standardInput = source
    // Small enough for the pipe to hold it, and written while its reader is surely there.
    try source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try process.run()
    try source.fileHandleForWriting.close()
    let text =
      standardOutput == nil ? String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) : ""
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // As a shell reports it.
    let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    return Outcome(status: status, output: text, errors: words)
  }
}

/// A folder that goes away with the test.
final class Scratch {
  let url = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString)")
  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }
  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }
  func write(_ name: String, _ data: Data) throws -> String {
    try data.write(to: url.appending(path: name))
    return path(name)
  }
}

@Suite struct CommandLineTests {
  @Test(arguments: [
    (["play", "no-such-file.yaml"], 2, "no-such-file.yaml: there is no such file"),
    (["play", "desk-shoulder-brake"], 2, "near it: desk-shoulder-break"),
    (["plan", "/"], 2, "this is a folder"), (["check", "/dev/null"], 2, "not an ordinary file"),
    (["frobnicate"], 64, "there is no command `limber frobnicate`; `limber --help` lists them"),
    (["plna", "x"], 64, "did you mean `limber plan`?"), (["help", "zzz"], 64, "there is no command `limber zzz`"),
    (["schedule", "lsit"], 64, "did you mean `limber schedule list`?"), (["play"], 64, "routine"),
    (["help", "schedule", "zzz"], 64, "there is no command `limber schedule zzz`"),
    (["notice", "back-pain"], 64, "there is no command `limber notice`"),
    (["play", "desk-shoulder-break", "--output", "loud"], 64, "loud"),
    (["play", "desk-shoulder-break", "--buffer", "20"], 64, "50 to 2000 milliseconds"),
    (["play", "desk-shoulder-break", "--buffer", "3000"], 64, "50 to 2000 milliseconds"),
    (["play", "desk-shoulder-break", "--buffer", "100", "--output", "silent"], 64, "silent is none"),
    (["plan", "desk-shoulder-break", "--voice", "no-such-voice"], 2, "There is no voice"),
    (["plan", "desk-shoulder-break", "--variant", "f22"], 2, "There is no variant"),
    (["plan", "desk-shoulder-break", "--speed", "20"], 2, "it goes from 80 to 450"),
    (["play", "desk-shoulder-break", "--from", "plank"], 1, "no step does plank"),
    (["play", "desk-shoulder-break", "--from", "99"], 1, "there is no step 99"),
    (["explain", "S999"], 2, "there is no code S999; `limber explain` lists them all"),
    (["explain", "m40"], 2, "near it: M401, M402, M403"),
    (["render", "desk-shoulder-break", "-o", "/nonexistent/a.wav"], 2, "does not exist"),
    (["render", "desk-shoulder-break", "-o", "a.xyz"], 2, "which format"),
    (["render", "desk-shoulder-break", "-o", "/nonexistent/a.wav", "--captions", "a.txt"], 64, ".vtt or .srt"),
  ]) func whatCannotBeDoneIsToldInOneLine(arguments: [String], status: Int32, words: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    if status == 2 { #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)") }
  }

  @Test func aCodeIsExplainedByItsPage() throws {
    let outcome = try Program.run(["explain", "m408"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("M408 (warning): Cold for long\n\nTen to fifteen minutes of cold are enough"))
    #expect(outcome.output.contains("\nWrong:\n\n    format: 1\n"))
    let list = try Program.run(["explain"]).output.split(separator: "\n")
    #expect(list.count > 100 && list.contains("M408  Cold for long"))
  }

  @Test func withoutItsPageACodeIsNotExplained() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "Routines"), withIntermediateDirectories: true)
    let outcome = try Program.run(["explain", "S101"], environment: ["LIMBER_DATA": scratch.url.path()])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("Docs/Diagnostics/S101.md: the page of this code is missing"))
  }

  @Test func missingSpeechDataNamesThePackage() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(
      ["plan", "desk-shoulder-break"], environment: ["ESPEAK_DATA_PATH": scratch.url.path()])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("eSpeak NG"))
  }

  @Test func sayTellsWhichRuleDidIt() throws {
    let why = try Program.run(["say", "--why", "Keep pain <3/10, and close your eyes."])
    #expect(
      why.output == """
        comparison: less than  < -> less than
        slash: score of ten    3/10 -> 3 out of 10
        imperative             close -> [[kl'oUz]]
        Keep pain less than 3 out of 10, and [[kl'oUz]] your eyes.

        """)
    let json = try Program.run(["say", "--why", "--json", "--pronounce", "pallof=pal off", "Pallof"]).output
    #expect(json.contains("\"rule\": \"pronounce\"") && json.contains("\"spoken\": \"pal off\""))
    let sound = try Program.run(["say", "--phonemes", "--pronounce", "pallof=[[p'al0f]]", "Pallof"])
    #expect(sound.status == 0 && sound.output == "p\u{2C8}al\u{252}f\n")
    let unknown = try Program.run(["say", "--why", "--pronounce", "pallof=[[p'al!f]]", "Pallof"])
    #expect(unknown.status == 2 && unknown.errors.contains("no phoneme at \"!f\""))
    #expect(try Program.run(["say", "--why", "--pronounce", "pallof", "Pallof"]).status == 2)
    #expect(try Program.run(["say", "--json", "Pallof"]).status == 64)
  }

  @Test func whatIsSaidCanBeReadAndKept() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["say", "--phonemes", "-o", scratch.path("a.wav"), "Hold for 10s."])
    #expect(outcome.status == 0 && outcome.output.contains("tˈɛn sˈɛkəndz"), "\(outcome.output)")
    #expect(try Data(contentsOf: scratch.url.appending(path: "a.wav")).count > 22_050)
  }

  /// One stream, with one header, however many voices speak.
  @Test func voicesAreHeardOneAfterTheOther() throws {
    let one = try Program.run(["voices", "--language", "de", "--say", "--output", "-"])
    #expect(one.status == 0, "\(one.errors)")
    let several = try Program.run(["voices", "--language", "en", "--say", "--output", "-"])
    #expect(several.output.components(separatedBy: "RIFF").count == 2)
    #expect(several.output.utf8.count > one.output.utf8.count * 3)
  }

  /// ALSA has several lines to say about a device that is not there.
  @Test func whatALSASaysIsToldOnlyWhenAskedFor() throws {
    let command = ["say", "--output", "alsa:nosuchdevice", "Hold."]
    let short = try Program.run(command)
    #expect(short.status == 2)
    #expect(short.errors.split(separator: "\n").count == 1, "\(short.errors)")
    let long = try Program.run(command + ["--verbose"])
    #expect(long.errors.contains("limber: ALSA: "), "\(long.errors)")
  }

  /// Without a dictionary the voice would be mute. eSpeak NG complains of it on standard error alone.
  @Test func aVoiceWithoutItsDictionaryIsRefused() throws {
    let doctor = try Program.run(["doctor"])
    let voice = try #require(doctor.output.split(separator: "\n").first { $0.contains("voice: eSpeak NG") })
    let installed = URL(fileURLWithPath: String(try #require(voice.split(separator: " ").last)))
    let scratch = try Scratch()
    let data = scratch.url.appending(path: "espeak-ng-data")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: installed.path()) where name != "en_dict" {
      try FileManager.default.createSymbolicLink(
        at: data.appending(path: name), withDestinationURL: installed.appending(path: name))
    }
    let environment = ["ESPEAK_DATA_PATH": scratch.url.path()]
    let command = ["render", "desk-shoulder-break", "-q", "-o", scratch.path("a.wav")]
    let short = try Program.run(command, environment: environment)
    #expect(short.status == 2)
    #expect(short.errors.hasPrefix("limber: eSpeak NG has no dictionary for the voice gmw/en+f2"), "\(short.errors)")
    #expect(short.errors.split(separator: "\n").count == 1)
    let long = try Program.run(command + ["--verbose"], environment: environment)
    #expect(long.errors.contains("limber: eSpeak NG: Can't read dictionary"), "\(long.errors)")
    #expect(try Program.run(["doctor"], environment: environment).output.contains("| Can't read dictionary"))
  }

  @Test func oddFilesGetADiagnosticAtOnce() throws {
    let scratch = try Scratch()
    let empty = try scratch.write("empty.yaml", Data())
    let binary = try scratch.write("binary.yaml", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ 128) }))
    let huge = scratch.path("huge.yaml")
    try Data().write(to: URL(fileURLWithPath: huge))
    try FileHandle(forWritingTo: URL(fileURLWithPath: huge)).truncate(atOffset: 100 << 20)
    for path in [empty, binary, huge] {
      let outcome = try Program.run(["check", path])
      #expect(outcome.status == 1, "\(path): \(outcome.output)")
      #expect(outcome.output.contains("error["), "\(path)")
    }
  }

  @Test func fourMistakesGetFourDiagnosticsInOneRun() throws {
    let scratch = try Scratch()
    let text = """
      format: 1
      routine: Four mistakes
      steps:
        - do: cat-camle
        - do: bird-dog
          hodl: 6s
        - rest:15s
        - do: plank
          hold: 1:30

      """
    let path = try scratch.write("four.yaml", Data(text.utf8))
    let outcome = try Program.run(["check", "--format", "json", path])
    #expect(outcome.status == 1)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let diagnostics = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(json["errors"] as? Int == 4)
    let lines = diagnostics.compactMap { ($0["range"] as? [String: [String: Int]])?["start"]?["line"] }
    #expect(lines == [4, 6, 7, 9])
  }

  @Test func aRenderIsThePlanAndTheSameTwice() throws {
    let scratch = try Scratch()
    for name in ["one.wav", "two.wav"] {
      let outcome = try Program.run(["render", "desk-shoulder-break", "-q", "-o", scratch.path(name)])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let one = try Data(contentsOf: scratch.url.appending(path: "one.wav"))
    #expect(one == (try Data(contentsOf: scratch.url.appending(path: "two.wav"))))
    let plan = try Program.run(["plan", "desk-shoulder-break", "--json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any])
    let milliseconds = try #require(json["duration_ms"] as? Double)
    // The samples follow the word "data" and their length.
    let marker = try #require(one.range(of: Data("data".utf8)))
    let bytes = one[marker.upperBound..<marker.upperBound + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(Double(bytes / 2) == (milliseconds * 22.05).rounded())
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path()).sorted() == ["one.wav", "two.wav"])
  }

  @Test(arguments: ["vtt", "srt"]) func captionsStandBesideTheSound(ending: String) throws {
    let scratch = try Scratch()
    let (sound, captions) = (scratch.path("a.wav"), scratch.path("a.\(ending)"))
    let outcome = try Program.run(["render", "desk-shoulder-break", "-q", "-o", sound, "--captions", captions])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = try String(contentsOfFile: captions, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == (ending == "vtt" ? "WEBVTT" : "1"))
    let plan = try Program.run(["plan", "desk-shoulder-break", "--json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any])
    let spoken = try #require(json["cues"] as? [[String: Any]]).filter { $0["kind"] as? String == "speech" }
    #expect(lines.count { $0.contains(" --> ") } == spoken.count)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path()).count == 2)
  }

  @Test func aFailedRenderLeavesTheOldCaptions() throws {
    let scratch = try Scratch()
    let captions = try scratch.write("a.srt", Data("old".utf8))
    let arguments = ["render", "desk-shoulder-break", "-q", "-o", "/nonexistent/a.wav", "--captions", captions]
    #expect(try Program.run(arguments).status == 2)
    #expect(try String(contentsOfFile: captions, encoding: .utf8) == "old")
  }

  @Test func aPlanHasWhatOthersRelyOn() throws {
    let plan = try Program.run(["plan", "core-stability", "--json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any])
    let segments = try #require(json["segments"] as? [[String: Any]])
    let cues = try #require(json["cues"] as? [[String: Any]])
    #expect(json["routine"] as? String == "core-stability")
    for key in ["kind", "exercise", "side", "set", "rep", "start_ms", "duration_ms"] {
      #expect(segments.allSatisfy { $0.keys.contains(key) }, "\(key)")
    }
    for key in ["kind", "text", "priority", "start_ms", "duration_ms", "segment", "beat_ms"] {
      #expect(cues.allSatisfy { $0.keys.contains(key) }, "\(key)")
    }
    let chimes = Set(cues.filter { $0["kind"] as? String == "chime" }.compactMap { $0["text"] as? String })
    #expect(chimes.isSubset(of: ["open", "start", "end", "rest", "hold-tick", "tick"]))
    #expect(segments.first { $0["kind"] as? String == "prologue" }?["exercise"] is NSNull)
  }

  @Test(arguments: [[], ["play"], ["render"], ["plan"], ["check"], ["list"], ["say"]])
  func helpHasExamples(command: [String]) throws {
    let outcome = try Program.run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE"))
    if !command.isEmpty { #expect(outcome.output.contains("Examples:"), "\(command)") }
  }

  @Test func theLibraryIsListed() throws {
    let outcome = try Program.run(["list", "--json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(json.contains { $0["id"] as? String == "desk-shoulder-break" })
  }

  @Test func aStreamIsAWaveFileOfThePlan() throws {
    let outcome = try Program.run(["render", "desk-shoulder-break", "-q", "-o", "-"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("RIFF"))
  }
}
