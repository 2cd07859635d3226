package casus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

final class BlocksTest {
    private static boolean meet(Told one, Told other) {
        Blocks a = Blocks.of(one.telling());
        Blocks b = Blocks.of(other.telling());
        return !Collections.disjoint(a.looks(), b.listed()) || !Collections.disjoint(b.looks(), a.listed());
    }

    @Test
    void comparesWhatIsOfOneStateAndOneTime() {
        assertThat(meet(Told.strike(), Told.strike().on("2025-09-04"))).isTrue();
        assertThat(meet(Told.strike(), Told.strike().nowhere().by("RUS").to())).isTrue();
    }

    @Test
    void comparesByTheNamesOfTheStoryWhereNobodyIsKnown() {
        Told one = Told.strike().nowhere().by().to();
        assertThat(meet(one, Told.strike())).isTrue();
        assertThat(meet(one.story("lviv", "club"), Told.strike())).isFalse();
    }

    @Test
    void leavesOtherStatesAndOtherTimesAlone() {
        Told far = Told.strike().nowhere().by("PAK").to("AFG").story("khost");
        assertThat(meet(Told.strike(), far)).isFalse();
        assertThat(meet(Told.strike(), Told.strike().on("2025-11-20"))).isFalse();
    }

    @Test
    void looksBackWhereALaterArticleRecallsWithoutADay() {
        Told recall = Told.strike().undated().nowhere().story("lviv").published("2025-10-20");
        assertThat(meet(Told.strike(), recall)).isTrue();
        assertThat(meet(Told.strike(), recall.published("2026-03-20"))).isFalse();
    }
}
