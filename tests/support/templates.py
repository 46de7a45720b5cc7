# SPDX-License-Identifier: MIT
"""templates.py CONFIG STATUS: renders every template of a Home Assistant
discovery payload over a status, and over that of a display that is gone."""
import json
import sys

import jinja2

config = json.load(open(sys.argv[1]))
status = json.load(open(sys.argv[2]))
gone = {"v": 1, "online": False, "name": "hall", "instance": "1"}
young = dict(status, display=None)
world = jinja2.Environment()
world.filters["to_json"] = json.dumps  # as Home Assistant has it
words = '{"a": "b"}, she said'


def render(template, value, what=None):
    entered = words if what == "words" else 40
    return world.from_string(template).render(value_json=value, value=entered)


wanted = {
    "headline": lambda v: 0 < len(v) <= 255,
    "failing_feeds": str.isdigit,
    "missed_frames": str.isdigit,
    "problem": lambda v: v in ("ON", "OFF"),
    "pause": lambda v: v in ("paused", "running"),
    "state": lambda v: v in ("on", "off"),
    "brightness": str.isdigit,
    "command": lambda v: v == "dim 40",
    "words": lambda v: json.loads(v) == {"text": words},
}
bad = []
for value in (status, gone, young):
    here = render(config["availability"][0]["value_template"], value)
    if here != ("online" if value["online"] else "offline"):
        bad.append("availability: " + here)
    for key, entity in config["components"].items():
        for field, template in entity.items():
            if not field.endswith("_template"):
                continue
            what = {"state_value_template": "state",
                    "brightness_value_template": "brightness",
                    "brightness_command_template": "command",
                    "command_template": "words"}.get(field, key)
            out = render(template, value, what)
            if not wanted[what](out):
                bad.append("%s.%s: %r" % (key, field, out))
print("\n".join(bad))
sys.exit(bool(bad))
