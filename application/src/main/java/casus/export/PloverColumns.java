package casus.export;

import casus.record.ActorQuery;
import casus.record.ClaimQuery;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Event claims in the columns of POLECAT, PLOVER's data set: one row for each that PLOVER counts. */
final class PloverColumns {
    static final List<Column<Row>> LIST = columns();

    private PloverColumns() {}

    /** A claim with its coding. */
    record Row(ClaimQuery.Row told, Coding coding, Source source) {
        JsonNode claim() {
            return told.claim();
        }

        List<ActorQuery.Actor> side(String role) {
            return Values.texts(claim().path(role)).stream().map(source::actor).toList();
        }
    }

    private static List<Column<Row>> columns() {
        Column.Columns<Row> columns = new Column.Columns<Row>()
                .text(
                        "Event ID",
                        "id of the claim, casus: and its id",
                        row -> "casus:" + row.claim().path("id").asText())
                .text("Event Date", "first day, YYYY-MM-DD; the last where no first is known", PloverColumns::day)
                .text("Event Type", "PLOVER root, with PLOVER's rule for plans done", row -> row.coding()
                        .root())
                .text("Event Mode", "PLOVER mode", row -> row.coding().mode())
                .number("Intensity", "Goldstein value, -10 to 10", row -> row.coding()
                        .goldstein())
                .text(
                        "Quad Code",
                        "quad class in words, as POLECAT writes them",
                        row -> quad(row.coding().quad()))
                .text(
                        "Contexts",
                        "PLOVER contexts, divided by ;",
                        row -> Values.joined(row.claim().path("contexts"), ";"));
        side(columns, "Actor", "actors");
        side(columns, "Recipient", "recipients");
        return columns.text("Placename", "name of the place", row -> place(row, "name"))
                .text("Province", "first-order division", row -> place(row, "admin1"))
                .text("Country", "ISO 3166 alpha-3 code of the country", row -> place(row, "country"))
                .number(
                        "Latitude",
                        "degrees north",
                        row -> Values.number(row.claim().path("place").path("latitude")))
                .number(
                        "Longitude",
                        "degrees east",
                        row -> Values.number(row.claim().path("place").path("longitude")))
                .text("GeoNames ID", "number of the place in GeoNames", row -> place(row, "geonames"))
                .text("Raw Placename", "the words that tell the place", row -> place(row, "text"))
                .text("Feature Type", "country, region, city or site", row -> place(row, "precision"))
                .text("Source", "who published it", row -> row.told().outlet())
                .text("Publication Date", "YYYY-MM-DD", row -> row.told().published())
                .text("Headline", "of the article", row -> row.told().title())
                .text("URL", "address of the article, else where it came from", PloverColumns::address)
                .text(
                        "Event Text",
                        "the words that the claim rests on",
                        row -> row.claim().path("evidence").path("exact").asText())
                .text(
                        "Claim Type",
                        "the root that the claim has itself",
                        row -> Values.text(row.claim().path("type")))
                .text("Status", "the claim's status", row -> row.claim()
                        .path("status")
                        .asText())
                .text(
                        "Attribution",
                        "who says so",
                        row -> Values.text(row.claim().path("attribution").path("text")))
                .text("Incident", "id of the incident", row -> row.told().incident())
                .list();
    }

    private static void side(Column.Columns<Row> columns, String name, String role) {
        columns.text(name + " Name", "names, divided by ;", row -> each(row, role, ActorQuery.Actor::name))
                .text(name + " Country", "ISO 3166 alpha-3 codes, divided by ;", row -> each(row, role, Codes::country))
                .text("Primary " + name + " Sector", "first PLOVER sector of the first one", row -> primary(row, role))
                .text(
                        name + " Sectors",
                        "PLOVER sectors of each one divided by a comma, ones divided by ;",
                        row -> each(row, role, actor -> String.join(",", actor.sectors())))
                .text(name + " ID", "Casus's ids, divided by ;", row -> each(row, role, ActorQuery.Actor::id))
                .text(
                        name + " Wikidata",
                        "Wikidata ids, divided by ;",
                        row -> each(row, role, ActorQuery.Actor::wikidata));
    }

    private static @Nullable String each(Row row, String role, Function<ActorQuery.Actor, @Nullable String> field) {
        List<ActorQuery.Actor> side = row.side(role);
        return side.isEmpty()
                ? null
                : side.stream()
                        .map(actor -> Objects.requireNonNullElse(field.apply(actor), ""))
                        .collect(Collectors.joining(";"));
    }

    private static @Nullable String primary(Row row, String role) {
        return row.side(role).stream()
                .limit(1)
                .flatMap(actor -> actor.sectors().stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String day(Row row) {
        String from = Values.text(row.claim().path("time").path("from"));
        return from == null ? Values.text(row.claim().path("time").path("to")) : from;
    }

    private static @Nullable String place(Row row, String field) {
        return Values.text(row.claim().path("place").path(field));
    }

    private static String address(Row row) {
        return row.told().url() == null ? row.told().origin() : row.told().url();
    }

    private static String quad(String quad) {
        return quad.replace('_', ' ').toUpperCase(java.util.Locale.ROOT);
    }
}
