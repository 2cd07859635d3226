package casus.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts what drawings show: one filtered set of incidents by time, by place, and by who acts upon whom. Each happening counts once,
 * however often it is told; reports and independent sources say how often. All of it is gathered by the database.
 */
public final class Pictures {
    private final Store store;

    public Pictures(Store store) {
        this.store = store;
    }

    /** How long one count goes: a day, a week from Monday on, or a month or year of the calendar. */
    public enum Step {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        /** First day of the step that a day lies in. */
        public LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        /** First day of the step after. */
        public LocalDate next(LocalDate first) {
            return switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
                case YEAR -> first.plusYears(1);
            };
        }
    }

    /**
     * Incidents of one step, apart by quad class and by news and background.
     *
     * @param from first day of the step
     * @param quad as in the contract; null where none is coded
     * @param reports articles that tell them, summed over the incidents; {@code sources} the independent ones
     */
    public record Count(
            LocalDate from, @Nullable String quad, boolean background, int incidents, int reports, int sources) {}

    /**
     * Incidents in the order of time.
     *
     * @param undated how many incidents have no day and are in no count
     */
    public record Counts(List<Count> dated, int undated) {
        public Counts {
            dated = List.copyOf(dated);
        }
    }

    /**
     * An incident as a stretch of time.
     *
     * @param from null where nothing says when it began; at least one of {@code from} and {@code to} is there
     * @param actors names; {@code recipients} likewise
     */
    public record Span(
            String id,
            @Nullable String type,
            @Nullable String quad,
            String status,
            boolean background,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String place,
            @Nullable String country,
            List<String> actors,
            List<String> recipients,
            int reports,
            int sources) {
        public Span {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Incidents of one place.
     *
     * @param name null where the place has none
     * @param latitude null, as is the longitude, where only a country is known, or not even that
     * @param precision country, region, city or site; null where no place is known
     * @param incidents of which {@code background} are told as background alone
     * @param one id of an incident there
     */
    public record Spot(
            @Nullable String name,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String precision,
            int incidents,
            int background,
            int reports,
            int sources,
            String one) {}

    /**
     * What one actor does to another.
     *
     * @param quads incidents by quad class: verbal and material cooperation, verbal and material conflict
     * @param goldstein mean over the incidents; null where none has a score
     */
    public record Dyad(
            ActorQuery.Actor actor,
            ActorQuery.Actor recipient,
            int incidents,
            List<Integer> quads,
            @Nullable Double goldstein) {
        public Dyad {
            quads = List.copyOf(quads);
        }
    }

    /** Incidents of one step in which one actor acts upon another, by quad class as in {@link Dyad}. */
    public record Course(LocalDate from, String actor, String recipient, List<Integer> quads) {
        public Course {
            quads = List.copyOf(quads);
        }
    }

    /**
     * How much happened in a week, or another step.
     *
     * @param from first day
     * @param quads incidents as in {@link Dyad}
     * @param cooperation sum of the Goldstein scores above nought, {@code conflict} of those below, each incident with the mean of its claims
     * @param scored how many incidents have a score
     */
    public record Intensity(
            LocalDate from,
            int incidents,
            List<Integer> quads,
            double cooperation,
            double conflict,
            int scored,
            int reports,
            int sources) {
        public Intensity {
            quads = List.copyOf(quads);
        }

        /** Sum of the Goldstein scores. */
        public double sum() {
            return cooperation + conflict;
        }

        /** Mean of the Goldstein scores; null where no incident has one. */
        public @Nullable Double mean() {
            return scored == 0 ? null : sum() / scored;
        }
    }

    /** Incidents that fit, by step of time, news and background apart. Steps without any are left out. */
    public Counts counts(Filter filter, Step step) {
        return store.read(handle -> PicturesOfTime.counts(handle, counted(filter), step));
    }

    /** Single incidents that fit and have a day, the newest {@code limit} of them, in the order of time. */
    public List<Span> spans(Filter filter, int limit) {
        return store.read(handle -> PicturesOfTime.spans(handle, counted(filter), limit));
    }

    /** Places of the incidents that fit, those with most first; what has no place stands as one spot without any. */
    public List<Spot> spots(Filter filter) {
        return store.read(handle -> PicturesOfPlaces.spots(handle, counted(filter)));
    }

    /**
     * Who acts upon whom in the incidents that fit, the busiest pairs first. Actors are those that the claims name, not what they are
     * part of; who meets or agrees with whom acts both ways. Nobody acts upon itself.
     */
    public List<Dyad> dyads(Filter filter, int limit) {
        return store.read(handle -> PicturesOfActors.dyads(handle, Counted.pairs(filter, store.dialect()), limit));
    }

    /** What passes between these pairs by step of time, in the order of time; steps without any are left out. */
    public List<Course> courses(Filter filter, Step step, List<Dyad> dyads) {
        return dyads.isEmpty()
                ? List.of()
                : store.read(handle ->
                        PicturesOfActors.courses(handle, Counted.pairs(filter, store.dialect()), step, dyads));
    }

    /**
     * How much happened by step of time.
     *
     * @param actor id of who acts, or is part of who acts; null for anybody
     * @param recipient id of who is acted upon; null for anybody
     */
    public List<Intensity> intensity(Filter filter, Step step, @Nullable String actor, @Nullable String recipient) {
        Counted counted = counted(filter);
        PicturesOfActors.between(counted.where(), actor, recipient);
        return store.read(handle -> PicturesOfTime.intensity(handle, counted, step));
    }

    private Counted counted(Filter filter) {
        return Counted.of(filter, store.dialect());
    }
}
