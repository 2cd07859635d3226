package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps what a person says about actors, and makes the record fit. */
final class ActorDecisions {
    static final Set<String> KINDS = Set.of("actor-merge", ActorSplit.KIND);
    private static final String ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}.:_-]{0,79}";

    private final Handle handle;
    private final Intake intake;
    private final Instant now;

    ActorDecisions(Handle handle, Intake intake, Instant now) {
        this.handle = handle;
        this.intake = intake;
        this.now = now;
    }

    long merge(String from, String into, String who) {
        if (from.equals(into)) {
            throw new StoreProblem("same", "An actor cannot be merged into itself: " + from + ".");
        }
        ActorNames.known(handle, from);
        ActorNames.known(handle, into);
        ObjectNode content =
                JsonNodeFactory.instance.objectNode().put("from", from).put("into", into);
        long seq = Decisions.add(handle, who, now, "actor-merge", content, List.of());
        intake.refresh(handle, ActorNames.series(handle, from));
        return seq;
    }

    long rename(String actor, String name, String who) {
        ActorNames.known(handle, actor);
        ObjectNode content =
                JsonNodeFactory.instance.objectNode().put("actor", actor).put("name", name);
        return Decisions.add(handle, who, now, "actor-name", content, List.of());
    }

    long split(String from, String into, @Nullable String name, List<String> claims, List<String> words, String who) {
        ActorNames.known(handle, from);
        String stands = ActorNames.current(handle).now(from);
        if (!stands.equals(from)) {
            throw new StoreProblem(
                    "merged", from + " was merged into " + stands + ". Split that one, or undo the merger.");
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("from", from);
        content.put("new", ActorNames.row(handle, into).isEmpty());
        content.set("into", other(from, into, name));
        ArrayNode kept = content.putArray("words");
        words.stream().map(String::strip).filter(word -> !word.isEmpty()).forEach(kept::add);
        if (claims.isEmpty() && ActorSplit.words(content).stream().allMatch(String::isEmpty)) {
            throw new StoreProblem(
                    "nothing", "It is not said where " + into + " is meant. Give claims, articles or words.");
        }
        List<Decisions.Anchor> anchors = new ArrayList<>();
        for (String claim : claims) {
            Review.Known known = Review.known(handle, claim);
            anchors.add(Decisions.Anchor.of(0, known.series(), known.claim()));
        }
        Decision made = Decisions.one(handle, Decisions.add(handle, who, now, ActorSplit.KIND, content, anchors));
        refresh(made);
        return made.seq();
    }

    /** The other actor: one that is there, or a new one that is like the first but for id and name. */
    private ObjectNode other(String from, String into, @Nullable String name) {
        if (from.equals(into)) {
            throw new StoreProblem("same", "An actor cannot be split from itself: " + from + ".");
        }
        boolean there = ActorNames.row(handle, into).isPresent();
        if (!there && !into.matches(ID)) {
            throw new StoreProblem(
                    "bad-id",
                    "\"" + into + "\" is no id of an actor. Use letters, digits, points, and -, such as " + from
                            + ".NEW.");
        }
        if (!there && (name == null || name.isBlank())) {
            throw new StoreProblem("no-name", "There is no actor " + into + " yet. Say what it is called.");
        }
        ActorQuery.Actor like = ActorNames.row(handle, there ? into : from).orElseThrow();
        ObjectNode actor = JsonNodeFactory.instance
                .objectNode()
                .put("id", into)
                .put("name", name == null ? like.name() : name.strip())
                .put("code", like.code());
        like.sectors().forEach(actor.putArray("sectors")::add);
        return actor.put("partOf", like.partOf()).put("wikidata", there ? like.wikidata() : null);
    }

    /** Makes the record fit after a decision about actors came to hold or ceased to. */
    void refresh(Decision decision) {
        JsonNode content = decision.content();
        Set<String> series = new LinkedHashSet<>();
        Decisions.anchors(handle, decision.seq()).forEach(anchor -> series.add(anchor.series()));
        if (decision.kind().equals("actor-merge")) {
            series.addAll(ActorNames.series(handle, content.path("into").asText()));
            series.addAll(ActorNames.series(handle, content.path("from").asText()));
        } else if (!content.path("words").isEmpty()) {
            series.addAll(
                    ActorNames.series(handle, content.path("into").path("id").asText()));
            series.addAll(ActorNames.series(handle, content.path("from").asText()));
        }
        intake.refresh(handle, series);
        if (content.path("new").asBoolean()
                && Decisions.one(handle, decision.seq()).undoneBy() != null) {
            handle.execute(
                    "DELETE FROM actor WHERE id = ? AND NOT EXISTS (SELECT 1 FROM claim_actor WHERE actor = ?)",
                    content.path("into").path("id").asText(),
                    content.path("into").path("id").asText());
        }
    }
}
