# SPDX-License-Identifier: MIT
"""sh tests/firmware/boot.sh calls this: the image in QEMU, looked at."""

import os
import re
import subprocess
import sys
import tempfile
import time

from machine import OUT, WORDS, Machine, bright_pixels, card_with, have, read_words

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
    with Machine(box, card_with(box), size) as m:
        bright = 0
        while m.wait_for("first frame", 1) is None:
            if m.seconds() > 400 or m.process.poll() is not None:
                break
            shot = os.path.join(box, "early.png")
            m.photograph(shot)
            if os.path.exists(shot) and "boottime" not in m.log():
                bright = max(bright, bright_pixels(shot, size))
        seconds = m.seconds()
        log = m.log()
        if not is_true("%s: there is a first frame, %.0f s after power on" % (name, seconds),
                       "first frame" in log, log[-1500:]):
            return
        start, frame = boottime(log, "start"), boottime(log, "first frame")
        print("%s: the kernel's clock at start %.2f, first frame %.2f: %.2f s" % (
            name, start, frame, frame - start), flush=True)
        is_true("%s: nothing was on the panel before it" % name, bright == 0,
                "%d pixels" % bright)
        is_true("%s: a headline is on it" % name, m.wait_for("first headline", 60),
                m.log()[-800:])
        best, shots = [], []
        for number in range(30):
            time.sleep(2)
            shot = m.photograph(os.path.join(pictures, "%s-%d.png" % (name, number % 2)))
            with open(shot, "rb") as file:
                shots.append(file.read())
            best = max(best, legible(read_words(shot)), key=len)
            if len(best) >= 3 and shots[0] != shots[-1]:
                break
        is_true("%s: it can be read: %s" % (name, " ".join(best)), len(best) >= 3, best)
        is_true("%s: it moves" % name, shots[0] != shots[-1])


def pull(box, times):
    """The plug is pulled at some moment; every time it comes up again, clean."""
    card = card_with(box, "plug.img")
    fine, first = 0, 0
    for number in range(times):
        with Machine(box, card, snapshot=False) as m:
            came = m.wait_for("first headline", 400)
            fine += came is not None
            if "is used instead" in m.log() or "beyond repair" in m.log():
                first += 1
            time.sleep((number * 7 % 10) * 0.4)
        start = subprocess.run(["sfdisk", "-d", card], stdout=subprocess.PIPE, text=True).stdout
        start = int(re.search(r"img3 : start= *([0-9]+)", start).group(1))
        data = os.path.join(box, "data")
        subprocess.run(["dd", "if=" + card, "of=" + data, "bs=512", "skip=%d" % start,
                        "status=none"], check=True)
        subprocess.run(["e2fsck", "-p", data], stdout=subprocess.DEVNULL)
        check = subprocess.run(["e2fsck", "-fn", data], stdout=subprocess.PIPE)
        is_true("plug %d: on air again, the data partition is clean" % (number + 1),
                came and check.returncode == 0, check.stdout[-300:])
    is_true("no data was thrown away in %d starts" % times, first == 0)


def main():
    missing = have("qemu-system-aarch64", "mcopy", "tesseract", "convert", "sfdisk")
    if missing or not os.path.exists(os.path.join(OUT, "motograph.img")):
        print("skipped: %s" % (", ".join(missing) or "no image; see README.md"))
        print("0 passed, 0 failed, 1 skipped")
        return 0
    pictures = os.path.join(OUT, "pictures")
    os.makedirs(pictures, exist_ok=True)
    what = sys.argv[1:] or ["1920x480", "1280x400", "1920x1080", "plug"]
    with tempfile.TemporaryDirectory() as box:
        for word in what:
            if word.startswith("plug"):
                pull(box, int(word[4:] or 10))
            else:
                width, height = word.split("x")
                look(box, pictures, (int(width), int(height)))
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
