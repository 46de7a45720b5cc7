#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/bench/pace.sh [BUILD [SECONDS]]: what a wall costs and how evenly it
# moves, figure beside bar, in one table; SECONDS (600) are those of the long run.
# The bars are for two cores without a GPU, quiet: the load is in the first line.
# Windows are of Xvfb; PSS is right while no other motograph runs. The processor
# beside Chromium is tests/bench/peers.sh, more sizes
# and layouts are tests/bench/frames.sh.
set -u
set -- "${1:-build}" "${2:-600}"
. "$(dirname "$0")/../support/scenario.sh"
seconds=$2
for tool in Xvfb jq valgrind; do
    command -v $tool >/dev/null || {
        echo "pace: no $tool here"
        exit 1
    }
done

for count in 40 2000; do
    {
        echo "<rss version='2.0'><channel><title>Pace</title>"
        for i in $(seq "$count"); do
            title="Harbour $i: the council votes $((i * 7 % 90)) to $((i * 5 % 70)) for crane $((i * 31 % 997)) and the ferry at $((i % 24))"
            echo "<item><guid>$i</guid><title>$title</title></item>"
        done
        echo "</channel></rss>"
    } >"$box/$count.xml"
done

# wall HEADLINES LAYOUT: its configuration.
wall() {
    cat >"$box/$1-$2.yaml" <<YAML
feeds:
  - {name: Pace, url: "file:$box/$1.xml", article: feed, headline: title,
     max_items: 2000, max_age: 0}
headline: {merge_stories: false}
display: {speed: 240 px/s, layout: $2}
YAML
}
wall 40 crawl
wall 2000 crawl
wall 40 spotlight

# row WHAT FIGURE BAR [least]: one line; is the figure at most, or at least, that?
row() {
    awk -v what="$1" -v figure="$2" -v bar="$3" -v least="${4:-}" 'BEGIN {
        met = figure == "" ? "not measured" : \
            (least != "" ? figure + 0 >= bar + 0 : figure + 0 <= bar + 0) ? "met" : "NOT MET"
        printf "%-52s %10s %s %-8s %s\n", what, figure, least != "" ? ">=" : "<=", bar, met }'
}

# render TOOL HEADLINES SIZE FRAMES: valgrind's own words.
render() {
    rm -rf "$box/render"
    valgrind --tool="$1" --log-file="$box/valgrind" --callgrind-out-file=/dev/null \
        "$motograph" render --config "$box/$2-crawl.yaml" --state-dir "$box/render" \
        --offline --size "$3" --frames "$4" --out none >/dev/null 2>&1
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p; s/.*usage: \([0-9,]*\) allocs.*/\1/p' \
        "$box/valgrind" | tr -d ,
}

# each_frame TOOL HEADLINES SIZE: the mean of 300 frames, after 120.
each_frame() {
    few=$(render "$1" "$2" "$3" 120)
    many=$(render "$1" "$2" "$3" 420)
    awk -v d=$((${many:-0} - ${few:-0})) 'BEGIN { printf "%.2f", d / 300 }'
}

# window SIZE LAYOUT SECONDS [HEADLINES]: a wall in an Xvfb; its last report in
# run.json, in `began` when it was started.
window() {
    rm -f "$box/display"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp 3>"$box/display" \
        >"$box/xvfb.log" 2>&1 &
    server=$!
    pids="$pids $server"
    wait_for 20 test -s "$box/display"
    began=$(cut -d' ' -f1 /proc/uptime)
    SDL_VIDEODRIVER=x11 DISPLAY=:$(cat "$box/display") "$motograph" run \
        --config "$box/${4:-40}-$2.yaml" --state-dir "$box/state-${4:-40}-$2" \
        --window="$1" --for "$3" --stats "$box/run.json" 2>"$box/run.log" ||
        tail -n 3 "$box/run.log"
    kill "$server"
    wait "$server" 2>/dev/null
}
# unseen SIZE LAYOUT SECONDS: the same with SDL's dummy for a display.
unseen() {
    SDL_VIDEODRIVER=dummy "$motograph" run --config "$box/40-$2.yaml" \
        --state-dir "$box/state-40-$2" --window="$1" --for "$3" \
        --stats "$box/run.json" 2>"$box/run.log" || tail -n 3 "$box/run.log"
}
figure() { jq -rs "last | $1" "$box/run.json"; }
equal_steps='.frames | .equal_steps * 10000 / (.frames + .missed) | round / 100'
middle() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

echo "$(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg)"
for bar in 1280x720:110000:28 1920x1080:220000:32 3840x2160:900000:52; do
    size=${bar%%:*} rest=${bar#*:}
    cost=$(each_frame callgrind 40 "$size")
    row "$size: instructions a frame" "$cost" "${rest%:*}"
    if [ "$size" = 1920x1080 ]; then
        row "$size: growth to 2,000 headlines, percent" \
            "$(awk -v a="$cost" -v b="$(each_frame callgrind 2000 "$size")" \
                'BEGIN { printf "%.1f", (b / a - 1) * 100 }')" 10
        row "$size: allocations a frame, whole process" \
            "$(each_frame memcheck 40 "$size")" 0.05
    fi
    for layout in crawl spotlight; do
        window "$size" $layout 20
        row "$size: PSS of a $layout, MB" \
            "$(figure '.memory.pss_kib / 102.4 | round / 10')" "${rest#*:}"
    done
done
row "3840x2160: main thread a frame, worst, ms" \
    "$(figure '.frames.draw_worst_us / 1000')" 2.0

# The feed is gone: what is shown was remembered.
mv "$box/40.xml" "$box/away.xml"
for _ in 1 2 3; do
    window 1920x1080 crawl 3
    awk -v a="$began" '/first headline/ { sub(/.*boottime=/, ""); print int(($1 - a) * 1000) }' \
        "$box/run.log"
done >"$box/starts"
row "1920x1080: exec to first headline, median of 3, ms" "$(middle <"$box/starts")" 250
mv "$box/away.xml" "$box/40.xml"

for _ in 1 2 3 4 5; do
    busy=""
    for _ in 1 2 3; do
        sh -c 'while :; do :; done' &
        busy="$busy $!"
    done
    pids="$pids $busy"
    window 1920x1080 crawl 30
    # shellcheck disable=SC2086
    kill $busy
    figure "$equal_steps"
done 2>/dev/null >"$box/busy"
row "1920x1080: equal steps, three busy processes, percent" "$(middle <"$box/busy")" 97 least

for _ in 1 2 3 4 5; do
    unseen 1920x1080 crawl 30
    figure '.frames.draw_p99_us / 1000' >>"$box/p99"
    figure '.frames.draw_worst_us / 1000' >>"$box/worst"
done
row "1920x1080, dummy: main thread a frame, p99, ms" "$(middle <"$box/p99")" 0.3
row "1920x1080, dummy: the same, worst, median of 5" "$(middle <"$box/worst")" 1.0

window 1920x1080 crawl "$seconds"
row "1920x1080: equal steps in $seconds s, percent" "$(figure "$equal_steps")" 99.8 least
row "1920x1080: main thread a frame, p99, ms" "$(figure '.frames.draw_p99_us / 1000')" 0.3
row "1920x1080: main thread a frame, worst, ms" "$(figure '.frames.draw_worst_us / 1000')" 1.0
# What no wall can do without: as many rows, moved and nothing else.
beat=$("$(dirname "$motograph")/tests/bench_beat" "$(figure '.frames.text_px * 3 / 2 | floor')" 1920 60)
echo "  the machine alone, p50 p99 worst: $beat ms"
row "1920x1080: tiles that came late" "$(figure .frames.blank_tiles)" 0
figure '.frames | "  \(.frames) frames, \(.missed) refreshes missed; interval p50 \(.interval_p50_us), p99 \(.interval_p99_us), p99.9 \(.interval_p999_us), worst \(.interval_worst_us) us"'
