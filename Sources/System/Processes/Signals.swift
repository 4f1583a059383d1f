// Signals that would end the program where an error number will do.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// Lets a write to a pipe whose reader has gone fail with EPIPE instead of ending the program.
public func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

/// Lets a write beyond the allowed size of a file fail with EFBIG instead of ending the program.
public func ignoreFileSizeLimits() { signal(SIGXFSZ, SIG_IGN) }
