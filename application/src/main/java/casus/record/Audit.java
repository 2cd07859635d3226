package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Judges a record by a random sample of its claims: a person says of each whether it is right, and the verdicts are kept. A verdict is a
 * decision that changes nothing: it is kept with its type, status and outlet, exported with the record, and can be undone.
 */
public final class Audit {
    private static final String KIND = "audit";

    private final Store store;
    private final Supplier<Instant> clock;

    /** @param clock tells when a verdict was given */
    public Audit(Store store, Supplier<Instant> clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What a person says of a claim. */
    public enum Judged {
        /** All that it says stands in its words. */
        RIGHT,
        /** Something that it says does not. */
        WRONG,
        /** Not to be told; counts neither way. */
        UNSURE;

        /** The word that it is kept and written as. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The verdict of a word or its first letter (r, w, u; s for "cannot say"); empty for anything else. */
        public static Optional<Judged> of(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "r", "right", "yes", "y", "1" -> Optional.of(RIGHT);
                case "w", "wrong", "no", "0" -> Optional.of(WRONG);
                case "s", "u", "unsure", "?" -> Optional.of(UNSURE);
                default -> Optional.empty();
            };
        }
    }

    /**
     * Draws claims at random: by the same seed the same from the same record, in the same order.
     *
     * @throws StoreProblem when no claim fits
     */
    public List<ClaimQuery.Row> draw(Filter from, int size, long seed) {
        PriorityQueue<Map.Entry<String, ClaimQuery.Row>> drawn = new PriorityQueue<>(
                Map.Entry.<String, ClaimQuery.Row>comparingByKey().reversed());
        new ClaimQuery(store).each(from, row -> {
            drawn.add(Map.entry(
                    hash("audit " + seed + "/" + row.claim().path("id").asText()), row));
            if (drawn.size() > size) {
                drawn.poll();
            }
        });
        if (drawn.isEmpty()) {
            throw new StoreProblem("nothing", "No claim fits, so that none can be drawn.");
        }
        return drawn.stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Keeps a verdict, in the place of the one that was given of the claim before.
     *
     * @return number of the decision
     * @throws StoreProblem when there is no such claim
     */
    public long judge(String claim, Judged judged, String who) {
        return judge(Map.of(claim, judged), who).get(0);
    }

    /** Keeps many verdicts, all of them or none. */
    public List<Long> judge(Map<String, Judged> verdicts, String who) {
        ClaimQuery claims = new ClaimQuery(store);
        Map<String, ObjectNode> contents = new TreeMap<>();
        verdicts.forEach((id, judged) -> {
            ClaimQuery.Row row = claims.one(id)
                    .orElseThrow(() -> new StoreProblem(
                            "unknown", "There is no claim " + id + " in the record. Draw the sample anew."));
            contents.put(id, content(row, judged));
        });
        return store.write(handle -> {
            List<Long> numbers = new ArrayList<>();
            contents.values()
                    .forEach(content -> numbers.add(Decisions.add(handle, who, clock.get(), KIND, content, List.of())));
            return numbers;
        });
    }

    private static ObjectNode content(ClaimQuery.Row row, Judged judged) {
        JsonNode claim = row.claim();
        String type =
                switch (claim.path("kind").asText()) {
                    case "event" -> claim.path("type").asText("not coded");
                    case "figure" -> "figure " + claim.path("measure").asText();
                    default -> "relation " + claim.path("relation").asText();
                };
        return JsonNodeFactory.instance
                .objectNode()
                .put("claim", claim.path("id").asText())
                .put("judged", judged.word())
                .put("type", type)
                .put("status", claim.path("status").asText())
                .put("outlet", row.outlet() == null ? "not known" : row.outlet())
                .put("rule", claim.path("rule").asText());
    }

    /** The verdicts that hold, by claim. */
    public Map<String, Judged> verdicts() {
        Map<String, Judged> verdicts = new LinkedHashMap<>();
        held().forEach((claim, content) ->
                Judged.of(content.path("judged").asText()).ifPresent(judged -> verdicts.put(claim, judged)));
        return verdicts;
    }

    private Map<String, JsonNode> held() {
        return store.read(handle -> {
            Map<String, JsonNode> held = new LinkedHashMap<>();
            Decisions.held(handle, KIND)
                    .forEach(decision ->
                            held.put(decision.content().path("claim").asText(), decision.content()));
            return held;
        });
    }

    /**
     * A part of what was judged.
     *
     * @param by type, status or source; empty for all of it
     * @param value which of them
     * @param unsure how many could not be told
     */
    public record Part(String by, String value, Precision precision, int unsure) {}

    /** How precise the judged claims are: all, then by type, status and source, those with most verdicts first. */
    public List<Part> report() {
        Map<String, Map<String, int[]>> counts = new LinkedHashMap<>();
        held().values().forEach(content -> {
            Judged judged = Judged.of(content.path("judged").asText()).orElse(Judged.UNSURE);
            count(counts, "", "all", judged);
            count(counts, "type", content.path("type").asText(), judged);
            count(counts, "status", content.path("status").asText(), judged);
            count(counts, "source", content.path("outlet").asText(), judged);
        });
        List<Part> parts = new ArrayList<>();
        counts.forEach((by, values) -> values.entrySet().stream()
                .map(entry -> new Part(
                        by,
                        entry.getKey(),
                        new Precision(entry.getValue()[0], entry.getValue()[0] + entry.getValue()[1]),
                        entry.getValue()[2]))
                .sorted(Comparator.comparingInt((Part part) -> -part.precision().judged())
                        .thenComparing(Part::value))
                .forEach(parts::add));
        return parts;
    }

    private static void count(Map<String, Map<String, int[]>> counts, String by, String value, Judged judged) {
        counts.computeIfAbsent(by, key -> new TreeMap<>())
                .computeIfAbsent(value, key -> new int[Judged.values().length])[judged.ordinal()]++;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
