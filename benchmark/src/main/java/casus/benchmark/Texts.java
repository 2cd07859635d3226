package casus.benchmark;

import casus.document.Article;
import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The documents of a folder, read from their bytes or as articles. */
final class Texts {
    private Texts() {}

    /** Files of the folder and of folders in it, in the order of their paths. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The files as sources; what doesn't end like a page is taken as it comes. */
    static List<Source> sources(List<Path> files) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            String name = file.toString();
            boolean page = name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
            sources.add(new Source(
                    name,
                    name,
                    Files.readAllBytes(file),
                    page ? Source.Format.HTML : Source.Format.AUTO,
                    null,
                    null,
                    null));
        }
        return sources;
    }

    /** The articles of those sources that hold one in English; a document without a text is left out. */
    static List<Article> articles(List<Source> sources) {
        PageReader pages = new PageReader();
        List<Article> articles = new ArrayList<>();
        for (Source source : sources) {
            try {
                Article article = pages.read(source);
                if (article.language().equals("en")) {
                    articles.add(article);
                }
            } catch (UnreadableDocument e) {
                continue;
            }
        }
        return articles;
    }
}
