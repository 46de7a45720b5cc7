#!/bin/sh
# SPDX-License-Identifier: MIT
# Words from outside: `send` and `watch` and orders to displays.
. "$(dirname "$0")/../support/scenario.sh"
. "$(dirname "$0")/../support/broker.sh"
start_broker 0
config pub publisher
config hall display "discovery: homeassistant" # says its status often
wall pub
pub=$pid
wall hall
hall=$pid
check "a display receives" wait_for 20 state_is hall receiving
said() { "$motograph" send --config "$box/hall.yaml" "$@"; }
display_is() { [ "$(says hall | jq -r ".display.$1")" = "$2" ]; }

"$motograph" watch --config "$box/hall.yaml" --for 400 >"$box/watched" 2>"$box/watch.err" &
watch=$!
pids="$pids $watch"
check "watch shows what is retained" wait_for 10 grep -q "^rundown	{" "$box/watched"
check "send says it" said --id tea --source Kitchen --priority breaking --color alert --hold "Tea is ready"
check "watch shows the message" wait_for 5 grep -q '^message	{"v":1,"text":"Tea is ready"' "$box/watched"
check "it is on air" wait_for 5 airs "Tea is ready"
check "send dismisses it" said --command "dismiss tea"
check "then it is gone" wait_for 5 is_gone "Tea is ready"
check "pause" said --command pause
check "holds the display" wait_for 8 display_is paused true
said --command resume
check "resume lets it go" wait_for 8 display_is paused false
said --display hall --command "dim 40"
check "dim is for the display that it names" wait_for 8 display_is brightness 40
is "and for no other" 100 "$(says pub | jq .display.brightness)"
said --command off
check "off is dark" wait_for 8 display_is on false
said --command on
check "on is not" wait_for 8 display_is on true
said --command snapshot
check "a snapshot is taken" wait_for 8 test -s "$box/hall/snapshot.png"
check "and travels" wait_for 8 grep -q "^picture/hall" "$box/watched"
said --command skip && said --command rewind && said --command reload
check "after skip, rewind and reload all go on" kill -0 "$hall" "$pub"
check "reload is told" wait_for 5 grep -q "configuration read again" "$box/hall.err"
mosquitto_pub -h 127.0.0.1 -p "$port" -r -t motograph/main/command -m off
stop "$hall"
wall hall
hall=$pid
check "a display starts again" wait_for 15 state_is hall receiving
check "and does not obey what was retained" wait_for 15 display_is on true
mosquitto_pub -h 127.0.0.1 -p "$port" -r -t motograph/main/message -m '{"text":"Soup is on","id":"soup"}'
check "a message that is retained is on air when it is said" wait_for 8 airs "Soup is on"
said --command "dismiss soup"
check "and is dismissed" wait_for 8 is_gone "Soup is on"
: >"$box/pub.err"
restart_pub() {
    stop "$pub"
    rm -rf "$box/pub"
    wall pub
    pub=$pid
    wait_for 20 state_is pub publishing
}
check "the publisher starts again" restart_pub
sleep 3
check "and does not say it anew" is_gone "Soup is on"
mosquitto_pub -h 127.0.0.1 -p "$port" -r -n -t motograph/main/message
mosquitto_pub -h 127.0.0.1 -p "$port" -r -n -t motograph/main/command
sleep 1
is "nobody complains of a payload that is nothing" 0 "$(lines 'motograph/main' pub)"
mosquitto_pub -h 127.0.0.1 -p "$port" -r -t motograph/main/rundown -m "garbage"
is_whole() { heard rundown | jq -e '.headlines | length > 5'; }
check "garbage that is retained for a rundown is soon replaced" wait_for 10 is_whole
mosquitto_pub -h 127.0.0.1 -p "$port" -r -t motograph/main/change -m "garbage"
is_empty() { [ -z "$(heard change)" ]; }
check "for a change as well" wait_for 10 is_empty

# Nothing that is said is an address to fetch, a file to read or a place to write.
broker_port=$port
serve "$box"
web=$port port=$broker_port
put message "http://127.0.0.1:$web/words"
put message "{\"text\":\"http://127.0.0.1:$web/text\",\"link\":\"http://127.0.0.1:$web/link\",
    \"source\":\"file://$box/courier.rss\",\"id\":\"../../x\",\"logo\":\"http://127.0.0.1:$web/logo\",
    \"image\":\"$box/courier.rss\",\"\$ref\":\"http://127.0.0.1:$web/ref\",\"run\":\"touch $box/ran\"}"
put command "{\"do\":\"snapshot\",\"path\":\"$box/written\",\"url\":\"http://127.0.0.1:$web/put\"}"
put command "{\"do\":\"reload\",\"config\":\"http://127.0.0.1:$web/config\"}"
put command "snapshot $box/written"
put command "\$(touch $box/ran)"
check "words with an address in them are on air" wait_for 8 airs "http://127.0.0.1:$web/text"
sleep 2
is "and nobody has asked there" "" "$(cat "$box/requests" 2>/dev/null)"
is "nothing was written and nothing run" "" "$(ls -d "$box/written" "$box/ran" 2>/dev/null)"

# What `send` refuses, it refuses here.
said "$(head -c 3000 /dev/zero | tr '\0' x)" 2>"$box/err"
is "a text that is too long is cut, not lost" 0 $?
said --color blue x 2>"$box/err"
is "no such colour is wrong usage" 2 $?
one_line "in one line" "$box/err" "color"
said --command "rm -rf /" 2>"$box/err"
is "no such command is wrong usage" 2 $?
one_line "in one line, too" "$box/err" "pause"
# refused WHAT PATTERN OPTION...: wrong usage, in one line.
refused() {
    what=$1 pattern=$2
    shift 2
    said "$@" 2>"$box/err"
    is "$what is wrong usage" 2 $?
    one_line "$what is named in one line" "$box/err" "$pattern"
}
refused "no text" "has no 'text'" ""
refused "a text of control characters" "has no 'text'" "$(printf '\001\002')"
refused "no time to live" "ttl SECONDS, 1 to" --ttl 0 x
refused "a negative one" "ttl SECONDS, 1 to" --ttl -5 x
refused "an unknown priority" "low, normal, high or breaking" --priority loud x
refused "a message for one display" "display is for a --command" --display hall x
refused "a command with a time to live" "no option of a message" --command pause --ttl 5
refused "a wall without a name" "need a name" --wall "" x
refused "a command with words too many" "more words" --command "pause now"
check "bytes that are no UTF-8 are replaced" said "$(printf 'Broken \377 words')"
check "and on air" wait_for 8 airs "Broken"
check "emoji and flags as well" said "A fox 🦊 and 🇩🇪 and 👩‍👩‍👧"
check "as they are" wait_for 8 airs "A fox 🦊 and 🇩🇪 and 👩‍👩‍👧"
check "--hold is stronger than --ttl" said --hold --ttl 1 --id held "This stays"
sleep 3
check "and it stays" airs "This stays"
sed "s/:$port/:1/" "$box/hall.yaml" >"$box/nobody.yaml"
"$motograph" send --config "$box/nobody.yaml" x 2>"$box/err"
is "without a broker send fails" 1 $?
one_line "and says why in one line" "$box/err" "127.0.0.1:1 cannot be reached"

kill "$watch"
stop "$hall"
stop "$pub"
kill "$broker"
finish
