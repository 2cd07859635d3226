package casus.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD (schema.org); scripts that are no JSON are passed over. */
final class JsonLd {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    private static final int MOST_NODES = 5000;

    private final List<JsonNode> articles;
    private final Map<String, JsonNode> byId;

    private JsonLd(List<JsonNode> articles, Map<String, JsonNode> byId) {
        this.articles = articles;
        this.byId = byId;
    }

    static JsonLd of(PageElements elements) {
        List<JsonNode> articles = new ArrayList<>();
        Map<String, JsonNode> byId = new HashMap<>();
        for (Element script : elements.named("script")) {
            if (!script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                continue;
            }
            try {
                collect(MAPPER.readTree(script.data().strip()), articles, byId);
            } catch (JsonProcessingException e) {
                continue;
            }
        }
        return new JsonLd(articles, byId);
    }

    /** Reads a text in the same way, token by token. */
    static JsonParser parser(String json) throws IOException {
        return MAPPER.createParser(json);
    }

    private static void collect(@Nullable JsonNode root, List<JsonNode> articles, Map<String, JsonNode> byId) {
        Deque<JsonNode> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        for (int n = 0; !open.isEmpty() && n < MOST_NODES; n++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                String type = types(node);
                if (type.contains("Article") || type.contains("Posting") || type.contains("Report")) {
                    articles.add(node);
                }
                if (node.hasNonNull("@id")) {
                    byId.putIfAbsent(node.get("@id").asText(), node);
                }
                for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")) {
                    if (node.hasNonNull(inner) && node.get(inner).isContainerNode()) {
                        open.add(node.get(inner));
                    }
                }
            }
        }
    }

    private static String types(JsonNode node) {
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            StringBuilder all = new StringBuilder();
            type.forEach(one -> all.append(one.asText()).append(' '));
            return all.toString();
        }
        return type.asText("");
    }

    /** The types of the article, such as {@code NewsArticle}; blank when none is given. */
    String types() {
        return articles.isEmpty() ? "" : types(articles.get(0));
    }

    /** A text of the article; null when there is none. */
    @Nullable
    String text(String key) {
        for (JsonNode article : articles) {
            JsonNode value = article.path(key);
            if (value.isArray() && value.size() > 0) {
                value = value.get(0);
            }
            if (value.isTextual() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
            if (value.isObject() && value.path("name").isTextual()) {
                return value.path("name").asText().strip();
            }
        }
        return null;
    }

    /** Names of the authors as given; organisations are left out where their type says so. */
    List<String> authors() {
        List<String> names = new ArrayList<>();
        for (JsonNode article : articles) {
            for (String key : List.of("author", "creator")) {
                JsonNode value = article.path(key);
                if (value.isArray()) {
                    value.forEach(one -> author(one, names));
                } else {
                    author(value, names);
                }
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return names;
    }

    private void author(JsonNode value, List<String> names) {
        JsonNode node = value;
        if (node.isObject() && !node.has("name") && node.hasNonNull("@id")) {
            node = byId.getOrDefault(node.get("@id").asText(), node);
        }
        if (node.isTextual()) {
            names.add(node.asText());
        } else if (node.isObject() && !types(node).contains("Organization")) {
            JsonNode name = node.path("name");
            if (name.isTextual()) {
                names.add(name.asText());
            } else if (name.isArray()) {
                name.forEach(one -> names.add(one.asText()));
            }
        }
    }

    /** What the article's pictures are said to show. */
    List<String> captions() {
        List<String> captions = new ArrayList<>();
        for (JsonNode article : articles) {
            for (String key : List.of("image", "associatedMedia", "primaryImageOfPage")) {
                JsonNode value = article.path(key);
                if (value.isArray()) {
                    value.forEach(one -> caption(one, captions));
                } else {
                    caption(value, captions);
                }
            }
        }
        return captions;
    }

    private static void caption(JsonNode picture, List<String> captions) {
        for (String key : List.of("caption", "description")) {
            if (picture.path(key).isTextual()) {
                captions.add(picture.path(key).asText());
            }
        }
    }

    /** Whether the article is said not to be free to read. */
    boolean isPaywalled() {
        return articles.stream()
                .map(article -> article.path("isAccessibleForFree"))
                .anyMatch(free -> free.isBoolean() && !free.asBoolean()
                        || free.isTextual() && free.asText().equalsIgnoreCase("false"));
    }
}
