package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Makes ordinary decisions of what the reviewers of a sample said: of what they agree on at once, of what they differ on as a person
 * settles it. Each can be undone; then its claim is open again.
 */
public final class Adjudication {
    private final Store store;
    private final Review review;

    /** @param clock tells when something was decided */
    public Adjudication(Store store, Supplier<Instant> clock) {
        this.store = store;
        this.review = new Review(store, clock);
    }

    /**
     * A claim of a sample that is not settled.
     *
     * @param item its id when the sample was drawn
     * @param now its id in the record; blank where it is not there any more
     * @param drawn as it was drawn
     * @param codings by reviewer
     */
    public record Open(String item, String now, JsonNode drawn, Map<String, Coding> codings) {
        /** Whether all said the same, and said something. */
        public boolean agreed() {
            Set<Map<String, String>> different = new HashSet<>();
            codings.values().forEach(coding -> different.add(coding.values(drawn)));
            return different.size() == 1 && !codings.containsValue(Coding.SKIP);
        }
    }

    /**
     * What is not settled, in the order of the sample.
     *
     * @throws StoreProblem while a reviewer is not done
     */
    public List<Open> open(String name) {
        return store.read(handle -> open(handle, name));
    }

    /**
     * Settles all on which the reviewers agree.
     *
     * @return numbers of the decisions
     */
    public List<Long> settleAgreed(String name, String who) {
        return store.write(handle -> {
            List<Verdict> verdicts = new ArrayList<>();
            for (Open open : open(handle, name)) {
                if (open.agreed() && !open.now().isEmpty()) {
                    verdicts.addAll(settling(
                            name, open, open.codings().values().iterator().next()));
                }
            }
            return review.decide(handle, verdicts, who);
        });
    }

    /**
     * Settles one claim.
     *
     * @param item its id when the sample was drawn
     * @return numbers of the decisions
     * @throws StoreProblem when it is settled already, or not in the record any more
     */
    public List<Long> settle(String name, String item, Coding coding, String who) {
        return store.write(handle -> {
            Open open = open(handle, name).stream()
                    .filter(one -> one.item().equals(item))
                    .findFirst()
                    .orElseThrow(() -> new StoreProblem(
                            "unknown", "The claim " + item + " is not open in the sample " + name + "."));
            if (open.now().isEmpty()) {
                throw new StoreProblem(
                        "unknown", "The words of claim " + item + " are not in the record any more; it stays open.");
            }
            return review.decide(handle, settling(name, open, coding), who);
        });
    }

    private static List<Verdict> settling(String name, Open open, Coding coding) {
        return coding.verdicts(open.now()).stream()
                .map(verdict -> verdict.settling(name, open.item()))
                .toList();
    }

    private static List<Open> open(Handle handle, String name) {
        Sample sample = Samples.one(handle, name);
        Map<String, Map<String, Coding>> codings = Samples.codings(handle, sample);
        Set<String> settled = settled(handle, sample);
        Map<String, String> now = now(handle, sample);
        List<Open> open = new ArrayList<>();
        codings.forEach((item, said) -> {
            if (!settled.contains(item)) {
                open.add(new Open(item, now.getOrDefault(item, ""), sample.claim(item), said));
            }
        });
        return open;
    }

    private static Set<String> settled(Handle handle, Sample sample) {
        Set<String> settled = new HashSet<>();
        handle.createQuery(
                        "SELECT content FROM decision WHERE kind IN ('accept', 'reject', 'fix') AND undone_by IS NULL"
                                + " AND seq > ? AND content LIKE '%\"sample\"%'")
                .bind(0, sample.decision())
                .mapTo(String.class)
                .map(Json::parse)
                .forEach(content -> {
                    if (content.path("sample").asText().equals(sample.name())) {
                        settled.add(content.path("item").asText());
                    }
                });
        return settled;
    }

    private static Map<String, String> now(Handle handle, Sample sample) {
        Map<String, String> now = new LinkedHashMap<>();
        handle.createQuery("SELECT d.claim, d.resolved FROM decision_claim d JOIN claim ON claim.id = d.resolved"
                        + " WHERE d.decision = ?")
                .bind(0, sample.decision())
                .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getString(2)))
                .forEach(entry -> now.put(entry.getKey(), entry.getValue()));
        return now;
    }
}
