package casus.desk;

import casus.record.ActorQuery;
import casus.record.ArticleQuery;
import casus.record.ClaimFields;
import casus.record.ClaimQuery;
import casus.record.Decision;
import casus.record.Erasure;
import casus.record.Facets;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Review;
import casus.record.SourceQuery;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The record for programs: the contract's forms as JSON, with the filters of the pages and commands. openapi.json tells all. */
final class Api {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DEFAULT_PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final String V1 = "/api/v1";
    private static final String SCHEMA = "/casus/analysis/analysis.schema.json";

    private Api() {}

    static List<Route> routes() {
        return List.of(
                Route.get(V1 + "/openapi.json", Role.READER, visit -> resource(visit, "openapi.json")),
                Route.get(V1 + "/analysis.schema.json", Role.READER, visit -> resource(visit, SCHEMA)),
                Route.get(V1 + "/articles", Role.READER, Api::articles),
                Route.get(V1 + "/articles/{key}", Role.READER, Api::article),
                Route.get(V1 + "/claims", Role.READER, Api::claims),
                Route.get(V1 + "/claims/{id}", Role.READER, Api::claim),
                Route.get(V1 + "/incidents", Role.READER, Api::incidents),
                Route.get(V1 + "/incidents/{id}", Role.READER, Api::incident),
                Route.get(V1 + "/actors", Role.READER, Api::actors),
                Route.get(V1 + "/actors/{id}", Role.READER, Api::actor),
                Route.get(V1 + "/sources", Role.READER, Api::sources),
                Route.get(V1 + "/search", Role.READER, Api::search),
                Route.get(V1 + "/history", Role.READER, Api::history),
                Route.post(V1 + "/decisions", Role.REVIEWER, Api::decide),
                Route.post(V1 + "/decisions/{seq}/undo", Role.REVIEWER, Api::undo),
                Route.delete(V1 + "/articles/{key}", Role.ADMINISTRATOR, Api::remove));
    }

    /** A place in a list, as an opaque word. */
    private record Page(int offset, int limit) {
        static Page of(Visit visit) {
            int limit = visit.number("limit", DEFAULT_PAGE, 1, LARGEST_PAGE);
            String cursor = visit.query("cursor");
            if (cursor == null) {
                return new Page(0, limit);
            }
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                return new Page(Math.max(0, Integer.parseInt(text)), limit);
            } catch (IllegalArgumentException e) {
                throw new Refusal(400, "bad-cursor", "The cursor is none that this list gave out; begin without one.");
            }
        }

        /** {@code {"items": [...], "next": cursor or null}}: one more than asked for was looked up to know whether there is more. */
        <T> ObjectNode answer(List<T> found, java.util.function.Function<T, JsonNode> form) {
            ObjectNode answer = MAPPER.createObjectNode();
            ArrayNode items = answer.putArray("items");
            found.stream().limit(limit).forEach(one -> items.add(form.apply(one)));
            answer.put(
                    "next",
                    found.size() <= limit
                            ? null
                            : Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(
                                            Integer.toString(offset + limit).getBytes(StandardCharsets.UTF_8)));
            return answer;
        }
    }

    private static void resource(Visit visit, String name) throws IOException {
        try (InputStream in = Api.class.getResourceAsStream(name)) {
            visit.ctx()
                    .contentType("application/json; charset=utf-8")
                    .result(Objects.requireNonNull(in, name).readAllBytes());
        }
    }

    private static void articles(Visit visit) {
        Page page = Page.of(visit);
        String words = visit.query("q");
        ArticleQuery articles = new ArticleQuery(visit.store());
        visit.json(page.answer(
                words == null
                        ? articles.list(page.limit() + 1, page.offset())
                        : articles.search(words, page.limit() + 1, page.offset()),
                Api::row));
    }

    private static ObjectNode row(ArticleQuery.Row row) {
        return MAPPER.createObjectNode()
                .put("key", row.key())
                .put("version", row.version())
                .put("current", row.current())
                .put("origin", row.origin())
                .put("sha256", row.sha256())
                .put("url", row.url())
                .put("outlet", row.outlet())
                .put("title", row.title())
                .put("kind", row.kind())
                .put("language", row.language())
                .put("published", row.published())
                .put("copyOf", row.copyOf())
                .put("casus", row.casus())
                .put("addedAt", row.addedAt())
                .put("claims", row.claims());
    }

    private static void article(Visit visit) {
        ArticleQuery.Row row = ArticlePages.found(visit);
        ObjectNode answer = row(row);
        answer.set("analysis", new ArticleQuery(visit.store()).corrected(row.key()));
        visit.json(answer);
    }

    private static void claims(Visit visit) {
        Page page = Page.of(visit);
        visit.json(page.answer(
                new ClaimQuery(visit.store()).list(visit.filter("any").filter(), page.limit() + 1, page.offset()),
                ClaimQuery.Row::json));
    }

    private static void claim(Visit visit) {
        String id = visit.path("id");
        visit.json(new ClaimQuery(visit.store())
                .one(id)
                .orElseThrow(() -> Refusal.unknown("claim", id))
                .json());
    }

    private static void incidents(Visit visit) {
        Page page = Page.of(visit);
        visit.json(page.answer(
                new IncidentQuery(visit.store()).list(visit.filter("no").filter(), page.limit() + 1, page.offset()),
                incident -> incident));
    }

    private static void incident(Visit visit) {
        String id = visit.path("id");
        visit.json(new IncidentQuery(visit.store()).one(id).orElseThrow(() -> Refusal.unknown("incident", id)));
    }

    private static void actors(Visit visit) {
        Page page = Page.of(visit);
        visit.json(page.answer(
                new ActorQuery(visit.store())
                        .list(visit.query("q"), page.offset() + page.limit() + 1).stream()
                                .skip(page.offset())
                                .toList(),
                row -> actor(row.id(), row.name(), row.code(), row.sectors(), row.partOf())
                        .put("claims", row.claims())));
    }

    private static void actor(Visit visit) {
        String id = visit.path("id");
        ActorQuery.Actor row = new ActorQuery(visit.store()).one(id).orElseThrow(() -> Refusal.unknown("actor", id));
        visit.json(actor(row.id(), row.name(), row.code(), row.sectors(), row.partOf())
                .put("wikidata", row.wikidata()));
    }

    private static ObjectNode actor(
            String id, String name, @Nullable String code, List<String> sectors, @Nullable String partOf) {
        ObjectNode node =
                MAPPER.createObjectNode().put("id", id).put("name", name).put("code", code);
        ArrayNode list = node.putArray("sectors");
        sectors.forEach(list::add);
        return node.put("partOf", partOf);
    }

    private static void sources(Visit visit) {
        ObjectNode answer = MAPPER.createObjectNode();
        for (SourceQuery.Teller teller : SourceQuery.Teller.values()) {
            ArrayNode list = answer.putArray(teller == SourceQuery.Teller.OUTLET ? "outlets" : "cited");
            for (SourceQuery.Row row : new SourceQuery(visit.store()).list(teller, LARGEST_PAGE)) {
                list.addObject()
                        .put("name", row.name())
                        .put("articles", row.articles())
                        .put("claims", row.claims())
                        .put("background", row.background())
                        .put("hedged", row.hedged())
                        .put("own", row.own())
                        .put("unnamed", row.unnamed());
            }
        }
        visit.json(answer);
    }

    private static void search(Visit visit) {
        Filter filter = visit.filter("any").filter();
        Page page = Page.of(visit);
        ObjectNode answer = page.answer(
                new ClaimQuery(visit.store()).list(filter, page.limit() + 1, page.offset()), ClaimQuery.Row::json);
        answer.set("facets", MAPPER.valueToTree(new Facets(visit.store()).of(filter)));
        visit.json(answer);
    }

    private static void history(Visit visit) {
        Page page = Page.of(visit);
        List<Decision> newest = new ArrayList<>(new Review(visit.store(), visit::now).history());
        java.util.Collections.reverse(newest);
        visit.json(page.answer(
                newest.subList(
                        Math.min(newest.size(), page.offset()),
                        Math.min(newest.size(), page.offset() + page.limit() + 1)),
                decision -> MAPPER.createObjectNode()
                        .put("seq", decision.seq())
                        .put("who", decision.who())
                        .put("at", decision.at().toString())
                        .put("kind", decision.kind())
                        .put("undoneBy", decision.undoneBy())
                        .set("content", decision.content())));
    }

    /** {@code {"decision": "accept|reject|fix|merge|split|move", ...}}; openapi.json says what each needs. */
    private static void decide(Visit visit) throws IOException {
        JsonNode body = MAPPER.readTree(visit.ctx().bodyAsBytes());
        Review review = new Review(visit.store(), visit::now);
        String who = visit.visitor().name();
        List<String> claims = new ArrayList<>();
        body.path("claims").forEach(claim -> claims.add(claim.asText()));
        long seq =
                switch (body.path("decision").asText("")) {
                    case "accept" -> review.accept(claims, who);
                    case "reject" -> review.reject(claims, who);
                    case "fix" -> review.fix(claims, needed(body, "field"), value(body), who);
                    case "merge" -> review.merge(needed(body, "incident"), needed(body, "other"), who);
                    case "split" -> review.split(needed(body, "incident"), claims, who);
                    case "move" -> review.move(one(claims), needed(body, "incident"), who);
                    default ->
                        throw new Refusal(
                                400,
                                "bad-decision",
                                "decision is accept, reject, fix, merge, split or move. fix takes the fields "
                                        + String.join(", ", ClaimFields.names()) + ".");
                };
        visit.ctx().status(201);
        visit.json(MAPPER.createObjectNode().put("seq", seq));
    }

    private static String one(List<String> claims) {
        if (claims.size() != 1) {
            throw new Refusal(400, "missing", "move takes one claim.");
        }
        return claims.get(0);
    }

    /** Null is a value: it empties the field. */
    private static JsonNode value(JsonNode body) {
        if (!body.has("value")) {
            throw new Refusal(400, "missing", "The body needs \"value\"; null empties a field.");
        }
        return body.path("value");
    }

    private static String needed(JsonNode body, String name) {
        if (!body.path(name).isTextual()) {
            throw new Refusal(400, "missing", "The body needs \"" + name + "\".");
        }
        return body.path(name).asText();
    }

    private static void undo(Visit visit) {
        String seq = visit.path("seq");
        if (!seq.matches("[0-9]{1,18}")) {
            throw Refusal.unknown("decision", seq);
        }
        long made = new Review(visit.store(), visit::now)
                .undo(Long.parseLong(seq), visit.visitor().name());
        visit.ctx().status(201);
        visit.json(MAPPER.createObjectNode().put("seq", made));
    }

    private static void remove(Visit visit) {
        new Erasure(visit.store()).remove(List.of(ArticlePages.found(visit).key()));
        visit.ctx().status(204);
    }
}
