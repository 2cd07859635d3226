package casus.export;

import casus.record.ClaimQuery.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of claims: one row for each, every field of the contract in a column of its name, lists divided by "|". */
final class ClaimColumns {
    private static final Column.Columns<Row> ALL = new Column.Columns<>();

    static {
        text("id", "id of the claim");
        ALL.text("article", "key of the article in the record", Row::key);
        ALL.text("origin", "path or address that the article came from", Row::origin);
        ALL.text("url", "address of the article", Row::url);
        ALL.text("outlet", "who published it", Row::outlet);
        ALL.text("title", "headline of the article", Row::title);
        ALL.text("published", "day it was published, YYYY-MM-DD", Row::published);
        ALL.text("incident", "id of the incident that an event belongs to", Row::incident);
        ALL.text("review", "accepted, rejected or corrected by a person; empty where nobody looked", Row::review);
        text("kind", "event, figure or relation");
        text("type", "PLOVER root of an event; empty where PLOVER does not code it");
        text("mode", "PLOVER mode of an event");
        list("contexts", "PLOVER contexts of an event");
        text("cameo", "CAMEO code of an event, as text (010 is not 10)");
        number("goldstein", "Goldstein value of an event, -10 to 10");
        text("quad", "quad class of an event");
        text("trigger.text", "the word that tells an event");
        whole("trigger.begin", "where the trigger begins, in code points");
        whole("trigger.end", "where the trigger ends");
        list("actors", "ids of those who act");
        list("recipients", "ids of those acted upon");
        list("figures", "ids of the figure claims about an event");
        text("measure", "what a figure counts: killed, wounded, personnel ...");
        number("low", "least number of a figure");
        number("high", "greatest number of a figure");
        flag("approximate", "whether a figure is told as approximate");
        text("unit", "unit of a figure");
        text("of", "id of the actor whose the counted are");
        text("what", "the counted, in the text's words");
        text("asOf", "day that a figure is as of");
        text("event", "id of the event claim that a figure belongs to");
        text("relation", "kind of a relation");
        text("subject", "id of the first actor of a relation");
        text("object", "id of the second actor of a relation");
        text("status", "occurred, ongoing, attempted, planned, requested, possible, denied or not-occurred");
        text("certainty", "certain, probable or possible");
        flag("background", "told as history or context");
        text("time.text", "the words that tell the time");
        text("time.from", "first day, YYYY-MM-DD");
        text("time.to", "last day, YYYY-MM-DD");
        text("time.precision", "day, week, month, season, year, decade, century, range or unknown");
        text("time.basis", "stated, context or published");
        text("place.name", "name of the place");
        text("place.country", "ISO 3166 alpha-3 code of its country");
        text("place.admin1", "its first-order division");
        number("place.latitude", "degrees north");
        number("place.longitude", "degrees east");
        text("place.geonames", "its number in GeoNames");
        text("place.precision", "country, region, city or site");
        text("place.basis", "stated, context or dateline");
        text("attribution.kind", "author, named, unnamed or document");
        text("attribution.source", "id of the actor who says so");
        text("attribution.text", "who says so, in the text's words");
        json("attribution.chain", "who cites whom, outer to inner, as JSON");
        text("evidence.exact", "the words that the claim rests on");
        text("evidence.prefix", "the words before them");
        text("evidence.suffix", "the words after them");
        whole("evidence.begin", "where they begin in the article's text, in code points");
        whole("evidence.end", "where they end");
        text("evidence.part", "part of the article: headline, body, caption ...");
        json("slots", "where each filled field stands in the text, as JSON");
        text("rule", "name of the rule that made the claim");
    }

    static final List<Column<Row>> LIST = ALL.list();

    private ClaimColumns() {}

    private static void text(String path, String says) {
        ALL.text(path, says, row -> Values.text(at(row, path)));
    }

    private static void list(String path, String says) {
        ALL.text(path, says + ", divided by |", row -> Values.joined(at(row, path), "|"));
    }

    private static void number(String path, String says) {
        ALL.number(path, says, row -> Values.number(at(row, path)));
    }

    private static void whole(String path, String says) {
        ALL.whole(path, says, row -> Values.whole(at(row, path)));
    }

    private static void flag(String path, String says) {
        ALL.flag(path, says, row -> Values.flag(at(row, path)));
    }

    private static void json(String path, String says) {
        ALL.text(path, says, row -> json(at(row, path)));
    }

    private static JsonNode at(Row row, String path) {
        return Values.at(row.claim(), path);
    }

    private static @Nullable String json(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.toString();
    }
}
