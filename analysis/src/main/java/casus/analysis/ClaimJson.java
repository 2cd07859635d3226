package casus.analysis;

import static casus.analysis.JsonText.NODES;
import static casus.analysis.JsonText.number;
import static casus.analysis.JsonText.string;
import static casus.analysis.JsonText.strings;

import casus.claim.Attribution;
import casus.claim.Claim;
import casus.claim.ClaimPlace;
import casus.claim.ClaimTime;
import casus.claim.Slot;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The contract's JSON form of claims. */
final class ClaimJson {
    private final String article;
    private final JsonText json;

    ClaimJson(String article, JsonText json) {
        this.article = article;
        this.json = json;
    }

    ObjectNode of(Claim claim) {
        Claim.Common common = claim.common();
        ObjectNode node = NODES.objectNode().put("id", common.id()).put("article", article);
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
        node.set("evidence", json.evidence(common.evidence(), common.part()));
        ArrayNode slots = node.putArray("slots");
        for (Slot slot : common.slots()) {
            ObjectNode entry = NODES.objectNode().put("role", slot.role()).put("actor", slot.actor());
            slots.add(json.into(entry, slot.span()).put("link", AnalysisJson.name(slot.link())));
        }
        node.put("status", AnalysisJson.name(common.status()))
                .put("certainty", AnalysisJson.name(common.certainty()))
                .put("background", common.background());
        node.set("attribution", attribution(common.attribution()));
        node.set("time", time(common.time()));
        node.set("place", place(common));
        node.put("rule", common.rule());
    }

    private void event(ObjectNode node, Claim.Event event) {
        node.put("type", event.type()).put("mode", event.mode());
        node.set("contexts", strings(event.contexts()));
        node.put("cameo", event.cameo());
        number(node, "goldstein", event.goldstein());
        node.put("quad", event.quad());
        node.set("trigger", json.quoted(event.trigger()));
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

    private ObjectNode attribution(Attribution attribution) {
        ObjectNode node = NODES.objectNode()
                .put("kind", AnalysisJson.name(attribution.kind()))
                .put("source", attribution.source())
                .put("text", attribution.text());
        node.set("cue", attribution.cue() == null ? null : json.span(attribution.cue()));
        ArrayNode chain = node.putArray("chain");
        attribution.chain().forEach(link -> chain.add(attribution(link)));
        return node;
    }

    private static ObjectNode time(ClaimTime time) {
        return NODES.objectNode()
                .put("text", time.text())
                .put("from", string(time.from()))
                .put("to", string(time.to()))
                .put("precision", AnalysisJson.name(time.precision()))
                .put("basis", AnalysisJson.name(time.basis()));
    }

    private @Nullable ObjectNode place(Claim.Common common) {
        ClaimPlace place = common.place();
        return place == null
                ? null
                : json.place(place.span(), place.place()).put("basis", AnalysisJson.name(place.basis()));
    }
}
