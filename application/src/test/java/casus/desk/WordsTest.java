package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** words.properties holds all that pages say, and nothing that none says. */
class WordsTest {
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern COUNTED = Pattern.compile("count\\((?:[^()]|\\([^()]*\\))*, \"([a-z]+)\"\\)");
    private static final Pattern CODED = Pattern.compile("code\\(\\s*\"([a-z]+)\"");
    private static final Pattern DONE = Pattern.compile("done\\((?s:[^;]*?), \"([a-z-]+)\"");

    private final Words words = new Words();
    private final List<String> sources = sources();

    private static List<String> sources() {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/jte"));
                Stream<Path> code = Files.walk(Path.of("src/main/java/casus/desk"))) {
            return Stream.concat(pages, code)
                    .filter(Files::isRegularFile)
                    .map(WordsTest::text)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Stream<MatchResult> all(Pattern pattern) {
        return sources.stream().flatMap(text -> pattern.matcher(text).results());
    }

    @Test
    void everyTextThatIsSaidIsThere() {
        Set<String> missing = new TreeSet<>();
        all(SAID).filter(said -> said.group(2) == null).forEach(said -> missing.add(said.group(1)));
        all(COUNTED).forEach(counted -> missing.add("count." + counted.group(1)));
        all(DONE).forEach(done -> missing.add("done." + done.group(1)));
        assertThat(missing).hasSizeGreaterThan(100);
        missing.removeAll(words.keys());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatIsThereIsSaid() {
        Set<String> said = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>(Set.of("count.", "done."));
        all(SAID).forEach(one -> (one.group(2) == null ? said : prefixes).add(one.group(1)));
        all(CODED).forEach(one -> prefixes.add(one.group(1) + "."));
        // codeKind() names one of these, a cell of a table one of the two first.
        prefixes.addAll(List.of("root.", "measure.", "relation.", "background.", "kind.", "status."));
        Set<String> unsaid = new TreeSet<>(words.keys());
        unsaid.removeIf(key -> said.contains(key) || prefixes.stream().anyMatch(key::startsWith));
        assertThat(unsaid).isEmpty();
    }

    @Test
    void quotationMarksAreWrittenTwiceAndShownOnce() {
        for (String key : words.keys()) {
            assertThat(words.code(key.replaceFirst("[.][^.]*$", ""), key.replaceFirst(".*[.]", ""))
                            .replace("''", ""))
                    .as(key)
                    .doesNotContain("'");
        }
    }

    @Test
    void everyCodeOfTheContractHasItsWord() {
        for (String root : Choices.ROOTS) {
            assertThat(words.keys()).contains("root." + root);
        }
        for (String status : Choices.STATUSES) {
            assertThat(words.keys()).contains("status." + status);
        }
        for (String kind : Choices.KINDS) {
            assertThat(words.keys()).contains("kind." + kind);
        }
        for (String kind : List.of("reader", "reviewer", "administrator")) {
            assertThat(words.keys()).contains("role." + kind);
        }
        for (String section : List.of("news", "not-happened", "background", "figures", "relations")) {
            assertThat(words.keys()).contains("section." + section);
        }
    }

    @Test
    void valuesStandInTheirPlacesAsTheyAre() {
        assertThat(words.say("according", "the {0} ministry's \"office\" <b>"))
                .isEqualTo("according to the {0} ministry's \"office\" <b>");
        assertThat(words.say("source.own")).contains("article's own");
        assertThat(words.count(1, "claims")).isEqualTo("1 claim");
        assertThat(words.count(1200, "claims")).isEqualTo("1,200 claims");
        assertThat(words.code("root", "NEW")).isEqualTo("NEW");
    }

    @Test
    void theManualTellsEveryKeyAndFilter() {
        String manual = text(Path.of("../docs/desk.md"));
        Set<String> told = new TreeSet<>();
        Pattern.compile("`([^`]+)`").matcher(manual).results().forEach(code -> told.add(code.group(1)));
        all(Pattern.compile("data-(?:key|focus)=\"(\\w)\""))
                .forEach(key -> assertThat(told).contains(key.group(1)));
        assertThat(told).contains("j", "k", "u").containsAll(casus.record.Filter.NAMES);
    }

    /** A whole address must not carry words that then stand on a page as if the desk said them. */
    @Test
    void onlyKnownThingsAreSaidToBeDone() {
        assertThat(words.has("done.accepted")).isTrue();
        assertThat(words.has("done.Your account is locked")).isFalse();
    }
}
