package casus.export;

import casus.record.ActorQuery;
import casus.record.ArticleQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Incidents in the columns of UCDP's Georeferenced Event Dataset: one row for each armed act with deaths. */
final class GedColumns {
    private static final Map<String, Long> PRECISIONS = Map.of("site", 1L, "city", 1L, "region", 4L, "country", 6L);
    private static final double CELL = 0.5;
    private static final int CELLS_IN_ROW = 720;

    static final List<Column<Row>> LIST = new Column.Columns<Row>()
            .text("id", "id of the incident, casus: and its id; never UCDP's", row -> row.happening()
                    .id())
            .whole(
                    "year",
                    "year of date_start",
                    row -> row.happening().from() == null
                            ? null
                            : (long) row.happening().from().getYear())
            .whole(
                    "type_of_violence",
                    "1 state-based, 2 non-state, 3 one-sided; empty where the sides do not tell (the rule is below)",
                    GedColumns::violence)
            .text("dyad_name", "both sides", GedColumns::dyad)
            .text(
                    "side_a",
                    "names of those who act, divided by ;",
                    row -> names(row.happening().oneSide()))
            .text(
                    "side_b",
                    "names of those acted upon, divided by ;",
                    row -> names(row.happening().otherSide()))
            .whole(
                    "number_of_sources",
                    "how many articles tell of it",
                    row -> row.happening().incident().path("reports").asLong())
            .text(
                    "source_office",
                    "who published it, divided by ;",
                    row -> String.join(";", row.happening().outlets()))
            .text("source_date", "days of publication, divided by ;", row -> articles(row, ArticleQuery.Row::published))
            .text("source_headline", "headlines, divided by ;", row -> articles(row, ArticleQuery.Row::title))
            .text("source_article", "the words of the first claim", row -> row.happening()
                    .words())
            .whole(
                    "where_prec",
                    "1 site or town, 2 one that the dateline or the story gives, 4 first-order division, 6 country",
                    GedColumns::wherePrecision)
            .text(
                    "where_coordinates",
                    "name of the place",
                    row -> Values.text(row.happening().place().path("name")))
            .text(
                    "adm_1",
                    "first-order division",
                    row -> Values.text(row.happening().place().path("admin1")))
            .number("latitude", "degrees north", GedColumns::latitude)
            .number("longitude", "degrees east", GedColumns::longitude)
            .text("geom_wkt", "the point in well-known text", GedColumns::point)
            .whole("priogrid_gid", "cell of PRIO-GRID, half a degree wide", GedColumns::cell)
            .text(
                    "country",
                    "English name of the country",
                    row -> Codes.name(row.happening().country()))
            .text("country_iso3", "ISO 3166 alpha-3 code of the country", row -> row.happening()
                    .country())
            .whole(
                    "event_clarity",
                    "1 where the day is known, else 2",
                    row -> row.happening().days() == 1 ? 1L : 2L)
            .whole(
                    "date_prec",
                    "1 day, 2 up to six days, 3 a week, 4 a month, 5 longer or not known",
                    GedColumns::datePrecision)
            .text(
                    "date_start",
                    "first day; the last where no first is known",
                    row -> Objects.toString(row.happening().from(), null))
            .text(
                    "date_end",
                    "last day",
                    row -> Objects.toString(row.happening().to(), null))
            .number(
                    "deaths_civilians",
                    "the same as best where the violence is one-sided, else 0",
                    row -> isOneSided(row) ? row.toll().best() : 0.0)
            .number(
                    "deaths_unknown",
                    "the same as best where it is not: deaths are not divided over the sides",
                    row -> isOneSided(row) ? 0.0 : row.toll().best())
            .number("best", "the figure that most sources give", row -> row.toll()
                    .best())
            .number("high", "the highest figure", row -> row.toll().high())
            .number("low", "the lowest figure", row -> row.toll().low())
            .list();

    private GedColumns() {}

    /** An incident with its deaths. */
    record Row(Happening happening, Toll toll) {}

    /** The row of an incident; one without armed force or deaths is counted as left out. */
    static Optional<Row> row(Happening happening, LeftOut leftOut) {
        if (!happening.type().equals("ASSAULT") || !happening.tookPlace()) {
            leftOut.count("incidents without armed force that took place");
            return Optional.empty();
        }
        Optional<Toll> toll = Toll.of(happening.incident()).filter(deaths -> deaths.high() > 0);
        if (toll.isEmpty()) {
            leftOut.count("incidents of which no deaths are told");
        }
        return toll.map(deaths -> new Row(happening, deaths));
    }

    private static @Nullable Long violence(Row row) {
        List<ActorQuery.Actor> a = row.happening().oneSide();
        List<ActorQuery.Actor> b = row.happening().otherSide();
        boolean acts = a.stream().anyMatch(one -> Parties.state(one) || Parties.armed(one));
        if (Parties.civilians(b)) {
            return acts ? Long.valueOf(3) : null;
        }
        boolean armed = acts && b.stream().anyMatch(one -> Parties.state(one) || Parties.armed(one));
        if (!armed) {
            return null;
        }
        return a.stream().anyMatch(Parties::state) || b.stream().anyMatch(Parties::state) ? 1L : 2L;
    }

    private static boolean isOneSided(Row row) {
        Long violence = violence(row);
        return violence != null && violence == 3;
    }

    private static @Nullable Long wherePrecision(Row row) {
        Long precision = PRECISIONS.get(row.happening().precision());
        return precision != null && precision == 1 && !row.happening().placeIsStated() ? Long.valueOf(2) : precision;
    }

    private static @Nullable String dyad(Row row) {
        String a = names(row.happening().oneSide());
        String b = names(row.happening().otherSide());
        return a == null || b == null ? null : a + " - " + b;
    }

    private static @Nullable String names(List<ActorQuery.Actor> actors) {
        return actors.isEmpty()
                ? null
                : actors.stream().map(ActorQuery.Actor::name).collect(Collectors.joining(";"));
    }

    private static String articles(Row row, java.util.function.Function<ArticleQuery.Row, @Nullable String> field) {
        return row.happening().articles().stream()
                .map(article -> Objects.requireNonNullElse(field.apply(article), ""))
                .collect(Collectors.joining(";"));
    }

    private static @Nullable Double latitude(Row row) {
        return Values.number(row.happening().place().path("latitude"));
    }

    private static @Nullable Double longitude(Row row) {
        return Values.number(row.happening().place().path("longitude"));
    }

    private static @Nullable String point(Row row) {
        Double latitude = latitude(row);
        Double longitude = longitude(row);
        return latitude == null || longitude == null
                ? null
                : "POINT (" + Values.cell(longitude) + " " + Values.cell(latitude) + ")";
    }

    private static @Nullable Long cell(Row row) {
        Double latitude = latitude(row);
        Double longitude = longitude(row);
        return latitude == null || longitude == null
                ? null
                : (long) Math.floor((latitude + 90) / CELL) * CELLS_IN_ROW
                        + (long) Math.floor((longitude + 180) / CELL)
                        + 1;
    }

    private static Long datePrecision(Row row) {
        long days = row.happening().days();
        if (days == 0) {
            return 5L;
        }
        return days == 1 ? 1L : days < 7 ? 2L : days == 7 ? 3L : days <= 31 ? 4L : 5L;
    }
}
