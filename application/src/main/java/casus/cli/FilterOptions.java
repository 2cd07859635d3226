package casus.cli;

import casus.record.Filter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which claims or incidents a command is about; the names are those of the filters in addresses. */
final class FilterOptions {
    @Option(
            names = "--actor",
            paramLabel = "ID",
            description = "Takes part: an actor's id (PRK, USA.GOV), or several divided by commas.")
    private @Nullable String actor;

    @Option(names = "--type", paramLabel = "ROOT", description = "PLOVER roots, divided by commas.")
    private @Nullable String type;

    @Option(names = "--kind", paramLabel = "KIND", description = "event, figure or relation.")
    private @Nullable String kind;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "occurred, ongoing, attempted, planned, requested, possible, denied or not-occurred.")
    private @Nullable String status;

    @Option(names = "--since", paramLabel = "YYYY-MM-DD", description = "Not over before this day.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "YYYY-MM-DD", description = "Begun by this day.")
    private @Nullable String until;

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = "A country's ISO 3166 code (IRQ), or the name of a place.")
    private @Nullable String place;

    @Option(names = "--background", paramLabel = "no|yes|any", description = "News alone, history alone, or both.")
    private @Nullable String background;

    @Option(names = "--measure", paramLabel = "MEASURE", description = "killed, wounded, personnel and the like.")
    private @Nullable String measure;

    @Option(names = "--source", paramLabel = "ID", description = "Said by this actor.")
    private @Nullable String source;

    @Option(names = "--outlet", paramLabel = "NAME", description = "In articles of this outlet.")
    private @Nullable String outlet;

    @Option(names = "--article", paramLabel = "KEY", description = "In this article.")
    private @Nullable String article;

    @Option(
            names = "--review",
            paramLabel = "REVIEW",
            description = "accepted, rejected, corrected, none or any; rejected claims are shown only when asked for.")
    private @Nullable String review;

    /** The filter for claims, with the words to search for. */
    Filter claims(@Nullable String words) {
        return Filter.of(given(words, "any"));
    }

    /** The filter for claims that nobody has looked at. */
    Filter unseen(@Nullable String words) {
        Map<String, String> given = given(words, "any");
        given.putIfAbsent("review", "none");
        return Filter.of(given);
    }

    /** The filter for incidents: news alone unless asked otherwise. */
    Filter incidents() {
        return Filter.of(given(null, "no"));
    }

    /** The filter for claims or incidents: news alone unless asked otherwise. */
    Filter news(@Nullable String words) {
        return Filter.of(given(words, "no"));
    }

    /** The filter for incidents by names and values, its days left out. */
    Map<String, String> named() {
        Map<String, String> given = given(null, "no");
        given.remove("since");
        given.remove("until");
        return given;
    }

    /** Whether any filter is given. */
    boolean given() {
        return given(null, "").size() > 1 || background != null;
    }

    private Map<String, String> given(@Nullable String words, String otherwise) {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "q", words);
        put(given, "actor", actor);
        put(given, "type", type);
        put(given, "kind", kind);
        put(given, "status", status);
        put(given, "since", since);
        put(given, "until", until);
        put(given, "place", place);
        put(given, "background", background == null ? otherwise : background);
        put(given, "measure", measure);
        put(given, "source", source);
        put(given, "outlet", outlet);
        put(given, "article", article);
        put(given, "review", review);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
