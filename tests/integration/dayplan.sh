#!/bin/sh
# SPDX-License-Identifier: MIT
# A panel that the day plan keeps off: nothing is drawn, a key wakes it, and a
# plan that says dim shows the same picture in less light.
. "$(dirname "$0")/../support/scenario.sh"

needs Xvfb xdotool import
plan() {
    cat >"$box/motograph.yaml" <<YAML
feeds: [{name: Courier, url: "file:$assets/demo/courier.rss", article: feed, max_age: 0}]
display: {theme: paper, speed: 180 px/s, time_zone: UTC, schedule: {$1}}
YAML
}
x_server 640x160

plan 'off: "00:00-24:00"'
SDL_VIDEODRIVER=x11 "$motograph" run --config "$box/motograph.yaml" \
    --state-dir "$box/state" --window=640x160 --fullscreen --for 60 --stats "$box/run.json" \
    2>"$box/err" &
run=$!
pids="$pids $run"
figure() {
    rm -f "$box/run.json"
    kill -USR1 "$run"
    wait_for 5 test -s "$box/run.json"
    jq "$1 | floor" "$box/run.json"
}
# light: the mean of the picture, 0 to 255.
light() { import -window root -format '%[fx:int(mean*255)]' info: 2>/dev/null; }
light_is() { now=$(light) && [ "$now" -ge "$1" ] && [ "$now" -le "$2" ]; }

check "the panel goes off, and one line says so" \
    wait_for 15 grep -q 'display off' "$box/err"
check "what is shown is black" wait_for 5 light_is 0 0
before=$(figure .frames.frames)
sleep 2
after=$(figure .frames.frames)
check "nothing is presented while it is off" [ "$before" = "$after" ]

window=$(xdotool search --pid "$run" 2>/dev/null | tail -n 1)
xdotool windowfocus "$window" 2>/dev/null
xdotool key --window "$window" space
check "a key wakes it" wait_for 5 grep -q 'display on' "$box/err"
check "and within a moment all is bright" wait_for 5 light_is 180 255
before=$(figure .frames.frames)
sleep 1
after=$(figure .frames.frames)
check "the key did nothing else: the tape runs" [ "$after" -gt "$((before + 10))" ]
kill "$run"
wait "$run" 2>/dev/null
check "one line each, no more" \
    [ "$(grep -c 'display o[nf]' "$box/err")" = 2 ]

# By pictures of render: the plan is a function of the clock.
plan 'dim: "00:00-24:00", brightness: 50'
"$motograph" render --config "$box/motograph.yaml" --state-dir "$box/state" \
    --offline --size 640x160 --at 0 --out "$box/dim" 2>>"$box/err"
plan ''
"$motograph" render --config "$box/motograph.yaml" --state-dir "$box/state" \
    --offline --size 640x160 --at 0 --out "$box/bright" 2>>"$box/err"
mean() { convert "$1" -format '%[fx:int(mean*255)]' info:; }
dim=$(mean "$box/dim/00000000.png") bright=$(mean "$box/bright/00000000.png")
check "dim is the same in half the light" \
    [ "$((dim * 2 - bright))" -ge -4 -a "$((dim * 2 - bright))" -le 4 ]
finish
