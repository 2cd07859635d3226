package casus.page;

import static casus.page.CopiedFixtures.PARAGRAPH;
import static casus.page.CopiedFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Part;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copied text as a whole. */
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
        String some = paragraphs(4_000);
        String many = paragraphs(16_000);
        assertThat(CopiedText.read(many).blocks()).hasSizeGreaterThan(1000);
        Duration once = ProcessorTime.quickest(4, () -> CopiedText.read(some));
        Duration fourfold = ProcessorTime.quickest(2, () -> CopiedText.read(many));
        // the square of the length would take sixteen times as long
        assertThat(fourfold).isLessThan(once.multipliedBy(9));
    }

    private static String paragraphs(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> i + " days ago. " + PARAGRAPH + "\n\n")
                .collect(Collectors.joining());
    }
}
