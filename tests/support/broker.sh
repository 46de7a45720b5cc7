# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2154
# A mosquitto of our own on loopback, for scripts that have scenario.sh:
#   start_broker PORT [LINES]     $broker is its process, $port where it is; 0: any
#   restart_broker                the same one again; it has forgotten everything
#   heard TOPIC [WALL]            what is retained at motograph/WALL/TOPIC
#   put TOPIC PAYLOAD [WALL]      publishes it
# and walls at it: config NAME ROLE [MORE], wall NAME, and questions to them. The
# feed of them all is $box/courier.rss.
needs mosquitto mosquitto_sub
cp "$assets/demo/courier.rss" "$box/courier.rss"

free_port() {
    python3 -c 'import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])'
}

broker_answers() { mosquitto_pub -h 127.0.0.1 -p "$port" -t test -m x; }

start_broker() {
    port=$1
    [ "$port" != 0 ] || port=$(free_port)
    printf 'listener %s 127.0.0.1\nallow_anonymous true\n%b' "$port" "${2:-}" >"$box/mosquitto.conf"
    run_broker
}

run_broker() {
    mosquitto -c "$box/mosquitto.conf" >>"$box/mosquitto.log" 2>&1 &
    broker=$!
    pids="$pids $broker"
    wait_for 10 broker_answers
}

restart_broker() {
    kill "$broker"
    wait "$broker" 2>/dev/null
    sleep 0.5
    run_broker
}

heard() {
    mosquitto_sub -h 127.0.0.1 -p "$port" -W 2 -C 1 --retained-only \
        -t "motograph/${2:-main}/$1" 2>/dev/null
}
put() { mosquitto_pub -h 127.0.0.1 -p "$port" -t "motograph/${3:-main}/$1" -m "$2"; }

# config NAME ROLE [MORE]: a wall's configuration as NAME.yaml.
config() {
    {
        [ "$2" = display ] && [ "${feeds:-}" = "" ] ||
            echo "feeds: [{name: Courier, url: \"file:$box/courier.rss\", article: feed, refresh: 1s, max_age: 0}]"
        echo "display: {speed: 240 px/s, clock: \"\"}"
        echo "mqtt: {broker: \"${scheme:-mqtt}://127.0.0.1:$port\", role: $2, name: $1${3:+, $3}}"
    } >"$box/$1.yaml"
}
# wall NAME: the wall runs; its process is $pid, its log NAME.err.
wall() {
    "$motograph" run --config "$box/$1.yaml" --state-dir "$box/$1" --window=640x160 \
        --stats "$box/$1.json" 2>>"$box/$1.err" &
    pid=$!
    pids="$pids $pid"
}
# says NAME: that wall's status now. heard TOPIC: the retained payload there.
says() { heard "status/$1"; }
state_is() { [ "$(says "$1" | jq -r .state 2>/dev/null)" = "$2" ]; }
# on_air: every line, the rundown with its change.
on_air() {
    heard rundown >"$box/heard.rundown"
    heard change >"$box/heard.change"
    jq -rn --slurpfile r "$box/heard.rundown" --slurpfile c "$box/heard.change" '
        $r[0] as $r | $c[0] as $c |
        if $c != null and $c.base == $r.number then
            [$c.headlines[] | if type == "array" then $r.headlines[.[0]:.[0] + .[1]][] else . end]
        else $r.headlines end | .[].line' | sort
}
airs() { on_air | grep -qF "$1"; }
is_gone() { ! airs "$1"; }
has_line() { heard "$2" | grep -qF "$1"; }
problem_of() { says "$1" | jq -r .problem; }
problem_says() { problem_of "$1" | grep -q "$2"; }
kept() { jq -r '.headlines[].line' "$box/$1/fleet.json" | sort; }
got_it() { [ "$(kept "$1")" = "$(on_air)" ]; }
lines() { grep -c "$1" "$box/$2.err"; }
# frames PID NAME: what that wall has drawn. draws PID NAME: it still does.
frames() {
    kill -USR1 "$1"
    sleep 0.5
    jq .frames.frames "$box/$2.json"
}
draws() {
    before=$(frames "$1" "$2")
    sleep 1
    [ "$(frames "$1" "$2")" -gt $((before + 20)) ]
}
# status_says PID NAME WORDS: `motograph status` does, of that wall.
status_says() {
    kill -USR1 "$1"
    sleep 0.5
    "$motograph" status --state-dir "$box/$2" | grep -q "$3"
}
