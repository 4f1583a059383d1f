// The capabilities of terminals, by the terminfo part of ncurses, and code that must be async-signal-safe.
// SPDX-License-Identifier: GPL-3.0-or-later

#define _GNU_SOURCE
#include "CNcurses.h"
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// A capability of the terminal, filled in with two numbers.
static size_t limber_fill(const char *name, int first, int second, char *text, size_t size) {
  char *capability = tigetstr(name);
  if (capability == NULL || capability == (char *)-1) return 0;
  char *filled = tparm(capability, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
  size_t length = filled == NULL ? 0 : strlen(filled);
  if (length >= size) return 0;
  memcpy(text, filled, length + 1);
  return length;
}

size_t limber_place(int row, int column, char *text, size_t size) {
  return limber_fill("cup", row, column, text, size);
}

size_t limber_colour(int number, char *text, size_t size) { return limber_fill("setaf", number, 0, text, size); }

const char *limber_string(const char *name) {
  char *capability = tigetstr(name);
  return capability == NULL || capability == (char *)-1 ? "" : capability;
}

// Whether the terminal named by TERM can position the cursor, which full-screen use requires.
bool limber_can_place_cursor(void) {
  int status = 0;
  if (setupterm(NULL, STDOUT_FILENO, &status) != OK) return false;
  char *place = tigetstr("cup");
  return place != NULL && place != (char *)-1;
}

// The width of a character in cells according to the C library; -1 if it cannot be shown.
int limber_width(unsigned int scalar) {
  return wcwidth((wchar_t)scalar);
}

// The number of colours of the terminal.
int limber_colours(void) { return tigetnum("colors"); }

// Everything used by the handlers, initialised before they are installed.
struct limber_guard {
  volatile sig_atomic_t is_open;
  int drawing;
  struct termios modes;
  bool has_modes;
  char restore[256];
  size_t length;
  int original_error;
  int kept_error;
  struct sigaction before[32];
};

static struct limber_guard limber_guard;

// Opens a descriptor to draw on; returns false on failure.
bool limber_take_over(void) {
  // A separate descriptor, which a crash handler can redirect while another thread is still drawing.
  limber_guard.drawing = dup(STDOUT_FILENO);
  return limber_guard.drawing >= 0;
}

// Writes to the descriptor opened last, all of it, unless the terminal is gone.
void limber_draw(const char *text, size_t length) {
  while (length > 0) {
    ssize_t count = write(limber_guard.drawing, text, length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = limber_guard.drawing, .events = POLLOUT};
      if (poll(&ready, 1, 1000) > 0) continue;
    }
    if (count <= 0) return;
    text += count;
    length -= (size_t)count;
  }
}

// Presses of the mouse, changes of focus, and pasted text in brackets.
#define LIMBER_REPORTS(letter) "\033[?1000" letter "\033[?1006" letter "\033[?1004" letter "\033[?2004" letter

// The reports of the terminal's input turned on or off; nothing where it has no mouse.
const char *limber_reports(bool on) {
  return *limber_string("kmous") == 0 ? "" : on ? LIMBER_REPORTS("h") : LIMBER_REPORTS("l");
}

// Writes the buffered output to the original standard error.
static void limber_release_errors(void) {
  struct limber_guard *guard = &limber_guard;
  if (guard->kept_error < 0) return;
  dup2(guard->original_error, STDERR_FILENO);
  char block[1024];
  off_t at = 0;
  while (at < 65536) {
    ssize_t count = pread(guard->kept_error, block, sizeof block, at);
    if (count <= 0) break;
    if (write(STDERR_FILENO, block, (size_t)count) < 0) break;
    at += count;
  }
}

// Restores the terminal if a screen is open. Async-signal-safe.
void limber_restore(void) {
  struct limber_guard *guard = &limber_guard;
  if (!guard->is_open) return;
  guard->is_open = 0;
  int nowhere = guard->drawing < 0 ? -1 : open("/dev/null", O_WRONLY);
  if (nowhere >= 0) dup2(nowhere, guard->drawing);
  if (write(STDOUT_FILENO, guard->restore, guard->length) < 0) guard->length = 0;
  tcflush(STDIN_FILENO, TCIFLUSH);
  if (guard->has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &guard->modes);
  limber_release_errors();
}

// Restores the terminal, then lets the crash proceed. SIGQUIT is the listener's wish, and needs no report of a crash.
static void limber_on_crash(int number) {
  limber_restore();
  if (number == SIGQUIT) signal(number, SIG_DFL);
  else sigaction(number, &limber_guard.before[number], NULL);
  raise(number);
}

static void limber_append(struct limber_guard *guard, const char *text) {
  size_t length = strlen(text);
  if (guard->length + length > sizeof guard->restore) return;
  memcpy(guard->restore + guard->length, text, length);
  guard->length += length;
}

static const int limber_crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT};

// Saves the terminal modes, before full-screen use.
void limber_remember_modes(void) {
  struct limber_guard *guard = &limber_guard;
  guard->has_modes = tcgetattr(STDIN_FILENO, &guard->modes) == 0;
  guard->original_error = -1;
  guard->kept_error = -1;
  guard->drawing = -1;
}

// Installs crash handlers that restore the terminal's modes.
void limber_guard_modes(void) {
  struct limber_guard *guard = &limber_guard;
  guard->length = 0;
  guard->is_open = 1;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = limber_on_crash;
  for (size_t i = 0; i < sizeof limber_crashes / sizeof *limber_crashes; i++)
    sigaction(limber_crashes[i], &action, &guard->before[limber_crashes[i]]);
}

// Installs crash handlers that restore the terminal.
void limber_guard_terminal(void) {
  struct limber_guard *guard = &limber_guard;
  limber_guard_modes();
  limber_append(guard, limber_reports(false));
  limber_append(guard, limber_string("sgr0"));
  limber_append(guard, limber_string("cnorm"));
  limber_append(guard, limber_string("rmcup"));
}

// Removes the crash handlers.
void limber_unguard_terminal(void) {
  struct limber_guard *guard = &limber_guard;
  guard->is_open = 0;
  if (guard->drawing >= 0) close(guard->drawing);
  guard->drawing = -1;
  for (size_t i = 0; i < sizeof limber_crashes / sizeof *limber_crashes; i++)
    sigaction(limber_crashes[i], &guard->before[limber_crashes[i]], NULL);
}

// Buffers standard error if it goes to the terminal, to keep it off the screen.
void limber_keep_errors(void) {
  struct limber_guard *guard = &limber_guard;
  if (!isatty(STDERR_FILENO)) return;
  FILE *file = tmpfile();
  if (file == NULL) return;
  guard->kept_error = fileno(file);
  guard->original_error = dup(STDERR_FILENO);
  dup2(guard->kept_error, STDERR_FILENO);
}

// Prints the buffered output, and restores standard error.
void limber_show_errors(void) {
  struct limber_guard *guard = &limber_guard;
  limber_release_errors();
  if (guard->original_error >= 0) close(guard->original_error);
  guard->original_error = -1;
  guard->kept_error = -1;
}

// Stops the program like Ctrl-Z, until it is continued.
void limber_stop(void) {
  struct sigaction standard, before;
  memset(&standard, 0, sizeof standard);
  sigemptyset(&standard.sa_mask);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &before);
  // New threads may start with all signals blocked.
  sigset_t stop, blocked;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &blocked);
  pthread_kill(pthread_self(), SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
  sigaction(SIGTSTP, &before, NULL);
}
