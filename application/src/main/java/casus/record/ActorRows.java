package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The actors of the record. The name that came first stays until a person changes it. */
final class ActorRows {
    private ActorRows() {}

    static void add(Handle handle, JsonNode actors) {
        PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO actor (id, name, code, sectors, part_of, wikidata) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO NOTHING");
        for (JsonNode actor : actors) {
            rows.add(
                    actor.path("id").asText(),
                    actor.path("name").asText(),
                    Json.text(actor.path("code")),
                    actor.path("sectors").toString(),
                    Json.text(actor.path("partOf")),
                    Json.text(actor.path("wikidata")));
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }
}
