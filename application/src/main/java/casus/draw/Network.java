package casus.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who acts upon whom: the busiest actors as shapes by their sort, an arrow for what one does to another, whole for conflict, dashed for
 * cooperation, wider for more.
 */
public final class Network {
    private static final int MOST_WIDE = 40;
    private static final int MOST_NARROW = 14;
    private static final double NODE = 7;
    /** What a finger can hit. */
    private static final double HIT = 12;

    private static final int LETTERS = 22;

    private Network() {}

    /** What one sheet has room for. */
    private record Chosen(List<Party> parties, List<Edge> edges, int others) {}

    /** A tie between actors by their numbers. */
    private record Edge(int from, int to, Tie tie) {}

    /** Draws it; ties in any order, at most one from one actor to another. */
    public static Drawing draw(List<Tie> ties, Links links) {
        return draw(ties, List.of(), links);
    }

    /**
     * Draws it with its busiest pairs over time below.
     *
     * @param courses of the pairs that are wanted so, in any order
     */
    public static Drawing draw(List<Tie> ties, List<Course> courses, Links links) {
        List<Tie> sorted = ties.stream()
                .sorted(Comparator.comparing((Tie tie) -> -tie.incidents())
                        .thenComparing(tie -> tie.actor().id())
                        .thenComparing(tie -> tie.recipient().id()))
                .toList();
        String title = Words.of("network.title");
        Table data = table(sorted, links);
        List<Tie> named = sorted.stream().filter(Network::isNamed).toList();
        if (named.isEmpty()) {
            return Nothing.drawing("network", title, data);
        }
        Chosen wide = chosen(named, MOST_WIDE);
        Chosen narrow = chosen(named, MOST_NARROW);
        String summary = summary(sorted, named, wide);
        return new Drawing(
                drawn(wide, named, courses, Sheet.WIDE, links, title, summary),
                drawn(narrow, named, courses, Sheet.NARROW, links, title, summary),
                summary,
                data);
    }

    private static boolean isNamed(Tie tie) {
        return tie.actor().kind() != Party.Kind.UNNAMED
                && tie.recipient().kind() != Party.Kind.UNNAMED
                && !tie.actor().id().equals(tie.recipient().id());
    }

    /** The actors of the busiest ties, and all ties among them. */
    private static Chosen chosen(List<Tie> ties, int most) {
        Map<String, Party> parties = new LinkedHashMap<>();
        Set<String> all = new HashSet<>();
        for (Tie tie : ties) {
            all.add(tie.actor().id());
            all.add(tie.recipient().id());
            int more = (parties.containsKey(tie.actor().id()) ? 0 : 1)
                    + (parties.containsKey(tie.recipient().id()) ? 0 : 1);
            if (parties.size() + more <= most) {
                parties.put(tie.actor().id(), tie.actor());
                parties.put(tie.recipient().id(), tie.recipient());
            }
        }
        List<String> ids = List.copyOf(parties.keySet());
        List<Edge> among = ties.stream()
                .map(tie -> new Edge(
                        ids.indexOf(tie.actor().id()),
                        ids.indexOf(tie.recipient().id()),
                        tie))
                .filter(edge -> edge.from() >= 0 && edge.to() >= 0)
                .toList();
        return new Chosen(List.copyOf(parties.values()), among, all.size() - parties.size());
    }

    private static String drawn(
            Chosen chosen,
            List<Tie> ties,
            List<Course> courses,
            Sheet sheet,
            Links links,
            String title,
            String summary) {
        int count = chosen.parties().size();
        double height = Math.max(
                sheet == Sheet.WIDE ? 300 : 260,
                Math.min(sheet == Sheet.WIDE ? 680 : 520, count * (sheet == Sheet.WIDE ? 26 : 36)));
        Point[] sizes = new Point[count];
        for (int i = 0; i < count; i++) {
            double wide = Sheet.width(Sheet.cut(chosen.parties().get(i).name(), LETTERS));
            sizes[i] = new Point(Math.max(wide / 2, NODE) + 5, NODE + 15);
        }
        List<Springs.Pull> pulls = chosen.edges().stream()
                .map(edge -> new Springs.Pull(
                        edge.from(), edge.to(), 0.6 + 0.25 * Math.log(edge.tie().incidents())))
                .toList();
        Point[] places = Springs.laid(count, pulls, sizes, sheet.width(), height);
        boolean linked = chosen.parties().stream().anyMatch(party -> links.actor(party.id()) != null)
                || chosen.edges().stream().anyMatch(edge -> href(edge, links) != null);
        Svg svg = new Svg(
                "network",
                sheet,
                height + NetworkLegend.height(sheet) + Courses.height(sheet, ties, courses),
                title,
                summary,
                linked);
        svg.zoomable(sheet.width(), height);
        int most = chosen.edges().stream()
                .mapToInt(edge -> edge.tie().incidents())
                .max()
                .orElse(1);
        for (Edge edge : chosen.edges()) {
            boolean both =
                    chosen.edges().stream().anyMatch(back -> back.from() == edge.to() && back.to() == edge.from());
            double width = 1.2 + 4 * Math.log1p(edge.tie().incidents()) / Math.log1p(Math.max(most, 8));
            Arrow.draw(
                    svg,
                    edge.tie(),
                    node(places[edge.from()]),
                    node(places[edge.to()]),
                    width,
                    both,
                    href(edge, links));
        }
        for (int i = 0; i < count; i++) {
            party(svg, chosen, chosen.parties().get(i), node(places[i]), places[i], links);
        }
        svg.end();
        NetworkLegend.draw(svg, sheet, height);
        Courses.draw(svg, sheet, height + NetworkLegend.height(sheet), ties, courses, links);
        return svg.done();
    }

    private static @Nullable String href(Edge edge, Links links) {
        return links.dyad(edge.tie().actor().id(), edge.tie().recipient().id());
    }

    /** The shape stands over its name, so its middle lies above that of the box of both. */
    private static Point node(Point box) {
        return new Point(box.x(), box.y() - 8);
    }

    private static void party(Svg svg, Chosen chosen, Party party, Point at, Point box, Links links) {
        int acts = sum(chosen, edge -> edge.tie().actor(), party);
        int suffers = sum(chosen, edge -> edge.tie().recipient(), party);
        svg.mark(links.actor(party.id()), "mark party", Words.of("network.party", party.name(), acts, suffers));
        svg.empty("circle", "class", "hit", "cx", at.x(), "cy", at.y(), "r", HIT);
        shape(svg, party.kind(), at, NODE);
        svg.leaf(
                "text",
                Sheet.cut(party.name(), LETTERS),
                "class",
                "name",
                "x",
                box.x(),
                "y",
                box.y() + 14,
                "text-anchor",
                "middle");
        svg.end();
    }

    private static int sum(Chosen chosen, Function<Edge, Party> side, Party party) {
        return chosen.edges().stream()
                .filter(edge -> side.apply(edge).id().equals(party.id()))
                .mapToInt(edge -> edge.tie().incidents())
                .sum();
    }

    /** A square for a state, a diamond for the armed, a ring for a body, a disc for all others. */
    static void shape(Svg svg, Party.Kind kind, Point at, double size) {
        switch (kind) {
            case STATE ->
                svg.empty(
                        "rect",
                        "class",
                        "node state",
                        "x",
                        at.x() - size,
                        "y",
                        at.y() - size,
                        "width",
                        2 * size,
                        "height",
                        2 * size);
            case ARMED ->
                svg.empty(
                        "path",
                        "class",
                        "node armed",
                        "d",
                        new PathData()
                                .move(new Point(at.x(), at.y() - size * 1.25))
                                .line(new Point(at.x() + size * 1.25, at.y()))
                                .line(new Point(at.x(), at.y() + size * 1.25))
                                .line(new Point(at.x() - size * 1.25, at.y()))
                                .close());
            case BODY -> {
                svg.empty("circle", "class", "node body", "cx", at.x(), "cy", at.y(), "r", size);
                svg.empty("circle", "class", "eye", "cx", at.x(), "cy", at.y(), "r", size * 0.45);
            }
            case OTHER, UNNAMED -> svg.empty("circle", "class", "node other", "cx", at.x(), "cy", at.y(), "r", size);
        }
    }

    private static String summary(List<Tie> all, List<Tie> named, Chosen wide) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.of(
                "network.summary",
                Words.count("actors", wide.parties().size()),
                Words.count("pairs", wide.edges().size())));
        Tie first = named.get(0);
        sentences.add(Words.of(
                "network.first",
                first.actor().name(),
                first.recipient().name(),
                Words.count("incidents", first.incidents())));
        if (wide.others() > 0) {
            sentences.add(Words.of("network.others", Words.count("actors", wide.others())));
        }
        int unnamed = all.stream()
                .filter(tie -> !isNamed(tie))
                .mapToInt(Tie::incidents)
                .sum();
        if (unnamed > 0) {
            sentences.add(Words.of("network.unnamed", Words.count("incidents", unnamed)));
        }
        return String.join(" ", sentences);
    }

    private static Table table(List<Tie> ties, Links links) {
        return new Table(
                Table.columns(
                        "actor",
                        "recipient",
                        "#incidents",
                        "#verbal-cooperation",
                        "#material-cooperation",
                        "#verbal-conflict",
                        "#material-conflict",
                        "#goldstein-mean"),
                ties.stream()
                        .map(tie -> Table.row(
                                links.dyad(tie.actor().id(), tie.recipient().id()),
                                tie.actor().name(),
                                tie.recipient().name(),
                                tie.incidents(),
                                tie.quads().get(0),
                                tie.quads().get(1),
                                tie.quads().get(2),
                                tie.quads().get(3),
                                tie.goldstein()))
                        .toList());
    }
}
