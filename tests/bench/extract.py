#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Scores `motograph extract` on a folder of pages.

usage: python3 tests/bench/extract.py MOTOGRAPH [--pages DIR] [--part dev|held]
                                      [--each] [--diff PAGE]

DIR (default ../shared/pages) holds PAGE/source.html, PAGE/expected.txt and
PAGE/meta.json. Scores are those of article-extraction benchmarks: windows of
four words, counted; precision and recall averaged over the pages, F1 of the
two averages. Every third page is held out: look at `--part dev` while you
work, and at `--part held` when you believe you are done. Needs only Python's
own library.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import sys
import time
import unicodedata

WORD = re.compile(r"[぀-ヿ㐀-鿿豈-﫿]|\w+", re.UNICODE)


def words(text):
    return WORD.findall(unicodedata.normalize("NFC", text))


def shingles(text, size=4):
    tokens = words(text)
    if len(tokens) < size:
        return collections.Counter([tuple(tokens)] if tokens else [])
    return collections.Counter(
        tuple(tokens[i : i + size]) for i in range(len(tokens) - size + 1)
    )


def compare(wanted, got):
    """Precision, recall and F1; None where there is nothing to divide by."""
    wanted, got = shingles(wanted), shingles(got)
    both = sum((wanted & got).values())
    precision = both / sum(got.values()) if got else None
    recall = both / sum(wanted.values()) if wanted else None
    return precision, recall


def mean(values):
    values = [v for v in values if v is not None]
    return sum(values) / len(values) if values else 0.0


def harmonic(precision, recall):
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0


def fold(title):
    return "".join(words(title.lower())) if title else ""


def is_title_right(wanted, got, site):
    """The same letters; a site's name in the wanted one may be missing."""
    wanted, got, site = fold(wanted), fold(got), fold(site)
    if not wanted:
        return None
    if got == wanted:
        return True
    return bool(got) and got in wanted and len(got) >= 0.6 * len(wanted)


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))] if values else 0


def run(program, page):
    source = os.path.join(page, "source.html")
    start = time.perf_counter()
    done = subprocess.run(
        [program, "extract", source], capture_output=True, timeout=60, check=False
    )
    spent_ms = 1000 * (time.perf_counter() - start)
    out = json.loads(done.stdout) if done.returncode == 0 else {}
    return out, spent_ms


def show_diff(wanted, got):
    """Paragraphs that only one side has."""
    for name, lines, other in (("-", wanted, got), ("+", got, wanted)):
        whole = shingles(other)
        for line in lines.split("\n"):
            mine = shingles(line)
            if line.strip() and sum((mine & whole).values()) < 0.5 * sum(mine.values()):
                print(name, line[:160])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--pages", default="../shared/pages")
    parser.add_argument("--part", choices=["all", "dev", "held"], default="all")
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--diff")
    args = parser.parse_args()
    if not os.path.isdir(args.pages):
        print(f"no pages in {args.pages}: nothing is measured")
        return 0

    names = sorted(
        n
        for n in os.listdir(args.pages)
        if os.path.isfile(os.path.join(args.pages, n, "expected.txt"))
    )
    rows = []
    for i, name in enumerate(names):
        held = i % 3 == 2
        if args.part != "all" and held != (args.part == "held"):
            continue
        if args.diff and name != args.diff:
            continue
        page = os.path.join(args.pages, name)
        with open(os.path.join(page, "expected.txt"), encoding="utf-8") as file:
            wanted = file.read()
        with open(os.path.join(page, "meta.json"), encoding="utf-8") as file:
            meta = json.load(file)
        out, spent_ms = run(args.program, page)
        precision, recall = compare(wanted, out.get("text", ""))
        title = is_title_right(meta.get("title"), out.get("title"), meta.get("site"))
        rows.append((name, precision, recall, title, spent_ms))
        if args.each or args.diff:
            print(
                f"{name:26} P {precision or 0:.3f} R {recall or 0:.3f} "
                f"F {harmonic(precision or 0, recall or 0):.3f} "
                f"{'' if title else 'title: ' + repr(out.get('title')) + ' / ' + repr(meta.get('title'))}"
            )
        if args.diff:
            show_diff(wanted, out.get("text", ""))
            print({k: v for k, v in out.items() if k != "text"})

    precision, recall = mean([r[1] for r in rows]), mean([r[2] for r in rows])
    per_page = mean([harmonic(r[1] or 0, r[2] or 0) for r in rows])
    times = [r[4] for r in rows]
    print(f"pages                  {len(rows)}")
    print(f"F1 (4-word windows)    {harmonic(precision, recall):.3f}")
    print(f"precision              {precision:.3f}")
    print(f"recall                 {recall:.3f}")
    print(f"F1, mean of pages      {per_page:.3f}")
    print(f"title right            {mean([float(r[3]) for r in rows if r[3] is not None]):.3f}")
    print(f"time a page, p50       {percentile(times, 0.5):.1f} ms")
    print(f"time a page, p95       {percentile(times, 0.95):.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
