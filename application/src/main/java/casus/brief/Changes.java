package casus.brief;

import casus.record.ClaimQuery;
import casus.record.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known now of what a published brief said.
 *
 * @param claims claims that it rests on and that do not stand as they did, by id, each with what became of it
 * @param dropped sentences that a brief made now would not have
 * @param added sentences that it would have beside
 */
public record Changes(Map<String, String> claims, List<Sentence> dropped, List<Sentence> added) {
    public Changes {
        claims = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        dropped = List.copyOf(dropped);
        added = List.copyOf(added);
    }

    /** Whether all stands as it did. */
    public boolean isEmpty() {
        return claims.isEmpty() && dropped.isEmpty() && added.isEmpty();
    }

    /** Compares a published brief with the one made now in the same way. */
    public static Changes of(Store store, Brief then, Brief now) {
        ClaimQuery query = new ClaimQuery(store);
        Map<String, String> claims = new LinkedHashMap<>();
        for (Cited cited : then.cited().values().stream()
                .sorted(java.util.Comparator.comparing(Cited::claim))
                .toList()) {
            Optional<ClaimQuery.Row> row = query.one(cited.claim());
            if (row.isEmpty()) {
                claims.put(cited.claim(), "is not in the record any more");
            } else if ("rejected".equals(row.get().review())
                    || "corrected".equals(row.get().review())) {
                claims.put(cited.claim(), "was " + row.get().review() + " by a person");
            } else if (!cited.incident()
                    .equals(row.get().incident() == null ? "" : row.get().incident())) {
                claims.put(cited.claim(), "belongs to incident " + row.get().incident() + " now");
            }
        }
        return new Changes(claims, missing(then, now), missing(now, then));
    }

    private static List<Sentence> missing(Brief from, Brief in) {
        Set<String> there = new TreeSet<>();
        in.stories().forEach(part -> part.sentences().forEach(sentence -> there.add(sentence.text())));
        List<Sentence> missing = new ArrayList<>();
        from.stories().forEach(part -> part.sentences().stream()
                .filter(sentence -> !there.contains(sentence.text()))
                .forEach(missing::add));
        return missing;
    }
}
