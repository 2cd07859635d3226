package casus.attribution;

import casus.attribution.AttributionMention.Kind;
import casus.document.Span;
import casus.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives quotations that no cue took to whoever spoke last. */
final class Orphans {
    private final String text;
    private final Quotes quotes;
    private final List<Sentence> sentences;

    Orphans(String text, Quotes quotes, List<Sentence> sentences) {
        this.text = text;
        this.quotes = quotes;
        this.sentences = sentences;
    }

    /** All mentions, with the quotations that follow their sentences, and paragraphs of quotation after direct speech. */
    List<AttributionMention> adopted(List<AttributionMention> found) {
        List<AttributionMention> all = new ArrayList<>(found);
        for (Sentence sentence : sentences) {
            Optional<Span> next = quotes.after(lastWord(sentence));
            if (next.isEmpty() || !isFree(next.get(), all) || !standsAlone(next.get(), sentences, quotes)) {
                continue;
            }
            List<AttributionMention> tellers = all.stream()
                    .filter(mention -> tells(mention, sentence))
                    .filter(mention -> all.stream().noneMatch(other -> isWithin(mention, other)))
                    .toList();
            if (tellers.size() == 1) {
                all.set(all.indexOf(tellers.get(0)), with(tellers.get(0), next.get()));
            }
        }
        all.addAll(paragraphs(all));
        return all;
    }

    private static boolean tells(AttributionMention mention, Sentence sentence) {
        return mention.cue() != null
                && mention.source() != null
                && mention.stance() == Stance.SAYS
                && sentence.span().contains(mention.cue());
    }

    private static boolean isWithin(AttributionMention mention, AttributionMention other) {
        Span cue = mention.cue();
        return cue != null && other != mention && other.content().stream().anyMatch(span -> span.contains(cue));
    }

    private AttributionMention with(AttributionMention mention, Span quote) {
        List<Span> content = new ArrayList<>(mention.content());
        content.add(quote);
        return new AttributionMention(
                mention.source(),
                mention.actor(),
                mention.cue(),
                content,
                AttributionFinder.kind(text, content),
                mention.stance(),
                mention.rule());
    }

    private static boolean isFree(Span quote, List<AttributionMention> found) {
        return found.stream().noneMatch(mention -> mention.content().stream().anyMatch(quote::overlaps));
    }

    static int lastWord(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> Character.isLetterOrDigit(token.word().charAt(0)))
                .mapToInt(token -> token.span().end())
                .max()
                .orElse(sentence.span().end());
    }

    /** Whether no sentence of the quotation has words outside of it: then nobody else is given for it. */
    static boolean standsAlone(Span quote, List<Sentence> sentences, Quotes quotes) {
        return sentences.stream()
                .filter(sentence -> sentence.tokens().stream()
                        .anyMatch(token -> quote.contains(token.span())
                                && Character.isLetterOrDigit(token.word().charAt(0))))
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> !quotes.around(token.span().begin()).isPresent())
                .noneMatch(token -> Character.isLetterOrDigit(token.word().charAt(0)));
    }

    /** Paragraphs of nothing but quotation that no cue took, right after one with direct speech: its speaker goes on. */
    private List<AttributionMention> paragraphs(List<AttributionMention> found) {
        List<AttributionMention> orphans = new ArrayList<>();
        Optional<AttributionMention> last = Optional.empty();
        for (Span paragraph : quotes.paragraphs()) {
            Optional<AttributionMention> own = found.stream()
                    .filter(mention -> mention.content().stream().anyMatch(paragraph::overlaps))
                    .reduce((first, second) -> isDirect(second) ? second : first);
            if (own.isEmpty() && last.isPresent() && quotes.isWhollyQuoted(paragraph) && isSpeech(paragraph)) {
                orphans.add(goingOn(last.get(), paragraph));
            } else {
                last = own.filter(Orphans::isDirect);
            }
        }
        return orphans;
    }

    private static boolean isDirect(AttributionMention mention) {
        return mention.kind() != Kind.INDIRECT && mention.stance() == Stance.SAYS && mention.source() != null;
    }

    private boolean isSpeech(Span paragraph) {
        String words = paragraph.of(text);
        return words.indexOf('(') < 0 && words.split("\\s+").length > 4;
    }

    private AttributionMention goingOn(AttributionMention last, Span paragraph) {
        return new AttributionMention(
                last.source(),
                last.actor(),
                null,
                quotes.overlapping(paragraph),
                Kind.DIRECT,
                Stance.SAYS,
                "quotation of the last speaker");
    }
}
