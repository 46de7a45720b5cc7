#!/bin/sh
# SPDX-License-Identifier: MIT
# sh firmware-config/install-packages.sh [--yes] [--list] SECTION...
#
# Installs those packages of packages.txt in the named sections that are
# missing, by apt-get: as root, or by sudo after asking. --yes does not ask,
# nor is anybody asked when standard input is no terminal. --list only prints
# what is missing. Exit status 0: nothing is missing any more.
set -u
list=$(dirname "$0")/packages.txt
yes=0 only_list=0 sections=
for argument; do
    case $argument in
    --yes | -y) yes=1 ;;
    --list) only_list=1 ;;
    build | run | fonts | test | image) sections="$sections $argument" ;;
    *)
        echo "install-packages: no section '$argument' in $list" >&2
        exit 2
        ;;
    esac
done

say() { echo "install-packages: $*" >&2; }

wanted() {
    while read -r section package _; do
        case " $sections " in
        *" $section "*) echo "$package" ;;
        esac
    done <"$list"
}

# One call for all: dpkg-query a package is slow on a Pi.
missing() {
    # shellcheck disable=SC2046
    have=" $(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' \
        $(wanted) 2>/dev/null | sed -n 's/^ii  *//p' | tr '\n' ' ')"
    for package in $(wanted); do
        case $have in
        *" $package "*) ;;
        *) echo "$package" ;;
        esac
    done
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    # shellcheck disable=SC2046
    say "no apt here; please see to these yourself:" $(wanted)
    exit 1
fi

# shellcheck disable=SC2046
set -- $(missing)
[ $# -gt 0 ] || exit 0
if [ $only_list = 1 ]; then
    printf '%s\n' "$@"
    exit 1
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        say "missing, and neither root nor sudo to install them: $*"
        exit 1
    fi
    as_root=sudo
fi
if [ -t 0 ] && [ $yes = 0 ]; then
    printf 'Missing: %s\nInstall by %s apt-get? [Y/n] ' "$*" "$as_root" >&2
    read -r answer
    case $answer in
    "" | y* | Y*) ;;
    *)
        say "not installed, as you wish"
        exit 1
        ;;
    esac
elif [ -n "$as_root" ] && [ ! -t 0 ]; then
    as_root="sudo -n" # nobody is there to type a password
fi

apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
        -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3 \
        -o Dpkg::Use-Pty=0 "$@" >&2
}

say "installing $*"
apt update || say "apt-get update failed; trying with the lists there are"

# One unknown name would make apt refuse them all.
known=
for package; do
    if apt-cache show "$package" >/dev/null 2>&1; then
        known="$known $package"
    else
        say "apt does not know $package"
    fi
done
# shellcheck disable=SC2086
[ -z "$known" ] || apt install --no-install-recommends $known ||
    say "apt-get refused, see above"

# shellcheck disable=SC2046
set -- $(missing)
[ $# -gt 0 ] || exit 0
say "still missing: $*"
exit 1
