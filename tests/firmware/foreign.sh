#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/foreign.sh [ARCH [SUITE]]: the package of that architecture
# is installed by dpkg into an unpacked system of it, with nothing of it run:
# what it depends on is there, every library of the program is found, and it is
# gone again after removal. Needs root.
# shellcheck source=../support/scenario.sh
top=$(cd "$(dirname "$0")/../.." && pwd)
out=${MOTOGRAPH_OUT:-$top/build-firmware}
arch=${1:-arm64} suite=${2:-bookworm}
set -- "$top/build"
. "$(dirname "$0")/../support/scenario.sh"
pattern="motograph_*_$arch.deb"
deb=$(find "$out/packages" -name "$pattern" 2>/dev/null | if [ "$suite" = trixie ]; then grep deb13; else grep -v deb13; fi | head -n 1)
if [ "$(id -u)" != 0 ] || [ -z "$deb" ] || ! command -v mmdebstrap >/dev/null; then
    skip "not root, no mmdebstrap, or no package; sh firmware-config/image/build-deb $arch $suite"
    finish
fi
mirror=${MOTOGRAPH_MIRROR:-http://deb.debian.org/debian}
hook=
[ "$suite" != bookworm ] || hook=--hook-dir=/usr/share/mmdebstrap/hooks/merged-usr
# apt solves its dependencies from Debian's lists and unpacks them with it; what
# is mounted for that is gone with it, however it ends.
unpack() {
    rm -rf "$box/root"
    # shellcheck disable=SC2086
    timeout -k 10 600 unshare --mount mmdebstrap --variant=extract --architectures="$arch" $hook \
        --include="$(realpath "$deb")" --hook-dir=/usr/share/mmdebstrap/hooks/file-mirror-automount \
        "$suite" "$box/root" "deb $mirror $suite main" >"$box/log" 2>&1
}
if unpack || unpack; then # mirrors have moments ...
    ok "$suite $arch: apt installs the package with what it depends on"
elif grep -q 'Mirror sync in progress' "$box/log"; then # ... and hours
    skip "$suite $arch: the mirror's lists are not those of its Release file; try again, or another MOTOGRAPH_MIRROR"
    finish
else
    failed_because "$suite $arch: apt installs the package with what it depends on" "$box/log"
    finish
fi
check "$suite $arch: the program is there" test -x "$box/root/usr/bin/motograph"
triplet=$(basename "$(find "$box/root/usr/lib" -maxdepth 1 -name '*-linux-gnu*')")
module=$box/root/usr/lib/motograph/motograph-kiosk.so
check "$suite $arch: its module is there" test -s "$module"
is "$suite $arch: ... where the program looks" "\$ORIGIN/../lib/motograph" \
    "$(readelf -d "$box/root/usr/bin/motograph" | sed -n 's/.*(RUNPATH).*\[\(.*\)\]/\1/p')"
is "$suite $arch: ... and the module nowhere of its own" "" \
    "$(readelf -d "$module" | grep -E '\((RUNPATH|RPATH)\)')"
for library in $(readelf -d "$box/root/usr/bin/motograph" "$module" |
    sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u); do
    case $library in
    ld-linux*) ;;
    *) check "$suite $arch: $library" test -e "$box/root/usr/lib/$triplet/$library" ;;
    esac
done
finish
