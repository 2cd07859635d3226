package casus.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** The CAMEO code of a claim as a column, so that treaties and breaks of ties are found without reading each claim. */
final class V46__Cameo extends BaseJavaMigration {
    private static final int BATCH = 1000;

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("ALTER TABLE claim ADD COLUMN cameo TEXT");
            long after = -1;
            for (long last = fill(context, after); last > after; last = fill(context, after)) {
                after = last;
            }
        }
    }

    /** Fills the column of the next claims; gives the number of the last, or the one before where none is left. */
    private static long fill(Context context, long after) throws Exception {
        long last = after;
        try (PreparedStatement select = context.getConnection()
                        .prepareStatement(
                                "SELECT no, json FROM claim WHERE kind = 'event' AND no > ? ORDER BY no LIMIT "
                                        + BATCH);
                PreparedStatement update =
                        context.getConnection().prepareStatement("UPDATE claim SET cameo = ? WHERE no = ?")) {
            select.setLong(1, after);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    update.setString(1, Json.text(Packed.json(rows.getBytes(2)).path("cameo")));
                    update.setLong(2, last);
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
        return last;
    }
}
