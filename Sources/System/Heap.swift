// The heap of the process: kept small between sessions.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CMalloc

/// glibc's heap. By itself it has an arena for each thread, eight a processor, and keeps what was freed in every one.
public enum Heap {
  /// Makes all threads share one arena. Call it first, before there are other threads.
  public static func useOneArena() { _ = mallopt(M_ARENA_MAX, 1) }

  /// Gives every block of 32 KiB or more, such as a sentence's sound, pages of its own that go back to the system with
  /// it. Otherwise the sounds of one routine leave holes that those of the next do not fit. It costs a tenth more time.
  public static func separateLargeBlocks() { _ = mallopt(M_MMAP_THRESHOLD, 32 << 10) }

  /// Gives freed memory back to the system.
  public static func trim() { _ = malloc_trim(0) }
}
