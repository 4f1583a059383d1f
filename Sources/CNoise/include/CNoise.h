// The noise source of the voice.
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef LIMBER_CNOISE
#define LIMBER_CNOISE

/// The next pseudo-random number, from 0 to RAND_MAX. Replaces the function of the C library.
int rand(void);
#endif
