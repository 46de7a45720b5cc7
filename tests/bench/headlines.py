#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Scores `motograph summarize` on ../shared/articles.

    python3 tests/bench/headlines.py build/motograph [ARTICLES] [--show N]

Prints, per language, ROUGE-1/2/L F1 against the publisher's headline, the
share without a fault of form or faith, the faults by kind, length and time a
run (process start included), beside the first sentence cut at a word and
TextRank's best sentence cut likewise, and apart for lines whose confidence is
0.7 or more and those below. The publisher's headline is not given
to the program. Limits: 110 characters, 40 for Japanese. Below, how well the
words that single sentences keep are chosen: compressions.py.
"""
import collections
import json
import math
import os
import re
import subprocess
import sys
import time
import unicodedata

import compressions

SURE = 0.7  # below it a sound title takes the line's place
TAIL = set(
    """the a an of to in for on with by at from as and or but than that which
    who whose is are was were be been has have had will would could can may
    its their his her our your into about between against over under after
    before during while when where if because since until not also le la les
    de des du un une et en à au aux dans que qui pour par sur""".split()
)
DATELINE = re.compile(
    r"^(?:[A-Z][A-Z .,]{3,40}(?:\([A-Za-z]+\) ?)?[-–—]|\((?:CNN|AP|AFP|Reuters)\)|\d+ \w+ \d{4}\. -)"
)
BOILER = re.compile(
    r"\b(cookies?|newsletter|subscribe|click here|all rights reserved|getty images|read more|advertisement)\b",
    re.I,
)
FINITE = set(
    """is are was were has have had will would can could may might must should
    said says 's do does did""".split()
)


def words(text, language):
    text = unicodedata.normalize("NFKC", text).lower()
    if language == "ja":
        return [c for c in text if c.isalnum()]
    return re.findall(r"[^\W_]+", text)


def f1(hits, a, b):
    return 2 * hits / (a + b) if a + b else 0.0


def rouge(got, wanted, n):
    a = collections.Counter(zip(*(got[i:] for i in range(n))))
    b = collections.Counter(zip(*(wanted[i:] for i in range(n))))
    return f1(sum((a & b).values()), sum(a.values()), sum(b.values()))


def rouge_l(a, b):
    row = [0] * (len(b) + 1)
    for x in a:
        last = 0
        for j, y in enumerate(b):
            kept = row[j + 1]
            row[j + 1] = last + 1 if x == y else max(row[j + 1], row[j])
            last = kept
    return f1(row[-1], len(a), len(b))


def sentences(text, language):
    out = []
    for paragraph in text.split("\n"):
        cut = r"(?<=[。！？])" if language == "ja" else r"(?<!Sen\.)(?<!Sens\.)(?<!Rep\.)(?<!U\.S\.)(?<!Mr\.)(?<! [A-Z]\.)(?<=[.!?])\s+(?=[A-ZÀ-Ý\"“«])"
        out += [s.strip() for s in re.split(cut, paragraph) if s.strip()]
    return out


def cut(sentence, limit, language):
    if len(sentence) <= limit:
        return sentence
    head = sentence[: limit + 1]
    return sentence[:limit] if language == "ja" else head.rsplit(" ", 1)[0]


def textrank(all_sentences, language):
    some = all_sentences[:40]
    bags = [set(words(s, language)) for s in some]
    weight = [
        [
            len(a & b) / (math.log(len(a) + 1) + math.log(len(b) + 1))
            if a is not b and a and b
            else 0
            for b in bags
        ]
        for a in bags
    ]
    total = [sum(row) or 1 for row in weight]
    rank = [1.0] * len(some)
    for _ in range(20):
        rank = [
            0.15 + 0.85 * sum(rank[j] * weight[j][i] / total[j] for j in range(len(some)))
            for i in range(len(some))
        ]
    return some[max(range(len(some)), key=lambda i: rank[i])]


def faults(line, article, limit, language):
    found = []
    if len(line) > limit:
        found.append("long")
    tokens = line.split()
    if not tokens:
        return ["empty"]
    last = tokens[-1].strip("”\"').,").lower()
    if language != "ja" and last in TAIL and not tokens[-1][0].isupper():
        found.append("dangles")
    if re.search(r"[,;:–—-]$", line):
        found.append("mark at the end")
    for a, b in ("()", "[]", "“”", "«»", "「」"):
        if line.count(a) != line.count(b):
            found.append("unpaired")
    if line.count('"') % 2:
        found.append("unpaired")
    if DATELINE.match(line):
        found.append("dateline")
    if BOILER.search(line):
        found.append("boilerplate")
    if re.search(r",\s*,|\(\s*\)|\s[,.;:]", line) and language == "en":
        found.append("seam")
    if line.endswith("…"):
        found.append("ellipsis")
    have = set(words(article, language))
    if language != "ja" and any(w not in have for w in words(line, language)):
        found.append("word not in article")
    numbers = set(re.findall(r"\d+(?:[.,]\d+)*", article))
    if any(n not in numbers for n in re.findall(r"\d+(?:[.,]\d+)*", line)):
        found.append("number not in article")
    return found


def score(name, rows, lines, seconds=None):
    sums = [0.0, 0.0, 0.0]
    kinds = collections.Counter()
    clean = 0
    for row, line in zip(rows, lines):
        got, wanted = words(line, row["lang"]), words(row["headline"], row["lang"])
        for i, value in enumerate((rouge(got, wanted, 1), rouge(got, wanted, 2), rouge_l(got, wanted))):
            sums[i] += value
        found = faults(line, row["article"] + row["headline"] * 0, row["limit"], row["lang"])
        clean += not found
        kinds.update(set(found))
    n = len(rows)
    mean = sum(len(line) for line in lines) / n
    text = f"{name:22} {n:4} {sums[0]/n:.3f} {sums[1]/n:.3f} {sums[2]/n:.3f}  {clean/n:.3f}  {mean:5.1f}"
    if seconds:
        ordered = sorted(seconds)
        text += f"  {1000*ordered[n//2]:5.1f} {1000*ordered[int(n*0.95)]:5.1f}"
    print(text)
    if kinds:
        print("    " + ", ".join(f"{k} {v}" for k, v in kinds.most_common()))


def main():
    arguments = sys.argv[1:]
    show = 0
    if "--show" in arguments:
        at = arguments.index("--show")
        show = int(arguments[at + 1])
        del arguments[at : at + 2]
    program = arguments[0]
    here = os.path.dirname(os.path.abspath(__file__))
    folder = arguments[1] if len(arguments) > 1 else os.path.join(here, "../../../shared/articles")
    path = os.path.join(folder, "articles.jsonl")
    if not os.path.exists(path):
        print(f"skipped: {path} is not there")
        return
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    print(f"{'':22}    n    R-1   R-2   R-L  clean  chars   p50   p95 ms")
    for language in ("en", "fr", "ja")[: int(os.environ.get('BENCH_LANGUAGES', 3))]:
        some = [r for r in rows if r["lang"] == language]
        lines, seconds, methods, sure = [], [], collections.Counter(), []
        for row in some:
            row["limit"] = 40 if language == "ja" else 110
            began = time.perf_counter()
            done = subprocess.run(
                [program, "summarize", "--max-chars", str(row["limit"]), "-"],
                input=row["article"].encode(),
                capture_output=True,
            )
            seconds.append(time.perf_counter() - began)
            result = json.loads(done.stdout) if done.returncode == 0 else {"headline": "", "method": "none"}
            lines.append(result["headline"] or "")
            methods[result["method"]] += 1
            sure.append(result.get("confidence", 0) >= SURE)
        score(f"{language} motograph", some, lines, seconds)
        print("    methods: " + ", ".join(f"{k} {v}" for k, v in methods.most_common()))
        for name, wanted in ((f"{language} confidence >= {SURE}", True), (f"{language} below", False)):
            picked = [i for i, s in enumerate(sure) if s == wanted]
            if picked:
                score(name, [some[i] for i in picked], [lines[i] for i in picked])
        split = [sentences(r["article"], language) for r in some]
        score(f"{language} first sentence", some, [cut(s[0], r["limit"], language) for s, r in zip(split, some)])
        score(f"{language} TextRank", some, [cut(textrank(s, language), r["limit"], language) for s, r in zip(split, some)])
        if show:
            for row, line in list(zip(some, lines))[:: max(1, len(some) // show)]:
                print(f"  > {line}\n    = {row['headline']}")
    compressions.report(program, folder)


if __name__ == "__main__":
    main()
