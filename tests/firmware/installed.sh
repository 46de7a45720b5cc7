#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/installed.sh [SUITE]: the package of this machine's kind in
# a small Debian, by dpkg and with its scripts: it runs, makes a wall of that
# Debian, and when it is removed and purged nothing is left of it. Needs root.
# shellcheck source=../support/scenario.sh
top=$(cd "$(dirname "$0")/../.." && pwd)
out=${MOTOGRAPH_OUT:-$top/build-firmware}
suite=${1:-bookworm}
set -- "$top/build"
. "$(dirname "$0")/../support/scenario.sh"
arch=$(dpkg --print-architecture)
mark='!' # names of packages for trixie have "deb13" in them
[ "$suite" != trixie ] || mark=
# shellcheck disable=SC2086
deb=$(find "$out/packages" -name "motograph_*_$arch.deb" $mark -name '*deb13*' 2>/dev/null | head -n 1)
if [ "$(id -u)" != 0 ] || [ -z "$deb" ] || ! command -v mmdebstrap >/dev/null; then
    skip "not root, no mmdebstrap, or no package; sh firmware-config/image/build-deb $arch $suite"
    finish
fi

# Everything there is: names, kinds, modes, owners, links, bytes; without what
# dpkg itself and its triggers note down.
cat >"$box/photograph" <<'SCRIPT'
cd "$1" || exit 1
find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./run -o \
    -path ./tmp -o -path './var/lib/dpkg' -o -path './var/log' -o \
    -path './var/cache/apt' -o -path './var/cache/ldconfig' -o \
    -path './var/cache/debconf' \) -prune -o \
    ! -type d -printf '%p %y %m %U:%G %l ' \( -type f -exec sha256sum -b {} \; -o -printf '\n' \) \
    -o -printf '%p %y %m %U:%G\n' | sed 's/ [^ ]*$//; s/ \*.*//' | LC_ALL=C sort
SCRIPT
cat >"$box/hook" <<SCRIPT
set -u
root=\$1
sh '$box/photograph' "\$root" >'$box/before'
cp '$deb' "\$root/motograph.deb"
inside() { chroot "\$root" "\$@"; }
{
    inside dpkg -i /motograph.deb && echo installed
    rm "\$root/motograph.deb"
    inside getent passwd motograph
    inside id -nG motograph
    inside stat -c '%a %U' /var/lib/motograph
    inside motograph version
    printf 'The council approved the bridge on Monday. Work begins in May.' | inside motograph summarize - && echo summarized
    cp -r '$assets/demo' "\$root/tmp/demo"
    inside motograph render --config /tmp/demo/motograph.yaml --offline --state-dir /tmp/s --size 640x160 --frames 1 --out /tmp/frames && echo rendered
    mkdir -p "\$root/boot/firmware"
    echo 'dtparam=audio=on' >"\$root/boot/firmware/config.txt"
    echo 'console=tty1 root=/dev/sda1' >"\$root/boot/firmware/cmdline.txt"
    cp -r "\$root/boot/firmware" '$box/boot'
    inside motograph-provision apply >/dev/null && inside motograph-provision check
    inside touch /var/lib/motograph/headlines.db
    inside dpkg --remove motograph && echo removed
    diff -r '$box/boot' "\$root/boot/firmware" && echo 'the card is as it was'
    rm -rf "\$root/boot/firmware" "\$root/tmp/demo" "\$root/tmp/frames" "\$root/tmp/s"
    test -e "\$root/var/lib/motograph/headlines.db" && echo 'what is remembered stays'
    inside dpkg --purge motograph && echo purged
} >'$box/said' 2>&1
sh '$box/photograph' "\$root" >'$box/after'
exit 0
SCRIPT
# What it depends on, by the first name of each; in a chroot no service runs.
depends=$(dpkg-deb -f "$deb" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/ //g')
if nice mmdebstrap --quiet --variant=apt --mode=root --format=null \
    --include="$depends,systemd,fonts-dejavu-core" --customize-hook="sh $box/hook" "$suite" - \
    "deb ${MOTOGRAPH_MIRROR:-http://deb.debian.org/debian} $suite main" >"$box/log" 2>&1 </dev/null; then
    ok "$suite: a small Debian with what the package depends on"
else
    failed_because "$suite: a small Debian with what the package depends on" "$box/log"
    finish
fi
said() { check "$suite: $1" grep -qE "$2" "$box/said"; }
said "dpkg installs it" '^installed$'
said "its user is there, without a shell" '^motograph:.*nologin$'
said "... in the groups of displays" 'motograph.*(video.*render|render.*video).*input|input.*(video|render)'
said "... and has a folder of its own" '^700 motograph$'
said "it runs" '^motograph [0-9]'
said "it summarizes" '^summarized$'
said "it draws" '^rendered$'
said "it makes a wall" '^all is as it should be$'
said "dpkg removes it" '^removed$'
said "... and the wall is a plain machine again" '^the card is as it was$'
said "... that has its headlines still" '^what is remembered stays$'
said "dpkg purges it" '^purged$'
# A system user stays, as Debian has it: a number is never given twice.
grep -vE '^\./etc/(passwd|group|shadow|gshadow)-? ' "$box/before" >"$box/before.files"
grep -vE '^\./etc/(passwd|group|shadow|gshadow)-? ' "$box/after" >"$box/after.files"
check "$suite: and nothing is left but its user" diff "$box/before.files" "$box/after.files"
[ $failed = 0 ] || sed 's/^/    /' "$box/said"
finish
