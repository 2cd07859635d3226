package casus.desk;

import casus.draw.Course;
import casus.draw.DayCount;
import casus.draw.Drawing;
import casus.draw.Happening;
import casus.draw.Intensity;
import casus.draw.Links;
import casus.draw.Measured;
import casus.draw.Network;
import casus.draw.Party;
import casus.draw.Spot;
import casus.draw.Tie;
import casus.draw.Timeline;
import casus.draw.TimelineBars;
import casus.draw.Tone;
import casus.draw.View;
import casus.draw.WorldMap;
import casus.record.ActorQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Pictures;
import casus.record.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The incidents of one filter seen four ways: gathered from the record and handed to the drawings. Thread-safe. */
public final class FourPictures {
    private static final int MOST_TIES = 400;
    private static final int COURSES = 8;
    private static final Set<String> STATE = Set.of("MIL", "COP", "GOV", "SPY", "JUD", "LEG");
    private static final Set<String> ARMED = Set.of("REB", "PRM", "UAF", "CRM", "IMG");
    private static final Set<String> BODIES = Set.of("IGO", "NGO", "NGM");
    private static final Set<String> HAPPENED = Set.of("occurred", "ongoing");
    private static final String UNKNOWN = "unknown";
    private static final int CODE = 3;

    private final Store store;
    private final Words words;
    private final Pictures pictures;
    private final WorldMap map = new WorldMap();

    /** @param words of the desk, for types and statuses */
    public FourPictures(Store store, Words words) {
        this.store = store;
        this.words = words;
        this.pictures = new Pictures(store);
    }

    /** Incidents along time: one by one where they are few, counted else. */
    public Drawing timeline(Filter filter, Links links) {
        if (new IncidentQuery(store).count(filter) <= Timeline.MOST) {
            return Timeline.draw(
                    pictures.spans(filter, Timeline.MOST).stream()
                            .map(this::happening)
                            .toList(),
                    links);
        }
        Pictures.Counts counts = pictures.counts(filter, Pictures.Step.DAY);
        Map<LocalDate, Map<Boolean, int[]>> days = new TreeMap<>();
        for (Pictures.Count count : counts.dated()) {
            int[] sum = days.computeIfAbsent(count.from(), day -> new TreeMap<>())
                    .computeIfAbsent(count.background(), background -> new int[7]);
            sum[Tone.place(count.quad())] += count.incidents();
            sum[5] += count.reports();
            sum[6] += count.sources();
        }
        List<DayCount> bars = new ArrayList<>();
        days.forEach((day, both) -> both.forEach((background, sum) -> bars.add(
                new DayCount(day, background, List.of(sum[0], sum[1], sum[2], sum[3]), sum[4], sum[5], sum[6]))));
        return TimelineBars.draw(bars, counts.undated(), links);
    }

    /** Where they happened. */
    public Drawing map(Filter filter, View view, Links links) {
        return map.draw(pictures.spots(filter).stream().map(FourPictures::spot).toList(), view, links);
    }

    /** Who acts upon whom in them. */
    public Drawing network(Filter filter, Links links) {
        List<Pictures.Dyad> dyads = pictures.dyads(filter, MOST_TIES);
        List<Pictures.Dyad> named = dyads.stream()
                .filter(dyad ->
                        kind(dyad.actor()) != Party.Kind.UNNAMED && kind(dyad.recipient()) != Party.Kind.UNNAMED)
                .limit(COURSES)
                .toList();
        return Network.draw(
                dyads.stream()
                        .map(dyad -> new Tie(
                                party(dyad.actor()),
                                party(dyad.recipient()),
                                dyad.incidents(),
                                dyad.quads(),
                                dyad.goldstein()))
                        .toList(),
                pictures.courses(filter, Pictures.Step.DAY, named).stream()
                        .map(course -> new Course(course.from(), course.actor(), course.recipient(), course.quads()))
                        .toList(),
                links);
    }

    /**
     * How much two actors, or all, work together and against each other.
     *
     * @param actor id; null for anybody, as with {@code recipient}
     */
    public Drawing intensity(
            Filter filter, @Nullable String actor, @Nullable String recipient, Intensity.Scale scale, Links links) {
        String about = actor == null && recipient == null ? "" : name(actor) + " → " + name(recipient);
        return Intensity.draw(
                about,
                pictures.intensity(filter, Pictures.Step.DAY, actor, recipient).stream()
                        .map(day -> new Measured(
                                day.from(),
                                day.incidents(),
                                day.quads(),
                                day.cooperation(),
                                day.conflict(),
                                day.scored(),
                                day.reports(),
                                day.sources()))
                        .toList(),
                scale,
                links);
    }

    private String name(@Nullable String id) {
        return id == null
                ? "…"
                : new ActorQuery(store).one(id).map(ActorQuery.Actor::name).orElse(id);
    }

    private Happening happening(Pictures.Span span) {
        String type = words.code("root", String.valueOf(span.type()));
        boolean happened = HAPPENED.contains(span.status());
        String act = happened ? type : type + " (" + words.code("status", span.status()) + ")";
        String place = span.place() != null ? span.place() : span.country();
        String label = place == null ? parties(span, act) : act + ", " + place;
        String sentence = parties(span, act) + (place == null ? "" : ", " + place);
        return new Happening(
                span.id(),
                label,
                sentence,
                span.from(),
                span.to(),
                span.status().equals("ongoing"),
                span.background(),
                happened,
                Tone.of(span.quad()),
                span.reports(),
                span.sources());
    }

    private static String parties(Pictures.Span span, String act) {
        String actors = named(span.actors());
        String recipients = named(span.recipients());
        return actors.isEmpty() && recipients.isEmpty()
                ? act
                : act + ": " + actors + (recipients.isEmpty() ? "" : (actors.isEmpty() ? "→ " : " → ") + recipients);
    }

    private static String named(List<String> actors) {
        return String.join(
                ", ", actors.stream().filter(name -> !name.equals(UNKNOWN)).toList());
    }

    private static Spot spot(Pictures.Spot spot) {
        return new Spot(
                spot.name(),
                spot.country(),
                spot.latitude(),
                spot.longitude(),
                Spot.Precision.of(spot.precision()),
                spot.incidents(),
                spot.background(),
                spot.reports(),
                spot.sources(),
                spot.one());
    }

    private static Party party(ActorQuery.Actor actor) {
        return new Party(actor.id(), actor.name(), kind(actor));
    }

    private static Party.Kind kind(ActorQuery.Actor actor) {
        if (actor.id().equals(UNKNOWN) || actor.sectors().contains("UNK")) {
            return Party.Kind.UNNAMED;
        }
        if (actor.sectors().stream().anyMatch(ARMED::contains)) {
            return Party.Kind.ARMED;
        }
        if (actor.sectors().stream().anyMatch(BODIES::contains) || "IGO".equals(actor.code())) {
            return Party.Kind.BODY;
        }
        boolean country =
                actor.code() != null && Objects.requireNonNull(actor.code()).length() == CODE;
        return actor.sectors().stream().anyMatch(STATE::contains)
                        || actor.sectors().isEmpty() && country
                ? Party.Kind.STATE
                : Party.Kind.OTHER;
    }
}
