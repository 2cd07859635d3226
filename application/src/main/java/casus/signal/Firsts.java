package casus.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what had not been between two sides before: a fight, a weapon, a kind of pressure, a treaty, a break of ties. What is told as
 * history counts as having been; and nothing is called a first that came within four weeks of the beginning of the record.
 */
final class Firsts {
    private static final Map<String, String> WEAPONS = words("weapon");
    private static final Map<String, String> KINDS = words("kind");
    private static final String TREATY = "057";
    private static final String BREAK = "161";
    private static final int WAR_WEEKS = 26;

    private final Names names;
    private final LocalDate earliest;
    private final Set<String> been = new HashSet<>();
    /** Whom each side fought, and when last. */
    private final Map<String, Map<String, LocalDate>> fights = new HashMap<>();

    /** @param begin first day of which the record speaks */
    Firsts(Names names, LocalDate begin) {
        this.names = names;
        this.earliest = begin.plusWeeks(Baseline.SHORT);
    }

    /**
     * All firsts of a record.
     *
     * @param all incidents of any kind, oldest first
     */
    List<Signal> all(List<Occurrence> all) {
        all.stream().filter(Occurrence::background).forEach(past -> past.dyads().forEach(dyad -> remember(past, dyad)));
        List<Signal> signals = new ArrayList<>();
        for (Occurrence one : all) {
            if (one.isNews()) {
                for (Dyad dyad : one.dyads()) {
                    signal(one, dyad).filter(signal -> isKnownLongEnough(one)).ifPresent(signals::add);
                    remember(one, dyad);
                }
            }
        }
        return signals;
    }

    private boolean isKnownLongEnough(Occurrence one) {
        return one.isDated() && !one.day().isBefore(earliest);
    }

    /** The most telling thing that is new in it; one happening is one signal for two sides. */
    private java.util.Optional<Signal> signal(Occurrence one, Dyad dyad) {
        if (one.codes().contains(BREAK)) {
            return made(
                    Signal.Kind.BREAK,
                    one,
                    dyad,
                    one.day().toString(),
                    "Ties cut or reduced between " + names.of(dyad),
                    null);
        }
        if (one.codes().contains(TREATY)) {
            return made(
                    Signal.Kind.TREATY, one, dyad, one.day().toString(), "Agreement signed by " + names.of(dyad), null);
        }
        if ("ASSAULT".equals(one.type())) {
            return fight(one, dyad);
        }
        String kind = KINDS.get(String.valueOf(one.type()));
        if (kind == null || been.contains(dyad + " " + one.type())) {
            return java.util.Optional.empty();
        }
        return made(
                Signal.Kind.FIRST_OF_KIND,
                one,
                dyad,
                String.valueOf(one.type()),
                "First " + kind + " between " + names.of(dyad),
                null);
    }

    private java.util.Optional<Signal> fight(Occurrence one, Dyad dyad) {
        if (!been.contains(dyad + " ASSAULT")) {
            for (String side : List.of(dyad.one(), dyad.other())) {
                String joined = dyad.one().equals(side) ? dyad.other() : dyad.one();
                String enemy = enemy(joined, side, one.day());
                if (enemy != null && !fights.containsKey(side)) {
                    return made(
                            Signal.Kind.NEW_ACTOR,
                            one,
                            dyad,
                            side,
                            "New in the fighting: " + names.of(side) + ", against " + names.of(joined),
                            "The record holds no fight of " + names.of(side) + " before; " + names.of(joined)
                                    + " had been fighting " + names.of(enemy) + ".");
                }
            }
            return made(Signal.Kind.FIRST_CLASH, one, dyad, "", "First clash between " + names.of(dyad), null);
        }
        for (String mode : one.modes()) {
            if (WEAPONS.containsKey(mode) && !been.contains(dyad + " " + mode)) {
                return made(
                        Signal.Kind.NEW_WEAPON,
                        one,
                        dyad,
                        mode,
                        "First use of " + WEAPONS.get(mode) + " between " + names.of(dyad),
                        null);
            }
        }
        return java.util.Optional.empty();
    }

    private @Nullable String enemy(String side, String but, LocalDate day) {
        return fights.getOrDefault(side, Map.of()).entrySet().stream()
                .filter(fight -> !fight.getKey().equals(but) && fight.getValue().isAfter(day.minusWeeks(WAR_WEEKS)))
                .map(Map.Entry::getKey)
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }

    private void remember(Occurrence one, Dyad dyad) {
        been.add(dyad + " " + one.type());
        one.modes().forEach(mode -> {
            been.add(dyad + " " + mode);
            been.add(dyad + " " + mode.substring(0, mode.indexOf('/')));
        });
        if ("ASSAULT".equals(one.type())) {
            fights.computeIfAbsent(dyad.one(), side -> new TreeMap<>()).put(dyad.other(), one.day());
            fights.computeIfAbsent(dyad.other(), side -> new TreeMap<>()).put(dyad.one(), one.day());
        }
    }

    private java.util.Optional<Signal> made(
            Signal.Kind kind, Occurrence one, Dyad dyad, String what, String text, @Nullable String because) {
        return java.util.Optional.of(SignalMaker.of(
                kind,
                dyad + " " + what,
                one.day(),
                one.last(),
                text + ", " + SignalMaker.day(one.day()) + ".",
                because != null
                        ? because
                        : kind == Signal.Kind.TREATY || kind == Signal.Kind.BREAK
                                ? "Each treaty and each break of ties is a signal."
                                : "The record holds none before.",
                List.of(dyad.one(), dyad.other()),
                one.country(),
                List.of(one)));
    }

    private static Map<String, String> words(String list) {
        Map<String, String> words = new TreeMap<>();
        Names.rows("acts.tsv").stream().filter(row -> row[0].equals(list)).forEach(row -> words.put(row[1], row[2]));
        return words;
    }
}
