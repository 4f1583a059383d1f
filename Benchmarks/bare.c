/* Speaks each line of standard input with eSpeak NG and throws the sound away: the least that any rendering can cost.
   Prints the milliseconds it took from the first line to the last, by the clock and of the processor.
   SPDX-License-Identifier: GPL-3.0-or-later */
#include <espeak-ng/speak_lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static long samples;

static int count(short *wave, int number, espeak_EVENT *events) {
  (void)wave;
  (void)events;
  samples += number;
  return 0;
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

int main(void) {
  static char lines[4000][600];
  int total = 0;
  while (total < 4000 && fgets(lines[total], sizeof lines[0], stdin)) total++;
  setenv("PULSE_SERVER", "unix:/nonexistent", 1);
  if (espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, NULL, 0x8000) <= 0) return 2;
  espeak_SetSynthCallback(count);
  espeak_SetVoiceByName("en+f2");
  espeak_SetParameter(espeakRATE, 150, 0);
  double start = now(CLOCK_MONOTONIC), worked = now(CLOCK_PROCESS_CPUTIME_ID);
  for (int line = 0; line < total; line++)
    espeak_Synth(lines[line], strlen(lines[line]) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL, NULL);
  printf("%.1f %.1f\n", now(CLOCK_MONOTONIC) - start, now(CLOCK_PROCESS_CPUTIME_ID) - worked);
  return samples > 0 ? 0 : 1;
}
