// Ears: where in a recording something begins to be heard.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The places where a sound begins after at least a quarter of a second of quiet, in seconds. What is quieter than 1 % of
/// full scale is quiet.
///
/// - Parameter rate: samples a second.
public func onsets(_ sound: [Int16], rate: Int) -> [Double] {
  var places: [Double] = []
  var quiet = rate
  for (place, sample) in sound.enumerated() {
    if sample.magnitude > 328 {
      if quiet >= rate / 4 { places.append(Double(place) / Double(rate)) }
      quiet = 0
    } else {
      quiet += 1
    }
  }
  return places
}

/// Whether a sound begins at a time in seconds, no more than a tolerance earlier or later: quiet before, and loud from there.
/// A change of rate moves single peaks by some percent, and the next one comes a period of the voice later. So the two
/// levels are a quarter above and below the one of `onsets`.
public func begins(_ sound: [Int16], at time: Double, rate: Int, within tolerance: Double) -> Bool {
  func peak(from start: Double, to end: Double) -> UInt16 {
    let first = min(max(0, Int(start * Double(rate))), sound.count)
    let places = first..<max(first, min(sound.count, Int(end * Double(rate)) + 1))
    return sound[places].lazy.map(\.magnitude).max() ?? 0
  }
  return peak(from: time - 0.24, to: time - tolerance) <= 410
    && peak(from: time - tolerance, to: time + tolerance) >= 246
}
