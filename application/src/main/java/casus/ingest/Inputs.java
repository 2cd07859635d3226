package casus.ingest;

import casus.document.Note;
import casus.document.Source;
import casus.page.PageDates;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens files, folders and standard input, one document after the other. */
public final class Inputs {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long LARGEST_FILE = 20L << 20;

    private final String as;
    private final @Nullable LocalDate date;
    private final InputStream standardInput;

    /**
     * @param as html, text, raw, jsonl, pdf or auto
     * @param date publication date for documents that have none
     */
    public Inputs(String as, @Nullable LocalDate date, InputStream standardInput) {
        this.as = as;
        this.date = date;
        this.standardInput = standardInput;
    }

    /** Whether the inputs may hold more than one document, however many they turn out to hold. */
    public boolean mayBeMany(List<String> inputs) {
        return inputs.size() > 1
                || as.equals("jsonl")
                || inputs.stream().anyMatch(input -> input.endsWith(".jsonl") || Files.isDirectory(Path.of(input)));
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
                } else if (input.matches("(?i)https?://.*")) {
                    sink.accept(Input.problem(
                            input,
                            "unsupported",
                            "Pages are not fetched yet. Save the page and give the file.",
                            input));
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
            bytes("-", standardInput.readAllBytes(), sink);
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

    private void file(String name, Path path, Consumer<Input> sink) throws IOException {
        if (as.equals("jsonl") || (as.equals("auto") && name.endsWith(".jsonl"))) {
            try (InputStream in = Files.newInputStream(path)) {
                lines(name, in, sink);
            }
        } else if (Files.size(path) > LARGEST_FILE) {
            sink.accept(Input.problem(
                    name, "too-large", "Over 20 MiB for one document. Split it, or give it as jsonl.", name));
        } else {
            bytes(name, Files.readAllBytes(path), sink);
        }
    }

    private void bytes(String name, byte[] bytes, Consumer<Input> sink) {
        sink.accept(Input.of(new Source(name, name, bytes, format(), date, null, null)));
    }

    private Source.Format format() {
        return switch (as) {
            case "html" -> Source.Format.HTML;
            case "pdf" -> Source.Format.PDF;
            case "text" -> Source.Format.TEXT;
            case "raw" -> Source.Format.RAW;
            default -> Source.Format.AUTO;
        };
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
            if (!node.path("id").isValueNode()) {
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
            return Input.problem(id, "bad-line", "The line is no JSON object: " + e.getMessage(), where);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }
}
