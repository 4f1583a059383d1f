// Makes ncursesw importable from Swift.
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef LIMBER_CNCURSES
#define LIMBER_CNCURSES
#define NCURSES_WIDECHAR 1
#include <curses.h>

// Attributes, which are macros with casts.
int limber_bold(void);
int limber_dim(void);
int limber_reverse(void);
int limber_colour(short pair);

/// Whether the terminal named by TERM can position the cursor, which full-screen use requires.
bool limber_can_place_cursor(void);

/// The width of a character in cells according to the C library; -1 if it cannot be shown.
int limber_width(unsigned int scalar);

/// The number of colours of the terminal.
int limber_colours(void);

/// Starts full-screen use; returns false on failure, where `initscr` would exit.
bool limber_take_over(void);

/// Turns the reports of mouse, focus and pasting on or off, where the terminal has a mouse.
void limber_report_input(bool on);

/// Saves the terminal modes, before full-screen use.
void limber_remember_modes(void);

/// Installs handlers for crashes and for SIGQUIT that restore the terminal's modes.
void limber_guard_modes(void);

/// Installs handlers for crashes and for SIGQUIT that restore the terminal.
void limber_guard_terminal(void);

/// Restores the terminal if a screen is open. Async-signal-safe.
void limber_restore(void);

/// Removes the crash handlers.
void limber_unguard_terminal(void);

/// Buffers standard error if it goes to the terminal, to keep it off the screen.
void limber_keep_errors(void);

/// Prints the buffered output, and restores standard error.
void limber_show_errors(void);

/// Stops the program like Ctrl-Z, until it is continued.
void limber_stop(void);
#endif
