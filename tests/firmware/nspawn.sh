#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/nspawn.sh: the real unit in a real systemd, without a
# picture: SDL's dummy display in a container of build-firmware/root-amd64.
# What goes wrong there (a program that hangs, a broken configuration, no room)
# is a state with a line, and the wall goes on. Needs root.
# shellcheck source=../support/scenario.sh
top=$(cd "$(dirname "$0")/../.." && pwd)
out=${MOTOGRAPH_OUT:-$top/build-firmware}
set -- "${1:-$top/build}"
. "$(dirname "$0")/../support/scenario.sh"
unset SDL_VIDEODRIVER SDL_AUDIODRIVER
root=$out/root-amd64
if ! command -v systemd-nspawn script nsenter >/dev/null || [ "$(id -u)" != 0 ]; then
    skip "no systemd-nspawn here, or not root"
    finish
fi
if [ ! -d "$root" ]; then
    skip "no $root; sh firmware-config/image/build-root amd64"
    finish
fi

# A display and a tty are what a container has not.
mkdir -p "$box/drop/motograph.service.d" "$box/boot" "$box/state"
cat >"$box/drop/motograph.service.d/test.conf" <<'UNIT'
[Service]
Environment=SDL_VIDEODRIVER=dummy
StandardInput=null
WatchdogSec=6
UNIT
good='feeds:
  - name: Harbour News
    url: file:news.xml
display:
  clock: ""
'
cat >"$box/news.xml" <<'FEED'
<rss version="2.0"><channel><title>Harbour News</title><item><title>Council
approves the new bridge</title><link>http://news.example/1</link></item></channel></rss>
FEED

# boot FOLDER [OPTION...]: a container whose FAT is FOLDER; its journal is $log.
number=0
boot() {
    number=$((number + 1)) log=$box/log.$number
    card=$1
    shift
    SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 SYSTEMD_NSPAWN_LOCK=0 \
        script -qefc "systemd-nspawn --register=no --keep-unit -q --private-network \
        --machine=mg$$-$number -D '$root' --volatile=overlay \
        --bind-ro='$card:/boot/firmware' --bind-ro='$box/drop/motograph.service.d:/etc/systemd/system/motograph.service.d' \
        $* -b systemd.journald.forward_to_console=1 systemd.show_status=0" /dev/null \
        <"$box/quiet" >"$log" 2>&1 &
    container=$!
    pids="$pids $container"
}
mkfifo "$box/quiet"
sleep 100000 >"$box/quiet" &
pids="$pids $!"
said() { grep -aq "$1" "$log"; }
said_times() { [ "$(grep -ac "$1" "$log")" -ge "$2" ]; }
# inside COMMAND...: in the container, beside its process one.
inside() { nsenter -t "$leader" -a "$@"; }
# The container's process one: the only systemd among our children's children.
find_leader() {
    leader='' family=$container
    while [ -n "$family" ] && [ -z "$leader" ]; do
        family=$(for p in $family; do pgrep -P "$p"; done)
        leader=$(for p in $family; do
            [ "$(cat "/proc/$p/comm" 2>/dev/null)" != systemd ] || echo "$p"
        done | head -n 1)
    done
    [ -n "$leader" ]
}
# The unit's.
main_pid() {
    pid=$(inside systemctl show -P MainPID motograph.service 2>/dev/null)
    [ "${pid:-0}" -gt 0 ]
}
halt() {
    [ -z "${leader:-}" ] || kill -s RTMIN+4 "$leader" 2>/dev/null
    wait_for 30 sh -c "! kill -0 $container 2>/dev/null" || kill "$container"
    wait "$container" 2>/dev/null
    leader=''
}
on_air() {
    if wait_for 90 said "boottime=.* first headline"; then
        ok "$1"
    else
        failed_because "$1" "$log"
    fi
    find_leader
}

cp "$box/news.xml" "$box/boot"
printf %s "$good" >"$box/boot/motograph.yaml"
began=$(date +%s%N)
boot "$box/boot" "--bind=$box/state:/var/lib/kept"
on_air "the real unit is on air in a container"
echo "on air after $((($(date +%s%N) - began) / 1000000)) ms"
check "without a data partition it says so" said "no data partition: what is remembered is lost"
check "systemd knows it is ready" sh -c "nsenter -t '$leader' -a systemctl is-active motograph | grep -qx active"
main_pid
status=$(inside cat "/proc/$pid/status")
is "it has no capabilities" "CapEff: 0000000000000000" "$(echo "$status" | grep CapEff | tr -s '\t ' ' ')"
is "... no way to get any" "NoNewPrivs: 1" "$(echo "$status" | grep NoNewPrivs | tr -s '\t ' ' ')"
is "... and a filter of system calls" "Seccomp: 2" "$(echo "$status" | grep Seccomp: | tr -s '\t ' ' ')"
is "it is nobody special" motograph "$(inside stat -c %U "/proc/$pid")"
for place in /usr /etc /boot/firmware /var/log /var/lib/iwd /srv; do
    check "even root cannot write to $place there" sh -c \
        "! nsenter -t '$leader' -a nsenter -t '$pid' -m touch '$place/x'"
done

inside sh -c "kill -STOP $pid"
if wait_for 40 said "motograph.service: Watchdog timeout"; then
    ok "a program that hangs is noticed"
else
    failed_because "a program that hangs is noticed" "$log"
fi
if wait_for 40 said_times "boottime=.* first headline" 2; then
    ok "... and is on air again"
else
    failed_because "... and is on air again" "$log"
fi

# The configuration of a running wall is spoilt, and is mended.
printf 'feeds:\n  - url: [\n' >"$box/boot/motograph.yaml"
if wait_for 20 said "the configuration from before stays in force"; then
    ok "a configuration that is spoilt while it runs changes nothing but a line"
else
    failed_because "a configuration that is spoilt while it runs changes nothing but a line" "$log"
fi
inside systemctl restart motograph.service
if wait_for 40 said "the last good configuration is used instead" &&
    wait_for 40 said_times "boottime=.* first headline" 3; then
    ok "after a restart the last good one is used, with its headlines"
else
    failed_because "after a restart the last good one is used, with its headlines" "$log"
fi
check "... and the line, column and reason are in the journal" said "motograph.yaml:[0-9]*:[0-9]*: "
printf %s "$good" >"$box/boot/motograph.yaml"
check "mended, it is read by itself" wait_for 20 said "configuration read again"

# No room for anything.
inside sh -c 'head -c 100M /dev/zero >/var/lib/motograph/fill; head -c 100M /dev/zero >/tmp/fill; head -c 100M /dev/zero >/var/cache/fill' 2>/dev/null
is "the memory for what is remembered is full" 0 "$(inside stat -f -c %a /var/lib/motograph)"
{
    echo '<rss version="2.0"><channel><title>Harbour News</title>'
    for n in $(seq 400); do
        echo "<item><title>Ship number $n enters the harbour of a town with a long name</title><link>http://news.example/$n</link></item>"
    done
    echo '</channel></rss>'
} >"$box/boot/fleet.xml" # a feed not asked yet, so that there is something to store
printf %s "$good" | sed 's/news.xml/fleet.xml/' >"$box/boot/motograph.yaml"
inside systemctl restart motograph.service
if wait_for 60 said_times "boottime=.* first headline" 4; then
    ok "with every tmpfs full it is on air"
else
    failed_because "with every tmpfs full it is on air" "$log"
fi
main_pid
before=$pid
sleep 15
main_pid
is "... and does not restart" "$before" "$pid"
began=$(date +%s%N)
inside systemctl stop motograph.service
took=$((($(date +%s%N) - began) / 1000000))
is "it stops within its time, here $took ms" 1 "$((took < 5000))"
check "... and says what could not be written" said "headlines.db: .*disk is full"
check "... by itself" sh -c "! grep -a 'motograph.service: State .stop-sigterm. timed out' '$log'"
halt

mkdir -p "$box/broken"
cp "$box/news.xml" "$box/broken"
printf 'feeds:\n  - name: Harbour\n    url: file:news.xml\n    refresh: soon\n' >"$box/broken/motograph.yaml"
boot "$box/broken"
if wait_for 90 said "boottime=.* first frame"; then
    ok "with a configuration broken from the beginning there is a picture"
else
    failed_because "with a configuration broken from the beginning there is a picture" "$log"
fi
find_leader
check "... and line, column and reason in the journal" said "motograph.yaml:4:[0-9]*: "
halt

mkdir -p "$box/empty"
boot "$box/empty"
on_air "without any configuration the demo runs"
halt

# On a file system of its own, which may be mounted in another way.
mkdir -p "$box/wifi"
mount -t tmpfs none "$box/wifi"
trap 'umount "$box/wifi" 2>/dev/null; leave' EXIT
printf '%swifi:\n  ssid: Office\n  psk: correct horse\n' "$good" >"$box/wifi/motograph.yaml"
cp "$box/news.xml" "$box/wifi"
boot "$box/wifi"
on_air "a passphrase on the card keeps no wall dark"
if wait_for 60 inside grep -q 'Passphrase=correct horse' /var/lib/iwd/Office.psk &&
    wait_for 30 said "motograph-config: wifi 'Office' is stored"; then
    ok "... it is stored, and said to be"
else
    inside systemctl status --no-pager motograph-config >"$box/status" 2>&1
    grep -a motograph-config "$log" >>"$box/status"
    failed_because "... it is stored, and said to be" "$box/status"
fi
check "... and no longer on the card" wait_for 30 sh -c "! grep -q 'correct horse' '$box/wifi/motograph.yaml'"
is "no unit has failed" "" "$(inside systemctl list-units --failed --plain --no-legend | cut -d' ' -f1 | grep -v nftables | paste -sd' ')"
halt
finish
