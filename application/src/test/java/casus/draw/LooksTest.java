package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What drawings call their parts has a rule in the style sheet, and the style sheet asks nobody for anything. */
class LooksTest {
    /** Classes by which scripts and tests find a part, without a look of their own. */
    private static final List<String> NO_LOOK = List.of(
            "mark",
            "tie",
            "picture",
            "place",
            "party",
            "course",
            "intensity",
            "count",
            "city",
            "site",
            "unknown",
            "state",
            "armed",
            "body",
            "other",
            "material",
            "reports");

    private static String css() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LooksTest.class.getResourceAsStream("/casus/desk/static/pictures.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Drawing> all() {
        LocalDate day = LocalDate.parse("2025-03-03");
        Party state = new Party("a", "A", Party.Kind.STATE);
        Party armed = new Party("b", "B", Party.Kind.ARMED);
        Tie tie = new Tie(state, armed, 3, List.of(1, 1, 0, 1), -2.0);
        List<Spot> spots = List.of(
                new Spot("Depot", "UKR", 50.0, 36.0, Spot.Precision.SITE, 1, 1, 1, 1, "a"),
                new Spot("Oblast", "UKR", 48.0, 33.0, Spot.Precision.REGION, 2, 0, 1, 1, "b"),
                new Spot("Gibraltar", "GIB", null, null, Spot.Precision.COUNTRY, 1, 0, 1, 1, "c"),
                new Spot("Moldova", "MDA", null, null, Spot.Precision.COUNTRY, 9, 0, 1, 1, "d"));
        return List.of(
                Timeline.draw(
                        List.of(
                                new Happening("1", "One", "One", null, day, false, true, false, Tone.CONFLICT, 1, 1),
                                new Happening("2", "Two", "Two", day, null, true, false, true, Tone.COOPERATION, 1, 1),
                                new Happening("3", "Three", "Three", day, day, false, false, true, Tone.NONE, 1, 1)),
                        Links.NONE),
                TimelineBars.draw(List.of(new DayCount(day, true, List.of(1, 1, 1, 1), 1, 1, 1)), 0, Links.NONE),
                new WorldMap().draw(spots, new View.Fitted(), Links.NONE),
                Network.draw(List.of(tie), List.of(new Course(day, "a", "b", List.of(1, 1, 0, 1))), Links.NONE),
                Intensity.draw(
                        "",
                        List.of(new Measured(day, 4, List.of(1, 1, 1, 1), 2, -3, 4, 3, 2)),
                        Intensity.Scale.INCIDENTS,
                        Links.NONE));
    }

    @Test
    void everyPartHasALook() throws IOException {
        String css = css();
        TreeSet<String> classes = new TreeSet<>();
        for (Drawing drawing : all()) {
            for (String svg : List.of(drawing.svg(), drawing.narrow())) {
                Parsed parsed = Parsed.of(svg).isSound();
                for (String name : List.of("g", "a", "rect", "circle", "path", "text", "svg")) {
                    parsed.all(name, "")
                            .forEach(element -> classes.addAll(
                                    List.of(element.getAttribute("class").split(" "))));
                }
            }
        }
        classes.removeAll(NO_LOOK);
        classes.remove("");
        assertThat(classes).hasSizeGreaterThan(30);
        assertThat(classes).allMatch(name -> css.matches("(?s).*\\." + name + "\\b.*"), "has a rule");
    }

    @Test
    void theStyleSheetAsksNobody() throws IOException {
        assertThat(css()).doesNotContain("url(").doesNotContain("@import").doesNotContain("http");
    }
}
