package casus.analysis;

import static casus.analysis.JsonText.NODES;
import static casus.analysis.JsonText.number;
import static casus.analysis.JsonText.string;
import static casus.analysis.JsonText.strings;

import casus.actor.Actor;
import casus.actor.ActorMention;
import casus.attribution.AttributionMention;
import casus.claim.Claim;
import casus.document.Article;
import casus.quantity.QuantityMention;
import casus.time.TimeMention;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The contract's JSON form of an analysis, offsets counted in Unicode code points. */
public final class AnalysisJson {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private final Analysis analysis;
    private final JsonText json;

    private AnalysisJson(Analysis analysis) {
        this.analysis = analysis;
        this.json = new JsonText(analysis.article().text());
    }

    /** The analysis as a tree; every field of the contract is present. */
    public static ObjectNode tree(Analysis analysis) {
        return new AnalysisJson(analysis).tree();
    }

    /** The analysis as it is once written and read again: the same numbers are of the same kind. */
    public static ObjectNode parsed(Analysis analysis) {
        try {
            return (ObjectNode) MAPPER.readTree(line(tree(analysis)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("What was written can be read", e);
        }
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
        if (namesUnknown()) {
            actors.add(actor(Actor.UNKNOWN));
        }
        ArrayNode claims = root.putArray("claims");
        ClaimJson writer = new ClaimJson(analysis.article().id(), json);
        analysis.claims().forEach(claim -> claims.add(writer.of(claim)));
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
                .put("text", json.text());
        ArrayNode parts = node.putArray("parts");
        article.parts()
                .forEach(part -> parts.add(json.into(
                        NODES.objectNode().put("kind", name(part.kind())).put("label", part.label()), part.span())));
        ArrayNode links = node.putArray("links");
        article.links().forEach(link -> links.add(json.span(link.span()).put("href", link.href())));
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
            actors.add(json.quoted(mention.span()).put("actor", mention.actor()));
        }
        ArrayNode times = node.putArray("times");
        for (TimeMention mention : analysis.times()) {
            times.add(json.quoted(mention.span())
                    .put("type", mention.type().name())
                    .put("value", mention.value())
                    .put("from", string(mention.from()))
                    .put("to", string(mention.to())));
        }
        ArrayNode places = node.putArray("places");
        analysis.places().forEach(mention -> {
            places.add(json.place(mention.span(), mention.place()));
        });
        ArrayNode quantities = node.putArray("quantities");
        for (QuantityMention mention : analysis.quantities()) {
            ObjectNode entry = json.quoted(mention.span());
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
                mention.source() == null ? null : json.span(mention.source()).put("actor", mention.actor()));
        node.set("cue", mention.cue() == null ? null : json.span(mention.cue()));
        ArrayNode content = node.putArray("content");
        mention.content().forEach(span -> content.add(json.span(span)));
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

    private boolean namesUnknown() {
        return !analysis.actors().byId().containsKey(Actor.UNKNOWN.id())
                && analysis.claims().stream()
                        .filter(Claim.Event.class::isInstance)
                        .map(Claim.Event.class::cast)
                        .anyMatch(event -> event.actors().contains(Actor.UNKNOWN.id())
                                || event.recipients().contains(Actor.UNKNOWN.id()));
    }
}
