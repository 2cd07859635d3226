package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Part;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
}
