package casus.annotated;

import casus.analysis.Analysis;
import casus.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All mentions of one kind that Casus makes in an item, against all that are annotated in it. Mentions of words answer to
 * each other when one lies within the other or they share half of their characters, attributions when they share at least half of the words of
 * their contents and a word of their sources (or have none both).
 */
record EveryMention(List<String> right, List<String> missed, List<String> extra) {
    private static final double ENOUGH = 0.5;

    /** Something found: its words, where they stand, what Casus takes them for. */
    private record Mention(Span span, String words, String value, String source) {}

    static EveryMention of(AnnotatedItem item, String kind, Analysis analysis) {
        List<Mention> found = new ArrayList<>(found(kind, analysis));
        List<String> right = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Expected expected : item.mentions()) {
            if (!expected.kind().equals(kind)) {
                continue;
            }
            Mention answer = found.stream()
                    .filter(mention -> answers(item.text(), expected, mention))
                    .findFirst()
                    .orElse(null);
            if (expected.optional()) {
                found.remove(answer);
            } else if (answer != null && Pattern.fits(expected.fields().getOrDefault("value", "-"), answer.value())) {
                found.remove(answer);
                right.add(expected.line());
            } else {
                missed.add(expected.line());
            }
        }
        return new EveryMention(
                right,
                missed,
                found.stream()
                        .map(mention -> kind + " \"" + mention.words() + "\" " + mention.value())
                        .toList());
    }

    private static boolean answers(String text, Expected expected, Mention mention) {
        if (expected.kind().equals("attribution")) {
            String source = expected.fields().getOrDefault("text", "-");
            boolean same =
                    source.equals("-") ? mention.source().isEmpty() : share(words(source), words(mention.source())) > 0;
            return same
                    && share(words(expected.fields().getOrDefault("content", "")), words(mention.words())) >= ENOUGH;
        }
        Span span = FoundMentions.span(text, expected);
        int shared = Math.min(span.end(), mention.span().end())
                - Math.max(span.begin(), mention.span().begin());
        return shared > 0 && (span.contains(mention.span()) || mention.span().contains(span))
                || shared >= ENOUGH * span.envelope(mention.span()).length();
    }

    private static double share(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Mention> found(String kind, Analysis analysis) {
        return switch (kind) {
            case "actor" -> list(analysis, analysis.actors().mentions().stream(), m -> m.span(), m -> m.actor());
            case "time" -> list(analysis, analysis.times().stream(), m -> m.span(), m -> Found.range(m.from(), m.to()));
            case "place" ->
                list(
                        analysis,
                        analysis.places().stream(),
                        m -> m.span(),
                        m -> String.valueOf(
                                m.place().country() == null ? "-" : m.place().country()));
            case "quantity" ->
                list(
                        analysis,
                        analysis.quantities().stream(),
                        m -> m.span(),
                        m -> Found.number(m.low(), m.high(), m.approximate()));
            default -> attributions(analysis);
        };
    }

    private static <T> List<Mention> list(
            Analysis analysis, Stream<T> mentions, Function<T, Span> where, Function<T, String> value) {
        String text = analysis.article().text();
        return mentions.map(mention ->
                        new Mention(where.apply(mention), where.apply(mention).of(text), value.apply(mention), ""))
                .toList();
    }

    private static List<Mention> attributions(Analysis analysis) {
        String text = analysis.article().text();
        return analysis.attributions().stream()
                .map(mention -> {
                    @Nullable Span source = mention.source();
                    String content = mention.content().stream()
                            .map(span -> span.of(text))
                            .collect(Collectors.joining(" "));
                    return new Mention(
                            mention.content().get(0),
                            content,
                            mention.kind().name().toLowerCase(Locale.ROOT),
                            source == null ? "" : source.of(text));
                })
                .toList();
    }
}
