package casus.annotated;

import casus.Engine;
import casus.analysis.Analysis;
import casus.document.Source;
import casus.document.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Casus against one half of the annotated set.
 *
 * @param scores the counts
 * @param outcomes by item, what is wrong with it; empty where nothing is
 */
record Measure(Scores scores, Map<AnnotatedItem, String> outcomes) {
    static Measure of(List<AnnotatedItem> items) {
        Scores scores = new Scores();
        Map<AnnotatedItem, String> outcomes = new LinkedHashMap<>();
        for (AnnotatedItem item : items) {
            outcomes.put(item, measure(item, analyse(item), scores));
        }
        return new Measure(scores, outcomes);
    }

    private static Analysis analyse(AnnotatedItem item) {
        try {
            return Engine.ANALYZER.analyse(new Source(
                    item.fingerprint(),
                    item.where(),
                    item.text().getBytes(StandardCharsets.UTF_8),
                    Source.Format.RAW,
                    item.published(),
                    null,
                    null));
        } catch (UnreadableDocument e) {
            throw new AssertionError(item.where(), e);
        }
    }

    private static String measure(AnnotatedItem item, Analysis analysis, Scores scores) {
        StringBuilder wrong = new StringBuilder();
        if (!item.complete().isEmpty()) {
            every(item, analysis, scores, wrong);
            return wrong.toString();
        }
        List<Found> found = analysis.claims().stream()
                .map(claim -> Found.of(analysis, claim))
                .toList();
        Alignment alignment = Alignment.of(item.text(), item.claims(), found);
        if (!item.negative().isEmpty()) {
            scores.negative(alignment.extra().isEmpty());
        }
        for (Alignment.Pair pair : alignment.pairs()) {
            pair(item, pair, scores, wrong);
        }
        for (Expected missed : alignment.missed()) {
            if (!missed.optional()) {
                scores.missed(missed.kind(), item.file());
                wrong.append("    missed  ").append(missed.line()).append('\n');
            }
        }
        for (Found extra : alignment.extra()) {
            scores.extra(extra.kind(), item.file());
            wrong.append("    extra   ").append(extra.line()).append('\n');
        }
        for (Expected mention : item.mentions()) {
            String value = FoundMentions.value(analysis, mention);
            boolean fits = Pattern.fits(mention.fields().getOrDefault("value", "-"), value);
            scores.field("mention-" + mention.kind(), fits);
            wrong.append(fits ? "" : "    mention " + mention.line() + " but was " + value + "\n");
        }
        return wrong.toString();
    }

    private static void every(AnnotatedItem item, Analysis analysis, Scores scores, StringBuilder wrong) {
        for (String kind : new TreeSet<>(item.complete())) {
            EveryMention every = EveryMention.of(item, kind, analysis);
            scores.every(
                    kind,
                    every.right().size(),
                    every.extra().size(),
                    every.missed().size());
            every.missed()
                    .forEach(line -> wrong.append("    missed  ").append(line).append('\n'));
            every.extra()
                    .forEach(line -> wrong.append("    extra   ").append(line).append('\n'));
        }
    }

    private static void pair(AnnotatedItem item, Alignment.Pair pair, Scores scores, StringBuilder wrong) {
        Expected want = pair.expected();
        if (want.optional()) {
            return;
        }
        if (!pair.right()) {
            scores.missed(want.kind(), item.file());
            scores.extra(want.kind(), item.file());
            wrong.append("    not     ")
                    .append(want.line())
                    .append("\n            but ")
                    .append(pair.found().line())
                    .append('\n');
            return;
        }
        scores.right(want.kind(), item.file());
        boolean whole = true;
        for (String field : want.fields().keySet()) {
            if (field.equals("type") || field.equals("measure") || field.equals("relation")) {
                continue;
            }
            boolean fits =
                    field.equals("trigger") || want.fits(field, pair.found().fields());
            if (!field.equals("trigger")) {
                scores.field(field, fits);
            }
            whole &= fits;
            if (!fits) {
                wrong.append("    field   ")
                        .append(field)
                        .append(" should be ")
                        .append(want.fields().get(field))
                        .append(" but is ")
                        .append(pair.found().fields().get(field))
                        .append(" in ")
                        .append(want.line())
                        .append('\n');
            }
        }
        scores.field("all-judged", whole);
    }
}
