#!/bin/sh
# SPDX-License-Identifier: MIT
# A hand at the window: every key of the README, a click that opens the story,
# and a window that is drawn anew when it gets another size.
. "$(dirname "$0")/../support/scenario.sh"

needs Xvfb xdotool import
serve "$assets/demo"
cat >"$box/motograph.yaml" <<YAML
feeds: [{name: Courier, url: "http://127.0.0.1:$port/courier.rss", article: feed, max_age: 0}]
display: {speed: 180 px/s, clock: ""}
YAML
mkdir "$box/bin"
# shellcheck disable=SC2016
printf '#!/bin/sh\necho "$1" >>"%s"\n' "$box/opened" >"$box/bin/xdg-open"
chmod +x "$box/bin/xdg-open"

x_server 1280x1280
SDL_VIDEODRIVER=x11 PATH="$box/bin:$PATH" "$motograph" run --config "$box/motograph.yaml" \
    --state-dir "$box/state" --window --for 240 --stats "$box/run.json" 2>"$box/err" &
run=$!
pids="$pids $run"

find_window() { window=$(xdotool search --pid "$run" 2>/dev/null | tail -n 1) && [ -n "$window" ]; }
check "a window opens" wait_for 10 find_window
find_window
xdotool windowfocus "$window" 2>/dev/null
press() { xdotool key --window "$window" "$1"; }
picture() { import -window "$window" "$box/$1.ppm" 2>/dev/null; }
colours() {
    picture try
    [ "$(convert "$box/try.ppm" -unique-colors -format %w info: 2>/dev/null)" -gt 16 ]
}
# still: two pictures a fifth of a second apart are the same.
still() {
    picture one
    sleep 0.2
    picture two
    cmp -s "$box/one.ppm" "$box/two.ppm"
}
moves() { ! still; }
# figure NAME: of the report that SIGUSR1 asks for.
figure() {
    rm -f "$box/run.json"
    kill -USR1 "$run"
    wait_for 5 test -s "$box/run.json"
    jq "$1 | floor" "$box/run.json"
}
says() { test "$(figure "$1")" "$2" "$3"; }

check "a headline is on it" wait_for 10 colours
check "it moves" wait_for 5 moves
press space
check "space holds it" wait_for 5 still
picture held
press d
other() {
    picture now
    ! cmp -s "$box/held.ppm" "$box/now.ppm"
}
check "d shows the diagnostics" wait_for 5 other
press d
same() {
    picture now
    cmp -s "$box/held.ppm" "$box/now.ppm"
}
check "and takes them away" wait_for 5 same

# The line stands in the middle; held still, a click hits what is seen.
opened() {
    xdotool mousemove --window "$window" "$1" 160 click 1
    sleep 0.2
    test -s "$box/opened"
}
check "a click on a headline opens something" wait_for 5 opened 700
check "its story" grep -qx "http://127.0.0.1:$port/articles/[a-z-]*.html" "$box/opened"
: >"$box/opened"
xdotool mousemove --window "$window" 700 4 click 1
sleep 0.5
check "a click beside the line opens nothing" test ! -s "$box/opened"

press space
check "space lets it go" wait_for 5 moves
was=$(figure .frames.speed_px_s)
press Up
check "up is faster" wait_for 5 says .frames.speed_px_s -gt "$was"
press Down
press Down
press Down
check "down is slower" wait_for 5 says .frames.speed_px_s -lt "$was"
press space
wait_for 5 still
picture held
press Right
check "right skips, even when held" wait_for 5 other
wait_for 5 still
picture held
press Left
check "left rewinds" wait_for 5 other

for size in 800x480 480x1200 1280x320; do
    width=${size%x*} height=${size#*x}
    xdotool windowsize "$window" "$width" "$height"
    check "at $size it knows its size" wait_for 10 says .frames.width_px -eq "$width"
    check "and its height" wait_for 10 says .frames.height_px -eq "$height"
    check "and shows a headline" wait_for 10 colours
done
# Nobody reads these, and nothing falls over.
for size in 1x1 16384x64 24x1200 1280x320; do
    xdotool windowsize "$window" "${size%x*}" "${size#*x}"
    check "at $size it goes on" wait_for 10 says .frames.width_px -eq "${size%x*}"
done
check "and shows a headline when there is room again" wait_for 10 colours
press f
sleep 0.5
check "f is no end" kill -0 "$run"
press f
press q
gone() { ! kill -0 "$run" 2>/dev/null; }
check "q is the end" wait_for 5 gone
wait "$run"
is "a clean one" 0 $?

# Nobody manages the windows of this display.
SDL_VIDEODRIVER=x11 "$motograph" run --config "$box/motograph.yaml" \
    --state-dir "$box/state" --fullscreen --for 60 2>>"$box/err" &
run=$!
pids="$pids $run"
covers() {
    find_window
    xdotool getwindowgeometry "$window" | grep -q "Geometry: 1280x1280"
}
check "a full screen is the whole display" wait_for 10 covers
check "with a headline on it" wait_for 10 colours
stop "$run"
# Nor of what a sanitizer wants to start in there.
check "nothing was complained of" sh -c "! grep -vE 'screen: x11|boottime=|Landlock: shut in|symbolizer' '$box/err'"
finish
