package casus.page;

import static casus.page.PageFixtures.FIRST;
import static casus.page.PageFixtures.SECOND;
import static casus.page.PageFixtures.p;
import static casus.page.PageFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import casus.document.UnreadableDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    /** Columns: title element, og:title, h1, expected; the outlet is The Harbour Post. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Crates go missing | The Harbour Post; Crates go missing; Crates go missing; Crates go missing",
                "Crates go missing - The Harbour Post; -; -; Crates go missing",
                "The Harbour Post: news; Crates go missing - The Harbour Post; Crates go missing; Crates go missing",
                "Crates go missing – who took them?; Crates go missing – who took them?; -; Crates go missing – who took them?",
                "Storm: bridges – who pays for them now?; Storm: bridges – who pays for them now?; Storm: bridges – who pays for them now?; Storm: bridges – who pays for them now?",
                "The Harbour Post | Crates go missing; The Harbour Post - Crates go missing; -; Crates go missing",
                "Crates go missing - The Harbour Post; Crates go missing; The Harbour Post Logo; Crates go missing",
                "Crates go missing - The Harbour Post; Crates go missing; Two crates are lost at sea; Two crates are lost at sea",
                "Crates go missing｜The Harbour Post; -; -; Crates go missing",
                "Crates go missing | World; Crates go missing; -; Crates go missing",
            })
    void areTakenWithoutTheOutlet(String title, String meta, String heading, String expected)
            throws UnreadableDocument {
        String html = "<head><title>" + title + "</title><meta property='og:site_name' content='The Harbour Post'>"
                + (meta == null ? "" : "<meta property='og:title' content=\"" + meta + "\">") + "</head><body>"
                + (heading == null ? "" : "<h1>" + heading + "</h1>") + "<article>" + p(FIRST) + p(SECOND)
                + "</article></body>";
        assertThat(read(html).title()).isEqualTo(expected);
    }
}
