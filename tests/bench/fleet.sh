#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/bench/fleet.sh BUILD [COUNT...]: what a fleet of so many displays (1,
# 1000) costs its publisher and how soon the last of them has what is new, with
# one mosquitto on loopback. Displays are simulated (fleet.py); publisher and
# broker are real. Prints a table.
. "$(dirname "$0")/../support/scenario.sh"
. "$(dirname "$0")/../support/broker.sh"
shift
[ $# -gt 0 ] || set -- 1 1000
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
kib() { awk '/^Pss:/ { print $2 }' "/proc/$1/smaps_rollup"; }
rss() { awk '/VmRSS/ { print $2 }' "/proc/$1/status"; }
mark() {
    echo mark >&4
    sleep 1
    tail -n 1 "$box/marks"
}
insert() {
    sed "0,/<item>/s##<item><title>Number $1 of the bench is a headline of usual length for a wall</title><guid>bench$1</guid><link>https://news.example/bench/$1</link></item><item>#" \
        "$box/courier.rss" >"$box/courier.new"
    mv "$box/courier.new" "$box/courier.rss"
}
printf 'displays\tconnected in s\tpublisher CPU s/min\tpublisher Pss KiB\tbroker CPU s/min\tbroker RSS KiB\tbytes a headline\tfirst to last display ms\thave the last\n'
for count; do
    # shellcheck disable=SC3045
    ulimit -n 65536 2>/dev/null
    start_broker 0
    cp "$assets/demo/courier.rss" "$box/courier.rss"
    config pub publisher
    wall pub
    publisher=$pid
    wait_for 30 state_is pub publishing
    mkfifo "$box/orders"
    python3 "$tests/bench/fleet.py" 127.0.0.1 "$port" "$count" <"$box/orders" >"$box/marks" 2>"$box/bench.err" &
    fleet=$!
    pids="$pids $fleet"
    exec 4>"$box/orders"
    wait_for 120 grep -q connected_s "$box/marks"
    connected=$(jq -r .connected_s "$box/marks" | head -n 1)
    sleep 5
    before=$(mark | jq .bytes)
    p=$(ticks "$publisher") b=$(ticks "$broker") spread=0
    for i in 1 2 3 4 5 6; do
        insert "$i"
        sleep 9
        mark >"$box/this"
        this=$(jq "((.last - .first) * 1000 | floor)" "$box/this")
        have=$(jq .have "$box/this")
        [ "$this" -le "$spread" ] || spread=$this
    done
    after=$(mark | jq .bytes)
    p=$(($(ticks "$publisher") - p)) b=$(($(ticks "$broker") - b))
    printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$count" "$connected" \
        "$(awk "BEGIN { print $p / 100 }")" "$(kib "$publisher")" \
        "$(awk "BEGIN { print $b / 100 }")" "$(rss "$broker")" \
        $(((after - before) / count / 6)) "$spread" "$have"
    exec 4>&-
    rm -f "$box/orders"
    stop "$publisher"
    stop "$broker"
    wait "$fleet" 2>/dev/null
done
