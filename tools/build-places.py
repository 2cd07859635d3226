#!/usr/bin/env python3
"""Writes the place resources from a folder of fact tables: build-places.py FACTS OUT

FACTS holds countries.tsv, admin1.tsv, admin2.tsv.gz, districts-conflict.tsv, cities.tsv.gz, small-places.tsv.gz,
alt-names.tsv.gz, regions.tsv, sites.tsv, demonyms.tsv; OUT is analysis/src/main/resources/casus/place. Sources and
licences are in NOTICE. The form of the files is described in Gazetteer.java, which reads them.
"""
import collections, csv, gzip, io, re, struct, sys, unicodedata

facts, out = sys.argv[1:]
KINDS = ["country", "admin1", "admin2", "city", "village", "section", "region", "site"]
COUNTRY, ADMIN1, ADMIN2, CITY, VILLAGE, SECTION, REGION, SITE = range(8)
MAIN, ALIAS, FOREIGN, ADJECTIVE = range(4)
# Rank within a kind: great regions (seas, disputed lands); states and their capitals; seats of first-order units; the rest.
GREAT, CAPITAL, SEAT, PLAIN = 3, 2, 1, 0
LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ə": "e"})
GENERIC = {"USA": ("County", "Parish", "Borough"), None: ("Raion", "District", "Governorate", "Province", "Department", "Region", "Prefecture", "Oblast", "State")}

# GeoNames points of large units, where the centre of the outline in admin1.tsv lies hundreds of kilometres off.
POINTS = {
    "CA.01": (52.2833, -117.469), "CA.02": (53.9998, -125.0032), "CA.03": (55.0002, -97.0005), "CA.08": (49.2501, -84.4998), "CA.10": (52.0002, -71.9991),
    "CA.11": (54.0001, -106.001), "AU.02": (-33, 146), "AU.03": (-20, 134), "AU.04": (-20, 145), "AU.05": (-30, 135), "AU.06": (-42, 147), "AU.07": (-37, 145),
    "AU.08": (-25, 122), "US.AK": (64.0003, -150.0003),
}


def rows(name):
    path = f"{facts}/{name}"
    opened = gzip.open(path, "rt", encoding="utf-8") if name.endswith("gz") else open(path, encoding="utf-8")
    with opened as f:
        yield from csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)


def fold(name):
    plain = unicodedata.normalize("NFD", name.lower().translate(LETTERS))
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    plain = re.sub("['’‘`ʻʼʿʾ.´]", "", plain)
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def key(name, kind):
    """Abbreviations keep their capitals behind a sign of equality; other names are folded."""
    short = name.replace(".", "").replace(" ", "") if "." in name else name
    letters = re.fullmatch(r"[A-Z][A-Za-z]{1,4}", short)
    if kind != FOREIGN and letters and ("." in name or short.isupper()):
        return "=" + short
    return fold(name)


def parts(cell):
    return [p.strip() for p in (cell or "").split("|") if p.strip()]


def number(cell):
    return float(cell) if cell else None


places, names, by_id, units = [], collections.defaultdict(dict), {}, {"": 0}


def add(kind, ident, title, country, unit, lat, lon, population, rank, geonames, aliases):
    if lat is None:
        return
    places.append((kind, title, country, unit, lat, lon, int(population or 0), rank, geonames))
    index = len(places) - 1
    if ident:
        by_id[ident] = index
    name(title, index, MAIN)
    for alias in aliases:
        name(alias, index, ALIAS)


def name(text, index, kind):
    folded = key(text, kind)
    if len(folded) > 1 and not (len(folded.lstrip("=")) < 2) and not folded.isdigit():
        names[folded][index] = min(kind, names[folded].get(index, 9))


codes = [r["code"] for r in rows("countries.tsv")]
nations = {}
for r in rows("countries.tsv"):
    iso = r["code"] if not r["code"].startswith("X-") else (r["parents"] if re.fullmatch("[A-Z]{3}", r["parents"]) else "")
    nations[r["code"]] = iso
    own = len(r["code"]) == 3
    rank = PLAIN if r["status"] == "former" else CAPITAL if r["status"] == "state" else SEAT if own else GREAT
    size = r["population"] or ("0" if r["status"] == "former" else "100000")
    add(COUNTRY if own else REGION, "countries " + r["code"], r["name"], iso, "", number(r["latitude"]), number(r["longitude"]), size, rank, r["geonameid"], [r["official"]] * bool(r["official"]) + parts(r["aliases"]))
for r in rows("admin1.tsv"):
    units[r["code"]] = len(units)
    add(ADMIN1, "admin1 " + r["code"], r["name"], r["iso3"], r["code"], *POINTS.get(r["code"], (number(r["latitude"]), number(r["longitude"]))), r["population"] or r["places_population"], PLAIN, r["geonameid"], [r["ascii"]] + parts(r["aliases"]))
for r in rows("admin2.tsv.gz"):
    unit = ".".join(r["code"].split(".")[:2])
    bare = [r["name"][: -len(g) - 1] for g in GENERIC.get(r["iso3"], ()) + GENERIC[None] if r["name"].endswith(" " + g)]
    add(ADMIN2, "", r["name"], r["iso3"], unit if unit in units else "", number(r["latitude"]), number(r["longitude"]), 1000 * int(r["places"] or 0), PLAIN, "", [r["ascii"]] + bare)
for r in rows("districts-conflict.tsv"):
    add(ADMIN2, "", r["name"], r["iso3"], "", number(r["latitude"]), number(r["longitude"]), r["population"], PLAIN, "", parts(r["aliases"]))
for r in rows("cities.tsv.gz"):
    if r["feature"] in ("PPLQ", "PPLW", "PPLCH"):
        continue
    rank = CAPITAL if r["capital"] == "country" else SEAT if r["capital"] == "admin1" else PLAIN
    kind = SECTION if r["feature"] == "PPLX" else CITY
    add(kind, r["id"], r["name"], r["iso3"], r["admin1"] if r["admin1"] in units else "", number(r["latitude"]), number(r["longitude"]), r["population"], rank, r["id"] if r["id"].isdigit() else "", [r["ascii"]])
for r in rows("small-places.tsv.gz"):
    if r["id"] not in by_id:
        add(VILLAGE, r["id"], r["name"], r["iso3"], r["admin1"] if r["admin1"] in units else "", number(r["latitude"]), number(r["longitude"]), r["population"], PLAIN, r["id"] if r["id"].isdigit() else "", [r["ascii"]])
titled = set()
for r in rows("alt-names.tsv.gz"):
    index = by_id.get(r["id"])
    # The English name is shown where the main one is not plain.
    if index is not None and index not in titled and (r["kind"] == "own" or r["kind"] == "en" and not places[index][1].isascii()):
        titled.add(index)
        places[index] = (places[index][0], r["name"], *places[index][2:])
    if index is not None and (r["kind"] or places[index][6] >= 15000):
        name(r["name"], index, ALIAS if r["kind"] in ("en", "own", "wof") else FOREIGN)
for r in rows("regions.tsv"):
    land = parts(r["countries"])
    iso = nations.get(land[0], "") if len(land) == 1 else ""
    reach = number(r["radius_km"]) or 0
    add(REGION, "regions " + r["id"], r["name"], iso, "", number(r["latitude"]), number(r["longitude"]), 100 * reach, PLAIN if r["source"] != "own" else GREAT if r["type"] in ("sea", "strait", "continent") else SEAT, "", parts(r["aliases"]))
great = {fold(p[1]) for p in places if p[0] == CITY and p[6] > 500000}
for r in rows("sites.tsv"):
    aliases = parts(r["aliases"])
    if r["type"] == "airport":
        # "London Heathrow Airport": London Heathrow, Heathrow; never the bare name of a town.
        bare = re.sub(r" (International )?(Airport|Air ?port)$", "", r["name"])
        town = next((t for t in (" ".join(bare.split()[:n]) for n in (3, 2, 1)) if fold(t) in great and fold(t) != fold(bare)), None)
        aliases += [bare, bare[len(town) :].strip()] if town else []
    add(SITE, "", r["name"], r["iso3"], r["admin1"] if r["admin1"] in units else "", number(r["latitude"]), number(r["longitude"]), "", SEAT if r["source"] == "own" else PLAIN, "", aliases)
for r in rows("demonyms.tsv"):
    index = by_id.get(r["table"] + " " + r["code"])
    if r["kind"] == "adjective" and index is not None:
        names[fold(r["term"])].setdefault(index, ADJECTIVE)

# Places of one country and unit stand together, so that the columns compress.
order = sorted(range(len(places)), key=lambda i: (places[i][2], places[i][3], places[i][0], -places[i][6]))
at = {old: new for new, old in enumerate(order)}
lands = sorted({p[2] for p in places})
unit_codes = sorted(units, key=lambda u: units[u])


def pack(path, data):
    # mtime 0: the same facts give the same bytes.
    with open(f"{out}/{path}", "wb") as f, gzip.GzipFile(fileobj=f, mode="wb", mtime=0, compresslevel=9) as z:
        z.write(data)


def text(s):
    raw = s.encode("utf-8")
    return bytes([min(len(raw), 255)]) + raw[:255]


def column(form, values):
    return struct.pack(f">{len(values)}{form}", *values)


rows_ = [places[i] for i in order]
head = struct.pack(">iii", len(lands), len(unit_codes), len(rows_)) + b"".join(map(text, lands)) + b"".join(map(text, unit_codes))
pack("places.bin.gz", head + column("b", [p[0] * 4 + p[7] for p in rows_]) + column("h", [lands.index(p[2]) for p in rows_]) + column("h", [units[p[3]] for p in rows_])
     + column("i", [p[6] for p in rows_]) + column("i", [int(p[8] or 0) for p in rows_]))
pack("points.bin.gz", column("i", [round(p[4] * 10000) for p in rows_]) + column("i", [round(p[5] * 10000) for p in rows_]))
pack("titles.bin.gz", b"".join(text(p[1]) for p in rows_))
keys = sorted(k for k in names if k.isascii())
body, refs, last, letters = io.BytesIO(), [], b"", 0
for k in keys:
    raw = k.encode()
    shared = next((i for i, (a, b) in enumerate(zip(raw, last)) if a != b), min(len(raw), len(last)))
    body.write(bytes([shared, len(raw) - shared, min(255, len(names[k]))]) + raw[shared:])
    last = raw
    letters += len(raw)
    refs += sorted((at[i] << 2) | kind for i, kind in names[k].items())[:255]
pack("names.bin.gz", struct.pack(">iii", len(keys), len(refs), letters) + body.getvalue())
pack("references.bin.gz", column("i", refs))
print(len(places), "places,", len(keys), "names,", len(refs), "references")
