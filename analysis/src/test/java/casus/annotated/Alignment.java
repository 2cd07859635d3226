package casus.annotated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which found claim answers which expected one. An event answers by its trigger or its type, a figure by its number or its
 * measure, a relation by its kind or its sides; the best pairs come first and nothing answers twice.
 */
record Alignment(List<Pair> pairs, List<Expected> missed, List<Found> extra) {
    /** @param right whether type, or measure and number, or relation and sides, are as expected */
    record Pair(Expected expected, Found found, boolean right, double score) {}

    static Alignment of(String text, List<Expected> expected, List<Found> found) {
        List<Pair> candidates = new ArrayList<>();
        for (Expected want : expected) {
            for (Found got : found) {
                if (want.kind().equals(got.kind())) {
                    Pair pair = pair(text, want, got);
                    if (pair.score() >= 2) {
                        candidates.add(pair);
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::score).reversed());
        List<Pair> pairs = new ArrayList<>();
        Set<Object> used = new HashSet<>();
        for (Pair pair : candidates) {
            // Equal lines may stand twice: what counts is which one, not what it says.
            Object want = System.identityHashCode(pair.expected());
            if (!used.contains(want) && !used.contains(pair.found())) {
                used.add(want);
                used.add(pair.found());
                pairs.add(pair);
            }
        }
        List<Expected> missed = expected.stream()
                .filter(want -> !used.contains((Object) System.identityHashCode(want)))
                .toList();
        List<Found> extra = found.stream().filter(got -> !used.contains(got)).toList();
        return new Alignment(pairs, missed, extra);
    }

    private static Pair pair(String text, Expected want, Found got) {
        return switch (want.kind()) {
            case "event" -> event(text, want, got);
            case "figure" -> figure(want, got);
            default -> relation(want, got);
        };
    }

    private static Pair event(String text, Expected want, Found got) {
        String trigger = want.fields().get("trigger");
        boolean here = trigger != null && stands(text, trigger, got);
        boolean type = want.fits("type", got.fields());
        double score = (here ? 4 : 0) + (type ? (trigger == null ? 3 : 2) : 0);
        if (want.optional() && trigger == null && want.fields().get("type") == null) {
            score = 2;
        }
        return new Pair(want, got, type, score == 0 ? 0 : score + small(want, got));
    }

    private static Pair figure(Expected want, Found got) {
        boolean measure = want.fits("measure", got.fields());
        String pattern = want.fields().get("number");
        boolean number = pattern == null
                || Pattern.fits(
                        pattern.replace("~", ""),
                        got.fields().getOrDefault("number", "-").replace("~", ""));
        double score = (measure ? 2 : 0) + (number ? 3 : 0);
        return new Pair(want, got, measure && number, score == 0 ? 0 : score + small(want, got));
    }

    private static Pair relation(Expected want, Found got) {
        boolean relation = want.fits("relation", got.fields());
        boolean sides = want.fits("subject", got.fields()) && want.fits("object", got.fields());
        double score = (relation ? 2 : 0) + (sides ? 2 : 0);
        return new Pair(want, got, relation && sides, score == 0 ? 0 : score + small(want, got));
    }

    private static double small(Expected want, Found got) {
        double score = want.optional() ? 0 : 0.5;
        for (String field : want.fields().keySet()) {
            score += want.fits(field, got.fields()) ? 0.1 : 0;
        }
        return score;
    }

    private static boolean stands(String text, String trigger, Found got) {
        for (String word : trigger.split("\\|")) {
            for (int at = find(text, word, 0); at >= 0; at = find(text, word, at + 1)) {
                if (at < got.where().end() && got.where().begin() < at + word.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int find(String text, String word, int from) {
        for (int at = from; at + word.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, word, 0, word.length())
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                return at;
            }
        }
        return -1;
    }
}
