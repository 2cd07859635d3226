package casus.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Weighs whether two tellings are of one happening. Each kind of evidence gives or takes points; what cannot be (another day,
 * another town) bars it. Depends on the two tellings alone.
 */
public final class Comparer {
    private static final double NEAR_KM = 25;
    private static final double FAR_KM = 60;
    private static final int WEEK = 7;
    private static final int FORTNIGHT = 14;
    private static final int MONTH = 31;
    private static final int LEAST_RECALLED = 3;
    /** Acts that both sides do. */
    private static final Set<String> SYMMETRIC = Set.of("CONSULT", "COOPERATE", "AGREE", "SUPPORT");

    /** Counts that rise from report to report, and that two sides give differently. */
    private static final Set<String> GROWING = Set.of("killed", "wounded", "casualties", "missing", "displaced");

    /** Compares two tellings; the order of the two makes no difference. */
    public Comparison compare(Telling one, Telling other) {
        Tally tally = new Tally();
        act(one, other, tally);
        parties(one, other, tally);
        place(one.where(), other.where(), tally);
        time(one, other, tally);
        figures(one.figures(), other.figures(), tally);
        words(one, other, tally);
        context(one, other, tally);
        return new Comparison(tally.points, tally.barred, tally.because);
    }

    private static void act(Telling one, Telling other, Tally tally) {
        boolean sameWord = one.trigger().equals(other.trigger());
        boolean sameRoot = Objects.equals(one.type(), other.type());
        boolean sameCode = Kin.areSame(one.cameo(), other.cameo());
        if (sameWord) {
            tally.add(
                    Kin.isToll(one) && Kin.isToll(other) ? Weights.SAME_TOLL_WORD : Weights.SAME_WORD,
                    "the same act (" + one.trigger() + ")");
        }
        if (Kin.areSeldom(one.cameo(), other.cameo()) && Parties.share(Parties.all(one), Parties.all(other))) {
            tally.add(Weights.SELDOM, null);
        }
        if (sameCode) {
            tally.add(
                    Weights.SAME_CODE,
                    sameWord ? null : "the same kind of act (" + one.type() + ", CAMEO " + one.cameo() + ")");
        } else if (Kin.isForce(one) && Kin.isForce(other) && Kin.isToll(one) != Kin.isToll(other)) {
            tally.add(Kin.isActAndToll(one, other) ? Weights.ACT_AND_TOLL : Weights.ACT_AND_VICTIM, null);
        } else if (Kin.are(one.cameo(), other.cameo())) {
            tally.add(
                    Weights.KIN, sameWord ? null : "acts of one kind (" + one.trigger() + ", " + other.trigger() + ")");
        } else if (sameRoot) {
            tally.add(
                    Weights.SAME_ROOT,
                    sameWord || one.type() == null ? null : "the same kind of act (" + one.type() + ")");
        } else {
            tally.add(Objects.equals(one.quad(), other.quad()) ? Weights.SAME_QUAD : Weights.OTHER_QUAD, null);
        }
    }

    private static void parties(Telling one, Telling other, Tally tally) {
        if (SYMMETRIC.contains(String.valueOf(one.type())) && SYMMETRIC.contains(String.valueOf(other.type()))) {
            sides(Parties.all(one), Parties.all(other), tally, "the same parties");
            return;
        }
        Set<String> states = Parties.states(one);
        Set<String> others = Parties.states(other);
        if (!states.isEmpty() && !others.isEmpty() && Collections.disjoint(states, others)) {
            tally.add(Weights.OTHER_STATES, null);
        }
        sides(one.actors(), other.actors(), tally, "the same actor");
        sides(one.recipients(), other.recipients(), tally, "the same recipient");
        boolean swapped = Parties.likeness(one.actors(), other.recipients()) > 0
                        && Parties.likeness(one.actors(), other.actors()) == 0
                || Parties.likeness(one.recipients(), other.actors()) > 0
                        && Parties.likeness(one.recipients(), other.recipients()) == 0;
        if (swapped) {
            tally.add(Weights.SWAPPED_PARTIES, null);
        }
    }

    private static void sides(Set<String> one, Set<String> other, Tally tally, String because) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        double best = Parties.likeness(one, other);
        if (best > 0) {
            tally.add(best * Weights.SAME_PARTY, because + " (" + String.join(", ", new TreeSet<>(one)) + ")");
        } else {
            tally.add(Weights.OTHER_PARTY, null);
        }
    }

    private static void place(Telling.@Nullable Where one, Telling.@Nullable Where other, Tally tally) {
        if (one == null || other == null) {
            return;
        }
        if (one.name().equals(other.name())) {
            tally.add(
                    switch (one.precision()) {
                        case "country" -> Weights.SAME_COUNTRY;
                        case "region" -> Weights.SAME_REGION;
                        default -> Weights.SAME_PLACE;
                    },
                    "the same place (" + one.name() + ")");
            return;
        }
        if (one.country() != null && other.country() != null && !one.country().equals(other.country())) {
            tally.bar("another country (" + one.name() + ", " + other.name() + ")");
            return;
        }
        if (one.isPoint() && other.isPoint()) {
            double apart = Distance.km(one, other);
            if (apart <= NEAR_KM) {
                tally.add(Weights.NEAR_PLACE, "places near each other (" + one.name() + ", " + other.name() + ")");
            } else if (apart > FAR_KM) {
                tally.bar("another place (" + one.name() + ", " + other.name() + ")");
            } else {
                tally.add(Weights.NOT_FAR, null);
            }
            return;
        }
        boolean within = one.country() != null && one.country().equals(other.country());
        tally.add(within ? Weights.SAME_COUNTRY : 0, null);
    }

    private static void time(Telling one, Telling other, Tally tally) {
        Telling.When a = one.when();
        Telling.When b = other.when();
        if (a != null && b != null) {
            dated(a, b, Kin.isForce(one) && Kin.isForce(other), tally);
        } else if (a == null && b == null) {
            weekdays(one, other, tally);
            undated(one.published(), other.published(), tally);
        } else {
            halfDated(
                    Objects.requireNonNull(a == null ? b : a), a == null ? one.published() : other.published(), tally);
        }
    }

    /** @param repeats whether the act is one that may come again the next day */
    private static void dated(Telling.When one, Telling.When other, boolean repeats, Tally tally) {
        long gap = Math.max(
                one.from().toEpochDay() - other.to().toEpochDay(),
                other.from().toEpochDay() - one.to().toEpochDay());
        if (gap <= 0) {
            boolean exact = one.exact() && other.exact();
            double points = exact
                    ? Weights.SAME_DAY
                    : one.vague() || other.vague() ? Weights.SAME_LONG_TIME : Weights.SAME_DAYS;
            tally.add(points, exact ? "the same day (" + one.from() + ")" : null);
        } else if (repeats && one.stated() && other.stated() || gap > 2) {
            tally.bar("another day (" + one.from() + ", " + other.from() + ")");
        } else {
            tally.add(repeats ? Weights.NEXT_DAYS : Weights.DAY_MISTAKEN, null);
        }
    }

    /** Articles without a date: what came on a Saturday did not come on a Thursday. */
    private static void weekdays(Telling one, Telling other, Tally tally) {
        if (one.weekday() == null || other.weekday() == null) {
            return;
        }
        if (one.weekday() == other.weekday()) {
            tally.add(Weights.SAME_DAYS, "the same day of a week (" + one.weekday() + ")");
        } else if (Kin.isForce(one) && Kin.isForce(other)) {
            tally.bar("another day of a week (" + one.weekday() + ", " + other.weekday() + ")");
        } else {
            tally.add(Weights.NEXT_DAYS, null);
        }
    }

    private static void undated(@Nullable LocalDate one, @Nullable LocalDate other, Tally tally) {
        if (one == null || other == null) {
            return;
        }
        long apart = Math.abs(one.toEpochDay() - other.toEpochDay());
        if (apart <= 1) {
            tally.add(0.5, "told within a day");
        } else if (apart > MONTH) {
            tally.bar("told more than a month apart, without a day");
        } else if (apart > FORTNIGHT) {
            tally.add(-1.5, null);
        } else if (apart > WEEK) {
            tally.add(-0.5, null);
        }
    }

    /** What is told without its time is mostly of the days before. */
    private static void halfDated(Telling.When dated, @Nullable LocalDate published, Tally tally) {
        if (published == null) {
            return;
        }
        long since = published.toEpochDay() - dated.to().toEpochDay();
        if (since < -1) {
            tally.add(-1, null);
        } else if (since <= 2) {
            tally.add(0.4, null);
        } else if (since > MONTH && !dated.vague()) {
            tally.bar("told more than a month after, without a day");
        } else if (since > WEEK) {
            tally.add(-1, null);
        }
    }

    private static void figures(Map<String, Telling.Range> one, Map<String, Telling.Range> other, Tally tally) {
        for (Map.Entry<String, Telling.Range> entry : new TreeMap<>(one).entrySet()) {
            Telling.Range there = other.get(entry.getKey());
            if (there != null && entry.getValue().equalTo(there)) {
                tally.add(Weights.SAME_NUMBER, "the same number " + entry.getKey());
            } else if (there != null
                    && !GROWING.contains(entry.getKey())
                    && entry.getValue().apartFrom(there)) {
                tally.add(Weights.OTHER_NUMBER, null);
            }
        }
    }

    private static void words(Telling one, Telling other, Tally tally) {
        List<String> common = new ArrayList<>(one.words());
        common.retainAll(other.words());
        common.remove(one.trigger());
        common.remove(other.trigger());
        int smaller = Math.min(one.words().size(), other.words().size());
        if (smaller > 1) {
            common.sort(null);
            tally.add(
                    Weights.SAME_WORDS * common.size() / (smaller - 1),
                    common.isEmpty() ? null : "the same words (" + String.join(" ", common) + ")");
        }
    }

    /** How much of the shorter list both have, from 0 to 1. */
    private static double share(List<String> one, List<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 0 : (double) common.size() / smaller;
    }

    /** How many of a telling's words the other's story has: a later article recalls an old happening in a sentence. */
    private static double recalls(Telling recall, Telling other) {
        Set<String> own = new HashSet<>(recall.words());
        if (own.size() < LEAST_RECALLED) {
            return 0;
        }
        int all = own.size();
        own.removeAll(other.story().names());
        own.removeAll(other.story().words());
        return 1 - (double) own.size() / all;
    }

    private static void context(Telling one, Telling other, Tally tally) {
        boolean oneArticle = one.article().equals(other.article());
        if (oneArticle && one.scene() >= 0 && one.scene() == other.scene()) {
            tally.add(Weights.ONE_SCENE, "told as one in one article");
        } else if (oneArticle) {
            tally.add(Weights.SAME_ARTICLE, null);
            boolean overlap = one.begin() < other.end() && other.begin() < one.end();
            if (overlap && !one.trigger().equals(other.trigger())) {
                tally.add(Weights.SAME_SENTENCE, null);
            }
        } else {
            double names = share(one.story().names(), other.story().names());
            double words = share(one.story().words(), other.story().words());
            boolean counted =
                    !one.story().numbers().isEmpty() && !other.story().numbers().isEmpty();
            double numbers =
                    counted ? share(one.story().numbers(), other.story().numbers()) : Weights.UNKNOWN_NUMBERS;
            double alike = Weights.STORY_NAMES * names
                    + Weights.STORY_NUMBERS * numbers
                    + Weights.STORY_WORDS * words
                    - Weights.STORY_EXPECTED;
            double recalled =
                    Weights.RECALL_WORDS * Math.max(recalls(one, other), recalls(other, one)) - Weights.RECALL_EXPECTED;
            tally.add(
                    Math.max(alike, recalled),
                    names > 0.5
                            ? "stories with the same names"
                            : recalled > alike ? "words of the other's story" : null);
        }
        if (one.background() != other.background()) {
            boolean dated = one.when() != null && other.when() != null;
            tally.add(dated ? Weights.HISTORY_AGAINST_NEWS_DATED : Weights.HISTORY_AGAINST_NEWS, null);
        }
        if (!one.status().equals(other.status())) {
            boolean open = Set.of("planned", "requested", "possible").contains(one.status())
                    || Set.of("planned", "requested", "possible").contains(other.status());
            tally.add(open ? Weights.OPEN_AGAINST_DONE : 0, null);
        }
    }

    /** Points given and taken so far. */
    private static final class Tally {
        private double points;
        private boolean barred;
        private final List<String> because = new ArrayList<>();

        void add(double more, @Nullable String reason) {
            points += more;
            if (reason != null && more > 0) {
                because.add(reason);
            }
        }

        void bar(String reason) {
            barred = true;
            because.add(reason);
        }
    }
}
