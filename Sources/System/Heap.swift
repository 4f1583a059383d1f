// The heap of the process: kept small between sessions.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CMalloc

/// glibc's heap. By itself it has an arena for each thread, eight a processor, and keeps what was freed in every one.
public enum Heap {
  /// Makes all threads share one arena. Call it first, before there are other threads.
  public static func useOneArena() { _ = mallopt(M_ARENA_MAX, 1) }

  /// Gives freed memory back to the system.
  public static func trim() { _ = malloc_trim(0) }
}
