package casus.record;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteWatchTest extends WatchContract {
    @TempDir
    private Path folder = Path.of("");

    private int opened;

    @Override
    Location fresh() {
        opened++;
        return new Location(folder.resolve("store " + opened), null);
    }
}
