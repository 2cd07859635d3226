package casus.export;

import casus.record.ActorQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Incidents in ACLED's columns: one row for each that is of ACLED's kind. */
final class AcledColumns {
    private static final List<String[]> TYPES = Sheet.rows("acled.tsv");
    /** In the order of their numbers. */
    private static final List<String> KINDS = List.of(
            "State forces",
            "Rebel group",
            "Political militia",
            "Identity militia",
            "Rioters",
            "Protesters",
            "Civilians",
            "External/Other forces");

    private static final Map<String, Long> PRECISIONS = Map.of("site", 1L, "city", 1L, "region", 2L, "country", 3L);

    static final List<Column<Row>> LIST = new Column.Columns<Row>()
            .text("event_id_cnty", "id of the incident, casus: and its id; never ACLED's", row -> row.happening()
                    .id())
            .text("event_date", "first day, YYYY-MM-DD; the last where no first is known", row -> day(row.happening()))
            .whole("year", "year of event_date", row -> year(row.happening()))
            .whole(
                    "time_precision",
                    "1 day, 2 up to a week, 3 longer or not known",
                    row -> timePrecision(row.happening()))
            .text("disorder_type", "ACLED's word for it, by the table of types", Row::disorder)
            .text("event_type", "ACLED's event type, by the table of types", Row::eventType)
            .text("sub_event_type", "ACLED's sub-event type, by the table of types", Row::subEventType)
            .text(
                    "actor1",
                    "name of the first who acts",
                    row -> name(row.happening().actors(), 0))
            .text("assoc_actor_1", "names of the others who act, divided by ;", row -> rest(row.first()))
            .text("inter1", "kind of actor1, by its sectors", row -> kind(row, row.first()))
            .text("actor2", "name of the first acted upon", row -> name(row.second(), 0))
            .text("assoc_actor_2", "names of the others acted upon, divided by ;", row -> rest(row.second()))
            .text("inter2", "kind of actor2, by its sectors", row -> kind(row, row.second()))
            .text(
                    "interaction",
                    "both kinds, in the order of their codes; of one alone the kind and only",
                    AcledColumns::interaction)
            .text(
                    "civilian_targeting",
                    "Civilian targeting where all acted upon are civilians",
                    AcledColumns::targeting)
            .text(
                    "country",
                    "English name of the country",
                    row -> Codes.name(row.happening().country()))
            .text("iso3", "ISO 3166 alpha-3 code of the country", row -> row.happening()
                    .country())
            .text(
                    "admin1",
                    "first-order division",
                    row -> Values.text(row.happening().place().path("admin1")))
            .text(
                    "location",
                    "name of the place",
                    row -> Values.text(row.happening().place().path("name")))
            .number(
                    "latitude",
                    "degrees north",
                    row -> Values.number(row.happening().place().path("latitude")))
            .number(
                    "longitude",
                    "degrees east",
                    row -> Values.number(row.happening().place().path("longitude")))
            .whole(
                    "geo_precision",
                    "1 site or town, 2 region, 3 country",
                    row -> PRECISIONS.get(row.happening().precision()))
            .text(
                    "source",
                    "who published it, divided by ;",
                    row -> String.join("; ", row.happening().outlets()))
            .text("notes", "the words of the first claim", row -> row.happening()
                    .words())
            .number(
                    "fatalities",
                    "deaths by the rule of the single figure; 0 where none are told",
                    AcledColumns::fatalities)
            .whole(
                    "casus_reports",
                    "how many articles tell of it",
                    row -> row.happening().incident().path("reports").asLong())
            .whole(
                    "casus_sources",
                    "how many independent sources tell of it",
                    row -> row.happening().incident().path("independentSources").asLong())
            .whole(
                    "casus_inter1_code",
                    "inter1 as ACLED's older number: 1 state forces, 2 rebel group, 3 political militia, 5 rioters, 6 protesters,"
                            + " 7 civilians, 8 others",
                    row -> code(kind(row, row.first())))
            .whole("casus_inter2_code", "inter2 so", row -> code(kind(row, row.second())))
            .whole(
                    "casus_interaction_code",
                    "both numbers, the lower one first; of one alone with 0",
                    AcledColumns::interactionCode)
            .list();

    private AcledColumns() {}

    /** An incident with ACLED's words for it. */
    record Row(Happening happening, String disorder, String eventType, String subEventType) {
        List<ActorQuery.Actor> first() {
            return happening.oneSide();
        }

        List<ActorQuery.Actor> second() {
            return happening.otherSide();
        }
    }

    /** The row of an incident; one that is not of ACLED's kind is counted as left out. */
    static Optional<Row> row(Happening happening, LeftOut leftOut) {
        if (!happening.tookPlace()) {
            leftOut.count(
                    "incidents that are " + happening.incident().path("status").asText());
            return Optional.empty();
        }
        for (String[] type : TYPES) {
            if (AcledRule.of(type).fits(happening)) {
                return Optional.of(new Row(happening, type[5], type[6], type[7]));
            }
        }
        leftOut.count("incidents of kinds that ACLED does not collect");
        return Optional.empty();
    }

    private static @Nullable String day(Happening happening) {
        return happening.from() == null ? null : happening.from().toString();
    }

    private static @Nullable Long year(Happening happening) {
        return happening.from() == null ? null : (long) happening.from().getYear();
    }

    private static Long timePrecision(Happening happening) {
        long days = happening.days();
        return days == 1 ? 1L : days > 1 && days <= 7 ? 2L : 3L;
    }

    private static @Nullable String name(List<ActorQuery.Actor> actors, int index) {
        return actors.size() > index ? actors.get(index).name() : null;
    }

    private static @Nullable String rest(List<ActorQuery.Actor> actors) {
        return actors.size() < 2
                ? null
                : actors.stream().skip(1).map(ActorQuery.Actor::name).collect(Collectors.joining("; "));
    }

    private static @Nullable String kind(Row row, List<ActorQuery.Actor> actors) {
        return actors.isEmpty()
                ? null
                : Parties.acled(actors.get(0), row.happening().country(), row.eventType());
    }

    private static @Nullable String interaction(Row row) {
        String one = kind(row, row.first());
        String other = kind(row, row.second());
        if (one == null || other == null) {
            String alone = one == null ? other : one;
            return alone == null ? null : alone + " only";
        }
        return KINDS.indexOf(one) <= KINDS.indexOf(other) ? one + "-" + other : other + "-" + one;
    }

    private static @Nullable Long interactionCode(Row row) {
        Long one = code(kind(row, row.first()));
        Long other = code(kind(row, row.second()));
        if (one == null || other == null) {
            Long alone = one == null ? other : one;
            return alone == null ? null : Long.valueOf(alone * 10);
        }
        return Math.min(one, other) * 10 + Math.max(one, other);
    }

    private static @Nullable Long code(@Nullable String kind) {
        return kind == null ? null : Long.valueOf(KINDS.indexOf(kind) + 1);
    }

    private static @Nullable String targeting(Row row) {
        return Parties.civilians(row.second()) ? "Civilian targeting" : null;
    }

    private static Double fatalities(Row row) {
        return Toll.of(row.happening().incident()).map(Toll::single).orElse(0.0);
    }
}
