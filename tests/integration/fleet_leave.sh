#!/bin/sh
# SPDX-License-Identifier: MIT
# Who leaves a wall for good leaves nothing of itself at the broker: no device in
# Home Assistant, no status, no claim, no place in a river. What is the wall's
# stays there: its rundown, and the river.
. "$(dirname "$0")/../support/scenario.sh"
. "$(dirname "$0")/../support/broker.sh"
start_broker 0
# Every topic that is retained, a line each.
kept_topics() {
    mosquitto_sub -h 127.0.0.1 -p "$port" -W 1 --retained-only -F %t \
        -t 'motograph/#' -t 'homeassistant/#' -t 'ha/#' 2>/dev/null | sort
}
keeps() { [ "$(kept_topics)" = "$1" ]; }
keeps_river() { kept_topics | grep -qx motograph/main/river; }
walls_own="motograph/main/river
motograph/main/rundown"
of() { # of NAME [WALL]: what is kept of it
    echo "homeassistant/device/motograph_${2:-main}_$1/config"
    echo "motograph/${2:-main}/river/place/$1"
    echo "motograph/${2:-main}/status/$1"
}
reload() {
    kill -HUP "$pid"
    wait_for 15 loaded "$1"
}
loaded() { [ "$(lines 'configuration read again' pub)" -ge "$1" ]; }
place="river: {width: 500mm}, discovery: homeassistant"

config pub publisher "$place"
wall pub
check "it publishes" wait_for 20 state_is pub publishing
check "a river" wait_for 30 keeps_river
is "what is kept of it is known" "$( { of pub; echo "$walls_own"; echo motograph/main/publisher; } | sort)" "$(kept_topics)"
news=$(on_air)

# Another name, wall, prefix, place; each by reload.
config desk publisher "$place"
mv "$box/desk.yaml" "$box/pub.yaml"
reload 1
check "by another name it publishes" wait_for 20 state_is desk publishing
check "and nothing is left of the one before" wait_for 10 keeps \
    "$( { of desk; echo "$walls_own"; echo motograph/main/publisher; } | sort)"
is "the same is on air" "$news" "$(on_air)"
sed -i 's/homeassistant/ha/; s/river: {[^}]*}, //' "$box/pub.yaml"
reload 2
check "by another prefix, and out of the river, that is all that is kept" wait_for 20 keeps \
    "$(printf '%s\n' ha/device/motograph_main_desk/config motograph/main/publisher \
        "$walls_own" motograph/main/status/desk)"
sed -i 's/mqtt: {/&wall: attic, /; s/discovery: ha/discovery: homeassistant/' "$box/pub.yaml"
reload 3
says_there() { [ "$(heard status/desk attic | jq -r .state)" = publishing ]; }
check "it publishes for another wall" wait_for 20 says_there
attic() { kept_topics | grep attic; }
is "where it has news at once" "$news" "$(heard rundown attic | jq -r '.headlines[].line' | sort)"
is "and at the wall that it left is what is the wall's" "$walls_own" "$(kept_topics | grep /main)"
is "which is not remembered here" "" "$(grep -l main "$box/pub/announced" 2>/dev/null)"

# While it is off.
stop "$pid"
is "who only stops keeps its device" 1 "$(kept_topics | grep -c homeassistant)"
is "and is offline" false "$(heard status/desk attic | jq .online)"
is "but no claim" 0 "$(kept_topics | grep -c publisher)"
sed -i 's/wall: attic, //' "$box/pub.yaml"
wall pub
check "back at the first wall it publishes" wait_for 20 state_is desk publishing
check "and what it has left elsewhere is taken back" wait_for 5 sh -c "! mosquitto_sub -h 127.0.0.1 \
    -p $port -W 1 --retained-only -F %t -t 'motograph/attic/status/#' -t '+/device/motograph_attic_desk/config' | grep ."

# The whole section.
cp "$box/pub.yaml" "$box/whole.yaml"
sed -i '/^mqtt:/d' "$box/pub.yaml"
kill -HUP "$pid"
gone_for_good() { [ "$(kept_topics | grep -v attic)" = "$walls_own" ]; }
check "without the section nothing is left of it" wait_for 15 gone_for_good
check "the wall goes on" draws "$pid" pub
is "by itself" null "$(jq -c .mqtt "$box/pub.json")"
is "without a thread of the fleet's" 0 "$(cat /proc/"$pid"/task/*/comm | grep -c moto:fleet)"
is "nothing of the other wall is remembered" "" "$(ls "$box/pub/announced" "$box/pub/fleet.json" "$box/pub/river.json" 2>/dev/null)"
cp "$box/whole.yaml" "$box/pub.yaml"
kill -HUP "$pid"
check "with the section it is back" wait_for 20 state_is desk publishing

# Somebody clears what is kept, or a display of the same name leaves for good.
pub=$pid feeds=own
config desk display "discovery: homeassistant"
cp "$box/desk.yaml" "$box/twin.yaml"
wall twin
twin=$pid
check "two of one name are told" wait_for 20 problem_says desk "two displays"
sed -i '/^mqtt:/d' "$box/twin.yaml"
kill -HUP "$twin"
check "one is taken away" wait_for 15 grep -q 'configuration read again' "$box/twin.err"
all_there() { kept_topics | grep -q homeassistant/device/motograph_main_desk/config && state_is desk publishing; }
check "and the other is there as before" wait_for 10 all_there
stop "$twin"
mosquitto_sub -h 127.0.0.1 -p "$port" -W 1 --remove-retained -t 'motograph/#' >/dev/null 2>&1
cleared() { kept_topics | grep -qx motograph/main/rundown && kept_topics | grep -qx motograph/main/publisher &&
    state_is desk publishing; }
check "what is cleared under a living publisher is said again" wait_for 15 cleared
is "with all that is on air" "$news" "$(on_air)"

# The broker is away at that moment.
pid=$pub
kill "$broker"
wait "$broker" 2>/dev/null
wait_for 10 grep -q 'wall goes on' "$box/pub.err"
sed -i '/^mqtt:/d' "$box/pub.yaml"
kill -HUP "$pid"
check "with the broker away one line says so" wait_for 15 grep -q "keeps what it knows of this display" "$box/pub.err"
is "once" 1 "$(lines 'keeps what it knows' pub)"
check "and what is there is remembered" grep -q status/desk "$box/pub/announced"
stop "$pid"
finish
