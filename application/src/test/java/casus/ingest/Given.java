package casus.ingest;

import casus.document.Article;
import casus.document.UnreadableDocument;
import casus.page.PageReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Inputs opened in tests, without models. */
final class Given {
    static final String STORY =
            "<html><head><title>Crates go missing</title></head><body><article><h1>Crates go missing</h1><p>The ferry left the"
                    + " northern harbour at dawn with forty crates of medicine on its deck.</p><p>By noon the customs office had"
                    + " counted them twice, and found that two were missing.</p></article></body></html>";

    private Given() {}

    static List<Input> of(Path file) {
        return of(new Inputs("auto", null, new ByteArrayInputStream(new byte[0]), false), file.toString());
    }

    static List<Input> of(Inputs inputs, String name) {
        List<Input> found = new ArrayList<>();
        inputs.read(List.of(name), found::add);
        return found;
    }

    static Article article(Input input) {
        try {
            return new PageReader().read(Objects.requireNonNull(input.source(), () -> String.valueOf(input.problem())));
        } catch (UnreadableDocument e) {
            throw new AssertionError(e);
        }
    }

    static String code(Input input) {
        return Objects.requireNonNull(input.problem(), () -> "no problem with " + input.id())
                .code();
    }

    static String message(Input input) {
        return Objects.requireNonNull(input.problem()).message();
    }
}
