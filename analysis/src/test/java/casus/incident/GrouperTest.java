package casus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How groups grow, and what persons decide. */
final class GrouperTest {
    private static final Telling.Where ODESA = Told.city("Odesa", "UKR", 46.48, 30.73);

    private static List<Group> group(Set<Link> decisions, Telling... tellings) {
        return new Grouper().group(List.of(tellings), decisions);
    }

    @Test
    void keepsStrikesOnOneCityOnFollowingDaysApart() {
        Telling first = Told.strike().telling();
        Telling again = Told.strike().telling();
        Telling next = Told.strike().on("2025-09-04").telling();
        assertThat(group(Set.of(), first, next, again))
                .extracting(group -> group.tellings().size())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void doesNotJoinThroughAThirdWhatIsBarred() {
        Telling undated = Told.strike().undated().published("2025-09-04").telling();
        Telling first = Told.strike().telling();
        Telling next = Told.strike().on("2025-09-04").telling();
        assertThat(group(Set.of(), undated, first, next))
                .noneMatch(group -> group.tellings().containsAll(List.of(first, next)));
    }

    @Test
    void putsTogetherWhatAPersonPutTogether() {
        Telling one = Told.strike().telling();
        Telling other = Told.strike().at(ODESA).telling();
        assertThat(group(Set.of(), one, other)).hasSize(2);
        List<Group> groups = group(Set.of(new Link(one.claim(), other.claim(), true)), one, other);
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).because()).contains("put together by a person");
    }

    @Test
    void setsApartWhatAPersonSetApart() {
        Telling one = Told.strike().telling();
        Telling other = Told.strike().telling();
        assertThat(group(Set.of(), one, other)).hasSize(1);
        assertThat(group(Set.of(new Link(other.claim(), one.claim(), false)), one, other))
                .hasSize(2);
    }

    @Test
    void takesASceneApartWhereAPersonDid() {
        Telling act = Told.strike().in("a").scene(0).telling();
        Telling toll = Told.strike()
                .in("a")
                .act("kill", "ASSAULT", "180")
                .from(50)
                .scene(0)
                .telling();
        assertThat(group(Set.of(), act, toll)).hasSize(1);
        assertThat(group(Set.of(new Link(act.claim(), toll.claim(), false)), act, toll))
                .hasSize(2);
    }

    @Test
    void joinsAnActOfOneArticleWithTheTollOfAnotherThroughTheScene() {
        Telling act = Told.strike().telling();
        Telling again = Told.strike().in("b").scene(0).telling();
        Telling toll = Told.strike()
                .in("b")
                .act("kill", "ASSAULT", "180")
                .count("killed", 7)
                .from(50)
                .scene(0)
                .telling();
        assertThat(group(Set.of(), toll, act, again)).hasSize(1);
    }
}
