package casus.brief;

import casus.record.ArticleQuery;
import casus.record.Store;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The articles that a brief rests on, each read once. */
final class Articles {
    private final ArticleQuery query;
    private final Map<String, Optional<ArticleQuery.Row>> rows = new HashMap<>();
    private final Map<String, JsonNode> analyses = new HashMap<>();

    Articles(Store store) {
        query = new ArticleQuery(store);
    }

    Optional<ArticleQuery.Row> row(String key) {
        return rows.computeIfAbsent(key, query::one);
    }

    /** The analysis, with what persons corrected. */
    JsonNode analysis(String key) {
        return analyses.computeIfAbsent(key, query::corrected);
    }

    String text(String key) {
        return analysis(key).path("article").path("text").asText();
    }

    /** What running text calls the article's outlet. */
    String outlet(String key) {
        return row(key).map(row -> row.outlet() != null ? row.outlet() : host(row))
                .orElse("an article");
    }

    private static String host(ArticleQuery.Row row) {
        String url = row.url() == null ? row.origin() : row.url();
        return url.matches("https?://[^/]+.*")
                ? url.replaceFirst("^https?://(?:www\\.)?([^/:]+).*", "$1")
                : row.origin();
    }
}
