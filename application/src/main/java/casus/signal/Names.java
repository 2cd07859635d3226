package casus.signal;

import casus.record.ActorQuery;
import casus.record.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What running text calls the actors of a record: "Bolivia's armed forces", "the Rapid Support Forces", "civilians in Sudan". Names that
 * persons gave go before. Immutable once made.
 */
public final class Names {
    private static final Map<String, String[]> ROLES = new TreeMap<>();
    private static final Set<String> WITH_ARTICLE = new HashSet<>();
    private static final Set<String> LAND = new HashSet<>();
    private static final Set<String> WATER = new HashSet<>();
    private static final Set<String> PREPOSITIONS = Set.of("of", "on", "for", "in", "against", "to");

    /** By ISO 3166 alpha-3. */
    private static final Map<String, String> COUNTRIES = new HashMap<>();

    static {
        for (String two : Locale.getISOCountries()) {
            Locale locale = new Locale("", two);
            COUNTRIES.put(locale.getISO3Country(), locale.getDisplayCountry(Locale.ENGLISH));
        }
        for (String[] row : rows("names.tsv")) {
            ROLES.put(row[0], row);
        }
        for (String[] row : rows("articles.tsv")) {
            (row[0].equals("land") ? LAND : row[0].equals("water") ? WATER : WITH_ARTICLE)
                    .addAll(List.of(row[1].split("\\|")));
        }
    }

    private final Map<String, ActorQuery.Actor> actors = new HashMap<>();

    /** States without a row of their own: the record knows them by their parts alone ("Nigeria (police)"). */
    private final Map<String, String> states = new HashMap<>();

    public Names(Store store) {
        new ActorQuery(store).each(actor -> {
            actors.put(actor.id(), actor);
            int dot = actor.id().indexOf('.');
            if (dot > 0 && actor.name().matches("[^()]+ \\([^()]+\\)")) {
                states.merge(
                        actor.id().substring(0, dot),
                        withArticle(actor.name().replaceFirst(" \\(.*", "")),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
    }

    /** Whether a code is that of a kind of person or body rather than of a state. */
    public static boolean isKind(String code) {
        return ROLES.containsKey(code);
    }

    /** The name of an actor as it stands inside a sentence. */
    public String of(String actor) {
        String[] parts = actor.split("\\.");
        String last = parts[parts.length - 1];
        if (parts.length <= 2 && ROLES.containsKey(last) && !isRenamed(actor)) {
            String[] role = Objects.requireNonNull(ROLES.get(last));
            return parts.length == 1 ? role[2] : owned(role[1], of(parts[0]));
        }
        ActorQuery.Actor row = actors.get(actor);
        return row != null ? withArticle(row.name()) : parts.length == 1 ? state(actor) : actor;
    }

    /** {@code Sudan's courts}, {@code the Philippines' courts}. */
    private static String owned(String words, String state) {
        return words.startsWith("%'s") && state.endsWith("s")
                ? state + "'" + words.substring(3)
                : words.replace("%", state);
    }

    /** A kind of person without the state that it belongs to, where the sentence names the place: "civilians", else the name. */
    public String local(String actor) {
        String[] parts = actor.split("\\.");
        boolean people = parts.length == 2
                && Set.of("CVL", "LAB", "MED", "EDU", "REF", "AGR").contains(parts[1]);
        return people && !isRenamed(actor) ? Objects.requireNonNull(ROLES.get(parts[1]))[2] : of(actor);
    }

    /** The name without the article, for headings. */
    public String heading(String actor) {
        String name = of(actor);
        String bare = name.startsWith("the ") ? name.substring(4) : name;
        return Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }

    /** Both sides of a dyad, in the order of their names. */
    public String of(Dyad dyad) {
        String one = of(dyad.one());
        String other = of(dyad.other());
        return one.replaceFirst("^the ", "").compareTo(other.replaceFirst("^the ", "")) <= 0
                ? one + " and " + other
                : other + " and " + one;
    }

    /** The name of a place as it stands after a preposition: "the Pilcomayo river". */
    public static String place(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.length() < name.length() && LAND.contains(last.toLowerCase(Locale.ROOT)) ? "the " + name : name;
    }

    /** Whether a place is a water, reef or the like, at which things happen rather than in it. */
    public static boolean isWater(String name) {
        return WATER.contains(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /** Several names put together: "a, b and c". */
    public static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** A role ("Nigeria (police)" in the analysis) to which a person gave a name. */
    private boolean isRenamed(String actor) {
        ActorQuery.Actor row = actors.get(actor);
        String[] parts = actor.split("\\.");
        return row != null
                && parts.length > 1
                && !row.name().endsWith(")")
                && !row.name().toLowerCase(Locale.ROOT).equals(Objects.requireNonNull(ROLES.get(parts[1]))[2]);
    }

    private String state(String code) {
        String known = states.get(code);
        if (known != null) {
            return known;
        }
        String country = COUNTRIES.get(code);
        return country == null ? code : withArticle(country.replaceFirst(" \\(.*", ""));
    }

    private static String withArticle(String name) {
        String bare = name.startsWith("The ") ? name.substring(4) : name;
        String head = "";
        for (String word : bare.split(" ")) {
            if (PREPOSITIONS.contains(word)) {
                break;
            }
            head = word;
        }
        return WITH_ARTICLE.contains(head) || name.startsWith("The ") ? "the " + bare : bare;
    }

    /** Rows of a table of words beside this class, cells divided by tabs; lines that begin with # are remarks. */
    static List<String[]> rows(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Names.class.getResourceAsStream("en/" + name), name), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
