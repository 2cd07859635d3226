package casus.page;

import static casus.page.CopiedFixtures.PARAGRAPH;
import static casus.page.CopiedFixtures.SECOND;
import static casus.page.CopiedFixtures.THIRD;
import static casus.page.CopiedFixtures.labelOf;
import static casus.page.CopiedFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Part;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines inside of copied text are. */
class CopiedLabelsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Share   Comment 31   Save                                     | share
                    [Share] [Save] [Listen 4:10]                                  | share
                    Duration 3:12                                                 | counter
                    Image 2 of 9                                                  | counter
                    5 MIN READ                                                    | counter
                    News from the valley in your inbox. No spam.                  | newsletter
                    We use cookies to make this page better for you.              | cookie-notice
                    Already a subscriber? Log in                                  | paywall-notice
                    Advertisement                                                 | advert
                    Read more: The bridge that nobody wants                       | related
                    MINISTER RESIGNS OVER THE PRICE OF TWO FERRIES                | related
                    News letter readers: your comments are moderated by us.       | comment
                    Copyright 2025 The River Post. All rights reserved.           | copyright
                    Pictured, the ferry at dawn                                   | caption
                    The minister, left, and the mayor of Anvers wait for the ferry at the quay. | caption
                    The ferry leaves Anvers in the fog, Monday, May 5, 2025, on its way to the east. | caption
                    The council met again on Monday, May 5, 2025, and sent both of the ministers home. | body
                    To the left, and to the right of the river, nobody wanted a bridge. | body
                    The ferry at the quay of Anvers in the fog. (River Two News)  | caption
                    The mayor will hear of it from Gov. Ada Quill.                | body
                    I agree that the River Post can write to me.                  | newsletter
                    無断転載を禁じます。                                            | copyright
                    Photo: The ferry leaves the town in the morning. Roe/River Post | caption
                    Correction: an earlier version named the wrong river.         | correction
                    What the towns want                                           | heading
                    > We will not pay for a bridge that ends in a field.          | quote-block
                    - A ferry that runs at night                                  | list
                    """)
    void labelsWhatStandsBetweenParagraphs(String line, String label) {
        Page page = read("Towns by the river hear of the deal", PARAGRAPH, line, SECOND, THIRD);
        String start = line.replaceFirst("^[>-] ", "");
        assertThat(labelOf(page, start.substring(0, Math.min(12, start.length()))))
                .isEqualTo(label);
    }

    @Test
    void dropsWhatRepeatsTheTextAndTakesTheNameBelowBy() {
        Page page = read(
                "Towns by the river hear of the deal",
                "By",
                "Ada Quill",
                "3.5.2025",
                PARAGRAPH,
                SECOND,
                PARAGRAPH,
                THIRD);
        assertThat(page.authors()).containsExactly("Ada Quill");
        assertThat(page.published()).extracting(Moment::day).isEqualTo(LocalDate.of(2025, 5, 3));
        assertThat(page.blocks())
                .filteredOn(block -> block.part() == Part.Kind.BODY)
                .hasSize(3);
    }

    @Test
    void keepsAListThatTheTextLeadsUpTo() {
        Page page = read(
                "Towns by the river hear of the deal",
                PARAGRAPH,
                SECOND,
                "May 3 – Anvers, town hall",
                "May 9 – Tolm, old school",
                "May 12 – Brill, market",
                "Most read",
                "June 3 – Fog stays on the river");
        assertThat(labelOf(page, "May 3")).isEqualTo("list");
        assertThat(labelOf(page, "May 12")).isEqualTo("list");
        assertThat(labelOf(page, "June 3")).isEqualTo("related");
    }

    @Test
    void keepsAListThatIsAnnouncedBehindAPictureAtTheEnd() {
        Page page = read(
                "Towns by the river hear of the deal",
                PARAGRAPH,
                SECOND,
                "The ferry at dawn. Jo Field/AFP",
                "These are the towns that voted for it:",
                "Anvers",
                "Tolm",
                "Brill",
                "Oster");
        assertThat(labelOf(page, "These are")).isEqualTo("body");
        assertThat(labelOf(page, "Tolm")).isEqualTo("list");
        assertThat(labelOf(page, "Oster")).isEqualTo("list");
    }

    @Test
    void tellsLinesThatSendToOtherStoriesByTheirCommonOpening() {
        Page page = read(
                "Towns by the river hear of the deal",
                PARAGRAPH,
                "On River Post: Fog stays over the valley for a week",
                SECOND,
                "On River Post: Ferry sinks on the east side",
                THIRD);
        assertThat(labelOf(page, "On River Post: Fog")).isEqualTo("related");
        assertThat(labelOf(page, "On River Post: Ferry")).isEqualTo("related");
        Page lists = read(
                "Towns by the river hear of the deal",
                PARAGRAPH,
                SECOND,
                "What it costs by day: Nine crowns",
                "What it costs by day: Two crowns for children",
                PARAGRAPH.replace("Friday", "Monday"),
                "Quill: A bridge is no ferry",
                THIRD,
                "Quill: A ferry is no bridge",
                PARAGRAPH.replace("Friday", "Sunday"));
        assertThat(lists.blocks())
                .filteredOn(block ->
                        block.text().startsWith("What it costs") || block.text().startsWith("Quill:"))
                .hasSize(4)
                .allMatch(block -> block.part() != null);
    }

    @Test
    void tellsHowToReachTheWriterAtTheEnd() {
        Page page = read(
                "Towns by the river hear of the deal",
                PARAGRAPH,
                SECOND,
                THIRD,
                PARAGRAPH.replace("Friday", "Sunday"),
                "Write to Ada Quill at ada.quill@river.example or to @adaquill if you have seen the ferry.");
        assertThat(labelOf(page, "Write to")).isEqualTo("author-note");
    }

    @Test
    void keepsTheShortLinesThatAColonAnnouncesAndNoOthers() {
        Page page = read(
                "Towns by the river hear of the deal",
                PARAGRAPH,
                "The towns that voted for it, in the order of the count:",
                "Anvers",
                "Tolm",
                "Brill",
                "Oster",
                "Share",
                "Ferry sinks");
        assertThat(labelOf(page, "Tolm")).isEqualTo("list");
        assertThat(labelOf(page, "Oster")).isEqualTo("list");
        assertThat(labelOf(page, "Ferry sinks")).isEqualTo("related");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The ferry at dawn, seen from the east side of the river. | caption
                    But the ferry will go on until the autumn, they said.    | body
                    """)
    void takesALineAboveACreditForACaptionUnlessItGoesOn(String line, String label) {
        Page page = read("Towns by the river hear of the deal", PARAGRAPH, line, "Photo: Jo Field/AFP", SECOND, THIRD);
        assertThat(labelOf(page, line.substring(0, 12))).isEqualTo(label);
    }
}
