#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/boot.sh [WHAT...]
#
# Boots build-firmware/motograph.img in QEMU and looks. WHAT is
#   WIDTHxHEIGHT  a panel: black until the first frame, then a headline that
#                 can be read and moves; photographs stay in
#                 build-firmware/pictures/; a panel upright by itself, such as
#                 480x1920, is hung on its side (display.rotate: 90)
#   plug[N]       the plug is pulled N times, 10 unless said otherwise
#   hang          a kernel that hangs is reset by the watchdog
#   first         a first start on a larger card, with half a gigabyte of
#                 memory and a clock of 1999, asked from inside
#   clock         a wall whose clock is of the past, and news by https: it waits
#                 for the right time, says so, and goes on when it comes
#   trouble       the data partition damaged, destroyed, full; a broken
#                 configuration
#   wifi          a network and a radio made by the kernel: the passphrase of the
#                 card is wrong, and the wall says so; then it is right
#   raspi3b       the card in an emulated Raspberry Pi 3, which has no display
# and without WHAT all of them, with 1920x480, 1280x400 and 1920x1080.
cd "$(dirname "$0")" || exit 1
exec python3 boot.py "$@"
