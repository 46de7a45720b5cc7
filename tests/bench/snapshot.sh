#!/bin/sh
# SPDX-License-Identifier: MIT
# What a snapshot costs the wall that it is taken of:
#
#   sh tests/bench/snapshot.sh BUILD [SIZE [PAIRS]]
#
# A wall under Xvfb at a broker of its own. Spans of eleven seconds with a
# snapshot in the middle and without one take turns, so that whatever else the
# machine does counts for both; of each kind the refreshes missed and the spans
# that missed any. A picture is ordered as a person would, with `send`; in the
# other spans `send` orders what is no news to the wall ("resume").
. "$(dirname "$0")/../support/scenario.sh"
needs Xvfb
. "$(dirname "$0")/../support/broker.sh"
size=${2:-1920x1080}
pairs=${3:-10}
unset SDL_VIDEODRIVER
x_server "$size"
start_broker 0
feeds=own
config hall publisher
"$motograph" run --config "$box/hall.yaml" --state-dir "$box/hall" "--window=$size" --stats "$box/hall.json" 2>>"$box/hall.err" &
pid=$!
pids="$pids $pid"
wait_for 20 state_is hall publishing || {
    failed_because "the wall publishes" "$box/hall.err"
    finish
}
sleep 15
missed() {
    rm -f "$box/hall.json"
    kill -USR1 "$pid"
    wait_for 5 test -s "$box/hall.json"
    jq .frames.missed "$box/hall.json"
}
# span ORDER: the refreshes missed while it is carried out.
span() {
    was=$(missed)
    sleep 5
    "$motograph" send --config "$box/hall.yaml" --command "$1" 2>/dev/null
    sleep 6
    echo "$1 $(($(missed) - was))" >>"$box/spans"
}
for _ in $(seq "$pairs"); do
    span resume
    span snapshot
done
taken=$(jq -r '"\(.frames.width_px)x\(.frames.height_px)"' "$box/hall.json")
echo "| $taken | spans | refreshes missed | spans that missed any |"
echo "| --- | --- | --- | --- |"
awk '{ n[$1]++; sum[$1] += $2; any[$1] += $2 > 0 }
    END { for (k in n) printf "| %s | %d | %d | %d |\n", k, n[k], sum[k], any[k] }' "$box/spans"
echo "draw p99 $(jq .frames.draw_p99_us "$box/hall.json") us, worst $(jq .frames.draw_worst_us "$box/hall.json") us; \
the picture has $(stat -c %s "$box/hall/snapshot.png") bytes"
stop "$pid"
kill "$broker"
