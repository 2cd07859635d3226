package casus.benchmark;

import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.page.PageReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/**
 * Pages a second: jsoup's parsing alone, the page stage of Casus and readability4j, one thread, one run.
 *
 * <p>Arguments: a folder of HTML files; without one pages are made. What each is given is the same: the bytes, from which
 * Casus also makes out the charset and a digest, while the others get them decoded as UTF-8.
 */
public final class Pages {
    private static final int MADE = 120;
    private static final int ROUNDS = 5;

    private Pages() {}

    public static void main(String[] args) throws IOException {
        List<byte[]> pages = args.length > 0 ? files(Path.of(args[0])) : made();
        PageReader reader = new PageReader();
        List<Contestant<byte[]>> contestants = List.of(
                new Contestant<>(
                        "jsoup, parsing alone", page -> Jsoup.parse(text(page)).childNodeSize()),
                new Contestant<>("Casus, page stage", page -> casus(reader, page)),
                new Contestant<>("readability4j", Pages::readability));
        System.out.println(pages.size() + " pages, "
                + pages.stream().mapToLong(page -> page.length).sum() / 1024 + " KiB, Java "
                + Runtime.version().feature() + ", " + ROUNDS + " rounds\n");
        System.out.println(Race.table(Race.run(contestants, pages, ROUNDS), "pages/s"));
    }

    private static List<byte[]> made() {
        return MadePages.of(MADE, 1).stream()
                .map(page -> page.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> files(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pages.add(Files.readAllBytes(file));
            }
        }
        return pages;
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    private static int casus(PageReader reader, byte[] page) {
        try {
            return reader.read(new Source("page", "page", page, Source.Format.HTML, null, null, null))
                    .text()
                    .length();
        } catch (UnreadableDocument e) {
            return 0;
        }
    }

    private static int readability(byte[] page) {
        String text =
                new Readability4J("https://news.example/", text(page)).parse().getTextContent();
        return text == null ? 0 : text.length();
    }
}
