package casus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FollowedTest {
    private static final Instant NOW = Instant.parse("2025-11-04T08:00:00Z");

    private static Followed read(String text) throws IOException {
        return Followed.of(
                "followed",
                new Web.Answer(
                        200,
                        text.getBytes(StandardCharsets.UTF_8),
                        "https://example.org/followed",
                        "text/xml",
                        null,
                        null,
                        null,
                        null,
                        Map.of()),
                NOW);
    }

    private static String item(String date) {
        return "<rss><channel><title>A feed</title><item><title>One</title><guid>1</guid><link>https://example.org/one</link><pubDate>"
                + date + "</pubDate><description>Soldiers crossed the river.</description></item></channel></rss>";
    }

    @Test
    void aDateInTheFutureIsNoDate() throws IOException {
        FeedEntry entry = read(item("Tue, 03 Nov 2099 08:00:00 GMT")).entries().get(0);
        Source source =
                Objects.requireNonNull(Objects.requireNonNull(entry.input()).source());
        assertThat(new String(source.bytes(), StandardCharsets.UTF_8)).doesNotContain("2099");
        assertThat(source.date()).hasToString("2025-11-04");
        assertThat(source.notes()).anyMatch(note -> note.code().equals("bad-date"));
    }

    @Test
    void aDateOfNowIsKept() throws IOException {
        Followed feed = read(item("Tue, 04 Nov 2025 07:00:00 GMT"));
        FeedEntry entry = feed.entries().get(0);
        assertThat(feed.title()).isEqualTo("A feed");
        assertThat(entry.published()).isEqualTo("2025-11-04T07:00:00Z");
        assertThat(entry.isStub()).isTrue();
        assertThat(entry.key()).isEqualTo("https://example.org/one");
        Source source =
                Objects.requireNonNull(Objects.requireNonNull(entry.input()).source());
        assertThat(new String(source.bytes(), StandardCharsets.UTF_8)).contains("2025-11-04T07:00:00");
    }

    @Test
    void aSitemapTellsItsAddressesAndNewsDates() throws IOException {
        Followed map =
                read("<urlset xmlns:news=\"n\"><url><loc>https://example.org/a</loc><lastmod>2025-11-01</lastmod></url>"
                        + "<url><loc>https://example.org/b</loc><news:news><news:publication_date>2025-11-03T10:00:00+02:00"
                        + "</news:publication_date></news:news></url></urlset>");
        assertThat(map.kind()).isEqualTo(Followed.Kind.SITEMAP);
        assertThat(map.entries())
                .extracting(FeedEntry::published)
                .containsExactly(Instant.parse("2025-11-01T00:00:00Z"), Instant.parse("2025-11-03T08:00:00Z"));
        Followed index = read(
                "<sitemapindex><sitemap><loc>https://example.org/1</loc><lastmod>2025-01-01</lastmod></sitemap>"
                        + "<sitemap><loc>https://example.org/2</loc><lastmod>2025-11-01</lastmod></sitemap></sitemapindex>");
        assertThat(index.kind()).isEqualTo(Followed.Kind.SITEMAPS);
        assertThat(index.sitemaps()).containsExactly("https://example.org/2", "https://example.org/1");
    }
}
