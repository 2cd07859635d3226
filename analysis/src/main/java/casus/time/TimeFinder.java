package casus.time;

import casus.document.Article;
import casus.document.Span;
import casus.sentence.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and resolves time expressions. Thread-safe. */
public final class TimeFinder {
    /** Mentions in text order, none overlapping. Without a publication date relative ones keep open values. */
    public List<TimeMention> find(Article article, List<Sentence> sentences) {
        List<TimeMention> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            inSentence(article, sentence, found);
        }
        return List.copyOf(found);
    }

    private static void inSentence(Article article, Sentence sentence, List<TimeMention> found) {
        Span span = sentence.span();
        String text = span.of(article.text()).replace('\n', ' ');
        boolean future = sentence.tokens().stream()
                .anyMatch(token -> token.tag().equals("MD")
                        && (token.lemma().equals("will") || token.lemma().equals("shall")));
        List<TimeMention> candidates = new ArrayList<>();
        for (TimeRule rule : TimeRules.ALL) {
            var matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                @Nullable
                TimeValue value = rule.production().value(matcher, new TimeContext(article.published(), future));
                if (value != null) {
                    Span where = new Span(matcher.start(), matcher.end()).shift(span.begin());
                    candidates.add(new TimeMention(
                            where,
                            where.of(article.text()),
                            value.type(),
                            value.value(),
                            value.from(),
                            value.to(),
                            value.precision(),
                            rule.name()));
                }
            }
        }
        candidates.sort(
                Comparator.<TimeMention>comparingInt(mention -> mention.span().begin())
                        .thenComparingInt(mention -> -mention.span().length()));
        int end = -1;
        for (TimeMention mention : candidates) {
            if (mention.span().begin() >= end) {
                found.add(mention);
                end = mention.span().end();
            }
        }
    }
}
