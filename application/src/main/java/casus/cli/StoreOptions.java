package casus.cli;

import casus.record.Location;
import casus.record.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which record a command works on. */
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description =
                    "Folder of the record, or postgresql://user:password@host/database. Without it: CASUS_STORE, else"
                            + " the folder casus in the user's data folder.")
    private @Nullable String store;

    /** The place that was asked for. */
    Location location() {
        return Location.of(store, System.getenv());
    }

    /** Opens the store, or makes it. */
    Store open() {
        return Store.open(location());
    }

    /** Opens a store that must be there. */
    Store existing() {
        return Store.openExisting(location());
    }
}
