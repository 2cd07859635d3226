package casus.brief;

import casus.record.BriefArchive;
import casus.record.Filter;
import casus.record.Store;
import casus.record.StoreProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Publishes briefs and looks at published ones. */
public final class Published {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Store store;
    private final BriefArchive archive;

    public Published(Store store) {
        this.store = store;
        this.archive = new BriefArchive(store);
    }

    /** Names and values of a filter in words: "actor BOL, type ASSAULT"; empty for none. */
    public static String about(Map<String, String> filter) {
        return String.join(
                ", ",
                new TreeMap<>(filter)
                        .entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("background"))
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .toList());
    }

    /**
     * Makes a brief and keeps it as it is.
     *
     * @param filter names and values, without days
     */
    public BriefArchive.Row publish(
            Map<String, String> filter, LocalDate from, LocalDate to, int stories, String who, Instant at) {
        Brief brief = new Briefs(store).of(Filter.of(filter), about(filter), from, to, stories);
        return archive.publish(
                from,
                to,
                BriefText.title(brief),
                json(filter),
                stories,
                BriefJson.of(brief).toString(),
                who,
                at);
    }

    /** All that were published, the newest first. */
    public List<BriefArchive.Row> list() {
        return archive.list();
    }

    /**
     * A published brief.
     *
     * @throws StoreProblem when there is none of this id, or it is not what was published
     */
    public Brief brief(String id) {
        return BriefJson.read(row(id).json());
    }

    /** What would be told otherwise if a published brief were made now. */
    public Changes changes(String id) {
        BriefArchive.Row row = row(id);
        Map<String, String> filter = filter(row.filter());
        Brief now = new Briefs(store).of(Filter.of(filter), about(filter), row.from(), row.to(), row.stories());
        return Changes.of(store, BriefJson.read(row.json()), now);
    }

    /**
     * A published brief as it is kept.
     *
     * @throws StoreProblem as {@link #brief} does
     */
    public BriefArchive.Row row(String id) {
        BriefArchive.Row row = archive.one(id)
                .orElseThrow(() -> new StoreProblem(
                        "unknown", "There is no published brief " + id + ". casus brief --published lists them."));
        if (!row.isWhole()) {
            throw new StoreProblem(
                    "changed",
                    "The brief " + id + " is not what was published: its hash is another. Take it from a backup.");
        }
        return row;
    }

    /** A filter as it is kept. */
    public static String json(Map<String, String> filter) {
        return MAPPER.valueToTree(new TreeMap<>(filter)).toString();
    }

    /** A filter that was kept. */
    public static Map<String, String> filter(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new StoreProblem("damaged", "The filter " + json + " of a brief cannot be read.", e);
        }
    }
}
