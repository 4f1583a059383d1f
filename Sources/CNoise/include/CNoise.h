// The noise in the voice.
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef LIMBER_CNOISE
#define LIMBER_CNOISE

/// The next number of the voice's noise, from 0 to RAND_MAX, in place of the C library's.
int rand(void);

/// Lets the noise that eSpeak NG makes itself, from version 1.52 on, be the same in every run. Call it once eSpeak NG has
/// begun.
void limber_seed_noise(void);
#endif
