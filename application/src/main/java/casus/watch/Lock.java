package casus.watch;

import casus.record.Location;
import casus.record.StoreProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two programs from watching for one store in a folder: both would ask everything twice. The system frees it when a program ends. */
public final class Lock implements AutoCloseable {
    private final @Nullable FileChannel channel;

    private Lock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a store; a store on a server has none.
     *
     * @throws StoreProblem when somebody else has it
     */
    public static Lock of(Location location) {
        Path folder = location.folder();
        if (folder == null) {
            return new Lock(null);
        }
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(folder.resolve("watch.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Lock(channel);
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            close(channel);
        } catch (IOException e) {
            close(channel);
            throw new StoreProblem(
                    "unwritable", "The folder " + folder + " cannot be written to: " + e.getMessage(), e);
        }
        throw new StoreProblem(
                "watched", "Another program watches for the store " + folder + " already. Stop it first.");
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
