package casus.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words of drawings, from {@code words.tsv}. */
final class Words {
    private static final String FILE = "words.tsv";
    private static final Map<String, String> TEXTS = read();
    private static final List<String> MONTHS = List.of(of("months").split(" "));

    private Words() {}

    /** The text of a key with {0}, {1} … filled in; numbers are grouped. */
    static String of(String key, Object... values) {
        String text = TEXTS.get(key);
        if (text == null) {
            throw new IllegalStateException(FILE + " has no words for " + key + ". Add a line for it.");
        }
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}') {
                Object value = values[text.charAt(i + 1) - '0'];
                filled.append(value instanceof Integer number ? Numbers.grouped(number) : value);
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    /** "1 incident", "2 incidents": the key has both, divided by a bar. */
    static String count(String key, int count) {
        String[] forms = of(key).split("\\|");
        return Numbers.grouped(count) + " " + (count == 1 ? forms[0] : forms[1]);
    }

    /** 3 Mar 2025. */
    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
    }

    /** Mar. */
    static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1);
    }

    private static Map<String, String> read() {
        Map<String, String> texts = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t");
                if (cells.length != 2 || texts.put(cells[0], cells[1]) != null) {
                    throw new IllegalStateException(FILE + " line " + number + ": \"" + line
                            + "\" is no key with a text, or its key stands twice. Write key, tab, text.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }
}
