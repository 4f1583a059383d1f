// Ignores signals for errors that are also reported by error numbers.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// Makes writes to a pipe without a reader fail with EPIPE instead of terminating the program.
public func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

/// Makes writes beyond the file size limit fail with EFBIG instead of terminating the program.
public func ignoreFileSizeLimits() { signal(SIGXFSZ, SIG_IGN) }
