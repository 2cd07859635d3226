package casus.annotated;

import casus.analysis.Analysis;
import casus.document.Span;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Casus made of words that are annotated as a mention. */
final class FoundMentions {
    private FoundMentions() {}

    /** The value of the mention of that kind on just these words; {@code -} where there is none. */
    static String value(Analysis analysis, Expected mention) {
        String text = analysis.article().text();
        Span span = span(text, mention);
        return switch (mention.kind()) {
            case "actor" -> first(analysis.actors().mentions().stream(), m -> m.span(), m -> m.actor(), span);
            case "time" -> first(analysis.times().stream(), m -> m.span(), m -> Found.range(m.from(), m.to()), span);
            case "place" ->
                first(analysis.places().stream(), m -> m.span(), m -> m.place().country(), span);
            case "quantity" ->
                first(
                        analysis.quantities().stream(),
                        m -> m.span(),
                        m -> Found.number(m.low(), m.high(), m.approximate()),
                        span);
            default ->
                first(
                        analysis.attributions().stream().filter(m -> m.source() != null),
                        m -> m.source(),
                        m -> m.kind().name().toLowerCase(Locale.ROOT),
                        span);
        };
    }

    /** Where the words stand: their first occurrence, or the one that the annotation counts. */
    static Span span(String text, Expected mention) {
        String words = mention.fields().getOrDefault("text", "");
        int begin = -1;
        for (int i = Integer.parseInt(mention.fields().getOrDefault("occurrence", "1")); i > 0; i--) {
            begin = text.indexOf(words, begin + 1);
            if (begin < 0) {
                throw new IllegalArgumentException("'" + words + "' does not stand so often in: " + text);
            }
        }
        return new Span(begin, begin + words.length());
    }

    private static <T> String first(
            Stream<T> mentions, Function<T, @Nullable Span> where, Function<T, @Nullable String> value, Span span) {
        return mentions.filter(mention -> span.equals(where.apply(mention)))
                .map(mention -> String.valueOf(value.apply(mention)))
                .findFirst()
                .orElse("-");
    }
}
