package casus.record;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Problems of databases in words that say what to do. */
final class Problems {
    /** Code of a store that cannot be written to. */
    static final String UNWRITABLE = "unwritable";

    private Problems() {}

    /** The problem in words for people, or as it came where none fit. */
    static RuntimeException explained(RuntimeException problem, Location location) {
        if (problem instanceof StoreProblem) {
            return problem;
        }
        SQLiteException sqlite = cause(problem, SQLiteException.class);
        if (sqlite != null) {
            String message = message(sqlite.getResultCode(), location);
            return message == null
                    ? problem
                    : new StoreProblem(isUnwritable(sqlite.getResultCode()) ? UNWRITABLE : "store", message, problem);
        }
        SQLException sql = cause(problem, SQLException.class);
        if (sql != null && isLost(String.valueOf(sql.getSQLState()))) {
            return new StoreProblem(
                    "unreachable",
                    "The database " + location + " cannot be reached: " + sql.getMessage()
                            + ". What was stored before is safe; run the command again once the server answers.",
                    problem);
        }
        return problem;
    }

    private static @Nullable String message(SQLiteErrorCode code, Location location) {
        String name = code.name();
        if (name.startsWith("SQLITE_FULL")) {
            return "The disk of the store " + location
                    + " is full. What was stored before is safe; make room and run the command again.";
        }
        if (isUnwritable(code)) {
            return "The store " + location
                    + " cannot be written to. Check who may write to its folder, or give another with --store.";
        }
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return "The store " + location
                    + " is being written to by another program for more than a minute. Try again when that is done.";
        }
        if (name.startsWith("SQLITE_NOTADB") || name.startsWith("SQLITE_CORRUPT")) {
            return "The file " + location + "/" + Store.FILE
                    + " is damaged or no store of Casus. Bring back a copy made with casus store backup.";
        }
        if (name.startsWith("SQLITE_IOERR")) {
            return "The store " + location + " cannot be read or written: its disk gives errors or is full (" + name
                    + ").";
        }
        return null;
    }

    /** Classes 08 (connection) and 57P (the server shuts down or starts) of SQL's states. */
    private static boolean isLost(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static boolean isUnwritable(SQLiteErrorCode code) {
        String name = code.name();
        return name.startsWith("SQLITE_READONLY")
                || name.startsWith("SQLITE_CANTOPEN")
                || name.startsWith("SQLITE_PERM");
    }

    private static <T extends Throwable> @Nullable T cause(Throwable problem, Class<T> type) {
        Throwable cause = problem;
        for (int i = 0; cause != null && i < 20; i++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
