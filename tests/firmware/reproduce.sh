#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/reproduce.sh [--same-packages]: builds the image a second
# time, in a folder of its own, and compares every byte. Nothing compiled is
# taken from a cache; Debian's packages are unpacked anew, or with
# --same-packages what the first image was made of is copied. Needs root.
# shellcheck source=../support/scenario.sh
top=$(cd "$(dirname "$0")/../.." && pwd)
out=${MOTOGRAPH_OUT:-$top/build-firmware}
same=${1:-}
set -- "$top/build"
. "$(dirname "$0")/../support/scenario.sh"
if [ "$(id -u)" != 0 ] || [ ! -f "$out/motograph.img" ]; then
    skip "not root, or no image; sh firmware-config/image/build-image"
    finish
fi
# Beside the first: /tmp may be small, or memory.
other=$out/again
trap 'leave; rm -rf "$other"' EXIT
rm -rf "$other"
mkdir -p "$other"
if [ "$same" = --same-packages ]; then
    for tree in tree-root-arm64 tree-kernel tree-early sysroot-bookworm-arm64; do
        cp -a "$out/$tree" "$out/$tree.list" "$other"
    done
fi
unset CMAKE_C_COMPILER_LAUNCHER
export CCACHE_DISABLE=1
check "it can be built again" env MOTOGRAPH_OUT="$other" sh "$top/firmware-config/image/build-image"
deb=$(cd "$other/packages" && echo motograph_*_arm64.deb)
for what in "packages/$deb" vmlinuz initrd.img motograph.img motograph.img.zst; do
    if cmp "$out/$what" "$other/$what" >"$box/differ" 2>&1; then
        ok "$what: the same bytes, $(stat -c %s "$out/$what")"
    else
        failed_because "$what: the same bytes" "$box/differ"
    fi
done
for what in root-arm64 boot-arm64; do
    diff -rq --no-dereference "$out/$what" "$other/$what" >"$box/differ" 2>&1
    # diff cannot say more of a device than what it is.
    is "$what: every file is the same" "" "$(grep -v 'special file while' "$box/differ" | head -n 20)"
done
finish
