package casus.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The table of incidents. */
final class IncidentColumns {
    static final List<Column<Happening>> LIST = new Column.Columns<Happening>()
            .text("id", "id of the incident", row -> row.incident().path("id").asText())
            .text(
                    "type",
                    "PLOVER root told most often",
                    row -> Values.text(row.incident().path("type")))
            .text("mode", "PLOVER mode told most often", Happening::mode)
            .text("quad", "quad class", row -> Values.text(row.incident().path("quad")))
            .text("status", "as a claim's", row -> Values.text(row.incident().path("status")))
            .flag(
                    "background",
                    "told as history alone",
                    row -> Values.flag(row.incident().path("background")))
            .text(
                    "from",
                    "first day",
                    row -> Values.text(row.incident().path("time").path("from")))
            .text(
                    "to",
                    "last day",
                    row -> Values.text(row.incident().path("time").path("to")))
            .text("place", "name of the place", row -> Values.text(row.place().path("name")))
            .text("country", "ISO 3166 alpha-3 code", Happening::country)
            .text(
                    "admin1",
                    "first-order division",
                    row -> Values.text(row.place().path("admin1")))
            .number(
                    "latitude",
                    "degrees north",
                    row -> Values.number(row.place().path("latitude")))
            .number(
                    "longitude",
                    "degrees east",
                    row -> Values.number(row.place().path("longitude")))
            .text(
                    "precision",
                    "country, region, city or site",
                    row -> Values.text(row.place().path("precision")))
            .text(
                    "actors",
                    "ids of those who act, divided by |",
                    row -> Values.joined(row.incident().path("actors"), "|"))
            .text(
                    "recipients",
                    "ids of those acted upon, divided by |",
                    row -> Values.joined(row.incident().path("recipients"), "|"))
            .whole("claims", "how many claims tell of it", row ->
                    (long) row.incident().path("claims").size())
            .whole(
                    "reports",
                    "how many articles",
                    row -> Values.whole(row.incident().path("reports")))
            .whole(
                    "sources",
                    "how many independent sources",
                    row -> Values.whole(row.incident().path("independentSources")))
            .number(
                    "killedLow",
                    "lowest number of deaths told",
                    row -> Values.number(killed(row).path("low")))
            .number(
                    "killedHigh",
                    "highest number of deaths told",
                    row -> Values.number(killed(row).path("high")))
            .text("words", "the words of its first claim", Happening::words)
            .list();

    private IncidentColumns() {}

    private static JsonNode killed(Happening row) {
        for (JsonNode figure : row.incident().path("figures")) {
            if (figure.path("measure").asText().equals("killed")) {
                return figure;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
