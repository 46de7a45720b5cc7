# SPDX-License-Identifier: MIT
"""breaking.py PORT PID STATS COUNT: publishes breaking messages, one after the
other, and says how long after each its first pixel was on that wall."""
import json
import os
import random
import signal
import subprocess
import sys
import time

port, pid, stats, count = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])


def seen():
    """When the newest breaking headline came into view, by the wall clock."""
    try:
        before = os.stat(stats).st_mtime_ns
    except OSError:
        before = 0
    os.kill(pid, signal.SIGUSR1)
    for _ in range(200):
        time.sleep(0.005)
        try:
            now = os.stat(stats).st_mtime_ns
            if now != before:
                ago = json.load(open(stats))["breaking_ago_ms"]
                return None if ago is None else now / 1e9 - ago / 1e3
        except (OSError, ValueError):
            pass
    return None


took = []
for i in range(count):
    time.sleep(2 + random.random() * 3)
    message = json.dumps({"text": "Breaking number %d of the bench" % i, "id": "%s-%d" % (os.path.basename(stats), i),
                          "priority": "breaking", "ttl": 8, "source": "Bench"})
    began = time.time()
    subprocess.run(["mosquitto_pub", "-h", "127.0.0.1", "-p", port, "-q", "1",
                    "-t", "motograph/main/message", "-m", message], check=True)
    while time.time() < began + 30:
        when = seen()
        if when is not None and when > began:
            took.append((when - began) * 1000)
            break
        time.sleep(0.05)
took.sort()
print("%d\t%d\t%.0f\t%.0f\t%.0f" % (count, len(took), took[0], took[len(took) // 2], took[-1]))
