#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/provision.sh BUILD: motograph-provision on plain folders
# that look like Raspberry Pi OS Lite of two releases. Nothing needs root.
# shellcheck source=../support/scenario.sh
. "$(dirname "$0")/../support/scenario.sh"
provision=$tests/../firmware-config/provision/motograph-provision

# layout NAME BOOT: the files of a Raspberry Pi OS that matter here.
layout() {
    root=$box/$1 boot=$box/$1$2
    mkdir -p "$boot" "$root/etc/systemd/system" "$root/etc/udev/rules.d" \
        "$root/usr/bin" "$root/var/lib"
    ln -s /bin/true "$root/usr/bin/motograph"
    case $1 in
    bookworm)
        printf '# a comment\ndtparam=audio=on\n[pi4]\narm_boost=1\n\n[all]\n' \
            >"$boot/config.txt"
        echo "console=serial0,115200 console=tty1 root=PARTUUID=4e639091-02 rootfstype=ext4 fsck.repair=yes rootwait quiet init=/usr/lib/raspberrypi-sys-mods/firstboot" \
            >"$boot/cmdline.txt"
        ;;
    trixie) # Windows line ends, no newline at the end, a word of ours with another value
        printf 'dtoverlay=vc4-kms-v3d\r\n[cm5]\r\ndtoverlay=dwc2,dr_mode=host' \
            >"$boot/config.txt"
        printf 'console=tty1 root=PARTUUID=1-02 loglevel=7 ds=nocloud;i=rpi-1 cfg80211.ieee80211_regdom=GB' \
            >"$boot/cmdline.txt"
        printf 'hostname: wall\n' >"$boot/user-data"
        ;;
    old) printf 'hdmi_force_hotplug=1\n' >"$boot/config.txt" ;;
    esac
}

# Everything there is: names, kinds, modes, bytes, and where links lead.
photograph() {
    (cd "$1" && find . -printf '%p %y %m %l\n' | sort &&
        find . -type f -exec sha256sum {} + | sort -k 2)
}
go() { sh "$provision" "$@" --root "$root" >"$box/out" 2>"$box/err"; }

for name in bookworm trixie old; do
    where=/boot/firmware
    [ $name != old ] || where=/boot
    layout $name $where
    photograph "$root" >"$box/before"
    check "$name: check says what is missing" sh -c "! sh '$provision' check --root '$root'"
    photograph "$root" >"$box/now"
    check "$name: check changes nothing" cmp "$box/before" "$box/now"
    go apply || failed_because "$name: apply works" "$box/err"
    check "$name: then all is as it should be" sh "$provision" check --root "$root"
    photograph "$root" >"$box/once"
    go apply
    photograph "$root" >"$box/now"
    check "$name: a second time changes nothing" cmp "$box/once" "$box/now"
    is "$name: ... and says nothing" "" "$(cat "$box/out")"
    is "$name: config.txt includes ours, outside a section, once" "[all] include motograph.txt" \
        "$(tail -n 2 "$boot/config.txt" | tr -d '\r' | paste -sd' ')"
    if [ $name != old ]; then
        is "$name: cmdline.txt is one line" 1 "$(wc -l <"$boot/cmdline.txt")"
        check "$name: ... without the text console" \
            sh -c "! grep -qw console=tty1 '$boot/cmdline.txt'"
        is "$name: ... with each word of ours once" "1 1 1" "$(for word in quiet loglevel=3 logo.nologo; do
            tr ' ' '\n' <"$boot/cmdline.txt" | grep -cx "$word"
        done | paste -sd' ')"
        check "$name: ... and keeps what it does not know" \
            grep -q 'root=PARTUUID=' "$boot/cmdline.txt"
        check "$name: the sample is on the card" test -s "$boot/motograph.yaml"
    fi
    go undo || failed_because "$name: undo works" "$box/err"
    photograph "$root" >"$box/now"
    check "$name: undo puts everything back, byte for byte" cmp "$box/before" "$box/now"
done

rm -rf "$box/bookworm"
layout bookworm /boot/firmware
go apply --display 1920x480
is "a panel's mode is forced" 1 "$(grep -c 'video=HDMI-A-1:1920x480M@60D' "$boot/cmdline.txt")"
go apply
is "... once, and for as long" "" "$(cat "$box/out")"
sed -i 's/$/ dwc_otg.lpm_enable=0/' "$boot/cmdline.txt"
echo "arm_64bit=1" >>"$boot/config.txt"
echo "# mine" >>"$boot/motograph.yaml"
go undo
is "words that somebody added since are kept by undo" 1 "$(grep -c 'dwc_otg.lpm_enable=0' "$boot/cmdline.txt")"
is "... and what we took away is back" 1 "$(grep -cw 'console=tty1' "$boot/cmdline.txt")"
is "... without ours" 0 "$(grep -cE 'logo.nologo|video=' "$boot/cmdline.txt")"
is "config.txt keeps a line added since, and loses ours" "1 0" \
    "$(grep -c arm_64bit "$boot/config.txt") $(grep -c motograph "$boot/config.txt")"
check "a configuration that was edited stays" grep -q '# mine' "$boot/motograph.yaml"
go undo
check "undo without apply says so" grep -q 'nothing was applied' "$box/err"
check "a panel nobody knows is refused" sh -c "! sh '$provision' apply --root '$root' --display 9x9"
mkdir -p "$box/plain"
root=$box/plain
check "a machine without a boot partition is provisioned too" go apply
check "... and says what was left alone" grep -q 'boot partition is left alone' "$box/err"
check "... and which packages a wall lacks" grep -q 'apt install ca-certificates$' "$box/err"
mkdir -p "$box/plain/etc/ssl/certs" "$box/plain/usr/lib/arm-linux-gnueabihf"
touch "$box/plain/etc/ssl/certs/ca-certificates.crt" "$box/plain/usr/lib/arm-linux-gnueabihf/libGLESv2.so.2"
go apply
is "... which it no longer says when they are there" 0 "$(grep -c 'apt install' "$box/err")"
mkdir -p "$box/own/etc/systemd/system"
root=$box/own
ln -s /lib/systemd/system/other.service "$root/etc/systemd/system/getty@tty1.service"
go apply
is "a link of somebody's own is left alone" /lib/systemd/system/other.service \
    "$(readlink "$root/etc/systemd/system/getty@tty1.service")"
finish
