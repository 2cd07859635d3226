package casus.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes analyses in the contract's form without reading anything: an article is a list of plain sentences. */
final class Made {
    static final Instant NOW = Instant.parse("2025-06-30T12:00:00Z");

    private final String id;
    private final @Nullable String outlet;
    private final LocalDate published;
    private final StringBuilder text = new StringBuilder();
    private final ArrayNode claims = JsonNodeFactory.instance.arrayNode();
    private final TreeSet<String> actors = new TreeSet<>();

    private Made(String id, @Nullable String outlet, LocalDate published) {
        this.id = id;
        this.outlet = outlet;
        this.published = published;
    }

    static Made article(String id, @Nullable String outlet, String published) {
        return new Made(id, outlet, LocalDate.parse(published));
    }

    /** Words that make no claim. */
    Made says(String words) {
        text.append(text.isEmpty() ? "" : " ").append(words);
        return this;
    }

    /** An attack that kills: "Soldiers of A attacked B in Town, killing N people." */
    Made attack(String actor, String recipient, String town, String country, @Nullable String day, int killed) {
        return attack(actor, recipient, town, country, day, killed, null);
    }

    /** The same, on the word of somebody. */
    Made attack(
            String actor,
            String recipient,
            String town,
            String country,
            @Nullable String day,
            int killed,
            @Nullable String source) {
        String words = actor + " attacked " + recipient + " in " + town + ", killing " + killed + " people";
        ObjectNode event = claim("event", words, "attack-verb", source);
        event.put("type", "ASSAULT")
                .putNull("mode")
                .put("cameo", "190")
                .put("goldstein", -10)
                .put("quad", "material_conflict");
        event.putArray("contexts").add("military");
        int at = event.path("evidence").path("begin").asInt() + words.indexOf("attacked");
        event.putObject("trigger")
                .put("begin", at)
                .put("end", at + "attacked".length())
                .put("text", "attacked");
        event.putArray("actors").add(actor);
        event.putArray("recipients").add(recipient);
        actors.add(actor);
        actors.add(recipient);
        event.set("time", time(day));
        event.set("place", place(at, town, country));
        ObjectNode figure = claim("figure", "killing " + killed + " people", "figure-killed-verb", source, words);
        figure.put("measure", "killed")
                .put("low", killed)
                .put("high", killed)
                .put("approximate", false)
                .put("unit", "person")
                .put("of", recipient)
                .put("what", "people")
                .putNull("asOf")
                .put("event", event.path("id").asText());
        figure.set("time", time(day));
        figure.set("place", place(at, town, country));
        event.putArray("figures").add(figure.path("id").asText());
        claims.add(event);
        claims.add(figure);
        text.append(text.isEmpty() ? "" : " ").append(words).append('.');
        return this;
    }

    /** Says that an actor of the last event stands at these words, which are in it. */
    Made calls(String words, String actor) {
        ObjectNode event = (ObjectNode) claims.get(claims.size() - 2);
        int at = event.path("evidence").path("begin").asInt()
                + event.path("evidence").path("exact").asText().indexOf(words);
        event.withArray("slots")
                .addObject()
                .put("role", "actor")
                .put("actor", actor)
                .put("begin", at)
                .put("end", at + words.length())
                .put("link", "clause");
        return this;
    }

    /** The analysis. */
    ObjectNode analysis() {
        ObjectNode root =
                JsonNodeFactory.instance.objectNode().put("contract", 1).put("casus", "0.1.0");
        ObjectNode article = root.putObject("article");
        article.put("id", id)
                .put("origin", id)
                .put("sha256", sha256())
                .putNull("url")
                .put("outlet", outlet)
                .put("title", "Report " + id)
                .put("kind", "news")
                .putNull("section")
                .put("language", "en")
                .put("published", published.toString())
                .put("text", text.toString());
        for (String list : new String[] {"authors", "parts", "links", "dropped", "notes"}) {
            article.putArray(list);
        }
        ArrayNode known = root.putArray("actors");
        for (String actor : actors) {
            ObjectNode node = known.addObject()
                    .put("id", actor)
                    .put("name", actor)
                    .put("code", actor.substring(0, Math.min(3, actor.length())));
            node.putArray("sectors");
            node.put("partOf", actor.contains(".") ? actor.substring(0, actor.lastIndexOf('.')) : null)
                    .putNull("wikidata");
        }
        root.putObject("mentions");
        root.set("claims", claims.deepCopy());
        return root;
    }

    /** The document that it would have been made from. */
    Received received() {
        return new Received(
                sha256(),
                "id:" + id,
                id,
                text.toString().getBytes(StandardCharsets.UTF_8),
                null,
                null,
                Map.of(),
                Map.of("as", "raw", "form", "RAW"),
                NOW);
    }

    Intake.Added into(Intake intake) {
        return intake.add(received(), analysis());
    }

    private String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode claim(String kind, String words, String rule, @Nullable String source) {
        return claim(kind, words, rule, source, words);
    }

    private ObjectNode claim(String kind, String words, String rule, @Nullable String source, String sentence) {
        int begin = text.length() + (text.isEmpty() ? 0 : 1) + sentence.indexOf(words);
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.put("id", (id + "-" + begin + kind).replaceAll("[^a-zA-Z0-9-]", ""))
                .put("article", id)
                .put("kind", kind);
        claim.putObject("evidence")
                .put("begin", begin)
                .put("end", begin + words.length())
                .put("exact", words)
                .put("prefix", "")
                .put("suffix", "")
                .put("part", "body");
        claim.putArray("slots");
        claim.put("status", "occurred").put("certainty", "certain").put("background", false);
        ObjectNode attribution = claim.putObject("attribution");
        attribution
                .put("kind", source == null ? "author" : "named")
                .put("source", source)
                .put("text", source)
                .putNull("cue");
        attribution.putArray("chain");
        return claim.put("rule", rule);
    }

    private ObjectNode time(@Nullable String day) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", day)
                .put("from", day)
                .put("to", day == null ? published.toString() : day)
                .put("precision", day == null ? "unknown" : "day")
                .put("basis", day == null ? "published" : "stated");
    }

    private static ObjectNode place(int at, String town, String country) {
        int number = (town.hashCode() * 0x9E3779B9 >>> 8) % 1000;
        return JsonNodeFactory.instance
                .objectNode()
                .put("begin", at)
                .put("end", at)
                .put("text", town)
                .put("name", town)
                .put("country", country)
                .putNull("admin1")
                .put("latitude", number / 20.0)
                .put("longitude", number / 10.0)
                .putNull("geonames")
                .put("precision", "city")
                .put("basis", "stated");
    }
}
