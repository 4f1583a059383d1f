// The noise source of the voice.
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef LIMBER_CNOISE
#define LIMBER_CNOISE

/// The next pseudo-random number, from 0 to RAND_MAX. Replaces the function of the C library.
int rand(void);

/// Lets the noise that eSpeak NG makes itself, from version 1.52 on, be the same in every run. Call it once eSpeak NG has
/// begun.
void limber_seed_noise(void);
#endif
