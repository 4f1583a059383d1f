// The signal handler, in C because the Swift runtime must not be used in signal handlers.
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CSignals.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

// The descriptor for each signal, set before its handler is installed.
static volatile sig_atomic_t limber_descriptors[NSIG];

static void limber_tell(int number) {
  int kept = errno;
  char byte = (char)number;
  ssize_t count = write(limber_descriptors[number], &byte, 1);
  (void)count;
  errno = kept;
}

bool limber_catch(int number, int descriptor) {
  struct sigaction before;
  if (sigaction(number, NULL, &before) != 0) return false;
  if (before.sa_handler == SIG_IGN || before.sa_handler == limber_tell) return false;
  limber_descriptors[number] = descriptor;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  action.sa_handler = limber_tell;
  return sigaction(number, &action, NULL) == 0;
}

void limber_release(int number) {
  signal(number, SIG_DFL);
}
