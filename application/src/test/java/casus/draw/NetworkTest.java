package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class NetworkTest {
    private static final Links LINKS = new Links() {
        @Override
        public @Nullable String actor(String id) {
            return "/actors/" + id;
        }

        @Override
        public @Nullable String dyad(String actor, String recipient) {
            return "/intensity?actor=" + actor + "&recipient=" + recipient;
        }
    };

    private static Party party(String id, Party.Kind kind) {
        return new Party(id, "Party " + id, kind);
    }

    private static Tie tie(String actor, String recipient, int cooperation, int conflict) {
        return new Tie(
                party(actor, Party.Kind.STATE),
                party(recipient, Party.Kind.OTHER),
                cooperation + conflict,
                List.of(cooperation, 0, 0, conflict),
                -1.5);
    }

    private static List<Tie> random(int actors, int ties) {
        Random random = new Random(8);
        List<Tie> all = new ArrayList<>();
        boolean[][] taken = new boolean[actors][actors];
        while (all.size() < ties) {
            int from = random.nextInt(actors);
            int to = random.nextInt(actors);
            if (from != to && !taken[from][to]) {
                taken[from][to] = true;
                all.add(tie("actor number " + from, "actor number " + to, random.nextInt(4), 1 + random.nextInt(9)));
            }
        }
        return all;
    }

    @Test
    void arrowsGoFromWhoActsToWhoIsActedUpon() {
        Parsed parsed = Parsed.of(
                        Network.draw(List.of(tie("A", "B", 0, 5), tie("B", "A", 3, 0), tie("A", "C", 1, 1)), LINKS)
                                .svg())
                .isSound();
        assertThat(parsed.all("a", "tie")).hasSize(3);
        assertThat(parsed.all("a", "conflict")).singleElement().satisfies(a -> {
            assertThat(a.getAttribute("href")).isEqualTo("/intensity?actor=A&recipient=B");
            assertThat(a.getAttribute("aria-label"))
                    .startsWith("Party A → Party B: 5 incidents")
                    .contains("conflict 5 material", "-1.5");
        });
        Element conflict = parsed.all("a", "conflict").get(0);
        Point tip = Parsed.rings(((Element) conflict.getLastChild()).getAttribute("d"))
                .get(0)
                .get(0);
        Point from = middle(parsed, "A");
        Point to = middle(parsed, "B");
        assertThat(tip.distance(to)).isLessThan(tip.distance(from)).isLessThan(16);
        assertThat(parsed.all("a", "cooperation")).hasSize(1);
        assertThat(parsed.all("a", "neutral")).hasSize(1);
        double strong = Parsed.number(parsed.all("path", "shaft").get(0), "stroke-width");
        double weak = Parsed.number(parsed.all("path", "shaft").get(2), "stroke-width");
        assertThat(strong).isGreaterThan(weak);
    }

    private static Point middle(Parsed parsed, String id) {
        Element mark = parsed.all("a", "party").stream()
                .filter(a -> a.getAttribute("href").equals("/actors/" + id))
                .findFirst()
                .orElseThrow();
        Element shape = (Element) mark.getChildNodes().item(2);
        return shape.getTagName().equals("circle")
                ? new Point(Parsed.number(shape, "cx"), Parsed.number(shape, "cy"))
                : new Point(
                        Parsed.number(shape, "x") + Parsed.number(shape, "width") / 2,
                        Parsed.number(shape, "y") + Parsed.number(shape, "height") / 2);
    }

    @Test
    void namesLieOverNeitherEachOtherNorTheEdge() {
        for (List<Tie> ties : List.of(random(40, 90), random(40, 300), random(60, 150), random(9, 12), random(3, 3))) {
            Drawing drawing = Network.draw(ties, LINKS);
            for (String svg : List.of(drawing.svg(), drawing.narrow())) {
                Parsed parsed = Parsed.of(svg).isSound();
                List<Labels.Box> boxes = new ArrayList<>();
                for (Element name : parsed.all("text", "name")) {
                    double half = Sheet.width(name.getTextContent()) / 2;
                    double x = Parsed.number(name, "x");
                    double y = Parsed.number(name, "y");
                    boxes.add(new Labels.Box(x - half, y - 10, x + half, y + 3));
                }
                assertThat(boxes).isNotEmpty();
                for (int i = 0; i < boxes.size(); i++) {
                    assertThat(boxes.get(i).left()).isGreaterThanOrEqualTo(0);
                    assertThat(boxes.get(i).right()).isLessThanOrEqualTo(parsed.width());
                    assertThat(boxes.get(i).bottom()).isLessThanOrEqualTo(parsed.height());
                    for (int j = 0; j < i; j++) {
                        assertThat(boxes.get(i).meets(boxes.get(j)))
                                .as("%s and %s of %s ties, %s", i, j, ties.size(), parsed.width())
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void theBusiestAreDrawnAndTheRestIsCounted() {
        Drawing drawing = Network.draw(random(200, 5000), LINKS);
        Parsed wide = Parsed.of(drawing.svg()).isSound();
        assertThat(wide.all("a", "party")).hasSizeBetween(38, 40);
        assertThat(Parsed.of(drawing.narrow()).all("a", "party")).hasSizeBetween(12, 14);
        assertThat(drawing.summary()).contains("less busy left out");
        assertThat(drawing.data().rows()).hasSize(5000);
        assertThat(Integer.parseInt(drawing.data().rows().get(0).cells().get(2)))
                .isEqualTo(12);
    }

    @Test
    void nobodyThatNoReportNamesBecomesAKnot() {
        Tie unnamed = new Tie(
                party("unknown", Party.Kind.UNNAMED), party("B", Party.Kind.OTHER), 7, List.of(0, 0, 0, 7), null);
        Drawing drawing = Network.draw(List.of(unnamed, tie("A", "B", 0, 1)), LINKS);
        assertThat(Parsed.of(drawing.svg()).isSound().all("a", "party")).hasSize(2);
        assertThat(drawing.summary()).contains("7 incidents of or upon somebody whom no report names");
        assertThat(drawing.data().rows()).hasSize(2);
        assertThat(Network.draw(List.of(unnamed), LINKS).data().rows()).hasSize(1);
    }

    @Test
    void eachSortOfActorHasItsShape() {
        Parsed parsed = Parsed.of(Network.draw(
                        List.of(
                                new Tie(
                                        party("a", Party.Kind.ARMED),
                                        party("s", Party.Kind.STATE),
                                        1,
                                        List.of(0, 0, 0, 1),
                                        null),
                                new Tie(
                                        party("b", Party.Kind.BODY),
                                        party("o", Party.Kind.OTHER),
                                        1,
                                        List.of(0, 1, 0, 0),
                                        null)),
                        LINKS)
                .svg());
        for (String shape : List.of("path armed", "rect state", "circle body", "circle other")) {
            String[] parts = shape.split(" ");
            assertThat(parsed.all(parts[0], parts[1]))
                    .as("%s, in the drawing and in the legend", shape)
                    .hasSize(2);
        }
    }

    @Test
    void theBusiestPairsAreFollowedOverTime() {
        List<Tie> ties = random(12, 30);
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int week = 0; week < 20; week++) {
                courses.add(new Course(
                        java.time.LocalDate.parse("2025-01-06").plusWeeks(week),
                        ties.get(i).actor().id(),
                        ties.get(i).recipient().id(),
                        List.of(week == 3 ? 2 : 0, 0, 0, 1)));
            }
        }
        Drawing drawing = Network.draw(ties, courses, LINKS);
        Parsed wide = Parsed.of(drawing.svg()).isSound();
        assertThat(wide.all("a", "course")).hasSize(8);
        assertThat(Parsed.of(drawing.narrow()).isSound().all("a", "course")).hasSize(5);
        for (Element row : wide.all("a", "course")) {
            assertThat(Parsed.count(row, "bar conflict")).isEqualTo(20);
            assertThat(Parsed.count(row, "bar cooperation")).isEqualTo(1);
        }
        for (Element bar : wide.all("rect", "bar")) {
            assertThat(Parsed.number(bar, "x")).isBetween(299.0, 960.0);
            assertThat(Parsed.number(bar, "y") + Parsed.number(bar, "height")).isLessThan(wide.height());
        }
        Collections.shuffle(courses, new Random(6));
        assertThat(Network.draw(ties, courses, LINKS)).isEqualTo(drawing);
    }

    @Test
    void theSameInWhateverOrderTiesCome() {
        List<Tie> ties = random(50, 200);
        Drawing first = Network.draw(ties, LINKS);
        List<Tie> shuffled = new ArrayList<>(ties);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Network.draw(shuffled, LINKS)).isEqualTo(first);
    }

    @Test
    void noneOneAndHostile() {
        assertThat(Network.draw(List.of(), LINKS).summary()).startsWith("Nothing to show");
        Party evil = new Party("x\" onload=\"y", "<script>alert(1)</script>", Party.Kind.OTHER);
        Drawing drawing =
                Network.draw(List.of(new Tie(evil, party("B", Party.Kind.STATE), 1, List.of(0, 0, 1, 0), null)), LINKS);
        assertThat(drawing.both()).doesNotContain("<script");
        assertThat(Parsed.of(drawing.svg()).isSound().all("a", "party").get(0).getAttribute("href"))
                .isEqualTo("/actors/x\" onload=\"y");
    }
}
