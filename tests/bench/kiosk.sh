#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/bench/kiosk.sh [BUILD [SECONDS]]: what a wall with twenty feeds and
# their articles costs: memory at its peak and when it is steady, descriptors,
# threads, bytes written. Feeds of 60 entries with text, on loopback; a dummy
# display. Requests an hour and bytes a day are counted in virtual time by
#   build/tests/unit_desk | grep '^a day'
set -u
set -- "${1:-build}" "${2:-60}"
. "$(dirname "$0")/../support/scenario.sh"
seconds=$2
www=$box/www
mkdir "$www"
for feed in $(seq 20); do
    {
        echo "<rss version='2.0'><channel><title>Feed $feed</title>"
        for item in $(seq 60); do
            echo "<item><title>Council number $feed-$item opens the long bridge over the river</title>"
            echo "<link>/page.html?$feed-$item</link><guid>$feed-$item</guid><description>"
            for sentence in $(seq 12); do
                echo "The bridge number $sentence of district $item cost $feed million euros, the mayor said."
            done
            echo "</description></item>"
        done
        echo "</channel></rss>"
    } >"$www/$feed.xml"
done
{
    echo "<html><body><article><h1>Bridge</h1>"
    for paragraph in $(seq 200); do
        echo "<p>Residents walked across bridge $paragraph on Sunday after ten years of delays and disputes.</p>"
    done
    echo "</article></body></html>"
} >"$www/page.html"
serve "$www"
{
    echo "headline: {merge_stories: false}"
    echo "feeds:"
    for feed in $(seq 20); do
        echo "  - {name: Feed $feed, url: \"http://127.0.0.1:$port/$feed.xml\", max_age: 0, article: page, refresh: 20s}"
    done
} >"$box/c.yaml"
MOTOGRAPH_MIN_REFRESH=1s "$motograph" run --config "$box/c.yaml" --state-dir "$box/state" \
    --for "$seconds" --window=1920x180 --stats "$box/run.json" 2>"$box/err" &
run=$!
pids="$pids $run"
sleep $((seconds - 3))
figure() { sed -n "s/^$1:[[:space:]]*\([0-9]*\) kB/\1/p" "$2"; }
echo "peak RSS    $(figure VmHWM "/proc/$run/status") KiB"
echo "steady RSS  $(figure Rss "/proc/$run/smaps_rollup") KiB"
echo "steady PSS  $(figure Pss "/proc/$run/smaps_rollup") KiB"
echo "own pages   $(figure Private_Dirty "/proc/$run/smaps_rollup") KiB"
echo "descriptors $(find "/proc/$run/fd" -mindepth 1 | wc -l)"
echo "threads     $(find "/proc/$run/task" -mindepth 1 -maxdepth 1 | wc -l)"
echo "written     $(sed -n 's/^wchar: //p' "/proc/$run/io") bytes by write(2), of which to disk $(sed -n 's/^write_bytes: //p' "/proc/$run/io")"
echo "requests    $(wc -l <"$box/requests") in $((seconds - 3)) s, of which pages $(grep -c page.html "$box/requests")"
wait $run
echo "headlines   $(jq -r .frames.items "$box/run.json"), feeds $(jq -r '[.feeds[] | select(.error == null)] | length' "$box/run.json")"
