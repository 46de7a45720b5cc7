# SPDX-License-Identifier: MIT
# feed.py FILE TIMES: what tests/bench/feed.c prints, of python3-feedparser.
import sys
import time

import feedparser

data = open(sys.argv[1], "rb").read()
times = int(sys.argv[2])
start = time.monotonic()
for _ in range(times):
    found = feedparser.parse(data)
spent = time.monotonic() - start
print("%.2f %d" % (len(data) * times / spent / 1e6, len(found.entries)))
