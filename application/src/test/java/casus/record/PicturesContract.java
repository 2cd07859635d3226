package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.record.Pictures.Step;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What drawings count, whatever database holds the record. */
abstract class PicturesContract {
    private static final String ANNA = "anna";

    private Store store;
    private Intake intake;
    private Pictures pictures;

    abstract Location fresh();

    @BeforeEach
    void open() {
        store = Store.open(fresh());
        intake = new Intake(store);
        pictures = new Pictures(store);
    }

    /** The check of the store holds the pairs of actors against the claims. */
    @AfterEach
    void close() {
        assertThat(new StoreCare(store).verify()).isEmpty();
        store.close();
    }

    /** An attack that two outlets tell, one the day after, talks of three states, an old war, and an attack somewhere in a country. */
    private void fill() {
        add(Made.article("kurier-1", "Kurier", "2025-03-04")
                .says("A quiet night it was not along the river front.")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4));
        add(Made.article("ledger-1", "Ledger", "2025-03-05")
                .says("Officials counted the dead again in the morning.")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 6, "UKR.GOV"));
        add(Made.article("ledger-2", "Ledger", "2025-03-12")
                .says("Another strike followed after the weekend.")
                .attack("RUS.MIL", "UKR.CVL", "Sumy", "UKR", "2025-03-10", 2));
        add(
                Made.article("wire-1", "Wire", "2025-03-12")
                        .says("Around the table the ministers sat until late.")
                        .attack("USA", "FRA", "Geneva", "CHE", "2025-03-11", 1),
                claim -> {
                    claim.put("type", "CONSULT")
                            .put("quad", "verbal_cooperation")
                            .put("goldstein", 1);
                    ((ArrayNode) claim.path("actors")).add("FRA").add("DEU");
                    claim.putArray("recipients");
                });
        add(
                Made.article("wire-2", "Wire", "2025-03-13")
                        .says("It was half a life ago that the villages burned.")
                        .attack("SRB.MIL", "XKX.CVL", "Drenica", "XKX", "1998-03-05", 20),
                claim -> claim.put("background", true));
        add(
                Made.article("wire-3", "Wire", "2025-03-13")
                        .says("From the desert only rumours come these days.")
                        .attack("MLI.REB", "MLI.CVL", "Mali", "MLI", null, 9),
                claim -> ((ObjectNode) claim.path("place"))
                        .put("precision", "country")
                        .put("latitude", 18.0)
                        .put("longitude", -2.0));
    }

    private void add(Made made) {
        add(made, claim -> {});
    }

    private void add(Made made, Consumer<ObjectNode> change) {
        ObjectNode analysis = made.analysis();
        change.accept((ObjectNode) analysis.path("claims").get(0));
        intake.add(made.received(), analysis);
    }

    /** Columns alone say of each incident and its claims what their full form says. */
    @Test
    void outlinesSayWhatIncidentsSay() {
        fill();
        Map<String, Outline> outlines = new TreeMap<>();
        new OutlineQuery(store).list(Filter.ALL).forEach(outline -> outlines.put(outline.id(), outline));
        assertThat(outlines).isNotEmpty();
        new IncidentQuery(store).each(Filter.ALL, incident -> {
            Outline outline = outlines.remove(incident.path("id").asText());
            assertThat(outline.type()).isEqualTo(Json.text(incident.path("type")));
            assertThat(outline.status()).isEqualTo(incident.path("status").asText());
            assertThat(String.valueOf(outline.from()))
                    .isEqualTo(incident.path("time").path("from").asText());
            assertThat(outline.place().country())
                    .isEqualTo(Json.text(incident.path("place").path("country")));
            assertThat(outline.claims())
                    .extracting(Outline.Claim::id)
                    .containsExactlyElementsOf(texts(incident.path("claims"), claim -> claim.path("id")));
            for (int i = 0; i < outline.claims().size(); i++) {
                JsonNode claim = incident.path("claims").path(i);
                Outline.Claim told = outline.claims().get(i);
                assertThat(told.cameo()).isEqualTo(Json.text(claim.path("cameo")));
                assertThat(told.article()).isEqualTo(claim.path("key").asText());
                assertThat(told.actors())
                        .containsExactlyInAnyOrderElementsOf(texts(claim.path("actors"), actor -> actor));
                assertThat(told.recipients())
                        .containsExactlyInAnyOrderElementsOf(texts(claim.path("recipients"), actor -> actor));
            }
        });
        assertThat(outlines).as("incidents that only the outlines have").isEmpty();
    }

    @Test
    void outlinesKeepToTheFilter() {
        fill();
        Filter filter = Filter.of(Map.of("place", "CHE"));
        List<String> ids = new ArrayList<>();
        new IncidentQuery(store).ids(filter, ids::add);
        assertThat(new OutlineQuery(store).list(filter))
                .isNotEmpty()
                .allSatisfy(outline -> assertThat(outline.claims()).isNotEmpty())
                .extracting(Outline::id)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private static List<String> texts(JsonNode list, Function<JsonNode, JsonNode> part) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(part.apply(one).asText()));
        return texts;
    }

    @Test
    void countsByWeekWithNewsAndBackgroundApart() {
        fill();
        Pictures.Counts counts = pictures.counts(Filter.ALL, Step.WEEK);
        assertThat(counts.undated()).isZero();
        assertThat(counts.dated())
                .containsExactly(
                        new Pictures.Count(LocalDate.parse("1998-03-02"), "material_conflict", true, 1, 1, 1),
                        new Pictures.Count(LocalDate.parse("2025-03-03"), "material_conflict", false, 1, 2, 2),
                        new Pictures.Count(LocalDate.parse("2025-03-10"), "material_conflict", false, 2, 2, 2),
                        new Pictures.Count(LocalDate.parse("2025-03-10"), "verbal_cooperation", false, 1, 1, 1));
        assertThat(pictures.counts(Filter.ALL, Step.DAY).dated()).hasSize(5);
        assertThat(pictures.counts(Filter.of(Map.of("background", "no", "place", "UKR")), Step.MONTH)
                        .dated())
                .containsExactly(
                        new Pictures.Count(LocalDate.parse("2025-03-01"), "material_conflict", false, 2, 3, 3));
    }

    @Test
    void spansAreInTheOrderOfTimeWithOpenBeginnings() {
        fill();
        List<Pictures.Span> spans = pictures.spans(Filter.ALL, 10);
        assertThat(spans).extracting(Pictures.Span::place).containsExactly("Drenica", "Sumy", "Sumy", "Geneva", "Mali");
        Pictures.Span rumour = spans.get(4);
        assertThat(rumour.from()).isNull();
        assertThat(rumour.to()).isEqualTo(LocalDate.parse("2025-03-13"));
        assertThat(spans.get(1).actors()).containsExactly("RUS.MIL");
        assertThat(spans.get(1).reports()).isEqualTo(2);
        assertThat(pictures.spans(Filter.ALL, 2))
                .as("the newest")
                .extracting(Pictures.Span::place)
                .containsExactly("Geneva", "Mali");
    }

    @Test
    void spotsHaveAPointOrACountryAlone() {
        fill();
        List<Pictures.Spot> spots = pictures.spots(Filter.ALL);
        assertThat(spots).hasSize(4);
        Pictures.Spot sumy = spots.get(0);
        assertThat(sumy.name()).isEqualTo("Sumy");
        assertThat(sumy.precision()).isEqualTo("city");
        assertThat(sumy.incidents()).isEqualTo(2);
        assertThat(sumy.reports()).isEqualTo(3);
        assertThat(sumy.latitude()).isNotNull();
        assertThat(spots)
                .filteredOn(spot -> "MLI".equals(spot.country()))
                .singleElement()
                .satisfies(spot -> {
                    assertThat(spot.latitude()).isNull();
                    assertThat(spot.longitude()).isNull();
                });
        assertThat(spots)
                .filteredOn(spot -> "XKX".equals(spot.country()))
                .singleElement()
                .satisfies(spot -> assertThat(spot.background()).isEqualTo(1));
    }

    @Test
    void dyadsCountEachIncidentOnceAndMeetingsBothWays() {
        fill();
        List<Pictures.Dyad> dyads = pictures.dyads(Filter.ALL, 100);
        assertThat(dyads)
                .extracting(dyad -> dyad.actor().id() + " > " + dyad.recipient().id() + " " + dyad.incidents())
                .containsExactly(
                        "DEU > FRA 1",
                        "DEU > USA 1",
                        "FRA > DEU 1",
                        "FRA > USA 1",
                        "MLI.REB > MLI.CVL 1",
                        "RUS.MIL > UKR.CVL 1",
                        "RUS.MIL > UKR.MIL 1",
                        "SRB.MIL > XKX.CVL 1",
                        "USA > DEU 1",
                        "USA > FRA 1");
        Pictures.Dyad attack = dyads.get(6);
        assertThat(attack.quads()).containsExactly(0, 0, 0, 1);
        assertThat(attack.goldstein()).isEqualTo(-10);
        assertThat(pictures.dyads(Filter.of(Map.of("place", "UKR")), 1)).hasSize(1);
    }

    @Test
    void coursesFollowThePairsThatAreAskedForAlone() {
        fill();
        List<Pictures.Dyad> attacks = pictures.dyads(Filter.of(Map.of("place", "UKR")), 10);
        assertThat(pictures.courses(Filter.ALL, Step.WEEK, attacks))
                .containsExactly(
                        new Pictures.Course(LocalDate.parse("2025-03-03"), "RUS.MIL", "UKR.MIL", List.of(0, 0, 0, 1)),
                        new Pictures.Course(LocalDate.parse("2025-03-10"), "RUS.MIL", "UKR.CVL", List.of(0, 0, 0, 1)));
        assertThat(pictures.courses(Filter.ALL, Step.WEEK, List.of())).isEmpty();
    }

    @Test
    void intensityMeasuresCooperationAndConflictApart() {
        fill();
        List<Pictures.Intensity> weeks =
                pictures.intensity(Filter.of(Map.of("background", "no")), Step.WEEK, null, null);
        assertThat(weeks).hasSize(2);
        Pictures.Intensity second = weeks.get(1);
        assertThat(second.from()).isEqualTo(LocalDate.parse("2025-03-10"));
        assertThat(second.quads()).containsExactly(1, 0, 0, 2);
        assertThat(second.cooperation()).isEqualTo(1);
        assertThat(second.conflict()).isEqualTo(-20);
        assertThat(second.mean()).isCloseTo(-19 / 3.0, within(1e-9));
        assertThat(second.reports()).isEqualTo(3);
    }

    @Test
    void intensityOfADyadCountsItsPartsToo() {
        fill();
        assertThat(pictures.intensity(Filter.ALL, Step.WEEK, "RUS", "UKR"))
                .extracting(Pictures.Intensity::incidents)
                .containsExactly(1, 1);
        assertThat(pictures.intensity(Filter.ALL, Step.WEEK, "RUS.MIL", "UKR.CVL"))
                .hasSize(1);
        assertThat(pictures.intensity(Filter.ALL, Step.WEEK, "UKR", "RUS")).isEmpty();
        assertThat(pictures.intensity(Filter.ALL, Step.WEEK, null, "MLI.CVL")).hasSize(1);
    }

    @Test
    void whatPersonsDecideIsCountedAsTheyDecideIt() {
        fill();
        Review review = new Review(store, () -> Instant.parse("2025-07-01T00:00:00Z"));
        String event = new ClaimQuery(store)
                .list(Filter.of(Map.of("article", key("ledger-2"), "kind", "event")), 1, 0)
                .get(0)
                .claim()
                .path("id")
                .asText();
        review.fix(List.of(event), "status", TextNode.valueOf("denied"), ANNA);
        assertThat(pictures.counts(Filter.of(Map.of("status", "denied")), Step.DAY)
                        .dated())
                .hasSize(1);
        long reject = review.reject(List.of(event), ANNA);
        assertThat(pictures.dyads(Filter.ALL, 100))
                .extracting(dyad -> dyad.recipient().id())
                .doesNotContain("UKR.CVL");
        review.undo(reject, ANNA);
        assertThat(pictures.dyads(Filter.ALL, 100))
                .extracting(dyad -> dyad.recipient().id())
                .contains("UKR.CVL");
        review.renameActor("RUS.MIL", "Russian forces", ANNA);
        assertThat(pictures.dyads(Filter.of(Map.of("place", "UKR")), 1)
                        .get(0)
                        .actor()
                        .name())
                .isEqualTo("Russian forces");
        assertThat(pictures.spans(Filter.of(Map.of("place", "UKR")), 1).get(0).actors())
                .containsExactly("Russian forces");
    }

    private String key(String id) {
        return new ClaimQuery(store)
                .list(Filter.ALL, 100, 0).stream()
                        .filter(row -> row.origin().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .key();
    }

    @Test
    void anEmptySetGivesNothing() {
        assertThat(pictures.counts(Filter.ALL, Step.WEEK).dated()).isEmpty();
        assertThat(pictures.spans(Filter.ALL, 10)).isEmpty();
        assertThat(pictures.spots(Filter.ALL)).isEmpty();
        assertThat(pictures.dyads(Filter.ALL, 10)).isEmpty();
        assertThat(pictures.intensity(Filter.ALL, Step.WEEK, null, null)).isEmpty();
    }

    @Test
    void everyFilterNarrowsAllFour() {
        fill();
        for (Map<String, String> given : List.of(
                Map.of("q", "attacked drenica"),
                Map.of("actor", "SRB"),
                Map.of("outlet", "Wire", "background", "yes"),
                Map.of("until", "2000-01-01"),
                Map.of("place", "drenica"),
                Map.of("type", "ASSAULT", "place", "XKX"))) {
            Filter filter = Filter.of(given);
            assertThat(pictures.counts(filter, Step.YEAR).dated())
                    .as("counts of %s", given)
                    .hasSize(1);
            assertThat(pictures.spans(filter, 10)).as("spans of %s", given).hasSize(1);
            assertThat(pictures.spots(filter)).as("spots of %s", given).hasSize(1);
            assertThat(pictures.dyads(filter, 10)).as("dyads of %s", given).hasSize(1);
            assertThat(pictures.intensity(filter, Step.YEAR, null, null))
                    .as("intensity of %s", given)
                    .hasSize(1);
        }
    }

    @Test
    void aCopiedRecordDrawsTheSame() {
        fill();
        try (Store copy = Store.open(fresh())) {
            Migration.copy(store, copy);
            assertThat(new Pictures(copy).dyads(Filter.ALL, 100)).isEqualTo(pictures.dyads(Filter.ALL, 100));
            assertThat(new Pictures(copy).intensity(Filter.ALL, Step.DAY, null, null))
                    .isEqualTo(pictures.intensity(Filter.ALL, Step.DAY, null, null));
        }
    }
}
