package casus.adding;

import static org.assertj.core.api.Assertions.assertThat;

import casus.analysis.Analyzer;
import casus.document.Article;
import casus.ingest.Input;
import casus.ingest.Inputs;
import casus.sentence.Sentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One document on which everything fails, among many: it is told of, and all others are read. */
class PoisonTest {
    private static final int MANY = Boolean.getBoolean("casus.long") ? 10_000 : 300;
    private static final int POISONOUS = MANY / 3;

    @TempDir
    private Path folder = Path.of("");

    private static List<Sentence> fail(Article article, String how) {
        if (article.text().contains("poison")) {
            switch (how) {
                case "memory" -> {
                    List<long[]> all = new ArrayList<>();
                    while (true) {
                        all.add(new long[Integer.MAX_VALUE - 8]);
                    }
                }
                case "stack" -> deeper(0);
                default -> throw new IllegalStateException("poison");
            }
        }
        return List.of();
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "stack", "error"})
    void theRunGoesOn(String how) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            lines.append("{\"id\":\"d")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(i == POISONOUS ? "poison" : "The ferry left at dawn.")
                    .append("\",\"clean\":false}\n");
        }
        Inputs inputs = new Inputs(
                "jsonl", null, new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), false);
        List<Outcome> outcomes = new ArrayList<>();
        new Workers(new Analyzer(article -> fail(article, how)), 2).run(inputs, List.of("-"), outcomes::add);
        assertThat(outcomes).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            Outcome outcome = outcomes.get(i);
            assertThat(outcome.id()).endsWith("d" + i);
            assertThat(outcome.problem() != null).as(outcome.id()).isEqualTo(i == POISONOUS);
        }
        Input.Problem problem = Objects.requireNonNull(outcomes.get(POISONOUS).problem());
        assertThat(problem.code()).isEqualTo("internal");
        assertThat(problem.message())
                .contains(
                        how.equals("memory")
                                ? "OutOfMemoryError"
                                : how.equals("stack") ? "StackOverflowError" : "poison");
    }

    @Test
    void aFileThatIsTornOffIsToldOfAndTheNextIsRead() throws IOException {
        Path torn = folder.resolve("a.pdf");
        Files.writeString(torn, "%PDF-1.4\n1 0 obj<</Type/Cat");
        Path whole = Files.writeString(folder.resolve("b.txt"), "The ferry left the harbour at dawn.");
        List<Outcome> outcomes = new ArrayList<>();
        new Workers(new Analyzer(article -> List.of()), 1)
                .run(
                        new Inputs("auto", null, new ByteArrayInputStream(new byte[0]), false),
                        List.of(torn.toString(), whole.toString()),
                        outcomes::add);
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0).problem()).isNotNull();
        assertThat(outcomes.get(1).analysis()).isNotNull();
    }
}
