// Samples kept in two thirds of their memory, without loss.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Samples as what a prediction leaves of them, from which any part can be read without unpacking the rest.
///
/// Each sample is predicted to go on as the two before it, as by the fixed predictors of Shorten and FLAC (T. Robinson,
/// "Shorten: simple lossless and near-lossless waveform compression", 1994). What is left is a small number, written in
/// Rice's code. Blocks stand alone, so a read costs at most two of them more than it needs: about 6 ns a sample.
struct PackedSamples: Hashable, Sendable {
  /// The samples of a block.
  private static let block = 256
  /// The bits in which a block tells how many low bits its numbers have: up to 17.
  private static let header = 5

  let count: Int
  /// The bit at which each block begins.
  private let starts: [UInt32]
  private let bits: [UInt64]

  /// Packs samples: at most 2^32 bits of them, about an hour.
  init(_ samples: [Int16]) {
    count = samples.count
    var writer = BitWriter()
    var starts: [UInt32] = []
    samples.withUnsafeBufferPointer { samples in
      for start in stride(from: 0, to: samples.count, by: Self.block) {
        starts.append(UInt32(writer.count))
        Self.pack(UnsafeBufferPointer(rebasing: samples[start..<min(start + Self.block, samples.count)]), to: &writer)
      }
    }
    self.starts = starts
    bits = writer.finished()
  }

  private static func pack(_ samples: UnsafeBufferPointer<Int16>, to writer: inout BitWriter) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: block) { folded in
      var (last, before): (Int32, Int32) = (0, 0)
      var sum: UInt32 = 0
      for (index, sample) in samples.enumerated() {
        let rest = Int32(sample) &- 2 &* last &+ before
        (before, last) = (last, Int32(sample))
        // 0, -1, 1, -2, … become 0, 1, 2, 3, …
        folded[index] = UInt32(bitPattern: (rest &<< 1) ^ (rest &>> 31))
        sum &+= folded[index]
      }
      let mean = sum / UInt32(samples.count)
      let low = mean > 0 ? UInt32.bitWidth - 1 - mean.leadingZeroBitCount : 0
      writer.write(UInt64(low), Self.header)
      for value in folded[..<samples.count] { writer.writeRice(value, low: low) }
    }
  }

  /// Reads a part, in pieces: each with the index of its first sample.
  func read(_ range: Range<Int>, _ body: (Int, UnsafeBufferPointer<Int16>) -> Void) {
    guard !range.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: Self.block) { block in
      for number in range.lowerBound / Self.block...(range.upperBound - 1) / Self.block {
        let start = number * Self.block
        let wanted = max(start, range.lowerBound)..<min(start + Self.block, range.upperBound)
        unpack(number, into: UnsafeMutableBufferPointer(rebasing: block[..<(wanted.upperBound - start)]))
        body(
          wanted.lowerBound,
          UnsafeBufferPointer(rebasing: block[(wanted.lowerBound - start)..<(wanted.upperBound - start)]))
      }
    }
  }

  /// Unpacks the beginning of a block.
  private func unpack(_ number: Int, into samples: UnsafeMutableBufferPointer<Int16>) {
    bits.withUnsafeBufferPointer { bits in
      var reader = BitReader(bits: bits, place: Int(starts[number]))
      let low = Int(reader.read(Self.header))
      var (last, before): (Int32, Int32) = (0, 0)
      for index in samples.indices {
        let folded = reader.readRice(low: low)
        let rest = Int32(bitPattern: folded &>> 1) ^ -Int32(bitPattern: folded & 1)
        let sample = rest &+ 2 &* last &- before
        (before, last) = (last, sample)
        samples[index] = Int16(truncatingIfNeeded: sample)
      }
    }
  }
}

/// Writes numbers of any number of bits, the lowest first.
private struct BitWriter {
  private var words: [UInt64] = []
  private var word: UInt64 = 0
  private var used = 0

  /// The bits written.
  var count: Int { words.count * UInt64.bitWidth + used }

  /// Writes the lowest bits of a value that has no others, at most 32.
  @inline(__always)
  mutating func write(_ value: UInt64, _ count: Int) {
    word |= value &<< UInt64(used)
    used += count
    guard used >= UInt64.bitWidth else { return }
    words.append(word)
    used -= UInt64.bitWidth
    word = value >> UInt64(count - used)
  }

  /// Writes a value as the number of its high bits in zeros, a one, and its low bits.
  @inline(__always)
  mutating func writeRice(_ value: UInt32, low: Int) {
    var zeros = Int(value >> UInt32(low))
    while zeros > 31 {
      write(0, 32)
      zeros -= 32
    }
    write(1 &<< UInt64(zeros), zeros + 1)
    write(UInt64(value) & (1 &<< UInt64(low) &- 1), low)
  }

  /// All bits, and a word more, so that a reader may always look ahead.
  consuming func finished() -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: words.count + 2) { out, count in
      for (index, word) in words.enumerated() { out[index] = word }
      (out[words.count], out[words.count + 1]) = (word, 0)
      count = words.count + 2
    }
  }
}

/// Reads what `BitWriter` has written.
private struct BitReader {
  let bits: UnsafeBufferPointer<UInt64>
  var place: Int

  private var next: UInt64 {
    let (index, shift) = (place &>> 6, UInt64(place & 63))
    let first = bits[index] &>> shift
    return shift == 0 ? first : first | bits[index + 1] &<< (64 &- shift)
  }

  @inline(__always)
  mutating func read(_ count: Int) -> UInt64 {
    defer { place += count }
    return next & (1 &<< UInt64(count) &- 1)
  }

  @inline(__always)
  mutating func readRice(low: Int) -> UInt32 {
    var high = 0
    while next == 0 {
      high += UInt64.bitWidth
      place += UInt64.bitWidth
    }
    let zeros = next.trailingZeroBitCount
    place += zeros + 1
    return UInt32(truncatingIfNeeded: high + zeros) &<< UInt32(low) | UInt32(truncatingIfNeeded: read(low))
  }
}
