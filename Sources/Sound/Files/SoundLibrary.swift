// Capabilities of the installed libsndfile.
// SPDX-License-Identifier: GPL-3.0-or-later

import CSndFile

/// The library that reads and writes sound files.
public enum SoundLibrary {
  /// Its name and version, such as `libsndfile-1.2.0`.
  public static var version: String { String(cString: sf_version_string()) }

  /// The unsupported formats; older versions have no MP3.
  public static var missingFormats: [SoundFormat] {
    SoundFormat.allCases.filter { format in
      var info = SF_INFO()
      info.channels = 1
      info.samplerate = Int32(format.rate)
      info.format = format.number
      return sf_format_check(&info) == 0
    }
  }
}
