package casus.watch;

import casus.record.WatchItems;
import casus.record.WatchSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks what files there are in a folder. */
final class Folder {
    /** A file that was changed a moment ago may not be whole yet. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private Folder() {}

    /** Keeps what files there are; what to tell a person. */
    static String poll(WatchSources.Row source, WatchSources sources, WatchItems items, Instant now, Instant next) {
        Path folder = Path.of(source.address());
        List<WatchItems.Told> told = new ArrayList<>();
        boolean waiting = false;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
                Instant changed = about.lastModifiedTime().toInstant();
                if (changed.isAfter(now.minus(SETTLED)) && !changed.isAfter(now)) {
                    waiting = true;
                } else if (!file.getFileName().toString().startsWith(".")) {
                    told.add(new WatchItems.Told(
                            file.toAbsolutePath().normalize().toString(),
                            "",
                            "",
                            about.size() + " " + changed.toEpochMilli(),
                            false,
                            null,
                            null,
                            false));
                }
            }
        } catch (IOException e) {
            sources.failed(source, "The folder cannot be read: " + e.getMessage() + ".", now, next);
            return source.address() + ": the folder cannot be read: " + e.getMessage();
        }
        int fresh = items.tell(
                source,
                new WatchItems.Answer("folder", null, null, null, null, null),
                told,
                now,
                waiting ? now.plus(SETTLED) : next);
        return fresh == 0 ? "" : source.address() + ": " + fresh + " new or changed files";
    }
}
