package casus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CopiesTest {
    private static final String FIRST =
            "Two missiles struck the grain terminal shortly before midnight, and a ship that lay at the"
                    + " quay with eighteen men on board caught fire at once, the operator of the port said in the morning. ";
    private static final String SECOND =
            "The crew got away on rafts and were picked up by a tug whose master had seen the first flash"
                    + " from the far side of the basin, where he was waiting for a pilot who never came. ";
    private static final String THIRD =
            "Firefighters pumped water on the burning heaps until noon but could not keep the roof of the"
                    + " second hall from coming down over the conveyor belts that feed the loading arms. ";
    private static final String SPEECH =
            "The minister told parliament that whoever fires on a harbour fires on the bread of people"
                    + " far away, and that his country would remember it. ";
    private static final String OTHER =
            "Members of the opposition left the chamber before the vote on the budget, which foresees more"
                    + " money for roads in the west and for the long delayed bridge, and less for the ministries themselves."
                    + " Students who had camped outside for a week cheered them and then went home because of the rain that had"
                    + " begun to fall over the capital in the early evening. ";

    private static boolean copies(String one, String other) {
        Set<Long> a = Copies.marks(one);
        Set<Long> b = Copies.marks(other);
        Set<Long> common = new HashSet<>(a);
        common.retainAll(b);
        return Copies.areCopies(a.size(), b.size(), common.size());
    }

    @Test
    void knowsACopyThatIsCutShort() {
        assertThat(copies(FIRST + SECOND + THIRD, FIRST + SECOND)).isTrue();
    }

    @Test
    void knowsACopyThatIsLightlyEdited() {
        String edited = (FIRST + SECOND + THIRD)
                .replace("shortly before midnight", "late at night")
                .replace("until noon", "all morning");
        assertThat(copies(FIRST + SECOND + THIRD, edited)).isTrue();
    }

    @Test
    void doesNotTakeOneSpeechInTwoStoriesForACopy() {
        assertThat(copies(FIRST + SECOND + THIRD + SPEECH, OTHER + SPEECH)).isFalse();
    }

    @Test
    void doesNotTakeTwoStoriesOfOneHappeningForCopies() {
        String own =
                "A ship burned in the harbour after missiles hit the terminal where grain is stored. Its eighteen sailors were"
                        + " saved by a tug. The roof of a hall fell in while crews fought the fire, which was put out by midday, and"
                        + " the operator hopes to load again within the week if the belts can be mended in time.";
        assertThat(copies(FIRST + SECOND + THIRD, own)).isFalse();
    }
}
