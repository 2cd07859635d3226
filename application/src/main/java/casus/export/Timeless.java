package casus.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Office documents without the moment at which they were written, so that the same content gives the same bytes. */
final class Timeless {
    /** The earliest moment that a ZIP archive can hold. */
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern MOMENT = Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*");

    private Timeless() {}

    /** Copies a document; the stream stays open. */
    static void copy(Path document, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipFile zip = new ZipFile(document.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(FIRST);
                copy.putNextEntry(timeless);
                try (InputStream in = zip.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        copy.write(MOMENT.matcher(text)
                                .replaceAll("$1" + FIRST + ":00Z")
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(copy);
                    }
                }
                copy.closeEntry();
            }
        }
        copy.finish();
    }
}
