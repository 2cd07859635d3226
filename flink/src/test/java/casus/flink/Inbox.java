package casus.flink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder that a stream watches, and reports to put into it. */
record Inbox(Path folder) {
    /** A first report, and one of another paper that tells of the same and of something else. */
    static final String FIRST = line(
            "first",
            "2025-03-04",
            "Shells hit Sumy market",
            "SUMY, Ukraine — Russian forces shelled a market in the Ukrainian city of Sumy on Monday, killing 11 people,"
                    + " police said.");

    static final String SECOND = line(
            "second",
            "2025-03-05",
            "Sumy counts its dead",
            "SUMY, Ukraine — Russian forces shelled a market in Sumy on Monday, March 3, killing at least 12 people, the"
                    + " governor said. Poland summoned the Russian ambassador on Tuesday.");

    static Inbox in(Path folder) throws Exception {
        return new Inbox(Files.createDirectories(folder));
    }

    static String line(String id, String date, String title, String text) {
        return "{\"id\": \"" + id + "\", \"date\": \"" + date + "\", \"title\": \"" + title + "\", \"text\": \"" + title
                + "\\n\\n" + text + "\\n\"}\n";
    }

    /** Puts a file there, whole at once. */
    Path put(String name, String text) throws Exception {
        Path hidden = Files.writeString(folder.resolve("." + name), text);
        return Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A feed of the folder into tables. */
    Feed into(String tables, @Nullable Path decisions) {
        return new Feed(
                List.of(folder.toString()),
                "auto",
                null,
                null,
                List.of(),
                "casus",
                decisions == null ? null : decisions.toString(),
                Duration.ofMillis(100),
                new Ends(null, "jsonl", null, tables, null, null, Map.of()),
                60);
    }
}
