package casus.incident;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes tellings for tests: an air strike on Kharkiv, but for what is changed. */
final class Told {
    private static int number;

    private final String claim = "c" + number++;
    private String article = "a" + claim;
    private String trigger = "strike";
    private String type = "ASSAULT";
    private String cameo = "195";
    private Set<String> actors = Set.of("RUS.MIL");
    private Set<String> recipients = Set.of("UKR");
    private Telling.@Nullable When when = day("2025-09-03");
    private @Nullable DayOfWeek weekday;
    private Telling.@Nullable Where where = city("Kharkiv", "UKR", 49.98, 36.25);
    private final Map<String, Telling.Range> figures = new HashMap<>();
    private Set<String> words = new LinkedHashSet<>(List.of("strike", "kharkiv", "russian"));
    private List<String> names = List.of("kharkiv", "russian");
    private LocalDate published = LocalDate.parse("2025-09-04");
    private String status = "occurred";
    private boolean background;
    private boolean headline;
    private int begin;
    private int scene = -1;

    static Told strike() {
        return new Told();
    }

    static Telling.When day(String day) {
        return new Telling.When(LocalDate.parse(day), LocalDate.parse(day), true);
    }

    static Telling.Where city(String name, String country, double latitude, double longitude) {
        return new Telling.Where(name, country, null, latitude, longitude, "city");
    }

    Told in(String of) {
        article = of;
        return this;
    }

    Told act(String word, String root, String code) {
        trigger = word;
        type = root;
        cameo = code;
        return this;
    }

    Told by(String... who) {
        actors = Set.of(who);
        return this;
    }

    Told to(String... whom) {
        recipients = Set.of(whom);
        return this;
    }

    Told on(String day) {
        when = day(day);
        return this;
    }

    Told undated() {
        when = null;
        return this;
    }

    Told sometime(DayOfWeek day) {
        when = null;
        weekday = day;
        return this;
    }

    Told at(Telling.Where place) {
        where = place;
        return this;
    }

    Told nowhere() {
        where = null;
        return this;
    }

    Told count(String measure, double number) {
        figures.put(measure, new Telling.Range(number, number));
        return this;
    }

    Told words(String... stems) {
        words = new LinkedHashSet<>(List.of(stems));
        return this;
    }

    Told story(String... stems) {
        names = List.of(stems);
        return this;
    }

    Told published(String day) {
        published = LocalDate.parse(day);
        return this;
    }

    Told planned() {
        status = "planned";
        return this;
    }

    Told recalled() {
        background = true;
        return this;
    }

    Told headline() {
        headline = true;
        return this;
    }

    Told from(int offset) {
        begin = offset;
        return this;
    }

    Told scene(int of) {
        scene = of;
        return this;
    }

    Telling telling() {
        Story story = new Story(published, names, List.of(), List.of(), List.of());
        return new Telling(
                claim,
                article,
                0,
                published,
                type,
                null,
                cameo,
                "material_conflict",
                trigger,
                actors,
                recipients,
                when,
                weekday,
                where,
                figures,
                words,
                story,
                begin,
                begin + 10,
                status,
                background,
                headline,
                scene);
    }

    /** A figure claim in the contract's form. */
    static ObjectNode figure(String id, String event, double number, @Nullable String source) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", id)
                .put("event", event)
                .put("measure", "killed")
                .put("low", number)
                .put("high", number);
        node.put("approximate", false).put("what", "people").putNull("asOf");
        node.putObject("evidence").put("exact", number + " people were killed").put("begin", 0);
        ObjectNode attribution = node.putObject("attribution");
        if (source == null) {
            attribution.put("kind", "author").putNull("source").putNull("text");
        } else {
            attribution.put("kind", "named").put("source", source).put("text", source);
        }
        return node;
    }

    static Report report(String article, String outlet, String published, String copyOf) {
        return new Report(article, article, outlet, LocalDate.parse(published), copyOf);
    }
}
