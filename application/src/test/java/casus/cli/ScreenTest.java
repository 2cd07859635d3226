package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {
    @Test
    void coloursNeedATerminalAndNoNoColour() {
        assertThat(Screen.of(Map.of(), true).colours()).isTrue();
        assertThat(Screen.of(Map.of(), false).colours()).isFalse();
        assertThat(Screen.of(Map.of("NO_COLOR", "1"), true).colours()).isFalse();
    }

    @Test
    void theWidthIsTheTerminalsUnlessItIsNonsense() {
        assertThat(Screen.of(Map.of("COLUMNS", "132"), true).width()).isEqualTo(132);
        assertThat(Screen.of(Map.of("COLUMNS", "wide"), true).width()).isEqualTo(100);
        assertThat(Screen.of(Map.of("COLUMNS", "3"), true).width()).isEqualTo(40);
    }

    @Test
    void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
        assertThat(Screen.columns("abc")).isEqualTo(3);
        assertThat(Screen.columns("北京")).isEqualTo(4);
        assertThat(Screen.columns("e\u0301")).isEqualTo(1);
    }
}
