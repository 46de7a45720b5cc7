#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/boot.sh [WHAT...]
#
# Boots build-firmware/motograph.img in QEMU and looks. WHAT is
#   WIDTHxHEIGHT  a panel: black until the first frame, then a headline that
#                 can be read and moves; photographs stay in
#                 build-firmware/pictures/
#   plug[N]       the plug is pulled N times, 10 unless said otherwise
#   hang          a kernel that hangs is reset by the watchdog
# and without WHAT: 1920x480 1280x400 1920x1080 plug hang.
cd "$(dirname "$0")" || exit 1
exec python3 boot.py "$@"
