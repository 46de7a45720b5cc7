# SPDX-License-Identifier: MIT
"""sh tests/firmware/boot.sh calls this: the image in QEMU, looked at."""

import glob
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from machine import (CONFIG, FEED, OUT, PATIENCE, WORDS, Data, Machine, Server,
                     bright_bytes, card_with, feed, have, make_key, put, read_words, turn_back)

passed = failed = 0


def is_true(what, yes, why=""):
    global passed, failed
    passed += bool(yes)
    failed += not yes
    print("%s %s%s" % ("ok" if yes else "FAILED", what, "" if yes else ": %s" % why),
          flush=True)
    return yes


def boottime(log, what):
    found = re.search(r"boottime=([0-9.]+) %s" % what, log)
    return float(found.group(1)) if found else None


def legible(words):
    """Whole words of the headline that stand in what was read."""
    plain = re.findall(r"[a-z]+", words.lower())
    return [word for word in WORDS.lower().split() if word in plain and len(word) > 3]


def look(box, pictures, size):
    """One panel: black until the first frame, then a headline that moves."""
    name = "%dx%d" % size
    card = card_with(box)
    if size[0] < size[1]:  # upright by itself, and hung on its side
        put(card, {"motograph.yaml": CONFIG + "  rotate: 90\n"})
    elif size[1] > 720:  # a whole stage takes the emulator half a minute a frame
        put(card, {"motograph.yaml": CONFIG + "  layout: crawl\n"})
    with Machine(box, card, size) as m:
        early = []  # when a photograph was taken, and what was not black in it
        while m.wait_for("boottime=[0-9.]+ first frame", 0.5) is None:
            if m.seconds() > PATIENCE or m.process.poll() is not None:
                break
            shot = m.photograph(os.path.join(box, "early.ppm"), "ppm")
            if os.path.exists(shot):
                early.append((m.seconds(), bright_bytes(shot, size)))
        log = m.log()
        if not is_true("%s: there is a first frame" % name, boottime(log, "first frame"),
                       log[-1500:]):
            return
        begun, opened, frame = (boottime(log, what) for what in (
            "start", "screen open", "first frame"))
        print("%s: first frame %.1f s after power on; %.1f s after exec, %.1f s after "
              "the display was open" % (name, frame, frame - begun, frame - opened), flush=True)
        # The guest's clock starts after ours: what we saw before its moment of
        # the first frame was certainly before it. The log's line comes later.
        before = [bright for at, bright in early if at < frame]
        is_true("%s: the panel was black before it, %d times looked" % (name, len(before)),
                before and max(before) == 0, before)
        is_true("%s: a headline is on it" % name, m.wait_for("first headline", 120),
                m.log()[-800:])
        # Two photographs that can both be read, and differ: a black panel is
        # no motion.
        best, shots = [], []
        for _ in range(30):
            time.sleep(2)
            shot = m.photograph(os.path.join(pictures, "%s-%d.png" % (name, len(shots))))
            seen_by = shot
            if size[0] < size[1]:
                seen_by = turn_back(m.photograph(os.path.join(box, "lying.ppm"), "ppm"),
                                    os.path.join(box, "turned.ppm"))
            words = legible(read_words(seen_by))
            best = max(best, words, key=len)
            with open(shot, "rb") as file:
                seen = file.read()
            if len(words) >= 3 and seen not in shots:
                shots.append(seen)
            if len(shots) == 2:
                break
        is_true("%s: it can be read: %s" % (name, " ".join(best)), len(best) >= 3, best)
        is_true("%s: it moves" % name, len(shots) == 2)
        is_true("%s: the unit runs since its start" % name,
                "Scheduled restart" not in m.log(), m.log()[-800:])


SMALL = (800, 480)


def is_whole(database):
    """Whether the headlines that are remembered can be read, every one."""
    try:
        with sqlite3.connect(database) as base:
            return base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except sqlite3.Error:
        return False


def pull(box, times):
    """The plug is pulled while news are being stored; every time the wall comes
    up again, with what it knew, and its data partition is clean."""
    card = card_with(box, "plug.img")
    thrown = whole = 0
    for number in range(times):
        put(card, {"news.xml": feed(*["Ship %d of fleet %d enters the harbour" % (ship, number)
                                      for ship in range(40)])})
        with Machine(box, card, SMALL, snapshot=False) as m:
            came = m.wait_for("first headline")
            thrown += len(re.findall("beyond repair|is full|cannot be mounted", m.log()))
            time.sleep((number * 7 % 10) * 0.6)
        data = Data(card, box)
        replay = data.fsck("-p").returncode
        clean = data.fsck("-fn").returncode
        database = os.path.join(box, "headlines.db")
        for tail in "", "-wal":
            if os.path.exists(database + tail):
                os.remove(database + tail)
            data.take("/motograph/headlines.db" + tail, database + tail)
        whole += os.path.exists(database)
        is_true("plug %d: on air after %.0f s, the data partition is clean, its headlines "
                "are whole or not there" % (number + 1, came or 0),
                came and replay <= 1 and clean == 0 and
                (not os.path.exists(database) or is_whole(database)),
                (came, replay, clean, m.log()[-600:]))
    is_true("no data was thrown away in %d starts" % times, thrown == 0)
    is_true("something was stored in %d of them" % whole, whole > 0)


def hang(box):
    """A kernel that hangs is reset by the watchdog, and the wall is back."""
    key, public = make_key(box)
    files = {"motograph.yaml": CONFIG, "news.xml": FEED, "authorized_keys": public}
    with Machine(box, card_with(box, files=files), SMALL, key=key, reboot=True) as m:
        if not is_true("hang: on air", m.wait_for("first headline"), m.log()[-800:]):
            return
        m.run("true")
        at = m.seconds()
        # panic=0: a kernel that is gone stays gone, without the watchdog.
        m.run("sysctl -qw kernel.panic=0; (sleep 1; echo c >/proc/sysrq-trigger) >/dev/null 2>&1 &")
        bitten = m.wait_for_event("WATCHDOG")
        is_true("hang: the watchdog resets it, %.0f s later" % ((bitten or 0) - at), bitten)
        is_true("hang: and it is on air again",
                m.wait_for("first headline", count=2), m.log()[-800:])


def first_start(box):
    """A larger card, half a gigabyte of memory, a clock of 1999, no news to be
    had: the first start of a wall, asked from inside."""
    key, public = make_key(box)
    card = card_with(box, files={"motograph.yaml": CONFIG, "news.xml": FEED,
                                 "authorized_keys": public})
    os.truncate(card, 2 << 30)
    with Machine(box, card, SMALL, key=key,
                 extra=("-rtc", "base=1999-12-31T23:00:00")) as m:
        if not is_true("first start: on air", m.wait_for("first headline"), m.log()[-800:]):
            return
        is_true("first start: the data partition grows",
                m.wait_for("data partition has grown"), m.log()[-800:])
        ask = m.run
        size = int(ask("stat -f -c %b /data")) * int(ask("stat -f -c %S /data")) >> 20
        is_true("first start: ... to %d MiB" % size, size > 900)
        is_true("first start: the clock begins with the image, not in 1999",
                int(ask("date +%Y")) >= 2026)
        is_true("first start: only ssh and what a network needs may come in",
                "policy drop" in ask("nft list chain inet wall input"))
        is_true("first start: no unit has failed",
                "0 loaded units" in ask("systemctl list-units --failed"),
                ask("systemctl list-units --failed"))
        is_true("first start: without a radio there is no Wi-Fi service",
                "inactive" in ask("systemctl is-active iwd"))
        is_true("first start: the system cannot be written to",
                "Read-only" in ask("touch /usr/x"))
        is_true("first start: the card is mounted for reading",
                " ro," in ask("grep /boot/firmware /proc/mounts"))
        is_true("first start: the unit runs once",
                ask("systemctl show -P NRestarts motograph").strip() == "0")
        time.sleep(20)  # what starts has started
        memory = dict(re.findall("(Mem[A-Za-z]+): *([0-9]+)", ask("cat /proc/meminfo")))
        used = (int(memory["MemTotal"]) - int(memory["MemAvailable"])) >> 10
        group = "/sys/fs/cgroup/system.slice/motograph.service/memory."
        own = {key: int(value) for key, value in re.findall(
            "([a-z_]+) ([0-9]+)", ask("cat %sstat %sevents" % (group, group)))}
        print("first start: %d MiB of %d used; the program with softpipe's own %d, and %d of "
              "files, which are given back" % (
                  used, int(memory["MemTotal"]) >> 10, (own["anon"] + own["shmem"]) >> 20,
                  (own["file"] - own["shmem"]) >> 20), flush=True)
        is_true("first start: nothing was ended for want of memory", own["oom_kill"] == 0, own)
        is_true("first start: half a gigabyte is plenty", used < 300, memory)


def wrong_clock(box, pictures):
    """A wall that was in a drawer: its clock stands where the image was made, or
    in 1970, and no network time; certificates are of the future until it comes."""
    key, public = make_key(box)
    with Server(box, {"news.xml": FEED}) as server:
        with open(server.ca, encoding="ascii") as file:
            authority = file.read()
        config = "feeds:\n  - name: Harbour News\n    url: https://%s/news.xml\n" \
            "network:\n  ca_file: ca.pem\ndisplay:\n  clock: \"\"\n" % server.address
        card = card_with(box, files={"motograph.yaml": config, "ca.pem": authority,
                                     "authorized_keys": public})
        with Machine(box, card, SMALL, key=key, forward=server.forward,
                     extra=("-rtc", "base=1999-12-31T23:00:00")) as m:
            def waits(when):
                said = m.read(os.path.join(pictures, "waiting.png"), ["waiting", "clock"])
                is_true("clock: %s, the wall waits for it: %s" % (when, " ".join(said.split())),
                        "waiting for the clock" in " ".join(said.lower().split()), m.log()[-800:])

            is_true("clock: there is a first frame", m.wait_for("first frame"), m.log()[-800:])
            is_true("clock: a certificate of tomorrow is not trusted",
                    m.wait_for("is not valid yet.*waiting for the clock"), m.log()[-800:])
            waits("where the image was made")
            # A start in 1970, which systemd would not allow by itself.
            m.run("systemctl stop motograph; date -s @1000; systemctl start --no-block motograph")
            is_true("clock: there is a first frame in 1970", m.wait_for("first frame", count=2),
                    m.log()[-800:])
            waits("in 1970")
            is_true("clock: nothing of the unit failed",
                    m.run("systemctl show -P NRestarts motograph").strip() == "0")
            m.run("date -s @%d" % (time.time() + 2 * 86400))
            is_true("clock: the right time comes, and the news with it",
                    m.wait_for("first headline"), m.log()[-800:])
            said = m.read(os.path.join(pictures, "clock.png"), ["harbour"])
            is_true("clock: ... on the wall: %s" % " ".join(said.split()), "harbour" in said.lower())


def trouble(box, pictures):
    """The data partition damaged, destroyed, full, and a configuration that is
    broken: each is a line, and a wall that goes on."""
    def boot(what, card, pattern, **options):
        with Machine(box, card, SMALL, **options) as m:
            is_true("%s: on air" % what, m.wait_for("first (frame|headline)"), m.log()[-800:])
            is_true("%s: and a line" % what, m.wait_for(pattern, 30), m.log()[-800:])
            if what == "broken":
                said = m.read(os.path.join(pictures, "broken.png"), ["error", "line"])
                is_true("broken: the wall says so: %s" % " ".join(said.split()),
                        "error" in said.lower() and "line" in said.lower())

    def debug(data, command):
        subprocess.run(["debugfs", "-w", "-R", command, data.file],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)

    card = card_with(box)
    data = Data(card, box)
    debug(data, "clri /")
    data.put_back()
    boot("damaged", card, "was damaged, and is mended")

    card = card_with(box)
    data = Data(card, box)
    with open(data.file, "r+b") as file:
        file.write(os.urandom(data.size * 512))
    data.put_back()
    boot("destroyed", card, "beyond repair: made anew", snapshot=False)
    is_true("destroyed: it is a data partition again", Data(card, box).fsck("-fn").returncode == 0)

    card = card_with(box, files={
        "motograph.yaml": CONFIG.replace("clock: \"\"", "clock: 7\n  colour: blue"),
        "news.xml": FEED})
    data = Data(card, box)
    fill = os.path.join(box, "fill")
    with open(fill, "wb") as file:
        file.write(os.urandom(data.size * 512))
    debug(data, "write %s fill" % fill)
    data.put_back()
    boot("full", card, "the data partition is full: memory is used")
    boot("broken", card, "motograph.yaml:[0-9]+:[0-9]+: ")


RADIO = ("lib/crypto/libarc4.ko", "net/mac80211/mac80211.ko",
         "drivers/net/wireless/mac80211_hwsim.ko")


def wifi(box, pictures):
    """Two radios made by the kernel: one is a network, the other is the wall's.
    The card has a wrong passphrase first, and then the right one."""
    key, public = make_key(box)
    config = CONFIG + "wifi:\n  ssid: Office 2\n  psk: wrong horse\n  country: DE\n"
    files = {"motograph.yaml": config, "news.xml": FEED, "authorized_keys": public}
    kernel = glob.glob(os.path.join(OUT, "tree-kernel", "usr", "lib", "modules", "*", "kernel"))[0]
    for module in RADIO:  # for this test only: they are not in the image
        with open(os.path.join(kernel, module), "rb") as file:
            files[os.path.basename(module)] = file.read()
    with Machine(box, card_with(box, files=files), SMALL, key=key) as m:
        if not is_true("wifi: on air", m.wait_for("first headline"), m.log()[-800:]):
            return
        is_true("wifi: the passphrase is no longer on the card",
                "wrong horse" not in m.run("cat /boot/firmware/motograph.yaml"))
        # The other radio is no part of the wall: it must not count as connected.
        m.run("mkdir -p /run/radios /run/systemd/system/motograph-wifi.service.d; "
              "ln -s /sys/class/net/wlan0 /run/radios; printf '[Service]\\nExecStart=\\n"
              "ExecStart=/usr/lib/motograph/motograph-wifi --sys /run/radios "
              "/run/motograph-wifi/line\\n' >/run/systemd/system/motograph-wifi.service.d/a.conf; "
              "systemctl daemon-reload")
        m.run("modprobe cfg80211; cd /boot/firmware && insmod libarc4.ko; insmod mac80211.ko && "
              "insmod mac80211_hwsim.ko radios=2")
        is_true("wifi: with a radio iwd starts, and who listens to it",
                m.wait_for("Started iwd.service") and m.wait_for("Started motograph-wifi"),
                m.log()[-800:])
        # By itself iwd has the network ask for what is safest, which is GCMP-256.
        air = ("mkdir -p /var/lib/iwd/ap; printf '[Security]\\nPassphrase=correct horse\\n' "
               ">'/var/lib/iwd/ap/Office 2.ap'; "
               "for n in 1 2 3 4 5; do iwctl device wlan1 set-property Mode ap && sleep 2 && "
               "iwctl ap wlan1 start-profile 'Office 2' && break; sleep 3; done")
        print("wifi: a network: %s" % " ".join(m.run(air).split()), flush=True)
        is_true("wifi: it is refused, and the journal says so",
                m.wait_for("Wi-Fi Office 2: the passphrase is refused"), m.log()[-1200:])
        said = m.read(os.path.join(pictures, "refused.png"), ["refused"])
        is_true("wifi: ... and the wall: %s" % " ".join(said.split()), "refused" in said.lower())
        m.run("mount -o remount,rw /boot/firmware; sed -i 's/^  psk:.*/  psk: correct horse/' "
              "/boot/firmware/motograph.yaml; mount -o remount,ro /boot/firmware; "
              "systemctl restart motograph-config")
        # iwd leaves who has refused it alone for a while, at first for a minute.
        joined, end = "", time.monotonic() + PATIENCE
        while "joined" not in joined and time.monotonic() < end:
            joined = m.run("for n in $(seq 30); do [ $(cat /sys/class/net/wlan0/operstate) = up ] && "
                           "echo joined && break; sleep 2; done; iwctl station wlan0 show")
        is_true("wifi: with the right one it joins", "joined" in joined, joined)
        is_true("wifi: ... and the line is gone",
                m.run("sleep 5; cat /run/motograph-wifi/line") == "" or
                "No such file" in m.run("cat /run/motograph-wifi/line"))


def raspi3b(box):
    """The card in an emulated Raspberry Pi 3, which has no display: the unit
    waits for one, and says so once."""
    card = card_with(box)
    os.truncate(card, 512 << 20)  # QEMU wants a power of two
    dtb = os.path.join(OUT, "boot-arm64", "bcm2837-rpi-3-b.dtb")
    # What the emulator has no time for: USB that interrupts a thousand times a
    # second, a watchdog that bites when it is armed, and the network; the rest
    # may take as long as it takes.
    line = ("ro console=ttyAMA0,115200 loglevel=3 systemd.show_status=0 "
            "systemd.journald.forward_to_console=1 nokaslr kpti=0 mitigations=off "
            "module_blacklist=bcm2835_wdt,dwc2,brcmfmac,cfg80211 "
            "systemd.default_timeout_start_sec=900 " +
            " ".join("systemd.mask=%s.service" % unit for unit in (
                "systemd-resolved", "systemd-networkd", "systemd-timesyncd", "nftables")))
    serial = os.path.join(box, "serial.log")
    # Four processors on one thread: they would else wait for each other.
    with Machine(box, card, SMALL, command=[
            "qemu-system-aarch64", "-M", "raspi3b", "-accel", "tcg,thread=single",
            "-kernel", os.path.join(OUT, "vmlinuz"), "-dtb", dtb,
            "-initrd", os.path.join(OUT, "initrd.img"), "-append", line,
            "-drive", "if=sd,format=raw,file=%s,snapshot=on" % card, "-display", "none",
            "-serial", "file:" + serial, "-no-reboot"]) as m:
        is_true("raspi3b: the card's system comes up",
                m.wait_for("Reached target multi-user"), m.log()[-1200:])
        is_true("raspi3b: the unit waits for a display",
                m.wait_for("no graphics card with a panel yet"), m.log()[-800:])
        print("raspi3b: waiting for a display after %.0f s" % m.seconds())
        time.sleep(30)
        is_true("raspi3b: ... says so once, and is not started again",
                len(re.findall("no graphics card with a panel", m.log())) == 1 and
                "motograph.service: Scheduled restart" not in m.log(), m.log()[-800:])
        is_true("raspi3b: its data partition is mounted",
                "MG-DATA: " in m.log() or "data partition has grown" in m.log(), m.log()[-800:])


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # no machine is left behind
    missing = have("qemu-system-aarch64", "mcopy", "tesseract", "sfdisk", "debugfs", "ssh",
                   Server.program)
    if missing or not os.path.exists(os.path.join(OUT, "motograph.img")):
        print("skipped: %s" % (", ".join(missing) or "no image; see README.md"))
        print("0 passed, 0 failed, 1 skipped")
        return 0
    pictures = os.path.join(OUT, "pictures")
    os.makedirs(pictures, exist_ok=True)
    what = sys.argv[1:] or ["1920x480", "1280x400", "1920x1080", "plug", "hang", "first",
                            "clock", "trouble", "wifi", "raspi3b"]
    with tempfile.TemporaryDirectory() as box:
        for word in what:
            began = time.monotonic()
            if word == "hang":
                hang(box)
            elif word == "first":
                first_start(box)
            elif word == "clock":
                wrong_clock(box, pictures)
            elif word == "trouble":
                trouble(box, pictures)
            elif word == "wifi":
                wifi(box, pictures)
            elif word == "raspi3b":
                raspi3b(box)
            elif word.startswith("plug"):
                pull(box, int(word[4:] or 10))
            else:
                width, height = word.split("x")
                look(box, pictures, (int(width), int(height)))
            print("%s took %.1f minutes" % (word, (time.monotonic() - began) / 60), flush=True)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
