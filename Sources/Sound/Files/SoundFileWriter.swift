// Sound ► file, written completely or not at all.
// SPDX-License-Identifier: GPL-3.0-or-later

import CSndFile
import Glibc
import System

/// Writes a sound file atomically: it is moved into place when complete, so no partial file is ever visible.
public final class SoundFileWriter {
  private let path: String
  private let place: AtomicFile
  private var file: OpaquePointer?
  private let format: SoundFormat
  private var converter: RateConverter?
  /// The number of samples written at a time. libsndfile's encoders fail on large blocks; WAV has no encoder.
  private var block: Int { format == .wav ? 65_536 : 4096 }

  /// A writer.
  /// - Parameters:
  ///   - path: The file; its extension determines the format. An existing file is replaced at the end.
  ///   - title: The title stored in the file.
  ///   - comment: The comment stored in the file.
  public init(_ path: String, title: String? = nil, comment: String? = nil) throws(FileError) {
    // A device such as /dev/null has no extension and cannot be replaced by a file.
    var status = stat()
    let isDevice = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFCHR
    guard let format = SoundFormat(path: path) ?? (isDevice ? .wav : nil) else { throw .unknownFormat(path: path) }
    self.format = format
    self.path = path
    do throws(SystemError) { place = try AtomicFile(path) } catch { throw .system(error) }
    var info = SF_INFO()
    info.channels = 1
    info.samplerate = Int32(format.rate)
    info.format = format.number
    errno = 0
    file = sf_open_fd(place.descriptor, Int32(SFM_WRITE), &info, 0)
    guard file != nil else {
      let error = failure(String(cString: sf_strerror(nil)))
      discard()
      throw error
    }
    if let title { sf_set_string(file, Int32(SF_STR_TITLE), title) }
    if let comment { sf_set_string(file, Int32(SF_STR_COMMENT), comment) }
    if format.rate != 22_050 {
      converter = RateConverter(from: 22_050, to: format.rate)
      if converter == nil {
        discard()
        throw .system(SystemError("write", path, code: ENOMEM))
      }
    }
  }

  deinit { discard() }

  /// Writes samples: 22,050 per second, mono.
  public func write(_ samples: UnsafeBufferPointer<Int16>) throws(FileError) {
    if converter != nil {
      let converted = converter?.convert(samples) ?? []
      try encode(converted)
    } else {
      try encode(samples)
    }
  }

  /// Completes the file, syncs it to disk, and moves it into place.
  public func finish() throws(FileError) {
    if let rest = converter?.finish() { try encode(rest) }
    guard let open = file else { return }
    errno = 0
    file = nil
    let code = sf_close(open)
    guard code == 0 else {
      let error = failure(String(cString: sf_error_number(code)))
      discard()
      throw error
    }
    do throws(SystemError) { try place.commit() } catch { throw .system(error) }
  }

  /// Discards the file.
  public func cancel() { discard() }

  private func encode(_ samples: [Int16]) throws(FileError) {
    try samples.withUnsafeBufferPointer { samples throws(FileError) in try encode(samples) }
  }

  private func encode(_ samples: UnsafeBufferPointer<Int16>) throws(FileError) {
    var rest = samples[...]
    while !rest.isEmpty {
      let part = UnsafeBufferPointer(rebasing: rest.prefix(block))
      errno = 0
      guard sf_write_short(file, part.baseAddress, Int64(part.count)) == Int64(part.count) else {
        let error = failure(String(cString: sf_strerror(file)))
        discard()
        throw error
      }
      rest = rest.dropFirst(part.count)
    }
  }

  /// The error for a failed call: the system's error number if there is one, else the library's message.
  private func failure(_ words: String) -> FileError {
    let code = errno
    return code != 0 && code != ESPIPE
      ? .system(SystemError("write", path, code: code)) : .encoder(path: path, reason: words)
  }

  private func discard() {
    if let file { sf_close(file) }
    file = nil
    place.cancel()
  }
}
