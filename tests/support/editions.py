# SPDX-License-Identifier: MIT
"""editions.py RECORD [WORDS...]: what a wall was told, edition by edition.

RECORD has one line for each message of motograph/WALL/rundown and .../change,
"topic payload" (mosquitto_sub -v), as a display hears them. Prints a line for
each headline that an edition has lost or tells twice; of one that has any of
WORDS in it a loss is none. Then how many editions there were."""
import collections
import json
import sys

forgiven, base, before, count, wrong = sys.argv[2:], None, [], 0, 0
for line in open(sys.argv[1], encoding="utf-8"):
    topic, _, payload = line.partition(" ")
    if not payload.startswith("{"):
        continue
    told = json.loads(payload)
    if topic.endswith("/rundown"):
        base, rows = told, told["headlines"]
    elif topic.endswith("/change") and base and told["base"] == base["number"]:
        rows = []
        for row in told["headlines"]:
            rows += base["headlines"][row[0]:row[0] + row[1]] if isinstance(row, list) else [row]
    else:
        continue
    lines = [row["line"] for row in rows]
    count += 1
    for lost in [text for text in before if text not in lines]:
        if not any(words in lost for words in forgiven):
            print("edition %d, by %s, has lost: %s" % (count, told["by"], lost))
            wrong = 1
    for text, times in collections.Counter(lines).items():
        if times > 1:
            print("edition %d, by %s, tells %d times: %s" % (count, told["by"], times, text))
            wrong = 1
    before = lines
print("%d editions" % count)
sys.exit(wrong or count == 0)
