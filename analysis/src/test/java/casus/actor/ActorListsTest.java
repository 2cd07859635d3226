package casus.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every entry of the lists loads, and those of a user are refused where they are wrong. */
class ActorListsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyListLoads() {
        assertThat(new ActorLexicon(List.of()).name("France")).isNotNull();
    }

    @Test
    void noTermStandsTwice() {
        Set<String> met = new HashSet<>();
        for (String list : List.of("leaders.tsv", "more-leaders.tsv")) {
            Rows.of(list, list.startsWith("more") ? 7 : 8, row -> {
                String term = row.cell(0) + " " + row.cell(1) + " " + row.cell(4) + " " + row.cell(5);
                assertThat(met.add(term))
                        .as(row.file() + ", line " + row.line() + ": " + term)
                        .isTrue();
                assertThat(row.date(5, false)).as(term).isBeforeOrEqualTo(row.date(6, true));
            });
        }
    }

    @Test
    void noIdOfOurOwnBodiesStandsTwiceAndNoNameIsTwoBodies() {
        Map<String, String> names = new HashMap<>();
        Rows.of("more-bodies.tsv", 4, row -> {
            String id = row.cell(0) + "." + row.cell(1) + "." + Register.slug(row.cell(2));
            List<String> all = new ArrayList<>(row.items(3));
            all.add(row.cell(2));
            for (String name : all) {
                assertThat(names.put(name, id))
                        .as(row.file() + ", line " + row.line() + ": " + name)
                        .isNull();
            }
        });
    }

    @Test
    void noRoleOfOurOwnHasTwoSectors() {
        Map<String, String> sectors = new HashMap<>();
        Rows.of("more-roles.tsv", 2, row -> {
            for (String role : row.items(1)) {
                String before = sectors.put(role, row.cell(0));
                assertThat(before).as(role).isIn(null, row.cell(0));
            }
        });
    }

    @Test
    void aUsersListGoesBeforeTheBuiltInOnes() throws IOException {
        Path mine = write("# mine\nMLI.REB.northern-star\tNorthern Star\tNS Front|Kremlin\tMLI\tREB|PTY\n");
        ActorLexicon lexicon = new ActorLexicon(List.of(mine));
        assertThat(lexicon.name("Kremlin")).isEqualTo(lexicon.name("Northern Star"));
        assertThat(lexicon.name("Northern Star"))
                .extracting(entry -> entry.sectors())
                .isEqualTo(List.of("REB", "PTY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MLI.REB.a|Alpha Front||MLI; line 1, column 4",
                "Alpha|Alpha Front||MLI|REB; column 1",
                "MLI.REB.a|Alpha Front|beta|MLI|REB; column 3",
                "MLI.REB.a|Alpha Front||MALI|REB; column 4",
                "MLI.REB.a|Alpha Front||MLI|ARMY; column 5",
            })
    void aUsersListIsRefusedWithFileLineAndColumn(String cells, String where) throws IOException {
        Path mine = write(cells.replace('|', '\t') + "\n");
        assertThatThrownBy(() -> new ActorFinder(List.of(mine)))
                .isInstanceOf(UnusableDictionary.class)
                .hasMessageContaining(mine.toString())
                .hasMessageContaining(where);
    }

    @Test
    void aListThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> new ActorFinder(List.of(folder.resolve("none.tsv"))))
                .hasMessageContaining("none.tsv: there is no such file");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.tsv"), text);
    }
}
