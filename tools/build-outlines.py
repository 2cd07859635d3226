#!/usr/bin/env python3
"""Writes the outlines that maps are drawn from: build-outlines.py FACTS OUT

FACTS holds world-50m.topojson, disputed.geojson and countries.tsv; OUT is application/src/main/resources/casus/draw/outlines.tsv.
Sources and licences are in NOTICE. Borders are made simpler arc by arc, so that neighbours keep meeting; Outlines.java tells the form.
"""
import csv, heapq, json, math, re, sys

facts, out = sys.argv[1:]
UNIT = 50  # steps a degree
AREA = 0.012  # the smallest triangle of three neighbouring points that stays, in square degrees at the equator
ISLAND = 0.05  # the smallest ring that stays where a country has larger ones
PART = 0.03  # or that is such a part of its largest, as Gaza of Palestine
# Where the outlines have a part under a code of its own, and the record knows only the whole.
WHOLE = {"X-SOML": "SOM", "X-NCYP": "CYP"}
# Areas without a claimant in the table that are disputed all the same.
MORE = {"Gaza": ("Israel and others", "Palestine"), "West Bank": ("Israel", "Palestine")}
# Outlines without a row in countries.tsv.
UNNAMED = {"X-IOTA": "Christmas and Cocos Islands", "X-SIAC": "Siachen Glacier"}
NOT_DISPUTED = {"overlay", "lease"}
NAMES = {"U.K.": "the United Kingdom", "U.S.A.": "the United States", "U.S.A": "the United States", "Azer.": "Azerbaijan", "Bolivia after ceded to Chile in 1884": "Bolivia", "UAE": "the United Arab Emirates", "Columbia": "Colombia"}

world = json.load(open(f"{facts}/world-50m.topojson", encoding="utf-8"))
shapes = world["objects"]["countries"]["geometries"]
scale, shift = world["transform"]["scale"], world["transform"]["translate"]


def unpacked(arc):
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return points


def triangle(a, b, c):
    wide = math.cos(math.radians((a[1] + b[1] + c[1]) / 3))
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * wide / 2


def area(points):
    total = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1]))
    return abs(total) / 2 * math.cos(math.radians(sum(p[1] for p in points) / len(points)))


def simpler(points, smallest, keep):
    """Takes out the point that matters least (Visvalingam, Whyatt 1993) until all matter; both ends stay."""
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    size = {i: triangle(points[i - 1], points[i], points[i + 1]) for i in range(1, len(points) - 1)}
    heap = [(s, i) for i, s in size.items()]
    heapq.heapify(heap)
    left = len(points)
    while heap and left > keep:
        s, i = heapq.heappop(heap)
        if size.get(i) != s:
            continue
        if s >= smallest:
            break
        del size[i]
        left -= 1
        a, b = before[i], after[i]
        after[a], before[b] = b, a
        for j in (a, b):
            if j in size:
                size[j] = max(s, triangle(points[before[j]], points[j], points[after[j]]))
                heapq.heappush(heap, (size[j], j))
    return [p for i, p in enumerate(points) if i in size or i in (0, len(points) - 1)]


def steps(points):
    whole = [(round(x * UNIT), round(y * UNIT)) for x, y in points]
    whole = [p for i, p in enumerate(whole) if i == 0 or p != whole[i - 1]]
    cells = ["%d,%d" % whole[0]]
    cells += ["%d,%d" % (b[0] - a[0], b[1] - a[1]) for a, b in zip(whole, whole[1:])]
    return " ".join(cells)


arcs = [unpacked(arc) for arc in world["arcs"]]
rings = {}
notes = {}
for shape in shapes:
    code = WHOLE.get(shape["id"], shape["id"])
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    made = [ring for polygon in polygons for ring in polygon]
    rings.setdefault(code, []).extend(made)
    if "disputed" in shape["properties"]:
        notes[shape["properties"]["name"]] = (shape["properties"]["disputed"], made)


def joined(ring):
    points = []
    for arc in ring:
        way = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points += way[1:] if points else way
    return points


# Parts far from the mainland that have a code of their own lie in the outline of their state.
near = {"GUF": ("FRA", 5), "GLP": ("FRA", 0.9), "MTQ": ("FRA", 0.9), "REU": ("FRA", 2), "MYT": ("FRA", 2), "SJM": ("NOR", 15)}
with open(f"{facts}/countries.tsv", encoding="utf-8") as table:
    countries = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
for row in countries:
    state, reach = near.get(row["code"], ("", 0))
    there = []
    for ring in rings.get(state, []):
        x, y = joined(ring)[0]
        if math.hypot((x - float(row["longitude"])) * math.cos(math.radians(y)), y - float(row["latitude"])) <= reach:
            there.append(ring)
    if there:
        rings[row["code"]] = there
        rings[state] = [ring for ring in rings[state] if ring not in there]

# An arc is made no coarser than the smallest ring that it belongs to can bear.
finest = {}
kept = {}
for code, made in rings.items():
    sizes = [area(joined(ring)) for ring in made]
    largest = max(sizes)
    kept[code] = [ring for ring, size in zip(made, sizes) if size >= ISLAND or size >= largest * PART]
    for ring, size in zip(made, sizes):
        if ring in kept[code]:
            for arc in ring:
                finest[arc if arc >= 0 else ~arc] = min(finest.get(arc if arc >= 0 else ~arc, AREA), size / 40)
numbers = {arc: i for i, arc in enumerate(sorted(finest))}


def ring_cell(ring):
    return ",".join(str(numbers[arc]) if arc >= 0 else "~%d" % numbers[~arc] for arc in ring)


def named(text):
    text = re.sub(r"\s+", " ", text.strip())
    for short, full in NAMES.items():
        text = text.replace(short, full)
    return text


def parties(status):
    holder = re.search(r"Admin\. ?[Bb]y ([^;]+)", status)
    claimant = re.search(r"Claimed by ([^;]+)", status)
    mine = "itself" if status.startswith("Self") else named(holder.group(1)) if holder else ""
    return mine, named(claimant.group(1)) if claimant else ""


disputed = []
for feature in json.load(open(f"{facts}/disputed.geojson", encoding="utf-8"))["features"]:
    about = feature["properties"]
    holder, claimant = MORE.get(about["name"]) or parties(about["status"] or "")
    if about["kind"] in NOT_DISPUTED or not claimant:
        continue
    shape = feature["geometry"]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    for polygon in polygons:
        ring = [tuple(p[:2]) for p in polygon[0]]
        size = area(ring)
        if size >= (0.002 if about["kind"] == "disputed" else 0.05):
            disputed.append((about["name"].replace("Is.", "Islands").replace("W. ", "Western ").replace("N. ", "Northern ").replace("S. ", "South "), holder, claimant, simpler(ring, min(0.006, size / 40), 5)))

with open(out, "w", encoding="utf-8") as f:
    f.write("# Outlines for maps, made by tools/build-outlines.py from Natural Earth 4.1 (public domain); points and names of countries from\n")
    f.write("# countries.tsv (NOTICE). Borders follow who holds the ground. Fiftieths of a degree, east and north, each point as steps from the one before.\n")
    f.write("# arc, points | country, ISO 3166 alpha-3, name, latitude, longitude, rings of arcs (~ backwards; none for what is too small) |\n")
    f.write("# disputed, name, who holds it, who claims it, points\n")
    for arc in sorted(finest):
        ends = 2 if arcs[arc][0] != arcs[arc][-1] else 5
        f.write("arc\t" + steps(simpler(arcs[arc], finest[arc], ends)) + "\n")
    known = set()
    for row in countries:
        code = row["code"]
        if len(code) == 3 and row["latitude"]:
            known.add(code)
            cell = ";".join(ring_cell(ring) for ring in kept.get(code, []))
            f.write(f"country\t{code}\t{row['name']}\t{float(row['latitude']):.2f}\t{float(row['longitude']):.2f}\t{cell}\n")
    for code in sorted(set(kept) - known):
        cell = ";".join(ring_cell(ring) for ring in kept[code])
        f.write(f"country\t{code}\t{UNNAMED[code]}\t\t\t{cell}\n")
    for name, holder, claimant, ring in disputed:
        f.write(f"disputed\t{name}\t{holder}\t{claimant}\t{steps(ring)}\n")
print(len(finest), "arcs,", len(kept), "countries with an outline,", len(disputed), "disputed areas", file=sys.stderr)
