package casus.incident;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What grouping knows of one event claim: small enough to be kept beside the claim.
 *
 * @param claim id of the claim
 * @param article id of its article, unique across those grouped together
 * @param order place of the claim in its article, from 0
 * @param published day of publication
 * @param type PLOVER root; null for what PLOVER does not code
 * @param cameo CAMEO code
 * @param quad quad class of the root
 * @param trigger stem of the word that tells the event
 * @param actors ids of known actors; "unknown" is left out
 * @param when when it took place; null where only the publication is known
 * @param weekday the day it names where nothing tells of which week
 * @param where null where no place is known
 * @param figures by measure, those that belong to the event
 * @param words stems of the evidence's words that say something
 * @param story what the article is about
 * @param begin where the evidence begins in the article's text
 * @param headline whether it stands in a headline
 * @param scene number of the scene of its article that it belongs to, -1 for none
 */
public record Telling(
        String claim,
        String article,
        int order,
        @Nullable LocalDate published,
        @Nullable String type,
        @Nullable String mode,
        @Nullable String cameo,
        @Nullable String quad,
        String trigger,
        Set<String> actors,
        Set<String> recipients,
        @Nullable When when,
        @Nullable DayOfWeek weekday,
        @Nullable Where where,
        Map<String, Range> figures,
        Set<String> words,
        Story story,
        int begin,
        int end,
        String status,
        boolean background,
        boolean headline,
        int scene) {
    /** Oldest first: news before background, by day of publication, then by article and place in it. */
    public static final Comparator<Telling> OLDEST_FIRST = Comparator.comparing(Telling::background)
            .thenComparing(Telling::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Telling::article)
            .thenComparingInt(Telling::order)
            .thenComparing(Telling::claim);

    public Telling {
        actors = Set.copyOf(actors);
        recipients = Set.copyOf(recipients);
        figures = Map.copyOf(figures);
        words = Set.copyOf(words);
    }

    /** With the day and the place of its scene where it has none of its own. */
    Telling in(int number, Scene whole) {
        return new Telling(
                claim,
                article,
                order,
                published,
                type,
                mode,
                cameo,
                quad,
                trigger,
                actors,
                recipients,
                when == null ? whole.when() : when,
                weekday,
                where == null || !where.isPoint() && whole.where() != null ? whole.where() : where,
                figures,
                words,
                story,
                begin,
                end,
                status,
                background,
                headline,
                number);
    }

    /**
     * Days, both inclusive.
     *
     * @param stated whether the clause itself says so, not the story around it
     */
    public record When(LocalDate from, LocalDate to, boolean stated) {
        private static final int VAGUE_DAYS = 14;

        /** A single day or so. */
        boolean exact() {
            return days() <= 1;
        }

        /** So long that it cannot tell one happening from the next. */
        boolean vague() {
            return days() > VAGUE_DAYS;
        }

        long days() {
            return to.toEpochDay() - from.toEpochDay() + 1;
        }
    }

    /**
     * A place.
     *
     * @param precision country, region, city or site
     */
    public record Where(
            String name,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String precision) {
        boolean isPoint() {
            return (precision.equals("city") || precision.equals("site")) && latitude != null && longitude != null;
        }
    }

    /** Null is open. */
    public record Range(@Nullable Double low, @Nullable Double high) {
        boolean apartFrom(Range other) {
            return low != null && other.high != null && low > other.high
                    || high != null && other.low != null && high < other.low;
        }

        boolean equalTo(Range other) {
            return low != null && low.equals(other.low) && high != null && high.equals(other.high);
        }
    }
}
