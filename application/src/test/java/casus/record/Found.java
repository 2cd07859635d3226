package casus.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for bytes in the files below a folder; letters count in either case. */
final class Found {
    private Found() {}

    static int in(Path folder, byte[] bytes) throws IOException {
        String wanted = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int found = 0;
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            found += content.contains(wanted) ? 1 : 0;
        }
        return found;
    }
}
