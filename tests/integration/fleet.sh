#!/bin/sh
# SPDX-License-Identifier: MIT
# Several walls and one broker: a real mosquitto on loopback. What a publisher
# fetches is on air everywhere, words from outside come in, and whatever goes
# wrong is one line, and the wall goes on.
. "$(dirname "$0")/../support/scenario.sh"
. "$(dirname "$0")/../support/broker.sh"

# Without the section nothing of it is in memory.
cat >"$box/alone.yaml" <<YAML
feeds: [{name: Courier, url: "file:$box/courier.rss", article: feed, max_age: 0}]
YAML
wall alone
check "a wall by itself is on air" wait_for 20 grep -q "first headline" "$box/alone.err"
is "without mqtt no page of libmosquitto is mapped" 0 "$(grep -c mosquitto "/proc/$pid/maps")"
is "and no thread is the fleet's" 0 "$(cat /proc/"$pid"/task/*/comm | grep -c moto:fleet)"
stop "$pid"

start_broker 0
config pub publisher
config hall display
wall pub
pub=$pid
wall hall
hall=$pid
check "the publisher publishes" wait_for 15 state_is pub publishing
check "with mqtt the library is mapped" grep -q mosquitto "/proc/$pub/maps"
check "the display receives" wait_for 15 state_is hall receiving
check "the rundown is retained" wait_for 5 has_line "Courier" rundown
check "the display keeps what is on air" wait_for 5 got_it hall
is "and asks no feed" 0 "$(sqlite3 "$box/hall/headlines.db" 'select count(*) from feeds' 2>/dev/null || echo 0)"

# News travels as a change.
sed '0,/<item>/s##<item><title>A bear walks over the new bridge</title><guid>bear</guid></item><item>#' \
    "$assets/demo/courier.rss" >"$box/courier.new"
mv "$box/courier.new" "$box/courier.rss"
check "news goes out as a change" wait_for 30 airs "bear walks"
whole=$(heard rundown | wc -c) change=$(heard change | wc -c)
check "which is smaller than the whole ($change of $whole bytes)" test "$((change * 2))" -lt "$whole"

# A display that joins late has both.
config late display
wall late
late=$pid
check "who joins late has it at once" wait_for 10 state_is late receiving
stop "$late"
check "the change as well" grep -q "bear walks" "$box/late/fleet.json"

# Restarts.
stop "$hall"
is "a display that leaves says so" false "$(says hall | jq .online)"
wall hall
hall=$pid
check "and is back" wait_for 10 state_is hall receiving
kill -9 "$hall"
wait "$hall" 2>/dev/null
gone() { [ "$(says "$1" | jq .online)" = false ]; }
check "one that is killed is said to be gone by its last will" wait_for 5 gone hall
wall hall
hall=$pid
here() { [ "$(says "$1" | jq .online)" = true ]; }
check "and is back as well" wait_for 10 here hall
check "the broker is restarted" restart_broker
check "the display is back at it" wait_for 20 state_is hall receiving
check "the publisher as well, and says everything anew" wait_for 20 airs "bear walks"
few() {
    grep "$1" "$box/$2.err"
    [ "$(lines "$1" "$2")" -ge 1 ] && [ "$(lines "$1" "$2")" -le 2 ]
}
check "the display said that it was lost, and at most that it cannot be reached" few 'wall goes on' hall
check "the publisher as well" few 'wall goes on' pub
kill "$broker"
wait "$broker" 2>/dev/null
sleep 2
check "without a broker both go on" kill -0 "$hall" "$pub"
check "and draw" draws "$hall" hall
is "the status file knows why" false "$(jq .mqtt.connected "$box/hall.json")"
check "in words" grep -q "127.0.0.1:$port" "$box/hall.json"
stop "$hall"
wall hall
hall=$pid
check "a display that starts without a broker shows what it kept" \
    wait_for 15 grep -q "first headline" "$box/hall.err"
start_broker "$port"

# Words from outside.
check "the publisher is there again" wait_for 40 state_is pub publishing
check "and the display" wait_for 40 state_is hall receiving
put message "Lunch is ready"
check "plain text is a message, on air everywhere" wait_for 5 airs "Lunch is ready"
put message '{"text":"Evacuate","id":"alarm","priority":"breaking","hold":true,"color":"alert","source":"House"}'
check "so is an object" wait_for 5 airs "Evacuate"
put message '{"text":"Twice","ttl":2}'
check "a short one comes" wait_for 5 airs Twice
check "and goes" wait_for 8 is_gone Twice
put command "dismiss alarm"
check "a held one stays until it is dismissed" wait_for 5 is_gone "Evacuate"
put message '{"text":7}'
check "what is no message is one line" wait_for 5 problem_says pub "message has no 'text'"

# Hostile and broken.
head -c 10485760 /dev/zero | tr '\0' 'x' >"$box/large"
mosquitto_pub -h 127.0.0.1 -p "$port" -r -t motograph/other/rundown -f "$box/large"
mosquitto_pub -h 127.0.0.1 -p "$port" -r -t motograph/second/rundown -m '{"v":2}'
config big display "wall: other"
wall big
big=$pid
in_status() { heard "status/$1" "$2" | jq -r .problem | grep -q "$3"; }
check "10 MB are refused in one line" wait_for 10 in_status big other "10485760 bytes"
check "motograph status says so" status_says "$big" big "10485760 bytes"
stop "$big"
is "and logged once" 1 "$(lines '10485760 bytes' big)"
config next display "wall: second"
wall next
check "another version is named" wait_for 10 in_status next second "version 2"
check "in motograph status, too" status_says "$pid" next "version 2"
now=$(($(date +%s) * 1000000))
put clock/tell/next "{\"v\":1,\"instance\":\"$(heard status/next second | jq -r .instance)\",\"asked\":$now,\"told\":$((now + 3600000000))}" second
check "a clock that is an hour off is named" wait_for 10 in_status next second "clock here is 3[56].. s slow"
stop "$pid"
is "in one line" 1 "$(lines 's slow' next)"
is "and logged once, too" 1 "$(lines 'version 2' next)"
sed 's/name: hall/name: pub/' "$box/hall.yaml" >"$box/twin.yaml"
wall twin
check "two displays of one name are told" wait_for 10 problem_says pub "two displays"
check "by motograph status as well" status_says "$pub" pub "two displays"
stop "$pid"
is "in one line" 1 "$(lines 'two displays' pub)"

stop "$hall"
stop "$pub"
is "nothing else was complained of by the display" "" \
    "$(grep -vE 'boottime=|screen: |Landlock|connected to|wall goes on' "$box/hall.err")"
kill "$broker"
finish
