// The noise source of the voice: replaces the C library's rand() in this program.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// eSpeak NG calls rand() for every sample of breath and hiss, and the lock taken by the C library costs a tenth of the
// time of speech synthesis. No lock is needed here, because one phrase is spoken at a time. The numbers are the same on
// every system and in every run, and so is the sound of a session.

#include "CNoise.h"
#include <stdint.h>

// Marsaglia's xorshift with the shifts 13, 17 and 5, which goes through all numbers except 0.
static uint32_t limber_noise = 2463534242;

int rand(void) {
  limber_noise ^= limber_noise << 13;
  limber_noise ^= limber_noise >> 17;
  limber_noise ^= limber_noise << 5;
  return (int)(limber_noise >> 1);
}
