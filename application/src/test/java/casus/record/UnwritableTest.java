package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Full disks and folders that nobody may write to; also where the tests run as root, who may write anywhere. */
class UnwritableTest {
    @TempDir
    private Path folder = Path.of("");

    /** A store that cannot be written to, whoever tries: a link stands where the database needs a file, and it follows none. */
    private Location unwritable() throws IOException {
        Location location = new Location(folder.resolve("store #1 100%"), null);
        try (Store store = Store.open(location)) {
            Intake intake = new Intake(store);
            Generator.articles(5, 2).forEach(article -> article.into(intake));
            new StoreCare(store).settle();
        }
        Path place = Objects.requireNonNull(location.folder());
        Files.deleteIfExists(place.resolve(Store.FILE + "-wal"));
        Files.deleteIfExists(place.resolve(Store.FILE + "-shm"));
        Files.createSymbolicLink(place.resolve(Store.FILE + "-shm"), Path.of("nowhere"));
        return location;
    }

    private static List<String> files(Location location) throws IOException {
        try (Stream<Path> files = Files.list(Objects.requireNonNull(location.folder()))) {
            return files.map(file -> file.getFileName() + " " + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aStoreThatCannotBeWrittenToIsReadWithoutATrace() throws IOException {
        Location location = unwritable();
        Store.openExisting(location)
                .close(); // only here, where some files can be made, does the try leave an empty log
        List<String> before = files(location);
        try (Store store = Store.openExisting(location)) {
            assertThat(store.isReadOnly()).isTrue();
            assertThat(new ArticleQuery(store).count()).isEqualTo(5);
            assertThat(new StoreCare(store).verify()).isEmpty();
            assertThat(new ArticleQuery(store).search("report", 10)).isNotEmpty();
            assertThatThrownBy(() -> Generator.article(9, 20, 2).into(new Intake(store)))
                    .isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("can be read but not changed");
            Path copy = folder.resolve("copy");
            new StoreCare(store).backup(copy);
            try (Store copied = Store.openExisting(new Location(copy, null))) {
                assertThat(copied.isReadOnly()).isFalse();
                assertThat(new ArticleQuery(copied).count()).isEqualTo(5);
            }
        }
        assertThat(files(location)).isEqualTo(before);
        assertThatThrownBy(() -> Store.open(location)).hasMessageContaining("cannot be written to");
    }

    @Test
    void whatWaitsInTheLogIsNotPassedOver() throws IOException {
        Location location = unwritable();
        Files.write(Objects.requireNonNull(location.folder()).resolve(Store.FILE + "-wal"), new byte[64]);
        assertThatThrownBy(() -> Store.openExisting(location)).hasMessageContaining("Copy the whole folder");
    }

    @Test
    void aFolderThatNobodyMayWriteToIsToldOf() {
        Path place = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(place), "only where there is a /proc");
        assertThatThrownBy(() -> Store.open(new Location(place, null)))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("cannot be written to");
        assertThatThrownBy(() -> Store.open(new Location(place.resolve("new"), null)))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void onAFullDiskWhatWasKeptIsWholeAndAddingGoesOnOnceThereIsRoom() {
        Location location = new Location(folder.resolve("full"), null);
        int kept = 0;
        try (Store store = Store.open(location, 120)) {
            Intake intake = new Intake(store);
            StoreProblem problem = null;
            while (problem == null) {
                try {
                    Generator.article(kept, 2000, 4).into(intake);
                    kept++;
                } catch (StoreProblem e) {
                    problem = e;
                }
            }
            assertThat(problem).hasMessageContaining("is full").hasMessageContaining("make room");
            assertThat(kept).isGreaterThan(5);
            assertThat(new ArticleQuery(store).count()).isEqualTo(kept);
            assertThat(new StoreCare(store).verify()).isEmpty();
        }
        try (Store store = Store.open(location)) {
            Intake intake = new Intake(store);
            assertThat(Generator.article(kept - 1, 2000, 4).into(intake).result())
                    .isEqualTo(Intake.Result.KNOWN);
            assertThat(Generator.article(kept, 2000, 4).into(intake).result()).isEqualTo(Intake.Result.ADDED);
            assertThat(new StoreCare(store).verify()).isEmpty();
        }
    }
}
