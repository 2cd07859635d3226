package casus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import casus.sentence.Stems;
import org.junit.jupiter.api.Test;

final class StoryWordsTest {
    private final StoryWords words = new StoryWords();

    @Test
    void tellsNamesFromOtherWords() {
        String text = "Gunmen stormed a hotel in Beledweyne. Hotel guards fled to Beledweyne bridge.";
        assertThat(words.names(text)).containsExactly("beledweyn");
        assertThat(words.words(text)).contains("hotel", "bridg").doesNotContain("beledweyn", "the");
        assertThat(words.words(text).get(0)).isEqualTo("hotel");
    }

    @Test
    void takesNumbersWithoutYears() {
        assertThat(words.numbers("In 2025 some 18 men and 60,000 others left; 7 stayed."))
                .contains("18")
                .doesNotContain("2025", "7");
    }

    @Test
    void leavesOutWordsThatSayNothing() {
        assertThat(words.telling("The drone was struck by them"))
                .contains("drone")
                .doesNotContain("the", "them");
    }

    @Test
    void stemsFormsOfOneActAlike() {
        assertThat(Stems.ofAct("struck")).isEqualTo(Stems.ofAct("strikes"));
        assertThat(Stems.ofAct("met")).isEqualTo(Stems.ofAct("meeting"));
        assertThat(Stems.of("bombings")).isEqualTo(Stems.of("bombing"));
        assertThat(Stems.words("Kyiv's 3rd line")).containsExactly("Kyiv", "3rd", "line");
    }
}
