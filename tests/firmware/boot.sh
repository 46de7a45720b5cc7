#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/boot.sh [1920x480|1280x400|1920x1080|plug[N]...]
#
# Boots build-firmware/motograph.img in QEMU for each panel and looks: black
# until the first frame, then a headline that can be read and moves; then pulls
# the plug ten times. Photographs are kept in build-firmware/pictures/.
cd "$(dirname "$0")" || exit 1
exec python3 boot.py "$@"
