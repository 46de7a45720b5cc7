#!/bin/sh
# SPDX-License-Identifier: MIT
# Whom a wall trusts and who lets it in: TLS with a CA of our own, a client's
# certificate, user and password; and what is said when something is wrong.
. "$(dirname "$0")/../support/scenario.sh"

needs openssl
. "$(dirname "$0")/../support/broker.sh"

# authority NAME; certificate NAME AUTHORITY HOST
authority() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
        -subj "/CN=$1" -keyout "$box/$1.key" -out "$box/$1.pem" 2>/dev/null
}
certificate() {
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$1" \
        -keyout "$box/$1.key" -out "$box/$1.csr" 2>/dev/null
    printf 'subjectAltName=IP:%s' "$3" >"$box/$1.ext"
    openssl x509 -req -in "$box/$1.csr" -CA "$box/$2.pem" -CAkey "$box/$2.key" \
        -CAcreateserial -days 2 -extfile "$box/$1.ext" -out "$box/$1.pem" 2>/dev/null
}
authority ours
authority theirs
certificate broker ours 127.0.0.1
certificate elsewhere ours 192.0.2.1
certificate client ours 127.0.0.1
chmod 644 "$box"/*.key "$box"/*.pem
chmod 755 "$box"
mosquitto_passwd -c -b "$box/passwords" wall secret 2>/dev/null
chmod 644 "$box/passwords"
broker_answers() { python3 -c "import socket; socket.create_connection(('127.0.0.1', $port), 1)"; }

# trusted LINES: a broker with these lines in its configuration.
trusted() {
    port=$(free_port)
    printf 'per_listener_settings false\nlistener %s 127.0.0.1\n%b' "$port" "$1" >"$box/mosquitto.conf"
    run_broker
}
tls="certfile $box/broker.pem\nkeyfile $box/broker.key\ncafile $box/ours.pem\n"
connects() { grep -q 'connected to' "$box/$1.err"; }
# complains NAME ROLE-OPTIONS WORDS: one line with these words, and it goes on.
complains() {
    config "$1" publisher "$2"
    : >"$box/$1.err"
    wall "$1"
    complained() { grep -qE "$3" "$box/$1.err"; }
    check "$1: $3" wait_for 15 complained "$1" "" "$3"
    sleep 4
    is "$1: one line for several tries" 1 "$(lines 'wall goes on' "$1")"
    check "$1: the wall goes on" kill -0 "$pid"
    kill -USR1 "$pid"
    wait_for 5 test -s "$box/$1.json"
    check "$1: status says it" sh -c "jq -r .mqtt.problem '$box/$1.json' | grep -qE '$3'"
    stop "$pid"
}

scheme=mqtts
trusted "$tls""allow_anonymous true\n"
config good publisher "ca_file: $box/ours.pem"
wall good
check "TLS with a CA of our own" wait_for 15 connects good
stop "$pid"
complains wrong_ca "ca_file: $box/theirs.pem" "certificate that is not trusted"
complains no_ca "priority: 1" "certificate that is not trusted"
kill "$broker"
trusted "certfile $box/elsewhere.pem\nkeyfile $box/elsewhere.key\nallow_anonymous true\n"
complains wrong_name "ca_file: $box/ours.pem" "certificate that is not trusted|is lost"
kill "$broker"
trusted "$tls""require_certificate true\nallow_anonymous true\n"
config client publisher "ca_file: $box/ours.pem, cert_file: $box/client.pem, key_file: $box/client.key"
wall client
check "a client's certificate is shown" wait_for 15 connects client
stop "$pid"
kill "$broker"

scheme=mqtt
trusted "allow_anonymous false\npassword_file $box/passwords\n"
printf 'secret\n' >"$box/secret"
chmod 600 "$box/secret"
config file publisher "user: wall, password_file: $box/secret"
wall file
check "user and password of a file" wait_for 15 connects file
stop "$pid"
config environment publisher "user: wall"
MOTOGRAPH_MQTT_PASSWORD=secret "$motograph" run --config "$box/environment.yaml" --window=640x160 \
    --state-dir "$box/environment" 2>"$box/environment.err" &
pid=$!
pids="$pids $pid"
check "and of the environment" wait_for 15 connects environment
is "the password is on no command line" 0 "$(tr '\0' ' ' <"/proc/$pid/cmdline" | grep -c secret)"
stop "$pid"
is "and in no output of config" 0 "$("$motograph" config --config "$box/file.yaml" | grep -c '[^.]secret$')"
chmod 644 "$box/secret"
wall file
check "a password that others can read is not used" wait_for 10 grep -q "chmod 600" "$box/file.err"
stop "$pid"
printf 'wrong\n' >"$box/wrong"
chmod 600 "$box/wrong"
complains wrong_password "user: wall, password_file: $box/wrong" "refuses the user or the password|does not let wall in"
complains nobody "priority: 1" "does not let somebody without a name in|refuses the user"
kill "$broker"

# Brokers that are none.
serve "$assets/demo"
complains web_server "priority: 1" "does not speak MQTT|does not answer"
port=$(free_port)
complains nothing "priority: 1" "cannot be reached"
python3 -c '
import socket, sys
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", 0))
s.listen()
print(s.getsockname()[1], flush=True)
kept = []
while True:
    kept.append(s.accept()[0])' >"$box/silent" &
pids="$pids $!"
wait_for 5 test -s "$box/silent"
port=$(cat "$box/silent")
complains silent "priority: 1" "does not answer"

# A broker that has MQTT 3.1.1 and closes on anything newer.
trusted "allow_anonymous true\n"
python3 "$tests/support/old_broker.py" "$port" >"$box/old" &
pids="$pids $!"
wait_for 5 test -s "$box/old"
port=$(cat "$box/old")
config old publisher
wall old
check "a broker of MQTT 3.1.1 will do" wait_for 20 grep -q "by MQTT 3.1.1" "$box/old.err"
stop "$pid"

sh -c "printf 'feeds: [{url: \"file:%s\"}]\nmqtt: {broker: \"mqtt://127.0.0.1\", role: display, ca_file: none.pem}\n' '$box/courier.rss' >'$box/missing.yaml'"
"$motograph" check --config "$box/missing.yaml" 2>"$box/err"
is "a file that is not there is wrong" 2 $?
one_line "in one line" "$box/err" "'ca_file': there is no file"
finish
