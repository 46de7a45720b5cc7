#!/bin/sh
# SPDX-License-Identifier: MIT
# While headlines move, the main thread allocates nothing, opens no file and
# asks no font.
. "$(dirname "$0")/../support/scenario.sh"

[ -f "$build/tests/calls.so" ] ||
    skip_all "a sanitizer has an allocator of its own: calls are not counted"

# watched LAYOUT: three seconds of a wall that has its rundown.
watched() {
    printf 'display: {layout: %s, speed: 240 px/s}\n' "$1" >"$box/$1.yaml"
    sed "s|file:|file:$assets/demo/|" "$assets/demo/motograph.yaml" >>"$box/$1.yaml"
    CALLS=$box/$1.calls LD_PRELOAD=$build/tests/calls.so "$motograph" run \
        --config "$box/$1.yaml" --state-dir "$box/$1" --window=1920x1080 \
        --for 60 --stats "$box/$1.json" 2>"$box/$1.err" &
    wall=$!
    pids="$pids $wall"
    if ! check "$1: headlines are on the wall" \
        wait_for 30 grep -q "first headline" "$box/$1.err"; then
        return
    fi
    # A rundown that arrives meanwhile is told to `status`; wait for one that
    # does not. What a frame costs would be seen in every window.
    round=0
    while [ $((round += 1)) -le 6 ]; do
        rm -f "$box/$1.calls"
        kill -RTMIN "$wall"
        sleep 3
        kill -RTMIN "$wall"
        wait_for 5 test -s "$box/$1.calls" || break
        [ "$(cat "$box/$1.calls")" != "memory 0 files 0 fonts 0" ] || break
    done
    is "$1: no memory, no file and no font in three seconds" \
        "memory 0 files 0 fonts 0" "$(cat "$box/$1.calls")"
    kill "$wall"
    wait "$wall"
    check "$1: and it moved all the while" test \
        "$(jq .frames.frames "$box/$1.json")" -gt 60
}

for layout in crawl spotlight; do
    watched $layout
done
finish
