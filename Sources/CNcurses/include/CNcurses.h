// Makes ncursesw importable from Swift.
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef LIMBER_CNCURSES
#define LIMBER_CNCURSES
#define NCURSES_WIDECHAR 1
#include <curses.h>

// Attributes, which are macros with casts in them.
int limber_bold(void);
int limber_dim(void);
int limber_reverse(void);
int limber_colour(short pair);

/// Whether the terminal that TERM names can place the cursor, which a screen cannot do without.
bool limber_can_place_cursor(void);

/// The cells this system's C library gives a character; -1 for one that cannot be shown.
int limber_width(unsigned int scalar);

/// How many colours the terminal has.
int limber_colours(void);

/// Takes the terminal over; false when that cannot be done. `initscr` would end the program instead.
bool limber_take_over(void);

/// Whether the mouse event that KEY_MOUSE announced is a press of the first button.
bool limber_is_click(void);

/// Remembers how the terminal is, before it is taken over.
void limber_remember_modes(void);

/// Watches for crashes, which put the terminal back.
void limber_guard_terminal(void);

/// Puts the terminal back with calls that are safe in a handler; nothing where no screen is open.
void limber_restore(void);

/// Leaves crashes as they were.
void limber_unguard_terminal(void);

/// Keeps what is written to standard error off the screen, when that is where it would go.
void limber_keep_errors(void);

/// Shows what was kept, and writes to standard error as before.
void limber_show_errors(void);

/// Stops the program as Ctrl-Z does, until it is continued.
void limber_stop(void);
#endif
