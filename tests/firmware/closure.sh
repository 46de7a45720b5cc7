#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/closure.sh: what the package brings to a Debian, by the lists
# that apt-get update has left here. Minimal is what `debootstrap
# --variant=minbase` makes: packages of priority "required" and apt, with all they
# need; one that boots has systemd-sysv besides, which the service needs anyway.
# Fonts and what is of Mesa are told apart. Nothing is installed.
set -eu
here=$(dirname "$(realpath "$0")")
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
column=3
[ "$suite" != trixie ] || column=4
awk -v c=$column '/^[^#]/ && $1 != "also" && $c != "-" { print $c }' \
    "$here/../../firmware-config/debian/depends.list" | sort -u >"$box/depends"
apt-cache dumpavail | awk '
    /^Package:/ { package = $2 }
    /^Priority: required|^Essential: yes/ { print package }
    END { print "apt" }' | sort -u >"$box/minimal"
{
    cat "$box/minimal"
    echo systemd-sysv
} | sort -u >"$box/boots"

# closure FILE: what apt would install of it on a disk that has nothing.
closure() {
    : >"$box/status"
    xargs apt-get install --simulate --no-install-recommends \
        -o Debug::NoLocking=1 -o Dir::State::status="$box/status" <"$1" 2>"$box/err" |
        awk '/^Inst/ { print $2 }' | sort -u
}
# brought WORDS FILE: what comes on top of a system of the packages in FILE.
brought() {
    closure "$2" >"$box/base"
    sort -u "$2" "$box/depends" >"$box/both"
    closure "$box/both" >"$box/all"
    if [ ! -s "$box/base" ] || [ ! -s "$box/all" ]; then
        echo "closure: apt knows no packages here; apt-get update first" >&2
        head -n 3 "$box/err" >&2
        exit 1
    fi
    comm -13 "$box/base" "$box/all" | xargs apt-cache show --no-all-versions | awk '
        /^Package:/ { package = $2; source = $2 }
        /^Source:/ { source = $2 }
        /^Installed-Size:/ { size[package] = $2 }
        /^Package:|^Source:/ { of[package] = source }
        END { for (p in size) print size[p], p, of[p] }' | sort -rn >"$box/sizes"
    echo "to $1:"
    awk '{ apart = $2 ~ /^fonts-/ || $3 == "mesa" || $3 ~ /^llvm/ || $3 == "libglvnd" || $3 == "libdrm" || $3 == "z3"
           if (apart) { other += $1; others++ } else { sum += $1; count++; if (count <= 12) print "  " $1 " KiB " $2 } }
        END { printf "%d packages, %.1f MB, of which the largest are above; and %d of fonts and Mesa, %.1f MB\n",
            count, sum * 1024 / 1e6, others, other * 1024 / 1e6 }' "$box/sizes"
}
brought "a minimal Debian" "$box/minimal"
brought "one that boots" "$box/boots"
