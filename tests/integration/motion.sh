#!/bin/sh
# SPDX-License-Identifier: MIT
# A window under Xvfb, photographed twice a second apart: the same headline
# has moved left by the configured speed.
. "$(dirname "$0")/../support/scenario.sh"

speed=180 width=1280 height=320
needs Xvfb convert
serve "$assets/demo"
cat >"$box/motograph.yaml" <<YAML
feeds:
  - {name: Courier, url: "http://127.0.0.1:$port/courier.rss", article: page, max_age: 0}
display: {speed: $speed px/s, clock: ""}
YAML

x_server "${width}x${height}"
SDL_VIDEODRIVER=x11 timeout 60 "$motograph" run \
    --config "$box/motograph.yaml" --state-dir "$box/state" \
    --window=${width}x${height} --for 12 --stats "$box/run.json" \
    >"$box/run.out" 2>"$box/run.err" &
run=$!
pids="$pids $run"

colours() {
    photograph "$1"
    convert "xwd:$1.xwd" -unique-colors -format %w info: 2>/dev/null
}
full() { [ "$(colours "$box/try")" -gt 16 ]; }
check "headlines appear in the window" wait_for 8 full
sleep 4 # the line has crossed the window
photograph "$box/a"
sleep 1
photograph "$box/b"
for name in a b; do
    convert "xwd:$box/$name.xwd" -strip -colorspace Gray -depth 8 "$box/$name.pgm"
done
"$build/tests/shift" "$box/a.pgm" "$box/b.pgm" >"$box/shift"
status=$?
read -r moved least second <"$box/shift"
is "the same line stands on both photographs" 0 "$status"
ns=$(($(cat "$box/b.ns") - $(cat "$box/a.ns")))
wanted=$((speed * (ns / 1000000) / 1000))
echo "moved $moved px in $((ns / 1000000)) ms, $wanted expected (difference $least, else $second)"
# One step a refresh is at most 1/60 s early or late at either end, and the
# copy takes a moment; a busy machine may miss a refresh or two.
check "it moved left by the configured speed" test \
    $(((moved - wanted) * (moved - wanted))) -le 225

wait "$run"
is "the window closes after its time" 0 $?
check "it says what it cost" jq -es '.[0] | .frames.frames > 300' "$box/run.json"
no_tile_was_late "$box/run.json"
finish
