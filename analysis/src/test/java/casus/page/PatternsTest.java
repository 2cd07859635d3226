package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No regular expression of the page stage can be made to take more than quadratic work, or to overflow the stack, by a long odd text. */
class PatternsTest {
    private static final int LENGTH = Boolean.getBoolean("casus.long") ? 3_000 : 1_000;
    /** How often each character may be looked at from each place that a match may begin at: no more than the square. */
    private static final long MOST_LOOKS = 20;

    private static final Path SOURCES = Path.of("src/main/java/casus/page");
    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final Pattern INLINE = Pattern.compile(
            "\\.(?:matches|replaceAll|replaceFirst|split)\\(\\s*(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*+)");
    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "1",
            " ",
            "\t",
            "\n",
            "\u00a0",
            "-",
            "–",
            ".",
            ",",
            "\"",
            "'",
            "(",
            "/",
            ":",
            "|",
            "_",
            "é",
            "Ó",
            "Aa ",
            "A. ",
            "a.a",
            "A b ",
            "Aa, ",
            "by ",
            "By Aa ",
            " and ",
            "12 ",
            "1/1/",
            "1.1.",
            "Jan 1 ",
            "1 Jan ",
            "2024-01-01T",
            "http://a.",
            "a@a.",
            "(a) ",
            "[a]",
            "A-",
            "a-a ",
            "Aa/Aa ",
            "\u0645 ",
            "\ud83d\ude00");
    private static final List<String> ENDS = List.of("", "!", "\n", "\u0000", "9", "Z");

    static Map<String, Pattern> patterns() throws IOException, ReflectiveOperationException {
        Map<String, Pattern> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (name.equals("package-info")) {
                    continue;
                }
                for (Field field : Class.forName("casus.page." + name).getDeclaredFields()) {
                    if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        found.put(name + "." + field.getName(), (Pattern) field.get(null));
                    }
                }
                for (MatchResult inline :
                        INLINE.matcher(Files.readString(file)).results().toList()) {
                    String written = joined(inline.group(1));
                    found.put(name + ": " + written, Pattern.compile(written));
                }
            }
        }
        return found;
    }

    static List<String> names() throws IOException, ReflectiveOperationException {
        return List.copyOf(patterns().keySet());
    }

    @Test
    void allAreFound() throws IOException, ReflectiveOperationException {
        assertThat(names()).hasSizeGreaterThan(50).anyMatch(name -> name.contains(": "));
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesBoundedWork(String name) throws IOException, ReflectiveOperationException {
        Pattern pattern = Objects.requireNonNull(patterns().get(name));
        Set<String> pieces = new LinkedHashSet<>(PIECES);
        Stream.of(pattern.pattern()
                        .replaceAll("\\\\.|\\(\\?[a-z]*|\\{[^}]*}", " ")
                        .split("[^\\p{L}\\p{N}, :/.'’-]+"))
                .filter(piece -> !piece.isBlank())
                .forEach(pieces::add);
        pieces.forEach(piece -> attack(pattern, piece));
    }

    private static void attack(Pattern pattern, String piece) {
        String repeated = piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH);
        for (String end : ENDS) {
            for (String text : List.of(repeated + end, end + repeated + end)) {
                Matcher matcher = pattern.matcher(new CountedText(text, MOST_LOOKS * text.length() * text.length()));
                matcher.matches();
                matcher.reset();
                // what begins with anything is made for a whole text, not to be looked for
                boolean sought = !pattern.pattern().contains(".*\\b")
                        && !pattern.pattern().contains("|.*");
                while (sought && matcher.find()) {
                    assertThat(matcher.end()).isGreaterThanOrEqualTo(matcher.start());
                }
            }
        }
    }

    private static String joined(String literals) {
        List<String> parts = new ArrayList<>();
        Pattern.compile(LITERAL).matcher(literals).results().forEach(part -> parts.add(part.group(1)));
        return String.join("", parts).translateEscapes();
    }
}
