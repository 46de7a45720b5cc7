#!/bin/sh
# SPDX-License-Identifier: MIT
# A broker that freezes, vanishes and comes back: three real walls go on, in
# memory that stays as it is, and say so in one line a change. unit_fleet has a
# whole day of it.
. "$(dirname "$0")/../support/scenario.sh"

if ! command -v mosquitto >/dev/null || ! command -v mosquitto_sub >/dev/null; then
    skip "no mosquitto here"
    finish
fi
. "$(dirname "$0")/../support/broker.sh"
cp "$assets/demo/courier.rss" "$box/courier.rss"
start_broker 0
config pub publisher
config left display
config right display

wall pub
pub=$pid
wall left
left=$pid
wall right
right=$pid
all_receive() { state_is left receiving && state_is right receiving; }
check "two displays receive" wait_for 30 all_receive
rss() { awk '/VmRSS/ { print $2 }' "/proc/$1/status"; }
told() { cat "$box/pub.err" "$box/left.err" "$box/right.err" | grep -c "$1"; }
is_told() { [ "$(told "$1")" -ge "$2" ]; }
has_news() { [ -n "$(on_air)" ]; }
check "there is news" wait_for 20 has_news
news=$(on_air)

# It freezes: every connection stands, and nobody is at the other end.
kill -STOP "$broker"
held="$(rss "$pub") $(rss "$left")"
check "a broker that is frozen is found to be silent by all three" wait_for 75 is_told "has fallen silent" 3
check "both kinds of wall draw on" draws "$left" left
check "the publisher too" draws "$pub" pub
check "status knows" wait_for 10 status_says "$left" left "127.0.0.1:$port"
after="$(rss "$pub") $(rss "$left")"
if [ "$slow" = 1 ]; then
    check "memory stays as it is ($held KiB, then $after)" sh -c "set -- $held $after
        [ \$3 -lt \$((\$1 + 2048)) ] && [ \$4 -lt \$((\$2 + 2048)) ]"
else
    skip "a sanitizer takes memory for itself"
fi
kill -CONT "$broker"
check "it thaws, and all are back" wait_for 90 all_receive
check "the publisher publishes" wait_for 30 state_is pub publishing

# It is gone, and something else answers there.
kill "$broker"
wait "$broker" 2>/dev/null
python3 -c '
import socket, sys, time
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", int(sys.argv[1])))
s.listen(50)
s.settimeout(1)
began = time.time()
while time.time() - began < 25:
    try:
        s.accept()[0].close()
        print("%.2f" % (time.time() - began), flush=True)
    except TimeoutError:
        pass' "$port" >"$box/tries"
tries=$(wc -l <"$box/tries")
check "in 25 s three walls try again some times, and fewer each ($tries)" test "$tries" -ge 5 -a "$tries" -le 24
check "and not all in the same moment" test "$(sort -u "$box/tries" | wc -l)" -gt $((tries / 2))
lines_before=$(told 'wall goes on')
run_broker
check "the broker is back, and so are all" wait_for 90 all_receive
check "the publisher too" wait_for 60 state_is pub publishing
check "one line a change ($lines_before)" test "$lines_before" -le 15
is "the same is on air" "$news" "$(on_air)"

for name in "$left" "$right" "$pub"; do
    stop "$name"
done
kill "$broker"
finish
