package casus.flink;

import casus.record.Location;
import casus.record.StoreProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes values into tables of PostgreSQL by their ids, over what is older. Rows are written in batches, each a transaction, and all
 * before a checkpoint ends; what is written again after a failure changes nothing.
 *
 * @param address as {@code postgresql://user:password@host/database}
 */
record Upserts<T>(String address, Kind<T> kind) implements Sink<T> {
    private static final int BATCH = 500;
    /** Any number will do as long as all of Casus uses the same; it keeps two tasks from making the tables at once. */
    private static final long MAKING = 7_271_982;

    /** How values of one kind are written. */
    interface Kind<T> extends Serializable {
        String id(T value);

        /** Which of two values of one id counts: they may come out of order, from several tasks. */
        T newer(T before, T after);

        /** @param values the values of a batch in the order of their ids, so that no two writers wait for each other */
        void write(Connection connection, Iterable<T> values) throws SQLException;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer<>(address, kind);
    }

    /** Makes the tables where they are not there. */
    static DataSource prepared(String address) throws SQLException, IOException {
        Location location = Location.of(address, Map.of());
        if (location.address() == null) {
            throw new StoreProblem("bad-store", "Tables are kept in PostgreSQL, not in " + address + ".");
        }
        DataSource source = location.connections();
        try (InputStream in = Objects.requireNonNull(Upserts.class.getResourceAsStream("tables.sql"));
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + MAKING + ")");
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        }
        return source;
    }

    private static final class Writer<T> implements SinkWriter<T> {
        private final DataSource source;
        private final Kind<T> kind;
        private final Map<String, T> batch = new TreeMap<>();

        Writer(String address, Kind<T> kind) {
            this.kind = kind;
            try {
                source = prepared(address);
            } catch (SQLException | IOException e) {
                throw new StoreProblem("unreachable", "The tables cannot be made: " + e.getMessage(), e);
            }
        }

        @Override
        public void write(T value, Context context) throws IOException {
            batch.merge(kind.id(value), value, kind::newer);
            if (batch.size() >= BATCH) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            if (batch.isEmpty()) {
                return;
            }
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                kind.write(connection, batch.values());
                connection.commit();
                batch.clear();
            } catch (SQLException e) {
                throw new IOException("The tables took no rows: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            // What no checkpoint holds yet is sent again after a failure.
        }
    }
}
