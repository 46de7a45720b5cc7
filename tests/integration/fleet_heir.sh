#!/bin/sh
# SPDX-License-Identifier: MIT
# Whoever takes over starts with what is on air, whatever its own desk has by
# then: no edition on the way loses a headline or tells one twice. Half of the
# news comes from a server that takes its time.
. "$(dirname "$0")/../support/scenario.sh"
. "$(dirname "$0")/../support/broker.sh"
start_broker 0
two_stories >"$box/stories"
python3 -c '
import http.server, sys, time
class Slow(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(5)
        body = open(sys.argv[1], "rb").read()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *words):
        pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow)
print(server.server_port, flush=True)
server.serve_forever()' "$box/stories" >"$box/slow_port" &
pids="$pids $!"
wait_for 10 test -s "$box/slow_port"
# desk NAME AGE [MORE]: a publisher with a feed that is there and one that is slow.
desk() {
    config "$1" publisher "${3:-priority: 0}"
    sed -i "s|^feeds: .*|feeds: [{name: Courier, url: \"file:$box/courier.rss\", article: feed, max_age: $2}, \
{name: Slow, url: \"http://127.0.0.1:$(cat "$box/slow_port")/slow\", article: feed, max_age: $2}]|" "$box/$1.yaml"
}
by() { heard rundown | jq -r .by; }
is_by() { [ "$(by)" = "$1" ]; }
editions() {
    check "$1" python3 "$tests/support/editions.py" "$box/record"
}
whole() { airs ferries || airs Ferries; }

for age in 0 24h; do
    : >"$box/record"
    mosquitto_sub -h 127.0.0.1 -p "$port" -v -t motograph/main/rundown -t motograph/main/change \
        >"$box/record" 2>/dev/null &
    recorder=$!
    pids="$pids $recorder"
    desk one "$age"
    desk two "$age" "priority: 5"
    rm -rf "$box/one" "$box/two"
    wall one
    one=$pid
    check "max_age $age: one publishes both feeds" wait_for 40 whole
    put message '{"text":"Mind the step","hold":true,"id":"step"}'
    check "and a message" wait_for 5 airs "Mind the step"
    before=$(on_air)
    count=$(on_air | wc -l)

    # By rank, with a desk that has not asked anybody yet.
    wall two
    two=$pid
    check "another takes over by its rank" wait_for 20 is_by two
    is "with all $count lines" "$before" "$(on_air)"
    sleep 8
    is "and has them when its own feeds are there" "$before" "$(on_air)"

    # A fresh card: the same wall, and nothing is remembered.
    stop "$one"
    kill -9 "$two"
    wait "$two" 2>/dev/null
    rm -rf "$box/two"
    wall two
    two=$pid
    check "one that was killed and has lost its memory publishes" wait_for 60 state_is two publishing
    is "the same" "$before" "$(on_air)"
    sleep 8
    is "and goes on to" "$before" "$(on_air)"

    # And with nobody left, by the one that comes next.
    stop "$two"
    rm -rf "$box/one"
    wall one
    check "one that comes to a wall without a publisher" wait_for 40 is_by one
    is "goes on with what was on air" "$before" "$(on_air)"
    sleep 8
    editions "no edition has lost a headline or tells one twice"
    put command dismiss
    check "the message is the last one's to dismiss" wait_for 5 is_gone "Mind the step"
    stop "$pid"
    kill "$recorder"
    mosquitto_sub -h 127.0.0.1 -p "$port" -W 1 --remove-retained -t 'motograph/#' >/dev/null 2>&1
done
kill "$broker"
finish
