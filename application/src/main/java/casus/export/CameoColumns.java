package casus.export;

import casus.record.ActorQuery;
import casus.record.ClaimQuery;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Event claims in the columns of GDELT's events: one row for each pair of one who acts and one acted upon. In a meeting, an
 * agreement, cooperation or a fight where all stand as actors, each acts upon each other one, as CAMEO counts it from both sides.
 */
final class CameoColumns {
    private static final int BASE = 3;
    private static final String UNKNOWN = "unknown";
    private static final Map<String, Long> GEO_TYPES = Map.of("country", 1L, "city", 4L, "site", 4L, "region", 5L);

    static final List<Column<Row>> LIST = columns();

    private CameoColumns() {}

    /** A pair of a claim, numbered from 1. */
    record Row(
            ClaimQuery.Row told,
            Coding coding,
            int number,
            ActorQuery.@Nullable Actor actor,
            ActorQuery.@Nullable Actor recipient) {
        JsonNode claim() {
            return told.claim();
        }
    }

    /** The rows of a claim. */
    static List<Row> rows(ClaimQuery.Row told, Coding coding, Source source) {
        List<Row> rows = new ArrayList<>();
        for (Pair pair : pairs(told.claim())) {
            rows.add(new Row(
                    told,
                    coding,
                    rows.size() + 1,
                    pair.actor() == null ? null : source.actor(pair.actor()),
                    pair.recipient() == null ? null : source.actor(pair.recipient())));
        }
        return rows;
    }

    /** Who acts upon whom in one claim. */
    record Pair(@Nullable String actor, @Nullable String recipient) {}

    static List<Pair> pairs(JsonNode claim) {
        List<String> actors = Values.texts(claim.path("actors"));
        List<String> recipients = Values.texts(claim.path("recipients"));
        actors.remove(UNKNOWN);
        recipients.remove(UNKNOWN);
        boolean mutual = Parties.mutual(claim.path("type").asText(), actors.size(), recipients.size());
        List<Pair> pairs = new ArrayList<>();
        for (String actor : actors.isEmpty() ? List.of("") : actors) {
            for (String recipient : mutual ? actors : recipients.isEmpty() ? List.of("") : recipients) {
                if (!mutual || !actor.equals(recipient)) {
                    pairs.add(new Pair(actor.isEmpty() ? null : actor, recipient.isEmpty() ? null : recipient));
                }
            }
        }
        return pairs;
    }

    private static List<Column<Row>> columns() {
        Column.Columns<Row> columns = new Column.Columns<Row>()
                .text(
                        "GLOBALEVENTID",
                        "casus:, the id of the claim and the number of the pair; never GDELT's",
                        row -> "casus:" + row.claim().path("id").asText() + "/" + row.number())
                .text("SQLDATE", "first day, YYYYMMDD; the last where no first is known", row -> day(row, 8))
                .text("MonthYear", "YYYYMM of it", row -> day(row, 6))
                .text("Year", "YYYY of it", row -> day(row, 4));
        side(columns, "Actor1", Row::actor);
        side(columns, "Actor2", Row::recipient);
        return columns.whole(
                        "IsRootEvent",
                        "1 for news, 0 for what is told as background",
                        row -> row.claim().path("background").asBoolean() ? 0L : 1L)
                .text("EventCode", "CAMEO code, as text (010 is not 10)", row -> row.coding()
                        .cameo())
                .text(
                        "EventBaseCode",
                        "its first three digits",
                        row -> cut(row.coding().cameo(), BASE))
                .text(
                        "EventRootCode",
                        "its first two digits",
                        row -> cut(row.coding().cameo(), 2))
                .whole(
                        "QuadClass",
                        "1 verbal and 2 material cooperation, 3 verbal and 4 material conflict",
                        row -> row.coding().quadNumber())
                .number("GoldsteinScale", "-10 to 10", row -> row.coding().goldstein())
                .whole(
                        "ActionGeo_Type",
                        "1 country, 4 town or site, 5 first-order division",
                        row -> GEO_TYPES.get(
                                row.claim().path("place").path("precision").asText()))
                .text("ActionGeo_FullName", "name of the place", row -> place(row, "name"))
                .text("ActionGeo_CountryCode", "ISO 3166 alpha-3, where GDELT has FIPS", row -> place(row, "country"))
                .text("ActionGeo_ADM1Code", "first-order division", row -> place(row, "admin1"))
                .number(
                        "ActionGeo_Lat",
                        "degrees north",
                        row -> Values.number(row.claim().path("place").path("latitude")))
                .number(
                        "ActionGeo_Long",
                        "degrees east",
                        row -> Values.number(row.claim().path("place").path("longitude")))
                .text("ActionGeo_FeatureID", "number in GeoNames", row -> place(row, "geonames"))
                .text(
                        "DATEADDED",
                        "day of publication, YYYYMMDD",
                        row -> digits(row.told().published()))
                .text(
                        "SOURCEURL",
                        "address of the article, else where it came from",
                        row -> row.told().url() == null
                                ? row.told().origin()
                                : row.told().url())
                .text("Incident", "id of the incident", row -> row.told().incident())
                .list();
    }

    private interface Side {
        ActorQuery.@Nullable Actor of(Row row);
    }

    private static void side(Column.Columns<Row> columns, String name, Side side) {
        columns.text(
                        name + "Code",
                        "CAMEO code: country or block, then sectors, as in PRKMIL",
                        row -> field(side.of(row), Codes::cameo))
                .text(name + "Name", "its name", row -> field(side.of(row), ActorQuery.Actor::name))
                .text(name + "CountryCode", "ISO 3166 alpha-3", row -> field(side.of(row), Codes::country));
        for (int i = 0; i < 3; i++) {
            int index = i;
            columns.text(
                    name + "Type" + (i + 1) + "Code", "its CAMEO sector " + (i + 1), row -> type(side.of(row), index));
        }
    }

    private static @Nullable String field(
            ActorQuery.@Nullable Actor actor, Function<ActorQuery.Actor, @Nullable String> field) {
        return actor == null ? null : field.apply(actor);
    }

    private static @Nullable String type(ActorQuery.@Nullable Actor actor, int index) {
        return actor == null || Codes.cameoSectors(actor).size() <= index
                ? null
                : Codes.cameoSectors(actor).get(index);
    }

    private static @Nullable String day(Row row, int length) {
        JsonNode time = row.claim().path("time");
        String from = Values.text(time.path("from"));
        String day = digits(from == null ? Values.text(time.path("to")) : from);
        return day == null ? null : cut(day, length);
    }

    private static @Nullable String digits(@Nullable String day) {
        return day == null ? null : day.replace("-", "");
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static @Nullable String place(Row row, String field) {
        return Values.text(row.claim().path("place").path(field));
    }
}
