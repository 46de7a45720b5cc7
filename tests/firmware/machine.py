# SPDX-License-Identifier: MIT
"""A machine of QEMU with our image, for the scripts beside this one."""

import json
import os
import re
import shutil
import socket
import subprocess
import time

OUT = os.environ.get("MOTOGRAPH_OUT", os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "build-firmware"))
FAT_AT = 1 << 20
# Waits end with what is waited for; this only ends those that never would.
PATIENCE = float(os.environ.get("MOTOGRAPH_PATIENCE", "600"))

CONFIG = """feeds:
  - name: Harbour News
    url: file:news.xml
display:
  clock: ""
"""
WORDS = "Council approves the new harbour bridge after twelve years"


def feed(*titles):
    return "<rss version=\"2.0\"><channel><title>Harbour News</title>%s</channel></rss>" % "".join(
        "<item><title>%s</title><link>http://news.example/%d</link></item>\n" % (
            title, number) for number, title in enumerate(titles, 1))


FEED = feed(WORDS + " of debate")


class Machine:
    """`with Machine(box, card) as m:`; the card keeps what is written to it
    unless it is a snapshot. With `key`, a file for ssh, there is a network
    that leads nowhere, and m.run() asks the guest."""

    def __init__(self, box, card, size=(1920, 480), append="", snapshot=True,
                 memory=512, key=None, reboot=False, forward="",
                 extra=(), command=None):
        self.box, self.size, self.key = box, size, key
        self.serial = os.path.join(box, "serial.log")
        self.qmp_path = os.path.join(box, "qmp")
        for path in (self.serial, self.qmp_path):
            if os.path.exists(path):
                os.remove(path)
        # For an emulator's pace: frames and units that take as long as they take,
        # and the last three words.
        line = ("ro console=ttyAMA0 quiet loglevel=3 "
                "systemd.show_status=0 systemd.getty_auto=0 "
                "vt.global_cursor_default=0 consoleblank=0 logo.nologo "
                "systemd.journald.forward_to_console=1 "
                "systemd.setenv=GALLIUM_DRIVER=softpipe "
                "systemd.setenv=MOTOGRAPH_FLIP_LATE=600 systemd.service_watchdogs=0 "
                "nokaslr kpti=0 mitigations=off " + append)
        drive = "if=none,id=card,format=raw,file=%s%s" % (
            card, ",snapshot=on" if snapshot else "")
        network = ["-nic", "none"]
        if key:
            self.port = free_port()
            network = ["-device", "virtio-net-pci,netdev=net,romfile=", "-netdev",
                       "user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:%d-:22%s" % (
                           self.port, forward)]
        self.command = [
            "qemu-system-aarch64", "-M", "virt",
            "-accel", "tcg,thread=multi,tb-size=256",
            "-cpu", "cortex-a53", "-m", str(memory), "-smp", "2",
            "-kernel", os.path.join(OUT, "vmlinuz"),
            "-initrd", os.path.join(OUT, "initrd.img"), "-append", line,
            "-drive", drive, "-device", "virtio-blk-pci,drive=card",
            "-device", "virtio-gpu-pci,xres=%d,yres=%d" % size,
            "-device", "i6300esb", "-watchdog-action", "reset",
            *network, "-display", "none", "-serial", "file:" + self.serial,
            "-qmp", "unix:%s,server=on,wait=off" % self.qmp_path,
            *([] if reboot else ["-no-reboot"]), *extra]
        if command:
            self.command = [*command, "-qmp", "unix:%s,server=on,wait=off" % self.qmp_path]

    def __enter__(self):
        self.began = time.monotonic()
        with open(os.path.join(self.box, "qemu.err"), "wb") as err:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stderr=err)
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
        self.lines.close()
        self.socket.close()

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
            if self.process.poll() is not None:
                return None
            time.sleep(0.25)
        return None

    def wait_for_event(self, event, patience=PATIENCE):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            self.ask("query-status")
            if event in self.events:
                return self.seconds()
            time.sleep(0.5)
        return None

    def photograph(self, path, kind="png"):
        self.ask("screendump", filename=path, format=kind)
        return path

    def run(self, command, patience=PATIENCE):
        """What the guest's root says to a command; None: it does not answer."""
        end = time.monotonic() + patience
        while time.monotonic() < end and self.process.poll() is None:
            try:
                done = subprocess.run(
                    ["ssh", "-q", "-i", self.key, "-p", str(self.port),
                     "-o", "StrictHostKeyChecking=no", "-o", "BatchMode=yes",
                     "-o", "UserKnownHostsFile=/dev/null",
                     "-o", "ConnectTimeout=60", "root@127.0.0.1", command],
                    stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT, timeout=300)
            except subprocess.TimeoutExpired:
                return None
            if done.returncode != 255:
                return done.stdout.decode(errors="replace")
            time.sleep(2)
        return None

    def read(self, path, wanted, tries=40):
        """Photographs until the wanted words can be read; what was read."""
        said = ""
        for _ in range(tries):
            said = read_words(self.photograph(path))
            if all(word in said.lower() for word in wanted):
                break
            time.sleep(1)
        return said


class Server:
    """tests/support/server on https, by a certificate that begins tomorrow, as
    address:port of the guest (`forward` of its machine); `with` starts it."""

    address = "10.0.2.100:443"
    here = os.path.dirname(os.path.abspath(__file__))
    program = os.path.join(here, "..", "..", "build", "tests", "server")

    def __init__(self, box, files):
        self.folder, self.box = os.path.join(box, "www"), box
        os.makedirs(self.folder, exist_ok=True)
        for name, content in files.items():
            with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
                file.write(content)

    def __enter__(self):
        port_file, self.ca = os.path.join(self.box, "port"), os.path.join(self.box, "ca.pem")
        if os.path.exists(port_file):
            os.remove(port_file)
        self.process = subprocess.Popen(
            [self.program, self.folder, "--tls", "--certificate", "not-yet", "--ca-file",
             self.ca, "--port-file", port_file], stdout=subprocess.DEVNULL)
        for _ in range(600):
            if os.path.exists(port_file):
                break
            time.sleep(0.1)
        with open(port_file, encoding="ascii") as file:
            self.forward = ",guestfwd=tcp:%s-cmd:python3 %s %d" % (
                self.address, os.path.join(self.here, "relay.py"), int(file.read()))
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def put(card, files):
    """These files onto the card's FAT; None removes one."""
    for file, content in files.items():
        fat = "%s@@%d" % (card, FAT_AT)
        if content is None:
            subprocess.run(["mdel", "-i", fat, "::" + file], check=True)
            continue
        subprocess.run(["mcopy", "-o", "-i", fat, "-", "::" + file], check=True,
                       input=content if isinstance(content, bytes) else content.encode())


def card_with(box, name="card.img", files=None):
    """A copy of the image whose FAT also holds these files."""
    card = os.path.join(box, name)
    subprocess.run(["cp", "--sparse=always", os.path.join(OUT, "motograph.img"), card], check=True)
    put(card, {"motograph.yaml": CONFIG, "news.xml": FEED} if files is None else files)
    return card


def make_key(box):
    """The name of a fresh key for ssh, and its public half."""
    key = os.path.join(box, "key")
    if os.path.exists(key):
        os.remove(key)
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    with open(key + ".pub", encoding="ascii") as file:
        return key, file.read()


class Data:
    """The third partition of a card, taken out and put back."""

    def __init__(self, card, box):
        table = subprocess.run(["sfdisk", "-d", card], check=True, text=True,
                               stdout=subprocess.PIPE).stdout
        found = re.search(r"img3 : start= *([0-9]+), size= *([0-9]+)", table)
        self.card, self.file = card, os.path.join(box, "data")
        self.start, self.size = int(found.group(1)), int(found.group(2))
        subprocess.run(["dd", "if=" + card, "of=" + self.file, "bs=512",
                        "skip=%d" % self.start, "count=%d" % self.size,
                        "status=none"], check=True)

    def put_back(self):
        subprocess.run(["dd", "if=" + self.file, "of=" + self.card, "bs=512",
                        "seek=%d" % self.start, "conv=notrunc", "status=none"], check=True)

    def fsck(self, *options):
        return subprocess.run(["e2fsck", *options, self.file], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)

    def take(self, path, to):
        """A file of it; false: there is none."""
        subprocess.run(["debugfs", "-R", "dump %s %s" % (path, to), self.file],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return os.path.exists(to) and os.path.getsize(to) > 0


def read_words(path):
    """What is to be read in a photograph, by tesseract."""
    out = subprocess.run(["tesseract", path, "-", "--psm", "6"],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return out.stdout.decode(errors="replace")


def turn_back(path, to):
    """A photograph (PPM) of an upright panel whose picture lies, for reading:
    what was turned clockwise is turned the other way."""
    with open(path, "rb") as file:
        head = file.readline(), file.readline(), file.readline()
        data = file.read()
    width, height = (int(number) for number in head[1].split())
    planes = [data[channel::3] for channel in range(3)]
    with open(to, "wb") as file:
        file.write(b"P6\n%d %d\n255\n" % (height, width))
        for column in range(width - 1, -1, -1):
            row = bytearray(3 * height)
            for channel, plane in enumerate(planes):
                row[channel::3] = plane[column::width]
            file.write(row)
    return to


DARK = bytes(1 if value > 7 else 0 for value in range(256))


def bright_bytes(path, size):
    """How much of a photograph (PPM) is not black. Before there is a display
    QEMU shows a notice of its own, in another size: that is none of ours."""
    with open(path, "rb") as file:
        head = file.readline(), file.readline(), file.readline()
        if head[1].split() != [b"%d" % size[0], b"%d" % size[1]]:
            return 0
        return file.read().translate(DARK).count(1)


def have(*tools):
    return [tool for tool in tools if not shutil.which(tool)]
