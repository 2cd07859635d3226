package casus.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import casus.document.Part;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedTextTest {
    private static final String PAGE =
            """
            OPINION

            A quiet border is not a safe border

            12

            Share

            By Ana Petrova and Luis Marin

            11/10/2024

            The two armies have watched each other across the river for most of a generation now, and President

            Ivan Example of the northern republic says that the watch will go on for another ten years.

            Soldiers stand on a bridge on the river on May 3, 2024. Jo Field/AFP via Getty Images

            Sign up for our letter.
            """;

    @Test
    void keepsFurnitureOutOfTheTextAndSaysWhatItWas() {
        Page page = CopiedText.read(PAGE);
        assertThat(page.title()).isEqualTo("A quiet border is not a safe border");
        assertThat(page.kind()).isEqualTo("opinion");
        assertThat(page.authors()).containsExactly("Ana Petrova", "Luis Marin");
        assertThat(page.published()).extracting(Moment::day).isEqualTo(LocalDate.of(2024, 11, 10));
        assertThat(page.blocks())
                .filteredOn(block -> block.part() == Part.Kind.BODY)
                .singleElement()
                .satisfies(block -> assertThat(block.text()).contains("President Ivan Example"));
        assertThat(page.blocks())
                .filteredOn(block -> block.part() == Part.Kind.CREDIT)
                .singleElement()
                .satisfies(block -> assertThat(block.text()).isEqualTo("Jo Field/AFP via Getty Images"));
    }

    private static final String PARAGRAPH =
            "The council of the river towns met on Friday to hear what the two ministers had agreed on in the night. ";

    private static final String SECOND =
            "Both of them left before the morning, and the mayor said that no paper had been signed by anyone at all. ";
    private static final String THIRD =
            "The next meeting is planned for the spring, when the water is high and the ferries can land on the east side. ";

    private static Page read(String... lines) {
        return CopiedText.read(String.join("\n\n", lines));
    }

    private static String labelOf(Page page, String start) {
        return page.blocks().stream()
                .filter(block -> block.text().startsWith(start))
                .findFirst()
                .map(Block::label)
                .orElse("none");
    }

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
    void takesTheLineAboveAStandfirstAsTitle() {
        Page page = read(
                "River towns hear of the ministers' deal",
                "The council met on Friday to hear what two ministers agreed on in the night",
                PARAGRAPH,
                SECOND);
        assertThat(page.title()).isEqualTo("River towns hear of the ministers' deal");
    }

    @Test
    void losesNoLine() {
        Page page = read(
                "Home",
                "Towns by the river hear of the deal",
                PARAGRAPH,
                "Share",
                PARAGRAPH,
                "Ferry sinks",
                "Fog stays");
        assertThat(page.blocks())
                .extracting(block -> block.text().strip())
                .contains("Home", "Share", "Ferry sinks", "Fog stays");
        assertThat(page.blocks()).allMatch(block -> (block.part() == null) != (block.dropped() == null));
    }

    @Test
    void tellsCommentsFromOtherStoriesAfterTheEnd() {
        Page page = read(
                "Towns hear of the deal",
                PARAGRAPH,
                PARAGRAPH,
                "More from the valley",
                "Fog stays",
                "Ministers fall out over the price …",
                "2 comments",
                "Ada: well done");
        assertThat(labelOf(page, "Fog stays")).isEqualTo("related");
        assertThat(labelOf(page, "Ministers fall")).isEqualTo("related");
        assertThat(labelOf(page, "Ada: well done")).isEqualTo("comment");
    }

    @Test
    void joinsWhatAColumnAPageAndAPictureBroke() {
        String column =
                """
                The council of the river towns met on Friday to hear
                what the two ministers had agreed on in the night, a compro-
                mise that neither of the two governments has yet made
                public in any of the capitals.

                River Post

                Page 2 of 3

                The mayors will vote on it in the spring of next year and
                nobody in the town of Anvers doubts what the result of the

                The ferry at dawn. Jo Field/AFP

                vote will be, whatever the ministers may say about it now
                or later in the summer of the year.
                """;
        Page page = CopiedText.read(column);
        assertThat(page.blocks())
                .filteredOn(block -> block.part() == Part.Kind.BODY)
                .extracting(Block::text)
                .anyMatch(text -> text.contains("a compromise that neither"))
                .anyMatch(text -> text.contains("the result of the vote will be, whatever"))
                .noneMatch(text -> text.contains("Page 2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    By Ada Quill and Ben Tal                  | Ada Quill,Ben Tal
                    ADA QUILL and BEN TAL                     | Ada Quill,Ben Tal
                    By Ada Quill in Anvers, River Post Staff  | Ada Quill
                    Interview: Ada Quill                      | Ada Quill
                    Ada Quill / RIVERPOST.EXAMPLE / 3 May 2025 | Ada Quill
                    By Ada Quill and Ben Tal For River Post   | Ada Quill,Ben Tal
                    By our correspondent                      | ''
                    By Ada Quill May 3, 2025 1:15 pm          | Ada Quill
                    3 May 2025 • Ada Quill • 3 minutes        | Ada Quill
                    Ada Quill                                 | Ada Quill
                    Ada QuillTravel Reporter                  | Ada Quill
                    Ada Quill Political Correspondent         | Ada Quill
                    """)
    void namesPersonsAsAuthors(String line, String authors) {
        Page page = read("Towns by the river hear of the deal", line, "3 May 2025", PARAGRAPH, SECOND);
        assertThat(String.join(",", page.authors())).isEqualTo(authors);
        assertThat(labelOf(page, line)).isEqualTo("byline");
        assertThat(page.published()).extracting(Moment::day).isEqualTo(LocalDate.of(2025, 5, 3));
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

    @Test
    void takesNoThreadOfPostsForTheArticleHoweverLong() {
        List<String> lines = new ArrayList<>(List.of("Towns by the river hear of the deal", PARAGRAPH, SECOND));
        for (int i = 0; i < 6; i++) {
            lines.add("Rating: " + i + " votes");
            lines.add("I have taken that ferry for years, number " + i
                    + ", and nobody has asked me what I want instead of it.");
            lines.add("My father took it " + i
                    + " times a week as well, and he would have laughed at the whole of their plan.");
        }
        Page page = read(lines.toArray(String[]::new));
        assertThat(labelOf(page, "The council")).isEqualTo("body");
        assertThat(labelOf(page, "I have taken")).isEqualTo("comment");
        assertThat(labelOf(page, "My father took it 5")).isEqualTo("comment");
    }

    @Test
    void takesNoRowOfTeasersWithTitlesStuckToThemForTheArticle() {
        String teaser =
                "Ferry sinks in the fogThe old boat went down on the east side in the night, and all of its crew got out in time.";
        Page page = read(
                teaser,
                teaser.replace("old", "new"),
                teaser.replace("old", "long"),
                teaser.replace("old", "wide"),
                teaser.replace("old", "last"),
                "Towns by the river hear of the deal",
                "By Ada Quill",
                PARAGRAPH,
                SECOND);
        assertThat(labelOf(page, "The council")).isEqualTo("body");
        assertThat(page.blocks())
                .filteredOn(block -> block.text().startsWith("Ferry sinks"))
                .allMatch(block -> block.part() == null);
    }

    @Test
    void takesUpTheTextOnTheSameSubjectBehindARowOfAdverts() {
        Page page = read(
                "Towns by the river hear of the deal",
                PARAGRAPH,
                SECOND,
                "Jobs in the valley",
                "Baker",
                "Pilot",
                "Clerk",
                "Cook",
                "All jobs",
                "The mayor and the ministers of both towns will meet again on Friday night, to agree on who pays for the paper that the council has not signed.",
                "Best of the web",
                "A gardener from the far south has grown a pumpkin of such weight that it took a crane, six neighbours and most of one morning to move it.");
        assertThat(labelOf(page, "The mayor and")).isEqualTo("body");
        assertThat(labelOf(page, "A gardener")).isEqualTo("related");
    }

    @Test
    void takesNoNameForAWriterThatNothingSaysIsOne() {
        Page page = read("Towns by the river hear of the deal", "Middle Valley", "Ben Tal", PARAGRAPH, SECOND);
        assertThat(page.authors()).isEmpty();
    }

    @Test
    void takesNoStandfirstForALineOfNames() {
        String standfirst =
                "Vera Moll, a ferry pilot from Anvers, talks of the fog, the price of bread and of her town";
        Page page = read("Towns by the river hear of the deal", standfirst, "3 May 2025", PARAGRAPH, SECOND);
        assertThat(page.authors()).isEmpty();
        assertThat(labelOf(page, "Vera Moll")).isEqualTo("standfirst");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3. Mai 2025, 14:10 Uhr           | 2025-05-03
                    Publiziert3. Mai 2025, 14:10     | 2025-05-03
                    Publié le 3 août 2025 à 14h52    | 2025-08-03
                    5 gennaio 2025                   | 2025-01-05
                    2025.05.03 19:59                 | 2025-05-03
                    2025年5月3日 21時37分               | 2025-05-03
                    03.05.25 09:56                   | 2025-05-03
                    May 3, 20257:55 AM               | 2025-05-03
                    05/03/2025                       | 2025-05-03
                    """)
    void readsTheDayInTheFormsOfSeveralLanguages(String line, LocalDate day) {
        Page page = read("Towns by the river hear of the deal", line, PARAGRAPH, SECOND);
        assertThat(page.published()).extracting(Moment::day).isEqualTo(day);
    }

    @Test
    void readsTheDayFirstWhereAnotherDateLeavesNoOtherReading() {
        Page page = read("Towns by the river hear of the deal", "03/05/2025", "Updated 14/05/2025", PARAGRAPH, SECOND);
        assertThat(page.published()).extracting(Moment::day).isEqualTo(LocalDate.of(2025, 5, 3));
        assertThat(page.updated()).extracting(Moment::day).isEqualTo(LocalDate.of(2025, 5, 14));
    }

    @Test
    void takesTheTitleAndNotThePathToItNorACaption() {
        Page page = read(
                "Home News River towns hear of the deal of two ministers",
                "River towns hear of the deal of two ministers",
                "The two ministers, the mayor and the council of the river towns.",
                PARAGRAPH,
                SECOND);
        assertThat(page.title()).isEqualTo("River towns hear of the deal of two ministers");
    }

    @Test
    void takesAQuestionForTheTitle() {
        Page page = read("What do the river towns want from the two ministers now?", "By Ada Quill", PARAGRAPH, SECOND);
        assertThat(page.title()).isEqualTo("What do the river towns want from the two ministers now?");
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

    @Test
    void tellsHeadlinesOfOtherStoriesBelowALineThatAnnouncesThem() {
        Page page = read(
                "Towns by the river hear of the deal",
                PARAGRAPH,
                SECOND,
                "READ MORE",
                "Ferry sinks in the fog on the east side while both of the ministers look for a new boat to take its place",
                "Pilots of the old boat ask for more pay and for a night off in each of the weeks in which the fog stays",
                THIRD,
                "Nobody at the table wanted to say what the bridge would cost, nor who of them would have to pay for it.");
        assertThat(labelOf(page, "Ferry sinks")).isEqualTo("related");
        assertThat(labelOf(page, "Pilots of")).isEqualTo("related");
        assertThat(labelOf(page, "The next meeting")).isEqualTo("body");
    }

    @Test
    void findsTheArticleOfAScriptWithoutBlanksBesideHeadlinesThatAsk() {
        Page page = read(
                "川の町の橋",
                "町の議会は金曜日に二人の大臣の合意について話し合い、橋の費用を誰が払うのかを尋ねた。",
                "次の会議は春に開かれる。",
                "特集",
                "新しい船はどこから来るのか？",
                "霧の朝に何を食べるのか？");
        assertThat(labelOf(page, "町の議会")).isEqualTo("body");
        assertThat(labelOf(page, "新しい船")).isEqualTo("related");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Home\n\nMore\n\nSun 3",
                "By",
                "\n\n\n",
                "12",
                "©",
                "…",
                "[]",
                "- ",
                "# ",
                "![](x)",
                "\u0000",
                "ـ"
            })
    void bearsOddText(String text) {
        assertThat(CopiedText.read(text)).isNotNull();
    }

    @Test
    void takesTimeInStepWithLength() {
        String page = IntStream.range(0, 20_000)
                .mapToObj(i -> i + " days ago. " + PARAGRAPH + "\n\n")
                .collect(Collectors.joining());
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> CopiedText.read(page))
                        .blocks())
                .hasSizeGreaterThan(1000);
    }
}
