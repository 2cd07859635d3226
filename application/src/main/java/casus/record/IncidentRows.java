package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Incidents as rows: what is searched by in columns, the whole as JSON. */
final class IncidentRows {
    private static final String INSERT =
            "INSERT INTO incident (id, type, quad, status, background, day, time_from, time_to, place,"
                    + " country, latitude, longitude, place_precision, claims, reports, sources, killed_low, killed_high, contested, goldstein, json)"
                    + " VALUES (:id, :type, :quad, :status, :background, :day, :time_from, :time_to, :place, :country, :latitude,"
                    + " :longitude, :place_precision, :claims, :reports, :sources, :killed_low, :killed_high, :contested,"
                    + " (SELECT AVG(goldstein) FROM claim WHERE incident = :id), :json)";
    private static final int CHUNK = 500;

    private IncidentRows() {}

    /** Ids of the incidents that these claims are in. */
    static Set<String> of(Handle handle, Collection<Long> claims) {
        Set<String> found = new HashSet<>();
        List<Long> all = List.copyOf(claims);
        for (int i = 0; i < all.size(); i += CHUNK) {
            found.addAll(handle.createQuery(
                            "SELECT DISTINCT incident FROM claim WHERE incident IS NOT NULL AND no IN (<numbers>)")
                    .bindList("numbers", all.subList(i, Math.min(all.size(), i + CHUNK)))
                    .mapTo(String.class)
                    .list());
        }
        return found;
    }

    /** The claims of each incident as they stand, of those incidents that these claims are in. */
    static Map<String, Set<String>> members(Handle handle, Collection<Long> claims) {
        Map<String, Set<String>> members = new HashMap<>();
        List<String> all = List.copyOf(of(handle, claims));
        for (int i = 0; i < all.size(); i += CHUNK) {
            handle.createQuery("SELECT incident, id FROM claim WHERE incident IN (<ids>)")
                    .bindList("ids", all.subList(i, Math.min(all.size(), i + CHUNK)))
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getString(2)))
                    .forEach(row -> members.computeIfAbsent(row.getKey(), key -> new HashSet<>())
                            .add(row.getValue()));
        }
        return members;
    }

    /** Puts incidents in the place of others; ids that are gone lead to what holds their claims now. */
    static void replace(Handle handle, Set<String> old, List<ObjectNode> incidents) {
        Map<String, String> now = new HashMap<>();
        old.forEach(id -> handle.execute("DELETE FROM incident WHERE id = ?", id));
        for (ObjectNode incident : incidents) {
            String id = incident.path("id").asText();
            incident.path("claims").forEach(claim -> {
                now.put(claim.asText(), id);
                handle.execute("UPDATE claim SET incident = ? WHERE id = ?", id, claim.asText());
            });
        }
        // Once every claim is where it belongs: what an incident is counted by is gathered from its claims.
        for (ObjectNode incident : incidents) {
            String id = incident.path("id").asText();
            handle.execute("DELETE FROM incident WHERE id = ?", id);
            handle.execute("DELETE FROM incident_redirect WHERE old = ?", id);
            insert(handle, incident);
        }
        for (String id : old) {
            String successor = now.get(id);
            if (successor != null && !successor.equals(id)) {
                handle.execute("UPDATE incident_redirect SET new = ? WHERE new = ?", successor, id);
                handle.execute(
                        "INSERT INTO incident_redirect (old, new) VALUES (?, ?) ON CONFLICT (old) DO UPDATE SET new = excluded.new",
                        id,
                        successor);
            }
        }
    }

    /** Takes out incidents that have no claim any more. */
    static void removeEmpty(Handle handle, Collection<String> ids) {
        for (String id : ids) {
            handle.execute(
                    "DELETE FROM incident WHERE id = ? AND NOT EXISTS (SELECT 1 FROM claim WHERE incident = ?)",
                    id,
                    id);
        }
    }

    private static void insert(Handle handle, ObjectNode incident) {
        JsonNode time = incident.path("time");
        JsonNode place = incident.path("place");
        JsonNode killed = killed(incident);
        String from = Json.text(time.path("from"));
        String to = Json.text(time.path("to"));
        handle.createUpdate(INSERT)
                .bind("id", incident.path("id").asText())
                .bind("type", Json.text(incident.path("type")))
                .bind("quad", Json.text(incident.path("quad")))
                .bind("status", incident.path("status").asText())
                .bind("background", incident.path("background").asBoolean() ? 1 : 0)
                .bind("day", from == null ? to : from)
                .bind("time_from", from)
                .bind("time_to", to)
                .bind("place", Json.text(place.path("name")))
                .bind("country", Json.text(place.path("country")))
                .bind("latitude", Json.number(place.path("latitude")))
                .bind("longitude", Json.number(place.path("longitude")))
                .bind("place_precision", Json.text(place.path("precision")))
                .bind("claims", incident.path("claims").size())
                .bind("reports", incident.path("reports").asInt())
                .bind("sources", incident.path("independentSources").asInt())
                .bind("killed_low", Json.number(killed.path("low")))
                .bind("killed_high", Json.number(killed.path("high")))
                .bind("contested", contested(incident) ? 1 : 0)
                .bind("json", Packed.json(incident))
                .execute();
        Dyads.add(handle, incident.path("id").asText());
    }

    private static JsonNode killed(JsonNode incident) {
        for (JsonNode figure : incident.path("figures")) {
            if (figure.path("measure").asText().equals("killed")) {
                return figure;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static boolean contested(JsonNode incident) {
        for (JsonNode figure : incident.path("figures")) {
            for (JsonNode rival : figure.path("rivals")) {
                if (rival.path("against").asText().equals("contradicting")) {
                    return true;
                }
            }
        }
        return false;
    }
}
