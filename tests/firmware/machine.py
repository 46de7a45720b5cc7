# SPDX-License-Identifier: MIT
"""A machine of QEMU with our image, for the scripts beside this one."""

import json
import os
import re
import shutil
import socket
import struct
import subprocess
import time

OUT = os.environ.get("MOTOGRAPH_OUT", os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "build-firmware"))
FAT_AT = 1 << 20
PATIENCE = float(os.environ.get("MOTOGRAPH_PATIENCE", "300"))

CONFIG = """feeds:
  - name: Harbour News
    url: file:news.xml
display:
  clock: ""
"""
WORDS = "Council approves the new harbour bridge after twelve years"
FEED = """<rss version="2.0"><channel><title>Harbour News</title>
<item><title>%s of debate</title><link>http://news.example/1</link></item>
</channel></rss>
""" % WORDS


class Machine:
    """`with Machine(card=...) as m:`; the card is changed by what it runs."""

    def __init__(self, box, card, size=(1920, 480), append="", snapshot=True,
                 memory=512, extra=()):
        self.box, self.size = box, size
        self.serial = os.path.join(box, "serial.log")
        self.qmp_path = os.path.join(box, "qmp")
        for path in (self.serial, self.qmp_path):
            if os.path.exists(path):
                os.remove(path)
        line = ("root=LABEL=MG-ROOT ro rootwait console=ttyAMA0 quiet loglevel=3 "
                "systemd.show_status=0 systemd.getty_auto=0 "
                "vt.global_cursor_default=0 consoleblank=0 logo.nologo "
                "systemd.journald.forward_to_console=1 "
                "systemd.setenv=GALLIUM_DRIVER=softpipe " + append)
        drive = "if=none,id=card,format=raw,file=%s%s" % (
            card, ",snapshot=on" if snapshot else "")
        self.command = [
            "qemu-system-aarch64", "-M", "virt", "-accel", "tcg,thread=multi",
            "-cpu", "cortex-a53", "-m", str(memory), "-smp", "2",
            "-kernel", os.path.join(OUT, "vmlinuz"),
            "-initrd", os.path.join(OUT, "initrd.img"), "-append", line,
            "-drive", drive, "-device", "virtio-blk-pci,drive=card",
            "-device", "virtio-gpu-pci,xres=%d,yres=%d" % size,
            "-device", "i6300esb", "-watchdog-action", "reset",
            "-nic", "none", "-display", "none", "-serial", "file:" + self.serial,
            "-qmp", "unix:%s,server=on,wait=off" % self.qmp_path, "-no-reboot",
            *extra]

    def __enter__(self):
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.DEVNULL,
            stderr=open(os.path.join(self.box, "qemu.err"), "wb"))
        self.socket = socket.socket(socket.AF_UNIX)
        for _ in range(100):
            try:
                self.socket.connect(self.qmp_path)
                break
            except OSError:
                time.sleep(0.1)
        self.lines = self.socket.makefile("rw")
        self.events = []
        self.lines.readline()
        self.ask("qmp_capabilities")
        return self

    def __exit__(self, *_):
        self.pull_plug()

    def ask(self, what, **arguments):
        self.lines.write(json.dumps({"execute": what, "arguments": arguments}) + "\n")
        self.lines.flush()
        while True:
            answer = json.loads(self.lines.readline())
            if "event" in answer:
                self.events.append(answer["event"])
                continue
            return answer

    def pull_plug(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def seconds(self):
        return time.monotonic() - self.began

    def log(self):
        try:
            with open(self.serial, errors="replace") as file:
                return file.read()
        except OSError:
            return ""

    def wait_for(self, pattern, patience=PATIENCE, count=1):
        """Seconds since the start at which the log has it; None: it never had."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if len(re.findall(pattern, self.log())) >= count:
                return self.seconds()
            if self.process.poll() is not None or "Kernel panic" in self.log():
                return None
            time.sleep(0.25)
        return None

    def photograph(self, path):
        self.ask("screendump", filename=path, format="png")
        return path


def card_with(box, name="card.img", files=None):
    """A copy of the image whose FAT also holds these files."""
    card = os.path.join(box, name)
    subprocess.run(["cp", "--sparse=always", os.path.join(OUT, "motograph.img"), card], check=True)
    if files is None:
        files = {"motograph.yaml": CONFIG, "news.xml": FEED}
    for file, content in files.items():
        path = os.path.join(box, "put")
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())
        subprocess.run(["mcopy", "-o", "-i", "%s@@%d" % (card, FAT_AT), path,
                        "::" + file], check=True)
    return card


def read_words(path):
    """What is to be read in a photograph, by tesseract."""
    out = subprocess.run(["tesseract", path, "-", "--psm", "6"],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return out.stdout.decode(errors="replace")


def bright_pixels(path, size):
    """How many pixels of a photograph are not black. Before there is a display
    QEMU shows a notice of its own, in another size: that is none of ours."""
    with open(path, "rb") as file:
        head = file.read(24)
    if struct.unpack(">II", head[16:24]) != size:
        return 0
    out = subprocess.run(["convert", path, "-threshold", "3%", "-format",
                          "%[fx:mean*w*h]", "info:"], stdout=subprocess.PIPE)
    return float(out.stdout or 0)


def have(*tools):
    return [tool for tool in tools if not shutil.which(tool)]
