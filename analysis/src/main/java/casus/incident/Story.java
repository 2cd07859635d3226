package casus.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, for comparing it with others: small enough to be kept beside it.
 *
 * @param names stems of names, the weightiest first
 * @param numbers as they stand, years left out
 * @param words stems of other words, the weightiest first
 * @param scenes which of its claims tell of one happening
 */
public record Story(
        @Nullable LocalDate published,
        List<String> names,
        List<String> numbers,
        List<String> words,
        List<Scene> scenes) {
    private static final StoryWords READER = new StoryWords();

    public Story {
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
        words = List.copyOf(words);
        scenes = List.copyOf(scenes);
    }

    /** @param analysis the contract's JSON, whole */
    public static Story of(JsonNode analysis) {
        JsonNode article = analysis.path("article");
        String text = article.path("text").asText();
        String published = article.path("published").textValue();
        Story bare = new Story(
                published == null ? null : LocalDate.parse(published),
                READER.names(text),
                READER.numbers(text),
                READER.words(text),
                List.of());
        List<Scene> scenes =
                Scenes.of(TellingReader.all(analysis, article.path("id").asText(), bare), text);
        return new Story(bare.published, bare.names, bare.numbers, bare.words, scenes);
    }

    /** As {@link #read} takes it. */
    public ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("published", published == null ? null : published.toString());
        put(node.putArray("names"), names);
        put(node.putArray("numbers"), numbers);
        put(node.putArray("words"), words);
        ArrayNode array = node.putArray("scenes");
        scenes.forEach(scene -> array.add(scene.json()));
        return node;
    }

    /** Takes what {@link #json} gives. */
    public static Story read(JsonNode node) {
        List<Scene> scenes = new ArrayList<>();
        node.path("scenes").forEach(scene -> scenes.add(Scene.read(scene)));
        String published = node.path("published").textValue();
        return new Story(
                published == null ? null : LocalDate.parse(published),
                list(node.path("names")),
                list(node.path("numbers")),
                list(node.path("words")),
                scenes);
    }

    private static void put(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static List<String> list(JsonNode node) {
        List<String> values = new ArrayList<>();
        node.forEach(value -> values.add(value.asText()));
        return values;
    }
}
