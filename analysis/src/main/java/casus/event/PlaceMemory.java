package casus.event;

import casus.actor.Actor;
import casus.claim.ClaimPlace;
import casus.place.Place;
import casus.place.PlaceMention;
import casus.sentence.Sentence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives an event without a place of its own the place of the story: "the attack" happened where the attack told before
 * did; and what the opening tells under a dateline, done by no army or government from afar, happened there.
 */
final class PlaceMemory {
    private static final Set<String> LOCAL = Set.of("ASSAULT", "PROTEST", "COERCE");
    private static final Set<String> REMOTE = Set.of("MIL", "GOV");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final int OPENING = 2;

    private final Mentions mentions;
    private final BackReference back;
    private final Map<String, ClaimPlace> last = new HashMap<>();
    private final Map<String, ClaimPlace> series = new HashMap<>();
    private final Optional<PlaceMention> dateline;

    PlaceMemory(Mentions mentions, WordClasses classes) {
        this.mentions = mentions;
        this.back = new BackReference(classes);
        this.dateline = mentions.places().stream()
                .filter(mention -> mention.rule().equals("dateline"))
                .findFirst();
    }

    /** The candidate with the place that it has, or is given. */
    Candidate placed(Candidate candidate) {
        String type = candidate.sense().type();
        if (type == null) {
            return candidate;
        }
        ClaimPlace own = candidate.place();
        if (own != null) {
            last.put(type, own);
            if (back.isSeries(candidate)) {
                series.put(type, own);
            }
            return candidate;
        }
        ClaimPlace known =
                back.isTo(candidate) ? last.get(type) : back.isOneOfSeries(candidate) ? series.get(type) : null;
        if (known != null) {
            return candidate.withPlace(new ClaimPlace(known.span(), known.place(), ClaimPlace.Basis.CONTEXT));
        }
        return dateline.filter(mention -> isLocal(candidate, mention))
                .map(mention -> new ClaimPlace(mention.span(), mention.place(), ClaimPlace.Basis.DATELINE))
                .map(candidate::withPlace)
                .orElse(candidate);
    }

    private boolean isLocal(Candidate candidate, PlaceMention dateline) {
        int first = mentions.sentences().stream()
                .filter(sentence -> sentence.span().overlaps(dateline.span()))
                .mapToInt(Sentence::index)
                .findFirst()
                .orElse(0);
        int at = candidate.sentence().index();
        return LOCAL.contains(String.valueOf(candidate.sense().type()))
                && at >= first
                && at < first + OPENING
                && namesNoOtherPlace(candidate.sentence(), dateline)
                && candidate.actors().stream().allMatch(actor -> isFromThere(actor, dateline.place(), true))
                && candidate.recipients().stream().allMatch(actor -> isFromThere(actor, dateline.place(), false));
    }

    private boolean namesNoOtherPlace(Sentence sentence, PlaceMention dateline) {
        return mentions.places().stream()
                .filter(mention -> sentence.span().contains(mention.span()))
                .filter(mention -> !mention.rule().equals("adjective"))
                .filter(mention -> !mention.span().equals(dateline.span()))
                .allMatch(mention -> mention.place().precision() == Place.Precision.COUNTRY);
    }

    private boolean isFromThere(Participants.Participant participant, Place place, boolean acts) {
        Actor actor = mentions.actors().byId().get(participant.mention().actor());
        if (actor == null) {
            return true;
        }
        boolean foreign = COUNTRIES.contains(String.valueOf(actor.code()))
                && !String.valueOf(actor.code()).equals(place.country());
        boolean remote = acts
                && (actor.sectors().isEmpty() && actor.code() != null
                        || actor.sectors().stream().anyMatch(REMOTE::contains));
        return !foreign && !remote;
    }
}
