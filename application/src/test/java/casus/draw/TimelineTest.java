package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TimelineTest {
    private static final Links LINKS = new Links() {
        @Override
        public @Nullable String incident(String id) {
            return "/incidents/" + id;
        }
    };

    private static Happening happening(String id, @Nullable String from, @Nullable String to, boolean background) {
        return new Happening(
                id,
                "Assault, " + id,
                "Assault: A → B, " + id,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                false,
                background,
                true,
                Tone.CONFLICT,
                2,
                1);
    }

    private static List<Happening> some(int count) {
        Random random = new Random(5);
        List<Happening> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate from = LocalDate.parse("2025-01-01").plusDays(random.nextInt(120));
            boolean open = random.nextInt(4) == 0;
            some.add(happening(
                    "place " + i,
                    open ? null : from.toString(),
                    from.plusDays(random.nextInt(9)).toString(),
                    random.nextInt(3) == 0));
        }
        return some;
    }

    private static Element bar(Parsed drawing, String words) {
        return drawing.all("a", "mark").stream()
                .filter(a -> a.getAttribute("aria-label").contains(words))
                .map(a -> (Element) a.getElementsByTagName("rect").item(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void newsLiesAboveTheLineAndBackgroundHatchedBelow() {
        Parsed drawing = Parsed.of(Timeline.draw(
                        List.of(
                                happening("Sumy", "2025-03-03", "2025-03-03", false),
                                happening("Grozny", "2025-03-01", "2025-03-05", true)),
                        LINKS)
                .svg());
        drawing.isSound();
        assertThat(Parsed.number(bar(drawing, "Sumy"), "y")).isLessThan(Parsed.number(bar(drawing, "Grozny"), "y"));
        assertThat(drawing.all("rect", "").stream()
                        .filter(rect -> rect.getAttribute("fill").equals("url(#timeline-wide-background)")))
                .hasSize(1);
        assertThat(drawing.texts()).contains("News", "Background");
        assertThat(Parsed.number(bar(drawing, "Grozny"), "width"))
                .as("five days against one")
                .isGreaterThan(3 * Parsed.number(bar(drawing, "Sumy"), "width"));
    }

    @Test
    void anEndThatNobodyTellsIsDrawnOpen() {
        List<Happening> happenings = List.of(
                happening("closed", "2025-03-03", "2025-03-04", false),
                happening("begun", "2025-03-03", null, false),
                happening("ended", null, "2025-03-09", false));
        Parsed drawing = Parsed.of(Timeline.draw(happenings, LINKS).svg());
        for (Element mark : drawing.all("a", "mark")) {
            String words = mark.getAttribute("aria-label");
            int tails = (int) Parsed.count(mark, "tail");
            assertThat(tails).as(words).isEqualTo(words.contains("closed") ? 0 : 1);
        }
        assertThat(drawing.all("a", "mark").stream().map(a -> a.getAttribute("aria-label")))
                .anyMatch(words -> words.contains("Until 9 Mar 2025, its beginning is not told"))
                .anyMatch(words -> words.contains("From 3 Mar 2025 on"))
                .anyMatch(words -> words.contains("3 Mar 2025 to 4 Mar 2025"))
                .allMatch(words -> words.contains("2 reports, 1 independent source"));
        assertThatThrownBy(() -> happening("never", null, null, false)).hasMessageContaining("never");
    }

    @Test
    void whatDidNotHappenIsDrawnHollow() {
        Happening planned = new Happening(
                "p",
                "Talks",
                "Talks",
                LocalDate.parse("2025-04-01"),
                LocalDate.parse("2025-04-01"),
                false,
                false,
                false,
                Tone.COOPERATION,
                1,
                1);
        Parsed drawing = Parsed.of(Timeline.draw(List.of(planned), LINKS).svg()).isSound();
        assertThat(drawing.all("a", "unreal")).hasSize(1);
        assertThat(drawing.all("a", "cooperation")).hasSize(1);
    }

    @Test
    void barsAndLabelsOfARowDoNotMeet() {
        for (Sheet sheet : Sheet.values()) {
            List<Happening> all = some(80);
            List<Lanes.Bar> bars = new Lanes(Timeline.scale(all, sheet), 30, all).bars();
            assertThat(bars).hasSize(80);
            for (Lanes.Bar one : bars) {
                assertThat(one.begin()).as("left of %s", one).isGreaterThanOrEqualTo(0);
                assertThat(one.end()).as("right of %s", one).isLessThanOrEqualTo(sheet.width());
                assertThat(one.left()).isLessThan(one.right());
                for (Lanes.Bar other : bars) {
                    if (one != other && one.lane() == other.lane()) {
                        assertThat(one.end() < other.begin() || other.end() < one.begin())
                                .as("%s meets %s", one, other)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void oldWarsDoNotSqueezeTheNews() {
        List<Happening> all = new ArrayList<>(some(30));
        all.add(happening("Inchon", "1950-09-15", "1950-09-19", true));
        Drawing drawing = Timeline.draw(all, LINKS);
        Parsed parsed = Parsed.of(drawing.svg()).isSound();
        assertThat(parsed.texts()).anyMatch(text -> text.startsWith("1950 Assault, Inchon"));
        assertThat(parsed.texts()).anyMatch(text -> text.endsWith("Mar")).noneMatch(text -> text.equals("1960"));
        assertThat(drawing.summary()).contains("31 incidents between 15 Sep 1950 and");
        assertThat(drawing.data().rows()).hasSize(31);
        assertThat(drawing.data().rows().get(0).cells()).contains("1950-09-15", "1950-09-19", "Background");
        assertThat(drawing.data().rows().get(0).href()).isEqualTo("/incidents/Inchon");
    }

    @Test
    void theSameInWhateverOrderIncidentsCome() {
        List<Happening> all = new ArrayList<>(some(60));
        Drawing first = Timeline.draw(all, LINKS);
        Collections.shuffle(all, new Random(2));
        assertThat(Timeline.draw(all, LINKS)).isEqualTo(first);
    }

    @Test
    void oneAndNoneAndFiveThousand() {
        Parsed.of(Timeline.draw(List.of(happening("one", null, "2025-02-28", false)), LINKS)
                        .narrow())
                .isSound();
        Drawing none = Timeline.draw(List.of(), LINKS);
        assertThat(none.summary()).startsWith("Nothing to show");
        assertThat(none.data().rows()).isEmpty();
        Parsed.of(none.svg()).isSound();
        Parsed many = Parsed.of(Timeline.draw(some(5000), LINKS).svg()).isSound();
        assertThat(many.all("a", "mark")).hasSize(5000);
    }

    @Test
    void hostileWordsStayWords() {
        Happening evil = new Happening(
                "\"><a href=\"javascript:x",
                "</text><script>",
                "<b onclick='x'>&",
                null,
                LocalDate.parse("2025-01-01"),
                false,
                false,
                true,
                Tone.NONE,
                1,
                1);
        Drawing drawing = Timeline.draw(List.of(evil), LINKS);
        Parsed parsed = Parsed.of(drawing.svg()).isSound();
        assertThat(parsed.all("script", "")).isEmpty();
        assertThat(parsed.all("a", "mark").get(0).getAttribute("href")).startsWith("/incidents/\"><a href");
        assertThat(parsed.texts()).contains("</text><script>");
    }

    @Test
    void withoutLinksItIsAPicture() {
        Parsed drawing = Parsed.of(Timeline.draw(some(3), Links.NONE).svg()).isSound();
        assertThat(drawing.root().getAttribute("role")).isEqualTo("img");
        assertThat(drawing.all("g", "mark")).hasSize(3);
    }
}
