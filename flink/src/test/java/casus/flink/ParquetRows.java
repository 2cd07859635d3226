package casus.flink;

import com.jerolba.carpet.CarpetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads Parquet that was written into a folder. */
final class ParquetRows {
    private ParquetRows() {}

    @SuppressWarnings({"rawtypes", "unchecked"}) // the reader knows rows without a type only as raw maps
    static List<String> ids(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
        List<String> ids = new ArrayList<>();
        for (Path file : all) {
            for (Map row : new CarpetReader<>(file.toFile(), Map.class)) {
                ids.add((String) ((Map<String, Object>) row).get("id"));
            }
        }
        return ids;
    }
}
