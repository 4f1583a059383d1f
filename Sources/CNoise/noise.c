// The noise in the voice, the same in every run: takes the place of the C library's rand() in this program.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// eSpeak NG 1.51 asks rand() for every sample of breath and hiss, and the C library takes a lock for each answer, which is a
// tenth of the time that speaking takes. Nothing here needs that lock: one phrase is spoken at a time. The numbers are the
// same on every system and in every run, and so is the sound of a session.

#define _GNU_SOURCE
#include "CNoise.h"
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

// Marsaglia's xorshift with the shifts 13, 17 and 5, which goes through all numbers except 0.
static uint32_t limber_noise = 2463534242;

int rand(void) {
  limber_noise ^= limber_noise << 13;
  limber_noise ^= limber_noise >> 17;
  limber_noise ^= limber_noise << 5;
  return (int)(limber_noise >> 1);
}

// From 1.52 on eSpeak NG has numbers of its own, which begin at the time of day unless they are given a seed. The function
// is looked for when the program runs, because a program built with 1.51 may meet 1.52.
void limber_seed_noise(void) {
  int (*set_seed)(long) = (int (*)(long))dlsym(RTLD_DEFAULT, "espeak_ng_SetRandSeed");
  if (set_seed != NULL) set_seed(1);
}
