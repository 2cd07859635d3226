package casus.event;

import casus.document.Span;
import casus.place.Place;
import casus.place.PlaceMention;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "the Mali-Niger border", "the border between Mali and Niger": a place that lies in neither of two states. */
final class Borders {
    static final String RULE = "border";
    private static final Set<String> WORDS = Set.of("border", "frontier", "boundary");
    private static final Set<String> JOINTS = Set.of("-", "–", "—", "/");
    private final Sentence sentence;
    private final List<PlaceMention> places;

    /** @param places those of the sentence, nationality adjectives among them */
    Borders(Sentence sentence, List<PlaceMention> places) {
        this.sentence = sentence;
        this.places = places;
    }

    /** The borders that the sentence names, in text order. */
    List<PlaceMention> mentions(String text) {
        List<PlaceMention> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (WORDS.contains(token.lemma())) {
                before(token).or(() -> between(token)).ifPresent(border -> {
                    Span span = border.span();
                    found.add(new PlaceMention(span, span.of(text), border.place(), RULE));
                });
            }
        }
        return found;
    }

    private record Border(Span span, Place place) {}

    private Optional<Border> before(Token head) {
        PlaceMention second = ending(head.index());
        if (second == null) {
            return Optional.empty();
        }
        int joint = first(second) - 1;
        if (joint < 1 || !JOINTS.contains(sentence.token(joint).word())) {
            return Optional.empty();
        }
        PlaceMention first = ending(joint);
        return first == null ? Optional.empty() : border(head, first, second, first.span(), head.span());
    }

    private Optional<Border> between(Token head) {
        int at = head.index() + 1;
        if (at >= sentence.size() || !sentence.token(at).word().equalsIgnoreCase("between")) {
            return Optional.empty();
        }
        PlaceMention first = starting(at + 1);
        if (first == null) {
            return Optional.empty();
        }
        int and = last(first) + 1;
        PlaceMention second =
                and < sentence.size() && sentence.token(and).lemma().equals("and") ? starting(and + 1) : null;
        return second == null ? Optional.empty() : border(head, first, second, head.span(), second.span());
    }

    private Optional<Border> border(Token head, PlaceMention first, PlaceMention second, Span from, Span to) {
        String one = first.place().country();
        String other = second.place().country();
        boolean states = first.place().precision() == Place.Precision.COUNTRY
                && second.place().precision() == Place.Precision.COUNTRY;
        if (!states || one == null || other == null || one.equals(other)) {
            return Optional.empty();
        }
        String name = first.place().name() + "–" + second.place().name() + " " + head.lemma();
        Place place = new Place(name, null, null, null, null, null, Place.Precision.REGION);
        return Optional.of(new Border(from.envelope(to), place));
    }

    private @Nullable PlaceMention ending(int before) {
        return places.stream()
                .filter(mention -> last(mention) == before - 1)
                .findFirst()
                .orElse(null);
    }

    private @Nullable PlaceMention starting(int at) {
        int from = at < sentence.size() && sentence.token(at).tag().equals("DT") ? at + 1 : at;
        return places.stream()
                .filter(mention -> first(mention) == from)
                .findFirst()
                .orElse(null);
    }

    private int first(PlaceMention mention) {
        return sentence.within(mention.span()).get(0).index();
    }

    private int last(PlaceMention mention) {
        List<Token> tokens = sentence.within(mention.span());
        return tokens.get(tokens.size() - 1).index();
    }
}
