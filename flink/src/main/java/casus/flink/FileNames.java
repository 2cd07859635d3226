package casus.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;

/** The files that inputs stand for, under the names that they are told by: folders are walked in the order of their names. */
final class FileNames {
    private FileNames() {}

    static List<String> of(List<String> inputs) throws IOException {
        List<String> names = new ArrayList<>();
        for (String input : inputs) {
            if (ReadFiles.isElsewhere(input)) {
                org.apache.flink.core.fs.Path path = new org.apache.flink.core.fs.Path(input);
                TreeSet<String> found = new TreeSet<>();
                walk(path.getFileSystem(), path, found);
                names.addAll(found);
            } else if (Files.isDirectory(Path.of(input))) {
                try (Stream<Path> walk = Files.walk(Path.of(input))) {
                    walk.filter(Files::isRegularFile)
                            .sorted()
                            .map(Path::toString)
                            .forEach(names::add);
                }
            } else {
                names.add(input);
            }
        }
        return names;
    }

    private static void walk(FileSystem files, org.apache.flink.core.fs.Path path, TreeSet<String> found)
            throws IOException {
        FileStatus status = files.getFileStatus(path);
        if (!status.isDir()) {
            found.add(path.toString());
            return;
        }
        for (FileStatus child : files.listStatus(path)) {
            walk(files, child.getPath(), found);
        }
    }
}
