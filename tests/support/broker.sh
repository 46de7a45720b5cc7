# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2154
# A mosquitto of our own on loopback, for scripts that have scenario.sh:
#   start_broker [PORT [LINES]]   $broker is its process, $port where it is
#   restart_broker                the same one again; it has forgotten everything
#   heard TOPIC [WALL]            what is retained at motograph/WALL/TOPIC
#   put TOPIC PAYLOAD [WALL]      publishes it

free_port() {
    python3 -c 'import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])'
}

broker_answers() { mosquitto_pub -h 127.0.0.1 -p "$port" -t test -m x; }

start_broker() {
    port=${1:-$(free_port)}
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
