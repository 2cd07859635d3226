package casus.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table routes.tsv, and what stands for the names in braces of its addresses in the record of the tests. */
final class Routes {
    private static final int COLUMNS = 7;

    private Routes() {}

    /**
     * A line of the table.
     *
     * @param least who may, at least
     * @param status of the answer to who may
     * @param body a form, or JSON
     * @param shown selectors of what a page then has, each of them; empty for what is no page
     */
    record Line(HandlerType method, String route, Role least, int status, String address, String body, String shown) {
        boolean get() {
            return method.equals(HandlerType.GET);
        }

        boolean api() {
            return route.startsWith("/api/");
        }

        /** Whether a browser gets a whole page. */
        boolean page() {
            return get() && !shown.isEmpty();
        }
    }

    static List<Line> all() throws IOException {
        List<Line> lines = new ArrayList<>();
        try (var in = Objects.requireNonNull(Routes.class.getResourceAsStream("routes.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.startsWith("method\t")) {
                    String[] cells = line.split("\t", -1);
                    if (cells.length != COLUMNS) {
                        throw new IllegalStateException("routes.tsv has " + cells.length + " cells in: " + line);
                    }
                    lines.add(new Line(
                            Objects.requireNonNull(HandlerType.findOrCreate(cells[0])),
                            cells[1],
                            role(cells[2]),
                            Integer.parseInt(cells[3]),
                            cells[4],
                            cells[5],
                            cells[6]));
                }
            }
        }
        return lines;
    }

    private static Role role(String name) {
        return Role.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    /** The address with the ids of this desk put in. */
    static String address(String template, Map<String, String> ids) {
        String address = template;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", OpenDesk.encode(id.getValue()));
        }
        return address;
    }

    /** One of each kind, those with the most on their pages. */
    static Map<String, String> ids(OpenDesk desk) {
        Map<String, String> ids = new HashMap<>();
        for (JsonNode article : desk.json("/api/v1/articles?limit=500").path("items")) {
            if (article.path("origin").asText().equals("el-obeid.html")) {
                ids.put("article", article.path("key").asText());
            }
            if (article.path("version").asInt() > 1) {
                ids.put("later", article.path("key").asText());
            }
        }
        String compare = desk.page("/articles/" + ids.get("later"))
                .select("a[href*=/compare/]")
                .attr("href");
        ids.put("earlier", compare.substring(compare.lastIndexOf('/') + 1));
        JsonNode most = null;
        for (JsonNode incident : desk.json("/api/v1/incidents?limit=500").path("items")) {
            if (most == null
                    || incident.path("claims").size() > most.path("claims").size()) {
                most = incident;
            }
        }
        ids.put("incident", Objects.requireNonNull(most).path("id").asText());
        ids.put(
                "claim",
                most.path("claims").path(most.path("claims").size() - 1).asText());
        ids.put("actor", "RUS.MIL");
        ids.put("outlet", "The Harbour Post");
        ids.put(
                "cited",
                desk.json("/api/v1/sources").path("cited").path(0).path("name").asText());
        ids.put("author", "Nadia Farrow");
        ids.put("collection", collection(desk));
        return ids;
    }

    private static String collection(OpenDesk desk) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", "Fixture");
        String location = OpenDesk.location(desk.post("/collections", form));
        return location.replaceFirst("^/collections/", "").replaceFirst("\\?.*", "");
    }
}
