package casus.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Article;
import casus.document.Part;
import casus.document.UnreadableDocument;
import casus.ingest.Input;
import casus.ingest.Inputs;
import casus.page.PageReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads bytes as somebody would hand them in, and looks at what comes of it. */
final class Reading {
    private static final PageReader READER = new PageReader();

    private Reading() {}

    static void of(String as, byte[] bytes) {
        List<Input> found = new ArrayList<>();
        new Inputs(as, null, new ByteArrayInputStream(bytes), false).read(List.of("-"), found::add);
        for (Input input : found) {
            if (input.source() == null) {
                assertThat(input.problem()).isNotNull();
                continue;
            }
            try {
                check(READER.read(input.source()));
            } catch (UnreadableDocument e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static void check(Article article) {
        int length = article.text().length();
        int end = 0;
        for (Part part : article.parts()) {
            assertThat(part.span().begin()).isGreaterThanOrEqualTo(end);
            assertThat(part.span().end()).isBetween(part.span().begin(), length);
            end = part.span().end();
        }
    }
}
