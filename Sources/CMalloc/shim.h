// glibc's own functions for the heap, which the Glibc module leaves out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <malloc.h>
