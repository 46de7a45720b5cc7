#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/reproduce.sh [OTHER]: builds the image a second time, in a
# folder of its own, packages unpacked anew (or with OTHER, that folder's
# build-image is compared as it is), and compares every byte. Needs root.
# shellcheck source=../support/scenario.sh
top=$(cd "$(dirname "$0")/../.." && pwd)
out=${MOTOGRAPH_OUT:-$top/build-firmware}
other=${1:-}
set -- "$top/build"
. "$(dirname "$0")/../support/scenario.sh"
if [ "$(id -u)" != 0 ] || [ ! -f "$out/motograph.img" ]; then
    skip "not root, or no image; sh firmware-config/image/build-image"
    finish
fi
if [ -z "$other" ]; then
    other=$box/again
    MOTOGRAPH_OUT=$other sh "$top/firmware-config/image/build-image" >"$box/log" 2>&1 ||
        failed_because "it can be built again" "$box/log"
fi
for what in vmlinuz initrd.img motograph.img; do
    if cmp -s "$out/$what" "$other/$what"; then
        ok "$what: the same bytes, $(stat -c %s "$out/$what")"
    else
        failed_because "$what: the same bytes"
        cmp "$out/$what" "$other/$what" || true
    fi
done
[ $failed = 0 ] || diff -rq --no-dereference "$out/root-arm64" "$other/root-arm64" | head -n 20
[ $failed = 0 ] || diff -rq "$out/boot-arm64" "$other/boot-arm64" | head -n 20
finish
