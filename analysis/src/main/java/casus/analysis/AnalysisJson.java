package casus.analysis;

import casus.actor.Actor;
import casus.actor.ActorMention;
import casus.attribution.AttributionMention;
import casus.claim.Attribution;
import casus.claim.Claim;
import casus.claim.ClaimPlace;
import casus.claim.ClaimTime;
import casus.claim.Slot;
import casus.document.Article;
import casus.document.Span;
import casus.place.Place;
import casus.quantity.QuantityMention;
import casus.time.TimeMention;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The contract's JSON form of an analysis, offsets counted in Unicode code points. */
public final class AnalysisJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CONTEXT = 32;

    private final Analysis analysis;
    private final String text;
    private final CodePoints points;

    private AnalysisJson(Analysis analysis) {
        this.analysis = analysis;
        this.text = analysis.article().text();
        this.points = new CodePoints(text);
    }

    /** The analysis as a tree; every field of the contract is present. */
    public static ObjectNode tree(Analysis analysis) {
        return new AnalysisJson(analysis).tree();
    }

    /** One line of JSON, without a line break at its end. */
    public static String line(ObjectNode tree) {
        return write(tree, false);
    }

    /** JSON for reading, over several lines. */
    public static String pretty(com.fasterxml.jackson.databind.JsonNode tree) {
        return write(tree, true);
    }

    /** What stands in the place of a document that could not be read. */
    public static ObjectNode problem(String id, String code, String message, String where) {
        ObjectNode node = NODES.objectNode().put("id", id);
        node.putObject("problem").put("code", code).put("message", message).put("where", where);
        return node;
    }

    /** An enum constant as the contract spells it. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String write(com.fasterxml.jackson.databind.JsonNode tree, boolean pretty) {
        try {
            return pretty
                    ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree)
                    : MAPPER.writeValueAsString(tree);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    private ObjectNode tree() {
        ObjectNode root = NODES.objectNode().put("contract", Analysis.CONTRACT).put("casus", Analysis.VERSION);
        root.set("article", article(analysis.article()));
        root.set("mentions", mentions());
        ArrayNode actors = root.putArray("actors");
        analysis.actors().byId().values().forEach(actor -> actors.add(actor(actor)));
        ArrayNode claims = root.putArray("claims");
        analysis.claims().forEach(claim -> claims.add(claim(claim)));
        return root;
    }

    private ObjectNode article(Article article) {
        ObjectNode node = NODES.objectNode()
                .put("id", article.id())
                .put("origin", article.origin())
                .put("sha256", article.sha256())
                .put("url", article.url())
                .put("outlet", article.outlet())
                .put("title", article.title())
                .put("kind", article.kind())
                .put("section", article.section());
        node.set("authors", strings(article.authors()));
        node.put("language", article.language())
                .put("published", string(article.published()))
                .put("publishedAt", string(article.publishedAt()))
                .put("updated", string(article.updated()))
                .put("updatedAt", string(article.updatedAt()))
                .put("text", text);
        ArrayNode parts = node.putArray("parts");
        article.parts()
                .forEach(part -> parts.add(place(
                        NODES.objectNode().put("kind", name(part.kind())).put("label", part.label()), part.span())));
        ArrayNode links = node.putArray("links");
        article.links().forEach(link -> links.add(span(link.span()).put("href", link.href())));
        ArrayNode dropped = node.putArray("dropped");
        article.dropped().forEach(block -> dropped.addObject()
                .put("kind", name(block.kind()))
                .put("label", block.label())
                .put("text", block.text()));
        ArrayNode notes = node.putArray("notes");
        article.notes()
                .forEach(note -> notes.addObject().put("code", note.code()).put("message", note.message()));
        return node;
    }

    private ObjectNode mentions() {
        ObjectNode node = NODES.objectNode();
        ArrayNode actors = node.putArray("actors");
        for (ActorMention mention : analysis.actors().mentions()) {
            actors.add(quoted(mention.span()).put("actor", mention.actor()));
        }
        ArrayNode times = node.putArray("times");
        for (TimeMention mention : analysis.times()) {
            times.add(quoted(mention.span())
                    .put("type", mention.type().name())
                    .put("value", mention.value())
                    .put("from", string(mention.from()))
                    .put("to", string(mention.to())));
        }
        ArrayNode places = node.putArray("places");
        analysis.places().forEach(mention -> {
            ObjectNode entry = quoted(mention.span());
            entry.setAll(place(mention.place()));
            places.add(entry);
        });
        ArrayNode quantities = node.putArray("quantities");
        for (QuantityMention mention : analysis.quantities()) {
            ObjectNode entry = quoted(mention.span());
            number(entry, "low", mention.low());
            number(entry, "high", mention.high());
            quantities.add(entry.put("unit", mention.unit()).put("approximate", mention.approximate()));
        }
        ArrayNode attributions = node.putArray("attributions");
        analysis.attributions().forEach(mention -> attributions.add(attribution(mention)));
        return node;
    }

    private ObjectNode attribution(AttributionMention mention) {
        ObjectNode node = NODES.objectNode();
        node.set(
                "source",
                mention.source() == null ? null : span(mention.source()).put("actor", mention.actor()));
        node.set("cue", mention.cue() == null ? null : span(mention.cue()));
        ArrayNode content = node.putArray("content");
        mention.content().forEach(span -> content.add(span(span)));
        return node.put("kind", name(mention.kind()));
    }

    private static ObjectNode actor(Actor actor) {
        ObjectNode node = NODES.objectNode()
                .put("id", actor.id())
                .put("name", actor.name())
                .put("code", actor.code());
        node.set("sectors", strings(actor.sectors()));
        return node.put("partOf", actor.partOf()).put("wikidata", actor.wikidata());
    }

    private ObjectNode claim(Claim claim) {
        Claim.Common common = claim.common();
        ObjectNode node = NODES.objectNode()
                .put("id", common.id())
                .put("article", analysis.article().id());
        if (claim instanceof Claim.Event event) {
            common(node.put("kind", "event"), common);
            event(node, event);
        } else if (claim instanceof Claim.Figure figure) {
            common(node.put("kind", "figure"), common);
            figure(node, figure);
        } else if (claim instanceof Claim.Relation relation) {
            common(node.put("kind", "relation"), common);
            node.put("relation", relation.relation())
                    .put("subject", relation.subject())
                    .put("object", relation.object());
        }
        return node;
    }

    private void common(ObjectNode node, Claim.Common common) {
        node.set("evidence", evidence(common));
        ArrayNode slots = node.putArray("slots");
        for (Slot slot : common.slots()) {
            ObjectNode entry = NODES.objectNode().put("role", slot.role()).put("actor", slot.actor());
            slots.add(place(entry, slot.span()).put("link", name(slot.link())));
        }
        node.put("status", name(common.status()))
                .put("certainty", name(common.certainty()))
                .put("background", common.background());
        node.set("attribution", attribution(common.attribution()));
        node.set("time", time(common.time()));
        node.set("place", common.place() == null ? null : place(common.place()));
        node.put("rule", common.rule());
    }

    private void event(ObjectNode node, Claim.Event event) {
        node.put("type", event.type()).put("mode", event.mode());
        node.set("contexts", strings(event.contexts()));
        node.put("cameo", event.cameo());
        number(node, "goldstein", event.goldstein());
        node.put("quad", event.quad());
        node.set("trigger", quoted(event.trigger()));
        node.set("actors", strings(event.actors()));
        node.set("recipients", strings(event.recipients()));
        node.set("figures", strings(event.figures()));
    }

    private static void figure(ObjectNode node, Claim.Figure figure) {
        node.put("measure", figure.measure());
        number(node, "low", figure.low());
        number(node, "high", figure.high());
        node.put("approximate", figure.approximate())
                .put("unit", figure.unit())
                .put("of", figure.of())
                .put("what", figure.what())
                .put("asOf", figure.asOf())
                .put("event", figure.event());
    }

    private ObjectNode evidence(Claim.Common common) {
        Span span = common.evidence();
        ObjectNode node = span(span);
        node.put("exact", span.of(text));
        node.put("prefix", text.substring(boundary(Math.max(0, span.begin() - CONTEXT)), span.begin()));
        node.put("suffix", text.substring(span.end(), boundary(Math.min(text.length(), span.end() + CONTEXT))));
        return node.put("part", common.part());
    }

    /** Moves a cut out of the middle of a surrogate pair. */
    private int boundary(int at) {
        boolean split = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return split ? at - 1 : at;
    }

    private ObjectNode attribution(Attribution attribution) {
        ObjectNode node = NODES.objectNode()
                .put("kind", name(attribution.kind()))
                .put("source", attribution.source())
                .put("text", attribution.text());
        node.set("cue", attribution.cue() == null ? null : span(attribution.cue()));
        ArrayNode chain = node.putArray("chain");
        attribution.chain().forEach(link -> chain.add(attribution(link)));
        return node;
    }

    private static ObjectNode time(ClaimTime time) {
        return NODES.objectNode()
                .put("text", time.text())
                .put("from", string(time.from()))
                .put("to", string(time.to()))
                .put("precision", name(time.precision()))
                .put("basis", name(time.basis()));
    }

    private static ObjectNode place(ClaimPlace place) {
        return place(place.place()).put("basis", name(place.basis()));
    }

    private static ObjectNode place(Place place) {
        ObjectNode node = NODES.objectNode()
                .put("name", place.name())
                .put("country", place.country())
                .put("admin1", place.admin1());
        number(node, "latitude", place.latitude());
        number(node, "longitude", place.longitude());
        return node.put("geonames", place.geonames()).put("precision", name(place.precision()));
    }

    private ObjectNode quoted(Span span) {
        return span(span).put("text", span.of(text));
    }

    private ObjectNode span(Span span) {
        return place(NODES.objectNode(), span);
    }

    private ObjectNode place(ObjectNode node, Span span) {
        return node.put("begin", points.of(span.begin())).put("end", points.of(span.end()));
    }

    /** Whole numbers are written without a fraction. */
    private static void number(ObjectNode node, String field, @Nullable Double value) {
        if (value == null) {
            node.putNull(field);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            node.put(field, value.longValue());
        } else {
            node.put(field, value);
        }
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
