package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Claims as rows: what is searched by in columns, the whole claim as JSON. */
final class ClaimRows {
    private static final String INSERT =
            "INSERT INTO claim (no, id, article, seq, kind, type, mode, quad, cameo, goldstein, status, certainty,"
                    + " background, time_from, time_to, day, place, country, latitude, longitude, place_precision, measure, low, high,"
                    + " event, relation, attribution, source, rule, review, json) VALUES (:no, :id, :article, :seq, :kind, :type, :mode,"
                    + " :quad, :cameo, :goldstein, :status, :certainty, :background, :time_from, :time_to, :day, :place, :country, :latitude,"
                    + " :longitude, :place_precision, :measure, :low, :high, :event, :relation, :attribution, :source, :rule, :review,"
                    + " :json)";

    private final Handle handle;
    private final Dialect dialect;

    ClaimRows(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /**
     * Adds the claims of an article.
     *
     * @param analysis with corrections done
     * @param reviews what persons said of claims, by claim id
     * @return numbers of the event claims that count
     */
    List<Long> add(String article, JsonNode analysis, Map<String, String> reviews) {
        JsonNode claims = analysis.path("claims");
        if (claims.isEmpty()) {
            return List.of();
        }
        long no = Counter.next(handle, "claim", claims.size());
        ActorParts parts = new ActorParts(analysis.path("actors"));
        List<Long> events = new ArrayList<>();
        PreparedBatch rows = handle.prepareBatch(INSERT);
        PreparedBatch actors =
                handle.prepareBatch("INSERT INTO claim_actor (actor, claim, role, own) VALUES (?, ?, ?, ?)");
        String title = analysis.path("article").path("title").asText("");
        int seq = 0;
        Map<Long, String> words = new LinkedHashMap<>();
        for (JsonNode claim : claims) {
            String review = reviews.get(claim.path("id").asText());
            bind(rows, no, article, seq, claim, review);
            boolean rejected = "rejected".equals(review);
            if (claim.path("kind").asText().equals("event") && !rejected) {
                events.add(no);
            }
            words.put(no, words(claim, title));
            for (Map.Entry<ActorParts.Role, Boolean> entry : parts.of(claim).entrySet()) {
                actors.add(entry.getKey().actor(), no, entry.getKey().role(), entry.getValue() ? 1 : 0);
            }
            no++;
            seq++;
        }
        rows.execute();
        if (actors.size() > 0) {
            actors.execute();
        }
        words.forEach((claim, text) -> dialect.addClaimWords(handle, claim, text));
        return events;
    }

    /** What a claim is found by: the words it rests on, what it counts, and the title of its article. */
    static String words(JsonNode claim, String title) {
        return claim.path("evidence").path("exact").asText() + " "
                + claim.path("what").asText("") + " " + title;
    }

    /** Takes out the claims of an article, with all that hangs on them. */
    void remove(String article) {
        List<Long> numbers = handle.createQuery("SELECT no FROM claim WHERE article = ?")
                .bind(0, article)
                .mapTo(Long.class)
                .list();
        dialect.removeClaimWords(handle, numbers);
        handle.execute("DELETE FROM claim WHERE article = ?", article);
    }

    private static void bind(
            PreparedBatch rows, long no, String article, int seq, JsonNode claim, @Nullable String review) {
        JsonNode time = claim.path("time");
        JsonNode place = claim.path("place");
        String from = Json.text(time.path("from"));
        String to = Json.text(time.path("to"));
        rows.bind("no", no)
                .bind("id", claim.path("id").asText())
                .bind("article", article)
                .bind("seq", seq)
                .bind("kind", claim.path("kind").asText())
                .bind("type", Json.text(claim.path("type")))
                .bind("mode", Json.text(claim.path("mode")))
                .bind("quad", Json.text(claim.path("quad")))
                .bind("cameo", Json.text(claim.path("cameo")))
                .bind("goldstein", Json.number(claim.path("goldstein")))
                .bind("status", claim.path("status").asText())
                .bind("certainty", claim.path("certainty").asText())
                .bind("background", claim.path("background").asBoolean() ? 1 : 0)
                .bind("time_from", from)
                .bind("time_to", to)
                .bind("day", from == null ? to : from)
                .bind("place", Json.text(place.path("name")))
                .bind("country", Json.text(place.path("country")))
                .bind("latitude", Json.number(place.path("latitude")))
                .bind("longitude", Json.number(place.path("longitude")))
                .bind("place_precision", Json.text(place.path("precision")))
                .bind("measure", Json.text(claim.path("measure")))
                .bind("low", Json.number(claim.path("low")))
                .bind("high", Json.number(claim.path("high")))
                .bind("event", Json.text(claim.path("event")))
                .bind("relation", Json.text(claim.path("relation")))
                .bind("attribution", claim.path("attribution").path("kind").asText())
                .bind("source", Json.text(claim.path("attribution").path("source")))
                .bind("rule", claim.path("rule").asText())
                .bind("review", review)
                .bind("json", Packed.json(claim))
                .add();
    }
}
