package casus.attribution;

import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries a content from its sentence over the quotations that it belongs to. */
final class Contexts {
    private static final Set<String> EDGES = Set.of(",", ";", ":", ".", "—", "–", "-", "--");

    private static final int CLOSING = 3;

    private final String text;
    private final Quotes quotes;
    private final List<Sentence> sentences;

    Contexts(String text, Quotes quotes, List<Sentence> sentences) {
        this.text = text;
        this.quotes = quotes;
        this.sentences = sentences;
    }

    /** The content in spans of the text: runs of tokens, whole quotations, and quotations that go on after the cue. */
    List<Span> spread(Telling telling) {
        List<Span> spans = new ArrayList<>(runs(telling.content()));
        Optional<Span> around = quotes.around(Sentence.span(telling.cue()).begin());
        if (around.isPresent()) {
            spans.removeIf(span -> !around.get().overlaps(span));
            spans.replaceAll(span -> new Span(
                    Math.max(span.begin(), around.get().begin()),
                    Math.min(span.end(), around.get().end())));
            return spans;
        }
        if (!telling.takesQuotes()) {
            spans.replaceAll(this::closed);
            return spans;
        }
        if (spans.isEmpty()) {
            following(telling).ifPresent(spans::add);
        }
        Span cue = Sentence.span(telling.cue());
        List<Span> whole = new ArrayList<>();
        boolean quoted = false;
        for (Span span : spans) {
            Span grown = span;
            for (Span quote : quotes.overlapping(span)) {
                if (!quote.overlaps(cue)) {
                    grown = grown.envelope(quote);
                    quoted |= quote.length() * 2 > span.length() || quote.end() >= span.end();
                }
            }
            whole.add(grown);
        }
        if (quoted) {
            goOn(whole, telling);
        }
        return merged(whole);
    }

    /** "a “rant,” and": with the marks that close a quotation which begins in the span and ends right behind it. */
    private Span closed(Span span) {
        return quotes.overlapping(span).stream()
                .filter(quote -> quote.begin() >= span.begin()
                        && quote.end() > span.end()
                        && quote.end() - span.end() <= CLOSING)
                .findFirst()
                .map(span::envelope)
                .orElse(span);
    }

    /** A quotation right after the cue, be it in the next sentence. */
    private Optional<Span> following(Telling telling) {
        Sentence sentence = telling.sentence();
        Span cue = Sentence.span(telling.cue());
        Optional<Span> inside = quotes.all().stream()
                .filter(quote -> quote.begin() >= cue.end()
                        && quote.begin() < sentence.span().end())
                .filter(quote -> text.substring(cue.end(), quote.begin()).length() <= 60)
                .findFirst();
        if (inside.isPresent()) {
            return inside.filter(quote -> ",:".indexOf(lastBefore(quote.begin())) >= 0
                    || text.substring(cue.end(), quote.begin()).isBlank());
        }
        Optional<Span> before = quotes.all().stream()
                .filter(quote -> quote.end() <= cue.begin()
                        && quote.end() > sentence.span().begin())
                .reduce((first, second) -> second);
        if (before.isPresent()) {
            return before;
        }
        if (!sentence.tokens().get(sentence.size() - 1).word().equals(":")) {
            return opensWithSpeaker(telling) ? quotes.before(sentence.span().begin()) : Optional.empty();
        }
        int end = sentence.span().end();
        Optional<Span> quote = quotes.after(end)
                .filter(next -> text.substring(end, next.begin()).isBlank());
        return quote.isPresent() ? quote : nextParagraph(end);
    }

    /** "“Who was it?” Arel said.": the quotation is a sentence of its own, and the speaker begins the next. */
    private static boolean opensWithSpeaker(Telling telling) {
        int first = telling.sentence().token(0).span().begin();
        return Sentence.span(telling.cue()).begin() == first
                || !telling.source().isEmpty()
                        && Sentence.span(telling.source()).begin() == first;
    }

    /** "He added:" at the end of its paragraph brings the next one. */
    private Optional<Span> nextParagraph(int end) {
        return quotes.paragraphs().stream()
                .filter(paragraph -> paragraph.begin() >= end)
                .findFirst()
                .filter(paragraph -> text.substring(end, paragraph.begin()).isBlank())
                .filter(paragraph -> text.substring(end, paragraph.begin()).contains("\n"));
    }

    private char lastBefore(int position) {
        int at = position - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }

    /** Quotations of the same paragraph that follow the cue's sentence without a word between. */
    private void goOn(List<Span> spans, Telling telling) {
        int end = Math.max(
                Orphans.lastWord(telling.sentence()),
                spans.stream().mapToInt(Span::end).max().orElse(0));
        for (Optional<Span> next = quotes.after(end); next.isPresent(); next = quotes.after(end)) {
            Span quote = next.get();
            if (!Orphans.standsAlone(quote, sentences, quotes)) {
                return;
            }
            spans.add(quote);
            end = quote.end();
        }
    }

    /** Neighbouring tokens as one span each; commas and full stops at the edges are left out. */
    static List<Span> runs(List<Token> tokens) {
        List<Span> spans = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        for (Token token : tokens) {
            if (!run.isEmpty() && run.get(run.size() - 1).index() + 1 != token.index()) {
                close(run, spans);
            }
            run.add(token);
        }
        close(run, spans);
        return spans;
    }

    private static void close(List<Token> run, List<Span> spans) {
        while (!run.isEmpty() && EDGES.contains(run.get(run.size() - 1).word())) {
            run.remove(run.size() - 1);
        }
        while (!run.isEmpty() && EDGES.contains(run.get(0).word())) {
            run.remove(0);
        }
        if (!run.isEmpty()) {
            spans.add(Sentence.span(run));
        }
        run.clear();
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(new HashSet<>(spans));
        sorted.sort(null);
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).end() >= span.begin()) {
                merged.set(last, merged.get(last).envelope(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
