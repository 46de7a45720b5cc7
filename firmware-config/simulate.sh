#!/bin/sh
# SPDX-License-Identifier: MIT
# sh firmware-config/simulate.sh [--yes] [OPTION OF motograph run...]
#
# The kiosk in a window of this desktop: installs what is missing, builds, and
# runs with firmware-config/motograph.yaml, or the --config given. --yes
# installs without asking. When no feed can be reached and none was before,
# the demo in assets/demo is shown; without a display a few frames are drawn
# into build/preview/ instead.
set -u
top=$(cd "$(dirname "$0")/.." && pwd) || exit 1
firmware=$top/firmware-config
build=$top/build

say() { echo "simulate: $*" >&2; }

yes=
if [ "${1:-}" = --yes ]; then
    yes=--yes
    shift
fi
config="" state="" offline=0 previous=""
for argument; do
    case $previous in
    --config) config=$argument ;;
    --state-dir) state=$argument ;;
    esac
    case $argument in
    --config=*) config=${argument#*=} ;;
    --state-dir=*) state=${argument#*=} ;;
    --offline) offline=1 ;;
    esac
    previous=$argument
done

# shellcheck disable=SC2086
sh "$firmware/install-packages.sh" $yes build run fonts ||
    say "going on with what is there"

# quietly COMMAND...: what it said, only when it failed.
quietly() {
    if ! said=$("$@" 2>&1); then
        printf '%s\n' "$said" | tail -n 30 >&2
        return 1
    fi
}
if [ ! -f "$build/build.ninja" ]; then
    say "configuring $build"
    quietly cmake -S "$top" -B "$build" -G Ninja -DMOTOGRAPH_TESTS=OFF || {
        say "cannot configure, see above"
        exit 1
    }
fi
[ -x "$build/motograph" ] || say "building; a minute or two the first time"
quietly ninja -C "$build" motograph || {
    say "cannot build, see above"
    exit 1
}
motograph=$build/motograph

if [ -z "$state" ]; then
    state=$build/state
    set -- "$@" --state-dir "$state"
fi

# Is there anything to show? What the store holds, or a feed that answers.
has_news() {
    stored=$("$motograph" headlines --config "$config" --state-dir "$state" \
        --offline 2>/dev/null | head -n 1)
    [ -z "$stored" ] || return 0
    [ $offline = 0 ] && timeout 20 "$motograph" check --config "$config" \
        --fetch >/dev/null 2>&1
}
if [ -z "$config" ]; then
    config=$firmware/motograph.yaml
    if ! has_news; then
        say "no feed of $config can be reached and nothing is remembered: showing the demo"
        config=$top/assets/demo/motograph.yaml
    fi
    set -- "$@" --config "$config"
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    case " $* " in
    *" --window"* | *" --fullscreen"*) ;;
    *) set -- --window "$@" ;;
    esac
    exec "$motograph" run "$@"
fi

preview=$build/preview
rm -rf "$preview"
mkdir -p "$preview"
say "no display here: drawing frames instead"
"$motograph" render --config "$config" --state-dir "$state" --size 1280x320 \
    --at 0,2000,4000,6000,8000,10000 --out "$preview" || exit 1
echo "$preview"
