package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watching, signals and briefs as a user types them. */
class WatchCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private String store = "";

    @BeforeEach
    void name() {
        store = folder.resolve("record").toString();
    }

    private Run casus(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--store";
        all[arguments.length + 1] = store;
        return Run.of(all);
    }

    @Test
    void aFolderIsWatchedAndTheBriefTellsWhatWasInIt() throws IOException {
        assertThat(casus("watch", "--once").err()).contains("Nothing is followed yet");
        Path in = Files.createDirectories(folder.resolve("in"));
        Path file = Files.writeString(
                in.resolve("sumy.html"),
                "<html><head><title>Attack on Sumy</title><meta property=\"article:published_time\" content=\"2025-03-04\"></head>"
                        + "<body><article><h1>Attack on Sumy</h1><p>Russian troops attacked the town of Sumy on Monday, killing four"
                        + " soldiers, the army said. The attack began before dawn and lasted for several hours.</p></article></body></html>");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-03-04T10:00:00Z")));
        assertThat(casus("watch", in.toString(), "--once").status()).isZero();
        assertThat(casus("list").out()).contains("Attack on Sumy");
        assertThat(casus("sources").out()).contains(in.toString(), "100 % analysed", "1 source");
        assertThat(casus("sources", "--format", "json").out()).contains("\"analysed\" : 1.0");
        Run brief = casus("brief", "--week", "2025-W10");
        assertThat(brief.out())
                .contains("THE WEEK OF 3 TO 9 MARCH 2025", "Russia and Ukraine", "Why this story", "Sources");
        assertThat(casus("brief", "--week", "2025-W10", "--place", "POL").out()).contains("no incidents of these days");
        assertThat(casus("brief", "--week", "soon").err()).contains("no week");
        String id = casus("brief", "--week", "2025-W10", "--publish").out().substring("published ".length(), 22);
        assertThat(casus("brief", "--published").out()).contains(id);
        assertThat(casus("brief", "--published", id, "--format", "html").out()).contains("<h2>Russia and Ukraine");
        assertThat(casus("brief", "--compare", id).out()).contains("stands as it was published");
        assertThat(casus("brief", "--send", id).err()).contains("delivery.properties");
        assertThat(casus("signals", "--series").out()).contains("2025-W10  1 incidents");
        assertThat(casus("signals", "--format", "atom").out()).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        assertThat(casus("signals", "--dismiss", "none", "--reason", "x").err()).contains("no signal none");
    }

    @Test
    void listsOfFeedsComeInAndGoOut() throws IOException {
        Path list = Files.writeString(
                folder.resolve("feeds.opml"),
                "<opml version=\"1.0\"><body><outline text=\"World\"><outline text=\"One\" xmlUrl=\"https://one.example/rss\"/>"
                        + "<outline title=\"Two &amp; more\" XMLURL=\"https://two.example/atom?a=1&amp;b=2\"/></outline></body></opml>");
        assertThat(casus("sources", "import", list.toString()).out()).contains("2 new of 2 feeds");
        assertThat(casus("sources", "import", list.toString()).out()).contains("0 new of 2 feeds");
        Run exported = casus("sources", "export");
        assertThat(exported.out()).contains("xmlUrl=\"https://two.example/atom?a=1&amp;b=2\"", "version=\"2.0\"");
        assertThat(casus("sources", "remove", "https://one.example/rss").out()).contains("no more followed");
        assertThat(casus("sources", "remove", "https://one.example/rss").err()).contains("is not followed");
        assertThat(casus("sources", "add", "no-such-folder").err()).contains("nor a folder");
        assertThat(casus("sources").out()).contains("https://two.example", "not read yet", "1 source");
    }
}
