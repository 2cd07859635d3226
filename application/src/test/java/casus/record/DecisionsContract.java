package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What persons decide about more than one claim at a time, whatever database holds it. */
abstract class DecisionsContract {
    private static final List<String> TWO = List.of("anna", "ben");
    private static final JsonNode DENIED = TextNode.valueOf("denied");

    private Store store;
    private Intake intake;
    private Review review;
    private Samples samples;
    private Adjudication adjudication;
    private ClaimQuery claims;

    /** A store with nothing in it. */
    abstract Location fresh();

    @BeforeEach
    void open() {
        use(Store.open(fresh()));
    }

    @AfterEach
    void close() {
        assertThat(new StoreCare(store).verify()).isEmpty();
        store.close();
    }

    private void use(Store opened) {
        store = opened;
        intake = new Intake(store);
        review = new Review(store, () -> Instant.parse("2025-07-01T00:00:00Z"));
        samples = new Samples(store, () -> Instant.parse("2025-07-01T00:00:00Z"));
        adjudication = new Adjudication(store, () -> Instant.parse("2025-07-01T00:00:00Z"));
        claims = new ClaimQuery(store);
    }

    private static Filter events() {
        return Filter.of(Map.of("kind", "event"));
    }

    private String status(String claim) {
        return claims.one(claim).orElseThrow().claim().path("status").asText();
    }

    @Test
    void aSampleIsTheSameInWhateverOrderArticlesCame() {
        List<Made> articles = Generator.articles(12, 3);
        articles.forEach(article -> article.into(intake));
        Sample sample = samples.draw("pilot", events(), 5, 11, TWO, "chief");
        assertThat(sample.claims()).hasSize(5);
        Sample other = samples.draw("other seed", events(), 5, 12, TWO, "chief");
        assertThat(other.claims().keySet()).isNotEqualTo(sample.claims().keySet());
        assertThatThrownBy(() -> samples.draw("pilot", events(), 5, 11, TWO, "chief"))
                .hasMessageContaining("already");
        use(Store.open(fresh()));
        for (int i = articles.size() - 1; i >= 0; i--) {
            articles.get(i).into(intake);
        }
        assertThat(new ArrayList<>(samples.draw("again", events(), 5, 11, TWO, "chief")
                        .claims()
                        .keySet()))
                .isEqualTo(new ArrayList<>(sample.claims().keySet()));
    }

    @Test
    void nobodySeesWhatOthersSaidBeforeAllAreDone() {
        Generator.articles(4, 3).forEach(article -> article.into(intake));
        Sample sample = samples.draw("pilot", events(), 3, 1, TWO, "chief");
        List<String> drawn = List.copyOf(sample.claims().keySet());
        drawn.forEach(claim -> samples.code("pilot", "anna", claim, Coding.REJECT));
        samples.code("pilot", "ben", drawn.get(0), Coding.REJECT);
        assertThat(samples.progress("pilot")).containsEntry("anna", 3).containsEntry("ben", 1);
        assertThat(samples.own("pilot", "ben")).containsOnlyKeys(drawn.get(0));
        assertThat(claims.count(events()))
                .isEqualTo(claims.count(Filter.of(Map.of("kind", "event", "review", "none"))));
        assertThatThrownBy(() -> samples.agreement("pilot")).hasMessageContaining("anna 3, ben 1 of 3");
        assertThatThrownBy(() -> adjudication.open("pilot")).hasMessageContaining("not coded by all");
        assertThat(review.history().stream().filter(decision -> decision.kind().equals("verdict")))
                .hasSize(4)
                .noneMatch(decision -> decision.content().toString().contains("reject"));
        drawn.forEach(claim -> samples.code("pilot", "ben", claim, Coding.ACCEPT));
        assertThat(samples.codings("pilot").get(drawn.get(0)))
                .containsEntry("anna", Coding.REJECT)
                .containsEntry("ben", Coding.ACCEPT);
        assertThatThrownBy(() -> samples.code("pilot", "eva", drawn.get(0), Coding.SKIP))
                .hasMessageContaining("no reviewer");
        assertThatThrownBy(() -> samples.code(
                        "pilot", "ben", drawn.get(0), Coding.fix(Map.of("status", TextNode.valueOf("maybe")))))
                .hasMessageContaining("occurred");
    }

    @Test
    void agreementIsToldForEachFieldAndTheWhole() {
        Generator.articles(6, 3).forEach(article -> article.into(intake));
        Sample sample = samples.draw("pilot", events(), 4, 1, TWO, "chief");
        List<String> drawn = List.copyOf(sample.claims().keySet());
        Coding denied = Coding.fix(Map.of("status", DENIED));
        List<Coding> anna = List.of(Coding.ACCEPT, denied, denied, Coding.REJECT);
        List<Coding> ben = List.of(Coding.ACCEPT, denied, Coding.ACCEPT, Coding.SKIP);
        for (int i = 0; i < drawn.size(); i++) {
            samples.code("pilot", "anna", drawn.get(i), anna.get(i));
            samples.code("pilot", "ben", drawn.get(i), ben.get(i));
        }
        Map<String, Agreement> agreement = samples.agreement("pilot");
        assertThat(agreement.get("claim")).isEqualTo(new Agreement(null, 3, 3));
        // occurred, occurred; denied, denied; denied, occurred: 1 - 5 * 2 / (36 - 9 - 9)
        assertThat(agreement.get("status")).isEqualTo(new Agreement(1 - 10 / 18.0, 3, 2));
        assertThat(agreement.get("type")).isEqualTo(new Agreement(null, 3, 3));
        assertThat(agreement.get("whole")).extracting(Agreement::alike).isEqualTo(2);
        assertThat(agreement).doesNotContainKey("measure");
    }

    @Test
    void differencesAreSettledByOrdinaryDecisionsThatCanBeUndone() {
        Generator.articles(6, 3).forEach(article -> article.into(intake));
        Sample sample = samples.draw("pilot", events(), 3, 1, TWO, "chief");
        List<String> drawn = List.copyOf(sample.claims().keySet());
        Coding denied = Coding.fix(Map.of("status", DENIED));
        samples.code("pilot", "anna", drawn.get(0), denied);
        samples.code("pilot", "ben", drawn.get(0), denied);
        samples.code("pilot", "anna", drawn.get(1), Coding.REJECT);
        samples.code("pilot", "ben", drawn.get(1), denied);
        samples.code("pilot", "anna", drawn.get(2), Coding.SKIP);
        samples.code("pilot", "ben", drawn.get(2), Coding.SKIP);
        assertThat(adjudication.open("pilot")).hasSize(3);
        assertThat(adjudication.settleAgreed("pilot", "chief")).hasSize(1);
        assertThat(status(drawn.get(0))).isEqualTo("denied");
        assertThat(adjudication.open("pilot"))
                .extracting(Adjudication.Open::item)
                .containsExactly(drawn.get(1), drawn.get(2));
        List<Long> made = adjudication.settle("pilot", drawn.get(1), Coding.REJECT, "chief");
        assertThat(claims.one(drawn.get(1)).orElseThrow().review()).isEqualTo("rejected");
        review.undo(made.get(0), "chief");
        assertThat(claims.one(drawn.get(1)).orElseThrow().review()).isNull();
        assertThat(adjudication.open("pilot")).hasSize(2);
        assertThatThrownBy(() -> adjudication.settle("pilot", drawn.get(0), Coding.ACCEPT, "chief"))
                .hasMessageContaining("not open");
    }

    @Test
    void aSampleOutlivesANewAnalysisAndCanBeUndone() {
        String key = Made.article("kurier-1", "Kurier", "2025-03-04")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4)
                .into(intake)
                .key();
        Sample sample = samples.draw("pilot", events(), 1, 1, TWO, "chief");
        String item = sample.claims().keySet().iterator().next();
        TWO.forEach(reviewer -> samples.code("pilot", reviewer, item, Coding.fix(Map.of("status", DENIED))));
        Made.article("kurier-1", "Kurier", "2025-03-04")
                .says("An editor put a longer beginning here, so that everything stands elsewhere.")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4)
                .into(intake);
        assertThat(claims.one(item)).isEmpty();
        assertThat(samples.agreement("pilot").get("whole"))
                .extracting(Agreement::alike)
                .isEqualTo(1);
        String now = adjudication.open("pilot").get(0).now();
        adjudication.settleAgreed("pilot", "chief");
        assertThat(status(now)).isEqualTo("denied");
        long undone = review.undo(sample.decision(), "chief");
        assertThat(samples.all()).isEmpty();
        review.undo(undone, "chief");
        assertThat(samples.all()).hasSize(1);
        assertThat(samples.complete("pilot")).isTrue();
        new Intake(store).remove(new ArticleQuery(store).one(key).orElseThrow().key());
        assertThat(adjudication.open("pilot")).isEmpty();
    }

    @Test
    void manyDecisionsAtOnceAreAllMadeOrNone() {
        Generator.articles(3, 3).forEach(article -> article.into(intake));
        List<String> ids = claims.list(events(), 2, 0).stream()
                .map(row -> row.claim().path("id").asText())
                .toList();
        assertThatThrownBy(() -> review.decide(
                        List.of(
                                Verdict.fix(ids, "status", DENIED),
                                Verdict.fix(ids, "status", TextNode.valueOf("maybe"))),
                        "anna"))
                .hasMessageContaining("occurred");
        assertThat(review.history()).isEmpty();
        assertThat(review.decide(
                        List.of(
                                Verdict.fix(ids, "status", DENIED),
                                Verdict.fix(List.of(ids.get(0)), "certainty", TextNode.valueOf("possible")),
                                Verdict.reject(List.of(ids.get(1)))),
                        "anna"))
                .containsExactly(1L, 2L, 3L);
        assertThat(status(ids.get(0))).isEqualTo("denied");
        assertThat(claims.one(ids.get(1)).orElseThrow().review()).isEqualTo("rejected");
        review.undo(3, "anna");
        assertThat(claims.one(ids.get(1)).orElseThrow().review()).isEqualTo("corrected");
    }

    private static Made raid(String id, String day) {
        return Made.article(id, "Kurier", day)
                .says("Dispatch " + id + ".")
                .attack("SDN.REB", "SDN.CVL", "Nyala", "SDN", day, 3);
    }

    private List<String> actors(String claim) {
        List<String> actors = new ArrayList<>();
        claims.one(claim).orElseThrow().claim().path("actors").forEach(actor -> actors.add(actor.asText()));
        return actors;
    }

    @Test
    void anActorIsSplitInSomeClaimsAndMadeOneAgain() {
        raid("a", "2025-03-04").into(intake);
        raid("b", "2025-04-04").into(intake);
        List<String> ids = claims.list(events(), 9, 0).stream()
                .map(row -> row.claim().path("id").asText())
                .toList();
        long split = review.splitActor(
                "SDN.REB", "SDN.REB.NORTH", "Northern rebels", List.of(ids.get(0)), List.of(), "anna");
        assertThat(actors(ids.get(0))).containsExactly("SDN.REB.NORTH");
        assertThat(actors(ids.get(1))).containsExactly("SDN.REB");
        assertThat(new ActorQuery(store).one("SDN.REB.NORTH"))
                .hasValueSatisfying(actor -> assertThat(actor.name()).isEqualTo("Northern rebels"));
        assertThat(claims.count(Filter.of(Map.of("actor", "SDN.REB.NORTH", "kind", "event"))))
                .isEqualTo(1);
        assertThat(claims.count(Filter.of(Map.of("actor", "SDN.REB", "kind", "event"))))
                .isEqualTo(1);
        assertThat(claims.count(Filter.of(Map.of("actor", "SDN", "kind", "event"))))
                .isEqualTo(2);
        assertThat(new ArticleQuery(store)
                        .corrected(claims.one(ids.get(0)).orElseThrow().key())
                        .path("claims")
                        .path(0)
                        .path("actors")
                        .path(0)
                        .asText())
                .isEqualTo("SDN.REB.NORTH");
        raid("a", "2025-03-04").says("A line was added below.").into(intake);
        raid("b", "2025-04-04").says("A line was added below.").into(intake);
        assertThat(claims.count(Filter.of(Map.of("actor", "SDN.REB.NORTH", "kind", "event"))))
                .isEqualTo(1);
        long undone = review.undo(split, "anna");
        assertThat(new ActorQuery(store).one("SDN.REB.NORTH")).isEmpty();
        assertThat(actors(ids.get(0))).containsExactly("SDN.REB");
        review.undo(undone, "anna");
        assertThat(actors(ids.get(0))).containsExactly("SDN.REB.NORTH");
        assertThatThrownBy(() -> review.splitActor("XXX", "Y", "y", List.of(), List.of("y"), "anna"))
                .hasMessageContaining("XXX");
        assertThatThrownBy(() -> review.splitActor("SDN.REB", "SDN.X", "x", List.of(), List.of(" ", "-"), "anna"))
                .hasMessageContaining("Give claims");
        assertThatThrownBy(() -> review.splitActor("SDN.REB", "SDN.X", null, ids, List.of(), "anna"))
                .hasMessageContaining("Say what it is called");
    }

    @Test
    void anActorIsSplitByItsWordsAlsoInWhatComesLater() {
        raid("a", "2025-03-04").calls("SDN.REB attacked", "SDN.REB").into(intake);
        review.splitActor(
                "SDN.REB", "SDN.REB.NORTH", "Northern rebels", List.of(), List.of("sdn reb ATTACKED"), "anna");
        raid("b", "2025-04-04").calls("SDN.REB attacked", "SDN.REB").into(intake);
        raid("c", "2025-05-04").into(intake);
        assertThat(claims.count(Filter.of(Map.of("actor", "SDN.REB.NORTH", "kind", "event"))))
                .isEqualTo(2);
        assertThat(claims.count(Filter.of(Map.of("actor", "SDN.REB", "kind", "event"))))
                .isEqualTo(1);
        long merge = review.mergeActors("SDN.REB.NORTH", "SDN.REB", "anna");
        assertThat(claims.count(Filter.of(Map.of("actor", "SDN.REB.NORTH")))).isZero();
        review.undo(merge, "anna");
        assertThat(claims.count(Filter.of(Map.of("actor", "SDN.REB.NORTH", "kind", "event"))))
                .isEqualTo(2);
        review.mergeActors("SDN.REB", "SDN.CVL", "anna");
        assertThatThrownBy(() -> review.splitActor("SDN.REB", "Z", "z", List.of(), List.of("z"), "anna"))
                .hasMessageContaining("merged into SDN.CVL");
    }

    @Test
    void ownListsOfActorsAreKeptAndTakenBack() {
        Dictionaries dictionaries = new Dictionaries(store, () -> Instant.parse("2025-07-01T00:00:00Z"));
        dictionaries.put("mine.tsv", "one", "anna");
        long second = dictionaries.put("mine.tsv", "two", "anna");
        dictionaries.put("other.tsv", "three", "anna");
        assertThat(dictionaries.all()).isEqualTo(Map.of("mine.tsv", "two", "other.tsv", "three"));
        assertThat(dictionaries.<List<String>>asFiles(files -> files.stream()
                        .map(file -> {
                            try {
                                return file.getFileName() + " " + java.nio.file.Files.readString(file);
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        })
                        .toList()))
                .containsExactly("mine.tsv two", "other.tsv three");
        review.undo(second, "anna");
        assertThat(dictionaries.one("mine.tsv")).isEqualTo("one");
        dictionaries.remove("mine.tsv", "anna");
        assertThat(dictionaries.all()).containsOnlyKeys("other.tsv");
        assertThatThrownBy(() -> dictionaries.remove("mine.tsv", "anna")).hasMessageContaining("no list mine.tsv");
        assertThatThrownBy(() -> dictionaries.put("../mine", "x", "anna")).hasMessageContaining("no name");
    }

    @Test
    void incidentsComeInOneOrderHoweverManyTheyAre() {
        for (int i = 0; i < 250; i++) {
            LocalDate day = LocalDate.parse("2024-03-04").plusDays(2 * i);
            Made.article("a" + i, "Kurier", day.plusDays(1).toString())
                    .says("Dispatch " + i + ".")
                    .attack("RUS.MIL", "UKR.MIL", "Town" + i, "UKR", i % 10 == 0 ? null : day.toString(), 1)
                    .into(intake);
        }
        List<String> each = new ArrayList<>();
        IncidentQuery incidents = new IncidentQuery(store);
        incidents.each(Filter.ALL, incident -> each.add(incident.path("id").asText()));
        assertThat(each).hasSizeGreaterThan(205);
        assertThat(each)
                .isEqualTo(incidents.list(Filter.ALL, 1000, 0).stream()
                        .map(incident -> incident.path("id").asText())
                        .toList());
    }
}
