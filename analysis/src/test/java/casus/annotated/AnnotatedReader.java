package casus.annotated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Reads the annotated files of a folder; what it does not understand it refuses, with file and line. */
final class AnnotatedReader {
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 10);
    private static final java.util.regex.Pattern WORD =
            java.util.regex.Pattern.compile("\"([^\"]*)\"|'([^']*)'(?=\\s|$)|(\\S+)");
    private static final Set<String> STATUS =
            Set.of("occurred", "ongoing", "attempted", "planned", "requested", "possible", "denied", "not-occurred");
    private static final Set<String> CERTAINTY = Set.of("certain", "probable", "doubtful");
    private static final Set<String> MEASURES = Set.of(
            "personnel killed wounded casualties captured missing displaced detained population money weapons distance area duration other"
                    .split(" "));
    private static final Set<String> RELATIONS =
            Set.of("leader-of member-of unit-of descends-from ally-of at-war-with same-as located-in".split(" "));
    private static final Set<String> NAMED =
            Set.of("actors", "recipients", "trigger", "time", "place", "by", "of", "type");
    private static final Set<String> MENTIONS = Set.of("actor", "time", "place", "quantity", "attribution");

    private AnnotatedReader() {}

    /** All items of the folder, in the order of file names and lines. */
    static List<AnnotatedItem> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<AnnotatedItem> items = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                readFile(file, items);
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readFile(Path file, List<AnnotatedItem> items) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        lines.add("");
        List<String> block = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() && !block.isEmpty()) {
                items.add(item(file, i - block.size() + 1, block));
                block.clear();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                block.add(line);
            }
        }
    }

    private static AnnotatedItem item(Path file, int lineNumber, List<String> block) {
        StringBuilder text = new StringBuilder();
        LocalDate published = PUBLISHED;
        List<Expected> claims = new ArrayList<>();
        List<Expected> mentions = new ArrayList<>();
        Set<String> complete = new TreeSet<>();
        String negative = "";
        for (String line : block) {
            try {
                switch (line.substring(0, Math.min(2, line.length()))) {
                    case "+ ", "? " -> claims.add(claim(line));
                    case "= ", "~ " -> mentions.add(mention(line));
                    case "* " -> words(line.substring(2)).forEach(kind -> complete.add(each(kind, MENTIONS)));
                    case "@ " -> published = LocalDate.parse(line.substring(2).strip());
                    case "- " -> negative = line.substring(2).strip();
                    default -> text.append(text.isEmpty() ? "" : " ").append(line);
                }
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw new IllegalArgumentException(
                        file + " item at line " + lineNumber + ": " + line + ": " + e.getMessage(), e);
            }
        }
        boolean none = claims.stream().allMatch(Expected::optional);
        if (!negative.isEmpty() && !none
                || negative.isEmpty() && claims.isEmpty() && mentions.isEmpty() && complete.isEmpty()) {
            throw new IllegalArgumentException(
                    file + " item at line " + lineNumber + ": either claims or '- reason' is expected");
        }
        String name = file.getFileName().toString().replace(".txt", "");
        return new AnnotatedItem(
                name, lineNumber, text.toString(), published, claims, mentions, complete, negative, fingerprint(block));
    }

    private static Expected claim(String line) {
        List<String> words = words(line.substring(2));
        Map<String, String> fields = new TreeMap<>();
        String kind = words.get(0);
        int next = 1;
        switch (kind) {
            case "event" -> {
                if (words.size() > 1 && words.get(1).matches("-|[A-Z].*")) {
                    type(words.get(next++), fields);
                }
            }
            case "figure" -> {
                if (words.size() > next) {
                    fields.put("measure", each(words.get(next++), MEASURES));
                }
                if (words.size() > next && words.get(next).matches("[-~.0-9|]+")) {
                    fields.put("number", words.get(next++));
                }
            }
            case "relation" -> {
                if (words.size() > next) {
                    fields.put("relation", each(words.get(next++), RELATIONS));
                }
                if (words.size() >= next + 2 && !words.get(next).contains("=")) {
                    fields.put("subject", words.get(next++));
                    fields.put("object", words.get(next++));
                }
            }
            default -> throw new IllegalArgumentException("event, figure or relation is expected");
        }
        words.subList(next, words.size()).forEach(word -> field(word, fields));
        boolean optional = line.startsWith("?");
        if (fields.isEmpty() && !optional) {
            throw new IllegalArgumentException("what is expected is not said");
        }
        return new Expected(kind, optional, fields, line);
    }

    private static void type(String word, Map<String, String> fields) {
        List<String> types = new ArrayList<>();
        List<String> modes = new ArrayList<>();
        for (String one : word.split("\\|")) {
            types.add(one.split("/")[0]);
            if (one.contains("/")) {
                modes.add(one.split("/")[1]);
            }
        }
        fields.put("type", String.join("|", types));
        if (modes.size() == types.size()) {
            fields.put("mode", String.join("|", modes));
        }
    }

    private static void field(String word, Map<String, String> fields) {
        int equals = word.indexOf('=');
        String status = word.split("\\|")[0];
        if (equals > 0 && NAMED.contains(word.substring(0, equals))) {
            fields.put(word.substring(0, equals), word.substring(equals + 1));
        } else if (STATUS.contains(status)) {
            fields.put("status", each(word, STATUS));
        } else if (CERTAINTY.contains(word)) {
            fields.put("certainty", word.equals("doubtful") ? "possible" : word);
        } else if (word.equals("background") || word.equals("news")) {
            fields.put("background", word);
        } else {
            throw new IllegalArgumentException("'" + word + "' is no field");
        }
    }

    private static Expected mention(String line) {
        List<String> words = words(line.substring(2));
        boolean attribution = words.get(0).equals("attribution");
        if (words.size() != 3 && words.size() != 4) {
            throw new IllegalArgumentException("= kind \"words\" value is expected");
        }
        Map<String, String> fields = new TreeMap<>(Map.of("text", words.get(1), "value", words.get(words.size() - 1)));
        if (words.size() == 4 && attribution) {
            fields.put("value", words.get(2));
            fields.put("content", words.get(3));
        } else if (words.size() == 4) {
            fields.put("occurrence", words.get(2));
        }
        return new Expected(each(words.get(0), MENTIONS), line.startsWith("~"), fields, line);
    }

    private static String each(String word, Set<String> allowed) {
        for (String one : word.split("\\|")) {
            if (!allowed.contains(one)) {
                throw new IllegalArgumentException("'" + one + "' is none of " + allowed);
            }
        }
        return word;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(line); matcher.find(); ) {
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
            words.add(matcher.group(group));
        }
        return words;
    }

    private static String fingerprint(List<String> block) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", block).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
