package casus.desk;

import casus.record.ArticleQuery;
import casus.record.NameQuery;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles: the list, the reading view, versions side by side, citations. */
public final class ArticlePages {
    private static final List<String> SECTIONS = List.of("news", "not-happened", "background", "figures", "relations");

    private ArticlePages() {}

    static List<Route> routes() {
        return List.of(
                Route.get("/articles", Role.READER, ArticlePages::list),
                Route.get("/articles/{key}", Role.READER, ArticlePages::read),
                Route.get("/articles/{key}/cite.bib", Role.READER, ArticlePages::cite),
                Route.get("/articles/{key}/compare/{other}", Role.READER, ArticlePages::compare));
    }

    static ArticleQuery.Row found(Visit visit) {
        String key = visit.path("key");
        Optional<ArticleQuery.Row> row = new ArticleQuery(visit.store()).one(key);
        return row.orElseThrow(() -> Refusal.unknown("article", key));
    }

    private static void list(Visit visit) {
        ArticleQuery articles = new ArticleQuery(visit.store());
        String words = visit.query("q");
        int page = visit.number("page", 1, 1, 100_000);
        int before = (page - 1) * Pager.SIZE;
        List<ArticleQuery.Row> rows =
                words == null ? articles.list(Pager.SIZE, before) : articles.search(words, Pager.SIZE, before);
        int total = words == null ? articles.count() : articles.count(words);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("articles", rows);
        values.put("words", words == null ? "" : words);
        values.put("pager", Pager.of(page, total, words == null ? "/articles" : "/articles?q=" + Visit.encode(words)));
        visit.page("articles", visit.words().say("articles.title"), "articles", values);
    }

    private static void read(Visit visit) {
        ArticleQuery.Row row = found(visit);
        ArticleQuery articles = new ArticleQuery(visit.store());
        ObjectNode analysis = articles.corrected(row.key());
        JsonNode article = analysis.path("article");
        List<ArticleText.Numbered> claims = numbered(analysis, row.key(), visit);
        Map<String, List<ArticleText.Numbered>> sections = new LinkedHashMap<>();
        for (String section : SECTIONS) {
            List<ArticleText.Numbered> inside = claims.stream()
                    .filter(one -> one.claim().section().equals(section))
                    .toList();
            if (!inside.isEmpty()) {
                sections.put(section, inside);
            }
        }
        List<String> authors = new ArrayList<>();
        article.path("authors").forEach(author -> authors.add(author.asText()));
        List<Dropped> dropped = new ArrayList<>();
        article.path("dropped")
                .forEach(block -> dropped.add(new Dropped(
                        block.path("kind").asText(),
                        block.path("label").asText(""),
                        block.path("text").asText())));
        List<String> notes = new ArrayList<>();
        article.path("notes").forEach(note -> notes.add(note.path("message").asText()));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("article", row);
        values.put("authors", authors);
        values.put("section", article.path("section").asText(""));
        values.put("link", safe(row.url()));
        values.put("text", ArticleText.of(article, claims));
        values.put("sections", sections);
        values.put("dropped", dropped);
        values.put("showsDropped", visit.query("dropped") != null);
        values.put("notes", notes);
        values.put("versions", articles.versions(row.key()));
        values.put("copies", articles.copies(row.key()));
        values.put("marked", visit.query("claim") == null ? "" : String.valueOf(visit.query("claim")));
        visit.page("article", title(row), "articles", values);
    }

    /** A block that was cut from the page. */
    public record Dropped(String kind, String label, String text) {}

    static String title(ArticleQuery.Row row) {
        String title = row.title();
        return title == null ? row.origin() : title;
    }

    /** Only web addresses become links. */
    static String safe(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : "";
    }

    private static List<ArticleText.Numbered> numbered(JsonNode analysis, String key, Visit visit) {
        Map<String, String> names = new NameQuery(visit.store()).in(analysis.path("claims"));
        List<ClaimView> views = new ArrayList<>();
        analysis.path("claims").forEach(claim -> views.add(ClaimView.of(claim, names, key)));
        List<ArticleText.Numbered> numbered = new ArrayList<>();
        for (String section : SECTIONS) {
            for (ClaimView view : views) {
                if (view.section().equals(section)) {
                    numbered.add(new ArticleText.Numbered(numbered.size() + 1, view));
                }
            }
        }
        return numbered;
    }

    private static void cite(Visit visit) {
        ArticleQuery.Row row = found(visit);
        JsonNode article = new ArticleQuery(visit.store()).analysis(row.key()).path("article");
        visit.ctx().contentType("application/x-bibtex; charset=utf-8").result(Citation.article(row, article));
    }

    private static void compare(Visit visit) {
        ArticleQuery.Row row = found(visit);
        ArticleQuery articles = new ArticleQuery(visit.store());
        String other = visit.path("other");
        ArticleQuery.Row with = articles.versions(row.key()).stream()
                .filter(version -> version.key().equals(other))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("version of this article with the key", other));
        ArticleQuery.Row older = row.version() < with.version() ? row : with;
        ArticleQuery.Row newer = older == row ? with : row;
        ObjectNode before = articles.analysis(older.key());
        ObjectNode after = articles.analysis(newer.key());
        visit.page(
                "compare",
                visit.words().say("compare.title", title(newer)),
                "articles",
                Map.of(
                        "older",
                        older,
                        "newer",
                        newer,
                        "changes",
                        Changes.between(before, after, newer.current() ? newer.key() : null, visit)));
    }
}
