#!/bin/sh
# SPDX-License-Identifier: MIT
# What is remembered, over restarts, kills, damage and company.
. "$(dirname "$0")/../support/scenario.sh"

www=$box/www
state=$box/state
mkdir "$www"
two_stories >"$www/feed.xml"
serve "$www"
cat >"$box/c.yaml" <<YAML
feeds: [{name: Feed, url: "http://127.0.0.1:$port/feed.xml", refresh: 1s, max_age: 0}]
YAML
export MOTOGRAPH_MIN_REFRESH=1s

headlines() {
    "$motograph" headlines --config "$box/c.yaml" --state-dir "$state" "$@" 2>"$box/err"
}
lines() {
    headlines "$@" | wc -l
}

is "a first turn gives headlines" 2 "$(lines --once)"
headlines --once >/dev/null
is "the second asks with validators" 1 "$(tail -n 1 "$box/requests" | grep -c 'If-None-Match: ".*If-Modified-Since: ')"
stop "$server"
is "without a server they stay" 2 "$(lines --once)"
is "and without a network" 2 "$(lines --offline)"

# A kill at any moment.
serve "$www"
sed -i "s|127.0.0.1:[0-9]*|127.0.0.1:$port|" "$box/c.yaml"
rm -rf "$state"
is "the feed at its new port" 2 "$(lines --once)"
kept=0
for round in 1 2 3 4 5 6 7 8 9 10; do
    touch -d "@$((1700000000 + round))" "$www/feed.xml"
    headlines --once >/dev/null &
    child=$!
    sleep "0.0$((round % 10))"
    kill -9 $child 2>/dev/null
    wait $child 2>/dev/null
    [ "$(lines --offline)" = 2 ] && kept=$((kept + 1))
done
is "ten kills lose nothing" 10 $kept
is "and damage nothing" 0 "$(find "$state" -name '*.damaged' | wc -l)"

# The kiosk: refreshes by the hook, headlines in its store at once.
: >"$box/requests"
timeout 30 "$motograph" run --config "$box/c.yaml" --state-dir "$state" --for 5 2>"$box/run.err"
is "the kiosk runs" 0 $?
asked=$(wc -l <"$box/requests")
check "it asks every second or so and no more ($asked)" test "$asked" -ge 3 -a "$asked" -le 7

# A second one beside it reads only.
"$motograph" run --config "$box/c.yaml" --state-dir "$state" --for 60 2>"$box/kiosk.err" &
kiosk=$!
pids="$pids $kiosk"
wait_for 10 grep -q 'first headline' "$box/kiosk.err"
is "a second one shows what is stored" 2 "$(lines --offline)"
check "and says that it only reads" grep -q 'another motograph' "$box/err"
"$motograph" status --state-dir "$state" --json >"$box/status"
is "status beside it is quiet" 1 "$(jq '.feeds | length' "$box/status")"
check "and knows how much is stored" jq -e '.store.bytes > 0' "$box/status"
kill "$kiosk"
wait $kiosk
is "the first is not disturbed" 0 $?

# Damage.
for harm in truncate zero text bits; do
    db=$state/headlines.db
    rm -f "$db.damaged"
    lines --once >/dev/null
    case $harm in
    truncate) truncate -s 1500 "$db" ;;
    zero) dd if=/dev/zero of="$db" bs=1024 count=4 conv=notrunc 2>/dev/null ;;
    text) echo "no database at all" >"$db" ;;
    bits) printf '\377\377\377\377' | dd of="$db" bs=1 seek=1030 conv=notrunc 2>/dev/null ;;
    esac
    is "damage ($harm) is fetched anew" 2 "$(lines --once)"
    is "is one line" 1 "$(grep -c 'set aside' "$box/err")"
    check "and is set aside" test -e "$db.damaged"
    is "and is remembered again" 2 "$(lines --offline)"
done

# A state directory that cannot be.
: >"$box/file"
state=$box/file/state
is "without a state directory it works" 2 "$(lines --once)"
is "and says so in one line" 1 "$(grep -c 'nothing will be remembered' "$box/err")"
finish
