// The noise in the voice, the same in every run: replaces the C library's rand() in this program.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// eSpeak NG 1.51 calls rand() for every sample of breath and hiss, and the C library takes a lock for each call, which
// is a tenth of the time needed for speaking. The lock is unnecessary here: one phrase is spoken at a time. The numbers
// are the same on every system and in every run, and so is the sound of a session.

#define _GNU_SOURCE
#include "CNoise.h"
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

// Marsaglia's xorshift with the shifts 13, 17 and 5, which cycles through all numbers except 0.
static uint32_t limber_noise = 2463534242;

int rand(void) {
  limber_noise ^= limber_noise << 13;
  limber_noise ^= limber_noise >> 17;
  limber_noise ^= limber_noise << 5;
  return (int)(limber_noise >> 1);
}

// eSpeak NG has its own random numbers from 1.52 on, seeded with the time of day unless a seed is given. The function
// is looked up at run time, because a program built with 1.51 may run with 1.52.
void limber_seed_noise(void) {
  int (*set_seed)(long) = (int (*)(long))dlsym(RTLD_DEFAULT, "espeak_ng_SetRandSeed");
  if (set_seed != NULL) set_seed(1);
}
