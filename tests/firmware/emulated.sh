#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/emulated.sh [ARCH [SUITE]]: the program of the package in
# build-firmware/packages, under qemu-user: the same bytes as from
# the package of this machine's kind, or without one from build/motograph.
# arm64 or armhf; bookworm or trixie, whose fonts are drawn by other libraries,
# so that its frames are only to be there.
arch=${1:-arm64} suite=${2:-bookworm}
top=$(cd "$(dirname "$0")/../.." && pwd)
out=${MOTOGRAPH_OUT:-$top/build-firmware}
set -- "$top/build"
# shellcheck source=../support/scenario.sh
. "$(dirname "$0")/../support/scenario.sh"
case $arch in
arm64) qemu="qemu-aarch64-static" ;;
armhf) qemu="qemu-arm-static" ;;
esac
deb=$(find "$out/packages" -name "motograph_*_$arch.deb" 2>/dev/null |
    if [ "$suite" = trixie ]; then grep deb13; else grep -v deb13; fi | head -n 1)
if ! command -v "$qemu" >/dev/null || [ -z "$deb" ] || [ ! -d "$out/sysroot-$suite-$arch" ]; then
    skip "no $qemu, or no package; sh firmware-config/image/build-deb $arch $suite"
    finish
fi
dpkg-deb -x "$deb" "$box/root"
# The same sources for this machine, if they are packed as well.
native=$(find "$out/packages" -name "motograph_*_$(dpkg --print-architecture).deb" ! -name '*deb13*' | head -n 1)
if [ -n "$native" ]; then
    dpkg-deb -x "$native" "$box/native"
    motograph=$box/native/usr/bin/motograph
fi
# One choice of fonts for both: qemu-user would look into the sysroot's.
cp -rL /etc/fonts "$box/fonts"
export FONTCONFIG_PATH="$box/fonts" FONTCONFIG_FILE="$box/fonts/fonts.conf"
ln -s /usr/share/fonts "$box/typefaces"
sed -i "s|>conf.d</include>|>$box/fonts/conf.d</include>|; s|<dir>/usr/share/fonts</dir>|<dir>$box/typefaces</dir>|" "$box/fonts/fonts.conf"
foreign() { "$qemu" -L "$out/sysroot-$suite-$arch" "$box/root/usr/bin/motograph" "$@"; }

# same WHAT ARGUMENT...
same() {
    what=$1
    shift
    "$motograph" "$@" >"$box/here" 2>"$box/here.err"
    foreign "$@" >"$box/there" 2>"$box/there.err"
    if [ -s "$box/here$([ -s "$box/here" ] || echo .err)" ] && cmp -s "$box/here" "$box/there"; then
        ok "$suite $arch: $what"
    else
        failed_because "$suite $arch: $what" "$box/there.err"
    fi
}
for file in "$assets"/demo/*.atom "$assets"/demo/*.rss "$assets"/demo/*.json; do
    same "parse ${file##*/}" parse "$file"
done
for file in "$assets"/demo/articles/*.html; do
    same "extract ${file##*/}" extract "$file"
    "$motograph" extract "$file" 2>/dev/null | jq -r .text >"$box/text"
    [ ! -s "$box/text" ] || same "summarize ${file##*/}" summarize "$box/text"
done
same "config --default" config --default
cp -r "$assets/demo" "$box/demo"
demo=$box/demo/motograph.yaml
"$motograph" render --config "$demo" --offline --state-dir "$box/s1" --size 1280x320 --at 0,2000 --out "$box/frames-here" >/dev/null 2>&1
foreign render --config "$demo" --offline --state-dir "$box/s2" --size 1280x320 --at 0,2000 --out "$box/frames-there" >"$box/out" 2>&1
for frame in "$box"/frames-here/*.png; do
    there=$box/frames-there/${frame##*/}
    if [ "$suite" = bookworm ]; then
        check "$suite $arch: frame ${frame##*/}" cmp "$frame" "$there"
    else
        check "$suite $arch: frame ${frame##*/}" test -s "$there"
    fi
done
finish
