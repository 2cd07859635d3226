package casus.incident;

import casus.sentence.Stems;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the tellings out of an analysis in the contract's form. */
public final class TellingReader {
    private static final String UNKNOWN = "unknown";
    private static final int NO_SCENE = -1;

    /** What began the evening before. */
    private static final Set<String> NIGHTS = StoryWords.read("night-words.tsv");

    private static final StoryWords WORDS = new StoryWords();

    private TellingReader() {}

    /**
     * The event claims of an analysis, in its order.
     *
     * @param analysis the contract's JSON, whole
     * @param article the article's id among those that are grouped together
     */
    public static List<Telling> all(JsonNode analysis, String article) {
        return all(analysis, article, Story.of(analysis));
    }

    /** The event claims as they stand, each by itself unless the story has scenes. */
    static List<Telling> all(JsonNode analysis, String article, Story story) {
        Map<String, List<JsonNode>> figures = new HashMap<>();
        for (JsonNode claim : analysis.path("claims")) {
            if (claim.path("kind").asText().equals("figure")
                    && claim.path("event").isTextual()) {
                figures.computeIfAbsent(claim.path("event").asText(), event -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<Telling> tellings = new ArrayList<>();
        int order = 0;
        for (JsonNode claim : analysis.path("claims")) {
            if (claim.path("kind").asText().equals("event")) {
                tellings.add(
                        one(claim, figures.getOrDefault(claim.path("id").asText(), List.of()), article, order, story));
            }
            order++;
        }
        return tellings;
    }

    /**
     * One event claim.
     *
     * @param figures the figure claims that belong to it
     * @param order its place in its article
     */
    public static Telling one(JsonNode claim, List<JsonNode> figures, String article, int order, Story story) {
        JsonNode evidence = claim.path("evidence");
        Telling telling = new Telling(
                claim.path("id").asText(),
                article,
                order,
                story.published(),
                text(claim.path("type")),
                text(claim.path("mode")),
                text(claim.path("cameo")),
                text(claim.path("quad")),
                Stems.ofAct(lastWord(claim.path("trigger").path("text").asText())),
                known(claim.path("actors")),
                known(claim.path("recipients")),
                when(claim.path("time")),
                weekday(claim.path("time")),
                where(claim.path("place")),
                ranges(figures),
                WORDS.telling(evidence.path("exact").asText()),
                story,
                evidence.path("begin").asInt(),
                evidence.path("end").asInt(),
                claim.path("status").asText(),
                claim.path("background").asBoolean(),
                evidence.path("part").asText().equals("headline"),
                NO_SCENE);
        for (int i = 0; i < story.scenes().size(); i++) {
            Scene scene = story.scenes().get(i);
            if (scene.claims().contains(telling.claim())) {
                return telling.in(i, scene);
            }
        }
        return telling;
    }

    private static String lastWord(String trigger) {
        List<String> words = Stems.words(trigger);
        return words.isEmpty() ? trigger : words.get(words.size() - 1);
    }

    private static Map<String, Telling.Range> ranges(List<JsonNode> figures) {
        Map<String, Telling.Range> byMeasure = new HashMap<>();
        for (JsonNode figure : figures) {
            String measure = figure.path("measure").asText();
            byMeasure.putIfAbsent(
                    measure.equals("detained") ? "captured" : measure,
                    new Telling.Range(number(figure.path("low")), number(figure.path("high"))));
        }
        return byMeasure;
    }

    private static Telling.@Nullable When when(JsonNode time) {
        LocalDate from = day(time.path("from"));
        LocalDate to = day(time.path("to"));
        String basis = time.path("basis").asText();
        if (from == null || to == null || basis.equals("published") || to.isBefore(from)) {
            return null;
        }
        boolean night = NIGHTS.contains(time.path("text").asText().toLowerCase(Locale.ROOT)) && from.equals(to);
        return new Telling.When(night ? from.minusDays(1) : from, to, basis.equals("stated"));
    }

    private static @Nullable DayOfWeek weekday(JsonNode time) {
        String text = time.path("text").asText().toUpperCase(Locale.ROOT);
        return time.path("from").isTextual()
                ? null
                : Arrays.stream(DayOfWeek.values())
                        .filter(day -> text.contains(day.name()))
                        .findFirst()
                        .orElse(null);
    }

    static Telling.@Nullable Where where(JsonNode place) {
        return place.isObject()
                ? new Telling.Where(
                        place.path("name").asText(),
                        text(place.path("country")),
                        text(place.path("admin1")),
                        number(place.path("latitude")),
                        number(place.path("longitude")),
                        place.path("precision").asText())
                : null;
    }

    private static Set<String> known(JsonNode actors) {
        Set<String> known = new LinkedHashSet<>();
        for (JsonNode actor : actors) {
            if (!actor.asText().equals(UNKNOWN)) {
                known.add(actor.asText());
            }
        }
        return known;
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }
}
