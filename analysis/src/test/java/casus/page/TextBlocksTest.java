package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.AlignedText;
import casus.page.TextBlocks.Mark;
import casus.page.TextBlocks.TextBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBlocksTest {
    private static final String PAGES =
            """
            THE RIVER POST                      May 2025
            The council of the river towns met on Friday to hear
            what the two ministers had agreed on in the night, and
            the mayors of the two towns asked at once whether the
            - 11 -
            \fTHE RIVER POST                      May 2025
            President of the valley would pay for the bridge, or if
            the towns would have to pay for it by themselves.
              Nobody at the table had an answer to that, and so the
            council went home without a vote on it in the end.
            - 12 -
            """;

    private static List<String> texts(String text, Mark mark) {
        return TextBlocks.of(AlignedText.of(text)).stream()
                .filter(block -> block.mark() == mark)
                .map(TextBlock::text)
                .toList();
    }

    @Test
    void joinsASentenceOverTheHeadsAndNumbersOfPages() {
        assertThat(texts(PAGES, Mark.NONE))
                .hasSize(2)
                .first()
                .asString()
                .contains("whether the President of the valley")
                .endsWith("by themselves.");
    }

    @Test
    void beginsAParagraphWhereALineIsSetIn() {
        assertThat(texts(PAGES, Mark.NONE)).last().asString().startsWith("Nobody at the table");
    }

    @Test
    void keepsTheHeadsAndNumbersAsWhatTheyAre() {
        assertThat(texts(PAGES, Mark.RUNNING_HEAD)).hasSize(4).contains("- 11 -", "- 12 -");
        assertThat(CopiedText.read(PAGES).blocks()).extracting(Block::label).contains("running-head", "page-number");
    }

    @Test
    void takesNoFirstLineForAHeadThatPagesDoNotRepeat() {
        String text = "The ferry leaves the town.\n\n\fThe fog stays on the river.\n\n\fThe bridge is not built yet.\n";
        assertThat(texts(text, Mark.RUNNING_HEAD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    compro-      | mise of the two towns       | compromise
                    cease-       | fire of the two towns       | cease-fire
                    pre-         | sident of the old council   | president
                    Wednes-      | day of the old council      | Wednesday
                    state-       | owned banks of the valley   | state-owned
                    Anglo-       | French fleet of the valley  | Anglo-French
                    river-       | boat of the two towns       | riverboat
                    market-      | place of the two towns      | market-place
                    2,000-       | strong guard of the valley  | 2,000-strong
                    """)
    void keepsTheHyphenThatIsOfTheWord(String end, String next, String word) {
        String text =
                "The towns on both sides of the river know every riverboat and each market-place of the valley.\n\n"
                        + "The ministers have told the council of the old " + end + "\n" + next
                        + " and of the new one\nwhich they have not yet seen in the night before the\nday.\n";
        assertThat(String.join(" ", texts(text, Mark.NONE))).contains("old " + word + " ");
    }

    @Test
    void writesLigaturesBlanksAndSoftHyphensPlainly() {
        assertThat(texts("The of\ufb01cers\u00a0took the rail\u00adway at\u2009dawn.\u200b", Mark.NONE))
                .containsExactly("The officers took the railway at dawn.");
    }
}
