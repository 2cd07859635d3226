package casus.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SqliteErasureTest extends ErasureContract {
    @Override
    Location location() {
        return new Location(folder.resolve("record"), null);
    }

    @Override
    int inFiles(byte[] bytes) throws IOException {
        return Found.in(folder, bytes);
    }

    @Test
    void copiesThatTheRecordKnowsOfLoseItToo() throws IOException {
        Path backup = folder.resolve("copy");
        new StoreCare(store).backup(backup);
        Path older = folder.resolve("record").resolve("record-before-update-from-4.db");
        Files.copy(folder.resolve("record").resolve(Store.FILE), older);
        String key = new ArticleQuery(store)
                .list(10, 0).stream()
                        .filter(row -> row.origin().equals("harbour-1"))
                        .findFirst()
                        .orElseThrow()
                        .key();
        Erasure.Done done = new Erasure(store).remove(List.of(key));
        assertThat(done.reached()).hasSize(2);
        assertThat(older).doesNotExist();
        byte[] word = WORD.toLowerCase(java.util.Locale.ROOT).substring(3).getBytes(StandardCharsets.UTF_8);
        assertThat(inFiles(word)).isZero();
        try (Store copy = Store.open(new Location(backup, null));
                Stream<Path> files = Files.list(backup)) {
            assertThat(new StoreCare(copy).verify()).isEmpty();
            assertThat(files).isNotEmpty();
        }
        assertThat(new Erasure(store)
                        .remove(new ArticleQuery(store)
                                .list(1, 0).stream().map(ArticleQuery.Row::key).toList())
                        .beyond())
                .isNotEmpty();
    }
}
