package casus.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The user's own lists of actors, kept with the record and used for what is added to it. To put one in or take it out is a decision:
 * it is kept, exported, and can be undone.
 */
public final class Dictionaries {
    private static final String KIND = "dictionary";
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}";

    private final Store store;
    private final Supplier<Instant> clock;

    /** @param clock tells when something was decided */
    public Dictionaries(Store store, Supplier<Instant> clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The texts of all lists, by name in the order of the alphabet. */
    public Map<String, String> all() {
        return store.read(handle -> {
            Map<String, String> texts = new TreeMap<>();
            for (Decision decision : Decisions.held(handle, KIND)) {
                String name = decision.content().path("name").asText();
                if (decision.content().path("text").isTextual()) {
                    texts.put(name, decision.content().path("text").asText());
                } else {
                    texts.remove(name);
                }
            }
            return texts;
        });
    }

    /**
     * Keeps a list, in the place of one of the same name.
     *
     * @return number of the decision
     * @throws StoreProblem when the name is no name of a file
     */
    public long put(String name, String text, String who) {
        if (!name.matches(NAME)) {
            throw new StoreProblem(
                    "bad-name", "\"" + name + "\" is no name of a list. Use letters, digits, points, - and _.");
        }
        return decide(name, text, who);
    }

    /**
     * The text of a list.
     *
     * @throws StoreProblem when there is none of this name
     */
    public String one(String name) {
        String text = all().get(name);
        if (text == null) {
            throw new StoreProblem("unknown", "There is no list " + name + ". casus dictionary lists them.");
        }
        return text;
    }

    /**
     * Takes a list out.
     *
     * @return number of the decision
     * @throws StoreProblem when there is none of this name
     */
    public long remove(String name, String who) {
        one(name);
        return decide(name, null, who);
    }

    /** Calls something that needs the lists as files; they are there as long as it runs. */
    public <T> T asFiles(Function<List<Path>, T> use) {
        return asFiles(all(), use);
    }

    /** The same for these texts, by name. */
    public static <T> T asFiles(Map<String, String> texts, Function<List<Path>, T> use) {
        if (texts.isEmpty()) {
            return use.apply(List.of());
        }
        List<Path> files = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("casus-dictionaries");
            try {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    files.add(Files.writeString(folder.resolve(text.getKey()), text.getValue()));
                }
                return use.apply(files);
            } finally {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long decide(String name, @Nullable String text, String who) {
        ObjectNode content =
                JsonNodeFactory.instance.objectNode().put("name", name).put("text", text);
        return store.write(handle -> Decisions.add(handle, who, clock.get(), KIND, content, List.of()));
    }
}
