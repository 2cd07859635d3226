package casus.export;

import casus.claim.Quads;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a coded export counts an event claim. What has happened, goes on or was tried counts as its root; what is only planned counts
 * as PLOVER's rule has it: a meeting, support, cooperation or aid to come is AGREE, a retreat to come is CONCEDE, an AGREE or CONCEDE
 * stays. All else is no coded event: what PLOVER does not code, what is requested, possible, denied or did not happen, and other plans.
 *
 * @param mode null where the root changed
 */
record Coding(String root, @Nullable String mode, String cameo, double goldstein, String quad) {
    private static final Set<String> HAPPENED = Set.of("occurred", "ongoing", "attempted");
    private static final Map<String, Root> ROOTS = Sheet.rows("roots.tsv").stream()
            .map(Root::of)
            .collect(Collectors.toUnmodifiableMap(Root::name, Function.identity()));

    /** The coding of a claim; what is no coded event is counted as left out. */
    static Optional<Coding> of(JsonNode claim, LeftOut leftOut) {
        if (!claim.path("kind").asText().equals("event")) {
            return Optional.empty();
        }
        Root root = ROOTS.get(claim.path("type").asText());
        String status = claim.path("status").asText();
        if (root == null) {
            leftOut.count("event claims that PLOVER does not code");
            return Optional.empty();
        }
        if (HAPPENED.contains(status)) {
            String cameo = claim.path("cameo").asText("");
            boolean own = !cameo.isEmpty() && !cameo.equals("null");
            double goldstein =
                    claim.path("goldstein").isNumber() ? claim.path("goldstein").asDouble() : root.goldstein();
            return Optional.of(new Coding(
                    root.name(),
                    Values.text(claim.path("mode")),
                    own ? cameo : root.cameo(),
                    goldstein,
                    quad(root.name())));
        }
        if (status.equals("planned") && !root.planned().isEmpty()) {
            return Optional.of(new Coding(
                    root.planned(), null, root.plannedCameo(), root.plannedGoldstein(), quad(root.planned())));
        }
        leftOut.count("event claims that are " + status);
        return Optional.empty();
    }

    /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    long quadNumber() {
        return 1
                + List.of("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
                        .indexOf(quad);
    }

    /** The names of all roots. */
    static Set<String> roots() {
        return ROOTS.keySet();
    }

    private static String quad(String root) {
        return Objects.requireNonNull(Quads.of(root), root);
    }

    private record Root(
            String name, String cameo, double goldstein, String planned, String plannedCameo, double plannedGoldstein) {
        static Root of(String[] row) {
            String[] cells = Arrays.copyOf(row, 6);
            return new Root(
                    cells[0],
                    cells[1],
                    Double.parseDouble(cells[2]),
                    cells[3],
                    cells[4],
                    cells[5].isEmpty() ? 0 : Double.parseDouble(cells[5]));
        }
    }
}
