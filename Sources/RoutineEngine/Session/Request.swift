// A request to a session, from a key, a client or a signal.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A request to a session.
public enum Request: Hashable, Sendable {
  case session(TransportCommand)
  case volume(VolumeChange)
  case speed(SpeedChange)
  case rate(Rating)
}

extension Request {
  /// What it does, in a few words: `10 s longer`.
  public func help(in words: DisplayTable = .english) -> String {
    switch self {
    case .session(.extend(let by)) where by < .zero: words(.makeShorter, ["length": words.seconds(.zero - by)])
    case .session(.extend(let by)): words(.makeLonger, ["length": words.seconds(by)])
    case .session(.putOff(let by)): words(.putOff, ["length": by.asWritten])
    case .session(.seek(let by)) where by < .zero: words(.moveBack, ["length": words.seconds(.zero - by)])
    case .session(.seek(let by)): words(.moveForward, ["length": words.seconds(by)])
    case .volume(.set(let percent)): words(.setVolume, ["percent": "\(percent)"])
    case .volume(.step(let percent)):
      words(percent > 0 ? .makeLouder : .makeQuieter, ["percent": "\(abs(percent))"])
    case .speed(.set(let speed)): words(.setSpeed, ["words": "\(speed)"])
    case .speed(.step(let step)): words(step > 0 ? .makeFaster : .makeSlower)
    case .rate: words(.commandRate)
    case .session, .volume(.toggleMute):
      SessionCommand.all.first { $0.form.request == self }.map { words($0.help) } ?? ""
    }
  }
}
