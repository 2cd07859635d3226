package casus.attribution;

import casus.document.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Attributions inside what somebody is said to have said. What others say or hold there is kept, since a claim may come
 * through both; wishes and stands told of there, and what the speaker says of his own mind, are part of what is said.
 */
final class Nesting {
    private static final Set<String> SPEAKER = Set.of("he", "she", "it");
    private static final Set<String> MIND = Set.of("he", "she", "it", "they", "who");

    private Nesting() {}

    /** The attributions but for those that are only part of what another one tells. */
    static List<AttributionMention> kept(List<AttributionMention> found, String text) {
        return found.stream()
                .filter(mention -> !isInside(mention, found) || isOthersWord(mention, text))
                .toList();
    }

    private static boolean isInside(AttributionMention mention, List<AttributionMention> found) {
        Span cue = mention.cue();
        return cue != null
                && found.stream().filter(other -> other != mention).anyMatch(other -> other.content().stream()
                        .anyMatch(span -> span.contains(cue)));
    }

    private static boolean isOthersWord(AttributionMention mention, String text) {
        Span source = mention.source();
        String who = source == null ? "" : source.of(text).toLowerCase(Locale.ROOT);
        return switch (mention.stance()) {
            case SAYS, DENIES -> !SPEAKER.contains(who);
            case THINKS -> !MIND.contains(who);
            case WANTS, REACTS, SEEMS -> false;
        };
    }
}
