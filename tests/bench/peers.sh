#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/bench/peers.sh [BUILD [SECONDS [WxH]]]: the same forty headlines, at the
# same size and speed, moved by motograph and by Chromium with a CSS transform, as
# tickers in browsers do it. The type is TEXT_PX high on both, or what motograph
# would choose, a twentieth of the width. Each has an X server of its own (Xvfb, no
# GPU); what it takes is summed over its processes and that server. Only ratios of
# one run mean anything. Needs chromium, which nothing else here does.
set -u
set -- "${1:-build}" "${2:-20}" "${3:-1920x1080}"
. "$(dirname "$0")/../support/scenario.sh"
seconds=$2 size=$3
text_px=${TEXT_PX:-$((${size%x*} / 20))}
for tool in chromium Xvfb jq; do
    command -v $tool >/dev/null || {
        echo "peers: no $tool here"
        exit 1
    }
done

headlines() {
    for i in $(seq 40); do
        echo "Harbour $i: the council votes $((i * 7 % 90)) to $((i * 5 % 70)) for crane $((i * 31)) and the ferry at $((i % 24))"
    done
}

{
    echo "<rss version='2.0'><channel><title>Peers</title>"
    headlines | sed 's|.*|<item><guid>&</guid><title>&</title></item>|'
    echo "</channel></rss>"
} >"$box/feed.xml"
cat >"$box/motograph.yaml" <<YAML
feeds:
  - {name: Peers, url: "file:$box/feed.xml", article: feed, headline: title,
     max_items: 40, max_age: 0}
headline: {merge_stories: false}
display: {layout: crawl, speed: 240 px/s, text_size: ${text_px}px}
YAML
{
    cat <<HTML
<!doctype html><meta charset="utf-8"><title>peers</title><style>
body { margin: 0; background: #0d1424; overflow: hidden }
div { position: absolute; top: 40%; white-space: nowrap; will-change: transform;
  color: #f4f1e8; font: 500 ${text_px}px Inter, "DejaVu Sans", sans-serif }
span { margin-right: 96px }
</style><div>
HTML
    headlines | sed 's|.*|<span>&</span>|'
    cat <<'HTML'
</div><script>
const tape = document.querySelector("div"), way = tape.offsetWidth + innerWidth;
tape.animate([{ transform: `translateX(${innerWidth}px)` },
  { transform: `translateX(${-tape.offsetWidth}px)` }],
  { duration: way / 240 * 1000, iterations: Infinity });
</script>
HTML
} >"$box/page.html"

# members SESSION: its processes.
members() {
    cat /proc/[0-9]*/stat 2>/dev/null | sed 's/([^)]*)/x/' |
        awk -v s="$1" '$6 == s { print $1 }'
}

# ticks SESSION: processor time of its living processes, in clock ticks.
ticks() {
    for pid in $(members "$1"); do
        sed 's/([^)]*)/x/' "/proc/$pid/stat" 2>/dev/null
    done | awk '{ sum += $14 + $15 } END { print sum + 0 }'
}

# memory SESSION: proportional set sizes, in KiB.
memory() {
    for pid in $(members "$1"); do
        sed -n 's/^Pss:[[:space:]]*\([0-9]*\) kB/\1/p' \
            "/proc/$pid/smaps_rollup" 2>/dev/null
    done | awk '{ sum += $1 } END { print sum + 0 }'
}

# The frame buffer's third fifth, where both have their headlines.
picture() {
    tail -c +$(($(stat -c %s "$box/fb/Xvfb_screen0") * 2 / 5)) \
        "$box/fb/Xvfb_screen0" | head -c 1500000 | cksum
}

now_ms() { date +%s%3N; }

# measure NAME COMMAND...: one line of figures.
measure() {
    name=$1
    shift
    rm -rf "$box/fb" "$box/display"
    mkdir "$box/fb"
    setsid Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp \
        -fbdir "$box/fb" 3>"$box/display" >/dev/null 2>&1 &
    server=$!
    pids="$pids $server"
    wait_for 10 test -s "$box/display"
    DISPLAY=:$(cat "$box/display") SDL_VIDEODRIVER=x11
    export DISPLAY SDL_VIDEODRIVER
    began=$(now_ms)
    setsid "$@" >"$box/$name.log" 2>&1 &
    program=$!
    pids="$pids $program"
    # Moving: three pictures in a row, each unlike the one before.
    last=$(picture) moves=0 first=0
    while [ "$moves" -lt 3 ] && [ $(($(now_ms) - began)) -lt 60000 ]; do
        sleep 0.04
        this=$(picture)
        if [ "$this" = "$last" ]; then
            moves=0
        else
            moves=$((moves + 1))
            [ "$moves" != 1 ] || first=$(($(now_ms) - began))
        fi
        last=$this
    done
    sleep 5
    before=$(($(ticks "$program") + $(ticks "$server")))
    sleep "$seconds"
    after=$(($(ticks "$program") + $(ticks "$server")))
    pss=$(memory "$program")
    kill "-$program" 2>/dev/null || kill "$program"
    wait "$program" 2>/dev/null
    kill "$server"
    wait "$server" 2>/dev/null
    awk -v n="$name" -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" \
        -v s="$seconds" -v p="$pss" -v f="$first" -v out="$box/$name.figures" 'BEGIN {
            printf "%-10s %6.1f %% of a core %8.1f MB PSS %6d ms to motion\n",
                n, 100 * t / hz / s, p / 1024, f
            print t, p, f >out }'
}

echo "$size, $seconds s, load $(cut -d' ' -f1 /proc/loadavg)"
measure motograph "$motograph" run --config "$box/motograph.yaml" \
    --state-dir "$box/state" --window="$size"
measure chromium chromium --no-sandbox --kiosk --no-first-run --disable-gpu \
    --window-size="$(echo "$size" | tr x ,)" --window-position=0,0 \
    --user-data-dir="$box/chromium" "file://$box/page.html"
paste -d' ' "$box/motograph.figures" "$box/chromium.figures" |
    awk '{ printf "motograph / chromium: processor %.2f, memory %.2f, start %.2f\n",
        $1 / ($4 > 0 ? $4 : 1), $2 / ($5 > 0 ? $5 : 1), $3 / ($6 > 0 ? $6 : 1) }'
