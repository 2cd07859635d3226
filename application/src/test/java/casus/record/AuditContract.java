package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.record.Audit.Judged;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts of a person about a random sample, kept in a record. */
abstract class AuditContract {
    private static final String ANNA = "anna";

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private Audit audit;

    abstract Location location();

    @BeforeEach
    void fill() {
        store = Store.open(location());
        Intake intake = new Intake(store);
        for (int i = 0; i < 10; i++) {
            Made.article("report-" + i, i % 2 == 0 ? "Harbour Post" : "Kurier", "2025-03-04")
                    .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4 + i)
                    .into(intake);
        }
        audit = new Audit(store, () -> Made.NOW);
    }

    private static List<String> ids(List<ClaimQuery.Row> rows) {
        return rows.stream().map(row -> row.claim().path("id").asText()).toList();
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherDoesNot() {
        List<String> drawn = ids(audit.draw(Filter.ALL, 8, 7));
        assertThat(drawn).hasSize(8).doesNotHaveDuplicates().isEqualTo(ids(audit.draw(Filter.ALL, 8, 7)));
        assertThat(ids(audit.draw(Filter.ALL, 8, 8))).isNotEqualTo(drawn);
        assertThat(ids(audit.draw(Filter.ALL, 12, 7))).startsWith(drawn.toArray(new String[0]));
        assertThatThrownBy(() -> audit.draw(Filter.of(Map.of("type", "AID")), 8, 7))
                .hasMessageContaining("No claim");
    }

    @Test
    void countsByTypeStatusAndSource() {
        List<String> events = ids(audit.draw(Filter.of(Map.of("kind", "event")), 10, 1));
        for (int i = 0; i < 10; i++) {
            audit.judge(events.get(i), i < 7 ? Judged.RIGHT : i < 9 ? Judged.WRONG : Judged.UNSURE, ANNA);
        }
        List<Audit.Part> report = audit.report();
        assertThat(report.get(0).precision()).isEqualTo(new Precision(7, 9));
        assertThat(report.get(0).unsure()).isEqualTo(1);
        assertThat(report).extracting(Audit.Part::by).containsOnly("", "type", "status", "source");
        assertThat(report.stream()
                        .filter(part -> part.by().equals("source"))
                        .mapToInt(part -> part.precision().judged())
                        .sum())
                .isEqualTo(9);
        assertThat(report).anySatisfy(part -> assertThat(part.value()).isEqualTo("ASSAULT"));
    }

    @Test
    void theLastVerdictHoldsUntilItIsUndone() {
        String claim = ids(audit.draw(Filter.ALL, 1, 1)).get(0);
        audit.judge(claim, Judged.RIGHT, ANNA);
        long second = audit.judge(claim, Judged.WRONG, ANNA);
        assertThat(audit.verdicts()).containsExactly(Map.entry(claim, Judged.WRONG));
        new Review(store, () -> Made.NOW).undo(second, ANNA);
        assertThat(audit.verdicts()).containsExactly(Map.entry(claim, Judged.RIGHT));
        assertThat(new ClaimQuery(store).one(claim).orElseThrow().review()).isNull();
    }

    @Test
    void aVerdictOnWhatIsNotThereIsRefusedWithAllOthers() {
        String claim = ids(audit.draw(Filter.ALL, 1, 1)).get(0);
        assertThatThrownBy(() -> audit.judge(Map.of(claim, Judged.RIGHT, "none", Judged.WRONG), ANNA))
                .hasMessageContaining("none");
        assertThat(audit.verdicts()).isEmpty();
    }
}
