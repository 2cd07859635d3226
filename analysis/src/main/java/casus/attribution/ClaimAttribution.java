package casus.attribution;

import casus.actor.Actor;
import casus.actor.Actors;
import casus.claim.Attribution;
import casus.document.Article;
import casus.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says according to whom a claim is made: the innermost attribution whose content holds its trigger. */
public final class ClaimAttribution {
    private static final Set<String> DOCUMENTS =
            Set.of("letter", "report", "statement", "treaty", "agreement", "communique", "resolution", "document");

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
        if (text == null) {
            return Attribution.Kind.UNNAMED;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean titled = text.chars().skip(1).anyMatch(Character::isUpperCase);
        if (DOCUMENTS.stream().anyMatch(word -> lower.endsWith(word)) && !lower.endsWith("reports")) {
            return titled || lower.startsWith("the ") ? Attribution.Kind.DOCUMENT : Attribution.Kind.UNNAMED;
        }
        Optional<Actor> actor =
                Optional.ofNullable(mention.actor()).map(id -> actors.byId().get(id));
        boolean isBody = lower.equals("police")
                || lower.equals("the police")
                || lower.endsWith(" police")
                || lower.endsWith("ministry")
                || lower.endsWith("government")
                || lower.endsWith("military");
        return actor.isPresent() && titled || titled || isBody ? Attribution.Kind.NAMED : Attribution.Kind.UNNAMED;
    }
}
