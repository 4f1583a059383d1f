// The headers of libsystemd that Limber uses.
// SPDX-License-Identifier: GPL-3.0-or-later

#include <systemd/sd-bus.h>
#include <systemd/sd-daemon.h>
