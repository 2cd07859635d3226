package casus.record;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a store is: a folder, or a database of PostgreSQL.
 *
 * @param folder of an embedded store; null for a server
 * @param address of a server, as {@code postgresql://user:password@host:port/database}; null for a folder
 */
public record Location(@Nullable Path folder, @Nullable String address) {
    private static final String SERVER = "postgresql://";

    /**
     * The store that was asked for, else the one that the environment names, else the one in the user's data folder.
     *
     * @param asked value of {@code --store}; null where it is not given
     * @throws StoreProblem for what is no path and no address
     */
    public static Location of(@Nullable String asked, Map<String, String> environment) {
        String named = asked != null ? asked : environment.get("CASUS_STORE");
        if (named != null && !named.isBlank()) {
            return parse(named);
        }
        return new Location(data(environment).resolve("casus"), null);
    }

    /** Where the record of invented reports goes, apart from the user's own. */
    public static Location demo(Map<String, String> environment) {
        return new Location(data(environment).resolve("casus-demo"), null);
    }

    private static Path data(Map<String, String> environment) {
        String data = environment.get("XDG_DATA_HOME");
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        return data == null || data.isBlank() ? Path.of(home, ".local", "share") : Path.of(data);
    }

    private static Location parse(String named) {
        if (named.startsWith(SERVER)) {
            return new Location(null, named);
        }
        if (named.contains("://")) {
            throw new StoreProblem(
                    "bad-store",
                    "The store " + named + " is neither a folder nor an address that begins with " + SERVER + ".");
        }
        try {
            return new Location(Path.of(named), null);
        } catch (InvalidPathException e) {
            throw new StoreProblem("bad-store", "The store " + named + " is no path: " + e.getReason(), e);
        }
    }

    /** Where connections to it come from; for tables of others beside a record's own. */
    public DataSource connections() {
        return Sources.of(this);
    }

    /** For people; without a password. */
    @Override
    public String toString() {
        return folder != null ? folder.toString() : String.valueOf(address).replaceFirst(":[^:@/]*@", ":…@");
    }
}
