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
