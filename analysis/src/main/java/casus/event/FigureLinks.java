package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ties a figure to the event of its clause. */
final class FigureLinks {
    private static final Map<String, Set<String>> TYPES = Map.ofEntries(
            Map.entry("killed", Set.of("ASSAULT", "COERCE", "PROTEST")),
            Map.entry("wounded", Set.of("ASSAULT", "COERCE", "PROTEST")),
            Map.entry("casualties", Set.of("ASSAULT")),
            Map.entry("missing", Set.of("ASSAULT", "COERCE")),
            Map.entry("captured", Set.of("ASSAULT", "COERCE", "RETREAT", "COOPERATE", "CONCEDE")),
            Map.entry("detained", Set.of("ASSAULT", "COERCE", "RETREAT", "CONCEDE", "SANCTION")),
            Map.entry("displaced", Set.of("ASSAULT", "COERCE", "SANCTION")),
            Map.entry(
                    "personnel",
                    Set.of("MOBILIZE", "ASSAULT", "AID", "RETREAT", "AGREE", "COOPERATE", "REQUEST", "CONCEDE")),
            Map.entry("weapons", Set.of("MOBILIZE", "ASSAULT", "AID", "AGREE", "COOPERATE", "REQUEST", "RETREAT")),
            Map.entry(
                    "money",
                    Set.of("AID", "AGREE", "SANCTION", "COOPERATE", "REQUEST", "SUPPORT", "REJECT", "CONCEDE")),
            Map.entry("other", Set.of("PROTEST")),
            Map.entry("area", Set.of("ASSAULT", "RETREAT", "COERCE")),
            Map.entry("distance", Set.of("ASSAULT", "RETREAT", "MOBILIZE")));
    private static final int MOST_STEPS = 5;
    private static final List<String> BELOW =
            List.of("nsubj", "nsubj:pass", "obl", "obj", "nmod", "advcl", "conj", "dep");

    private final Sentence sentence;
    private final Map<String, Candidate> events;

    FigureLinks(Sentence sentence, Map<String, Candidate> events) {
        this.sentence = sentence;
        this.events = events;
    }

    /** The event that governs the amount, before its measure is known; null where there is none. */
    @Nullable
    String governing(Counted counted) {
        Token current = counted.top();
        for (int steps = 0; steps < MOST_STEPS && current.head() >= 0; steps++) {
            if (Set.of("ccomp", "parataxis").contains(current.relation()) && current.isVerb()) {
                return null;
            }
            current = sentence.token(current.head());
            String id = at(current);
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** The event of the figure's clause that may have such a figure; null where there is none. */
    @Nullable
    String event(Counted counted, Reading reading) {
        Set<String> types = TYPES.getOrDefault(reading.measure(), Set.of());
        String own = at(reading.carrier());
        if (own != null && fits(own, types)) {
            return own;
        }
        Token current = counted.top();
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            String here = at(current);
            if (here != null && fits(here, types)) {
                return here;
            }
            String below = below(current, types, 0);
            if (below != null) {
                return below;
            }
            if (current.head() < 0 || Set.of("ccomp", "parataxis").contains(current.relation()) && current.isVerb()) {
                return null;
            }
            current = sentence.token(current.head());
        }
        return null;
    }

    private @Nullable String below(Token token, Set<String> types, int depth) {
        for (Token child : sentence.children(token)) {
            if (!BELOW.contains(child.relation()) || child.relation().equals("conj") && child.isVerb()) {
                continue;
            }
            String id = at(child);
            if (id != null && fits(id, types)) {
                return id;
            }
            if (depth < 1 && child.isNoun()) {
                String deeper = below(child, types, depth + 1);
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }

    private boolean fits(String id, Set<String> types) {
        Candidate candidate = events.get(id);
        String type = candidate == null ? null : candidate.sense().type();
        return type != null && types.contains(type);
    }

    private @Nullable String at(Token token) {
        for (Map.Entry<String, Candidate> entry : events.entrySet()) {
            Candidate candidate = entry.getValue();
            boolean same = candidate.trigger().index() == token.index()
                    || candidate.results().stream().anyMatch(result -> result.index() == token.index())
                    || candidate
                            .clause()
                            .carrier()
                            .filter(verb -> verb.index() == token.index())
                            .isPresent();
            if (same) {
                return entry.getKey();
            }
        }
        return null;
    }
}
