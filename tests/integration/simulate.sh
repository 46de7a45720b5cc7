#!/bin/sh
# SPDX-License-Identifier: MIT
# The one command of the README, on a machine that has been set up: without a
# display it draws, with one it runs; without news it shows the demo.
. "$(dirname "$0")/../support/scenario.sh"

top=$(realpath "$tests/..")
[ "$build" = "$top/build" ] || skip_all "simulate.sh builds in build/"
unset SDL_VIDEODRIVER
started=$(date +%s)
sh "$top/firmware-config/simulate.sh" --offline --state-dir "$box/state" \
    </dev/null >"$box/out" 2>"$box/err"
is "without a display and a network it is no failure" 0 $?
check "it says that this is the demo" grep -q demo "$box/err"
check "it prints where the frames are" test -s "$(tail -n 1 "$box/out")/00004000.png"
check "it takes seconds" test $(($(date +%s) - started)) -le 20

needs Xvfb
x_server 1280x720
sh "$top/firmware-config/simulate.sh" --offline \
    --state-dir "$box/state" --for 3 --stats "$box/run.json" </dev/null >"$box/out" 2>"$box/err"
is "with one it runs, and its arguments are passed on" 0 $?
check "in a window" jq -es '.[0] | .frames.backend | startswith("x11")' "$box/run.json"
check "headlines are shown" jq -es '.[0] | .first_headline_ms > 0' "$box/run.json"
finish
