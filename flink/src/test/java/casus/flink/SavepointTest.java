package casus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream that was stopped goes on where it was, with other tasks and another way to keep state, and with what an older Casus left. */
class SavepointTest {
    /** Written when a component did not know its newest day yet. */
    private static final Path OLDER = Path.of("src/test/resources/casus/flink/savepoint-standing-1");

    @Test
    void goesOnFromASavepointOnOtherTasksAndWithStateOnDisk(@TempDir Path folder) throws Exception {
        Inbox inbox = Inbox.in(folder.resolve("inbox"));
        String tables = Database.fresh();
        Outcome both = both(inbox, folder);
        String savepoint;
        try (Running running = Running.feed(inbox.into(tables, null), 1, false, null)) {
            running.until(() -> !Outcome.ofTables(tables).incidents().isEmpty());
            savepoint = running.stopped(folder.resolve("savepoints"));
        }
        assertThat(Outcome.ofTables(tables).incidents()).isNotEqualTo(both.incidents());
        inbox.put("second.jsonl", Inbox.SECOND);
        try (Running running = Running.feed(inbox.into(tables, null), 2, true, savepoint)) {
            running.until(() -> Outcome.ofTables(tables).incidents().equals(both.incidents()));
        }
        assertThat(Outcome.ofTables(tables).claims()).isEqualTo(both.bareClaims());
    }

    @Test
    void goesOnFromTheStateOfAnOlderCasus(@TempDir Path folder) throws Exception {
        Inbox inbox = Inbox.in(folder.resolve("inbox"));
        String tables = Database.fresh();
        Outcome both = both(Inbox.in(folder.resolve("other")), folder);
        inbox.put("second.jsonl", Inbox.SECOND);
        try (Running running = Running.feed(inbox.into(tables, null), 2, false, OLDER.toString())) {
            // The incidents of the first report alone were written before; those that the second touches are written
            // now.
            running.until(() -> {
                var now = Outcome.ofTables(tables).incidents();
                return !now.isEmpty() && both.incidents().containsAll(now) && told(now, both);
            });
        }
    }

    /** Whether all incidents that tell of the second report are there. */
    private static boolean told(Set<String> now, Outcome both) {
        return now.containsAll(both.incidents().stream()
                .filter(incident -> incident.contains("\"article\":\"second\""))
                .toList());
    }

    @Test
    void readsAnOlderFormAndWritesTheNewest() throws Exception {
        Standing standing = new Standing(3, 7, 2, LocalDate.parse("2025-03-04"));
        DataOutputSerializer older = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(older, new FormSnapshot<>(new Standing.Written(), 1));
        TypeSerializerSnapshot<Standing> snapshot = TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(older.getCopyOfBuffer()), getClass().getClassLoader());
        TypeSerializer<Standing> newest = new FormSerializer<>(new Standing.Written());
        assertThat(newest.snapshotConfiguration()
                        .resolveSchemaCompatibility(snapshot)
                        .isCompatibleAfterMigration())
                .isTrue();
        byte[] written = HexFormat.of().parseHex("00000003" + "0000000000000007" + "00000002");
        assertThat(snapshot.restoreSerializer().deserialize(new DataInputDeserializer(written)))
                .isEqualTo(new Standing(3, 7, 2, null));
        byte[] bytes = FormSerializer.bytes(new Standing.Written(), standing);
        assertThat(newest.deserialize(new DataInputDeserializer(bytes))).isEqualTo(standing);
    }

    /** What the local run makes of both reports; the first is put into the inbox. */
    private static Outcome both(Inbox inbox, Path folder) throws Exception {
        Path first = inbox.put("first.jsonl", Inbox.FIRST);
        Path second = Inbox.in(folder.resolve("further")).put("second.jsonl", Inbox.SECOND);
        Outcome both = Corpus.of(List.of(first.toString(), second.toString()), folder.resolve("record"))
                .local();
        assertThat(both.incidents())
                .as("one incident is told by both")
                .anyMatch(incident -> incident.contains("\"reports\":2"));
        return both;
    }
}
