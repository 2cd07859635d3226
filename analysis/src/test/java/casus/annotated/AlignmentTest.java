package casus.annotated;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {
    private static final String TEXT = "Rebels attacked a post and freed two men; three died.";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "RUS; RUS; true",
                "RUS; RUS.MIL; false",
                "RUS*; RUS.MIL; true",
                "RUS|UKR; UKR; true",
                "RUS,UKR; UKR,RUS; true",
                "RUS*,RUS.MIL; RUS.MIL,RUS.GOV; true",
                "RUS; RUS,UKR; false",
                "-; -; true",
                "-; RUS; false",
                "*; -; false",
                "named; named:FRA.GOV; true",
                "unnamed; named:FRA.GOV; false",
            })
    void comparesValuesByPattern(String pattern, String found, boolean fits) {
        assertThat(Pattern.fits(pattern, found)).isEqualTo(fits);
    }

    @Test
    void pairsByTriggerBeforeType() {
        Expected attack = event("ASSAULT", "attacked");
        Expected release = event("RETREAT", "freed");
        Found first = event("ASSAULT", "attacked", "RUS");
        Found second = event("ASSAULT", "freed", "RUS");
        Alignment alignment = Alignment.of(TEXT, List.of(attack, release), List.of(second, first));
        assertThat(alignment.pairs()).hasSize(2);
        assertThat(alignment.pairs()).anySatisfy(pair -> {
            assertThat(pair.expected()).isSameAs(attack);
            assertThat(pair.found()).isSameAs(first);
            assertThat(pair.right()).isTrue();
        });
        assertThat(alignment.pairs()).anySatisfy(pair -> {
            assertThat(pair.expected()).isSameAs(release);
            assertThat(pair.right()).isFalse();
        });
    }

    @Test
    void leavesWhatNothingAnswers() {
        Expected figure = new Expected("figure", false, Map.of("measure", "killed", "number", "3"), "");
        Found event = event("ASSAULT", "attacked", "RUS");
        Alignment alignment = Alignment.of(TEXT, List.of(figure), List.of(event));
        assertThat(alignment.pairs()).isEmpty();
        assertThat(alignment.missed()).containsExactly(figure);
        assertThat(alignment.extra()).containsExactly(event);
    }

    private static Expected event(String type, String trigger) {
        return new Expected("event", false, Map.of("type", type, "trigger", trigger), "");
    }

    private static Found event(String type, String trigger, String actors) {
        int begin = TEXT.indexOf(trigger);
        Span span = new Span(begin, begin + trigger.length());
        return new Found("event", span, Map.of("type", type, "actors", actors), "");
    }
}
