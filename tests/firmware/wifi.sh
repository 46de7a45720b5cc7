#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/wifi.sh BUILD: the Wi-Fi passphrase goes from the card to
# the machine, whatever an editor made of the file, and what refuses it is said.
# shellcheck source=../support/scenario.sh
. "$(dirname "$0")/../support/scenario.sh"
config=$tests/../firmware-config/systemd/motograph-config

# start NAME: an empty machine, and $card to write to.
start() {
    rm -rf "$box/root"
    mkdir -p "$box/root/boot/firmware" "$box/root/etc" "$box/root/var/lib/iwd"
    card=$box/root/boot/firmware/$1
}
text='feeds:\n  - url: http://a.example/\nwifi:\n  ssid: "Office 2"  # upstairs\n  psk: correct horse # quiet\n  country: de\ndisplay:\n  clock: ""\n'
go() { sh "$config" --root "$box/root" >"$box/out" 2>&1; }
key() { cat "$box/root/var/lib/iwd/Office 2.psk" 2>/dev/null; }
wanted='[Security]
Passphrase=correct horse'

start motograph.yaml
# shellcheck disable=SC2059
printf "$text" >"$box/text"
cp "$box/text" "$card"
go
is "iwd gets the passphrase" "$wanted" "$(key)"
is "... for root only" 600 "$(stat -c %a "$box/root/var/lib/iwd/Office 2.psk")"
is "... and the country" "Country=DE" "$(grep Country "$box/root/var/lib/iwd/main.conf")"
is "the card has stars instead" '  psk: "********"  # stored on the device' "$(grep psk "$card")"
is "every other line is as it was" "$(grep -v psk "$box/text")" "$(grep -v psk "$card")"
sum=$(sha256sum "$card")
go
is "a second time nothing is done" "$sum" "$(sha256sum "$card")$(cat "$box/out")"

for kind in crlf bom utf16le utf16be utf16bare capital txt; do
    case $kind in
    capital) start MOTOGRAPH.YAML ;;
    txt) start motograph.yaml.txt ;;
    *) start motograph.yaml ;;
    esac
    # shellcheck disable=SC2059
    printf "$text" >"$box/text"
    case $kind in
    crlf) sed 's/$/\r/' "$box/text" >"$card" ;;
    bom) printf '\357\273\277%s\n' "$(cat "$box/text")" >"$card" ;;
    utf16le) (printf '\377\376' && iconv -t UTF-16LE "$box/text") >"$card" ;;
    utf16be) (printf '\376\377' && iconv -t UTF-16BE "$box/text") >"$card" ;;
    utf16bare) iconv -t UTF-16LE "$box/text" >"$card" ;;
    *) cp "$box/text" "$card" ;;
    esac
    printf 'wifi:\n ssid: no\n psk: notthisone\n' >"$box/root/boot/firmware/._motograph.yaml"
    go
    is "$kind: the passphrase is taken" "$wanted" "$(key)"
    is "$kind: ... and no longer on the card" 0 "$(tr -d '\0' <"$card" | grep -c 'correct horse')"
    check "$kind: the program reads the file still" sh -c "'$motograph' check --config '$card'"
done

start motograph.yaml
mkdir -p "$box/root/etc/NetworkManager"
printf 'wifi:\n  ssid: "Caf\303\251"\n  psk: "a\\"b\\\\cdefg"\n' >"$card"
go
is "NetworkManager gets bytes" "ssid=67;97;102;195;169;" "$(grep ssid "$box/root/etc/NetworkManager/system-connections/motograph.nmconnection")"
# shellcheck disable=SC2016
is "... and what was escaped" 'psk=a"b\\cdefg' "$(grep ^psk "$box/root/etc/NetworkManager/system-connections/motograph.nmconnection")"
start motograph.yaml
printf 'wifi:\n  ssid: "../../x"\n  psk: longenough\n' >"$card"
go
check "a name is never a path" test -s "$box/root/var/lib/iwd/=2e2e2f2e2e2f78.psk"
start motograph.yaml
printf 'wifi:\n  ssid: x\n  psk: short\n' >"$card"
go
check "a passphrase too short is said and left" grep -q '8 to 63' "$box/out"
is "..." "  psk: short" "$(grep psk "$card")"

# A card of its own: mounted read only as on a wall, or full.
on_a_card() {
    start motograph.yaml
    unshare -rm sh -c "mount -t tmpfs -o size=$1 tmpfs '${card%/*}' && cp '$box/text' '$card' && { $2; }
        sh '$config' --root '$box/root' >'$box/out' 2>&1
        touch '${card%/*}/x' 2>/dev/null && echo writable; ls -A '${card%/*}'; grep psk '$card'" 2>&1
}
if unshare -rm mount -t tmpfs tmpfs /mnt 2>/dev/null; then
    is "a card that was read only is so again" "motograph.yaml
  psk: \"********\"  # stored on the device" "$(on_a_card 1m "mount -o remount,ro '$box/root/boot/firmware'")"
    is "a full card keeps its text" "motograph.yaml
rest
  psk: correct horse # quiet" "$(on_a_card 8k "head -c 9000 /dev/zero >'$box/root/boot/firmware/rest' 2>/dev/null; mount -o remount,ro '$box/root/boot/firmware'")"
    check "... and that is said" grep -q 'card is full' "$box/out"
    is "... the machine has the passphrase all the same" "$wanted" "$(key)"
else
    skip "no mount of its own: cards that are full or read only"
fi
start other.txt
go
is "without a configuration nothing happens" "" "$(cat "$box/out")"

# What iwd and wpa_supplicant say, by a journal of our own; the radio is a file.
start motograph.yaml
cp "$box/text" "$card"
is "the network's name can be asked for" "Office 2" "$(sh "$config" --ssid --root "$box/root")"
mkdir -p "$box/bin" "$box/sys/wlan0"
cat >"$box/bin/journalctl" <<'SCRIPT'
#!/bin/sh
exec cat "$JOURNAL"
SCRIPT
chmod +x "$box/bin/journalctl"
JOURNAL=$box/journal
export JOURNAL
mkfifo "$JOURNAL"
sleep 60 >"$JOURNAL" & # keeps it open
pids="$pids $!"
echo dormant >"$box/sys/wlan0/operstate"
PATH=$box/bin:$PATH sh "${config%/*}/motograph-wifi" --sys "$box/sys" "$box/line" &
pids="$pids $!"
echo "wlan0: CTRL-EVENT-DISCONNECTED bssid=02:00:00:00:01:00 reason=3" >"$JOURNAL"
echo "4-Way handshake failed for ifindex: 3, reason: 15" >"$JOURNAL"
check "iwd: a passphrase that is refused is a line" wait_for 10 test -s "$box/line"
is "..." "Wi-Fi: the passphrase is refused" "$(cat "$box/line")"
check "... for all to read" test "$(stat -c %a "$box/line")" = 644
echo up >"$box/sys/wlan0/operstate"
check "... which is gone when it is connected" wait_for 10 test ! -e "$box/line"
echo dormant >"$box/sys/wlan0/operstate"
echo 'wlan0: CTRL-EVENT-SSID-TEMP-DISABLED id=0 ssid="Office 2" auth_failures=1 duration=10 reason=WRONG_KEY' >"$JOURNAL"
check "wpa_supplicant: likewise" wait_for 10 test -s "$box/line"
echo up >"$box/sys/wlan0/operstate"
check "... likewise" wait_for 10 test ! -e "$box/line"
finish
