package casus.engine;

import casus.Engine;
import casus.document.Article;
import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.page.PageReader;
import casus.page.SiteTemplates;
import casus.sentence.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sentences of all texts that come with Casus: examples, the documents of the demonstration, the annotated sets. */
final class Corpora {
    private static final List<Path> FOLDERS = List.of(
            Path.of("../examples"),
            Path.of("../application/src/main/resources/casus/demo/pages"),
            Path.of("src/test/resources/casus/annotated"));

    private static final List<Sentence> SENTENCES = read();

    private Corpora() {}

    static List<Sentence> sentences() {
        return SENTENCES;
    }

    private static List<Sentence> read() {
        List<Sentence> sentences = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    sentences.addAll(read(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(sentences);
    }

    private static List<Sentence> read(Path file) throws IOException {
        String name = file.toString();
        Source.Format format = name.endsWith(".html") ? Source.Format.HTML : Source.Format.RAW;
        try {
            Article article = new PageReader()
                    .read(
                            new Source(name, name, Files.readAllBytes(file), format, null, null, null),
                            SiteTemplates.NONE);
            return Engine.ANALYZER.sentences(article);
        } catch (UnreadableDocument e) {
            return List.of();
        }
    }
}
