package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What persons decide about claims and incidents. Each decision is one transaction, is kept with who and when, outranks the rules,
 * survives a new analysis and can be undone at any time, whatever came after it.
 */
public final class Review {
    private static final String SAME = " FROM claim JOIN claim other ON other.kind = claim.kind"
            + " AND other.rule = claim.rule AND COALESCE(other.type, '') = COALESCE(claim.type, '')"
            + " WHERE claim.id = :claim AND (other.review IS NULL OR other.id = :claim)";

    private static final Set<String> GROUPING = Set.of("together", "apart", "move");
    private static final int MOST_PAIRS = 20_000;

    private final Store store;
    private final Intake intake;
    private final Supplier<Instant> clock;

    /** @param clock tells when a decision was made */
    public Review(Store store, Supplier<Instant> clock) {
        this.store = store;
        this.intake = new Intake(store);
        this.clock = clock;
    }

    /** Says that claims are right as they stand; number of the decision. */
    public long accept(List<String> claims, String who) {
        return decide(List.of(Verdict.accept(claims)), who).get(0);
    }

    /** Says that claims are wrong: they leave incidents, searches and exports. */
    public long reject(List<String> claims, String who) {
        return decide(List.of(Verdict.reject(claims)), who).get(0);
    }

    /**
     * Puts another value into a field of claims.
     *
     * @param value a text, number or list, as {@link ClaimFields} takes it
     * @throws StoreProblem when there is no such field, or the value does not fit
     */
    public long fix(List<String> claims, String field, JsonNode value, String who) {
        return decide(List.of(Verdict.fix(claims, field, value)), who).get(0);
    }

    /**
     * Decides many things at once, all of them or none; each is a decision of its own.
     *
     * @return their numbers, in the order given
     * @throws StoreProblem when there is no such claim or field, or a value does not fit
     */
    public List<Long> decide(List<Verdict> verdicts, String who) {
        return store.write(handle -> decide(handle, verdicts, who));
    }

    List<Long> decide(Handle handle, List<Verdict> verdicts, String who) {
        List<Long> numbers = new ArrayList<>();
        Set<String> series = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            List<Decisions.Anchor> anchors = new ArrayList<>();
            ObjectNode content = verdict.content();
            for (String claim : verdict.claims()) {
                Known known = known(handle, claim);
                if (verdict.kind().equals("fix")) {
                    ClaimFields.set(
                            known.claim().deepCopy(), content.path("field").asText(), content.path("value"));
                }
                anchors.add(Decisions.Anchor.of(0, known.series(), known.claim()));
                series.add(known.series());
                if (!verdict.kind().equals("reject")) {
                    content.withObject("/claims").set(claim, known.claim());
                }
            }
            numbers.add(Decisions.add(handle, who, clock.get(), verdict.kind(), content, anchors));
        }
        intake.refresh(handle, series);
        return numbers;
    }

    /** Puts all claims of two incidents together. */
    public long merge(String incident, String other, String who) {
        return store.write(handle -> {
            List<String> one = claimsOf(handle, incident);
            List<String> two = claimsOf(handle, other);
            if (one.equals(two)) {
                throw new StoreProblem("same", "Both are the same incident already: " + incident + ", " + other + ".");
            }
            return grouped(handle, "together", who, List.of(cut(one, two.size()), cut(two, one.size())));
        });
    }

    /** Takes claims out of their incident; they stay together where the rules see it so. */
    public long split(String incident, List<String> claims, String who) {
        return store.write(handle -> {
            List<String> rest = new ArrayList<>(claimsOf(handle, incident));
            if (!rest.containsAll(claims)) {
                List<String> strangers = new ArrayList<>(claims);
                strangers.removeAll(rest);
                throw new StoreProblem(
                        "unknown", "Not in incident " + incident + ": " + String.join(", ", strangers) + ".");
            }
            rest.removeAll(claims);
            if (rest.isEmpty()) {
                throw new StoreProblem(
                        "nothing", "These are all claims of the incident; there is nothing to split from.");
            }
            return grouped(handle, "apart", who, List.of(claims, rest));
        });
    }

    /** Takes a claim out of its incident and puts it to another. */
    public long move(String claim, String incident, String who) {
        return store.write(handle -> {
            List<String> rest = new ArrayList<>(claimsOf(handle, incidentOf(handle, claim)));
            List<String> target = claimsOf(handle, incident);
            if (target.contains(claim)) {
                throw new StoreProblem("same", "The claim is in that incident already.");
            }
            rest.remove(claim);
            return grouped(handle, "move", who, List.of(List.of(claim), rest, target));
        });
    }

    /** Makes one actor of two: wherever the first takes part, the second does from now on. */
    public long mergeActors(String from, String into, String who) {
        return store.write(handle -> actors(handle).merge(from, into, who));
    }

    /** Gives an actor another name. */
    public long renameActor(String actor, String name, String who) {
        return store.write(handle -> actors(handle).rename(actor, name, who));
    }

    /**
     * Says that an actor stands for two: in these claims, and wherever it is called by these words, also in what comes later, another
     * is meant.
     *
     * @param into id of the other, one of the record or a new one
     * @param name of a new one; null for one of the record
     * @throws StoreProblem when an actor or claim is unknown, or neither claims nor words are given
     */
    public long splitActor(
            String from, String into, @Nullable String name, List<String> claims, List<String> words, String who) {
        return store.write(handle -> actors(handle).split(from, into, name, claims, words, who));
    }

    private ActorDecisions actors(Handle handle) {
        return new ActorDecisions(handle, intake, clock.get());
    }

    /** Undoes the newest decision that holds. */
    public long undoLast(String who) {
        return store.write(handle -> undo(handle, Decisions.last(handle), who));
    }

    /**
     * Undoes a decision, whatever came after it; undoing an undoing makes the decision hold again.
     *
     * @return number of the undoing
     */
    public long undo(long seq, String who) {
        return store.write(handle -> undo(handle, Decisions.one(handle, seq), who));
    }

    /** All decisions, oldest first; what reviewers said of a sample is left out of them until all are done. */
    public List<Decision> history() {
        return store.read(handle -> {
            Map<String, Boolean> complete = new HashMap<>();
            Samples.held(handle).forEach(sample -> complete.put(sample.name(), Samples.complete(handle, sample)));
            return Decisions.all(handle).stream()
                    .map(decision -> decision.kind().equals("verdict")
                                    && !complete.getOrDefault(
                                            decision.content().path("sample").asText(), false)
                            ? decision.blind()
                            : decision)
                    .toList();
        });
    }

    /** Claims of the same kind, root, trigger and rule that nobody has looked at, this one among them. */
    public List<String> same(String claim) {
        return store.read(handle -> handle.createQuery("SELECT other.id" + SAME + " ORDER BY other.no")
                .bind("claim", claim)
                .mapTo(String.class)
                .list());
    }

    /** How many they are. */
    public int countSame(String claim) {
        return store.read(handle -> handle.createQuery("SELECT COUNT(*)" + SAME)
                .bind("claim", claim)
                .mapTo(Integer.class)
                .one());
    }

    private long undo(Handle handle, Decision decision, String who) {
        if (decision.undoneBy() != null) {
            throw new StoreProblem(
                    "undone",
                    "Decision " + decision.seq() + " was undone by " + decision.undoneBy()
                            + "; undo that one to have it back.");
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("of", decision.seq());
        long seq = Decisions.add(handle, who, clock.get(), "undo", content, List.of());
        Decisions.settle(handle);
        Decision target = decision;
        while (target.kind().equals("undo")) {
            target = Decisions.one(handle, target.content().path("of").asLong());
        }
        redo(handle, target);
        return seq;
    }

    /** Makes the record fit after a decision came to hold or ceased to. */
    private void redo(Handle handle, Decision decision) {
        if (Corrections.KINDS.contains(decision.kind())) {
            Set<String> series = new LinkedHashSet<>();
            Decisions.anchors(handle, decision.seq()).forEach(anchor -> series.add(anchor.series()));
            intake.refresh(handle, series);
        } else if (ActorDecisions.KINDS.contains(decision.kind())) {
            actors(handle).refresh(decision);
        } else if (GROUPING.contains(decision.kind())) {
            intake.regroup(handle, Decisions.resolved(handle, decision.seq()));
        }
    }

    private long grouped(Handle handle, String kind, String who, List<List<String>> sides) {
        List<Decisions.Anchor> anchors = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            for (String claim : sides.get(side)) {
                Known known = known(handle, claim);
                anchors.add(Decisions.Anchor.of(side, known.series(), known.claim()));
                all.add(claim);
            }
        }
        long seq = Decisions.add(handle, who, clock.get(), kind, JsonNodeFactory.instance.objectNode(), anchors);
        intake.regroup(handle, all);
        return seq;
    }

    /** Of very large incidents the oldest claims stand for all. */
    private static List<String> cut(List<String> claims, int others) {
        return (long) claims.size() * others > MOST_PAIRS
                ? claims.subList(0, Math.max(1, Math.min(claims.size(), MOST_PAIRS / Math.max(1, others))))
                : claims;
    }

    private static List<String> claimsOf(Handle handle, String incident) {
        JsonNode found = IncidentQuery.found(handle, incident)
                .orElseThrow(() -> new StoreProblem(
                        "unknown", "There is no incident " + incident + ". casus incidents lists them."));
        List<String> claims = new ArrayList<>();
        found.path("claims").forEach(claim -> claims.add(claim.asText()));
        return claims;
    }

    private static String incidentOf(Handle handle, String claim) {
        return handle.createQuery("SELECT incident FROM claim WHERE id = ? AND incident IS NOT NULL")
                .bind(0, claim)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new StoreProblem("unknown", "The claim " + claim + " is in no incident."));
    }

    record Known(String series, ObjectNode claim) {}

    static Known known(Handle handle, String claim) {
        return handle.createQuery(
                        "SELECT article.series, claim.json FROM claim JOIN article ON article.key = claim.article"
                                + " WHERE claim.id = ?")
                .bind(0, claim)
                .map((rs, ctx) -> new Known(rs.getString(1), (ObjectNode) Packed.json(rs.getBytes(2))))
                .findOne()
                .orElseThrow(
                        () -> new StoreProblem("unknown", "There is no claim " + claim + ". casus search shows ids."));
    }
}
