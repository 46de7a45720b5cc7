#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/run.sh [STEP...]
#
# The whole appliance, from sources to photographs of what it shows, step by
# step; says what each took. As root. STEP is
#   quick      ctest -L firmware
#   packages   for arm64, armhf and amd64, of bookworm and of trixie
#   image      the card, and the same system for nspawn
#   foreign    apt unpacks each package into a system of its kind
#   installed  dpkg installs, removes and purges one here
#   emulated   the programs of arm64 and armhf: the same bytes as here
#   nspawn     the real unit in a real systemd
#   boot       QEMU: three panels, read; the plug, a hang, trouble, a Pi 3
#   reproduce  the image a second time: the same bytes
# and without STEP all of them.
set -u
cd "$(dirname "$0")/../.." || exit 1
[ $# -gt 0 ] || set -- quick packages image foreign installed emulated nspawn boot reproduce
[ "$(id -u)" = 0 ] || {
    echo "tests/firmware/run.sh: as root, please" >&2
    exit 2
}
passed=0 failed=0 skipped=0
table=$(mktemp)
trap 'rm -f "$table" "$table.out" "$table.status"' EXIT

# try COMMAND...: shows what it says, and counts the last line's numbers.
try() {
    {
        "$@"
        echo $? >"$table.status"
    } 2>&1 | tee "$table.out"
    line=$(grep -E '^[0-9]+ passed, ' "$table.out" | tail -n 1)
    if [ -n "$line" ]; then
        passed=$((passed + $(echo "$line" | cut -d' ' -f1)))
        failed=$((failed + $(echo "$line" | sed 's/.* passed, \([0-9]*\).*/\1/')))
        skipped=$((skipped + $(echo "$line" | sed -n 's/.* \([0-9]*\) skipped.*/\1/p' | grep . || echo 0)))
    elif [ "$(cat "$table.status")" = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED $*"
    fi
}
# each_package "ARCH..." SCRIPT
each_package() {
    for suite in bookworm trixie; do
        for arch in $1; do
            try sh "$2" "$arch" "$suite"
        done
    done
}
image=firmware-config/image
for step; do
    echo "== $step"
    began=$(date +%s)
    case $step in
    quick)
        cmake -S . -B build -G Ninja -DMOTOGRAPH_WERROR=ON >/dev/null
        try ninja -C build
        try ctest --test-dir build -L firmware --output-on-failure
        ;;
    packages) each_package "amd64 arm64 armhf" $image/build-deb ;;
    image)
        try sh $image/build-image
        try sh $image/build-root amd64
        ;;
    foreign) each_package "arm64 armhf" tests/firmware/foreign.sh ;;
    installed) try sh tests/firmware/installed.sh ;;
    emulated) each_package "arm64 armhf" tests/firmware/emulated.sh ;;
    nspawn | boot | reproduce) try sh "tests/firmware/$step.sh" ;;
    *)
        echo "tests/firmware/run.sh: no step '$step'" >&2
        exit 2
        ;;
    esac
    echo "$step $((($(date +%s) - began + 30) / 60))" >>"$table"
done
echo "== minutes"
column -t "$table" 2>/dev/null || cat "$table"
echo "$passed passed, $failed failed$([ $skipped = 0 ] || echo ", $skipped skipped")"
[ $failed = 0 ] && [ $passed -gt 0 ]
