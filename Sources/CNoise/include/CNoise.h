// The noise source of the voice.
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef LIMBER_CNOISE
#define LIMBER_CNOISE

/// The next pseudo-random number, from 0 to RAND_MAX. Replaces the function of the C library.
int rand(void);

/// Seeds eSpeak NG's own noise, which exists from version 1.52 on, so that it is the same in every run. Call it once,
/// after initialising eSpeak NG.
void limber_seed_noise(void);
#endif
