package casus.page;

import static casus.page.CopiedFixtures.PARAGRAPH;
import static casus.page.CopiedFixtures.SECOND;
import static casus.page.CopiedFixtures.labelOf;
import static casus.page.CopiedFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What copied text says of itself: title, standfirst, writers and days. */
class CopiedHeadTest {
    @Test
    void takesTheLineAboveAStandfirstAsTitle() {
        Page page = read(
                "River towns hear of the ministers' deal",
                "The council met on Friday to hear what two ministers agreed on in the night",
                PARAGRAPH,
                SECOND);
        assertThat(page.title()).isEqualTo("River towns hear of the ministers' deal");
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
}
