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
                .filter(mention -> {
                    List<AttributionMention> around = around(mention, found);
                    return around.isEmpty() || isOthersWord(mention, around, text);
                })
                .toList();
    }

    private static List<AttributionMention> around(AttributionMention mention, List<AttributionMention> found) {
        Span cue = mention.cue();
        return cue == null
                ? List.of()
                : found.stream()
                        .filter(other -> other != mention)
                        .filter(other -> other.content().stream().anyMatch(span -> span.contains(cue)))
                        .toList();
    }

    private static boolean isOthersWord(AttributionMention mention, List<AttributionMention> around, String text) {
        Span source = mention.source();
        String who = source == null ? "" : source.of(text).toLowerCase(Locale.ROOT);
        String actor = mention.actor();
        boolean another = actor != null && around.stream().noneMatch(outer -> actor.equals(outer.actor()));
        return switch (mention.stance()) {
            case DENIES -> true;
            case SAYS -> another || !SPEAKER.contains(who);
            case THINKS -> another || !MIND.contains(who);
            case WANTS, REACTS, SEEMS -> false;
        };
    }
}
