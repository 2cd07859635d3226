package casus.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {
    private static final AlignedText RAW = AlignedText.of("Tea &amp;  salt,**dear** sold");

    @Test
    void leadsThroughReplacementToAllOfWhatWasReplaced() {
        AlignedText text = RAW.replaceAll(Pattern.compile("&amp;"), "&");
        assertThat(text.text()).isEqualTo("Tea &  salt,**dear** sold");
        assertThat(text.origin().origin(new Span(4, 5))).contains(new Span(4, 9));
        assertThat(text.origin().origin(new Span(0, 5))).contains(new Span(0, 9));
        assertThat(text.origin().places(new Span(6, 7))).containsExactly(new Span(4, 5));
    }

    @Test
    void leadsThroughDeletionAndBack() {
        AlignedText text = RAW.replaceAll(Pattern.compile("\\*\\*"), "");
        assertThat(text.text()).isEqualTo("Tea &amp;  salt,dear sold");
        assertThat(text.origin().origins(new Span(15, 21)))
                .containsExactly(new Span(15, 16), new Span(18, 22), new Span(24, 25));
        assertThat(text.origin().origin(new Span(15, 21))).contains(new Span(15, 25));
        assertThat(text.origin().places(new Span(16, 18))).isEmpty();
        assertThat(text.origin().places(new Span(14, 20))).containsExactly(new Span(14, 18));
    }

    @Test
    void whatIsPutInComesFromNowhere() {
        AlignedText text = AlignedText.of("abc")
                .part(0, 2)
                .plus(" -- ")
                .plus(AlignedText.of("abc").part(2, 3))
                .plus(AlignedText.of("abc").part(1, 2));
        assertThat(text.text()).isEqualTo("ab -- cb");
        assertThat(text.origin().origin(new Span(2, 6))).isEmpty();
        assertThat(text.origin().origins(new Span(0, 8))).containsExactly(new Span(0, 3));
        assertThat(text.origin().places(new Span(1, 2))).containsExactly(new Span(1, 2), new Span(7, 8));
    }

    @Test
    void composesOverSeveralSteps() {
        AlignedText first = RAW.replaceAll(Pattern.compile("&amp;"), "&").collapsed();
        AlignedText second = first.replaceAll(Pattern.compile("\\*\\*"), "").part(4, 10);
        assertThat(second.text()).isEqualTo("& salt");
        assertThat(second.origin().origin(new Span(0, 6))).contains(new Span(4, 15));
        AlignedText own = AlignedText.of(first.text())
                .replaceAll(Pattern.compile("\\*\\*"), "")
                .part(4, 10);
        assertThat(own.origin().andThen(first.origin())).isEqualTo(second.origin());
    }

    @Test
    void refusesRunsThatOverlap() {
        Alignment.Builder builder = new Alignment.Builder().copy(0, 0, 4);
        assertThatThrownBy(() -> builder.copy(3, 9, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("begins before the end of");
    }

    /** Random edits beside an array that holds the origin of each character. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAnOriginHeldForEachCharacter(long seed) {
        Random random = new Random(seed);
        AlignedText text = AlignedText.of("abcdefghijklmnopqrstuvwxyz".repeat(4));
        Span[] expected = new Span[text.length()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = new Span(i, i + 1);
        }
        for (int step = 0; step < 60; step++) {
            int begin = random.nextInt(text.length() + 1);
            int end = begin + random.nextInt(Math.min(6, text.length() - begin + 1));
            String put = "#".repeat(random.nextInt(4));
            AlignedText middle = text.part(begin, end);
            Span whole = middle.origin().origin(new Span(0, middle.length())).orElse(null);
            boolean replaces = random.nextBoolean() && whole != null && !put.isEmpty();
            AlignedText replaced =
                    replaces ? middle.replaceAll(Pattern.compile("(?s).+"), put) : AlignedText.untraced(put);
            text = text.part(0, begin).plus(replaced).plus(text.part(end, text.length()));
            Span[] next = new Span[text.length()];
            System.arraycopy(expected, 0, next, 0, begin);
            for (int i = 0; i < put.length(); i++) {
                next[begin + i] = replaces ? whole : null;
            }
            System.arraycopy(expected, end, next, begin + put.length(), expected.length - end);
            expected = next;
            for (int i = 0; i < expected.length; i++) {
                assertThat(text.origin().origin(new Span(i, i + 1)).orElse(null))
                        .as("step %d, place %d", step, i)
                        .isEqualTo(expected[i]);
            }
        }
    }
}
