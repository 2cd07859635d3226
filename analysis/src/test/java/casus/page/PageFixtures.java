package casus.page;

import casus.document.Article;
import casus.document.Part;
import casus.document.Source;
import casus.document.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sentences and pages that the tests of this package share. */
final class PageFixtures {
    static final String FIRST =
            "The ferry left the northern harbour at dawn with forty crates of medicine on its deck.";
    static final String SECOND = "By noon the customs office had counted them twice, and found that two were missing.";
    static final String THIRD =
            "The captain said he had never opened the hold, and asked for a lawyer of his own choice.";
    static final String FOURTH =
            "Two dockers were questioned overnight and let go, the harbour police said in a short note.";

    private PageFixtures() {}

    static Article read(String html) throws UnreadableDocument {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new PageReader().read(new Source("x", "x", bytes, Source.Format.HTML, null, null, null));
    }

    /** An article with a headline; the pieces stand in its body as they are. */
    static Article article(String... pieces) throws UnreadableDocument {
        return read("<html><head><title>Crates go missing</title></head><body><article><h1>Crates go missing</h1>"
                + "<div class='article-body'>" + String.join("\n", pieces) + "</div></article></body></html>");
    }

    static String p(String text) {
        return "<p>" + text + "</p>";
    }

    static List<String> texts(Article article, Part.Kind kind) {
        return article.parts().stream()
                .filter(part -> part.kind() == kind)
                .map(part -> part.span().of(article.text()))
                .toList();
    }

    static List<String> labelled(Article article, String label) {
        return article.parts().stream()
                .filter(part -> part.label().equals(label))
                .map(part -> part.span().of(article.text()))
                .toList();
    }

    /** What was dropped under a label. */
    static List<String> dropped(Article article, String label) {
        return article.dropped().stream()
                .filter(dropped -> dropped.label().equals(label))
                .map(dropped -> dropped.text())
                .toList();
    }
}
