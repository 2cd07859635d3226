package casus.attribution;

import casus.actor.ActorMention;
import casus.actor.Actors;
import casus.claim.Attribution;
import casus.document.Article;
import casus.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says according to whom a claim is made: the innermost attribution whose content holds its trigger. */
public final class ClaimAttribution {
    private static final Speakers SPEAKERS = new Speakers();

    private ClaimAttribution() {}

    /** The attribution of the claim with this trigger; the author where no source is given. */
    public static Attribution of(Span trigger, Article article, List<AttributionMention> attributions, Actors actors) {
        List<AttributionMention> outerToInner = attributions.stream()
                .filter(mention -> mention.stance().reports())
                .filter(mention -> mention.content().stream().anyMatch(span -> span.contains(trigger)))
                .sorted(Comparator.comparingInt(ClaimAttribution::length).reversed())
                .toList();
        if (outerToInner.isEmpty()) {
            return Attribution.AUTHOR;
        }
        List<Attribution> chain = new ArrayList<>();
        for (AttributionMention mention : outerToInner) {
            chain.add(single(mention, article, actors));
        }
        Attribution inner = chain.get(chain.size() - 1);
        return chain.size() == 1
                ? inner
                : new Attribution(inner.kind(), inner.source(), inner.text(), inner.cue(), chain);
    }

    private static int length(AttributionMention mention) {
        return mention.content().stream().mapToInt(Span::length).sum();
    }

    private static Attribution single(AttributionMention mention, Article article, Actors actors) {
        @Nullable
        String text = mention.source() == null ? null : mention.source().of(article.text());
        return new Attribution(kind(mention, text, actors), mention.actor(), text, mention.cue(), List.of());
    }

    private static Attribution.Kind kind(AttributionMention mention, @Nullable String text, Actors actors) {
        if (text == null || mention.source() == null) {
            return Attribution.Kind.UNNAMED;
        }
        boolean byName = actors.mentions().stream()
                .filter(actor -> actor.link() != ActorMention.Link.PRONOUN)
                .filter(actor -> actor.actor().equals(mention.actor()))
                .anyMatch(actor -> actor.link() == ActorMention.Link.NAME
                        ? !SPEAKERS.isPerson(actor.text())
                        : SPEAKERS.kind(actor.text(), false) == Attribution.Kind.NAMED);
        return SPEAKERS.kind(text, byName);
    }
}
