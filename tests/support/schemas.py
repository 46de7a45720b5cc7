# SPDX-License-Identifier: MIT
"""schemas.py FOLDER [RECORD [MANUAL]]: are the schemas of our messages sound,
and is everything that was said by them?

RECORD has one line for each message, "topic payload" (mosquitto_sub -v), of
which plain words and pictures are no JSON; MANUAL is a page whose examples are
messages or commands. Prints what is wrong; then, for each kind, how often it
was seen."""
import collections
import json
import os
import re
import sys

import jsonschema

folder = sys.argv[1]
validators, bad, seen = {}, [], collections.Counter()
for name in sorted(os.listdir(folder)):
    schema = json.load(open(os.path.join(folder, name)))
    jsonschema.Draft202012Validator.check_schema(schema)
    validators[name[:-5]] = jsonschema.Draft202012Validator(schema)


def kind_of(topic):
    """The schema that speaks of motograph/WALL/..."""
    parts = topic.split("/")[2:]
    return "place" if parts[:2] == ["river", "place"] else parts[0]


def check(kind, value, where):
    seen[kind] += 1
    if kind not in validators:
        bad.append("%s: there is no schema of it" % where)
        return
    for error in validators[kind].iter_errors(value):
        bad.append("%s: %s at %s" % (where, error.message[:200], error.json_path))


# What the program refuses a schema refuses, too.
REFUSED = {
    "message": [{}, {"text": 7}, {"text": ""}, {"text": "a", "ttl": 0}, {"text": "a", "v": 2},
                {"text": "a", "priority": "loud"}, {"text": "a", "color": "#ff0000"}, [],
                {"text": "a", "hold": "yes"}, {"text": "a", "repeat": 0}, {"text": "a", "ttl": 1.5},
                {"text": "a", "ttl": "60"}, {"text": "a", "color": 7}, {"text": "a", "priority": 5}],
    "command": [{}, {"do": "rm"}, {"do": "dim"}, {"do": "dim", "percent": 101}, "pause"],
    "rundown": [{}, {"v": 2}], "change": [{}, {"v": 1}], "publisher": [{}], "pulse": [{"v": 1}],
    "clock": [{"v": 1}, {"v": 1, "instance": "x", "asked": 1}],
    "status": [{"v": 1}, {"v": 1, "online": True, "name": "a", "instance": "1"}],
}
for kind, values in REFUSED.items():
    for value in values:
        if validators[kind].is_valid(value):
            bad.append("%s: %s is taken" % (kind, json.dumps(value)))

if len(sys.argv) > 2:
    for line in open(sys.argv[2], encoding="utf-8", errors="replace"):
        topic, _, payload = line.rstrip("\n").partition(" ")
        if topic.startswith("motograph/") and kind_of(topic) == "command" and payload[:1] != "{":
            word, _, rest = payload.partition(" ")
            value = {"do": word}
            if rest:
                value["percent" if word == "dim" else "id"] = int(rest) if word == "dim" else rest
            check("command", value, topic)
        if topic.startswith("motograph/") and payload.startswith("{"):
            try:
                check(kind_of(topic), json.loads(payload), topic)
            except ValueError:
                bad.append("%s: is no JSON: %s" % (topic, payload[:80]))

if len(sys.argv) > 3:
    page = open(sys.argv[3], encoding="utf-8").read().replace("\\_", "_")
    examples = re.findall(r"\{\"[^`]*?\}(?=\n[`{]|_)", page)
    for text in examples:
        value = json.loads(re.sub(r":N\b", ":1", text))
        kind = "message" if "text" in value else "command" if "do" in value else "pulse"
        check(kind, value, "an example of the manual")
        seen["example"] += 1
    if not examples:
        bad.append("the manual has no examples")

print("\n".join(bad))
print("\n".join("%s %d" % pair for pair in sorted(seen.items())))
sys.exit(bool(bad))
