# SPDX-License-Identifier: MIT
"""fleet.py HOST PORT COUNT: COUNT displays at one broker, in one process, as
far as the broker can tell: each has a connection, subscribes as a display does,
answers pings and publishes its status. Writes a line of JSON for every line
"mark" that it reads: how many have had the last change, and when."""
import json
import selectors
import socket
import struct
import sys
import time

host, port, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
selector = selectors.DefaultSelector()


def length(n):
    out = b""
    while True:
        n, low = divmod(n, 128)
        out += bytes([low | (128 if n else 0)])
        if not n:
            return out


def text(s):
    s = s.encode()
    return struct.pack("!H", len(s)) + s


def packet(kind, body):
    return bytes([kind]) + length(len(body)) + body


class Display:
    def __init__(self, number):
        self.name = "display%05d" % number
        self.socket = socket.create_connection((host, port))
        self.buffer = b""
        self.number = 0
        self.bytes = 0
        will = json.dumps({"v": 1, "online": False, "name": self.name, "instance": "1"})
        self.send(packet(0x10, text("MQTT") + b"\x04\x26" + struct.pack("!H", 60) +
                         text(self.name) + text("motograph/main/status/" + self.name) + text(will)))
        topics = ("rundown", "change", "message", "command", "command/" + self.name,
                  "status/" + self.name, "clock/tell/" + self.name)
        self.send(packet(0x82, struct.pack("!H", 1) +
                         b"".join(text("motograph/main/" + t) + b"\x01" for t in topics)))
        self.socket.setblocking(False)
        selector.register(self.socket, selectors.EVENT_READ, self)

    def send(self, data):
        self.socket.sendall(data)

    def status(self):
        payload = json.dumps({"v": 1, "online": True, "name": self.name, "instance": "2",
                              "display": {"filler": "x" * 1400}})
        self.send(packet(0x30, text("motograph/main/status/" + self.name) + payload.encode()))

    def read(self):
        data = self.socket.recv(1 << 20)
        self.bytes += len(data)
        self.buffer += data
        while len(self.buffer) >= 2:
            size, shift, at = 0, 0, 1
            while at < len(self.buffer):
                byte = self.buffer[at]
                size |= (byte & 127) << shift
                shift += 7
                at += 1
                if not byte & 128:
                    break
            else:
                return
            if len(self.buffer) < at + size:
                return
            kind, body = self.buffer[0], self.buffer[at:at + size]
            self.buffer = self.buffer[at + size:]
            if kind >> 4 == 3:
                self.publish(kind, body)

    def publish(self, kind, body):
        n = struct.unpack("!H", body[:2])[0]
        topic, rest = body[2:2 + n].decode(), body[2 + n:]
        if kind & 6:
            self.send(packet(0x40, rest[:2]))
            rest = rest[2:]
        # Without bytes it is taken back, as a change is by a new rundown.
        if rest and topic.endswith(("/rundown", "/change")):
            self.number = json.loads(rest)["number"]
            self.heard = time.time()


displays = []
began = time.time()
for i in range(count):
    displays.append(Display(i))
    if i % 50 == 0:
        for key, _ in selector.select(0):
            key.data.read()
print(json.dumps({"connected_s": round(time.time() - began, 2)}), flush=True)
selector.register(sys.stdin, selectors.EVENT_READ, None)
ping, turn = time.time(), 0
while True:
    for key, _ in selector.select(0.05):
        if key.data is not None:
            key.data.read()
            continue
        word = sys.stdin.readline().split()
        if not word:
            sys.exit()
        if word[0] == "mark":
            last = max(d.number for d in displays)
            have = [d for d in displays if d.number == last]
            print(json.dumps({"number": last, "have": len(have),
                              "first": min(d.heard for d in have),
                              "last": max(d.heard for d in have),
                              "bytes": sum(d.bytes for d in displays)}), flush=True)
    if time.time() - ping > 1:
        ping = time.time()
        # Each says how it fares once a minute, one after the other.
        for d in displays[turn::60]:
            d.status()
        turn = (turn + 1) % 60
