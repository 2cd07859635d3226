#!/usr/bin/env python3
"""Writes the actor resources from a folder of fact tables: build-actors.py FACTS OUT

FACTS holds states.tsv, leaders.tsv, groups.tsv, organisations.tsv, forces.tsv, offices.tsv; OUT is
analysis/src/main/resources/casus/actor/en. Sources and licences are in NOTICE.
"""
import csv, re, sys, unicodedata

facts, out = sys.argv[1:]


def rows(name):
    with open(f"{facts}/{name}", encoding="utf-8") as f:
        yield from csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)


def slug(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def write(name, header, lines):
    with open(f"{out}/{name}", "w", encoding="utf-8") as f:
        f.write(f"# {header}\n")
        for line in sorted(set(lines)):
            f.write("\t".join(line) + "\n")


def parts(*cells):
    return [p.strip() for c in cells for p in re.split(r"[|;]", c or "") if p.strip()]


code = {"KOS": "XKX"}
MORE_DEMONYMS = {
    "AZE": ["Azeri", "Azeris"],
    "CIV": ["Ivoirian", "Ivoirians"],
    "COM": ["Comorian", "Comorians"],
    "GBR": ["Scottish", "Welsh"],
    "IRN": ["Persian", "Persians"],
    "KGZ": ["Kyrgyz"],
    "SRB": ["Serb", "Serbs"],
    "SUN": ["Soviet", "Soviets"],
    "SWZ": ["Swazi", "Swazis"],
    "TJK": ["Tajik", "Tajiks"],
    "TKM": ["Turkmen", "Turkmens"],
    "UZB": ["Uzbek", "Uzbeks"],
    "YUG": ["Yugoslav", "Yugoslavs"],
    # Common slips that are too short, or too different, to be told by the letters alone.
    "HRV": ["Croation", "Croations"],
    "ISR": ["Isreali", "Isrealis"],
    "LBY": ["Lybian", "Lybians"],
    "PAK": ["Pakistanian"],
}
MORE_NAMES = {"ISR": ["Isreal"], "KAZ": ["Khazakhstan"], "LBY": ["Lybia"], "QAT": ["Quatar"], "SAU": ["Saudi-Arabia"]}
states, demonyms = [], []
for r in rows("states.tsv"):
    c = code.get(r["code"], r["code"])
    if r["kind"] == "breakaway" or len(c) != 3:
        c = code.get(r["plover_country"], r["plover_country"]) + ".PRE." + slug(r["name_short"])
    names = parts(r["name_short"], r["name_official"], r["aliases"]) + MORE_NAMES.get(c, [])
    until = r["to"] or ""
    states.append((c, r["name_short"], "|".join(n for n in names if len(n) > 1), "|".join(parts(r["metonyms"], r["capital"])), until))
    words = [w for w in parts(r["adjective"], r["demonym_singular"], r["demonym_plural"]) if w[:1].isupper()]
    words += MORE_DEMONYMS.get(c, [])
    if words and (not until or c in MORE_DEMONYMS) and r["kind"] in ("state", "disputed", "breakaway", "territory"):
        demonyms.append((c, r["kind"], "|".join(dict.fromkeys(words))))
write("states.tsv", "States and entities. Columns: id, name, aliases, metonyms of the government, end date. Facts; see NOTICE.", states)
seen, kept = set(), []
for c, kind, words in sorted(demonyms, key=lambda d: ({"state": 0, "disputed": 1, "breakaway": 2}.get(d[1], 3), d[0])):
    mine = [w for w in words.split("|") if w not in seen]
    seen.update(mine)
    if mine:
        kept.append((c, "|".join(mine)))
write("demonyms.tsv", "Adjectives and words for people. Columns: id of the state, words. Facts; see NOTICE.", kept)
leaders = []
# The presidents of France are co-princes of Andorra by office: they stand for France.
french = {r["name"] for r in rows("leaders.tsv") if r["iso3"] == "FRA" and r["office"] == "head-of-state"}
terms = set()
for r in rows("leaders.tsv"):
    term = (r["iso3"], slug(r["name"]), r["office"], r["from"])
    if term in terms:
        continue
    terms.add(term)
    if " " not in r["name"] or r["iso3"] == "AND" and r["name"] in french:
        continue
    c = code.get(r["iso3"], r["iso3"])
    leaders.append((c, slug(r["name"]), r["name"], "|".join(a for a in parts(r["aliases"]) if " " in a), r["office"], r["from"], r["to"], r["last_seen"]))
write("leaders.tsv", "Office holders. Columns: state, slug, name, aliases, office, from, to, last seen. Facts; see NOTICE.", leaders)
# Aliases that anybody may mean: names of states and their people, and phrases of none but general words.
GENERAL = set(
    "a and the of into army navy air force forces police national religious military ground land special operations"
    " missile regime combat support service divided three regiments customs immigration gendarmerie alliance six world"
    " powers marines guard coalition international defence defense security border coast rangers troops".split()
)
PEOPLES = {n.lower() for s in states if not s[4] for n in [s[1], *s[2].split("|")]}
PEOPLES |= {w.lower() for _, words in kept for w in words.split("|")}


COMMON = {"and", "dawn", "ela", "national", "tigers", "union"}


def is_own(name):
    plain = name.lower().removeprefix("the ")
    return len(name) > 1 and plain not in PEOPLES | COMMON and not set(plain.split()) <= GENERAL


bodies = []
for r in rows("groups.tsv"):
    if "ucdp" in r["sources"].split("|") and "own" not in r["sources"] and re.match(r"^\d|.*(Division|Brigade)$", r["name"]):
        continue
    base = r["base"].split("|")[0]
    base = code.get(base, base)
    c = base if re.fullmatch("[A-Z]{3}", base) else "IMG"
    sector = r["sector"] or "UAF"
    if sector == "IMG":
        c = "IMG"
    ident = (c if c == "IMG" else f"{c}.{sector}") + "." + slug(r["name"])
    bodies.append((ident, r["name"], "|".join(parts(r["aliases"])), c, sector))
for r in rows("organisations.tsv"):
    sector = r["sector"] or "NGO"
    block = {"UNO": "IGO", "EUR": "IGO"}.get(sector, sector)
    country = r["country"].split("|")[0]
    c = country if re.fullmatch("[A-Z]{3}", country) and sector not in ("IGO", "UNO", "EUR") else (block if block in ("IGO", "NGO", "IMG", "MNC", "ISM") else "NGO")
    ident = (f"{c}.{sector}" if re.fullmatch("[A-Z]{3}", country) and c == country else c) + "." + slug(r["name"])
    bodies.append((ident, r["name"], "|".join(parts(r["aliases"])), c, sector))
for r in rows("forces.tsv"):
    c = code.get(r["iso3"], r["iso3"])
    bodies.append((f"{c}.{r['sector']}.{slug(r['name'])}", r["name"], "|".join(parts(r["aliases"])), c, r["sector"]))
# Darul Islam called its state so in 1949; the name alone means another body.
bodies = [
    ("IDN.REB.darul-islam", "Darul Islam", "Islamic State of Indonesia", c, sector) if ident == "IDN.REB.islamic-state" else (ident, name, aliases, c, sector)
    for ident, name, aliases, c, sector in bodies
]
bodies = [
    (ident, name, "|".join(a for a in aliases.split("|") if is_own(a)), c, sector)
    for ident, name, aliases, c, sector in bodies
    if name.lower().removeprefix("the ") not in PEOPLES or c in ("IGO", "NGO")
]
write("bodies.tsv", "Groups, organisations and forces. Columns: id, name, aliases, code, sector. Facts; see NOTICE.", bodies)
offices = [(r["title"], r["plural"], r["sector"]) for r in rows("offices.tsv") if r["title"] and r["sector"]]
write("roles.tsv", "Titles and role nouns. Columns: singular, plural, sector. Facts; see NOTICE.", offices)
