#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/bench/breaking.sh BUILD [COUNT]: how long after `mosquitto_pub` a
# breaking message has its first pixel on the publisher's wall and on a
# display's, through a real broker. Prints a table; times are milliseconds.
. "$(dirname "$0")/../support/scenario.sh"
. "$(dirname "$0")/../support/broker.sh"
count=${2:-12}
start_broker 0
cp "$assets/demo/courier.rss" "$box/courier.rss"
config pub publisher
wall pub
pub=$pid
wait_for 30 state_is pub publishing
config hall display
wall hall
wait_for 30 state_is hall receiving
sleep 4
printf 'wall\tsaid\tseen\tleast\tmedian\tmost\tblank tiles\n'
for name in pub hall; do
    [ $name = pub ] && wall=$pub || wall=$pid
    printf '%s\t%s\t%s\n' $name "$(python3 "$tests/bench/breaking.py" "$port" "$wall" "$box/$name.json" "$count")" \
        "$(jq .frames.blank_tiles "$box/$name.json")"
done
stop "$pid"
stop "$pub"
kill "$broker"
