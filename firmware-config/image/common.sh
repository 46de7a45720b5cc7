# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034
# What the scripts beside this one share: . "$(dirname "$0")/common.sh"
#   $top $out $image $epoch    sources, build-firmware/, this folder, a date
image=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$image/../.." && pwd)
out=${MOTOGRAPH_OUT:-$top/build-firmware}
mirror=${MOTOGRAPH_MIRROR:-http://deb.debian.org/debian}
mkdir -p "$out"

# Every file is as old as the last commit, so that the same inputs are the same
# bytes.
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$top" log -1 --format=%ct 2>/dev/null || echo 1767225600)}

say() { echo "${0##*/}: $*" >&2; }
die() {
    say "$*"
    exit 1
}
need() {
    for tool; do
        command -v "$tool" >/dev/null ||
            die "no $tool here; sh firmware-config/install-packages.sh image"
    done
}

# part NAME: its packages in packages.list, with commas.
part() {
    awk -v part="$1" '$1 == part { print $2 }' "$image/packages.list" | paste -sd,
}

# What a card has no reader for. A folder of headers does without this filter,
# which takes longer than its files.
papers='--dpkgopt=path-exclude=/usr/share/doc/*
    --dpkgopt=path-include=/usr/share/doc/*/copyright
    --dpkgopt=path-exclude=/usr/share/man/* --dpkgopt=path-exclude=/usr/share/info/*
    --dpkgopt=path-exclude=/usr/share/locale/* --dpkgopt=path-exclude=/usr/share/lintian/*'

# What unpack() makes of the same packages changes with this number.
recipe=2

# unpack_once FOLDER ARCH SUITE PACKAGES [SOURCE...]: unpack(), unless that was
# done already, of these packages and by this recipe.
unpack_once() {
    made="$recipe: $4"
    [ ! -d "$1" ] || [ "$(cat "$1.list" 2>/dev/null)" != "$made" ] || return 0
    say "unpacking Debian's packages into $1"
    rm -rf "$1"
    unpack "$@"
    echo "$made" >"$1.list"
}

# unpack FOLDER ARCH SUITE PACKAGES [SOURCE...]: those and what they depend on,
# without running anything of theirs. Tried twice: mirrors have moments, and some
# last for a quarter of an hour where the second try takes one minute.
unpack() {
    need mmdebstrap
    rm -rf "$1.part"
    unpacked=$(($(date +%s) - 1))
    hook=
    set -f # the stars are dpkg's
    [ "$3" != bookworm ] || hook=--hook-dir=/usr/share/mmdebstrap/hooks/merged-usr
    for try in 1 2; do
        # The security updates of armhf are at times out of step; headers and
        # link libraries do well without.
        # shellcheck disable=SC2086
        timeout -k 10 600 mmdebstrap --quiet --variant=extract --architectures="$2" $hook $papers \
            --include="$4" "$3" "$1.part" \
            "deb $mirror $3 main non-free-firmware" ${5:+"$5"} ${6:+"$6"} \
            >"$1.log" 2>&1 && break
        [ $try = 1 ] || {
            tail -n 5 "$1.log"
            die "cannot unpack $1, see $1.log"
        }
        rm -rf "$1.part"
    done
    set +f
    # What unpacking made, beside what was packed, is of no day: else whoever
    # unpacks later has other bytes.
    find "$1.part" -xdev -newermt "@$unpacked" -exec touch -h -d @1767225600 {} +
    mv "$1.part" "$1"
}
