#!/bin/sh
# SPDX-License-Identifier: MIT
# The bundled demo and the sample configuration are sound, and the demo needs
# nothing but its own files.
. "$(dirname "$0")/../support/scenario.sh"

sample=$tests/../firmware-config/motograph.yaml
check "the sample configuration has no problems" "$motograph" check --config "$sample"
check "the demo's has none" "$motograph" check --config "$assets/demo/motograph.yaml"

"$motograph" headlines --config "$assets/demo/motograph.yaml" \
    --state-dir "$box/state" --once --json >"$box/rundown" 2>"$box/err"
is "the demo has nothing to complain of" "" "$(cat "$box/err")"
is "all of its items are headlines" 30 "$(jq '.headlines | length' "$box/rundown")"
for script in Arabic Hebrew Devanagari Hiragana Han Hangul Thai Greek Cyrillic Latin; do
    check "there are headlines in $script" jq -es \
        "[.[0].headlines[].headline | select(test(\"\\\\p{$script}\"))] | length >= 1" "$box/rundown"
done
check "half say more than their titles" test "$(jq '[.headlines[] |
    select(.headline != .title)] | length' "$box/rundown")" -ge 15

# Without a clock, and from nothing each time, the frames depend on nothing else.
cp -r "$assets/demo" "$box/demo"
echo 'display: {clock: ""}' >>"$box/demo/motograph.yaml"
draw() {
    "$motograph" render --config "$box/demo/motograph.yaml" --state-dir "$box/$1.state" \
        --size 1280x320 --at 0,3000 --out "$box/$1"
}
check "frames are drawn of it" draw frames
check "they are pictures of that size" sh -c \
    "identify '$box/frames/00000000.png' '$box/frames/00003000.png' | grep -c 'PNG 1280x320' | grep -qx 2"
check "something is on them" test \
    "$(convert "$box/frames/00003000.png" -unique-colors -format %w info: 2>/dev/null)" -gt 16
check "and they differ" sh -c "! cmp -s '$box/frames/00000000.png' '$box/frames/00003000.png'"
draw again 2>/dev/null
check "drawn twice they are the same bytes" diff -r "$box/frames" "$box/again"
finish
