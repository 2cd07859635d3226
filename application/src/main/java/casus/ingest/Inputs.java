package casus.ingest;

import casus.document.Note;
import casus.document.Source;
import casus.page.PageDates;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/** Opens files, folders and standard input, one document after the other. */
public final class Inputs {
    private static final Pattern ADDRESS = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]{1,20}:/");
    private static final Pattern MANY = Pattern.compile("\\.(?:jsonl|warc)(?:\\.gz)?$");
    private static final int HEAD = 4096;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long FETCH_MILLIS = 60_000;

    private final String as;
    private final @Nullable LocalDate date;
    private final InputStream standardInput;
    private final Fetcher fetcher;
    private final Set<String> remarks = new LinkedHashSet<>();

    /**
     * @param as html, text, raw, jsonl, pdf, warc, feed or auto
     * @param date publication date for documents that have none
     * @param allowsPrivate whether addresses of this machine and its network may be fetched from
     */
    public Inputs(String as, @Nullable LocalDate date, InputStream standardInput, boolean allowsPrivate) {
        this(as, date, standardInput, new Fetcher(SystemDefaultDnsResolver.INSTANCE, allowsPrivate, FETCH_MILLIS));
    }

    Inputs(String as, @Nullable LocalDate date, InputStream standardInput, Fetcher fetcher) {
        this.as = as;
        this.date = date;
        this.standardInput = standardInput;
        this.fetcher = fetcher;
    }

    /** What was left out of archives and why, one line each; nothing is left out silently. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Whether the inputs may hold more than one document, however many they turn out to hold. */
    public boolean mayBeMany(List<String> inputs) {
        return inputs.size() > 1
                || List.of("jsonl", "warc", "feed").contains(as)
                || inputs.stream().anyMatch(Inputs::mayBeMany);
    }

    private static boolean mayBeMany(String input) {
        return MANY.matcher(input).find()
                || !input.contains("://") && (Files.isDirectory(Path.of(input)) || isArchiveOrFeed(Path.of(input)));
    }

    private static boolean isArchiveOrFeed(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return Opened.isArchive(head) || Documents.isFeed(head);
        } catch (IOException e) {
            return false;
        }
    }

    /** Those of the inputs that can be read a second time at no cost to others: files and folders. */
    public static List<String> lasting(List<String> inputs) {
        return inputs.stream()
                .filter(input -> !input.equals("-") && !input.contains("://"))
                .toList();
    }

    /** Hands every document of the inputs to {@code sink}, in order; folders are walked in the order of their names. */
    public void read(List<String> inputs, Consumer<Input> sink) {
        for (String input : inputs) {
            try {
                if (input.equals("-")) {
                    standard(sink);
                } else if (ADDRESS.matcher(input).find()) {
                    address(input, sink);
                } else {
                    path(input, Path.of(input), sink);
                }
            } catch (IOException e) {
                sink.accept(Input.problem(input, "unreadable", "Cannot be read: " + e.getMessage(), input));
            }
        }
    }

    private void standard(Consumer<Input> sink) throws IOException {
        if (as.equals("jsonl")) {
            lines("-", standardInput, sink);
        } else {
            kept("-", standardInput, sink);
        }
    }

    /** What comes but once is kept in a file while it is read: an archive may have to be searched twice. */
    private void kept(String name, InputStream in, Consumer<Input> sink) throws IOException {
        Path file = Files.createTempFile("casus", ".input");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            opened(name, file, sink);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void address(String input, Consumer<Input> sink) throws IOException {
        try {
            Fetcher.Fetched fetched = fetcher.fetch(input);
            if (Opened.isArchive(fetched.bytes())) {
                kept(input, new ByteArrayInputStream(fetched.bytes()), sink);
            } else {
                new Documents(as, date, sink)
                        .add(
                                input,
                                fetched.bytes(),
                                Documents.Told.of(fetched.contentType(), fetched.url(), List.of())
                                        .with(fetched.headers()));
            }
        } catch (Fetcher.Refused e) {
            sink.accept(Input.problem(input, e.code, String.valueOf(e.getMessage()), input));
        }
    }

    private void path(String input, Path path, Consumer<Input> sink) throws IOException {
        if (!Files.exists(path)) {
            sink.accept(Input.problem(
                    input, "missing", "There is no such file or folder. Check the path: " + input, input));
        } else if (Files.isDirectory(path)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(path)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            if (files.isEmpty()) {
                sink.accept(Input.problem(input, "empty", "The folder holds no files.", input));
            }
            for (Path file : files) {
                file(file.toString(), file, sink);
            }
        } else {
            file(input, path, sink);
        }
    }

    /** Hands on the documents of a file that stands here for another of this name, such as its copy from another file system. */
    public void copied(String name, Path file, Consumer<Input> sink) {
        try {
            file(name, file, sink);
        } catch (IOException e) {
            sink.accept(Input.problem(name, "unreadable", "Cannot be read: " + e.getMessage(), name));
        }
    }

    private void file(String name, Path path, Consumer<Input> sink) throws IOException {
        if (as.equals("jsonl") || (as.equals("auto") && name.endsWith(".jsonl"))) {
            try (InputStream in = Files.newInputStream(path)) {
                lines(name, in, sink);
            }
        } else if (as.equals("auto") && name.endsWith(".jsonl.gz")) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
                lines(name, in, sink);
            }
        } else {
            opened(name, path, sink);
        }
    }

    private void opened(String name, Path path, Consumer<Input> sink) throws IOException {
        Documents documents = new Documents(as, date, sink);
        try (FileChannel file = FileChannel.open(path)) {
            if (as.equals("warc") || as.equals("auto") && Opened.isArchive(path)) {
                String left = Warc.read(name, file, documents, sink);
                if (!left.isEmpty()) {
                    remarks.add(left);
                }
                return;
            }
            documents.add(name, Bounded.all(Channels.newInputStream(file)).bytes(), Documents.Told.NOTHING);
        } catch (Bounded.TooLarge e) {
            sink.accept(Input.problem(name, "too-large", String.valueOf(e.getMessage()), name));
        }
    }

    private void lines(String name, InputStream in, Consumer<Input> sink) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                sink.accept(line(line, name + " line " + number));
            }
        }
    }

    private Input line(String line, String where) {
        String id = where;
        try {
            JsonNode node = MAPPER.readTree(line);
            if (!node.path("id").isValueNode() || node.path("id").isNull()) {
                return Input.problem(id, "bad-line", "A line needs an \"id\" and a \"text\" or \"html\".", where);
            }
            id = node.path("id").asText();
            String field = node.path("html").isTextual() ? "html" : "text";
            if (!node.path(field).isTextual()) {
                return Input.problem(id, "bad-line", "Neither \"text\" nor \"html\" holds a string.", where);
            }
            boolean raw = node.path("clean").isBoolean() && !node.path("clean").asBoolean();
            Source.Format format =
                    field.equals("html") ? Source.Format.HTML : raw ? Source.Format.RAW : Source.Format.TEXT;
            String stated = node.path("date").asText("").strip();
            Optional<LocalDate> day = PageDates.first(stated);
            List<Note> notes = stated.isEmpty() || day.isPresent()
                    ? List.of()
                    : List.of(new Note(
                            "bad-date", "The given date \"" + stated + "\" is not understood. Write YYYY-MM-DD."));
            return Input.of(new Source(
                    id,
                    id,
                    node.path(field).asText().getBytes(StandardCharsets.UTF_8),
                    format,
                    day.orElse(date),
                    text(node, "title"),
                    text(node, "url"),
                    null,
                    notes));
        } catch (IOException e) {
            return Input.problem(
                    id, "bad-line", "The line is no JSON object. Write {\"id\": …, \"text\": …} on one line.", where);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }
}
