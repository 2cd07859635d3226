package casus.flink;

import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.SingletonResultIterator;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Watches folders and tells of each file once, by its name. A file must be whole when it gets its name: write it under one that begins
 * with a dot, then rename it.
 */
final class FolderSource {
    private FolderSource() {}

    static FileSource<String> of(java.util.List<String> folders, Duration every) {
        return FileSource.forBulkFileFormat(
                        new Names(), folders.stream().map(Path::new).toArray(Path[]::new))
                .monitorContinuously(every)
                .build();
    }

    /** Reads nothing of a file but its name. */
    private static final class Names implements BulkFormat<String, FileSourceSplit> {
        private static final long serialVersionUID = 1;

        @Override
        public Reader<String> createReader(Configuration settings, FileSourceSplit split) {
            return new Name(name(split.path()), false);
        }

        @Override
        public Reader<String> restoreReader(Configuration settings, FileSourceSplit split) {
            boolean told = split.getReaderPosition()
                            .map(CheckpointedPosition::getRecordsAfterOffset)
                            .orElse(0L)
                    > 0;
            return new Name(name(split.path()), told);
        }

        /** Files of this machine are told by their paths, as everywhere in Casus. */
        private static String name(Path path) {
            return "file".equals(path.toUri().getScheme()) ? path.getPath() : path.toString();
        }

        @Override
        public boolean isSplittable() {
            return false;
        }

        @Override
        public TypeInformation<String> getProducedType() {
            return Types.STRING;
        }
    }

    private static final class Name implements BulkFormat.Reader<String> {
        private final String name;
        private boolean told;

        Name(String name, boolean told) {
            this.name = name;
            this.told = told;
        }

        @Override
        public BulkFormat.@Nullable RecordIterator<String> readBatch() {
            if (told) {
                return null;
            }
            told = true;
            SingletonResultIterator<String> one = new SingletonResultIterator<>();
            one.set(name, CheckpointedPosition.NO_OFFSET, 1);
            return one;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
