package casus.brief;

import casus.record.ArticleQuery;
import casus.record.ClaimQuery;
import casus.record.Store;
import casus.signal.Names;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The articles that a brief rests on, each read once. */
final class Articles {
    private final Names names;
    private final ArticleQuery query;
    private final ClaimQuery figures;
    private final Map<String, Optional<ClaimQuery.Row>> claims = new HashMap<>();
    private final Map<String, Optional<ArticleQuery.Row>> rows = new HashMap<>();
    private final Map<String, JsonNode> analyses = new HashMap<>();

    Articles(Store store, Names names) {
        this.names = names;
        query = new ArticleQuery(store);
        figures = new ClaimQuery(store);
    }

    /** The names of the record. */
    Names names() {
        return names;
    }

    Optional<ArticleQuery.Row> row(String key) {
        return rows.computeIfAbsent(key, query::one);
    }

    /** The analysis, with what persons corrected. */
    JsonNode analysis(String key) {
        return analyses.computeIfAbsent(key, query::corrected);
    }

    /** A claim of the record; missing where it is gone. */
    JsonNode claim(String id) {
        return known(id).map(ClaimQuery.Row::claim).orElse(MissingNode.getInstance());
    }

    /** The key of a claim's article. */
    Optional<String> keyOf(String claim) {
        return known(claim).map(ClaimQuery.Row::key);
    }

    private Optional<ClaimQuery.Row> known(String id) {
        return claims.computeIfAbsent(id, figures::one);
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
