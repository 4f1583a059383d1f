// A file system layer of SQLite for tests: the usual one, with a disk that fails, is slow, or loses its power.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The name of the layer. Registers it with the first call. One test at a time may use it.
const char *limber_faulty_disk(void);

/// Forgets all files and faults.
void limber_faulty_disk_reset(void);

/// Lets every write fail with this code of SQLite; 0 for none.
void limber_faulty_disk_fail(int code);

/// Lets every write take so long.
void limber_faulty_disk_delay(int microseconds);

/// Cuts the power at the write of this number, from 1: what the disk would have then is put into a folder. Of what was not
/// synced, each sector of 512 bytes is there or not, as the seed decides.
void limber_faulty_disk_cut(int write, const char *folder, unsigned seed);

/// The number of writes since the reset.
int limber_faulty_disk_writes(void);

/// Notes how far the test has come.
void limber_faulty_disk_mark(int mark);

/// The mark at the moment of the cut; -1 if there was none.
int limber_faulty_disk_mark_at_cut(void);
