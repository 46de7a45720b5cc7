# SPDX-License-Identifier: MIT
"""Kept-word F1 of single sentences; headlines.py prints it.

Two sets, neither a published gold standard. *news*: first sentences of news
shortened by hand, compressions.tsv. *senate*: every fifth pair of pairs.tsv,
which no weights were learnt from; a word is kept when it stands, by its stem
and in order, in the headline, a function word when the next one is: silver,
and many of those headlines say it in other words.
"""
import collections
import glob
import html
import json
import os
import re
import subprocess
import xml.etree.ElementTree as tree

LIMIT = 110
FUNCTION = set(
    """the a an of to in for on with by at from as and or but than that which
    who whose is are was were be been has have had will would could can may its
    their his her our your into about between against over under after before
    during while when where if because since until not also this these those it
    he she they we i you said n't do does did s""".split()
)
STOP = re.compile(
    r"(?<!Sen\.)(?<!Rep\.)(?<!U\.S\.)(?<!Mr\.)(?<!Mrs\.)(?<!Dr\.)(?<!St\.)"
    r"(?<! [A-Z]\.)(?<=[.!?])[”\"’]?\s+(?=[A-ZÀ-Ý\"“‘\[])"
)


def words(text):
    return re.findall(r"[^\W_]+", text)


def first(text):
    return STOP.split(re.sub(r"\s+", " ", text).strip())[0]


def stem(word):
    word = word.lower()
    for end in ("ings", "ing", "ies", "ied", "ers", "er", "es", "ed", "ly", "s", "e", "y"):
        if word.endswith(end) and len(word) >= len(end) + 3:
            word = word[: -len(end)]
            break
    return word[:6]


def common(a, b):
    """Positions in a of the longest run that both have in order."""
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            best[i][j] = 1 + best[i + 1][j + 1] if a[i] == b[j] else max(best[i + 1][j], best[i][j + 1])
    out, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j] and best[i][j] == 1 + best[i + 1][j + 1]:
            out.append(i)
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return out


def silver(sentence, headline):
    all_words = words(sentence)
    content = [i for i, w in enumerate(all_words) if w.lower() not in FUNCTION]
    wanted = [stem(w) for w in words(headline) if w.lower() not in FUNCTION]
    kept = {content[k] for k in common([stem(all_words[i]) for i in content], wanted)}
    for i in range(len(all_words) - 2, -1, -1):
        if all_words[i].lower() in FUNCTION and i + 1 in kept:
            kept.add(i)
    return [w for i, w in enumerate(all_words) if i in kept]


def senate(folder, step):
    path = os.path.join(folder, "pairs.tsv")
    for number, line in enumerate(open(path, encoding="utf-8")):
        if number % step == 0:
            _, sentence, headline = line.rstrip("\n").split("\t")
            yield sentence, silver(sentence, headline)


def leads(folder):
    """Key and first sentence of what compressions.tsv speaks of."""
    for line in open(os.path.join(folder, "articles.jsonl"), encoding="utf-8"):
        row = json.loads(line)
        if row["lang"] == "en" and "Wikinews" in row["source"]:
            some = [s for s in map(first, row["article"].split("\n")) if len(s) > 90]
            if some:
                yield "wiki." + row["id"], some[0]
    feed = os.path.join(folder, "../feeds/guardian.rss")
    if os.path.exists(feed):
        for number, item in enumerate(tree.parse(feed).getroot().iter("item")):
            parts = re.findall(r"<p>(.*?)</p>", item.findtext("description"), re.S)
            parts = [re.sub("<[^>]+>", "", html.unescape(p)) for p in parts]
            parts = [p for p in parts if len(p) > 60 and not p.startswith("Continue")]
            some = [s for s in map(first, parts[:3]) if len(s) > 110 and s[-1] in ".!?”\""]
            if some:
                yield f"guardian.{number}", some[0]
    for path in glob.glob(os.path.join(folder, "../pages/*/expected.txt")):
        for part in open(path, encoding="utf-8").read().split("\n"):
            line = re.sub(r"^[A-Z, a-z.0-9]{3,30} (—|--) ", "", first(part))
            if len(line) > 110 and line[-1] in ".!?”\"":
                yield "page." + os.path.basename(os.path.dirname(path)), line
                break


def news(folder):
    here = os.path.dirname(os.path.abspath(__file__))
    found = dict(leads(folder))
    for line in open(os.path.join(here, "compressions.tsv"), encoding="utf-8"):
        if line.startswith("#"):
            continue
        key, count, ranges = line.rstrip("\n").split("\t")
        all_words = words(found.get(key, ""))
        if len(all_words) != int(count):
            continue  # not there, or another version of it
        kept = []
        for part in ranges.split():
            start, _, end = part.partition("-")
            kept += all_words[int(start) : int(end or start) + 1]
        yield found[key], kept


def overlap(wanted, got):
    a = collections.Counter(w.lower() for w in wanted)
    b = collections.Counter(w.lower() for w in got)
    hits = sum((a & b).values())
    return 2 * hits / (sum(a.values()) + sum(b.values())) if hits else 0.0


def cut(sentence):
    return sentence if len(sentence) <= LIMIT else sentence[: LIMIT + 1].rsplit(" ", 1)[0]


def shorten(program, sentence):
    done = subprocess.run(
        [program, "summarize", "--lang", "en", "--max-chars", str(LIMIT), "-"],
        input=sentence.encode(),
        capture_output=True,
    )
    return (json.loads(done.stdout)["headline"] or "") if done.returncode == 0 else ""


def report(program, folder, step=20):
    print(f"\n{'kept words, F1':22}    n    cut  ours  kept-share  chars")
    for name, rows in (("news, by hand", list(news(folder))), ("senate, silver", list(senate(folder, step)))):
        if not rows:
            print(f"{name:22} skipped: the sentences are not there")
            continue
        lines = [shorten(program, sentence) for sentence, _ in rows]
        n = len(rows)
        base = sum(overlap(kept, words(cut(s))) for s, kept in rows) / n
        ours = sum(overlap(kept, words(line)) for (_, kept), line in zip(rows, lines)) / n
        share = sum(len(words(line)) / len(words(s)) for (s, _), line in zip(rows, lines)) / n
        print(f"{name:22} {n:4}  {base:.3f} {ours:.3f}  {share:10.2f}  {sum(map(len, lines)) / n:5.1f}")
