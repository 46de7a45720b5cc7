#!/bin/sh
# SPDX-License-Identifier: MIT
# What a frame costs, on a wall of 40 headlines and of 2,000, at three sizes:
#
#   sh tests/bench/frames.sh build/motograph
#
# LAYOUT, THEME and SPEED in the environment are those of the wall.
# Instructions and allocations are differences of two runs of `render --out
# none` under valgrind, so start-up does not count. The second table is a
# window of Xvfb for a few seconds each, if there is one.
set -e
motograph=$(realpath "${1:-build/motograph}")
more=${FRAMES:-600}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# feed N: an RSS feed of N items and its configuration.
feed() {
    mkdir -p "$dir/$1"
    awk -v n="$1" 'BEGIN {
        print "<rss version=\"2.0\"><channel><title>Bench</title>"
        for (i = 1; i <= n; i++)
            printf "<item><guid>%d</guid><title>Harbour %d: the council " \
                "votes %d to %d for crane %d and the %d o%sclock ferry" \
                "</title></item>\n", i, i * 7919 % 10007, i % 90, i % 70, \
                i * 31 % 997, i % 24, "\x27"
        print "</channel></rss>" }' >"$dir/$1/feed.xml"
    cat >"$dir/$1/motograph.yaml" <<YAML
feeds:
  - {name: Bench, url: "file:$dir/$1/feed.xml", article: feed,
     headline: title, max_items: 2000, max_age: 0}
headline: {merge_stories: false}
display: {speed: ${SPEED:-240 px/s}, theme: ${THEME:-newsroom},
  layout: ${LAYOUT:-crawl}}
YAML
    # Lanes want feeds to be dealt out.
    [ "${LAYOUT:-crawl}" = lanes ] || return 0
    for i in 2 3 4; do
        cp "$dir/$1/feed.xml" "$dir/$1/feed$i.xml"
        sed -i "/^headline:/i\  - {name: Bench $i, url: \"file:$dir/$1/feed$i.xml\", article: feed,\n     headline: title, max_items: 2000, max_age: 0}" \
            "$dir/$1/motograph.yaml"
    done
}

# render TOOL HEADLINES SIZE FRAMES: valgrind's report on standard output.
render() {
    rm -rf "$dir/state"
    valgrind --tool="$1" --log-file="$dir/log" \
        --callgrind-out-file=/dev/null "$motograph" render \
        --config "$dir/$2/motograph.yaml" --state-dir "$dir/state" \
        --offline --size "$3" --frames "$4" --out none
    cat "$dir/log"
}

instructions() {
    render callgrind "$@" | sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

allocations() {
    rm -rf "$dir/state"
    valgrind --tool=memcheck --log-file="$dir/log" "$motograph" render \
        --config "$dir/$1/motograph.yaml" --state-dir "$dir/state" \
        --offline --size "$2" --frames "$3" --out none
    sed -n 's/.*usage: \([0-9,]*\) allocs.*/\1/p' "$dir/log" | tr -d ,
}

feed 40
feed 2000
echo "size headlines instructions/frame allocations/frame"
for size in 1280x720 1920x1080 3840x2160; do
    for count in 40 2000; do
        few=$(instructions "$count" "$size" 120)
        many=$(instructions "$count" "$size" $((120 + more)))
        a=$(allocations "$count" "$size" 120)
        b=$(allocations "$count" "$size" $((120 + more)))
        awk -v s="$size" -v c="$count" -v i=$((many - few)) -v a=$((b - a)) \
            -v n="$more" 'BEGIN {
                printf "%s %d %.0f %.3f\n", s, c, i / n, a / n }'
    done
done

# window SIZE: a wall of 40 headlines in an Xvfb of that size, for a while.
window() {
    rm -rf "$dir/state"
    Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp 3>"$dir/display" \
        >"$dir/xvfb.log" 2>&1 &
    xvfb=$!
    i=0
    while [ ! -s "$dir/display" ] && [ $((i += 1)) -lt 50 ]; do
        sleep 0.2
    done
    SDL_VIDEODRIVER=x11 DISPLAY=:$(cat "$dir/display") "$motograph" run \
        --config "$dir/40/motograph.yaml" --state-dir "$dir/state" \
        --window="$1" --for "${SECONDS_EACH:-10}" --stats "$dir/run.json" \
        2>"$dir/run.log" || tail -n 3 "$dir/run.log"
    kill "$xvfb"
    wait "$xvfb" || true
    rm -f "$dir/display"
    jq -rs --arg size "$1" 'last | .memory.pss_kib as $pss | .frames |
        [$size, .frames, .missed, .blank_tiles,
         (.equal_steps * 1000 / ([.frames, 1] | max) | round / 10),
         .interval_p50_us, .interval_p99_us, .interval_worst_us,
         .draw_p50_us, .draw_p99_us, .draw_worst_us, .raster_worst_us, $pss,
         (if .refresh_measured then "measured" else "paced" end)] |
        join(" ")' "$dir/run.json"
}

if command -v Xvfb >/dev/null && command -v jq >/dev/null; then
    # In microseconds; intervals by the wall clock, on a quiet machine, and what
    # is drawn by the processor time of the main thread.
    echo
    echo "size frames missed late_tiles equal_steps_% interval_p50 p99 worst" \
        "draw_p50 p99 worst tile_worst pss_kib refresh"
    for size in 1280x720 1920x1080 3840x2160; do
        window "$size"
    done
fi
