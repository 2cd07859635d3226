package casus.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Samples of claims that several reviewers code blind. Drawing a sample and each answer of a reviewer are decisions: they are kept,
 * survive a new analysis, and can be undone. Answers change nothing in the record, and nobody is shown those of others before all
 * are done; what settles their differences is an ordinary decision ({@link Adjudication}).
 */
public final class Samples {
    private static final int FEWEST_REVIEWERS = 2;

    private final Store store;
    private final Supplier<Instant> clock;

    /** @param clock tells when something was decided */
    public Samples(Store store, Supplier<Instant> clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Draws claims by a seed: the same from the same claims, in whatever order these came, on any database. Those are taken whose ids
     * have the smallest SHA-256 together with the seed, so that more of them are the same ones and others.
     *
     * @param from which claims may be drawn
     * @throws StoreProblem when there is such a sample already, too few reviewers, or no claim
     */
    public Sample draw(String name, Filter from, int size, long seed, List<String> reviewers, String who) {
        List<String> distinct = reviewers.stream().distinct().toList();
        if (distinct.size() < FEWEST_REVIEWERS) {
            throw new StoreProblem("bad-sample", "A sample needs two reviewers or more, with names of their own.");
        }
        PriorityQueue<Map.Entry<String, ClaimQuery.Row>> drawn = new PriorityQueue<>(
                Map.Entry.<String, ClaimQuery.Row>comparingByKey().reversed());
        new ClaimQuery(store).each(from, row -> {
            drawn.add(Map.entry(hash(seed + "/" + row.claim().path("id").asText()), row));
            if (drawn.size() > size) {
                drawn.poll();
            }
        });
        if (drawn.isEmpty()) {
            throw new StoreProblem("nothing", "No claim fits, so that none can be drawn.");
        }
        List<ClaimQuery.Row> rows = drawn.stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        ObjectNode content =
                JsonNodeFactory.instance.objectNode().put("name", name).put("seed", seed);
        ArrayNode people = content.putArray("reviewers");
        distinct.forEach(people::add);
        ObjectNode claims = content.putObject("claims");
        return store.write(handle -> {
            if (held(handle).stream().anyMatch(sample -> sample.name().equals(name))) {
                throw new StoreProblem("exists", "There is a sample " + name + " already. Name this one otherwise.");
            }
            List<Decisions.Anchor> anchors = new ArrayList<>();
            for (ClaimQuery.Row row : rows) {
                claims.set(row.claim().path("id").asText(), row.claim());
                anchors.add(Decisions.Anchor.of(0, ArticleRows.series(handle, row.key()), row.claim()));
            }
            return Sample.of(
                    Decisions.one(handle, Decisions.add(handle, who, clock.get(), "sample", content, anchors)));
        });
    }

    /** All samples, the oldest first. */
    public List<Sample> all() {
        return store.read(Samples::held);
    }

    /**
     * The sample of a name.
     *
     * @throws StoreProblem when there is none
     */
    public Sample one(String name) {
        return store.read(handle -> one(handle, name));
    }

    /**
     * Keeps what a reviewer says of a claim of a sample, in the place of what that reviewer said of it before.
     *
     * @return number of the decision
     * @throws StoreProblem when the reviewer is none of this sample, the claim is not in it, or a value does not fit
     */
    public long code(String name, String reviewer, String claim, Coding coding) {
        return store.write(handle -> {
            Sample sample = one(handle, name);
            reviewing(sample, reviewer);
            coding.applied(sample.claim(claim));
            ObjectNode content = coding.json();
            content.put("sample", name).put("drawn", sample.decision()).put("claim", claim);
            return Decisions.add(handle, reviewer, clock.get(), "verdict", content, List.of());
        });
    }

    /** What one reviewer said, by claim; only what the reviewer may see. */
    public Map<String, Coding> own(String name, String reviewer) {
        return store.read(handle -> {
            Sample sample = one(handle, name);
            reviewing(sample, reviewer);
            return said(handle, sample).getOrDefault(reviewer, Map.of());
        });
    }

    /** How many claims each reviewer has coded, by name in the order of the alphabet. */
    public Map<String, Integer> progress(String name) {
        return store.read(handle -> progress(handle, one(handle, name)));
    }

    /** Whether all reviewers have coded all claims. */
    public boolean complete(String name) {
        return store.read(handle -> complete(handle, one(handle, name)));
    }

    /**
     * What all reviewers said, by claim in the order of the sample, then by reviewer.
     *
     * @throws StoreProblem while somebody is not done
     */
    public Map<String, Map<String, Coding>> codings(String name) {
        return store.read(handle -> codings(handle, one(handle, name)));
    }

    /**
     * How far the reviewers agree: {@code claim} (whether it is one), then each field, then {@code whole}.
     *
     * @throws StoreProblem while somebody is not done
     */
    public Map<String, Agreement> agreement(String name) {
        return store.read(handle -> Coding.agreement(one(handle, name), codings(handle, one(handle, name))));
    }

    static Map<String, Map<String, Coding>> codings(Handle handle, Sample sample) {
        if (!complete(handle, sample)) {
            List<String> far = new ArrayList<>();
            progress(handle, sample).forEach((reviewer, count) -> far.add(reviewer + " " + count));
            throw new StoreProblem(
                    "blind",
                    "The sample " + sample.name() + " is not coded by all yet, and nothing of it is shown before: "
                            + String.join(", ", far) + " of " + sample.claims().size() + " claims.");
        }
        Map<String, Map<String, Coding>> said = said(handle, sample);
        Map<String, Map<String, Coding>> byClaim = new LinkedHashMap<>();
        for (String claim : sample.claims().keySet()) {
            Map<String, Coding> codings = byClaim.computeIfAbsent(claim, key -> new LinkedHashMap<>());
            for (String reviewer : sample.reviewers()) {
                codings.put(reviewer, said.getOrDefault(reviewer, Map.of()).getOrDefault(claim, Coding.SKIP));
            }
        }
        return byClaim;
    }

    static boolean complete(Handle handle, Sample sample) {
        return progress(handle, sample).values().stream()
                .allMatch(count -> count == sample.claims().size());
    }

    private static Map<String, Integer> progress(Handle handle, Sample sample) {
        Map<String, Integer> progress = new TreeMap<>();
        Map<String, Map<String, Coding>> said = said(handle, sample);
        sample.reviewers()
                .forEach(reviewer -> progress.put(
                        reviewer, said.getOrDefault(reviewer, Map.of()).size()));
        return progress;
    }

    /** What holds of what was said, by reviewer and claim. */
    private static Map<String, Map<String, Coding>> said(Handle handle, Sample sample) {
        Map<String, Map<String, Coding>> said = new TreeMap<>();
        for (Decision verdict : Decisions.held(handle, "verdict")) {
            String claim = verdict.content().path("claim").asText();
            if (verdict.content().path("drawn").asLong() == sample.decision()) {
                said.computeIfAbsent(verdict.who(), key -> new LinkedHashMap<>())
                        .put(claim, Coding.of(verdict.content()));
            }
        }
        return said;
    }

    static List<Sample> held(Handle handle) {
        return Decisions.held(handle, "sample").stream()
                .map(Sample::of)
                .sorted(Comparator.comparing(Sample::decision))
                .toList();
    }

    static Sample one(Handle handle, String name) {
        return held(handle).stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new StoreProblem("unknown", "There is no sample " + name + ". casus sample list shows them."));
    }

    private static void reviewing(Sample sample, String reviewer) {
        if (!sample.reviewers().contains(reviewer)) {
            throw new StoreProblem(
                    "unknown",
                    reviewer + " is no reviewer of the sample " + sample.name() + "; they are "
                            + String.join(", ", sample.reviewers()) + ". Say who you are with --who.");
        }
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
