package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.draw.Spot.Precision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class WorldMapTest {
    private static final WorldMap MAP = new WorldMap();

    private static Spot town(String name, String country, double latitude, double longitude, int incidents) {
        return new Spot(
                name, country, latitude, longitude, Precision.CITY, incidents, 0, incidents, incidents, "i-" + name);
    }

    private static Spot country(String code, int incidents) {
        return new Spot(code, code, null, null, Precision.COUNTRY, incidents, 0, incidents, incidents, "i-" + code);
    }

    private static Links links() {
        return new Links() {
            @Override
            public @Nullable String incident(String id) {
                return "/incidents/" + id;
            }

            @Override
            public @Nullable String place(String name) {
                return "/incidents?place=" + name;
            }

            @Override
            public @Nullable String country(String code) {
                return "/incidents?place=" + code;
            }

            @Override
            public @Nullable String area(double west, double south, double east, double north) {
                return "/map?box=" + west + "," + south + "," + east + "," + north;
            }
        };
    }

    private static List<Spot> many(int count) {
        Random random = new Random(11);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spots.add(town(
                    "Town " + i,
                    "UKR",
                    -50 + random.nextDouble() * 120,
                    -170 + random.nextDouble() * 340,
                    1 + random.nextInt(9)));
        }
        return spots;
    }

    @Test
    void everyCountryIsShadedOrHasItsSquare() throws IOException {
        List<Spot> spots =
                OutlinesTest.codes().stream().map(code -> country(code, 2)).toList();
        for (String svg : List.of(
                MAP.draw(spots, new View.World(), Links.NONE).svg(),
                MAP.draw(spots, new View.World(), Links.NONE).narrow())) {
            Parsed map = Parsed.of(svg).isSound();
            List<String> drawn = new ArrayList<>();
            map.all("path", "").forEach(path -> drawn.add(path.getAttribute("data-code")));
            map.all("rect", "").forEach(rect -> drawn.add(rect.getAttribute("data-code")));
            drawn.removeIf(String::isEmpty);
            // Antarctica lies below the part of the world where people are.
            List<String> wanted = new ArrayList<>(OutlinesTest.codes());
            assertThat(drawn).doesNotHaveDuplicates();
            wanted.removeAll(drawn);
            assertThat(wanted).isSubsetOf("ATA", "BVT", "HMD", "SGS", "ATF");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UKR, 30.52, 50.45, DEU, 13.4, 52.5",
        "ETH, 38.7, 9.0, SDN, 32.5, 15.6",
        "RUS, 100, 60, MNG, 106.9, 47.9",
        "FJI, 178.0, -17.8, NZL, 175, -39"
    })
    void aTownIsDrawnInItsCountry(
            String code, double longitude, double latitude, String other, double east, double north) {
        for (View view : List.of(new View.World(), new View.Fitted())) {
            Parsed map = Parsed.of(MAP.draw(
                            List.of(
                                    country(code, 3),
                                    country(other, 1),
                                    town("There", code, latitude, longitude, 1),
                                    town("Else", other, north, east, 1)),
                            view,
                            Links.NONE)
                    .svg());
            List<Element> marks = map.all("g", "place").stream()
                    .filter(mark -> mark.getAttribute("class").contains("mark"))
                    .toList();
            assertThat(marks).hasSizeBetween(1, 2);
            String label = marks.get(0).getFirstChild().getTextContent();
            Element first = label.startsWith("There") || marks.size() == 1 ? marks.get(0) : marks.get(1);
            assertThat(first.getFirstChild().getTextContent()).contains("There");
            Point at = translated(first);
            List<List<Point>> land = area(map, code);
            if (!land.isEmpty()) {
                assertThat(Parsed.inside(land, at)).as("%s in %s", at, code).isTrue();
                assertThat(Parsed.inside(area(map, other), at)).isFalse();
            }
        }
    }

    private static List<List<Point>> area(Parsed map, String code) {
        return map.all("path", "").stream()
                .filter(path -> path.getAttribute("data-code").equals(code))
                .map(path -> Parsed.rings(path.getAttribute("d")))
                .findFirst()
                .orElse(List.of());
    }

    private static Point translated(Element mark) {
        Element group = (Element) mark.getElementsByTagName("g").item(0);
        String[] numbers =
                group.getAttribute("transform").replaceAll("[a-z()]", "").split(" ");
        return new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    @Test
    void nothingLiesFarOutsideTheSheet() {
        Parsed map = Parsed.of(MAP.draw(
                        List.of(town("Kharkiv", "UKR", 49.98, 36.25, 2), country("MDA", 1)),
                        new View.Fitted(),
                        Links.NONE)
                .svg());
        for (Element path : map.all("path", "land")) {
            for (List<Point> ring : Parsed.rings(path.getAttribute("d"))) {
                assertThat(ring).allSatisfy(point -> {
                    assertThat(point.x()).isBetween(-13.0, 973.0);
                    assertThat(point.y()).isBetween(-13.0, map.height() + 13);
                });
            }
        }
        assertThat(Parsed.rings(map.all("path", "land").get(0).getAttribute("d")))
                .isNotEmpty();
    }

    @Test
    void aCountryWithoutAPointGetsNoMark() {
        Drawing drawing = MAP.draw(List.of(country("MLI", 4), country("NER", 1)), new View.Fitted(), links());
        Parsed map = Parsed.of(drawing.svg()).isSound();
        assertThat(map.all("circle", "disc")).as("of the legend alone").hasSize(3);
        assertThat(map.all("a", "country")).hasSize(2);
        assertThat(map.all("a", "shade4")).singleElement().satisfies(a -> assertThat(a.getAttribute("href"))
                .isEqualTo("/incidents?place=MLI"));
        assertThat(map.texts()).contains("Mali 4", "Niger 1", "Chad");
        assertThat(drawing.summary()).contains("5 incidents known by country alone, in 2 countries");
    }

    @Test
    void precisionIsDrawn() {
        Spot site = new Spot("Depot", "UKR", 50.0, 36.0, Precision.SITE, 1, 0, 1, 1, "a");
        Spot region = new Spot("Oblast", "UKR", 48.0, 33.0, Precision.REGION, 1, 0, 1, 1, "b");
        Parsed map = Parsed.of(
                MAP.draw(List.of(site, region), new View.Fitted(), links()).svg());
        assertThat(map.all("circle", "reach"))
                .singleElement()
                .satisfies(circle -> assertThat(Parsed.number(circle, "r")).isGreaterThan(15));
        assertThat(map.all("a", "site")).singleElement().satisfies(a -> assertThat(a.getAttribute("aria-label"))
                .contains("Depot", "1 incident", "The spot is known"));
        assertThat(map.all("a", "region")).singleElement().satisfies(a -> assertThat(a.getAttribute("href"))
                .isEqualTo("/incidents/b"));
    }

    @Test
    void fiveThousandPlacesAreClustersThatDoNotTouchAndLoseNothing() {
        List<Spot> spots = many(5000);
        int all = spots.stream().mapToInt(Spot::incidents).sum();
        Frame frame = Frame.world(960, 540);
        List<Clusters.Cluster> clusters = Clusters.of(spots, frame);
        assertThat(clusters.stream().mapToInt(Clusters.Cluster::incidents).sum())
                .isEqualTo(all);
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = 0; j < i; j++) {
                double apart = clusters.get(i).at().distance(clusters.get(j).at());
                assertThat(apart)
                        .isGreaterThanOrEqualTo(
                                clusters.get(i).radius() + clusters.get(j).radius());
            }
        }
        Drawing drawing = MAP.draw(spots, new View.World(), links());
        Parsed.of(drawing.svg()).isSound();
        assertThat(drawing.svg().length()).isLessThan(600_000);
        assertThat(drawing.data().rows()).hasSize(5000);
    }

    @Test
    void aClusterLeadsToACloserMap() {
        Parsed map = Parsed.of(MAP.draw(
                        List.of(
                                town("A", "UKR", 50, 36, 2),
                                town("B", "UKR", 50.1, 36.2, 1),
                                town("C", "COL", 4, -74, 1)),
                        new View.World(),
                        links())
                .svg());
        assertThat(map.all("a", "place")).anySatisfy(a -> {
            assertThat(a.getAttribute("href")).isEqualTo("/map?box=36.0,50.0,36.2,50.1");
            assertThat(a.getAttribute("aria-label"))
                    .contains("A and 1 more nearby")
                    .contains("3 incidents");
        });
        Parsed closer = Parsed.of(MAP.draw(
                        List.of(
                                town("A", "UKR", 50, 36, 2),
                                town("B", "UKR", 50.1, 36.2, 1),
                                town("C", "COL", 4, -74, 1)),
                        new View.Area(36, 50, 36.2, 50.1),
                        links())
                .svg());
        assertThat(closer.texts()).doesNotContain("C");
    }

    @Test
    void anAreaThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new View.Area(0, 10, 0, 5)).hasMessageContaining("degrees");
        assertThatThrownBy(() -> new View.Area(0, Double.NaN, 0, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labelsDoNotLieOverEachOther() {
        List<Spot> spots = many(120);
        Parsed map = Parsed.of(MAP.draw(spots, new View.World(), Links.NONE).svg());
        List<Labels.Box> boxes = new ArrayList<>();
        for (Element text : map.all("text", "name")) {
            Element group = (Element) text.getParentNode().getParentNode();
            String[] at =
                    group.getAttribute("transform").replaceAll("[a-z()]", "").split(" ");
            double x = Double.parseDouble(at[0]) + Parsed.number(text, "x");
            double y = Double.parseDouble(at[1]) + Parsed.number(text, "y");
            double wide = Sheet.width(text.getTextContent());
            String anchor = text.getAttribute("text-anchor");
            double left = anchor.equals("end") ? x - wide : anchor.equals("middle") ? x - wide / 2 : x;
            boxes.add(new Labels.Box(left + 0.5, y - 9, left + wide - 0.5, y + 3));
        }
        assertThat(boxes).hasSizeGreaterThan(20);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).meets(boxes.get(j)))
                        .as("%s and %s", i, j)
                        .isFalse();
            }
        }
    }

    @Test
    void theSameInWhateverOrderPlacesCome() {
        List<Spot> spots = many(300);
        Drawing first = MAP.draw(spots, new View.Fitted(), links());
        List<Spot> shuffled = new ArrayList<>(spots);
        Collections.shuffle(shuffled, new Random(3));
        Drawing second = new WorldMap().draw(shuffled, new View.Fitted(), links());
        assertThat(second.svg()).isEqualTo(first.svg());
        assertThat(second.narrow()).isEqualTo(first.narrow());
    }

    @Test
    void hostileNamesStayWords() {
        String name = "\"/><script>alert('x')</script>&amp;\u0000\uD800";
        Drawing drawing = MAP.draw(
                List.of(new Spot(name, "UKR", 50.0, 36.0, Precision.CITY, 1, 0, 1, 1, "i")),
                new View.Fitted(),
                links());
        assertThat(drawing.both()).doesNotContain("<script").doesNotContain("\u0000");
        assertThat(Parsed.of(drawing.svg()).isSound().all("a", "place").get(0).getAttribute("aria-label"))
                .startsWith("\"/><script>alert('x')</script>&amp;");
    }

    @Test
    void nothingIsSaidInWords() {
        Drawing drawing = MAP.draw(List.of(), new View.Fitted(), links());
        assertThat(drawing.summary()).startsWith("Nothing to show");
        assertThat(Parsed.of(drawing.svg()).isSound().texts()).containsExactly(drawing.summary());
        assertThat(drawing.data().rows()).isEmpty();
        Spot nowhere = new Spot(null, null, null, null, Precision.UNKNOWN, 3, 0, 4, 3, "i");
        Drawing unplaced = MAP.draw(List.of(nowhere), new View.Fitted(), links());
        assertThat(unplaced.summary()).contains("3 incidents without a known place");
        Parsed.of(unplaced.svg()).isSound();
    }
}
