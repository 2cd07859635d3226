package casus.export;

import casus.record.ActorQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who acts upon whom: the one export that is gathered before it is written, as large as the network and no larger. */
final class Network {
    static final List<String> QUADS =
            List.of("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict");

    private final Map<String, ActorQuery.Actor> actors = new TreeMap<>();
    private final Map<String, Edge> edges = new TreeMap<>();

    private Network() {}

    /** How often one acts upon another, by quad class in the order of {@link #QUADS}. */
    @SuppressWarnings("ArrayRecordComponent") // counted up in place
    record Edge(String from, String to, int[] counts) {
        int all() {
            return java.util.Arrays.stream(counts).sum();
        }
    }

    /** The network of all claims that a coded export counts and that name both sides. */
    static Network of(Source source) {
        Network network = new Network();
        source.claims(row -> {
            Optional<Coding> coding = Coding.of(row.claim(), source.leftOut());
            if (coding.isPresent()) {
                boolean both = false;
                for (CameoColumns.Pair pair : CameoColumns.pairs(row.claim())) {
                    if (pair.actor() != null && pair.recipient() != null) {
                        network.count(source.actor(pair.actor()), source.actor(pair.recipient()), coding.get());
                        both = true;
                    }
                }
                if (!both) {
                    source.leftOut().count("event claims that name one side alone");
                }
            }
        });
        return network;
    }

    Collection<ActorQuery.Actor> actors() {
        return actors.values();
    }

    Collection<Edge> edges() {
        return edges.values().stream()
                .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
                .toList();
    }

    private void count(ActorQuery.Actor from, ActorQuery.Actor to, Coding coding) {
        actors.put(from.id(), from);
        actors.put(to.id(), to);
        Edge edge = edges.computeIfAbsent(
                from.id() + "\n" + to.id(), key -> new Edge(from.id(), to.id(), new int[QUADS.size()]));
        edge.counts()[QUADS.indexOf(coding.quad())]++;
    }
}
