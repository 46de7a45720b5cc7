#!/bin/sh
# SPDX-License-Identifier: MIT
# sh tests/firmware/installed.sh: the package of this machine's kind is
# installed by dpkg, with its scripts, in a copy of this machine that is thrown
# away (overlayfs): it runs, makes a wall, and removed and purged it leaves
# nothing but its user. Needs root, and Debian.
# shellcheck source=../support/scenario.sh
top=$(cd "$(dirname "$0")/../.." && pwd)
out=${MOTOGRAPH_OUT:-$top/build-firmware}
set -- "$top/build"
. "$(dirname "$0")/../support/scenario.sh"
deb=$(find "$out/packages" -name "motograph_*_$(dpkg --print-architecture 2>/dev/null).deb" \
    ! -name '*deb13*' 2>/dev/null | head -n 1)
if [ "$(id -u)" != 0 ] || [ -z "$deb" ]; then
    skip "not root, or no package; sh firmware-config/image/build-deb amd64"
    finish
fi
if dpkg -s motograph >/dev/null 2>&1; then
    skip "motograph is installed here: what it leaves cannot be told from what is there"
    finish
fi
# changes: what the copy has that this machine has not, and what it lacks;
# without what dpkg and its triggers note down.
cat >"$box/changes" <<SCRIPT
cd '$box/layer/upper' || exit 1
find . -mindepth 1 ! -type d | sed 's,^\./,,' | while read -r path; do
    case \$path in
    var/lib/dpkg/* | var/cache/* | var/log/* | etc/passwd* | etc/group* | etc/shadow* | etc/gshadow*) continue ;;
    usr/share/*/mimeinfo.cache | usr/share/*/icon-theme.cache | etc/.pwd.lock) continue ;;
    esac
    cmp -s "\$path" "/\$path" || echo "\$path"
done
find . -mindepth 1 -type d | sed 's,^\.,,' | while read -r path; do
    case \$path in
    /var/lib/dpkg* | /var/cache/man*) continue ;;
    esac
    [ -d "\$path" ] || echo "\$path/"
done
SCRIPT
cat >"$box/copy" <<SCRIPT
set -u
mkdir -p '$box/layer'
mount -t tmpfs none '$box/layer'
mkdir -p '$box/layer/upper' '$box/layer/work' '$box/layer/root'
mount -t overlay -o lowerdir=/,upperdir='$box/layer/upper',workdir='$box/layer/work' none '$box/layer/root' || exit 1
root='$box/layer/root'
mount -t tmpfs none "\$root/tmp"
mount -t tmpfs none "\$root/run"
mount -t proc none "\$root/proc"
mount --bind /dev "\$root/dev"
cp '$deb' "\$root/tmp/motograph.deb"
cp -r '$assets/demo' "\$root/tmp/demo"
inside() { chroot "\$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C.UTF-8 "\$@"; }
inside dpkg -i /tmp/motograph.deb && echo installed
inside getent passwd motograph
inside id -nG motograph
inside stat -c '%a %U' /var/lib/motograph
inside motograph version
printf 'The council approved the new bridge on Monday. Work begins in May.' >"\$root/tmp/text"
inside motograph summarize /tmp/text && echo summarized
inside motograph render --config /tmp/demo/motograph.yaml --offline --state-dir /tmp/s \
    --size 640x160 --frames 1 --out /tmp/frames && echo rendered
mkdir -p "\$root/tmp/boot"
echo 'dtparam=audio=on' >"\$root/tmp/boot/config.txt"
echo 'console=tty1 root=/dev/sda1' >"\$root/tmp/boot/cmdline.txt"
mkdir -p "\$root/boot/firmware"
mount --bind "\$root/tmp/boot" "\$root/boot/firmware"
cp -r "\$root/tmp/boot" '$box/boot'
inside motograph-provision apply && inside motograph-provision check
inside touch /var/lib/motograph/headlines.db
inside dpkg --remove motograph && echo removed
diff -r '$box/boot' "\$root/boot/firmware" && echo 'the card is as it was'
umount "\$root/boot/firmware"
rmdir "\$root/boot/firmware" 2>/dev/null
test -e "\$root/var/lib/motograph/headlines.db" && echo 'what is remembered stays'
inside dpkg --purge motograph && echo purged
sh '$box/changes' >'$box/left'
SCRIPT
check "there is a copy of this machine" unshare --mount sh "$box/copy"
cp "$box/check.out" "$box/said"
said() { check "$1" grep -qE "$2" "$box/said"; }
said "dpkg installs it" '^installed$'
said "its user is there, without a shell" '^motograph:.*nologin$'
said "... in the groups of displays" '^motograph .*(video.*input|input.*video)'
said "... and has a folder of its own" '^700 motograph$'
said "it runs" '^motograph [0-9]'
said "it summarizes" '^summarized$'
said "it draws" '^rendered$'
said "it makes a wall" '^all is as it should be$'
said "dpkg removes it" '^removed$'
said "... and the wall is a plain machine again" '^the card is as it was$'
said "... that has its headlines still" '^what is remembered stays$'
said "dpkg purges it" '^purged$'
# A system user stays, as Debian has it: a number is never given twice.
check "and nothing is left but its user" sh -c "cat '$box/left' && ! test -s '$box/left'"
[ $failed = 0 ] || sed 's/^/    /' "$box/said"
finish
