#!/bin/sh
# SPDX-License-Identifier: MIT
# What a frame costs, on a wall of 40 headlines and of 2,000, at three sizes:
#
#   sh tests/bench/frames.sh build/motograph
#
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
display: {speed: 240 px/s}
YAML
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
