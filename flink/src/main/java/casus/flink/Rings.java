package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * Sets of what hangs together, in state. Each set is a ring of nodes, of which each leads to the next, so that two are joined by
 * touching the smaller one alone.
 */
final class Rings {
    private final MapState<String, Node> nodes;
    private final MapState<String, Ring> rings;

    Rings(RuntimeContext context) {
        nodes = context.getMapState(new MapStateDescriptor<>("nodes", Types.STRING, Node.TYPE));
        rings = context.getMapState(new MapStateDescriptor<>("rings", Types.STRING, Ring.TYPE));
    }

    /** A node of a ring. */
    record Node(Tie.End end, String root, String next) {
        static final FormType<Node> TYPE = new FormType<>(Node.class, new NodeWritten());
    }

    /**
     * A set.
     *
     * @param newest day of publication among its nodes
     * @param least smallest id among them
     */
    record Ring(int size, @Nullable LocalDate newest, String least) {
        static final FormType<Ring> TYPE = new FormType<>(Ring.class, new RingWritten());

        Ring and(Ring other) {
            return new Ring(
                    size + other.size,
                    Days.later(newest, other.newest),
                    least.compareTo(other.least) < 0 ? least : other.least);
        }
    }

    /**
     * Two sets that became one.
     *
     * @param kept root of the one whose name it has now, {@code before} how that one stood
     * @param gone root of the other
     * @param moved what was in the other
     */
    record Joined(String kept, Ring before, String gone, Ring lost, Ring now, List<Tie.End> moved) {}

    /** Joins the sets of two ends; empty where they are in one already. */
    Optional<Joined> join(Tie tie) throws Exception {
        String one = root(tie.one());
        String other = root(tie.other());
        if (one.equals(other)) {
            return Optional.empty();
        }
        Ring first = ring(one);
        Ring second = ring(other);
        boolean firstStays = first.size() != second.size() ? first.size() > second.size() : one.compareTo(other) < 0;
        String kept = firstStays ? one : other;
        String gone = firstStays ? other : one;
        List<Tie.End> moved = new ArrayList<>();
        for (Node node : members(gone)) {
            moved.add(node.end());
            nodes.put(node.end().id(), new Node(node.end(), kept, node.next()));
        }
        Node stays = node(kept);
        Node goes = node(gone);
        nodes.put(kept, new Node(stays.end(), kept, goes.next()));
        nodes.put(gone, new Node(goes.end(), kept, stays.next()));
        Ring now = first.and(second);
        rings.put(kept, now);
        rings.remove(gone);
        return Optional.of(
                new Joined(kept, firstStays ? first : second, gone, firstStays ? second : first, now, moved));
    }

    /** All that is in the set of a root. */
    List<Node> members(String root) throws Exception {
        List<Node> members = new ArrayList<>();
        Node node = node(root);
        do {
            members.add(node);
            node = node(node.next());
        } while (!node.end().id().equals(root));
        return members;
    }

    /** Takes out the sets whose newest day is before this one; what was in them, by root. */
    List<List<Node>> before(LocalDate day) throws Exception {
        List<String> old = new ArrayList<>();
        for (var entry : rings.entries()) {
            LocalDate newest = entry.getValue().newest();
            if (newest != null && newest.isBefore(day)) {
                old.add(entry.getKey());
            }
        }
        List<List<Node>> taken = new ArrayList<>();
        for (String root : old) {
            List<Node> members = members(root);
            for (Node node : members) {
                nodes.remove(node.end().id());
            }
            rings.remove(root);
            taken.add(members);
        }
        return taken;
    }

    private String root(Tie.End end) throws Exception {
        Node node = nodes.get(end.id());
        if (node == null) {
            nodes.put(end.id(), new Node(end, end.id(), end.id()));
            rings.put(end.id(), new Ring(1, end.published(), end.id()));
            return end.id();
        }
        return node.root();
    }

    private Node node(String id) throws Exception {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private Ring ring(String root) throws Exception {
        return Objects.requireNonNull(rings.get(root), root);
    }

    static final class NodeWritten implements Form<Node> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Node node, DataOutput out) throws IOException {
            Tie.Written.end(node.end(), out);
            Wire.text(out, node.root());
            Wire.text(out, node.next());
        }

        @Override
        public Node read(DataInput in, int version) throws IOException {
            return new Node(Tie.Written.end(in), Wire.text(in), Wire.text(in));
        }
    }

    static final class RingWritten implements Form<Ring> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Ring ring, DataOutput out) throws IOException {
            out.writeInt(ring.size());
            Wire.day(out, ring.newest());
            Wire.text(out, ring.least());
        }

        @Override
        public Ring read(DataInput in, int version) throws IOException {
            return new Ring(in.readInt(), Wire.day(in), Wire.text(in));
        }
    }
}
