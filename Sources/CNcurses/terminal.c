// What Swift cannot say to ncurses: its macros as functions, and what has to be safe inside a signal handler.
// SPDX-License-Identifier: GPL-3.0-or-later

#define _GNU_SOURCE
#include "CNcurses.h"
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Attributes, which are macros with casts in them.
int limber_bold(void) { return (int)A_BOLD; }
int limber_dim(void) { return (int)A_DIM; }
int limber_reverse(void) { return (int)A_REVERSE; }
int limber_colour(short pair) { return (int)COLOR_PAIR(pair); }

// Whether the terminal that TERM names can place the cursor, which a screen cannot do without.
bool limber_can_place_cursor(void) {
  int status = 0;
  if (setupterm(NULL, STDOUT_FILENO, &status) != OK) return false;
  char *place = tigetstr("cup");
  return place != NULL && place != (char *)-1;
}

// The cells this system's C library gives a character; -1 for one that cannot be shown.
int limber_width(unsigned int scalar) {
  return wcwidth((wchar_t)scalar);
}

// How many colours the terminal has.
int limber_colours(void) { return tigetnum("colors"); }

// Everything a handler touches, ready before the handler is installed.
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

// What counts as a press: where its release comes in the same breath, ncurses makes a click of both.
static const mmask_t limber_press = BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED;

// Takes the terminal over; false when that cannot be done. `initscr` would end the program instead.
bool limber_take_over(void) {
  // A descriptor of its own, which a crash can cut off while another thread still draws.
  int descriptor = dup(STDOUT_FILENO);
  FILE *drawing = descriptor < 0 ? NULL : fdopen(descriptor, "w");
  if (drawing == NULL) return false;
  limber_guard.drawing = descriptor;
  if (newterm(NULL, drawing, stdin) == NULL) {
    fclose(drawing);
    return false;
  }
  // Swift knows no window: since ncurses 6.5 its type is incomplete.
  keypad(stdscr, true);
  nodelay(stdscr, true);
  // Releases as well: without them ncurses loses the press that follows.
  mousemask(limber_press | BUTTON1_RELEASED, NULL);
  mouseinterval(0);
  return true;
}

// Whether the mouse event that KEY_MOUSE announced is a press of the first button.
bool limber_is_click(void) {
  MEVENT event;
  return getmouse(&event) == OK && (event.bstate & limber_press) != 0;
}

// Writes what was kept off the screen to where it belongs.
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

// Puts the terminal back with calls that are safe in a handler.
void limber_restore(void) {
  struct limber_guard *guard = &limber_guard;
  if (!guard->is_open) return;
  guard->is_open = 0;
  int nowhere = open("/dev/null", O_WRONLY);
  if (nowhere >= 0) dup2(nowhere, guard->drawing);
  if (write(STDOUT_FILENO, guard->restore, guard->length) < 0) guard->length = 0;
  if (guard->has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &guard->modes);
  limber_release_errors();
}

// Lets a crash take its course on a terminal that is as it was.
static void limber_on_crash(int number) {
  limber_restore();
  sigaction(number, &limber_guard.before[number], NULL);
  raise(number);
}

static void limber_append(struct limber_guard *guard, const char *text) {
  if (text == NULL || text == (char *)-1) return;
  size_t length = strlen(text);
  if (guard->length + length > sizeof guard->restore) return;
  memcpy(guard->restore + guard->length, text, length);
  guard->length += length;
}

static const int limber_crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};

// Remembers how the terminal is, before it is taken over.
void limber_remember_modes(void) {
  struct limber_guard *guard = &limber_guard;
  guard->has_modes = tcgetattr(STDIN_FILENO, &guard->modes) == 0;
  guard->original_error = -1;
  guard->kept_error = -1;
}

// Watches for crashes, which put the terminal back.
void limber_guard_terminal(void) {
  struct limber_guard *guard = &limber_guard;
  guard->is_open = 1;
  guard->length = 0;
  limber_append(guard, "\033[?1000l\033[?1006l");
  limber_append(guard, tigetstr("sgr0"));
  limber_append(guard, tigetstr("cnorm"));
  limber_append(guard, tigetstr("rmkx"));
  limber_append(guard, tigetstr("rmcup"));
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = limber_on_crash;
  for (size_t i = 0; i < sizeof limber_crashes / sizeof *limber_crashes; i++)
    sigaction(limber_crashes[i], &action, &guard->before[limber_crashes[i]]);
}

// Leaves crashes as they were.
void limber_unguard_terminal(void) {
  struct limber_guard *guard = &limber_guard;
  guard->is_open = 0;
  for (size_t i = 0; i < sizeof limber_crashes / sizeof *limber_crashes; i++)
    sigaction(limber_crashes[i], &guard->before[limber_crashes[i]], NULL);
}

// Keeps what is written to standard error off the screen, when that is where it would go.
void limber_keep_errors(void) {
  struct limber_guard *guard = &limber_guard;
  if (!isatty(STDERR_FILENO)) return;
  FILE *file = tmpfile();
  if (file == NULL) return;
  guard->kept_error = fileno(file);
  guard->original_error = dup(STDERR_FILENO);
  dup2(guard->kept_error, STDERR_FILENO);
}

// Shows what was kept, and writes to standard error as before.
void limber_show_errors(void) {
  struct limber_guard *guard = &limber_guard;
  limber_release_errors();
  if (guard->original_error >= 0) close(guard->original_error);
  guard->original_error = -1;
  guard->kept_error = -1;
}

// Stops the program as Ctrl-Z does, until it is continued.
void limber_stop(void) {
  struct sigaction usual, before;
  memset(&usual, 0, sizeof usual);
  sigemptyset(&usual.sa_mask);
  usual.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &usual, &before);
  // Threads may be born with every signal blocked.
  sigset_t stop, blocked;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &blocked);
  pthread_kill(pthread_self(), SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
  sigaction(SIGTSTP, &before, NULL);
}
