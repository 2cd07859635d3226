package casus.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which claims, or incidents, are asked for; the same names in commands, addresses and exports. Null or empty asks for all.
 *
 * @param words as a person types them
 * @param actors ids; a claim fits when one of them takes part, or something that is part of it does
 * @param since first day, {@code until} last day
 * @param place ISO 3166 alpha-3 code of a country, or name of a place
 * @param background no, yes or any
 * @param review accepted, rejected, corrected, none or any; rejected ones only where asked for
 */
public record Filter(
        @Nullable String words,
        List<String> actors,
        List<String> types,
        List<String> kinds,
        List<String> statuses,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String place,
        String background,
        List<String> measures,
        @Nullable String source,
        @Nullable String outlet,
        @Nullable String article,
        @Nullable String incident,
        @Nullable String review) {
    /** Asks for everything but what persons rejected. */
    public static final Filter ALL = of(Map.of());

    /** The names of all filters. */
    public static final Set<String> NAMES = Set.of(
            "q",
            "actor",
            "type",
            "kind",
            "status",
            "since",
            "until",
            "place",
            "background",
            "measure",
            "source",
            "outlet",
            "article",
            "incident",
            "review");

    private static final int CODE = 3;

    public Filter {
        actors = List.copyOf(actors);
        types = List.copyOf(types);
        kinds = List.copyOf(kinds);
        statuses = List.copyOf(statuses);
        measures = List.copyOf(measures);
    }

    /**
     * Reads a filter from names and values, several values divided by commas.
     *
     * @throws StoreProblem when a name or value makes no sense
     */
    public static Filter of(Map<String, String> given) {
        for (String name : given.keySet()) {
            if (!NAMES.contains(name)) {
                throw new StoreProblem(
                        "bad-filter",
                        "There is no filter " + name + ". Use one of: "
                                + String.join(", ", NAMES.stream().sorted().toList()) + ".");
            }
        }
        return new Filter(
                text(given, "q"),
                list(given, "actor"),
                oneOf(given, "type", ClaimFields.TYPES),
                oneOf(given, "kind", List.of("event", "figure", "relation")),
                oneOf(given, "status", ClaimFields.STATUSES),
                day(given, "since"),
                day(given, "until"),
                text(given, "place"),
                oneOf(given, "background", List.of("no", "yes", "any")).stream()
                        .findFirst()
                        .orElse("any"),
                oneOf(given, "measure", ClaimFields.MEASURES),
                text(given, "source"),
                text(given, "outlet"),
                text(given, "article"),
                text(given, "incident"),
                oneOf(given, "review", List.of("accepted", "rejected", "corrected", "none", "any")).stream()
                        .findFirst()
                        .orElse(null));
    }

    /** The same for all days, news and history. */
    public Filter ever() {
        return new Filter(
                words, actors, types, kinds, statuses, null, null, place, "any", measures, source, outlet, article,
                incident, review);
    }

    /** Conditions on rows of {@code claim} and {@code article}, joined by AND, with the values that they bind. */
    Where claims(Dialect dialect) {
        Where where = new Where();
        if (words != null) {
            where.and(dialect.claimsWithWords());
            where.bind("words", dialect.query(words));
        }
        if (!actors.isEmpty()) {
            where.and("claim.no IN (SELECT claim FROM claim_actor WHERE actor IN (<actors>) AND role <> 'source')");
            where.list("actors", actors);
        }
        where.in("claim.type", "types", types);
        where.in("claim.kind", "kinds", kinds);
        where.in("claim.status", "statuses", statuses);
        where.in("claim.measure", "measures", measures);
        dated(where, "claim");
        placed(where, "claim");
        if (source != null) {
            where.and("claim.source = :source");
            where.bind("source", source);
        }
        if (outlet != null) {
            where.and("article.outlet = :outlet");
            where.bind("outlet", outlet);
        }
        if (article != null) {
            where.and("claim.article = :article");
            where.bind("article", article);
        }
        if (incident != null) {
            where.and("claim.incident = :incident");
            where.bind("incident", incident);
        }
        if (review == null) {
            where.and("(claim.review IS NULL OR claim.review <> 'rejected')");
        } else if (review.equals("none")) {
            where.and("claim.review IS NULL");
        } else if (!review.equals("any")) {
            where.and("claim.review = :review");
            where.bind("review", review);
        }
        return where;
    }

    /** The tables that {@link #claims} needs: articles only where an outlet is asked for. */
    String tables() {
        return outlet == null ? "claim" : "claim JOIN article ON article.key = claim.article";
    }

    /** Conditions on rows of {@code incident}. */
    Where incidents(Dialect dialect) {
        Where where = new Where();
        where.in("incident.type", "types", types);
        where.in("incident.status", "statuses", statuses);
        dated(where, "incident");
        placed(where, "incident");
        if (incident != null) {
            where.and("incident.id = :incident");
            where.bind("incident", incident);
        }
        Filter rest = new Filter(
                words, actors, List.of(), List.of(), List.of(), null, null, null, "any", measures, source, outlet,
                article, null, review);
        if (words != null
                || !actors.isEmpty()
                || source != null
                || outlet != null
                || article != null
                || review != null) {
            Where claims = rest.claims(dialect);
            where.and("incident.id IN (SELECT claim.incident FROM " + rest.tables() + " WHERE " + claims.text() + ")");
            where.take(claims);
        }
        return where;
    }

    private void dated(Where where, String table) {
        if (since != null) {
            where.and(table + ".time_to >= :since");
            where.bind("since", since.toString());
        }
        if (until != null) {
            where.and(table + ".day <= :until");
            where.bind("until", until.toString());
        }
        if (!background.equals("any")) {
            where.and(table + ".background = " + (background.equals("yes") ? 1 : 0));
        }
    }

    private void placed(Where where, String table) {
        if (place != null) {
            boolean code = place.length() == CODE && place.equals(place.toUpperCase(java.util.Locale.ROOT));
            where.and(code ? table + ".country = :place" : "LOWER(" + table + ".place) = LOWER(:place)");
            where.bind("place", place);
        }
    }

    private static @Nullable String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static List<String> list(Map<String, String> given, String name) {
        String value = text(given, name);
        List<String> values = new ArrayList<>();
        if (value != null) {
            for (String one : value.split(",")) {
                if (!one.isBlank()) {
                    values.add(one.strip());
                }
            }
        }
        return values;
    }

    private static List<String> oneOf(Map<String, String> given, String name, List<String> allowed) {
        List<String> values = list(given, name);
        for (String value : values) {
            if (!allowed.contains(value)) {
                throw new StoreProblem(
                        "bad-filter", name + " cannot be " + value + ". Use " + String.join(", ", allowed) + ".");
            }
        }
        return values;
    }

    private static @Nullable LocalDate day(Map<String, String> given, String name) {
        String value = text(given, name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new StoreProblem("bad-filter", name + " " + value + " is no day. Write YYYY-MM-DD.", e);
        }
    }

    /** A condition in SQL with what it binds. */
    static final class Where {
        private static final String EVERYTHING = "1 = 1";

        private final StringBuilder text = new StringBuilder(EVERYTHING);
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, List<String>> lists = new LinkedHashMap<>();

        void and(String condition) {
            text.append(" AND ").append(condition);
        }

        void bind(String name, Object value) {
            values.put(name, value);
        }

        void list(String name, List<String> value) {
            lists.put(name, value);
        }

        void in(String column, String name, List<String> value) {
            if (!value.isEmpty()) {
                and(column + " IN (<" + name + ">)");
                list(name, value);
            }
        }

        void take(Where other) {
            values.putAll(other.values);
            lists.putAll(other.lists);
        }

        /** Whether nothing is left out. */
        boolean isAll() {
            return text.length() == EVERYTHING.length();
        }

        String text() {
            return text.toString();
        }

        org.jdbi.v3.core.statement.Query on(org.jdbi.v3.core.statement.Query query) {
            query.bindMap(values);
            lists.forEach(query::bindList);
            return query;
        }
    }
}
