package casus.attribution;

import casus.attribution.AttributionMention.Kind;
import casus.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speech that the layout gives to its speaker: "“…” — Name" on a line, "NAME: …" in a transcript. */
final class Labels {
    private static final int LONGEST_NAME = 120;
    private static final Pattern SIGNED =
            Pattern.compile("[\\h\\n]{0,3}([—–―]|--?)\\h{0,2}(\\p{Lu}[^\\n,;:.!?“”\"]{2,60})");
    private static final Pattern SPEAKER =
            Pattern.compile("[“\"]?(\\p{Lu}[\\p{Lu}.'’-]{1,20}(?: \\p{Lu}[\\p{Lu}.'’-]{0,20}){0,3})(:)\\s+");

    private final String text;
    private final Quotes quotes;

    Labels(String text, Quotes quotes) {
        this.text = text;
        this.quotes = quotes;
    }

    /** Such speech that nothing else has been found for. */
    List<AttributionMention> find(List<AttributionMention> found) {
        List<AttributionMention> labelled = new ArrayList<>();
        for (Span paragraph : quotes.paragraphs()) {
            Matcher speaker = SPEAKER.matcher(text).region(paragraph.begin(), paragraph.end());
            if (speaker.lookingAt() && speaker.end() < paragraph.end()) {
                labelled.add(mention(speaker, 1, 2, new Span(speaker.end(), paragraph.end()), "transcript"));
            }
        }
        for (Span quote : quotes.all()) {
            Matcher signed =
                    SIGNED.matcher(text).region(quote.end(), Math.min(text.length(), quote.end() + LONGEST_NAME));
            if (signed.lookingAt() && isFree(quote, found) && !isFollowed(signed.end())) {
                labelled.add(mention(signed, 2, 1, quote, "signed quotation"));
            }
        }
        return labelled;
    }

    /** Whether a sentence goes on after the name: then the dash is only a dash. */
    private boolean isFollowed(int end) {
        int line = text.indexOf('\n', end);
        return (line < 0 ? text.length() : line) - end > LONGEST_NAME;
    }

    private static boolean isFree(Span quote, List<AttributionMention> found) {
        return found.stream().noneMatch(mention -> mention.content().stream().anyMatch(quote::overlaps));
    }

    private AttributionMention mention(Matcher matcher, int source, int cue, Span content, String rule) {
        int end = content.end();
        while (end > content.begin() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int last = matcher.end(source);
        while (Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new AttributionMention(
                new Span(matcher.start(source), last),
                null,
                new Span(matcher.start(cue), matcher.end(cue)),
                List.of(new Span(content.begin(), end)),
                rule.equals("transcript") ? Kind.INDIRECT : Kind.DIRECT,
                Stance.SAYS,
                rule);
    }
}
