package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a record does, whatever database holds it. */
abstract class RecordContract {
    private static final String ANNA = "anna";

    private Store store;
    private Intake intake;
    private Review review;
    private IncidentQuery incidents;
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
        incidents = new IncidentQuery(store);
        claims = new ClaimQuery(store);
    }

    private static Made first() {
        return Made.article("kurier-1", "Kurier", "2025-03-04")
                .says("A quiet night it was not along the river front.")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4);
    }

    private static Made second() {
        return Made.article("ledger-1", "Ledger", "2025-03-05")
                .says("Officials counted the dead again in the morning.")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 6, "UKR.GOV");
    }

    private static Made nextDay() {
        return Made.article("ledger-2", "Ledger", "2025-03-05")
                .says("Another strike followed on the next evening.")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-04", 2);
    }

    private List<JsonNode> news() {
        return incidents.list(Filter.of(Map.of("background", "no")), 100, 0);
    }

    /** The grouping: for each incident the claims in it. */
    private TreeSet<String> grouping() {
        TreeSet<String> groups = new TreeSet<>();
        for (JsonNode incident : incidents.list(Filter.ALL, 1000, 0)) {
            TreeSet<String> ids = new TreeSet<>();
            incident.path("claims").forEach(claim -> ids.add(claim.asText()));
            groups.add(incident.path("id").asText() + " " + ids);
        }
        return groups;
    }

    @Test
    void keepsTheSameBytesOnce() {
        assertThat(first().into(intake).result()).isEqualTo(Intake.Result.ADDED);
        Intake.Added again = first().into(intake);
        assertThat(again.result()).isEqualTo(Intake.Result.KNOWN);
        assertThat(claims.count(Filter.ALL)).isEqualTo(2);
        assertThat(intake.known(first().received().sha256())).contains(again.key());
    }

    @Test
    void keepsTheBytesAsTheyCame() {
        String key = first().into(intake).key();
        Received received = new ArticleQuery(store).received(key);
        assertThat(received.bytes()).isEqualTo(first().received().bytes());
        assertThat(received.at()).isEqualTo(Made.NOW);
        assertThat(new ArticleQuery(store).analysis(key)).isEqualTo(first().analysis());
    }

    @Test
    void putsReportsOfOneHappeningTogetherAndTheNextDayApart() {
        first().into(intake);
        second().into(intake);
        nextDay().into(intake);
        assertThat(news()).hasSize(2);
        JsonNode both = news().stream()
                .filter(i -> i.path("claims").size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(both.path("reports").asInt()).isEqualTo(2);
        assertThat(both.path("independentSources").asInt()).isEqualTo(2);
        JsonNode killed = both.path("figures").get(0);
        assertThat(killed.path("low").asInt()).isEqualTo(4);
        assertThat(killed.path("high").asInt()).isEqualTo(6);
        assertThat(killed.path("rivals").get(1).path("against").asText()).isEqualTo("update");
        assertThat(killed.path("rivals").get(1).path("by").asText()).isEqualTo("UKR.GOV");
        assertThat(both.path("because").toString()).contains("same day", "same place");
    }

    @Test
    void groupsTheSameInWhateverOrderArticlesCome() {
        List<Made> articles = new ArrayList<>(Generator.articles(40, 7));
        articles.forEach(article -> article.into(intake));
        TreeSet<String> grouping = grouping();
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(articles, new Random(seed));
            use(Store.open(fresh()));
            articles.forEach(article -> article.into(intake));
            assertThat(grouping()).isEqualTo(grouping);
        }
    }

    @Test
    void aRemovedArticleLeavesTheRecordAsIfItHadNeverCome() {
        first().into(intake);
        TreeSet<String> before = grouping();
        String key = second().into(intake).key();
        intake.remove(key);
        assertThat(grouping()).isEqualTo(before);
        assertThat(claims.count(Filter.ALL)).isEqualTo(2);
        assertThat(new ArticleQuery(store).one(key)).isEmpty();
        assertThat(new StoreCare(store).status()).containsEntry("document", 1L);
        assertThatThrownBy(() -> intake.remove(key))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining(key);
    }

    @Test
    void aChangedArticleBecomesAVersion() {
        String old = first().into(intake).key();
        Made changed = Made.article("kurier-1", "Kurier", "2025-03-04")
                .says("A quiet night it was not along the river front, residents said.")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 5);
        Intake.Added added = changed.into(intake);
        assertThat(added.result()).isEqualTo(Intake.Result.UPDATED);
        assertThat(added.version()).isEqualTo(2);
        assertThat(claims.count(Filter.ALL)).isEqualTo(2);
        assertThat(claims.list(Filter.of(Map.of("measure", "killed")), 10, 0)
                        .get(0)
                        .claim()
                        .path("low")
                        .asInt())
                .isEqualTo(5);
        assertThat(new ArticleQuery(store).versions(added.key()))
                .extracting(ArticleQuery.Row::key)
                .containsExactly(old, added.key());
        Intake.Added back = first().into(intake);
        assertThat(back.version()).isEqualTo(3);
    }

    @Test
    void copiesCountAsOneSource() {
        String wire =
                "The ministry opened an inquiry into how the shells had come across the frontier at night and promised to"
                        + " publish whatever it found within a month, while families waited outside the hospital for news of those who"
                        + " were still missing after the long bombardment of the eastern districts and the fire that followed it there."
                        + " Nobody in the town had slept, and the bakery opened only at noon with half of its ovens cold and its"
                        + " windows gone, a clerk of the council said when asked how people were getting by after such a night.";
        Made.article("a", "Alpha", "2025-03-04")
                .says(wire)
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4)
                .into(intake);
        Intake.Added copy = Made.article("b", "Beta", "2025-03-04")
                .says(wire)
                .says("Beta staff added this line.")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4)
                .into(intake);
        assertThat(copy.copies()).isEqualTo(1);
        assertThat(news().get(0).path("reports").asInt()).isEqualTo(2);
        assertThat(news().get(0).path("independentSources").asInt()).isEqualTo(1);
        intake.remove(copy.key());
        assertThat(news().get(0).path("independentSources").asInt()).isEqualTo(1);
    }

    @Test
    void personsMergeSplitAndMoveAndTakeItBack() {
        first().into(intake);
        second().into(intake);
        nextDay().into(intake);
        TreeSet<String> ruled = grouping();
        List<String> ids = news().stream().map(i -> i.path("id").asText()).toList();
        long merge = review.merge(ids.get(0), ids.get(1), ANNA);
        assertThat(news()).hasSize(1);
        assertThat(news().get(0).path("decisions").get(0).path("who").asText()).isEqualTo(ANNA);
        assertThat(incidents.one(ids.get(0)).orElseThrow().path("id"))
                .isEqualTo(incidents.one(ids.get(1)).orElseThrow().path("id"));
        review.undo(merge, ANNA);
        assertThat(grouping()).isEqualTo(ruled);
        JsonNode both = news().stream()
                .filter(i -> i.path("claims").size() == 2)
                .findFirst()
                .orElseThrow();
        String claim = both.path("claims").get(1).asText();
        review.split(both.path("id").asText(), List.of(claim), ANNA);
        assertThat(news()).hasSize(3);
        review.undoLast(ANNA);
        assertThat(grouping()).isEqualTo(ruled);
        JsonNode alone = news().stream()
                .filter(i -> i.path("claims").size() == 1)
                .findFirst()
                .orElseThrow();
        long move = review.move(claim, alone.path("id").asText(), ANNA);
        assertThat(news()).hasSize(2);
        assertThat(incidents
                        .one(alone.path("id").asText())
                        .orElseThrow()
                        .path("claims")
                        .toString())
                .contains(claim);
        long undone = review.undo(move, ANNA);
        assertThat(grouping()).isEqualTo(ruled);
        review.undo(undone, ANNA);
        assertThat(incidents
                        .one(alone.path("id").asText())
                        .orElseThrow()
                        .path("claims")
                        .toString())
                .contains(claim);
        assertThatThrownBy(() -> review.undo(merge, ANNA)).hasMessageContaining("was undone");
    }

    @Test
    void decisionsOutliveWhatComesAfter() {
        first().into(intake);
        nextDay().into(intake);
        List<String> ids = news().stream().map(i -> i.path("id").asText()).toList();
        review.merge(ids.get(0), ids.get(1), ANNA);
        second().into(intake);
        assertThat(news()).hasSize(1);
        assertThat(news().get(0).path("claims")).hasSize(3);
    }

    @Test
    void aRejectedClaimLeavesAndComesBack() {
        first().into(intake);
        String event = news().get(0).path("id").asText();
        long reject = review.reject(List.of(event), ANNA);
        assertThat(news()).isEmpty();
        assertThat(claims.count(Filter.of(Map.of("kind", "event")))).isZero();
        assertThat(claims.count(Filter.of(Map.of("review", "rejected")))).isEqualTo(1);
        review.undo(reject, ANNA);
        assertThat(news()).hasSize(1);
    }

    @Test
    void aCorrectionOutranksTheRulesAlsoInANewVersionAndANewAnalysis() {
        String key = first().into(intake).key();
        String event = news().get(0).path("id").asText();
        review.fix(List.of(event), "status", TextNode.valueOf("denied"), ANNA);
        assertThat(claims.one(event).orElseThrow().claim().path("status").asText())
                .isEqualTo("denied");
        assertThat(claims.one(event).orElseThrow().review()).isEqualTo("corrected");
        intake.replace(key, first().analysis());
        assertThat(claims.one(event).orElseThrow().claim().path("status").asText())
                .isEqualTo("denied");
        Made.article("kurier-1", "Kurier", "2025-03-04")
                .says("An editor put a longer beginning here, so that everything stands elsewhere.")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4)
                .into(intake);
        ClaimQuery.Row moved =
                claims.list(Filter.of(Map.of("kind", "event")), 10, 0).get(0);
        assertThat(moved.claim().path("id").asText()).isNotEqualTo(event);
        assertThat(moved.claim().path("status").asText()).isEqualTo("denied");
        assertThatThrownBy(() -> review.fix(
                        List.of(moved.claim().path("id").asText()), "status", TextNode.valueOf("maybe"), ANNA))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("occurred");
    }

    @Test
    void whatAPersonAcceptedStaysWhereNoRuleMakesItAnyMore() {
        String key = first().into(intake).key();
        String event = news().get(0).path("id").asText();
        review.accept(List.of(event), ANNA);
        var poorer = first().analysis();
        poorer.putArray("claims");
        assertThat(intake.replace(key, poorer)).isEmpty();
        ClaimQuery.Row kept = claims.one(event).orElseThrow();
        assertThat(kept.claim().path("rule").asText()).isEqualTo("person");
        assertThat(kept.review()).isEqualTo("accepted");
    }

    @Test
    void actorsBecomeOneAndTwoAgain() {
        first().into(intake);
        long merge = review.mergeActors("RUS.MIL", "UKR.MIL", ANNA);
        assertThat(claims.count(Filter.of(Map.of("actor", "RUS")))).isZero();
        review.undo(merge, ANNA);
        assertThat(claims.count(Filter.of(Map.of("actor", "RUS")))).isEqualTo(1);
        assertThatThrownBy(() -> review.mergeActors("XXX", "UKR.MIL", ANNA)).hasMessageContaining("XXX");
    }

    @Test
    void findsByWordsAndEveryFilter() {
        first().into(intake);
        nextDay().into(intake);
        assertThat(claims.count(Filter.of(Map.of("q", "attacked sumy")))).isEqualTo(2);
        assertThat(claims.count(Filter.of(Map.of("q", "attack* -killing")))).isZero();
        assertThat(claims.count(Filter.of(Map.of("q", "\"killing 4\"")))).isEqualTo(2);
        assertThat(claims.count(Filter.of(Map.of("q", "'; DROP TABLE claim; --"))))
                .isZero();
        assertThat(claims.count(Filter.of(Map.of("actor", "UKR", "kind", "event"))))
                .isEqualTo(2);
        assertThat(claims.count(Filter.of(Map.of("type", "AID,ASSAULT")))).isEqualTo(2);
        assertThat(claims.count(Filter.of(Map.of("since", "2025-03-04", "kind", "event"))))
                .isEqualTo(1);
        assertThat(claims.count(Filter.of(Map.of("until", "2025-03-03", "kind", "event"))))
                .isEqualTo(1);
        assertThat(claims.count(Filter.of(Map.of("place", "UKR")))).isEqualTo(4);
        assertThat(claims.count(Filter.of(Map.of("place", "sumy")))).isEqualTo(4);
        assertThat(claims.count(Filter.of(Map.of("place", "POL")))).isZero();
        assertThat(claims.count(Filter.of(Map.of("background", "yes")))).isZero();
        assertThat(claims.count(Filter.of(Map.of("outlet", "Kurier", "measure", "killed"))))
                .isEqualTo(1);
        assertThat(new ArticleQuery(store).search("river front", 10)).hasSize(1);
        assertThatThrownBy(() -> Filter.of(Map.of("colour", "red"))).hasMessageContaining("colour");
        assertThatThrownBy(() -> Filter.of(Map.of("status", "maybe"))).hasMessageContaining("maybe");
        assertThatThrownBy(() -> claims.count(Filter.of(Map.of("q", "-only"))))
                .hasMessageContaining("at least one word");
    }

    @Test
    void nothingStaysOfAnArticleThatFails() {
        var broken = first().analysis();
        ((com.fasterxml.jackson.databind.node.ObjectNode) broken.path("claims").get(0)).putNull("status");
        ((com.fasterxml.jackson.databind.node.ObjectNode) broken.path("claims").get(1))
                .put("id", broken.path("claims").get(0).path("id").asText());
        assertThatThrownBy(() -> intake.add(first().received(), broken)).isInstanceOf(RuntimeException.class);
        assertThat(new StoreCare(store).status()).containsEntry("article", 0L).containsEntry("document", 0L);
        assertThat(first().into(intake).result()).isEqualTo(Intake.Result.ADDED);
    }
}
