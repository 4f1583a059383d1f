// A PulseAudio server of a test's own, with a sound card that does not exist and a recording of what it would play.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A private server with a null sink, ended with the object.
final class PulseServer {
  /// Samples a second of the sink.
  static let rate = 48_000

  /// What has to be installed and is not; empty where a server can be started.
  static let missing: [String] = {
    let programs = ["pulseaudio", "pactl", "parec"].filter { path(of: $0) == nil }
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib")) ?? []
    let hasPlugIn = folders.contains {
      access("/usr/lib/\($0)/alsa-lib/libasound_module_pcm_pulse.so", F_OK) == 0
    }
    return programs + (hasPlugIn ? [] : ["ALSA's plug-in for PulseAudio"])
  }()

  /// What a client needs to reach this server and no other.
  let environment: [String: String]
  private let folder: URL
  private let server: Process
  private var recorder: Process?

  private static func path(of program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Starts a server, and waits until it answers.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "limber-pulse-\(UUID().uuidString.prefix(8))")
    self.folder = folder
    for name in ["run", "state", "home"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    var environment = ProcessInfo.processInfo.environment
    for name in ["DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "ALSA_CONFIG_PATH", "XDG_CONFIG_HOME"] {
      environment[name] = nil
    }
    environment["XDG_RUNTIME_DIR"] = folder.appending(path: "run").path()
    environment["PULSE_RUNTIME_PATH"] = folder.appending(path: "run/pulse").path()
    environment["PULSE_STATE_PATH"] = folder.appending(path: "state").path()
    environment["HOME"] = folder.appending(path: "home").path()
    environment["PULSE_SERVER"] = "unix:" + folder.appending(path: "run/native").path()
    self.environment = environment
    // Should these tests be killed, `timeout` ends the server all the same. A server without shared memory survives clients
    // that are killed.
    let command =
      "timeout -s KILL 300 pulseaudio --daemonize=no --exit-idle-time=-1 --use-pid-file=no --disable-shm=yes "
      + "--enable-memfd=no --realtime=no --high-priority=no --log-target=stderr --log-level=error -n"
    server = Process()
    server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    server.arguments =
      command.split(separator: " ").map(String.init) + [
        "-L", "module-native-protocol-unix socket=\(folder.appending(path: "run/native").path()) auth-anonymous=1",
        "-L", "module-null-sink sink_name=card rate=\(Self.rate) channels=1",
      ]
    server.environment = environment
    (server.standardOutput, server.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try server.run()
    try wait("the server does not answer") { try run(["pactl", "info"]).waited == 0 }
  }

  deinit {
    end(recorder)
    end(server)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Ends a program, and with it those it has started. Only SIGKILL will do: programs started by a thread that blocks signals
  /// block them too.
  private func end(_ process: Process?) {
    guard let process, process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    // `timeout` leads a group of processes.
    kill(-process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// A program among this server's clients, begun.
  private func run(_ arguments: [String], output: FileHandle = .nullDevice) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = environment
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func wait(_ failure: Comment, until isReady: () throws -> Bool) throws {
    let end = ContinuousClock.now + .seconds(10)
    while try !isReady() {
      try #require(ContinuousClock.now < end, failure)
      usleep(20_000)
    }
  }

  private var recording: URL { folder.appending(path: "heard.raw") }

  private var recorded: Int {
    (try? FileManager.default.attributesOfItem(atPath: recording.path())[.size] as? Int) ?? 0
  }

  /// Begins to record what the sink plays, and waits until the recording flows: a sink that nobody used works in blocks of
  /// 2 s and loses the beginning.
  func record() throws {
    try Data().write(to: recording)
    recorder = try run(
      [
        "parec", "-d", "card.monitor", "--format=s16le", "--rate=\(Self.rate)", "--channels=1", "--raw",
        "--latency-msec=10",
      ], output: try FileHandle(forWritingTo: recording))
    try wait("nothing is recorded") { recorded > 0 }
    let before = recorded
    try wait("the recording stands still") { recorded > before }
  }

  /// Ends the recording. Returns what was heard.
  func heard() throws -> [Int16] {
    // What the sink has played reaches the file a moment later.
    usleep(300_000)
    end(recorder)
    recorder = nil
    return try Data(contentsOf: recording).withUnsafeBytes { bytes in
      (0..<bytes.count / 2).map { bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self) }
    }
  }
}

extension Process {
  /// The exit status, once it has ended.
  fileprivate var waited: Int32 {
    waitUntilExit()
    return terminationStatus
  }
}
