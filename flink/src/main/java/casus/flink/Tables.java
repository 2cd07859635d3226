package casus.flink;

import casus.record.Packed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.Sink;
import org.jspecify.annotations.Nullable;

/** The tables of a stream: its claims, and its incidents as they change. */
final class Tables {
    private static final String CLAIM =
            "INSERT INTO stream_claim (id, article, origin, outlet, published, json) VALUES (?, ?, ?, ?, ?, ?::jsonb)"
                    + " ON CONFLICT (id) DO UPDATE SET article = excluded.article, origin = excluded.origin,"
                    + " outlet = excluded.outlet, published = excluded.published, json = excluded.json";
    private static final String INCIDENT =
            "INSERT INTO stream_incident AS i (id, stamp, json) VALUES (?, ?, ?::jsonb) ON CONFLICT (id) DO UPDATE SET"
                    + " stamp = excluded.stamp, json = excluded.json WHERE excluded.stamp >= i.stamp";
    private static final String MEMBER =
            "INSERT INTO stream_member AS m (claim, incident, stamp) VALUES (?, ?, ?) ON CONFLICT (claim) DO UPDATE SET"
                    + " incident = excluded.incident, stamp = excluded.stamp WHERE excluded.stamp >= m.stamp";

    private Tables() {}

    static Sink<Row> claims(String address) {
        return new Upserts<>(address, new Claims());
    }

    static Sink<Incident> incidents(String address) {
        return new Upserts<>(address, new Incidents());
    }

    private static final class Claims implements Upserts.Kind<Row> {
        private static final long serialVersionUID = 1;

        @Override
        public String id(Row row) {
            return row.ofRecord().claim().path("id").asText();
        }

        @Override
        public Row newer(Row before, Row after) {
            return after;
        }

        @Override
        public void write(Connection connection, Iterable<Row> rows) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
                for (Row row : rows) {
                    statement.setString(1, id(row));
                    statement.setString(2, row.key());
                    statement.setString(3, row.origin().address());
                    statement.setString(4, row.origin().outlet());
                    statement.setString(5, row.origin().published());
                    statement.setString(6, storable(row.claim()));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    private static final class Incidents implements Upserts.Kind<Incident> {
        private static final long serialVersionUID = 1;

        /** What a claim is in, as of a stamp. */
        private record Membership(@Nullable String incident, long stamp) {}

        @Override
        public String id(Incident incident) {
            return incident.id();
        }

        @Override
        public Incident newer(Incident before, Incident after) {
            return after.stamp() >= before.stamp() ? after : before;
        }

        @Override
        public void write(Connection connection, Iterable<Incident> incidents) throws SQLException {
            Map<String, Membership> members = new TreeMap<>();
            try (PreparedStatement statement = connection.prepareStatement(INCIDENT)) {
                for (Incident incident : incidents) {
                    for (String claim : incident.claims()) {
                        members.merge(
                                claim,
                                new Membership(incident.isNone() ? null : incident.id(), incident.stamp()),
                                (one, other) -> other.stamp() >= one.stamp() ? other : one);
                    }
                    if (!incident.isNone()) {
                        statement.setString(1, incident.id());
                        statement.setLong(2, incident.stamp());
                        statement.setString(3, storable(incident.json()));
                        statement.addBatch();
                    }
                }
                statement.executeBatch();
            }
            try (PreparedStatement statement = connection.prepareStatement(MEMBER)) {
                for (Map.Entry<String, Membership> member : members.entrySet()) {
                    statement.setString(1, member.getKey());
                    statement.setString(2, member.getValue().incident());
                    statement.setLong(3, member.getValue().stamp());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** PostgreSQL keeps no character of number 0, not even escaped. */
    private static String storable(byte[] packed) {
        return Packed.json(packed).toString().replace("\\u0000", "\\ufffd");
    }
}
