// The noise in the voice.
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef LIMBER_CNOISE
#define LIMBER_CNOISE

/// The next number of the voice's noise, from 0 to RAND_MAX, in place of the C library's.
int rand(void);
#endif
